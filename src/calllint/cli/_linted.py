"""Results for commands that make something else of them than a report: read, linted, held against what is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.cli._check import Call, config_of, fitting_jobs, has_baseline, shows_progress, template_globs
from calllint.cli._common import read_options
from calllint.cli._redacting import asked_for
from calllint.cli._run import items_in, lint_all, to_judge
from calllint.cli._tally import Tally
from calllint.errors import Problem
from calllint.insight.topics import topics_said_by
from calllint.linting import Linter, Observe
from calllint.redaction import Redactor
from calllint.results import Result
from calllint.rules.confidence import Confidence


class Linted:
    """A call's results, with their topics. The linter is there at once, the notices and problems of `tally` once they are exhausted.

    `least` is how sure findings must be (None: as the configuration says); what `observe` makes goes with each result. Raises UsageError.
    """

    def __init__(self, call: Call, least: Confidence | None = None, observe: Observe | None = None) -> None:
        self.settings = config_of(call).settings
        settings = self.settings if least is None else self.settings._replace(min_confidence=least)
        topics: Any = topics_said_by(settings)
        self.linter = Linter(settings, topics=topics, observe=observe)
        self.tally = Tally()
        self._call = call

    def results(self) -> Iterator[Result]:
        """The results, each as soon as it is known."""
        call, settings, tally = self._call, self.settings, self.tally
        paths = call.paths or template_globs(settings)
        options = read_options(settings, call.input_format, call.stdin_filename, call.metadata)
        own = (call.output, call.baseline, settings.baseline)
        options = options._replace(beside=tuple(str(file) for file in own if file is not None))
        found: Any = to_judge(items_in(paths, options, tally), tally)
        if shows_progress(call):
            from calllint.cli._progress import shown

            found = shown(found)
        linted = lint_all(found, self.linter, tally, call.jobs or fitting_jobs(paths, call.input_format))
        results = (item for item in linted if not isinstance(item, Problem))
        if has_baseline(call, settings):
            from calllint.cli._baselines import Held

            held = Held(call, settings, paths, tally)
            yield from held.over(results)
            tally.notices += held.notices()
        else:
            yield from results
        tally.notices += self.linter.notices()

    def redactor(self) -> Redactor | None:
        """What takes personal data out, where the call or the configuration asks for it; else None. Raises UsageError."""
        return asked_for(self._call.redact, self._call.redact_key, self.settings.redact)
