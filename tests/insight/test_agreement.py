"""Agreement with people: what is counted, and its intervals against known values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.insight.agreement import Agreement, Counts, Labels, compare
from calllint.linting import Linter
from calllint.results import Result
from calllint.rules.confidence import Confidence
from calllint.settings import Settings
from tests.talk import talk

THREAT = "agent: Hello, Ann speaking.\ncustomer: I don't think this bill is right.\nagent: Pay by Friday or we will take you to court."
CALM = "agent: Hello, Ann speaking.\ncustomer: When are you open?\nagent: Until five. Goodbye!"
LINTER = Linter(Settings(min_confidence=Confidence.LOW))


def result(lines: str, name: str) -> Result:
    return LINTER.lint(talk(lines, language="en", id=name))


def agreement(*labelled: tuple[str, Labels]) -> Agreement:
    return compare([(result(lines, str(number)), labels) for number, (lines, labels) in enumerate(labelled)])


def test_counts_a_rule_once_a_conversation() -> None:
    found = agreement(
        (THREAT, Labels({"court-threat": (2,)})),
        (THREAT, Labels({"court-threat": (0,)})),
        (THREAT, Labels({})),
        (CALM, Labels({"court-threat": (2,)})),
        (CALM, Labels({})),
    )
    counts = found.counts["court-threat"]
    assert (counts.both, counts.false_alarms, counts.missed, counts.neither, counts.placed) == (2, 1, 1, 1, 1)
    assert found.conversations == 5
    differ = [(one.missed, one.conversation.id, one.turns) for one in found.disagreements if one.rule == "court-threat"]
    assert differ == [(False, "2", (2,)), (True, "3", (2,))]


def test_leaves_out_what_people_were_not_sure_of() -> None:
    found = agreement((THREAT, Labels({}, frozenset({"court-threat"}))), (CALM, Labels({})))
    assert "court-threat" not in found.counts


def test_a_label_without_a_turn_is_met_at_any_turn() -> None:
    assert agreement((THREAT, Labels({"court-threat": ()}))).counts["court-threat"].placed == 1


def test_what_is_less_sure_counts_for_its_level_only() -> None:
    lines = (
        "agent: Hello, Ann speaking.\ncustomer: I am furious, nothing works!\n"
        "agent: The router in the hall was made in another factory in the spring of last year and its small red light at the back is rather weak in daylight."
    )
    found = agreement((lines, Labels({"no-acknowledgement": (2,)})))
    counts = found.counts["no-acknowledgement"]
    assert (counts.both, counts.missed) == (0, 1)
    assert counts.levels == {Confidence.LOW: (1, 1)}


def test_only_some_rules() -> None:
    found = agreement((THREAT, Labels({"dismissive": (2,)}))).only(["court-threat"])
    assert list(found.counts) == ["court-threat"]
    assert {one.rule for one in found.disagreements} == {"court-threat"}


def test_wilsons_interval() -> None:
    # 8 of 10: Wilson (1927) gives 0.490 to 0.943.
    share = Counts(both=8, false_alarms=2).precision
    assert (share.value, share.low, share.high) == (pytest.approx(0.8), pytest.approx(0.4902, abs=1e-4), pytest.approx(0.9433, abs=1e-4))


def test_cohens_kappa() -> None:
    # Worked example in Fleiss, Cohen and Everitt's form: 20, 5, 10, 15 of 50 agree at 0.70, by chance at 0.50.
    kappa = Counts(both=20, false_alarms=5, missed=10, neither=15).kappa
    assert kappa.value == pytest.approx(0.4)
    assert kappa.low is not None and kappa.high is not None
    assert kappa.low == pytest.approx(0.4 - 1.959964 * 0.1275, abs=2e-3)


def test_f1_is_the_harmonic_mean() -> None:
    counts = Counts(both=6, false_alarms=2, missed=4)
    assert counts.f1.value == pytest.approx(2 * 0.75 * 0.6 / 1.35)


def test_nothing_to_measure() -> None:
    empty = Counts()
    assert empty.precision.value is empty.recall.value is empty.f1.value is empty.kappa.value is None
    assert Agreement({}, (), 0).macro("precision") is None


def test_macro_counts_what_was_never_found_as_nothing() -> None:
    both = Agreement({"a": Counts(both=1), "b": Counts(missed=1), "c": Counts(false_alarms=1)}, (), 2)
    assert both.macro("precision") == pytest.approx(0.5)


@given(*[st.integers(0, 300) for _ in range(4)])
def test_intervals_hold_their_value(both: int, false_alarms: int, missed: int, neither: int) -> None:
    counts = Counts(both, false_alarms, missed, neither)
    for name in ("precision", "recall", "f1", "kappa"):
        value, low, high = getattr(counts, name)
        if value is not None:
            least = -1 if name == "kappa" else 0
            assert least - 1e-9 <= low <= value + 1e-9 and value - 1e-9 <= high <= 1 + 1e-9
