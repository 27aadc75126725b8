"""What the overview counts, over all results of a run: for a page that holds only the worst of them."""

from __future__ import annotations

from typing import Any

from calllint.insight.groups import Bounded, topic_of
from calllint.reporting.page.values import day_of
from calllint.reporting.run_totals import Totals
from calllint.results import Result
from calllint.rules.finding import Outcome

_STEPS = 10


class _Group:
    """Conversations that have a value in common: how many, how many failed, their scores, and of each rule `[failed, judged]`."""

    def __init__(self) -> None:
        self.rows = self.failed = self.scored = 0
        self.sum = 0.0
        self.rules: dict[str, list[int]] = {}

    def add(self, result: Result, judged: dict[str, bool]) -> None:
        """Counts a result, in which `judged` says of each rule whether it failed."""
        score = result.scorecard.score
        self.rows += 1
        self.failed += result.scorecard.passed is False
        if score is not None:
            self.scored += 1
            self.sum += score
        for rule, failed in judged.items():
            counts = self.rules.setdefault(rule, [0, 0])
            counts[0] += failed
            counts[1] += 1

    def value(self) -> dict[str, Any]:
        """The counts, with the rule that fails most."""
        rule = max(self.rules, key=lambda one: (self.rules[one][0], one), default=None)
        common = None if rule is None or not self.rules[rule][0] else [rule, *self.rules[rule]]
        return {"rows": self.rows, "failed": self.failed, "scored": self.scored, "sum": round(self.sum, 3), "common": common}


class Whole:
    """Counts over all results: in all, by rule, by score, by day, and by team, topic and channel."""

    def __init__(self) -> None:
        self.totals = Totals()
        self._severe = [0, 0, 0, 0]
        self._scores = [0] * _STEPS
        self._days: dict[str, list[float]] = {}
        self._undated = 0
        self._rules: dict[str, list[int]] = {}
        self._groups: dict[str, dict[str, _Group]] = {"team": {}, "topic": {}, "channel": {}}
        self._bounds = {name: Bounded() for name in self._groups}

    def add(self, result: Result) -> None:
        """Counts a result."""
        self.totals.add(result)
        score, found = result.scorecard.score, result.findings
        for rank in {one.severity.rank for one in found}:
            self._severe[rank] += 1
        if score is not None:
            self._scores[min(_STEPS - 1, int(score // 10))] += 1
        day = day_of(result.conversation)
        if day is None:
            self._undated += 1
        else:
            counts = self._days.setdefault(day, [0, 0, 0.0, 0])
            for index, number in enumerate((1, score is not None, score or 0.0, len(found))):
                counts[index] += number
        # As the page counts: a finding is a failure, also of a rule that was let pass in part.
        failing = {one.rule for one in found}
        judged = {one.rule: False for one in result.criteria if one.outcome is Outcome.PASS} | dict.fromkeys(failing, True)
        for rule, failed in judged.items():
            three = self._rules.setdefault(rule, [0, 0, 0])
            three[1] += failed
            three[2] += 1
        for one in found:
            self._rules[one.rule][0] += 1
        conversation = result.conversation
        topic = conversation.topic if result.topics is None else topic_of(result)
        for name, value in (("team", conversation.team), ("topic", topic), ("channel", conversation.channel.value)):
            kept = self._bounds[name].value(value or "") or ""
            self._groups[name].setdefault(kept, _Group()).add(result, judged)

    def value(self) -> dict[str, Any]:
        """The counts, for the page."""
        totals = self.totals
        findings = [0, 0, 0, 0]
        for severity, number in totals.by_severity.items():
            findings[severity.rank] = number
        return {
            "rows": totals.conversations,
            "failed": totals.failed,
            "scored": totals.scored,
            "mean": totals.mean,
            "severities": [{"findings": number, "rows": rows} for number, rows in zip(findings, self._severe, strict=True)],
            "scores": self._scores,
            "rules": {rule: counts for rule, counts in sorted(self._rules.items()) if counts[0]},
            "days": [[day, *(round(number, 3) for number in self._days[day])] for day in sorted(self._days)],
            "undated": self._undated,
            "groups": {name: {value: group.value() for value, group in sorted(groups.items())} for name, groups in self._groups.items()},
        }
