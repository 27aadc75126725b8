"""What becomes of the customer's issue: cues `issue`, `issue-closed`, `issue-left-open` and `ended-while-open`.

The issue is open from the customer's first turn of substance. It is closed when the agent solves it, starts a concrete next step, shows
a way on, or refuses with a reason, and when the customer is content; it is opened again when the customer protests or asks on. An
ending by the agent counts only where the rule book does not permit it: not after a threat of violence, a personal insult, or
abuse that the agent had warned about, nor when the customer had taken leave.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.conversation import Channel, Role
from calllint.cues.cue import Cue, CueSheet, Evidence
from calllint.cues.detector import Detector
from calllint.cues.detectors.refusals import explains_inside
from calllint.cues.detectors.restating import after_salutation
from calllint.cues.view import View
from calllint.patterns import lazy_pattern
from calllint.text.words import Sentence

_CLOSERS = ("done", "way-on", "commitment-open", "commitment-kept")
_CONTENT = ("satisfied", "thanks")
_ANGER = ("frustrated", "abuse", "interruption-protest")
_THREATENS = ("churn-threat", "reputation-threat", "legal-threat")
_PROTEST = ("unsatisfied", *_ANGER)
_ABRUPT = ("agent-ends", "hostility", "brush-off", "passive-aggressive", "legal-action")
_CLOSES_NOTHING = ("agent-ends", "hostility", "brush-off", "legal-action")
_COURTESIES = ("farewell", "asks-more", "apology", "empathy", "momentary", "filed")
_COLD = ("brush-off", "hostility", "passive-aggressive")
"""What is said beside a goodbye that answers nothing."""
_NOTHING_GIVEN = (*_COLD, "refusal", "no-means")
_HOLLOW = ("passed-on", "filed", "no-means")
"""Cues of a turn after which nothing is solved where nothing else was said."""
_BESIDE_GOODBYE = 9
"""Words beside the courtesies in a turn that is nothing but a goodbye."""
_ANSWER_WORDS = 8
"""A statement of so many words may answer a question; fewer only when the customer leaves it there."""
_SHORT_QUESTION = 8
"""Words up to which a sentence without a mark that opens as a question asks, and tells nothing beside."""
_AFTER_LEAVE = 3
"""Words that may follow a farewell: a name, or a word of thanks."""
_PROMISE = "commitment"
_LINK = lazy_pattern(r"https?://|\bwww\.|[\[<{(](?:url|link|website|web ?page|hyperlink)[\]>})]", re.IGNORECASE)
"""An address on the web, or what an export has in its place: whoever gets one is shown where to go on."""


class _State:
    """The issue as it stands.

    `closed_by` is what closed it in so many words, `answered_by` a statement that may have, `said_by` a short one that will have if the
    customer leaves it there. `settled`: closed by a refusal with a reason, which a protest does not undo. `refused`: without a
    reason so far. `resigned`: the customer gave up. `tentative`: closed only by a way on, which the customer may come back from;
    `asked`: that way on was a question. `came_back`: the customer did, and nothing closed it since.
    `accepted`: the customer's last turn took up what was said.
    """

    def __init__(self) -> None:
        self.opened: int | None = None
        self.closed_by: Evidence | None = None
        self.answered_by: Evidence | None = None
        self.said_by: Evidence | None = None
        self.settled = False
        self.refused = False
        self.resigned = False
        self.tentative = False
        self.asked = False
        self.came_back = False
        self.accepted = False


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
    if last_agent is None or _left(view, sheet, ending if ending is not None else len(view.turns)) or _walked_off(view, sheet):
        return
    if ending is not None:
        if _provoked(view, sheet, ending):
            return
        yield view.turn_cue("ended-while-open", ending, "issue")
    signs = (ending is not None, state.refused, state.resigned, state.came_back)
    if (
        any(signs)
        or _hollow(view, sheet, _last_said(view, sheet, last_agent))
        or sheet.has(last_agent, *_ABRUPT)
        or _pushes_on(view, sheet)
    ):
        yield view.turn_cue("issue-left-open", last_agent, "issue")


def _hollow(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the turn gives nothing by what it says: it was passed on or filed, or somebody will be in touch."""
    return sheet.has(number, *_HOLLOW) or any(_vague(view, sheet, cue) for cue in sheet.at(number, "commitment-open"))


def _last_said(view: View, sheet: CueSheet, last_agent: int) -> int:
    """The agent's last turn that is more than a farewell; `last_agent` where there is none."""
    said = (number for number in reversed(view.agent_turns) if view.substantive(number) and not sheet.has(number, "farewell"))
    return last_agent if view.conversation.channel is Channel.EMAIL else next(said, last_agent)


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
        state.tentative = state.came_back = False
        return
    wants_more = _wants_more(view, sheet, number)
    state.accepted = not (wants_more or state.resigned) and sheet.has(number, "agrees", "farewell")
    if wants_more or state.resigned:
        state.answered_by = None
    elif state.accepted:
        # A short answer was enough, or an offer is taken up.
        state.answered_by = state.answered_by or state.said_by or view.whole(number)
    if sheet.has(number, "unsatisfied", "interruption-protest") and not state.settled:
        state.closed_by = None
    failed = not sheet.has(number, "satisfied") and (wants_more or view.has_group(number, "still-trouble"))
    if state.tentative and (failed or (state.asked and view.substantive(number))):
        # "Restart it, please." - "Done. Still no signal, now what?"
        state.closed_by, state.tentative, state.came_back = None, False, state.came_back or failed


def _content(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the customer is content: says so, or has nothing more to ask when the agent offers to go on."""
    if view.asks(number) or sheet.has(number, *_THREATENS, *_ANGER):
        return False
    if sheet.has(number, "resigned") and not (sheet.has(number, "thanks") and _declines(view, sheet, number, "asks-more")):
        return False
    if sheet.has(number, *_CONTENT) and not _bitter(view, sheet, number):
        return True
    return _declines(view, sheet, number, "asks-more")


def _bitter(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether praise without thanks opens the answer to a turn that gave nothing: "that's life" - "Brilliant. So that's it." """
    before = next((n for n in reversed(view.agent_turns) if n < number), None)
    if before is None or sheet.has(number, "thanks", "farewell") or not sheet.has(before, *_NOTHING_GIVEN) or sheet.has(before, _PROMISE):
        return False
    if not any(view.places(cue.evidence).start == 0 for cue in sheet.at(number, "satisfied")):
        return False
    return not any(not _closes_nothing(view, sheet, cue) for cue in sheet.at(before, *_CLOSERS))


def _declines(view: View, sheet: CueSheet, number: int, *offers: str) -> bool:
    """Whether the customer says no to the agent's turn before: to one of the cues `offers`, to any question where none is named."""
    before = next((n for n in reversed(view.agent_turns) if n < number), None)
    if before is None or not (sheet.has(before, *offers) if offers else view.asks(before)):
        return False
    if offers and sheet.has(before, *_COLD):
        # "That's insurance for you. Anything else?" - "No."
        return False
    return view.has_group(number, "no-more")


def _wants_more(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the customer's turn still asks or protests."""
    if _content(view, sheet, number) or (_takes_leave(view, sheet, number) and not view.asks(number)):
        return False
    if view.has_group(number, "gives-way") and not view.asks(number) and not sheet.has(number, "asks-again", "unsatisfied", *_THREATENS):
        # "Ugh, not before Friday. Oh well, fine."
        return False
    protests = _ANGER if _declines(view, sheet, number) else _PROTEST
    if sheet.has(number, "satisfied") and _bitter(view, sheet, number):
        return True
    return view.asks(number) or sheet.has(number, "asks-again", *protests)


def _takes_leave(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the turn ends in a farewell; one that a protest begins with is the agent's, thrown back: "fijne dag? Ik wil mijn geld!" """
    end = len(view.words[number]) - _AFTER_LEAVE
    protests = sheet.has(number, *_PROTEST, "asks-again")
    return any(not protests or view.places(cue.evidence).stop >= end for cue in sheet.at(number, "farewell"))


def _hear_agent(view: View, sheet: CueSheet, number: int, state: _State) -> None:
    threatens_only = sheet.has(number, "legal-action") and not sheet.has(number, "agent-ends", "hostility", "brush-off")
    if sheet.has(number, *_CLOSES_NOTHING) and not (threatens_only and sheet.has(number, "refusal") and sheet.has(number, "reason")):
        # What was said before was no answer when the agent comes to this after it, unless the customer had taken it up.
        state.answered_by, state.said_by = (state.answered_by, state.said_by) if state.accepted else (None, None)
        return
    refuses = sheet.has(number, "refusal")
    closers = [cue for cue in sheet.at(number, *_CLOSERS) if not _closes_nothing(view, sheet, cue)]
    link = _LINK.search(view.turns[number].text)
    if link and not closers:
        closers = [Cue("way-on", view.evidence(number, link.start(), link.end()), Role.AGENT, "issue")]
    if closers:
        state.closed_by, state.settled, state.refused = view.in_sentence(closers[0].evidence), False, False
        state.tentative, state.came_back = all(cue.name == "way-on" for cue in closers), False
        state.asked = any(view.sentence_of(cue.evidence) in view.questions(number) for cue in closers)
    elif (refuses or state.refused) and sheet.has(number, "reason"):
        state.settled, state.refused = state.settled or state.closed_by is None, False
        state.closed_by = state.closed_by or view.in_sentence(sheet.at(number, "reason")[0].evidence)
    elif refuses and any(explains_inside(view, sheet, cue) for cue in sheet.at(number, "refusal")):
        # It may be a reason, in words of its own: the customer who asks on says that it was none.
        state.refused, state.tentative = False, state.closed_by is None or state.tentative
        state.closed_by = state.closed_by or view.in_sentence(sheet.at(number, "refusal")[0].evidence)
    elif refuses:
        state.refused = True
        if state.settled:
            state.closed_by, state.settled = None, False
    else:
        state.said_by = _answer(view, sheet, number, 1)
        brief = state.said_by if state.said_by and _is_brief_answer(view, number, state.said_by) else None
        state.answered_by = _answer(view, sheet, number, _ANSWER_WORDS) or brief or state.answered_by


def _answer(view: View, sheet: CueSheet, number: int, words: int) -> Evidence | None:
    """A statement of the turn that has at least so many `words` and is no courtesy and no promise."""
    courtesies = [cue.evidence.start for cue in sheet.at(number, "commitment", *_COURTESIES, *_HOLLOW)]
    courtesies += [view.words[number].starts[first] for first, _ in view.lexicon.find_group("thanks", view.looked_up[number])]
    for sentence in view.words[number].spoken():
        long_enough = sentence.last - after_salutation(view, number, sentence) >= words
        if long_enough and not sentence.question and not any(sentence.start <= start < sentence.end for start in courtesies):
            return view.evidence(number, sentence.start, sentence.end)
    return None


def _is_brief_answer(view: View, number: int, said: Evidence) -> bool:
    """Whether what was said answers the customer's question with a number, or with yes or no."""
    asked = next((turn for turn in reversed(view.customer_turns) if turn < number), None)
    if asked is None or not view.asks(asked):
        return False
    places = view.places(said)
    spans = [span for group in ("number", "yes-or-no") for span in view.lexicon.find_group(group, view.looked_up[number])]
    return any(first in places for first, _ in spans) or any(view.words[number].norms[place][0].isdigit() for place in places)


def _closes_nothing(view: View, sheet: CueSheet, cue: Cue) -> bool:
    """Whether what seems to close the issue is vague, clerical, or part of a question: "wat staat er in beeld"."""
    sentence = view.sentence_of(cue.evidence)
    asks = sentence is not None and sentence in view.questions(cue.turn) and sentence.last - sentence.first <= _SHORT_QUESTION
    return asks or _vague(view, sheet, cue) or _clerical(view, sheet, cue) or _shows_the_door(view, cue, sentence)


def _shows_the_door(view: View, cue: Cue, sentence: Sentence | None) -> bool:
    """Whether the way on is the way out, to a customer who has not spoken of leaving: "you can always cancel"."""
    if cue.name != "way-on" or sentence is None:
        return False
    shown = any(sentence.first <= first < sentence.last for first, _ in view.lexicon.find_group("shows-the-door", view.looked_up[cue.turn]))
    return shown and not any(view.has_group(turn, "speaks-of-leaving") for turn in view.customer_turns if turn < cue.turn)


def _vague(view: View, sheet: CueSheet, cue: Cue) -> bool:
    """Whether a commitment says neither what will be done, nor who gets back, nor when; passing it on is nothing by itself."""
    if not cue.name.startswith(_PROMISE) or cue.facts.get("deadline"):
        return False
    sentence = view.sentence_of(cue.evidence)
    said = {one.name for one in sheet.at(cue.turn) if sentence and sentence.start <= one.evidence.start < sentence.end}
    concrete = sentence is not None and any(
        sentence.first <= first < sentence.last for first, _ in view.lexicon.find_group("concrete-step", view.looked_up[cue.turn])
    )
    return "passes-on" in said or not (cue.facts.get("owner") or concrete)


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
        # A new question after the farewells, or on being asked for one, is another matter; a protest is not.
        return sheet.has(last, "unsatisfied") and sheet.has(last, *_ANGER)
    return last is not None and _wants_more(view, sheet, last)


def _ending(view: View, sheet: CueSheet) -> int | None:
    """The turn at which the agent ends the contact, None when it was the customer, or nobody can tell."""
    last_customer = view.customer_turns[-1] if view.customer_turns else -1
    if view.conversation.channel is Channel.EMAIL:
        # Letters just end, unless it is said that no more will be answered.
        return next((n for n in reversed(view.agent_turns) if n > last_customer and sheet.has(n, "agent-ends")), None)
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
    if not sheet.has(agent, "farewell") or _takes_leave(view, sheet, customer) or _content(view, sheet, customer):
        return False
    if sheet.has(customer, "resigned"):
        return False
    if not _wants_more(view, sheet, customer) or _says_yes(view, sheet, customer, agent):
        return False
    courteous = {place for cue in sheet.at(agent, *_COURTESIES, *_COLD) for place in view.places(cue.evidence)}
    return len(view.words[agent]) - len(courteous) <= _BESIDE_GOODBYE


def _says_yes(view: View, sheet: CueSheet, customer: int, agent: int) -> bool:
    """Whether the goodbye begins by granting what the customer asks: "may I call back tomorrow?" - "of course, bye"."""
    if sheet.has(customer, *_PROTEST, "asks-again") or not view.asks(customer):
        return False
    return any(first == 0 for first, _ in view.lexicon.find_group("grants", view.looked_up[agent]))


def _walked_off(view: View, sheet: CueSheet) -> bool:
    """Whether the customer ended the contact in place of answering what the agent asked."""
    last = view.agent_turns[-1]
    ended = view.conversation.ended_by is Role.CUSTOMER or any(
        sheet.has(number, "system-customer-ended") for number in range(last, len(view.turns))
    )
    return ended and view.asks(last) and not sheet.has(last, "asks-more", *_ABRUPT)


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
    if view.has_group(before[-1], "hangs-up"):
        return True
    if sheet.has(before[-1], "resigned", *_ANGER):
        return False
    return not _wants_more(view, sheet, before[-1]) and sheet.has(before[-1], "farewell", "thanks")


DETECTOR = Detector("issue", find, after=("frustration", "commitments"))
