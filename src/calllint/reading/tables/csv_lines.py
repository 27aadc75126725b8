"""The lines of a file as Python's decoder gives them, a large file never in memory as a whole; the last ones can be had again."""

from __future__ import annotations

import codecs
import io
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial

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
        codec = source.encoding or "utf-8"
        if codec.startswith("utf-8"):
            self._kept: _Kept | None = _Kept(source, kept, self)
            self._stream: io.TextIOBase = io.TextIOWrapper(self._kept, codec, errors=_ERRORS, newline="")  # type: ignore[type-var]
        else:
            self._kept = None
            self._stream = io.StringIO(source.text, newline="\n")

    def __iter__(self) -> Iterator[str]:
        return iter(self._stream)

    def skip(self, lines: int) -> None:
        """Passes over so many lines."""
        for number in range(lines):
            self.position = partial(int, number)
            self._stream.readline()
        self.position = partial(int, lines)

    def again(self, first: int, last: int) -> list[str]:
        """The lines `first` to `last` (from 1) with their ends, as far as they are kept."""
        if self._kept is None:
            assert isinstance(self._stream, io.StringIO)
            lines = self._stream.getvalue().split("\n")[first - 1 : last]
            return [f"{line}\n" for line in lines]
        above, text = self._kept.since(first)
        lines = list(io.StringIO(text, newline=""))
        return lines[max(0, first - 1 - above) : max(0, last - above)]


class _Kept(io.BufferedIOBase):
    """The bytes of a source, of which the last are kept, each block with the number of whole lines above it.

    The decoder asks for more only when all whole lines have been taken from it: how many that are need not be counted.
    """

    def __init__(self, source: Source, kept: int, lines: Lines) -> None:
        self._next = source.head
        self._rest = source.rest
        self._lines = lines
        self._blocks: deque[tuple[int, bytes]] = deque(maxlen=max(2, kept // _AT_ONCE))

    def readable(self) -> bool:
        return True

    def read1(self, size: int = -1, /) -> bytes:
        if self._next:
            block, self._next = self._next[:_AT_ONCE], self._next[_AT_ONCE:]
        else:
            block = self._rest.read(_AT_ONCE)
        if block:
            self._blocks.append((self._lines.position(), block))
        return block

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
