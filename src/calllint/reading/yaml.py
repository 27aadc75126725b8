"""YAML: reply templates (a list with titles and bodies, names with their texts, macros), and calllint's own conversations."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Sample, Source

_ENDINGS = (".yaml", ".yml")


def recognise(sample: Sample) -> Match:
    """By its name: settings, which are YAML as well, are passed over in a folder where they hold no words."""
    return Match.NAME if sample.suffix in _ENDINGS else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The templates, or the conversations, in the order of the file."""
    from calllint.reading.yaml_document import read_yaml

    yield from read_yaml(source)


READER = Reader(
    name="yaml",
    summary="YAML: reply templates, calllint's own conversations (needs the extra `formats`)",
    recognised=".yaml, .yml; entries with a body (`body`, `text`, `tekst`, …), names with sentences, `comment_value`; `turns`",
    roles="the agent; `role` of each turn",
    times="none; `start` and `end` in seconds, `at`",
    ending="none; `metadata.ended_by`",
    extensions=_ENDINGS,
    recognise=recognise,
    read=read,
    priority=30,
    surest=Match.NAME,
)
