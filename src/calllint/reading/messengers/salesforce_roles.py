"""Who is who in a Salesforce chat: its header names the agents, a visitor without a name is `Visitor`, any other is the customer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.roles import speaker_of

_BOT = lazy_pattern(r"(?i)\b(?:chat ?|voice ?)?bot\b|\w{2,}bot\b|\beinstein\b|virtual assistant|virtuele assistent")


class Party(NamedTuple):
    """A name that the header or a transfer gives, and what that makes of it."""

    name: str
    role: Role


def roles_of(names: Sequence[str], parties: Sequence[Party]) -> dict[str, tuple[Role, str | None]]:
    """The role and the name of each speaker, by the name as written."""
    speakers = list(dict.fromkeys(names))
    handed = any(party.role is Role.BOT for party in parties)
    roles = {name: _told(name, parties, handed) for name in speakers}
    known = set(roles.values())
    if Role.CUSTOMER in known:
        # The visitor is one: the others work for the firm.
        rest = Role.AGENT
    elif Role.AGENT in known:
        rest = Role.CUSTOMER
    else:
        rest = Role.UNKNOWN
    found = {}
    for name in speakers:
        speaker = speaker_of(name)
        role = rest if roles[name] is Role.UNKNOWN else roles[name]
        # "Visitor" and "Agent" are no names.
        found[name] = (role, None if speaker.name is None and speaker.role is role else name)
    return found


def _told(name: str, parties: Sequence[Party], handed: bool) -> Role:
    """The role that the chat tells of a speaker. Of a chat that a bot handed on, the first giver is that bot."""
    if _BOT.search(name):
        return Role.BOT
    for party in parties:
        if _same(name, party.name):
            if party.role is Role.UNKNOWN:
                return Role.BOT if handed else Role.AGENT
            return party.role
    role = speaker_of(name).role
    return role if role in (Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM) else Role.UNKNOWN


def _same(speaker: str, named: str) -> bool:
    """Whether two names are one person's: `Sanne` and `Sanne V`, `Royalle G` and `Royalle Garcia`."""
    one, other = speaker.casefold().split(), named.casefold().split()
    if not one or not other or one[0] != other[0]:
        return False
    return all(
        first.startswith(second.rstrip(".")) or second.startswith(first.rstrip("."))
        for first, second in zip(one[1:], other[1:], strict=False)
    )


def ended_by(value: object) -> Role:
    """The role that `EndedBy` names: `Agent`, `Visitor`, `System`, and these in other languages; unknown for anything else."""
    return speaker_of(value).role if isinstance(value, str) and value.strip() else Role.UNKNOWN
