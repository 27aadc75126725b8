"""Cues `hostility`, `passive-aggressive` and `brush-off` where the customer takes a turn of the agent for one.

What was said is told by how it is taken. Insults and sneers are made up on the spot, and no lexicon has them all; the protest against
them has few forms. A turn that helps, apologises, asks or sets a boundary is none, whatever the customer makes of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Channel, Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View

_KNOWN = ("hostility", "passive-aggressive", "brush-off", "legal-action", "agent-ends")
_MEANS_WELL = (
    "apology", "empathy", "boundary", "ending-warning", "offers", "offers-choice", "offers-help", "done", "commitment", "momentary",
    "asks-for", "asks-outcome", "recognises-wait", "concession", "thanks", "restated",
)  # fmt: skip
"""What helps, asks or sets a boundary: the protest against it is another matter."""
_ANSWERS = ("refusal", "no-means", "reason", "way-on", "speculation")
"""What the customer may be taken aback by, or find too little, without a word of scorn in it."""
_SHORT = 25
"""Words up to which a turn is a shrug: a longer one explains."""
_AT_ONCE = 12
"""Words within which the customer takes it up."""
_AT_ITS_TONE = {"confidence": "medium", "confidence_reason": "the customer protests at its tone"}
_TAKEN_ABACK = {"confidence": "medium", "confidence_reason": "the customer is taken aback by it"}
_TOO_LITTLE = {"confidence": "medium", "confidence_reason": "the customer protests at how little it says"}


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue for each turn of the agent that the customer's next turn answers."""
    for turn in view.customer_turns:
        before = _answered(view, sheet, turn)
        if before is None or sheet.plainly(before, *_KNOWN) or sheet.has(before, *_MEANS_WELL):
            continue
        if _protests(view, turn, "protests-sneer"):
            yield view.turn_cue("passive-aggressive", before, "stung", _AT_ITS_TONE)
        elif _protests(view, turn, "protests-tone"):
            yield view.turn_cue("hostility", before, "stung", _AT_ITS_TONE)
        elif _protests(view, turn, "taken-aback") and not view.asks(before) and not sheet.has(before, *_ANSWERS):
            yield view.turn_cue("hostility", before, "stung", _TAKEN_ABACK)
        elif _protests(view, turn, "protests-shrug") and not view.asks(before) and _shrugs(view, sheet, before):
            yield view.turn_cue("brush-off", before, "stung", _TOO_LITTLE)


def _answered(view: View, sheet: CueSheet, turn: int) -> int | None:
    """The agent's turn right before the customer's, where it answers the customer: who has only just answered the phone stung nobody."""
    before = turn - 1
    while before >= 0 and view.turns[before].role is Role.SYSTEM:
        before -= 1
    if before < 0 or view.turns[before].role is not Role.AGENT or not view.substantive(before) or sheet.has(before, "shouted"):
        return None
    opens = view.conversation.channel is not Channel.EMAIL and before == view.agent_turns[0] and view.has_group(before, "greeting")
    return before if not opens and any(one < before for one in view.customer_turns) else None


def _protests(view: View, turn: int, group: str) -> bool:
    """Whether a phrase of the group stands early in the turn: what comes late in it seldom is about the turn before."""
    return any(first < _AT_ONCE for first, _ in view.lexicon.find_group(group, view.looked_up[turn]))


def _shrugs(view: View, sheet: CueSheet, turn: int) -> bool:
    return len(view.words[turn]) <= _SHORT and not sheet.has(turn, *_ANSWERS)


DETECTOR = Detector("stung", find, after=("restating", "commitments", "shouting"))
