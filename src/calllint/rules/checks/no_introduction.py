"""The agent's first turn has neither a greeting nor a name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import Any

from calllint.conversation import Channel, Role
from calllint.cues import CueSheet
from calllint.cues.view import View
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Outcome
from calllint.rules.kinds import Hit, Verdict

_OTHERWISE = ("morgen", "middag", "avond", "goed")
"""Greetings that are other words as well."""
_IN_NAMES = frozenset("de het den der van met en in op aan bij te the of and at with for".split())  # noqa: SIM905
_FEW = 8
"""Words of a sentence that may be a name and no more."""
_PLAIN = 8
"""A greeting of so many letters ("goeienavond") greets in the middle of a sentence too, where speech has no marks."""


def judge(view: View, sheet: CueSheet, options: Mapping[str, Any]) -> Verdict:  # noqa: ARG001 - the shape of every check
    """No options."""
    first = view.agent_turns[0]
    shown = sheet.at(first, "introduced", "signed")
    if shown:
        return Verdict(Outcome.PASS, evidence=(shown[0].evidence,))
    if _greets(view, first) or (view.conversation.channel is not Channel.CALL and view.turns[first].name):
        return Verdict(Outcome.PASS)
    for number in range(first):
        if view.turns[number].role in (Role.BOT, Role.SYSTEM) and sheet.has(number, "introduced"):
            return Verdict(Outcome.PASS, evidence=(sheet.at(number, "introduced")[0].evidence,))
    if _says_where(view, first) and not _team_alone(view, sheet, first):
        sure = (Confidence.LOW, "what the agent says first may be the firm's name, or their own")
        return Verdict(Outcome.FAIL, (Hit(first, (view.whole(first),), (), {}, *sure),))
    return Verdict(Outcome.FAIL, (Hit(first, (view.whole(first),)),))


def _says_where(view: View, turn: int) -> bool:
    """Whether a call opens with a few words that neither ask nor tell: "Garage Ten Hove, Gijs", "Fiber Direct, what can I do"."""
    if turn != 0 or view.conversation.channel is Channel.CHAT or view.backchannel(turn):
        return False
    words = view.words[turn]
    first = next(iter(words.spoken()), None)
    if first is None:
        return False
    clause = bisect_right(words.clauses, words.clauses[first.first], first.first, first.last)
    for last in (first.last, clause):
        said = set(words.norms[first.first : last])
        named = not said & (view.lexicon.function_words - _IN_NAMES) and last - first.first <= _FEW
        if named and not (last == first.last and view.questions(turn)[:1] == [first]):
            return True
    return False


def _team_alone(view: View, sheet: CueSheet, turn: int) -> bool:
    """Whether what is said before any question ends in the word for a team or a kind of firm, and its first clause has one too: "Fiber
    Support, customer care". Nobody is named after it; "Gijs, customer care" may name somebody before it.
    """
    words = view.words[turn]
    first = next(iter(words.spoken()))
    asked = {place for one in view.questions(turn) for place in range(one.first, one.last)}
    offers = [at for at in range(first.first, first.last) if any(at in view.places(cue.evidence) for cue in sheet.at(turn, "offers-help"))]
    start = first.first
    while start < first.last - 1 and start in _small(view, turn):
        start += 1
    clause = bisect_right(words.clauses, words.clauses[start], start, first.last)
    last = clause if first.first in asked or offers else first.last
    teams = [span for span in view.lexicon.find_group("answers-as", view.looked_up[turn]) if span[1] <= last]
    return any(end == last for _, end in teams) and any(end <= clause for _, end in teams)


def _small(view: View, turn: int) -> set[int]:
    """The places of words that say nothing: *yeah*, *uh*."""
    spans = [span for group in ("filler", "backchannel") for span in view.lexicon.find_group(group, view.looked_up[turn])]
    return {place for first, last in spans for place in range(first, last)}


def _greets(view: View, turn: int) -> bool:
    """Whether a sentence of the turn begins or ends with a greeting: "Morgen kan dat niet" greets nobody."""
    words = view.words[turn]
    small = _small(view, turn)
    for first, last in view.lexicon.find_group("greeting", view.looked_up[turn]):
        sentence = next(one for one in words.spoken() if one.first <= first < one.last)
        start = max(sentence.first, bisect_left(words.clauses, words.clauses[first]))
        opens = all(place in small for place in range(start, first))
        if words.text[words.ends[last - 1] : words.ends[last - 1] + 1] == "-":
            continue
        if last - first == 1 and words.norms[first] in _OTHERWISE:
            # "Morgen kan dat niet": it greets before a pause or a name alone.
            pause = last == sentence.last or words.clauses[last] != words.clauses[first]
            opens = opens and (pause or words.text[words.starts[last]].isupper())
            if opens:
                return True
        elif opens or len(words.norms[first]) >= _PLAIN:
            return True
    return False
