"""The words of a language, which a typo is never read into.

A word list is megabytes, and few runs ask for more than some hundreds of words: the file is mapped when the first one is asked for, and
searched by halves where it lies.
"""

from __future__ import annotations

import mmap
from functools import cached_property
from pathlib import Path


class KnownWords:
    """A container of normalised words: the lines of the file at `path`, sorted by their UTF-8 bytes. Without the file it is empty."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _lines(self) -> mmap.mmap | bytes:
        if not self._path.exists() or not self._path.stat().st_size:
            return b""
        with self._path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        lines, sought = self._lines, word.encode("utf-8", "surrogatepass")
        # Halve the file between two starts of lines, until no line is left in between.
        low, high = 0, len(lines)
        while low < high:
            start = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = lines.find(b"\n", start)
            line = lines[start : end if end >= 0 else len(lines)]
            if line == sought:
                return True
            if line < sought:
                low = start + len(line) + 1
            else:
                high = start
        return False
