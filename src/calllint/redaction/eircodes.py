"""Irish postcodes: written, and spelled or dictated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calllint.patterns import lazy_pattern
from calllint.redaction.codes import PIECE, readings, signs_at
from calllint.redaction.dictionary import is_word
from calllint.redaction.figures import letter_words
from calllint.redaction.signs import Sign

_KEY = (
    r"(?:A(?:4[125]|63|67|75|8[1-6]|9[1-8])|C15|D(?:0[1-9]|1\d|2[024]|6W)|E(?:21|25|3[24]|41|45|53|91)"
    r"|F(?:12|23|26|28|31|35|42|45|5[26]|9[1-4])|H(?:1[24268]|23|5[34]|62|65|71|91)|K(?:3[246]|45|56|67|78)|N(?:37|39|41|91)"
    r"|P(?:1[247]|24|25|3[12]|36|43|47|51|56|61|67|72|75|81|85)|R(?:14|21|3[25]|4[25]|51|56|9[35])|T(?:12|23|34|45|56)"
    r"|V(?:1[45]|23|31|35|42|9[2-5])|W(?:12|23|34|91)|X(?:35|42|91)|Y(?:14|21|25|34|35))"
)
"""The districts there are: a few letters and digits behind any other letter are something else."""
_UNIT = r"[0-9AC-FHKNPRTV-Y]{4}"
_WRITTEN = lazy_pattern(rf"(?<![\w-]){_KEY}[ ]?(?P<unit>{_UNIT})(?![\w-])", 2)
_WHOLE = lazy_pattern(_KEY + _UNIT, 2)
_GIVEN = lazy_pattern(r"(?<![^\W_])eir ?code(?:'?s)?(?:\s(?:is|was))?\s?[:,]?\s(?P<value>[A-Z]\d[\dW][ ]?[A-Z\d]{4})(?![\w-])", 2)
_SIGNS = 7


def written_eircodes(text: str) -> Iterator[tuple[int, int]]:
    """Where Eircodes stand that are known by their district and the signs they may have; in small letters where no word is in them."""
    for match in _WRITTEN.finditer(text):
        if match[0].isupper() or any(map(str.isdigit, match["unit"])) or not is_word(match["unit"].casefold()):
            yield match.span()
    for match in _GIVEN.finditer(text):
        yield match.span("value")


def eircodes_said(text: str) -> Iterator[tuple[int, int, str]]:
    """The Eircodes in `text` that are spelled or dictated: *d zero six seven six papa nine*. Nothing has to introduce them."""
    at = 0
    while (match := PIECE.search(text, at)) is not None:
        at = match.end()
        if len(match[0]) > 1 and match[0].casefold() not in letter_words():
            continue
        if text[match.start() - 1 : match.start()] in ("'", "’"):
            continue
        found = _at(text, match.start(), signs_at(text, match.start(), 2)) or _at(
            text, match.start(), signs_at(text, match.start(), 2, True)
        )
        if found is not None:
            yield found
            at = found[1]


def _at(text: str, at: int, signs: Sequence[Sign]) -> tuple[int, int, str] | None:
    """The Eircode that the pieces from `at` on are, one by one or in words."""
    if not signs or signs[0].start != at:
        return None
    for number, (sign, said) in enumerate(readings(text, signs)):
        if min(map(len, said)) > _SIGNS:
            return None
        fits = [one for one in said if len(one) == _SIGNS and _WHOLE.fullmatch(one) is not None]
        if fits and all(one.is_word or one.end - one.start == 1 or one.text.isdigit() for one in signs[: number + 1]):
            return at, sign.end, min(fits)
    return None
