"""Where a finding stands in its source, as exactly as the reader could tell."""

from __future__ import annotations

from dataclasses import dataclass

from calllint.conversation import Conversation, Place, Turn
from calllint.cues import Evidence
from calllint.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class Region:
    """Lines and columns from 1 in Unicode code points, the end exclusive. `exact`: of the words or their turn, not of the conversation.

    Without `columns` the reader could tell the line and nothing else: those that stand here are a stopgap.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    exact: bool
    columns: bool = True


def main_evidence(finding: Finding) -> Evidence | None:
    """The first words at the finding's own turn, else the first words of all; None where it rests on none."""
    own = [evidence for evidence in finding.evidence if evidence.turn == finding.turn]
    return next(iter(own or finding.evidence), None)


def locate(conversation: Conversation, turn: int, evidence: Evidence | None = None) -> Region | None:
    """Where `evidence`, or else turn number `turn` (from 0), stands; failing that the conversation; None when no line is known."""
    number = turn if evidence is None else evidence.turn
    if 0 <= number < len(conversation.turns):
        said = conversation.turns[number]
        start, end = (0, len(said.text)) if evidence is None else (evidence.start, evidence.end)
        region = _of_words(said, start, end) or _of_place(said.place, exact=True)
        if region is not None:
            return region
    return _of_place(conversation.place, exact=False)


def path_of(conversation: Conversation, turn: int) -> str:
    """The path that turn number `turn` was read from; a conversation may be spread over files."""
    if 0 <= turn < len(conversation.turns):
        place = conversation.turns[turn].place
        if place is not None and place.path:
            return place.path
    return conversation.place.path


def _of_words(turn: Turn, start: int, end: int) -> Region | None:
    first = turn.locate(start)
    if first is None:
        return None
    # The end lies behind the last character: an anchor may start exactly at `end`, on another line.
    last = turn.locate(max(start, end - 1)) or first
    stop = (last[0], last[1] + 1)
    if stop <= first:
        stop = (first[0], first[1] + 1)
    return Region(*first, *stop, exact=True)


def _of_place(place: Place | None, exact: bool) -> Region | None:
    if place is None or place.line is None:
        return None
    column = place.column or 1
    end = (place.end_line or place.line, place.end_column or column + 1)
    if end <= (place.line, column):
        end = (place.line, column + 1)
    return Region(place.line, column, *end, exact=exact, columns=place.column is not None)
