"""Single turns that were labelled for one rule each: how many of those that show it are found, and how many that do not.

Half of the latter are look-alikes. The writers knew nothing of the lexicons and looked for as many ways to say it as there are, so that far
less is found than in conversations. Nobody who writes lexicons reads `held-*`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from calllint.conversation import Conversation, Role, Turn
from calllint.linting import Linter
from calllint.settings import Settings

HERE = Path(__file__).parent / "turns"
LEAST = {"nl-agent": 52, "nl-customer": 58, "en-agent": 55, "en-customer": 47}
"""The least share found of what shows a rule, in per cent."""
MOST_FALSE = 5
"""The greatest share found of what does not, in per cent."""
ASKED = {"nl": "Kan dat bij jullie?", "en": "Could you do that for me?"}
LINTER = Linter(Settings(select=("all",)))


def judged(name: str) -> Iterator[tuple[bool, bool]]:
    """Of each turn whether it shows its rule, and whether that is found."""
    language, who = name.split("-")
    speaker, other = (Role.AGENT, Role.CUSTOMER) if who == "agent" else (Role.CUSTOMER, Role.AGENT)
    for line in (HERE / f"held-{name}.jsonl").read_text(encoding="utf-8").splitlines():
        said = json.loads(line)
        # A refusal refuses something.
        before = said.get("before") or (ASKED[language] if said["rule"] == "unexplained-refusal" else None)
        turns = [Turn(other, before)] if before else []
        result = LINTER.lint(Conversation("t", (*turns, Turn(speaker, said["text"])), language=language))
        found = {one.rule for one in result.findings} | {one.signal for one in result.signals}
        yield bool(said["y"]), said["rule"] in found


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(LEAST))
def test_single_turns_are_found_as_often_as_before(name: str) -> None:
    counts = Counter(judged(name))
    there, none = counts[True, True] + counts[True, False], counts[False, True] + counts[False, False]
    assert there > 300
    assert 100 * counts[True, True] / there >= LEAST[name]
    assert 100 * counts[False, True] / none <= MOST_FALSE
