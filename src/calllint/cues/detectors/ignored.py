"""Cue `passed-over`: an agent's turn that leaves the customer's question unanswered, so that the customer has to ask it again.

That it was asked again is told by the customer's words (cue `asks-again`: "dat was mijn vraag niet", "you still haven't said …") or by
a second question about the same things.
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View

_NEAR = 3
"""Turns of the customer after the question in which it may be asked again."""
_SHARED = 2
_SHARE = 0.5
"""Of the content words of the shorter question, so many are in both."""


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue for each question, with the facts `asked_at` (a turn, from 0) and `confidence`."""
    asking = [turn for turn in view.customer_turns if view.asks(turn) or view.has_group(turn, "question-word")]
    done: set[int] = set()
    for again in view.customer_turns:
        between = _passed_over(view, sheet, again)
        if between is None or between in done:
            continue
        question = _asked_again(view, sheet, again, between, asking)
        if question is None:
            continue
        done.add(between)
        facts = {"asked_at": question, "confidence": "high" if sheet.has(again, "asks-again") else "medium"}
        yield view.turn_cue("passed-over", between, "ignored", facts)


def _asked_again(view: View, sheet: CueSheet, again: int, between: int, asking: list[int]) -> int | None:
    """The turn of the question that turn `again` brings up once more, because turn `between` did not answer it."""
    earlier = [turn for turn in asking if turn < between][-_NEAR:]
    if sheet.has(again, "asks-again"):
        return earlier[-1] if earlier else None
    if _opens_with_answer(view, between):
        return None
    if view.has_group(again, "insists"):
        words = set(view.stems(again, 0, len(view.words[again])).values())
        return next((turn for turn in reversed(earlier) if words & _all_stems(view, turn)), None)
    same = next((turn for turn in reversed(earlier) if _same(view, turn, again)), None)
    return None if same is None or _answered(view, sheet, between, same) else same


def _opens_with_answer(view: View, turn: int) -> bool:
    """Whether the turn begins with a yes or a no."""
    first = next((one for one in view.words[turn].spoken() if view.substantive(turn)), None)
    spans = view.lexicon.find_group("yes-or-no", view.looked_up[turn])
    return first is not None and any(start == first.first for start, _ in spans)


def _all_stems(view: View, turn: int) -> set[str]:
    return set(view.stems(turn, 0, len(view.words[turn])).values())


def _passed_over(view: View, sheet: CueSheet, again: int) -> int | None:
    """The last agent's turn of substance before `again`, which did more than ask on or ask for a moment."""
    before = [turn for turn in view.agent_turns if turn < again and view.substantive(turn)]
    earlier = [turn for turn in view.customer_turns if turn < again]
    if not before or not earlier or before[-1] < earlier[0]:
        return None
    turn = before[-1]
    if any(earlier_turn > turn for earlier_turn in earlier if view.substantive(earlier_turn)):
        return None
    asks = view.questions(turn)
    statements = [one for one in view.words[turn].spoken() if one not in asks and one.last - one.first >= 3]
    only_asks = bool(asks) and not statements
    # A no, or a threat, is an answer too, however unwelcome.
    if (only_asks and not sheet.has(again, "asks-again")) or sheet.has(turn, "momentary", "transfer", "refusal", "legal-action"):
        return None
    return turn


def _same(view: View, question: int, again: int) -> bool:
    first, second = _asked_about(view, question), _asked_about(view, again)
    shared = first & second
    return len(shared) >= min(_SHARED, len(first), len(second)) and bool(shared) and len(shared) >= _SHARE * min(len(first), len(second))


def _asked_about(view: View, turn: int) -> set[str]:
    return {stem for sentence in view.questions(turn) for stem in view.stems(turn, sentence.first, sentence.last).values()}


def _answered(view: View, sheet: CueSheet, between: int, question: int) -> bool:
    """Whether the agent's turn speaks of what was asked: then asking again is doubting the answer."""
    words = set(view.stems(between, 0, len(view.words[between])).values())
    asked = _asked_about(view, question)
    answers = sheet.has(between, "done", "refusal", "reason", "commitment", "way-on")
    return bool(words & asked) or answers


DETECTOR = Detector("ignored", find)
