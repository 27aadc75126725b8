"""`markdown`: for a pull request or a ticket: a table that sums up, then the findings by conversation, the worst first."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from calllint.errors import Problem
from calllint.reporting.markdown_sections import conversation_section, counted_words, place_of, score_words
from calllint.reporting.markdown_text import code, prose
from calllint.reporting.markdown_words import Words, words_for
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.run_totals import Totals
from calllint.results import Result

# GitHub takes comments of 65,536 characters; counted in bytes, it is never more, however they count.
_LONGEST = 65_000
# The shortest conversation with a finding takes more than a hundred bytes: no more than these can be shown.
_MOST = 600
_LISTED = 10
_COMMONEST = 5
_NAME = 120
_MESSAGE = 500


class _Ranked(NamedTuple):
    """A conversation with findings: the worse, the smaller. No comparison gets behind `number`."""

    severity: int
    score: float
    number: int
    result: Result


class _Seen:
    """What is kept of the results that passed by: how many there were of what, and the worst of them."""

    def __init__(self) -> None:
        self.totals = Totals()
        self.suppressed = 0
        self.with_findings = 0
        self.languages: Counter[str] = Counter()
        self.worst: list[_Ranked] = []

    def add(self, result: Result) -> None:
        """Counts `result`, and keeps it if it is among the worst."""
        self.totals.add(result)
        self.suppressed += len(result.suppressed)
        self.languages.update([result.language] if result.language else [])
        if not result.findings:
            return
        self.with_findings += 1
        severity = max(finding.severity.rank for finding in result.findings)
        score = result.scorecard.score
        ranked = _Ranked(-severity, 101.0 if score is None else score, self.totals.conversations, result)
        if len(self.worst) < _MOST or ranked < self.worst[-1]:
            insort(self.worst, ranked)
            del self.worst[_MOST:]


def render(run: Run) -> Iterator[str]:
    """The document, whole: what comes first is known last."""
    seen = _Seen()
    for result in run.results:
        seen.add(result)
    # In the language that is asked for, else the one in which most conversations are.
    spoken = run.language or next((language for language, _ in seen.languages.most_common(1)), None)
    said = words_for(spoken)
    head = _head(run, seen, said, spoken)
    tail = _problems(said.unreadable, run.problems, said) + _problems(said.notices, run.notices, said)
    yield head + _conversations(seen, said, _LONGEST - _size(head) - _size(tail)) + tail


def _head(run: Run, seen: _Seen, said: Words, spoken: str | None) -> str:
    totals = seen.totals
    rows = [(said.number, str(totals.conversations))]
    if totals.mean is not None:
        rows += [(said.failed, str(totals.failed)), (said.mean, score_words(totals.mean, said))]
    rows += [(said.severities[severity.value].capitalize(), str(number)) for severity, number in totals.severities()]
    rows += [(said.suppressed, str(seen.suppressed))] if seen.suppressed else []
    rows += [(said.unreadable, str(len(run.problems)))] if run.problems else []
    head = f"## calllint: {_found(totals, said)}\n\n" + _table("", "", rows)
    if totals.findings > 1:
        titles = {rule.id: f" {prose(rule.told(spoken).title, _MESSAGE)}" for rule in run.rules}
        common = [(code(rule, _NAME) + titles.get(rule, ""), str(number)) for rule, number in totals.commonest(_COMMONEST)]
        head += f"\n### {said.commonest}\n\n" + _table(said.rule, said.found, common)
    return head


def _found(totals: Totals, said: Words) -> str:
    if not totals.conversations:  # an empty run is no clean run
        return said.nothing
    found = counted_words(totals.findings, said.findings) if totals.findings else said.none
    return f"{found} {said.within} {counted_words(totals.conversations, said.conversations)}"


def _table(left: str, right: str, rows: Iterable[tuple[str, str]]) -> str:
    return f"| {left} | {right} |\n| --- | ---: |\n" + "".join(f"| {name} | {value} |\n" for name, value in rows)


def _conversations(seen: _Seen, said: Words, room: int) -> str:
    """As many as there is room for (in bytes), and a line that says what is not shown."""
    if not seen.worst:
        return ""
    title = f"\n### {said.number}\n"
    room -= _size(title) + _size(_cut(seen.totals.findings, seen.with_findings, said))
    sections: list[str] = []
    findings = 0
    for ranked in seen.worst:
        section = conversation_section(ranked.result, said, room)
        if section is None:
            break
        room -= _size(section)
        sections.append(section)
        findings += len(ranked.result.findings)
    left = seen.with_findings - len(sections)
    return title + "".join(sections) + (_cut(seen.totals.findings - findings, left, said) if left else "")


def _cut(findings: int, conversations: int, said: Words) -> str:
    what = f"{counted_words(findings, said.findings)} {said.within} {counted_words(conversations, said.conversations)}"
    return f"\n{said.cut.format(what=what)}\n"


def _problems(title: str, problems: list[Problem], said: Words) -> str:
    if not problems:
        return ""
    lines = [f"- {place_of(problem.path, problem.line)}: {prose(problem.message, _MESSAGE)}\n" for problem in problems[:_LISTED]]
    left = len(problems) - _LISTED
    more = [f"- {said.more.format(number=left)}\n"] if left > 0 else []
    return f"\n### {title}\n\n" + "".join(lines + more)


def _size(text: str) -> int:
    return len(text.encode("utf-8"))


REPORTER = Reporter("markdown", "for a pull request or a ticket: a summary and the findings, the worst first", render, redacts=True)
