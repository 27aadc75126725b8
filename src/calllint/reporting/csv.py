"""`csv`: RFC 4180, for Excel and data tools. A row a finding, and one for each conversation without: no score is missing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from calllint.cues import Evidence
from calllint.reporting.cell_text import safe_cell, starts_formula
from calllint.reporting.finding_place import finding_place
from calllint.reporting.report_paths import STANDARD_INPUT
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.safe_text import safe_line
from calllint.results import Result
from calllint.rules.finding import Finding

COLUMNS = (
    *("conversation", "path", "line", "channel", "language", "agent", "team", "topic"),
    *("score", "points earned", "points possible", "passed"),
    *("rule", "category", "severity", "confidence", "turn", "role", "message", "words", "customer's words", "fingerprint"),
)
"""The header. Names stay, once published; new columns come at the end."""

# Without it, Excel takes UTF-8 for the code page of the machine.
_BYTE_ORDER_MARK = "\ufeff"


def render(run: Run) -> Iterator[str]:
    """The header, and the rows of each conversation as soon as they are known."""
    yield _BYTE_ORDER_MARK + _lines([COLUMNS])
    for result in run.results:
        place = result.conversation.place
        if result.findings:
            yield _lines(_finding_row(result, finding) for finding in result.findings)
        else:
            yield _lines([[*_conversation_cells(result, place.path, place.line), *[""] * 10]])


def _lines(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def _conversation_cells(result: Result, path: str, line: int | None) -> list[str]:
    conversation, card = result.conversation, result.scorecard
    name = _cell(conversation.id)
    return [
        # It begins a line, and where a step of GitHub Actions prints one that begins so, that is a command.
        "'" + name if name.startswith("::") else name,
        _cell(STANDARD_INPUT if path in ("", "-") else path),
        "" if line is None else str(line),
        conversation.channel.value,
        _cell(result.language),
        _cell(conversation.agent),
        _cell(conversation.team),
        _cell(conversation.topic),
        "" if card.score is None else f"{card.score:g}",
        f"{card.earned:g}",
        f"{card.possible:g}",
        "" if card.passed is None else str(card.passed).lower(),
    ]


def _finding_row(result: Result, finding: Finding) -> list[str]:
    conversation, place = result.conversation, finding_place(result.conversation, finding)
    role = conversation.turns[finding.turn].role.value if 0 <= finding.turn < len(conversation.turns) else ""
    return [
        *_conversation_cells(result, place.path, place.line),
        _cell(finding.rule),
        _cell(finding.category),
        finding.severity.value,
        finding.confidence.value,
        str(finding.turn + 1),
        role,
        _cell(finding.message),
        _cell(_together(finding.evidence)),
        _cell(_together(finding.related)),
        _cell(finding.fingerprint),
    ]


def _together(evidence: Iterable[Evidence]) -> str:
    return " … ".join(words.text.strip() for words in evidence if words.text.strip())


def _cell(text: str | None) -> str:
    """`text` on one line, as a spreadsheet can take it.

    Where Excel separates by semicolons (it goes by the country) it splits at those in a text too, and looks at nothing but the sign that
    follows: what follows must be no formula either. A line break would begin a row in the same way.
    """
    if not text:
        return ""
    first, *others = safe_line(" ".join(text.split())).split(";")
    return safe_cell(";".join([first, *("'" + other if starts_formula(other) else other for other in others)]))


REPORTER = Reporter(
    "csv", "CSV for spreadsheets and data tools: a row a finding, with its score and words", render, streams=True, header=True
)
