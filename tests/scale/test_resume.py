"""`--resume`: runs that are ended, and go on when they are called again, as if nobody had ended them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from unittest import mock

import pytest
from click.testing import CliRunner

from calllint.cli import cli

from .killing import QUICK, SECONDS, command, inputs, kill_until_done, whole
from .talk import line

KILLS = int(os.environ.get("CALLLINT_KILLS", "20"))
"""How often runs are killed; `CALLLINT_KILLS=100` for the long test."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "share"),
    [(["--format", "jsonl"], 0.6), (["--format", "csv"], 0.2), (["--format", "jsonl", "-j", "2"], 0.2)],
    ids=lambda value: "-".join(value) if isinstance(value, list) else None,
)
def test_runs_that_are_killed_at_random_moments_lose_nothing_and_do_nothing_twice(tmp_path: Path, options: list[str], share: float) -> None:
    names = inputs(tmp_path / "here", 3000)
    done = kill_until_done(tmp_path / "here", ["check", *names, *QUICK, *options], max(2, round(KILLS * share)), seed=2026)
    assert done.outputs
    if "csv" not in options:
        expected = (tmp_path / "here" / "whole.out").read_text(encoding="utf-8").splitlines()
        ids = [one["id"] for one in map(json.loads, expected) if "id" in one]
        assert len(ids) == len(set(ids)) == 3000 - len(range(5, 3000, 97))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "all.jsonl").write_text("".join(line(f"c{number}") for number in range(20)), encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    """The status of a call in this process, and what it tells."""
    done = CliRunner().invoke(cli, ["check", *QUICK, *arguments], catch_exceptions=False)
    return done.exit_code, done.stderr


def begin(*arguments: str, after: int = 7) -> None:
    """A run with --resume that is ended, as by Ctrl-C, when so many conversations are linted."""
    from calllint.linting import Linter

    lint, left = Linter.lint_many, after

    def lint_some(self: Linter, items: object) -> object:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return lint(self, items)  # type: ignore[arg-type]

    with mock.patch.object(Linter, "lint_many", lint_some), mock.patch("calllint.scale.chunks._MOST", 3):
        status, told = run(*arguments, "-o", "out", "--resume")
    assert (status, "the same call goes on from there" in told) == (130, True)
    assert Path("out.part").stat().st_size


@pytest.mark.parametrize("name", ["jsonl", "csv"])
def test_a_run_that_was_ended_goes_on_where_it_was(here: Path, name: str) -> None:
    (here / "absent-before.jsonl").write_text("broken\n" + line("z"), encoding="utf-8")
    arguments = ("absent-before.jsonl", "all.jsonl", "--format", name)
    assert run(*arguments, "-o", "plain")[0] == 3
    begin(*arguments)
    linted: list[str] = []
    from calllint.linting import Linter, Scanned

    judge = Linter.judge

    def counted(self: Linter, scanned: Scanned) -> object:
        linted.append(scanned.conversation.id)
        return judge(self, scanned)

    with mock.patch.object(Linter, "judge", counted):
        status, told = run(*arguments, "-o", "out", "--resume")
    assert (status, "absent-before.jsonl:1: is not valid JSON" in told) == (3, True)
    assert (here / "out").read_bytes() == (here / "plain").read_bytes()
    # Of seven, six were kept in two pieces of three items, the broken line among them.
    assert linted == [f"c{number}" for number in range(4, 20)]
    assert not list(here.glob("out.part*"))


@pytest.mark.parametrize(
    ("change", "arguments", "named"),
    [
        (lambda here: (here / "all.jsonl").write_text(line("other")), (), "the input all.jsonl"),
        (lambda here: os.utime(here / "all.jsonl", (1, 1)), (), "the input all.jsonl"),
        (None, ("more.jsonl",), "what is read"),
        (None, ("--format", "csv"), "the output format"),
        (None, ("--fail-under", "3"), "the setting fail-under"),
        (None, ("--input-format", "jsonl"), "the option --input-format"),
        (lambda here: (here / "side.csv").write_text("id,team\nc1,B\n"), (), "the side file side.csv"),
    ],
)
def test_what_has_changed_is_told_and_how_to_start_over(here: Path, change: object, arguments: tuple[str, ...], named: str) -> None:
    (here / "side.csv").write_text("id,team\nc1,A\n", encoding="utf-8")
    (here / "more.jsonl").write_text(line("m"), encoding="utf-8")
    common = ("all.jsonl", "--metadata", "side.csv", "--format", "jsonl")
    begin(*common)
    if callable(change):
        change(here)
    status, told = run(*common, *arguments, "-o", "out", "--resume")
    assert status == 2
    assert told.count("\n") == 1 and named in told and "to start over, delete out.part and out.part.state" in told
    for name in ("out.part", "out.part.state"):
        (here / name).unlink()
    assert run(*common, *arguments, "-o", "out", "--resume")[0] in (0, 3)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("all.jsonl", "-o", "out", "--format", "sarif", "--no-redact"), "error: --resume can't continue the format sarif (with --format csv or jsonl it can)\n"),
        (("all.jsonl", "--format", "jsonl"), "error: --resume needs a file to write to (add -o FILE)\n"),
        (("all.jsonl", "--format", "jsonl", "-o", "/dev/null"), "error: --resume needs a file to write to (add -o FILE)\n"),
        (("-", "--format", "jsonl", "-o", "out"), "error: --resume can't read standard input again (save it as a file)\n"),
        (("pipe.jsonl", "--format", "jsonl", "-o", "out"), "error: pipe.jsonl: can't be read again, as --resume would have to (save it as a file)\n"),
        (("all.jsonl", "--format", "jsonl", "-o", "out", "--redact"), "error: --resume does not go with a baseline, waivers or redaction, which are of a whole run (leave it out, or lint without --resume)\n"),
        (("all.jsonl", "--format", "jsonl", "-o", "nowhere/out"), "error: nowhere/out: can't write the report: No such file or directory (check that the place exists and is writable)\n"),
    ],
    ids=lambda value: value[-1] if isinstance(value, tuple) else None,
)  # fmt: skip
def test_what_can_not_be_continued_is_one_line(here: Path, arguments: tuple[str, ...], told: str) -> None:
    os.mkfifo("pipe.jsonl")
    assert run(*arguments, "--resume") == (2, told)
    assert not list(here.glob("out*"))


def test_an_output_among_its_inputs_is_none_of_them(here: Path) -> None:
    assert run(".", "--format", "jsonl", "-o", "out.jsonl", "--resume")[0] == 0
    first = (here / "out.jsonl").read_bytes()
    assert run(".", "--format", "jsonl", "-o", "out.jsonl", "--resume")[0] == 0
    assert (here / "out.jsonl").read_bytes() == first


def test_a_run_without_resume_tells_of_one_that_waits(here: Path) -> None:
    begin("all.jsonl", "--format", "jsonl")
    before = (here / "out.part").read_bytes()
    status, told = run("all.jsonl", "--format", "jsonl", "-o", "out")
    assert status == 0
    assert told.startswith("notice: out.part: is of a run with --resume that was ended")
    assert (here / "out.part").read_bytes() == before


def under_way(out: Path, resume: bool) -> bool:
    """Whether something is written, and where it is to be kept, noted: a first piece that is not noted yet is none to go on from."""
    if resume:
        return any(one.read_bytes().count(b"\n") > 2 for one in out.glob("*.state"))
    return any(one.stat().st_size for one in out.iterdir())


@pytest.mark.slow
@pytest.mark.parametrize("resume", [True, False], ids=["kept", "nothing-left"])
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_ended_ends_within_two_seconds(tmp_path: Path, sent: signal.Signals, status: int, jobs: str, resume: bool) -> None:
    out = tmp_path / "out"
    out.mkdir()
    names = inputs(tmp_path / "here", 20_000)
    arguments = ["check", *names, *QUICK, "--format", "jsonl", "-j", jobs, "-o", str(out / "r"), *(["--resume"] if resume else [])]
    with subprocess.Popen(command(*arguments), cwd=tmp_path / "here", stderr=subprocess.PIPE) as process:
        until = time.monotonic() + SECONDS
        while not under_way(out, resume):
            assert process.poll() is None and time.monotonic() < until
            time.sleep(0.01)
        sent_at = time.monotonic()
        process.send_signal(sent)
        _, told = process.communicate(timeout=SECONDS)
    seconds = time.monotonic() - sent_at
    assert process.returncode == status
    assert b"Traceback" not in told
    left = {one.name for one in out.iterdir()}
    assert left == ({"r.part", "r.part.state"} if resume else set())
    assert (b"the same call goes on from there" in told) == resume
    assert seconds < 2 or os.getloadavg()[0] > 2 * (os.cpu_count() or 1), f"{seconds:.1f} seconds"
    if resume:
        expected, problems, _, _ = whole(tmp_path / "here", arguments[: arguments.index("-o")], "plain")
        done = subprocess.run(command(*arguments), cwd=tmp_path / "here", capture_output=True, timeout=SECONDS, check=False)
        assert ((out / "r").read_bytes(), done.stderr) == (expected, problems)


@pytest.mark.slow
def test_workers_that_are_killed_cost_nothing(tmp_path: Path) -> None:
    names = inputs(tmp_path / "here", 9000)
    arguments = ["check", *names, *QUICK, "--format", "jsonl", "-j", "2"]
    expected, told, status, _ = whole(tmp_path / "here", arguments, "plain")
    killed = 0
    with subprocess.Popen(command(*arguments, "-o", "out", "--resume"), cwd=tmp_path / "here", stderr=subprocess.PIPE) as process:
        while process.poll() is None and killed < 2:
            for worker in _workers(process.pid)[:1]:
                os.kill(worker, signal.SIGKILL)
                killed += 1
            time.sleep(0.3)
        _, errors = process.communicate(timeout=SECONDS)
    assert killed
    assert (process.returncode, errors) == (status, told)
    assert (tmp_path / "here" / "out").read_bytes() == expected


def _workers(parent: int) -> list[int]:
    """The processes that lint for it."""
    found = []
    for entry in Path("/proc").iterdir() if Path("/proc").is_dir() else ():
        try:
            status = (entry / "stat").read_text() if entry.name.isdigit() else ") ? 0"
            if int(status.rpartition(")")[2].split()[1]) == parent and b"spawn_main" in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except (OSError, ValueError, IndexError):
            continue
    return found
