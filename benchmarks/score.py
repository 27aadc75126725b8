"""Scores hits against the truth: recall by kind, false hits on traps, on turns where nothing was planted, and other cues.

    python benchmarks/score.py HITS.jsonl TRUTH.jsonl [--lines N]

A hit (`line`, `turn`, `cue`, perhaps `start` and `end`) finds what was planted when the turn and the cue are the same and the places
overlap.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TRAPS = ("trap", "trap_rare")


@dataclass(frozen=True, slots=True)
class Score:
    """`planted` and `found` count by kind (traps among them: those found are false hits).

    `elsewhere`: hits on turns where nothing was planted; `others`: hits of another cue, or at another place, in the rest.
    """

    planted: Counter[str]
    found: Counter[str]
    elsewhere: int
    others: int

    def recall(self, kind: str = "") -> float | None:
        """The share found of this kind, without one of all kinds but traps. None where there is nothing of it."""
        kinds = [kind] if kind else [one for one in self.planted if one not in TRAPS]
        planted = sum(self.planted[one] for one in kinds)
        return sum(self.found[one] for one in kinds) / planted if planted else None


def score(hits: Iterable[dict[str, Any]], truth: Iterable[dict[str, Any]], lines: int = 0) -> Score:
    """Compares; with `lines`, only the first so many lines of the texts count."""
    by_turn: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for hit in hits:
        by_turn[hit["line"], hit["turn"]].append(hit)
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    others = 0
    for one in truth:
        if lines and one["line"] > lines:
            continue
        planted[one["kind"]] += 1
        here = by_turn.pop((one["line"], one["turn"]), [])
        right = [hit for hit in here if hit["cue"] == one["cue"] and _meet(hit, one)]
        found[one["kind"]] += bool(right)
        others += len(here) - len(right)
    elsewhere = sum(len(here) for (line, _), here in by_turn.items() if not lines or line <= lines)
    return Score(planted, found, elsewhere, others)


def _meet(hit: dict[str, Any], one: dict[str, Any]) -> bool:
    return "start" not in hit or (hit["start"] < one["end"] and one["start"] < hit["end"])


def read(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main() -> None:
    """Prints the score of a file of hits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hits", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("--lines", type=int, default=0, help="count the first so many lines of the texts only")
    parser.add_argument("--missed", type=int, default=0, help="show so many of what was missed, and of the traps that were hit")
    options = parser.parse_args()
    hits, truth = read(options.hits), read(options.truth)
    result = score(hits, truth, options.lines)
    for kind, number in sorted(result.planted.items(), key=lambda pair: (pair[0] in TRAPS, pair[0])):
        label = f"{kind} (false)" if kind in TRAPS else kind
        sys.stdout.write(f"{label:18} {result.found[kind]:6} of {number:6}  {result.found[kind] / number:.3f}\n")
    sys.stdout.write(f"recall             {result.recall():.3f}\nhits on turns with nothing planted: {result.elsewhere}\n")
    sys.stdout.write(f"hits of another cue or at another place in turns with a phrase or trap: {result.others}\n")
    if options.missed:
        _show(hits, truth, options.missed)


def _show(hits: list[dict[str, Any]], truth: list[dict[str, Any]], most: int) -> None:
    seen = {(hit["line"], hit["turn"], hit["cue"]) for hit in hits}
    shown: Counter[str] = Counter()
    for one in truth:
        wrong = ((one["line"], one["turn"], one["cue"]) in seen) is (one["kind"] in TRAPS)
        if wrong and shown[one["kind"]] < most:
            shown[one["kind"]] += 1
            place = f"(line {one['line']}, turn {one['turn']})"
            sys.stdout.write(f"{one['kind']:10} {one['cue']}  {one['phrase']}  ←  {one['text']}  {place}\n")


if __name__ == "__main__":
    main()
