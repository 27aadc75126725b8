"""What stands in a Word document: comments, notes and what was struck out are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.document_text import DocumentText, Kind, is_heading, read_document
from calllint.reading.reader import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "comment", "rPrChange", "pPrChange"})
"""What was struck out or moved away, and a second form of a drawing that the first one says already."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class _WordText(DocumentText):
    """The text of `word/document.xml`."""

    def __init__(self) -> None:
        super().__init__()
        self._hidden = 0
        self._in_text = False
        self._paragraph: list[str] = []
        self._heading = False

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
            self._heading = is_heading(next((value for key, value in attributes.items() if key.rpartition(" ")[2] == "val"), ""))
        elif tag == "tbl":
            self.open_table()
        elif tag == "tr":
            self.open_row()
        elif tag == "tc":
            self.open_cell()
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
            self.add_paragraph("".join(self._paragraph), heading=self._heading)
            self._paragraph = []
        elif tag == "tr":
            self.close_row()
        elif tag == "tbl":
            self.close_table()

    def said(self, text: str) -> None:
        """Letters."""
        if self._in_text and not self._hidden:
            self._paragraph.append(text)


_WORD = Kind("a Word document", "Word", ".docx", re.compile(r"word/document\d*\.xml"), _WordText)


def read_word(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations or the templates of the document."""
    if source.head.startswith(_OLE):
        yield source.problem("is protected with a password, or a Word document of before 2007 (save it as .docx without one)")
    else:
        yield from read_document(source, _WORD)
