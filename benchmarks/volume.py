"""How many conversations and MB a second `calllint check` lints, all rules, both languages, from JSON Lines to JSON Lines.

    python benchmarks/volume.py --output volume.md --json volume.json
    python benchmarks/volume.py --sizes 10,100,1000 --rounds 2 --peer-rounds 1
    python benchmarks/volume.py --sizes 0.3 --rounds 1 --no-peers --kinds dense

Each round runs, on each input, the floor F, F with encoding, calllint in each mode with each number of processes, and the peers, one after
another. Ratios are of the same round. What is measured and how: benchmarks/README.md. Inputs are kept in `--data` and used again.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shlex
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import measure
import volume_inputs
import volume_words
from bench import say
from volume_inputs import LANGUAGES, Input
from volume_tables import FLOOR, FLOOR_ENCODED, PHRASES, WORDS, Run, Slice, as_data, calllint_name, markdown
from wordlists import read_wordlist

KINDS = ("talk", "dense")
MODES = ("pure", "fast")
SLICES = {"`re` exact": 5_000, "rapidfuzz a phrase": 1_000}
"""Slow peers, and the characters of each language that they see, rounded up to whole conversations: a second's work or more."""
_NEEDED_BY_FAST = ("msgspec", "numpy")


class Candidate(NamedTuple):
    """A command; where its standard output goes; and whether the output must have a line for each conversation (`complete`)."""

    command: list[str]
    output: Path | None = None
    env: Mapping[str, str] = {}
    complete: bool = False


class Volume:
    """What one call measures. `folder` has the inputs; outputs are written beside them and removed."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.folder: Path = options.data
        self.command: list[str] = shlex.split(options.calllint)
        self.jobs: list[int] = options.jobs
        self.modes: list[str] = options.modes
        self.peers: bool = options.peers
        self.notes: list[str] = []
        self._out = self.folder / "out.jsonl"

    def inputs(self, kinds: Sequence[str], sizes: Sequence[float]) -> list[Input]:
        """The inputs, made where they are not there. Raises ImportError where `talk` can't be made."""
        sources: dict[str, Callable[[], Iterator[dict[str, Any]]]] = {"talk": self._talk, "dense": volume_inputs.dense}
        found = []
        for kind in kinds:
            say(f"making {kind}, as far as it is not there")
            paths = volume_inputs.make(self.folder, kind, sizes, sources[kind])
            found += [volume_inputs.measured(kind, size, paths[size]) for size in sizes]
        return found

    def _talk(self) -> Iterator[dict[str, Any]]:
        lists = {language: read_wordlist(language) for language in LANGUAGES}
        wordings = {language: sorted(volume_words.read(language, self.folder).wordings) for language in LANGUAGES}
        return volume_inputs.talk(wordings, lists)

    def candidates(self, one: Input) -> dict[str, Candidate]:
        """What runs on an input, in this order, by its name in the tables."""
        floor = [sys.executable, str(measure.HERE / "floor.py"), str(one.path)]
        found = {FLOOR: Candidate(floor), FLOOR_ENCODED: Candidate([*floor, "--encode", str(self._out)])}
        for mode in self.modes:
            for jobs in self.jobs:
                found[calllint_name(mode, jobs)] = self._calllint(one.path, mode, jobs)
        return found | (self._searchers(one) if self.peers else {})

    def _calllint(self, path: Path, mode: str, jobs: int) -> Candidate:
        options = ["--format", "jsonl", "-o", str(self._out), "--select", "all", "--lang", ",".join(LANGUAGES), "--isolated", "--exit-zero"]
        env = {"CALLLINT_FAST": "0"} if mode == "pure" else {}
        return Candidate([*self.command, "check", str(path), *options, "-j", str(jobs)], env=env, complete=True)

    def _searchers(self, one: Input) -> dict[str, Candidate]:
        """What looks for exact strings in the bytes of the file: ripgrep, or grep where there is none."""
        program = next(filter(shutil.which, ("rg", "grep")), None)
        if program is None:
            return {}
        found = {}
        own = ["--no-config"] if program == "rg" else []
        for options, strings in ((["-F"], WORDS), (["-F", "-o"], WORDS), (["-F", "-o"], PHRASES)):
            command = [program, *own, *options, "-f", str(self._strings(strings)), str(one.path)]
            # Bytes are compared, which is faster than letters.
            found[f"`{program} {' '.join(options)}`, {strings}"] = Candidate(command, self._out, {"LC_ALL": "C"})
        return found

    def _strings(self, which: str) -> Path:
        return self.folder / ("words.txt" if which == WORDS else "wordings.txt")

    def prepare_peers(self, inputs: Sequence[Input]) -> None:
        """Writes what peers look for, and the slices for the slow ones."""
        if not self.peers:
            return
        exact = {language: volume_words.read(language, self.folder) for language in LANGUAGES}
        volume_words.write_lines((word for each in exact.values() for word in each.words), self._strings(WORDS))
        volume_words.write_lines((text for each in exact.values() for text in each.wordings), self._strings(PHRASES))
        for language, each in exact.items():
            volume_words.write_for_peers(each, self.folder / f"{language}.json")
            for one in _first_of_each_kind(inputs):
                for name, characters in SLICES.items():
                    volume_inputs.slice_of(one.path, language, characters, self._slice(one, name, language))
        counts = ", ".join(
            f"{len(each.words):,} words and {len(each.wordings):,} wordings ({language})" for language, each in exact.items()
        )
        self.notes.append(f"Exact peers look for {counts}.")
        if shutil.which("rg") is None:
            instead = "grep stands in its place" if shutil.which("grep") else "nor is grep: their rows are missing"
            self.notes.append(f"ripgrep is not installed (`apt-get install ripgrep`); {instead}.")

    def slow_peers(self, number: int, inputs: Sequence[Input]) -> Iterator[Slice]:
        """The peers that see slices, each in both languages, on each kind of input."""
        for one in _first_of_each_kind(inputs):
            for name in SLICES if self.peers else ():
                say(f"round {number}: {one.kind}, {name}")
                said = [self._slow(one, name, language) for language in LANGUAGES]
                cpu, characters = (sum(part[key] for part in said) for key in ("match", "chars"))
                yield Slice(number, one.kind, name, cpu, characters, max(part["peak_mb"] for part in said))

    def _slow(self, one: Input, name: str, language: str) -> dict[str, Any]:
        texts = self._slice(one, name, language)
        said = measure.peer(name, texts, self.folder / f"{language}.toml", self._out, float("inf"))
        self._out.unlink()
        return said

    def _slice(self, one: Input, name: str, language: str) -> Path:
        return self.folder / f"slice-{one.kind}-{measure.PEERS[name][0]}-{language}.jsonl"

    def round(self, number: int, inputs: Sequence[Input]) -> Iterator[Run]:
        """Everything once on every input. Raises ChildProcessError where something fails or a conversation has no result."""
        for one in inputs:
            for name, candidate in self.candidates(one).items():
                say(f"round {number}: {one.kind}, {one.megabytes:g} MB, {name}")
                used, wall = self._run(candidate, one.conversations)
                yield Run(number, one.kind, one.megabytes, name, wall, used.cpu, used.peak_mb)

    def _run(self, candidate: Candidate, conversations: int) -> tuple[measure.Usage, float]:
        start = time.perf_counter()
        used = measure.run(candidate.command, candidate.output, dict(candidate.env))
        wall = time.perf_counter() - start
        if candidate.complete:
            with self._out.open("rb") as lines:
                results = sum(1 for _ in lines)
            if results != conversations:
                raise ChildProcessError(f"{results} results for {conversations} conversations: {shlex.join(candidate.command)}")
        self._out.unlink(missing_ok=True)
        return used, wall

    def warm_up(self, inputs: Sequence[Input]) -> None:
        """Runs calllint once on one conversation: a source checkout compiles its lexicons at the first run."""
        first = self.folder / "first.jsonl"
        with inputs[0].path.open("rb") as lines:
            first.write_bytes(next(lines))
        self._run(self._calllint(first, self.modes[0], 1), 1)


def _first_of_each_kind(inputs: Sequence[Input]) -> list[Input]:
    return list({one.kind: one for one in reversed(inputs)}.values())[::-1]


def _machine(command: Sequence[str]) -> dict[str, Any]:
    said = measure.run([*command, "--version"]).last_line
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return {"calllint": said.split()[-1], "python": python, "cores": os.cpu_count(), "machine": platform.machine()}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=_listed(float), default=[1.0, 10.0], help="MB of each input; default: 1,10")
    parser.add_argument("--kinds", type=_listed(str, KINDS), default=list(KINDS), help="of input: talk, dense; default: both")
    parser.add_argument("--jobs", type=_listed(int), default=[1, 2], help="numbers of processes; default: 1,2")
    fast = all(map(find_spec, _NEEDED_BY_FAST))
    parser.add_argument(
        "--modes",
        type=_listed(str, MODES),
        default=list(MODES if fast else MODES[:1]),
        help="pure, fast; default: both where fast is installed",
    )
    parser.add_argument("--rounds", type=_positive, default=5)
    parser.add_argument("--peer-rounds", type=int, default=3, help="rounds in which the slow peers run too")
    parser.add_argument("--no-peers", dest="peers", action="store_false", help="calllint and the floor only")
    parser.add_argument("--data", type=Path, default=Path(tempfile.gettempdir(), "calllint-volume"), help="where inputs are kept")
    parser.add_argument("--output", type=Path, help="where the tables go instead of standard output; written after every round")
    parser.add_argument("--json", type=Path, help="where all figures go; written after every round")
    parser.add_argument("--calllint", default=f"{shlex.quote(sys.executable)} -m calllint", help="the command that is measured")
    return parser


def _positive(text: str) -> int:
    if int(text) < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return int(text)


def _listed(kind: Callable[[str], Any], known: Sequence[str] = ()) -> Callable[[str], list[Any]]:
    """Reads values parted by commas, each once."""

    def read(text: str) -> list[Any]:
        values = [kind(part) for part in text.split(",")]
        wrong = [value for value in values if value not in known] if known else [value for value in values if value <= 0]
        if wrong:
            raise argparse.ArgumentTypeError(f"not {wrong[0]!r}" + (f": choose from {', '.join(known)}" if known else ": more than 0"))
        return list(dict.fromkeys(values))

    return read


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures and writes the tables."""
    options = _parser().parse_args(arguments)
    volume = Volume(options)
    try:
        inputs = volume.inputs(options.kinds, sorted(options.sizes))
    except ImportError as error:
        raise SystemExit(f"talk is made with {error.name}, which is not installed: pip install {error.name}, or --kinds dense") from error
    volume.prepare_peers(inputs)
    volume.warm_up(inputs)
    about = {"machine": _machine(volume.command), "notes": volume.notes}
    runs: list[Run] = []
    slices: list[Slice] = []
    for number in range(1, options.rounds + 1):
        runs += volume.round(number, inputs)
        if number <= options.peer_rounds:
            slices += volume.slow_peers(number, inputs)
        data = as_data(inputs, runs, slices, volume.modes, about)
        text = "\n".join(markdown(data)) + "\n"
        if options.json:
            options.json.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        if options.output:
            options.output.write_text(text, encoding="utf-8")
    if not options.output:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
