"""Cues `commitment-open` and with it `commitment-without-owner` and `commitment-without-deadline`: promises left at the end.

The lexicon finds the promise (cue `commitment`, fact `owner`: i, we, passive, someone, impersonal or named); here it gets its owner
and its deadline, and it is seen whether it was kept before the conversation ended.
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Channel
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View
from calllint.text.words import Sentence

_OWNED = ("i", "named")
_NO_PROMISE = ("automatic", "legal-action", "agent-ends")
"""Cues of a sentence in which nothing is promised: it happens by itself, or it is a threat."""


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """One `commitment-open` or `commitment-kept` for each sentence that promises, with the facts `owner`, `deadline` and `action`."""
    for number in view.agent_turns:
        for sentence in view.words[number].spoken():
            cues = [cue for cue in sheet.at(number, "commitment") if sentence.start <= cue.evidence.start < sentence.end]
            if not cues or sentence.question or _within(sheet, number, sentence, *_NO_PROMISE):
                continue
            yield from _judge(view, sheet, number, sentence, min(cues, key=lambda cue: cue.evidence))


def _judge(view: View, sheet: CueSheet, number: int, sentence: Sentence, cue: Cue) -> Iterator[Cue]:
    owner, deadline = _owner(view, sheet, number, sentence, cue), _deadline(view, sheet, number)
    action = view.conversation.turns[number].text[sentence.start : sentence.end]
    facts = {"owner": owner, "deadline": deadline, "action": action}
    if _kept(view, sheet, number):
        yield Cue("commitment-kept", cue.evidence, cue.role, "commitments", 0, facts)
        return
    yield Cue("commitment-open", cue.evidence, cue.role, "commitments", 0, facts)
    yield Cue(f"commitment-{'with' if owner else 'without'}-owner", cue.evidence, cue.role, "commitments", 0, facts)
    yield Cue(f"commitment-{'with' if deadline else 'without'}-deadline", cue.evidence, cue.role, "commitments", 0, facts)


def _owner(view: View, sheet: CueSheet, number: int, sentence: Sentence, cue: Cue) -> str | None:
    """The words that name who does it; for the agent, their name where the source knows it."""
    in_sentence = [other for other in sheet.at(number, "commitment") if sentence.start <= other.evidence.start < sentence.end]
    for other in in_sentence:
        if other.facts.get("owner") == "i":
            return view.turns[number].name or view.conversation.agent or other.evidence.text
    for other in [*in_sentence, *_within(sheet, number, sentence, "owner-named")]:
        if other.name == "owner-named" or other.facts.get("owner") == "named":
            return other.evidence.text
    for turn in view.agent_turns:
        # Somebody who is named for it later in the conversation owns it too.
        if turn > number and sheet.has(turn, "owner-named") and cue.facts.get("owner") in ("someone", "we"):
            return sheet.at(turn, "owner-named")[0].evidence.text
    return None


def _deadline(view: View, sheet: CueSheet, number: int) -> str | None:
    """The words that say when: in the turn itself, or in a later turn of the agent."""
    for turn in view.agent_turns:
        if turn >= number and sheet.has(turn, "deadline"):
            return sheet.at(turn, "deadline")[0].evidence.text
    return None


def _kept(view: View, sheet: CueSheet, number: int) -> bool:
    """Whether the agent says later in the conversation that something was done; letters and templates are sent as they are."""
    if view.conversation.channel is Channel.TEMPLATE:
        return False
    return any(turn > number and sheet.has(turn, "done") for turn in view.agent_turns)


def _within(sheet: CueSheet, turn: int, sentence: Sentence, *names: str) -> list[Cue]:
    return [cue for cue in sheet.at(turn, *names) if sentence.start <= cue.evidence.start < sentence.end]


DETECTOR = Detector("commitments", find)
