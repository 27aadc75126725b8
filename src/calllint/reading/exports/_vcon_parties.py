"""The parties of a vCon: who they are, which one a label of a transcript means, and who of them ended the contact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from calllint.conversation import Role
from calllint.reading.exports._messengers import Moment, iso_moment, mail_moment, moment_of
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.roles import speaker_of

_ADDRESSES = ("mailto", "tel", "sip", "did", "uuid", "id")
_ROLES = {
    **dict.fromkeys(("sme", "supervisor", "human-agent", "human_agent"), Role.AGENT),
    **dict.fromkeys(("contact", "end_user", "end-user"), Role.CUSTOMER),
    **dict.fromkeys(("ai", "ai_agent", "ai-agent"), Role.BOT),
}


class Party(NamedTuple):
    """`addresses` are the ways to reach the party, without their schemes; `told` says that the vCon names the role itself."""

    role: Role
    name: str | None
    addresses: tuple[str, ...] = ()
    told: bool = False


NOBODY = Party(Role.UNKNOWN, None)


def parties_of(value: Any) -> list[Party]:
    """The parties in their order; what is none keeps its place."""
    return [_party(one) if isinstance(one, dict) else NOBODY for one in list_of(value)]


def _party(one: dict[str, Any]) -> Party:
    addresses = tuple(name.partition(":")[2] if name.startswith(("mailto:", "tel:", "sip:")) else name for name in _addresses(one))
    written = name_of(one.get("name"))
    name = written or next(iter(addresses), None)
    meta = dict_of(one.get("meta"))
    word = next(filter(None, (text_of(at.get("role")) for at in (one, dict_of(one.get("contact_center")), meta))), "")
    role = _role_of(word)
    if role is Role.UNKNOWN and text_of(one.get("type")).lower() in ("bot", "ai"):
        role = Role.BOT
    if role is Role.UNKNOWN and written and word.lower() != "unknown":
        role = speaker_of(written).role
    return Party(role, name, addresses, bool(word))


def _addresses(one: dict[str, Any]) -> list[str]:
    return [address for key in _ADDRESSES if (address := name_of(one.get(key)))]


def _role_of(word: str) -> Role:
    return _ROLES.get(word.lower()) or (speaker_of(word).role if word else Role.UNKNOWN)


def who(label: Any, parties: Sequence[Party]) -> Party:
    """The party that a transcript's label means: by its name or address, or by the role where one party alone has it."""
    if isinstance(label, int) and not isinstance(label, bool):
        return Party(Role.UNKNOWN, f"Speaker {label}")
    name = name_of(label)
    if name is None:
        return NOBODY
    speaker = speaker_of(name)
    forms = {name.casefold(), (speaker.name or name).casefold()}
    for party in parties:
        if name in party.addresses or forms & _forms(party):
            return party._replace(role=party.role if party.role is not Role.UNKNOWN else speaker.role)
    role = _role_of(name)
    if role is Role.UNKNOWN:
        return Party(role, f"Speaker {name}" if name.isdecimal() else name)
    same = [party for party in parties if party.role is role]
    return same[0] if len(same) == 1 and not speaker.name else Party(role, speaker.name)


def _forms(party: Party) -> set[str]:
    """The ways to write a party's name: as it is, and without a word for its role."""
    if party.name is None:
        return set()
    bare = speaker_of(party.name).name
    return {party.name.casefold(), (bare or party.name).casefold()}


def start_of(dialog: dict[str, Any]) -> Moment:
    """When a dialog began: RFC 3339, as old vCons have it RFC 2822, or seconds since 1970."""
    written = dialog.get("start")
    found = iso_moment(written) if isinstance(written, str) and written[4:5] == "-" else moment_of(written)
    return mail_moment(written) if found.epoch is None and isinstance(written, str) else found


def index_of(value: Any) -> int | None:
    """An index of a party or dialog; the first of a list of them."""
    if isinstance(value, list):
        return next((found for one in value if (found := index_of(one)) is not None), None)
    if (isinstance(value, float) and value.is_integer()) or (isinstance(value, str) and value.isdecimal() and len(value) < 9):
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def indices_of(value: Any) -> set[int]:
    """All indices of a number, a list, or a list of lists."""
    if isinstance(value, list):
        return {found for one in value for found in indices_of(one)}
    found = index_of(value)
    return set() if found is None else {found}


def ended_by(dialogs: Sequence[dict[str, Any]], parties: Sequence[Party]) -> str | None:
    """The role of who left so that nobody was there to talk with, in the last dialog that says who left; None where none says it."""
    for dialog in reversed(dialogs):
        events = [event for event in list_of(dialog.get("party_history")) if isinstance(event, dict)]
        moments = [iso_moment(event.get("time")).epoch for event in events]
        timed = [event for _, event in sorted(zip(moments, events, strict=True), key=lambda one: one[0] or 0.0)]
        if not any(event.get("event") == "drop" for event in timed):
            continue
        present = indices_of(dialog.get("parties"))
        present -= {index for event in timed if event.get("event") == "join" and (index := index_of(event.get("party"))) is not None}
        last = alone = None
        for event in timed:
            index = index_of(event.get("party"))
            if index is not None and event.get("event") == "join":
                present.add(index)
            elif index is not None and event.get("event") == "drop":
                last = index
                if len(present) == 2 and index in present:
                    alone = index
                present.discard(index)
        last = last if alone is None else alone
        if last is not None and last < len(parties) and parties[last].role is not Role.UNKNOWN:
            return parties[last].role.value
        return None
    return None
