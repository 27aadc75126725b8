"""Names that letters tell by where they stand: above an address, and of whom a letter quotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.name_reading import Read, read_name
from calllint.redaction.name_tells import BACK


class Told(NamedTuple):
    """A name at a place of a text: of the one who speaks (`own`), of the one who is spoken to, or (None) of whom nobody knows.

    `addressed`: it stands in a salutation, where a firm may stand too.
    """

    read: Read
    own: bool | None
    addressed: bool = False


def letterheads(text: str) -> Iterator[Told]:
    """The name above an address, at the head of a letter or under it: "Emma Jansen", and a line with figures."""
    for match in _HEAD.finditer(text):
        read = read_name(text, match.start(1))
        if read is not None and read.end == match.end(1) and (len(read.words) > 1 or read.end - read.start > len(read.words[0])):
            yield Told(read, True)


_HEAD = lazy_pattern(r"(?:\A\s*|\n[ \t]*(?:--+|__+|\*\*+)?[ \t]*\n[ \t]*)([^\W\d_][^\n\d,:;!?]{2,40}[^\W\d_])[ \t]*\n(?=[^\n]{0,60}\d)")


def quoted(text: str) -> Iterator[Told]:
    """Names of whom an e-mail quotes: "On 3 May Emma Jansen wrote:"."""
    for match in BACK.finditer(text):
        read = read_name(text, match.start(1))
        if read is not None and read.end >= match.end(1) - 1:
            yield Told(read, None)
