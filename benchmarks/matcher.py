"""Measures calllint's matcher against the floor F and against what people would use instead, interleaved in one run.

    python benchmarks/matcher.py [--quick] [--only calllint] [--language en] [--output TABLE.md]

What is measured and how: benchmarks/README.md. The packages: benchmarks/requirements.txt. Corpora are kept in `--data` and used again.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import measure
from bench import FULL, LEXICONS, QUICK, Bench, in_turn
from measure import PEERS, ratios, spread
from quality import quality


def speed(bench: Bench) -> Iterator[str]:
    """The table of whole processes against F."""
    texts, lexicon = bench.file(f"-{bench.plan.middle}.jsonl"), bench.file(".toml")
    found = in_turn(
        bench.plan.rounds,
        {
            "F": lambda: measure.floor(texts),
            "decoding alone (`json`)": lambda: measure.floor(texts, decode=True),
            "calllint, pure Python": lambda: bench.calllint(texts, lexicon, fast=False),
            "calllint with the extra `fast`": lambda: bench.calllint(texts, lexicon, fast=True),
        },
    )
    size = texts.stat().st_size / 1e6
    yield f"| whole process, {bench.plan.middle} MB, 2,000 phrases | CPU relative to F | file MB/s | peak MB |\n|---|---|---|---|"
    for name, series in found.items():
        rates = [size / cpu for cpu in series.cpu]
        yield f"| {name} | {spread(ratios(series, found['F']))} | {spread(rates)} | {series.peak_mb:.0f} |"


def growth(bench: Bench) -> Iterator[str]:
    """The tables of growth with text and with the lexicon."""
    rows = [(f"{size} MB, 2,000 phrases", bench.file(f"-{size}.jsonl"), bench.file(".toml")) for size in bench.plan.megabytes]
    middle = bench.file(f"-{bench.plan.middle}.jsonl")
    rows += [(f"{bench.plan.middle} MB, {size:,} phrases", middle, bench.file(f"-{size}.toml")) for size in LEXICONS]
    titles = ["growth", *(f"{one}{title}" for one in ("pure", "`fast`") for title in (", relative to F", ", file MB/s", ", peak MB"))]
    yield f"| {' | '.join(titles)} |\n|{'---|' * len(titles)}"
    for name, texts, lexicon in rows:
        found = in_turn(bench.plan.rounds, _three(bench, texts, lexicon))
        size, cells = texts.stat().st_size / 1e6, []
        for one in ("pure", "fast"):
            cells += [spread(ratios(found[one], found["F"])), spread([size / cpu for cpu in found[one].cpu]), f"{found[one].peak_mb:.0f}"]
        yield f"| {name} | {' | '.join(cells)} |"


def _three(bench: Bench, texts: Path, lexicon: Path) -> dict[str, Callable[[], measure.Usage]]:
    return {
        "F": lambda: measure.floor(texts),
        "pure": lambda: bench.calllint(texts, lexicon, fast=False),
        "fast": lambda: bench.calllint(texts, lexicon, fast=True),
    }


def main() -> None:
    """Measures and writes the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small texts and slices: under ten minutes")
    parser.add_argument("--only", help="comma-separated: calllint, peers, or names of peers (see measure.py)")
    parser.add_argument("--skip-growth", action="store_true")
    parser.add_argument("--language", choices=("nl", "en"), default="nl")
    parser.add_argument("--data", type=Path, default=Path(tempfile.gettempdir(), "calllint-benchmarks"), help="where corpora are kept")
    parser.add_argument("--output", type=Path, help="where the tables go instead of standard output")
    parser.add_argument("--calllint", default=f"{sys.executable} -m calllint", help="the command that is measured")
    options = parser.parse_args()
    plan = QUICK if options.quick else FULL
    bench = Bench(plan, options.language, options.data / ("quick" if options.quick else "full"), options.calllint)
    only = (options.only or "calllint,peers").replace("peers", ",".join(PEERS)).split(",")
    growth_too = "calllint" in only and not options.skip_growth
    bench.prepare(growth=growth_too)
    machine = f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}"
    tables = [iter([f"### {options.language} ({machine})"]), quality(bench, only)]
    tables += [speed(bench)] if "calllint" in only else []
    tables += [growth(bench)] if growth_too else []
    with options.output.open("w", encoding="utf-8") if options.output else nullcontext(sys.stdout) as out:
        for table in tables:
            for row in table:
                out.write(f"{row}\n")
                out.flush()
            out.write("\n")


if __name__ == "__main__":
    main()
