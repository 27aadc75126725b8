"""The `Body` of a Salesforce chat transcript: header lines, then `( 1m 13s ) Name: text`, in HTML or as plain lines.

`body_of` gives its turns, with the offset of each for a reader that knows where the body stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from html import unescape
from typing import NamedTuple

from calllint.conversation import Role, Turn
from calllint.patterns import lazy_pattern
from calllint.reading.html_text import html_to_text
from calllint.reading.messengers.salesforce_heads import agent_in, origin_in, started_in, transfer_in
from calllint.reading.messengers.salesforce_roles import Party, roles_of

_STAMP = lazy_pattern(r"\(\s*((?:\d{1,9}\s?[A-Za-z]{1,8}\.?\s*){1,4})\)\s*")
_UNITS = {"d": 86400, "j": 86400, "h": 3600, "u": 3600, "m": 60, "s": 1}
_LONGEST = 400 * 86400
"""No chat goes on for longer, in seconds."""
_LONGEST_HEAD = 300
_UNIT = lazy_pattern(r"(\d+)\s?([A-Za-z])")
_BREAK = lazy_pattern(r"<(?P<close>/?)(?P<tag>p|br|div|center|li|ul|tr|table|body|html)\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
_NAMED = lazy_pattern(r"(?P<name>[^:\n]{1,80}?)\s?:(?:\s+|$)")
_MESSAGE = lazy_pattern(r"\(\s*(?:\d{1,4}\s?[dhmuj]\w{0,6}\.?\s*){0,3}\d{1,5}\s?s\w{0,8}\.?\s*\)\s*[^:<\n]{1,80}:")


class Piece(NamedTuple):
    """A line as people see it: where its text begins in the body, whether it stands there verbatim, and whether it is centred."""

    text: str
    offset: int
    verbatim: bool
    centred: bool


class BodyTurn(NamedTuple):
    """A turn, and where its text begins in the body; not `verbatim` where it stands there in other words."""

    turn: Turn
    offset: int
    verbatim: bool


class Body(NamedTuple):
    """What a body says: its turns, the first agent, when the chat began (RFC 3339, as written) and the button it came from."""

    turns: list[BodyTurn]
    agent: str | None
    started: str | None
    origin: str | None


class _Said(NamedTuple):
    """What was said at `moment`, in seconds since the chat began; `name` is None where nobody said it."""

    moment: float | None
    name: str | None
    pieces: list[Piece]


def is_body(text: str) -> bool:
    """Whether `text` holds a line such as `( 1m 13s ) Name: …`."""
    return _MESSAGE.search(text) is not None


def body_of(body: str, began: datetime | None = None) -> Body:
    """The turns of a body, and what its header lines say. `began` is when the chat began, where the record says so."""
    reading = _Reading()
    for piece in _pieces(body):
        if not reading.message(piece) and not (len(piece.text) < _LONGEST_HEAD and reading.head(piece)):
            reading.more(piece)
    first = reading.first or began
    turns, agent = _turns(reading.said, reading.parties, first)
    return Body(turns, agent, first.isoformat() if first is not None else None, reading.origin)


class _Reading:
    """What was read of a body so far. `shift` is when its present part began, in seconds since `first`; None where that is not known.

    `heading` is true from a header line on until somebody speaks.
    """

    def __init__(self) -> None:
        self.said: list[_Said] = []
        self.parties: list[Party] = []
        self.first: datetime | None = None
        self.origin: str | None = None
        self.shift: float | None = 0.0
        self.heading = True

    def message(self, piece: Piece) -> bool:
        """Takes the line if it begins with a stamp."""
        stamp = _STAMP.match(piece.text)
        seconds = _seconds(stamp[1]) if stamp is not None else None
        if stamp is None or seconds is None:
            return False
        rest = piece._replace(text=piece.text[stamp.end() :], offset=piece.offset + stamp.end())
        self.said.append(_said(rest, None if self.shift is None else self.shift + seconds))
        self.heading = False
        return True

    def head(self, piece: Piece) -> bool:
        """Takes the line if it is a header line, or tells what became of the chat."""
        text = piece.text
        if (started := started_in(text, piece.centred or self.heading)) is not None:
            self.heading, self.first = True, self.first or started.moment
            self.shift = _since(started.moment, self.first)
        elif (origin := origin_in(text, piece.centred)) is not None:
            self.heading, self.origin = True, self.origin or origin
        elif (parties := transfer_in(text)) is not None:
            self.parties += parties
            # Under a new head it is passed on when that begins; elsewhere nobody says when.
            self.said.append(_Said(self.shift if self.heading and self.said else None, None, [piece]))
        elif (piece.centred or self.heading) and (name := agent_in(text)) is not None:
            self.parties.append(Party(name, Role.AGENT))
        elif piece.centred or ("Chatbot" in text and "transfer" in text):
            self.said.append(_Said(None, None, [piece]))
        else:
            return False
        return True

    def more(self, piece: Piece) -> None:
        """Takes the line for a further one of what was said last."""
        if self.said and not self.heading:
            self.said[-1].pieces.append(piece)


def _since(moment: datetime | None, first: datetime | None) -> float | None:
    """How much later than `first` a chat began anew, in seconds; None where that is not known."""
    if moment is None or first is None or (moment.tzinfo is None) != (first.tzinfo is None):
        return 0.0 if moment is first else None
    return max(0.0, (moment - first).total_seconds())


def _seconds(written: str) -> float | None:
    total = 0
    for number, unit in _UNIT.findall(written):
        factor = _UNITS.get(unit.lower())
        if factor is None:
            return None
        total += int(number) * factor
    return float(total) if total < _LONGEST else None


def _said(piece: Piece, moment: float | None) -> _Said:
    match = _NAMED.match(piece.text)
    if match is None:
        return _Said(moment, None, [piece])
    text = piece._replace(text=piece.text[match.end() :], offset=piece.offset + match.end())
    return _Said(moment, " ".join(match["name"].split()), [text])


def _turns(said: list[_Said], parties: list[Party], first: datetime | None) -> tuple[list[BodyTurn], str | None]:
    """The turns and the first agent's name. What nobody said has no moment of its own: its place in the order is all that is known."""
    roles = roles_of([one.name for one in said if one.name is not None], parties)
    turns = []
    for one in said:
        text = "\n".join(piece.text for piece in one.pieces).strip()
        if not text:
            continue
        role, name = roles[one.name] if one.name is not None else (Role.SYSTEM, None)
        at = _at(first, one.moment)
        turn = Turn(role, text, name, one.moment, None, at)
        turns.append(BodyTurn(turn, one.pieces[0].offset, len(one.pieces) == 1 and one.pieces[0].verbatim))
    agent = next((party.name for party in parties if party.role is Role.AGENT), None)
    spoken = next((found.turn.name for found in turns if found.turn.role is Role.AGENT), None)
    return turns, spoken or agent


def _at(first: datetime | None, moment: float | None) -> str | None:
    try:
        return (first + timedelta(seconds=moment)).isoformat() if first is not None and moment is not None else None
    except OverflowError:
        return None


def _pieces(body: str) -> Iterator[Piece]:
    """The lines of the body as people see them. In HTML a line ends where a tag says so."""
    if "&lt;br" in body and "<br" not in body:
        body = unescape(body)
    if not _BREAK.search(body):
        offset = 0
        for line in body.split("\n"):
            text = unescape(line) if "&" in line else line
            if text.strip():
                lead = len(line) - len(line.lstrip())
                yield Piece(text.strip(), offset + lead, text == line, False)
            offset += len(line) + 1
        return
    at, centred = 0, False
    for tag in _BREAK.finditer(body):
        yield from _piece(body, at, tag.start(), centred)
        at = tag.end()
        if tag["tag"].lower() in ("p", "div", "center"):
            centred = not tag["close"] and ("center" in tag["attributes"].lower() or tag["tag"].lower() == "center")
    yield from _piece(body, at, len(body), centred)


def _piece(body: str, start: int, end: int, centred: bool) -> Iterator[Piece]:
    raw = body[start:end]
    text = html_to_text(raw)[0] if "<" in raw else unescape(raw) if "&" in raw else raw
    text = " ".join(text.split())
    if text:
        offset = raw.find(text)
        yield Piece(text, start + max(offset, 0), offset >= 0, centred)
