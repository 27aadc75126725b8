"""The conversations of a plain-text file, parted by titles and rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.plain.head import HEAD_LINES, read_head
from calllint.reading.plain.labels import Labelled, is_marker, is_noted
from calllint.reading.plain.shape import Shape

_TITLE = lazy_pattern(r"^(?:#{1,6}\s*(?P<hash>\S.*)|={3,}\s*(?P<bars>[^=\s][^=]*)={3,})$")
_OF_TALK = lazy_pattern(
    r"\b(?:transcript\w*|transcri[bp]\w+|calls?|chats?|conversations?|gesprek\w*|dialog\w*|dialoog|unterhaltung|gespräch\w*)\b",
    re.IGNORECASE,
)
_PLAINLY = lazy_pattern(
    r"(?:the |full |call |chat |volledig |het )*"
    r"(?:transcript|transcriptie|transcription|conversation|dialogue|dialog|dialoog|gesprek|chat|verlauf)",
    re.IGNORECASE,
)
RULE = lazy_pattern(r"^(?:-{3,}|={3,}|_{3,}|\*{3,}|(?:\* ){2,}\*)\s*$")


class Part:
    """The lines of one conversation; `first` is the index of the first in the file. On the first `silent` nobody begins to speak.

    `level` is that of its title, the deeper the more; 0 for none. `parting` are lines in it that only part, by index in the file.
    """

    def __init__(self, first: int, name: str | None = None, level: int = 0) -> None:
        self.first = first
        self.id = name
        self.level = level
        self.lines: list[str] = []
        self.silent = 0
        self.parting: set[int] = set()

    def part_with(self, index: int) -> None:
        """Takes the line at `index` of the file as one that parts, and that nobody says."""
        self.lines.append("")
        self.parting.add(index)


def talks_in(parts: list[Part], shape: Shape) -> list[Part]:
    """The parts without those that are notes: under a title, and with no labels that stand elsewhere; all, where nobody speaks."""
    counts = Counter([line.key for line in shape.lines if line is not None])
    beside = {id(part) for part in parts if part.id is not None and _is_beside(part, shape, counts)}
    if not beside:
        return parts
    alike = {_numberless(part.id) for part in parts if part.id is not None and _has_turns(part, shape.lines)}
    return [part for part in parts if id(part) not in beside or _numberless(part.id or "") in alike] or parts


def _numberless(title: str) -> str:
    """A title as it is in all of a row: `Call 1`, `Call 2`."""
    return "".join([letter for letter in title.casefold() if not letter.isdigit()]).strip()


def _is_beside(part: Part, shape: Shape, counts: Mapping[str, int]) -> bool:
    """Whether the lines of a part are no talk; `counts` says how often each label stands in the file."""
    known = [line for line in shape.lines[part.first : part.first + len(part.lines)] if line is not None]
    if not known:
        return is_noted((part.id or "").casefold()) or not _OF_TALK.search(part.id or "")
    once = all(counts[line.key] == 1 and shape.speakers[line.key].role is Role.UNKNOWN for line in known)
    return once and max(counts.values()) > 1


def parts_of(lines: list[str], turns: list[Labelled | None]) -> Iterator[Part]:
    """The parts, those without turns among them."""
    part = Part(0)
    index = 0
    titles = _titles(lines, turns)
    again = Counter(titles.values())
    while index < len(lines):
        line = lines[index]
        title = titles.get(index)
        if title is not None and again[title] > 1 and part.id is not None and not _has_turns(part, turns):
            # What stands under each title (`### Transcript`) is called by that.
            part.part_with(index)
        elif title is not None and part.id is not None and _level(line) > part.level and not _has_turns(part, turns):
            # What stands under a title and before the next one below it is about the talk.
            part.id, part.level = part.id if _PLAINLY.fullmatch(title) else title, _level(line)
            part.part_with(index)
        elif title is not None:
            yield part
            part = Part(index + 1, title, _level(line))
        elif line.startswith(("-", "=", "_", "*")) and RULE.match(line) and _opens_conversation(lines, index, turns):
            # A rule under a title, under a head or at the very beginning parts nothing.
            if _has_turns(part, turns):
                yield part
                part = Part(index, None)
            taken = read_head(lines[index : index + HEAD_LINES])[1]
            if taken:
                part.lines.extend(lines[index : index + taken])
                index += taken
                continue
            part.part_with(index)
        else:
            part.lines.append(line)
        index += 1
    yield part


def _titles(lines: list[str], turns: list[Labelled | None]) -> dict[int, str]:
    """The lines that are titles; two that follow each other are comments of who wrote the file."""
    found = {
        index: (title["hash"] or title["bars"]).strip()
        for index, line in enumerate(lines)
        if line.startswith(("#", "=")) and turns[index] is None and (title := _TITLE.match(line.rstrip())) is not None
    }
    comments = [index for index in found if lines[index].startswith("# ") and (index + 1 in found or index - 1 in found)]
    alike = {index for index in comments if any(lines[near].startswith("# ") for near in (index - 1, index + 1) if near in found)}
    return {index: title for index, title in found.items() if index not in alike}


def _level(title: str) -> int:
    """How deep a title stands: by its signs."""
    return len(title) - len(title.lstrip("#")) or 1


def _has_turns(part: Part, turns: list[Labelled | None]) -> bool:
    """Whether anybody has spoken in what was read of a conversation so far, below its head."""
    part.silent = max(part.silent, read_head([*part.lines[:HEAD_LINES], ""])[1])
    spoken = any(turns[part.first + part.silent : part.first + len(part.lines)])
    part.silent = part.silent if spoken else len(part.lines)
    return spoken


def _opens_conversation(lines: list[str], index: int, turns: list[Labelled | None]) -> bool:
    """Whether a turn, a marker, a head or a title follows the rule at `index`: else it is only a line in somebody's message."""
    following = next((position for position in range(index + 1, len(lines)) if lines[position].strip()), None)
    if following is None or turns[following] is not None:
        return True
    if is_marker(lines[following]) or _TITLE.match(lines[following].rstrip()):
        return True
    return any(read_head(lines[start : start + HEAD_LINES])[1] > 0 for start in (index, index + 1))
