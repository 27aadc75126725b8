"""How long `calllint check FILE` takes cold, for a reply template and a short conversation, against importing click and tomli.

    python benchmarks/cold_start.py [ROUNDS]

Runs each in turn, in fresh processes, and prints the medians and ranges of wall and CPU time, and the ratio to the imports. Absolute times
move with the machine; the ratio holds. Run it with the Python of an environment in which calllint is installed from its wheel.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 21
BASELINE = "imports"
TEMPLATE = "Beste {{voornaam}},\n\nBedankt voor uw bericht. Ik stuur u morgen een nieuwe factuur.\n\nMet vriendelijke groet,\n{{agent}}\n"
TURNS = (
    ("agent", "Goedemorgen, u spreekt met Sanne van de klantenservice. Waarmee kan ik u helpen?"),
    ("customer", "Ja, goedemorgen. Ik wacht al drie weken op mijn pakket en niemand kan mij vertellen waar het is."),
    ("agent", "Dat is heel vervelend, dat begrijp ik. Mag ik uw bestelnummer?"),
    ("customer", "Dat is 48213."),
    ("agent", "Dank u wel. Een ogenblik, ik kijk het even voor u na."),
    ("customer", "Prima."),
    ("agent", "Bedankt voor het wachten. Het pakket ligt nog in het depot. Ik laat het vandaag opnieuw versturen, dan heeft u het morgen."),
    ("customer", "En als het morgen weer niet komt?"),
    ("agent", "Dan bel ik u morgen voor vijf uur zelf terug. Kan ik verder nog iets voor u doen?"),
    ("customer", "Nee, dat was het. Dank u wel, fijne dag."),
)


_QUIET = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]


def run(command: list[str]) -> tuple[float, float]:
    """The wall time and the CPU time, both in seconds, of one run of `command`."""
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=_QUIET)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - start
    # Findings are no failure: 1 is what a check that finds something ends with.
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"failed: {' '.join(command)}")
    return wall, used.ru_utime + used.ru_stime


def commands(folder: Path) -> dict[str, list[str]]:
    """What is measured, by its name in the table; the inputs are written into `folder`."""
    (folder / "template.md").write_text(TEMPLATE, encoding="utf-8")
    (folder / "chat.txt").write_text("".join(f"{role}: {text}\n" for role, text in TURNS), encoding="utf-8")
    turns = [{"role": role, "text": text} for role, text in TURNS]
    (folder / "chat.json").write_text(json.dumps({"id": "chat", "turns": turns}, indent=1), encoding="utf-8")
    script = Path(sys.executable).with_name("calllint")
    check = [str(script), "check"] if script.exists() else [sys.executable, "-m", "calllint", "check"]
    found = {BASELINE: [sys.executable, "-c", "import click, tomli"]}
    return found | {name: [*check, name] for name in ("template.md", "chat.txt", "chat.json")}


def main() -> None:
    """Measures and prints."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        measured = commands(Path(folder))
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in measured}
        for command in measured.values():
            run(command)
        for _ in range(rounds):
            for name, command in measured.items():
                times[name].append(run(command))
        os.chdir("/")
    base = [statistics.median(values) for values in zip(*times[BASELINE], strict=True)]
    sys.stdout.write(f"{'':12}{'wall ms':>9}{'range':>12}{'ratio':>7}{'CPU ms':>9}{'ratio':>7}\n")
    for name, pairs in times.items():
        walls, cpus = zip(*pairs, strict=True)
        wall, cpu = statistics.median(walls), statistics.median(cpus)
        spread = f"{min(walls) * 1000:.0f} to {max(walls) * 1000:.0f}"
        sys.stdout.write(f"{name:12}{wall * 1000:9.1f}{spread:>12}{wall / base[0]:7.2f}{cpu * 1000:9.1f}{cpu / base[1]:7.2f}\n")


if __name__ == "__main__":
    main()
