"""The agent's last turns neither take leave nor ask whether there is anything else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calllint.conversation import Role
from calllint.cues import CueSheet
from calllint.cues.view import View
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Outcome
from calllint.rules.kinds import Hit, Verdict

_REMARK = 8
"""Words of a remark that may be a good wish, where it is not about the matter."""
_BUSINESS = ("way-on", "commitment", "done", "reason")
_SAID_AGAIN = 2
"""Content words of the agent's turn before, from which a remark is about the matter."""
_AFTER = 3
"""Words after the leave: the name of the customer, or of the agent."""


def judge(view: View, sheet: CueSheet, options: Mapping[str, Any]) -> Verdict:
    """Option: `turns`, how many last turns of the agent may hold the leave."""
    if sheet.named("ended-while-open"):
        return Verdict(Outcome.NOT_APPLICABLE, reason="the agent ended the contact with the issue open")
    left = view.conversation.ended_by is Role.CUSTOMER or sheet.named("system-customer-ended")
    # Who waits for an answer until the line is dropped did not break off.
    broken_off = left or (sheet.named("system-dropped") and not sheet.named("unanswered"))
    if broken_off or _handed_over(view, sheet):
        return Verdict(Outcome.NOT_APPLICABLE, reason="the contact did not end with the agent")
    # A greeting at the start is no leave, in however short a conversation.
    if _permitted(view, sheet):
        return Verdict(Outcome.NOT_APPLICABLE, reason="the agent ended an abusive contact, or one in which nobody was there any more")
    last = view.agent_turns[-int(options["turns"]) :]
    if len(last) == len(view.agent_turns) > 1:
        last = last[1:]
    for number in last:
        said = sheet.at(number, "farewell", "asks-more")
        # "Oké" alone takes no leave.
        courteous = len(view.words[number]) > 0 and not view.substantive(number) and not view.backchannel(number)
        if said or courteous or _last_words(view, number):
            return Verdict(Outcome.PASS, evidence=tuple(cue.evidence for cue in said))
    if _parting_remark(view, sheet, last[-1]):
        sure = (Confidence.LOW, "a short remark after the customer's thanks may be a good wish")
        return Verdict(Outcome.FAIL, (Hit(last[-1], (view.whole(last[-1]),), (), {}, *sure),))
    if _left_smiling(view, sheet, last[-1]):
        sure = (Confidence.LOW, "the customer took leave, content, before the agent could")
        return Verdict(Outcome.FAIL, (Hit(last[-1], (view.whole(last[-1]),), (), {}, *sure),))
    return Verdict(Outcome.FAIL, (Hit(last[-1], (view.whole(last[-1]),)),))


def _handed_over(view: View, sheet: CueSheet) -> bool:
    """Whether the contact ends for this agent with a transfer: where the next one talks with the customer, it is theirs to end."""
    last = max((cue.turn for cue in sheet.named("handed-over")), default=None)
    if last is None:
        return False
    taken_over = next((number for number in view.agent_turns if number > last and _is_another(view, sheet, last, number)), None)
    heard = next((number for number in view.customer_turns if taken_over is not None and number > taken_over), None)
    return heard is None or not any(number > heard for number in view.agent_turns)


def _is_another(view: View, sheet: CueSheet, before: int, number: int) -> bool:
    """Whether somebody else speaks at turn `number` than at `before`: by the names in the export, or by introducing themselves."""
    named = view.turns[before].name, view.turns[number].name
    return sheet.has(number, "introduced") or (all(named) and named[0] != named[1])


def _permitted(view: View, sheet: CueSheet) -> bool:
    heard = [number for number in view.customer_turns if number < view.agent_turns[-1]]
    ended = view.conversation.ended_by is Role.AGENT or sheet.named("system-agent-ended")
    if ended and heard and sheet.has(heard[-1], "abuse", "customer-threat"):
        return True
    if not sheet.has(view.agent_turns[-1], "agent-ends", "ending-warning", "boundary"):
        return False
    silent = sheet.named("customer-silent-prompt")
    return bool(silent or sheet.named("abuse", "customer-threat", role=Role.CUSTOMER))


def _left_smiling(view: View, sheet: CueSheet, turn: int) -> bool:
    """Whether the customer had the last word: a laugh, or a farewell to a remark that is not about the matter ("And do wear a helmet.")."""
    after = next((number for number in reversed(view.customer_turns) if number > turn), None)
    if after is None:
        return False
    remark = not sheet.has(turn, *_BUSINESS) and not view.backchannel(turn) and len(view.words[turn]) > _AFTER
    return view.has_group(after, "laughs") or (remark and sheet.has(after, "farewell"))


def _parting_remark(view: View, sheet: CueSheet, turn: int) -> bool:
    """Whether the turn is a few words after the customer's thanks or farewell: "Aai de kat van me"."""
    before = next((number for number in reversed(view.customer_turns) if number < turn), None)
    content = before is not None and sheet.has(before, "thanks", "satisfied", "farewell")
    if not content or len(view.words[turn]) > _REMARK or sheet.has(turn, "agent-ends", *_BUSINESS):
        return False
    # "Zero balance, that's what it says": who says again what was done wishes nothing.
    said = next((number for number in reversed(view.agent_turns) if number < turn), None)
    return bool(view.words[turn]) and (said is None or len(view.stems_of(turn) & view.stems_of(said)) < _SAID_AGAIN)


def _last_words(view: View, number: int) -> bool:
    """Whether the turn ends in words of leave-taking: the same words open a turn too ("dag mevrouw")."""
    end = max((sentence.last for sentence in view.words[number].spoken()), default=0)
    spans = view.lexicon.find_group("farewell-words", view.looked_up[number])
    return any(last >= end - _AFTER and first > 0 for first, last in spans)
