"""What a reporter is, and how one is found: a module of this package with a constant `REPORTER`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from calllint.errors import Problem, UsageError
from calllint.modules import module_names
from calllint.results import Result
from calllint.rules.rule import Rule


@dataclass(eq=False, repr=False)
class Run:
    """A run under way. `problems` is complete once `results` is exhausted: a reporter reads it last.

    `root` is the folder that SARIF's paths are relative to; `width` is the terminal's in columns, `colour` whether it takes colours.
    `passes` says whether SARIF lists what went well too (kind `pass`): a service that knows no kinds shows those as alerts.
    """

    results: Iterable[Result]
    rules: tuple[Rule, ...]
    problems: list[Problem] = field(default_factory=list)
    root: Path = field(default_factory=Path.cwd)
    colour: bool = False
    width: int = 100
    passes: bool = True


class Reporter(NamedTuple):
    """An output format: `render` yields the output in pieces, each as soon as it is known.

    `streams` says that a piece makes sense on its own and may be shown at once; the others are whole or nothing.
    """

    name: str
    summary: str
    render: Callable[[Run], Iterator[str]]
    streams: bool = False


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
