"""`rdjson`: the Reviewdog Diagnostic Format, which reviewdog turns into comments on a change at any code host."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reporting.byte_columns import ByteColumns
from calllint.reporting.finding_place import finding_place
from calllint.reporting.finding_text import finding_sentence
from calllint.reporting.report_paths import relative_path
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.safe_text import json_text, safe_line, shortened
from calllint.rules.finding import Finding, Severity

# reviewdog reads protocol buffers strictly: a key that its version does not know is an error. These it has always known.
_SOURCE = {"name": "calllint", "url": "https://pypi.org/project/calllint/"}
_SEVERITIES = {Severity.CRITICAL: "ERROR", Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_MESSAGE = 1000


def render(run: Run) -> Iterator[str]:
    """A `DiagnosticResult` in pieces that only together are JSON. What could not be read is a diagnostic too."""
    yield f'{{"source": {json_text(_SOURCE)}, "diagnostics": ['
    before = "\n"
    with closing(ByteColumns()) as columns:
        for result in run.results:
            for finding in result.findings:
                yield before + json_text(_diagnostic(result.conversation, finding, run.root, columns))
                before = ",\n"
    for problem in run.problems:
        yield before + json_text(_unreadable(problem, run.root))
        before = ",\n"
    yield "\n]}\n"


def _diagnostic(conversation: Conversation, finding: Finding, root: Path, columns: ByteColumns) -> dict[str, Any]:
    path, region, known = finding_place(conversation, finding)
    location: dict[str, Any] = {"path": relative_path(path, root)}
    if region is not None:
        start, end = {"line": region.line}, {"line": region.end_line}
        if known:
            first = columns.column(path, region.line, region.column)
            last = columns.column(path, region.end_line, region.end_column)
            if first is not None and last is not None:
                start, end = {**start, "column": first}, {**end, "column": last}
        # A range with one column of the two has no meaning; with none it is of whole lines.
        location["range"] = {"start": start, "end": end}
    return {
        "message": finding_sentence(conversation, finding),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": safe_line(finding.rule)},
    }


def _unreadable(problem: Problem, root: Path) -> dict[str, Any]:
    location: dict[str, Any] = {"path": relative_path(problem.path, root)}
    if problem.line is not None and problem.line > 0:
        location["range"] = {"start": {"line": problem.line}}
    return {
        "message": f"Could not be read: {safe_line(shortened(problem.message, _MESSAGE))}",
        "location": location,
        "severity": "ERROR",
        "code": {"value": "unreadable-input"},
    }


REPORTER = Reporter("rdjson", "the Reviewdog Diagnostic Format, for comments on changes", render, redacts=True)
