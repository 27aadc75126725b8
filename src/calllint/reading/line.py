"""LINE chats, as phones and computers save them (`[LINE] Chat history with ….txt`)."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Sample, Source

_TITLE = "[LINE]"


def recognise(sample: Sample) -> Match:
    """LINE's title; or a line with nothing but a day above lines of a time, a name and words between tabs."""
    if "\t" not in sample.text or sample.text.count("\t") < 2:
        return Match.NO
    if sample.text.lstrip("\ufeff").startswith(_TITLE):
        return Match.CERTAIN
    # Years begin so, and so does the day that the chat begins with.
    if not sample.text.lstrip("\ufeff \n").startswith("20"):
        return Match.NO
    from calllint.reading.messengers.line_chat import opens_with_a_day

    return Match.CERTAIN if opens_with_a_day(sample.text) else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The one conversation of the file."""
    from calllint.reading.messengers.line_chat import read_chat

    yield from read_chat(source)


READER = Reader(
    name="line",
    summary="LINE: a chat saved as text",
    recognised="`[LINE] …` above; or a day on a line, and below it a time, a name and the words between tabs",
    roles="not known but for names that say one (`Klantenservice`): name them in `[roles]`",
    times="the day above and the time of each message",
    ending="not known",
    extensions=(".txt",),
    recognise=recognise,
    read=read,
    # Before what takes tabs for a table's.
    priority=11,
)
