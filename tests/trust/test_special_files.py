"""Folders that hold more than files, names of any bytes, and places that can't be read or written: told, and never the end of the rest."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from calllint.conversation import Conversation
from calllint.reading import read
from calllint.reporting.reporter import find_reporter, reporter_names

from .running import SECONDS, calllint, command, conversation

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a conversation before and one after all that a test adds."""
    monkeypatch.chdir(tmp_path)
    for name in ("aaa", "zzz"):
        (tmp_path / f"{name}.jsonl").write_text(conversation(name), encoding="utf-8")
    return tmp_path


def told(*paths: str) -> list[str]:
    """The ids of the conversations, and the problems in words."""
    return [item.id if isinstance(item, Conversation) else str(item) for item in read(paths)]


def special(here: Path) -> list[str]:
    """Makes what is no file, with names that readers know; what it is called."""
    os.mkfifo(here / "fifo.jsonl")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket.txt")
    (here / "zero.json").symlink_to("/dev/zero")
    return ["fifo.jsonl", "socket.txt", "zero.json"]


def test_what_is_no_file_is_passed_over_in_a_folder_and_told_once(here: Path) -> None:
    special(here)
    assert told(".") == ["aaa", "zzz", ".: holds what is no file, and is passed over: fifo.jsonl (a pipe) and 2 more"]


def test_what_no_reader_would_read_is_not_worth_a_word(here: Path) -> None:
    os.mkfifo(here / "fifo")
    (here / "dangling.pid").symlink_to("nowhere")
    assert told(".") == ["aaa", "zzz"]


def test_globs_pass_over_what_is_no_file(here: Path) -> None:
    special(here)
    assert told("*.jsonl") == ["aaa", "fifo.jsonl: is a pipe: it is passed over", "zzz"]
    assert told("**/*.jsonl") == ["aaa", "zzz", ".: holds what is no file, and is passed over: fifo.jsonl (a pipe)"]


def test_what_is_named_is_read_if_it_can_be(here: Path) -> None:
    special(here)
    threading.Thread(target=lambda: (here / "fifo.jsonl").write_text(conversation("piped")), daemon=True).start()
    assert told("fifo.jsonl", "aaa.jsonl") == ["piped", "aaa"]
    assert told("socket.txt", "zero.json", "/dev/zero", "aaa.jsonl") == [
        "socket.txt: is a socket: files, folders and pipes are read",
        "zero.json: is a device: files, folders and pipes are read",
        "/dev/zero: is a device: files, folders and pipes are read",
        "aaa",
    ]


@pytest.mark.parametrize("name", ["/dev/stdin", "/dev/fd/0"])
def test_standard_input_may_be_named_as_shells_do(here: Path, name: str) -> None:
    done = calllint("check", name, "--input-format", "jsonl", "--format", "json", cwd=here, stdin=conversation("piped").encode())
    assert [one["id"] for one in json.loads(done.stdout)["conversations"]] == ["piped"]


def test_a_closed_standard_input_is_a_problem(here: Path) -> None:
    line = " ".join([*command(), "check", "aaa.jsonl", "-", "<&-"])
    done = subprocess.run(["/bin/sh", "-c", line], cwd=here, capture_output=True, timeout=SECONDS, check=False)
    assert (done.returncode, done.stderr) == (3, b"problem: -: can't be read: standard input is closed\n")


def test_links_that_lead_in_circles_or_nowhere(here: Path) -> None:
    (here / "folder" / "deep").mkdir(parents=True)
    (here / "folder" / "talk.jsonl").write_text(conversation("linked"), encoding="utf-8")
    for name in ("one", "two", "three"):
        # With three of these, following links is 3⁴⁰ folders.
        (here / "folder" / "deep" / name).symlink_to("..")
    (here / "itself.jsonl").symlink_to("itself.jsonl")
    (here / "dangling.jsonl").symlink_to("nowhere.jsonl")
    problems = ["dangling.jsonl: can't be read: No such file or directory", "linked", "itself.jsonl: can't be read: Too many levels of symbolic links"]  # fmt: skip
    assert told(".") == ["aaa", *problems, "zzz"]
    assert told("**/*.jsonl") == ["aaa", *problems, "zzz"]
    assert told("folder/deep/one/talk.jsonl") == ["linked"]


def test_folders_may_be_nested_as_deep_as_the_system_lets_them(here: Path) -> None:
    deep = here / "deep"
    deep.mkdir()
    folder = os.open(deep, os.O_RDONLY)
    try:
        for _ in range(1500):
            os.mkdir("d", dir_fd=folder)
            inner = os.open("d", os.O_RDONLY, dir_fd=folder)
            os.close(folder)
            folder = inner
        file = os.open("talk.jsonl", os.O_WRONLY | os.O_CREAT, dir_fd=folder)
        os.write(file, conversation("deep").encode())
        os.close(file)
        assert told(".") == ["aaa", "deep", "zzz"]
        assert told("**/*.jsonl") == ["aaa", "deep", "zzz"]
    finally:
        os.close(folder)
        # Python's own way of removing folders does not reach so deep.
        subprocess.run(["rm", "-r", str(deep)], check=True)


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that everybody may look into, unlike those of pytest."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_what_may_not_be_read_is_a_problem_and_the_rest_is_read(open_to_all: Path) -> None:
    here = open_to_all
    (here / "closed").mkdir()
    for name in ("aaa", "closed/talk", "secret", "zzz"):
        (here / f"{name}.jsonl").write_text(conversation(name), encoding="utf-8")
    for name in ("closed", "secret.jsonl"):
        (here / name).chmod(0)
    # Nothing is closed to root, who becomes nobody once all that reads is loaded.
    program = (
        "import os; from calllint import read\n"
        "def found(*paths): return [getattr(one, 'id', None) or str(one) for one in read(paths)]\n"
        "found('aaa.jsonl')\n"
        "if os.geteuid() == 0: os.seteuid(65534)\n"
        "print(*found('.'), sep='\\n')"
    )
    try:
        done = subprocess.run([sys.executable, "-c", program], cwd=here, capture_output=True, text=True, timeout=SECONDS, check=True)
    finally:
        (here / "closed").chmod(0o700)
    assert done.stdout.splitlines() == [
        "aaa", "closed: can't be read: Permission denied", "secret.jsonl: can't be read: Permission denied", "zzz",
    ]  # fmt: skip


STRANGE = [
    b"caf\xe9 \xff\xfe.jsonl",
    "naïef 日本.jsonl".encode(),
    b"new\nline.jsonl",
    b"esc\x1b[31m.jsonl",
    b"-v.jsonl",
    b"%0A;$(x)`.jsonl",
]


def test_names_of_any_bytes_go_through_every_format(here: Path) -> None:
    exports = here / "exports"
    exports.mkdir()
    for number, name in enumerate(STRANGE):
        threat = conversation(f"c{number}", "Als u niet betaalt, dan stappen wij naar de rechter.")
        (exports / os.fsdecode(name)).write_text(threat, encoding="utf-8")
    (exports / os.fsdecode(b"broken\xff.json")).write_bytes(b"{")
    program = (
        "import sys; from calllint import Linter, report; linter = Linter(); items = list(linter.lint_many(linter.read('exports')))\n"
        "for name in sys.argv[1:]: report(items, f'r.{name}', format=name, linter=linter, redact=False)"
    )
    done = subprocess.run([sys.executable, "-c", program, *reporter_names()], cwd=here, capture_output=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    for name in reporter_names():
        if not find_reporter(name).binary:
            text = (here / f"r.{name}").read_bytes().decode("utf-8")
            assert "\x1b[31m" not in text, name
    report = json.loads((here / "r.json").read_bytes())
    assert sorted(one["id"] for one in report["conversations"]) == [f"c{number}" for number in range(len(STRANGE))]
    assert len(report["problems"]) == 1
    assert len(list(csv.DictReader(io.StringIO((here / "r.csv").read_text(encoding="utf-8-sig"))))) >= len(STRANGE)
    # And through the command line, on standard output and standard error.
    shown = calllint("check", "exports", "--format", "concise", cwd=here, status=[3])
    assert shown.stdout.decode("utf-8").count("court-threat") == len(STRANGE)
    assert shown.stderr.decode("utf-8").startswith("problem: exports/broken")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk here that is always full")
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "aaa.jsonl"),
        ("check", "aaa.jsonl", "-o", "/dev/full"),
        ("check", "aaa.jsonl", "--format", "jsonl", "-j", "2"),
        ("check", "aaa.jsonl", "--format", "xlsx", "-o", "/dev/full"),
        ("convert", "aaa.jsonl"),
        ("report", "aaa.jsonl", "-o", "/dev/full"),
    ],
    ids=" ".join,
)
def test_a_full_disk_is_told(here: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*command(), *arguments], cwd=here, stdout=full, stderr=subprocess.PIPE, timeout=SECONDS, check=False)
    assert done.returncode == 2
    assert b"No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [("check", "aaa.jsonl", "--format", "html"), ("convert", "aaa.jsonl"), ("report", "aaa.jsonl")])
def test_a_place_that_can_not_be_written_is_told(here: Path, arguments: tuple[str, ...]) -> None:
    # /proc is read-only for everybody, root too.
    for place in ("/proc/report.html", "aaa.jsonl/report.html", "."):
        done = calllint(*arguments, "-o", place, cwd=here, status=[2])
        assert done.stderr.startswith(b"error: "), done.stderr
        assert b"Traceback" not in done.stderr
