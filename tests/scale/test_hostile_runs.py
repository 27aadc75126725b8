"""Thousands of hostile inputs in runs as users have them: none ends a run, keeps it busy, or takes a neighbour along.

`CALLLINT_HOSTILE=100000` is the long test.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

from .hostile import LIMITS, hostile_line, make_hostile
from .talk import line

INPUTS = int(os.environ.get("CALLLINT_HOSTILE", "2000"))
LINES = 4000
"""Hostile lines of a run."""
FILES = 250
SECONDS = 600

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")]


def check(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    """What a run says, line by line, which has to come to its end."""
    (folder / "calllint.toml").write_text(LIMITS, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "calllint",
        "check",
        *arguments,
        "--config",
        "calllint.toml",
        "--lang",
        "en",
        "--select",
        "court-threat",
        "--format",
        "jsonl",
    ]
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False)
    assert done.returncode == 3, (done.returncode, done.stderr[-3000:].decode("utf-8", "replace"))
    assert b"Traceback" not in done.stderr
    assert b"please report it" not in done.stdout, [one for one in done.stdout.splitlines() if b"please report it" in one][:3]
    return [json.loads(one) for one in done.stdout.splitlines()]


def test_lines_between_good_ones(tmp_path: Path) -> None:
    dice = random.Random(7)
    left = INPUTS * 9 // 10
    while left > 0:
        count = min(LINES, left)
        left -= count
        lines = [line(f"good-{number // 2}").encode() if number % 2 == 0 else hostile_line(dice) + b"\n" for number in range(2 * count + 1)]
        # By its first bytes a file is text, or none: what stands behind them is another matter.
        lines[0] = line("good-0", *["zorp " * 3500] * 4).encode()
        (tmp_path / "all.jsonl").write_bytes(b"".join(lines))
        found = check(tmp_path, "all.jsonl", "-j", "1")
        good = [(one["id"], one["line"]) for one in found if str(one.get("id")).startswith("good-")]
        assert good == [(f"good-{number}", 2 * number + 1) for number in range(count + 1)]
        answered = {one["line"] for one in found}
        unanswered = [number for number in range(1, 2 * count + 2) if number not in answered]
        assert not unanswered, [lines[number - 1][:300] for number in unanswered[:3]]


def test_files_between_good_ones(tmp_path: Path) -> None:
    dice = random.Random(8)
    left = INPUTS - INPUTS * 9 // 10
    run = 0
    while left > 0:
        count = min(FILES, left)
        left -= count
        run += 1
        folder = tmp_path / str(run)
        (folder / "all").mkdir(parents=True)
        for number in range(count):
            (folder / "all" / f"{number:05}-.jsonl").write_text(line(f"good-{number}"), encoding="utf-8")
            with warnings.catch_warnings():
                # A name twice in an archive is meant.
                warnings.simplefilter("ignore")
                make_hostile(folder / "all", number, dice)
        found = check(folder, "all", "-j", "1")
        good = [one["id"] for one in found if str(one.get("id")).startswith("good-")]
        assert sorted(good) == sorted(f"good-{number}" for number in range(count))
        assert any("message" in one for one in found)
