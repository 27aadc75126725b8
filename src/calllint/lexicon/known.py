"""The words of a language, which a typo is never read into.

A word list is megabytes, and few runs ask for more than some dozens of words: the list is read when the first one is asked for,
searched as it is, and turned into a set only when it is asked often.
"""

from __future__ import annotations

import gzip
from pathlib import Path

_SEARCHES_BEFORE_SET = 300


class KnownWords:
    """A container of normalised words, read from a gzip of sorted lines at `path`; without the file it is empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines: bytes | None = None
        self._set: frozenset[bytes] | None = None
        self._searches = 0

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        encoded = word.encode()
        if self._set is not None:
            return encoded in self._set
        if self._lines is None:
            self._lines = b"\n" + gzip.decompress(self._path.read_bytes()) + b"\n" if self._path.exists() else b""
        self._searches += 1
        if self._searches > _SEARCHES_BEFORE_SET:
            self._set = frozenset(self._lines.split(b"\n"))
            return encoded in self._set
        return b"\n" + encoded + b"\n" in self._lines
