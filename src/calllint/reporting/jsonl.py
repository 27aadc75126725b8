"""`jsonl`: JSON Lines, each conversation on its own line as soon as it is known; what can't be read or linted is a line in its place."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.errors import Problem
from calllint.reporting.report_values import conversation_value, problem_value
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.safe_text import json_text


def render(run: Run) -> Iterator[str]:
    """One line a conversation, as in the report's `conversations`, or a problem, as in its `problems`: those have no `id`."""
    for item in run.results if run.items is None else run.items:
        yield json_text(problem_value(item) if isinstance(item, Problem) else conversation_value(item)) + "\n"


REPORTER = Reporter("jsonl", "JSON Lines: each conversation on a line as soon as it is known", render, streams=True, joins=True)
