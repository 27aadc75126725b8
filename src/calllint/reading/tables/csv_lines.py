"""The lines of a file as Python's decoder gives them, a large file never in memory as a whole; the last ones can be had again."""

from __future__ import annotations

import codecs
import io
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain

from calllint.reading.reader import Source

_AT_ONCE = 32768
_ERRORS = "calllint-windows-1252"


class Lines:
    """The lines of `source`, with their ends. What is no UTF-8 in a file of UTF-8 is Windows-1252, letter by letter.

    `position` says, when it is asked, how many lines have been taken.
    """

    def __init__(self, source: Source, kept: int) -> None:
        """`kept` is how many bytes `again` can go back."""
        self.position: Callable[[], int] = int
        self._source = source
        codec = source.encoding or "utf-8"
        if codec.startswith("utf-8"):
            self._kept: _Kept | None = _Kept(source, kept, self)
            # A StringIO gives lines at half the price of a TextIOWrapper.
            self._each: Iterator[str] = chain.from_iterable(_whole_lines(self._kept.texts(codec)))
        else:
            self._kept = None
            self._each = iter(io.StringIO(source.text, newline="\n"))

    def __iter__(self) -> Iterator[str]:
        return self._each

    def skip(self, lines: int) -> None:
        """Passes over so many lines."""
        for number in range(lines):
            self.position = partial(int, number)
            next(self._each, None)
        self.position = partial(int, lines)

    def again(self, first: int, last: int) -> list[str]:
        """The lines `first` to `last` (from 1) with their ends, as far as they are kept."""
        if self._kept is None:
            lines = self._source.text.split("\n")[first - 1 : last]
            return [f"{line}\n" for line in lines]
        above, text = self._kept.since(first)
        lines = list(io.StringIO(text, newline=""))
        return lines[max(0, first - 1 - above) : max(0, last - above)]


def _whole_lines(texts: Iterable[str]) -> Iterator[io.StringIO]:
    """Pieces of a text, cut where lines end (as they are in a file that is opened with no `newline`)."""
    begun: list[str] = []
    for text in texts:
        # What ends in a carriage return may go on with a line feed.
        cut = max(text.rfind("\n"), text.rfind("\r", 0, -1)) + 1
        if cut:
            yield io.StringIO("".join([*begun, text[:cut]]), newline="")
            begun.clear()
        begun.append(text[cut:])
    yield io.StringIO("".join(begun), newline="")


class _Kept:
    """The bytes of a source, of which the last are kept, each block with the number of whole lines above it.

    More is asked for only when all whole lines have been taken: how many that are need not be counted.
    """

    def __init__(self, source: Source, kept: int, lines: Lines) -> None:
        self._next = source.head
        self._rest = source.rest
        self._lines = lines
        self._blocks: deque[tuple[int, bytes]] = deque(maxlen=max(2, kept // _AT_ONCE))

    def texts(self, codec: str) -> Iterator[str]:
        """The text, a block at a time."""
        decoder = codecs.getincrementaldecoder(codec)(_ERRORS)
        while block := self._block():
            self._blocks.append((self._lines.position(), block))
            yield decoder.decode(block)
        yield decoder.decode(b"", True)

    def _block(self) -> bytes:
        if self._next:
            block, self._next = self._next[:_AT_ONCE], self._next[_AT_ONCE:]
            return block
        return self._rest.read(_AT_ONCE)

    def since(self, line: int) -> tuple[int, str]:
        """What is kept from a little above `line` (from 1) on, and the number of whole lines above that."""
        blocks = list(self._blocks)
        while len(blocks) > 1 and blocks[1][0] < line - 1:
            # The next block begins in a line above it.
            del blocks[0]
        above = blocks[0][0] if blocks else 0
        together = b"".join([block for _, block in blocks])
        return above, (together if above else together.removeprefix(codecs.BOM_UTF8)).decode("utf-8", _ERRORS)


def _windows_1252(error: UnicodeError) -> tuple[str, int]:
    """What the decoder does with bytes that are no UTF-8."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_ERRORS, _windows_1252)
