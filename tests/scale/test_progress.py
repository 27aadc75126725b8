"""How far a run is: on a terminal, with the rate and the time that is left."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from calllint.cli._progress import Bytes, bytes_of, time_left

from .killing import QUICK, SECONDS
from .talk import line


@pytest.mark.parametrize(
    ("read", "total", "seconds", "begun_at", "said"),
    [
        (25, 100, 10.0, 0, ", 25 %, 0:30 left"),
        (1, 7201, 1.0, 0, ", 0 %, 2:00:00 left"),
        (75, 100, 10.0, 50, ", 75 %, 0:10 left"),
        (120, 100, 10.0, 0, ", 100 %, 0:00 left"),
        (0, 100, 10.0, 0, ""),
        (50, 100, 0.0, 0, ""),
        (50, None, 10.0, 0, ""),
    ],
)
def test_the_time_that_is_left_goes_by_the_bytes(read: int, total: int | None, seconds: float, begun_at: int, said: str) -> None:
    assert time_left(read, total, seconds, begun_at) == said


def test_bytes_are_counted_over_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, size in (("a.txt", 30), ("b.txt", 70)):
        (tmp_path / name).write_bytes(b"x" * size)
    size = bytes_of(["a.txt", "b.txt"])
    assert (size.read, size.total) == (0, 100)
    with (tmp_path / "a.txt").open("rb") as first:
        size.opened(first)
        first.read(10)
        assert size.read == 10
    assert size.read == 30
    with (tmp_path / "b.txt").open("rb") as second:
        size.opened(second)
        second.read(20)
        assert size.read == 50
    assert bytes_of(["a.txt", "-"]).total is None
    assert Bytes(None).read == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_rate_and_time_left_are_shown_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    import pty

    line_of = line("c")
    (tmp_path / "many.jsonl").write_text(line_of * 30_000, encoding="utf-8")
    command = [sys.executable, "-m", "calllint", "check", "many.jsonl", *QUICK, "--format", "jsonl", "-o", "out", "-j", "1"]
    ours, theirs = pty.openpty()
    env = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    shown = b""
    process = subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    try:
        until = time.monotonic() + SECONDS
        # As soon as it was seen twice, there is no need to wait for the end.
        while len(re.findall(rb"left", shown)) < 2 and time.monotonic() < until:
            try:
                shown += os.read(ours, 4096)
            except OSError:
                break
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    assert re.search(rb"[\d,]+ conversations, [\d,]+/s, \d+ %, [\d:]+ left  many\.jsonl", shown), shown[-500:]
    small = tmp_path / "few.jsonl"
    small.write_text(line_of * 10, encoding="utf-8")
    done = subprocess.run(
        [*command[:4], "few.jsonl", *command[5:]], cwd=tmp_path, env=env, capture_output=True, timeout=SECONDS, check=True
    )
    assert done.stderr == b""
