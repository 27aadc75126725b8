"""Numbers that name a person, by their digits alone: telephones, cards, citizen service numbers, bank accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.digits import CLUSTER, GROUP, begins_like_card, is_bsn, is_card, is_date, plain_digits
from calllint.redaction.ibans import written_ibans
from calllint.redaction.phones import national, phone_value
from calllint.redaction.spans import Span

_DATE = lazy_pattern(
    r"(?:(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)\d\d|(?:19|20)\d\d[-./](?:0?[1-9]"
    r"|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01]))(?![-./]?\d)"
)
_LOOSE_PHONE = lazy_pattern(
    r"(?<!\d)(?<!\d[.,])(?!0[89]00)(?:\+\d{2,3}|\(?0\d{1,3}\)?)(?:\s?[,_]\s?|[\s.\-])\d{1,8}"
    r"(?:(?P<joint>\s?[,_.\-]\s?|\s)\d{1,4}(?:(?P=joint)\d{1,4}){0,3})?(?!\d)"
)
_LOW_CARD = lazy_pattern(r"(?<!\w)\d{4}(?:_\d{1,6}){2,4}(?!\w)")
_CURRENCY_BEFORE = lazy_pattern(r"(?:[€$£]|\b(?:eur|euro|usd|gbp))\s*$", 2)
_CALLING = lazy_pattern(
    r"(?:\b(?:call(?:ed|ing)?|rang|dialled|phoned?|gebeld|registered (?:under|with)|cell|mobile|text"
    r"|reach(?:ed|able)?|answer|tel|telephone|whatsapp|ring|bel|belt|telefoon|mobiel|gsm"
    r"|(?:my|his|her|alternate|contact|registered|home|work|(?:husband|wife|mother|daughter|son)[\'’]?s) (?:number|no\.?|num|nr)|landline"
    r"|(?:get|reach|rang|ring|called|call) me (?:on|at)|i've got|mijn (?:nummer|nr)|terugbelnummer|bereikbaar|bereiken)\b|\u260e"
    r"|\u2706)[^\d]{0,40}$",
    2,
)
_MOST = 19
"""Digits of the longest number that is looked for: a payment card's."""


class _Group(NamedTuple):
    start: int
    end: int
    digits: str


def find_numbers(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """Numbers in `text`; `asked` are the kinds that somebody just asked for."""
    yield from written_ibans(text)
    if "," in text or "_" in text:
        yield from _loose_phones(text)
    if "_" in text:
        for match in _LOW_CARD.finditer(text):
            if is_card(digits := plain_digits(match[0])):
                yield Span(match.start(), match.end(), "card", digits)
    for cluster in CLUSTER.finditer(text):
        if cluster.end() - cluster.start() >= 7:
            yield from _in_cluster(text, cluster.start(), cluster.end(), asked)


def _loose_phones(text: str) -> Iterator[Span]:
    """Telephone numbers with commas or low lines between their digits; other numbers with such signs are lists."""
    for match in _LOOSE_PHONE.finditer(text):
        digits = plain_digits(match[0])
        if ("," in match[0] or "_" in match[0]) and 9 <= len(digits) <= 13 and "\n" not in match[0]:
            yield Span(match.start(), match.end(), "phone", national(digits, "+" in match[0]))


def _in_cluster(text: str, start: int, end: int, asked: frozenset[str]) -> Iterator[Span]:
    groups = [_Group(match.start(), match.end(), plain_digits(match[0])) for match in GROUP.finditer(text, start, end)]
    if sum(len(group.digits) for group in groups) < 7:
        return
    for part in _apart(text, groups):
        yield from _in_groups(text, part, asked)


def _apart(text: str, groups: list[_Group]) -> Iterator[list[_Group]]:
    """Groups of digits, cut where one number ends and another begins: `0470 12 34 56 / 06 12345678`."""
    first = number = 0
    for index, group in enumerate(groups):
        gap = text[groups[index - 1].end : group.start] if index else ""
        led = groups[first].digits[0] == "0" or _plus(text, groups[first].start) is not None
        if number >= 9 and led and group.digits[0] == "0" and ("/" in gap or "\n" in gap or "  " in gap):
            yield groups[first:index]
            first, number = index, 0
        number += len(group.digits)
    yield groups[first:]


def _in_groups(text: str, groups: list[_Group], asked: frozenset[str]) -> Iterator[Span]:
    index = 0
    while index < len(groups):
        date = _DATE.match(text, groups[index].start)
        if date is not None:
            while index < len(groups) and groups[index].start < date.end():
                index += 1
            continue
        found, last = _at(text, groups, index, asked)
        if found is not None:
            yield found
        index = last + 1


def _at(text: str, groups: list[_Group], index: int, asked: frozenset[str]) -> tuple[Span | None, int]:
    """The number that begins at a group, with the index of its last group; that group itself where none begins."""
    windows = _windows(groups, index)
    start = groups[index].start
    before = text[max(0, start - 60) : start]
    if _CURRENCY_BEFORE.search(before):
        return None, index
    plus = _plus(text, start)
    for last, digits in windows:
        if plus is None and _is_card_here(groups[index : last + 1], digits, _is_as_heard(text, groups, index, last)):
            return Span(start, groups[last].end, "card", digits), last
    shapes = [(last, digits, [len(group.digits) for group in groups[index : last + 1]]) for last, digits in windows]
    dialled = _CALLING.search(before) is not None or "phone" in asked
    found = phone_value(shapes, plus is not None, dialled, lambda last: _goes_on(text, groups, index, last))
    if found is not None:
        last, value = found
        if value is None:
            return None, last
        begin, end = start if plus is None else plus, groups[last].end
        inside = text[begin:end]
        begin -= begin > 0 and text[begin - 1] == "(" and inside.count(")") > inside.count("(")
        end += text[end : end + 1] == ")" and inside.count("(") > inside.count(")")
        extension = _EXTENSION.match(text, end)
        end = end if extension is None else extension.end()
        return Span(begin, end, "phone", value), last
    for last, digits in windows:
        kind = _kind_of(text, groups[index : last + 1], digits, _is_as_heard(text, groups, index, last))
        if kind is not None:
            return Span(start, groups[last].end, kind, digits), last
    return None, index


_EXTENSION = lazy_pattern(
    r"[\s,]{0,2}(?:x|ext\.?|extension|toestel|tst\.?|doorkies(?:nummer)?|durchwahl|poste)\s?:?\s?\d{1,5}(?![^\W_])", re.IGNORECASE
)
"""The number of a telephone within a firm, behind the firm's."""


def _goes_on(text: str, groups: list[_Group], index: int, last: int) -> bool:
    """Whether digits go on behind a group as they did before it: `0151 54-42-35` is not all of `0151 54-42-35-76`."""
    if last + 1 >= len(groups) or last <= index:
        return False
    before = text[groups[last - 1].end : groups[last].start]
    return before == text[groups[last].end : groups[last + 1].start] and len(groups[last + 1].digits) <= len(groups[last].digits)


def _windows(groups: list[_Group], index: int) -> list[tuple[int, str]]:
    """The runs of groups that begin here and have 7 to 19 digits: the last group's index and the digits, the longest first."""
    found: list[tuple[int, str]] = []
    digits = ""
    for last in range(index, len(groups)):
        digits += groups[last].digits
        if len(digits) > _MOST:
            break
        if len(digits) >= 7:
            found.append((last, digits))
    return found[::-1]


def _plus(text: str, start: int) -> int | None:
    """Where the plus before a number stands."""
    for back in range(1, 4):
        if start - back >= 0 and text[start - back] == "+":
            return start - back - (start - back > 0 and text[start - back - 1] == "(")
        if start - back < 0 or text[start - back] not in " (":
            return None
    return None


_CARD_SHAPES = {
    (4, 4, 4, 4), (4, 4, 4, 4, 1), (4, 4, 4, 4, 2), (4, 4, 4, 4, 3), (4, 6, 5), (4, 6, 4), (8, 8), (4, 12), (4, 4, 4), (4, 4, 4, 1),
    (4, 3, 3, 3), (4, 4, 4, 3), (4, 4, 4, 2),
}  # fmt: skip
_FEW_GROUPS = 3
"""Groups from which on digits with a space between are a number that a machine wrote down as it was said, however it is cut."""


def _is_as_heard(text: str, groups: list[_Group], index: int, last: int) -> bool:
    """Whether groups are all of a number as a machine wrote it down: `44 691 41 7 201 14 18 8`."""
    whole = index == 0 and last == len(groups) - 1
    return whole and len(groups) >= _FEW_GROUPS and set(text[groups[0].start : groups[-1].end]) <= set("0123456789 ")


def _is_card_here(groups: list[_Group], digits: str, heard: bool) -> bool:
    shape = tuple(len(group.digits) for group in groups)
    if shape == (4, 4, 4, 4) and begins_like_card(digits):
        return True
    apart = set(shape) <= {1, 2} and len(shape) > 1
    return (len(shape) == 1 or shape in _CARD_SHAPES or apart or heard) and is_card(digits)


def _kind_of(text: str, groups: list[_Group], digits: str, heard: bool) -> str | None:
    """The kind of a number that is neither a card nor a telephone's."""
    shape = tuple(len(group.digits) for group in groups)
    if shape == (2, 2, 2, 3, 2) and _is_belgian(digits):
        return "id"
    if len(digits) == 11 and len(shape) == 1 and _is_belgian(digits):
        return "id"
    if shape == (3, 2, 4) and text[groups[0].end : groups[1].start] == "-" and text[groups[1].end : groups[2].start] == "-":
        return "id"
    apart = set(shape) == {1}
    if len(digits) in (8, 9) and (len(shape) == 1 or shape in _BSN_SHAPES or apart or heard):
        glued = groups[0].start > 0 and text[groups[0].start - 1].isalpha()
        if not glued and is_bsn(digits) and not (is_date(digits) and len(shape) == 1):
            return "bsn"
    return "number" if apart and len(shape) >= 7 else None


_BSN_SHAPES = {(3, 3, 3), (4, 2, 3), (3, 2, 4), (2, 2, 2, 3), (3, 2, 2, 2), (3, 3, 2), (2, 3, 3), (2, 3, 4), (4, 5), (5, 4), (4, 4, 1)}


def _is_belgian(digits: str) -> bool:
    from stdnum.be import nn

    return bool(nn.is_valid(digits))
