"""Output is whole or not there; readers may leave."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from calllint.errors import UsageError
from calllint.reporting.output_file import write_output


def failing() -> Iterator[str]:
    yield "half"
    raise RuntimeError("the engine broke")


def test_a_file_is_written_whole_in_utf_8(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    write_output(["één\n", "😀"], file, io.StringIO())
    assert file.read_bytes() == "één\n😀".encode()
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("before", ["old", None])
def test_an_error_half_way_leaves_everything_as_it_was(tmp_path: Path, before: str | None) -> None:
    file = tmp_path / "report.json"
    if before is not None:
        file.write_text(before)
    with pytest.raises(RuntimeError, match="the engine broke"):
        write_output(failing(), file, io.StringIO())
    assert [path.read_text() for path in tmp_path.iterdir()] == ([] if before is None else [before])


def test_an_interrupt_leaves_nothing(tmp_path: Path) -> None:
    def interrupted() -> Iterator[str]:
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_output(interrupted(), tmp_path / "report.json", io.StringIO())
    assert list(tmp_path.iterdir()) == []


def test_errors_of_the_input_are_not_blamed_on_the_output(tmp_path: Path) -> None:
    def unreadable() -> Iterator[str]:
        yield "half"
        raise PermissionError(13, "no", "input.json")

    for file in (tmp_path / "report.json", None):
        with pytest.raises(PermissionError, match=r"input\.json"):
            write_output(unreadable(), file, io.StringIO())


@pytest.mark.parametrize("name", ["missing/report.json", "."])
def test_a_place_that_cannot_be_written_is_a_usage_error_naming_it(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    with pytest.raises(UsageError) as caught:
        write_output(["x"], file, io.StringIO())
    assert caught.value.path == str(file)
    assert caught.value.hint
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions and links")
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_output(["new"], link, io.StringIO())
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert real.stat().st_mode & 0o777 == 0o640
    fresh, usual = tmp_path / "fresh.json", tmp_path / "usual.json"
    write_output(["new"], fresh, io.StringIO())
    usual.write_text("new")
    assert fresh.stat().st_mode == usual.stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="devices of POSIX")
def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    write_output(["x"], Path(os.devnull), io.StringIO())
    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="/dev/full: can't write"):
        write_output(["x" * 100_000], Path("/dev/full"), io.StringIO())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_standard_output_is_told_once() -> None:
    program = (
        "import sys; from calllint.errors import UsageError; from calllint.reporting.output_file import write_output\n"
        "try: write_output(['x' * 100_000], None, sys.stdout)\n"
        "except UsageError as error: sys.stderr.write(str(error)); sys.exit(2)"
    )
    with Path("/dev/full").open("wb", buffering=0) as full:
        done = subprocess.run([sys.executable, "-c", program], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"standard output: can't write the report: No space left")
    assert b"\n" not in done.stderr


def test_pieces_reach_standard_output_one_by_one() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    seen = []

    def pieces() -> Iterator[str]:
        yield "first\n"
        seen.append(out.buffer.getvalue())  # type: ignore[attr-defined]
        yield "second\n"

    write_output(pieces(), None, out)
    assert seen == [b"first\n"]
    assert out.buffer.getvalue() == b"first\nsecond\n"  # type: ignore[attr-defined]


def test_characters_that_a_terminal_lacks_are_escaped_as_json_does() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    write_output(['{"text": "é😀"}'], None, out)
    assert out.buffer.getvalue() == rb'{"text": "\u00e9\ud83d\ude00"}'  # type: ignore[attr-defined]


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_reader_that_leaves_ends_the_writing_quietly() -> None:
    program = (
        "import sys; from calllint.reporting.output_file import write_output; "
        "write_output((f'{n}\\n' * 1000 for n in range(10**9)), None, sys.stdout)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"0\n"
        process.stdout.close()
        assert process.wait(timeout=20) == 0
        assert process.stderr.read() == b""
