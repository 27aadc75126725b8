"""Stretches of a text that are personal data, and what replacing them does to offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from calllint.redaction.kinds import ORDER
from calllint.redaction.pseudonyms import MASK


class Span(NamedTuple):
    """Personal data at `start` to `end` of a text. `value` is the same for the same thing in another form."""

    start: int
    end: int
    kind: str
    value: str


class Edit(NamedTuple):
    """`text` comes in the place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def settled(spans: Iterable[Span], masked: str) -> list[Span]:
    """The spans in order, without overlaps: two that overlap become one, of the kind that ranks first. Placeholders stay out."""
    found: list[Span] = []
    for span in sorted(spans):
        if span.end <= span.start:
            continue
        if not found or span.start >= found[-1].end:
            found.append(span)
            continue
        last = found[-1]
        first = min(last, span, key=lambda one: (ORDER[one.kind], one.start - one.end))
        found[-1] = Span(last.start, max(last.end, span.end), first.kind, first.value)
    if MASK not in masked:
        return found
    return [piece for span in found for piece in _unmasked(span, masked)]


def _unmasked(span: Span, masked: str) -> Iterable[Span]:
    """The pieces of the span that are no placeholder."""
    start = span.start
    while start < span.end:
        if masked[start] == MASK:
            start += 1
            continue
        end = masked.find(MASK, start, span.end)
        end = span.end if end < 0 else end
        if any(character.isalnum() for character in masked[start:end]):
            yield span._replace(start=start, end=end)
        start = end


def edited(text: str, edits: Sequence[Edit]) -> str:
    """`text` with the edits made, which are in order and do not overlap."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


class Moves:
    """Leads offsets of a text to those of the edited text, and back."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts: list[int] = []
        """Where each edit's text begins in the edited text."""
        shift = 0
        for edit in edits:
            self._starts.append(edit.start + shift)
            shift += len(edit.text) - (edit.end - edit.start)
        self._before = [edit.start for edit in edits]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand now; a replaced stretch that is cut is taken whole."""
        if start >= end:
            at = self._to(start, False)
            return at, at
        return self._to(start, False), self._to(end, True)

    def _to(self, offset: int, is_end: bool) -> int:
        index = bisect_right(self._before, offset - is_end) - 1
        if index < 0:
            return offset
        edit, start = self._edits[index], self._starts[index]
        if offset < edit.end or (is_end and offset == edit.end):
            return start + len(edit.text) if is_end else start
        return offset - edit.end + start + len(edit.text)

    def back(self, offset: int) -> int:
        """Where what stands at `offset` of the edited text stood before; within a placeholder: the start of what it replaced."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset
        edit, start = self._edits[index], self._starts[index]
        if offset < start + len(edit.text):
            return edit.start
        return offset - start - len(edit.text) + edit.end

    def stretches(self) -> list[tuple[int, int, bool]]:
        """The edited text in order: where each stretch begins there, where it began before, and whether it was left as it was."""
        found = [(0, 0, True)]
        for edit, start in zip(self._edits, self._starts, strict=True):
            found += [(start, edit.start, False), (start + len(edit.text), edit.end, True)]
        return found


def compact(text: str) -> str:
    """The letters and digits of `text`, in small letters: what is the same however a value is written."""
    return "".join(filter(str.isalnum, text)).casefold()
