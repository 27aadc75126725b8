"""A whole conversation in one cell: what any other reader reads, HTML, a list of messages, or labels in one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Channel, Conversation, Role
from calllint.patterns import lazy_pattern
from calllint.reading.plain.inline import INLINE
from calllint.reading.reader import Match, Reader, ReadOptions, Sample, Source, all_readers, choose_reader, find_reader
from calllint.reading.tables.messages import Said, is_dialogue, list_in, said_in
from calllint.reading.tables.text import is_html, plain

_BULLET = lazy_pattern(r"^[ \t]*[-•][ \t]+(?=[^\W\d_])", re.MULTILINE)
_OPENS_WITHIN = 40
_IN_CELLS = frozenset({"text", "vtt", "srt", "salesforce", "whatsapp"})


class Contact(NamedTuple):
    """What a cell with a transcript says."""

    turns: Sequence[Said]
    agent: str | None = None
    channel: Channel = Channel.UNKNOWN
    language: str | None = None
    metadata: dict[str, Any] | None = None


def contact_in(cell: str | list[Any], options: ReadOptions) -> Contact | None:
    """The conversation in `cell`; None when it holds none."""
    if isinstance(cell, list):
        turns = said_in(cell, options.agent_domains)
        return Contact(turns) if turns else None
    messages = list_in(cell) if cell.lstrip()[:1] in ("[", "{") else None
    if messages is not None and is_dialogue(messages):
        turns = said_in(messages, options.agent_domains)
        return Contact(turns) if turns else None
    if cell.lstrip().startswith(("{", "[{")):
        return _unplaced(_found(find_reader("json"), cell, options))
    if "\n" not in cell and "\\n" in cell:
        found = _unplaced(_labelled(cell.replace("\\r", "").replace("\\n", "\n"), options))
        if found is not None and len(found.turns) > 1:
            return found
    return _labelled(cell, options)


def _labelled(cell: str, options: ReadOptions) -> Contact | None:
    """The conversation in the lines of `cell`, or between the labels of one line."""
    if len(_BULLET.findall(cell)) > 1:
        cell = _BULLET.sub("", cell)
    found = _read(cell, options)
    if found is not None and len(found.turns) > 1:
        return found
    if is_html(cell) and (marked := plain(cell)) != cell:
        found = _unplaced(_labelled(marked, options)) or found
        if found is not None and len(found.turns) > 1:
            return found
    parted = _parted(cell)
    return (_unplaced(_read(parted, options)) if parted is not None else None) or found or _one_comment(cell, options)


def _one_comment(cell: str, options: ReadOptions) -> Contact | None:
    """What one person wrote, under a time and a name: all that there is of a short contact."""
    if cell.lstrip()[:1] not in ("[", "(") and not cell.lstrip()[:1].isdigit():
        return None
    from calllint.reading.plain.labels import labelled

    opening = labelled(cell.lstrip().partition("\n")[0])
    if opening is None or opening.stamp is None or opening.speaker.role is Role.UNKNOWN:
        return None
    return _found(find_reader("text"), cell, options)


def _unplaced(contact: Contact | None) -> Contact | None:
    return contact._replace(turns=[turn._replace(line=None) for turn in contact.turns]) if contact is not None else None


@lru_cache(maxsize=1)
def _readers() -> list[Reader]:
    return [reader for reader in all_readers() if reader.name in _IN_CELLS]


def _read(cell: str, options: ReadOptions) -> Contact | None:
    """The conversation that another format's reader finds in the cell, where one is sure enough."""
    sample = Sample(cell, "-")
    reader = choose_reader(sample, _readers())
    if reader is None or reader.recognise(sample) < Match.LIKELY:
        return None
    return _found(reader, cell, options)


def _found(reader: Reader, cell: str, options: ReadOptions) -> Contact | None:
    source = Source.opened("-", BytesIO(cell.encode("utf-8", "replace")), options)
    try:
        found = [item for item in reader.read(source) if isinstance(item, Conversation)]
    except RecursionError:
        # JSON that is nested too deep.
        return None
    turns = [
        Said(
            turn.role, turn.text, turn.name, turn.start, turn.end, turn.at, turn.place.line - 1 if turn.place and turn.place.line else None
        )
        for conversation in found
        for turn in conversation.turns
    ]
    if not turns or (len({turn.name for turn in turns}) < 2 and all(turn.role is Role.UNKNOWN for turn in turns)):
        return None
    first = found[0]
    metadata = {key: value for key, value in first.metadata.items() if key in ("ended_by", "queue_wait_s", "subject", "status")}
    return Contact(turns, first.agent, first.channel, first.language, metadata or dict(NOTHING))


def _parted(cell: str) -> str | None:
    """`cell` with a line for each label in it; None where there are not two speakers, or the first comes late."""
    matches = list(INLINE.finditer(cell))
    if len({match["label"].casefold() for match in matches}) < 2 or matches[0].start() > _OPENS_WITHIN:
        return None
    ends = [match.start() for match in matches[1:]] + [len(cell)]
    lines = []
    for match, end in zip(matches, ends, strict=True):
        words = re.sub(r"\s*[|;/]\s*$", "", cell[match.end() : end]).strip()
        if words:
            lines.append(f"{match['label']}: {words}")
    return "\n".join(lines)
