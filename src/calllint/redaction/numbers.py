"""Numbers that name a person, by their digits alone: telephones, cards, citizen service numbers, bank accounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.digits import CLUSTER, GROUP, begins_like_card, is_bsn, is_card, is_date, plain_digits
from calllint.redaction.phones import phone_value
from calllint.redaction.spans import Span

_DATE = lazy_pattern(
    r"(?:(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)\d\d|(?:19|20)\d\d[-./](?:0?[1-9]"
    r"|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01]))(?![-./]?\d)"
)
_IBAN = lazy_pattern(r"(?<![^\W_])[A-Za-z]{2}[ .\-]?\d[ ]?\d(?:[ .\-]{0,3}[A-Za-z0-9]){11,30}(?![^\W_])")
_IBAN_HEAD = lazy_pattern(r"(?<![^\W_])(?:[A-Z]{2}|[a-z]{2}|[A-Z][a-z])[ .\-]?\d[ ]?\d[ .\-]{0,2}(?=[A-Za-z0-9])")
_DUTCH_IBAN = lazy_pattern(r"(?<![^\W_])nl[ .\-]?\d[ ]?\d(?:[ .\-]{0,2}[a-z]){4}(?:[ .\-]{0,3}\d){10}(?!\d)", 2)
_CURRENCY_BEFORE = lazy_pattern(r"(?:[€$£]|\b(?:eur|euro|usd|gbp))\s*$", 2)
_CALLING = lazy_pattern(
    r"(?:\b(?:call|phone|cell|mobile|text|reach|tel|telephone|whatsapp|ring|bel|belt|telefoon|mobiel|gsm"
    r"|my number|contact number|mijn nummer|terugbelnummer|bereikbaar|bereiken)\b|\u260e"
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
    yield from _ibans(text)
    for cluster in CLUSTER.finditer(text):
        if cluster.end() - cluster.start() >= 7:
            yield from _in_cluster(text, cluster.start(), cluster.end(), asked)


def _in_cluster(text: str, start: int, end: int, asked: frozenset[str]) -> Iterator[Span]:
    groups = [_Group(match.start(), match.end(), plain_digits(match[0])) for match in GROUP.finditer(text, start, end)]
    if sum(len(group.digits) for group in groups) < 7:
        return
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
        if _is_card_here(groups[index : last + 1], digits) and plus is None:
            return Span(start, groups[last].end, "card", digits), last
    shapes = [(last, digits, [len(group.digits) for group in groups[index : last + 1]]) for last, digits in windows]
    dialled = _CALLING.search(before) is not None or "phone" in asked
    found = phone_value(shapes, plus is not None, dialled)
    if found is not None:
        last, value = found
        if value is None:
            return None, last
        begin, end = start if plus is None else plus, groups[last].end
        inside = text[begin:end]
        begin -= begin > 0 and text[begin - 1] == "(" and inside.count(")") > inside.count("(")
        end += text[end : end + 1] == ")" and inside.count("(") > inside.count(")")
        return Span(begin, end, "phone", value), last
    for last, digits in windows:
        kind = _kind_of(text, groups[index : last + 1], digits)
        if kind is not None:
            return Span(start, groups[last].end, kind, digits), last
    return None, index


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


_CARD_SHAPES = {(4, 4, 4, 4), (4, 4, 4, 4, 3), (4, 6, 5), (4, 6, 4), (8, 8), (4, 12), (4, 4, 4, 1)}


def _is_card_here(groups: list[_Group], digits: str) -> bool:
    shape = tuple(len(group.digits) for group in groups)
    if shape == (4, 4, 4, 4) and begins_like_card(digits):
        return True
    apart = set(shape) <= {1, 2} and len(shape) > 1
    return (len(shape) == 1 or shape in _CARD_SHAPES or apart) and is_card(digits)


def _kind_of(text: str, groups: list[_Group], digits: str) -> str | None:
    """The kind of a number that is neither a card nor a telephone's."""
    shape = tuple(len(group.digits) for group in groups)
    if shape == (2, 2, 2, 3, 2) and _is_belgian(digits):
        return "id"
    if len(digits) == 11 and len(shape) == 1 and _is_belgian(digits):
        return "id"
    if shape == (3, 2, 4) and text[groups[0].end : groups[1].start] == "-" and text[groups[1].end : groups[2].start] == "-":
        return "id"
    apart = set(shape) == {1}
    if len(digits) in (8, 9) and (len(shape) == 1 or shape in {(3, 3, 3), (4, 2, 3), (3, 2, 4), (2, 2, 2, 3)} or apart):
        glued = groups[0].start > 0 and text[groups[0].start - 1].isalpha()
        if not glued and is_bsn(digits) and not (is_date(digits) and len(shape) == 1):
            return "bsn"
    return "number" if apart and len(shape) >= 7 else None


def _is_belgian(digits: str) -> bool:
    from stdnum.be import nn

    return bool(nn.is_valid(digits))


def _ibans(text: str) -> Iterator[Span]:
    from stdnum import iban

    for match in _DUTCH_IBAN.finditer(text):
        yield Span(match.start(), match.end(), "iban", _compact(match[0]))
    for head in _IBAN_HEAD.finditer(text):
        whole = _IBAN.match(text, head.start())
        if whole is None:
            continue
        ends = [
            at
            for at in range(whole.end(), head.start() + 14, -1)
            if at == len(text) or not text[at].isalnum() or not text[at - 1].isalnum()
        ]
        for end in ends:
            value = _compact(text[head.start() : end])
            if 15 <= len(value) <= 34 and text[end - 1].isalnum() and value.isascii() and iban.is_valid(value, check_country=False):
                yield Span(head.start(), end, "iban", value)
                break


def _compact(text: str) -> str:
    return "".join(filter(str.isalnum, text)).upper()
