"""calllint JSON: one conversation, or a list of them, with the exact place of every word."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Match, Reader, Sample, Source

_OPENING = lazy_pattern(r'\s*(?:\{\s*["}]|\[\s*[{\]])')


def recognise(sample: Sample) -> Match:
    """JSON by its first letters; certain where there are `turns`."""
    if not sample.text.lstrip().startswith(("{", "[")) or not _OPENING.match(sample.text):
        return Match.NAME if sample.suffix == ".json" else Match.NO
    return Match.LIKELY if '"turns"' in sample.text else Match.NAME


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of one document. A conversation that is wrong is a problem; the others go on."""
    from calllint.reading.json_document import read_document

    yield from read_document(source)


def explain(source: Source) -> Iterator[str]:
    """Whose JSON it is."""
    from calllint.reading.json_document import explain_document

    return explain_document(source)


READER = Reader(
    name="json",
    summary="JSON: calllint's own, or a vendor's export (each has a name of its own)",
    recognised="begins with { or [; or .json; calllint's own has `turns`",
    roles="`role` of each turn",
    times="`start` and `end` in seconds, `at`",
    ending="`metadata.ended_by`",
    extensions=(".json", ".vcon"),
    recognise=recognise,
    read=read,
    priority=20,
    explain=explain,
)
