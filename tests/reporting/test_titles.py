"""Titles of rules are in the language of the report, or of the conversation, in every format that shows them."""

from __future__ import annotations

import io

import pytest

from calllint.conversation import Conversation, Role, Turn
from calllint.linting import Linter
from calllint.reporting.reporter import Run, find_reporter
from calllint.results import Result

DUTCH, ENGLISH = "Geen dreigement met de rechter", "No threat with court"


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


def results(linter: Linter, language: str) -> list[Result]:
    said = {
        "nl": ("Mijn ketel is stuk.", "Dan stappen wij naar de rechter."),
        "en": ("My boiler broke.", "Then we will take you to court."),
    }
    asked, answered = said[language]
    turns = (Turn(Role.CUSTOMER, asked), Turn(Role.AGENT, answered))
    fine = (
        Turn(Role.CUSTOMER, asked),
        Turn(Role.AGENT, {"nl": "Ik stuur morgen iemand.", "en": "I will send somebody tomorrow."}[language]),
    )
    return [linter.lint(Conversation(f"c-{number}", both, language=language)) for number, both in enumerate((turns, fine))]


def rendered(linter: Linter, name: str, spoken: str, asked: str | None) -> str:
    run = Run(results(linter, spoken), linter.rules, passes=True, language=asked)
    pieces = list(find_reporter(name).render(run))
    if name != "xlsx":
        return "".join(str(piece) for piece in pieces)
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(b"".join(bytes(piece) for piece in pieces if isinstance(piece, bytes))))
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)


@pytest.mark.parametrize("name", ["text", "markdown", "xlsx"])
@pytest.mark.parametrize(("spoken", "asked", "dutch"), [("nl", None, True), ("en", None, False), ("en", "nl", True), ("nl", "en", False)])
def test_titles_are_in_the_language_asked_for_else_in_that_of_the_conversation(
    linter: Linter, name: str, spoken: str, asked: str | None, dutch: bool
) -> None:
    text = rendered(linter, name, spoken, asked)
    assert ((DUTCH in text), (ENGLISH in text)) == (dutch, not dutch)


def test_the_page_has_the_titles_of_all_languages(linter: Linter) -> None:
    text = rendered(linter, "html", "nl", None)
    assert DUTCH in text
    assert ENGLISH in text
