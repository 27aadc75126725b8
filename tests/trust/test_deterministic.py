"""The same input gives the same bytes, in every format: whatever the machine is called, speaks, has cores, or thinks the time is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from calllint.reporting.reporter import find_reporter, reporter_names

from .running import SECONDS, calllint, copy_examples

FORMATS = reporter_names()
HERE = {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "100"}
ELSEWHERE = {
    # An encoding of the system that is none of Unicode's, a language that sorts and writes capitals otherwise, the other end of the day.
    "PYTHONHASHSEED": "4711", "LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "LANG": "tr_TR.ISO-8859-9",
    "LANGUAGE": "tr", "TZ": "Pacific/Kiritimati", "COLUMNS": "100", "USER": "someone-else",
}  # fmt: skip


# Linted once, and told in every format: what `calllint check` does for one.
EVERY_FORMAT = """
import sys
from calllint import Linter, Problem, report
linter = Linter.from_config()
results = list(linter.lint_many(linter.read("exports")))
assert not any(isinstance(result, Problem) for result in results), results
for name in sys.argv[1:]:
    report(results, f"report.{name}", format=name, linter=linter)
"""


def reports(cwd: Path, env: dict[str, str]) -> dict[str, bytes]:
    """The reports on `exports` in every format."""
    done = subprocess.run(
        [sys.executable, "-c", EVERY_FORMAT, *FORMATS],
        cwd=cwd,
        env={**os.environ, **env},
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return {name: (cwd / f"report.{name}").read_bytes() for name in FORMATS}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The reports in every format."""
    folder = tmp_path_factory.mktemp("here")
    copy_examples(folder)
    return reports(folder, HERE)


@pytest.mark.slow
def test_another_machine_makes_the_same_bytes(first: dict[str, bytes], tmp_path: Path) -> None:
    copy_examples(tmp_path, backwards=True)
    again = reports(tmp_path, {**ELSEWHERE, "TMPDIR": str(tmp_path)})
    assert [name for name in FORMATS if again[name] != first[name]] == []


# One format that processes write themselves, and one that is made of their results.
@pytest.mark.parametrize("name", ["jsonl", "json"])
def test_the_command_line_and_its_processes_make_the_same_bytes(first: dict[str, bytes], tmp_path: Path, name: str) -> None:
    copy_examples(tmp_path)
    done = calllint("check", "exports", "--format", name, "-j", "2", cwd=tmp_path, env={**ELSEWHERE, "TMPDIR": str(tmp_path)})
    assert done.stdout == first[name]


def test_the_two_ways_of_processes_are_both_tested() -> None:
    assert find_reporter("jsonl").joins
    assert not find_reporter("json").joins


def test_files_that_are_named_come_in_the_order_in_which_they_are_named_and_folders_sorted(tmp_path: Path) -> None:
    for folder, backwards in (("one", False), ("other", True)):
        copy_examples(tmp_path / folder, backwards=backwards)
    one, other = (calllint("check", "exports", "--format", "concise", cwd=tmp_path / name).stdout for name in ("one", "other"))
    assert one == other
    paths = [line.split(b":")[0] for line in one.splitlines() if line.startswith(b"exports/")]
    assert paths == sorted(paths)
