"""The forms in which transcripts say who speaks, line by line: a speaker with a time above the words, numbered, in brackets, alone.

Each form is a function that gives what a line says of its speaker, None for a line that says nothing of one; `text_shape` decides which
form a file has. The commonest, `Label: text`, is `calllint.reading.plain.labels.labelled`.
"""

from __future__ import annotations

import re

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.plain.labels import Labelled, is_name, is_thing, labelled, leading_stamp, may_be_label
from calllint.reading.plain.stamps import STAMP, STAMP_PATTERN, Stamp, parse_stamp
from calllint.reading.roles import Speaker, speaker_of

_VOICE = lazy_pattern(
    r"(?:(?:speaker|spreker|sprecher(?:in)?|locuteur|intervenant|participant|deelnemer|teilnehmer)(?:[ _#-]*\d{1,3}|[ _#-]+[A-Z])"
    r"|(?:unknown|unidentified|onbekende) (?:speaker|spreker))$",
    re.IGNORECASE,
)

_PREFIX = lazy_pattern(
    r"\s*(?:(?:>{1,3}|<{1,3}|[→←»«])\s?)?(?:[-*•–]\s+|[\u2190-\u2bff\U0001f000-\U0001faff][\u200d\ufe0e\ufe0f\u2190-\u2bff\U0001f000-\U0001faff]*\s*|\d{1,4}[.)]\s+|#{1,6}\s+)?"
)
_BOXED = lazy_pattern(r"\s*[\[<](?P<label>[^\[\]<>\n]{2,60})[\]>]\s*(?P<colon>:)?[ \t]*")
_SAID_TO_BE = lazy_pattern(r"(?:speaker|spreker|sprecher|locuteur)\s*:\s*(?=\S)", re.IGNORECASE)
_TOLD_ALONE = lazy_pattern(r"\s*(?:speaker|spreker|sprecher|locuteur)\s*:\s*(?P<label>[^\W_][\w -]{0,30})\s*$", re.IGNORECASE)
_NUMBERED = lazy_pattern(r"\s*(?P<label>\d{1,2})\s*:\s+(?=[^\W\d])")
_TABBED = lazy_pattern(r"\s*(?P<label>[^\W\d][^\t:\n]{0,50})\t+")
_DASHED = lazy_pattern(r"\s*(?P<label>[^\W\d][^:\n]{0,40}?)(?:\s+[-–—|]\s+|\s*>{1,2}\s+)")
_PARTED = lazy_pattern(r"\s*(?P<label>[^\W\d][^;:\n]{0,40}?)\s*;[ \t]*(?=\S)")
_ZOOM = lazy_pattern(
    r"\s*(?P<stamp>\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]M)?)\s+(?:From|Von|Van|De)\s{1,4}(?P<label>\S[^:\n]{0,80}?)"
    r"(?:\s{1,4}(?:to|To|an|An|aan|naar|à|À)\s{1,4}[^:\n]{1,80}?)?\s*:[ \t]*"
)
_TAIL = lazy_pattern(rf"[*_]{{0,2}}(?:{STAMP_PATTERN})[*_]{{0,2}}\s*:?\s*$")
_MIDDLE = lazy_pattern(
    r"\s*(?P<label>[^\W\d_][^:\n\t]{0,60}?)(?:(?:[ \u00a0]{2,8}|\t)(?P<bare>\d{1,2}:\d{2}(?::\d{2})?)"
    r"|\s+(?P<boxed>[\[(][^\[\]()]{3,40}[\])]))\s*:?[ \u00a0\t]+(?=\S)"
)
_BEHIND = lazy_pattern(r"(?P<label>[^\W\d_][^:\n]{0,80}?)\s*$")
_ALONE = lazy_pattern(r"\s*(?P<mark>#{1,6}\s+|\*\*|__)?(?P<label>[^\W\d_][^:\n*_#]{0,50}?)\s*(?:\*\*|__)?\s*:?\s*(?:\*\*|__)?\s*$")
_LAST_NAME_FIRST = lazy_pattern(r"(?:[^\W\d_][\w'’-]+ ){0,3}[A-ZÀ-Þ][\w'’-]+, [A-ZÀ-Þ][\w.'’-]*(?: [\w.'’-]+)?$")
_FULL_COLON = "："
_ZONES_WORDS = "CET CEST MET MEZ MESZ UTC GMT BST WET EET IST EST EDT CST CDT MST MDT PST PDT AEST AEDT"
_ZONES = frozenset(_ZONES_WORDS.split())
_PREFIXES = ("-", "*", "•", "–", ">", "<", "→", "←", "»", "«", "#")
_LETTERS_END = "\u2190"
"""Arrows and pictures come after the letters of Europe."""
_LONGEST = 120


def is_voice(label: str) -> bool:
    """Whether a transcriber calls a voice so that it can't name (`Speaker 1`): it names a speaker, whatever else stands in the file."""
    return _VOICE.match(label) is not None


def plain(line: str) -> Labelled | None:
    """`Label: text`, also with a colon as wide as a Chinese letter, and with a stamp behind the label: `**Jan:** [00:09] text`."""
    found = labelled(line.replace(_FULL_COLON, ":", 1) if _FULL_COLON in line else line)
    if found is None:
        return None
    if line.startswith(found.label, found.column):
        # `Agent: Agent: text`
        again = labelled(line[found.column :])
        if again is not None and again.key == found.key:
            found = found._replace(column=found.column + again.column)
    if found.stamp is not None:
        return found
    return _with_stamp_behind(line, found) if line.startswith(("[", "("), found.column) else found


def _with_stamp_behind(line: str, found: Labelled) -> Labelled:
    """With the stamp that the text begins with, where it does."""
    stamp, column = leading_stamp(line[found.column :])
    return found if stamp is None else found._replace(stamp=stamp, column=found.column + column)


def marked(line: str) -> Labelled | None:
    """Any line with label and words in which stars, underscores and bullets are only mark-up: `- **Agent** (00:09): text`."""
    if "*" not in line and "_" not in line:
        return None
    bare, places = _unmarked(line)
    found = plain(bare) or inline(bare)
    if found is None:
        return None
    column = found.column
    return found._replace(column=places[column] if column < len(places) else column + len(line) - len(bare))


def _unmarked(line: str) -> tuple[str, list[int]]:
    """The line without the marks before and round its label, and the column (from 0) of each letter in front of the unchanged rest."""
    prefix = _PREFIX.match(line)
    start = prefix.end() if prefix is not None else 0
    end = min(len(line), start + _LONGEST)
    places = [index for index in range(start, end) if line[index] != "*" and not (line[index] == "_" and _is_mark(line, index))]
    return "".join([line[index] for index in places]) + line[end:], places


def _is_mark(line: str, index: int) -> bool:
    """Whether an underscore stands at the edge of a word."""
    return not (line[index - 1 : index].isalnum() and line[index + 1 : index + 2].isalnum())


def zoom(line: str) -> Labelled | None:
    """`09:16:03 From Jan to Everyone: text`, as Zoom saves a chat."""
    match = _ZOOM.match(line) if ":" in line and line.lstrip()[:1].isdigit() else None
    return _labelled(match["label"], _stamp(match["stamp"]), match.end()) if match is not None else None


def prefixed(line: str) -> Labelled | None:
    """`- Agent: text`, `2. Agent: text`, `> Agent: text`."""
    bare = line.lstrip()[:1]
    match = _PREFIX.match(line) if ":" in line and (bare.isdigit() or bare in _PREFIXES or bare > _LETTERS_END) else None
    if match is None or not match[0].strip():
        return None
    found = plain(line[match.end() :])
    return found._replace(column=found.column + match.end()) if found is not None else None


def numbered(line: str) -> Labelled | None:
    """`0: text`, where nothing but a number tells the voices apart."""
    match = _NUMBERED.match(line) if line.lstrip()[:1].isdigit() else None
    return Labelled(match["label"], Speaker(Role.UNKNOWN, f"Speaker {match['label']}"), None, match.end()) if match is not None else None


def boxed(line: str) -> Labelled | None:
    """`[Agent]: text`, `[SPEAKER_00]: text`, `[Agent] text`, `<jan> text`, with or without a stamp before it."""
    if "[" not in line and "<" not in line:
        return None
    stamp, column = leading_stamp(line)
    match = _BOXED.match(line, column)
    if match is not None and (said := _SAID_TO_BE.match(match["label"])) is not None:
        # `[speaker: spk_0][00:02-00:05]: text`
        found = _labelled(match["label"][said.end() :], stamp, match.end())
        return _past_colon(line, _with_stamp_behind(line, found)) if found is not None else None
    if match is None or ("<" in match[0] and (len(match["label"]) < 3 or "</" in line)):
        # "<p>" is HTML.
        return None
    inner = heading(match["label"]) if stamp is None else None
    if inner is not None:
        return inner._replace(column=match.end())
    found = _labelled(match["label"], stamp, match.end()) if ":" not in match["label"] else None
    if found is not None and not match["colon"] and found.speaker.role is not Role.UNKNOWN and found.speaker.name is None:
        # `[Agent] Sanne: text`
        inner = labelled(line[match.end() :])
        if inner is not None and is_name(inner.label) and not is_thing(inner.key):
            speaker = Speaker(found.speaker.role, inner.label)
            return Labelled(f"{inner.label} ({found.label})", speaker, stamp, match.end() + inner.column)
    if found is not None and stamp is None and (timed := _with_stamp_behind(line, found)).stamp is not None:
        # `[Jan] [09:12] text`
        return timed
    # In square brackets alone a role or a voice is a speaker; "[stilte]" is none.
    if found is not None and not match["colon"] and "[" in match[0] and not is_speaker(found):
        return None
    return found


def _past_colon(line: str, found: Labelled) -> Labelled:
    """With the words behind the colon that stands at its column, where one does."""
    rest = line[found.column :].lstrip()
    return found._replace(column=len(line) - len(rest) + 1) if rest.startswith(":") else found


def tabbed(line: str) -> Labelled | None:
    """`Agent`, a tab, and the text; or a stamp, a tab and these."""
    if "\t" not in line:
        return None
    stamp, column = leading_stamp(line)
    match = _TABBED.match(line, column)
    found = _labelled(match["label"], stamp, match.end()) if match is not None else None
    return _with_stamp_behind(line, found) if found is not None and stamp is None else found


def dashed(line: str) -> Labelled | None:
    """`Agent - text`, `Agent> text`, where the label is a role or a voice; with a time before it any name."""
    if not any(sign in line for sign in (" - ", " – ", " — ", " | ", "> ")):
        return None
    stamp, column = leading_stamp(line)
    match = _DASHED.match(line, column)
    found = _labelled(match["label"], stamp, match.end()) if match is not None else None
    return found if found is not None and (stamp is not None or is_speaker(found)) else None


def parted(line: str) -> Labelled | None:
    """`Agent; text`, `00:05;Agent;text`, `[00:05] Agent; text`: as a table without a header has it."""
    if ";" not in line:
        return None
    stamp, column = leading_stamp(line)
    if stamp is None:
        cell = line.partition(";")[0]
        stamp = _stamp(cell.strip()) if cell.lstrip(" \t[(")[:1].isdigit() else None
        column = len(cell) + 1 if stamp is not None else 0
    match = _PARTED.match(line, column)
    return _labelled(match["label"], stamp, match.end()) if match is not None else None


def heading(line: str) -> Labelled | None:
    """A line of nothing but a speaker and a time, in either order; the words are below: `Jan de Vries   0:09`, `[00:09] Jan`."""
    if ":" not in line or len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    if line.lstrip().startswith(("#", "*", "_", "-")):
        bare, _ = _unmarked(line)
        found = heading(bare) if bare != line else None
        return found._replace(column=len(line)) if found is not None else None
    stamp, column = leading_stamp(line)
    if stamp is not None:
        match = _BEHIND.match(line, column)
        return _labelled(match["label"].strip("*_ "), stamp, len(line)) if match is not None else None
    tail = _TAIL.search(line)
    label = line[: tail.start()].rstrip().removesuffix(":") if tail is not None else ""
    if tail is None or ":" in label or (label[-1:].isalnum() and tail[0][0].isalnum()):
        return None
    return _labelled(label.strip(" \t\u00a0*_,|–—-"), _stamp(tail[0].strip("*_: \t\u00a0")), len(line))


def inline(line: str) -> Labelled | None:
    """`Jan de Vries   0:09   text`: a speaker, a time, and the words behind them."""
    match = _MIDDLE.match(line) if any(map(str.isdigit, line[:_LONGEST])) else None
    stamp = _stamp(match["bare"] or match["boxed"]) if match is not None else None
    return _labelled(match["label"], stamp, match.end()) if match is not None and stamp is not None else None


def alone(line: str) -> Labelled | None:
    """A line of nothing but a speaker: a role, a voice, or any name in bold or as a heading."""
    if ":" in line and (told := _TOLD_ALONE.match(line)) is not None:
        return Labelled(told["label"], speaker_of(told["label"]), None, len(line))
    match = _ALONE.match(line) if line and len(line) < (_LONGEST if line.lstrip().startswith(("#", "*", "_")) else _LONGEST // 3) else None
    found = _labelled(match["label"], None, len(line)) if match is not None else None
    if match is None or found is None:
        return None
    return found if match["mark"] or is_speaker(found) else None


def is_told_alone(line: str) -> bool:
    """Whether a line says who speaks and nothing else, with a word before it: `SPEAKER: S1`, as Speechmatics writes it."""
    return ":" in line and _TOLD_ALONE.match(line) is not None


def _stamp(written: str) -> Stamp | None:
    match = STAMP.fullmatch(written)
    return parse_stamp(match) if match is not None else None


def _labelled(label: str, stamp: Stamp | None, column: int) -> Labelled | None:
    label = label.strip()
    name = label.partition(" (")[0]
    # "Jansen, Piet"
    name = name.replace(", ", " ") if _LAST_NAME_FIRST.match(name) else name
    if not label[:1].isalpha() or label in _ZONES or not may_be_label(name):
        return None
    return Labelled(label, Speaker(Role.UNKNOWN, label) if is_voice(label) else speaker_of(label), stamp, column)


def is_speaker(found: Labelled) -> bool:
    """Whether the label says a role or is a voice: such a one speaks wherever it stands."""
    return found.speaker.role is not Role.UNKNOWN or is_voice(found.label)
