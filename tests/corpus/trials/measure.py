"""How calllint does on the trials.

python -m tests.corpus.trials.measure [LANGUAGE] [RULE…] [--errors]     prints a line for each rule, and each trial that comes out wrong
python -m tests.corpus.trials.measure --floor                           writes floor.json: what is reached now is the least from now on
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.linting import Linter
from calllint.results import Result
from calllint.settings import Settings

HERE = Path(__file__).parent


class Trial(NamedTuple):
    """One trial: where it stands, the rule or signal that it tries, the turns at which that must fire, and the conversation."""

    place: str
    rule: str
    language: str
    at: tuple[int, ...]
    conversation: Conversation


class Tried(NamedTuple):
    """A trial with the turns at which the rule fired."""

    trial: Trial
    found: tuple[int, ...]

    @property
    def right(self) -> bool:
        """Whether the rule fired exactly where it is a matter of firing at all."""
        return bool(self.found) == bool(self.trial.at)


def trials(language: str, rules: list[str] | None = None) -> Iterator[Trial]:
    """The trials of the language, of all rules or of these."""
    for file in sorted((HERE / language).glob("*.jsonl")):
        if rules and file.stem not in rules:
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                written = json.loads(line)
                place = f"{language}/{file.name}:{number}"
                yield Trial(place, file.stem, language, tuple(written["at"]), _conversation(place, language, written))


def attempt(linter: Linter, trial: Trial) -> Tried:
    """What the linter makes of the trial."""
    return Tried(trial, tuple(turns_of(linter.lint(trial.conversation), trial.rule)))


def turns_of(result: Result, rule: str) -> list[int]:
    """The turns at which the rule or signal fired."""
    return [one.turn for one in result.findings if one.rule == rule] + [one.turn for one in result.signals if one.signal == rule]


def _conversation(place: str, language: str, written: dict[str, Any]) -> Conversation:
    turns = tuple(_turn(turn) for turn in written["turns"])
    return Conversation(place, turns, Place(place), language, Channel(written["channel"]), metadata=written.get("metadata", {}))


def _turn(written: str | dict[str, Any]) -> Turn:
    if isinstance(written, str):
        role, _, text = written.partition(": ")
        return Turn(Role(role), text)
    times = {key: written.get(key) for key in ("name", "start", "end", "at")}
    return Turn(Role(written["role"]), written["text"], **times)


def write_floor(linter: Linter) -> None:
    """Keeps what is found and what stays quiet now."""
    floor: dict[str, dict[str, dict[str, int]]] = {}
    for language in ("nl", "en"):
        for trial in trials(language):
            least = floor.setdefault(language, {}).setdefault(trial.rule, {"found": 0, "quiet": 0})
            fired = bool(attempt(linter, trial).found)
            least["found"] += fired and bool(trial.at)
            least["quiet"] += not fired and not trial.at
    (HERE / "floor.json").write_text(json.dumps(floor, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Prints the table, or writes the floor."""
    if "--floor" in sys.argv:
        write_floor(Linter(Settings()))
        return
    arguments = [argument for argument in sys.argv[1:] if argument != "--errors"]
    linter = Linter(Settings())
    for language in [one for one in ("nl", "en") if one in arguments] or ["nl", "en"]:
        chosen = [argument for argument in arguments if argument not in ("nl", "en")]
        by_rule: dict[str, list[Tried]] = {}
        for trial in trials(language, chosen):
            by_rule.setdefault(trial.rule, []).append(attempt(linter, trial))
        for rule, tried in by_rule.items():
            hits = sum(bool(one.found) and bool(one.trial.at) for one in tried)
            false = sum(bool(one.found) and not one.trial.at for one in tried)
            want = sum(bool(one.trial.at) for one in tried)
            placed = sum(bool(set(one.found) & set(one.trial.at)) for one in tried)
            sys.stdout.write(
                f"{language} {rule:28} {hits:3} of {want:3} found ({placed} at the turn), {false:3} of {len(tried) - want:3} false\n"
            )
            if "--errors" in sys.argv:
                for one in tried:
                    if not one.right:
                        _show(one)


def _show(tried: Tried) -> None:
    trial = tried.trial
    sys.stdout.write(f"    {'missed' if trial.at else 'FALSE'} {trial.place} at {list(trial.at or tried.found)}\n")
    for number, turn in enumerate(trial.conversation.turns):
        sys.stdout.write(f"        {number} {turn.role.value}: {turn.text[:300]!r}\n")


if __name__ == "__main__":
    main()
