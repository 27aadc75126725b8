"""Conversations stay where they are: no copy of them is left anywhere, whatever becomes of the run."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .running import SECONDS, calllint, command, conversation, files_below

WORD = "Wollewimpelaar"
"""What a customer says and nothing else in the world does."""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a conversation in which the word is, a broken file, and a folder for temporary files beside it."""
    folder = tmp_path / "here"
    folder.mkdir()
    (tmp_path / "temporary").mkdir()
    (folder / "talk.jsonl").write_text(
        conversation(WORD, f"Goedemiddag mevrouw {WORD}, dan stappen wij naar de rechter."), encoding="utf-8"
    )
    (folder / "broken.json").write_text('{"turns": [', encoding="utf-8")
    return folder


def _env(here: Path) -> dict[str, str]:
    return {name: str(here.parent / "temporary") for name in ("TMPDIR", "TEMP", "TMP")}


@pytest.mark.parametrize(
    ("arguments", "status", "made"),
    [
        (["check", "talk.jsonl"], 1, set()),
        (["check", "talk.jsonl", "--format", "xlsx", "-o", "r.xlsx"], 1, {"r.xlsx"}),
        (["check", ".", "--format", "xlsx", "-o", "r.xlsx"], 3, {"r.xlsx"}),
        (["check", "talk.jsonl", "--format", "xlsx", "-o", "nowhere/r.xlsx"], 2, set()),
        (["check", "talk.jsonl", "--format", "html", "-o", "."], 2, set()),
        (["check", "talk.jsonl", "--config", "absent.toml"], 2, set()),
        (["report", "talk.jsonl", "-o", "r.html"], 0, {"r.html"}),
        (["convert", "talk.jsonl", "-o", "c.jsonl"], 0, {"c.jsonl"}),
    ],
    ids=lambda value: "-".join(value[:4]) if isinstance(value, list) else None,
)
def test_a_run_leaves_what_it_is_asked_for_and_nothing_else(here: Path, arguments: list[str], status: int, made: set[str]) -> None:
    before = files_below(here.parent)
    calllint(*arguments, cwd=here, env=_env(here), status=[status])
    assert files_below(here.parent) - before == {str(here / name) for name in made}


@pytest.mark.skipif(os.name == "nt", reason="there is no Ctrl-C to send")
@pytest.mark.parametrize("name", ["xlsx", "jsonl"])
def test_ctrl_c_in_the_middle_leaves_nothing(here: Path, name: str) -> None:
    before = files_below(here.parent)
    process = subprocess.Popen(
        [*command(), "check", "-", "--input-format", "jsonl", "--format", name, "-o", f"r.{name}"],
        cwd=here, env={**os.environ, **_env(here)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin is not None
    try:
        # Enough for the first results, and then no more comes: the run waits in the middle of its report.
        process.stdin.write("".join(conversation(f"{WORD}-{number}") for number in range(400)).encode())
        process.stdin.flush()
        end = time.monotonic() + SECONDS
        while files_below(here.parent) == before:
            assert process.poll() is None and time.monotonic() < end
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=SECONDS)
    finally:
        process.kill()
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert files_below(here.parent) == before


def test_the_cache_holds_lexicons_and_no_words_of_customers(here: Path) -> None:
    from platformdirs import user_cache_path

    calllint("check", "talk.jsonl", cwd=here)
    cache = user_cache_path("calllint", appauthor=False)
    if not cache.exists():
        # An installed package has its lexicons compiled.
        return
    for file in cache.rglob("*"):
        if file.is_file() and not file.name.endswith(".new"):
            assert (file.parent.name, file.suffix) == ("lexicons", ".bin")
            assert WORD.encode() not in file.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize(("umask", "expected"), [(0o077, 0o600), (0o027, 0o640), (0o022, 0o644)])
def test_who_may_read_a_report_is_for_the_umask_to_say(here: Path, umask: int, expected: int) -> None:
    program = (
        "import sys; from calllint import Linter, report; linter = Linter()\n"
        "results = list(linter.lint_many(linter.read('talk.jsonl')))\n"
        "for name in sys.argv[1:]: report(results, f'r.{name}', format=name, linter=linter)"
    )
    names = ["json", "html", "xlsx", "parquet"]
    subprocess.run([sys.executable, "-c", program, *names], cwd=here, umask=umask, check=True, timeout=SECONDS)
    assert {stat.S_IMODE((here / f"r.{name}").stat().st_mode) for name in names} == {expected}
