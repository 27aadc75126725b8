"""Which group a result belongs to: whose it is, what it is about, and whatever else the data say of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calllint.conversation import Conversation, Role
from calllint.insight.topics import topics_of
from calllint.results import Result

MOST_VALUES = 1_000
"""Values of a group that are told apart: a column of customer numbers, or of subjects, is none that anybody compares by."""


def agent_of(conversation: Conversation) -> str | None:
    """The agent as the source says, else the one name that all turns of the agent bear; None where there are several or none."""
    if conversation.agent is not None:
        return conversation.agent or None
    names = {turn.name for turn in conversation.turns if turn.role is Role.AGENT and turn.name}
    return names.pop() if len(names) == 1 else None


def topic_in_data(conversation: Conversation) -> str | None:
    """The topic that the data name, None where they name none or say no more than "other"."""
    return next((topic.name for topic in topics_of(conversation, None)), None) if conversation.topic else None


def topic_of(result: Result) -> str | None:
    """What a result is about: what the data say, else the strongest topic that its words tell, where the linter was asked for them."""
    said = topic_in_data(result.conversation)
    return said if said is not None else next(iter(result.topics or ()), None)


class Bounded:
    """A group whose first `MOST_VALUES` values are told apart; `beyond` counts results of further ones, which belong to none."""

    def __init__(self) -> None:
        self.beyond = 0
        self._known: set[str] = set()

    def value(self, value: str | None) -> str | None:
        """`value`, None for one too many."""
        if value is None or value in self._known:
            return value
        if len(self._known) >= MOST_VALUES:
            self.beyond += 1
            return None
        self._known.add(value)
        return value


class Topic(Bounded):
    """The topic of a result (`topic_of`), as a group of an aggregate. Asked again for the same result it knows."""

    def __init__(self) -> None:
        super().__init__()
        self._last: tuple[Result, str | None] | None = None

    def __call__(self, result: Result) -> str | None:
        """The topic; None where there is none."""
        if self._last is None or self._last[0] is not result:
            self._last = result, self.value(topic_of(result))
        return self._last[1]


class Key(Bounded):
    """A key of the data as a group: `language`, or one of the metadata, where `customer.segment` is the key `segment` in `customer`."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key

    def __call__(self, result: Result) -> str | None:
        """The value as text; None where the data have none, or one that is a list or a table."""
        if self.key == "language":
            return result.language
        found = value_at(result.conversation.metadata, self.key)
        if isinstance(found, bool):
            return "yes" if found else "no"
        if isinstance(found, float) and found.is_integer():
            found = int(found)
        return self.value(str(found).strip() or None) if isinstance(found, str | int | float) else None


def value_at(metadata: Mapping[str, Any], key: str) -> Any:
    """What stands in `metadata` under `key`, or under the part behind a dot in what stands under the part before it; None for nothing."""
    if key in metadata:
        return metadata[key]
    head, dot, rest = key.partition(".")
    inner = metadata.get(head)
    return value_at(inner, rest) if dot and isinstance(inner, Mapping) else None
