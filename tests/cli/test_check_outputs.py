"""What `check` shows besides the findings: passes, statistics, progress; and how it is told to keep still."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from calllint.cli._check import Call
from calllint.cli._progress import shown
from calllint.cli._watch import watch_and_check
from calllint.conversation import Conversation, Place
from calllint.errors import UsageError

from .conftest import FRIENDLY, THREAT, Run, conversation

ONLY = ("--select", "court-threat,no-introduction")


def test_quiet_says_findings_and_nothing_else(run: Run) -> None:
    result = run("check", "threat.jsonl", "friendly.jsonl", *ONLY, "--quiet")
    assert "court-threat" in result.stdout
    for word in ("Done well", "Deductions", "Summary", "friendly"):
        assert word not in result.stdout
    concise = run("check", "threat.jsonl", "friendly.jsonl", "--select", "court-threat", "-q", "--format", "concise")
    assert len(concise.stdout.splitlines()) == 1
    assert run("check", "friendly.jsonl", "--select", "court-threat", "-q").stdout == ""


def test_quiet_still_tells_what_could_not_be_read(run: Run) -> None:
    result = run("check", "friendly.jsonl", "absent.txt", *ONLY, "-q")
    assert result.stderr.startswith("problem: absent.txt: ")
    assert result.exit_code == 3


def test_passes_are_shown_in_full_or_not_at_all(run: Run) -> None:
    brief = run("check", "friendly.jsonl", *ONLY).stdout
    assert "Done well" in brief and "dreigement" not in brief
    # The pass of a rule that rests on no words is shown too.
    full = run("check", "friendly.jsonl", *ONLY, "--show-passes").stdout
    assert full.count("\n") > brief.count("\n")
    assert "dreigement" in full
    assert "Done well" not in run("check", "friendly.jsonl", *ONLY, "--no-show-passes").stdout


def test_sarif_leaves_passes_out_when_told(run: Run) -> None:
    def kinds(*more: str) -> set[str]:
        log = json.loads(run("check", "threat.jsonl", "friendly.jsonl", "--format", "sarif", *more).stdout)
        return {result["kind"] for result in log["runs"][0]["results"]}

    assert kinds() == {"fail", "pass"}
    assert kinds("--no-show-passes") == {"fail"}


def test_statistics_count_every_rule_in_place_of_the_conversations(run: Run) -> None:
    result = run("check", "threat.jsonl", "friendly.jsonl", *ONLY, "--statistics")
    rows = {line.split()[0]: line.split()[1:] for line in result.stdout.splitlines() if line.startswith(("court", "no-intro"))}
    assert rows == {"court-threat": ["1", "1", "1", "0", "0", "50.0%"], "no-introduction": ["1", "1", "1", "0", "0", "50.0%"]}
    assert THREAT not in result.stdout
    assert "2 conversations, 1 failed" in result.stdout
    assert result.exit_code == 1


def test_statistics_fit_a_terminal_of_eighty_columns(run: Run) -> None:
    table = run("check", "threat.jsonl", "friendly.jsonl", "--select", "all", "--statistics").stdout.partition("\n\n")[0].splitlines()
    assert len(table) > 10
    assert "found failed passed applicable measurable    judged" in table[1]
    assert max(map(len, table)) <= 80


def test_statistics_of_nothing_say_so(run: Run, here: Path) -> None:
    (here / "empty").mkdir()
    result = run("check", "empty", "--statistics")
    assert (result.exit_code, "Nothing was linted" in result.stdout) == (3, True)


def _conversations(number: int) -> Iterator[Conversation]:
    for one in range(number):
        yield Conversation(f"c{one}", (), Place(f"[red]day{one}\x1b[2J.jsonl"))


def test_progress_hands_on_what_comes_and_shows_a_path_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert [one.id for one in shown(_conversations(5), patience=0)] == [f"c{one}" for one in range(5)]
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "\x1b[2J" not in captured.err


def test_a_short_run_shows_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(shown(_conversations(5)))) == 5
    assert capsys.readouterr().err == ""


def test_progress_goes_to_standard_error_and_changes_nothing(run: Run) -> None:
    plain = run("check", "threat.jsonl", "--format", "jsonl")
    told = run("check", "threat.jsonl", "--format", "jsonl", "--progress")
    assert (told.stdout, told.exit_code) == (plain.stdout, plain.exit_code)


def test_every_change_is_linted_again(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = here / "threat.jsonl"

    def changes(_: Call) -> Iterator[None]:
        yield
        file.write_text(conversation("t", FRIENDLY), encoding="utf-8")
        yield
        (here / "calllint.toml").write_text("selct = 1\n", encoding="utf-8")
        yield
        raise KeyboardInterrupt

    call = Call(("threat.jsonl",), output_format="concise", overrides={"select": ("court-threat",)})
    assert watch_and_check(call, changes) == 2
    out, err = capsys.readouterr()
    assert out.count("court-threat") == 1
    assert "no findings in 1 conversation" in out
    assert "unknown key 'selct'" in err
    assert err.count("watching") == 3


def test_what_changed_is_noticed(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from calllint.cli import _watch

    (here / "calllint.toml").write_text('waivers = ["waivers.toml"]\n', encoding="utf-8")
    (here / "waivers.toml").write_text("", encoding="utf-8")
    steps = iter(
        [
            lambda: None,
            lambda: (here / "threat.jsonl").write_text("longer than it was before" * 40, encoding="utf-8"),
            lambda: (here / "waivers.toml").write_text("# more\n", encoding="utf-8"),
            lambda: (here / "new.jsonl").write_text("{}", encoding="utf-8"),
            lambda: (here / "friendly.jsonl").unlink(),
        ]
    )

    def sleep(_: float) -> None:
        step = next(steps, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    monkeypatch.setattr(_watch.time, "sleep", sleep)
    seen = 0
    with pytest.raises(KeyboardInterrupt):
        for _ in _watch._changes(Call((".",))):
            seen += 1
    # Once at the start, and for each change but the first step, which changes nothing.
    assert seen == 5


def test_standard_input_can_not_be_watched() -> None:
    with pytest.raises(UsageError, match="standard input"):
        watch_and_check(Call(("-",)))


def test_a_binary_format_is_not_for_a_terminal(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from calllint.cli._check import check

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(UsageError, match="no text to show on a terminal"):
        check(Call(("threat.jsonl",), output_format="xlsx"))


@pytest.mark.parametrize(
    ("command", "name", "begins"),
    [
        ("check", "week.xlsx", b"PK"),
        ("check", "WEEK.JSON", b'{"schema": "calllint/report/1"'),
        ("check", "week.md", b"## calllint"),
        ("check", "week.html", b"<!DOCTYPE html>"),
        ("check", "week.txt", b"t  threat.jsonl:1"),
        ("check", "week", b"t  threat.jsonl:1"),
        ("report", "week.csv", b"\xef\xbb\xbfconversation,"),
        ("report", "week.doc", b"<!DOCTYPE html>"),
        ("sample", "week.json", b"{"),
        ("sample", "week.html", b"\xef\xbb\xbfconversation,"),
    ],
)
def test_the_name_of_the_output_says_its_format(run: Run, here: Path, command: str, name: str, begins: bytes) -> None:
    assert run(command, "threat.jsonl", *ONLY, "-o", name).exit_code in (0, 1)
    assert (here / name).read_bytes().lower().startswith(begins.lower())


def test_a_format_that_is_named_holds_whatever_the_output_is_called(run: Run, here: Path) -> None:
    run("check", "threat.jsonl", *ONLY, "--format", "json", "-o", "week.csv")
    assert json.loads((here / "week.csv").read_text("utf-8"))["schema"] == "calllint/report/1"
    run("check", "threat.jsonl", *ONLY, "--format", "text", "-o", "week.json")
    assert (here / "week.json").read_text("utf-8").startswith("t  threat.jsonl:1")


def test_a_kind_of_file_that_is_never_written_is_told_what_to_write(run: Run, here: Path) -> None:
    result = run("report", "threat.jsonl", *ONLY, "-o", "week.pdf")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: --output: calllint writes no .pdf files (write .html, and print it from a browser")
    assert not (here / "week.pdf").exists()


def test_what_many_rules_lack_is_said_once_and_without_their_names(run: Run, here: Path) -> None:
    (here / "who.jsonl").write_text(
        '{"id": "w", "turns": [{"role": "unknown", "text": "Goedemorgen, waarmee kan ik u helpen?"}]}\n', "utf-8"
    )
    brief = run("check", "who.jsonl", "friendly.jsonl").stdout
    assert "    All 29 rules: no turn is known to be the agent's" in brief
    assert "  1 conversation without a score: too little of them could be judged" in brief
    whole = run("check", "who.jsonl", "friendly.jsonl", "--show-passes").stdout
    assert "All 29 rules" not in whole and "Beëindigt geen open gesprek; " in whole


@pytest.mark.parametrize(
    ("asks", "why"),
    [
        ('channels = ["call"]', "it is for the channel call, they are chat"),
        ('channels = ["email", "call"]', "it is for the channels email, call, they are chat"),
        ('teams = ["Service"]', "it is for the team Service, they are of no team"),
        ('paths = ["calls/**"]', "it is for the path calls/**, counted from the folder of the configuration"),
    ],
)
def test_a_scorecard_that_no_conversation_got_is_told_of(run: Run, here: Path, asks: str, why: str) -> None:
    (here / "calllint.toml").write_text(f"[scorecard.phone]\n{asks}\n", "utf-8")
    result = run("check", "threat.jsonl", "friendly.jsonl", *ONLY)
    assert result.stderr == f"notice: no conversation got the scorecard 'phone': {why}\n"
    assert json.loads(run("check", "threat.jsonl", *ONLY, "--format", "json").stdout)["notices"][0]["message"].endswith(why)


def test_a_scorecard_that_one_conversation_got_is_not(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text('[scorecard.phone]\nchannels = ["chat"]\n', "utf-8")
    assert run("check", "threat.jsonl", "friendly.jsonl", *ONLY).stderr == ""


def test_an_unknown_channel_is_told_with_the_way_out(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text('[scorecard.phone]\nchannels = ["call"]\n', "utf-8")
    (here / "bare.txt").write_text("Agent: Good morning.\nCustomer: Hello.\nAgent: Bye.\n", "utf-8")
    told = run("check", "bare.txt", *ONLY).stderr
    assert 'they are unknown (an export may not say it: then add "unknown" to the card\'s channels)' in told
