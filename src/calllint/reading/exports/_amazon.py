"""What Amazon's analyses of contacts share: Contact Lens and Transcribe Call Analytics write nearly the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import eq
from typing import Any

from calllint.conversation import Role, Turn
from calllint.reading.exports._columns import milliseconds, texts
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import in_order
from calllint.reading.exports._values import dict_of, list_of, name_of, number, text_of
from calllint.reading.json_positions import Path

Item = tuple[Path, dict[str, Any]]
"""A piece of a transcript, with the steps that lead to it."""

_ROLES = {
    "AGENT": Role.AGENT,
    "SUPERVISOR": Role.AGENT,
    "CUSTOMER": Role.CUSTOMER,
    "SYSTEM": Role.SYSTEM,
    "CUSTOM_BOT": Role.BOT,
    "BOT": Role.BOT,
}
_MILLISECOND = 0.001


def role_of(word: Any) -> Role:
    """The role of a participant by `ParticipantRole`."""
    if not isinstance(word, str):
        return Role.UNKNOWN
    return _ROLES.get(word) or _ROLES.get(word.strip().upper(), Role.UNKNOWN)


def items_of(listed: Any, *steps: str | int) -> list[Item]:
    """The objects of a list that `steps` lead to."""
    return [((*steps, index), item) for index, item in enumerate(list_of(listed)) if isinstance(item, dict)]


def call_turns(items: Sequence[Item], roles: dict[str, Role], document: Document) -> tuple[Turn, ...]:
    """The turns of a call: each utterance with its offsets in milliseconds. `roles` are those of the participants by their ids."""
    raws = [item.get("Content") for _, item in items]
    said = texts(raws)
    if not all(said):
        items, raws, said = list(compress(items, said)), list(compress(raws, said)), list(compress(said, said))
    if not items:
        return ()
    parties, names = zip(*_parties(items, roles), strict=True)
    starts, ends = milliseconds([item.get("BeginOffsetMillis") for _, item in items], [item.get("EndOffsetMillis") for _, item in items])
    turns = document.turns(parties, said, [(*steps, "Content") for steps, _ in items], map(eq, said, raws), names, starts, ends)
    return in_order(turns)


def _parties(items: Iterable[Item], roles: dict[str, Role]) -> Iterator[tuple[Role, str | None]]:
    """The role of who says each item, and the name where no role is known; found once for each that says it in the same words."""
    found: dict[tuple[Any, Any], tuple[Role, str | None]] = {}
    for _, item in items:
        key = who, said = item.get("ParticipantId"), item.get("ParticipantRole")
        try:
            yield found[key]
        except (KeyError, TypeError):
            # Without participants, AGENT and CUSTOMER are the ids.
            known = None if said or not isinstance(who, str) else roles.get(who)
            role = known or role_of(said or who)
            party = role, (name_of(who) or name_of(said)) if role is Role.UNKNOWN else None
            if isinstance(who, str | None) and isinstance(said, str | None):
                found[key] = party
            yield party


def language_of(value: Any) -> str | None:
    """`nl-NL` as `nl`."""
    return text_of(value).replace("_", "-").split("-")[0].lower() or None


def facts(value: dict[str, Any]) -> dict[str, Any]:
    """What a reviewer looks for in an analysis: who interrupted how often, seconds without talk, the categories that matched."""
    found: dict[str, Any] = {}
    characteristics = dict_of(value.get("ConversationCharacteristics"))
    by_whom = dict_of(dict_of(characteristics.get("Interruptions")).get("InterruptionsByInterrupter"))
    counts = {role_of(who).value: len(times) for who, times in by_whom.items() if isinstance(times, list) and times}
    if counts:
        found["interruptions"] = counts
    silent = number(dict_of(characteristics.get("NonTalkTime")).get("TotalTimeMillis"))
    if silent:
        found["non_talk_s"] = round(silent * _MILLISECOND, 3)
    categories = [name for one in list_of(dict_of(value.get("Categories")).get("MatchedCategories")) if (name := name_of(one))]
    if categories:
        found["categories"] = categories
    if text_of(dict_of(value.get("ContentMetadata")).get("Output")).lower() == "redacted":
        found["redacted"] = True
    return found
