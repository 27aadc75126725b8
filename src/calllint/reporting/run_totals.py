"""What a whole run adds up to, counted while its results pass by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from calllint.results import Result, SuppressionKind
from calllint.rules.finding import Severity

_WORST_FIRST = sorted(Severity, key=lambda severity: -severity.rank)


class Totals:
    """Counts over the results seen so far. `by_rule` counts findings; `failed` conversations whose verdict is negative."""

    def __init__(self) -> None:
        self.conversations = 0
        self.failed = 0
        self.scored = 0
        self.by_severity: Counter[Severity] = Counter()
        self.by_rule: Counter[str] = Counter()
        self.suppressed: Counter[SuppressionKind] = Counter()
        self._sum = 0.0

    def counting(self, results: Iterable[Result]) -> Iterator[Result]:
        """Hands on `results` one by one and counts each."""
        for result in results:
            self.add(result)
            yield result

    def add(self, result: Result) -> None:
        """Counts `result`."""
        self.conversations += 1
        self.failed += result.scorecard.passed is False
        if result.scorecard.score is not None:
            self.scored += 1
            self._sum += result.scorecard.score
        self.suppressed.update(suppressed.kind for suppressed in result.suppressed)
        for finding in result.findings:
            self.by_severity[finding.severity] += 1
            self.by_rule[finding.rule] += 1

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return self.by_severity.total()

    @property
    def mean(self) -> float | None:
        """The mean score, 0 to 100, rounded to a tenth, of the conversations that have one; None where none has."""
        return round(self._sum / self.scored, 1) if self.scored else None

    def severities(self) -> list[tuple[Severity, int]]:
        """The severities that occur, the worst first, with their number of findings."""
        return [(severity, self.by_severity[severity]) for severity in _WORST_FIRST if self.by_severity[severity]]

    def commonest(self, most: int) -> list[tuple[str, int]]:
        """The `most` rules with the most findings; equals in alphabetical order."""
        return sorted(self.by_rule.items(), key=lambda item: (-item[1], item[0]))[:most]


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 finding`, `2 findings`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def suppressed_counts(totals: Totals) -> str:
    """`3 suppressed findings: 2 by the baseline, 1 by a waiver`; empty where there is none."""
    if not totals.suppressed:
        return ""
    by = ", ".join(f"{number} {BY[kind]}" for kind, number in sorted(totals.suppressed.items()))
    return f"{counted(totals.suppressed.total(), 'suppressed finding')}: {by}"


BY = {
    SuppressionKind.BASELINE: "by the baseline",
    SuppressionKind.COMMENT: "by comments",
    SuppressionKind.WAIVER: "by waivers",
}
"""What keeps findings out, as it is said of several."""


def severity_counts(totals: Totals) -> str:
    """`1 critical, 2 errors, 1 note`."""
    return ", ".join(
        counted(number, severity.value, "critical" if severity is Severity.CRITICAL else None) for severity, number in totals.severities()
    )
