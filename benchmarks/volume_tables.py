"""What the runs of the volume benchmark come to: rows with medians and spreads, comparisons within rounds, Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from measure import spread
from volume_inputs import Input

FLOOR = "F"
FLOOR_ENCODED = "F and encoding"
WORDS = "the words of the lexicons"
PHRASES = "wordings of the phrases"
_MODES = {"pure": "pure Python", "fast": "`fast`"}


class Run(NamedTuple):
    """One process from start to end: wall and CPU seconds, children included, and the peak resident MB of the largest process."""

    round: int
    kind: str
    megabytes: float
    name: str
    wall: float
    cpu: float
    peak_mb: float


class Slice(NamedTuple):
    """One peer in one round on slices in every language: CPU seconds of matching alone, the characters matched, peak resident MB."""

    round: int
    kind: str
    name: str
    cpu: float
    characters: int
    peak_mb: float


class Row(NamedTuple):
    """A candidate on one input: a value a round for each figure."""

    kind: str
    megabytes: float
    name: str
    conversations_per_s: list[float]
    mb_per_s: list[float]
    cpu_to_floor: list[float]
    cpu_to_floor_encoded: list[float]
    peak_mb: list[float]


class SliceRow(NamedTuple):
    """A peer that sees slices only: MB of text a second, and its time relative to F for as much text."""

    kind: str
    name: str
    text_mb_per_s: list[float]
    cpu_to_floor: list[float]
    peak_mb: list[float]


class Comparison(NamedTuple):
    """A ratio within rounds, of calllint in one mode on one input (of growth: the largest), and the goal as it is said."""

    kind: str
    megabytes: float
    mode: str
    what: str
    values: list[float]
    goal: str


def calllint_name(mode: str, jobs: int) -> str:
    """What a way to run calllint is called in the tables."""
    return f"calllint, {_MODES[mode]}, -j {jobs}"


def rows(inputs: Sequence[Input], runs: Sequence[Run]) -> list[Row]:
    """A row a candidate and input, in the order in which they ran; ratios are of the same round."""
    found = []
    for one in inputs:
        own = [run for run in runs if (run.kind, run.megabytes) == (one.kind, one.megabytes)]
        for name in dict.fromkeys(run.name for run in own):
            mine = [run for run in own if run.name == name]
            found.append(
                Row(
                    one.kind,
                    one.megabytes,
                    name,
                    [one.conversations / run.wall for run in mine],
                    [one.bytes / 1e6 / run.wall for run in mine],
                    _by_round(mine, [run for run in own if run.name == FLOOR], _cpu),
                    _by_round(mine, [run for run in own if run.name == FLOOR_ENCODED], _cpu),
                    [run.peak_mb for run in mine],
                )
            )
    return found


def slice_rows(inputs: Sequence[Input], runs: Sequence[Run], slices: Sequence[Slice]) -> list[SliceRow]:
    """A row a kind of input and peer; F is that on the first input of the kind in the same round."""
    found = []
    for kind, name in dict.fromkeys((one.kind, one.name) for one in slices):
        first = next(one for one in inputs if one.kind == kind)
        floors = {run.round: run.cpu for run in runs if (run.kind, run.megabytes, run.name) == (kind, first.megabytes, FLOOR)}
        mine = [one for one in slices if (one.kind, one.name) == (kind, name)]
        ratios = [one.cpu / one.characters / (floors[one.round] / first.characters) for one in mine if one.round in floors]
        found.append(SliceRow(kind, name, [one.characters / 1e6 / one.cpu for one in mine], ratios, [one.peak_mb for one in mine]))
    return found


def comparisons(inputs: Sequence[Input], runs: Sequence[Run], modes: Sequence[str]) -> Iterator[Comparison]:
    """What there are goals for, as far as it was measured."""
    for kind in dict.fromkeys(one.kind for one in inputs):
        sized = [one for one in inputs if one.kind == kind]
        for mode in modes:
            single = {one.megabytes: _named(runs, one, calllint_name(mode, 1)) for one in sized}
            for one in sized:
                yield from _of_one_size(one, runs, mode, single[one.megabytes])
            yield from _growth(sized, mode, single)


def _of_one_size(one: Input, runs: Sequence[Run], mode: str, single: list[Run]) -> Iterator[Comparison]:
    def compared(what: str, values: list[float], goal: str) -> Comparison:
        return Comparison(one.kind, one.megabytes, mode, what, values, goal)

    yield compared("CPU relative to F", _by_round(single, _named(runs, one, FLOOR), _cpu), "≤ 4" if mode == "pure" else "≤ 2.5")
    for name in dict.fromkeys(run.name for run in runs if run.name.endswith((WORDS, PHRASES))):
        ratios = _by_round(single, _named(runs, one, name), _cpu)
        yield compared(f"CPU relative to {name}", ratios, "≤ 10" if name.endswith(WORDS) else "")
    double = _named(runs, one, calllint_name(mode, 2))
    yield compared("wall time relative to two processes", _by_round(single, double, _wall), "≥ 1.8")
    yield compared("peak MB of a process, -j 1 and 2", [run.peak_mb for run in (*single, *double)], "< 300")


def _growth(sized: Sequence[Input], mode: str, single: dict[float, list[Run]]) -> Iterator[Comparison]:
    """Of the largest file against the smallest one."""
    small, large = min(sized, key=_size), max(sized, key=_size)
    if small.megabytes == large.megabytes:
        return
    against = f"relative to {small.megabytes:g} MB"
    ratios = _by_round(single[small.megabytes], single[large.megabytes], _cpu)
    rates = [ratio * large.conversations / small.conversations for ratio in ratios]
    yield Comparison(large.kind, large.megabytes, mode, f"conversations a CPU second, {against}", rates, "0.9 to 1.1")
    peaks = _by_round(single[large.megabytes], single[small.megabytes], lambda run: run.peak_mb)
    yield Comparison(large.kind, large.megabytes, mode, f"peak memory, {against}", peaks, "≤ 1.2")


def _named(runs: Sequence[Run], one: Input, name: str) -> list[Run]:
    return [run for run in runs if (run.kind, run.megabytes, run.name) == (one.kind, one.megabytes, name)]


def _size(one: Input) -> float:
    return one.megabytes


def _cpu(run: Run) -> float:
    return run.cpu


def _wall(run: Run) -> float:
    return run.wall


def _by_round(runs: Sequence[Run], against: Sequence[Run], figure: Callable[[Run], float]) -> list[float]:
    """A ratio a round in which both ran."""
    other = {run.round: figure(run) for run in against}
    return [figure(run) / other[run.round] for run in runs if run.round in other]


def markdown(data: dict[str, Any]) -> Iterator[str]:
    """The tables of `as_data`, line by line."""
    machine = data["machine"]
    yield f"### calllint {machine['calllint']}, {machine['python']}, {machine['cores']} cores, {machine['machine']}\n"
    yield _header(["input", "MB", "conversations", "turns", "characters of talk"])
    yield from (
        _line([one["kind"], f"{one['megabytes']:g}", *(f"{one[key]:,}" for key in ("conversations", "turns", "characters"))])
        for one in data["inputs"]
    )
    yield "\n" + _header(
        ["", "input", "MB", "conversations/s", "MB/s", "CPU relative to F", "relative to F and encoding", "peak MB of a process"]
    )
    for row in data["rows"]:
        figures = ("conversations_per_s", "mb_per_s", "cpu_to_floor", "cpu_to_floor_encoded")
        yield _line(
            [row["name"], row["kind"], f"{row['megabytes']:g}", *(_said(row[key]) for key in figures), f"{row['peak_mb']['max']:.0f}"]
        )
    if data["slices"]:
        yield "\n" + _header(["on slices, matching only", "input", "text MB/s", "time relative to F", "peak MB"])
        for row in data["slices"]:
            yield _line(
                [row["name"], row["kind"], *(_said(row[key]) for key in ("text_mb_per_s", "cpu_to_floor")), f"{row['peak_mb']['max']:.0f}"]
            )
    yield from _compared(data["comparisons"])
    for note in data["notes"]:
        yield f"\n{note}"


def _compared(found: Sequence[dict[str, Any]]) -> Iterator[str]:
    """A column for whatever is compared, below it the goals, then a line a mode and input."""
    columns = list(dict.fromkeys(one["what"] for one in found))
    goals = [" or ".join(dict.fromkeys(one["goal"] for one in found if one["what"] == what)) for what in columns]
    yield "\n" + _header(["calllint, one process", "input", "MB", *columns])
    yield _line(["goal (pure Python or `fast`)", "", "", *goals])
    for mode, kind, size in dict.fromkeys((one["mode"], one["kind"], one["megabytes"]) for one in found):
        figures = {one["what"]: one["values"] for one in found if (one["mode"], one["kind"], one["megabytes"]) == (mode, kind, size)}
        yield _line([_MODES[mode], kind, f"{size:g}", *(_said(figures.get(what)) for what in columns)])


def as_data(
    inputs: Sequence[Input], runs: Sequence[Run], slices: Sequence[Slice], modes: Sequence[str], about: dict[str, Any]
) -> dict[str, Any]:
    """Everything as JSON has it: each run, and what it comes to. `about` has `machine` and `notes`."""
    return {
        **about,
        "inputs": [one._asdict() | {"path": one.path.name} for one in inputs],
        "rows": [_summed(row) for row in rows(inputs, runs)],
        "slices": [_summed(row) for row in slice_rows(inputs, runs, slices)],
        "comparisons": [_summed(one) for one in comparisons(inputs, runs, modes) if one.values],
        "runs": [run._asdict() for run in runs],
        "slice_runs": [one._asdict() for one in slices],
    }


def _summed(row: Row | SliceRow | Comparison) -> dict[str, Any]:
    return {key: _figure(value) if isinstance(value, list) else value for key, value in row._asdict().items()}


def _figure(values: list[float]) -> dict[str, Any] | None:
    if not values:
        return None
    return {"median": statistics.median(values), "min": min(values), "max": max(values), "rounds": len(values)}


def _said(figure: dict[str, Any] | None) -> str:
    """Median with minimum and maximum; nothing where nothing was measured."""
    if figure is None:
        return ""
    return spread([figure["min"], figure["median"], figure["max"]] if figure["rounds"] > 1 else [figure["median"]])


def _header(titles: list[str]) -> str:
    return f"{_line(titles)}\n|{'---|' * len(titles)}"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
