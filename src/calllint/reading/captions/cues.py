"""Captions (WebVTT, SubRip, SBV) as calls: the cues of a file with their times, and where each of their lines stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from calllint.conversation import Channel, Conversation, Place, Role
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Source

_CLOCK = r"(?:(\d{1,6}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?"
_TIMES = lazy_pattern(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:\s+(.*)|)$")
_SBV = lazy_pattern(r"(\d+):(\d{2}):(\d{2})\.(\d{1,3}),(\d+):(\d{2}):(\d{2})\.(\d{1,3})\s*()$")
_MEANT_AS_SBV = lazy_pattern(r"\d+:[\w:.]+,\d+:[\w:.]+\s*$")
# An arrow in what somebody says has no time in front of it.
_MEANT_AS_TIMES = lazy_pattern(r"\s*-?\d+:\d?|\s*-->\s*\d+:")
_LANGUAGE = lazy_pattern(r"(?:NOTE\s+|Kind:[^;]*;\s*)?language\s*[:=]\s*\"?([\w-]+)", re.IGNORECASE)
# What Webex writes above the times, and what stands behind them in ElevenLabs' text.
_WEBEX = lazy_pattern(r"\d+\s+\"([^\"]*)\"(?:\s*\([^()]*\))?$")
_BRACKETS = lazy_pattern(r"\[([^\[\]]+)\]$")
_IDENTIFIER = lazy_pattern(r"\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/\d+-\d+)?", re.IGNORECASE)
_HEAD_LINES = 30
_AT_A_TIME = 1000
"""Cues: what the library makes of one weighs ten times what becomes of it."""
_NO_TEXT = ("NOTE", "STYLE", "REGION", "WEBVTT")


class Line(NamedTuple):
    """A line of a cue, or a part of one: the line's number in the file (from 1), the column (from 0) of `raw`, its text as it stands."""

    number: int
    column: int
    raw: str


class Cue(NamedTuple):
    """One cue: its times in seconds (no `end` where it would lie before the start), the number of the line that has them, its lines.

    `speaker` is whom the cue names outside of its text.
    """

    start: float
    end: float | None
    number: int
    lines: list[Line]
    speaker: str | None = None


class _Stamp(NamedTuple):
    """A line of times: its index (`at`), that of the cue's first line (its identifier, where it has one), the times, what follows them.

    `clocks` are the times as WebVTT writes them.
    """

    at: int
    first: int
    times: tuple[float, float] | None = None
    rest: str = ""
    clocks: str = ""


def read_captions(source: Source, form: str) -> Iterator[Conversation | Problem]:
    """The conversations of a file in `form` (`vtt` or `srt`); cues whose times can't be read are problems, the rest is read.

    A file holds one conversation; where the numbers and the times begin again, files were put together, and each is one.
    """
    from calllint.reading.captions.turns import turns_of

    lines = source.text.split("\n")
    stamps = _stamps(lines, form)
    for stamp in stamps:
        if stamp.times is None:
            yield source.problem("this cue's times can't be read", stamp.at + 1)
    if not stamps and not (form == "vtt" and lines[0].startswith("WEBVTT")):
        yield source.problem(f"is not valid {form.upper()}: no line of times such as 00:00:01.000 --> 00:00:04.000")
        return
    parts = [(part[0].number, turns) for part in _parts(_cues(lines, stamps, form), lines) if (turns := turns_of(source.path, part))]
    if not parts and all(stamp.times is not None for stamp in stamps):
        yield source.problem("holds no cues with text: there is nothing to lint")
    language = _language(lines)
    for number, (line, turns) in enumerate(parts, 1):
        last = turns[-1].place
        yield Conversation(
            id=source.stem if len(parts) == 1 else f"{source.stem}-{number}",
            turns=turns,
            place=Place(source.path, 1 if number == 1 else line, 1, last.end_line if last else None, last.end_column if last else None),
            language=language,
            channel=Channel.CALL,
            agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None),
            metadata={},
        )


def _language(lines: list[str]) -> str | None:
    """The code that `Language: nl-NL` under the head or `NOTE language:nl-nl` says."""
    for line in lines[:_HEAD_LINES]:
        match = _LANGUAGE.match(line)
        if match is not None:
            from calllint.reading.language_codes import language_code

            return language_code(match[1])
    return None


def _stamps(lines: list[str], form: str) -> list[_Stamp]:
    """The lines of times, also those that can't be read."""
    found = []
    before = -1
    indices = [index for index, line in enumerate(lines) if "-->" in line]
    pattern = _TIMES
    if not indices:
        pattern = _SBV
        indices = [index for index, line in enumerate(lines) if line[:1].isdigit() and _MEANT_AS_SBV.match(line)]
        if not any(map(_SBV.match, [lines[index] for index in indices])):
            return []
    for index in indices:
        line = lines[index]
        match = pattern.match(line)
        if match is None and not _MEANT_AS_TIMES.match(line):
            continue
        first = index - 1 if index - 1 > before and _is_identifier(lines, index - 1, before, form) else index
        found.append(_Stamp(index, first) if match is None else _stamp(index, first, match))
        before = index
    return found


def _is_identifier(lines: list[str], index: int, before: int, form: str) -> bool:
    """Whether the line at `index`, above a line of times, is the cue's name and not the last words of the cue before it."""
    line = lines[index].strip("\ufeff \t")
    if not line:
        return False
    if _IDENTIFIER.fullmatch(line) is not None:
        return True
    return form == "vtt" and (not index or (index - 1 > before and not lines[index - 1].strip()))


def _stamp(index: int, first: int, match: re.Match[str]) -> _Stamp:
    """The times of a line, whatever it writes (no hours, a comma, ninety minutes)."""
    hours, minutes, seconds, fraction, hours2, minutes2, seconds2, fraction2, rest = match.groups()
    start = _milliseconds(hours, minutes, seconds, fraction)
    end = _milliseconds(hours2, minutes2, seconds2, fraction2)
    return _Stamp(index, first, (start / 1000, end / 1000), rest or "", f"{_clock(start)} --> {_clock(end)}")


def _milliseconds(hours: str | None, minutes: str, seconds: str, fraction: str | None) -> int:
    whole = (int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)) * 1000
    if not fraction:
        return whole
    return whole + (int(fraction) if len(fraction) == 3 else round(int(fraction) * 1000 / 10 ** len(fraction)))


def _clock(milliseconds: int) -> str:
    """The time as WebVTT writes it."""
    seconds, milliseconds = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}.{milliseconds:03}"


def _cues(lines: list[str], stamps: list[_Stamp], form: str) -> Iterator[Cue]:
    """The cues as webvtt-py finds them.

    It is given the file as the format should be. The library does not keep where a cue stands: each gets the number of its line for
    its identifier, and its text is taken from the file again.
    """
    from webvtt import WebVTT

    ends = [*(stamp.first for stamp in stamps[1:]), len(lines)]
    timed = [(stamp, end) for stamp, end in zip(stamps, ends, strict=False) if stamp.times is not None]
    for first in range(0, len(timed), _AT_A_TIME):
        some = timed[first : first + _AT_A_TIME]
        prepared = ["WEBVTT", ""]
        for stamp, end in some:
            prepared += (str(stamp.at + 1), stamp.clocks, *_payload(lines, stamp.at + 1, end, form), "")
        by_number = {stamp.at + 1: stamp for stamp, _ in some}
        for caption in WebVTT.from_buffer(prepared).captions:
            number = int(caption.identifier or 0)
            start, stop = by_number[number].times or (0.0, 0.0)
            text = [Line(at + 1, 0, lines[at]) for at in range(number, number + len(caption.lines))]
            yield Cue(start, stop if stop >= start else None, number, text, _named_outside(lines, by_number[number]))


def _payload(lines: list[str], start: int, end: int, form: str) -> list[str]:
    """The lines between two cues, as many as there are, so that an empty one ends the text only where it does so in this format."""
    found = lines[start:end]
    while found and not found[-1].strip():
        found.pop()
    if form == "srt":
        # Nothing but cues stands in the file: what follows an empty line is the cue's as well.
        return [line.replace("-->", "->") if line.strip() else " " for line in found]
    for at, following in enumerate(found[1:]):
        if not found[at].strip():
            # Some leave a line free under the times; elsewhere an empty line ends the cue, and so does one of spaces before a comment.
            found[at] = "" if following.startswith(_NO_TEXT) or (at and found[at - 1] != " " and not found[at]) else " "
    return [line.replace("-->", "->") if "-->" in line else line for line in found]


def _named_outside(lines: list[str], stamp: _Stamp) -> str | None:
    identifier = lines[stamp.first].rstrip() if stamp.first < stamp.at else ""
    match = _WEBEX.match(identifier) if identifier.endswith((")", '"')) else None
    if match is None and stamp.rest.startswith("["):
        match = _BRACKETS.match(stamp.rest.rstrip())
    return " ".join(match[1].split()) or None if match else None


def _parts(cues: Iterator[Cue], lines: list[str]) -> Iterator[list[Cue]]:
    """The cues of each conversation, in order of time."""
    part: list[Cue] = []
    for cue in cues:
        if part and cue.start < part[-1].start and _begins_again(lines, part[-1].number, cue.number):
            yield sorted(part, key=_start)
            part = []
        part.append(cue)
    if part:
        yield sorted(part, key=_start)


def _begins_again(lines: list[str], before: int, number: int) -> bool:
    """Whether a head or the number of a first cue stands between the times of two cues."""
    between = lines[before : number - 1]
    return any(line.startswith("WEBVTT") for line in between) or (between[-1:] in (["1"], ["0"]))


def _start(cue: Cue) -> float:
    return cue.start
