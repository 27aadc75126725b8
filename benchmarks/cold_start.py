"""How long `calllint check one-template.md` takes cold, against starting Python and importing what calllint depends on.

    python benchmarks/cold_start.py

Runs both in turn, in fresh processes, and prints the medians, their range and the ratio. Absolute times move with the machine; the
ratio holds. Run it with the Python of an environment in which calllint is installed from its wheel.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 11
TEMPLATE = "Beste {{voornaam}},\n\nBedankt voor uw bericht. Ik stuur u morgen een nieuwe factuur.\n\nMet vriendelijke groet,\n{{agent}}\n"


def seconds(command: list[str], folder: str) -> float:
    """The wall time of one run of `command`."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Measures and prints."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "template.md").write_text(TEMPLATE, encoding="utf-8")
        commands = {
            "imports": [sys.executable, "-c", "import click, regex, rapidfuzz, tomli"],
            "calllint": [sys.executable, "-m", "calllint", "check", "template.md"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(seconds(command, folder))
    for name, values in times.items():
        sys.stdout.write(f"{name:9} {statistics.median(values) * 1000:6.0f} ms ({min(values) * 1000:.0f} to {max(values) * 1000:.0f})\n")
    sys.stdout.write(f"ratio     {statistics.median(times['calllint']) / statistics.median(times['imports']):6.2f}\n")


if __name__ == "__main__":
    main()
