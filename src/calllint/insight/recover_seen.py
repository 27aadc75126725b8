"""What the call-back list needs to see in a conversation's cues. No words are kept but the numbers that the customer gave.

`Linter(settings, topics=topics_said_by(settings), observe=observe)` keeps it with each result.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Iterator
from typing import NamedTuple

from calllint.conversation import Conversation, Role
from calllint.cues import CueSheet
from calllint.insight.recover_references import Reference, given_in

_TROUBLE = ("repeat-contact", "wait-complaint", "frustrated", "unsatisfied", "asks-again", "unanswered")
_GREETING_WORDS = 3
"""Words up to which a turn is a greeting, where no cue says what the customer came for."""


class Seen(NamedTuple):
    """`wanted` is the turn (from 0) in which the customer says what they came for, None where there is none; `given` what they gave.

    `closed`: words say that the issue was settled. `done` are the agent's turns that say that something was done, `content` the customer's
    that are content, `trouble` those that complain, ask again or came before.
    """

    wanted: int | None = None
    given: tuple[Reference, ...] = ()
    closed: bool = False
    done: tuple[int, ...] = ()
    content: tuple[int, ...] = ()
    trouble: tuple[int, ...] = ()


def observe(conversation: Conversation, sheet: CueSheet | None) -> Seen:
    """What is seen of `conversation` by its cues; without any (its language is not known) only the first turn of the customer."""
    if sheet is None:
        return Seen(_first(conversation))
    opened = sheet.named("issue")
    filed = {cue.turn for cue in sheet.named("filed")}
    return Seen(
        opened[0].turn if opened else _first(conversation),
        tuple({one.kind: one for one in reversed(list(_given(conversation, sheet)))}.values())[::-1],
        bool(sheet.named("issue-closed")),
        tuple(sorted({cue.turn for cue in sheet.named("done", role=Role.AGENT)} - filed)),
        tuple(sorted({cue.turn for cue in sheet.named("satisfied", role=Role.CUSTOMER)})),
        tuple(sorted({cue.turn for cue in sheet.named(*_TROUBLE, role=Role.CUSTOMER)})),
    )


def _first(conversation: Conversation) -> int | None:
    """The customer's first turn that is more than a greeting, else their first."""
    turns = [number for number, turn in enumerate(conversation.turns) if turn.role is Role.CUSTOMER and turn.text.strip()]
    said = next((number for number in turns if len(conversation.turns[number].text.split()) > _GREETING_WORDS), None)
    return said if said is not None else next(iter(turns), None)


def _given(conversation: Conversation, sheet: CueSheet) -> Iterator[Reference]:
    """What the customer gives in so many words, and in answer to who asks for it."""
    asked: list[str] = []
    for number, turn in enumerate(conversation.turns):
        if turn.role is Role.AGENT:
            asked = [str(cue.facts.get("what")) for cue in sheet.at(number, "asks-for")] or asked
        elif turn.role is Role.CUSTOMER:
            said = [(str(cue.facts.get("what")), turn.text[cue.evidence.start :]) for cue in sheet.at(number, "gives")]
            for what, text in (*said, *((what, turn.text) for what in asked)):
                found = given_in(what, text)
                if found is not None:
                    yield found
            asked = []
