"""Cues of what becomes of a refusal: `refusal-unexplained`, `conceded` and `outcome-not-asked`.

A refusal is unexplained where neither its turn nor the agent's next one gives a reason: in words that say so (cue `reason`), or by a
statement of some length beside it, which is a reason in words of its own. It is conceded where a threat of the customer follows it and
then the agent grants the thing after all (`issues/conceding.py`). What would help was not asked where the customer is left dissatisfied,
has not said what they want, and the agent has not asked (`issues/outcome.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from calllint.conversation import Channel, Role
from calllint.cues.cue import Cue, CueSheet, Evidence
from calllint.cues.detector import Detector
from calllint.cues.issues.conceding import GRANTS, THREATS, conceded
from calllint.cues.issues.explaining import COURTESIES, EXPLAINING_WORDS, counts, explains_inside
from calllint.cues.issues.outcome import not_asked
from calllint.cues.view import View
from calllint.lexicon.plain import CONFIDENCES
from calllint.text.words import Sentence

_EXPLAINS = ("reason", "no-means")
_HELPS = ("way-on", "done", "commitment-kept", "concession", "transfer")
"""What is no reason, but leaves nobody at the no."""
_NO_REASON = (*COURTESIES, "legal-action", "filed")
"""What explains no refusal either: a threat, and that something was written down."""
_OTHER_NO = ("legal-action", "agent-ends", "boundary")
"""What a no may be part of that refuses nothing: a threat, a goodbye, a limit to the tone."""
_BARE_WORDS = 9
"""Words up to which a turn after a request is a mere no, where it has one."""
_BARE_BESIDE = 3
"""Words in other clauses from which a mere no is none."""
_ECHO_WORDS = 7
"""A question of so few words before the no may only name what is refused: "a discount? no"."""


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """The cues above, in no order."""
    refusals = [number for number in view.agent_turns if any(not _is_other(sheet, cue) for cue in sheet.at(number, "refusal"))]
    for number in refusals:
        cue = _unexplained(view, sheet, number, min(_own(sheet, number), key=lambda cue: cue.evidence))
        if cue is not None:
            yield cue
    if view.conversation.channel is Channel.TEMPLATE:
        return
    for bare in (_bare_no(view, sheet, number) for number in view.agent_turns if number not in refusals):
        cue = _unexplained(view, sheet, bare.turn, bare) if bare is not None else None
        if cue is not None:
            yield cue._replace(facts={"confidence": max("medium", str(cue.facts["confidence"]), key=CONFIDENCES.index)})
    yield from conceded(view, sheet, sorted({*refusals, *_withheld(view, sheet)}))
    yield from not_asked(view, sheet)


def _bare_no(view: View, sheet: CueSheet, number: int) -> Cue | None:
    """A few words with a no in them, right after the customer asked for something: "no swaps, sorry", "not with us"."""
    asked = number - 1
    courteous = {place for cue in sheet.at(number, "asks-more", "farewell") for place in _sentence_places(view, cue)}
    if asked < 0 or view.turns[asked].role is not Role.CUSTOMER or len(view.words[number]) - len(courteous) > _BARE_WORDS:
        return None
    if not view.asks(asked) or not view.has_group(asked, "asks-a-favour") or view.has_group(number, "grants-with-no"):
        return None
    clauses = view.words[number].clauses
    echo = {place for one in _echoes(view, number) for place in range(one.first, one.last)}
    for first, last in view.lexicon.find_group("bare-no", view.looked_up[number]):
        own = {clauses[place] for place in range(first, last)}
        behind = [place for place in range(first, last) if clauses[place] != clauses[first]]
        if len(behind) >= _BARE_BESIDE and not any(at in behind for at, _ in view.lexicon.find_group("negation", view.looked_up[number])):
            # "No, that's a loading bay."
            continue
        # What stands beside it may be the reason.
        if sum(clause not in own and place not in courteous | echo for place, clause in enumerate(clauses)) < _BARE_BESIDE:
            return view.cue("refusal", number, first, last, "refusals")
    return None


def _sentence_places(view: View, cue: Cue) -> range:
    sentence = view.sentence_of(cue.evidence)
    return range(sentence.first, sentence.last) if sentence is not None else view.places(cue.evidence)


def _echoes(view: View, number: int) -> Iterator[Sentence]:
    """The questions of the turn that ask nothing: a few words that name the matter, with the turn's answer right behind them."""
    spoken = view.words[number].spoken()
    openings = {first for first, _ in view.lexicon.find_group("question-word", view.looked_up[number])}
    for one, following in pairwise(spoken):
        if one.question and not following.question and one.last - one.first <= _ECHO_WORDS and one.first not in openings:
            yield one


def _withheld(view: View, sheet: CueSheet) -> Iterator[int]:
    """The agent's turns that gave nothing of what the customer had asked for, and that a threat answers."""
    for turn in sorted({cue.turn for cue in sheet.named(*THREATS, role=Role.CUSTOMER)}):
        before = next((number for number in range(turn - 1, -1, -1) if view.turns[number].role is Role.AGENT), None)
        if before is None or not any(number < before for number in view.customer_turns):
            continue
        gives = sheet.has(before, *GRANTS, "momentary", "transfer", "legal-action") or _asks(view, before)
        if not gives and any(view.has_group(before, group) for group in ("negation", "stands-firm")):
            yield before


def _unexplained(view: View, sheet: CueSheet, number: int, refusal: Cue) -> Cue | None:
    later = next((turn for turn in view.agent_turns if turn > number and view.substantive(turn)), None)
    own = [cue.evidence for cue in sheet.at(number, "refusal")]
    beside = [cue for cue in sheet.at(number, *_EXPLAINS, *_HELPS) if not _is_part(cue, own) and counts(view, sheet, cue)]
    if beside or _concludes(view, refusal) or any(_says_what(cue) for cue in sheet.at(number, "commitment-open")):
        return None
    # What is granted to who threatens explains no refusal.
    yields = later is not None and _threatened(view, sheet, number, later)
    explains = (*_EXPLAINS, *(() if yields else (*_HELPS, "commitment-open")))
    if later is not None and any(counts(view, sheet, cue) for cue in sheet.at(later, *explains)):
        return None
    if later is not None and _says_why(view, sheet, number, later):
        return None
    if all(only_informs(view, cue) for cue in sheet.at(number, "refusal") or [refusal]):
        return None
    if _asks(view, number) and not sheet.has(number, "asks-more"):
        return None
    before, after = _words_beside(view, sheet, number, refusal)
    next_words = sum(_words_beside(view, sheet, later)) if later is not None and not yields else 0
    if before + after + next_words >= 3 * EXPLAINING_WORDS:
        return None
    if explains_inside(view, sheet, refusal, again=True) or after >= EXPLAINING_WORDS or next_words >= 2 * EXPLAINING_WORDS:
        confidence = "low"
    else:
        confidence = "high" if before + after + next_words == 0 else "medium"
    confidence = max(confidence, str(refusal.facts.get("confidence", "high")), key=CONFIDENCES.index)
    return Cue("refusal-unexplained", view.in_sentence(refusal.evidence), refusal.role, "refusals", 0, {"confidence": confidence})


def _says_why(view: View, sheet: CueSheet, number: int, later: int) -> bool:
    """Whether the customer asked why right after the refusal, and turn `later` states something else than the no over again."""
    asked = any(number < turn < later and view.has_group(turn, "asks-why") for turn in view.customer_turns)
    again = sheet.has(later, "refusal", *_OTHER_NO) or view.has_group(later, "bare-no") or view.has_group(later, "stands-firm")
    return asked and not again and not _asks(view, later) and sum(_words_beside(view, sheet, later)) >= EXPLAINING_WORDS


def _own(sheet: CueSheet, number: int) -> list[Cue]:
    return [cue for cue in sheet.at(number, "refusal") if not _is_other(sheet, cue)]


def _is_other(sheet: CueSheet, refusal: Cue) -> bool:
    """Whether the no is part of something else than a refusal of what was asked."""
    return any(refusal.evidence.overlaps(one.evidence) for one in sheet.at(refusal.turn, *_OTHER_NO))


def _concludes(view: View, refusal: Cue) -> bool:
    """Whether the refusal is what follows from words before it: "we're sold out, so there is no other room"."""
    sentence, places = view.sentence_of(refusal.evidence), view.places(refusal.evidence)
    if sentence is None or not places:
        return False
    firsts = [first for first, _ in view.lexicon.find_group("so-then", view.looked_up[refusal.turn])]
    return any(sentence.first + _BARE_BESIDE <= first <= places[-1] for first in firsts)


def _is_part(cue: Cue, refusals: list[Evidence]) -> bool:
    """Whether the cue is made of a refusal's own words: "the bank won't" says who refuses, and not why."""
    return any(one.turn == cue.turn and one.start <= cue.evidence.start and cue.evidence.end <= one.end for one in refusals)


def _says_what(commitment: Cue) -> bool:
    """Whether a commitment is a way on: it has an owner or a time ("someone will look into it" has neither)."""
    return bool(commitment.facts.get("owner") or commitment.facts.get("deadline"))


def _threatened(view: View, sheet: CueSheet, after: int, before: int) -> bool:
    return any(after < turn < before and sheet.has(turn, *THREATS) for turn in view.customer_turns)


def only_informs(view: View, refusal: Cue) -> bool:
    """Whether the refusal is a mere no to a question that asks for nothing: "is er nog iets te betalen?" - "Nee." """
    spans = view.lexicon.find_group("yes-or-no", view.looked_up[refusal.turn])
    small = {place for first, last in spans for place in range(first, last)}
    if not all(place in small for place in view.places(refusal.evidence)):
        return False
    asked = next((turn for turn in reversed(view.customer_turns) if turn < refusal.turn), None)
    return asked is not None and view.asks(asked) and view.has_group(asked, "asks-a-fact") and not view.has_group(asked, "asks-a-favour")


def _asks(view: View, number: int) -> bool:
    """Whether the turn asks something, which a question that it answers itself does not: "a discount? that we don't do"."""
    echoes = list(_echoes(view, number))
    return any(sentence.question and sentence not in echoes for sentence in view.words[number].spoken())


def _words_beside(view: View, sheet: CueSheet, number: int, refusal: Cue | None = None) -> tuple[int, int]:
    """The words of statements in the turn that are no courtesy, before and after the sentence of `refusal`; without one, all are before."""
    taken = [cue.evidence.start for cue in sheet.at(number, "refusal", *_NO_REASON)]
    taken += [cue.evidence.start for cue in sheet.at(number, "commitment-open") if not _says_what(cue)]
    counts = [0, 0]
    for sentence in view.words[number].spoken():
        if sentence.question or any(sentence.start <= start < sentence.end for start in taken):
            continue
        if sentence.last - sentence.first >= 3:
            counts[refusal is not None and sentence.start > refusal.evidence.start] += sentence.last - sentence.first
    return counts[0], counts[1]


DETECTOR = Detector("refusals", find, after=("commitments", "frustration", "issue"))
