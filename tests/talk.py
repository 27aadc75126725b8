"""Conversations for tests, written as lines: `agent: …`, `customer: …`, `system: …`, with `[start-end]` seconds where times matter."""

from __future__ import annotations

import re
from typing import Any

from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.cues import CueSheet
from calllint.linting import Linter
from calllint.results import Result

LINE = re.compile(
    r"(?P<role>agent|customer|bot|system|unknown)(?:\((?P<name>[^)]*)\))?(?: \[(?P<start>[\d.]+)-(?P<end>[\d.]+)\])?: (?P<text>.*)"
)
LINTER = Linter()


def talk(lines: str, *, language: str | None = None, channel: str = "chat", id: str = "t", **metadata: Any) -> Conversation:  # noqa: A002
    """The conversation that `lines` hold; `metadata` goes with it."""
    turns = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        match = LINE.fullmatch(line)
        assert match, line
        start, end = match["start"], match["end"]
        turns.append(Turn(Role(match["role"]), match["text"], match["name"], float(start) if start else None, float(end) if end else None))
    return Conversation(id, tuple(turns), Place("test"), language, Channel(channel), metadata=metadata)


def lint(lines: str, **rest: Any) -> Result:
    """What calllint, as it comes, says of the conversation."""
    return LINTER.lint(talk(lines, **rest))


def failed(lines: str, **rest: Any) -> dict[str, list[int]]:
    """The turns at which each rule fails."""
    found: dict[str, list[int]] = {}
    for finding in lint(lines, **rest).findings:
        found.setdefault(finding.rule, []).append(finding.turn)
    return found


def signalled(lines: str, **rest: Any) -> dict[str, list[int]]:
    """The turns at which each signal is."""
    found: dict[str, list[int]] = {}
    for signal in lint(lines, **rest).signals:
        found.setdefault(signal.signal, []).append(signal.turn)
    return found


def cues(lines: str, **rest: Any) -> CueSheet:
    """All cues of the conversation."""
    sheet = LINTER.cues(talk(lines, **rest))
    assert sheet is not None
    return sheet
