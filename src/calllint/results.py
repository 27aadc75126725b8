"""What calllint has to say of one conversation: what the reporters print."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from typing import NamedTuple

from calllint.conversation import Conversation
from calllint.rules.finding import Commitment, Criterion, Finding, Signal
from calllint.scoring import Scorecard


class Result(NamedTuple):
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
