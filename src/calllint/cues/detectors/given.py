"""Cue `asked-again`: the agent asks for something that the customer has already given in this conversation.

The lexicon finds what is asked for (cue `asks-for`, fact `what`) and what is given in so many words (cue `gives`). Here what is told by its
form alone is added (e-mail addresses, postcodes), and what the customer answered when the agent had asked; and what needs no name of its
own: whether something was done that the customer said they did, since when, and which one of a thing that the customer named.
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
_HOLDS = {"full-name": ("name",), "full-address": ("address", "postcode"), "address": ("full-address",)}
"""What else is given with something."""
_PROBLEM, _ANY_NUMBER = "problem", "any-number"
_STORY_WORDS = 8
"""A turn of so many words has told the problem, where it does more than say who calls."""
_TOLD_WORDS = 5
"""Words beside the clauses that only open the talk ("ik bel namens mijn vader")."""
_INVITING_WORDS = 4
_LEAST_THING = 4
"""Letters of a word that can be the last part of a compound."""
_LIKELY = {"confidence": "medium", "confidence_reason": "the same words can ask for more of it"}
_OPENING = {"confidence": "low", "confidence_reason": "it may be how every contact is opened"}
_IS = ("is", "heet", "=")
"""Behind the word for a thing: which one it is follows."""
_LEAST_VALUE = 4
_NEAR_VALUE = 2
"""Words before a number that say what it is of."""
_MONEY = ("€", "£", "$")
_VALUE = LetterPattern(r"[\p{L}]*[\p{N}][\p{L}\p{N}-]*")


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue an agent's turn, with the facts `what` and `given_at` (a turn, from 0)."""
    given: dict[str, int] = {}
    asked: list[str] = []
    for number, turn in enumerate(view.turns):
        if turn.role is Role.CUSTOMER:
            for what in _gives(view, sheet, number, asked):
                for one in (what, *_HOLDS.get(what, ())):
                    given.setdefault(one, number)
            asked = []
        elif turn.role is Role.AGENT:
            asks = sheet.at(number, "asks-for")
            asked = [str(cue.facts.get("what")) for cue in asks] or asked
            for cue in asks:
                _name_number(view, cue, given)
            known = [cue for cue in asks if cue.facts.get("what") in given and not _invites(view, cue)]
            again = next((cue for cue in known if not _checks(view, cue, given)), None)
            if again is not None:
                what = str(again.facts["what"])
                facts = {"what": what, "given_at": given[what], **(_OPENING if what == _PROBLEM and _opens(view, number) else {})}
                yield again._replace(name="asked-again", origin="given", facts=facts)
            else:
                yield from _said_over(view, sheet, number) or _said_already(view, number)


def _gives(view: View, sheet: CueSheet, number: int, asked: list[str]) -> Iterator[str]:
    text = view.turns[number].text
    for cue in sheet.at(number, "gives"):
        yield str(cue.facts.get("what"))
    for what, pattern in _FORMS.items():
        if pattern.of(text).search(text):
            yield what
    if len(view.words[number]) >= _STORY_WORDS and not sheet.has(number, "gives-nothing") and _tells(view, number):
        yield _PROBLEM
    if asked and view.substantive(number) and not view.asks(number) and not sheet.has(number, "gives-nothing"):
        # What was asked for has a number in it, or is a name or an address.
        has_value = _VALUE.of(text).search(text) is not None or view.has_group(number, "number")
        for what in asked:
            if has_value or not what.endswith("number"):
                yield what


def _name_number(view: View, cue: Cue, given: dict[str, int]) -> None:
    """Adds to `given` the number that is asked for, where the customer gave one in a turn that has the word for it: "het polis nummer
    … is drie acht acht".
    """
    what, told = str(cue.facts.get("what")), given.get(_ANY_NUMBER)
    if told is None or what in given or not what.endswith("number"):
        return
    words = view.stems(cue.turn, view.places(cue.evidence).start, view.places(cue.evidence).stop).values()
    if words and set(words) <= view.stems_of(told):
        given[what] = told


def _invites(view: View, cue: Cue) -> bool:
    """Whether a few words only let the customer go on: "go ahead", "zeg het maar"."""
    sentence = view.sentence_of(cue.evidence)
    few = sentence is not None and sentence.last - sentence.first <= _INVITING_WORDS and not sentence.question
    return few and cue.facts["what"] == _PROBLEM


def _opens(view: View, number: int) -> bool:
    """Whether it is the agent's first turn, and nobody handed the customer over: "hi, this is Tim, what's the matter?" """
    return number == view.agent_turns[0] and all(view.turns[turn].role is Role.CUSTOMER for turn in range(number))


def _tells(view: View, number: int) -> bool:
    """Whether the turn says more than who calls and that there is a question; in speech without marks any length is more."""
    clauses = view.words[number].clauses
    opens = {clauses[first] for first, _ in view.lexicon.find_group("opens-talk", view.looked_up[number])}
    if len(set(clauses)) == 1:
        return not opens or len(clauses) >= 2 * _STORY_WORDS
    return sum(clause not in opens for clause in clauses) >= _TOLD_WORDS


def _said_already(view: View, number: int) -> Iterator[Cue]:
    """At most one cue: a question of the turn for what a turn of the customer holds, by the forms that languages have for it."""
    if view.has_group(number, "asks-again-why") or view.has_group(number, "asks-on-top"):
        return
    earlier = [turn for turn in view.customer_turns if turn < number]
    for sentence in view.questions(number):
        for what, asks in (("done", _asks_whether_done), ("since", _asks_since_when), ("which", _asks_which)):
            told = next((turn for turn in earlier if asks(view, number, sentence, turn)), None)
            if told is not None:
                yield view.cue("asked-again", number, sentence.first, sentence.last, "given", {"what": what, "given_at": told, **_LIKELY})
                return


def _said_over(view: View, sheet: CueSheet, number: int) -> list[Cue]:
    """At most one cue: the turn asks for what the next turn of the customer says over, value for value, without having read it out: "order
    44120" - "your order number?" - "44120, like I said".
    """
    after = number + 1
    if after >= len(view.turns) or view.turns[after].role is not Role.CUSTOMER or not view.substantive(number):
        return []
    over = _values(view, after) - _values(view, number)
    for told in (turn for turn in view.customer_turns if turn < number):
        near = {stem for value in over for stem in _beside(view, told, value)}
        asks = any(str(cue.facts.get("what")).endswith("number") for cue in sheet.at(number, "asks-for"))
        if (asks and over & _values(view, told)) or near & view.stems_of(number):
            return [view.turn_cue("asked-again", number, "given", {"what": _ANY_NUMBER, "given_at": told, **_LIKELY})]
    return []


def _values(view: View, turn: int) -> set[str]:
    """The numbers and codes of the turn, without short numbers and amounts of money."""
    text = view.turns[turn].text
    found = ((match.start(), match.group()) for match in _VALUE.of(text).finditer(text))
    return {value.casefold() for at, value in found if len(value) >= _LEAST_VALUE and text[:at].rstrip()[-1:] not in _MONEY}


def _beside(view: View, turn: int, value: str) -> set[str]:
    """The stems of the words of the turn's sentence right before the value: what it is the number of."""
    if value not in _values(view, turn):
        return set()
    words = view.words[turn]
    places = [place for place, norm in enumerate(words.norms) if value in words.text[words.starts[place] : words.ends[place]].casefold()]
    return {stem for place in places for stem in view.stems(turn, max(0, place - _NEAR_VALUE), place).values()}


def _asks_whether_done(view: View, number: int, sentence: Sentence, told: int) -> bool:
    """ "Have you restarted the router?" after "I've already restarted it"; all of it has to be what the customer said they did."""
    if not _in_sentence(view, number, sentence, "asks-whether-done") or not view.has_group(told, "did-already"):
        return False
    tries = {place for first, last in view.lexicon.find_group("tries", view.looked_up[number]) for place in range(first, last)}
    asked = {stem for place, stem in view.stems(number, sentence.first, sentence.last).items() if place not in tries}
    return len(asked) > 1 and asked <= view.stems_of(told)


def _asks_since_when(view: View, number: int, sentence: Sentence, told: int) -> bool:
    return _in_sentence(view, number, sentence, "asks-since-when") and view.has_group(told, "tells-since-when")


def _asks_which(view: View, number: int, sentence: Sentence, told: int) -> bool:
    """ "Which school is it?" after one school was named: a compound of the word, or the word beside a capital, a number or "is"."""
    words, norms = view.words[told], view.words[told].norms
    for _, last in view.lexicon.find_group("asks-which", view.looked_up[number]):
        if not sentence.first < last < sentence.last:
            continue
        thing = view.words[number].norms[last]
        places = [place for place, norm in enumerate(norms) if norm.endswith(thing)]
        if thing in view.lexicon.function_words or len(thing) < _LEAST_THING or len(places) != 1:
            continue
        place = places[0]
        beside = [near for near in (place - 1, place + 1) if 0 < near < len(norms) and words.clauses[near] == words.clauses[place]]
        beside = [near for near in beside if norms[near] not in view.lexicon.function_words]
        named = any(words.text[words.starts[near]].isupper() or norms[near][0].isdigit() for near in beside)
        compound = place > 0 and len(norms[place]) > len(thing) and words.text[words.starts[place]].isupper()
        named = named or (place + 2 < len(norms) and norms[place + 1] in _IS and not view.asks(told))
        if compound or (named and norms[place] == thing):
            return True
    return False


def _in_sentence(view: View, number: int, sentence: Sentence, group: str) -> bool:
    return any(sentence.first <= first < sentence.last for first, _ in view.lexicon.find_group(group, view.looked_up[number]))


def _checks(view: View, cue: Cue, given: dict[str, int]) -> bool:
    """Whether the agent reads the value out, asks for another one or all of it, or says why it is asked for once more."""
    sentence = view.sentence_of(cue.evidence)
    if sentence is None or view.has_group(cue.turn, "asks-again-why") or _in_sentence(view, cue.turn, sentence, "asks-for-other"):
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
