"""Cue `passed-over`: an agent's turn that leaves the customer's question unanswered, so that the customer has to ask it again.

That it was asked again is told by the customer's words (cue `asks-again`: "dat was mijn vraag niet", "you still haven't said …"), by a
second question about the same things, by a few words that are mostly the question's ("maat 46?"), or by a single one that waits for the
answer ("nou?").
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.issues.closing import is_clerical
from calllint.cues.view import View

_NEAR = 3
"""Turns of the customer after the question in which it may be asked again."""
_SHARED = 2
_TOLD = 2
"""Times that a question was asked in the same words, from which an agent who only asks on passes it over."""
_SHARE = 0.5
"""Of the content words of the shorter question, so many are in both."""
_ECHO_WORDS = 8
"""A turn of so few words may be the question over again, cut down to what matters."""
_LEFT_WORDS = 4
"""One of so few is, where it names nothing else."""
_SETTLE = ("done", "reason", "commitment")
_OTHER_MATTER = 6
"""A statement of so many words that names none of it speaks of something else; a shorter one may be the answer."""


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue for each question, with the facts `asked_at` (a turn, from 0) and `confidence`."""
    asking = [turn for turn in view.customer_turns if _asks(view, turn)]
    done: set[int] = set()
    for again in view.customer_turns:
        between = _passed_over(view, sheet, again)
        if between is None or between in done:
            continue
        question = _asked_again(view, sheet, again, between, asking)
        if question is None:
            continue
        done.add(between)
        facts = {"asked_at": question, "confidence": "high" if sheet.plainly(again, "asks-again") else "medium"}
        yield view.turn_cue("passed-over", between, "ignored", facts)


def _asks(view: View, turn: int) -> bool:
    """Whether the turn asks, also in words alone; "when I opened it" in a text with marks asks nothing."""
    if view.asks(turn) or view.has_group(turn, "asks-indirectly"):
        return True
    return not _has_marks(view, turn) and view.has_group(turn, "question-word")


def _has_marks(view: View, turn: int) -> bool:
    return any(mark in view.turns[turn].text for mark in ".?!,")


def _asked_again(view: View, sheet: CueSheet, again: int, between: int, asking: list[int]) -> int | None:
    """The turn of the question that turn `again` brings up once more, because turn `between` did not answer it."""
    earlier = [turn for turn in asking if turn < between][-_NEAR:]
    if sheet.plainly(again, "asks-again"):
        return earlier[-1] if earlier else _requested(view, between, again)
    words = view.stems_of(again)
    if view.has_group(again, "names-what-was-asked"):
        return next((turn for turn in reversed(earlier) if words & view.stems_of(turn)), None)
    insists = view.has_group(again, "insists") and (_asks(view, again) or view.has_group(again, "question-word"))
    # "Lovely, but does it …?" is not content yet.
    goes_on = insists and any(first == 0 for first, _ in view.lexicon.find_group("insists", view.looked_up[again]))
    if sheet.has(again, "satisfied") and not goes_on:
        return None
    if _opens_with_answer(view, between) and not (earlier and view.has_group(earlier[-1], "asks-openly")):
        return None
    last = next((turn for turn in reversed(view.customer_turns) if turn < between), None)
    if _prods(view, again):
        return last if last in earlier else None
    if insists:
        same = next((turn for turn in reversed(earlier) if words & view.stems_of(turn)), None)
        # "Yes, but when?"
        cut_down = same is None and bool(earlier) and len(words) <= 1 and _asks_for_the_same(view, sheet, earlier[-1], between, again)
        return earlier[-1] if cut_down else same
    if last in earlier and _echoes(view, sheet, last, between, again):
        return last
    if earlier and _asks_for_the_same(view, sheet, earlier[-1], between, again):
        return earlier[-1]
    same = next((turn for turn in reversed(earlier) if _same(view, turn, again)), None)
    return None if same is None or _answered(view, sheet, between, same, again) else same


def _requested(view: View, between: int, again: int) -> int | None:
    """The last turn before `between` in which the customer asks for something without a question ("please explain how you got there"),
    where turn `again` names the question or the answer.
    """
    if not view.has_group(again, "names-question"):
        return None
    return next((turn for turn in reversed(view.customer_turns) if turn < between and view.has_group(turn, "asks-a-favour")), None)


def _opens_with_answer(view: View, turn: int) -> bool:
    """Whether the turn begins with a yes or a no, or a sentence after its greeting does."""
    spans = {start for start, _ in view.lexicon.find_group("yes-or-no", view.looked_up[turn])}
    return view.substantive(turn) and any(sentence.first in spans for sentence in view.words[turn].spoken())


def _prods(view: View, turn: int) -> bool:
    """Whether the turn is only a word that waits for an answer; where the text has marks, it has one that asks."""
    if not view.words[turn] or not view.covered(turn, "prods"):
        return False
    asks = any(sentence.question for sentence in view.words[turn].spoken())
    return asks or not any(mark in view.turns[one].text for one in view.customer_turns for mark in ".?!,")


def _asks_for_the_same(view: View, sheet: CueSheet, question: int, between: int, again: int) -> bool:
    """Whether turn `again` asks by the same word, and nothing was settled: "who can put that right?" - "But who changes it?" """
    if view.has_group(again, "adds-on"):
        return False
    # That it will be done answers no "when?", and no "who?" where nobody is named.
    if sheet.has(between, "done", "reason"):
        return False
    groups = [] if sheet.has(between, "commitment-with-owner") else ["asked-for-by"]
    if not _tells_how_much(view, sheet, between):
        groups.append("asked-how-much")
    return any(_asked_by(view, question, group) & _asked_by(view, again, group) for group in groups)


def _tells_how_much(view: View, sheet: CueSheet, turn: int) -> bool:
    """Whether a time or a number is told."""
    return sheet.has(turn, "deadline") or view.has_group(turn, "number")


def _asked_by(view: View, turn: int, group: str) -> set[tuple[str, ...]]:
    """The words of the group, such as *who* and *how long*, that say what the turn's short questions ask for."""
    asking = [one for one in view.questions(turn) if one.last - one.first <= _ECHO_WORDS]
    if len(view.words[turn]) <= _LEFT_WORDS:
        # "Ja maar wanneer", where speech has no marks.
        asking = view.words[turn].spoken()
    return {
        tuple(view.words[turn].norms[first:last])
        for first, last in view.lexicon.find_group(group, view.looked_up[turn])
        if any(one.first <= first < one.last for one in asking)
    }


def _echoes(view: View, sheet: CueSheet, question: int, between: int, again: int) -> bool:
    """Whether the few words of turn `again` are mostly those of the question, while the turn in between had none of them."""
    said, words = view.stems_of(between), view.stems_of(again)
    # "And the parking?" is the half of a question that was left.
    left = bool(words) and words <= view.stems_of(question) and _weight(view, again) <= _LEFT_WORDS and not view.asks(between)
    if len(view.words[again]) > _ECHO_WORDS or not (left or (view.asks(again) and not view.has_group(again, "adds-on"))):
        return False
    shared = words & view.stems_of(question)
    about = max((one.last - one.first for one in view.words[between].spoken() if not one.question), default=0)
    closed = sheet.has(between, *_SETTLE) or (not left and _tells_how_much(view, sheet, between))
    enough = len(shared) > _SHARE * len(words) or sheet.has(again, "asks-again")
    return bool(shared) and enough and not words & said and about >= _OTHER_MATTER and not closed


def _weight(view: View, turn: int) -> int:
    """The words of the turn that are no listener's tokens: "right, and the parking?" has three."""
    small = {
        place
        for group in ("filler", "backchannel")
        for first, last in view.lexicon.find_group(group, view.looked_up[turn])
        for place in range(first, last)
    }
    return len(view.words[turn]) - len(small)


def _passed_over(view: View, sheet: CueSheet, again: int) -> int | None:
    """The last agent's turn of substance before `again`, which did more than ask on or ask for a moment."""
    before = [turn for turn in view.agent_turns if turn < again and view.substantive(turn)]
    earlier = [turn for turn in view.customer_turns if turn < again]
    if not before or not earlier or before[-1] < earlier[0]:
        return None
    turn = before[-1]
    if any(earlier_turn > turn for earlier_turn in earlier if view.substantive(earlier_turn)):
        return None
    cut_off = next(one for one in reversed(earlier) if one < turn)
    if sheet.has(turn, "interruption") and not any(one.question for one in view.words[cut_off].spoken()):
        # Who was cut off had not asked yet.
        return None
    asks = view.questions(turn)
    statements = [one for one in view.words[turn].spoken() if one not in asks and one.last - one.first >= 3]
    only_asks = bool(asks) and not statements
    if only_asks and not sheet.has(again, "asks-again") and not _word_for_word(view, again, turn):
        return None
    # A no, or a threat, is an answer too, however unwelcome; unless the customer says that it was none.
    if sheet.has(turn, "momentary", "transfer") or (sheet.has(turn, "refusal", "legal-action") and not sheet.plainly(again, "asks-again")):
        return None
    return turn


def _word_for_word(view: View, again: int, between: int) -> bool:
    """Whether turn `again` asks for the third time what the customer asked before turn `between`: an agent who asks on was told twice."""
    before = [_questions(view, turn) for turn in view.customer_turns if turn < between]
    return any(stems and sum(stems in asked for asked in before) >= _TOLD for stems in _questions(view, again))


def _questions(view: View, turn: int) -> list[frozenset[str]]:
    """The stems of each question of the turn."""
    return [frozenset(view.stems(turn, one.first, one.last).values()) for one in view.questions(turn)]


def _same(view: View, question: int, again: int) -> bool:
    first, second = _asked_about(view, question), _asked_about(view, again)
    shared = first & second
    return len(shared) >= min(_SHARED, len(first), len(second)) and bool(shared) and len(shared) >= _SHARE * min(len(first), len(second))


def _asked_about(view: View, turn: int) -> set[str]:
    asking = [(one.first, one.last) for one in view.questions(turn)] or list(_unmarked(view, turn))
    return {stem for first, last in asking for stem in view.stems(turn, first, last).values()}


def _unmarked(view: View, turn: int) -> Iterator[tuple[int, int]]:
    """The words from the last question word on, where speech has no marks: "yes but the price what is the price"."""
    if _has_marks(view, turn):
        return
    spans = view.lexicon.find_group("question-word", view.looked_up[turn])
    if spans:
        yield max(spans)[0], len(view.words[turn])


def _answered(view: View, sheet: CueSheet, between: int, question: int, again: int) -> bool:
    """Whether the agent's turn speaks of what was asked and is asked again: then asking again is doubting the answer."""
    asked = _asked_about(view, question) & _asked_about(view, again)
    answers = sheet.at(between, "done", "refusal", "reason", "commitment", "way-on")
    # That it was written down answers nothing.
    return bool(view.stems_of(between) & asked) or any(not is_clerical(view, sheet, cue) for cue in answers)


DETECTOR = Detector("ignored", find, after=("commitments", "interruption"))
