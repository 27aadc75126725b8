"""Runs commands as processes of their own and says what they took; and the commands that the benchmark runs."""

from __future__ import annotations

import json
import os
import shlex
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PEERS = {
    "pyahocorasick": ("ahocorasick_exact",),
    "pyahocorasick (all forms)": ("ahocorasick_exact", "--forms"),
    "flashtext2": ("flashtext2_exact",),
    "spaCy PhraseMatcher": ("spacy_phrases",),
    "`regex` exact": ("regex_exact",),
    "`re` exact": ("re_exact",),
    "`re` with gaps": ("re_gaps",),
    "hyperscan (edit distance 1)": ("hyperscan_fuzzy",),
    "rapidfuzz `cdist`": ("rapidfuzz_cdist",),
    "rapidfuzz a phrase": ("rapidfuzz_each",),
    "`regex` fuzzy": ("regex_fuzzy",),
    "spaCy FUZZY": ("spacy_fuzzy",),
    "spaCy FUZZY (all forms)": ("spacy_fuzzy", "--forms"),
    "spaczz": ("spaczz_fuzzy",),
}
"""Each peer's script in `peers/`, and its options."""


@dataclass(frozen=True, slots=True)
class Usage:
    """CPU seconds (user and system, children included), peak resident MB of the largest process, and what was printed last."""

    cpu: float
    peak_mb: float
    last_line: str = ""


@dataclass(slots=True)
class Series:
    """What the same command took in each round."""

    runs: list[Usage] = field(default_factory=list)

    @property
    def cpu(self) -> list[float]:
        """CPU seconds a round."""
        return [run.cpu for run in self.runs]

    @property
    def peak_mb(self) -> float:
        """The median peak, in MB."""
        return statistics.median(run.peak_mb for run in self.runs)


def run(command: Sequence[str], output: Path | None = None, env: dict[str, str] | None = None) -> Usage:
    """Runs `command` to its end; its standard output goes to `output`. Raises ChildProcessError when it fails."""
    # The peak of a process counts what its parent had when it forked: a small process stands between.
    launched = [sys.executable, "-S", "-E", str(HERE / "launch.py"), str(output or ""), *command]
    done = subprocess.run(launched, capture_output=True, text=True, env={**os.environ, **(env or {})}, check=False)
    if done.returncode:
        raise ChildProcessError(f"{shlex.join(command)} ended with {done.returncode}: {done.stderr[-500:]}")
    printed, _, taken = done.stdout.rstrip().rpartition("\n")
    cpu, peak = map(float, taken.split())
    return Usage(cpu, peak, printed.strip().rpartition("\n")[2])


def floor(texts: Path, *, decode: bool = False) -> Usage:
    """The floor F, or decoding alone."""
    return run([sys.executable, str(HERE / "floor.py"), str(texts), *["--decode"] * decode])


def calllint(command: str, texts: Path, lexicon: Path, language: str, hits: Path, *, fast: bool) -> Usage:
    """`calllint lexicon find`, with or without what the extra `fast` brings."""
    arguments = ["lexicon", "find", str(texts), "--lexicon", str(lexicon), "--no-built-in", "--lang", language]
    return run([*shlex.split(command), *arguments], hits, {} if fast else {"CALLLINT_FAST": "0"})


def peer(name: str, texts: Path, lexicon: Path, hits: Path, seconds: float) -> dict[str, Any]:
    """What the peer says about itself, see `peers/protocol.py`."""
    script, *options = PEERS[name]
    arguments = [str(lexicon.with_suffix(".json")), str(texts), str(hits), "--seconds", str(seconds), *options]
    said: dict[str, Any] = json.loads(run([sys.executable, str(HERE / "peers" / f"{script}.py"), *arguments]).last_line)
    return said


def spread(values: Sequence[float]) -> str:
    """Median with minimum and maximum, to three digits; of a single value, that."""
    chosen = (statistics.median(values), min(values), max(values))
    middle, low, high = (f"{value:.0f}" if value >= 100 else f"{value:.3g}" for value in chosen)
    return f"{middle} ({low}–{high})" if len(values) > 1 else middle


def ratios(series: Series, against: Series) -> list[float]:
    """CPU of each round against that of the same round."""
    return [one / other for one, other in zip(series.cpu, against.cpu, strict=True)]
