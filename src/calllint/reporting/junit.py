"""`junit`: JUnit XML for test views (GitLab, Jenkins, Azure): a suite a conversation, a case a rule.

It is valid by the schema of Apache Ant, the strictest of those in use: one outcome a case, every attribute that may be asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from calllint.errors import Problem
from calllint.reporting.cell_text import without_controls
from calllint.reporting.finding_place import finding_place
from calllint.reporting.finding_text import finding_sentence
from calllint.reporting.report_paths import STANDARD_INPUT
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.safe_text import safe_line, shortened
from calllint.results import Result, Suppressed
from calllint.rules.finding import Criterion, Finding, Outcome

_LONGEST = 1000
# For a conversation that tells no time: the schema asks for one, and that of the run would make every report another.
_NO_TIME = "1970-01-01T00:00:00"
_SKIPPED = {Outcome.NOT_APPLICABLE: "not applicable", Outcome.NOT_MEASURABLE: "not measurable"}


def render(run: Run) -> Iterator[str]:
    """The document in pieces, a suite each. Inputs that could not be read are errors of a last suite."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
    number = 0
    for result in run.results:
        yield _conversation_suite(result, number)
        number += 1
    if run.problems:
        yield _problems_suite(run.problems, number)
    yield "</testsuites>\n"


class _Suite:
    """The cases of a suite, and how many there are of each outcome."""

    def __init__(self, name: str, package: str, number: int, timestamp: str = _NO_TIME) -> None:
        self._head = {
            "name": name or "conversation",
            "package": package,
            "id": str(number),
            "timestamp": timestamp,
            "hostname": "localhost",
        }
        self._class = f"{package} {name}".strip()
        self._counts = {"failure": 0, "error": 0, "skipped": 0}
        self._cases: list[str] = []

    def add(self, name: str, outcome: str | None = None, message: str = "", kind: str = "", text: str = "") -> None:
        """A case that passed, or has an `outcome` (`failure`, `error` or `skipped`)."""
        case = f"<testcase {_attributes(name=name or 'rule', classname=self._class, time='0')}"
        if outcome is None:
            self._cases.append(f"  {case}/>\n")
            return
        self._counts[outcome] += 1
        told = _attributes(message=message, **({"type": kind} if kind else {}))
        # Some views show the message, others the text.
        self._cases.append(f"  {case}><{outcome} {told}>{_text(text or message)}</{outcome}></testcase>\n")

    def xml(self, properties: Iterable[tuple[str, str]], out: str = "") -> str:
        counts = self._counts
        numbers = {"tests": len(self._cases), "failures": counts["failure"], "errors": counts["error"], "skipped": counts["skipped"]}
        told = "".join(f"    <property {_attributes(name=name, value=value)}/>\n" for name, value in properties)
        return (
            f" <testsuite {_attributes(**self._head, **{name: str(number) for name, number in numbers.items()}, time='0')}>\n"
            f"  <properties>\n{told}  </properties>\n{''.join(self._cases)}"
            f"  <system-out>{_text(out)}</system-out>\n  <system-err/>\n </testsuite>\n"
        )


def _conversation_suite(result: Result, number: int) -> str:
    conversation = result.conversation
    suite = _Suite(_line(conversation.id), _path(conversation.place.path), number, _timestamp(result))
    findings: dict[str, list[Finding]] = {}
    for finding in result.findings:
        findings.setdefault(finding.rule, []).append(finding)
    known = {suppressed.finding.rule: suppressed for suppressed in result.suppressed}
    for criterion in result.criteria:
        _add_case(suite, result, criterion, findings.pop(criterion.rule, []), known.get(criterion.rule))
    for rule, left in findings.items():  # whose rule is no criterion of this conversation
        _add_failure(suite, result, rule, left)
    return suite.xml(_properties(result), _verdict(result))


def _add_case(suite: _Suite, result: Result, criterion: Criterion, findings: list[Finding], known: Suppressed | None) -> None:
    name = _line(criterion.rule)
    if findings:
        _add_failure(suite, result, criterion.rule, findings)
    elif criterion.outcome is Outcome.PASS:
        suite.add(name)
    elif criterion.outcome is Outcome.FAIL and known is None:
        suite.add(name, "failure", _line(criterion.reason) or "failed", criterion.severity.value)
    elif known is not None:
        suite.add(name, "skipped", _line(f"known ({known.kind.value})" + (f": {known.reason}" if known.reason else "")))
    else:
        reason = _line(criterion.reason)
        suite.add(name, "skipped", f"{_SKIPPED[criterion.outcome]}: {reason}" if reason else _SKIPPED[criterion.outcome])


def _add_failure(suite: _Suite, result: Result, rule: str, findings: list[Finding]) -> None:
    """A case can fail but once: its text tells all findings, each with its place."""
    worst = max(findings, key=lambda finding: finding.severity.rank)
    text = "\n".join(_told(result, finding) for finding in findings)
    suite.add(_line(rule), "failure", finding_sentence(result.conversation, worst), worst.severity.value, text)


def _told(result: Result, finding: Finding) -> str:
    path, region, columns = finding_place(result.conversation, finding)
    place = _path(path)
    if region is not None:
        place += f":{region.line}:{region.column}" if columns else f":{region.line}"
    return f"{place}: {finding.severity.value}: {finding_sentence(result.conversation, finding)}"


def _properties(result: Result) -> Iterator[tuple[str, str]]:
    card = result.scorecard
    if card.score is not None:
        yield "score", f"{card.score:g}"
        yield "passed", str(card.passed).lower()
        yield "points earned", f"{card.earned:g}"
        yield "points possible", f"{card.possible:g}"
    yield "channel", result.conversation.channel.value
    if result.language:
        yield "language", _line(result.language)


def _verdict(result: Result) -> str:
    card = result.scorecard
    if card.score is None:
        return "no score: nothing could be assessed"
    return f"{'passed' if card.passed else 'failed'}, score {card.score:g} of 100"


def _timestamp(result: Result) -> str:
    """When the contact began, by its own clock; the schema takes no time zone."""
    at = next((turn.at for turn in result.conversation.turns if turn.at), "")
    try:
        return datetime.fromisoformat(at).replace(tzinfo=None).isoformat(timespec="seconds")
    except ValueError:
        return _NO_TIME


def _problems_suite(problems: list[Problem], number: int) -> str:
    suite = _Suite("inputs", "calllint", number)
    for problem in problems:
        place = _path(problem.path) + (f":{problem.line}" if problem.line is not None else "")
        suite.add(place, "error", _line(problem.message), "unreadable-input", f"{place}: {_line(problem.message)}")
    return suite.xml([("could not be read", str(len(problems)))])


def _path(path: str) -> str:
    return STANDARD_INPUT if path in ("", "-") else _line(path) or "input"


def _line(text: str) -> str:
    return without_controls(safe_line(shortened(text, _LONGEST))).strip()


def _attributes(**values: str) -> str:
    return " ".join(f"{name}={quoteattr(without_controls(value))}" for name, value in values.items())


def _text(text: str) -> str:
    return escape(without_controls(text))


REPORTER = Reporter("junit", "JUnit XML for the test views of CI servers: a suite a conversation, a case a rule", render, redacts=True)
