"""What a reporter is, and how one is found: a module of this package with a constant `REPORTER`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calllint.errors import Problem, UsageError
from calllint.modules import module_names
from calllint.results import Result
from calllint.rules.rule import Rule

if TYPE_CHECKING:
    from calllint.insight.overall import Insight


class Run:
    """A run under way. `problems` and `notices` are complete once `results` is exhausted: a reporter reads them last.

    `problems` are inputs that could not be read; `notices` tell what is amiss with waivers, comments and baselines, and fail nothing.
    `root` is the folder that SARIF's paths are relative to; `width` is the terminal's in columns, `colour` whether it takes colours.
    `passes` says whether what went well is shown too: True for all of it, False for none; None leaves it to the format. (Some services
    know no kinds, and show in SARIF what passed or is suppressed as alerts: with False both are left out.) `quiet` leaves out whatever
    is no finding; `statistics` asks for the counts of every rule in place of the conversations. `baselined` says that findings were held
    against a baseline, so that those that are left are new. `language` is the language to speak to people in, where a format has its own
    words (ISO 639-1; None: that of the conversations). `insight` says what all results say together, once they are exhausted; None
    where nobody asked. `worst` is how many conversations a page holds of so many: the worst ones (None: all).
    `items` are the results and, in their places among them, the problems (None: the results alone). A reporter takes them or `results`,
    not both: it is one stream.
    """

    def __init__(
        self,
        results: Iterable[Result],
        rules: tuple[Rule, ...],
        problems: list[Problem] | None = None,
        root: Path | None = None,
        colour: bool = False,
        width: int = 100,
        passes: bool | None = None,
        notices: list[Problem] | None = None,
        baselined: bool = False,
        language: str | None = None,
        quiet: bool = False,
        statistics: bool = False,
        insight: Callable[[], Insight] | None = None,
        worst: int | None = None,
        items: Iterable[Result | Problem] | None = None,
    ) -> None:
        self.results = results
        self.items = items
        self.rules = rules
        self.problems = problems if problems is not None else []
        self.root = root if root is not None else Path.cwd()
        self.colour = colour
        self.width = width
        self.passes = passes
        self.notices = notices if notices is not None else []
        self.baselined = baselined
        self.language = language
        self.quiet = quiet
        self.statistics = statistics
        self.insight = insight
        self.worst = worst


class Reporter(NamedTuple):
    """An output format: `render` yields the output in pieces, each as soon as it is known.

    `streams` says that a piece makes sense on its own and may be shown at once; the others are whole or nothing. It `joins` where the
    outputs of the parts of a run, one behind the other, are the output of the run; one with a `header` does so but for its first piece,
    which stands once. Pieces of bytes are
    `binary`: they are for files and pipes, not for a terminal. What `redacts` travels (to a code host, say): unless the user says
    otherwise, no personal data goes into it. `extra` is what has to be installed besides, such as `reports`.
    """

    name: str
    summary: str
    render: Callable[[Run], Iterator[str]] | Callable[[Run], Iterator[bytes]]
    streams: bool = False
    joins: bool = False
    header: bool = False
    binary: bool = False
    redacts: bool = False
    extra: str | None = None


def keeps_personal_data_out(reporter: Reporter, *choices: bool | None) -> bool:
    """The first of the `choices` that is one; what the format does where there is none."""
    return next((choice for choice in choices if choice is not None), reporter.redacts)


def reporter_names() -> list[str]:
    """The names of all output formats: the modules of this package whose name has no underscore, but for this one."""
    return [name for name in module_names(Path(__file__).parent) if "_" not in name and name != "reporter"]


def find_reporter(name: str) -> Reporter:
    """The reporter called `name`; its module is imported only now. Raises UsageError for an unknown name."""
    if name not in reporter_names():
        raise UsageError(f"unknown output format {name!r}", hint=f"one of: {', '.join(reporter_names())}")
    reporter = import_module(f"calllint.reporting.{name}").REPORTER
    assert isinstance(reporter, Reporter)
    return reporter
