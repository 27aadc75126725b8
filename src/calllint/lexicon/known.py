"""The words of a language, which a typo is never read into.

A word list is megabytes, and nearly all of it is never asked for: the file is mapped when the first word is asked for, and searched where
it lies, by halves for the first few and then by blocks, of which the first words are remembered. Processes share what they map.

What a list can't hold is known by rule: possessives in English, compounds in Dutch.
"""

from __future__ import annotations

import mmap
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

_SEARCHED = 500
"""Look-ups by halves before the list is parted into blocks: about what that costs."""
_BLOCK = 1024
"""Bytes of a block: some hundred words, which are searched at once."""


class _Rules(NamedTuple):
    """What makes a word of other words.

    `endings`: may follow a word. `links`: may stand between the parts of a compound, none where the language writes them apart; each part
    has `least` letters at least.
    """

    endings: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    least: int = 6


_LONGEST_COMPOUND = 80
"""Letters: what is longer is no word of anybody, and takes long to take apart."""
# With shorter parts, typos of one word are taken for two others more often than a compound is recognised that was not in the list.
_RULES = {"nl": _Rules(endings=("'s",), links=("", "s")), "en": _Rules(endings=("'s", "'d", "'ll"))}


class KnownWords:
    """A container of normalised words: the lines of the file at `path`, sorted by their UTF-8 bytes, and what the rules of the language
    make of them. Without the file it is empty. The language is by default the name of the file's folder.
    """

    def __init__(self, path: Path, language: str | None = None) -> None:
        self._path = path
        self._rules = _RULES.get(path.parent.name if language is None else language, _Rules())
        self._searches = 0
        self._listed: Callable[[str], bool] = self._search

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str) or not word:
            return False
        if self._listed(word):
            return True
        if word.endswith(self._rules.endings) and any(
            word.endswith(end) and self._listed(word.removesuffix(end)) for end in self._rules.endings
        ):
            return True
        return bool(self._rules.links) and self._compound(word)

    def _compound(self, word: str) -> bool:
        """Whether the word is two words of the list, with a linking sound between them or without."""
        rules, listed = self._rules, self._listed
        if len(word) > _LONGEST_COMPOUND:
            return False
        for cut in range(rules.least, len(word) - rules.least + 1):
            # The last part is asked for first: there are fewer ends than beginnings that are words.
            if listed(word[cut:]):
                for link in rules.links:
                    head = word[:cut].removesuffix(link)
                    if len(head) + len(link) == cut and len(head) >= rules.least and listed(head):
                        return True
        return False

    def listed(self, words: Iterable[str]) -> frozenset[str]:
        """Those of many `words` that are in the list as they are."""
        self.expect_many()
        return frozenset(filter(self._in_block, words))

    def _search(self, word: str) -> bool:
        self._searches += 1
        if self._searches > _SEARCHED:
            self.expect_many()
        return self._found(word)

    def expect_many(self) -> None:
        """Prepares for many look-ups."""
        self._listed = self._in_block

    def _in_block(self, word: str) -> bool:
        sought = word.encode("utf-8", "surrogatepass")
        firsts, starts = self._blocks
        block = bisect_right(firsts, sought)
        if not block or firsts[block - 1] == sought:
            return block > 0
        # Of the words that begin so the word itself comes first.
        found = self._lines.find(b"\n" + sought, starts[block - 1], starts[block])
        after = found + 1 + len(sought)
        return found >= 0 and self._lines[after : after + 1] in (b"\n", b"")

    @cached_property
    def _blocks(self) -> tuple[list[bytes], list[int]]:
        """The first words of blocks of the list, and where they start; with the end of the last one."""
        lines, firsts, starts = self._lines, [], []
        start = 0
        while start < len(lines):
            end = lines.find(b"\n", start)
            firsts.append(lines[start : end if end >= 0 else len(lines)])
            starts.append(start)
            start = lines.find(b"\n", start + _BLOCK) + 1 or len(lines)
        return firsts, [*starts, len(lines)]

    @cached_property
    def _lines(self) -> mmap.mmap | bytes:
        if not self._path.exists() or not self._path.stat().st_size:
            return b""
        with self._path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def _found(self, word: str) -> bool:
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
