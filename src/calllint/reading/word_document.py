"""What stands in a Word document: its paragraphs as lines, its tables as rows; comments, notes and what was struck out are left out.

A line of a place counts the lines of the text from 1: paragraphs, and breaks within them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Reader, Sample, Source, all_readers, choose_reader

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN = re.compile(r"word/document\d*\.xml")
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "comment", "rPrChange", "pPrChange"})
"""What was struck out or moved away, and a second form of a drawing that the first one says already."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEADINGS = ("heading", "kop", "berschrift", "überschrift", "titre", "title", "titel")
_IN_DOCUMENTS = frozenset({"text", "template", "reply", "whatsapp", "salesforce", "vtt", "srt"})
_NOTHING_KNOWN = (
    "is a Word document that holds no conversation calllint knows: lines such as `Agent: …`, a table with a row a message, or a reply "
    "template with a salutation or placeholders (name templates in the configuration: templates = [\"…\"])"
)  # fmt: skip


class _Line(NamedTuple):
    """A line, with whether its paragraph is a heading."""

    text: str
    heading: bool = False


class _Rows(NamedTuple):
    """A table: for each row the number of its first line (from 1) and its cells."""

    rows: list[tuple[int, list[str]]]


class _RefusedError(ValueError):
    """A document type: Word writes none, and what one may define has no end."""


class _Text:
    """Collects the lines and the tables while the parser goes through the document. A row is a line too, with tabs between its cells."""

    def __init__(self) -> None:
        self.lines: list[_Line] = []
        self.tables: list[_Rows] = []
        self._hidden = 0
        self._depth = 0
        self._in_text = False
        self._paragraph: list[str] = []
        self._heading = False
        self._cells: list[list[str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens."""
        tag = name.rpartition(" ")[2]
        if self._hidden or tag in _LEFT_OUT:
            self._hidden += 1
        elif tag == "t":
            self._in_text = True
        elif tag == "p":
            self._paragraph, self._heading = [], False
        elif tag == "pStyle":
            style = next((value for key, value in attributes.items() if key.rpartition(" ")[2] == "val"), "")
            self._heading = style.lower().startswith(_HEADINGS)
        elif tag == "tbl":
            self._depth += 1
            if self._depth == 1:
                self.tables.append(_Rows([]))
        elif tag == "tr" and self._depth == 1:
            self._cells = []
        elif tag == "tc" and self._depth == 1:
            self._cells.append([])
        elif tag in _SIGNS:
            self._paragraph.append(_SIGNS[tag])

    def end(self, name: str) -> None:
        """An element closes."""
        tag = name.rpartition(" ")[2]
        if self._hidden:
            self._hidden -= 1
        elif tag == "t":
            self._in_text = False
        elif tag == "p":
            text = "".join(self._paragraph).replace("\xa0", " ")
            if self._depth and self._cells:
                self._cells[-1].append(text)
            else:
                self.lines += [_Line(line, self._heading) for line in text.split("\n")]
            self._paragraph = []
        elif tag == "tr" and self._depth == 1:
            self._end_row()
        elif tag == "tbl":
            self._depth -= 1

    def _end_row(self) -> None:
        cells = ["\n".join(paragraphs).strip() for paragraphs in self._cells]
        self.tables[-1].rows.append((len(self.lines) + 1, cells))
        self.lines += [_Line(line) for line in "\t".join(cells).strip().split("\n")]
        self._cells = []

    def said(self, text: str) -> None:
        """Letters."""
        if self._in_text and not self._hidden:
            self._paragraph.append(text)


def read_word(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of the table of messages in the document, else of its text; or the templates that stand in it."""
    found = _read(source)
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
        yield source.problem(_NOTHING_KNOWN if text.strip() else "is a Word document without words: there is nothing to lint")
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


def _read(source: Source) -> _Text | Problem:
    """The text of the document; a problem for what is none, is protected, damaged, or too large."""
    if source.head.startswith(_OLE):
        return source.problem("is protected with a password, or a Word document of before 2007 (save it as .docx without one)")
    from calllint.reading.archives.members import Budget, opened, unreadable

    budget = Budget(source.options.limits)
    archive = opened(source.path, BytesIO(source.data), budget.limits.archive_files)
    if isinstance(archive, Problem):
        return source.problem("is a damaged Word document (open it in Word and save it again)")
    with archive:
        entry = next((entry for entry in archive.entries if _MAIN.fullmatch(entry.inner)), None)
        if entry is None:
            return source.problem("is no Word document: there is no text in it (open it in Word and save it as .docx)")
        refused = unreadable(entry, budget)
        if refused is not None:
            return source.problem(refused.message)
        with archive.open(entry, budget) as stream:
            return _parsed(source, stream.read())


def _parsed(source: Source, data: bytes) -> _Text | Problem:
    from xml.parsers.expat import ExpatError, ParserCreate

    text = _Text()
    parser: XMLParserType = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = text.start, text.end, text.said
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (ExpatError, _RefusedError) as error:
        return source.problem(f"is a damaged Word document: {error} (open it in Word and save it again)")
    return text


def _refuse(*_: object) -> None:
    raise _RefusedError("it declares a document type")
