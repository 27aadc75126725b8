"""Reply templates: one turn of the agent that nobody has answered yet, un-rendered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from calllint.conversation import Anchor, Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.plain.head import front_matter_end, read_head
from calllint.reading.reader import Match, Reader, Sample, Source

_FOLDERS = frozenset({"templates", "template", "sjablonen", "sjabloon", "macros", "macro", "canned", "canned_responses"})
_MARKUP = (".html", ".htm")
_MARK = "calllint:"
"""What comments for calllint begin with; without one, the modules about them are not imported."""
_HTML = lazy_pattern(
    r"\s*(?:<!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body|p|div|table|span|h[1-6]|br|meta)\b", re.IGNORECASE | re.DOTALL
)
_PLACEHOLDER = lazy_pattern(
    r"\{\{[^{}\n]{1,80}\}\}|\{%[^%\n]{1,200}%\}|#\{[\w.]{1,60}\}|\$\{[\w.]{1,60}\}|%%?[A-Z][A-Z_]{1,30}%%?|<attribute\s|\{[A-Za-z_][\w.]{1,40}\}"
    r"|\[(?:[A-Z][A-Z0-9_ -]{2,30})\]"
)
_SALUTATION = lazy_pattern(
    r"\W*(?:beste|geachte|dag|hallo|hoi|goedemorgen|goedemiddag|goedenavond|goedendag|dear|hi|hello|good (?:morning|afternoon|evening)"
    r"|sehr geehrte[rs]?|guten tag|liebe[rs]?|bonjour|chère?|madame|monsieur)\b[^\n?]{0,80}(?:\n|$)",
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
    body = _uncommented("\n".join(lines[front_matter_end(lines) :]))
    if sample.suffix in _MARKUP or _HTML.match(body):
        from calllint.reading.html_text import html_to_text

        body = html_to_text(body)[0]
    return Match.NAME if _PLACEHOLDER.search(body) or _SALUTATION.match(body) else Match.NO


def _is_json(text: str) -> bool:
    """Whether the text is a JSON object or list, and no text that begins with a placeholder."""
    if text.lstrip()[:1] not in ("{", "["):
        return False
    import json

    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The one turn of the file."""
    if _is_json(source.text):
        yield source.problem(
            "is JSON, in which the words of a template can't be told from its keys (leave --input-format out, so that it is read by what "
            "it holds, or write each template to a file of its own)"
        )
        return
    lines = source.text.split("\n")
    skipped = front_matter_end(lines)
    markup = "\n".join(lines[skipped:])
    is_markup = PurePosixPath(source.path).suffix.lower() in _MARKUP or _HTML.match(_uncommented(markup)) is not None
    commented = None
    if _MARK in source.text:
        from calllint.suppression.commented_text import CommentedText

        commented = CommentedText(source.text, skipped, is_markup)
    if is_markup:
        from calllint.reading.html_text import html_to_text

        text, anchors = html_to_text(markup if commented is None else commented.markup())
        anchors = tuple(Anchor(anchor.offset, anchor.line + skipped, anchor.column) for anchor in anchors)
    elif commented is None:
        text, anchors = _plain((number, ((1, line),)) for number, line in enumerate(lines[skipped:], skipped + 1))
    else:
        text, anchors = _plain(commented.lines())
    if not text:
        yield source.problem("holds no text: there is nothing to lint")
        return
    head = read_head(lines[:skipped])[0]
    place = Place(source.path, skipped + 1, 1, len(lines), len(lines[-1]) + 1)
    whole = Place(source.path, 1, 1, place.end_line, place.end_column)
    if commented is not None:
        from calllint.suppression.comments import CommentedPlace

        whole = CommentedPlace.at(whole, commented.comments(anchors, text))
    yield Conversation(
        id=source.stem,
        turns=(Turn(Role.AGENT, text, place=place, anchors=anchors, metadata={}),),
        place=whole,
        language=head.language,
        channel=Channel.TEMPLATE,
        agent=head.agent,
        team=head.team,
        topic=head.topic,
        metadata={key: value for key, value in head.metadata.items() if key != "channel"},
    )


def _uncommented(text: str) -> str:
    """`text` as it would be without the comments that are meant for calllint."""
    if _MARK not in text:
        return text
    from calllint.suppression.comments import without_comments

    return without_comments(text)


def _plain(lines: Iterable[tuple[int, Iterable[tuple[int, str]]]]) -> tuple[str, tuple[Anchor, ...]]:
    """The text without blank lines at its ends, and an anchor for each piece; lines come with their number, pieces with their column."""
    kept: list[str] = []
    anchors, length = [], 0
    for number, pieces in lines:
        words = [(column, piece) for column, piece in pieces]
        line = "".join(piece for _, piece in words)
        if not kept and not line.strip():
            continue
        at = length
        for column, piece in words:
            anchors.append(Anchor(at, number, column))
            at += len(piece)
        kept.append(line)
        length += len(line) + 1
    text = "\n".join(kept).rstrip()
    return text, tuple(anchor for anchor in anchors if anchor.offset < len(text))


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
