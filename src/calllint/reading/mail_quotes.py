"""Takes the quoted text out of an e-mail: what the sender wrote themselves, and each message that they quote."""

from __future__ import annotations

from dataclasses import dataclass

from calllint.patterns import lazy_pattern
from calllint.reading.mail_attribution import Attribution, find_attribution, unknown_attribution

_QUOTED = lazy_pattern(r"^\s*>")
_MARK = lazy_pattern(r"^\s*> ?")
_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a thread: its own words, what the line above it says of its sender (None for the newest, or where
    nothing is said), and how often it is quoted (0 for the newest).
    """

    text: str
    attribution: Attribution | None
    depth: int


def split_quotes(text: str) -> list[Message]:
    """The messages in the body of an e-mail, the newest first. No text has a line that begins with `>`."""
    return _split(text.split("\n"), None, 0)


def _split(lines: list[str], attribution: Attribution | None, depth: int) -> list[Message]:
    own, quotes = _separate(lines)
    words = "\n".join(own).strip("\n").rstrip()
    if depth >= _DEEPEST:
        return [Message(words, attribution, depth)]
    deeper = [message for quote, said in quotes for message in _split(quote, said, depth + 1)]
    if depth and not words and attribution is None and deeper:
        # Only marks around a message that says itself who wrote it.
        return [Message(message.text, message.attribution, message.depth - 1) for message in deeper]
    return [Message(words, attribution, depth), *[message for message in deeper if message.text]]


def _separate(lines: list[str]) -> tuple[list[str], list[tuple[list[str], Attribution | None]]]:
    """The lines of one's own and the quoted blocks, their marks taken off, with their attributions.

    Blocks of `>` lines that have no attribution of their own go with the one before: the answers stand between them.
    """
    own: list[str] = []
    quotes: list[tuple[list[str], Attribution | None]] = []
    index = 0
    while index < len(lines):
        if _QUOTED.match(lines[index]):
            unknown = unknown_attribution(lines, index)
            said = unknown.attribution if unknown else None
            if unknown is not None:
                _drop(own, lines, unknown.start, index)
            stop = _end_of_quote(lines, index)
            block = [_MARK.sub("", line) for line in lines[index:stop]]
            if quotes and said is None:
                quotes[-1][0].extend(["", *block])
            else:
                quotes.append((block, said))
            index = stop
            continue
        found = find_attribution(lines, index)
        if found is None:
            own.append(lines[index])
            index += 1
            continue
        if found.rest:
            quotes.append((lines[found.stop :], found.attribution))
            break
        quotes.append(([], found.attribution))
        index = found.stop
    return own, [(block, said) for block, said in quotes if any(line.strip() for line in block)]


def _drop(own: list[str], lines: list[str], start: int, index: int) -> None:
    """Takes the lines from `start` up to `index`, an attribution that was taken for words, from the end of `own`."""
    for line in reversed(lines[start:index]):
        if own and own[-1] == line:
            own.pop()


def _end_of_quote(lines: list[str], index: int) -> int:
    """The line after the last of the `>` lines; blank lines between them belong to them."""
    stop = index
    for position in range(index, len(lines)):
        if _QUOTED.match(lines[position]):
            stop = position + 1
        elif lines[position].strip():
            break
    return stop
