"""What rules say of a conversation: outcomes, findings, criteria, signals, commitments."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from calllint.conversation import NOTHING
from calllint.cues import Evidence
from calllint.digests import sha256_hex
from calllint.rules.confidence import SURE, Confidence


class Severity(StrEnum):
    """How bad a finding is; `critical` fails the whole scorecard."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for a note to 3 for a critical finding."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Outcome(StrEnum):
    """What became of a rule in a conversation: `not-applicable` had no occasion, `not-measurable` lacked input (times, roles)."""

    PASS = "pass"
    FAIL = "fail"
    NOT_APPLICABLE = "not-applicable"
    NOT_MEASURABLE = "not-measurable"


class Finding(NamedTuple):
    """A rule that fails, at a turn (from 0).

    `evidence` are the words it rests on; `related` the words it answers to, such as the customer's turn that an absence
    leaves unanswered. `confidence_reason` says why it is no surer than it is. `fingerprint` stays the same when turns around it are
    added or the file is moved.
    """

    rule: str
    category: str
    severity: Severity
    turn: int
    message: str
    evidence: tuple[Evidence, ...]
    fingerprint: str
    facts: Mapping[str, Any] = NOTHING
    related: tuple[Evidence, ...] = ()
    confidence: Confidence = Confidence.HIGH
    confidence_reason: str = SURE


class Criterion(NamedTuple):
    """A rule's outcome in a conversation, with its weight in points and, for a pass, what it rests on.

    `reason` says why the rule was not applicable or not measurable, or what failed.
    """

    rule: str
    category: str
    outcome: Outcome
    weight: float
    severity: Severity
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""


class Signal(NamedTuple):
    """A fact about the customer or the process at a turn; it never lowers a score."""

    signal: str
    turn: int
    evidence: tuple[Evidence, ...]
    facts: Mapping[str, Any] = NOTHING
    confidence: Confidence = Confidence.HIGH
    confidence_reason: str = SURE


class Commitment(NamedTuple):
    """The agent said that something will be done: by whom, what, when, and whether it was done within the conversation.

    `owner` and `deadline` are the words of the turn, None where there are none.
    """

    turn: int
    owner: str | None
    action: str
    deadline: str | None
    kept: bool
    evidence: Evidence


def fingerprint(conversation_id: str, rule: str, words: str, occurrence: int = 0) -> str:
    """32 hexadecimal digits that name a finding by conversation, rule and words, whatever its line or turn number.

    `occurrence` counts, from 0, earlier findings of the conversation with the same rule and words.
    """
    folded = re.sub(r"\s+", " ", words).strip().casefold()
    key = "\x1f".join((conversation_id, rule, folded, str(occurrence)))
    return sha256_hex(key.encode("utf-8", "surrogatepass"))[:32]
