"""The console entry point: `calllint` and `python -m calllint`."""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # what `signal` is made of, without the names, which take a millisecond to make
import gc
import sys

from calllint.cli._direct import check_paths, is_direct

_TERMINATED = 143


def _terminated(*_: object) -> None:
    sys.exit(_TERMINATED)


def main() -> None:
    """Runs the command line and ends the process with its exit status."""
    # What is imported stays to the end: looking for garbage in it takes longer than linting a template. Little of what a run makes is
    # garbage in circles: looking for that a hundred times as seldom saves time and costs no memory to speak of.
    gc.disable()
    # Ended from outside, a run still takes back what it began to write, and ends its processes.
    _signal.signal(_signal.SIGTERM, _terminated)
    arguments = sys.argv[1:]
    try:
        direct = is_direct(arguments)
        if direct:
            from calllint.cli import _check as _check
        else:
            from calllint.cli import cli
    except KeyboardInterrupt:
        sys.exit(130)
    gc.freeze()
    gc.set_threshold(100_000)
    gc.enable()
    for stream in (sys.stdout, sys.stderr):
        # Data is UTF-8 wherever it goes; a terminal keeps its own encoding and shows ? for what it lacks.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and stream.encoding.lower() not in ("utf-8", "utf8"):
            reconfigure(errors="replace") if stream.isatty() else reconfigure(encoding="utf-8")
    try:
        if direct:
            sys.exit(check_paths(arguments[1:]))
        cli(prog_name="calllint")
    finally:
        # The system takes all memory back at once: the interpreter need not look through it first.
        gc.freeze()


if __name__ == "__main__":
    main()
