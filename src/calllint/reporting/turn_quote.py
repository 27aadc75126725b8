"""A turn quoted for people: shortened around the words that matter, safe to print, wrapped to the terminal's columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.reporting.safe_text import safe

_LIMIT = 300
_AROUND = 70
# Before the first combining mark, every character takes one column.
_FIRST_WIDE = "\u0300"
_PARTS = lazy_pattern(r"([ \t\r\n]+)|[^ \t\r\n]+")
_WORD_START = lazy_pattern(r"\s\S")
_WORD_END = lazy_pattern(r"\S\s")


class Quote(NamedTuple):
    """Text on one line; `marked` says of each of its characters whether it belongs to the words that matter."""

    text: str
    marked: tuple[bool, ...]

    def runs(self, start: int, end: int) -> Iterator[tuple[str, bool]]:
        """The text from `start` to `end` in runs that are marked throughout or not at all."""
        while start < end:
            stop = start + 1
            while stop < end and self.marked[stop] == self.marked[start]:
                stop += 1
            yield self.text[start:stop], self.marked[start]
            start = stop


def quote(text: str, spans: Iterable[tuple[int, int]] = (), limit: int = _LIMIT) -> Quote:
    """`text` with the `spans` (offsets in `text`, end exclusive) marked; what is longer than `limit` is cut to what stands around them."""
    wanted: list[tuple[int, int]] = []
    for start, end in sorted((max(0, start), min(len(text), end)) for start, end in spans):
        if wanted and start <= wanted[-1][1]:
            wanted[-1] = (wanted[-1][0], max(end, wanted[-1][1]))
        elif start < end:
            wanted.append((start, end))
    shown: list[str] = []
    marked: list[bool] = []

    def put(characters: str, mark: bool) -> None:
        shown.append(characters)
        marked.extend([mark] * len(characters))

    position = 0
    for start, end in _windows(text, wanted, limit):
        if start > position:
            put("… " if not shown else " … ", False)
        _put_window(text, start, end, wanted, put)
        position = end
    if position < len(text):
        put(" …", False)
    return Quote("".join(shown), tuple(marked))


def wrap(text: str, width: int, cells: Callable[[str], int] = len) -> list[tuple[int, int]]:
    """The lines (start, end) into which `text` falls at spaces, none wider than `width`; a longer word is broken."""
    return _wrap_narrow(text, width) if text.isascii() or max(text) < _FIRST_WIDE else _wrap_wide(text, width, cells)


def _wrap_narrow(text: str, width: int) -> list[tuple[int, int]]:
    """What `wrap` does where each character takes one column: nearly always."""
    lines: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > width:
        space = text.rfind(" ", start + 1, start + width + 1)
        end = start + width if space < 0 else space
        lines.append((start, end))
        start = end if space < 0 else space + 1
    if start < len(text) or not lines:
        lines.append((start, len(text)))
    return lines


def _wrap_wide(text: str, width: int, cells: Callable[[str], int]) -> list[tuple[int, int]]:
    """What `wrap` does where a character may take two columns, or none."""
    lines: list[tuple[int, int]] = []
    start, used, last_space = 0, 0, -1
    position = 0
    while position < len(text):
        size = cells(text[position])
        if used + size > width and position > start:
            if text[position] == " ":
                lines.append((start, position))
                start = position + 1
            elif last_space > start:
                lines.append((start, last_space))
                start = last_space + 1
            else:
                lines.append((start, position))
                start = position
            # What was already seen of the new line is measured again: at most a line's worth.
            position, used, last_space = start, 0, -1
            continue
        if text[position] == " ":
            last_space = position
        used += size
        position += 1
    if start < len(text) or not lines:
        lines.append((start, len(text)))
    return lines


def _windows(text: str, spans: list[tuple[int, int]], limit: int) -> list[tuple[int, int]]:
    """The parts of `text` to show, in order and apart from each other."""
    if len(text) <= limit:
        return [(0, len(text))]
    if not spans:
        return [(0, _back_to_word(text, limit))]
    around: list[tuple[int, int]] = []
    for start, end in spans:
        if end - start > limit:  # so many words that their beginning and their end must do
            around += [(start - _AROUND, start + limit // 2), (end - limit // 2, end + _AROUND)]
        else:
            around.append((start - _AROUND, end + _AROUND))
    windows: list[tuple[int, int]] = []
    for start, end in around:
        low, high = _on_to_word(text, start), _back_to_word(text, end)
        if windows and low <= windows[-1][1] + 10:  # a gap of a word or two is not worth an ellipsis
            windows[-1] = (windows[-1][0], max(high, windows[-1][1]))
        else:
            windows.append((low, high))
    return windows


def _on_to_word(text: str, start: int) -> int:
    if start <= 0:
        return 0
    found = _WORD_START.search(text, start - 1, start + _AROUND // 2)
    return found.start() + 1 if found else start


def _back_to_word(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    found = [match.start() + 1 for match in _WORD_END.finditer(text, max(0, end - _AROUND // 2), end + 1)]
    return found[-1] if found else end


def _put_window(text: str, start: int, end: int, spans: list[tuple[int, int]], put: Callable[[str, bool], None]) -> None:
    """Puts `text[start:end]`, runs of white space as one space and unsafe characters visibly."""
    space: bool | None = None  # white space that is still to be put, and whether it is marked
    for low, high, mark in _segments(start, end, spans):
        for part in _PARTS.finditer(text, low, high):
            if part[1]:
                space = mark if space is None else space and mark
                continue
            if space is not None:
                put(" ", space)
                space = None
            put(safe(part[0]), mark)


def _segments(start: int, end: int, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """`start` to `end`, cut where the `spans` (apart from each other, in order) begin and end; True within one."""
    for low, high in spans:
        low, high = max(low, start), min(high, end)
        if low < high:
            yield start, low, False
            yield low, high, True
            start = high
    yield start, end, False
