"""Runs with what many conversations say together, for the formats that have a place for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from calllint.cues import Evidence
from calllint.insight.overall import Overall
from calllint.insight.surveys import Scores
from calllint.reporting.reporter import Run
from calllint.results import Result
from calllint.rules.catalogue import built_in_rules
from calllint.rules.finding import Finding, Outcome, fingerprint

NAMES = {rule.id: rule for rule in built_in_rules()}


def with_findings(results: Iterable[Result]) -> Iterable[Result]:
    """`results` with a finding for each rule that fails: the first turn as a whole."""
    for one in results:
        failed = [criterion.rule for criterion in one.criteria if criterion.outcome is Outcome.FAIL]
        found = [
            Finding(
                rule,
                NAMES[rule].category,
                NAMES[rule].severity,
                0,
                NAMES[rule].message("en"),
                (Evidence(0, 0, 5, one.conversation.turns[0].text[:5]),),
                fingerprint(one.conversation.id, rule, ""),
            )
            for rule in failed
        ]
        yield one._replace(findings=tuple(found))


def a_told_run(
    results: Iterable[Result], group_by: Iterable[str] = (), survey: Scores | None = None, worst: int | None = 5000, **more: Any
) -> Run:
    """A run over `results` that is told what they say together."""
    overall = Overall(group_by, survey)
    return Run(overall.counting(with_findings(results)), built_in_rules(), insight=overall.told, worst=worst, **more)
