"""What explains a refusal, and what only has the words of a reason."""

from __future__ import annotations

from calllint.cues.cue import Cue, CueSheet
from calllint.cues.view import View

COURTESIES = (
    "farewell",
    "asks-more",
    "apology",
    "empathy",
    "validation",
    "recognises-wait",
    "thanks",
    "momentary",
    "brush-off",
    "hostility",
    "passive-aggressive",
    "agent-ends",
)
"""What explains no refusal: kind words, cold ones, and what follows otherwise."""
_COLD = ("brush-off", "hostility", "passive-aggressive")
"""What is no reason even where it has the words of one: "that's how it is, it's the same for everybody"."""
_COLD_WORDS = 14
"""A cold sentence of at most so many words gives no reason but in a clause that begins with *because*."""
EXPLAINING_WORDS = 6
"""A statement of so many words beside a refusal says why, or what can be done in its place."""
_BEHIND_WORDS = 4
"""So many right behind the no, in a clause of their own, mostly do: "not possible, the flight is full"."""
_STATED_WORDS = 3
"""So many are a statement, where one of them is a verb that states: "the van's off the road"."""


def counts(view: View, sheet: CueSheet, cue: Cue) -> bool:
    """Whether what seems to explain the refusal, or to help, does: not in the question for anything else, and not by being cold."""
    if _in_courtesy(view, sheet, cue):
        return False
    if cue.name == "way-on":
        return not sheet.plainly(cue.turn, "hostility", "passive-aggressive")
    return cue.name != "reason" or not _is_cold(view, sheet, cue)


def _is_cold(view: View, sheet: CueSheet, reason: Cue) -> bool:
    """Whether the reason is part of a short cold sentence: "that's how it is, it goes for everybody", "had je maar beter moeten lezen"."""
    sentence = view.sentence_of(reason.evidence)
    if sentence is None or sentence.last - sentence.first > _COLD_WORDS:
        return False
    cold = [cue for cue in sheet.at(reason.turn, *_COLD) if cue.facts.get("confidence") != "low"]
    if not any(sentence.start <= cue.evidence.start < sentence.end for cue in cold):
        return False
    because = view.lexicon.find_group("because", view.looked_up[reason.turn])
    return not any(sentence.first <= first < sentence.last for first, _ in because)


def _in_courtesy(view: View, sheet: CueSheet, cue: Cue) -> bool:
    """Whether the cue is part of the question for anything else: "is there anything further I can do for you?" """
    sentence = view.sentence_of(cue.evidence)
    more = sheet.at(cue.turn, "asks-more")
    return sentence is not None and sentence.question and any(sentence.start <= one.evidence.start < sentence.end for one in more)


def explains_inside(view: View, sheet: CueSheet, refusal: Cue, *, again: bool = False) -> bool:
    """Whether the refusal's sentence goes on, in other clauses, with words enough for a reason; courtesies are none, and with `again`
    nor is a clause that says no once more ("I have to disappoint you, the charge stands").
    """
    words = view.words[refusal.turn]
    places, sentence = view.places(refusal.evidence), view.sentence_of(refusal.evidence)
    if not places or sentence is None:
        return False
    said = sheet.at(refusal.turn, *COURTESIES)
    if again:
        reasons = [cue.evidence for cue in sheet.at(refusal.turn, "reason")]
        said += [cue for cue in sheet.at(refusal.turn, "refusal") if not any(cue.evidence.overlaps(one) for one in reasons)]
    taken = {words.clauses[places[-1]], *(words.clauses[place] for cue in said for place in view.places(cue.evidence)[:1])}
    # "I know that it is your birthday, but I can't": what the no is set against is not why.
    against = [first for first, _ in view.lexicon.find_group("sets-against", view.looked_up[refusal.turn]) if first <= places[-1]]
    since = max((first for first in against if first >= sentence.first), default=sentence.first)
    # "…, nor in a voucher" and "…, however often you ask" say it once more.
    insists = [first for first, _ in view.lexicon.find_group("says-it-again", view.looked_up[refusal.turn]) if first > places[-1]]
    taken.update(words.clauses[first] for first in insists)
    other = [place for place in range(since, sentence.last) if words.clauses[place] not in taken]
    behind = sum(place > places[-1] for place in other)
    if _states_behind(view, refusal.turn, range(places[-1] + 1, sentence.last), other):
        return True
    return len(other) >= EXPLAINING_WORDS or behind >= _BEHIND_WORDS


def _states_behind(view: View, turn: int, behind: range, other: list[int]) -> bool:
    """Whether something is stated behind the no: in a clause of its own ("not possible, business is full"), or in speech without marks
    ("we won't be doing that the van's off the road").
    """
    words = view.words[turn]
    states = [first for first, _ in view.lexicon.find_group("states-a-fact", view.looked_up[turn]) if first in behind]
    denied = {words.clauses[first] for first, _ in view.lexicon.find_group("negation", view.looked_up[turn])}
    other = [place for place in other if words.clauses[place] not in denied]
    if any(first in other for first in states) and sum(place in other for place in behind) >= _STATED_WORDS:
        return True
    unmarked = len({words.clauses[place] for place in behind}) <= 1 and not any(mark in view.turns[turn].text for mark in ".,;:!?")
    return unmarked and any(behind.stop - first >= _STATED_WORDS and first - behind.start >= 1 for first in states)
