"""A run of `check` that is held against a baseline, or writes one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from calllint.cli._check import Call
from calllint.cli._tally import Tally
from calllint.errors import Problem
from calllint.results import Result
from calllint.settings import Settings
from calllint.suppression.baseline import Baseline, open_baseline


class Held:
    """The baseline of a run over `paths`. Raises UsageError when there is none, or the call makes no sense."""

    def __init__(self, call: Call, settings: Settings, paths: tuple[str, ...], tally: Tally) -> None:
        configured = Path(settings.baseline) if settings.baseline and not call.write_baseline else None
        baseline = open_baseline(call.baseline or configured, call.write_baseline, prune=call.prune, accept_new=call.accept_new)
        assert baseline is not None
        self.baseline: Baseline = baseline
        self._paths = paths
        self._tally = tally
        # Redaction changes the tally's own list, and what it says of paths.
        self._problems: list[Problem] = []

    def over(self, results: Iterable[Result]) -> Iterator[Result]:
        """`results`, with what is known among the suppressed."""
        yield from self.baseline.marked(results)
        self._problems = list(self._tally.problems)

    def notices(self) -> list[Problem]:
        """What is to be told, once the results are exhausted."""
        return self.baseline.notices(self._paths, self._problems)

    def save(self) -> None:
        """Writes the file, where the call asks for it. Raises UsageError."""
        if self.baseline.writes:
            self.baseline.write(self._paths, self._problems)
