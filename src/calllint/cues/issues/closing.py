"""What closes an issue, and what only seems to."""

from __future__ import annotations

from calllint.cues.cue import Cue, CueSheet
from calllint.cues.view import View
from calllint.text.words import Sentence

CLOSERS = ("done", "way-on", "commitment-open", "commitment-kept")
COLD = ("brush-off", "hostility", "passive-aggressive")
"""What is said beside a goodbye that answers nothing."""
PROMISE = "commitment"
_SHORT_QUESTION = 8
"""Words up to which a sentence without a mark that opens as a question asks, and tells nothing beside."""


def is_cold(sheet: CueSheet, turn: int) -> bool:
    """Whether the agent is plainly short with the customer there: a sneer by its tone alone may be none."""
    return sheet.plainly(turn, *COLD)


def closes_nothing(view: View, sheet: CueSheet, cue: Cue) -> bool:
    """Whether what seems to close the issue is vague, clerical, or part of a question: "wat staat er in beeld"."""
    sentence = view.sentence_of(cue.evidence)
    asks = sentence is not None and sentence in view.questions(cue.turn) and sentence.last - sentence.first <= _SHORT_QUESTION
    return asks or is_vague(view, sheet, cue) or is_clerical(view, sheet, cue) or _shows_the_door(view, sheet, cue, sentence)


def _shows_the_door(view: View, sheet: CueSheet, cue: Cue, sentence: Sentence | None) -> bool:
    """Whether the way on is the way out, to a customer who has not spoken of leaving: "you can always cancel"."""
    if cue.name != "way-on" or sentence is None:
        return False
    shown = _has(view, cue, sentence, "shows-the-door")
    # Who threatens to leave came for something else.
    told = [turn for turn in view.customer_turns if turn < cue.turn and not sheet.has(turn, "churn-threat")]
    return shown and not any(view.has_group(turn, "speaks-of-leaving") for turn in told)


def is_vague(view: View, sheet: CueSheet, cue: Cue) -> bool:
    """Whether a commitment without owner or time is only to look at it, to keep it in hand or to be in touch; passing it on always is."""
    if not cue.name.startswith(PROMISE) or cue.facts.get("deadline"):
        return False
    sentence = view.sentence_of(cue.evidence)
    if sentence is None:
        return False
    if any(sentence.start <= one.evidence.start < sentence.end for one in sheet.at(cue.turn, "passes-on")):
        return True
    return not cue.facts.get("owner") and _has(view, cue, sentence, "vague-step") and not _has(view, cue, sentence, "concrete-step")


def _has(view: View, cue: Cue, sentence: Sentence, group: str) -> bool:
    found = view.lexicon.find_group(group, view.looked_up[cue.turn])
    return any(sentence.first <= first < sentence.last for first, _ in found)


def is_clerical(view: View, sheet: CueSheet, cue: Cue) -> bool:
    """Whether what was done is only that it was written down: a sentence with the cue `filed` and no other act."""
    if cue.name != "done":
        return False
    sentence = view.sentence_of(cue.evidence)
    return sentence is not None and any(sentence.start <= filed.evidence.start < sentence.end for filed in sheet.at(cue.turn, "filed"))
