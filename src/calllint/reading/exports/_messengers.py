"""What exports of messengers and help desks share: messages become turns in the order in which they were sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from math import inf
from typing import Any, NamedTuple

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.reading.exports._columns import all_since, ascending
from calllint.reading.exports._document import Document
from calllint.reading.exports._values import epoch, iso_epoch, iso_text, name_of, rfc3339
from calllint.reading.json_positions import Path as Steps

_LONGEST_FACT = 200

# What `Moment(…)` and `Message(…)` do, in half the time.
new = tuple.__new__


class Moment(NamedTuple):
    """When something was: seconds since 1970, and the date and time as RFC 3339; both None where nothing tells."""

    epoch: float | None = None
    at: str | None = None


NEVER = Moment()


class Message(NamedTuple):
    """One message that is a turn: who says what, when, and the steps from the unit to the string that holds it."""

    role: Role
    text: str
    steps: Steps
    name: str | None
    moment: Moment
    verbatim: bool


def iso_moment(value: Any) -> Moment:
    """The moment that a string as ISO 8601 writes it tells; without a zone it counts as UTC, and stays without one in `at`."""
    if not isinstance(value, str):
        return NEVER
    try:
        moment = datetime.fromisoformat(value)
        seconds = (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError, OSError):
        # Other ways to write it, which are looked into more slowly.
        found = iso_epoch(value)
        return NEVER if found is None else Moment(found, iso_text(value))
    if len(value) > 18 and value[10] == "T" and value[4] == "-" and value[13] == ":":
        return new(Moment, (seconds, value))
    return Moment(seconds, iso_text(value))


def epoch_moment(value: Any, unit: float = 1.0) -> Moment:
    """The moment of a number, also as a string, that counts from 1970 in that `unit` (in seconds)."""
    seconds = epoch(value, unit)
    if seconds is None:
        return NEVER
    return Moment(seconds, rfc3339(seconds))


def moment_of(value: Any) -> Moment:
    """The moment of what an API writes as ISO 8601 in one place and as seconds since 1970 in another."""
    return iso_moment(value) if isinstance(value, str) and not value.isdecimal() else epoch_moment(value)


def mail_moment(value: Any) -> Moment:
    """The moment that a string as e-mails write it tells: `Sun, 01 Mar 2026 09:00:00 +0100`."""
    from email.utils import parsedate_to_datetime

    try:
        return epoch_moment(parsedate_to_datetime(value).timestamp())
    except (ValueError, TypeError, IndexError, AttributeError, OverflowError, OSError):
        return NEVER


def said(value: Any) -> tuple[str, bool]:
    """The words of a string without white space at their ends, and whether they stand there as they are."""
    if not isinstance(value, str):
        return "", False
    text = value.strip()
    return text, value.startswith(text)


def turns_of(document: Document, messages: Iterable[Message], began: float | None = None) -> tuple[Turn, ...]:
    """The turns of messages, by time; one without a moment stays behind the one before it.

    They start from the first message, or from `began` (seconds since 1970) where that is earlier.
    """
    listed = list(messages)
    if not listed:
        return ()
    if not ascending([message.moment.epoch for message in listed]):
        latest, keys = -inf, []
        for message in listed:
            latest = latest if message.moment.epoch is None else message.moment.epoch
            keys.append(latest)
        listed = [listed[index] for index in sorted(range(len(keys)), key=keys.__getitem__)]
    roles, texts, steps, names, moments, verbatim = zip(*listed, strict=True)
    when, ats = zip(*moments, strict=True)
    origin = min((moment for moment in when if moment is not None), default=None)
    starts = all_since(when, origin if origin is None or began is None else min(origin, began))
    return document.turns(roles, texts, steps, verbatim, names, starts, ats=ats)


def conversation_of(
    document: Document,
    turns: tuple[Turn, ...],
    channel: Channel,
    ident: Any = None,
    *,
    language: str | None = None,
    agent: str | None = None,
    team: Any = None,
    topic: Any = None,
    metadata: Mapping[str, Any] | None = None,
    steps: Steps = (),
) -> Conversation:
    """The conversation of these turns, which stands at `steps`; its agent is the first one that speaks, where the export names none."""
    return Conversation(
        id=name_of(ident) or document.fallback_id,
        turns=turns,
        place=document.place(*steps),
        language=language,
        channel=channel,
        agent=agent or next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None),
        team=name_of(team),
        topic=name_of(topic),
        metadata=facts(metadata or {}),
    )


def facts(values: Mapping[str, Any]) -> dict[str, Any]:
    """Those of `values` that say something, and that in a line: numbers, and texts that are not long."""
    return {
        key: value
        for key, value in values.items()
        if (isinstance(value, str) and 0 < len(value.strip()) <= _LONGEST_FACT) or (isinstance(value, (int, float)) and value == value)
    }


def labelled_conversation(document: Document, text: str, steps: Steps) -> Conversation | None:
    """The transcript that the string at `steps` holds, if it is one with labelled lines; its turns are placed in that string."""
    from calllint.reading.reader import Source
    from calllint.reading.text import read

    source = Source(document.path, text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace"), BytesIO(), document.options)
    found = [item for item in read(source) if isinstance(item, Conversation)]
    turns = tuple(
        [
            document.turn(turn.role, turn.text, steps, turn.name, turn.start, turn.end, turn.at, verbatim=False)
            for one in found
            for turn in one.turns
        ]
    )
    return found[0]._replace(turns=turns, place=document.place()) if turns else None
