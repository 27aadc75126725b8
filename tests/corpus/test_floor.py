"""The quality floor: precision and recall on the labelled conversations do not sink."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

import pytest
import tomli

from calllint.rules.catalogue import built_in_rules
from tests.corpus.measure import measure

HERE = Path(__file__).parent
FLOOR = tomli.loads((HERE / "floor.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("group", sorted(FLOOR))
def test_the_floor_holds(group: str) -> None:
    floor = FLOOR[group]
    rules = [rule.id for rule in built_in_rules()]
    files = sorted(HERE.glob(floor["files"]))
    assert files
    tallies = measure(files, rules)
    shown = "\n".join(f"{name}: precision {tally.precision:.2f}, recall {tally.recall:.2f}" for name, tally in tallies.items())
    assert mean(tally.precision for tally in tallies.values()) >= floor["precision"], shown
    assert mean(tally.recall for tally in tallies.values()) >= floor["recall"], shown
    for name, tally in tallies.items():
        assert tally.precision >= floor["precision-of-a-rule"], (name, shown)
