"""What `calllint check` does, once its options are known."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any

from calllint.cli._common import check_stdin_filename, config_start, print_problems, read_options, terminal_width, wants_colour
from calllint.cli._run import lint_all
from calllint.cli._tally import Tally
from calllint.config import load_config
from calllint.errors import UsageError
from calllint.linting import Linter
from calllint.reporting.output_file import write_output
from calllint.reporting.reporter import Run, find_reporter
from calllint.settings import Settings


def check(
    paths: tuple[str, ...],
    *,
    config_file: Path | None = None,
    isolated: bool = False,
    input_format: str | None = None,
    stdin_filename: str | None = None,
    metadata: tuple[str, ...] = (),
    output_format: str = "text",
    output: Path | None = None,
    color: str = "auto",
    exit_zero: bool = False,
    overrides: Mapping[str, Any] | None = None,
) -> int:
    """Lints `paths` and writes the report; the defaults are those of the options. The exit status. Raises UsageError."""
    check_stdin_filename(paths, stdin_filename)
    settings = load_config(config_start(paths, stdin_filename), file=config_file, isolated=isolated, overrides=overrides).settings
    paths = paths or _template_globs(settings)
    linter = Linter(settings)
    options = read_options(settings, input_format, stdin_filename, metadata)
    tally = Tally()
    results = lint_all(paths, options, linter, settings, tally)
    # What is wrong with a lexicon shows at the first conversation: before any output.
    first = list(islice(results, 1))
    run = Run(
        chain(first, results),
        linter.rules,
        tally.problems,
        colour=wants_colour(color, to_file=output is not None),
        width=terminal_width(),
    )
    write_output(find_reporter(output_format).render(run), output, sys.stdout)
    # A text report lists them itself: once on the same screen is enough.
    if not (output_format == "text" and output is None and sys.stdout.isatty()):
        print_problems(tally.problems)
    return tally.status(exit_zero=exit_zero)


def _template_globs(settings: Settings) -> tuple[str, ...]:
    """What is linted when no path is given. Raises UsageError when that is nothing."""
    import glob

    if not settings.templates:
        raise UsageError("nothing to check", hint="give files or folders, or - for standard input")
    # As in the configuration, a glob without a slash holds in every folder.
    root = Path(glob.escape(os.path.relpath(settings.root)))
    return tuple(str(root / (pattern if "/" in pattern else f"**/{pattern}")) for pattern in settings.templates)
