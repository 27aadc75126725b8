"""Reply templates: one turn of the agent that nobody has answered yet, un-rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from calllint.conversation import Anchor, Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.plain.head import front_matter_end, read_head
from calllint.reading.reader import Match, Reader, Sample, Source

_FOLDERS = frozenset({"templates", "template", "sjablonen", "sjabloon", "macros", "macro", "canned", "canned_responses"})
_MARKUP = (".html", ".htm")
_HTML = lazy_pattern(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|p|div|table|span|h[1-6]|br|meta)\b", re.IGNORECASE | re.DOTALL
)
_PLACEHOLDER = lazy_pattern(
    r"\{\{[^{}\n]{1,80}\}\}|\{%[^%\n]{1,200}%\}|#\{[\w.]{1,60}\}|\$\{[\w.]{1,60}\}|%%?[A-Z][A-Z_]{1,30}%%?|<attribute\s|\{[A-Za-z_][\w.]{1,40}\}"
    r"|\[(?:[A-Z][A-Z0-9_ -]{2,30})\]"
)
_SALUTATION = lazy_pattern(
    r"\W*(?:beste|geachte|dag|hallo|hoi|goedemorgen|goedemiddag|goedenavond|goedendag|dear|hi|hello|good (?:morning|afternoon|evening)"
    r"|sehr geehrte[rs]?|guten tag|liebe[rs]?|bonjour|chère?|madame|monsieur)\b[^\n]{0,80}(?:\n|$)",
    re.IGNORECASE,
)


def recognise(sample: Sample) -> Match:
    """Told by the configuration; else by folder, placeholder or salutation, if no other reader knows the file better."""
    own = sample.suffix in READER.extensions
    if sample.template:
        return Match.TOLD if own else Match.LIKELY
    if not own and PurePosixPath(sample.name).suffix:
        return Match.NO
    if _FOLDERS.intersection(part.lower() for part in PurePosixPath(sample.name).parts[:-1]) and own:
        return Match.NAME
    if sample.text.lstrip()[:1] in ("{", "[") and sample.text.lstrip()[1:2] in ('"', "{", "\n"):
        # JSON or the like, unless the braces are a placeholder's.
        return Match.NAME if _PLACEHOLDER.match(sample.text.lstrip()) else Match.NO
    lines = sample.text.split("\n")
    body = "\n".join(lines[front_matter_end(lines) :])
    if sample.suffix in _MARKUP or _HTML.match(body):
        from calllint.reading.html_text import html_to_text

        body = html_to_text(body)[0]
    return Match.NAME if _PLACEHOLDER.search(body) or _SALUTATION.match(body) else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The one turn of the file."""
    lines = source.text.split("\n")
    skipped = front_matter_end(lines)
    body = lines[skipped:]
    markup = "\n".join(body)
    if PurePosixPath(source.path).suffix.lower() in _MARKUP or _HTML.match(markup):
        from calllint.reading.html_text import html_to_text

        text, anchors = html_to_text(markup)
        anchors = tuple(Anchor(anchor.offset, anchor.line + skipped, anchor.column) for anchor in anchors)
    else:
        text, anchors = _plain(body, skipped)
    if not text:
        yield source.problem("holds no text: there is nothing to lint")
        return
    head = read_head(lines[:skipped])[0]
    place = Place(source.path, skipped + 1, 1, len(lines), len(lines[-1]) + 1)
    yield Conversation(
        id=source.stem,
        turns=(Turn(Role.AGENT, text, place=place, anchors=anchors, metadata={}),),
        place=Place(source.path, 1, 1, place.end_line, place.end_column),
        language=head.language,
        channel=Channel.TEMPLATE,
        agent=head.agent,
        team=head.team,
        topic=head.topic,
        metadata={key: value for key, value in head.metadata.items() if key != "channel"},
    )


def _plain(body: list[str], skipped: int) -> tuple[str, tuple[Anchor, ...]]:
    """The body without blank lines at its ends, and an anchor for each line."""
    first = next((index for index, line in enumerate(body) if line.strip()), len(body))
    kept = "\n".join(body[first:]).rstrip().split("\n")
    anchors, length = [], 0
    for index, line in enumerate(kept):
        anchors.append(Anchor(length, skipped + first + index + 1, 1))
        length += len(line) + 1
    return "\n".join(kept), tuple(anchors)


READER = Reader(
    name="template",
    summary="reply template: one canned answer of the agent",
    recognised="`templates` in the configuration; a folder templates, sjablonen, macros or canned; a placeholder or a salutation",
    roles="the agent",
    times="none",
    ending="none",
    extensions=(".md", ".txt", ".html", ".htm", ".j2", ".liquid"),
    recognise=recognise,
    read=read,
    priority=90,
    surest=Match.NAME,
)
