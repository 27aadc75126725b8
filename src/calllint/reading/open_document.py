"""What stands in an OpenDocument text: comments, notes, tables of contents and what was struck out are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.document_text import DocumentText, Kind, is_heading, read_document
from calllint.reading.reader import Source

_LEFT_OUT = frozenset({"tracked-changes", "annotation", "note", "table-of-content", "alphabetical-index", "ruby-text", "desc", "forms"})
_NAME_OF_PICTURE = "svg-compatible:1.0 title"
_SIGNS = {"tab": "\t", "line-break": "\n"}
_WHITE = re.compile(r"[ \t\r\n]+")
_MOST_REPEATED = 64


class _Paragraph(NamedTuple):
    """A paragraph that is being read: pieces of its text, and whether it is a heading."""

    pieces: list[str]
    heading: bool


class _OpenText(DocumentText):
    """The text of `content.xml`."""

    def __init__(self) -> None:
        super().__init__()
        self._hidden = 0
        self._styles: dict[str, str] = {}
        # A frame in a paragraph has paragraphs of its own.
        self._open: list[_Paragraph] = []
        self._after_space = True

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens."""
        tag = name.rpartition(" ")[2]
        if self._hidden or tag in _LEFT_OUT or name.endswith(_NAME_OF_PICTURE):
            self._hidden += 1
        elif tag in ("p", "h"):
            style = _attribute(attributes, "style-name")
            self._open.append(_Paragraph([], tag == "h" or is_heading(style) or is_heading(self._styles.get(style, ""))))
            self._after_space = True
        elif tag == "s" or tag in _SIGNS:
            self._add(_SIGNS.get(tag) or " " * _number(attributes, "c"))
        elif tag == "style":
            self._styles[_attribute(attributes, "name")] = _attribute(attributes, "parent-style-name")
        elif tag == "table":
            self.open_table()
        elif tag == "table-row":
            self.open_row()
        elif tag in ("table-cell", "covered-table-cell"):
            self.open_cell(_number(attributes, "number-columns-repeated"))

    def end(self, name: str) -> None:
        """An element closes."""
        tag = name.rpartition(" ")[2]
        if self._hidden:
            self._hidden -= 1
        elif tag in ("p", "h"):
            paragraph = self._open.pop()
            self.add_paragraph("".join(paragraph.pieces), heading=paragraph.heading)
        elif tag == "table-row":
            self.close_row()
        elif tag == "table":
            self.close_table()

    def said(self, text: str) -> None:
        """Letters. White space is one space, and none where a paragraph begins: `<text:s/>` and its like stand for more."""
        if self._open and not self._hidden:
            text = _WHITE.sub(" ", text)
            self._open[-1].pieces.append(text[1:] if self._after_space and text[0] == " " else text)
            self._after_space = text[-1] == " "

    def _add(self, sign: str) -> None:
        if self._open:
            self._open[-1].pieces.append(sign)
            self._after_space = False


_OPEN_DOCUMENT = Kind("an OpenDocument text", "LibreOffice", ".odt", re.compile(r"content\.xml"), _OpenText)


def read_open_document(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations or the templates of the document."""
    yield from read_document(source, _OPEN_DOCUMENT)


def _attribute(attributes: dict[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.rpartition(" ")[2] == name), "")


def _number(attributes: dict[str, str], name: str) -> int:
    """A count, of one where none stands."""
    written = _attribute(attributes, name)
    return max(1, min(int(written), _MOST_REPEATED)) if written.isdecimal() and len(written) < len(str(_MOST_REPEATED)) + 3 else 1
