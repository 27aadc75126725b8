"""What becomes of the customer's issue: cues `issue`, `issue-closed`, `issue-left-open` and `ended-while-open`.

The issue is open from the customer's first turn of substance. It is closed when the agent solves it, starts a concrete next step, shows
a way on, or refuses with a reason, and when the customer is content; it is opened again when the customer protests or asks on. An
ending by the agent counts only where the rule book does not permit it: not after a threat of violence, a personal insult, or
abuse that the agent had warned about, nor when the customer had taken leave.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calllint.conversation import Channel, Role
from calllint.cues.cue import Cue, CueSheet, Evidence
from calllint.cues.detector import Detector
from calllint.cues.view import View

_CLOSERS = ("done", "way-on", "commitment-open", "commitment-kept")
_CONTENT = ("satisfied", "thanks", "agrees")
_PROTEST = ("unsatisfied", "frustrated", "abuse", "interruption-protest")
_ABRUPT = ("agent-ends", "hostility", "brush-off", "legal-action")
_ANSWER_WORDS = 8
"""A statement of so many words answers a question, unless something in it says otherwise."""


@dataclass
class _State:
    """The issue as it stands: `closed_by` is what closed it; `asked` that the customer's last words still want something."""

    opened: int | None = None
    closed_by: Evidence | None = None
    asked: bool = False
    refused: bool = False
    resigned: bool = False


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """The cues above, each at most once; none in templates."""
    if view.conversation.channel is Channel.TEMPLATE:
        return
    state = _State()
    ending = _ending(view, sheet)
    for number, turn in enumerate(view.turns):
        if turn.role is Role.CUSTOMER:
            _hear_customer(view, sheet, number, state)
        elif turn.role is Role.AGENT and state.opened is not None:
            _hear_agent(view, sheet, number, state)
    if state.opened is None:
        return
    yield view.turn_cue("issue", state.opened, "issue")
    if state.closed_by is not None:
        evidence = state.closed_by
        yield Cue("issue-closed", evidence, view.turns[evidence.turn].role, "issue")
        return
    last_agent = next((n for n in reversed(view.agent_turns) if n > state.opened), None)
    if last_agent is None or _permitted(view, sheet, ending if ending is not None else len(view.turns)):
        return
    if ending is not None:
        yield view.turn_cue("ended-while-open", ending, "issue")
    if ending is not None or _plainly_open(view, sheet, last_agent, state):
        yield view.turn_cue("issue-left-open", last_agent, "issue")


def _hear_customer(view: View, sheet: CueSheet, number: int, state: _State) -> None:
    content, protest = sheet.has(number, *_CONTENT), sheet.has(number, *_PROTEST)
    asks = any(sentence.question for sentence in view.words[number].spoken())
    if state.opened is None:
        if view.substantive(number) and (len(view.words[number]) > 4 or asks or protest):
            state.opened, state.asked = number, True
        return
    state.resigned = sheet.has(number, "resigned")
    if content and not protest and not (asks or state.resigned):
        evidence = sheet.at(number, *_CONTENT)[0].evidence
        if sheet.has(number, "satisfied", "thanks") or state.closed_by is not None:
            state.closed_by = evidence
        state.asked = False
    elif protest or asks:
        if protest or sheet.has(number, "unsatisfied"):
            state.closed_by = None
        state.asked = True
    elif view.substantive(number):
        state.asked = False


def _hear_agent(view: View, sheet: CueSheet, number: int, state: _State) -> None:
    if sheet.has(number, *_ABRUPT):
        return
    refuses = sheet.has(number, "refusal")
    closers = [cue for cue in sheet.at(number, *_CLOSERS) if not _vague(cue)]
    if refuses:
        state.refused = True
    if sheet.has(number, "reason") and (refuses or state.refused):
        closers += sheet.at(number, "reason")
    if closers:
        state.closed_by, state.asked = closers[0].evidence, False
        return
    if state.asked and not refuses:
        answer = next((s for s in view.words[number].spoken() if not s.question and s.last - s.first >= _ANSWER_WORDS), None)
        if answer is not None:
            state.closed_by, state.asked = view.evidence(number, answer.start, answer.end), False


def _vague(cue: Cue) -> bool:
    """Whether a commitment says neither what will be done, nor who gets back, nor when."""
    if not cue.name.startswith("commitment"):
        return False
    return not cue.facts.get("deadline") and (not cue.facts.get("owner") or bool(cue.facts.get("passes-on")))


def _plainly_open(view: View, sheet: CueSheet, last_agent: int, state: _State) -> bool:
    """Whether something says that it was left open, where nobody ended the contact in so many words."""
    if state.refused or state.resigned or sheet.has(last_agent, *_ABRUPT):
        return True
    customer = [n for n in view.customer_turns if n < last_agent]
    return bool(customer) and sheet.has(customer[-1], *_PROTEST)


def _ending(view: View, sheet: CueSheet) -> int | None:
    """The turn at which the agent ends the contact, None when it was the customer, or nobody can tell."""
    last_customer = view.customer_turns[-1] if view.customer_turns else -1
    for number in range(len(view.turns) - 1, -1, -1):
        role = view.turns[number].role
        if role is Role.SYSTEM and sheet.has(number, "system-customer-ended", "system-dropped"):
            return None
        if role is Role.AGENT and sheet.has(number, "agent-ends"):
            return number
        if role is Role.SYSTEM and sheet.has(number, "system-agent-ended"):
            before = number - 1
            said_so = before >= 0 and view.turns[before].role is Role.AGENT and sheet.has(before, "agent-ends", "farewell")
            return before if said_so else number
        if role is Role.CUSTOMER:
            break
    last_agent = view.agent_turns[-1] if view.agent_turns else -1
    if last_agent < last_customer or last_agent < 0:
        return None
    if view.conversation.ended_by is Role.AGENT:
        return last_agent
    if view.conversation.ended_by is Role.CUSTOMER or not view.customer_turns:
        return None
    asks = any(sentence.question for sentence in view.words[last_customer].spoken())
    if sheet.has(last_agent, "farewell") and (asks or sheet.has(last_customer, *_PROTEST)):
        return last_agent
    return None


def _permitted(view: View, sheet: CueSheet, ending: int) -> bool:
    """Whether the rule book lets the agent end the contact at turn `ending`."""
    before = [n for n in view.customer_turns if n < ending]
    if any(sheet.has(n, "customer-threat") for n in before):
        return True
    abuse = [cue for n in before for cue in sheet.at(n, "abuse")]
    if any(cue.facts.get("personal") for cue in abuse):
        return True
    if abuse and any(n <= ending and sheet.has(n, "ending-warning", "boundary") for n in view.agent_turns):
        return True
    if any(sheet.has(n, "customer-silent-prompt") and not any(m > n for m in before) for n in view.agent_turns):
        return True
    return bool(before) and not sheet.has(before[-1], *_PROTEST) and sheet.has(before[-1], "farewell", "thanks")


DETECTOR = Detector("issue", find, after=("frustration", "commitments"))
