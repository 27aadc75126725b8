"""Cues as turns: what one speaker says at once is one turn, however many cues it was cut into."""

from __future__ import annotations

from calllint.conversation import Anchor, Place, Role, Turn
from calllint.reading.captions.cues import Cue
from calllint.reading.captions.lines import each_once, words_of
from calllint.reading.captions.speakers import Spoken, spoken
from calllint.reading.plain.labels import is_marker
from calllint.reading.roles import Speaker, speaker_of

_NOBODY = Speaker(Role.UNKNOWN, None)
_REMARKS = Speaker(Role.SYSTEM, None)
_AT_ONCE = 1.5
"""Seconds between two cues of one turn, at most."""
_SILENCE = "[BLANK_AUDIO]"
"""What Whisper writes where nobody speaks."""
_ENDS = (".", "!", "?", "…", ":", ";", "]", ")")


class _Open:
    """A turn that more cues may be added to: their texts, with a space between them, where they stand, the first and the last one."""

    __slots__ = ("anchors", "end", "first", "label", "last", "length", "speaker", "start", "texts")

    def __init__(self, one: Spoken, speaker: Speaker, text: str, anchors: list[Anchor]) -> None:
        self.label = one.label
        self.speaker = speaker
        self.texts = [text]
        self.length = len(text)
        self.anchors = anchors
        self.start = one.start
        self.end = one.end
        self.first = self.last = one

    def add(self, one: Spoken, text: str, anchors: list[Anchor]) -> None:
        """Adds what is said next."""
        offset = self.length + 1
        self.anchors += [Anchor(at + offset, line, column, verbatim) for at, line, column, verbatim in anchors]
        self.texts.append(text)
        self.length = offset + len(text)
        if one.end is not None and (self.end is None or one.end > self.end):
            self.end = one.end
        self.last = one

    def goes_on(self, one: Spoken, text: str) -> bool:
        """Whether `one` belongs to the turn: the same speaker, at once; of those that nobody names only the rest of a sentence."""
        if self.speaker is _REMARKS or one.start - (self.end if self.end is not None else self.start) >= _AT_ONCE:
            return False
        if self.label is not None and one.label == self.label:
            return True
        if one.label is not None or one.change:
            return False
        return (one.marked and self.label is None) or _unfinished(self.texts[-1], text)

    def turn(self, path: str) -> Turn:
        """The turn."""
        number, column, raw = self.last.lines[-1]
        place = Place(path, self.first.number, 1, number, column + len(raw) + 1)
        role, name = self.speaker
        return Turn(role, " ".join(self.texts), name, self.start, self.end, None, place, tuple(self.anchors), {})


def turns_of(path: str, cues: list[Cue]) -> tuple[Turn, ...]:
    """The turns of cues in order of time. A remark (`[Music]`) that nobody makes is the system's."""
    turns: list[Turn] = []
    going: _Open | None = None
    for one in spoken(each_once(cues)):
        text, anchors = words_of(one.lines)
        if not text or text == _SILENCE or (not text[0].isalpha() and not any(map(str.isalnum, text))):
            continue
        remark = (one.label is None or one.carried) and is_marker(text)
        if going is not None and not remark and going.goes_on(one, text):
            going.add(one, text, anchors)
            continue
        if going is not None:
            turns.append(going.turn(path))
        going = _Open(one, _REMARKS if remark else _NOBODY if one.label is None else speaker_of(one.label), text, anchors)
    if going is not None:
        turns.append(going.turn(path))
    return tuple(sorted(turns, key=lambda turn: turn.start or 0.0))


def _unfinished(before: str, text: str) -> bool:
    """Whether a sentence goes on: no stop in front, no capital behind. Somebody else may have said it else."""
    return text[0].islower() and not before.endswith(_ENDS)
