"""`xlsx`: an Excel workbook with findings, scorecards, signals and a summary, to sort, filter and count in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from calllint.reporting.needed_package import needed
from calllint.reporting.reporter import Reporter, Run
from calllint.scoring import Terms

_AT_ONCE = 1024 * 1024
"""Bytes of a piece."""


def render(run: Run) -> Iterator[bytes]:
    """The workbook in pieces. Raises UsageError where XlsxWriter is not installed, or no temporary file can be written."""
    needed("xlsxwriter", "xlsx")
    from tempfile import TemporaryDirectory

    from calllint.reporting.xlsx_sheets import Sheets
    from calllint.reporting.xlsx_table import telling, workbook
    from calllint.reporting.xlsx_words import words_in

    results = iter(run.results)
    first = list(islice(results, 1))
    language = run.language or (first[0].language if first else None)
    # The sections of a card of the user's own stand in a sheet of their own, whatever they are called.
    built_in = not first or first[0].scorecard.card.name == Terms().name
    categories = dict.fromkeys(rule.category for rule in run.rules) if built_in else {}
    with telling():
        # Nothing of it outlives the run, whatever happens: rows of people's calls are in it.
        folder = TemporaryDirectory(prefix="calllint-", ignore_cleanup_errors=True)
    with folder:
        file = Path(folder.name) / "report.xlsx"
        with workbook(file) as book:
            sheets = Sheets(book, run.rules, words_in(language), categories, language=language, together=run.insight is not None)
            for result in chain(first, results):
                with telling():
                    sheets.add(result)
            # Only now are the problems complete.
            with telling():
                if run.insight is not None:
                    sheets.tell(run.insight(), run.rules, language if language == "nl" else "en")
                sheets.finish(run.problems, run.notices)
        with file.open("rb") as written:
            while piece := written.read(_AT_ONCE):
                yield piece


REPORTER = Reporter("xlsx", "Excel workbook: findings, scorecards, signals and a summary", render, binary=True, extra="reports")
