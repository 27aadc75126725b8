"""How the customer takes what was said: content, or asking on, protesting, leaving."""

from __future__ import annotations

from calllint.cues.cue import CueSheet
from calllint.cues.issues.closing import CLOSERS, PROMISE, closes_nothing, is_cold
from calllint.cues.view import View

ANGER = ("frustrated", "abuse", "interruption-protest")
THREATENS = ("churn-threat", "reputation-threat", "legal-threat")
PROTEST = ("unsatisfied", *ANGER)
_CONTENT = ("satisfied", "thanks")
_LAST_WORDS = 2
"""Words of a turn that settle what it asked before."""
_AFTER_LEAVE = 3
"""Words that may follow a farewell: a name, or a word of thanks."""


def is_content(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the customer is content: says so, or has nothing more to ask when the agent offers to go on."""
    if _ends_in_thanks(view, sheet, number):
        return True
    if view.asks(number) or sheet.plainly(number, *THREATENS, *ANGER):
        return False
    if sheet.has(number, "resigned") and not sheet.has(number, "thanks"):
        return False
    if sheet.has(number, *_CONTENT) and not _bitter(view, sheet, number):
        return True
    return _declines(view, sheet, number, "asks-more")


def _ends_in_thanks(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the customer lets it go and thanks in the last words: "Then why did you ask? Never mind. Thanks." """
    spoken = view.words[number].spoken()
    if not spoken or not sheet.has(number, "resigned") or sheet.plainly(number, *THREATENS):
        return False
    return any(cue.evidence.start >= spoken[-1].start for cue in sheet.at(number, "thanks"))


def _bitter(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether praise without thanks opens the answer to a turn that gave nothing: "that's life" - "Brilliant. So that's it." """
    before = next((n for n in reversed(view.agent_turns) if n < number), None)
    if before is None or sheet.has(number, "thanks", "farewell") or sheet.has(before, PROMISE, "farewell"):
        return False
    if not (is_cold(sheet, before) or sheet.has(before, "refusal", "no-means")):
        return False
    if not any(view.places(cue.evidence).start == 0 for cue in sheet.at(number, "satisfied")):
        return False
    return not any(not closes_nothing(view, sheet, cue) for cue in sheet.at(before, *CLOSERS))


def _declines(view: View, sheet: CueSheet, number: int, *offers: str) -> bool:
    """Whether the customer says no to the agent's turn before: to one of the cues `offers`, to any question where none is named."""
    before = next((n for n in reversed(view.agent_turns) if n < number), None)
    if before is None or not (sheet.has(before, *offers) if offers else view.asks(before)):
        return False
    if offers and (is_cold(sheet, before) or _left_sore(view, sheet, before)):
        # "That's insurance for you. Anything else?" - "No."
        return False
    return view.has_group(number, "no-more")


def _left_sore(view: View, sheet: CueSheet, offer: int) -> bool:
    """Whether the agent's turn `offer` gave nothing to a customer who had just threatened to leave or complain, or protested a refusal."""
    before = next((n for n in reversed(view.customer_turns) if n < offer), None)
    if before is None or not sheet.plainly(before, *THREATENS, "unsatisfied", "frustrated"):
        return False
    if sheet.has(offer, "reason", "apology", "empathy", "concession"):
        return False
    refused = any(sheet.has(n, "refusal", "no-means") for n in view.agent_turns if n <= offer)
    return refused and not any(not closes_nothing(view, sheet, cue) for cue in sheet.at(offer, *CLOSERS))


def wants_more(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the customer's turn still asks or protests."""
    if is_content(view, sheet, number) or (takes_leave(view, sheet, number) and not view.asks(number)):
        return False
    if view.has_group(number, "scores-a-point") and not sheet.plainly(number, "asks-again", *THREATENS):
        # "There. Was that so hard?" has what it came for.
        return False
    if _gives_way(view, number) and not sheet.plainly(number, "asks-again", "unsatisfied", *THREATENS):
        # "Ugh, not before Friday. Oh well, fine."
        return False
    protests = ANGER if _declines(view, sheet, number) else PROTEST
    if sheet.has(number, "satisfied") and _bitter(view, sheet, number):
        return True
    if view.asks(number) or sheet.plainly(number, "asks-again", *protests, *THREATENS):
        return True
    return _contradicts(view, number)


def _contradicts(view: View, number: int) -> bool:
    """Whether the customer says that it is not as the agent just stated: "no, I never got them". To a question it is an answer."""
    before = next((n for n in reversed(view.agent_turns) if n < number), None)
    return before is not None and not view.asks(before) and view.has_group(number, "contradicts")


def _gives_way(view: View, number: int) -> bool:
    """Whether the turn gives way, and asks nothing but what its last words settle: "why did nobody say so okay two o'clock fine"."""
    spans = view.lexicon.find_group("gives-way", view.looked_up[number])
    if not spans or not view.asks(number):
        return bool(spans)
    asking = view.questions(number)
    at_end = max(first for first, _ in spans)
    return all(sentence.first < at_end for sentence in asking) and len(view.words[number]) - at_end <= _LAST_WORDS


def takes_leave(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the turn ends in a farewell; one that a protest begins with is the agent's, thrown back: "fijne dag? Ik wil mijn geld!" """
    end = len(view.words[number]) - _AFTER_LEAVE
    protests = sheet.plainly(number, *PROTEST, "asks-again")
    return any(not protests or view.places(cue.evidence).stop >= end for cue in sheet.at(number, "farewell"))


def pushes_on(view: View, sheet: CueSheet) -> bool:
    """Whether the customer's last turn of substance still asks or protests."""
    last = next((n for n in reversed(view.customer_turns) if view.substantive(n)), None)
    if last is not None and view.agent_turns and last > view.agent_turns[-1] and sheet.has(view.agent_turns[-1], "farewell", "asks-more"):
        # A new question after the farewells, or on being asked for one, is another matter; a protest is not.
        return sheet.has(last, "unsatisfied") and sheet.plainly(last, *ANGER)
    return last is not None and wants_more(view, sheet, last)
