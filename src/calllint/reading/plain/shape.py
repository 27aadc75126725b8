"""Which form a plain-text transcript has, and so who begins to speak on which of its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.plain import forms as forms
from calllint.reading.plain.labels import Labelled, is_name, is_thing, leading_stamp, may_be_label, speakers_of
from calllint.reading.plain.stamps import Stamp
from calllint.reading.roles import Speaker, speaker_of

_ENOUGH = 0.4
"""The share of lines that begin turns at which no other form is looked for."""
_LOOKED_AT = 400
_MARKED = (forms.zoom, forms.boxed)
"""Forms that nobody writes in the middle of a message."""
_INLINE = (forms.zoom, forms.boxed, forms.tabbed, forms.prefixed, forms.inline, forms.dashed, forms.marked)
_STRUCTURE = lazy_pattern(
    r"\s*(?:\S[^:]{0,60} (?:started|stopped) transcription|\S[^:]{0,60} heeft (?:de )?transcriptie (?:gestart|gestopt|beëindigd)"
    r"|\S[^:]{0,60} is (?:begonnen|gestart|gestopt) met (?:de )?transcri\w+"
    r"|transcribed by https?://\S*|meeting ended after .{1,40}|\W*(?:end|einde) (?:of|van) (?:the |het |de )?transcript\w*\W*"
    r"|this editable transcript was computer generated.*|exported from .{1,60} on .{1,40})\s*$",
    re.IGNORECASE,
)
_STRUCTURE_WORDS = ("ranscri", "RANSCRI", "eeting ended", "xported from")
_ZOOM_OPENINGS = ("from ", "von ", "van ", "de ")
NOBODY = "\0"
"""The label of voices that nobody told apart."""


class Shape(NamedTuple):
    """Who begins to speak on each line, None where nobody does. `structure` are the lines that nobody said and that say nothing.

    `below` tells whether the words stand below the lines that say who speaks.
    """

    lines: list[Labelled | None]
    speakers: dict[str, Speaker]
    structure: frozenset[int]
    below: bool = False

    @property
    def turns(self) -> int:
        """How many lines begin a turn."""
        return sum(line is not None for line in self.lines)


def shape_of(lines: Sequence[str]) -> Shape:
    """The form in which most of `lines` say who speaks; of two that say as much, the commoner. The first lines decide it."""
    form = _likeliest(lines[:_LOOKED_AT])
    shape = form(lines)
    return shape._replace(structure=shape.structure | _structure(lines, shape.lines)) if shape.speakers else shape


def _likeliest(lines: Sequence[str]) -> Callable[[Sequence[str]], Shape]:
    form, best = _forms()[0], _labels(lines)
    filled = sum(not line.isspace() and line != "" for line in lines)
    if best.turns >= max(2, _ENOUGH * filled):
        return form
    for other in _forms()[1:]:
        found = other(lines)
        if found.turns > best.turns:
            form, best = other, found
    return form


def _forms() -> tuple[Callable[[Sequence[str]], Shape], ...]:
    """All forms, the commonest first."""
    return (_labels, _headings, *(partial(_inline, form=form) for form in _INLINE), _names_over_times, _cues, _alone, _voiceless)


def _labels(lines: Sequence[str]) -> Shape:
    """`Label: text`, with times before it or on lines of their own; or as Zoom saves a chat."""
    shape = _with_times(lines, _inline(lines, forms.plain))
    if shape.speakers and all(key.startswith(_ZOOM_OPENINGS) for key in shape.speakers):
        return _inline(lines, forms.zoom)
    return shape


def _inline(lines: Sequence[str], form: Callable[[str], Labelled | None]) -> Shape:
    """Label and words on one line."""
    found = [form(line) for line in lines]
    speakers = speakers_of([line for line in found if line is not None])
    names = any(_is_full_name(speaker.name) for speaker in speakers.values())
    if form in _MARKED and speakers and all(line is not None or not lines[index].strip() for index, line in enumerate(found)):
        speakers |= {line.key: line.speaker for line in found if line is not None and line.key not in speakers}
    for index, line in enumerate(found):
        # A transcriber's voice speaks, though it did so only once; so does somebody with a full name between others.
        if line is None or line.key in speakers:
            continue
        if forms.is_voice(line.label) or (names and _is_full_name(line.label) and _stands_free(lines, found, index, line)):
            speakers[line.key] = line.speaker
    kept = [line if line is not None and line.key in speakers else None for line in found]
    return Shape(kept, speakers, frozenset())


def _is_full_name(label: str | None) -> bool:
    return label is not None and " " in label and label.replace(" ", "").isalpha() and is_name(label)


def _stands_free(lines: Sequence[str], found: Sequence[Labelled | None], index: int, line: Labelled) -> bool:
    """Whether a label is not just a line of what somebody else says: a turn or a blank line is above it, and words behind it."""
    above = index == 0 or not lines[index - 1].strip() or found[index - 1] is not None
    return above and lines[index][line.column :][:1].isalpha() and not is_thing(line.key)


def _structure(lines: Sequence[str], found: Sequence[Labelled | None]) -> frozenset[int]:
    """The lines that a program wrote round the talk."""
    telling = [index for index, line in enumerate(lines) if found[index] is None and any(word in line for word in _STRUCTURE_WORDS)]
    return frozenset(index for index in telling if _STRUCTURE.match(lines[index]))


def _with_times(lines: Sequence[str], shape: Shape) -> Shape:
    """Times that stand on lines of their own above `Label: text` lines go to these."""
    times = {
        index: stamp for index, line in enumerate(lines) if (stamp := forms.cue_times(line)) is not None and shape.lines[index] is None
    }
    taken: dict[int, int] = {}
    for index in times:
        below = _below(lines, index)
        if below is not None and (line := shape.lines[below]) is not None and line.stamp is None:
            taken[index] = below
    if not taken or len(taken) * 2 < len(times):
        return shape
    kept = list(shape.lines)
    for index, below in taken.items():
        line = kept[below]
        kept[below] = line._replace(stamp=times[index]) if line is not None else None
    return shape._replace(lines=kept, structure=shape.structure | taken.keys())


def _below(lines: Sequence[str], index: int) -> int | None:
    """The next line that is not blank."""
    return next((below for below in range(index + 1, min(len(lines), index + 4)) if lines[below].strip()), None)


def _headings(lines: Sequence[str]) -> Shape:
    """Speaker and time on one line, the words below."""
    found = [forms.heading(line) for line in lines]
    for index, line in enumerate(found):
        below = _below(lines, index) if line is not None else None
        if line is not None and (is_thing(line.key) or below is None or found[below] is not None):
            found[index] = None
    return _spoken(lines, found, recurring=True)


def _alone(lines: Sequence[str]) -> Shape:
    """The speaker alone on a line, the words below it."""
    found = [forms.alone(line) for line in lines]
    for index, line in enumerate(found):
        below = _below(lines, index) if line is not None else None
        free = index == 0 or not lines[index - 1].strip() or lines[index].lstrip().startswith(("*", "_", "#"))
        if line is not None and (not free or is_thing(line.key) or below is None or found[below] is not None):
            found[index] = None
    # A heading that comes once (`## Support`) heads something else.
    counts = Counter(line.key for line in found if line is not None)
    roles = {line.speaker.role for line in found if line is not None} - {Role.UNKNOWN, Role.SYSTEM}
    titles = any(line is not None and lines[index].lstrip().startswith("#") for index, line in enumerate(found))
    if titles and max(counts.values()) < 2:
        roles.clear()
    kept = [line if line is not None and (counts[line.key] > 1 or len(roles) > 1) else None for line in found]
    return _spoken(lines, kept, recurring=True, parties=2)


def _cues(lines: Sequence[str]) -> Shape:
    """Times, a name below them, and the words below that."""
    found: list[Labelled | None] = [None] * len(lines)
    structure = set()
    for index, line in enumerate(lines):
        stamp = forms.cue_times(line)
        below = _below(lines, index) if stamp is not None else None
        if below is not None and (_below(lines, below) or 0) > below and (label := _bare_label(lines[below], stamp)) is not None:
            found[below] = label
            structure.add(index)
    shape = _spoken(lines, found, recurring=True)
    return shape._replace(structure=shape.structure | structure)


def _names_over_times(lines: Sequence[str]) -> Shape:
    """A name, the time below it, and the words below that."""
    found: list[Labelled | None] = [None] * len(lines)
    structure = set()
    for index, line in enumerate(lines):
        stamp = forms.cue_times(line) if index else None
        if stamp is not None and _below(lines, index) is not None and (label := _bare_label(lines[index - 1], stamp)) is not None:
            found[index - 1] = label
            structure.add(index)
    shape = _spoken(lines, found, recurring=True)
    return shape._replace(structure=shape.structure | structure)


def _bare_label(line: str, stamp: Stamp | None) -> Labelled | None:
    """The label that a whole line is."""
    name = line.strip()
    if not name[:1].isalpha() or not may_be_label(name):
        return None
    return Labelled(name, Speaker(Role.UNKNOWN, name) if forms.is_voice(name) else speaker_of(name), stamp, len(line))


def _voiceless(lines: Sequence[str]) -> Shape:
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
    if len(known) < 2 or len(counts) < parties or (recurring and not told and max(counts.values()) < 2):
        return Shape([None] * len(lines), {}, frozenset())
    return Shape(found, {line.key: line.speaker for line in known}, frozenset(), below=True)
