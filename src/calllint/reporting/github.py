"""`github`: workflow commands that GitHub Actions makes annotations of, the worst findings first.

The runner keeps the first ten commands of a level that a step prints and drops the rest, so what is over is cut here and counted.
"""

from __future__ import annotations

import os
import re
from bisect import insort
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import NamedTuple

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reporting.finding_place import finding_place
from calllint.reporting.finding_text import finding_sentence, run_sentence
from calllint.reporting.report_paths import STANDARD_INPUT, relative_path
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.run_totals import Totals
from calllint.reporting.safe_text import safe_line, shortened
from calllint.reporting.source_place import Region
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Finding, Severity

# Ten of each of three levels keep under the fifty that GitHub shows of a job.
_MOST = 10
_LEVELS = {Severity.CRITICAL: "error", Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_TITLE = 200
_MESSAGE = 1000


class _Candidate(NamedTuple):
    """What may become an annotation: the worse, surer and earlier, the smaller. `severity` and `confidence` are ranks below zero."""

    severity: int
    confidence: int
    number: int
    what: tuple[Conversation, Finding] | Problem


def render(run: Run) -> Iterator[str]:
    """A line an annotation, and a last line that counts them all. Nothing is printed before the worst are known."""
    titles = {rule.id: rule.title for rule in run.rules}
    root = Path(os.environ.get("GITHUB_WORKSPACE") or run.root)
    totals = Totals()
    number = count()
    worst: dict[str, list[_Candidate]] = {"error": [], "warning": [], "notice": []}
    for result in totals.counting(run.results):
        for finding in result.findings:
            order = (-finding.severity.rank, -finding.confidence.rank)
            _keep(worst[_LEVELS[finding.severity]], _Candidate(*order, next(number), (result.conversation, finding)))
    # A file that was not linted may hide anything.
    for problem in run.problems:
        _keep(worst["error"], _Candidate(-Severity.CRITICAL.rank, -Confidence.HIGH.rank, next(number), problem))
    for problem in run.notices:
        _keep(worst["notice"], _Candidate(-Severity.NOTE.rank, -Confidence.LOW.rank, next(number), problem))
    yield from _lines(run, totals, worst, titles, root)


def _keep(kept: list[_Candidate], candidate: _Candidate) -> None:
    """Puts `candidate` in its place among those `kept`, unless there are enough that are worse."""
    # The number is theirs alone: no comparison gets to what stands behind it.
    if len(kept) < _MOST or candidate < kept[-1]:
        insort(kept, candidate)
        del kept[_MOST:]


def _lines(run: Run, totals: Totals, worst: dict[str, list[_Candidate]], titles: Mapping[str, str], root: Path) -> Iterator[str]:
    every = totals.findings + len(run.problems) + len(run.notices)
    cut = every - sum(len(kept) for kept in worst.values())
    if cut and len(worst["notice"]) == _MOST:  # the line that says so is a notice too
        worst["notice"].pop()
        cut += 1
    for level, kept in worst.items():
        for candidate in kept:
            if isinstance(candidate.what, Problem):
                yield _about_input(level, candidate.what, root)
            else:
                yield _about_finding(level, *candidate.what, titles, root)
    said = run_sentence(totals, len(run.problems))
    if cut:
        said += f"; {cut} of them cut here, as GitHub shows {_MOST} of a level: other formats have them all"
        yield _command("notice", {"title": "calllint"}, said)
    else:
        yield f"calllint: {said}\n"


def _about_finding(level: str, conversation: Conversation, finding: Finding, titles: Mapping[str, str], root: Path) -> str:
    place = finding_place(conversation, finding)
    title = f"{titles[finding.rule]} ({finding.rule})" if titles.get(finding.rule) else finding.rule
    if finding.severity is Severity.CRITICAL:
        title = f"Critical: {title}"
    properties = _place(relative_path(place.path, root), place.region, place.columns)
    return _command(level, {**properties, "title": safe_line(shortened(title, _TITLE))}, finding_sentence(conversation, finding))


def _about_input(level: str, problem: Problem, root: Path) -> str:
    properties = _place(relative_path(problem.path, root))
    if properties and problem.line is not None and problem.line > 0:
        properties["line"] = str(problem.line)
    properties["title"] = "calllint: could not be read" if level == "error" else "calllint"
    # Where the annotation has no file, the message must say which input it is.
    name = "" if "file" in properties else "standard input: "
    return _command(level, properties, safe_line(name + shortened(problem.message, _MESSAGE)))


def _place(path: str, region: Region | None = None, columns: bool = False) -> dict[str, str]:
    properties = {} if path == STANDARD_INPUT else {"file": path}
    if region is None or not properties:
        return properties
    properties |= {"line": str(region.line), "endLine": str(region.end_line)}
    if columns and region.line == region.end_line:  # the runner takes no columns over several lines
        properties |= {"col": str(region.column), "endColumn": str(region.end_column)}
    return properties


def _command(level: str, properties: Mapping[str, str], message: str) -> str:
    """A command on a line of its own. What is in it can't start another, here or in the log that shows it."""
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{level} {written}::{_data(message)}\n" if written else f"::{level}::{_data(message)}\n"


def _data(text: str) -> str:
    return _escaped(re.sub(":(?=:)", ": ", text))


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    # `##[` is how commands began once, and how they still look in a log.
    return text.replace("##[", "## [").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


REPORTER = Reporter("github", "annotations of GitHub Actions: the worst findings, at their lines", render, redacts=True)
