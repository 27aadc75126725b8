"""The line of each key that there was, in a few bytes each: a table may have millions of conversations."""

from __future__ import annotations

from array import array
from hashlib import blake2b

_FIRST_SIZE = 4096


class Seen:
    """Keys with a line (from 1) each, which are asked for and never listed: a digest of 8 bytes stands for a key, in a table that is at
    most half full.

    Among ten million keys two share a digest once in some hundred thousand tables.
    """

    def __init__(self) -> None:
        self._digests = array("Q", bytes(8 * _FIRST_SIZE))
        self._lines = array("Q", bytes(8 * _FIRST_SIZE))
        self._count = 0

    def line(self, key: str) -> int | None:
        """The line of `key`; None where there was none."""
        if not self._count:
            return None
        slot = self._slot(_digest(key))
        return self._lines[slot] if self._digests[slot] else None

    def add(self, key: str, line: int) -> None:
        """Takes up `key`; of one that there was, the new line counts."""
        if 2 * (self._count + 1) > len(self._digests):
            self._grow()
        digest = _digest(key)
        slot = self._slot(digest)
        self._count += not self._digests[slot]
        self._digests[slot], self._lines[slot] = digest, line

    def _slot(self, digest: int) -> int:
        """Where `digest` stands, or would."""
        digests = self._digests
        last = len(digests) - 1
        slot = digest & last
        while digests[slot] not in (0, digest):
            slot = (slot + 1) & last
        return slot

    def _grow(self) -> None:
        digests, lines = self._digests, self._lines
        self._digests, self._lines = array("Q", bytes(16 * len(digests))), array("Q", bytes(16 * len(digests)))
        for digest, line in zip(digests, lines, strict=True):
            if digest:
                slot = self._slot(digest)
                self._digests[slot], self._lines[slot] = digest, line


def _digest(key: str) -> int:
    """Never 0, which is an empty place."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little") or 1
