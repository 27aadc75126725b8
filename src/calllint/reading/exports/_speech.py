"""What exports of speech share: words become turns, channels of a recording become one conversation, labels become names.

A turn is what one speaker says until another speaks. A pause of the same speaker, however long, begins no new turn: `by_speaker` cuts
where the speaker changes. Where every speaker has a channel, all may speak at once: `by_channel` cuts a channel in a pause (a third of a
second or more) in which another channel speaks, and puts the turns in the order in which they begin. So nobody's sentence is torn to
shreds by a "yes" said through it: that "yes" follows as a turn whose `start` is before the `end` of the turn in front of it.

Where an export gives utterances, sentences or segments with a text of their own, each is a turn: those need `in_order` only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Role, Turn
from calllint.reading.exports._columns import ascending
from calllint.reading.exports._document import Document
from calllint.reading.json_positions import Path

Label = str | int | None
"""What tells the speakers of a recording apart."""

_MARKS = frozenset({".", ",", "?", "!", ";", ":", "%", "…", "...", "?!", "!?", "。", "、", "，", "！", "？", "؟", "،", "।", ")", "]", "»"})
_PAUSE = 0.3
"""Seconds: words of one breath are nearer to each other."""


class Word(NamedTuple):
    """A word, or a punctuation mark. `start` and `end` are seconds, `steps` lead from the unit to its text.

    A `speaker` of None goes on with the speaker before (punctuation, a word that the diarization missed).
    """

    text: str
    start: float | None
    end: float | None
    speaker: Label
    steps: Path


class Stretch(NamedTuple):
    """What one speaker says until another speaks: the words as one text, the times of the first and the last, the first's steps."""

    text: str
    start: float | None
    end: float | None
    speaker: Label
    steps: Path


class Who(NamedTuple):
    """Who a label stands for. `metadata` goes with the turns."""

    role: Role
    name: str | None
    metadata: Mapping[str, Any] = NOTHING


def by_speaker(words: Iterable[Word]) -> list[Stretch]:
    """Words in the order they were said (one stream, labels of a diarization), cut where the speaker changes; without the empty ones."""
    found: list[Stretch] = []
    open_words: list[Word] = []
    speaker: Label = None
    for word in words:
        if word.speaker != speaker and word.speaker is not None:
            # Words before the first label are the first speaker's.
            if open_words and speaker is not None:
                found.append(_stretch(open_words, speaker))
                open_words = []
            speaker = word.speaker
        if word.text:
            open_words.append(word)
    if open_words:
        found.append(_stretch(open_words, speaker))
    return found


def by_channel(channels: Sequence[Sequence[Word]]) -> list[Stretch]:
    """The words of each channel, merged by time; the speakers of a channel's words may differ as well. Empty words are left out."""
    ordered = [_in_time(words) for words in channels]
    starts = [[_start(word) for word in words] for words in ordered]
    found: list[Stretch] = []
    for channel, words in enumerate(ordered):
        others = [(starts[index], ordered[index]) for index in range(len(ordered)) if index != channel and ordered[index]]
        first = 0
        for index in range(1, len(words) + 1):
            if index == len(words) or _spoken_between(words[index - 1].end, words[index].start, others):
                found += by_speaker(words[first:index])
                first = index
    return sorted(found, key=_start)


def by_pause(words: Iterable[Word], pause: float = 1.0) -> list[Stretch]:
    """Words of which nothing tells who says them, cut at each pause of that many seconds: so a recording is not one endless turn."""
    found: list[Stretch] = []
    open_words: list[Word] = []
    end: float | None = None
    for word in words:
        if open_words and end is not None and word.start is not None and word.start - end >= pause:
            found.append(_stretch(open_words, None))
            open_words = []
        end = word.end if word.end is not None else end
        if word.text:
            open_words.append(word)
    if open_words:
        found.append(_stretch(open_words, None))
    return found


def spoken_turn(document: Document, stretch: Stretch, who: Who, *, verbatim: bool = False) -> Turn:
    """The turn of a stretch; `verbatim` where its text is one string of the document."""
    start, end = stretch.start, stretch.end
    if start is not None and end is not None and end < start:
        end = None
    return document.turn(who.role, stretch.text, stretch.steps, who.name, start, end, verbatim=verbatim, metadata=who.metadata)


def spoken_turns(document: Document, stretches: Iterable[Stretch], who: Callable[[Label], Who]) -> tuple[Turn, ...]:
    """The turns of stretches, of the speakers that `who` knows by their labels."""
    known: dict[Label, Who] = {}
    turns = []
    for stretch in stretches:
        speaker = stretch.speaker
        if speaker not in known:
            known[speaker] = who(speaker)
        turns.append(spoken_turn(document, stretch, known[speaker]))
    return tuple(turns)


def in_order(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """Turns in the order in which they begin; one without a time stays behind the one before it."""
    listed = tuple(turns)
    starts = [turn.start for turn in listed]
    if ascending(starts):
        return listed
    latest, keys = 0.0, []
    for start in starts:
        latest = latest if start is None else start
        keys.append(latest)
    return tuple([listed[index] for index in sorted(range(len(listed)), key=keys.__getitem__)])


def of_channel(channel: Label, role: Role = Role.UNKNOWN) -> Who:
    """Who speaks on a channel of which nothing else is known: `channel 1`, so that the configuration can say who that is."""
    if channel is None:
        return Who(role, None)
    number = int(channel) if isinstance(channel, str) and channel.isdecimal() and len(channel) < 4 else channel
    return Who(role, f"channel {number}", {"channel": number})


def of_label(label: Label, role: Role = Role.UNKNOWN) -> Who:
    """Who a diarization's label stands for: a number or a single letter becomes `Speaker 1`, anything else stays as it is."""
    if label is None:
        return Who(role, None)
    bare = isinstance(label, int) or len(label) == 1 or label.isdecimal()
    return Who(role, f"Speaker {label}" if bare else str(label))


def _start(spoken: Word | Stretch) -> float:
    return spoken.start if spoken.start is not None else 0.0


def _in_time(words: Sequence[Word]) -> list[Word]:
    """The words of a channel in the order of their time; what has no time (punctuation) stays with the word before it."""
    found: list[Word] = []
    start, end, ascending = 0.0, 0.0, True
    for word in words:
        if not word.text:
            continue
        if word.start is None:
            word = word._replace(start=start, end=end)
        else:
            ascending = ascending and word.start >= start
            start, end = word.start, word.end if word.end is not None else word.start
        found.append(word)
    return found if ascending else sorted(found, key=_start)


def _spoken_between(end: float | None, start: float | None, others: list[tuple[list[float], list[Word]]]) -> bool:
    """Whether one of the others speaks in the pause from `end` to `start`: begins a word there, or goes on well into it."""
    if end is None or start is None or start - end < _PAUSE:
        return False
    for starts, words in others:
        last = bisect_left(starts, start) - 1
        if last >= 0 and (starts[last] >= end or (words[last].end or 0.0) - end >= _PAUSE):
            return True
    return False


def _stretch(words: list[Word], speaker: Label) -> Stretch:
    texts: list[str] = []
    for word in words:
        if word.text in _MARKS and texts:
            texts[-1] += word.text
        else:
            texts.append(word.text)
    start = next((word.start for word in words if word.start is not None), None)
    end = next((word.end for word in reversed(words) if word.end is not None), None)
    return Stretch(" ".join(texts), start, end, speaker, words[0].steps)
