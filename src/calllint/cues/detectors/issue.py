"""What becomes of the customer's issue: cues `issue`, `issue-closed`, `issue-left-open` and `ended-while-open`.

The issue is open from the customer's first turn of substance. It is closed when the agent solves it, starts a concrete next step, shows
a way on, or refuses with a reason, and when the customer is content; it is opened again when the customer protests or asks on. An
ending by the agent counts only where the rule book does not permit it: not after a threat of violence, a personal insult, or
abuse that the agent had warned about, nor when the customer had taken leave.
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Channel, Role
from calllint.cues.cue import Cue, CueSheet, Evidence
from calllint.cues.detector import Detector
from calllint.cues.view import View

_CLOSERS = ("done", "way-on", "commitment-open", "commitment-kept")
_CONTENT = ("satisfied", "thanks")
_ANGER = ("frustrated", "abuse", "interruption-protest")
_THREATENS = ("churn-threat", "reputation-threat", "legal-threat")
_PROTEST = ("unsatisfied", *_ANGER)
_ABRUPT = ("agent-ends", "hostility", "brush-off", "passive-aggressive", "legal-action")
_CLOSES_NOTHING = ("agent-ends", "hostility", "brush-off", "legal-action")
_COURTESIES = ("farewell", "asks-more", "apology", "empathy", "momentary", "filed")
_BESIDE_GOODBYE = 9
"""Words beside the courtesies in a turn that is nothing but a goodbye."""
_ANSWER_WORDS = 8
"""A statement of so many words may answer a question; fewer only when the customer leaves it there."""
_PROMISE = "commitment"


class _State:
    """The issue as it stands.

    `closed_by` is what closed it in so many words, `answered_by` a statement that may have, `said_by` a short one that will have if the
    customer leaves it there. `settled`: closed by a refusal with a reason, which a protest does not undo. `refused`: without a
    reason so far. `resigned`: the customer gave up.
    """

    def __init__(self) -> None:
        self.opened: int | None = None
        self.closed_by: Evidence | None = None
        self.answered_by: Evidence | None = None
        self.said_by: Evidence | None = None
        self.settled = False
        self.refused = False
        self.resigned = False


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """The cues above, each at most once; none in templates."""
    if view.conversation.channel is Channel.TEMPLATE:
        return
    state = _listen(view, sheet)
    if state.opened is None:
        return
    yield view.turn_cue("issue", state.opened, "issue")
    ending = _ending(view, sheet)
    answer = state.closed_by or state.answered_by
    if ending is not None and answer is not None and _announced_ending(view, sheet, ending) and _asked_since(view, sheet, answer, ending):
        answer = None
    firm = state.closed_by is not None and not state.settled
    if answer is not None and (firm or ending is None or not _pushes_on(view, sheet)):
        yield Cue("issue-closed", answer, view.turns[answer.turn].role, "issue")
        return
    last_agent = next((n for n in reversed(view.agent_turns) if n > state.opened), None)
    if last_agent is None or _left(view, sheet, ending if ending is not None else len(view.turns)):
        return
    if ending is not None:
        if _provoked(view, sheet, ending):
            return
        yield view.turn_cue("ended-while-open", ending, "issue")
    if ending is not None or state.refused or state.resigned or sheet.has(last_agent, *_ABRUPT) or _pushes_on(view, sheet):
        yield view.turn_cue("issue-left-open", last_agent, "issue")


def _announced_ending(view: View, sheet: CueSheet, ending: int) -> bool:
    """Whether it is said in so many words, by the agent, a system line or the export, that the agent ends the contact."""
    return (
        sheet.has(ending, "agent-ends", "system-agent-ended")
        or view.conversation.ended_by is Role.AGENT
        or any(sheet.has(number, "system-agent-ended") for number in range(ending, len(view.turns)))
    )


def _asked_since(view: View, sheet: CueSheet, answer: Evidence, ending: int) -> bool:
    """Whether the customer's last turn of substance before the ending came after the answer and still asks or protests."""
    last = next((n for n in reversed(view.customer_turns) if n < ending and view.substantive(n)), None)
    return last is not None and last > answer.turn and _wants_more(view, sheet, last)


def _listen(view: View, sheet: CueSheet) -> _State:
    """How the issue stands after the last turn."""
    state = _State()
    for number, turn in enumerate(view.turns):
        if turn.role is Role.CUSTOMER:
            _hear_customer(view, sheet, number, state)
        elif turn.role is Role.AGENT and state.opened is not None:
            _hear_agent(view, sheet, number, state)
    return state


def _hear_customer(view: View, sheet: CueSheet, number: int, state: _State) -> None:
    if state.opened is None:
        protests = sheet.has(number, *_PROTEST)
        if view.substantive(number) and (len(view.words[number]) > 4 or view.asks(number) or protests):
            state.opened = number
        return
    state.resigned = sheet.has(number, "resigned")
    if _content(view, sheet, number):
        state.closed_by = state.closed_by or view.whole(number)
        return
    if _wants_more(view, sheet, number) or state.resigned:
        state.answered_by = None
    elif sheet.has(number, "agrees", "farewell"):
        # A short answer was enough, or an offer is taken up.
        state.answered_by = state.answered_by or state.said_by or view.whole(number)
    if sheet.has(number, "unsatisfied", "interruption-protest") and not state.settled:
        state.closed_by = None


def _content(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the customer is content: says so, or has nothing more to ask when the agent offers to go on."""
    if view.asks(number) or sheet.has(number, "resigned", *_THREATENS, *_ANGER):
        return False
    if sheet.has(number, *_CONTENT):
        return True
    return _declines(view, sheet, number, "asks-more")


def _declines(view: View, sheet: CueSheet, number: int, *offers: str) -> bool:
    """Whether the customer says no to the agent's turn before: to one of the cues `offers`, to any question where none is named."""
    before = next((n for n in reversed(view.agent_turns) if n < number), None)
    if before is None or not (sheet.has(before, *offers) if offers else view.asks(before)):
        return False
    return view.has_group(number, "no-more")


def _wants_more(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the customer's turn still asks or protests."""
    if _content(view, sheet, number) or (sheet.has(number, "farewell") and not view.asks(number)):
        return False
    protests = _ANGER if _declines(view, sheet, number) else _PROTEST
    return view.asks(number) or sheet.has(number, *protests)


def _hear_agent(view: View, sheet: CueSheet, number: int, state: _State) -> None:
    if sheet.has(number, *_CLOSES_NOTHING):
        return
    refuses = sheet.has(number, "refusal")
    closers = [cue for cue in sheet.at(number, *_CLOSERS) if not _vague(view, sheet, cue) and not _clerical(view, sheet, cue)]
    if closers:
        state.closed_by, state.settled, state.refused = view.in_sentence(closers[0].evidence), False, False
    elif (refuses or state.refused) and sheet.has(number, "reason"):
        state.settled, state.refused = state.settled or state.closed_by is None, False
        state.closed_by = state.closed_by or view.in_sentence(sheet.at(number, "reason")[0].evidence)
    elif refuses:
        state.refused = True
        if state.settled:
            state.closed_by, state.settled = None, False
    else:
        state.answered_by = _answer(view, sheet, number, _ANSWER_WORDS) or state.answered_by
        state.said_by = _answer(view, sheet, number, 1)


def _answer(view: View, sheet: CueSheet, number: int, words: int) -> Evidence | None:
    """A statement of the turn that has at least so many `words` and is no courtesy and no promise."""
    courtesies = [cue.evidence.start for cue in sheet.at(number, "commitment", *_COURTESIES)]
    for sentence in view.words[number].spoken():
        long_enough = sentence.last - sentence.first >= words
        if long_enough and not sentence.question and not any(sentence.start <= start < sentence.end for start in courtesies):
            return view.evidence(number, sentence.start, sentence.end)
    return None


def _vague(view: View, sheet: CueSheet, cue: Cue) -> bool:
    """Whether a commitment says neither what will be done, nor who gets back, nor when; passing it on is nothing by itself."""
    if not cue.name.startswith(_PROMISE) or cue.facts.get("deadline"):
        return False
    sentence = view.sentence_of(cue.evidence)
    said = {one.name for one in sheet.at(cue.turn) if sentence and sentence.start <= one.evidence.start < sentence.end}
    return "passes-on" in said or not cue.facts.get("owner")


def _clerical(view: View, sheet: CueSheet, cue: Cue) -> bool:
    """Whether what was done is only that it was written down: a sentence with the cue `filed` and no other act."""
    if cue.name != "done":
        return False
    sentence = view.sentence_of(cue.evidence)
    return sentence is not None and any(sentence.start <= filed.evidence.start < sentence.end for filed in sheet.at(cue.turn, "filed"))


def _pushes_on(view: View, sheet: CueSheet) -> bool:
    """Whether the customer's last turn of substance still asks or protests."""
    last = next((n for n in reversed(view.customer_turns) if view.substantive(n)), None)
    if last is not None and view.agent_turns and last > view.agent_turns[-1] and sheet.has(view.agent_turns[-1], "farewell", "asks-more"):
        # A new question after the farewells, or on being asked for one, is another matter.
        return False
    return last is not None and _wants_more(view, sheet, last)


def _ending(view: View, sheet: CueSheet) -> int | None:
    """The turn at which the agent ends the contact, None when it was the customer, or nobody can tell, or in letters, which just end."""
    if view.conversation.channel is Channel.EMAIL:
        return None
    last_customer = view.customer_turns[-1] if view.customer_turns else -1
    for number in range(len(view.turns) - 1, -1, -1):
        role = view.turns[number].role
        if role is Role.SYSTEM and sheet.has(number, "system-customer-ended", "system-dropped"):
            return None
        if role is Role.AGENT and sheet.has(number, "agent-ends"):
            return number
        if role is Role.SYSTEM and sheet.has(number, "system-agent-ended"):
            return _announced(view, sheet, number)
        if role is Role.CUSTOMER:
            break
    last_agent = view.agent_turns[-1] if view.agent_turns else -1
    if last_agent < last_customer or last_agent < 0:
        return None
    if view.conversation.ended_by is Role.AGENT:
        return last_agent
    if view.conversation.ended_by is Role.CUSTOMER or not view.customer_turns:
        return None
    return last_agent if _brushed_off(view, sheet, last_customer, last_agent) else None


def _brushed_off(view: View, sheet: CueSheet, customer: int, agent: int) -> bool:
    """Whether the agent says no more than goodbye to a customer who still asks or is angry and has not taken leave."""
    if not sheet.has(agent, "farewell") or sheet.has(customer, "farewell", "resigned") or _content(view, sheet, customer):
        return False
    if not (view.asks(customer) or sheet.has(customer, *_ANGER)):
        return False
    courteous = {place for cue in sheet.at(agent, *_COURTESIES) for place in view.places(cue.evidence)}
    return len(view.words[agent]) - len(courteous) <= _BESIDE_GOODBYE


def _announced(view: View, sheet: CueSheet, system: int) -> int:
    """The agent's turn that announces the ending which the system line tells of; the line itself where none does."""
    last = next((n for n in reversed(view.agent_turns) if n < system), None)
    if last is None:
        return system
    says_so = sheet.has(last, "agent-ends") or (last == system - 1 and sheet.has(last, "farewell"))
    return last if says_so else system


def _provoked(view: View, sheet: CueSheet, ending: int) -> bool:
    """Whether what the customer said before turn `ending` lets the agent end the contact there."""
    before = [n for n in view.customer_turns if n < ending]
    if any(sheet.has(n, "customer-threat") for n in before):
        return True
    abuse = [cue for n in before for cue in sheet.at(n, "abuse")]
    if any(cue.facts.get("personal") for cue in abuse):
        return True
    return bool(abuse) and any(n <= ending and sheet.has(n, "ending-warning", "boundary") for n in view.agent_turns)


def _left(view: View, sheet: CueSheet, ending: int) -> bool:
    """Whether the customer had taken leave before turn `ending`, or had fallen silent after a prompt."""
    before = [n for n in view.customer_turns if n < ending]
    if not before:
        return False
    alone = [n for n in view.agent_turns if before[-1] < n <= ending]
    if any(sheet.has(n, "customer-silent-prompt") for n in alone if n < ending):
        return True
    # An agent who asks, and speaks again without an answer, talks to nobody.
    if any(sentence.question for n in alone[:-1] for sentence in view.words[n].spoken()):
        return True
    if sheet.has(before[-1], "resigned", *_ANGER):
        return False
    return not _wants_more(view, sheet, before[-1]) and sheet.has(before[-1], "farewell", "thanks")


DETECTOR = Detector("issue", find, after=("frustration", "commitments"))
