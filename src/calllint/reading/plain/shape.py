"""Which form a plain-text transcript has, and so who begins to speak on which of its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.plain import forms as forms
from calllint.reading.plain.labels import Labelled, is_name, is_thing, listed_names, speakers_of
from calllint.reading.plain.stamps import cue_times
from calllint.reading.roles import Speaker

_ENOUGH = 0.4
"""The share of lines that begin turns at which no other form is looked for."""
_LOOKED_AT = 400
_MARKED = (forms.zoom, forms.boxed)
"""Forms that nobody writes in the middle of a message."""
_INLINE = (forms.zoom, forms.boxed, forms.tabbed, forms.prefixed, forms.inline, forms.dashed, forms.marked, forms.numbered)
_THE_END = r"\W*(?:end|einde) (?:(?:of|van) )?(?:the |het |de )?transcript\w*(?:\W[\W\d]*(?:[ap]m)?)?\W*"
_END = lazy_pattern(rf"\s*{_THE_END}\s*$", re.IGNORECASE)
_STRUCTURE = lazy_pattern(
    r"\s*(?:\S[^:]{0,60} (?:started|stopped) transcription|\S[^:]{0,60} heeft (?:de )?transcriptie (?:gestart|gestopt|beëindigd)"
    r"|\S[^:]{0,60} is (?:begonnen|gestart|gestopt) met (?:de )?transcri\w+"
    rf"|transcribed by https?://\S*|meeting ended after .{{1,40}}|{_THE_END}"
    r"|this editable transcript was computer generated.*|exported from .{1,60} on .{1,40}|exported \d+ messages?(?:\(s\))?"
    r"|\"{3}|'{3}|`{3}[\w-]*)\s*$",
    re.IGNORECASE,
)
_NOTED_BELOW = lazy_pattern(
    r"\W*(?:(?:ai[- ]?)?(?:samenvatting|summary|zusammenfassung|résumé)|sentiment|score|rating|beoordeling|bewertung|opmerkingen?"
    r"|notities|notes|csat|nps|conclusie|conclusion|uitkomst|resultaat|outcome|resolution|disposition|afhandelcode|afhandeling|wrap-?up|tags|labels|vervolgacties?"
    r"|next steps?|action items?|actiepunten|follow-?up|gespreksduur|duration|duur)(?: [\w ]{1,30})?\s*:",
    re.IGNORECASE,
)
_STRUCTURE_WORDS = ("ranscri", "RANSCRI", "eeting ended", "xported ", '"""', "'''", "```")
_MONTH = r"(?:jan|feb|fév|fev|mar|mär|maa|mrt|apr|avr|mai|may|mei|jun|juin|jul|juil|aug|aoû|aou|sep|okt|oct|nov|dec|dez|déc)[^\W\d_]*\.?"
_DATE = rf"(?:(?:the |den |le )?\d{{1,2}}(?:st|nd|rd|th|e|er|\.)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?"
_DAY = lazy_pattern(rf"\W*(?:(?:day|dag|tag|jour) \d{{1,3}}|(?:[^\W\d_]{{3,12}}\.?,? )?{_DATE})\W*$", re.IGNORECASE)
_LONGEST_DAY = 40
_RULES = ("-", "*", "–", "—", "_", "~")
_SHORTEST = 3
_MOST_LEFT, _FEWEST = 2, 5
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
    form: Callable[[Sequence[str]], Shape] = _labels
    best = _labels(lines)
    filled = sum(not line.isspace() and line != "" for line in lines)
    if best.turns >= max(2, _ENOUGH * filled):
        return form
    for other in _other_forms():
        found = other(lines)
        if found.turns > best.turns:
            form, best = other, found
    return form


def _other_forms() -> Iterator[Callable[[Sequence[str]], Shape]]:
    """All forms but `Label: text`, the commonest first."""
    from calllint.reading.plain import below

    yield below.headings
    yield from (partial(_inline, form=form) for form in _INLINE)
    yield _parted
    yield from (below.names_over_times, below.names_and_times_round, below.times_at_the_end, below.cues, below.alone, below.voiceless)


def _labels(lines: Sequence[str]) -> Shape:
    """`Label: text`, with times before it or on lines of their own; or as Zoom saves a chat."""
    shape = _with_times(lines, _inline(lines, forms.plain))
    spoken = [(line, lines[index]) for index, line in enumerate(shape.lines) if line is not None]
    if all(cue_times(text[line.column :]) is not None or forms.is_told_alone(text) for line, text in spoken):
        # Nobody says nothing but the time: `Jan: 00:12` has the words below it, and so has `SPEAKER: S1`.
        return Shape([None] * len(lines), {}, frozenset())
    if shape.speakers and all(key.startswith(_ZOOM_OPENINGS) for key in shape.speakers):
        return _inline(lines, forms.zoom)
    return shape


def _inline(lines: Sequence[str], form: Callable[[str], Labelled | None]) -> Shape:
    """Label and words on one line."""
    found = [form(line) for line in lines]
    speakers = speakers_of([line for line in found if line is not None])
    names = any(_is_full_name(speaker.name) for speaker in speakers.values())
    numbered = {key[:-1] for key in speakers if len(key) > _SHORTEST}
    if form in _MARKED and speakers and all(line is not None or not lines[index].strip() for index, line in enumerate(found)):
        speakers |= {line.key: line.speaker for line in found if line is not None and line.key not in speakers}
    listed = listed_names(lines)
    for index, line in enumerate(found):
        # A transcriber's voice speaks, though it did so only once; so does who is listed above, has a full name between others, or is
        # called as another is (`PersonA`, `PersonB`).
        if line is None or line.key in speakers:
            continue
        if (
            forms.is_voice(line.label)
            or line.key in listed
            or (((names and _is_full_name(line.label)) or line.key[:-1] in numbered) and _stands_free(lines, found, index, line))
        ):
            speakers[line.key] = line.speaker
    kept = [line if line is not None and line.key in speakers else None for line in found]
    for index in _interjections(lines, found, kept):
        kept[index] = line = found[index]
        assert line is not None
        speakers[line.key] = line.speaker
    return Shape(kept, speakers, frozenset())


def _interjections(lines: Sequence[str], found: Sequence[Labelled | None], kept: Sequence[Labelled | None]) -> list[int]:
    """The lines of those who speak once, between two turns, where each line of the file is a turn: a name before a sentence.

    What stands above the talk and below it (`Outcome: all is well`) is none.
    """
    left = [index for index, line in enumerate(found) if line is not None and kept[index] is None and line.label.isalpha()]
    if not left or len(left) > _MOST_LEFT:
        return []
    filled = [index for index, line in enumerate(lines) if line and not line.isspace()]
    turns = [index for index in filled if kept[index] is not None]
    if len(turns) < _FEWEST or len(filled) - len(turns) > len(left):
        return []
    return [
        index
        for index in left
        if turns[0] < index < turns[-1]
        and (line := found[index]) is not None
        and len(line.label) > 1
        and is_name(line.label)
        and not is_thing(line.key)
        and lines[index].rstrip().endswith((".", "?", "!", "…"))
    ]


def _parted(lines: Sequence[str]) -> Shape:
    """`Agent; text`, where the file as a whole shows it: some are roles or voices, and most lines have no third cell, as tables have."""
    shape = _inline(lines, forms.parted)
    found = [(line, lines[index][line.column :]) for index, line in enumerate(shape.lines) if line is not None]
    speakers = sum(forms.is_speaker(line) for line, _ in found)
    cells = sum(";" in text for _, text in found)
    return shape if speakers * 3 > len(found) >= cells * 2 else Shape([None] * len(lines), {}, frozenset())


def _is_full_name(label: str | None) -> bool:
    return label is not None and " " in label and label.replace(" ", "").isalpha() and is_name(label)


def _stands_free(lines: Sequence[str], found: Sequence[Labelled | None], index: int, line: Labelled) -> bool:
    """Whether a label is not just a line of what somebody else says: a turn or a blank line is above it, and words behind it."""
    above = index == 0 or not lines[index - 1].strip() or found[index - 1] is not None
    return above and lines[index][line.column :][:1].isalpha() and not is_thing(line.key)


def _structure(lines: Sequence[str], found: Sequence[Labelled | None]) -> frozenset[int]:
    """The lines that a program wrote round the talk, and the days that part it."""
    telling = [index for index, line in enumerate(lines) if found[index] is None and any(word in line for word in _STRUCTURE_WORDS)]
    structure = frozenset(index for index in telling if _STRUCTURE.match(lines[index]))
    end = next((index for index in reversed(telling) if index in structure and _END.match(lines[index])), len(lines))
    # Notes below the end are no part of what was said last.
    end = min(end, _notes_below(lines, found))
    notes = range(end, len(lines)) if not any(found[end:]) else ()
    return structure.union(notes) | _days(lines, found)


def _notes_below(lines: Sequence[str], found: Sequence[Labelled | None]) -> int:
    """The line from which on nothing stands but what was noted of the talk (`Samenvatting: …`), behind a blank line."""
    last = next((index for index in range(len(lines) - 1, -1, -1) if found[index] is not None), len(lines))
    opening = [index for index in range(last + 2, len(lines)) if lines[index].strip() and not lines[index - 1].strip()]
    for number, index in enumerate(opening):
        if all(_NOTED_BELOW.match(lines[other]) for other in opening[number:]):
            return index
    return len(lines)


def _days(lines: Sequence[str], found: Sequence[Labelled | None]) -> frozenset[int]:
    """The lines between turns that say nothing but a day (`Day 2`, `29 december:`), where several do: one may be an answer. One between
    signs (`--- 29 december ---`) is none.
    """
    days = [
        index
        for index, line in enumerate(lines)
        if line
        and len(line) <= _LONGEST_DAY
        and found[index] is None
        and (index == 0 or not lines[index - 1].strip())
        and any(map(str.isdigit, line))
        and _DAY.match(line)
        and (below := line_below(lines, index)) is not None
        and found[below] is not None
    ]
    ruled = {index for index, line in enumerate(lines) if found[index] is None and is_ruled_day(line)}
    return frozenset(index for index in (ruled.union(days) if len(days) > 1 else ruled) if any(found[:index]))


def is_ruled_day(line: str) -> bool:
    """Whether a line is a day between signs, as programs part days: `--- Monday, 3 June 2024 ---`, `*** 3 juni 2024 ***`."""
    line = line.strip()
    ruled = len(line) <= _LONGEST_DAY and line.startswith(_RULES) and line.endswith(_RULES)
    return ruled and any(map(str.isdigit, line)) and _DAY.match(line) is not None


def _with_times(lines: Sequence[str], shape: Shape) -> Shape:
    """Times that stand on lines of their own above `Label: text` lines go to these."""
    times = {index: stamp for index, line in enumerate(lines) if (stamp := cue_times(line)) is not None and shape.lines[index] is None}
    taken: dict[int, int] = {}
    for index in times:
        below = line_below(lines, index)
        if below is not None and (line := shape.lines[below]) is not None and line.stamp is None:
            taken[index] = below
    if not taken or len(taken) * 2 < len(times):
        return shape
    kept = list(shape.lines)
    for index, below in taken.items():
        line = kept[below]
        kept[below] = line._replace(stamp=times[index]) if line is not None else None
    end = _end_of_talk(lines, kept, taken)
    notes = range(end, len(kept))
    return shape._replace(lines=kept[:end] + [None] * len(notes), structure=shape.structure.union(taken, notes))


def _end_of_talk(lines: Sequence[str], found: Sequence[Labelled | None], times: Mapping[int, int]) -> int:
    """The line from which on notes stand (`Sentiment: positive`): where all that is said has its time, they are labels of nobody's."""
    last = max(times.values())
    said = [line for line in found[min(times) : last + 1] if line is not None]
    speakers = {line.key for line in said}
    for index in range(last + 1, len(found)) if len(said) == len(times) else ():
        line = found[index]
        if line is not None and line.speaker.role is Role.UNKNOWN and line.key not in speakers and not lines[index - 1].strip():
            return index
    return len(found)


def line_below(lines: Sequence[str], index: int) -> int | None:
    """The next line that is not blank."""
    return next((below for below in range(index + 1, min(len(lines), index + 4)) if lines[below].strip()), None)
