"""What helpdesks have in common: messages by people whose role is known somewhere else, in any order, as one conversation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports._columns import all_since, ascending
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk_text import mail_text
from calllint.reading.exports._values import epoch, iso_epoch, iso_text, name_of, rfc3339
from calllint.reading.json_positions import Path

_TAGS_SHOWN = 20


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


class Posts(NamedTuple):
    """Messages, a column for each field of a `Post`: many cost half of what they do one at a time."""

    roles: Sequence[Role]
    texts: Sequence[str]
    raws: Sequence[Any]
    steps: Sequence[Path]
    names: Sequence[str | None]
    moments: Sequence[float | None]
    ats: Sequence[str | None]
    afters: Sequence[float | None]
    metadata: Sequence[Mapping[str, Any]]

    @classmethod
    def of(cls, posts: Iterable[Post]) -> Posts:
        """The same as columns."""
        columns = tuple(zip(*posts, strict=True))
        return cls(*(columns or ((),) * len(cls._fields)))

    def with_words(self) -> Posts:
        """Those that have any."""
        return self if all(self.texts) else Posts(*[tuple(compress(column, self.texts)) for column in self])

    def in_order(self) -> Posts:
        """Oldest first. One without a moment stays behind the one it follows."""
        if ascending(self.moments):
            return self
        latest, moments = float("-inf"), []
        for moment in self.moments:
            latest = latest if moment is None else moment
            moments.append(latest)
        order = sorted(range(len(moments)), key=moments.__getitem__)
        columns: Any = [[column[index] for index in order] for column in self]
        return Posts(*columns)


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
    found = epoch(value, unit)
    return found, rfc3339(found)


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
    posts: Posts | Iterable[Post],
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
    found = (posts if isinstance(posts, Posts) else Posts.of(posts)).in_order()
    if found.texts and not found.texts[0] and channel is Channel.EMAIL and found.roles[0] is not Role.AGENT:
        found = found._replace(texts=(mail_text(found.raws[0], opening=True), *found.texts[1:]))
    found = found.with_words()
    if not found.texts:
        return document.problem(empty, *steps)
    roles, texts, raws, where, names, moments, ats, afters, said = found
    first = next((moment for moment in moments if moment is not None), None)
    starts = all_since(moments, first if opened is None or first is None else min(first, opened))
    if afters.count(None) < len(afters):
        starts = [start if after is None else round((start or 0.0) + after, 3) for start, after in zip(starts, afters, strict=True)]
    # A text that the string begins with (a quote was cut off) stands where it stands in the string.
    verbatim = [isinstance(raw, str) and raw.startswith(text) for raw, text in zip(raws, texts, strict=True)]
    return Conversation(
        id=id or document.fallback_id,
        turns=document.turns(roles, texts, where, verbatim, names, starts, ats=ats, metadata=said),
        place=document.place(*steps),
        channel=channel,
        agent=agent or next((name for role, name in zip(roles, names, strict=True) if role is Role.AGENT and name), None),
        team=team,
        topic=topic,
        metadata=metadata,
    )
