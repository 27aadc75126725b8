"""Runs of calllint that are killed at random moments, and taken up again until they come to their end."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from .talk import broken_line, line

SECONDS = 120
QUICK = ("--isolated", "--lang", "en", "--select", "court-threat")
"""With texts in no language at all, all that is left is reading, writing and starting: what is killed here."""


class Killed(NamedTuple):
    """What came of it: how many runs were killed, how many outputs came to their end, and after how many steps each was killed."""

    kills: int
    outputs: int
    kept: list[int]


def command(*arguments: str) -> list[str]:
    """calllint, by the Python that runs the tests: a script between the two would have to be killed with it."""
    return [sys.executable, "-m", "calllint", *arguments]


def inputs(folder: Path, conversations: int) -> list[str]:
    """A file, a folder of files and an archive with so many conversations in all, and broken lines among them; what to call them."""
    (folder / "days").mkdir(parents=True)
    lines = [broken_line() if number % 97 == 5 else line(f"c{number}") for number in range(conversations)]
    third = conversations // 3
    (folder / "all.jsonl").write_text("".join(lines[:third]), encoding="utf-8")
    for start in range(third, 2 * third, 50):
        (folder / "days" / f"{start:06}.jsonl").write_text("".join(lines[start : min(start + 50, 2 * third)]), encoding="utf-8")
    with zipfile.ZipFile(folder / "rest.zip", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("rest.jsonl", "".join(lines[2 * third :]))
    return ["all.jsonl", "days", "rest.zip"]


def whole(folder: Path, arguments: Sequence[str], name: str) -> tuple[bytes, bytes, int, float]:
    """A run that nobody ends: its output, what it tells, its status, and how long it took."""
    begun = time.monotonic()
    done = subprocess.run(command(*arguments, "-o", name), cwd=folder, capture_output=True, timeout=SECONDS, check=False)
    return (folder / name).read_bytes(), done.stderr, done.returncode, time.monotonic() - begun


def kill_until_done(folder: Path, arguments: Sequence[str], kills: int, seed: int, sent: int = signal.SIGKILL) -> Killed:
    """Ends runs with --resume at random moments until `kills` were ended; each output that comes to its end must be the whole one."""
    expected, told, status, seconds = whole(folder, arguments, "whole.out")
    assert expected
    dice = random.Random(seed)
    ended, outputs, kept = 0, 0, []
    begun = time.monotonic()
    while ended < kills or (folder / "out.part").exists():
        assert time.monotonic() - begun < 60 + 20 * kills * max(seconds, 1), "no run comes to its end"
        with subprocess.Popen(command(*arguments, "-o", "out", "--resume"), cwd=folder, stderr=subprocess.PIPE) as run:
            try:
                # Towards the end of what a run takes: before calllint is loaded there is little to see.
                _, errors = run.communicate(timeout=dice.uniform(0.3, 1.1) * seconds if ended < kills else SECONDS)
            except subprocess.TimeoutExpired:
                run.send_signal(sent)
                run.communicate(timeout=SECONDS)
                ended += 1
                part = folder / "out.part"
                kept.append(part.stat().st_size if part.exists() else 0)
                if not (folder / "out").exists():
                    continue
                # Ended behind its last step, when the output was there already.
            else:
                assert (run.returncode, errors) == (status, told), errors[-2000:].decode()
                assert not [one for one in folder.iterdir() if one.name.startswith("out.") or one.name.endswith(".tmp")]
        assert (folder / "out").read_bytes() == expected
        (folder / "out").unlink()
        outputs += 1
    return Killed(ended, outputs, kept)
