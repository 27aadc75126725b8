"""Side files: what another export knows of conversations, found by their id. Who ended, how long the customer waited, agent, team, topic.

`load_side_files` reads them, `SideFiles.apply` adds what they say to a conversation. What the export itself says of a conversation wins;
a side file only fills what is empty there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from calllint.conversation import Channel, Conversation
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.sides.records import SideRecord, merged
from calllint.reading.sides.source import read_side_file

# Of a file or a mail system: "c-17.wav", and no part of a number ("570.12").
_EXTENSION = lazy_pattern(r"\.[a-z][a-z0-9]{1,4}$", re.IGNORECASE)
_EMPTY: tuple[Any, ...] = (None, "", [], {})


class SideFiles:
    """The records of all side files by id. `problems` are the rows that could not be read."""

    def __init__(self, files: Iterable[tuple[str, list[SideRecord]]], problems: Iterable[Problem] = ()) -> None:
        self.problems = tuple(problems)
        self._files: list[tuple[str, list[SideRecord]]] = list(files)
        self._exact: dict[str, SideRecord] = {}
        self._loose: dict[str, SideRecord | None] = {}
        self._used: set[str] = set()
        self._seen: str | None = None
        for _, records in self._files:
            for record in records:
                self._add(record)

    def _add(self, record: SideRecord) -> None:
        """Files the record under its ids. Of several with one id the earlier wins; a later one fills what is empty in it."""
        for id_ in record.ids:
            known = self._exact.get(id_)
            self._exact[id_] = record if known is None else merged(known, record)
        for id_ in record.ids:
            for key in _loosened(id_):
                before = self._loose.get(key, record)
                # Ids that only capitals or endings tell apart are nobody's but their own.
                same = before is not None and not {*map(str.casefold, before.ids)}.isdisjoint(map(str.casefold, record.ids))
                self._loose[key] = self._exact[id_] if before is record or same else None

    def __bool__(self) -> bool:
        return bool(self._files)

    def find(self, id_: str) -> SideRecord | None:
        """The record of the conversation: by its id as it is, whatever its capitals, or but for the ending of a file's name."""
        record = self._exact.get(id_)
        if record is None:
            record = next((found for key in _loosened(id_) if (found := self._loose.get(key)) is not None), None)
        return record

    def apply(self, conversation: Conversation) -> Conversation:
        """The conversation with what the side files know of it, where it says nothing itself."""
        self._seen = conversation.id
        record = self.find(conversation.id)
        if record is None:
            return conversation
        self._used.update(record.ids)
        metadata = dict(conversation.metadata)
        for key, value in record.metadata.items():
            if metadata.get(key) in _EMPTY:
                metadata[key] = value
        if record.ended_by is not None and conversation.ended_by is None:
            metadata["ended_by"] = record.ended_by
        if record.queue_wait_s is not None and not isinstance(metadata.get("queue_wait_s"), int | float):
            metadata["queue_wait_s"] = record.queue_wait_s
        return conversation._replace(
            agent=conversation.agent or record.agent,
            team=conversation.team or record.team,
            topic=conversation.topic or record.topic,
            language=conversation.language or record.language,
            channel=conversation.channel if conversation.channel is not Channel.UNKNOWN else record.channel,
            metadata=metadata,
        )

    def unmatched(self) -> list[Problem]:
        """A problem for each side file none of whose ids was a conversation's, once conversations have been asked for."""
        if self._seen is None:
            return []
        found = []
        for path, records in self._files:
            ids = [id_ for record in records for id_ in record.ids]
            if ids and self._used.isdisjoint(ids):
                found.append(
                    Problem(path, f"none of its ids (such as {ids[0]!r}) is a conversation's (such as {self._seen!r}): it added nothing")
                )
        return found


def load_side_files(paths: Iterable[str]) -> SideFiles:
    """Reads the side files at `paths`. Raises UsageError for one that can't be read or holds no ids.

    It was named for what it says: a run without that would come to other findings, and look the same. A row that can't be read is
    one of the `problems`.
    """
    files = []
    problems: list[Problem] = []
    for path in dict.fromkeys(paths):
        records, wrong = read_side_file(path)
        files.append((path, records))
        problems += wrong
    return SideFiles(files, problems)


def _loosened(id_: str) -> list[str]:
    """The id as ids are compared that were written differently: without capitals, then without folders and the ending of a file."""
    folded = id_.strip().casefold()
    bare = _EXTENSION.sub("", folded.replace("\\", "/").rsplit("/", 1)[-1])
    return [folded, bare] if bare and bare != folded else [folded]
