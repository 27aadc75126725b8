"""A run of `check`: conversations in, results out, and what the exit status comes to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from calllint.cli._tally import Tally
from calllint.conversation import Conversation
from calllint.errors import InputError, Problem, UsageError
from calllint.linting import Linter
from calllint.reading import ReadOptions, read
from calllint.results import Result
from calllint.settings import Settings


def lint_all(paths: tuple[str, ...], options: ReadOptions, linter: Linter, settings: Settings, tally: Tally) -> Iterator[Result]:
    """The results of all conversations in `paths`, as they become known; whatever goes wrong with one is a problem, and the rest go on."""
    for conversation in conversations(paths, options, tally):
        try:
            result = linter.lint(conversation)
        except UsageError:
            # A lexicon is read when its language first comes: that it is wrong is no fault of the conversation.
            raise
        except Exception as error:
            tally.problems.append(_failure(conversation, error))
            continue
        tally.failing += _fails(result, settings)
        yield result


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


def _fails(result: Result, settings: Settings) -> bool:
    if any(finding.severity.rank >= settings.fail_on.rank for finding in result.findings):
        return True
    score = result.scorecard.score
    return settings.fail_under is not None and score is not None and score < settings.fail_under


def _failure(conversation: Conversation, error: Exception) -> Problem:
    """Names the conversation, the error's type and where it arose: the error's own words may quote the conversation."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    spot = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    message = f"conversation {conversation.id!r} could not be linted: {type(error).__name__}{spot} (please report it)"
    return Problem(conversation.place.path, message, conversation.place.line)
