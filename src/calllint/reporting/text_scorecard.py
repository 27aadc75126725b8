"""The scorecard as the text format shows it: verdict, score, sections and deductions.

Of the built-in card, which most runs have, neither name nor sections are told.
"""

from __future__ import annotations

from collections.abc import Iterable

from calllint.reporting.safe_text import safe_line, shortened
from calllint.reporting.styled_lines import Page
from calllint.scoring import BUILT_IN, Scorecard, Section

_NAME = 60


def verdict(scorecard: Scorecard) -> tuple[str, str]:
    """The verdict with the score, what it is made of and why it is what it is, and its style."""
    if scorecard.score is None:
        why = safe_line(shortened("; ".join(scorecard.why), 300)) or "nothing could be assessed"
        return (f"FAILED, no score: {why}", "bold red") if scorecard.passed is False else (f"no score: {why}", "yellow")
    points = f"score {scorecard.score:g} of 100 ({', '.join(_made_of(scorecard))})"
    if scorecard.passed:
        return f"passed, {points}", "green"
    if any(deduction.critical for deduction in scorecard.deductions):
        return f"FAILED, {points}: a critical finding fails a conversation whatever its points", "bold red"
    mark = f" of {scorecard.card.pass_mark:g}" if _of_the_user(scorecard) else ""
    return f"FAILED, {points}: under the pass mark{mark}", "bold red"


def add_sections(page: Page, scorecard: Scorecard) -> None:
    """Adds the sections of a card of the user's, each with its score."""
    if not _of_the_user(scorecard) or not scorecard.sections:
        return
    page.add("")
    page.add(("  Sections", "bold"))
    scores = [f"{section.score:g}" for section in scorecard.sections]
    most = max(map(len, scores))
    for section, score in zip(scorecard.sections, scores, strict=True):
        page.paragraph(f"{_name(section.category)} ({', '.join(_section(section))})", 4, head=f"{score:>{most}}  ")


def add_deductions(page: Page, scorecard: Scorecard) -> None:
    """Adds every deduction with its points."""
    if not scorecard.deductions:
        return
    page.add("")
    page.add(("  Deductions", "bold"))
    most = max(len(f"{deduction.points:g}") for deduction in scorecard.deductions)
    # What cost most comes first; of equals, what stands first on the card.
    for deduction in sorted(scorecard.deductions, key=lambda deduction: -deduction.points):
        reason = safe_line(shortened(deduction.reason, 300))
        critical = " (critical: fails the conversation)" if deduction.critical else ""
        text = f"{safe_line(deduction.rule)}{critical}" + (f": {reason}" if reason else "")
        page.paragraph(text, 4, head=f"{'-' + format(deduction.points, 'g'):>{most + 1}}  ")


def _made_of(scorecard: Scorecard) -> Iterable[str]:
    yield f"{scorecard.earned:g} of {scorecard.possible:g} points"
    if scorecard.bonus:
        yield f"{scorecard.bonus:g} bonus"
    if not _of_the_user(scorecard):
        return
    yield f'card "{_name(scorecard.card.name)}" {scorecard.card.version}'
    if scorecard.band is not None:
        yield f"band {_name(scorecard.band)}"
    if scorecard.measured is not None and scorecard.measured < 100:
        yield f"{scorecard.measured:g}% of the card measured"


def _section(section: Section) -> Iterable[str]:
    yield f"{section.earned:g} of {section.possible:g} points"
    if section.bonus:
        yield f"{section.bonus:g} bonus"
    if section.weight is not None:
        yield f"weight {section.weight:g}"
    if section.failed_by:
        yield f"failed by {_name(', '.join(section.failed_by))}"


def _of_the_user(scorecard: Scorecard) -> bool:
    return scorecard.card.name != BUILT_IN.name


def _name(text: str) -> str:
    return safe_line(shortened(text, _NAME))
