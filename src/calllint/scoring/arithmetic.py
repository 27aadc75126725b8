"""The arithmetic of a scorecard. All of it is on whole numbers; a score is rounded once, when it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from calllint.rules.finding import Criterion, Finding, Outcome
from calllint.scoring.card import BUILT_IN, Card
from calllint.scoring.plan import PlannedItem, PlannedSection, plan_for
from calllint.scoring.rounding import points, tenth
from calllint.scoring.scorecard import Deduction, Item, Scorecard, Section, Terms


def score(criteria: Iterable[Criterion], pass_mark: float = 0.0, card: Card = BUILT_IN, findings: Iterable[Finding] = ()) -> Scorecard:
    """Weighs `criteria` by `card`. A conversation passes when no critical rule fails and its score is at least the pass mark: the
    card's, or else `pass_mark` (0 to 100). `findings` are those that cost points, for items that cost points by the finding: a rule that
    fails without any counts for one.
    """
    found = Counter(finding.rule for finding in findings)
    judged = tuple(criteria)
    plan = plan_for(card, pass_mark, tuple((one.rule, one.category, one.weight, one.severity) for one in judged))
    tallies = [_Tally(section) for section in plan.sections]
    items: list[Item] = []
    deductions: list[Deduction] = []
    fatal: list[Deduction] = []
    for planned, criterion in zip(plan.items, judged, strict=True):
        if planned is None:
            continue
        tally = tallies[planned.section]
        failed = criterion.outcome is Outcome.FAIL
        number = max(1, found[criterion.rule]) if failed else 0
        possible, earned = tally.add(planned, criterion.outcome, number, plan.terms)
        items.append(_item(planned, criterion.outcome, tally.section.name, points(possible, plan.unit), points(earned, plan.unit), number))
        if failed and not planned.bonus:
            critical = planned.critical == "all"
            cost = points(possible - earned, plan.unit)
            deductions.append(Deduction(criterion.rule, cost, criterion.reason, critical, tally.section.name))
            if critical:
                fatal.append(deductions[-1])
    deductions += [deduction for tally in tallies for deduction in tally.close(plan.unit)]
    earned = sum(tally.earned for tally in tallies)
    bonus = sum(tally.bonus for tally in tallies)
    measured = _measured(tallies)
    value = _value(tallies, plan.terms.bonus_limit)
    if measured is not None and measured < plan.terms.least_measured:
        value = None
    if fatal and plan.terms.critical_score == "zero":
        value = None if value is None else 0.0
        if earned:
            reason = "critical for all: what was left of the points"
            deductions.append(Deduction(fatal[0].rule, points(earned, plan.unit), reason, True, fatal[0].section, "all"))
        earned = 0
    return Scorecard(
        value,
        _passed(value, bool(fatal), plan.terms),
        points(earned, plan.unit),
        points(sum(tally.possible for tally in tallies), plan.unit),
        tuple(tally.shown(plan.unit) for tally in tallies if tally.possible or tally.bonus or tally.failed_by),
        tuple(deductions),
        plan.terms,
        _band(value, plan.terms),
        _why(value, fatal, measured, plan.terms),
        points(bonus, plan.unit),
        measured,
        tuple(items),
    )


class _Tally:
    """A section while it is added up, in units. `bonus` is what bonus items earned, also where a critical item then took it."""

    def __init__(self, section: PlannedSection) -> None:
        self.section = section
        self.earned = self.possible = self.bonus = self.unmeasured = 0
        self.failed_by: list[str] = []

    def add(self, item: PlannedItem, outcome: Outcome, findings: int, terms: Terms) -> tuple[int, int]:
        """Counts `item`; returns what was possible and what it earned."""
        counted = outcome is Outcome.NOT_APPLICABLE and terms.not_applicable == "count"
        possible = earned = 0
        if item.bonus:
            earned = item.units if outcome is Outcome.PASS else 0
            self.bonus += earned
        elif outcome is Outcome.NOT_MEASURABLE:
            self.unmeasured += item.units
        elif outcome is Outcome.FAIL:
            possible = item.units
            if item.units_per_finding is not None:
                earned = max(0, possible - findings * item.units_per_finding)
            if item.critical == "section":
                self.failed_by.append(item.rule)
        elif outcome is Outcome.PASS or counted:
            possible = earned = item.units
        self.possible += possible
        self.earned += earned
        return possible, earned

    def close(self, unit: int) -> list[Deduction]:
        """Takes what the section earned where a critical item of it failed; returns that as a deduction."""
        if not self.failed_by or not self.earned:
            return []
        lost, self.earned = points(self.earned, unit), 0
        reason = f"critical for its section {self.section.name}: what was left of the section's points"
        return [Deduction(self.failed_by[0], lost, reason, False, self.section.name, "section")]

    def shown(self, unit: int) -> Section:
        """The section as the scorecard has it, in points."""
        earned, possible, bonus = (points(units, unit) for units in (self.earned, self.possible, self.bonus))
        return Section(self.section.name, earned, possible, self.section.weight, bonus, tuple(self.failed_by))


def _item(planned: PlannedItem, outcome: Outcome, section: str, possible: float, earned: float, findings: int) -> Item:
    return Item(
        planned.rule, section, outcome, planned.weight, possible, earned, planned.bonus, planned.critical, planned.per_finding, findings
    )


def _value(tallies: Sequence[_Tally], limit: str) -> float | None:
    """The score: of each section, what it earned of its share. None where nothing with a share could be assessed.

    A section without a weight is worth its points, and bonus points in it count even where it has no others. Of a section with a
    weight of which nothing could be assessed, nothing counts: there are no points that the weight could be a share of.
    """
    whole, earned, over = 0, 0, 1  # the sum of shares; what is earned of it is earned/over
    for tally in tallies:
        share, of = (tally.possible, 1) if tally.section.share is None else (tally.section.share, tally.possible)
        if not of:
            continue
        own = tally.earned * (share if tally.section.share is not None else 1)
        if limit == "section":
            own = min(own, share * of)
        earned, over = earned * of + own * over, over * of
        whole += share
    if not whole:
        return None
    value = tenth(100 * earned, over * whole)
    return value if limit == "none" else min(100.0, value)


def _measured(tallies: Sequence[_Tally]) -> float | None:
    """The percentage of the shares of the card that could be measured, of what applied; None where nothing did."""
    whole, known, over = 0, 0, 1
    for tally in tallies:
        applied = tally.possible + tally.unmeasured
        if applied:
            share, of = (applied, applied) if tally.section.share is None else (tally.section.share, applied)
            known, over = known * of + tally.possible * share * over, over * of
            whole += share
    return tenth(100 * known, over * whole) if whole else None


def _passed(value: float | None, fatal: bool, terms: Terms) -> bool | None:
    if fatal:
        return False
    return None if value is None else value >= terms.pass_mark


def _band(value: float | None, terms: Terms) -> str | None:
    return None if value is None else next((name for name, bound in terms.bands if value >= bound), None)


def _why(value: float | None, fatal: Sequence[Deduction], measured: float | None, terms: Terms) -> tuple[str, ...]:
    """The reasons for the verdict, the weightiest first."""
    why = []
    if fatal:
        why.append(f"a critical finding fails a conversation whatever its points: {', '.join(item.rule for item in fatal)}")
    if value is None and measured is not None and measured < terms.least_measured:
        why.append(f"{measured:g}% of the card could be measured, and a score needs {terms.least_measured:g}%")
    elif value is None:
        why.append("nothing could be assessed")
    elif value < terms.pass_mark:
        why.append(f"{value:g} is under the pass mark of {terms.pass_mark:g}")
    elif not fatal and not terms.pass_mark:
        why.append("no pass mark is set, and nothing critical failed")
    elif not fatal:
        why.append(f"{value:g} is at least the pass mark of {terms.pass_mark:g}, and nothing critical failed")
    return tuple(why)
