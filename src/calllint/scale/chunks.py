"""Conversations in chunks, linted by several processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from calllint.conversation import Channel, Conversation
from calllint.errors import Problem
from calllint.gate import fails
from calllint.linting import Linter
from calllint.results import Result
from calllint.scale.pool import Work, run

_LETTERS = 250_000
"""What a chunk holds at least, in characters of talk: a few tenths of a second of work, beside which handing it over is nothing."""
_MOST = 512


class Reported(NamedTuple):
    """A chunk in the words of the report. `failing` counts the results that fail the run; `noted` are those that the linter counts."""

    text: str
    failing: int
    problems: tuple[Problem, ...]
    noted: tuple[Result, ...] = ()


def in_chunks(conversations: Iterable[Conversation]) -> Iterator[list[Conversation]]:
    """`conversations` in their order, as many together as are worth handing over."""
    chunk: list[Conversation] = []
    letters = 0
    for conversation in conversations:
        chunk.append(conversation)
        letters += sum([len(turn.text) for turn in conversation.turns])
        if letters >= _LETTERS or len(chunk) == _MOST:
            yield chunk
            chunk, letters = [], 0
    if chunk:
        yield chunk


def lint_in_processes(conversations: Iterable[Conversation], linter: Linter, jobs: int) -> Iterator[Result | Problem]:
    """As `linter.lint_many`, by `jobs` processes: the same results in the same order. `linter` takes note of them.

    A conversation that ends its process becomes a problem.
    """
    for items in run(in_chunks(conversations), partial(_linting, linter), jobs, lambda one: (_lost(one),)):
        for item in items:
            if isinstance(item, Result):
                linter.note(item)
            yield item


def report_in_processes(conversations: Iterable[Conversation], linter: Linter, jobs: int, report: str) -> Iterator[Reported]:
    """As `lint_in_processes`, and the report is made in the processes too: `report` is the name of an output format, whose pieces for
    chunks must be the whole report when they are put together.
    """
    for chunk in run(in_chunks(conversations), partial(_reporting, linter, report), jobs, lambda one: Reported("", 0, (_lost(one),))):
        for result in chunk.noted:
            linter.note(result)
        yield chunk


def _linting(linter: Linter) -> Work[Conversation, tuple[Result | Problem, ...]]:
    return partial(_lint, linter)


def _lint(linter: Linter, conversations: Sequence[Conversation]) -> tuple[Result | Problem, ...]:
    return tuple(linter.lint_many(conversations))


def _reporting(linter: Linter, report: str) -> Work[Conversation, Reported]:
    return partial(_report, linter, report)


def _report(linter: Linter, report: str, conversations: Sequence[Conversation]) -> Reported:
    from calllint.reporting.reporter import Run, find_reporter

    items = list(linter.lint_many(conversations))
    results = [item for item in items if isinstance(item, Result)]
    pieces = find_reporter(report).render(Run(iter(results), linter.rules))
    failing = sum([fails(result, linter.settings) for result in results])
    # Comments that let findings be stand in templates alone; waivers are known by what they let be.
    noted = tuple([one for one in results if one.suppressed or one.conversation.channel is Channel.TEMPLATE])
    return Reported("".join(map(str, pieces)), failing, tuple([item for item in items if isinstance(item, Problem)]), noted)


def _lost(conversation: Conversation) -> Problem:
    message = f"conversation {conversation.id!r} could not be linted: it ended the process that did (please report it)"
    return Problem(conversation.place.path, message, conversation.place.line)
