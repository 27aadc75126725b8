"""Who speaks in captions: `<v Name>`, `Name:`, `[Speaker 1]`, a cue's id, `>>` and dashes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.captions.cues import Cue, Line
from calllint.reading.captions.lines import plain
from calllint.reading.plain.labels import Labelled, speakers_of
from calllint.reading.roles import speaker_of

_VOICE = lazy_pattern(r"<v(?:\.[^\s<>]*)?(?:[ \t]+([^<>]*))?>")
_LEAD = r"(?:<[^<>]*>|\{\\[^{}]*\}|\s)*+"
_ARROWS = r"(?:>>+|&gt;&gt;(?:&gt;)*)"
_OPENING = lazy_pattern(
    rf"{_LEAD}(?P<arrows>{_ARROWS}{_LEAD})?+(?P<dash>[-\u2013\u2014]{_LEAD})?+(?P<named>"
    r"[\[(](?P<inner>[^\[\]()<>:\n]{1,60})[\])](?!\w)\s*+(?P<colon>:)?\s*+"
    r"|(?P<label>[^\s:<>\[\]\n][^:<>\[\]\n]{0,59}?)\s*+(?:</?[a-zA-Z][^<>]*>\s*+)*+:(?=\s|$|</)(?:</[^<>]*>|\s)*+"
    r")?"
)
_WIDE = lazy_pattern(
    r"\s*(?:[（【［](?P<inner>[^（）【】［］<>:：\n]{1,30})[）】］]\s*[:：]?"
    r"|(?P<label>[^\s:：<>（）【】\n][^:：<>（）\n]{0,29})：)\s*(?=\S)"
)
"""A name in brackets, or before a colon, that are as wide as Chinese letters."""
_WIDE_SIGNS = ("（", "【", "［", "：")
_CHANGE = lazy_pattern(_ARROWS)
_MARKED = lazy_pattern(_LEAD + _ARROWS)
_GENERIC = lazy_pattern(
    r"(?:speaker|spreker|spk|sprecher|locuteur|participant|deelnemer|channel|kanaal)[\s_#-]*(?:\d{1,3}|[a-z?])", re.IGNORECASE
)
_PHONE = lazy_pattern(r"\+?[\d(][\d\s()*x.-]{5,}")
_SENTENCE = lazy_pattern(r"(?<=\w{4})\.\s|[!?;…\"“”]")
_PARTICLE_WORDS = "de den der van von ten ter te het 't 's la le el al bin ben du di da del dos op in i o y e en and und et the of for"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_SIGNS = frozenset("[(<>&{-\u2013\u2014")
_MOST_WORDS = 6
_LONGEST = 60


class Spoken(NamedTuple):
    """Lines of one voice in a cue. `label` is the speaker, None where nothing says it; `change` says that it is not the one before.

    `marked`: the file marks each change, so that what is not marked goes on. `carried`: the label was said in an earlier cue.
    """

    start: float
    end: float | None
    number: int
    lines: list[Line]
    label: str | None
    change: bool = False
    marked: bool = False
    carried: bool = False


class _Piece(NamedTuple):
    """A line, or the part of one behind `>>`: the label it may begin with and the column (within it) of what follows that, and signs.

    `wide`: the label stands between signs as wide as Chinese letters.
    """

    line: Line
    label: str | None
    column: int
    arrows: int | None
    dash: int | None
    sure: bool
    wide: bool = False


class _Voices(NamedTuple):
    """A cue with its pieces; no pieces where the cue says by itself who speaks."""

    cue: Cue
    pieces: list[_Piece]


class _Custom(NamedTuple):
    """How a file names speakers: the labels that do; whether it marks each change, with dashes or otherwise; whether names stand at
    changes only; whether they stand before every cue.
    """

    labels: set[str]
    dashed: bool
    marked: bool
    at_changes: bool
    always: bool


def spoken(cues: list[Cue]) -> Iterator[Spoken]:
    """What is said, voice by voice. A speaker goes on in cues without a name only where the captions name them at a change alone."""
    arrows = any(_MARKED.match(line.raw) for cue in cues for line in cue.lines if ">>" in line.raw or "&gt;&gt;" in line.raw)
    tagged = [cue.speaker is not None or any("<v" in line.raw for line in cue.lines) for cue in cues]
    voices = [_Voices(cue, [] if by_tag else list(_pieces(cue, arrows))) for cue, by_tag in zip(cues, tagged, strict=True)]
    custom = _custom(voices, arrows)
    going: str | None = None
    # Whether a cue that says nothing of its speaker has another one than the cue before.
    another = False
    for cue, pieces in voices:
        if not pieces:
            going, another = None, True
            yield from _tagged(cue)
            continue
        dialogue = sum(piece.dash is not None for piece in pieces) > 1
        for number, group in enumerate(_groups(pieces, custom.labels, custom.dashed or dialogue)):
            first = group[0]
            label = first.label if first.label in custom.labels else None
            dash = first.dash if custom.dashed or dialogue else None
            change = first.arrows is not None or dash is not None or (another and not number)
            if label is not None or change:
                going = label
            lines = [
                _from(first.line, first.column if label is not None else dash or first.arrows or 0),
                *(piece.line for piece in group[1:]),
            ]
            carried = label is None and going is not None and custom.at_changes
            yield Spoken(cue.start, cue.end, cue.number, lines, going if carried else label, change, custom.marked, carried)
        another = custom.always or (dialogue and not custom.dashed)


def _custom(voices: list[_Voices], arrows: bool) -> _Custom:
    labels = _speakers(voices)
    named = [piece for one in voices for piece in one.pieces if piece.label in labels]
    dashed = any(piece.dash is not None for piece in named)
    again = sum(one.label == other.label for one, other in pairwise(named))
    several = len({piece.label for piece in named}) > 1
    at_changes = arrows or dashed or (several and again * 10 <= len(named))
    return _Custom(labels, dashed, arrows or dashed, at_changes, again > 0 and not at_changes)


def _tagged(cue: Cue) -> Iterator[Spoken]:
    """The voices of a cue that names them in tags, or outside of its text."""
    label = cue.speaker
    lines: list[Line] = []
    for line in cue.lines:
        raw, column = line.raw, 0
        for match in _VOICE.finditer(raw):
            if match.start() > column and plain(raw[column : match.start()]):
                lines.append(_cut(line, column, match.start()))
            if lines:
                yield Spoken(cue.start, cue.end, cue.number, lines, label, label is None)
            label, lines = " ".join(unescape(match[1] or "").split()) or cue.speaker, []
            column = match.end()
        lines.append(_cut(line, column, len(raw) - 4) if raw.endswith("</v>") else _from(line, column))
    yield Spoken(cue.start, cue.end, cue.number, lines, label, label is None)


def _from(line: Line, column: int) -> Line:
    return Line(line.number, line.column + column, line.raw[column:]) if column else line


def _cut(line: Line, column: int, end: int) -> Line:
    return Line(line.number, line.column + column, line.raw[column:end])


def _pieces(cue: Cue, marked: bool) -> Iterator[_Piece]:
    for line in cue.lines:
        raw = line.raw
        if marked and (">>" in raw or "&gt;&gt;" in raw):
            cuts = [0, *(match.start() for match in _CHANGE.finditer(raw) if plain(raw[: match.start()])), len(raw)]
            for start, end in pairwise(cuts):
                yield _piece(_cut(line, start, end))
        else:
            yield _piece(line)


def _piece(line: Line) -> _Piece:
    raw = line.raw
    if not raw.isascii() and any(sign in raw for sign in _WIDE_SIGNS) and (wide := _WIDE.match(raw)) is not None:
        label = wide["inner"] or wide["label"]
        return _Piece(line, label.strip(), wide.end(), None, None, _is_generic(label.strip()), wide=True)
    if raw[:1].isalnum() and "<" not in raw:
        # Most lines begin with a letter: what the pattern would find takes it longer.
        label, colon, behind = raw.partition(":")
        if not colon or len(label) > _LONGEST or (behind and not behind[0].isspace()) or "[" in label or "]" in label:
            return _Piece(line, None, 0, None, None, False)
        column, arrows, dash, sure = len(raw) - len(behind.lstrip()), None, None, False
    elif ":" not in raw and raw.lstrip()[:1] not in _SIGNS:
        return _Piece(line, None, 0, None, None, False)
    else:
        match = _OPENING.match(raw)
        assert match is not None
        label = match["label"] or match["inner"] or ""
        column, arrows, dash = match.end(), match.end("arrows") if match["arrows"] else None, match.end("dash") if match["dash"] else None
        # `[Speaker 1] Hallo` and Rev's `- [Jan] Hallo` name a speaker, `[Speakers laugh]` does not.
        sure = bool(match["inner"]) and not match["colon"]
        if sure and not _is_generic(label) and (speaker_of(label).role is Role.UNKNOWN or speaker_of(label).name is not None):
            sure, label = False, label if dash is not None and column < len(raw) and "[" in raw[:column] else ""
    label = " ".join((unescape(label) if "&" in label else label).split())
    return _Piece(line, label or None, column, arrows, dash, sure or _is_generic(label))


@lru_cache(maxsize=4096)
def _is_generic(label: str) -> bool:
    return _GENERIC.fullmatch(label) is not None


def _groups(pieces: list[_Piece], labels: set[str], dashes: bool) -> Iterator[list[_Piece]]:
    """The pieces of each voice."""
    group: list[_Piece] = []
    for piece in pieces:
        opens = piece.arrows is not None or (dashes and piece.dash is not None) or piece.label in labels
        if group and opens:
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _speakers(voices: list[_Voices]) -> set[str]:
    """The labels of a file that name speakers.

    `Let op: …` and `dus mijn vraag: …` are what people say: a name comes again, has a role in it, or stands where every cue has one.
    """
    labels = [piece for _, pieces in voices for piece in pieces if piece.label is not None]
    if not labels:
        return set()
    found = [piece for piece in labels if not piece.wide]
    counts = Counter(piece.label or "" for piece in found)
    opening = [pieces[0].label for _, pieces in voices if pieces and pieces[0].label is not None]
    texts = sum(1 for cue, _ in voices if any(plain(line.raw) for line in cue.lines))
    every = len(opening) > 1 and len(opening) >= 0.9 * texts
    names = [label for label in counts if _may_name(label)]
    several = len(set(opening).intersection(names)) > 1 and len(opening) >= 0.5 * texts
    # What stands twice may be a name; where names stand before everything, once is enough.
    copies = {label: 2 if every or several else min(count, 2) for label, count in counts.items()}
    labelled = [Labelled(label, speaker_of(label), None, 0) for label in names for _ in range(copies[label])]
    accepted = speakers_of(labelled)
    keys = {one.label for one in labelled if one.key in accepted}
    if every:
        # Zoom writes a name before everything, whatever people called themselves.
        keys |= {label for label in opening if label and counts[label] > 1}
    wide = Counter(piece.label for piece in labels if piece.wide and piece.label)
    share = wide.total() / texts
    if len(wide) > 1 and (share >= 0.8 or (share >= 0.5 and sum(count > 1 for count in wide.values()) > 1)):
        # Their letters have no capitals: that most cues begin so says that these are names.
        keys |= wide.keys()
    return keys | {piece.label for piece in labels if piece.sure and piece.label}


def _may_name(label: str) -> bool:
    """Whether a label looks like a name, a role or a telephone number."""
    words = label.split()
    if len(words) > _MOST_WORDS or _SENTENCE.search(label):
        return False
    if _is_generic(label) or _PHONE.fullmatch(label):
        return True
    if label[0].isdigit() or ("," in label and not re.fullmatch(r"[^\s,][^,]*, [^\s,][^,]*", label)):
        return False
    if all(word in _PARTICLES or word[0] in "([&|/-@" or word[0].isdigit() or any(map(str.isupper, word)) for word in words):
        return words[0] not in _PARTICLES or len(words) > 1
    return len(words) == 1 and (speaker_of(label).role is not Role.UNKNOWN or "@" in label)
