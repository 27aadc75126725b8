"""The baseline: what is known is not reported, what is new always is, and scores do not fall unseen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Place, Role
from calllint.errors import Problem, UsageError
from calllint.linting import Linter
from calllint.results import Result, Suppressed, SuppressionKind
from calllint.rules.finding import Outcome, fingerprint
from calllint.suppression.baseline import Baseline, open_baseline
from calllint.suppression.baseline_file import Entries, Floor, Known, baseline_text, read_entries
from tests.reporting.make import a_criterion, a_finding, a_result, a_turn
from tests.reporting.strangers import ANY_TEXT
from tests.talk import talk

from .make import PROMISE, THREAT

RULES = ("court-threat", "no-acknowledgement", "shouting", "no-closing")
Told = tuple[str, str]
"""A finding in short: its rule and its words."""


def result(name: str, findings: Iterable[Told], path: str = "calls.jsonl", line: int | None = 1, rules: Sequence[str] = RULES) -> Result:
    """A result of the conversation `name`, in which `rules` were judged."""
    turns = [a_turn(Role.AGENT, "Hello.")]
    seen: dict[Told, int] = {}
    made = []
    for number, told in enumerate(findings):
        seen[told] = seen.get(told, -1) + 1
        made.append(a_finding(told[0], number, "m")._replace(fingerprint=fingerprint(name, *told, seen[told])))
    failed = {finding.rule for finding in made}
    criteria = [a_criterion(rule, Outcome.FAIL if rule in failed else Outcome.PASS) for rule in rules]
    return a_result(turns, made, criteria, conversation_id=name, place=Place(path, line))


def written(folder: Path, *results: Result, paths: Sequence[str] = (), problems: Sequence[Problem] = (), **how: bool) -> Path:
    """The baseline in `folder`, written after a run over `results`."""
    file = folder / "known.json"
    baseline = opened(write=file, **how)
    list(baseline.marked(results))
    baseline.write(paths, problems)
    return file


def opened(**call: Any) -> Baseline:
    baseline = open_baseline(**call)
    assert baseline is not None
    return baseline


def new(file: Path, *results: Result) -> list[Told]:
    """What a run over `results` reports: the conversation and rule of each finding that is new."""
    baseline = opened(read=file)
    return [(marked.conversation.id, finding.rule) for marked in baseline.marked(results) for finding in marked.findings]


ONE = result("c-1", [("court-threat", "pay or else"), ("no-closing", "bye")])
TWO = result("c-2", [("shouting", "NO")], line=2)


def test_what_is_known_is_suppressed_and_the_score_stays(tmp_path: Path) -> None:
    file = written(tmp_path, ONE, TWO)
    baseline = opened(read=file)
    one, two = baseline.marked([ONE, TWO])
    assert (one.findings, two.findings) == ((), ())
    assert [(item.finding, item.kind) for item in one.suppressed] == [(finding, SuppressionKind.BASELINE) for finding in ONE.findings]
    assert (one.scorecard, one.criteria) == (ONE.scorecard, ONE.criteria)
    assert baseline.notices(["calls.jsonl"]) == []


def test_what_is_new_is_left(tmp_path: Path) -> None:
    file = written(tmp_path, ONE)
    more = result("c-1", [("court-threat", "pay or else"), ("court-threat", "see you in court"), ("no-closing", "bye")])
    assert new(file, more, TWO) == [("c-1", "court-threat"), ("c-2", "shouting")]


def test_the_same_words_once_more_are_new(tmp_path: Path) -> None:
    file = written(tmp_path, result("c-1", [("shouting", "NO")]))
    assert new(file, result("c-1", [("shouting", "NO"), ("shouting", "NO")])) == [("c-1", "shouting")]


def test_ids_that_two_inputs_share_let_nothing_new_pass(tmp_path: Path) -> None:
    """Two templates of one name in two folders have one id."""
    here, there = (result("reply", [("shouting", "NO")], path, None) for path in ("a/reply.md", "b/reply.md"))
    file = written(tmp_path, here)
    assert new(file, here, there) == [("reply", "shouting")]
    both = written(tmp_path, here, there, accept_new=True)
    assert new(both, here, there) == []
    assert new(both, there) == []
    assert len(read_entries(both).findings) == 2


def test_a_moved_file_is_the_same(tmp_path: Path) -> None:
    file = written(tmp_path, ONE)
    assert new(file, ONE._replace(conversation=ONE.conversation._replace(place=Place("archive/2030.jsonl", 900)))) == []


def test_waived_findings_are_not_taken_in(tmp_path: Path) -> None:
    """Otherwise the baseline would hide them when the waiver has ended."""
    waived = ONE._replace(findings=ONE.findings[1:], suppressed=(Suppressed(ONE.findings[0], SuppressionKind.WAIVER, "r", "w"),))
    file = written(tmp_path, waived)
    assert new(file, ONE) == [("c-1", "court-threat")]
    baseline = opened(read=file)
    (marked,) = baseline.marked([waived])
    assert [item.kind for item in marked.suppressed] == [SuppressionKind.WAIVER, SuppressionKind.BASELINE]


# ---- scores


def test_a_score_that_falls_fails_and_is_told_with_both_scores(tmp_path: Path) -> None:
    file = written(tmp_path, ONE, TWO)
    fallen = result("c-1", [*[(finding.rule, "pay or else") for finding in ONE.findings], ("shouting", "NO")])
    baseline = opened(read=file)
    list(baseline.marked([fallen, TWO]))
    assert (baseline.worsened(fallen), baseline.worsened(TWO)) == (True, False)
    (notice, *_) = baseline.notices(["calls.jsonl"])
    assert notice[::2] == ("calls.jsonl", 1)
    assert f"{fallen.scorecard.score:g} (of 17 points), less than the {ONE.scorecard.score:g} (of 17 points)" in notice.message


def test_a_score_that_stays_or_rises_does_not(tmp_path: Path) -> None:
    baseline = opened(read=written(tmp_path, ONE))
    assert not baseline.worsened(ONE)
    assert not baseline.worsened(result("c-1", []))
    assert not baseline.worsened(result("c-9", ONE_TOLD))
    assert baseline.score_of(ONE) == ONE.scorecard.score
    assert baseline.score_of(TWO) is None


ONE_TOLD = [("court-threat", "pay or else"), ("no-closing", "bye")]


def test_points_that_are_not_at_stake_any_more_are_not_lost(tmp_path: Path) -> None:
    """The same failures of fewer points make a lower score: nothing is worse."""
    baseline = opened(read=written(tmp_path, ONE))
    fewer = result("c-1", ONE_TOLD, rules=("court-threat", "no-closing"))
    assert fewer.scorecard.score is not None and ONE.scorecard.score is not None
    assert fewer.scorecard.score < ONE.scorecard.score
    assert not baseline.worsened(fewer)
    worse = result("c-1", [*ONE_TOLD, ("shouting", "NO")], rules=(*RULES, "follow-up-without-deadline"))
    assert baseline.worsened(worse)


def test_without_a_score_nothing_falls(tmp_path: Path) -> None:
    none = result("c-1", [], rules=())
    assert not opened(read=written(tmp_path, ONE)).worsened(none)
    (tmp_path / "known.json").unlink()
    baseline = opened(read=written(tmp_path, none))
    assert (baseline.worsened(ONE), baseline.score_of(ONE)) == (False, None)


# ---- writing


def test_over_a_baseline_that_is_there_nothing_new_slips_in(tmp_path: Path) -> None:
    file = written(tmp_path, ONE)
    before = file.read_text("utf-8")
    baseline = opened(write=file)
    more = result("c-1", [*ONE_TOLD, ("shouting", "NO")])
    (marked, other) = baseline.marked([more, TWO])
    assert [finding.rule for finding in (*marked.findings, *other.findings)] == ["shouting", "shouting"]
    assert [notice.message for notice in baseline.notices(["calls.jsonl"])][1:] == [
        "2 new findings are not taken into the baseline: --accept-new does that"
    ]
    baseline.write(["calls.jsonl"])
    assert file.read_text("utf-8") == before


def test_prune_takes_out_and_raises_and_adds_nothing(tmp_path: Path) -> None:
    file = written(tmp_path, ONE, TWO)
    better = result("c-1", [("no-closing", "bye"), ("shouting", "NEW")])
    baseline = opened(write=file, prune=True)
    assert [
        finding.rule for marked in baseline.marked([better, TWO, result("c-3", [("shouting", "A")])]) for finding in marked.findings
    ] == [
        "shouting",
        "shouting",
    ]
    baseline.write(["calls.jsonl"])
    entries = read_entries(file)
    assert [(known.conversation, known.rule) for known in entries.findings] == [("c-1", "no-closing"), ("c-2", "shouting")]
    assert better.scorecard.score is not None and ONE.scorecard.score is not None
    assert [(floor.conversation, floor.score) for floor in entries.floors] == [
        ("c-1", max(better.scorecard.score, ONE.scorecard.score)),
        ("c-2", TWO.scorecard.score),
    ]


def test_prune_lowers_no_score(tmp_path: Path) -> None:
    file = written(tmp_path, ONE)
    written(tmp_path, result("c-1", [*ONE_TOLD, ("shouting", "NO")]), prune=True)
    assert opened(read=file).score_of(ONE) == ONE.scorecard.score


def test_accept_new_adds_and_lowers_and_takes_nothing_out(tmp_path: Path) -> None:
    file = written(tmp_path, ONE)
    other = result("c-1", [("court-threat", "pay or else"), ("shouting", "NO"), ("no-acknowledgement", "x")])
    baseline = opened(write=file, accept_new=True)
    assert [marked.findings for marked in baseline.marked([other, TWO])] == [(), ()]
    assert not baseline.worsened(other)
    baseline.write(["calls.jsonl"])
    assert len(read_entries(file).findings) == 5
    assert opened(read=file).score_of(ONE) == other.scorecard.score
    # A better score is not taken over: that is what pruning is for.
    written(tmp_path, result("c-1", []), accept_new=True)
    assert opened(read=file).score_of(ONE) == other.scorecard.score
    assert len(read_entries(file).findings) == 5


def test_both_make_it_what_the_run_found(tmp_path: Path) -> None:
    file = written(tmp_path, ONE, TWO)
    now = [result("c-1", [("shouting", "NO")]), result("c-2", [], line=2)]
    written(tmp_path, *now, prune=True, accept_new=True)
    both = file.read_text("utf-8")
    file.unlink()
    assert written(tmp_path, *now).read_text("utf-8") == both


def test_conversations_that_were_not_in_the_run_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    away = result("c-9", [("shouting", "NO")], "other/x.txt")
    file = written(tmp_path, ONE, TWO, away)

    def kept(*paths: str, problems: Sequence[Problem] = ()) -> set[str]:
        baseline = opened(write=file, prune=True)
        list(baseline.marked([ONE]))
        entries = json.loads(baseline.text(paths, problems))
        found = {row["conversation"] for row in entries["findings"]}
        assert {row["conversation"] for row in entries["conversations"]} == found
        return found

    assert kept() == {"c-1", "c-2", "c-9"}
    assert kept("calls.jsonl") == {"c-1", "c-9"}
    assert kept("other") == kept("./other/") == kept("other/*.txt") == kept("**/*.txt") == {"c-1", "c-2"}
    assert kept(".") == kept(str(tmp_path)) == {"c-1"}
    assert kept("oth", "-", "other/y.txt", "calls.json") == {"c-1", "c-2", "c-9"}
    # What could not be read may still hold it.
    assert kept(".", problems=[Problem("calls.jsonl", "damaged", 3)]) == {"c-1", "c-2"}
    assert kept(".", problems=[Problem("other", "can't be read")]) == {"c-1", "c-9"}


def test_rules_that_were_not_judged_are_left_alone(tmp_path: Path) -> None:
    file = written(tmp_path, ONE)
    unjudged = result("c-1", [], rules=("shouting",))
    unmeasured = unjudged._replace(criteria=(a_criterion("court-threat", Outcome.NOT_MEASURABLE),))
    for partial in (unjudged, unmeasured):
        baseline = opened(write=file, prune=True)
        list(baseline.marked([partial]))
        assert len(json.loads(baseline.text(["calls.jsonl"]))["findings"]) == 2


def test_one_of_two_inputs_with_an_id_says_nothing_of_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    here, there = (result("reply", [("shouting", words)], f"{words}/reply.md", None) for words in "ab")
    file = written(tmp_path, here, there)
    baseline = opened(write=file, prune=True)
    list(baseline.marked([here]))
    assert len(json.loads(baseline.text(["a/reply.md"]))["findings"]) == 2
    assert len(json.loads(baseline.text(["."]))["findings"]) == 1


def test_what_is_there_for_nothing_is_one_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    baseline = opened(read=written(tmp_path, ONE, TWO))
    list(baseline.marked([result("c-1", [])]))
    (notice,) = baseline.notices(["calls.jsonl"])
    assert str(notice) == (
        "known.json: 3 findings in it are not there any more: `calllint check --write-baseline known.json --prune` takes out what is gone"
    )
    pruning = opened(write=tmp_path / "known.json", prune=True)
    list(pruning.marked([result("c-1", [])]))
    assert pruning.notices(["calls.jsonl"]) == []


def test_a_run_that_was_cut_short_writes_nothing(tmp_path: Path) -> None:
    file = written(tmp_path, ONE, TWO)
    before = file.read_text("utf-8")
    baseline = opened(write=file, prune=True)
    next(iter(baseline.marked([ONE, TWO])))
    with pytest.raises(UsageError, match="did not come to its end"):
        baseline.write(["."])
    assert file.read_text("utf-8") == before
    assert baseline.notices(["calls.jsonl"]) == []


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    baseline = opened(write=tmp_path / "nowhere" / "known.json")
    with pytest.raises(UsageError, match=r"known\.json: can't write the baseline: No such file"):
        baseline.write(["."])


def test_a_path_is_counted_from_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    file = written(tmp_path, ONE, result("c-3", [], "-", None))
    assert [floor.path for floor in read_entries(file).floors] == ["sub/calls.jsonl", "-"]


# ---- the call and the file


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ({"prune": True}, "--prune changes a baseline, and none is to be written"),
        ({"accept_new": True, "read": Path("a.json")}, "--accept-new changes a baseline, and none is to be written"),
        ({"read": Path("a.json")}, "a.json: there is no such baseline (calllint check --write-baseline makes it)"),
        ({"read": Path("a.json"), "write": Path("b.json")}, "--baseline and --write-baseline name two files"),
        ({"write": Path("b.json"), "prune": True}, "b.json: there is no such baseline to prune"),
    ],
)
def test_a_call_that_makes_no_sense(call: dict[str, Any], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError) as raised:
        open_baseline(**call)
    assert str(raised.value).startswith(message)


def test_calls_that_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert open_baseline() is None
    assert open_baseline(read=tmp_path / "known.json", write=Path("./known.json")) is not None
    written(tmp_path, ONE)
    assert open_baseline(read=tmp_path / "known.json", write=Path("./known.json"), prune=True) is not None


GOOD = baseline_text(Entries([Known("c-1", "shouting", "0" * 32)], [Floor("c-1", "x", 50.0, 4.0)]))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "known.json:1:1: is no baseline: not JSON: Expecting value (take back"),
        (GOOD[:-3], "known.json:7:1: is no baseline: not JSON"),
        (GOOD.replace('"c-1"', "<<<<<<< HEAD\n"), "known.json:3:"),
        ("{\n<<<<<<< HEAD\n}", "known.json:2: holds a merge conflict (keep the lines of both sides"),
        ("[]", "known.json:1:1: is no baseline of calllint: it has no `schema` 'calllint/baseline/1' (name the file"),
        ('{"schema": "calllint/report/1"}', "known.json:1:12: is no baseline of calllint"),
        (
            GOOD.replace("baseline/1", "baseline/2"),
            "known.json:1:12: this calllint reads 'calllint/baseline/1', not 'calllint/baseline/2' (upgrade",
        ),
        ('{"schema": "calllint/baseline/1"}', "known.json:1:1: the baseline is damaged: `findings` must be a list"),
        (
            GOOD.replace('"' + "0" * 32 + '"', '"abc"'),
            "known.json:6:60: the baseline is damaged: `fingerprint` must be 32 hexadecimal digits",
        ),
        (GOOD.replace('"shouting"', "3"), "known.json:6:33: the baseline is damaged: `rule` must be a string"),
        (GOOD.replace("50.0", '"50"'), "known.json:3:47: the baseline is damaged: `score` must be a number of at least 0, or null"),
        (GOOD.replace("4.0", "NaN"), "known.json:3:65: the baseline is damaged: `possible` must be"),
        (GOOD.replace("4.0", "true"), "known.json:3:65: the baseline is damaged: `possible` must be"),
        (GOOD.replace('"path"', '"pth"'), "known.json:3:1: the baseline is damaged: `path` must be a string"),
        ("[" * 100_000, "known.json"),
    ],
)
def test_a_file_that_is_none(text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("known.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        read_entries(Path("known.json"))
    assert str(raised.value).startswith(message)
    assert raised.value.hint


def test_what_cannot_be_read_at_all(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        read_entries(tmp_path)
    (tmp_path / "known.json").write_bytes(b"{\n\xff")
    with pytest.raises(UsageError, match=r"known.json:2: is no baseline: not UTF-8"):
        read_entries(tmp_path / "known.json")


def test_it_is_one_finding_a_line_sorted_and_without_words(tmp_path: Path) -> None:
    text = written(tmp_path, TWO, ONE).read_text("utf-8")
    assert text == written(tmp_path, ONE, TWO, prune=True, accept_new=True).read_text("utf-8")
    lines = text.splitlines()
    assert sum('"rule"' in line for line in lines) == 3
    assert lines == [*lines[:3], *sorted(lines[3:4]), *lines[4:]]
    assert "pay or else" not in text


# ---- what always holds

FINDINGS = st.lists(st.tuples(st.sampled_from(RULES), st.sampled_from("abcd")), max_size=5)
RUNS = st.dictionaries(st.sampled_from(["c-1", "c-2", "c-3"]), FINDINGS, max_size=3)


def of(run: dict[str, list[Told]]) -> list[Result]:
    return [result(name, findings) for name, findings in run.items()]


@given(st.dictionaries(ANY_TEXT, st.tuples(st.lists(st.tuples(ANY_TEXT, ANY_TEXT), max_size=2), ANY_TEXT), max_size=3))
def test_what_was_written_leaves_nothing(tmp_path_factory: pytest.TempPathFactory, run: dict[str, tuple[list[Told], str]]) -> None:
    results = [result(name, findings, path) for name, (findings, path) in run.items()]
    baseline = opened(read=written(tmp_path_factory.mktemp("any"), *results))
    for was, marked in zip(results, baseline.marked(results), strict=True):
        assert marked.findings == ()
        assert [item.finding for item in marked.suppressed] == list(was.findings)
        assert marked.scorecard == was.scorecard
    assert not any(map(baseline.worsened, results))
    assert baseline.notices(["."]) == []


@given(RUNS, RUNS)
def test_what_is_new_always_shows(
    tmp_path_factory: pytest.TempPathFactory, before: dict[str, list[Told]], now: dict[str, list[Told]]
) -> None:
    """And nothing else does, in whatever order findings come and whatever turn they are at."""
    file = written(tmp_path_factory.mktemp("two"), *of(before))
    known = {finding.fingerprint for was in of(before) for finding in was.findings}
    expected = {finding.fingerprint for one in of(now) for finding in one.findings} - known
    for results in (of(now), [one._replace(findings=one.findings[::-1]) for one in reversed(of(now))]):
        marked = list(opened(read=file).marked(results))
        assert {finding.fingerprint for one in marked for finding in one.findings} == expected
    # A run that writes adds nothing and takes nothing out unless it is told to.
    text = file.read_text("utf-8")
    baseline = opened(write=file)
    list(baseline.marked(of(now)))
    assert baseline.text(["."]) == text
    pruned = opened(write=file, prune=True)
    list(pruned.marked(of(now)))
    left = {row["fingerprint"] for row in json.loads(pruned.text([]))["findings"]}
    in_run = {finding.fingerprint for was in of(before) if was.conversation.id in now for finding in was.findings}
    met = {finding.fingerprint for one in of(now) for finding in one.findings}
    assert left == known - (in_run - met)


@given(st.lists(st.builds(Known, ANY_TEXT, ANY_TEXT, st.text("0123456789abcdef", min_size=32, max_size=32))), st.data())
def test_the_file_holds_what_it_was_given(tmp_path_factory: pytest.TempPathFactory, findings: list[Known], data: st.DataObject) -> None:
    floats = st.none() | st.floats(0, 100)
    floors = data.draw(st.lists(st.builds(Floor, ANY_TEXT, ANY_TEXT, floats, st.floats(0, 1e9)), max_size=3))
    text = baseline_text(Entries(findings, floors))
    assert text == baseline_text(Entries(findings[::-1], floors[::-1]))
    assert text.isascii() and text.count("\n") <= 6 + len(findings) + len(floors)
    file = tmp_path_factory.mktemp("file") / "known.json"
    file.write_text(text, encoding="utf-8")
    entries = read_entries(file)
    assert sorted(entries.findings) == sorted(findings)
    assert baseline_text(entries) == text


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_turns_that_come_in_between_change_nothing(at: int, tmp_path: Path) -> None:
    lines = [f"agent: {PROMISE}", "customer: Fine, thank you.", f"agent: {THREAT}", "customer: What?"]
    linter = Linter()

    def lint(some: list[str]) -> Result:
        found = linter.lint(talk("\n".join(some), language="en", id="c-17"))
        return found._replace(findings=tuple(one for one in found.findings if one.rule in ("overpromise", "court-threat")))

    file = written(tmp_path, lint(lines))
    assert len(read_entries(file).findings) == 2
    assert new(file, lint([*lines[:at], "customer: I see.", "agent: One moment please.", *lines[at:]])) == []
    assert new(file, lint([*lines, f"agent: Again. {THREAT.replace('pay', 'answer')}"])) == [("c-17", "court-threat")]
