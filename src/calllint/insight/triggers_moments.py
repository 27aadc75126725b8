"""A conversation as an exchange: the agent's turns that answer something, what the customer did before each, and how they went on.

What one party says in a row, in one turn or several, is one turn here; bots and system lines are passed over. So are one or two words in
which nothing was found (*ja*, *hm hm*), but for the customer's last ones.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Collection
from typing import NamedTuple

from calllint.conversation import Role
from calllint.insight.triggers_observed import Observed, Turned
from calllint.results import Result

WINDOW = 2
"""The customer's turns before the agent's in which a trigger is looked for."""
LONG_WAIT = "long-wait"
_WAIT = 300.0
_FEW_WORDS = 2
_AGENT, _CUSTOMER = Role.AGENT, Role.CUSTOMER


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


def moments_of(result: Result, observed: Observed) -> list[Moment]:
    """The moments of a conversation, in order."""
    known = {one.turn: one for one in observed}
    blocks = _blocks(result, known)
    found: list[Moment] = []
    customers: list[dict[str, int]] = []
    upset = 0
    wait = result.conversation.metadata.get("queue_wait_s")
    waited = isinstance(wait, int | float) and not isinstance(wait, bool) and wait >= _WAIT
    told = [[known[turn] for turn in turns if turn in known] for _, turns in blocks] if known else [[]] * len(blocks)
    moods = [_upset(its) if its else 0 for its in told]
    for place, (of_agent, turns) in enumerate(blocks):
        its = told[place]
        if not of_agent:
            seen = {name: one.turn for one in its for name in one.names} if its else {}
            if waited and not customers:
                seen[LONG_WAIT] = turns[-1]
            customers.append(seen)
            upset = moods[place]
        elif customers:
            before: dict[str, int] = {}
            for seen in customers[-WINDOW:]:
                before.update(seen)
            acts = tuple(dict.fromkeys([name for one in its for name in one.names])) if its else ()
            after = moods[place + 1] if place + 1 < len(blocks) else None
            found.append(Moment(tuple(turns), before, frozenset(customers[-1]), acts, upset, after))
    return found


def _upset(turns: list[Turned]) -> int:
    """How upset the customer is in a turn: the kinds of negative cues of the message that has most."""
    return max([one.upset for one in turns]) if turns else 0


def _blocks(result: Result, known: Collection[int]) -> list[tuple[bool, list[int]]]:
    """What one party says in a row: whether it is the agent, and the numbers of the turns."""
    turns = result.conversation.turns
    findings = {finding.turn for finding in result.findings}
    blocks: list[tuple[bool, list[int]]] = []
    before: Role | None = None
    # Backwards, so that the customer's last words are known when one comes to them.
    heard = False
    for number in range(len(turns) - 1, -1, -1):
        turn = turns[number]
        role = turn.role
        if role is not _AGENT and role is not _CUSTOMER:
            continue
        last = role is _CUSTOMER and not heard
        heard = heard or last
        if not last and number not in known and number not in findings and len(turn.text.split(None, _FEW_WORDS)) <= _FEW_WORDS:
            continue
        if role is before:
            blocks[-1][1].append(number)
        else:
            blocks.append((role is _AGENT, [number]))
            before = role
    for _, numbers in blocks:
        numbers.reverse()
    blocks.reverse()
    return blocks
