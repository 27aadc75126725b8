"""`concise`: one finding a line, `path:line:column: severity rule: message  "words"`, for editors and pipes; a count at the end."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.reporting.finding_text import run_sentence
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.run_totals import Totals
from calllint.reporting.safe_text import safe_line, shortened
from calllint.reporting.source_place import locate, main_evidence, path_of
from calllint.results import Result
from calllint.rules.finding import Finding

_WORDS = 80


def render(run: Run) -> Iterator[str]:
    """A line a finding, each conversation's as soon as they are known, and a last line that counts."""
    totals = Totals()
    for result in totals.counting(run.results):
        if result.findings:
            yield "".join(_line(result, finding) + "\n" for finding in result.findings)
    if not run.quiet:
        yield run_sentence(totals, len(run.problems)) + "\n"


def _line(result: Result, finding: Finding) -> str:
    conversation, words = result.conversation, main_evidence(finding)
    turn = finding.turn if words is None else words.turn
    path = safe_line(path_of(conversation, turn))
    region = locate(conversation, turn, words)
    if region is None:
        place = f"{path}: {safe_line(conversation.id)} turn {turn + 1}"
    elif not region.columns:
        # The line may hold a whole conversation.
        place = f"{path}:{region.line}: {safe_line(conversation.id)} turn {turn + 1}"
    else:
        place = f"{path}:{region.line}:{region.column}"
    quoted = "".join(f'  "{safe_line(shortened(evidence.text, _WORDS))}"' for evidence in finding.evidence if evidence.text.strip())
    return f"{place}: {finding.severity} {safe_line(finding.rule)}: {safe_line(shortened(finding.message, 1000))}{quoted}"


REPORTER = Reporter("concise", "one finding a line, for editors and pipes", render, streams=True)
