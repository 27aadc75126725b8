"""The console entry point: `calllint` and `python -m calllint`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Runs the command line and ends the process with its exit status."""
    # Little of what a run makes is garbage in circles: looking for it a hundred times as seldom saves time and costs no memory to speak of.
    gc.set_threshold(100_000)
    try:
        from calllint.cli import cli
    except KeyboardInterrupt:
        sys.exit(130)
    for stream in (sys.stdout, sys.stderr):
        # Data is UTF-8 wherever it goes; a terminal keeps its own encoding and shows ? for what it lacks.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and stream.encoding.lower() not in ("utf-8", "utf8"):
            reconfigure(errors="replace") if stream.isatty() else reconfigure(encoding="utf-8")
    cli(prog_name="calllint")


if __name__ == "__main__":
    main()
