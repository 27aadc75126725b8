"""`calllint check -` kept open: each line is answered before the next one is written, a broken one in its place."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from calllint.reading.limits import Limits
from calllint.reading.standard_input import begun

from .killing import QUICK
from .talk import broken_line, line

SECONDS = 60


class Kept:
    """A calllint that is kept open."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self._answers: Queue[bytes] = Queue()
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self) -> None:
        assert self.process.stdout is not None
        for answer in self.process.stdout:
            self._answers.put(answer)

    def say(self, said: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(said.encode())
        self.process.stdin.flush()

    def ask(self, said: str) -> dict[str, Any]:
        """What is answered to a line, before anything else is said."""
        self.say(said)
        found: dict[str, Any] = json.loads(self._answers.get(timeout=SECONDS))
        assert self._answers.empty()
        return found


@contextmanager
def kept(cwd: Path, *arguments: str) -> Iterator[Kept]:
    command = [sys.executable, "-m", "calllint", "check", "-", "--format", "jsonl", *QUICK, *arguments]
    with subprocess.Popen(command, cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            yield Kept(process)
        finally:
            process.kill()


@pytest.mark.parametrize("arguments", [(), ("--stdin-filename", "today.jsonl")], ids=" ".join)
def test_each_line_is_answered_before_the_next_is_written(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with kept(tmp_path, *arguments) as open_one:
        for number in range(1, 60):
            if number % 7 == 3:
                found = open_one.ask(broken_line())
                assert (found["line"], "is not valid JSON" in found["message"], "id" in found) == (number, True, False)
            else:
                found = open_one.ask(line(f"c{number}"))
                assert (found["id"], found["line"]) == (f"c{number}", number)
        assert open_one.process.stdin is not None
        open_one.process.stdin.close()
        assert open_one.process.wait(timeout=SECONDS) == 3


def test_what_is_told_to_be_lines_may_begin_with_a_broken_one_a_blank_one_or_an_export(tmp_path: Path) -> None:
    with kept(tmp_path, "--input-format", "jsonl") as open_one:
        open_one.say("\n \r\n")
        assert open_one.ask(broken_line())["line"] == 3
        export = {"segments": [{"start": 0.0, "end": 1.0, "text": "zorp", "speaker": "A"}], "text": "zorp"}
        assert open_one.ask(json.dumps(export) + "\n")["turns"] == 1
        assert open_one.ask(line("last"))["id"] == "last"
    with kept(tmp_path, "--input-format", "jsonl") as open_one:
        assert open_one.ask(json.dumps(export) + "\n")["line"] == 1


class _Pipe(io.BytesIO):
    """What comes through a pipe, and how much of it was taken."""

    def seekable(self) -> bool:
        return False


@pytest.mark.parametrize(
    ("written", "name", "input_format", "by_line"),
    [
        (line("a") + line("b"), "-", None, True),
        ("\ufeff" + line("a"), "-", None, True),
        (line("a" * 100_000), "-", None, True),
        (line("a").rstrip("\n"), "-", None, False),
        (line("a"), "today.json", None, False),
        (line("a"), "-", "json", False),
        (broken_line(), "-", None, False),
        (broken_line(), "x.jsonl", None, True),
        ('{"conversation_id": 1, "role": "agent", "text": "x"}\n', "x.jsonl", None, False),
        ("[\n", "-", "jsonl", True),
        ("agent: hello\ncustomer: hi\n", "-", None, False),
        ("", "-", None, False),
        ("\n\n", "-", "jsonl", False),
    ],
)  # fmt: skip
def test_lines_are_told_by_the_first(written: str, name: str, input_format: str | None, by_line: bool) -> None:
    pipe = _Pipe(written.encode())
    found = begun(pipe, name, input_format, Limits())
    assert found.by_line == by_line
    assert found.head + pipe.read() == written.encode()
    if by_line:
        assert found.head.count(b"\n") == 1


def test_a_file_on_standard_input_is_read_as_a_file() -> None:
    assert begun(io.BytesIO(line("a").encode()), "-", None, Limits()) == (b"", False)


@pytest.mark.parametrize(
    "written",
    [
        line("a") + line("b"),
        "agent: hello there\ncustomer: hi\n",
        "id,role,text\n1,agent,hello\n",
        '{\n"turns": [{"role": "agent", "text": "x"}]}',
    ],
)
def test_nothing_is_lost_of_what_comes_through_a_pipe(tmp_path: Path, written: str) -> None:
    from calllint.conversation import Conversation
    from calllint.reading import read

    (tmp_path / "in").write_text(written, encoding="utf-8")
    with (tmp_path / "in").open("rb") as file:
        expected = list(read(["-"], stdin=file))
    reading, writing = os.pipe()
    os.write(writing, written.encode())
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        assert list(read(["-"], stdin=pipe)) == expected
    assert all(isinstance(one, Conversation) for one in expected)
