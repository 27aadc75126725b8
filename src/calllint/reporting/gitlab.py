"""`gitlab`: a Code Quality report, which GitLab shows in the merge request: a JSON array with an issue a finding."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reporting.finding_place import finding_place
from calllint.reporting.finding_text import finding_sentence
from calllint.reporting.report_paths import relative_path
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.safe_text import json_text, safe_line, shortened
from calllint.rules.finding import Finding, Severity

UNREADABLE = "unreadable-input"
_SEVERITIES = {Severity.CRITICAL: "critical", Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
_MESSAGE = 1000


def render(run: Run) -> Iterator[str]:
    """The array in pieces that only together are JSON. What could not be read is an issue of its own: it must not pass for clean."""
    fingerprints = _Fingerprints()
    before = "[\n"
    for result in run.results:
        for finding in result.findings:
            yield before + json_text(_issue(result.conversation, finding, run.root, fingerprints))
            before = ",\n"
    for problem in run.problems:
        yield before + json_text(_unreadable(problem, run.root, fingerprints))
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


class _Fingerprints:
    """Fingerprints of which no two are the same: GitLab shows issues with one fingerprint as one."""

    def __init__(self) -> None:
        self._asked: dict[str, int] = {}

    def unique(self, fingerprint: str, path: str) -> str:
        """`fingerprint`; where it was given already (a conversation that stands in two files), another that comes of the path too."""
        number = self._asked.get(fingerprint, 0)
        self._asked[fingerprint] = number + 1
        return self.unique(_digest(fingerprint, path, str(number)), path) if number else fingerprint


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _issue(conversation: Conversation, finding: Finding, root: Path, fingerprints: _Fingerprints) -> dict[str, Any]:
    place = finding_place(conversation, finding)
    path = relative_path(place.path, root)
    # GitLab needs a line; where none is known it is the first.
    lines = {"begin": 1} if place.region is None else {"begin": place.region.line, "end": place.region.end_line}
    return {
        "description": finding_sentence(conversation, finding),
        "check_name": safe_line(finding.rule),
        "fingerprint": fingerprints.unique(safe_line(finding.fingerprint), path),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": lines},
    }


def _unreadable(problem: Problem, root: Path, fingerprints: _Fingerprints) -> dict[str, Any]:
    path = relative_path(problem.path, root)
    message = safe_line(shortened(problem.message, _MESSAGE))
    return {
        "description": f"Could not be read: {message}",
        "check_name": UNREADABLE,
        "fingerprint": fingerprints.unique(_digest(UNREADABLE, path, message), path),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": problem.line if problem.line is not None and problem.line > 0 else 1}},
    }


REPORTER = Reporter("gitlab", "GitLab Code Quality, for merge requests", render, redacts=True)
