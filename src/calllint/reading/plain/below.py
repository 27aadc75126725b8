"""The forms in which the words stand below who says them: a name with a time or alone, a time and a name, a name and then the time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from calllint.conversation import Role
from calllint.reading.plain import forms as forms
from calllint.reading.plain.labels import Labelled, is_name, is_noted, is_thing, leading_stamp, may_be_label
from calllint.reading.plain.shape import NOBODY, Shape, line_below
from calllint.reading.plain.stamps import Stamp, cue_times
from calllint.reading.roles import Speaker, speaker_of


def headings(lines: Sequence[str]) -> Shape:
    """Speaker and time on one line, the words below."""
    found = [forms.heading(line) for line in lines]
    for index, line in enumerate(found):
        below = line_below(lines, index) if line is not None else None
        if line is not None and (is_thing(line.key) or is_noted(line.key) or below is None or found[below] is not None):
            found[index] = None
    return _spoken(lines, found, recurring=True)


def alone(lines: Sequence[str]) -> Shape:
    """The speaker alone on a line, the words below it."""
    found = [forms.alone(line) for line in lines]
    for index, line in enumerate(found):
        below = line_below(lines, index) if line is not None else None
        free = index == 0 or not lines[index - 1].strip() or lines[index].lstrip().startswith(("*", "_", "#")) or _is_role(line)
        free = free or forms.is_told_alone(lines[index])
        if line is not None and (not free or is_thing(line.key) or below is None or found[below] is not None):
            found[index] = None
    # A heading that comes once (`## Support`) heads something else.
    counts = Counter(line.key for line in found if line is not None)
    roles = {line.speaker.role for line in found if line is not None} - {Role.UNKNOWN, Role.SYSTEM}
    titles = any(line is not None and lines[index].lstrip().startswith("#") for index, line in enumerate(found))
    if titles and max(counts.values()) < 2:
        roles.clear()
    kept = [
        line if line is not None and (counts[line.key] > 1 or len(roles) > 1 or forms.is_told_alone(lines[index])) else None
        for index, line in enumerate(found)
    ]
    return _spoken(lines, kept, recurring=True, parties=2)


def _is_role(line: Labelled | None) -> bool:
    """Whether a line is a word for a party and nothing else."""
    return line is not None and line.speaker.name is None and line.speaker.role in (Role.AGENT, Role.CUSTOMER, Role.BOT)


def cues(lines: Sequence[str]) -> Shape:
    """Times, a name below them, and the words below that."""
    names = {}
    for index, line in enumerate(lines):
        below = line_below(lines, index) if cue_times(line) is not None else None
        if below is not None and (line_below(lines, below) or 0) > below:
            names[below] = index
    return _timed(lines, names)


def names_over_times(lines: Sequence[str]) -> Shape:
    """A name, the time below it, and the words below that."""
    times = [index for index in range(1, len(lines)) if cue_times(lines[index]) is not None]
    return _timed(lines, {index - 1: index for index in times if line_below(lines, index) is not None})


def names_and_times_round(lines: Sequence[str]) -> Shape:
    """A name, the words below it, and the time below these, with a blank line behind: what is copied from a window."""
    names = {}
    first: int | None = None
    for index, line in enumerate([*lines, ""]):
        if line.strip():
            first = index if first is None else first
            continue
        if first is not None and index - 1 > first + 1:
            names[first] = index - 1
        first = None
    return _timed(lines, names)


def times_at_the_end(lines: Sequence[str]) -> Shape:
    """The same without blank lines: each time ends a message, whose first line is the name, as bubbles of a page are."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    times = [index for index in filled if cue_times(lines[index]) is not None]
    if len(times) < 2 or times[-1] != filled[-1] or times[0] == filled[0]:
        return Shape([None] * len(lines), {}, frozenset())
    messages = []
    for before, time in zip([-1, *times], times, strict=False):
        message = [index for index in filled if before < index < time]
        if len(message) > 1:
            messages.append((message, time))
    known = {lines[message[0]].strip().casefold() for message, _ in messages[1:]}
    names = {}
    for message, time in messages:
        # Above the first one stands what the page is called.
        name = next((index for index in message[:-1] if lines[index].strip().casefold() in known), message[0])
        names[name] = time
    return _timed(lines, names)


def _timed(lines: Sequence[str], names: Mapping[int, int]) -> Shape:
    """The shape in which lines are names where others, by number, are their times: those that can be."""
    found: list[Labelled | None] = [None] * len(lines)
    structure = set()
    for name, time in names.items():
        stamp = cue_times(lines[time])
        if stamp is not None and (label := _bare_label(lines[name], stamp)) is not None:
            found[name] = label
            structure.add(time)
    shape = _spoken(lines, found, recurring=True)
    return shape._replace(structure=shape.structure | structure) if shape.speakers else shape


def _bare_label(line: str, stamp: Stamp) -> Labelled | None:
    """The label that a whole line is."""
    name = line.strip()
    if not name[:1].isalpha() or not may_be_label(name):
        return None
    return Labelled(name, Speaker(Role.UNKNOWN, name) if forms.is_voice(name) else speaker_of(name), stamp, len(line))


def voiceless(lines: Sequence[str]) -> Shape:
    """`[00:00.000 --> 00:02.500] text`: times and words of voices that nobody told apart, on nearly every line."""
    found: list[Labelled | None] = [None] * len(lines)
    filled = 0
    for index, line in enumerate(lines):
        filled += bool(line.strip())
        stamp, column = leading_stamp(line) if "-->" in line else (None, 0)
        if stamp is not None and stamp.second is not None and stamp.shape and "-->" in line[:column] and line[column:].strip():
            found[index] = Labelled(NOBODY, Speaker(Role.UNKNOWN, None), stamp, column)
    if sum(line is not None for line in found) < max(2, 0.8 * filled):
        return Shape([None] * len(lines), {}, frozenset())
    return Shape(found, {NOBODY: Speaker(Role.UNKNOWN, None)}, frozenset())


def _spoken(lines: Sequence[str], found: list[Labelled | None], *, recurring: bool, parties: int = 1) -> Shape:
    """The shape in which each label that was found is a speaker: if one comes again, or one says its role."""
    known = [line for line in found if line is not None]
    counts = Counter(line.key for line in known)
    told = any(line.speaker.role is not Role.UNKNOWN or forms.is_voice(line.label) for line in known)
    # Of a short talk each may have spoken once: who has a full name and a time is a speaker.
    told = told or (len(counts) > 1 and all(line.stamp is not None and " " in line.label and is_name(line.label) for line in known))
    if len(known) < 2 or len(counts) < parties or (recurring and not told and max(counts.values()) < 2):
        return Shape([None] * len(lines), {}, frozenset())
    return Shape(found, {line.key: line.speaker for line in known}, frozenset(), below=True)
