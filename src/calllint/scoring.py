"""The scorecard: what the rules' outcomes are worth, with every deduction in sight."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Iterable
from typing import NamedTuple

from calllint.rules.finding import Criterion, Outcome, Severity


class Deduction(NamedTuple):
    """Points that a failed rule costs, and why. `critical` deductions fail the whole scorecard."""

    rule: str
    points: float
    reason: str
    critical: bool


class Section(NamedTuple):
    """The rules of one category: points earned out of points that could be earned; `score` is 0 to 100."""

    category: str
    earned: float
    possible: float

    @property
    def score(self) -> float:
        """0 to 100, rounded to a tenth."""
        return round(100 * self.earned / self.possible, 1)


class Scorecard(NamedTuple):
    """`score` is 0 to 100, rounded to a tenth, and stands beside the verdict `passed`: a critical finding fails a conversation whatever
    its points. Both are None where no rule could be assessed. `earned` and `possible` are points; rules that were not
    applicable or not measurable are in neither.
    """

    score: float | None
    passed: bool | None
    earned: float
    possible: float
    sections: tuple[Section, ...] = ()
    deductions: tuple[Deduction, ...] = ()


def score(criteria: Iterable[Criterion], pass_mark: float = 0.0) -> Scorecard:
    """Weighs `criteria`. A conversation passes when no critical rule fails and its score is at least `pass_mark` (0 to 100)."""
    earned: dict[str, float] = {}
    possible: dict[str, float] = {}
    deductions = []
    for criterion in criteria:
        if criterion.outcome not in (Outcome.PASS, Outcome.FAIL):
            continue
        possible[criterion.category] = possible.get(criterion.category, 0.0) + criterion.weight
        if criterion.outcome is Outcome.PASS:
            earned[criterion.category] = earned.get(criterion.category, 0.0) + criterion.weight
        else:
            critical = criterion.severity is Severity.CRITICAL
            deductions.append(Deduction(criterion.rule, criterion.weight, criterion.reason, critical))
    total = sum(possible.values())
    if not total:
        return Scorecard(None, None, 0.0, 0.0)
    sections = tuple(Section(name, earned.get(name, 0.0), points) for name, points in sorted(possible.items()) if points)
    points = sum(earned.values())
    value = round(100 * points / total, 1)
    passed = value >= pass_mark and not any(deduction.critical for deduction in deductions)
    return Scorecard(value, passed, points, total, sections, tuple(deductions))
