"""What calllint has to say of one conversation: what the reporters print."""

from __future__ import annotations

from dataclasses import dataclass

from calllint.conversation import Conversation
from calllint.rules.finding import Commitment, Criterion, Finding, Signal
from calllint.scoring import Scorecard


@dataclass(frozen=True, slots=True)
class Result:
    """One linted conversation. `language` is the one it was linted in, None where none was recognised.

    `findings` stand in the order of their turns, `criteria` in the order of the catalogue.
    """

    conversation: Conversation
    language: str | None
    findings: tuple[Finding, ...]
    signals: tuple[Signal, ...]
    criteria: tuple[Criterion, ...]
    commitments: tuple[Commitment, ...]
    scorecard: Scorecard
