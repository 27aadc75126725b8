"""What transcribers' exports share: utterances with a text of their own as turns, who is heard on which channel, the conversation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import and_, eq
from typing import Any, NamedTuple

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import conversation_of
from calllint.reading.exports._speech import Label, Who, Word, by_channel, by_speaker, in_order, of_channel, of_label, spoken_turn
from calllint.reading.exports._values import name_of, seconds, text_of
from calllint.reading.json_positions import Path
from calllint.reading.language_codes import language_code
from calllint.reading.roles import speaker_of

_NUMBERS = (float, int)
_LONGEST = 1e9


class Utterance(NamedTuple):
    """What is said at once: `steps` lead to its `text`, which is what stands there where it is `verbatim`; times in seconds."""

    text: str
    steps: Path
    start: float | None
    end: float | None
    speaker: Label = None
    channel: Label = None
    verbatim: bool = True


class Voices:
    """Who is heard, by channel and speaker: where there are several channels, also silent ones, each is a party."""

    def __init__(self, heard: Iterable[tuple[Label, Label]], silent: Iterable[Label] = ()) -> None:
        self._speakers: defaultdict[Label, set[Label]] = defaultdict(set)
        self._known: dict[tuple[Label, Label], Who] = {}
        for channel, speaker in heard:
            self._speakers[channel].add(speaker)
        for channel in silent:
            self._speakers[channel].update()

    def who(self, channel: Label, speaker: Label) -> Who:
        """The party: a role or a name where the speaker's label is one, else the channel or the label."""
        key = (channel, speaker)
        if key not in self._known:
            self._known[key] = self._who(channel, speaker)
        return self._known[key]

    def _who(self, channel: Label, speaker: Label) -> Who:
        named = named_speaker(speaker)
        if len(self._speakers) < 2 or channel is None:
            return named
        party = of_channel(channel)
        if named.role is not Role.UNKNOWN:
            return named._replace(metadata=party.metadata)
        alone = len(self._speakers[channel] - {None}) < 2
        return party if alone else party._replace(name=f"{party.name} {named.name or ''}".strip())


def named_speaker(label: Label) -> Who:
    """Who a label stands for; the names of roles (`Agent`) give roles, as some services put them there."""
    speaker = speaker_of(label) if isinstance(label, str) else None
    return of_label(label) if speaker is None or speaker.role is Role.UNKNOWN else Who(*speaker)


def label_of(value: Any) -> Label:
    """A speaker or a channel as an export writes it; None for none."""
    if isinstance(value, str):
        return value.strip() or None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def span(start: Any, end: Any, unit: float = 1.0) -> tuple[float | None, float | None]:
    """Start and end in seconds, of numbers of that `unit`; no end before the start."""
    if type(start) in _NUMBERS and type(end) in _NUMBERS and 0 <= start <= end <= _LONGEST:
        return round(start * unit, 3), round(end * unit, 3)
    begin, stop = seconds(start, unit), seconds(end, unit)
    return begin, stop if begin is None or stop is None or stop >= begin else None


def utterance_turns(document: Document, utterances: Iterable[Utterance]) -> tuple[Turn, ...]:
    """A turn each, in order of time; those without words are left out."""
    listed = list(utterances)
    voices = Voices({(one.channel, one.speaker) for one in listed})
    listed = [one for one in listed if one.text and not one.text.isspace()]
    if not listed:
        return ()
    raws, steps, starts, ends, speakers, channels, verbatim = zip(*listed, strict=True)
    said = list(map(str.strip, raws))
    exact = map(and_, verbatim, map(eq, said, raws))
    roles, names, metadata = zip(*map(voices.who, channels, speakers), strict=True)
    return in_order(document.turns(roles, said, steps, exact, names, starts, ends, metadata=metadata))


def word_turns(document: Document, channels: Mapping[Label, Sequence[Word]]) -> tuple[Turn, ...]:
    """The words of each channel as turns: cut where the speaker changes, and where another channel speaks in a pause."""
    speakers = {channel: {word.speaker for word in words} for channel, words in channels.items()}
    voices = Voices([(channel, speaker) for channel, several in speakers.items() for speaker in several], channels)
    if len(channels) < 2:
        found = [(channel, stretch) for channel, words in channels.items() for stretch in by_speaker(words)]
        return tuple([spoken_turn(document, stretch, voices.who(channel, stretch.speaker)) for channel, stretch in found])
    # A stretch does not say its channel: its speaker says both.
    both: dict[Label, tuple[Label, Label]] = {}
    keyed = []
    for number, (channel, words) in enumerate(channels.items()):
        keys = {speaker: f"{number} {speaker}" for speaker in speakers[channel]}
        both.update({key: (channel, speaker) for speaker, key in keys.items()})
        # A word without a speaker goes on with the one before, on its own channel.
        nobody = keys.get(None) if len(keys) == 1 else None
        keyed.append([word._replace(speaker=nobody if word.speaker is None else keys[word.speaker]) for word in words])
    return tuple([spoken_turn(document, stretch, voices.who(*both.get(stretch.speaker, (None, None)))) for stretch in by_channel(keyed)])


def call(
    document: Document,
    turns: tuple[Turn, ...],
    ident: Any = None,
    language: Any = None,
    lasted: float | None = None,
    *,
    nothing: str = "holds no words: there is nothing to lint",
) -> Iterator[Conversation | Problem]:
    """The call of these turns; a problem that says `nothing` where there are none. `lasted` is in seconds."""
    if not turns:
        yield document.problem(nothing)
        return
    metadata = {} if lasted is None else {"duration_s": lasted}
    yield conversation_of(document, turns, Channel.CALL, ident, language=language_code(language), metadata=metadata)


def failed(value: dict[str, Any]) -> str | None:
    """What a problem says of a transcription that is not there (yet), by its `status`; None for one that is."""
    status = text_of(value.get("status")).lower()
    if status in ("error", "failed"):
        reason = next((one for key in ("error", "error_message", "error_code") if (one := name_of(value.get(key)))), None)
        return f"is a transcription that failed: {reason}" if reason else "is a transcription that failed"
    if status in ("queued", "processing", "submitted", "running", "in_progress", "notstarted"):
        return f"is a transcription that is not finished (status {status}): export it again"
    return None
