"""Cue `restated`: the agent names the customer's trouble in the agent's own words, in a form that reacts to it.

"Drie weken zonder lift, en dat op de zesde" acknowledges as much as "wat vervelend" does. Told by content words that a statement
of the agent shares with what the customer said before. A question about the matter is none, nor is a turn that attacks.
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View
from calllint.lexicon.lexicon import function_words
from calllint.text.words import OPAQUE, Sentence

_STEM = 5
"""Letters that two words share from their start when they are taken for forms of one word."""
_LEAST_SHARED = 2
_ATTACKS = ("hostility", "brush-off", "legal-action", "agent-ends", "refusal")


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue an agent's turn."""
    common = function_words(view.lexicon.language)
    numbers = _number_words(view)
    said: set[str] = set()
    for number, turn in enumerate(view.turns):
        if turn.role is Role.CUSTOMER:
            said |= _stems(view, number, 0, len(view.words[number]), common)
        elif turn.role is Role.AGENT and said and not sheet.has(number, *_ATTACKS):
            sentence = next((s for s in view.words[number].spoken() if _restates(view, number, s, said, common, numbers)), None)
            if sentence is not None:
                yield view.cue("restated", number, sentence.first, sentence.last, "restating")


def _restates(view: View, number: int, sentence: Sentence, said: set[str], common: frozenset[str], numbers: frozenset[str]) -> bool:
    """Whether a statement shares enough with what the customer `said`, not in numbers alone."""
    if sentence.question:
        return False
    shared = _stems(view, number, sentence.first, sentence.last, common) & said
    return len(shared) >= _LEAST_SHARED and any(not stem[0].isdigit() and stem not in numbers for stem in shared)


def _stems(view: View, turn: int, first: int, last: int, common: frozenset[str]) -> set[str]:
    return {
        norm[:_STEM]
        for norm in view.words[turn].norms[first:last]
        if norm != OPAQUE and norm not in common and (len(norm) > 2 or norm[0].isdigit())
    }


def _number_words(view: View) -> frozenset[str]:
    """The stems of number words, which say little about a matter on their own."""
    phrases = view.lexicon.groups.get("number", ())
    return frozenset(phrase.text[:_STEM] for phrase in phrases if " " not in phrase.text)


DETECTOR = Detector("restating", find)
