"""Which conversations people should listen to: the worst, the uncertain, and a random part that keeps estimates honest.

The worst and the uncertain are there for certain (inclusion probability 1). The random part is a stratified sample without replacement of
all others, so that the weight of each is how many it stands for: sums over the sample, weighted so, estimate sums over everything
(Horvitz and Thompson 1952). Who is drawn depends on the seed and the ids alone: a conversation's place in the draw is a hash of both, and
each stratum keeps its lowest ones; neither the order of the input nor the number of processes matters. Ties among the worst and the
uncertain are broken by a hash without the seed: they stay the same, and who was not taken there is no less likely to be drawn.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple

from calllint.insight.groups import agent_of, topic_of
from calllint.results import Result
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Outcome, Severity

BY = ("outcome", "agent", "team", "topic", "channel", "none")
"""What the random part can be stratified by."""
OTHERS = "others"
"""The stratum of those that are too small for one of their own."""
LEAST = 2
"""Conversations of a stratum at least: of one alone nobody can tell how much they differ."""
_UNKNOWN = "unknown"
_NOT_MEASURABLE, _MOST = 0.1, 0.5


class Part(StrEnum):
    """Why a conversation is in the sample."""

    WORST = "worst"
    UNCERTAIN = "uncertain"
    RANDOM = "random"


class Stratum(NamedTuple):
    """A part of everything from which `drawn` of `size` conversations are in the sample."""

    name: str
    part: Part
    size: int
    drawn: int

    @property
    def probability(self) -> float:
        """How likely each of its conversations was to be drawn."""
        return self.drawn / self.size

    @property
    def weight(self) -> float:
        """How many conversations each that was drawn stands for."""
        return self.size / self.drawn


class Drawn(NamedTuple):
    """A conversation of the sample, and the stratum that it stands for."""

    result: Result
    stratum: Stratum


class Sample(NamedTuple):
    """The worst, the uncertain, and the random part in the order of the draw, out of so many `conversations`."""

    drawn: tuple[Drawn, ...]
    strata: tuple[Stratum, ...]
    conversations: int


class _Candidate(NamedTuple):
    """A result at its place in an order; no two have the same."""

    order: tuple[float, ...]
    place: tuple[str, str, int]
    result: Result


class Sampler:
    """Draws a sample of `size` from results as they come. Memory depends on the size and the number of strata, not on how many there are.

    `worst` and `uncertain` are how many of each there are at most. `by` is one of `BY`; with `rules` the strata are what became of these
    rules, in equal parts. `least` is how sure a finding must be to be one; what is less sure makes a conversation uncertain.
    """

    def __init__(
        self,
        size: int,
        seed: int = 0,
        by: str = "outcome",
        rules: Iterable[str] = (),
        worst: int | None = None,
        uncertain: int | None = None,
        least: Confidence = Confidence.MEDIUM,
    ) -> None:
        self.conversations = 0
        self._size = size
        self._seed = seed
        self._by = by
        self._rules = frozenset(rules)
        self._least = least
        self._most_worst = min(size, worst if worst is not None else size * 3 // 10)
        self._most_uncertain = min(size - self._most_worst, uncertain if uncertain is not None else size // 5)
        self._worst: list[_Candidate] = []
        self._uncertain: list[_Candidate] = []
        self._certain: set[tuple[str, str, int]] = set()
        self._counts: dict[str, int] = {}
        self._large = 0
        self._kept: dict[str, list[_Candidate]] = {}

    def add(self, result: Result) -> None:
        """Takes a result into account. It must be made by a linter that reports findings of low confidence too."""
        self.conversations += 1
        conversation = result.conversation
        place = (conversation.id, conversation.place.path, conversation.place.line or 0)
        tie = _hash("tie", conversation.id)
        findings = [one for one in result.findings if one.confidence.rank >= self._least.rank and self._asked(one.rule)]
        if findings:
            critical = sum(one.severity is Severity.CRITICAL for one in findings)
            score = result.scorecard.score if result.scorecard.score is not None else 100.0
            self._certainly(self._worst, _Candidate((-critical, score, -len(findings), tie), place, result), self._most_worst)
        doubt = self._doubt(result)
        if doubt:
            most = self._most_worst + self._most_uncertain
            self._certainly(self._uncertain, _Candidate((-doubt, tie), place, result), most)
        name = self._stratum(result)
        self._counts[name] = self._counts.get(name, 0) + 1
        if self._counts[name] == LEAST + self._most_worst + self._most_uncertain:
            self._large += 1
            for other in self._kept:
                self._trim(other)
        kept = self._kept.setdefault(name, [])
        drawn = _Candidate((_hash(f"draw {self._seed}", conversation.id),), place, result)
        if len(kept) < self._most or place in self._certain or drawn[:2] < kept[-1][:2]:
            kept.insert(bisect_left(kept, drawn[:2], key=lambda one: one[:2]), drawn)
            self._trim(name)

    def sample(self) -> Sample:
        """The sample of what came by so far."""
        worst = self._worst[: self._most_worst]
        taken = {one.place for one in worst}
        uncertain = [one for one in self._uncertain if one.place not in taken][: self._most_uncertain]
        taken |= {one.place for one in uncertain}
        drawn: list[Drawn] = []
        for part, certain in ((Part.WORST, worst), (Part.UNCERTAIN, uncertain)):
            stratum = Stratum(part.value, part, len(certain), len(certain))
            drawn += [Drawn(one.result, stratum) for one in certain]
        strata = list(dict.fromkeys(one.stratum for one in drawn))
        left = self._left(taken, (*worst, *uncertain))
        sizes = _merged({name: size for name, (size, _) in left.items()}, self._size - len(drawn))
        numbers = _allocated({name: size for name, (size, _) in sizes.items()}, self._size - len(drawn), equally=bool(self._rules))
        for name, number in numbers.items():
            size, members = sizes[name]
            stratum = Stratum(f"{Part.RANDOM.value}: {name}", Part.RANDOM, size, number)
            strata.append(stratum)
            candidates = sorted((one for member in members for one in left[member][1]), key=lambda one: one[:2])
            drawn += [Drawn(one.result, stratum) for one in candidates[:number]]
        return Sample(tuple(drawn), tuple(strata), self.conversations)

    @property
    def _most(self) -> int:
        """How many of a stratum can be drawn at most, given that each of the large ones has `LEAST`."""
        return min(self._size, max(LEAST + 2, self._size - LEAST * (self._large - 1)))

    def _certainly(self, kept: list[_Candidate], candidate: _Candidate, most: int) -> None:
        """Takes a candidate for those that are there for certain, if it is one of the first `most`."""
        if not most or (len(kept) >= most and candidate[:2] >= kept[-1][:2]):
            return
        kept.insert(bisect_left(kept, candidate[:2], key=lambda one: one[:2]), candidate)
        gone = kept[most:]
        del kept[most:]
        self._certain = {one.place for one in (*self._worst, *self._uncertain)}
        for one in gone:
            self._trim(self._stratum(one.result))

    def _trim(self, name: str) -> None:
        """Keeps those of a stratum that may be drawn: who is there for certain may turn out not to be, when a worse one comes."""
        free, kept = 0, []
        for one in self._kept.get(name, ()):
            certain = one.place in self._certain
            free += not certain
            if certain or free <= self._most:
                kept.append(one)
        self._kept[name] = kept

    def _left(self, taken: set[tuple[str, str, int]], certain: Iterable[_Candidate]) -> dict[str, tuple[int, list[_Candidate]]]:
        """Of each stratum how many are not there for certain, and those of them that come first in the draw."""
        sizes = dict(self._counts)
        for one in certain:
            sizes[self._stratum(one.result)] -= 1
        return {name: (size, [one for one in self._kept[name] if one.place not in taken]) for name, size in sizes.items() if size}

    def _asked(self, rule: str) -> bool:
        return not self._rules or rule in self._rules

    def _doubt(self, result: Result) -> float:
        """How many rules were found at low confidence alone; what can't be measured counts for little."""
        sure = {one.rule for one in result.findings if one.confidence.rank >= self._least.rank}
        doubted = {one.rule for one in result.findings if self._asked(one.rule)} - sure
        unmeasured = sum(one.outcome is Outcome.NOT_MEASURABLE for one in result.criteria if self._asked(one.rule))
        return len(doubted) + min(_MOST, _NOT_MEASURABLE * unmeasured)

    def _stratum(self, result: Result) -> str:
        if self._rules or self._by == "outcome":
            return self._outcome(result)
        if self._by == "topic":
            return topic_of(result) or _UNKNOWN
        conversation = result.conversation
        values = {"agent": agent_of(conversation), "team": conversation.team, "channel": conversation.channel.value, "none": "all"}
        return values[self._by] or _UNKNOWN

    def _outcome(self, result: Result) -> str:
        sure = [one for one in result.findings if one.confidence.rank >= self._least.rank and self._asked(one.rule)]
        if self._rules:
            return "found" if sure else "in doubt" if self._doubt(result) >= 1 else "not found"
        if any(one.severity.rank >= Severity.ERROR.rank for one in sure):
            return "errors"
        return "warnings and notes" if sure else "nothing found"


def _hash(what: str, name: str) -> float:
    """A number from 0 to 2⁵² that looks like drawn, the same for the same words."""
    digest = blake2b(f"{what}\x1f{name}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return float(int.from_bytes(digest, "big") >> 12)


def _merged(sizes: Mapping[str, int], number: int) -> dict[str, tuple[int, list[str]]]:
    """The strata with their members: the smallest are thrown together until each of those left can have `LEAST` of `number`."""
    order = sorted(sizes, key=lambda name: (-sizes[name], name))
    most = max(1, number // LEAST)
    if len(order) <= most:
        return {name: (sizes[name], [name]) for name in sorted(order)}
    kept, rest = order[: most - 1], order[most - 1 :]
    merged = {name: (sizes[name], [name]) for name in sorted(kept)}
    name = OTHERS
    while name in merged:
        name += "'"
    return {**merged, name: (sum(sizes[one] for one in rest), rest)}


def _allocated(sizes: Mapping[str, int], number: int, *, equally: bool) -> dict[str, int]:
    """How many of `number` each stratum has: `LEAST`, and beyond that in proportion to its size, or as many as the others."""
    number = min(number, sum(sizes.values()))
    total = sum(sizes.values())
    shares = {name: number / len(sizes) if equally else number * size / total for name, size in sizes.items()}
    drawn = dict.fromkeys(sizes, 0)
    for _ in range(number):
        open_ones = [name for name, size in sizes.items() if drawn[name] < size]
        least = [name for name in open_ones if drawn[name] < LEAST]
        chosen = max(least or open_ones, key=lambda name: (shares[name] - drawn[name], sizes[name], name))
        drawn[chosen] += 1
    return {name: count for name, count in drawn.items() if count}
