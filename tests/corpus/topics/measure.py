"""How often the topics that the words tell are those of the labels.

python -m tests.corpus.topics.measure [SET…] [--left-out] [--errors]     a line for each set (`nl-7`, `held-nl-1`, `others-nl`), and what comes out wrong

Words that speak for a topic are counted on the sets that are for developing. `--left-out` shows what comes of each of these where the words are
counted on the others alone, which is what a new set would show.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.insight.topic_words import TopicWords
from calllint.insight.topics import TOPICS, topics_of
from calllint.linting import Linter

HERE = Path(__file__).parent
SETS = tuple(sorted(path.stem for path in HERE.glob("*.jsonl")))
_OTHERS = "others-"
_FOR_MEASURING = ("others-en", "others-nl")
"""Sets that nobody develops on, beside those called `held-…`; the second part of `others-…` is for developing."""


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


def developed_on(language: str) -> list[str]:
    """The names of the sets of a language that are for developing."""
    sets = [name for name in SETS if _language(name) == language]
    return [name for name in sets if not name.startswith("held-") and name not in _FOR_MEASURING]


@cache
def labelled(linter: Linter, name: str) -> tuple[Labelled, ...]:
    """The conversations of a set; those of `others-…` stand in the corpus of the rules."""
    language = _language(name)
    rows = [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    if not name.startswith(_OTHERS):
        return tuple(Labelled(_conversation(row, language), frozenset(row["topics"])) for row in rows)
    topics = {row["id"]: frozenset(row["topics"]) for row in rows}
    found = tuple(
        Labelled(conversation._replace(topic=None), topics.pop(conversation.id))
        for path in sorted(HERE.parent.glob(f"{language}-*.jsonl"))
        for conversation in linter.read(path)
        if isinstance(conversation, Conversation) and conversation.id in topics
    )
    if topics:
        raise ValueError(f"{name} labels conversations that are nowhere: {', '.join(topics)}")
    return found


def words_of(linter: Linter, names: Iterable[str]) -> TopicWords:
    """The words that are counted on these sets."""
    return TopicWords.counted(TOPICS, [(one.conversation, one.topics) for name in names for one in labelled(linter, name)])


def without(linter: Linter, name: str) -> TopicWords:
    """The words that are counted on the sets for developing in the language of this one, but not on this one."""
    return words_of(linter, (other for other in developed_on(_language(name)) if other != name))


def found(linter: Linter, conversation: Conversation, words: TopicWords | None = None) -> tuple[str, ...]:
    """The topics that the words tell, the strongest first."""
    return tuple(topic.name for topic in topics_of(conversation, linter.cues(conversation), words=words))


def count(linter: Linter, name: str, words: TopicWords | None = None) -> Counted:
    """What comes of a set."""
    rows = [(one.topics, found(linter, one.conversation, words)) for one in labelled(linter, name)]
    return Counted(
        sum(len(topics & set(told)) for topics, told in rows),
        sum(len(told) for _, told in rows),
        sum(len(topics) for topics, _ in rows),
        sum(told[0] in topics for topics, told in rows if told),
        sum(bool(told) for _, told in rows),
    )


def _language(name: str) -> str:
    """The language of a set."""
    return name.removeprefix("held-").removeprefix(_OTHERS)[:2]


def _conversation(row: dict[str, Any], language: str) -> Conversation:
    turns = tuple(Turn(Role(role), text) for role, _, text in (turn.partition(": ") for turn in row["turns"]))
    return Conversation("t", turns, language=language, channel=Channel(row["channel"]))


def main(arguments: list[str]) -> None:
    """Prints the lines."""
    linter = Linter()
    for name in [one for one in arguments if not one.startswith("--")] or SETS:
        words = without(linter, name) if "--left-out" in arguments else None
        sys.stdout.write(f"{name}: {count(linter, name, words)}\n")
        for one in labelled(linter, name) if "--errors" in arguments else ():
            told = found(linter, one.conversation, words)
            if set(told) != one.topics:
                turns = "".join(f"      {turn.role.value}: {turn.text}\n" for turn in one.conversation.turns)
                sys.stdout.write(f"  {', '.join(sorted(one.topics)) or '-'} / {', '.join(told) or '-'}\n{turns}")


if __name__ == "__main__":
    main(sys.argv[1:])
