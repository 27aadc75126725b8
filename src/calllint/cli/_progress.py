"""How far a long run is, on standard error: conversations, their rate, and the time that is left."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import BinaryIO

from calllint.conversation import Conversation
from calllint.errors import Problem

_PATIENCE = 1.0
"""Seconds before anything is shown: a short run needs none."""
_EVERY = 0.1


class Bytes:
    """How many bytes of the inputs were read, and how many there are in all: None where that can't be known (a pipe, say)."""

    def __init__(self, total: int | None) -> None:
        self.total = total
        self._before = 0
        self._stream: BinaryIO | None = None

    def opened(self, stream: BinaryIO) -> None:
        """A file is begun: the last one is done."""
        self._before = self.read
        self._stream = stream

    @property
    def read(self) -> int:
        """Bytes so far."""
        if self._stream is None:
            return self._before
        with suppress(ValueError, OSError):
            return self._before + self._stream.tell()
        # It is closed, and so done.
        with suppress(OSError, TypeError):
            return self._before + os.stat(self._stream.name).st_size  # noqa: PTH116 - a path of each would take longer
        return self._before


def bytes_of(paths: Iterable[str], input_format: str | None = None) -> Bytes:
    """The bytes of the inputs that `paths` mean, none of them read."""
    import stat

    from calllint.reading.input_sources import Inputs
    from calllint.reading.reader import ReadOptions

    paths = tuple(paths)
    total = 0
    for file in Inputs(ReadOptions(input_format)).files(paths):
        with suppress(OSError):
            status = os.stat(file)  # noqa: PTH116 - a path of each would take longer
            if not stat.S_ISREG(status.st_mode):
                return Bytes(None)
            total += status.st_size
    return Bytes(None if "-" in paths else total)


def time_left(read: int, total: int | None, seconds: float, begun_at: int = 0) -> str:
    """What is said of the time that is left, when `read` bytes of `total` were read, in `seconds` since `begun_at` of them; or nothing."""
    if not total or read <= begun_at or seconds <= 0:
        return ""
    left = max(0, total - read) * seconds / (read - begun_at)
    minutes, rest = divmod(round(left), 60)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return f", {min(100, read * 100 // total)} %, {clock} left"


def shown(
    found: Iterable[Conversation | Problem], patience: float = _PATIENCE, size: Bytes | None = None
) -> Iterator[Conversation | Problem]:
    """`found` as they are; how many came by, how fast, how long is left and from which file, is shown on standard error.

    Not before `patience` seconds have passed. `size` is what is read: without it, nobody knows how long is left.
    """
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.text import Text

    from calllint.reporting.safe_text import safe_line, shortened

    class _Plain(TextColumn):
        """What is told of the run, and the file that is read; a path is no markup."""

        def render(self, task: object) -> Text:
            return Text(str(getattr(task, "description", "")))

    progress = Progress(SpinnerColumn(), TimeElapsedColumn(), _Plain(""), console=Console(stderr=True), transient=True, disable=False)
    task = progress.add_task("", total=None)
    begun = time.monotonic()
    begun_at = size.read if size is not None else 0
    due = begun + patience
    started = False
    number = 0
    try:
        for item in found:
            now = time.monotonic()
            if now >= due:
                due = now + _EVERY
                rate = f"{number:,} conversations, {number / max(now - begun, 1e-9):,.0f}/s"
                left = time_left(size.read, size.total, now - begun, begun_at) if size is not None else ""
                path = item.path if isinstance(item, Problem) else item.place.path
                progress.update(task, description=f"{rate}{left}  {safe_line(shortened(path, 60))}")
                if not started:
                    progress.start()
                    started = True
            number += isinstance(item, Conversation)
            yield item
    finally:
        if started:
            progress.stop()
