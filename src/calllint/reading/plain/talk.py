"""Plain-text transcripts as conversations: several a file, each with its head, and the place of every line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from calllint.conversation import Anchor, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.reading.notes import is_note_label
from calllint.reading.plain.head import Head, date_above, read_head, read_legend
from calllint.reading.plain.inline import parted
from calllint.reading.plain.labels import Labelled, is_marker, stamped_remark
from calllint.reading.plain.parts import RULE, Part, parts_of, talks_in
from calllint.reading.plain.quoted import Opened, unquoted
from calllint.reading.plain.shape import Shape, is_ruled_day, shape_of
from calllint.reading.plain.stamps import timings
from calllint.reading.reader import Match, Sample, Source
from calllint.reading.roles import Speaker

_LONGEST_SIGN = 2
_FIRST_LINES = 15
_LOOKED_AT = 300
_FEW = 0.05
"""The share of lines that begin turns in a talk of long messages."""


def recognise_talk(sample: Sample) -> Match:
    """Two lines with labels of known roles, or labels that come again; prose has neither."""
    lines = sample.text.split("\n", _LOOKED_AT)[:_LOOKED_AT]
    shape = shape_of(lines)
    found = [index for index, line in enumerate(shape.lines) if line is not None]
    if not found or sum(not line.isspace() and line != "" for line in lines[: found[0]]) > _FIRST_LINES:
        return Match.NO
    turns = [line for line in shape.lines if line is not None]
    with_role = [line for line in turns if shape.speakers[line.key].role not in (Role.UNKNOWN, Role.SYSTEM)]
    filled = sum(bool(line.strip()) and index not in shape.structure for index, line in enumerate(lines))
    if with_role and len(turns) >= (_FEW if len(turns) > 1 else 0.5) * filled:
        return Match.LIKELY
    from calllint.reading.plain.evidence import is_talk

    return Match.LIKELY if is_talk(lines, shape) else Match.NO


def read_talk(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of one file."""
    lines = source.text.split("\n")
    shape = shape_of(lines)
    parts = [part for part in parts_of(lines, shape.lines) if any(line.strip() for line in part.lines)]
    parts = talks_in(parts, shape) if len(parts) > 1 else parts
    for number, part in enumerate(parts, 1):
        fallback = source.stem if len(parts) == 1 else f"{source.stem}-{number}"
        yield _conversation(source, part, shape._replace(structure=shape.structure | part.parting) if part.parting else shape, fallback)
    if not parts:
        yield source.problem("is empty: there is nothing to lint")


def _conversation(source: Source, part: Part, shape: Shape, fallback: str) -> Conversation | Problem:
    head, taken = read_head(part.lines)
    offset = part.first + taken
    preamble, opened = _turns(part.lines[taken:], offset, shape, head)
    opened = unquoted(parted(opened[0]) if len(opened) == 1 else opened)
    if not opened:
        return source.problem("no turns found (each begins with a label such as `Agent:` or `Klant:`)", part.first + 1)
    if _is_newest_first(opened):
        opened.reverse()
    times = timings([turn.stamp for turn in opened])
    turns = []
    for turn, timing in zip(opened, times, strict=True):
        text, anchors, place = _located(source.path, turn, offset)
        turns.append(Turn(turn.speaker.role, text, turn.speaker.name, timing.start, timing.end, timing.at, place, anchors, {}))
    metadata = dict(head.metadata)
    if preamble:
        metadata["preamble"] = preamble
        if "date" not in metadata and times[0].at is None and (date := date_above(preamble)) is not None:
            metadata["date"] = date
    last = turns[-1].place
    return Conversation(
        id=part.id or head.id or fallback,
        turns=tuple(turns),
        place=Place(source.path, part.first + 1, 1, last.end_line if last else None, last.end_column if last else None),
        language=head.language,
        channel=head.channel,
        agent=_agent(head, turns),
        team=head.team,
        topic=head.topic,
        metadata=metadata,
    )


def _is_newest_first(opened: list[Opened]) -> bool:
    """Whether all turns have a date and a time, and none is later than the one above it."""
    moments = [turn.stamp.first.date for turn in opened if turn.stamp is not None]
    dated = [moment.replace(tzinfo=None) for moment in moments if moment is not None]
    return len(dated) == len(opened) > 1 and dated[0] != dated[-1] and all(one >= other for one, other in pairwise(dated))


def _agent(head: Head, turns: list[Turn]) -> str | None:
    return head.agent or next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None)


def _turns(lines: list[str], offset: int, shape: Shape, head: Head) -> tuple[str, list[Opened]]:
    """The turns, and what stands before the first one. `offset` is that of the lines in the file."""
    labels = shape.lines[offset : offset + len(lines)]
    read_legend(lines[: next((index for index, line in enumerate(labels) if line is not None), 0)], head, shape.speakers)
    known = [line for line in labels if line is not None]
    stamped = [line.stamp.shape for line in known if line.stamp is not None]
    brackets = stamped[0] if stamped and len(stamped) >= 0.8 * len(known) and not shape.below else None
    opened: list[Opened] = []
    preamble: list[str] = []
    for index, (text, line) in enumerate(zip(lines, labels, strict=True)):
        if line is not None:
            speaker, hidden = _speaker(line, shape, head), is_note_label(line.label)
            opened.append(Opened(speaker, line.stamp, [(index, line.column, text[line.column :])], hidden))
        elif offset + index in shape.structure:
            continue
        elif (turn := _remark(index, text, brackets)) is not None:
            opened.append(turn)
        elif opened:
            opened[-1].pieces.append((index, 0, text))
        else:
            preamble.append(text)
    said = [turn for turn in opened if not turn.hidden and any(piece.strip() for _, _, piece in turn.pieces)]
    return "\n".join(preamble).strip(), said


def _speaker(line: Labelled, shape: Shape, head: Head) -> Speaker:
    """Who speaks; a name that the head gives a role has it."""
    speaker = shape.speakers[line.key]
    if speaker.role is Role.UNKNOWN and speaker.name is not None:
        role = head.parties.get(speaker.name.casefold(), Role.UNKNOWN)
        return Speaker(role, speaker.name if role is Role.UNKNOWN or len(speaker.name) > _LONGEST_SIGN else None)
    return speaker


def _remark(index: int, text: str, shape: str | None) -> Opened | None:
    """The turn of the system that the line is, if it is one. `shape` is that of the stamps, where lines have them."""
    remark = stamped_remark(text, shape) if shape is not None else None
    if remark is not None:
        stamp, column = remark
        return Opened(Speaker(Role.SYSTEM, None), stamp, [(index, column, text[column:])])
    if is_marker(text) and not is_ruled_day(text):
        column = len(text) - len(text.lstrip())
        return Opened(Speaker(Role.SYSTEM, None), None, [(index, column, text[column:])])
    return None


def _located(path: str, turn: Opened, offset: int) -> tuple[str, tuple[Anchor, ...], Place]:
    """Text, anchors and place of a turn: blank lines at its ends are left off, those within stay."""
    pieces = list(turn.pieces)
    while len(pieces) > 1 and (not pieces[-1][2].strip() or (pieces[-1][2].startswith(("-", "=", "_", "*")) and RULE.match(pieces[-1][2]))):
        pieces.pop()
    while len(pieces) > 1 and not pieces[0][2].strip():
        pieces.pop(0)
    index, column, piece = pieces[0]
    bare = piece.lstrip()
    pieces[0] = (index, column + len(piece) - len(bare), bare)
    indent = piece[: len(piece) - len(bare)] if not column else ""
    if indent:
        pieces[1:] = [
            (index, len(indent), rest[len(indent) :]) if rest.startswith(indent) else (index, at, rest) for index, at, rest in pieces[1:]
        ]
    anchors = []
    length = 0
    for index, column, piece in pieces:
        anchors.append(Anchor(length, offset + index + 1, column + 1))
        length += len(piece) + 1
    text = "\n".join(piece for _, _, piece in pieces).rstrip()
    first, last = turn.pieces[0], pieces[-1]
    end_column = last[1] + len(last[2].rstrip()) + 1
    return text, tuple(anchors), Place(path, offset + first[0] + 1, 1, offset + last[0] + 1, end_column)
