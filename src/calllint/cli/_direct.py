"""`calllint check` on paths and without options, as hooks and editors call it, past click: importing that takes longer than linting."""

from __future__ import annotations

import os
from collections.abc import Sequence


def is_direct(arguments: Sequence[str]) -> bool:
    """Whether click would do nothing to these arguments but hand them on."""
    # On Windows click expands globs; a shell that asks for completions asks click.
    if os.name == "nt" or "_CALLLINT_COMPLETE" in os.environ:
        return False
    return arguments[:1] == ["check"] and not any(path.startswith("-") and path != "-" for path in arguments[1:])


def check_paths(paths: Sequence[str]) -> int:
    """What `calllint check` with these paths does; the exit status."""
    from calllint.cli._check import Call, check
    from calllint.cli._ending import INTERRUPTED, flushed, status_after

    try:
        return int(flushed(lambda: check(Call(tuple(paths)))))
    except KeyboardInterrupt:
        import click

        click.echo(err=True)
        return INTERRUPTED
    except Exception as error:
        return status_after(error)
