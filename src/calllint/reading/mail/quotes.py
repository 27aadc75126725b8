"""Takes the quoted text out of an e-mail: what the sender wrote themselves, and each message that they quote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from calllint.reading.mail.attribution import NOBODY, Attribution, attribution_before, attribution_inside, may_end_attribution, stated
from calllint.reading.mail.blocks import Block, block_at, is_field, is_marker, is_title, may_be_title, spread
from calllint.reading.mail.device import is_sent_from
from calllint.reading.mail.footers import kept
from calllint.reading.mail.marks import Line, end_of_quote, last_words, next_words, quote_follows, unmarked

QUOTED_BELOW = "\ufdd0"
"""A line that mark-up puts in: all that follows is quoted."""
HEADS_BELOW = "\ufdd1"
"""A line that mark-up puts in: heads of a quoted message may follow."""
SAID_HERE = "\ufdd2"
"""Begins a line that mark-up calls an attribution."""
_DEEPEST = 30
_MARKS = frozenset("-_=*#>~–—")


class Message(NamedTuple):
    """One message of a thread: its own words, what the line above it says of its sender (None for the newest, or where
    nothing is said), and how often it is quoted (0 for the newest). `places` has, for each line of the text, the number of the line
    in the body and the column where it begins, both from 0.
    """

    text: str
    attribution: Attribution | None
    depth: int
    places: tuple[tuple[int, int], ...] = ()


class _Split:
    """One's own lines, and the quoted blocks with their attributions. `signed` own lines stood above a program's signature."""

    def __init__(self) -> None:
        self.own: list[Line] = []
        self.quotes: list[tuple[list[Line], Attribution | None]] = []
        self.signed: int | None = None
        self.spoken = False


def split_quotes(text: str) -> list[Message]:
    """The messages in the body of an e-mail, the newest first. No text has a line that begins with `>`."""
    return split_lines(text.split("\n"))


def split_lines(texts: Sequence[str]) -> list[Message]:
    """`split_quotes` for a body that is cut into lines."""
    lines: list[Line] = []
    for number, text in enumerate(texts):
        if "\ufeff" in text:
            # Apple puts it before what it quotes.
            text = text.replace("\ufeff", "")
        if ":" in text and text.count(": ") > 1:
            column = 0
            for piece in spread(text):
                lines.append((piece, number, column))
                column += len(piece)
        else:
            lines.append((text, number, 0))
    return _split(lines, None, 0)


def _split(lines: list[Line], attribution: Attribution | None, depth: int) -> list[Message]:
    if depth >= _DEEPEST:
        return [_message([(text.lstrip("> \t\ufdd0\ufdd1\ufdd2"), number, column) for text, number, column in lines], attribution, depth)]
    split = _separate(lines)
    own = _message(split.own, attribution, depth)
    deeper = [message for quote, said in split.quotes for message in _split(quote, said, depth + 1)]
    if depth and not own.text and deeper:
        # Only marks, or an attribution, round a message that says itself who wrote it.
        first = deeper[0]
        merged = first._replace(attribution=first.attribution or attribution)
        return [message._replace(depth=message.depth - 1) for message in (merged, *deeper[1:])]
    return [own, *[message for message in deeper if message.text]]


def _message(own: list[Line], attribution: Attribution | None, depth: int) -> Message:
    lines: list[Line] = []
    for row in kept([line[0] for line in own]):
        # Where a quote was taken out, two blank lines are one.
        if not lines or own[row][0].strip() or lines[-1][0].strip():
            lines.append(own[row])
    return Message("\n".join([line[0] for line in lines]).rstrip(), attribution, depth, tuple([line[1:] for line in lines]))


def _separate(lines: list[Line]) -> _Split:
    """Blocks of `>` lines that have no attribution of their own go with the one before: the answers stand between them."""
    texts = [line[0] for line in lines]
    split = _Split()
    index = 0
    while index < len(lines):
        text = texts[index].strip()
        if not text:
            split.own.append(lines[index])
            index += 1
            continue
        first = text[0]
        if first == ">" and not text.endswith("<"):
            index = _take_quote(split, lines, texts, index)
            continue
        if first in "\ufdd0\ufdd1\ufdd2":
            taken = _take_mark(split, lines, texts, index)
        elif first in _MARKS or ":" in text or may_end_attribution(text) or first == "：":
            taken = _take_head(split, lines, texts, index, text)
        else:
            taken = index
        if taken == index and is_sent_from(text):
            if split.signed is None and split.spoken:
                split.signed = len(split.own)
            taken += 1
        elif taken == index:
            split.own.append(lines[index])
            split.spoken = True
            taken += 1
        index = taken
    split.quotes = [(block, said) for block, said in split.quotes if any(line[0].strip() for line in block)]
    if split.signed is not None and not split.quotes and (rest := split.own[split.signed :]) and kept([line[0] for line in rest]):
        # Programs sign under the answer: what follows is quoted, without a word of whose it is.
        split.quotes = [(rest, None)]
        del split.own[split.signed :]
    return split


def _take_head(split: _Split, lines: list[Line], texts: list[str], index: int, text: str) -> int:
    """Takes the title, heads or attribution at the line `index`, and what they stand above; the index of the line after them."""
    if is_field(text) and any(map(is_field, texts[index + 1 : index + 5])) and (block := block_at(texts, index)) is not None:
        return _quote(split, lines, texts, block.stop, block.attribution)
    if text[0] in _MARKS or text[-1] in ":：":
        if is_title(text):
            following = next_words(texts, index + 1)
            block = block_at(texts, following, announced=True) if following < len(texts) else None
            return _quote(split, lines, texts, block.stop if block else index + 1, block.attribution if block else NOBODY)
        if is_marker(text):
            return _quote(split, lines, texts, index + 1, NOBODY) if split.spoken else index + 1
        if text[0] in _MARKS and (may_be_title(text) or not text.strip("-_=*–— ")):
            following = next_words(texts, index + 1)
            block = block_at(texts, following, announced=len(text) > 9) if following < len(texts) else None
            if block is not None:
                return _quote(split, lines, texts, block.stop, block.attribution)
    elif text[0].isalpha() and (block := _foreign_block(texts, index)) is not None:
        return _quote(split, lines, texts, block.stop, block.attribution)
    return _take_sentence(split, lines, texts, index, text)


def _foreign_block(texts: list[str], index: int) -> Block | None:
    """Heads in no known language: only where three lines with a colon stand together."""
    following = texts[index : index + 3]
    if len(following) < 3 or not all(":" in one for one in following) or not any("<" in one for one in following):
        return None
    return block_at(texts, index)


def _take_sentence(split: _Split, lines: list[Line], texts: list[str], index: int, text: str) -> int:
    if not may_end_attribution(text):
        return index
    cut = attribution_inside(texts[index])
    if cut is not None:
        whole, number, column = lines[index]
        split.own.append((whole[:cut].rstrip(), number, column))
        return _quote(split, lines, texts, index + 1, stated(whole[cut:].strip(" -")))
    found = attribution_before(texts, index, quote_follows(texts, index + 1))
    if found is None:
        return index
    start, said = found
    if start < index:
        del split.own[start - index :]
    return _quote(split, lines, texts, index + 1, said)


def _take_mark(split: _Split, lines: list[Line], texts: list[str], index: int) -> int:
    """Takes what the mark-up said of the line `index`."""
    mark = texts[index].strip()[0]
    if mark == SAID_HERE:
        stop = index
        while stop < len(texts) and texts[stop].lstrip().startswith(SAID_HERE):
            lines[stop] = (texts[stop].replace(SAID_HERE, "", 1), *lines[stop][1:])
            texts[stop] = lines[stop][0]
            stop += 1
        for row in range(index, stop):
            if is_title(texts[row]) or is_field(texts[row]) or attribution_before(texts[: row + 1], row, True) is not None:
                # It is of a kind that is known: the lines are looked at again.
                lines[index:index] = [("", lines[index][1], 0)]
                texts.insert(index, "")
                return index + 1
        joined = " ".join(one.strip() for one in texts[index:stop])
        return _quote(split, lines, texts, stop, stated(joined)) if joined.strip() else stop
    following = next_words(texts, index + 1)
    if following == len(texts):
        return index + 1
    block = block_at(texts, following, announced=True)
    if block is not None:
        return _quote(split, lines, texts, block.stop, block.attribution)
    return _quote(split, lines, texts, index + 1, None) if mark == QUOTED_BELOW else index + 1


def _quote(split: _Split, lines: list[Line], texts: list[str], index: int, said: Attribution | None) -> int:
    """Begins a quoted message: the `>` lines at `index`, else all that follows."""
    if quote_follows(texts, index):
        split.quotes.append(([], said))
        return index
    split.quotes.append((lines[index:], said))
    return len(lines)


def _take_quote(split: _Split, lines: list[Line], texts: list[str], index: int) -> int:
    """Takes a block of `>` lines, its marks off. A line without a mark that goes on in the middle of a sentence belongs to it."""
    above = last_words(texts, index)
    last = next((row for row in range(len(split.own) - 1, -1, -1) if split.own[row][0].strip()), None)
    if above is not None and last is not None and split.own[last] == lines[above]:
        found = attribution_before(texts, above, True)
        if found is not None:
            del split.own[max(0, last - (above - found[0])) :]
            split.quotes.append(([], found[1]))
    stop = end_of_quote(texts, index)
    block = [unmarked(line) for line in lines[index:stop]]
    if split.quotes:
        split.quotes[-1][0].extend([("", lines[index][1], 0), *block] if split.quotes[-1][0] else block)
    else:
        split.quotes.append((block, None))
    return stop
