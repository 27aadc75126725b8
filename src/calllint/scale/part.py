"""An output that grows beside its place, `FILE.part`, with a journal beside it, `FILE.part.state`, so that the run may end at any moment.

A piece of output is written first and noted second. What is written and not noted is cut off again, and what is noted and not written
(after a power cut) does not have the check sum that was noted: in each case the run goes on from the last step that is sound.
"""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from calllint.errors import Problem, UsageError
from calllint.reporting.output_file import blaming, sync_folder
from calllint.scale.journal import Identity, Journal, Step, head_line, read_journal, step_line

_EVERY = 1.0
"""Seconds of work that a power cut may cost. (A process that is killed loses nothing that it wrote.)"""
_BLOCK = 2**20
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


class Part:
    """The output `file` under way, begun anew or taken up where a run of the same `identity` was ended.

    `step` is how far it is; `problems` and `notices` are all so far; `path` is where it grows. Raises UsageError where another run is
    writing it, where what is there is of a run that differs, or none of calllint's, and where nothing can be written.
    """

    def __init__(self, file: Path, identity: Identity) -> None:
        self._shown = str(file)
        # A link stays a link: what it leads to is replaced.
        self._target = Path(os.path.realpath(file))
        self.path = self._part = self._target.with_name(f"{self._target.name}.part")
        self._state = self._target.with_name(f"{self._target.name}.part.state")
        self.step = Step()
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        self._output = -1
        with self._blaming():
            self._journal = self._locked()
        try:
            self._take_up(identity)
        except BaseException:
            self.close()
            raise
        self._synced = time.monotonic()

    def add(self, piece: bytes, step: Step) -> None:
        """Writes a piece of the output. `step` says what was done for it: its counts are those of this piece, its size is not looked at."""
        now = self.step
        step = step._replace(
            size=now.size + len(piece),
            checksum=zlib.crc32(piece, now.checksum),
            items=now.items + step.items,
            conversations=now.conversations + step.conversations,
            failing=now.failing + step.failing,
        )
        with self._blaming():
            _write(self._output, piece)
            _write(self._journal, step_line(step))
            self._passed(step)
            if time.monotonic() - self._synced >= _EVERY:
                os.fsync(self._output)
                os.fsync(self._journal)
                self._synced = time.monotonic()

    def finish(self) -> None:
        """The output is whole: it is put in its place, and what was beside it is gone."""
        with self._blaming():
            if not self.step.done:
                os.fsync(self._output)
                _write(self._journal, step_line(self.step._replace(done=True, problems=(), notices=())))
                os.fsync(self._journal)
            if self._output >= 0:
                if self._target.exists():
                    self._part.chmod(self._target.stat().st_mode & 0o7777)
                os.close(self._output)
                self._output = -1
                self._part.replace(self._target)
                sync_folder(self._target.parent)
            if os.name == "nt":
                self.close()
            self._state.unlink()
        self.close()

    def close(self) -> None:
        """Lets go of it. What is done is kept for the next run; where nothing is, nothing is left."""
        nothing = [self._part, self._state] if self._output >= 0 and not self.step.items else []
        with suppress(OSError):
            if self._journal >= 0 and not os.fstat(self._journal).st_size:
                nothing = [self._state]
        for file in nothing:
            with suppress(OSError):
                file.unlink()
        for descriptor in (self._output, self._journal):
            if descriptor >= 0:
                with suppress(OSError):
                    os.close(descriptor)
        self._output = self._journal = -1

    def _locked(self) -> int:
        """The journal, open, for this process alone."""
        if self._target.is_dir():
            raise UsageError("can't write the report: this is a folder", path=self._shown, hint="name a file in it")
        while True:
            journal = os.open(self._state, _FLAGS, self._mode())
            try:
                import fcntl

                fcntl.flock(journal, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except ImportError:
                return journal
            except OSError:
                os.close(journal)
                raise UsageError("another run is writing this", path=self._shown, hint="wait for it, or name another file") from None
            # A run that has just come to its end may have taken it away.
            with suppress(OSError):
                if os.path.samestat(os.fstat(journal), self._state.stat()):
                    return journal
            os.close(journal)

    def _take_up(self, identity: Identity) -> None:
        with self._blaming():
            found = read_journal(_all_of(self._journal))
            there = self._part.exists()
        if found is not None and not there and found.steps and found.steps[-1][0].done:
            # Ended between its last two moves.
            if self._is_whole(found.steps[-1][0]):
                self._check(found, identity)
                self._passed_all(found, len(found.steps))
                return
            found = None
        if there and found is None:
            raise UsageError(
                f"can't be continued: what is noted of it in {self._state.name} is missing or damaged",
                path=str(self._part),
                hint=f"to start over, delete {self._part.name} and {self._state.name}",
            )
        with self._blaming():
            if found is not None and there:
                self._check(found, identity)
                self._output = os.open(self._part, _FLAGS, self._mode())
                kept, ends = self._sound(found)
                self._passed_all(found, kept)
                os.ftruncate(self._journal, ends)
                os.ftruncate(self._output, self.step.size)
            else:
                os.ftruncate(self._journal, 0)
                os.lseek(self._journal, 0, os.SEEK_SET)
                _write(self._journal, head_line(identity))
                os.fsync(self._journal)
                self._output = os.open(self._part, _FLAGS | os.O_EXCL, self._mode())
                sync_folder(self._target.parent)
            os.lseek(self._journal, 0, os.SEEK_END)
            os.lseek(self._output, 0, os.SEEK_END)

    def _check(self, found: Journal, identity: Identity) -> None:
        """Raises UsageError where the run that was noted is not this one."""
        names = [name for name in {**found.identity, **identity} if found.identity.get(name) != identity.get(name)]
        if names:
            more = f" and {len(names) - 3} more" if len(names) > 3 else ""
            raise UsageError(
                f"can't be continued: since it was begun, this has changed: {', '.join(names[:3])}{more}",
                path=str(self._part),
                hint=f"to start over, delete {self._part.name} and {self._state.name}",
            )

    def _sound(self, found: Journal) -> tuple[int, int]:
        """How many steps the output bears out, and where the last of them ends in the journal."""
        kept, ends, at, checksum = 0, len(head_line(found.identity)), 0, 0
        for number, (step, end) in enumerate(found.steps, 1):
            while at < step.size and (block := os.read(self._output, min(_BLOCK, step.size - at))):
                at += len(block)
                checksum = zlib.crc32(block, checksum)
            if (at, checksum) != (step.size, step.checksum):
                break
            kept, ends = number, end
        return kept, ends

    def _is_whole(self, step: Step) -> bool:
        """Whether the file in its place is the output as it was noted."""
        with suppress(OSError):
            if self._target.stat().st_size == step.size:
                checksum = 0
                with self._target.open("rb") as file:
                    while block := file.read(_BLOCK):
                        checksum = zlib.crc32(block, checksum)
                return checksum == step.checksum
        return False

    def _passed_all(self, found: Journal, kept: int) -> None:
        for step, _ in found.steps[:kept]:
            self._passed(step)

    def _passed(self, step: Step) -> None:
        self.step = step
        self.problems += step.problems
        self.notices += step.notices

    def _mode(self) -> int:
        """Who may read the output while it grows: who may read what it replaces, as far as the umask lets them."""
        with suppress(OSError):
            return self._target.stat().st_mode & 0o666
        return 0o666

    @contextmanager
    def _blaming(self) -> Iterator[None]:
        with blaming(self._shown):
            yield


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _all_of(descriptor: int) -> bytes:
    blocks = []
    while block := os.read(descriptor, _BLOCK):
        blocks.append(block)
    return b"".join(blocks)
