"""What a turn answers that no question before it names: numbers that are given in pieces, and questions for what was just named."""

from __future__ import annotations

from collections.abc import Sequence

from calllint.conversation import Role, Turn
from calllint.redaction.asked import NOTHING, carries_on, refers_back
from calllint.redaction.labels import kinds_begun, kinds_named
from calllint.redaction.pseudonyms import masked


def broken_off(turns: Sequence[Turn], number: int) -> frozenset[str]:
    """The kinds of numbers within which a turn ends and a later one goes on: *my number is oh seven*, *yes?*, *four one …*."""
    turn, behind = turns[number], turns[number + 1 : number + 3]
    if turn.role is Role.AGENT or len(behind) < 2 or behind[0].role is turn.role or behind[1].role is not turn.role:
        return NOTHING
    return kinds_begun(masked(turn.text)) if carries_on(behind[0].text) else NOTHING


def meant(turns: Sequence[Turn], number: int) -> frozenset[str]:
    """The kinds of numbers that a question means which names none: *my number has changed*, *what's the new one?*."""
    if not number or turns[number - 1].role is turns[number].role or not refers_back(turns[number].text):
        return NOTHING
    return kinds_named(turns[number - 1].text)
