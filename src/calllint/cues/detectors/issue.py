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
from calllint.cues.detectors.restating import after_salutation
from calllint.cues.issues.closing import CLOSERS, closes_nothing, is_cold, is_vague
from calllint.cues.issues.customer import PROTEST, is_content, pushes_on, wants_more
from calllint.cues.issues.ending import ABRUPT, COURTESIES, ending_of, had_left, is_announced, walked_off, was_provoked
from calllint.cues.issues.explaining import explains_inside
from calllint.cues.view import View
from calllint.patterns import lazy_pattern

_CLOSES_NOTHING = ("agent-ends", "hostility", "brush-off", "legal-action")
_HOLLOW = ("passed-on", "filed", "no-means")
"""Cues of a turn after which nothing is solved where nothing else was said."""
_ANSWER_WORDS = 8
"""A statement of so many words may answer a question; fewer only when the customer leaves it there."""
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
    ending = ending_of(view, sheet)
    answer = state.closed_by or state.answered_by
    if ending is not None and answer is not None and is_announced(view, sheet, ending) and _asked_since(view, sheet, answer, ending):
        answer = None
    if answer is not None and _soured(view, sheet, answer):
        answer = None
    # What was refused with a reason stays refused: a goodbye then ends nothing that is open, and hanging up does.
    firm = state.closed_by is not None and not (state.settled and ending is not None and is_announced(view, sheet, ending))
    if answer is not None and (firm or ending is None or not pushes_on(view, sheet)):
        yield Cue("issue-closed", answer, view.turns[answer.turn].role, "issue")
        return
    last_agent = next((n for n in reversed(view.agent_turns) if n > state.opened), None)
    if last_agent is None or had_left(view, sheet, ending if ending is not None else len(view.turns)) or walked_off(view, sheet):
        return
    if ending is not None:
        if was_provoked(view, sheet, ending):
            return
        yield view.turn_cue("ended-while-open", ending, "issue")
    signs = (ending is not None, state.refused, state.resigned, state.came_back)
    if any(signs) or _hollow(view, sheet, _last_said(view, sheet, last_agent)) or sheet.has(last_agent, *ABRUPT) or pushes_on(view, sheet):
        yield view.turn_cue("issue-left-open", last_agent, "issue")


def _hollow(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the turn gives nothing by what it says: it was passed on or filed, or somebody will be in touch."""
    return sheet.has(number, *_HOLLOW) or any(is_vague(view, sheet, cue) for cue in sheet.at(number, "commitment-open"))


def _last_said(view: View, sheet: CueSheet, last_agent: int) -> int:
    """The agent's last turn that is more than a farewell; `last_agent` where there is none."""
    said = (number for number in reversed(view.agent_turns) if view.substantive(number) and not sheet.has(number, "farewell"))
    return last_agent if view.conversation.channel is Channel.EMAIL else next(said, last_agent)


def _soured(view: View, sheet: CueSheet, answer: Evidence) -> bool:
    """Whether the agent was short with a customer who came back on the answer, and still asks or protests at the end."""
    pushing = [n for n in view.customer_turns if n > answer.turn and wants_more(view, sheet, n)]
    if not pushing or not pushes_on(view, sheet) or not any(n > pushing[0] and is_cold(sheet, n) for n in view.agent_turns):
        return False
    after = [n for n in view.agent_turns if n > pushing[-1] and not is_cold(sheet, n)]
    return not any(_answer(view, sheet, n, 1) and (sheet.has(n, "reason") or not sheet.has(n, "refusal", "no-means")) for n in after)


def _asked_since(view: View, sheet: CueSheet, answer: Evidence, ending: int) -> bool:
    """Whether the customer's last turn of substance before the ending came after the answer and still asks or protests."""
    last = next((n for n in reversed(view.customer_turns) if n < ending and view.substantive(n)), None)
    return last is not None and last > answer.turn and wants_more(view, sheet, last)


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
        protests = sheet.has(number, *PROTEST)
        if view.substantive(number) and (len(view.words[number]) > 4 or view.asks(number) or protests):
            state.opened = number
        return
    state.resigned = sheet.has(number, "resigned")
    if is_content(view, sheet, number):
        state.closed_by = state.closed_by or view.whole(number)
        state.tentative = state.came_back = False
        return
    pushing = wants_more(view, sheet, number)
    state.accepted = not (pushing or state.resigned) and sheet.has(number, "agrees", "farewell")
    if pushing or state.resigned:
        state.answered_by = None
    elif state.accepted or _takes_offer(view, sheet, number):
        # A short answer was enough, or an offer is taken up.
        state.answered_by = state.answered_by or state.said_by or view.whole(number)
    if sheet.has(number, "unsatisfied", "interruption-protest") and not (state.settled or _at_the_tone(view, sheet, number, state)):
        state.closed_by = None
    failed = not sheet.has(number, "satisfied") and (pushing or view.has_group(number, "still-trouble"))
    if state.tentative and (failed or (state.asked and view.substantive(number))):
        # "Restart it, please." - "Done. Still no signal, now what?"
        state.closed_by, state.tentative, state.came_back = None, False, state.came_back or failed


def _at_the_tone(view: View, sheet: CueSheet, number: int, state: _State) -> bool:
    """Whether the customer is indignant at the tone of a turn that did what they came for, and asks nothing: "Unbelievable." """
    before = state.closed_by.turn if state.closed_by is not None else number
    done = before < number and is_cold(sheet, before) and sheet.has(before, "done")
    return done and not view.asks(number) and not view.has_group(number, "still-trouble")


def _takes_offer(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the customer agrees to what the agent's turn before offered in place of what was asked."""
    before = next((n for n in reversed(view.agent_turns) if n < number), None)
    return before is not None and sheet.has(before, "offers") and sheet.has(number, "agrees", "satisfied")


def _hear_agent(view: View, sheet: CueSheet, number: int, state: _State) -> None:
    threatens_only = sheet.has(number, "legal-action") and not sheet.has(number, "agent-ends", "hostility", "brush-off")
    if sheet.has(number, *_CLOSES_NOTHING) and not (threatens_only and sheet.has(number, "refusal") and sheet.has(number, "reason")):
        # What was said before was no answer when the agent comes to this after it, unless the customer had taken it up.
        state.answered_by, state.said_by = (state.answered_by, state.said_by) if state.accepted else (None, None)
        return
    refuses = sheet.has(number, "refusal")
    closers = [cue for cue in sheet.at(number, *CLOSERS) if not closes_nothing(view, sheet, cue)]
    link = _LINK.search(view.turns[number].text)
    if link and not closers:
        closers = [Cue("way-on", view.evidence(number, link.start(), link.end()), Role.AGENT, "issue")]
    if closers and state.closed_by is not None and not state.tentative and all(cue.name == "way-on" for cue in closers):
        # What was done, or the customer is content with, needs no way on.
        return
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
    courtesies = [cue.evidence.start for cue in sheet.at(number, "commitment", *COURTESIES, *_HOLLOW)]
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


DETECTOR = Detector("issue", find, after=("frustration", "commitments"))
