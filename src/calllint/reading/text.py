"""Plain-text transcripts: `Label: text` lines with or without stamps, several conversations a file, the place of every line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from calllint.conversation import Anchor, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.head import HEAD_LINES, Head, read_head
from calllint.reading.labels import Labelled, is_marker, labelled, speakers_of, stamped_remark
from calllint.reading.reader import Match, Reader, Sample, Source
from calllint.reading.roles import Speaker
from calllint.reading.stamps import Stamp, timings

_TITLE = lazy_pattern(r"^(?:#{1,6}\s*(?P<hash>\S.*?)|={3,}\s*(?P<bars>[^=\s].*?)\s*={3,})\s*$")
_RULE = lazy_pattern(r"^(?:-{3,}|={3,}|_{3,}|\*{3,}|(?:\* ){2,}\*)\s*$")
_FIRST_LINES = 12


class _Part:
    """The lines of one conversation; `first` is the index of the first of them in the file."""

    def __init__(self, first: int, name: str | None = None) -> None:
        self.first = first
        self.id = name
        self.lines: list[str] = []


class _Open(NamedTuple):
    """A turn that is being read: its lines with the place (index, column from 0) where each begins."""

    speaker: Speaker
    stamp: Stamp | None
    pieces: list[tuple[int, int, str]]


def recognise(sample: Sample) -> Match:
    """Two lines with labels of known roles, or labels that come again; prose has neither."""
    lines = [line for line in sample.text.split("\n") if line.strip()]
    found = [(index, line) for index, text in enumerate(lines) if (line := labelled(text)) is not None]
    speakers = speakers_of(line for _, line in found)
    turns = [(index, line) for index, line in found if line.key in speakers]
    with_role = [line for _, line in turns if speakers[line.key].role is not Role.UNKNOWN]
    if not turns or turns[0][0] > _FIRST_LINES:
        return Match.NO
    share = len(turns) / len(lines)
    if with_role and (len(turns) > 1 or share >= 0.5):
        return Match.LIKELY
    again = sum(1 for key in speakers if sum(line.key == key for _, line in turns) > 1)
    return Match.LIKELY if again > 1 and share >= 0.5 else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of one file."""
    lines = source.text.split("\n")
    found = [labelled(line) for line in lines]
    speakers = speakers_of(line for line in found if line is not None)
    turns = [line if line is not None and line.key in speakers else None for line in found]
    parts = [part for part in _parts(lines, turns) if any(line.strip() for line in part.lines)]
    for number, part in enumerate(parts, 1):
        fallback = source.stem if len(parts) == 1 else f"{source.stem}-{number}"
        yield _conversation(source, part, turns, speakers, fallback)
    if not parts:
        yield source.problem("is empty: there is nothing to lint")


def _parts(lines: list[str], turns: list[Labelled | None]) -> Iterator[_Part]:
    part = _Part(0)
    index = 0
    while index < len(lines):
        line = lines[index]
        title = _TITLE.match(line) if line.startswith(("#", "=")) else None
        if title is not None:
            yield part
            part = _Part(index + 1, title["hash"] or title["bars"])
        elif line.startswith(("-", "=", "_", "*")) and _RULE.match(line) and _opens_conversation(lines, index, turns):
            # A rule under a title or at the very beginning parts nothing.
            if any(earlier.strip() for earlier in part.lines):
                yield part
                part = _Part(index, None)
            taken = read_head(lines[index : index + HEAD_LINES])[1]
            if taken:
                part.lines.extend(lines[index : index + taken])
                index += taken
                continue
            part.lines.append("")
        else:
            part.lines.append(line)
        index += 1
    yield part


def _opens_conversation(lines: list[str], index: int, turns: list[Labelled | None]) -> bool:
    """Whether a turn, a marker, a head or a title follows the rule at `index`: else it is only a line in somebody's message."""
    following = next((position for position in range(index + 1, len(lines)) if lines[position].strip()), None)
    if following is None or turns[following] is not None:
        return True
    if is_marker(lines[following]) or _TITLE.match(lines[following]):
        return True
    return any(read_head(lines[start : start + HEAD_LINES])[1] > 0 for start in (index, index + 1))


def _conversation(
    source: Source, part: _Part, found: list[Labelled | None], speakers: dict[str, Speaker], fallback: str
) -> Conversation | Problem:
    head, taken = read_head(part.lines)
    offset = part.first + taken
    labels = found[offset : part.first + len(part.lines)]
    preamble, opened = _turns(part.lines[taken:], labels, speakers)
    if not opened:
        return source.problem("no turns found (each begins with a label such as `Agent:` or `Klant:`)", part.first + 1)
    times = timings([turn.stamp for turn in opened])
    turns = []
    for turn, timing in zip(opened, times, strict=True):
        text, anchors, place = _located(source.path, turn, offset)
        turns.append(Turn(turn.speaker.role, text, turn.speaker.name, timing.start, timing.end, timing.at, place, anchors, {}))
    metadata = dict(head.metadata)
    if preamble:
        metadata["preamble"] = preamble
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


def _agent(head: Head, turns: list[Turn]) -> str | None:
    return head.agent or next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None)


def _turns(lines: list[str], labels: list[Labelled | None], speakers: dict[str, Speaker]) -> tuple[str, list[_Open]]:
    """The turns, and what stands before the first one."""
    known = [line for line in labels if line is not None]
    stamped = [line.stamp.shape for line in known if line.stamp is not None]
    shape = stamped[0] if stamped and len(stamped) >= 0.8 * len(known) else None
    opened: list[_Open] = []
    preamble: list[str] = []
    for index, (text, line) in enumerate(zip(lines, labels, strict=True)):
        if line is not None:
            opened.append(_Open(speakers[line.key], line.stamp, [(index, line.column, text[line.column :])]))
        elif (turn := _remark(index, text, shape)) is not None:
            opened.append(turn)
        elif opened:
            opened[-1].pieces.append((index, 0, text))
        else:
            preamble.append(text)
    return "\n".join(preamble).strip(), opened


def _remark(index: int, text: str, shape: str | None) -> _Open | None:
    """The turn of the system that the line is, if it is one. `shape` is that of the stamps, where lines have them."""
    remark = stamped_remark(text, shape) if shape is not None else None
    if remark is not None:
        stamp, column = remark
        return _Open(Speaker(Role.SYSTEM, None), stamp, [(index, column, text[column:])])
    if is_marker(text):
        column = len(text) - len(text.lstrip())
        return _Open(Speaker(Role.SYSTEM, None), None, [(index, column, text[column:])])
    return None


def _located(path: str, turn: _Open, offset: int) -> tuple[str, tuple[Anchor, ...], Place]:
    """Text, anchors and place of a turn: blank lines at its ends are left off, those within stay."""
    pieces = list(turn.pieces)
    while len(pieces) > 1 and not pieces[-1][2].strip():
        pieces.pop()
    while len(pieces) > 1 and not pieces[0][2].strip():
        pieces.pop(0)
    anchors = []
    length = 0
    for index, column, piece in pieces:
        anchors.append(Anchor(length, offset + index + 1, column + 1))
        length += len(piece) + 1
    text = "\n".join(piece for _, _, piece in pieces).rstrip()
    first, last = turn.pieces[0], pieces[-1]
    end_column = last[1] + len(last[2].rstrip()) + 1
    return text, tuple(anchors), Place(path, offset + first[0] + 1, 1, offset + last[0] + 1, end_column)


READER = Reader(
    name="text",
    summary="plain-text transcript: `Agent: …`, `Klant: …`, with or without times",
    recognised="lines that begin with a role or a name that comes again, and a colon",
    roles="labels (Agent, Medewerker, Klant, Customer, Bot, …); names alone stay unknown",
    times="`[00:12]`, `09:16`, `(1m 13s)`, dates; ranges give the end",
    ending="system lines, `Ended by:` in the head",
    extensions=(".txt", ".md", ".log"),
    recognise=recognise,
    read=read,
    priority=60,
)
