"""Captions (WebVTT, SRT) as calls: one turn a cue, with its times, its speaker and the place of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from calllint.conversation import Anchor, Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.labels import labelled
from calllint.reading.reader import Source
from calllint.reading.roles import Speaker, speaker_of

_TIMING = lazy_pattern(r"^\s*((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})(?!\d)")
_VOICE = lazy_pattern(r"<v(?:\.[\w-]+)*\s+([^<>]+)>")
_NOBODY = Speaker(Role.UNKNOWN, None)
_AT_ONCE = 1.5
_TAG = lazy_pattern(r"</?[a-zA-Z0-9:.][^<>\n]*>|</>")


@dataclass(frozen=True, slots=True)
class _Cue:
    """One cue: times in seconds, and its lines; `line` is the number (from 1) of its timing line, None if it wasn't found."""

    start: float
    end: float
    lines: tuple[str, ...]
    line: int | None


def read_captions(source: Source, form: str) -> Iterator[Conversation | Problem]:
    """The conversation of a file in `form` (`vtt` or `srt`); cues that are broken are problems, the rest is read."""
    from webvtt import WebVTT
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    text = source.text
    lines = text.split("\n")
    try:
        captions = WebVTT.from_buffer(iter([f"{line}\n" for line in lines]), format=form).captions
    except (MalformedFileError, MalformedCaptionError, ValueError, IndexError, AttributeError) as error:
        yield source.problem(f"is not valid {form.upper()}: {error or 'no cues'}")
        return
    timed = [number for number, line in enumerate(lines, 1) if "-->" in line]
    bad = [number for number in timed if not _TIMING.match(lines[number - 1])]
    for number in bad:
        yield source.problem("this cue's times can't be read", number)
    cues = list(_placed(captions, [number for number in timed if number not in bad], lines))
    backwards = [cue for cue in cues if cue.end < cue.start]
    for cue in backwards:
        yield source.problem("this cue ends before it starts", cue.line)
    turns = tuple(_turns(source.path, [cue for cue in cues if cue.end >= cue.start], lines))
    if not turns:
        if not bad and not backwards:
            yield source.problem("holds no cues with text: there is nothing to lint")
        return
    yield Conversation(
        id=source.stem,
        turns=turns,
        place=Place(source.path, 1, 1, len(lines), len(lines[-1]) + 1),
        language=_language(lines),
        channel=Channel.CALL,
        agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None),
        metadata={},
    )


def _language(lines: list[str]) -> str | None:
    """The code of a `Language: nl-NL` line under the WebVTT head."""
    for line in lines[1:10]:
        if not line.strip():
            break
        match = re.match(r"Language:\s*([A-Za-z]{2})\b", line)
        if match is not None:
            return match[1].lower()
    return None


def _placed(captions: list[Any], timed: list[int], lines: list[str]) -> Iterator[_Cue]:
    """The library's captions with their lines in the file, which it does not keep: found in order, by their times."""
    position = 0
    for caption in captions:
        start, end = _seconds(caption.start), _seconds(caption.end)
        found = None
        for index in range(position, len(timed)):
            match = _TIMING.match(lines[timed[index] - 1])
            if match is not None and abs(_seconds(match[1]) - start) < 0.0015 and abs(_seconds(match[2]) - end) < 0.0015:
                found, position = timed[index], index + 1
                break
        yield _Cue(start, end, tuple(caption.lines), found)


def _seconds(written: str) -> float:
    fields = written.replace(",", ".").split(":")
    seconds = float(fields[-1]) + int(fields[-2]) * 60
    return round(seconds + (int(fields[-3]) * 3600 if len(fields) > 2 else 0), 3)


def _turns(path: str, cues: list[_Cue], lines: list[str]) -> Iterator[Turn]:
    """The turns. A speaker named in one cue goes on in a next one that names nobody and follows at once: the line was full."""
    speaker, before = _NOBODY, 0.0
    for cue in cues:
        if cue.start - before >= _AT_ONCE:
            speaker = _NOBODY
        before = cue.end
        for voice, pieces in _voices(cue):
            if voice is not None:
                speaker = speaker_of(voice)
            text, anchors = _text(pieces, cue, lines)
            if not text:
                continue
            place = Place(path)
            if cue.line is not None:
                last = cue.line + len(cue.lines)
                place = Place(path, cue.line, 1, last, len(lines[last - 1]) + 1 if last <= len(lines) else None)
            yield Turn(speaker.role, text, speaker.name, cue.start, cue.end, None, place, anchors, {})


def _voices(cue: _Cue) -> Iterator[tuple[str | None, list[tuple[int, int, str]]]]:
    """The voices in a cue, each with its pieces: index of the line, column (from 0), raw text."""
    voice: str | None = None
    pieces: list[tuple[int, int, str]] = []
    for index, line in enumerate(cue.lines):
        column = 0
        for match in _VOICE.finditer(line):
            pieces.append((index, column, line[column : match.start()]))
            if any(piece.strip() for _, _, piece in pieces):
                yield voice, pieces
            voice, pieces = unescape(match[1]).strip(), []
            column = match.end()
        if voice is None or not pieces:
            named = labelled(line[column:]) if voice is None and column == 0 else None
            if named is not None and named.stamp is None and _may_speak(named.label):
                if any(piece.strip() for _, _, piece in pieces):
                    yield voice, pieces
                voice, pieces, column = named.label, [], named.column
        pieces.append((index, column, line[column:]))
    yield voice, pieces


def _may_speak(label: str) -> bool:
    """`Jan de Vries:` names a speaker; `dus mijn vraag:` is what somebody says."""
    return speaker_of(label).role is not Role.UNKNOWN or all(word[:1].isupper() or len(word) < 4 for word in label.split())


def _text(pieces: list[tuple[int, int, str]], cue: _Cue, lines: list[str]) -> tuple[str, tuple[Anchor, ...]]:
    """The words without tags and entities, and where each run of them stands."""
    out = ""
    anchors: list[Anchor] = []
    for index, column, raw in pieces:
        if out:
            out += "\n"
        base = _base(cue, index, lines)
        for start, run, verbatim in _runs(raw):
            if not out.strip() and not run.strip():
                continue
            if not out:
                lead = len(run) - len(run.lstrip()) if verbatim else 0
                start, run = start + lead, run[lead:]
            if base is not None:
                anchors.append(Anchor(len(out), base[0], base[1] + column + start))
            out += run
    return out.rstrip(), tuple(anchors)


def _base(cue: _Cue, index: int, lines: list[str]) -> tuple[int, int] | None:
    """Line and column of the cue's line `index`; None where the file reads otherwise than the library gave it."""
    if cue.line is None:
        return None
    number = cue.line + 1 + index
    if number > len(lines):
        return None
    column = lines[number - 1].find(cue.lines[index])
    return (number, column + 1) if column >= 0 else None


def _runs(raw: str) -> Iterator[tuple[int, str, bool]]:
    """Runs of text between tags and entities: offset in `raw`, text, and whether it stands there verbatim."""
    position = 0
    for match in re.finditer(rf"{_TAG.pattern}|&(?:#\d+|#x[0-9a-fA-F]+|\w+);", raw):
        if match.start() > position:
            yield position, raw[position : match.start()], True
        if match[0].startswith("&"):
            yield match.start(), unescape(match[0]), False
        position = match.end()
    if position < len(raw):
        yield position, raw[position:], True
