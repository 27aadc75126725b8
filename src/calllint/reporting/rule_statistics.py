"""What became of every rule over a whole run, as a table for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from calllint.reporting.safe_text import safe_line
from calllint.reporting.text_words import Words
from calllint.results import Result
from calllint.rules.finding import Outcome
from calllint.rules.rule import Rule

_ABOVE = ("", "", "", "", "not", "not", "failed of")
_HEADINGS = ("rule", "found", "failed", "passed", "applicable", "measurable", "judged")
"""In two lines, so that the table fits a terminal of eighty columns."""
_JUDGED = (Outcome.FAIL, Outcome.PASS)


class Statistics:
    """Counts by rule over the results seen so far: findings, and conversations by outcome."""

    def __init__(self) -> None:
        self.findings: Counter[str] = Counter()
        self.suppressed: Counter[str] = Counter()
        self.outcomes: Counter[tuple[str, Outcome]] = Counter()
        self.signals: Counter[str] = Counter()

    def add(self, result: Result) -> None:
        """Counts `result`; a signal counts once a conversation."""
        self.findings.update(finding.rule for finding in result.findings)
        self.suppressed.update(suppressed.finding.rule for suppressed in result.suppressed)
        self.outcomes.update((criterion.rule, criterion.outcome) for criterion in result.criteria)
        self.signals.update({signal.signal for signal in result.signals})

    def lines(self, rules: Sequence[Rule], words: Words) -> list[str]:
        """The table: a row for each of `rules` that was judged somewhere or could not be, the most findings first; then the signals."""
        ids = dict.fromkeys([*(rule.id for rule in rules), *(rule for rule, _ in self.outcomes), *self.findings])
        rows: list[tuple[str, ...]] = [tuple(words.say(heading) for heading in line) for line in (_ABOVE, _HEADINGS)]
        for rule in sorted(ids, key=lambda rule: (-self.findings[rule], -self.outcomes[rule, Outcome.FAIL], rule)):
            judged = sum(self.outcomes[rule, outcome] for outcome in _JUDGED)
            if not judged and not self.outcomes[rule, Outcome.NOT_MEASURABLE]:
                continue
            failed = self.outcomes[rule, Outcome.FAIL]
            counts = [self.findings[rule], failed, self.outcomes[rule, Outcome.PASS]]
            counts += [self.outcomes[rule, Outcome.NOT_APPLICABLE], self.outcomes[rule, Outcome.NOT_MEASURABLE]]
            rows.append((safe_line(rule), *map(str, counts), words.decimal(f"{failed / judged:.1%}") if judged else "-"))
        lines = _aligned(rows) if len(rows) > 2 else []
        if self.signals:
            lines += ["", words.say("Conversations with a signal")]
            counted = sorted(self.signals.items(), key=lambda item: (-item[1], item[0]))
            lines += _aligned([(safe_line(signal), str(number)) for signal, number in counted])
        return lines


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The first column to the left, numbers to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    numbers = [" ".join(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)) for row in rows]
    return [f"{row[0].ljust(widths[0])}  {cells}" for row, cells in zip(rows, numbers, strict=True)]
