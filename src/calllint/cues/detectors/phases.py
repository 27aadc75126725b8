"""Cue `phase-skipped`: the agent refuses, threatens, transfers or ends before the customer's issue was acknowledged or asked about.

And cue `explored`: a question of the agent about the issue, which asking for a number or a name is none; and `handed-over`: a transfer
by an agent, which what a bot does before any agent came is none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from calllint.conversation import Channel, Role
from calllint.cues.cue import Cue, CueSheet, Evidence
from calllint.cues.detector import Detector
from calllint.cues.detectors.refusals import only_informs
from calllint.cues.view import View
from calllint.text.words import Sentence

_JUMPS = ("refusal", "no-means", "legal-action", "transfer", "ended-while-open")
_MILD = ("refusal", "transfer", "no-means")
"""Of these: what may follow on an acknowledgement in words that no lexicon has."""
_ROOM_WORDS = 8
_SHORT = 2
"""Words of a question that asks about the issue only where it opens with a question word and names something."""
_NO_STATEMENT = (
    "asks-for",
    "momentary",
    "introduced",
    "thanks",
    "farewell",
    "offers-help",
    "brush-off",
    "hostility",
    "passive-aggressive",
    "shouted",
)
_HEARD = ("apology", "empathy", "validation", "restated")
_NO_EXPLORING = (
    "asks-for",
    "asks-more",
    "sensitive-request",
    "hostility",
    "passive-aggressive",
    "brush-off",
    "farewell",
    "offers-help",
    "legal-action",
)


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one `phase-skipped`, and one `explored` for each such question and `handed-over` for each such transfer."""
    yield from (cue._replace(name="handed-over", origin="phases") for cue in sheet.named("transfer") if _by_agent(view, cue))
    issue = next(iter(sheet.named("issue")), None)
    if issue is None or view.conversation.channel is Channel.TEMPLATE:
        return
    explored = list(_explored(view, sheet, issue.turn))
    yield from explored
    heard = [cue.evidence for cue in sheet.named(*_HEARD, role=Role.AGENT)] + [cue.evidence for cue in explored]
    unsure = None
    for jump in sheet.named(*_JUMPS):
        if jump.turn <= issue.turn or not _by_agent(view, jump) or (jump.name == "refusal" and only_informs(view, jump)):
            continue
        if _asked_for_it(view, sheet, jump) or any(_ahead(evidence, jump) for evidence in heard):
            break
        facts = {"to": jump.name}
        light = jump.name in _MILD and (_in_jest(view, explored, jump) or _is_plain_answer(view, sheet, jump))
        if not light and (jump.name not in _MILD or _said_before(view, sheet, issue.turn, jump) < _ROOM_WORDS):
            yield Cue("phase-skipped", jump.evidence, Role.AGENT, "phases", 0, facts)
            return
        # A sharper one may follow.
        facts |= {"confidence": "low", "confidence_reason": "what the agent says beside it may acknowledge the issue in other words"}
        unsure = unsure or Cue("phase-skipped", jump.evidence, Role.AGENT, "phases", 0, facts)
    if unsure is not None:
        yield unsure


def _in_jest(view: View, explored: list[Cue], jump: Cue) -> bool:
    """Whether the agent laughs at it, or asks on about the issue right behind it: "haha, that I can't do, but which one is it?" """
    return view.has_group(jump.turn, "laughs") or any(cue.turn == jump.turn for cue in explored)


def _is_plain_answer(view: View, sheet: CueSheet, jump: Cue) -> bool:
    """Whether the no answers a mere question for what there is, with why or what there is instead: "any left?" - "no, sold out"."""
    asked = next((turn for turn in reversed(view.customer_turns) if turn < jump.turn), None)
    if jump.name != "refusal" or asked is None or not view.has_group(asked, "asks-a-fact"):
        return False
    return sheet.has(jump.turn, "reason", "way-on", "offers") and not sheet.named("frustrated", role=Role.CUSTOMER)


def _said_before(view: View, sheet: CueSheet, issue: int, jump: Cue) -> int:
    """The words of statements that the agent made between the issue and the jump, without courtesies and what was asked for."""
    count = 0
    for number in view.agent_turns:
        if not issue < number <= jump.turn:
            continue
        taken = [cue.evidence.start for cue in sheet.at(number, *_NO_STATEMENT)]
        small = _small(view, number)
        for sentence in view.words[number].spoken():
            ahead = number < jump.turn or sentence.end <= jump.evidence.start
            if ahead and not sentence.question and not any(sentence.start <= start < sentence.end for start in taken):
                count += sum(place not in small for place in range(sentence.first, sentence.last))
    # A sentence may begin with what acknowledges and end in the refusal.
    own = view.sentence_of(jump.evidence)
    if own is None:
        return count
    small = _small(view, jump.turn)
    return count + sum(place not in small for place in range(own.first, bisect_left(view.words[jump.turn].starts, jump.evidence.start)))


def _small(view: View, number: int) -> set[int]:
    """The places of words that say nothing: *yeah*, *uh*."""
    spans = [span for group in ("filler", "backchannel") for span in view.lexicon.find_group(group, view.looked_up[number])]
    return {place for first, last in spans for place in range(first, last)}


def _by_agent(view: View, cue: Cue) -> bool:
    """Whether an agent does it: a line of the system may tell what an agent did, and a bot hands over on its own."""
    role = view.turns[cue.turn].role
    return role is Role.AGENT or (role is Role.SYSTEM and any(turn < cue.turn for turn in view.agent_turns))


def _asked_for_it(view: View, sheet: CueSheet, jump: Cue) -> bool:
    """Whether the customer had asked to be put through, or asked a mere question to which no is the answer."""
    before = [turn for turn in view.customer_turns if turn < jump.turn]
    if jump.name == "transfer":
        return any(sheet.has(turn, "asks-transfer") for turn in before)
    return False


def _ahead(evidence: Evidence, jump: Cue) -> bool:
    """Whether it came before the jump, in an earlier turn or earlier in the same one."""
    return evidence.turn < jump.turn or (evidence.turn == jump.turn and evidence.start < jump.evidence.start)


def _explored(view: View, sheet: CueSheet, issue: int) -> Iterator[Cue]:
    for number in view.agent_turns:
        if number < issue:
            continue
        taken = [cue.evidence.start for cue in sheet.at(number, *_NO_EXPLORING)]
        for sentence in view.questions(number):
            if _asks_nothing(view, number, sentence):
                continue
            if not any(sentence.start <= start < sentence.end for start in taken) and _long_enough(view, number, sentence):
                yield view.cue("explored", number, sentence.first, sentence.last, "phases")


def _asks_nothing(view: View, number: int, sentence: Sentence) -> bool:
    """Whether it only opens as a question does, in a turn with marks ("You do that."), or announces what the agent says itself ("Weet je
    wat?").
    """
    at_start = view.lexicon.find_group("announces-own-words", view.looked_up[number])
    if any(first == sentence.first for first, _ in at_start):
        return True
    if sentence.question or not any(mark in view.turns[number].text for mark in ".?!"):
        return False
    return not any(first == sentence.first for first, _ in view.lexicon.find_group("question-word", view.looked_up[number]))


def _long_enough(view: View, number: int, sentence: Sentence) -> bool:
    """ "Hm?" and "Sorry?" ask nothing about the issue; "which model?" does."""
    if sentence.last - sentence.first != _SHORT:
        return sentence.last - sentence.first > _SHORT
    opens = any(first == sentence.first for first, _ in view.lexicon.find_group("question-word", view.looked_up[number]))
    return opens and bool(view.stems(number, sentence.first + 1, sentence.last))


DETECTOR = Detector("phases", find, after=("issue", "restating"))
