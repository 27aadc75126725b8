"""Reports to look at and to measure: as many results as asked for, of the labelled conversations, with invented agents, teams and days.

python -m tests.reporting.page.demo 300 report.html
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import cycle, islice
from pathlib import Path

from calllint.conversation import Role
from calllint.insight.overall import Overall
from calllint.linting import Linter
from calllint.reading import ReadOptions, read
from calllint.reporting.output_file import write_output
from calllint.reporting.reporter import Run, find_reporter
from calllint.results import Result
from calllint.rules.finding import fingerprint

CORPUS = Path(__file__).parents[2] / "corpus"
AGENTS = ("Abel", "Bente", "Chiara", "Daan", "Esra", "Femke", "Gijs", "Hilde", "Imre", "Jolanda", "Kees", "Lotte")
TEAMS = ("Invoices", "Deliveries", "Repairs")
TOPICS = ("bill", "delay", "damage", "moving house", "cancelling")
FIRST_DAY = date(2026, 1, 5)


@cache
def linted() -> tuple[Result, ...]:
    """What calllint says of the labelled conversations in `nl-1`, `nl-2`, `en-1` and `en-2`."""
    linter = Linter()
    paths = tuple(str(CORPUS / f"{name}.jsonl") for name in ("nl-1", "en-1", "nl-2", "en-2"))
    return tuple(linter.lint(one) for one in read(paths, ReadOptions()) if not hasattr(one, "message"))


def demo_results(number: int) -> Iterator[Result]:
    """`number` results, the same every time. One agent, Bente, has more of the threats than the others, and one topic, delay, more of what
    is not acknowledged, whoever takes it.
    """
    for index, result in enumerate(islice(cycle(linted()), number)):
        digest = int(fingerprint(str(index), "demo", ""), 16)
        threatens = any(finding.rule == "court-threat" for finding in result.findings)
        unheard = any(finding.rule == "no-acknowledgement" for finding in result.findings)
        agent = "Bente" if threatens and digest % 3 else AGENTS[digest % len(AGENTS)]
        day = FIRST_DAY + timedelta(days=digest // 7 % 180)
        turns = tuple(
            turn._replace(name=agent if turn.role is Role.AGENT else turn.name, at=f"{day.isoformat()}T09:{at // 60 % 60:02}:{at % 60:02}Z")
            for turn, at in zip(result.conversation.turns, range(0, 7 * len(result.conversation.turns), 7), strict=True)
        )
        conversation = result.conversation._replace(
            id=f"{result.conversation.id}-{index}" if index >= len(linted()) else result.conversation.id,
            turns=turns,
            agent=agent,
            team=TEAMS[AGENTS.index(agent) % len(TEAMS)],
            topic="delay" if unheard and digest // 13 % 2 else TOPICS[digest // 11 % len(TOPICS)],
        )
        yield result._replace(conversation=conversation)


def write_demo(number: int, file: Path, worst: int = 5000) -> None:
    """Writes the HTML report of `number` results to `file`, with what they say together; the page holds the `worst`."""
    overall = Overall()
    run = Run(overall.counting(demo_results(number)), Linter().rules, insight=overall.told, worst=worst)
    write_output(find_reporter("html").render(run), file, sys.stdout)


if __name__ == "__main__":
    write_demo(int(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:]))
