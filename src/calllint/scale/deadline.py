"""A limit on the time that one conversation takes: who wrote it may not keep a run busy."""

from __future__ import annotations

# The names of `signal` take a millisecond to make, at every start.
import _signal  # type: ignore[import-not-found]
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from calllint.api import AHEAD, batches, scanned
from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.linting import Linter, Scanned
from calllint.reading.limits import how_to_raise
from calllint.results import Result

T = TypeVar("T")

_BEHIND = 10.0
"""Seconds of the processor after which a process that does not hear of its limit is ended."""


class _OutOfTimeError(BaseException):
    """Not an Exception: what catches those, to go on, must not go on after this."""


def lint_within(
    linter: Linter, items: Iterable[Conversation | Problem], *, own_process: bool = False, ahead: int = AHEAD
) -> Iterator[Result | Problem]:
    """As `linter.lint_many`; a conversation that takes longer than the `seconds` of the limits becomes a problem in its place.

    So many characters are read `ahead` and scanned together, which is sooner done; with 0 each conversation is answered before the next is
    read.

    The time in which a lexicon is loaded does not count. In a process of its own, work that can't be interrupted ends that process a while
    after the limit. Where the system has no such timers (Windows), or outside of the main thread, there is no limit.
    """
    watch = _Watch(linter, own_process=own_process)
    try:
        for batch in batches(items, ahead):
            together = watch.scan(batch)
            # What is done with goes before the next ones come.
            batch.clear()
            together.reverse()
            while together:
                item = together.pop()
                yield item if isinstance(item, Problem) else watch.lint(item)
                del item
    finally:
        watch.end()


class _Watch:
    """The timer of a linter. `works` says whether there is one."""

    def __init__(self, linter: Linter, *, own_process: bool) -> None:
        self._linter = linter
        self._seconds = linter.settings.limits.seconds
        self._own_process = own_process
        self._under_way = False
        self.works = hasattr(_signal, "setitimer")
        if self.works:
            try:
                self._before = _signal.signal(_signal.SIGALRM, self._ring)
            except ValueError:
                # Signals are the main thread's.
                self.works = False

    def scan(self, batch: list[Conversation | Problem]) -> list[Conversation | Scanned | Problem]:
        """The batch, its conversations as scanned together; as they are where that goes wrong, or takes too long."""
        try:
            return scanned(lambda conversations: self._in_time(lambda: self._linter.scan(conversations)), batch)
        except _OutOfTimeError:
            return [*batch]

    def lint(self, conversation: Conversation | Scanned) -> Result | Problem:
        """The result, or that it took too long."""
        try:
            return self._in_time(lambda: next(self._linter.lint_many((conversation,))))
        except _OutOfTimeError:
            whole = conversation.conversation if isinstance(conversation, Scanned) else conversation
            message = f"took more than {self._seconds} seconds to lint: it is passed over ({how_to_raise('seconds')})"
            return Problem(whole.place.path, f"conversation {whole.id!r} {message}", whole.place.line)

    def end(self) -> None:
        """Leaves the signal to whoever had it."""
        if self.works:
            _signal.signal(_signal.SIGALRM, self._before)

    def _in_time(self, work: Callable[[], T]) -> T:
        """What `work` returns. Raises _OutOfTimeError, and what `work` does."""
        if not self.works:
            return work()
        try:
            self._under_way = True
            self._start(self._seconds)
            try:
                return work()
            finally:
                self._under_way = False
                self._start(0)
        except _OutOfTimeError:
            self._under_way = False
            self._start(0)
            raise

    def _start(self, seconds: int) -> None:
        # Again and again: an error that arises where nobody can catch it is lost.
        _signal.setitimer(_signal.ITIMER_REAL, seconds, seconds)
        if self._own_process:
            # Nothing listens to this one, so that it ends the process.
            _signal.setitimer(_signal.ITIMER_VIRTUAL, seconds + _BEHIND if seconds else 0)

    def _ring(self, *_: object) -> None:
        if self._under_way and not self._linter.loading:
            raise _OutOfTimeError
