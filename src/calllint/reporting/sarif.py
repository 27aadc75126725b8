"""`sarif`: SARIF 2.1.0 as GitHub code scanning takes it: one run, every rule described, every finding with its place and its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from calllint import __version__
from calllint.errors import Problem
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.safe_text import json_text
from calllint.reporting.sarif_artifacts import SOURCE_ROOT, Artifacts
from calllint.reporting.sarif_results import result_values
from calllint.reporting.sarif_rules import rule_descriptor

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "https://pypi.org/project/calllint/"
# GitHub takes what stands before the last slash as the category of the analysis: alerts of one category replace each other.
_ANALYSIS = "calllint/check"


def render(run: Run) -> Iterator[str]:
    """The log in pieces that only together are SARIF."""
    artifacts = Artifacts(run.root)
    rules = {rule.id: index for index, rule in enumerate(run.rules)}
    titles = {rule.id: rule.title for rule in run.rules}
    head = {
        "tool": {"driver": _driver(run)},
        "automationDetails": {"id": _ANALYSIS},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {SOURCE_ROOT: {"description": {"text": "The folder that the paths of this run start from."}}},
    }
    yield f'{{"$schema": {json_text(_SCHEMA)}, "version": "2.1.0", "runs": [{{{json_text(head)[1:-1]}, "results": ['
    between = "\n"
    for result in run.results:
        for value in result_values(result, artifacts, rules, titles, run.passes is not False, run.baselined):
            yield between + json_text(value)
            between = ",\n"
    # Only now are the problems, and with them the artifacts, complete.
    invocations = json_text([_invocation(run.problems, run.notices, artifacts)])
    yield f'\n], "invocations": {invocations}, "artifacts": {json_text(artifacts.values())}}}]}}\n'


def _driver(run: Run) -> dict[str, Any]:
    return {
        "name": "calllint",
        "fullName": f"calllint {__version__}",
        "version": __version__,
        "semanticVersion": semantic(__version__),
        "informationUri": _HOME,
        "rules": [rule_descriptor(rule) for rule in run.rules],
    }


def semantic(version: str) -> str:
    """A Python version as semantic versioning writes it: `1.2.0rc1` becomes `1.2.0-rc1`."""
    found = re.match(r"(\d+(?:\.\d+){0,2})[.-]?(.*)", version)
    if found is None:
        return "0.0.0"
    parts = [*found[1].split("."), "0", "0"][:3]
    suffix = re.sub(r"[^0-9A-Za-z]+", ".", found[2]).strip(".")
    return ".".join(parts) + (f"-{suffix}" if suffix else "")


def _invocation(problems: list[Problem], notices: list[Problem], artifacts: Artifacts) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": not problems}
    told = [*(("error", problem) for problem in problems), *(("note", notice) for notice in notices)]
    if told:
        invocation["toolExecutionNotifications"] = [_notification(level, problem, artifacts) for level, problem in told]
    return invocation


def _notification(level: str, problem: Problem, artifacts: Artifacts) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": artifacts.location(problem.path)}
    if problem.line is not None and problem.line > 0:
        place["region"] = {"startLine": problem.line}
    return {"level": level, "message": {"text": problem.message or "can't be read"}, "locations": [{"physicalLocation": place}]}


REPORTER = Reporter("sarif", "SARIF 2.1.0, for GitHub code scanning and other viewers", render, redacts=True)
