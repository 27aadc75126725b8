"""The arithmetic of the volume benchmark: rates, and ratios within rounds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from volume_inputs import Input
from volume_tables import FLOOR, FLOOR_ENCODED, PHRASES, WORDS, Run, Slice, as_data, calllint_name, markdown

SMALL = Input("talk", 10, Path("talk-10.jsonl"), 10_000_000, 1000, 20_000, 8_000_000, "0")
LARGE = Input("talk", 100, Path("talk-100.jsonl"), 100_000_000, 11_000, 200_000, 80_000_000, "1")
ONE, TWO = calllint_name("fast", 1), calllint_name("fast", 2)
RG, RG_PHRASES = f"`rg -F`, {WORDS}", f"`rg -F -o`, {PHRASES}"
ABOUT = {"machine": {"calllint": "1.0", "python": "CPython 3.11.7", "cores": 2, "machine": "x86_64"}, "notes": ["A note."]}
RUNS = [
    Run(1, "talk", 10, FLOOR, 2.5, 2.0, 11),
    Run(1, "talk", 10, FLOOR_ENCODED, 4.5, 4.0, 11),
    Run(1, "talk", 10, ONE, 5.0, 6.0, 200),
    Run(1, "talk", 10, TWO, 2.5, 7.0, 220),
    Run(1, "talk", 10, RG, 0.5, 0.5, 8),
    Run(1, "talk", 10, RG_PHRASES, 0.5, 1.5, 8),
    Run(1, "talk", 100, FLOOR, 25, 20, 11),
    Run(1, "talk", 100, ONE, 50, 55, 230),
    Run(2, "talk", 10, FLOOR, 5.0, 4.0, 11),
    Run(2, "talk", 10, ONE, 10, 8.0, 210),
]


def data(runs=RUNS, slices=()):
    return as_data([SMALL, LARGE], runs, list(slices), ["fast"], ABOUT)


def compared(found, what: str, size: float = 10):
    (one,) = (one["values"] for one in found["comparisons"] if what in one["what"] and size == one["megabytes"])
    return one


def row(found, name: str, megabytes: float):
    (one,) = (one for one in found["rows"] if (one["name"], one["megabytes"]) == (name, megabytes))
    return one


def test_rates_are_by_the_clock() -> None:
    one = row(data(), ONE, 10)
    assert one["conversations_per_s"] == {"median": 150, "min": 100, "max": 200, "rounds": 2}
    assert one["mb_per_s"]["max"] == 2


def test_ratios_are_cpu_of_the_same_round() -> None:
    one = row(data(), ONE, 10)
    assert one["cpu_to_floor"] == {"median": 2.5, "min": 2, "max": 3, "rounds": 2}
    assert one["cpu_to_floor_encoded"] == {"median": 1.5, "min": 1.5, "max": 1.5, "rounds": 1}
    assert row(data(), ONE, 100)["cpu_to_floor"]["median"] == 2.75
    assert row(data(), FLOOR, 10)["cpu_to_floor"]["max"] == 1


def test_every_candidate_has_a_row_for_every_input_it_ran_on() -> None:
    assert [(one["name"], one["megabytes"]) for one in data()["rows"]] == list(dict.fromkeys((run.name, run.megabytes) for run in RUNS))


def test_what_there_are_goals_for() -> None:
    found = data()
    assert compared(found, "CPU relative to F")["median"] == 2.5
    assert compared(found, f"relative to {RG}")["median"] == 12
    assert compared(found, f"relative to {RG_PHRASES}")["median"] == 4
    assert compared(found, "relative to two processes")["median"] == 2
    assert compared(found, "peak MB")["max"] == 220


def test_growth_is_of_the_largest_against_the_smallest() -> None:
    found = data()
    # 1,000 in 6 seconds, and 11,000 in 55.
    assert compared(found, "conversations a CPU second, relative to 10 MB", 100)["median"] == pytest.approx((11_000 / 55) / (1000 / 6))
    assert compared(found, "peak memory, relative to 10 MB", 100)["median"] == 230 / 200


def test_one_size_does_not_grow() -> None:
    alone = as_data([SMALL], RUNS[:6], [], ["fast"], ABOUT)
    assert not any("relative to 10 MB" in one["what"] for one in alone["comparisons"])


def test_what_was_not_measured_is_not_compared() -> None:
    found = data([run for run in RUNS if run.name != TWO])
    assert not any("two processes" in one["what"] for one in found["comparisons"])


def test_a_slice_is_compared_with_what_the_floor_takes_for_as_much_text() -> None:
    # F takes 2 s for 8 million characters, the peer 3 s for 4,000.
    found = data(slices=[Slice(1, "talk", "slow", 3.0, 4000, 90)])
    (one,) = found["slices"]
    assert one["cpu_to_floor"]["median"] == pytest.approx(3000)
    assert one["text_mb_per_s"]["median"] == pytest.approx(4e-3 / 3)


@given(st.dictionaries(st.sampled_from([1, 2]), st.floats(0.1, 10), min_size=2))
def test_a_round_on_a_slower_machine_has_the_same_ratios(slower: dict[int, float]) -> None:
    other = [run._replace(cpu=run.cpu * slower[run.round], wall=run.wall * slower[run.round]) for run in RUNS]
    for name, size in ((ONE, 10), (TWO, 10), (ONE, 100)):
        assert row(data(other), name, size)["cpu_to_floor"] == pytest.approx(row(data(), name, size)["cpu_to_floor"])
    for mine, theirs in zip(data()["comparisons"], data(other)["comparisons"], strict=True):
        assert mine["values"] == pytest.approx(theirs["values"])


def test_tables_have_as_many_cells_in_each_line() -> None:
    text = "\n".join(markdown(data(slices=[Slice(1, "talk", "slow", 3.0, 4000, 90)])))
    tables = [[line for line in block.splitlines() if line.startswith("|")] for block in text.split("\n\n")]
    tables = [table for table in tables if table]
    assert [len(table) - 2 for table in tables] == [2, 8, 1, 3]
    assert all(len({line.count("|") for line in table}) == 1 for table in tables)
    assert f"| {ONE} | talk | 10 | 150 (100–200) | 1.5 (1–2) | 2.5 (2–3) | 1.5 | 210 |" in text
    assert "| goal (pure Python or `fast`) |  |  | ≤ 2.5 | ≤ 10 |  | ≥ 1.8 | < 300 | 0.9 to 1.1 | ≤ 1.2 |" in text
    assert "| `fast` | talk | 100 | 2.75 |  |  |  | 230 | 1.2 | 1.15 |" in text
    assert text.endswith("A note.")
