"""WhatsApp chats, as phones export them (`_chat.txt`, `WhatsApp-chat met ….txt`)."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Match, Reader, Sample, Source

_MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
# A date at the beginning: all that most files are asked.
_OPENING = lazy_pattern(
    "[\\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*\\[?\\d{1,4}[-/.:] ?\\d{1,2}(?:[-/.] ?\\d{1,4}|(?:[ \u202f]?[AaPp][^,]{0,4})?,)"
)


def recognise(sample: Sample) -> Match:
    """Lines that begin with a date, a time and a dash or brackets, with names behind them."""
    # The pattern takes longer to compile than most files to be told by their first sign.
    first = next((sign for sign in sample.text if not sign.isspace() and sign not in _MARKS), "")
    if not (first == "[" or first.isdecimal()) or not _OPENING.match(sample.text):
        return Match.NO
    from calllint.reading.messengers.whatsapp_signs import looks_like_a_chat

    return looks_like_a_chat(sample)


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The one conversation of the file."""
    from calllint.reading.messengers.whatsapp_chat import read_chat

    yield from read_chat(source)


READER = Reader(
    name="whatsapp",
    summary="WhatsApp chat exported as text, in the forms of all countries",
    recognised="lines such as `18-08-2026 09:16 - Naam: …` or `[18-08-2026 09:16:03] Naam: …`",
    roles="not known but for names that say one (`Agent Sanne`): `[roles]` in the configuration",
    times="date and time of each message",
    ending="not known",
    extensions=(".txt",),
    recognise=recognise,
    read=read,
    priority=55,
)
