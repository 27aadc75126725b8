"""The last sheet of the workbook: what the run adds up to, and what went wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from calllint.errors import Problem
from calllint.reporting.run_totals import Totals
from calllint.results import Result


class Summary:
    """Counts by severity, rule, category and agent over the results seen so far."""

    def __init__(self, words: Mapping[str, str], titles: Mapping[str, str]) -> None:
        self._words = words
        self._titles = titles
        self._all = Totals()
        self._agents: dict[str, Totals] = {}
        self._conversations: Counter[str] = Counter()

    def add(self, result: Result) -> None:
        """Counts `result`."""
        self._all.add(result)
        self._conversations.update({finding.rule for finding in result.findings})
        agent = result.conversation.agent
        if agent is not None:
            self._agents.setdefault(agent, Totals()).add(result)

    def rows(self, problems: Iterable[Problem], notices: Iterable[Problem]) -> Iterator[Mapping[str, Any]]:
        """Totals, then severities from the worst, rules from the commonest, agents by name, then `problems` and `notices`."""
        words, totals = self._words, self._all
        yield {"part": words["total"], **_numbers(totals)}
        yield {"part": words["failed"], "number-of-conversations": totals.failed}
        for severity, number in totals.severities():
            yield {"part": words["severity"], "item": severity.value, "number-of-findings": number}
        for rule, number in totals.commonest(len(totals.by_rule)):
            numbers = {"number-of-conversations": self._conversations[rule], "number-of-findings": number}
            yield {"part": words["rule"], "item": rule, **numbers, "detail": self._titles.get(rule)}
        for agent, own in sorted(self._agents.items()):
            yield {"part": words["agent"], "item": agent, **_numbers(own)}
        for word, told in (("problem", problems), ("notice", notices)):
            for one in told:
                place = one.path if one.line is None else f"{one.path}:{one.line}"
                yield {"part": words[word], "item": place, "detail": one.message}


def _numbers(totals: Totals) -> dict[str, Any]:
    return {"number-of-conversations": totals.conversations, "number-of-findings": totals.findings, "mean": totals.mean}
