"""What every peer does alike: reads phrases and texts, is timed, writes its hits.

    python benchmarks/peers/PEER.py PHRASES.json TEXTS.jsonl HITS.jsonl [--seconds N] [--forms]

`--seconds` stops after so many CPU seconds of matching, at the end of a conversation. `--forms` gives the peer every inflected form that
the phrase asks for (its user wrote them all out); without it, the words as the phrase has them. On standard output: one JSON object of
CPU seconds (`setup`, `match`), the `lines`, `turns` and `chars` that were matched, and `peak_mb`. Decoding is not counted.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

MEMORY_LIMIT = 8 * 2**30
Hit = tuple[int, str, int | None, int | None]
"""The text's number in its batch, the cue, and where it stands (None: the peer doesn't say)."""
Match = Callable[[Sequence[str]], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Slot:
    """The words that may stand at one place of a phrase, and how many others may stand before it."""

    words: list[str]
    gap: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase in plain form."""

    cue: str
    slots: list[Slot]

    def texts(self) -> list[str]:
        """The phrase in all its wordings, as lower-case texts; for peers that know no gaps."""
        return [" ".join(words).lower() for words in product(*(slot.words for slot in self.slots))]


def edits(word: str) -> int:
    """The typing errors that a peer that counts edits a word allows in it: as many as calllint."""
    return 0 if len(word) < 5 else 1 if len(word) < 9 else 2


def run(build: Callable[[list[Phrase]], Match], batch: int = 1) -> None:
    """Runs a peer: `build` makes its matcher, which is called with the turns of `batch` conversations at a time."""
    parser = argparse.ArgumentParser()
    parser.add_argument("phrases", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("hits", type=Path)
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--forms", action="store_true")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    phrases = _read(options.phrases, "forms" if options.forms else "words")
    start = time.process_time()
    match = build(phrases)
    setup = time.process_time() - start
    spent, lines, turns, chars = 0.0, 0, 0, 0
    with options.texts.open(encoding="utf-8") as texts, options.hits.open("w", encoding="utf-8") as hits:
        places: list[tuple[int, int]] = []
        waiting: list[str] = []
        for lines, line in enumerate(texts, 1):
            for number, turn in enumerate(json.loads(line)["turns"]):
                places.append((lines, number))
                waiting.append(turn["text"])
            if lines % batch:
                continue
            start = time.process_time()
            found = list(match(waiting))
            spent += time.process_time() - start
            turns += len(waiting)
            chars += sum(map(len, waiting))
            for number, cue, first, last in found:
                hit = {"line": places[number][0], "turn": places[number][1], "cue": cue}
                hits.write(json.dumps(hit if first is None else {**hit, "start": first, "end": last}) + "\n")
            places, waiting = [], []
            if spent >= options.seconds:
                break
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    result = {"setup": setup, "match": spent, "lines": lines - lines % batch, "turns": turns, "chars": chars, "peak_mb": peak}
    sys.stdout.write(json.dumps(result) + "\n")


def _read(path: Path, key: str) -> list[Phrase]:
    data = json.loads(path.read_bytes())
    return [Phrase(one["cue"], [Slot(list(dict.fromkeys(slot[key])), slot["gap"]) for slot in one["slots"]]) for one in data]


def one_by_one(match: Callable[[str], Iterable[tuple[str, int | None, int | None]]]) -> Match:
    """A matcher of batches from one of single texts."""
    return lambda texts: ((number, *hit) for number, text in enumerate(texts) for hit in match(text))
