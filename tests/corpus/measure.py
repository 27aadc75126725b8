"""Precision and recall on labelled conversations: a rule counts once a conversation, found or not.

python -m tests.corpus.measure [GLOB]       prints the table for the files that match (default: all)
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from calllint.conversation import Conversation
from calllint.linting import Linter
from calllint.reading import read

HERE = Path(__file__).parent


@dataclass
class Tally:
    """How often a rule was found where it is labelled, where it is not, and missed; `placed`: at a labelled turn."""

    hit: int = 0
    false_alarm: int = 0
    missed: int = 0
    placed: int = 0

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.false_alarm) if self.hit + self.false_alarm else 0.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 0.0


def measure(files: Iterable[Path], names: Iterable[str]) -> dict[str, Tally]:
    """The tally of each rule or signal of `names` over the conversations in `files`."""
    linter = Linter()
    tallies = {name: Tally() for name in names}
    for file in files:
        labelled = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        for gold, conversation in zip(labelled, read([str(file)]), strict=True):
            assert isinstance(conversation, Conversation), conversation
            _count(gold, linter, conversation, tallies)
    return tallies


def _count(gold: dict[str, object], linter: Linter, conversation: Conversation, tallies: dict[str, Tally]) -> None:
    result = linter.lint(conversation)
    found: dict[str, set[int]] = {}
    for finding in result.findings:
        found.setdefault(finding.rule, set()).add(finding.turn)
    for signal in result.signals:
        found.setdefault(signal.signal, set()).add(signal.turn)
    labels, unsure = gold["labels"], gold.get("unsure", ())
    assert isinstance(labels, dict) and isinstance(unsure, list)
    for name, tally in tallies.items():
        if name in unsure:
            continue
        want, got = set(labels.get(name, ())), found.get(name, set())
        tally.hit += bool(want and got)
        tally.placed += bool(want & got)
        tally.false_alarm += bool(got and not want)
        tally.missed += bool(want and not got)


def main() -> None:
    """Prints the table."""
    from calllint.rules.catalogue import built_in_rules, built_in_signals

    names = [rule.id for rule in built_in_rules()] + [signal.id for signal in built_in_signals()]
    files = sorted(HERE.glob(sys.argv[1] if len(sys.argv) > 1 else "*.jsonl"))
    for name, tally in measure(files, names).items():
        counts = f"{tally.hit:4} hit {tally.missed:4} missed {tally.false_alarm:4} false"
        sys.stdout.write(f"{name:28} {counts}   precision {tally.precision:.2f}   recall {tally.recall:.2f}\n")


if __name__ == "__main__":
    main()
