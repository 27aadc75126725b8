"""Whether lines that seem to say who speaks are a talk, where no label says a role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from calllint.reading.plain import forms as forms
from calllint.reading.plain.labels import is_marker, is_name, leading_stamp, listed_names
from calllint.reading.plain.shape import NOBODY, Shape
from calllint.reading.roles import is_account

_MOST = 0.5


def is_talk(lines: Sequence[str], shape: Shape) -> bool:
    """Whether voices without roles talk with each other: on most lines, and they come again or are called as voices are."""
    found = [(index, line) for index, line in enumerate(shape.lines) if line is not None]
    turns = [line for _, line in found]
    first = found[0][0]
    stamped = all(line.stamp is not None for line in turns)
    # Above times stand titles and lists of people; above names alone little.
    opens = first if shape.below or any(line.stamp is not None for line in turns) else 0
    remarks = {index: line for index, line in enumerate(lines) if shape.lines[index] is None and _is_remark(line)} if stamped else {}
    filled = sum(
        bool(line.strip()) and index >= opens and index not in shape.structure and index not in remarks for index, line in enumerate(lines)
    )
    empty = sum(line.column >= len(lines[index].rstrip()) for index, line in found)
    share = len(turns) * (2 if empty * 2 > len(turns) else 1) / filled
    if len(turns) < 2 or share < _MOST:
        return False
    counts = Counter(line.key for line in turns)
    again = sum(count > 1 for count in counts.values())
    if again > 1 or NOBODY in counts or any(forms.is_voice(line.label) or is_account(line.key) for line in turns):
        return True
    if len(listed_names(lines).intersection(counts)) > 1 or all(forms.is_told_alone(lines[index]) for index, _ in found):
        return True
    if stamped:
        named = all(any(line.label in remark for remark in remarks.values()) for line in turns)
        return again > 0 or named or all(" " in line.label and is_name(line.label) for line in turns)
    sentences = sum(lines[index].rstrip().endswith((".", "?", "!", "…")) and " " in lines[index][line.column :] for index, line in found)
    return again > 0 and len(turns) > 2 and len(counts) > 1 and sentences * 2 > len(turns)


def _is_remark(line: str) -> bool:
    """Whether a program notes something on a line, with a time or without: `(10:00:05) *** Jan joined the chat ***`."""
    return "*" in line and is_marker(line[leading_stamp(line)[1] :])
