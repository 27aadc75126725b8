"""A run of `check`: conversations in, results out, and what the exit status comes to. Problems stand among both, in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from calllint.cli._tally import Tally
from calllint.conversation import Conversation, Role
from calllint.errors import InputError, Problem
from calllint.gate import fails
from calllint.linting import Linter
from calllint.reading import ReadOptions, read
from calllint.results import Result
from calllint.settings import Settings

if TYPE_CHECKING:
    from calllint.suppression.baseline import Baseline

_NOBODY = frozenset({Role.UNKNOWN, Role.SYSTEM})


def items_in(
    paths: tuple[str, ...], options: ReadOptions, tally: Tally, opened: Callable[[BinaryIO], None] | None = None
) -> Iterator[Conversation | Problem]:
    """What is in `paths`, finding nothing at all among the problems; the tally counts the conversations.

    `opened` is told each file that is begun.
    """
    # Outside the loop: a wrong option is the caller's error, not a problem of an input.
    items = read(paths, options) if opened is None else read(paths, options, opened=opened)
    empty = True
    while True:
        try:
            item = next(items, None)
        except InputError as error:
            item = Problem(error.path or paths[0], error.message, error.line)
            items = iter(())
        if item is None:
            break
        empty = False
        tally.conversations += isinstance(item, Conversation)
        yield item
    if empty:
        yield Problem(", ".join(paths), "there is no conversation in it")


def to_judge(items: Iterable[Conversation | Problem], tally: Tally) -> Iterator[Conversation | Problem]:
    """`items` as they are, and the tally counts those in which nobody's role is known."""
    for item in items:
        if isinstance(item, Conversation):
            tally.nameless += all(turn.role in _NOBODY for turn in item.turns)
        yield item


def conversations(paths: tuple[str, ...], options: ReadOptions, tally: Tally) -> Iterator[Conversation]:
    """The conversations in `paths`; problems go to the tally, as does finding nothing."""
    for item in items_in(paths, options, tally):
        if isinstance(item, Problem):
            tally.problems.append(item)
        else:
            yield item


def lint_all(
    found: Iterable[Conversation | Problem], linter: Linter, tally: Tally, jobs: int = 1, *, at_once: bool = False
) -> Iterator[Result | Problem]:
    """The results of all that is found, as they become known; whatever goes wrong with one is a problem, and the rest go on.

    The problems go to the tally, too. `at_once`: nothing is read ahead, since somebody waits for each answer.
    """
    if jobs > 1:
        from calllint.scale.chunks import lint_in_processes

        linted = lint_in_processes(found, linter, jobs)
    else:
        from calllint.scale.deadline import lint_within

        linted = lint_within(linter, found, ahead=0) if at_once else lint_within(linter, found)
    for item in linted:
        if isinstance(item, Problem):
            tally.problems.append(item)
        yield item


def reported_by(found: Iterable[Conversation | Problem], linter: Linter, tally: Tally, jobs: int, report: str) -> Iterator[str]:
    """The pieces of the output format called `report`, made by `jobs` processes."""
    from calllint.scale.chunks import header_of, report_in_processes

    head = header_of(report, linter)
    for chunk in report_in_processes(found, linter, jobs, report):
        tally.failing += chunk.failing
        tally.problems += chunk.problems
        yield head + chunk.text
        head = ""
    if head:
        yield head


def judged(results: Iterable[Result], settings: Settings, tally: Tally, baseline: Baseline | None = None) -> Iterator[Result]:
    """`results` as they are, and the tally counts those that fail the run."""
    for result in results:
        tally.failing += fails(result, settings, baseline)
        yield result


def past_problems(items: Iterable[Result | Problem], step: Callable[[Iterator[Result]], Iterator[Result]]) -> Iterator[Result | Problem]:
    """`items`, the results among them as `step` makes them, which gives one for each that it takes, before it takes the next."""
    at_hand: list[Result] = []

    def taken() -> Iterator[Result]:
        while at_hand:
            yield at_hand.pop()

    made = step(taken())
    for item in items:
        if isinstance(item, Problem):
            yield item
        else:
            at_hand.append(item)
            yield next(made)
    # What it does once the results are exhausted.
    yield from made


def results_among(items: Iterable[Result | Problem]) -> Iterator[Result]:
    """The results."""
    return (item for item in items if not isinstance(item, Problem))
