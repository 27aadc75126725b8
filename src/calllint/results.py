"""What calllint has to say of one conversation: what the reporters print."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from enum import StrEnum
from typing import Any, NamedTuple

from calllint.conversation import Conversation
from calllint.rules.finding import Commitment, Criterion, Finding, Signal
from calllint.scoring import Scorecard


class SuppressionKind(StrEnum):
    """What keeps a finding from being reported: a line of the waivers' file, a comment in the source, or the baseline."""

    WAIVER = "waiver"
    COMMENT = "comment"
    BASELINE = "baseline"


class Suppressed(NamedTuple):
    """A finding that is known and let be. `reason`, `who` and `until` (an ISO 8601 date) are as given, None where nobody said."""

    finding: Finding
    kind: SuppressionKind
    reason: str | None = None
    who: str | None = None
    until: str | None = None


class Result(NamedTuple):
    """One linted conversation. `language` is the one it was linted in, None where none was recognised.

    `findings` stand in the order of their turns, `criteria` in the order of the catalogue. `suppressed` are findings that are in none
    of the counts: those of a baseline still cost their points, those that were waived do not. `topics` are what the words say it is
    about, the strongest first, where the linter was asked for them; None where it was not. `observed` is what the linter's `observe` made
    of the conversation and its cues; None where it has none.
    """

    conversation: Conversation
    language: str | None
    findings: tuple[Finding, ...]
    signals: tuple[Signal, ...]
    criteria: tuple[Criterion, ...]
    commitments: tuple[Commitment, ...]
    scorecard: Scorecard
    suppressed: tuple[Suppressed, ...] = ()
    topics: tuple[str, ...] | None = None
    observed: Any = None

    def to_dict(self) -> dict[str, Any]:
        """The result as the report's JSON has it (`calllint config schema report`): an element of its `conversations`."""
        from calllint.reporting.report_values import conversation_value

        return conversation_value(self)

    def to_json(self) -> str:
        """`to_dict` as JSON on one line: the line that `calllint check --format jsonl` prints, without its end."""
        from calllint.reporting.safe_text import json_text

        return json_text(self.to_dict())
