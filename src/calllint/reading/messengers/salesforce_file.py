"""A file with the body of a Salesforce chat transcript, or with several under `Chat 01234567` lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from calllint.conversation import Anchor, Channel, Conversation, Place, Turn
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.messengers.salesforce_body import BodyTurn, body_of
from calllint.reading.reader import Source

_TITLE = lazy_pattern(r"(?m)^[ \t]*Chat #?(?P<id>\d{5,18})[ \t]*$\n?")


def read_file(source: Source) -> Iterator[Conversation | Problem]:
    """A conversation for each body in the file."""
    text = source.text
    titles = list(_TITLE.finditer(text))
    bounds: list[tuple[str | None, int, int]] = [(None, 0, titles[0].start() if titles else len(text))]
    for index, title in enumerate(titles):
        end = titles[index + 1].start() if index + 1 < len(titles) else len(text)
        bounds.append((title["id"], title.end(), end))
    lines = _Lines(text)
    empty = True
    for id_, start, end in bounds:
        found = _conversation(source, text[start:end], start, lines, id_)
        if found is not None:
            empty = False
            yield found
        elif id_ is not None:
            empty = False
            yield source.problem(f"chat {id_} holds no messages: there is nothing to lint", lines.at(start)[0])
    if empty:
        yield source.problem("holds no messages such as `( 1m 13s ) Name: …`: it is no Salesforce chat transcript")


class _Lines:
    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _conversation(source: Source, body: str, shift: int, lines: _Lines, id_: str | None) -> Conversation | None:
    found = body_of(body)
    if not any(said.turn.name or said.turn.role.value != "system" for said in found.turns):
        return None
    turns = tuple([_placed(source.path, said, shift, lines) for said in found.turns])
    return Conversation(
        id=id_ or source.stem,
        turns=turns,
        place=Place(source.path, *lines.at(shift), *lines.at(shift + len(body))),
        channel=Channel.CHAT,
        agent=found.agent,
        metadata={"origin": found.origin} if found.origin else {},
    )


def _placed(path: str, said: BodyTurn, shift: int, lines: _Lines) -> Turn:
    line, column = lines.at(shift + said.offset)
    return said.turn._replace(place=Place(path, line, column), anchors=(Anchor(0, line, column, said.verbatim),))
