"""What `calllint check` does, once its options are known."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from calllint.cli._common import (
    check_stdin_filename,
    config_start,
    print_notices,
    print_problems,
    read_options,
    terminal_width,
    wants_colour,
)
from calllint.cli._run import items_in, judged, lint_all, past_problems, reported_by, results_among, to_judge
from calllint.cli._tally import Tally
from calllint.config import Config, load_config
from calllint.errors import Problem, UsageError
from calllint.linting import Linter
from calllint.reporting.output_file import write_output
from calllint.reporting.reporter import Reporter, Run, find_reporter, keeps_personal_data_out
from calllint.results import Result
from calllint.settings import Settings

if TYPE_CHECKING:
    from calllint.cli._cards import Cards
    from calllint.conversation import Conversation
    from calllint.insight.overall import Overall

    _Watched = Callable[[Iterator[Conversation | Problem]], Iterator[Conversation | Problem]]

_LARGE = 4_000_000
"""Bytes of input from which on all cores are used."""
_NOTHING: Mapping[str, Any] = {}


class Call(NamedTuple):
    """A call of `calllint check`: its options, with their defaults. `overrides` are keys of the configuration.

    `redact` None leaves it to the configuration and the format; `redact_key` is a file whose bytes keep pseudonyms the same from run to
    run. `progress` None shows it on a terminal that the report does not go to. `resume` keeps what is done when the run is ended, and goes
    on from there.
    """

    paths: tuple[str, ...]
    config_file: Path | None = None
    isolated: bool = False
    input_format: str | None = None
    stdin_filename: str | None = None
    metadata: tuple[str, ...] = ()
    output_format: str = "text"
    output: Path | None = None
    color: str = "auto"
    jobs: int | None = None
    progress: bool | None = None
    quiet: bool = False
    passes: bool | None = None
    statistics: bool = False
    redact: bool | None = None
    redact_key: Path | None = None
    baseline: Path | None = None
    write_baseline: Path | None = None
    prune: bool = False
    accept_new: bool = False
    exit_zero: bool = False
    resume: bool = False
    overrides: Mapping[str, Any] = _NOTHING


def check(call: Call, overall: "Overall | None" = None, worst: int | None = None) -> int:
    """Lints what is called for and writes the report. The exit status. Raises UsageError.

    `overall` counts what is reported, for reports that say what many conversations say together; a page holds the `worst` of them.
    """
    settings = config_of(call).settings
    reporter = find_reporter(call.output_format)
    if reporter.binary and call.output is None and sys.stdout.isatty():
        raise UsageError(f"{reporter.name} is no text to show on a terminal", hint=f"write it to a file: -o report.{reporter.name}")
    paths = call.paths or template_globs(settings)
    linter = Linter(settings, **({} if overall is None else overall.linter_options(settings)))
    tally = Tally()
    options = read_options(settings, call.input_format, call.stdin_filename, call.metadata)
    # What calllint itself writes and reads may stand among the inputs.
    own = (call.output, call.baseline, call.write_baseline, settings.baseline)
    options = options._replace(beside=(*[str(file) for file in own if file is not None], *_parts(call)))
    opened, watched = _progress_of(call, paths)
    found = to_judge(items_in(paths, options, tally, opened), tally)
    jobs = call.jobs or fitting_jobs(paths, call.input_format)
    if call.resume:
        from calllint.cli._resume import open_part, write_resumed

        if _looks_at_results(call, settings, reporter):
            hint = "leave it out, or lint without --resume"
            raise UsageError("--resume does not go with a baseline, waivers or redaction, which are of a whole run", hint=hint)
        part = open_part(call, paths, linter, reporter, options)
        write_resumed(part, found, linter, tally, jobs, reporter.name, watched)
        return _told(call, tally)
    found = watched(found)
    if jobs > 1 and (reporter.joins or reporter.header) and overall is None and not _looks_at_results(call, settings, reporter):
        write_output(reported_by(found, linter, tally, jobs, reporter.name), call.output, sys.stdout)
        tally.notices += linter.notices()
        return _told(call, tally)
    items = lint_all(found, linter, tally, jobs, at_once="-" in paths)
    held = None
    if has_baseline(call, settings):
        from calllint.cli._baselines import Held

        held = Held(call, settings, paths, tally)
        items = past_problems(items, held.over)
    items = past_problems(items, lambda results: judged(results, settings, tally, held.baseline if held else None))
    cards = _cards_asked(settings, reporter)
    if cards is not None:
        items = past_problems(items, cards.counting)
    # What is wrong with a lexicon shows at the first conversation: before any output.
    first = list(islice(items, 1))
    told = [linter.notices, *([held.notices] if held else []), *([cards.notices] if cards else [])]
    items = _closing(chain(first, items), lambda: tally.notices.extend(notice for notices in told for notice in notices()))
    if _redacts(call, settings, reporter):
        from calllint.cli._redacting import redacted

        items = redacted(items, call.redact_key, tally)
    if overall is not None:
        items = past_problems(items, overall.counting)
    run = Run(
        results_among(items),
        linter.rules,
        tally.problems,
        colour=wants_colour(call.color, to_file=call.output is not None),
        width=terminal_width(),
        passes=call.passes,
        notices=tally.notices,
        baselined=held is not None and held.baseline is not None,
        language=settings.language_of_messages,
        quiet=call.quiet,
        statistics=call.statistics,
        insight=None if overall is None else overall.told,
        worst=worst,
        items=items,
    )
    write_output(reporter.render(run), call.output, sys.stdout)
    if held is not None:
        held.save()
    return _told(call, tally)


def _progress_of(call: Call, paths: tuple[str, ...]) -> "tuple[Callable[[BinaryIO], None] | None, _Watched]":
    """What is told each file that is begun, and what shows the conversations that pass by, where progress is shown."""
    if not shows_progress(call):
        return None, iter
    from calllint.cli._progress import bytes_of, shown

    size = bytes_of(paths, call.input_format)
    return size.opened, partial(shown, size=size)


def _cards_asked(settings: Settings, reporter: Reporter) -> "Cards | None":
    """Counts who got which scorecard, where there are some.

    What processes write by themselves is not looked at here: then nobody does, so that the same is told with one process as with many.
    """
    if not settings.scorecards or reporter.joins or reporter.header:
        return None
    from calllint.cli._cards import Cards

    return Cards(settings.scorecards)


def _told(call: Call, tally: Tally) -> int:
    """Tells on standard error what is to be told; the exit status."""
    # A text report lists them itself: once on the same screen is enough.
    if call.quiet or not (call.output_format == "text" and call.output is None and sys.stdout.isatty()):
        print_problems(tally.problems)
    if call.output is not None and os.path.exists(f"{call.output}.part.state"):  # noqa: PTH110 - a path of it would take longer
        from calllint.cli._resume import waiting_part

        tally.notices += waiting_part(call.output)
    print_problems(tally.unjudged())
    print_notices(tally.notices)
    return tally.status(exit_zero=call.exit_zero)


def _parts(call: Call) -> list[str]:
    """What a run with --resume keeps beside its output."""
    return [f"{call.output}.part", f"{call.output}.part.state"] if call.output is not None else []


def config_of(call: Call) -> Config:
    """What is in force for the call. Raises UsageError."""
    check_stdin_filename(call.paths, call.stdin_filename)
    start = config_start(call.paths, call.stdin_filename)
    return load_config(start, file=call.config_file, isolated=call.isolated, overrides=call.overrides)


def template_globs(settings: Settings) -> tuple[str, ...]:
    """What is linted when no path is given. Raises UsageError when that is nothing."""
    import glob

    if not settings.templates:
        raise UsageError("nothing to check", hint="give files or folders, or - for standard input")
    # As in the configuration, a glob without a slash holds in every folder.
    root = Path(glob.escape(os.path.relpath(settings.root)))
    return tuple(str(root / (pattern if "/" in pattern else f"**/{pattern}")) for pattern in settings.templates)


def _closing(items: Iterator[Result | Problem], close: Callable[[], None]) -> Iterator[Result | Problem]:
    """`items`, and `close` once they are exhausted."""
    yield from items
    close()


def _looks_at_results(call: Call, settings: Settings, reporter: Reporter) -> bool:
    """Whether results are looked at between linting and the report: then they have to come here."""
    return has_baseline(call, settings) or bool(settings.waivers) or _redacts(call, settings, reporter)


def has_baseline(call: Call, settings: Settings) -> bool:
    # What only makes sense with one is told by it.
    return bool(call.baseline or call.write_baseline or call.prune or call.accept_new or settings.baseline)


def fitting_jobs(paths: tuple[str, ...], input_format: str | None) -> int:
    """All cores for large inputs, one for others: starting processes takes longer than linting a few hundred conversations."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores == 1 or "-" in paths:
        return 1
    size = 0
    from calllint.reading.input_sources import Inputs
    from calllint.reading.reader import ReadOptions

    for file in Inputs(ReadOptions(input_format)).files(paths):
        with suppress(OSError):
            size += os.stat(file).st_size  # noqa: PTH116 - a path of each would take longer
        if size >= _LARGE:
            return cores
    return 1


def _redacts(call: Call, settings: Settings, reporter: Reporter) -> bool:
    """Whether personal data are kept out: as the call says, else the configuration, else what the format does."""
    by_key = True if call.redact_key is not None else None
    return keeps_personal_data_out(reporter, call.redact, by_key, settings.redact)


def shows_progress(call: Call) -> bool:
    """On a terminal, as long as the report goes elsewhere: the two would write over each other."""
    if call.progress is not None:
        return call.progress
    return sys.stderr.isatty() and (call.output is not None or not sys.stdout.isatty()) and os.environ.get("TERM") != "dumb"
