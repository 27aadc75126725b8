"""The pieces of what is typed or dictated, and what stands between the first and the last of them."""

from __future__ import annotations

from typing import NamedTuple


class Sign(NamedTuple):
    """A piece of a run, from `start` to `end`: the digits and small letters it stands for, and whether it is written in words."""

    start: int
    end: int
    text: str
    is_word: bool


class Run(NamedTuple):
    """Pieces behind one another with nothing between them but separators and fillers."""

    signs: tuple[Sign, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.signs[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.signs[-1].end

    @property
    def text(self) -> str:
        """What it stands for, without separators."""
        return "".join(sign.text for sign in self.signs)

    @property
    def digits(self) -> str:
        """Its digits."""
        return "".join(filter(str.isdigit, self.text))
