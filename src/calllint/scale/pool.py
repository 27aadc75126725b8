"""Worker processes that may die: answers come back in order, and a death costs its chunk a retry, never the run.

A chunk that ends its worker twice is halved until what does so is alone, and that one is given up.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NamedTuple, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Work = Callable[[Sequence[Item]], Answer]

_AHEAD = 4
"""Chunks a process that may be under way or wait to be handed on: behind a slow one the others stop in the end, or they would pile up."""
_TRIES = 2
_GRACE = 1.0
"""Seconds in which a killed process is waited for."""


def run(
    chunks: Iterable[Sequence[Item]], start: Callable[[], Work[Item, Answer]], jobs: int, lost: Callable[[Item], Answer]
) -> Iterator[Answer]:
    """The answers to chunks of items, in their order, by `jobs` processes.

    `start` makes the work in each process; it, the items and the answers are pickled. `lost` answers for an item whose work ended its
    process. An exception that the work raises is raised here. Whoever stops asking ends the processes.
    """
    crew = _Crew(start, jobs)
    try:
        yield from crew.answers(iter(chunks), lost)
    finally:
        crew.end()


class _Slot(Generic[Item, Answer]):
    """A chunk at its place in the output, and its answer once that is there."""

    __slots__ = ("answer", "done", "items", "tries")

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.tries = 0
        self.done = False
        self.answer: Answer | None = None

    def fill(self, answer: Answer) -> None:
        self.answer, self.done, self.items = answer, True, ()


class _Raised(NamedTuple):
    """What a process sends in place of an answer."""

    error: Exception


class _Worker(Generic[Item, Answer]):
    """A process, the pipe to it, and the chunk that it works on."""

    def __init__(self, start: Callable[[], Work[Item, Answer]]) -> None:
        # Not forked: a fork of a process that has threads may hang, and not every system has forks.
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, start), daemon=True)
        self.process.start()
        # Only the process may hold its end: a pipe that two hold does not close when one dies.
        theirs.close()
        self.slot: _Slot[Item, Answer] | None = None

    def give(self, slot: _Slot[Item, Answer]) -> None:
        """Hands the chunk over. That the process is dead already shows where its answer is read."""
        self.slot = slot
        slot.tries += 1
        with suppress(OSError):
            self.pipe.send(slot.items)

    def end(self) -> None:
        """Ends the process, whatever it does."""
        self.pipe.close()
        self.process.kill()
        self.process.join(_GRACE)


class _Crew(Generic[Item, Answer]):
    """All processes of a run."""

    def __init__(self, start: Callable[[], Work[Item, Answer]], jobs: int) -> None:
        self._start = start
        self._jobs = jobs
        self._workers: list[_Worker[Item, Answer]] = []
        # In the order of the output: what is under way or done, and of it what waits for a process (again).
        self._slots: deque[_Slot[Item, Answer]] = deque()
        self._waiting: deque[_Slot[Item, Answer]] = deque()

    def answers(self, chunks: Iterator[Sequence[Item]], lost: Callable[[Item], Answer]) -> Iterator[Answer]:
        """The answers, in order."""
        left = True
        while True:
            while left and len(self._slots) < _AHEAD * self._jobs and len(self._waiting) < self._jobs:
                self._give_out()
                chunk = next(chunks, None)
                if chunk is None:
                    left = False
                elif chunk:
                    slot: _Slot[Item, Answer] = _Slot(chunk)
                    self._slots.append(slot)
                    self._waiting.append(slot)
            self._give_out()
            while self._slots and self._slots[0].done:
                yield self._slots.popleft().answer  # type: ignore[misc]  # it is there
            if self._slots:
                self._await(lost)
            elif not left:
                return

    def _give_out(self) -> None:
        """Gives what waits to those that have nothing to do, new ones among them as long as there are too few."""
        while self._waiting:
            worker = next((one for one in self._workers if one.slot is None), None)
            if worker is None:
                if len(self._workers) == self._jobs:
                    return
                worker = _Worker(self._start)
                self._workers.append(worker)
            worker.give(self._waiting.popleft())

    def _await(self, lost: Callable[[Item], Answer]) -> None:
        """Takes at least one answer in, or the news of a death."""
        at_work: dict[Any, _Worker[Item, Answer]] = {one.pipe: one for one in self._workers if one.slot is not None}
        for pipe in wait(list(at_work)):
            worker = at_work[pipe]
            slot = worker.slot
            assert slot is not None and isinstance(pipe, Connection)
            try:
                answer = pipe.recv()
            except (EOFError, OSError):
                self._workers.remove(worker)
                worker.end()
                self._again(slot, lost)
                continue
            worker.slot = None
            if isinstance(answer, _Raised):
                raise answer.error
            slot.fill(answer)

    def _again(self, slot: _Slot[Item, Answer], lost: Callable[[Item], Answer]) -> None:
        """What becomes of the chunk of a process that died."""
        if slot.tries < _TRIES:
            self._waiting.appendleft(slot)
        elif len(slot.items) == 1:
            slot.fill(lost(slot.items[0]))
        else:
            middle = len(slot.items) // 2
            halves: list[_Slot[Item, Answer]] = [_Slot(slot.items[:middle]), _Slot(slot.items[middle:])]
            at = self._slots.index(slot)
            rest = list(islice(self._slots, at + 1, None))
            while len(self._slots) > at:
                self._slots.pop()
            self._slots.extend([*halves, *rest])
            for half in halves:
                # The whole was tried twice: one death is enough to halve on.
                half.tries = _TRIES - 1
            self._waiting.extendleft(reversed(halves))

    def end(self) -> None:
        """Ends all processes."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()


def _serve(pipe: Connection, start: Callable[[], Work[Any, Any]]) -> None:
    """What a process does: answers chunks until the other end of its pipe is closed."""
    import signal

    # Ctrl-C goes to all processes of a terminal: whoever gives out the work ends those that do it.
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work = start()
    except Exception as error:
        work = _raiser(error)
    # As the command line does: what was loaded stays, and of what comes and goes little is garbage in circles.
    gc.freeze()
    gc.set_threshold(100_000)
    while True:
        try:
            items = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = work(items)
        except Exception as error:
            answer = _Raised(error)
        try:
            pipe.send(answer)
        except OSError:
            return
        except Exception as error:
            # What can't be pickled is told in words that can.
            pipe.send(_Raised(RuntimeError(f"what came of a chunk can't be sent: {error}")))


def _raiser(error: Exception) -> Work[Any, Any]:
    def work(_: Sequence[Any]) -> Any:
        raise error

    return work
