"""What a transcript in HTML says: its table as rows, or its text as lines, each word with its place in the mark-up."""

from __future__ import annotations

import csv
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from html.parser import HTMLParser
from io import BytesIO, StringIO
from itertools import accumulate

from calllint.conversation import Anchor, Conversation, Place, Turn
from calllint.errors import Problem
from calllint.reading.html_text import html_to_text, plain_text
from calllint.reading.plain.talk import read_talk, recognise_talk
from calllint.reading.reader import Match, ReadOptions, Sample, Source
from calllint.reading.tables.csv_table import read_table
from calllint.reading.tables.guess import guess
from calllint.reading.tables.plan import Unsure

_MOST_GUESSED = 50


def recognise_transcript(sample: Sample) -> Match:
    """Likely where a table has the headers of messages, or where the text is a transcript."""
    if _table(sample.text, ReadOptions()) is not None:
        return Match.LIKELY
    return recognise_talk(Sample(html_to_text(sample.text)[0], "", sample.complete))


def read_transcript(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of the table, where there is one with messages, else of the text."""
    rows = _table(source.text, source.options)
    if rows is None:
        yield from _talk(source)
        return
    yield from read_rows(source, rows)


def read_rows(source: Source, rows: Sequence[tuple[int, list[str]]]) -> Iterator[Conversation | Problem]:
    """The conversations of a table's rows, each with its line in the source."""
    written, lines = _as_csv(rows)
    for item in read_table(_part(source, written)):
        yield _in_rows(item, lines) if isinstance(item, Conversation) else source.problem(item.message, lines.get(item.line or 0))


class _Row:
    """The cells of a row, as mark-up, and the line where it begins."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.cells: list[str] = []


class _Tables(HTMLParser):
    """Collects the rows of each table; what a cell holds of tables is its text."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=False)
        self._starts = _starts(markup)
        self._markup = markup
        self._depth = 0
        self._opened: int | None = None
        self.tables: list[list[_Row]] = []
        with suppress(AssertionError):
            # The parser gives up on what looks like a section of SGML; so do tables.
            self.feed(markup)
            self.close()
        self._end_cell(len(markup))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens tables, rows and cells."""
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
        elif self._depth == 1 and tag == "tr":
            self._end_cell(self._offset())
            self.tables[-1].append(_Row(self.getpos()[0]))
        elif self._depth == 1 and tag in ("td", "th") and self.tables[-1]:
            self._end_cell(self._offset())
            self._opened = self._offset() + len(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        """Closes them."""
        if self._depth == 1 and tag in ("td", "th", "tr", "table"):
            self._end_cell(self._offset())
        if tag == "table":
            self._depth = max(self._depth - 1, 0)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _end_cell(self, offset: int) -> None:
        if self._opened is not None:
            self.tables[-1][-1].cells.append(self._markup[self._opened : offset])
            self._opened = None


def _table(markup: str, options: ReadOptions) -> list[tuple[int, list[str]]] | None:
    """The first table whose columns hold messages, as `message_table` gives it."""
    if "<t" not in markup and "<T" not in markup:
        return None
    tables = (
        [(row.line, [plain_text(cell).strip() for cell in row.cells]) for row in table if row.cells] for table in _Tables(markup).tables
    )
    return message_table(tables, options)


def message_table(tables: Iterable[list[tuple[int, list[str]]]], options: ReadOptions) -> list[tuple[int, list[str]]] | None:
    """The first of `tables` whose columns hold messages: its rows with the lines where they begin, the header first; None for none."""
    for rows in tables:
        width = len(rows[0][1]) if rows else 0
        rows = [(line, cells) for line, cells in rows if len(cells) == width]
        if width > 1 and len(rows) > 1:
            plan = guess(rows[0][1], [cells for _, cells in rows[1:_MOST_GUESSED]], options)
            if not isinstance(plan, Unsure):
                return rows
    return None


def _as_csv(rows: Sequence[tuple[int, list[str]]]) -> tuple[str, dict[int, int]]:
    """The rows as CSV, and the line in the mark-up for the line where each begins there."""
    out, lines, line = StringIO(), {}, 1
    writer = csv.writer(out, lineterminator="\n")
    for begins, cells in rows:
        lines[line] = begins
        writer.writerow(cells)
        line += 1 + sum(cell.count("\n") for cell in cells)
    return out.getvalue(), lines


def _part(source: Source, text: str) -> Source:
    return Source(source.path, text.encode("utf-8", "replace"), BytesIO(), source.options)


def _in_rows(found: Conversation, lines: dict[int, int]) -> Conversation:
    """The conversation with the places of its rows in the mark-up."""
    turns = tuple([turn._replace(place=_place(turn.place, lines), anchors=()) for turn in found.turns])
    return found._replace(turns=turns, place=_place(found.place, lines) or found.place)


def _place(place: Place | None, lines: dict[int, int]) -> Place | None:
    if place is None or place.line is None:
        return place
    return Place(place.path, lines.get(place.line, place.line))


def _talk(source: Source) -> Iterator[Conversation | Problem]:
    text, anchors = html_to_text(source.text)
    starts, offsets = _starts(text), [anchor.offset for anchor in anchors]
    for item in read_talk(_part(source, text)):
        if isinstance(item, Problem):
            yield source.problem(item.message)
        else:
            turns = tuple([_moved(turn, source.path, starts, anchors, offsets) for turn in item.turns])
            yield item._replace(turns=turns, place=source.place)


def _moved(turn: Turn, path: str, starts: list[int], anchors: tuple[Anchor, ...], offsets: list[int]) -> Turn:
    """The turn of a text that was made of mark-up, with the places of its words in that."""
    moved: list[Anchor] = []
    ends = [*[anchor.offset for anchor in turn.anchors[1:]], len(turn.text)]
    for piece, end in zip(turn.anchors, ends, strict=True):
        begins = starts[piece.line - 1] + piece.column - 1
        first = max(bisect_right(offsets, begins) - 1, 0)
        last = max(bisect_right(offsets, begins + end - piece.offset - 1), first + 1)
        for anchor in anchors[first:last]:
            inside = max(begins - anchor.offset, 0)
            offset = piece.offset + max(anchor.offset - begins, 0)
            moved.append(Anchor(offset, anchor.line, anchor.column + (inside if anchor.verbatim else 0), anchor.verbatim))
    place = Place(path, moved[0].line, moved[0].column) if moved else Place(path)
    return turn._replace(place=place, anchors=tuple(moved))


def _starts(text: str) -> list[int]:
    """The offset where each line begins."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
