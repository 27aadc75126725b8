"""How sure a finding is: high, medium or low, with the reason.

A finding is as sure as the surest cue that it rests on. A cue is sure unless its entry or detector says otherwise (fact `confidence`), or a
word of it was taken for a typing error.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Iterable
from enum import StrEnum

from calllint.cues import Cue

SURE = "it is said in so many words"


class Confidence(StrEnum):
    """How sure a finding is. What is medium is right more often than not, what is low is for those who would rather miss nothing."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for low to 2 for high."""
        return _RANKS[self]


_RANKS = {confidence: rank for rank, confidence in enumerate(Confidence)}
_REASONS = {
    Confidence.HIGH: SURE,
    Confidence.MEDIUM: "the words can be meant otherwise",
    Confidence.LOW: "the words are often meant otherwise",
}


def surest(cues: Iterable[Cue]) -> tuple[Confidence, str]:
    """The confidence of what rests on `cues`, and the reason."""
    return max((_of(cue) for cue in cues), key=lambda found: found[0].rank)


def _of(cue: Cue) -> tuple[Confidence, str]:
    confidence = Confidence(cue.facts.get("confidence", Confidence.HIGH))
    if confidence is Confidence.HIGH and cue.distance:
        return Confidence.MEDIUM, f"a word was read as a typing error, {cue.distance} letter{'s' * (cue.distance > 1)} off"
    return confidence, str(cue.facts.get("confidence_reason", _REASONS[confidence]))
