"""House numbers behind and before postcodes, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.dictation import HUNDREDS, behind_slip
from calllint.redaction.figures import TIMES, number_words
from calllint.redaction.runs import runs
from calllint.redaction.spans import Span, compact
from calllint.redaction.street_beside import ADDED

_HOUSE_BEHIND = lazy_pattern(
    r"(?:[^\w\ufffc]|_){0,6}(?:(?:en|dan|and|und|met|op|et|ehm?|uhm?|dus|ja|is|het|het is|it|the|huis ?nummer|huisnr|hausnummer"
    r"|house number|nummer|number|nr|no|num|numéro|hnr|huis|n)"
    r"[^\w\ufffc]{1,4}){0,6}#?\s?(?P<house>\d{1,5}(?:[ \u00a0]?[-/]?[ \u00a0]?(?:bis|hs|huis|hoog|boven|[IVX]{1,4}|[a-z]"
    r"|\d{1,4})(?![\w'’])){0,2})(?![\w%€]|[.,:]\d)",
    re.IGNORECASE,
)
_HOUSE_BEFORE = lazy_pattern(
    r"(?<![\w.,])((?:(?:huis)?nummer |number |no\.? )?\d{1,5}(?: ?[-/] ?\d{1,3}| ?[a-z]| (?:hs|bis|huis|zwart|rood"
    r"|[ivx]{1,4}))?)(?:,? |, )(?:in |postcode |de postcode is |te )?$",
    re.IGNORECASE,
)
_HOUSE_SAID = lazy_pattern(
    r"[^\w\ufffc]{0,6}(?:(?:en|dan|and|then|und|et|met|op|dan|nog|then|ehm?|uhm?|erm|um|ja|is|het|it|the|huis ?nummer|huisnr"
    r"|hausnummer|house number|nummer|number|nr|no"
    r"|numéro|hnr|a|one(?= hundred))[^\w\ufffc]{1,4}){0,6}(?P<house>[^\W\d_]{3,})",
    re.IGNORECASE,
)


def with_houses(text: str, postcodes: Iterable[tuple[int, int, str]]) -> Iterator[Span]:
    """Postcodes with the house number behind or before them."""
    for begin, end, value in postcodes:
        house = _HOUSE_BEHIND.match(text, end)
        if house is None:
            house = _HOUSE_SAID.match(text, end)
            first = house["house"].casefold() if house is not None else ""
            house = house if first in number_words() or first in TIMES or first in HUNDREDS else None
        before = _HOUSE_BEFORE.search(text, max(0, begin - 30), begin) if house is None else None
        if house is not None:
            end = max(house.end("house"), _spoken_house(text, house.start("house")))
            added = ADDED.match(text, end)
            end = end if added is None else added.end()
            value += compact(text[house.start("house") : end])
        elif before is not None:
            begin = before.start(1)
        yield Span(begin, end, "postcode", value)


def _spoken_house(text: str, at: int) -> int:
    """Where the house number at an offset ends, which may be in words and put right."""
    run = next(runs(text, None, at), None)
    if run is None or run.start != at:
        return at
    last = run.signs[0]
    for sign in run.signs[1:]:
        gap = text[last.end : sign.start]
        if "," in gap and behind_slip(gap + "0", 0, len(gap) + 1, thinking=False) == 0:
            break
        last = sign
    return last.end
