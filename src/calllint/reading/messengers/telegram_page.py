"""The messages of a page that Telegram Desktop wrote; what it notes itself, and messages without words, are no turns."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.reading.mail.dates import spoken_date
from calllint.reading.reader import Source
from calllint.reading.roles import Speaker, person_of


class _Message(NamedTuple):
    name: str | None
    date: str | None
    text: str
    line: int


class _Page(HTMLParser):
    """Collects the messages. One that is `joined` is by whom the one above it is; what was forwarded keeps who forwarded it."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[_Message] = []
        self._inside: list[str] = []
        """What each open `div` is: message, name, text, forwarded, another, or none of these."""
        self._name: str | None = None
        self._date: str | None = None
        self._words: list[str] = []
        self._line = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens messages, names and texts."""
        if tag == "br" and self._in("text"):
            self._words.append("\n")
        if tag != "div":
            return
        attributes = dict(attrs)
        classes = (attributes.get("class") or "").split()
        kind = ""
        if "message" in classes:
            kind = "message" if "default" in classes else "service"
            self._date = None
        elif self._in("message"):
            kind = next((one for one in ("from_name", "text", "forwarded", "reply_to") if one in classes), "")
            if "date" in classes:
                self._date = attributes.get("title")
        if kind in ("from_name", "text"):
            self._words = []
            self._line = self.getpos()[0]
        self._inside.append(kind)

    def handle_endtag(self, tag: str) -> None:
        """Closes them."""
        if tag != "div" or not self._inside:
            return
        kind = self._inside.pop()
        words = "".join(self._words)
        if kind == "from_name" and not self._in("forwarded"):
            self._name = " ".join(words.split()) or None
        elif kind == "text" and words.strip():
            self.messages.append(_Message(self._name, self._date, words.strip(), self._line))

    def handle_data(self, data: str) -> None:
        """Letters: a line of mark-up is none of the text."""
        if self._inside and self._inside[-1] in ("from_name", "text"):
            self._words.append(" ".join(data.split("\n")) if data.strip() else "")

    def _in(self, kind: str) -> bool:
        return kind in self._inside


def read_page(source: Source) -> Iterator[Conversation | Problem]:
    """The conversation of the page."""
    page = _Page()
    page.feed(source.text)
    page.close()
    if not page.messages:
        yield source.problem("is a page of Telegram's without messages that have words: there is nothing to lint")
        return
    dates = [spoken_date(message.date, day_first=True) if message.date else None for message in page.messages]
    first = next((date.moment for date in dates if date is not None), None)
    turns = []
    for message, date in zip(page.messages, dates, strict=True):
        speaker = person_of(message.name) if message.name else Speaker(Role.UNKNOWN, None)
        start = None if date is None or first is None or date.moment < first else float(date.moment - first)
        place = Place(source.path, message.line)
        turns.append(Turn(speaker.role, message.text, speaker.name, start, None, date.at if date is not None else None, place, (), {}))
    yield Conversation(
        id=source.stem,
        turns=tuple(turns),
        place=source.place,
        channel=Channel.CHAT,
        agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None),
    )
