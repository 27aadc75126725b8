"""The floor under the agreement."""

from __future__ import annotations

from pathlib import Path

import pytest

from calllint.errors import UsageError
from calllint.insight.agreement import Agreement, Counts
from calllint.insight.floor import read_floor, shortfalls

KNOWN = {"court-threat", "dismissive"}
AGREEMENT = Agreement({"court-threat": Counts(both=8, false_alarms=2, missed=2, neither=8)}, (), 20)


def below(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "floor.toml").write_text(text, encoding="utf-8")
    return list(shortfalls(AGREEMENT, read_floor(tmp_path / "floor.toml", KNOWN)))


def test_nothing_is_below(tmp_path: Path) -> None:
    assert below(tmp_path, "[macro]\nprecision = 0.8\nrecall = 0.8\nf1 = 0.8\n[rules.court-threat]\nkappa = 0.6\n") == []


def test_names_what_is_below(tmp_path: Path) -> None:
    lines = below(
        tmp_path, "[macro]\nprecision = 0.9\n[rules.court-threat]\nrecall = 0.81\nprecision = 0.8\n[rules.dismissive]\nrecall = 0.1\n"
    )
    assert lines == [
        "macro precision is 0.800, the floor is 0.9",
        "recall of court-threat is 0.800, the floor is 0.81",
        "recall of dismissive is not measured, the floor is 0.1",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[marco]\nprecision = 0.9\n", "macro"),
        ("[macro]\nprecison = 0.9\n", "precision"),
        ("[macro]\nprecision = 90\n", "0 to 1"),
        ("[macro]\nkappa = 0.5\n", "precision, recall, f1"),
        ("[rules.curt-threat]\nrecall = 0.5\n", "court-threat"),
        ("macro = 3\n", "table"),
    ],
)
def test_says_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError) as error:
        below(tmp_path, text)
    assert said in str(error.value)
    assert "floor.toml" in str(error.value)
