"""`calllint check --resume`: an output that grows beside its place, so that a run that was ended goes on where it was."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from calllint.cli._tally import Tally
from calllint.conversation import Conversation
from calllint.errors import Problem, UsageError
from calllint.linting import Linter
from calllint.reading.input_sources import Inputs
from calllint.reading.reader import ReadOptions
from calllint.reporting.reporter import Reporter, find_reporter, reporter_names
from calllint.scale.chunks import Reported, header_of, place_of, report_here, report_in_processes
from calllint.scale.journal import Step
from calllint.scale.part import Part

if TYPE_CHECKING:
    from calllint.cli._check import Call

Item = Conversation | Problem


def continues(reporter: Reporter) -> bool:
    """Whether an output in this format can be continued: it is one line behind the other, and rests on nothing that stands elsewhere."""
    return reporter.joins or reporter.header


def open_part(call: Call, paths: tuple[str, ...], linter: Linter, reporter: Reporter, options: ReadOptions) -> Part:
    """The output of the call, as far as it is. Raises UsageError where it can't be continued."""
    from calllint.scale.identity import identity_of

    settings = linter.settings
    file = call.output
    if file is None or (file.exists() and not file.is_file() and not file.is_dir()):
        raise UsageError("--resume needs a file to write to", hint="add -o FILE")
    if not continues(reporter):
        able = [name for name in reporter_names() if continues(find_reporter(name))]
        raise UsageError(f"--resume can't continue the format {reporter.name}", hint=f"with --format {' or '.join(able)} it can")
    if "-" in paths:
        raise UsageError("--resume can't read standard input again", hint="save it as a file")
    beside = frozenset(map(os.path.abspath, options.beside))
    inputs = [name for name in Inputs(options).files(paths) if os.path.abspath(name) not in beside]  # noqa: PTH100 - as the user named it
    reading = {"what is read": paths, "the option --input-format": call.input_format}
    return Part(file, identity_of(reporter.name, settings, inputs, options.metadata, reading))


def write_resumed(
    part: Part,
    found: Iterator[Item],
    linter: Linter,
    tally: Tally,
    jobs: int,
    report: str,
    watched: Callable[[Iterator[Item]], Iterator[Item]],
) -> None:
    """Writes what is `found`, but for what the part has; what is left to do goes through `watched`.

    What was told of all of it goes to the tally. Raises UsageError.
    """
    with closing(part):
        if not part.step.done:
            rest = watched(_rest(found, part))
            chunks = report_in_processes(rest, linter, jobs, report) if jobs > 1 else report_here(rest, linter, report)
            try:
                _write(part, chunks, linter, header_of(report, linter))
            except BaseException:
                if part.step.items:
                    done = f"{part.step.conversations} conversations are done and kept: the same call goes on from there"
                    print(done, file=sys.stderr)  # noqa: T201 - click may not be imported while a run ends
                raise
        part.finish()
    tally.problems += part.problems
    tally.notices += dict.fromkeys(part.notices)
    tally.failing += part.step.failing
    tally.conversations = part.step.conversations


def waiting_part(file: Path) -> list[Problem]:
    """That the output of another run waits to be continued."""
    part = file.with_name(f"{file.name}.part")
    message = "is of a run with --resume that was ended: it can still be continued, or deleted with its .state"
    return [Problem(str(part), message)] if part.exists() else []


def _rest(found: Iterator[Item], part: Part) -> Iterator[Item]:
    """What is found behind what is done already. Raises UsageError where that is not what it was."""
    done = list(islice(found, part.step.items - 1, part.step.items)) if part.step.items else []
    if part.step.items and (not done or place_of(done[0]) != part.step.last):
        raise UsageError(
            "can't be continued: the inputs do not hold what they did when it was begun",
            path=str(part.path),
            hint=f"to start over, delete {part.path.name} and {part.path.name}.state",
        )
    return found


def _write(part: Part, chunks: Iterable[Reported], linter: Linter, header: str) -> None:
    told = 0
    for chunk in chunks:
        notices = linter.notices()
        step = Step(
            items=chunk.items,
            last=chunk.last,
            conversations=chunk.conversations,
            failing=chunk.failing,
            problems=chunk.problems,
            notices=tuple(notices[told:]),
        )
        told = len(notices)
        part.add(_bytes(chunk.text if part.step.size else header + chunk.text), step)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
