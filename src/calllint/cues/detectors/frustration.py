"""Cue `frustrated`: the customer shows anger, disappointment, distress or hardship, in words, by abuse or by capitals.

It is as sure as the surest words that show it. It is in doubt in a text that tells of others (who is angry says *I* or *you*), and in a
calm question of somebody who writes nothing but capitals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from calllint.conversation import Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View
from calllint.text.words import Sentence

_SHOWN_BY = ("frustration", "hardship", "distress", "abuse", "customer-threat", "legal-threat", "reputation-threat")
_CONTENT = ("satisfied", "thanks")
_TOLD = ("frustration", "hardship", "distress")
"""What can be told of others too; abuse and threats are seldom reported."""
_SURE = ("high", "medium", "low")
"""The confidences of cues, the surest first."""
_REPORT = 12
"""Words from which a text may be a report, where it names somebody or something; exclamations are shorter."""
_LONG_REPORT = 20
"""Words from which it may be one in any case."""
_LOCKED = {"confidence": "low", "confidence_reason": "all that the customer writes is in capitals: the key may be locked"}
_OF_OTHERS = {"confidence": "low", "confidence_reason": "it tells of others: nobody speaks of themselves or is spoken to"}


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue a customer's turn, on the words that show it first."""
    for number in view.customer_turns:
        shown = sheet.at(number, *_SHOWN_BY)
        if not shown and not sheet.has(number, *_CONTENT):
            # Question marks alone ask: "which one???".
            shown = [cue for cue in sheet.at(number, "shouted") if set(cue.evidence.text) != {"?"}]
        if shown:
            first = min(shown, key=lambda cue: (_SURE.index(_confidence(cue)), cue.evidence))
            facts = _LOCKED if first.facts.get("by") == "capitals" and _only_capitals(view, number) else _facts(view, first)
            yield Cue("frustrated", first.evidence, Role.CUSTOMER, first.origin, first.distance, {"by": first.name, **facts})


def _only_capitals(view: View, turn: int) -> bool:
    """Whether the customer writes nothing but capitals, and the turn asks as anybody does: then they stress nothing."""
    if not view.has_group(turn, "asks-calmly"):
        return False
    return not any(letter.islower() for number in view.customer_turns for letter in view.turns[number].text)


def _confidence(cue: Cue) -> str:
    return str(cue.facts.get("confidence", _SURE[0]))


def _facts(view: View, cue: Cue) -> Mapping[str, Any]:
    """How sure it is, where it is not sure."""
    if cue.name in _TOLD and _reports(view):
        return _OF_OTHERS
    return {name: cue.facts[name] for name in ("confidence", "confidence_reason") if name in cue.facts}


def _reports(view: View) -> bool:
    """Whether all that the customer says is a report on others, as in a newspaper: no I and no you, nothing asked or exclaimed."""
    count = sum(len(view.words[number]) for number in view.customer_turns)
    if count < _REPORT or any(view.has_group(number, "in-person") for number in view.customer_turns):
        return False
    spoken = [(number, sentence) for number in view.customer_turns for sentence in view.words[number].spoken()]
    if any(sentence.question or sentence.exclaimed for _, sentence in spoken):
        return False
    return count >= _LONG_REPORT or any(_names(view, number, sentence) for number, sentence in spoken)


def _names(view: View, number: int, sentence: Sentence) -> bool:
    """Whether a word within the sentence begins with a capital."""
    text, starts = view.turns[number].text, view.words[number].starts
    return any(text[start].isupper() for start in starts[sentence.first + 1 : sentence.last])


DETECTOR = Detector("frustration", find, after=("shouting",))
