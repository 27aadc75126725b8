"""A run of `check`: conversations in, results out, and what the exit status comes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from calllint.cli._tally import Tally
from calllint.conversation import Conversation
from calllint.errors import InputError, Problem
from calllint.gate import fails
from calllint.linting import Linter
from calllint.reading import ReadOptions, read
from calllint.results import Result
from calllint.settings import Settings

if TYPE_CHECKING:
    from calllint.suppression.baseline import Baseline


def conversations(paths: tuple[str, ...], options: ReadOptions, tally: Tally) -> Iterator[Conversation]:
    """The conversations in `paths`; problems go to the tally, as does finding nothing."""
    # Outside the loop: a wrong option is the caller's error, not a problem of an input.
    items = read(paths, options)
    while True:
        try:
            item = next(items, None)
        except InputError as error:
            tally.problems.append(Problem(error.path or paths[0], error.message, error.line))
            break
        if item is None:
            break
        if isinstance(item, Problem):
            tally.problems.append(item)
        else:
            tally.conversations += 1
            yield item
    if not tally.conversations and not tally.problems:
        tally.problems.append(Problem(", ".join(paths), "there is no conversation in it"))


def lint_all(found: Iterable[Conversation], linter: Linter, tally: Tally, jobs: int = 1) -> Iterator[Result]:
    """The results of all conversations, as they become known; whatever goes wrong with one is a problem, and the rest go on."""
    if jobs > 1:
        from calllint.scale.chunks import lint_in_processes

        linted = lint_in_processes(found, linter, jobs)
    else:
        linted = linter.lint_many(found)
    for item in linted:
        if isinstance(item, Problem):
            tally.problems.append(item)
        else:
            yield item


def reported_by(found: Iterable[Conversation], linter: Linter, tally: Tally, jobs: int, report: str) -> Iterator[str]:
    """The pieces of the output format called `report`, made by `jobs` processes."""
    from calllint.scale.chunks import report_in_processes

    for chunk in report_in_processes(found, linter, jobs, report):
        tally.failing += chunk.failing
        tally.problems += chunk.problems
        yield chunk.text


def judged(results: Iterable[Result], settings: Settings, tally: Tally, baseline: Baseline | None = None) -> Iterator[Result]:
    """`results` as they are, and the tally counts those that fail the run."""
    for result in results:
        tally.failing += fails(result, settings, baseline)
        yield result
