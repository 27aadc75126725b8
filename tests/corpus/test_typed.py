"""Sentences that strangers typed to see whether the rules get them, each a reply to one turn: how many of those that show a rule are found,
and how many of those that do not.

A line has the rule, whether it shows it (yes, no), who says it (a, c), what was said before, and the sentence.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from calllint.conversation import Conversation, Role, Turn
from calllint.linting import Linter
from calllint.settings import Settings

HERE = Path(__file__).parent / "typed"
LEAST, MOST_FALSE = 83, 2
"""Per cent of what shows a rule that is found at the least, and of what does not at the most."""
LINTER = Linter(Settings(select=("all",)))
ROLES = {"a": (Role.CUSTOMER, Role.AGENT), "c": (Role.AGENT, Role.CUSTOMER)}


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_typed_sentences_are_found_as_often_as_before(language: str) -> None:
    counts: Counter[tuple[bool, bool]] = Counter()
    for line in (HERE / f"{language}.tsv").read_text(encoding="utf-8").splitlines():
        rule, shows, who, before, said = line.split("\t")
        first, second = ROLES[who]
        result = LINTER.lint(Conversation("t", (Turn(first, before), Turn(second, said)), language=language))
        found = {one.rule for one in result.findings if one.turn == 1} | {one.signal for one in result.signals if one.turn == 1}
        counts[shows == "yes", rule in found] += 1
    there, none = counts[True, True] + counts[True, False], counts[False, True] + counts[False, False]
    assert min(there, none) > 250
    assert 100 * counts[True, True] / there >= LEAST, counts
    assert 100 * counts[False, True] / none <= MOST_FALSE, counts
