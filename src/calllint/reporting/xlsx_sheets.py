"""The sheets of the workbook: which columns each has, in which order and how wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from calllint import __version__
from calllint.errors import Problem
from calllint.reporting import xlsx_rows
from calllint.reporting.page.own_words import reason_in
from calllint.reporting.xlsx_insight import RATES, VERDICTS, rate_rows, verdict_rows
from calllint.reporting.xlsx_summary import Summary
from calllint.reporting.xlsx_table import Column, Table
from calllint.results import Result
from calllint.rules.rule import Rule

if TYPE_CHECKING:
    from calllint.insight.overall import Insight

_WIDTHS = {
    "conversation": 16,
    "path": 24,
    "line": 8,
    "turn": 7,
    "severity": 10,
    "rule": 26,
    "title": 30,
    "message": 44,
    "words": 44,
    "related": 36,
    "confidence": 11,
    "confidence-reason": 28,
    "agent": 16,
    "topic": 16,
    "channel": 10,
    "language": 9,
    "facts": 28,
    "fingerprint": 34,
    "turns": 8,
    "score": 8,
    "passed": 10,
    "earned": 10,
    "possible": 10,
    "bonus": 10,
    "measured": 11,
    "why": 40,
    "outcome": 15,
    "weight": 8,
    "reason": 40,
    "signal": 26,
    "action": 36,
    "deadline": 20,
    "verdict": 15,
    "value": 20,
    "read": 30,
    "signals": 24,
}
"""In characters; what is not here has a column's usual width."""

_DECIMALS = ("score", "mean", "measured", "rate", "expected")
_FINDINGS = (
    "conversation path line turn severity rule title category message words related speaker confidence confidence-reason agent team topic "
    "channel language facts fingerprint"
)
_CONVERSATIONS = "conversation path line channel language agent team topic turns score passed earned possible bonus measured band card why"
_SECTIONS = "conversation path agent card section score earned possible bonus"
_ITEMS = "conversation path agent rule title category outcome severity section weight earned possible reason words"
_SIGNALS = "conversation path agent turn signal words confidence facts"
_COMMITMENTS = "conversation path agent turn owner action deadline kept words"
_SUPPRESSED = f"{_FINDINGS} suppressed reason who until"
_REASONS = ("why", "reason", "confidence-reason")
_SUMMARY = "part item number-of-conversations number-of-findings mean detail"


class Sheets:
    """The sheets of a workbook, filled result by result; `categories` have a column each for the score of their section, and titles are
    in `language`.

    With `together` there are sheets for what many conversations say together: see `tell`.
    """

    def __init__(
        self,
        book: Any,
        rules: Sequence[Rule],
        words: Mapping[str, str],
        categories: Iterable[str],
        *,
        language: str | None = None,
        together: bool = False,
    ) -> None:
        self._words = words
        self._titles = {rule.id: rule.told(language).title for rule in rules}
        self._language = language or "en"
        counts = {severity.value: Column(severity.value, 9) for severity in xlsx_rows.SEVERITIES}
        scores = {f"score: {category}": Column(f"{words['score']}: {category}", 12, decimal=True) for category in categories}
        # What many conversations say together comes first, and is known last.
        self._together = self._table(book, "together", VERDICTS) if together else None
        self._rates = self._table(book, "rates", RATES) if together else None
        self._findings = self._table(book, "findings", _FINDINGS)
        self._conversations = self._table(book, "conversations", _CONVERSATIONS, {**counts, **scores})
        self._sections = self._table(book, "sections", _SECTIONS)
        self._items = self._table(book, "items", _ITEMS)
        self._signals = self._table(book, "signals", _SIGNALS)
        self._commitments = self._table(book, "commitments", _COMMITMENTS)
        self._suppressed = self._table(book, "suppressed-findings", _SUPPRESSED)
        self._summary_table = self._table(book, "summary", _SUMMARY)
        self._summary = Summary(words, self._titles)

    def add(self, result: Result) -> None:
        """The rows of one conversation."""
        self._summary.add(result)
        self._findings.extend(self._told(xlsx_rows.finding_row(result, finding, self._titles) for finding in result.findings))
        self._conversations.extend(self._told([xlsx_rows.conversation_row(result)]))
        self._sections.extend(xlsx_rows.section_rows(result))
        self._items.extend(self._told(xlsx_rows.item_rows(result, self._titles)))
        self._signals.extend(xlsx_rows.signal_rows(result))
        self._commitments.extend(xlsx_rows.commitment_rows(result))
        self._suppressed.extend(xlsx_rows.suppressed_rows(result, self._titles))

    def _told(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        """The rows with calllint's own reasons in the workbook's language."""
        for row in rows:
            said = {name: row[name] for name in _REASONS if row.get(name)}
            yield row if not said else {**row, **{name: self._reason(text) for name, text in said.items()}}

    def _reason(self, text: str) -> str:
        return "\n".join(reason_in(self._language, line) for line in text.split("\n"))

    def tell(self, insight: Insight, rules: Sequence[Rule], language: str) -> None:
        """The rows of what many conversations say together."""
        for table, rows in ((self._together, verdict_rows(insight, rules, language)), (self._rates, rate_rows(insight))):
            if table is not None:
                table.extend(rows)
                table.finish()

    def finish(self, problems: Iterable[Problem], notices: Iterable[Problem]) -> None:
        """The summary, and a filter on each sheet."""
        tables = (
            self._findings,
            self._conversations,
            self._sections,
            self._items,
            self._signals,
            self._commitments,
            self._suppressed,
        )
        for table in tables:
            table.finish()
        self._summary_table.extend(self._summary.rows(problems, notices))
        notice = self._words["notice"]
        for table in tables:
            if len(table.sheets) > 1:
                where = f"{self._words['continued']} {', '.join(table.sheets[1:])}"
                self._summary_table.add({"part": notice, "item": table.name, "detail": where})
            if table.cut:
                self._summary_table.add({"part": notice, "item": table.name, "detail": f"{table.cut} {self._words['cut']}"})
        self._summary_table.add({"part": self._words["version"], "item": "calllint", "detail": __version__})
        self._summary_table.finish()

    def _table(self, book: Any, name: str, columns: str, further: Mapping[str, Column] | None = None) -> Table:
        known = {column: self._column(column) for column in columns.split()}
        return Table(book, self._words[name], {**known, **(further or {})})

    def _column(self, name: str) -> Column:
        width = {"item": 34, "detail": 80}.get(name, _WIDTHS.get(name, 14))
        return Column(self._words[name], width, decimal=name in _DECIMALS, severity=name == "severity")
