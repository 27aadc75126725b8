"""The table of what each finds, by kind, of its false hits, and of its speed beside the floor F."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import measure
from bench import Bench, say
from measure import PEERS, spread
from score import TRAPS, Score, read, score

COLUMNS = ("exact", "inflected", "separated", "gap", "typo1", "typo2", "split", "mixed")


_LONG_SETUP = 10
"""CPU seconds of setup after which a peer's speed is measured once."""


def quality(bench: Bench, names: list[str]) -> Iterator[str]:
    """The table of recall by kind and of false hits, as its rows are measured; then that of speed."""
    columns = [kind for kind in COLUMNS if kind in {one["kind"] for one in read(bench.file("-truth.jsonl"))}]
    titles = ["", "recall", *columns, "false hits on traps", "on rare traps", "per 1,000 clean turns", "planted"]
    yield _header(titles)
    speeds = []
    for name, measured in _measured(bench, names):
        say(name)
        try:
            speed, lines = measured()
        except ChildProcessError as error:
            say(str(error))
            yield _row([f"{name}: failed", *[""] * (len(titles) - 1)])
            continue
        speeds.append([name, *speed])
        yield _row([name, *_found(bench, columns, lines)])
    yield "\n" + _header(["", "text MB/s", "time relative to F", "setup, CPU s", "peak MB"])
    yield from map(_row, speeds)


Measured = tuple[list[str], int]
"""The cells of the speed table, and how many lines of the recall corpus the hits that are now in the file are of (0: all)."""


def _measured(bench: Bench, names: list[str]) -> Iterator[tuple[str, Callable[[], Measured]]]:
    middle = bench.file(f"-{bench.plan.middle}.jsonl")
    with middle.open(encoding="utf-8") as lines:
        chars = sum(len(turn["text"]) for line in lines for turn in json.loads(line)["turns"])
    if "calllint" in names:
        yield "**calllint, pure Python**", partial(_calllint, bench, middle, chars, fast=False)
        yield "**calllint, `fast`**", partial(_calllint, bench, middle, chars, fast=True)
    for name in filter(PEERS.__contains__, names):
        yield name, partial(_peer, bench, middle, chars, name)


def _calllint(bench: Bench, texts: Path, chars: int, *, fast: bool) -> Measured:
    lexicon = bench.file(".toml")
    used = [(measure.floor(texts).cpu, bench.calllint(texts, lexicon, fast=fast)) for _ in range(bench.plan.peer_rounds)]
    bench.calllint(bench.file("-recall.jsonl"), lexicon, fast=fast)
    rates = spread([chars / 1e6 / one.cpu for _, one in used])
    return [rates, spread([one.cpu / floor for floor, one in used]), "included", f"{max(one.peak_mb for _, one in used):.0f}"], 0


def _peer(bench: Bench, texts: Path, chars: int, name: str) -> Measured:
    lexicon = bench.file(".toml")
    said: list[dict[str, Any]] = []
    relative = []
    for _ in range(bench.plan.peer_rounds):
        floor = measure.floor(texts).cpu / chars
        said.append(measure.peer(name, texts, lexicon, bench.hits, bench.plan.speed_seconds))
        relative.append(said[-1]["match"] / said[-1]["chars"] / floor)
        if said[-1]["setup"] > _LONG_SETUP:
            break
    done = measure.peer(name, bench.file("-recall.jsonl"), lexicon, bench.hits, bench.plan.recall_seconds)
    rates = spread([one["chars"] / 1e6 / one["match"] for one in said])
    return [rates, spread(relative), f"{said[0]['setup']:.1f}", f"{max(one['peak_mb'] for one in said):.0f}"], done["lines"]


def _found(bench: Bench, columns: list[str], lines: int) -> list[str]:
    truth = read(bench.file("-truth.jsonl"))
    result: Score = score(read(bench.hits), truth, lines)
    planted = sum(number for kind, number in result.planted.items() if kind not in TRAPS)
    turns = sum(len(line["turns"]) for line in read(bench.file("-recall.jsonl"))[: lines or None])
    clean = turns - sum(result.planted.values())
    recall = [_share(result.recall(kind)) for kind in ("", *columns)]
    traps = [f"{_share(result.recall(kind))} of {result.planted[kind]}" for kind in TRAPS]
    return [*recall, *traps, f"{1000 * result.elsewhere / clean:.2f}", str(planted)]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _header(titles: list[str]) -> str:
    return f"{_row(titles)}\n|{'---|' * len(titles)}"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
