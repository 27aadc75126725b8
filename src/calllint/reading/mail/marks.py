"""Lines with `>` before them: which belong together, and what is left without the mark."""

from __future__ import annotations

from collections.abc import Sequence

Line = tuple[str, int, int]
"""A line's text, its number (from 0) in the body, and where in that line (from 0) its text begins."""
_LONG = 60
_MOST_BLANK = 6


def unmarked(line: Line) -> Line:
    """The line without the first of its marks."""
    text, number, column = line
    if text[:2] == "> ":
        return text[2:], number, column + 2
    rest = text.lstrip()
    if rest[:1] != ">":
        return line
    rest = rest[2:] if rest[:2] == "> " else rest[1:]
    return rest, number, column + len(text) - len(rest)


def end_of_quote(texts: list[str], index: int) -> int:
    """The line after the last of the `>` lines; blank lines between them belong to them."""
    stop = index
    for position in range(index, len(texts)):
        text = texts[position]
        if text[:1] == ">" or (text := text.lstrip())[:1] == ">":
            stop = position + 1
        elif text and (position != stop or not _goes_on(texts, position)):
            break
        elif text:
            stop = position + 1
    return stop


def _goes_on(texts: list[str], position: int) -> bool:
    """Whether a line without a mark, between two that have one, is the rest of a quoted line that some program broke."""
    text, before = texts[position].strip(), texts[position - 1].rstrip()
    if position + 1 >= len(texts) or not texts[position + 1].lstrip().startswith(">"):
        return False
    if before.count("(") > before.count(")") or "://" in text.split(" ")[0][:9]:
        return True
    return len(before) > _LONG and before[-1] not in ".!?:>" and text[0].islower()


def quote_follows(texts: Sequence[str], index: int) -> bool:
    """Whether the first line with something in it, from `index` on, is a `>` line; a few blank ones may stand before it."""
    following = next_words(texts, index)
    return following < min(len(texts), index + _MOST_BLANK) and texts[following].lstrip().startswith(">")


def next_words(texts: Sequence[str], index: int) -> int:
    """The next line with something in it, from `index` on; the number of lines where there is none."""
    while index < len(texts) and not texts[index].strip():
        index += 1
    return index


def last_words(texts: Sequence[str], index: int) -> int | None:
    """The line above `index` with something in it, at most two lines up."""
    return next((row for row in range(index - 1, max(-1, index - 3), -1) if texts[row].strip()), None)
