"""`jsonl`: JSON Lines, each conversation on its own line as soon as it is known; inputs that can't be read are not among them."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.reporting.report_values import conversation_value
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.safe_text import json_text


def render(run: Run) -> Iterator[str]:
    """One line a conversation."""
    for result in run.results:
        yield json_text(conversation_value(result)) + "\n"


REPORTER = Reporter("jsonl", "JSON Lines: each conversation on a line as soon as it is known", render, streams=True, joins=True)
