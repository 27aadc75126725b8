"""How a run ends: the exit status, and one line for people about what went wrong. click is imported only where something did."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from calllint.errors import CalllintError

if TYPE_CHECKING:
    import click

INTERRUPTED = 130
BROKEN_PIPE = 141
WRONG_CALL = 2


def flushed(run: Callable[[], Any]) -> Any:
    """What `run` returns, its output written. A reader of the output that has gone away ends it quietly."""
    try:
        status = run()
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes once more when it ends: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    return status


def status_after(error: Exception) -> int:
    """The exit status after `error`, which is told on standard error."""
    import click

    if isinstance(error, click.Abort):
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        return _complain(_one_line(error))
    if isinstance(error, CalllintError):
        return _complain(str(error))
    import traceback

    # Python's own status for this, 1, would read as findings.
    traceback.print_exception(error)
    return _complain(f"calllint itself failed ({type(error).__name__}): please report the lines above")


def _complain(message: str) -> int:
    import click

    click.echo(f"error: {message}", err=True)
    return WRONG_CALL


def _one_line(error: click.ClickException) -> str:
    message = " ".join(error.format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{message} (see `{context.command_path} --help`)" if context is not None else message
