"""What the Python API does besides linting one conversation: settings, reading, streams and reports. `calllint` and `Linter` lead here."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from calllint.conversation import NOWHERE, Conversation, Place
from calllint.errors import InputError, Problem, UsageError
from calllint.results import Result
from calllint.settings import Settings

if TYPE_CHECKING:
    from calllint.linting import Linter, Scanned
    from calllint.redaction import Redactor
    from calllint.reporting.reporter import Run

T = TypeVar("T")

AHEAD = 100_000
"""Characters that are scanned together, some two thousand turns: more make it little faster."""


def settings_from(path: str | Path | None, overrides: Mapping[str, Any]) -> Settings:
    """What is in force by the configuration at `path` (see `Linter.from_config`), with keys of Python's spelling over it.

    Raises UsageError for whatever is wrong.
    """
    from calllint.config import load_config

    place = None if path is None else Path(path)
    if place is not None and not place.exists():
        raise UsageError("there is no such file or folder", str(place), hint="None lints without a configuration")
    keys = {name.replace("_", "-"): value for name, value in overrides.items() if value is not None}
    _check_names(keys)
    keys = {name: _absolute(name, value) for name, value in keys.items()}
    try:
        if place is None:
            return load_config(isolated=True, overrides=keys).settings
        return (load_config(place, overrides=keys) if place.is_dir() else load_config(file=place, overrides=keys)).settings
    except UsageError as error:
        if error.path is None and error.message.startswith("--"):
            # Of an override it speaks as of an option of the command line.
            option, _, rest = error.message.removeprefix("--").partition(": ")
            name = "languages" if option == "lang" else option.replace("-", "_")
            raise UsageError(f"{name}: {rest}", hint=error.hint) from None
        raise


def _check_names(names: Iterable[str]) -> None:
    from calllint.config.keys import KEYS, Type
    from calllint.tomlfile import did_you_mean

    types = {key.name: key.type for key in KEYS}
    for name in names:
        if name not in types:
            raise UsageError(
                f"there is no setting {name.replace('-', '_')!r}", hint=did_you_mean(name, types, f"one of: {', '.join(types)}")
            )
        if types[name] in (Type.TABLE, Type.FILES):
            raise UsageError(
                f"{name.replace('-', '_')!r} can't be given here", hint="write it in a calllint.toml, or make calllint.Settings"
            )


def _absolute(name: str, value: Any) -> Any:
    """A value that is paths, from where Python runs: as settings have them, relative ones are from the configuration's folder."""
    from calllint.config.keys import KEYS, Type

    types = {key.name: key.type for key in KEYS}
    if types[name] is Type.PATHS and isinstance(value, list | tuple):
        return [os.path.abspath(os.fspath(one)) for one in value]  # noqa: PTH100 - a link stays what it was called
    return os.path.abspath(value) if types[name] is Type.PATH and isinstance(value, str | Path) else value  # noqa: PTH100


def read_by(settings: Settings, paths: Iterable[str | Path]) -> Iterator[Conversation | Problem]:
    """The conversations in `paths`, read by `settings`. Raises UsageError for a wrong side file or pattern."""
    from calllint.reading import ReadOptions, read

    options = ReadOptions(
        templates=settings.templates,
        root=settings.root,
        agent_domains=settings.agent_domains,
        infer_roles=True,
        channel=settings.channel,
        roles=settings.roles,
        columns=settings.columns,
        metadata=settings.metadata,
        limits=settings.limits,
    )
    return read(paths, options)


def lint_each(
    linter: Linter, conversations: Iterable[Conversation | Scanned | Mapping[str, Any] | Problem], ahead: int
) -> Iterator[Result | Problem]:
    """What `linter` makes of each of `conversations`, so many characters of which are read `ahead`; of what it fails on, a problem.

    A UsageError, and what the iterable raises, goes on.
    """
    for batch in batches(_taken(conversations), ahead):
        together = scanned(linter.scan, batch)
        # What is done with goes before the next ones come.
        batch.clear()
        together.reverse()
        while together:
            yield _result_of(linter, together.pop())


def batches(items: Iterable[T], letters: int) -> Iterator[list[T]]:
    """`items` in their order, as many together as have so many characters in their conversations; with 0 one at a time."""
    batch: list[T] = []
    left = letters
    for item in items:
        batch.append(item)
        if isinstance(item, Conversation):
            left -= sum([len(turn.text) for turn in item.turns])
        if left <= 0:
            yield batch
            batch, left = [], letters
    if batch:
        yield batch


def scanned(scan: Callable[[Sequence[Conversation]], Sequence[Scanned]], batch: Sequence[T]) -> list[T | Scanned]:
    """`batch`, its conversations as what `scan` makes of all of them at once; or as they are where that goes wrong, so that the one at
    fault shows when it is linted. A UsageError goes on.
    """
    conversations = [item for item in batch if isinstance(item, Conversation)]
    if len(conversations) < 2:
        return [*batch]
    try:
        found = iter(scan(conversations))
    except UsageError:
        raise
    except Exception:
        return [*batch]
    return [next(found) if isinstance(item, Conversation) else item for item in batch]


def _taken(items: Iterable[Conversation | Scanned | Mapping[str, Any] | Problem]) -> Iterator[Conversation | Scanned | Problem]:
    """The items, those in calllint's JSON form read."""
    from calllint.linting import Scanned
    from calllint.reading.own_form import from_value

    for number, item in enumerate(items, 1):
        if isinstance(item, Conversation | Scanned | Problem):
            yield item
            continue
        try:
            # Anything else that somebody hands over is told to be no conversation.
            yield from_value(item, NOWHERE, f"conversation-{number}")
        except Exception as error:
            yield _problem(error, NOWHERE, f"conversation {number}")


def _result_of(linter: Linter, item: Conversation | Scanned | Problem) -> Result | Problem:
    if isinstance(item, Problem):
        return item
    conversation = item if isinstance(item, Conversation) else item.conversation
    try:
        return linter.lint(item) if isinstance(item, Conversation) else linter.judge(item)
    except UsageError:
        # A lexicon is read when its language first comes: that it is wrong is no fault of the conversation.
        raise
    except Exception as error:
        return _problem(error, conversation.place, f"conversation {conversation.id!r}")


def _problem(error: Exception, place: Place, name: str) -> Problem:
    if isinstance(error, InputError):
        return Problem(place.path, f"{name}: {error.message}", place.line)
    return Problem(place.path, f"{name} could not be linted: {_what_and_where(error)} (please report it)", place.line)


def _what_and_where(error: Exception) -> str:
    """The error's type and where it arose: its own words may quote the conversation."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    return type(error).__name__ + (f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "")


def report(
    results: Iterable[Result | Problem],
    file: str | Path | None = None,
    *,
    format: str = "text",  # noqa: A002 - what the command line calls it
    linter: Linter | None = None,
    redact: bool | Redactor | None = None,
    language: str | None = None,
) -> None:
    """Writes `results` as `calllint check --format` does: to `file`, whole or not at all, or to standard output.

    `results` may be a stream; problems in it are told where the format tells them. `linter` is the one that made them: some formats
    describe its rules (None: the built-in ones). `redact` says whether personal data are kept out, or by what; None leaves it to the
    linter's settings, and then to the format: what travels to others holds none. `language` is that of a format's own words.
    Raises UsageError.
    """
    import sys

    from calllint.reporting.output_file import write_output
    from calllint.reporting.reporter import Run, find_reporter, keeps_personal_data_out
    from calllint.rules.catalogue import built_in_rules

    reporter = find_reporter(format)
    if reporter.binary and file is None:
        raise UsageError(f"the format {format} is no text", hint="name a file")
    if redact is None:
        redact = keeps_personal_data_out(reporter, linter.settings.redact if linter is not None else None)
    redactor = _redactor(redact)
    run = Run((), linter.rules if linter is not None else built_in_rules(), language=language)
    run.items = _passing_by(results, linter, redactor, run)
    run.results = (item for item in run.items if not isinstance(item, Problem))
    write_output(reporter.render(run), Path(file) if file is not None else None, sys.stdout)


def _redactor(redact: bool | Redactor) -> Redactor | None:
    if redact is True:
        from calllint.redaction import Redactor

        return Redactor()
    return redact or None


def _passing_by(
    results: Iterable[Result | Problem], linter: Linter | None, redactor: Redactor | None, run: Run
) -> Iterator[Result | Problem]:
    """`results`, redacted; the problems, and in the end notices, go to the `run` as well."""
    for item in results:
        if isinstance(item, Problem):
            run.problems.append(item)
            yield item if redactor is None else redactor.problem(item)
        else:
            yield item if redactor is None else redactor.result(item)
    run.notices += linter.notices() if linter is not None else ()
    if redactor is not None:
        # Not before now: a path is redacted as it was for the conversations in it.
        run.problems[:] = map(redactor.problem, run.problems)
        run.notices[:] = map(redactor.problem, run.notices)
