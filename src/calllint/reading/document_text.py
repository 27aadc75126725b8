"""What an office program's document holds: its paragraphs as lines, its tables as rows, read as plain text and tables are.

A line of a place counts the lines of the text from 1: paragraphs, and breaks within them.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Reader, Sample, Source, all_readers, choose_reader

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

_HEADINGS = ("heading", "kop", "berschrift", "überschrift", "titre", "title", "titel")
_IN_DOCUMENTS = frozenset({"text", "template", "reply", "whatsapp", "salesforce", "vtt", "srt"})
_MANIFEST = "META-INF/manifest.xml"
_NOTHING_KNOWN = (
    "that holds no conversation calllint knows: lines such as `Agent: …`, a table with a row a message, or a reply "
    "template with a salutation or placeholders (name templates in the configuration: templates = [\"…\"])"
)  # fmt: skip


class _Line(NamedTuple):
    """A line, with whether its paragraph is a heading."""

    text: str
    heading: bool = False


class _Rows(NamedTuple):
    """A table: for each row the number of its first line (from 1) and its cells."""

    rows: list[tuple[int, list[str]]]


class DocumentText(ABC):
    """Collects the lines and the tables while a parser goes through the document. A row is a line too, with tabs between its cells."""

    def __init__(self) -> None:
        self.lines: list[_Line] = []
        self.tables: list[_Rows] = []
        self.depth = 0
        """In how many tables, one within another."""
        self._cells: list[list[str]] = []

    @abstractmethod
    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens."""

    @abstractmethod
    def end(self, name: str) -> None:
        """An element closes."""

    @abstractmethod
    def said(self, text: str) -> None:
        """Letters."""

    def add_paragraph(self, text: str, *, heading: bool) -> None:
        """A paragraph, of the cell that is open or of the document."""
        text = text.replace("\xa0", " ")
        if self.depth and self._cells:
            self._cells[-1].append(text)
        else:
            self.lines += [_Line(line, heading) for line in text.split("\n")]

    def open_table(self) -> None:
        """A table begins; what stands in one within another belongs to the cell round it."""
        self.depth += 1
        if self.depth == 1:
            self.tables.append(_Rows([]))

    def close_table(self) -> None:
        """It ends."""
        self.depth -= 1

    def open_row(self) -> None:
        """A row begins."""
        if self.depth == 1:
            self._cells = []

    def open_cell(self, times: int = 1) -> None:
        """A cell begins, or several that are empty but for the last."""
        if self.depth == 1:
            self._cells += [[] for _ in range(times)]

    def close_row(self) -> None:
        """The row is a line, and one of the table."""
        if self.depth == 1:
            cells = ["\n".join(paragraphs).strip() for paragraphs in self._cells]
            self.tables[-1].rows.append((len(self.lines) + 1, cells))
            self.lines += [_Line(line) for line in "\t".join(cells).strip().split("\n")]
            self._cells = []


class Kind(NamedTuple):
    """A kind of document: what it is called, with what program and ending it is saved, and the part of the archive with its text."""

    what: str
    program: str
    ending: str
    part: re.Pattern[str]
    text: Callable[[], DocumentText]


class _RefusedError(ValueError):
    """A document type: no program writes one, and what one may define has no end."""


def is_heading(style: str) -> bool:
    """Whether paragraphs of that style are headings, in the languages in which programs name them."""
    return style.lower().startswith(_HEADINGS)


def read_document(source: Source, kind: Kind) -> Iterator[Conversation | Problem]:
    """The conversations of the table of messages in the document, else of its text; or the templates that stand in it."""
    found = _read(source, kind)
    if isinstance(found, Problem):
        yield found
        return
    from calllint.reading.html_transcript import message_table, read_rows

    rows = message_table(([row for row in table.rows if row[1]] for table in found.tables), source.options)
    if rows is not None:
        yield from read_rows(source, rows)
        return
    readers = [reader for reader in all_readers() if reader.name in _IN_DOCUMENTS]
    templates = _templates(source, found.lines, readers)
    if templates:
        yield from templates
        return
    text = "\n".join(f"# {line.text.strip()}" if line.heading and line.text.strip() else line.text for line in found.lines)
    reader = _reader_of(source, text, readers)
    if reader is None:
        yield source.problem(f"is {kind.what} {_NOTHING_KNOWN if text.strip() else 'without words: there is nothing to lint'}")
    else:
        bare = "\n".join(line.text for line in found.lines) if reader.name == "template" else text
        yield from reader.read(_part(source, bare))


def _reader_of(source: Source, text: str, readers: list[Reader]) -> Reader | None:
    """The reader of that text, as if it stood in a plain file of the document's name."""
    from calllint.reading.input_sources import is_template

    name = source.path.rpartition(".")[0] + ".txt"
    return choose_reader(Sample(text, name, template=is_template(source.path, source.options)), readers)


def _templates(source: Source, lines: list[_Line], readers: list[Reader]) -> list[Conversation | Problem]:
    """The template under each heading, called by it, where there are several and nothing else; else none."""
    heads = [index for index, line in enumerate(lines) if line.heading and line.text.strip()]
    sections = [(lines[first].text.strip(), first + 1, last) for first, last in pairwise([*heads, len(lines)])]
    sections = [(name, first, last) for name, first, last in sections if any(line.text.strip() for line in lines[first:last])]
    found: list[Conversation | Problem] = []
    for name, first, last in sections if len(sections) > 1 else ():
        # The lines above stay blank: so each has its number.
        text = "\n".join(["\n" * (first - 1), *[line.text for line in lines[first:last]]])
        reader = _reader_of(source, text, readers)
        if reader is None or reader.name != "template":
            return []
        found += [_of_section(item, name, first + 1) for item in reader.read(_part(source, text))]
    return found


def _of_section(found: Conversation | Problem, name: str, line: int) -> Conversation | Problem:
    """The template called `name`, with the line of the document where it begins."""
    if isinstance(found, Problem) or found.place is None:
        return found
    turns = tuple([turn._replace(place=turn.place._replace(line=line)) if turn.place is not None else turn for turn in found.turns])
    return found._replace(id=name, turns=turns, place=found.place._replace(line=line))


def _part(source: Source, text: str) -> Source:
    return Source(source.path, text.encode("utf-8", "replace"), BytesIO(), source.options)


def _read(source: Source, kind: Kind) -> DocumentText | Problem:
    """The text of the document; a problem for what is none, is protected, damaged, or too large."""
    from calllint.reading.archives.members import Budget, opened, unreadable

    budget = Budget(source.options.limits)
    archive = opened(source.path, BytesIO(source.data), budget.limits.archive_files)
    if isinstance(archive, Problem):
        return source.problem(f"is {_damaged(kind)} ({_again(kind)})")
    with archive:
        entries = {entry.inner: entry for entry in archive.entries}
        manifest = entries.get(_MANIFEST)
        if manifest is not None and unreadable(manifest, budget) is None:
            with archive.open(manifest, budget) as stream:
                if b"encryption-data" in stream.read():
                    return source.problem(f"is protected with a password (save it as {kind.ending} without one)")
        entry = next((entry for inner, entry in entries.items() if kind.part.fullmatch(inner)), None)
        if entry is None:
            return source.problem(f"is not {kind.what}: there is no text in it (open it in {kind.program} and save it as {kind.ending})")
        refused = unreadable(entry, budget)
        if refused is not None:
            return source.problem(refused.message)
        with archive.open(entry, budget) as stream:
            return _parsed(source, stream.read(), kind)


def _parsed(source: Source, data: bytes, kind: Kind) -> DocumentText | Problem:
    from xml.parsers.expat import ExpatError, ParserCreate

    text = kind.text()
    parser: XMLParserType = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = text.start, text.end, text.said
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (ExpatError, _RefusedError) as error:
        return source.problem(f"is {_damaged(kind)}: {error} ({_again(kind)})")
    return text


def _damaged(kind: Kind) -> str:
    return f"a damaged {kind.what.partition(' ')[2]}"


def _again(kind: Kind) -> str:
    return f"open it in {kind.program} and save it again"


def _refuse(*_: object) -> None:
    raise _RefusedError("it declares a document type")
