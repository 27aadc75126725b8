"""The trials: how many of those that must fire are found, and how many look-alikes stay quiet, do not sink."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from calllint.linting import Linter
from tests.corpus.trials.measure import HERE, Trial, attempt, trials

LINTER = Linter()
FLOOR = json.loads((HERE / "floor.json").read_text(encoding="utf-8"))
FILES = sorted(HERE.glob("*/*.jsonl"))
LEAST_TRIALS = 30


@pytest.mark.slow
@pytest.mark.parametrize("language", sorted(FLOOR))
def test_no_rule_sinks(language: str) -> None:
    found: Counter[str] = Counter()
    quiet: Counter[str] = Counter()
    for trial in trials(language):
        tried = attempt(LINTER, trial)
        found[trial.rule] += bool(tried.found) and bool(trial.at)
        quiet[trial.rule] += not tried.found and not trial.at
    sunk = {
        rule: (found[rule], quiet[rule], least)
        for rule, least in FLOOR[language].items()
        if found[rule] < least["found"] or quiet[rule] < least["quiet"]
    }
    assert not sunk, "rule: (found, quiet, the floor)"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_each_rule_is_tried_both_ways(file: Path) -> None:
    tried: list[Trial] = list(trials(file.parent.name, [file.stem]))
    assert len(tried) >= LEAST_TRIALS
    share = sum(bool(trial.at) for trial in tried) / len(tried)
    assert 1 / 3 <= share <= 2 / 3
    assert all(0 <= turn < len(trial.conversation.turns) for trial in tried for turn in trial.at)
