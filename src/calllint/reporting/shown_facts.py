"""The facts of a finding as people are shown them: turns from 1, and no confidence, which is told by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_TURNS = {"asked_at": "asked in turn", "given_at": "given in turn"}
"""Facts that are turns, counted from 0, and what they are called where turns are counted from 1."""
_TOLD = frozenset({"confidence", "confidence_reason"})


def shown_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts for people."""
    return {
        _TURNS.get(name, name): value + 1 if name in _TURNS and isinstance(value, int) else value
        for name, value in facts.items()
        if name not in _TOLD
    }
