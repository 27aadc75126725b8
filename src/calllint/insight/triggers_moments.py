"""A conversation as an exchange: the agent's turns that answer something, what the customer did before each, and how they went on.

What one party says in a row, in one turn or several, is one turn here; bots and system lines are passed over. So are one or two words in
which nothing was found (*ja*, *hm hm*), but for the customer's last ones.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Collection, Iterator
from typing import NamedTuple

from calllint.conversation import Role
from calllint.insight.triggers_observed import Observed, Turned
from calllint.results import Result

WINDOW = 2
"""The customer's turns before the agent's in which a trigger is looked for."""
LONG_WAIT = "long-wait"
_WAIT = 300.0
_FEW_WORDS = 2


class Moment(NamedTuple):
    """A turn of the agent that follows one of the customer's, with what it consists of.

    `before` are the triggers in the customer's last `WINDOW` turns with the turn each was last seen at, `just` those in the last one.
    `acts` are the agent's, `upset` how upset the customer was in the turn before, and `then` in the turn after (None: there is none).
    """

    turns: tuple[int, ...]
    before: dict[str, int]
    just: frozenset[str]
    acts: tuple[str, ...]
    upset: int
    then: int | None


class _Block(NamedTuple):
    role: Role
    turns: list[int]


def moments_of(result: Result, observed: Observed) -> list[Moment]:
    """The moments of a conversation, in order."""
    known = {one.turn: one for one in observed}
    blocks = list(_blocks(result, known))
    found: list[Moment] = []
    customers: list[dict[str, int]] = []
    upset = 0
    wait = result.conversation.metadata.get("queue_wait_s")
    waited = isinstance(wait, int | float) and not isinstance(wait, bool) and wait >= _WAIT
    for place, block in enumerate(blocks):
        if block.role is Role.CUSTOMER:
            seen = {name: turn for turn in block.turns if turn in known for name in known[turn].names}
            if waited and not customers:
                seen[LONG_WAIT] = block.turns[-1]
            customers.append(seen)
            upset = _upset(block, known)
        elif customers:
            before: dict[str, int] = {}
            for seen in customers[-WINDOW:]:
                before.update(seen)
            acts = tuple(dict.fromkeys(name for turn in block.turns if turn in known for name in known[turn].names))
            after = _upset(blocks[place + 1], known) if place + 1 < len(blocks) else None
            found.append(Moment(tuple(block.turns), before, frozenset(customers[-1]), acts, upset, after))
    return found


def _upset(block: _Block, known: dict[int, Turned]) -> int:
    """How upset the customer is in a turn: the kinds of negative cues of the message that has most."""
    return max((known[turn].upset for turn in block.turns if turn in known), default=0)


def _blocks(result: Result, known: Collection[int]) -> Iterator[_Block]:
    turns = result.conversation.turns
    last = max((number for number, turn in enumerate(turns) if turn.role is Role.CUSTOMER), default=-1)
    findings = {finding.turn for finding in result.findings}
    block: _Block | None = None
    for number, turn in enumerate(turns):
        if turn.role is not Role.AGENT and turn.role is not Role.CUSTOMER:
            continue
        if number != last and number not in known and number not in findings and len(turn.text.split(None, _FEW_WORDS)) <= _FEW_WORDS:
            continue
        if block is not None and block.role is turn.role:
            block.turns.append(number)
            continue
        if block is not None:
            yield block
        block = _Block(turn.role, [number])
    if block is not None:
        yield block
