"""Conversations in chunks, linted by several processes or by this one."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from calllint.conversation import Channel, Conversation
from calllint.errors import Problem
from calllint.gate import fails
from calllint.linting import Linter
from calllint.results import Result
from calllint.scale.deadline import lint_within
from calllint.scale.pool import Work, run

_LETTERS = 250_000
"""What a chunk holds at least, in characters of talk: a few tenths of a second of work, beside which handing it over is nothing."""
_MOST = 512
_SECONDS = 0.2
"""How long this process works on before it hands on what is done."""

Item = Conversation | Problem
"""What is read: a problem stands where its conversation would."""


class Reported(NamedTuple):
    """A chunk in the words of the report.

    `items` were read for it, the last of which stands at `last`, and `conversations` of them are no problems. `failing` counts the
    results that fail the run; `noted` are those that the linter counts.
    """

    text: str
    failing: int
    problems: tuple[Problem, ...]
    noted: tuple[Result, ...] = ()
    items: int = 0
    conversations: int = 0
    last: str = ""


def in_chunks(items: Iterable[Item], letters_at_most: int = _LETTERS) -> Iterator[list[Item]]:
    """`items` in their order, as many together as are worth handing over."""
    chunk: list[Item] = []
    letters = 0
    for item in items:
        chunk.append(item)
        if isinstance(item, Conversation):
            letters += sum([len(turn.text) for turn in item.turns])
        if letters >= letters_at_most or len(chunk) == _MOST:
            yield chunk
            chunk, letters = [], 0
    if chunk:
        yield chunk


def lint_in_processes(items: Iterable[Item], linter: Linter, jobs: int) -> Iterator[Result | Problem]:
    """As `linter.lint_many`, by `jobs` processes: the same results in the same order. `linter` takes note of them.

    A conversation that ends its process, or takes longer than the limits, becomes a problem.
    """
    for chunk in run(in_chunks(items), partial(_linting, linter), jobs, lambda one: (_lost(one),)):
        for item in chunk:
            if isinstance(item, Result):
                linter.note(item)
            yield item


def report_in_processes(items: Iterable[Item], linter: Linter, jobs: int, report: str) -> Iterator[Reported]:
    """As `lint_in_processes`, and the report is made in the processes too: `report` is the name of an output format, whose pieces for
    chunks must be the whole report when they are put together. One with a header lacks it: `header_of` has it.
    """
    lost = partial(_report_lost, linter, report)
    for chunk in run(in_chunks(items), partial(_reporting, linter, report), jobs, lost):
        for result in chunk.noted:
            linter.note(result)
        yield chunk


def report_here(items: Iterable[Item], linter: Linter, report: str) -> Iterator[Reported]:
    """As `report_in_processes`, in this process: a piece a few times a second."""
    done: list[Result | Problem] = []
    conversations = 0
    # Of what was read, which may be ahead of what is done: whether it is a conversation.
    read: deque[bool] = deque()

    def noted() -> Iterator[Item]:
        for item in items:
            read.append(isinstance(item, Conversation))
            yield item

    due = time.monotonic() + _SECONDS
    for linted in lint_within(linter, noted()):
        done.append(linted)
        conversations += read.popleft()
        if time.monotonic() >= due or len(done) == _MOST:
            yield _reported(linter, report, done, conversations)
            done, conversations = [], 0
            due = time.monotonic() + _SECONDS
    if done:
        yield _reported(linter, report, done, conversations)


def place_of(item: Item | Result) -> str:
    """Where it stands: the same for what was read and what came of it."""
    if isinstance(item, Result):
        item = item.conversation
    path, line = (item.path, item.line) if isinstance(item, Problem) else (item.place.path, item.place.line)
    return f"{path}:{line}"


def header_of(report: str, linter: Linter) -> str:
    """What stands once, above the pieces of the chunks; empty for most formats."""
    from calllint.reporting.reporter import Run, find_reporter

    reporter = find_reporter(report)
    return str(next(iter(reporter.render(Run((), linter.rules))))) if reporter.header else ""


def _linting(linter: Linter) -> Work[Item, tuple[Result | Problem, ...]]:
    return partial(_lint, linter)


def _lint(linter: Linter, items: Sequence[Item]) -> tuple[Result | Problem, ...]:
    return tuple(lint_within(linter, items, own_process=True))


def _reporting(linter: Linter, report: str) -> Work[Item, Reported]:
    return partial(_report, linter, report)


def _report(linter: Linter, report: str, items: Sequence[Item]) -> Reported:
    conversations = sum([isinstance(item, Conversation) for item in items])
    return _reported(linter, report, list(lint_within(linter, items, own_process=True)), conversations)


def _reported(linter: Linter, report: str, done: Sequence[Result | Problem], conversations: int) -> Reported:
    """What comes of a chunk of which so many were no problems when they were read."""
    from calllint.reporting.reporter import Run, find_reporter

    reporter = find_reporter(report)
    results = [item for item in done if isinstance(item, Result)]
    pieces = list(map(str, reporter.render(Run(results, linter.rules, items=done))))
    return Reported(
        "".join(pieces[1:] if reporter.header else pieces),
        sum([fails(result, linter.settings) for result in results]),
        tuple([item for item in done if isinstance(item, Problem)]),
        # Comments that let findings be stand in templates alone; waivers are known by what they let be.
        tuple([one for one in results if one.suppressed or one.conversation.channel is Channel.TEMPLATE]),
        len(done),
        conversations,
        place_of(done[-1]),
    )


def _report_lost(linter: Linter, report: str, item: Item) -> Reported:
    return _reported(linter, report, [_lost(item)], int(isinstance(item, Conversation)))


def _lost(item: Item) -> Problem:
    if isinstance(item, Problem):
        return item
    message = f"conversation {item.id!r} could not be linted: it ended the process that did (please report it)"
    return Problem(item.place.path, message, item.place.line)
