"""What the tests of the promises share: conversations to run over, and calllint run as users run it, in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
SECONDS = 120


def command() -> list[str]:
    """The installed command; where there is none beside this Python, its module."""
    installed = Path(sys.executable).with_name("calllint")
    return [str(installed)] if installed.is_file() else [sys.executable, "-m", "calllint"]


def calllint(
    *arguments: str, cwd: Path, env: Mapping[str, str] | None = None, stdin: bytes | None = None, status: Sequence[int] = (0, 1)
) -> subprocess.CompletedProcess[bytes]:
    """Runs calllint in the folder `cwd`, which must end with one of `status`."""
    done = subprocess.run(
        [*command(), *arguments], cwd=cwd, env={**os.environ, **(env or {})}, input=stdin, capture_output=True, timeout=SECONDS, check=False
    )
    assert done.returncode in status, (arguments, done.returncode, done.stderr.decode()[-2000:])
    return done


_ALL = """
import json, sys
from calllint.cli import cli
statuses = []
for arguments in json.loads(sys.argv[1]):
    try:
        statuses.append(cli.main(arguments, prog_name="calllint", standalone_mode=False) or 0)
    except SystemExit as end:
        statuses.append(end.code or 0)
json.dump(statuses, open("statuses.json", "w"))
"""


def run_all(runs: Sequence[Sequence[str]], cwd: Path, env: Mapping[str, str] | None = None) -> list[int]:
    """The exit statuses of several calls of calllint, one after the other in one process: starting takes longer than a run."""
    done = subprocess.run(
        [sys.executable, "-c", _ALL, json.dumps(runs)],
        cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, timeout=SECONDS, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    statuses = cwd / "statuses.json"
    found: list[int] = json.loads(statuses.read_text())
    statuses.unlink()
    return found


def copy_examples(folder: Path, *, backwards: bool = False) -> Path:
    """`folder/exports` with a few conversations of several formats, made in the order of their names or backwards."""
    exports = folder / "exports"
    files = sorted(file for file in EXAMPLES.rglob("*") if file.is_file() and file.name != "README.md")
    for file in reversed(files) if backwards else files:
        target = exports / file.relative_to(EXAMPLES)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return exports


def conversation(name: str, text: str = "Goedemiddag, waarmee kan ik u helpen?") -> str:
    """A conversation as a line of JSON Lines."""
    turns = [{"role": "customer", "text": "Hallo, waar blijft mijn pakket?"}, {"role": "agent", "text": text}]
    return json.dumps({"id": name, "language": "nl", "channel": "chat", "turns": turns}, ensure_ascii=False) + "\n"


def files_below(*folders: Path) -> set[str]:
    """Every file in the folders and below."""
    return {str(file) for folder in folders for file in folder.rglob("*") if not file.is_dir()}
