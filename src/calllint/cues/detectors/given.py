"""Cue `asked-again`: the agent asks for something that the customer has already given in this conversation.

The lexicon finds what is asked for (cue `asks-for`, fact `what`) and what is given in so many words (cue `gives`). Here what is told by its
form alone is added (e-mail addresses, postcodes), and what the customer answered when the agent had asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View
from calllint.text.letters import LetterPattern
from calllint.text.words import Sentence

_FORMS = {
    "email": LetterPattern(r"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+"),
    # Dutch (1234 AB) and British (SW1A 1AA) postcodes.
    "postcode": LetterPattern(r"\b[1-9][0-9]{3} ?[A-Z]{2}\b|\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b"),
}
_PROBLEM = "problem"
_STORY_WORDS = 8
"""A turn of so many words has told the problem."""
_VALUE = LetterPattern(r"[\p{L}]*[\p{N}][\p{L}\p{N}-]*")


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue an agent's turn, with the facts `what` and `given_at` (a turn, from 0)."""
    given: dict[str, int] = {}
    asked: list[str] = []
    for number, turn in enumerate(view.turns):
        if turn.role is Role.CUSTOMER:
            for what in _gives(view, sheet, number, asked):
                given.setdefault(what, number)
            asked = []
        elif turn.role is Role.AGENT:
            asks = sheet.at(number, "asks-for")
            asked = [str(cue.facts.get("what")) for cue in asks] or asked
            again = next((cue for cue in asks if cue.facts.get("what") in given and not _checks(view, cue, given)), None)
            if again is not None:
                what = str(again.facts["what"])
                yield again._replace(name="asked-again", origin="given", facts={"what": what, "given_at": given[what]})


def _gives(view: View, sheet: CueSheet, number: int, asked: list[str]) -> Iterator[str]:
    text = view.turns[number].text
    for cue in sheet.at(number, "gives"):
        yield str(cue.facts.get("what"))
    for what, pattern in _FORMS.items():
        if pattern.of(text).search(text):
            yield what
    if len(view.words[number]) >= _STORY_WORDS and not sheet.has(number, "gives-nothing"):
        yield _PROBLEM
    if asked and view.substantive(number) and not view.asks(number) and not sheet.has(number, "gives-nothing"):
        # What was asked for has a number in it, or is a name or an address.
        has_value = _VALUE.of(text).search(text) is not None or view.has_group(number, "number")
        for what in asked:
            if has_value or not what.endswith("number"):
                yield what


def _checks(view: View, cue: Cue, given: dict[str, int]) -> bool:
    """Whether the agent reads the value out to have it confirmed, or says why it is asked for once more."""
    sentence = view.sentence_of(cue.evidence)
    if sentence is None or view.has_group(cue.turn, "asks-again-why"):
        return True
    if cue.facts["what"] == _PROBLEM:
        return _goes_into(view, cue, sentence)
    said = view.turns[given[str(cue.facts["what"])]].text
    values = {match.group().casefold() for match in _VALUE.of(said).finditer(said)}
    text = view.turns[cue.turn].text[sentence.start : sentence.end]
    return any(match.group().casefold() in values for match in _VALUE.of(text).finditer(text))


def _goes_into(view: View, cue: Cue, sentence: Sentence) -> bool:
    """Whether the question about the problem names what the customer told: it asks for more of it."""
    asked = set(view.stems(cue.turn, sentence.first, sentence.last).values())
    return any(not asked.isdisjoint(view.stems_of(turn)) for turn in view.customer_turns if turn < cue.turn)


DETECTOR = Detector("given", find)
