"""How often the topics that the words tell are those of the labels.

python -m tests.corpus.topics.measure [SET…] [--errors]     a line for each set (`nl-7`, `held-nl-1`, `others-nl`), and what comes out wrong
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.insight.topics import topics_of
from calllint.linting import Linter

HERE = Path(__file__).parent
SETS = tuple(sorted(path.stem for path in HERE.glob("*.jsonl")))
_OTHERS = "others-"


class Labelled(NamedTuple):
    """A conversation and the topics that a reader gave it."""

    conversation: Conversation
    topics: frozenset[str]


class Counted(NamedTuple):
    """Topics over all conversations of a set: `right` of those `found`, and of those `wanted`; `first` of the strongest were right of `firsts`."""

    right: int
    found: int
    wanted: int
    first: int
    firsts: int

    def __str__(self) -> str:
        right = (
            f"precision {self.right / self.found:.2f} ({self.right} of {self.found}), recall {self.right / self.wanted:.2f} ({self.wanted})"
        )
        return f"{right}; the strongest right {self.first} of {self.firsts}"


def labelled(linter: Linter, name: str) -> Iterator[Labelled]:
    """The conversations of a set; those of `others-…` stand in the corpus of the rules."""
    language = name.removeprefix("held-").removeprefix(_OTHERS)[:2]
    rows = [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    if not name.startswith(_OTHERS):
        for row in rows:
            yield Labelled(_conversation(row, language), frozenset(row["topics"]))
        return
    topics = {row["id"]: frozenset(row["topics"]) for row in rows}
    for path in sorted(HERE.parent.glob(f"{language}-*.jsonl")):
        for conversation in linter.read(path):
            if conversation.id in topics:
                yield Labelled(conversation._replace(topic=None), topics.pop(conversation.id))
    if topics:
        raise ValueError(f"{name} labels conversations that are nowhere: {', '.join(topics)}")


def found(linter: Linter, conversation: Conversation) -> tuple[str, ...]:
    """The topics that the words tell, the strongest first."""
    return tuple(topic.name for topic in topics_of(conversation, linter.cues(conversation)))


def count(linter: Linter, name: str) -> Counted:
    """What comes of a set."""
    rows = [(one.topics, found(linter, one.conversation)) for one in labelled(linter, name)]
    return Counted(
        sum(len(topics & set(told)) for topics, told in rows),
        sum(len(told) for _, told in rows),
        sum(len(topics) for topics, _ in rows),
        sum(told[0] in topics for topics, told in rows if told),
        sum(bool(told) for _, told in rows),
    )


def _conversation(row: dict[str, Any], language: str) -> Conversation:
    turns = tuple(Turn(Role(role), text) for role, _, text in (turn.partition(": ") for turn in row["turns"]))
    return Conversation("t", turns, language=language, channel=Channel(row["channel"]))


def main(arguments: list[str]) -> None:
    """Prints the lines."""
    linter = Linter()
    for name in [one for one in arguments if one != "--errors"] or SETS:
        sys.stdout.write(f"{name}: {count(linter, name)}\n")
        for one in labelled(linter, name) if "--errors" in arguments else ():
            told = found(linter, one.conversation)
            if set(told) != one.topics:
                turns = "".join(f"      {turn.role.value}: {turn.text}\n" for turn in one.conversation.turns)
                sys.stdout.write(f"  {', '.join(sorted(one.topics)) or '-'} / {', '.join(told) or '-'}\n{turns}")


if __name__ == "__main__":
    main(sys.argv[1:])
