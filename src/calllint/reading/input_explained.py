"""How inputs are read, told to people: which reader and why, what it took columns and speakers for, what it knows and lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import BinaryIO

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import conversations_in
from calllint.reading.input_sources import Inputs, Opened
from calllint.reading.reader import ReadOptions, Source

_SHOWN = 3
"""Conversations of a file whose roles are explained one by one."""


def explain(paths: Iterable[str], options: ReadOptions, stdin: BinaryIO | None = None) -> Iterator[str | Problem]:
    """The lines that explain how each input is read, and the problems in reading it. Raises UsageError for an unknown `input_format`."""
    for found in Inputs(options).at(paths, stdin):
        if isinstance(found, Problem):
            yield found
            continue
        source, reader = found
        yield f"{source.path}: read as {reader.name} ({reader.summary})"
        yield f"  recognised by: {'--input-format' if options.input_format is not None else reader.recognised}"
        if reader.explain is not None:
            # What explains may read all of the input, and so does what reads it.
            data = source.data
            source = Source.opened(source.path, BytesIO(data), options)
            yield from (f"  {line}" for line in reader.explain(source))
            source = Source.opened(source.path, BytesIO(data), options)
        conversations = []
        for item in conversations_in(iter([Opened(source, reader)]), options):
            if isinstance(item, Problem):
                yield item
            else:
                conversations.append(item)
        yield from (f"  {line}" for line in _found(conversations))


def _found(conversations: list[Conversation]) -> Iterator[str]:
    turns = [turn for conversation in conversations for turn in conversation.turns]
    yield f"conversations: {len(conversations)}, turns: {len(turns)}"
    if not turns:
        return
    roles = Counter(turn.role.value for turn in turns)
    yield f"roles: {', '.join(f'{role} {count}' for role, count in roles.most_common())}"
    starts, ends = _share(turn.start is not None for turn in turns), _share(turn.end is not None for turn in turns)
    yield f"times: {starts} with a start, {ends} with an end"
    yield f"who ended: known of {_share(one.ended_by is not None for one in conversations)}"
    told = 0
    for conversation in conversations:
        for line in _roles(conversation):
            told += 1
            if told <= _SHOWN:
                yield f"{conversation.id}: {line}"
    if told > _SHOWN:
        yield f"… and {told - _SHOWN} more"


def _roles(conversation: Conversation) -> Iterator[str]:
    """How the roles of a conversation came about, where the export did not say."""
    inferred, unknown = conversation.metadata.get("roles_inferred"), conversation.metadata.get("roles_unknown")
    if isinstance(inferred, dict):
        who = ", ".join(f"{name} is {role}" for name, role in inferred.get("roles", {}).items())
        because = "; ".join(inferred.get("because", ()))
        yield f"roles inferred, confidence {inferred.get('confidence')}: {who} (because: {because})"
    elif unknown:
        yield f"roles unknown: {unknown}"
    elif any(turn.role is Role.UNKNOWN for turn in conversation.turns):
        names = sorted({turn.name or "nobody" for turn in conversation.turns if turn.role is Role.UNKNOWN})
        yield f"roles unknown: {', '.join(names)}"


def _share(values: Iterable[bool]) -> str:
    found = list(values)
    return "all" if all(found) else "none" if not any(found) else f"{sum(found)} of {len(found)}"
