"""`json`: the whole report as one JSON document, one conversation a line, for other programs."""

from __future__ import annotations

from collections.abc import Iterator

from calllint import __version__
from calllint.reporting.report_values import SCHEMA, conversation_value, problem_value, summary_value
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.run_totals import Totals
from calllint.reporting.safe_text import json_pieces, json_text


def render(run: Run) -> Iterator[str]:
    """The report in pieces that only together are JSON."""
    totals = Totals()
    yield f'{{"schema": {json_text(SCHEMA)}, "version": {json_text(__version__)}, "conversations": ['
    between = "\n"
    for result in totals.counting(run.results):
        yield between + json_text(conversation_value(result))
        between = ",\n"
    # Only now are the problems and notices complete.
    problems = json_text([problem_value(problem) for problem in run.problems])
    notices = json_text([problem_value(notice) for notice in run.notices])
    yield f'\n], "problems": {problems}, "notices": {notices}, "summary": {json_text(summary_value(totals))}'
    if run.insight is not None:
        from calllint.reporting.insight_values import insight_value

        yield ',\n"insight": '
        yield from json_pieces(insight_value(run.insight()))
    yield "}\n"


REPORTER = Reporter("json", "one JSON document: findings, criteria, scores, problems and a summary", render)
