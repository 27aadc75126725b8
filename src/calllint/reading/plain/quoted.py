"""A turn that is being read, and words in quotation marks: as a writer of dialogues sets what each one says."""

from __future__ import annotations

from typing import NamedTuple

from calllint.reading.plain.stamps import Stamp
from calllint.reading.roles import Speaker

_MARKS = {'"': '"', "“": "”", "„": "“”", "«": "»"}
_FEWEST = 3


class Opened(NamedTuple):
    """A turn that is being read: its lines with the place (index, column from 0) where each begins. `hidden` is a note among colleagues."""

    speaker: Speaker
    stamp: Stamp | None
    pieces: list[tuple[int, int, str]]
    hidden: bool = False


def unquoted(turns: list[Opened]) -> list[Opened]:
    """The turns without the quotation marks round what is said, where all of them have some: there they quote nobody."""
    if len(turns) < _FEWEST:
        return turns
    found = []
    for turn in turns:
        bare = _unquoted(turn)
        if bare is None:
            return turns
        found.append(bare)
    return found


def _unquoted(turn: Opened) -> Opened | None:
    """The turn without the marks that it begins and ends with; None where it has not both."""
    filled = [number for number, (_, _, piece) in enumerate(turn.pieces) if piece.strip()]
    if not filled:
        return None
    pieces = list(turn.pieces)
    first, last = filled[0], filled[-1]
    index, column, piece = pieces[first]
    bare = piece.lstrip()
    closing = _MARKS.get(bare[:1])
    if closing is None:
        return None
    pieces[first] = (index, column + len(piece) - len(bare) + 1, bare[1:])
    index, column, piece = pieces[last]
    bare = piece.rstrip()
    if bare[-1:] not in closing or not bare[:-1].strip():
        return None
    pieces[last] = (index, column, bare[:-1])
    return turn._replace(pieces=pieces)
