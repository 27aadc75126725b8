"""Cues `unanswered` and `took-leave`: how the conversation ends.

`unanswered` is the customer's last turn, where it asks or states something of substance and no agent's turn follows.
`took-leave`: the agent's last turns take leave or ask whether there is anything else.
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Channel, Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View

_CONTENT = ("satisfied", "thanks", "agrees", "farewell", "resigned")
_ANGER = ("frustrated", "abuse", "unsatisfied", "legal-threat", "churn-threat", "reputation-threat", "customer-threat")
_MAY_CLOSE = "it states something, and may be the customer's last word"
_STATEMENT_WORDS = 3
"""A statement of so many words that is no courtesy says something."""
_TELLING_WORDS = 6
"""One of so many wants an answer."""


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue of each name."""
    if view.conversation.channel is Channel.TEMPLATE:
        return
    last = next((number for number in range(len(view.turns) - 1, -1, -1) if view.turns[number].role in (Role.AGENT, Role.CUSTOMER)), None)
    if last is None or view.turns[last].role is not Role.CUSTOMER:
        return
    first = last
    while first > 0 and view.turns[first - 1].role is not Role.AGENT:
        first -= 1
    waiting = [turn for turn in view.customer_turns if turn >= first and _calls_for_answer(view, sheet, turn)]
    if waiting and not _went_in_anger(view, sheet, last):
        turn = waiting[-1]
        facts = {"confidence": "high"} if _plainly(view, sheet, turn) else {"confidence": "low", "confidence_reason": _MAY_CLOSE}
        yield view.turn_cue("unanswered", turn, "last-word", facts)


def _calls_for_answer(view: View, sheet: CueSheet, turn: int) -> bool:
    if not view.substantive(turn):
        return False
    if view.asks(turn):
        return not _polite_question(view, sheet, turn)
    if sheet.has(turn, *_CONTENT) or view.has_group(turn, "no-more"):
        # "Thanks. It still does not work, though." is more than thanks.
        return _trouble(view, sheet, turn) and not sheet.has(turn, "satisfied", "resigned")
    return len(view.words[turn]) >= _STATEMENT_WORDS or _answers(view, turn) or sheet.has(turn, *_ANGER)


def _plainly(view: View, sheet: CueSheet, turn: int) -> bool:
    """Whether the turn asks, protests, tells of trouble, or answers what the agent asked."""
    if view.asks(turn) or _answers(view, turn) or _trouble(view, sheet, turn) or sheet.has(turn, "issue"):
        return True
    # The last letter of a thread often says no more than that all is well.
    return view.conversation.channel is not Channel.EMAIL and len(view.words[turn]) >= _TELLING_WORDS


def _answers(view: View, turn: int) -> bool:
    """Whether it answers a question of the agent's turn before."""
    before = next((number for number in range(turn - 1, -1, -1) if view.turns[number].role is Role.AGENT), None)
    return before is not None and view.asks(before) and not view.has_group(turn, "no-more")


def _trouble(view: View, sheet: CueSheet, turn: int) -> bool:
    return view.has_group(turn, "still-trouble") or sheet.has(turn, *_ANGER)


def _polite_question(view: View, sheet: CueSheet, turn: int) -> bool:
    """ "Okay?" and "right?" behind thanks ask nothing."""
    asking = view.questions(turn)
    return sheet.has(turn, "thanks", "farewell") and all(sentence.last - sentence.first < 3 for sentence in asking)


def _went_in_anger(view: View, sheet: CueSheet, last: int) -> bool:
    """Whether the customer ended the contact after an answer of the agent: nobody is left to reply to."""
    ended = (
        view.conversation.ended_by is Role.CUSTOMER
        or view.has_group(last, "hangs-up")
        or any(sheet.has(turn, "system-customer-ended") for turn in range(last, len(view.turns)))
    )
    return ended and any(turn < last for turn in view.agent_turns) and not (view.asks(last) and not sheet.has(last, *_ANGER))


DETECTOR = Detector("last-word", find, after=("frustration", "issue"))
