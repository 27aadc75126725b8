"""The built-in lexicons: their examples hold, and every cue has some."""

from __future__ import annotations

import pytest

from calllint.lexicon import languages, load_lexicon
from calllint.lexicon.compiled import lexicon_files
from calllint.lexicon.entry import read_lexicon_file
from calllint.lexicon.examples import failures
from calllint.lexicon.lexicon import lexicon_folder


@pytest.mark.slow
@pytest.mark.parametrize("language", languages())
def test_the_examples_hold(language: str) -> None:
    files = [read_lexicon_file(path) for path in lexicon_files(lexicon_folder() / language)]
    assert files
    assert [str(failure) for failure in failures(load_lexicon(language), files)] == []


@pytest.mark.parametrize("language", languages())
def test_every_entry_has_examples_both_ways(language: str) -> None:
    entries = [entry for path in lexicon_files(lexicon_folder() / language) for entry in read_lexicon_file(path).entries]
    bare = [f"{entry.path}: {entry.name} ({entry.meaning})" for entry in entries if not entry.matches or not entry.no_match]
    assert bare == []


def test_both_languages_have_the_same_cues() -> None:
    cues = {language: {phrase.entry.name for phrase in load_lexicon(language).phrases} for language in languages()}
    read_by_detectors = {
        "apology", "agent-ends", "asks-more", "commitment", "customer-silent-prompt", "deadline", "done", "empathy", "farewell",
        "frustration", "hardship", "interruption-marker", "interruption-protest", "legal-action", "legal-threat", "owner-named",
        "passes-on", "reason", "refusal", "resigned", "satisfied", "system-agent-ended", "thanks", "unsatisfied", "validation", "way-on",
    }  # fmt: skip
    for language, names in cues.items():
        assert read_by_detectors - names == set(), language


@pytest.mark.parametrize(
    ("language", "turn"),
    [
        # wacht* and *word are in the built-in lexicons.
        ("nl", "Geef uw wachtwoort eens door."),
        ("nl", "Geef uw wachtwoordt eens door."),
        ("en", "Give me your pasword please."),
    ],
)
def test_a_typo_is_read_whatever_other_phrases_begin_like_it(language: str, turn: str) -> None:
    assert "sensitive-request" in {match.entry.name for match in load_lexicon(language).match_text(turn)}
