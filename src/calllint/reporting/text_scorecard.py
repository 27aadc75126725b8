"""The scorecard as the text format shows it: verdict, score, sections and deductions.

Of the built-in card, which most runs have, neither name nor sections are told.
"""

from __future__ import annotations

from collections.abc import Iterable

from calllint.reporting.safe_text import safe_line, shortened
from calllint.reporting.styled_lines import Page
from calllint.reporting.text_words import Words, words_for
from calllint.scoring import BUILT_IN, Scorecard, Section

_NAME = 60


def verdict(scorecard: Scorecard, words: Words | None = None) -> tuple[str, str]:
    """The verdict with the score, what it is made of and why it is what it is, and its style; in English without `words`."""
    words = words or words_for(None)
    say = words.say
    if scorecard.score is None:
        why = safe_line(shortened("; ".join(map(words.reason, scorecard.why)), 300)) or say("nothing could be assessed")
        if scorecard.passed is False:
            return say("FAILED, no score: {why}", why=why), "bold red"
        return say("no score: {why}", why=why), "yellow"
    points = say("score {score} of 100 ({made})", score=words.number(scorecard.score), made=", ".join(_made_of(scorecard, words)))
    if scorecard.passed:
        return say("passed, {points}", points=points), "green"
    if any(deduction.critical for deduction in scorecard.deductions):
        return say("FAILED, {points}: a critical finding fails a conversation whatever its points", points=points), "bold red"
    if _of_the_user(scorecard):
        mark = words.number(scorecard.card.pass_mark)
        return say("FAILED, {points}: under the pass mark of {mark}", points=points, mark=mark), "bold red"
    return say("FAILED, {points}: under the pass mark", points=points), "bold red"


def add_sections(page: Page, scorecard: Scorecard) -> None:
    """Adds the sections of a card of the user's, each with its score."""
    if not _of_the_user(scorecard) or not scorecard.sections:
        return
    page.add("")
    page.add((f"  {page.words.say('Sections')}", "bold"))
    scores = [page.words.number(section.score) for section in scorecard.sections]
    most = max(map(len, scores))
    for section, score in zip(scorecard.sections, scores, strict=True):
        page.paragraph(f"{_name(section.category)} ({', '.join(_section(section, page.words))})", 4, head=f"{score:>{most}}  ")


def add_deductions(page: Page, scorecard: Scorecard) -> None:
    """Adds every deduction with its points."""
    if not scorecard.deductions:
        return
    page.add("")
    page.add((f"  {page.words.say('Deductions')}", "bold"))
    most = max(len(page.words.number(deduction.points)) for deduction in scorecard.deductions)
    # What cost most comes first; of equals, what stands first on the card.
    for deduction in sorted(scorecard.deductions, key=lambda deduction: -deduction.points):
        reason = safe_line(shortened(deduction.reason, 300))
        critical = page.words.say(" (critical: fails the conversation)") if deduction.critical else ""
        text = f"{safe_line(deduction.rule)}{critical}" + (f": {reason}" if reason else "")
        page.paragraph(text, 4, head=f"{'-' + page.words.number(deduction.points):>{most + 1}}  ")


def _made_of(scorecard: Scorecard, words: Words) -> Iterable[str]:
    yield from _points(scorecard, words)
    if not _of_the_user(scorecard):
        return
    yield words.say('card "{name}" {version}', name=_name(scorecard.card.name), version=scorecard.card.version)
    if scorecard.band is not None:
        yield words.say("band {band}", band=_name(scorecard.band))
    if scorecard.measured is not None and scorecard.measured < 100:
        yield words.say("{share}% of the card measured", share=words.number(scorecard.measured))


def _section(section: Section, words: Words) -> Iterable[str]:
    yield from _points(section, words)
    if section.weight is not None:
        yield words.say("weight {weight}", weight=words.number(section.weight))
    if section.failed_by:
        yield words.say("failed by {rules}", rules=_name(", ".join(section.failed_by)))


def _points(whole: Scorecard | Section, words: Words) -> Iterable[str]:
    yield words.say("{earned} of {possible} points", earned=words.number(whole.earned), possible=words.number(whole.possible))
    if whole.bonus:
        yield words.say("{bonus} bonus", bonus=words.number(whole.bonus))


def _of_the_user(scorecard: Scorecard) -> bool:
    return scorecard.card.name != BUILT_IN.name


def _name(text: str) -> str:
    return safe_line(shortened(text, _NAME))
