"""A template with comments: its text without them, every letter with its place, and the comments with the lines that they hold for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from calllint.conversation import Anchor
from calllint.suppression.comments import Comment, Span, comment_spans, parse_comment

Line = tuple[int, tuple[tuple[int, str], ...]]
"""A line with its number, and what is left of it: pieces, each with the column (from 1) it begins at."""


class CommentedText:
    """`text` is the whole file, `skipped` the number of lines that its front matter takes; the rest is `markup` or plain text.

    A comment may stand in the front matter too, as `# calllint: …`.
    """

    def __init__(self, text: str, skipped: int, markup: bool) -> None:
        self._text = text
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)
        self._skipped = skipped
        self._body = self._starts[skipped] if skipped < len(self._starts) else len(text)
        behind = [
            Span(span.start + self._body, span.end + self._body, span.said) for span in comment_spans(text[self._body :], markup=markup)
        ]
        self._spans = [*comment_spans(text[: self._body], markup=False), *behind]

    def markup(self) -> str:
        """The body with comments of every form as comments of mark-up: nothing moves, and none is read as text."""
        parts, at = [], self._body
        for span in self._spans:
            if span.start >= self._body:
                inner = "".join(letter if letter == "\n" else " " for letter in self._text[span.start + 4 : span.end - 3])
                parts += [self._text[at : span.start], "<!--", inner, "-->"]
                at = span.end
        return "".join([*parts, self._text[at:]])

    def lines(self) -> Iterator[Line]:
        """The lines of the body without the comments; a line that holds nothing else is left out."""
        for number in range(self._skipped, len(self._starts)):
            start = self._starts[number]
            end = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else len(self._text)
            here = [span for span in self._spans if span.start < max(end, start + 1) and span.end > start]
            pieces, at = [], start
            for span in here:
                if span.start > at:
                    pieces.append((at - start + 1, self._text[at : span.start]))
                at = min(span.end, end)
            if at < end or not here:
                pieces.append((at - start + 1, self._text[at:end]))
            if not here:
                yield number + 1, tuple(pieces)
            elif any(words.strip() for _, words in pieces):
                while not pieces[-1][1].strip():
                    pieces.pop()
                column, words = pieces.pop()
                yield number + 1, (*pieces, (column, words.rstrip()))

    def comments(self, anchors: tuple[Anchor, ...], text: str) -> tuple[Comment, ...]:
        """The comments, once it is known where the `text` that people see stands."""
        seen = [(anchor.line, anchor.column) for anchor in anchors if _has_words(text, anchor, anchors)]
        lines = sorted({line for line, _ in seen})
        return tuple(self._comment(span, seen[0] if seen else None, lines) for span in self._spans)

    def _comment(self, span: Span, first: tuple[int, int] | None, lines: list[int]) -> Comment:
        begin, last = self._at(span.start), self._at(span.end - 1)
        after = bisect_right(lines, last[0])
        return parse_comment(
            span.said,
            begin[0],
            before_all=first is None or begin < first,
            beside=next((line for line in (begin[0], last[0]) if line in lines), None),
            below=lines[after] if after < len(lines) else None,
        )

    def _at(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _has_words(text: str, anchor: Anchor, anchors: tuple[Anchor, ...]) -> bool:
    """Whether there is more than white space from `anchor` to the next one, or to the end of its line."""
    index = bisect_right(anchors, anchor.offset, key=lambda other: other.offset)
    stop = anchors[index].offset if index < len(anchors) else len(text)
    return bool(text[anchor.offset : stop].strip())
