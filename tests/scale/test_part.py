"""An output that grows: whatever moment a run is ended at, the next one goes on from there and the output is the same."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.errors import Problem, UsageError
from calllint.scale.journal import Step, head_line, read_journal, step_line
from calllint.scale.part import Part

RUN = {"the version": "1", "the input a.jsonl": "3 bytes"}
PIECES = [b"one\n", b"", b"three, which is a little longer\n", b"4\n"]
WHOLE = b"".join(PIECES)


def step(number: int) -> Step:
    """What is done for piece `number`: an item, and for one of them a problem."""
    problems = (Problem("a.jsonl", "is broken", number),) if number == 1 else ()
    return Step(items=1, last=f"a.jsonl:{number}", conversations=1 - len(problems), failing=number % 2, problems=problems)


def write(file: Path, identity: dict[str, str] = RUN) -> list[int]:
    """Writes the output from where it is to its end; which pieces it wrote."""
    written = []
    with closing(Part(file, identity)) as part:
        if not part.step.done:
            for number in range(part.step.items, len(PIECES)):
                part.add(PIECES[number], step(number))
                written.append(number)
        part.finish()
    assert part.problems == [Problem("a.jsonl", "is broken", 1)]
    assert (part.step.items, part.step.conversations, part.step.failing) == (4, 3, 2)
    return written


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    return folder / "out"


def test_a_whole_run_leaves_its_output_alone(file: Path) -> None:
    assert write(file) == [0, 1, 2, 3]
    assert (file.read_bytes(), names(file.parent)) == (WHOLE, {"out"})


def _moments(folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Copies of the folder at every moment that a kill could leave: before and after each call that changes it, and within each write."""
    taken: list[Path] = []

    def take() -> None:
        taken.append(kept / f"{len(taken):03}")
        shutil.copytree(folder, taken[-1])

    real = {name: getattr(os, name) for name in ("write", "ftruncate", "replace", "unlink", "open")}

    def watched(name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            take()
            if name == "write" and len(arguments[1]) > 1:
                descriptor, data = arguments
                count: int = real["write"](descriptor, data[: len(data) // 2])
                take()
                return count
            return real[name](*arguments, **options)

        return call

    with monkeypatch.context() as patch:
        for name in real:
            patch.setattr(f"calllint.scale.part.os.{name}", watched(name))
        write(folder / "out")
    take()
    yield from taken


@pytest.mark.parametrize("before", [False, True], ids=["new", "replaces"])
def test_every_moment_that_a_run_can_be_killed_at(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bool) -> None:
    if before:
        file.write_bytes(b"the one before")
    moments = list(_moments(file.parent, tmp_path / "kept", monkeypatch))
    assert len(moments) > 40
    went_on = 0
    for moment in moments:
        there = (moment / "out").read_bytes() if (moment / "out").exists() else None
        assert there in (None, b"the one before", WHOLE), "neither whole nor absent"
        written = write(moment / "out")
        went_on += len(written) < len(PIECES)
        assert ((moment / "out").read_bytes(), names(moment)) == (WHOLE, {"out"}), moment.name
    assert went_on > len(moments) // 2


@given(lost=st.integers(1, len(WHOLE)), other=st.booleans())
def test_what_a_power_cut_took_of_the_output_is_written_again(tmp_path_factory: pytest.TempPathFactory, lost: int, other: bool) -> None:
    file = tmp_path_factory.mktemp("cut") / "out"
    part = Part(file, RUN)
    for number, piece in enumerate(PIECES):
        part.add(piece, step(number))
    part.close()
    written = part.path.read_bytes()
    # The journal came to the disk and the output did not, or not as it was written.
    part.path.write_bytes(written[:-lost] + (b"\0" * lost if other else b""))
    assert write(file)
    assert file.read_bytes() == WHOLE


@given(st.data())
def test_a_journal_counts_up_to_its_first_damaged_line(data: st.DataObject) -> None:
    steps = [Step(size=number, items=number, problems=(Problem("caf\udce9", "\u2028", None),)) for number in range(1, 5)]
    written = head_line(RUN) + b"".join(map(step_line, steps))
    whole = read_journal(written)
    assert whole is not None and whole.identity == RUN and [one for one, _ in whole.steps] == steps
    at = data.draw(st.integers(0, len(written) - 1))
    torn, changed = written[:at], bytearray(written)
    changed[at] ^= 1 << data.draw(st.integers(0, 7))
    for damaged in (torn, bytes(changed)):
        found = read_journal(damaged)
        if at < len(head_line(RUN)):
            assert found is None
        else:
            assert found is not None
            assert found.steps == [(one, end) for one, end in whole.steps if end <= at]


def _begun(file: Path) -> Path:
    with closing(Part(file, RUN)) as part:
        part.add(PIECES[0], step(0))
    assert names(file.parent) == {"out.part", "out.part.state"}
    return part.path


def test_another_run_can_not_go_on_and_is_told_what_changed(file: Path) -> None:
    path = _begun(file)
    with pytest.raises(UsageError) as caught:
        Part(file, {**RUN, "the input a.jsonl": "4 bytes", "the setting select": "tone"})
    assert str(caught.value) == (
        f"{path}: can't be continued: since it was begun, this has changed: the input a.jsonl, the setting select "
        "(to start over, delete out.part and out.part.state)"
    )
    assert write(file) == [1, 2, 3]


def test_two_at_once_are_one_too_many(file: Path) -> None:
    pytest.importorskip("fcntl")
    _begun(file)
    with closing(Part(file, RUN)) as part:
        with pytest.raises(UsageError, match="another run is writing this"):
            Part(file, RUN)
        assert part.path.exists()
    assert write(file) == [1, 2, 3]


def test_a_file_that_is_none_of_ours_stays_as_it_is(file: Path) -> None:
    other = file.with_name("out.part")
    other.write_bytes(b"somebody's download")
    with pytest.raises(UsageError, match="missing or damaged"):
        Part(file, RUN)
    assert other.read_bytes() == b"somebody's download"
    assert names(file.parent) == {"out.part"}


def test_a_run_that_does_nothing_leaves_nothing(file: Path) -> None:
    Part(file, RUN).close()
    assert names(file.parent) == set()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_what_grows_is_as_closed_as_what_it_replaces(file: Path) -> None:
    file.write_bytes(b"before")
    file.chmod(0o600)
    with closing(Part(file, RUN)) as part:
        part.add(PIECES[0], step(0))
        assert {one.stat().st_mode & 0o777 for one in (part.path, part.path.with_name("out.part.state"))} == {0o600}
    write(file)
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(file: Path) -> None:
    (file.parent / "real").mkdir()
    file.symlink_to(file.parent / "real" / "there")
    write(file)
    assert file.is_symlink() and (file.parent / "real" / "there").read_bytes() == WHOLE


def test_a_full_disk_is_one_line_and_what_is_done_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_for_real = os.write
    left = 400

    def write_while_there_is_room(descriptor: int, data: bytes) -> int:
        nonlocal left
        if not left:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        count = write_for_real(descriptor, bytes(data)[:left])
        left -= count
        return count

    with monkeypatch.context() as patch:
        patch.setattr("calllint.scale.part.os.write", write_while_there_is_room)
        with pytest.raises(UsageError, match="No space left on device") as caught:
            write(file)
    assert "\n" not in str(caught.value)
    assert names(file.parent) == {"out.part", "out.part.state"}
    assert write(file)[-1] == 3
    assert file.read_bytes() == WHOLE


def test_a_place_that_is_not_there_or_no_file_is_one_line(file: Path) -> None:
    for place in (file / "deeper" / "out", file.parent, Path("/proc/calllint.out")):
        with pytest.raises(UsageError) as caught:
            Part(place, RUN)
        assert "\n" not in str(caught.value) and str(place) in str(caught.value)
