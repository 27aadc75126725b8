"""What it takes to say what many conversations say together: `calllint report`, `sample` and `recover` beside linting the same.

    python benchmarks/together.py                                   # a million results; about a quarter of an hour
    python benchmarks/together.py --results 100000 --agents 50 --parts report
    python benchmarks/together.py --output together.md

A few conversations (`dense`, see `volume_inputs.py`) are linted once, and their results handed on over and over with ids, agents, topics
and weeks of their own, so that what makes them takes no memory and hardly any time. Each part is a process. What is measured and how:
benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import measure
import volume_inputs

PARTS = ("report", "sample", "recover")
TOPICS, DAYS = 14, 364
TODAY = date(2027, 1, 4)
COLUMNS = (
    "part", "results", "agents", "linting, µs each", "adding, µs each", "of linting", "ending, CPU s", "kept, MB", "peak, MB", "gives",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures each part, and writes the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--results", type=int, default=1_000_000, help="of the report; default: a million")
    parser.add_argument("--listed", type=int, default=100_000, help="of sample and recover; default: 100,000")
    parser.add_argument("--linted", type=int, default=2_000, help="conversations that are linted to make them of; default: 2,000")
    parser.add_argument("--agents", default="50,1000", help="numbers of agents of the report; default: 50,1000")
    parser.add_argument("--parts", default=",".join(PARTS), help="report, sample, recover; default: all")
    parser.add_argument("--output", type=Path, help="where the table goes instead of standard output")
    parser.add_argument("--alone", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    agents = [int(number) for number in options.agents.split(",")]
    if options.alone:
        sys.stdout.write(json.dumps(alone(options.alone, options.results, options.linted, agents[0])) + "\n")
        return
    rows = []
    for part in options.parts.split(","):
        for number in agents if part == "report" else agents[:1]:
            results = options.results if part == "report" else options.listed
            command = [sys.executable, __file__, "--alone", part, "--results", str(results), "--linted", str(options.linted)]
            rows.append(json.loads(measure.run([*command, "--agents", str(number)]).last_line))
    table = "\n".join(markdown(rows)) + "\n"
    if options.output:
        options.output.write_text(table, encoding="utf-8")
    else:
        sys.stdout.write(table)


def markdown(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The rows as a table."""
    yield "| " + " | ".join(COLUMNS) + " |"
    yield "|---" * len(COLUMNS) + "|"
    for row in rows:
        yield (
            f"| {row['part']} | {row['results']:,} | {row['agents']:,} | {row['linting']:,.0f} | {row['adding']:.0f} "
            f"| {row['adding'] / row['linting']:.1%} | {row['ending']:.1f} | {row['kept']:.0f} | {row['peak']:.0f} | {row['gives']} |"
        )


def alone(part: str, results: int, linted: int, agents: int) -> dict[str, Any]:
    """Measures one part in this process: seconds of CPU, and MB beside what was there before the first result was added."""
    add, end, options = {"report": _report, "sample": _sample, "recover": _recover}[part]()
    # Linted elsewhere: what linting leaves free in a process would hide what is kept.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as elsewhere:
        found, linting = elsewhere.submit(_linted, linted, options).result()
    start = time.process_time()
    for _ in _repeated(found, results, agents):
        pass
    making = time.process_time() - start
    before = _resident()
    start = time.process_time()
    for result in _repeated(found, results, agents):
        add(result)
    adding = time.process_time() - start - making
    kept = _resident() - before
    start = time.process_time()
    gives = end()
    ending = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before
    each = 1e6 * adding / results
    return {
        "part": part, "results": results, "agents": agents, "linting": linting, "adding": each, "ending": ending, "kept": kept,
        "peak": max(peak, kept), "gives": gives,
    }  # fmt: skip


def _linted(number: int, options: dict[str, Any]) -> tuple[list[Any], float]:
    """Results, and the microseconds of CPU that linting took for each; what is done once is done before."""
    from calllint import Conversation, Linter, Settings

    linter = Linter(Settings(), **options)
    conversations = [Conversation.from_dict(one) for one in islice(volume_inputs.dense(), number)]
    for _ in linter.lint_many(conversations[:50]):
        pass
    start = time.process_time()
    found = list(linter.lint_many(conversations))
    return found, 1e6 * (time.process_time() - start) / len(found)


def _repeated(found: Sequence[Any], number: int, agents: int) -> Iterator[Any]:
    """So many results: each a copy of one of `found` that bears another id, agent, topic and day."""
    dice = random.Random("together")
    days = [(TODAY - timedelta(days=1 + day)).isoformat() for day in range(DAYS)]
    names, topics = [f"agent {one}" for one in range(agents)], [f"topic {one}" for one in range(TOPICS)]
    for index in range(number):
        result = found[index % len(found)]
        conversation = result.conversation
        yield result._replace(
            conversation=conversation._replace(
                id=f"c-{index}", agent=names[int(dice.random() * agents)], topic=topics[int(dice.random() ** 2 * TOPICS)],
                metadata={**conversation.metadata, "date": days[index % DAYS]},
            )
        )  # fmt: skip


Part = tuple[Callable[[Any], Any], Callable[[], str], dict[str, Any]]


def _report() -> Part:
    from calllint import Settings
    from calllint.insight.overall import Overall
    from calllint.insight.science import proportions, stats
    from calllint.reporting.insight_values import insight_value
    from calllint.reporting.insight_words import parts_of
    from calllint.reporting.safe_text import json_pieces

    # What is loaded once is neither the counts nor the ending.
    stats()
    proportions()
    overall = Overall()

    def end() -> str:
        insight = overall.told()
        text = [line for part in parts_of(insight, (), "en") for line, _ in part.items]
        return f"{sum(map(len, json_pieces(insight_value(insight)))) / 1e6:.1f} MB of JSON, {len(text)} lines of text"

    return overall.add, end, overall.linter_options(Settings())


def _sample() -> Part:
    from calllint.insight.sample import Sampler

    sampler = Sampler(50, 1)
    return sampler.add, lambda: f"{len(sampler.sample().drawn)} to review", {}


def _recover() -> Part:
    from calllint.insight.recover import contact_of
    from calllint.insight.recover_seen import observe
    from calllint.insight.recover_threads import Threads

    threads, numbers = Threads(), iter(range(sys.maxsize))

    def add(result: Any) -> None:
        threads.add(contact_of(result, TODAY, next(numbers)))

    return add, lambda: f"{len(threads.owed('newest').owed):,} to call back", {"observe": observe}


def _resident() -> float:
    """MB of this process in memory now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


if __name__ == "__main__":
    main()
