"""What Amazon's analyses of contacts share: Contact Lens and Transcribe Call Analytics write nearly the same words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from calllint.conversation import Role, Turn
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import in_order
from calllint.reading.exports._values import dict_of, list_of, name_of, number, seconds, text_of
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
_LATEST = 10**13


def role_of(word: Any) -> Role:
    """The role of a participant by `ParticipantRole`."""
    if not isinstance(word, str):
        return Role.UNKNOWN
    return _ROLES.get(word) or _ROLES.get(word.strip().upper(), Role.UNKNOWN)


def items_of(listed: Any, *steps: str | int) -> list[Item]:
    """The objects of a list that `steps` lead to."""
    return [((*steps, index), item) for index, item in enumerate(list_of(listed)) if isinstance(item, dict)]


def call_turns(items: Iterable[Item], roles: dict[str, Role], document: Document) -> tuple[Turn, ...]:
    """The turns of a call: each utterance with its offsets in milliseconds. `roles` are those of the participants by their ids."""
    found = []
    turn, unknown = document.turn, Role.UNKNOWN
    for steps, item in items:
        raw = item.get("Content")
        text = text_of(raw)
        if not text:
            continue
        who, said = item.get("ParticipantId"), item.get("ParticipantRole")
        # Without participants, AGENT and CUSTOMER are the ids.
        known = None if said or not isinstance(who, str) else roles.get(who)
        role = known or role_of(said or who)
        name = (name_of(who) or name_of(said)) if role is unknown else None
        start, end = item.get("BeginOffsetMillis"), item.get("EndOffsetMillis")
        if type(start) is int and type(end) is int and 0 <= start <= end < _LATEST:
            # Thousandths, rounded as `seconds` does.
            start, end = round(start * _MILLISECOND, 3), round(end * _MILLISECOND, 3)
        else:
            start, end = seconds(start, _MILLISECOND), seconds(end, _MILLISECOND)
            end = end if start is None or end is None or end >= start else None
        found.append(turn(role, text, (*steps, "Content"), name, start, end, verbatim=text == raw))
    return in_order(found)


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
