"""What helpdesks have in common: messages by people whose role is known somewhere else, in any order, as one conversation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk_text import mail_text
from calllint.reading.exports._values import epoch, iso_epoch, iso_text, name_of, rfc3339
from calllint.reading.json_positions import Path

_TAGS_SHOWN = 20
_LATEST = 32_503_680_000
"""The year 3000, in seconds."""
_TWO_DIGITS = tuple(f"{second:02d}" for second in range(60))


class Post(NamedTuple):
    """One message. `steps` lead to the string `raw` that its `text` was made of.

    `moment` is in seconds since 1970 and `at` the same as RFC 3339; `after` is how many seconds later the words were said, where
    one string holds a whole chat.
    """

    role: Role
    text: str
    raw: Any
    steps: Path
    name: str | None = None
    moment: float | None = None
    at: str | None = None
    after: float | None = None
    metadata: Mapping[str, Any] = NOTHING


class Person(NamedTuple):
    """Somebody whom the export knows by an id."""

    role: Role = Role.UNKNOWN
    name: str | None = None
    email: str | None = None


NOBODY = Person()


def moment_of(value: Any) -> tuple[float | None, str | None]:
    """Seconds since 1970, and the same as RFC 3339, of a date and time that ISO 8601 writes; twice None for anything else."""
    found = iso_epoch(value)
    if found is None:
        return None, None
    # As almost every API writes it: in UTC, to the second or the millisecond.
    return found, value if len(value) in (20, 24) and value[-1] == "Z" and value[10] == "T" else iso_text(value)


def epoch_of(value: Any, unit: float = 1.0) -> tuple[float | None, str | None]:
    """`moment_of` a number of that `unit`, in seconds, since 1970."""
    if type(value) is int and unit == 1.0 and 0 < value < _LATEST:
        minutes, second = divmod(value, 60)
        return float(value), f"{_minute(minutes)}:{_TWO_DIGITS[second]}Z"
    found = epoch(value, unit)
    if found is None or not found.is_integer():
        return found, rfc3339(found)
    minutes, second = divmod(int(found), 60)
    return found, f"{_minute(minutes)}:{_TWO_DIGITS[second]}Z"


@lru_cache(maxsize=1024)
def _minute(minutes: int) -> str:
    days, minute = divmod(minutes, 1440)
    return f"{(date(1970, 1, 1) + timedelta(days)).isoformat()}T{minute // 60:02d}:{minute % 60:02d}"


def full_name(person: Mapping[str, Any]) -> str | None:
    """`first_name` and `last_name` (or as JavaScript writes them) in one."""
    parts = [name_of(person.get(one) or person.get(other)) for one, other in (("first_name", "firstName"), ("last_name", "lastName"))]
    return " ".join(filter(None, parts)) or None


def tags_of(value: Any) -> list[str] | None:
    """The tags of a ticket, a few of them; None for none."""
    return [tag for tag in value if isinstance(tag, str)][:_TAGS_SHOWN] or None if isinstance(value, list) else None


def facts(**values: Any) -> dict[str, Any]:
    """Metadata of those values that there are."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def conversation(
    document: Document,
    posts: Iterable[Post],
    id: str | None,  # noqa: A002
    channel: Channel,
    *,
    opened: float | None = None,
    agent: str | None = None,
    team: str | None = None,
    topic: str | None = None,
    metadata: Mapping[str, Any] = NOTHING,
    steps: Path = (),
    empty: str = "holds no messages with words",
) -> Conversation | Problem:
    """The conversation of `posts`, in order of time; a problem, `empty`, where none has words. `opened` is when the contact began.

    `steps` lead to what holds the conversation within the unit. A mail that begins it may be one that somebody forwarded without a word.
    """
    found = _in_order(list(posts))
    if found and not found[0].text and channel is Channel.EMAIL and found[0].role is not Role.AGENT:
        found[0] = found[0]._replace(text=mail_text(found[0].raw, opening=True))
    found = [post for post in found if post.text]
    if not found:
        return document.problem(empty, *steps)
    moments = [post.moment for post in found if post.moment is not None]
    origin = min([*moments[:1], *([opened] if opened is not None else [])], default=None)
    turns = []
    turn = document.turn
    for role, text, raw, where, name, moment, at, after, said in found:
        start = None if moment is None or origin is None or moment < origin else round(moment - origin, 3)
        if after is not None:
            start = round((start or 0.0) + after, 3)
        # A text that the string begins with (a quote was cut off) stands where it stands in the string.
        verbatim = isinstance(raw, str) and raw.startswith(text)
        turns.append(turn(role, text, where, name, start, None, at, verbatim=verbatim, metadata=said))
    return Conversation(
        id=id or document.fallback_id,
        turns=tuple(turns),
        place=document.place(*steps),
        channel=channel,
        agent=agent or next((post.name for post in found if post.role is Role.AGENT and post.name), None),
        team=team,
        topic=topic,
        metadata=metadata,
    )


def _in_order(posts: list[Post]) -> list[Post]:
    """Oldest first. A post without a moment stays behind the one it follows."""
    moments: list[float] = []
    for post in posts:
        moments.append(post.moment if post.moment is not None else moments[-1] if moments else float("-inf"))
    if all(one <= other for one, other in pairwise(moments)):
        return posts
    order = sorted(range(len(posts)), key=moments.__getitem__)
    return [posts[index] for index in order]
