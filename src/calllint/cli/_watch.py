"""`calllint check --watch`: for those who write templates or a configuration, the report anew after every change."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from calllint.cli._check import Call, check, config_of, template_globs
from calllint.errors import CalllintError, UsageError

_EVERY = 0.5
"""Seconds between two looks. Asking for the times of a few hundred files costs a millisecond, on any file system and any machine."""

_Stamp = dict[str, tuple[int, int]]


def watch_and_check(call: Call, changes: Callable[[Call], Iterator[None]] | None = None) -> int:
    """Lints, and again after each of `changes`, until Ctrl-C; the exit status is that of the last run. Raises UsageError."""
    if "-" in call.paths:
        raise UsageError("--watch can't watch standard input", hint="name the file")
    clear = "\x1b[2J\x1b[3J\x1b[H" if call.output is None and sys.stdout.isatty() else ""
    status = 0
    try:
        for _ in (changes or _changes)(call):
            sys.stdout.write(clear)
            try:
                status = check(call)
            except CalllintError as error:
                # A configuration that is being edited is wrong half of the time: that is no end.
                click.echo(f"error: {error}", err=True)
                status = 2
            sys.stdout.flush()
            click.echo("watching: Ctrl-C ends it", err=True)
    except KeyboardInterrupt:
        return status
    return status


def _changes(call: Call) -> Iterator[None]:
    """Once at the start, then whenever a file that matters has appeared, gone or changed."""
    before: _Stamp | None = None
    while True:
        now = _stamp(call)
        if now != before:
            before = now
            yield
        time.sleep(_EVERY)


def _stamp(call: Call) -> _Stamp:
    """The time of change and the size of every file that the result depends on."""
    from calllint.reading.input_sources import Inputs
    from calllint.reading.reader import ReadOptions

    files: list[str] = []
    paths = call.paths
    try:
        config = config_of(call)
        settings = config.settings
        files += config.files
        for lexicon in settings.lexicons:
            place = Path(settings.root, lexicon)
            files += map(str, place.glob("**/*.toml")) if place.is_dir() else [str(place)]
        files += [str(Path(settings.root, name)) for name in (*settings.metadata, *settings.waivers, settings.baseline or "")]
        paths = paths or template_globs(settings)
    except CalllintError:
        files += [str(call.config_file or ""), "calllint.toml", "pyproject.toml"]
    files += Inputs(ReadOptions(call.input_format)).files(paths)
    files += [str(file) for file in (call.baseline, *map(Path, call.metadata)) if file is not None]
    found: _Stamp = {}
    for file in files:
        try:
            status = os.stat(file)  # noqa: PTH116 - as pathlib's, without making a path of each
        except (OSError, ValueError):
            continue
        found[file] = (status.st_mtime_ns, status.st_size)
    return found
