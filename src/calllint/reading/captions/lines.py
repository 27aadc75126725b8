"""The lines of captions as words: without tags and entities, each with where it stands, and each once where captions roll."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import unescape

from calllint.conversation import Anchor
from calllint.patterns import lazy_pattern
from calllint.reading.captions.cues import Cue, Line

_TAG = r"</?[a-zA-Z0-9:.][^<>\n]*>|</>|\{\\[^{}]*\}|\[br\]"
_TAGS = lazy_pattern(_TAG)
_WRITTEN = lazy_pattern(rf"{_TAG}|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_WORD_BY_WORD = lazy_pattern(r"<\d+:\d\d[\d:.]*><c")
"""The time of each word, which YouTube writes: its captions roll."""
_AT_ONCE = 1.0
"""Seconds: a line that is shown again after more than that was said again."""


def words_of(lines: Iterable[Line]) -> tuple[str, list[Anchor]]:
    """The words of lines as one text (a line ends where the screen does, not where a sentence does), and where each run stands."""
    text = ""
    anchors: list[Anchor] = []
    for number, column, raw in lines:
        if "<" in raw or ("&" in raw and ";" in raw) or "{" in raw or "[br]" in raw:
            for start, run, verbatim in _runs(raw):
                if run and (text or not run.isspace()) and not (text.endswith(" ") and run.isspace()):
                    if not text or text.endswith(" "):
                        lead = len(run) - len(run.lstrip()) if verbatim else 0
                        start, run = start + lead, run[lead:]
                    anchors.append(Anchor(len(text), number, column + start + 1, verbatim))
                    text += run
            text = text.rstrip()
        else:
            bare = raw.lstrip()
            start, run = len(raw) - len(bare), bare.rstrip()
            if run:
                anchors.append(Anchor(len(text), number, column + start + 1))
                text += run
        if text and not text.endswith(" "):
            text += " "
    return text.rstrip(), anchors


def plain(raw: str) -> str:
    """The words of a line."""
    if "<" in raw or "{" in raw or "[br]" in raw:
        raw = _TAGS.sub("", raw)
    return (unescape(raw) if "&" in raw else raw).strip()


def _runs(raw: str) -> Iterator[tuple[int, str, bool]]:
    """Runs of text between tags and entities: offset in `raw`, text, and whether it stands there verbatim."""
    position = 0
    for match in _WRITTEN.finditer(raw):
        if match.start() > position:
            yield position, raw[position : match.start()], True
        if match[0].startswith("&"):
            yield match.start(), unescape(match[0]).replace("\u00a0", " "), False
        elif match[0] == "[br]":
            yield match.start(), " ", False
        position = match.end()
    if position < len(raw):
        yield position, raw[position:], True


def each_once(cues: list[Cue]) -> list[Cue]:
    """The cues that show something, with every word once. Where captions roll, a cue shows the last lines of the one before it again,
    or the same line grown.

    What is said twice in captions that don't roll stays.
    """
    shown = [_shown(cue) for cue in cues]
    if not all(shown):
        cues = [cue for cue, lines in zip(cues, shown, strict=True) if lines]
        shown = [lines for lines in shown if lines]
    rolls = _rolls(cues, shown)
    found: list[Cue] = cues[:1]
    for at in range(1, len(cues)):
        before, cue = cues[at - 1], cues[at]
        if not rolls:
            # A cue may stand there twice, for two places on the screen.
            if shown[at] != shown[at - 1] or cue[:2] != before[:2]:
                found.append(cue)
            continue
        lines = [line for line in cue.lines if plain(line.raw)]
        if _at_once(before, cue):
            again = _again(shown[at - 1], shown[at])
            if again:
                lines = lines[again:]
            elif found and _grown(shown[at - 1], shown[at]):
                last = found.pop()
                if last.lines[:-1]:
                    found.append(last._replace(lines=last.lines[:-1]))
                cue = cue._replace(start=last.start)
        if lines:
            found.append(cue._replace(lines=lines))
    return found


def _shown(cue: Cue) -> list[str]:
    """What a cue shows, line by line; two speakers never show the same."""
    if cue.speaker or any("<v" in line.raw for line in cue.lines):
        return [line.raw for line in cue.lines if line.raw.strip()]
    return [words for line in cue.lines if (words := plain(line.raw))]


def _rolls(cues: list[Cue], shown: list[list[str]]) -> bool:
    """Whether cues show what the one before them showed, and more: several do, or half of them and no mere "yes"."""
    pairs = again = 0
    long = False
    for at in range(1, len(cues)):
        before, now = shown[at - 1], shown[at]
        if now == before or not _at_once(cues[at - 1], cues[at]):
            continue
        pairs += 1
        # What is only said twice is no sign: something new stands behind what is shown again.
        if now[0].startswith(before[-1]) or before[-1] in now:
            count = _again(before, now)
            if count or _grown(before, now):
                again += 1
                long = long or before[-1].count(" ") > 1
    if (again > 1 and again * 3 >= pairs) or (long and again * 2 >= pairs):
        return True
    return again > 0 and any(_WORD_BY_WORD.search(line.raw) for cue in cues for line in cue.lines)


def _at_once(before: Cue, cue: Cue) -> bool:
    return cue.start - (before.end if before.end is not None else before.start) <= _AT_ONCE


def _again(before: list[str], now: list[str]) -> int:
    """How many of the last lines of a cue are the first ones of the next."""
    return next((count for count in range(min(len(before), len(now)), 0, -1) if before[-count:] == now[:count]), 0)


def _grown(before: list[str], now: list[str]) -> bool:
    return len(now[0]) > len(before[-1]) and now[0].startswith(before[-1])
