"""Salesforce chat transcripts: the `Body` of one as a file, in HTML or as text; several under `Chat 01234567` lines."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Match, Reader, Sample, Source

_MESSAGE = lazy_pattern(r"(?:^|>|\n)\s*\(\s*(?:\d{1,4}\s?[dhmuj]\w{0,6}\.?\s*){0,3}\d{1,5}\s?s\w{0,8}\.?\s*\)\s*[^:<\n]{1,80}:")
_HEAD = lazy_pattern(r"(?:^|[>\n])\s*(?:Chat [^\W\d]{4,14}: |[^\n:<>]{3,30}: )[^\n<]{0,80}\d{1,2}:\d{2}:\d{2}")


def recognise(sample: Sample) -> Match:
    """A head with the chat's beginning over `( 1m 13s ) Name: …` lines, or such lines in HTML."""
    text = sample.text
    if ("s )" not in text and "s)" not in text) or text.lstrip()[:1] in ("{", "[") or not _MESSAGE.search(text):
        return Match.NO
    if _HEAD.search(text[:2000]) or 'align="center">Chat' in text:
        return Match.CERTAIN
    return Match.LIKELY if "<br" in text else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of the file; of one that is told to be this and is JSON, those of its records."""
    if source.text.lstrip()[:1] in ("{", "["):
        from calllint.reading.exports.salesforce import EXPORT
        from calllint.reading.json_document import read_as

        yield from read_as(source, EXPORT)
        return
    from calllint.reading.messengers.salesforce_file import read_file

    yield from read_file(source)


READER = Reader(
    name="salesforce",
    summary="Salesforce chat transcript: the `Body` of one, in HTML or as text",
    recognised="`Chat Started: …` over lines such as `( 1m 13s ) Name: …`",
    roles="the header's agents; `Visitor` and who else there is, is the customer; bots by their names",
    times="since the chat began, with its date",
    ending="not known (`EndedBy` of a record in JSON)",
    extensions=(".html", ".htm", ".txt"),
    recognise=recognise,
    read=read,
    priority=35,
)
