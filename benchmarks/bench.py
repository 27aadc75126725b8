"""The files of one language, how much is measured on them, and rounds in which each candidate has its turn."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import corpus
import measure
from measure import Series

LEXICONS = (500, 2000, 8000)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured: MB of text, rounds, phrases and traps planted, and CPU seconds for a peer's slices."""

    megabytes: tuple[int, ...]
    rounds: int
    planted: int
    peer_rounds: int
    speed_seconds: float
    recall_seconds: float

    @property
    def middle(self) -> int:
        """The MB of text for everything but growth with text."""
        return self.megabytes[len(self.megabytes) // 2]


FULL = Plan((10, 50, 200), 5, 6000, 3, 3, 30)
QUICK = Plan((1, 5, 10), 5, 5000, 1, 1.5, 6)


@dataclass(frozen=True, slots=True)
class Bench:
    """One language's files and what runs on them."""

    plan: Plan
    language: str
    folder: Path
    command: str

    def file(self, name: str) -> Path:
        """A file of this corpus."""
        return self.folder / f"{self.language}{name}"

    def calllint(self, texts: Path, lexicon: Path, *, fast: bool) -> measure.Usage:
        """One run of calllint; its hits are in `hits`."""
        return measure.calllint(self.command, texts, lexicon, self.language, self.hits, fast=fast)

    @property
    def hits(self) -> Path:
        """Where the last run wrote what it found."""
        return self.file("-hits.jsonl")

    def prepare(self, *, growth: bool) -> None:
        """Makes the corpora, unless they are there; without `growth`, the speed corpus only as large as the other tables need."""
        sizes = self.plan.megabytes if growth else (self.plan.middle,)
        if not self.file(f"-{max(sizes)}.jsonl").exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            corpus.make(self.language, self.folder, 2000, self.plan.planted, max(sizes), 1, LEXICONS)
        for size in sizes:
            if not self.file(f"-{size}.jsonl").exists():
                _head(self.file("-speed.jsonl"), self.file(f"-{size}.jsonl"), size)


def _head(source: Path, target: Path, megabytes: int) -> None:
    """Copies whole lines up to a size."""
    left = megabytes * 10**6
    with source.open("rb") as lines, target.open("wb") as out:
        for line in lines:
            out.write(line)
            left -= len(line)
            if left <= 0:
                return


def in_turn(rounds: int, runs: dict[str, Callable[[], measure.Usage]]) -> dict[str, Series]:
    """Runs all of `runs` one after another, so many times."""
    found = {name: Series() for name in runs}
    for number in range(rounds):
        for name, one in runs.items():
            say(f"round {number + 1}: {name}")
            found[name].runs.append(one())
    return found


def say(text: str) -> None:
    """Tells the person who waits what is going on."""
    sys.stderr.write(f"{text}\n")
