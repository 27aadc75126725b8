"""Exchanges to talk about: a turn of the agent with what the customer said before and after it."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from calllint.conversation import Conversation, Role
from calllint.cues import Evidence
from calllint.insight.groups import agent_of
from calllint.results import Result
from calllint.rules.finding import Criterion, Finding, Outcome

REACTIONS = (
    "customer-frustration", "customer-abuse", "customer-threat", "reputation-threat", "legal-threat", "churn-threat", "customer-distress",
)  # fmt: skip
"""What a customer shows in a turn that is worth seeing from their side."""
_BACK, _ON = 3, 2
"""Turns before and after that are looked at for the customer's words."""
_LONGEST = 600


class Line(NamedTuple):
    """A turn: who says it, the words, those of them that matter (offsets in `text`), and what the customer shows in it (signals)."""

    role: Role
    text: str
    spans: tuple[tuple[int, int], ...] = ()
    shows: tuple[str, ...] = ()


class Exchange(NamedTuple):
    """Turns in their order: `at` is the place among them of the one that it is about. `order` says which is better to show.

    `names` are the agent's, so that they can be left out.
    """

    order: tuple[float, ...]
    id: str
    lines: tuple[Line, ...]
    at: int
    names: frozenset[str] = frozenset()

    @property
    def words(self) -> tuple[str, str]:
        """The conversation and the words that it is about."""
        return self.id, self.lines[self.at].text


def lapse(result: Result, finding: Finding) -> Exchange:
    """The turn at which a rule fails; those in which the customer shows most come first, then those of the lowest score."""
    words = (*finding.evidence, *finding.related)
    exchange = _around(result, finding.turn, words, min([one.turn for one in finding.related], default=finding.turn))
    shown = sum(len(line.shows) for line in exchange.lines)
    heard = sum(line.role is Role.CUSTOMER for line in exchange.lines)
    score = result.scorecard.score if result.scorecard.score is not None else 100.0
    return exchange._replace(order=(-float(finding.confidence.rank), -min(2.0, heard), -float(shown), score))


def passes(result: Result) -> Iterator[tuple[str, Exchange]]:
    """For each rule that passes the exchange that shows it: its evidence, else the answer to what was hardest to answer."""
    hardest = _hardest(result)
    for criterion in result.criteria:
        if criterion.outcome is not Outcome.PASS:
            continue
        turn = _agents_turn(result.conversation, criterion)
        if turn is not None:
            yield criterion.rule, _well(result, turn, criterion.evidence, direct=True)
        elif hardest is not None:
            yield criterion.rule, _well(result, hardest, (), direct=False)


def _well(result: Result, turn: int, words: Iterable[Evidence], *, direct: bool) -> Exchange:
    exchange = _around(result, turn, words, turn)
    shown = sum(len(line.shows) for line in exchange.lines[: exchange.at])
    score = result.scorecard.score if result.scorecard.score is not None else 0.0
    failed = float(len({one.rule for one in result.findings}))
    length = sum(len(line.text) for line in exchange.lines)
    return exchange._replace(order=(-float(direct), failed, -min(1.0, shown), -score, float(length)))


def _agents_turn(conversation: Conversation, criterion: Criterion) -> int | None:
    """The agent's turn among the evidence of a pass."""
    turns = [one.turn for one in criterion.evidence if 0 <= one.turn < len(conversation.turns)]
    return next((turn for turn in turns if conversation.turns[turn].role is Role.AGENT), None)


def _hardest(result: Result) -> int | None:
    """The agent's first turn behind one in which the customer shows anger, distress or a threat."""
    turns = result.conversation.turns
    for signal in result.signals:
        if signal.signal in REACTIONS:
            answer = next(
                (number for number in range(signal.turn + 1, min(len(turns), signal.turn + 3)) if turns[number].role is Role.AGENT), None
            )
            if answer is not None:
                return answer
    return None


def _around(result: Result, turn: int, words: Iterable[Evidence], first: int) -> Exchange:
    """The turn, from the customer's words before it (or from `first`, where that is near) to theirs after it."""
    turns = result.conversation.turns
    before = next((number for number in range(turn - 1, max(-1, turn - 1 - _BACK), -1) if turns[number].role is Role.CUSTOMER), turn)
    start = min(before, first) if turn - first <= _BACK + 1 else before
    after = next((number for number in range(turn + 1, min(len(turns), turn + 1 + _ON)) if turns[number].role is Role.CUSTOMER), turn)
    spans: dict[int, list[tuple[int, int]]] = {}
    for one in words:
        spans.setdefault(one.turn, []).append((one.start, one.end))
    shows: dict[int, set[str]] = {}
    for signal in result.signals:
        if signal.signal in REACTIONS:
            shows.setdefault(signal.turn, set()).add(signal.signal)
    lines = [
        Line(turns[number].role, turns[number].text[:_LONGEST], tuple(spans.get(number, ())), tuple(sorted(shows.get(number, ()))))
        for number in range(start, after + 1)
    ]
    agents = {turns[number].name for number in range(len(turns)) if turns[number].role is Role.AGENT}
    names = frozenset(name for name in (*agents, agent_of(result.conversation)) if name)
    return Exchange((), result.conversation.id, tuple(lines), turn - start, names)
