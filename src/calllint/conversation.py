"""What everything else speaks of: conversations, their turns, and where each stands in its source.

All types are immutable. Readers make them; nothing after the readers changes them. They are named tuples, as in `calllint.rules.kinds`:
Python takes five times as long to make a dataclass, at every start. `Conversation.from_dict` and its like are doors to the reader of
calllint's own form, for who has `calllint` alone; this module needs none of it.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from bisect import bisect_right
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

NOTHING: Mapping[str, Any] = {}
"""No facts, no metadata: the default where there may be some. (No MappingProxyType, which can't be pickled.)"""


class Role(StrEnum):
    """Who speaks. A turn of an `unknown` role never yields a finding about the agent."""

    AGENT = "agent"
    CUSTOMER = "customer"
    BOT = "bot"
    SYSTEM = "system"
    UNKNOWN = "unknown"


class Channel(StrEnum):
    """How the two parties met. A `template` is one reply of the agent that nobody has answered yet."""

    CALL = "call"
    CHAT = "chat"
    EMAIL = "email"
    TEMPLATE = "template"
    UNKNOWN = "unknown"


class Place(NamedTuple):
    """Where something stands in its source.

    `path` is the name the user gave (`-` for standard input without a name); `line`, `column`, `end_line` and `end_column`
    count from 1 in Unicode code points, the end column exclusive; `json_path` is a JSONPath such as `$.turns[3].text`.
    """

    path: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    json_path: str | None = None

    def locate(self, offset: int) -> tuple[int, int] | None:
        """Line and column (from 1) of the character at `offset` of the text that stands here; None where only its beginning is known."""
        return None


NOWHERE = Place("")
"""The place of what was never in a file."""


class Anchor(NamedTuple):
    """From `offset` in a turn's text on, the text stands in the source from `line` and `column` (both from 1) on.

    What is not `verbatim` (mark-up became text) stands there in other words: no letter can be told from its neighbours.
    """

    offset: int
    line: int
    column: int
    verbatim: bool = True


class Turn(NamedTuple):
    """One role speaking or writing once.

    `text` is what was said, as read; a transcriber's remarks (`[onderbreekt]`, `[overlap]`) stay in it. `start` and `end` are
    seconds from the start of the contact, `at` is an RFC 3339 date and time; each is None where the source does not know it.
    `anchors`, in the order of their offsets, lead from places in the text to places in the source; without them the `place` may know.
    """

    role: Role
    text: str
    name: str | None = None
    start: float | None = None
    end: float | None = None
    at: str | None = None
    place: Place | None = None
    anchors: tuple[Anchor, ...] = ()
    metadata: Mapping[str, Any] = NOTHING

    def locate(self, offset: int) -> tuple[int, int] | None:
        """Line and column (from 1) in the source of the character at `offset` of the text; None when the reader didn't say."""
        if not self.anchors:
            return self.place.locate(offset) if self.place is not None else None
        index = bisect_right(self.anchors, offset, key=lambda anchor: anchor.offset) - 1
        if index < 0:
            return None
        anchor = self.anchors[index]
        return anchor.line, anchor.column + (offset - anchor.offset if anchor.verbatim else 0)


class Conversation(NamedTuple):
    """Turns in order, on one channel.

    `id` names the conversation in every report. `language` is an ISO 639-1 code, None until it is recognised.
    `metadata` holds what the source knows besides (`queue_wait_s` in seconds, `ended_by`: a role) and every key that
    calllint does not know. `place` is where the whole conversation stands.
    """

    id: str
    turns: tuple[Turn, ...]
    place: Place = NOWHERE
    language: str | None = None
    channel: Channel = Channel.UNKNOWN
    agent: str | None = None
    team: str | None = None
    topic: str | None = None
    metadata: Mapping[str, Any] = NOTHING

    @property
    def ended_by(self) -> Role | None:
        """Who ended the contact according to the export; None when it does not say."""
        try:
            return Role(str(self.metadata.get("ended_by", "")).lower())
        except ValueError:
            return None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], place: Place = NOWHERE) -> "Conversation":
        """The conversation in calllint's JSON form (`calllint config schema input`), decoded; without an `id` it is `conversation`.

        Unknown keys go to the metadata. Raises InputError, which names the key, for the first one that is wrong.
        """
        from calllint.reading.own_form import from_value

        return from_value(data, place)

    @classmethod
    def from_json(cls, text: str | bytes, place: Place = NOWHERE) -> "Conversation":
        """`from_dict` of the JSON in `text` (bytes: UTF-8, UTF-16 or UTF-32). Raises InputError for what is no JSON too."""
        from calllint.reading.own_form import from_text

        return from_text(text, place)

    def to_dict(self) -> dict[str, Any]:
        """The conversation in calllint's JSON form: what `from_dict` makes the same conversation of, places aside."""
        from calllint.reading.contract import as_json

        return as_json(self)
