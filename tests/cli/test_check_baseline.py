"""`check --baseline` and its kin, as somebody lives with them; waivers; processes. What they mean is tested in tests/suppression."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import FRIENDLY, THREAT, Run, conversation

ONLY = ("--select", "court-threat", "--format", "concise")


def test_what_a_baseline_knows_is_let_be_and_what_is_new_is_not(run: Run, here: Path) -> None:
    first = run("check", ".", *ONLY, "--write-baseline", "known.json")
    assert first.exit_code == 0
    assert "1 suppressed finding: 1 by the baseline" in first.stdout
    assert THREAT not in (here / "known.json").read_text("utf-8")
    assert run("check", ".", *ONLY, "--baseline", "known.json").exit_code == 0
    (here / "new.jsonl").write_text(conversation("n", THREAT), encoding="utf-8")
    again = run("check", ".", *ONLY, "--baseline", "known.json")
    assert again.exit_code == 1
    assert again.stdout.count("court-threat") == 1
    assert "new.jsonl" in again.stdout


def test_writing_again_takes_nothing_new_in_unless_told(run: Run, here: Path) -> None:
    run("check", ".", *ONLY, "--write-baseline", "known.json")
    before = (here / "known.json").read_text("utf-8")
    (here / "new.jsonl").write_text(conversation("n", THREAT), encoding="utf-8")
    result = run("check", ".", *ONLY, "--write-baseline", "known.json")
    assert (result.exit_code, (here / "known.json").read_text("utf-8")) == (1, before)
    assert "notice: " in result.stderr
    assert run("check", ".", *ONLY, "--write-baseline", "known.json", "--accept-new").exit_code == 0
    assert run("check", ".", *ONLY, "--baseline", "known.json").exit_code == 0


def test_pruning_takes_out_what_is_gone(run: Run, here: Path) -> None:
    run("check", ".", *ONLY, "--write-baseline", "known.json")
    (here / "threat.jsonl").write_text(conversation("t", FRIENDLY), encoding="utf-8")
    assert "notice: " in run("check", ".", *ONLY, "--baseline", "known.json").stderr
    run("check", ".", *ONLY, "--write-baseline", "known.json", "--prune")
    assert "court-threat" not in (here / "known.json").read_text("utf-8")


def test_a_score_that_falls_fails_the_run(run: Run, here: Path) -> None:
    rules = ("--select", "court-threat,no-closing", "--fail-on", "critical", "--format", "concise")
    run("check", "friendly.jsonl", *rules, "--write-baseline", "known.json")
    assert run("check", "friendly.jsonl", *rules, "--baseline", "known.json", "--fail-under", "99").exit_code == 0
    (here / "friendly.jsonl").write_text(conversation("f", FRIENDLY, "Dank u wel, tot ziens en een fijne dag nog!"), encoding="utf-8")
    run("check", "friendly.jsonl", *rules, "--write-baseline", "higher.json")
    (here / "friendly.jsonl").write_text(conversation("f", FRIENDLY, "Het is drie euro."), encoding="utf-8")
    assert run("check", "friendly.jsonl", *rules).exit_code == 0
    assert run("check", "friendly.jsonl", *rules, "--baseline", "higher.json").exit_code == 1


@pytest.mark.parametrize("option", ["--prune", "--accept-new"])
def test_options_for_a_baseline_need_one(run: Run, option: str) -> None:
    result = run("check", "threat.jsonl", option)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_a_baseline_that_is_not_there_is_an_error(run: Run) -> None:
    result = run("check", "threat.jsonl", "--baseline", "absent.json")
    assert result.exit_code == 2
    assert "absent.json" in result.stderr


def test_a_waiver_lets_be_and_says_who_and_why(run: Run, here: Path) -> None:
    waiver = '[[waiver]]\nconversation = "t"\nrule = "court-threat"\nreason = "agreed with legal"\nwho = "M. Bos"\n'
    (here / "waivers.toml").write_text(waiver, encoding="utf-8")
    result = run("check", "threat.jsonl", "--select", "court-threat", "--waivers", "waivers.toml")
    assert result.exit_code == 0
    assert "by M. Bos: agreed with legal" in result.stdout
    unused = run("check", "friendly.jsonl", "threat.jsonl", "--select", "no-closing", "--waivers", "waivers.toml")
    assert "notice" not in unused.stderr  # the rule was not judged
    (here / "threat.jsonl").write_text(conversation("t", FRIENDLY), encoding="utf-8")
    assert "notice: waivers.toml:1: " in run("check", "threat.jsonl", "--waivers", "waivers.toml").stderr


@pytest.mark.parametrize("name", ["jsonl", "json", "concise"])
def test_processes_change_nothing_but_the_time(run: Run, here: Path, name: str) -> None:
    with (here / "many.jsonl").open("w", encoding="utf-8") as out:
        for number in range(1_100):
            out.write(conversation(f"c{number}", THREAT if number % 7 == 0 else FRIENDLY))
        out.write('{"turns": 3}\n')
    one = run("check", "many.jsonl", "--select", "court-threat", "--format", name, "-j", "1")
    two = run("check", "many.jsonl", "--select", "court-threat", "--format", name, "-j", "2")
    assert (one.exit_code, one.stdout, one.stderr) == (two.exit_code, two.stdout, two.stderr)
    assert (two.exit_code, two.stdout.count("court-threat") > 157) == (3, True)


def test_processes_and_waivers_and_a_baseline_go_together(run: Run, here: Path) -> None:
    (here / "waivers.toml").write_text(
        '[[waiver]]\nconversation = "c7"\nrule = "all"\nreason = "x"\nwho = "y"\n'
        '[[waiver]]\nconversation = "c8"\nrule = "court-threat"\nreason = "x"\nwho = "y"\n',
        encoding="utf-8",
    )
    with (here / "many.jsonl").open("w", encoding="utf-8") as out:
        for number in range(1_100):
            out.write(conversation(f"c{number}", THREAT if number % 7 == 0 else FRIENDLY))
    arguments = ("check", "many.jsonl", "--select", "court-threat", "--format", "json", "--waivers", "waivers.toml")
    results = [run(*arguments, "-j", jobs, "--write-baseline", f"known{jobs}.json") for jobs in "12"]
    assert results[0].stdout == results[1].stdout
    assert results[0].stderr == results[1].stderr
    assert (here / "known1.json").read_bytes() == (here / "known2.json").read_bytes()
    kinds = [one["kind"] for entry in json.loads(results[1].stdout)["conversations"] for one in entry["suppressed"]]
    assert (kinds.count("waiver"), kinds.count("baseline")) == (1, 157)
    assert results[1].stderr.count("notice: waivers.toml") == 1
