"""Waivers: which findings they let be and until when, what the score is without them, and what people are told."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.config import load_config
from calllint.errors import UsageError
from calllint.linting import Linter
from calllint.results import Result, SuppressionKind
from calllint.rules.finding import Outcome
from calllint.settings import Settings
from calllint.suppression.waivers import read_waivers
from tests.talk import talk

from .make import PROMISE, THREAT, notices, waiving

CALL = talk(f"agent: {PROMISE}\ncustomer: Fine.\nagent: {THREAT}\ncustomer: What?\nagent: {PROMISE}", language="en", id="c-17")
TODAY = date(2030, 6, 1)


def waiver(conversation: str = "c-17", rule: str = '"court-threat"', more: str = "") -> str:
    return f'[[waiver]]\nconversation = "{conversation}"\nrule = {rule}\nreason = "quoted from a letter"\nwho = "M. de Wit"\n{more}\n'


def linter(folder: Path, *waivers: str, today: date = TODAY) -> Linter:
    return Linter(waiving(folder, "".join(waivers)), today)


def left(result: Result) -> set[tuple[str, int]]:
    return {(finding.rule, finding.turn) for finding in result.findings} & {("overpromise", 0), ("court-threat", 2), ("overpromise", 4)}


def let_be(result: Result) -> set[tuple[str, int]]:
    return {(item.finding.rule, item.finding.turn) for item in result.suppressed}


ALL = {("overpromise", 0), ("court-threat", 2), ("overpromise", 4)}


def test_without_waivers_all_is_found(tmp_path: Path) -> None:
    result = linter(tmp_path).lint(CALL)
    assert (left(result), result.suppressed) == (ALL, ())


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        (waiver(), {("court-threat", 2)}),
        (waiver("c-1?"), {("court-threat", 2)}),
        (waiver("*", '["court-threat", "overpromise"]'), ALL),
        (waiver("c-*", '"overpromise"'), {("overpromise", 0), ("overpromise", 4)}),
        (waiver(more='words = "TAKE  you to court"'), {("court-threat", 2)}),
        (waiver(more='words = "take you to the cinema"'), set()),
        (waiver("c-18"), set()),
        (waiver("C-17"), set()),
        (waiver("c-1"), set()),
        (waiver(rule='"shouting"'), set()),
        (waiver(more="until = 2030-06-01"), {("court-threat", 2)}),
        (waiver(more="until = 2030-05-31"), set()),
    ],
)
def test_what_a_waiver_lets_be(tmp_path: Path, text: str, gone: set[tuple[str, int]]) -> None:
    result = linter(tmp_path, text).lint(CALL)
    assert left(result) == ALL - gone
    assert let_be(result) == gone


def test_all_means_all(tmp_path: Path) -> None:
    result = linter(tmp_path, waiver(rule='"all"')).lint(CALL)
    assert result.findings == ()
    assert let_be(result) > ALL


def test_an_id_with_a_globs_signs_is_an_id_too(tmp_path: Path) -> None:
    result = linter(tmp_path, waiver("c[17]*")).lint(CALL._replace(id="c[17]*"))
    assert let_be(result) == {("court-threat", 2)}


def test_it_says_who_and_why(tmp_path: Path) -> None:
    result = linter(tmp_path, waiver(more="until = 2030-12-31")).lint(CALL)
    (known,) = result.suppressed
    assert known[1:] == (SuppressionKind.WAIVER, "quoted from a letter", "M. de Wit", "2030-12-31")
    criterion = next(one for one in result.criteria if one.rule == "court-threat")
    assert criterion.outcome is Outcome.NOT_APPLICABLE
    assert criterion.reason == "waived by M. de Wit until 2030-12-31: quoted from a letter"
    # A critical finding fails a conversation: not where it is waived.
    bare = linter(tmp_path).lint(CALL)
    weight = next(one.weight for one in bare.criteria if one.rule == "court-threat")
    assert result.scorecard.possible == bare.scorecard.possible - weight
    assert (bare.scorecard.passed, result.scorecard.passed) == (False, True)


def test_a_rule_with_findings_left_still_fails(tmp_path: Path) -> None:
    text = waiver(rule='"overpromise"', more='words = "parcel arrives"')
    other = CALL._replace(turns=(*CALL.turns[:4], CALL.turns[4]._replace(text="We guarantee that your order arrives tomorrow.")))
    result = linter(tmp_path, text).lint(other)
    assert let_be(result) == {("overpromise", 0)}
    assert next(one.outcome for one in result.criteria if one.rule == "overpromise") is Outcome.FAIL
    assert result.scorecard.score == linter(tmp_path).lint(other).scorecard.score


def test_one_of_several_words_in_a_turn(tmp_path: Path) -> None:
    turn = CALL.turns[0]._replace(text=f"{PROMISE} We guarantee that your order arrives tomorrow.")
    both = CALL._replace(turns=(turn, *CALL.turns[1:4]))
    result = linter(tmp_path, waiver(rule='"overpromise"', more='words = "your parcel"')).lint(both)
    (finding,) = (finding for finding in result.findings if finding.rule == "overpromise")
    assert [words.text for words in finding.evidence] == ["We guarantee that your order arrives"]
    assert [words.text for item in result.suppressed for words in item.finding.evidence] == ["We guarantee that your parcel arrives"]
    assert next(one.outcome for one in result.criteria if one.rule == "overpromise") is Outcome.FAIL


# ---- notices


def test_a_waiver_that_is_used_is_not_told_of(tmp_path: Path) -> None:
    tool = linter(tmp_path, waiver())
    assert tool.notices() == []
    tool.lint(CALL)
    assert tool.notices() == []


def test_unused_ones_are_told_with_their_line(tmp_path: Path) -> None:
    tool = linter(tmp_path, waiver(), waiver("c-*", '["shouting", "premature-hang-up"]'))
    tool.lint(CALL)
    assert notices(tool) == [
        "waivers.toml:7: the waiver of M. de Wit for premature-hang-up, shouting in 'c-*' is unused: "
        "there is no such finding (any more); take it out"
    ]


def test_of_a_conversation_that_was_not_in_the_run_nobody_can_tell(tmp_path: Path) -> None:
    tool = linter(tmp_path, waiver("c-18"), waiver("d-*", more="until = 2020-01-01"))
    tool.lint(CALL)
    assert tool.notices() == []


def test_nor_of_a_rule_that_was_not_judged(tmp_path: Path) -> None:
    settings = waiving(tmp_path, waiver(rule='"shouting"'))._replace(select=("court-threat",))
    tool = Linter(settings, TODAY)
    tool.lint(CALL)
    assert tool.notices() == []


def test_expired_ones_are_told(tmp_path: Path) -> None:
    tool = linter(tmp_path, waiver(more="until = 2030-05-31"), waiver(rule='"shouting"', more="until = 2030-05-31"))
    tool.lint(CALL)
    assert notices(tool) == [
        "waivers.toml:1: the waiver of M. de Wit for court-threat in 'c-17' ended on 2030-05-31: its findings are reported again",
        "waivers.toml:7: the waiver of M. de Wit for shouting in 'c-17' ended on 2030-05-31: there is no finding for it any more: take it out",
    ]


def test_an_expired_one_does_not_hide_one_that_holds(tmp_path: Path) -> None:
    tool = linter(tmp_path, waiver(more="until = 2030-05-31"), waiver(more="until = 2030-06-30"))
    assert let_be(tool.lint(CALL)) == {("court-threat", 2)}


def test_threads_and_processes_come_to_the_same(tmp_path: Path) -> None:
    calls = [CALL._replace(id=f"c-{number}") for number in range(12)]
    text = [waiver("c-3"), waiver("c-4", '"shouting"'), waiver("c-5", more="until = 2030-05-31"), waiver("d-5")]
    one, threaded, collecting = (linter(tmp_path, *text) for _ in range(3))
    expected = [one.lint(call) for call in calls]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(threaded.lint, calls)) == expected
    worker = pickle.loads(pickle.dumps(collecting))
    for call in reversed(calls):
        collecting.note(worker.lint(call))
        collecting.note(worker.lint(call))
    assert one.notices() == threaded.notices() == collecting.notices()
    assert len(one.notices()) == 2


@given(st.integers(-40, 40))
def test_a_waiver_holds_up_to_its_last_day(days: int) -> None:
    from calllint.suppression.waivers import Waiver

    one = Waiver("c", frozenset({"all"}), "r", "w", TODAY + timedelta(days), None, "f", 1)
    assert one.expired(TODAY) == (days < 0)


def test_today_is_asked_of_the_clock_where_nobody_says(tmp_path: Path) -> None:
    tomorrow, yesterday = (date.today() + timedelta(days) for days in (2, -2))
    settings = waiving(tmp_path, waiver(more=f"until = {tomorrow}") + waiver(rule='"overpromise"', more=f"until = {yesterday}"))
    assert let_be(Linter(settings).lint(CALL)) == {("court-threat", 2)}


# ---- the file


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[waver]]\n", "waivers.toml:1:1: unknown key 'waver' (did you mean 'waiver'?)"),
        ("[waiver]\nrule = 1\n", "waivers.toml:1:1: `waiver` must be a list of tables (write [[waiver]], in double brackets, above each)"),
        (
            waiver().replace("who", "by"),
            "waivers.toml:5:1: unknown key in [[waiver]]: 'by' (it may be: conversation, rule, reason, who, until, words)",
        ),
        (waiver().replace("reason", "reasn"), "waivers.toml:4:1: unknown key in [[waiver]]: 'reasn' (did you mean 'reason'?)"),
        (waiver().replace('who = "M. de Wit"', ""), 'waivers.toml:1:1: [[waiver]] has no `who` (for example who = "M. de Wit")'),
        (waiver().replace("quoted from a letter", " "), "waivers.toml:4:10: `reason` must be a string that says something"),
        (waiver(rule='"cort-threat"'), "waivers.toml:3:8: unknown rule 'cort-threat' (did you mean 'court-threat'?)"),
        (waiver(rule='["shouting", "tone"]'), "waivers.toml:3:21: unknown rule 'tone' (`calllint rules` lists them)"),
        (waiver(rule="[]"), 'waivers.toml:3:8: `rule` names no rule (a rule id, a list of them, or "all")'),
        (waiver(rule="3"), "waivers.toml:3:8: `rule` must be a rule id, a list of rule ids, or all"),
        (waiver(more='until = "2030-01-01"'), "waivers.toml:6:9: `until` must be a date, without quotes"),
        (waiver(more="until = 2030-01-01T10:00:00"), "waivers.toml:6:9: `until` must be a date, without quotes"),
        (waiver(more="words = 3"), "waivers.toml:6:9: `words` must be a string that says something"),
        ("[[waiver]\n", "waivers.toml:1:"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "waivers.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        read_waivers([str(tmp_path / "waivers.toml")], {"court-threat", "shouting"})
    first = str(raised.value).split("\n")[0]
    assert first.removeprefix(f"{tmp_path}/").startswith(message)


def test_files_follow_each_other_and_may_be_empty(tmp_path: Path) -> None:
    for name, text in (("a.toml", ""), ("b.toml", waiver() + waiver("d")), ("c.toml", waiver("e"))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    waivers = read_waivers([str(tmp_path / name) for name in ("a.toml", "b.toml", "c.toml")], {"court-threat"})
    assert [(Path(one.path).name, one.line, one.conversation) for one in waivers.all] == [
        ("b.toml", 1, "c-17"),
        ("b.toml", 7, "d"),
        ("c.toml", 1, "e"),
    ]


def test_the_configuration_names_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "calllint.toml").write_text('waivers = ["waivers.toml"]\nbaseline = "known.json"\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"calllint.toml:1:12: there is no file of waivers 'waivers.toml'"):
        load_config()
    (tmp_path / "waivers.toml").write_text(waiver(), encoding="utf-8")
    settings = load_config().settings
    assert (settings.waivers, settings.baseline) == ((str(tmp_path / "waivers.toml"),), str(tmp_path / "known.json"))
    assert let_be(Linter(settings).lint(CALL)) == {("court-threat", 2)}
    (tmp_path / "calllint.toml").write_text("baseline = 3\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"calllint.toml:1:12: `baseline` must be a path, not a whole number"):
        load_config()


def test_rules_of_the_users_own_can_be_waived(tmp_path: Path) -> None:
    settings = waiving(tmp_path, waiver(rule='"no-parcels"'))._replace(
        rules={"no-parcels": {"kind": "absence", "of": ["agent:overpromise"], "meaning": "m", "message": "Parcel"}}
    )
    assert {rule for rule, _ in let_be(Linter(settings).lint(CALL))} <= {"no-parcels"}
    assert Settings().waivers == ()
