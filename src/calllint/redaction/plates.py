"""Licence plates: those that can be nothing else, and any that a word introduces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.hints import holds_any, words_in
from calllint.redaction.name_words import EVERYDAY, NO_NAME
from calllint.redaction.small_words import CODE_WORDS, FUNCTION_WORDS, HESITATIONS, word_set
from calllint.redaction.spans import Span, compact

_JOINT = r"\s?[-\u2010-\u2015]\s?"
_SIDECODES = [
    "aa-dd-dd",
    "dd-dd-aa",
    "dd-aa-dd",
    "aa-dd-aa",
    "aa-aa-dd",
    "dd-aa-aa",
    "dd-aaa-d",
    "d-aaa-dd",
    "aa-ddd-a",
    "a-ddd-aa",
    "aaa-dd-a",
    "a-dd-aaa",
    "d-aa-ddd",
    "ddd-aa-d",
    "d-aaa-ddd",
]
"""How letters and digits follow one another on Dutch plates and, the last one, on Belgian plates."""
_SHAPES = {"a": "[a-z]", "d": r"\d"}


def _shape(code: str, joint: str) -> str:
    return "".join(_SHAPES.get(sign, joint) for sign in code)


_PLATE = lazy_pattern(rf"(?<![\w-])(?:{'|'.join(_shape(code, _JOINT) for code in _SIDECODES)})(?![\w-])", re.IGNORECASE)
_YEAR_OF_BRITISH = r"(?:0[1-9]|[1-7]\d)"
_BRITISH = lazy_pattern(rf"(?<![^\W_])[A-HJ-PR-Z][A-HJ-PR-Z]{_YEAR_OF_BRITISH}[ -]?[A-HJ-PR-Z]{{3}}(?![^\W_])")
_BRITISH_SMALL = lazy_pattern(rf"(?<![^\W_])[b-df-hj-np-tv-xz]{{2}}{_YEAR_OF_BRITISH}[ -]?[b-df-hj-np-tv-xz]{{3}}(?![^\W_])")
_COUNTY = "(?:CE|CN|CW|C|DL|D|G|KE|KK|KY|LD|LH|LM|LS|L|MH|MN|MO|OY|RN|SO|TN|TS|TY|T|WD|WH|WW|WX|W)"
_YEAR_OF_IRISH = r"(?:[89]\d|0\d|1[0-2]|1[3-9][12]|2\d[12])"
_IRISH = lazy_pattern(rf"(?<![\w-]){_YEAR_OF_IRISH}-{_COUNTY}-\d{{1,6}}(?![\w-])", re.IGNORECASE)
_FRENCH = lazy_pattern(r"(?<![\w-])[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}(?![\w-])", re.IGNORECASE)
_STATES = "AP|AR|AS|BR|CG|CH|DL|GA|GJ|HP|HR|JH|JK|KA|KL|LA|MH|ML|MN|MP|MZ|NL|OD|PB|PY|RJ|SK|TN|TR|TS|UK|UP|WB"
_INDIAN = lazy_pattern(rf"(?<![^\W_])(?:{_STATES})[ -]?\d{{1,2}}[ -]?[A-Z]{{1,3}}[ -]?\d{{4}}(?![^\W_])")
_INDIAN_SMALL = lazy_pattern(rf"(?<![^\W_])(?i:{_STATES})\d{{1,2}}(?i:[a-z]{{1,3}})\d{{4}}(?![^\W_])")
_LETTERS_AND_YEAR = lazy_pattern(rf"[a-z]{{2}}{_YEAR_OF_BRITISH}[ -]?[a-z]{{3}}", re.IGNORECASE)
_LONG_IRISH = lazy_pattern(rf"(?:1[3-9][12]|2\d[12])[ -]?{_COUNTY}[ -]?\d{{1,6}}", re.IGNORECASE)
"""Forms that words and numbers don't have side by side, vowels or not."""
_NO_BRITISH = word_set(
    "PRO MAX SET NEW FOR THE AND PLUS KIT BOX TEN ONE TWO LED USB FUN VAN HET EEN MET CDI TDI GTI AMG DIN ISO EUR USD GBP BTW VAT UUR"
)
_OLD_BRITISH = lazy_pattern(r"(?<![^\W_])[A-HJ-NPR-TV-Y]\d{3} ?[A-HJ-PR-Z]{3}(?![^\W_])")
_MAKES = (
    "audi|bmw|citro[eë]n|dacia|fiat|hyundai|kia|lexus|mazda|mercedes|mitsubishi|nissan|opel|peugeot|porsche|renault|skoda|škoda|subaru|suzuki"
    "|tesla|toyota|vauxhall|volkswagen|volvo|vw|clio|corsa|astra|passat|tiguan|yaris|picanto|fiesta"
)
"""Makes of cars, and cars that are called by a name that is little else."""
_VEHICLE = lazy_pattern(
    r"(?<![^\W_])(?:(?:the|my|our|his|her|\w+['’]s) (?:van|bus)|(?:de|mijn|onze|bestel)[ ]?bus(?:je)?|golf|polo|parking ticket"
    r"|[a-z]{3,}(?:auto|busje|scooter|wagen)s?"
    r"|speeding ticket|parke\w*|geparkeerd\w*|auto|autos?|wagen|voertuig\w*|bestelbus|motor|scooter|aanhanger|caravan|camper|boete"
    r"|apk|rdw|garage|wegenbelasting|road tax|bekeuring|rijd?t?"
    r"|rijden|schade|verzekering|dekking|vignet"
    r"|staat (?:nog )?op (?:mijn|m'n|zijn|haar) naam|is in (?:my|his|her) name|parked|parking|fine|car|cars|vehicle|lorry|truck"
    r"|insurance|damage|driv\w+|mot|fahrzeug|pkw|geparkt|voiture|véhicule|assurance"
    rf"|{_MAKES})(?![^\W_])",
    re.IGNORECASE,
)
_VEHICLE_WORDS = word_set(
    "apk rdw garage wegenbelasting tax "
    "van bus busje bestelbus bestelbusje golf polo ticket auto autos wagen motor scooter aanhanger caravan camper boete bekeuring rij "
    "rijd rijt "
    "rijdt rijden schade verzekering dekking vignet staat fine car cars vehicle lorry truck insurance damage mot fahrzeug pkw geparkt "
    "voiture "
    "véhicule assurance"
) | frozenset(["citroen", "citroën", *_MAKES.split("|")])
_BESIDE_VEHICLE = lazy_pattern(
    rf"(?<![\w.,€$£-])(?:{'|'.join(_shape(code, '[ -]?') for code in _SIDECODES)}|[a-z]{{2}}\d\d ?[a-z]{{3}}"
    rf"|[a-z]\d{{3}}[ -]?[a-z]{{3}}|[a-z]{{2}}\d\d-[a-z]{{3}}|[a-z]{{3}}[ -]?\d{{1,3}}[a-z]|[a-zäöü]{{1,3}}-[a-z]{{1,2}}[ -]?\d{{1,4}}"
    r"|(?-i:[A-ZÄÖÜ]{1,3} [A-Z]{1,2} \d{1,4})|\d[a-z]{3}\d{3}|[a-z]{3}[ -]?\d{3,4}|t[ -]?[a-z]{3}[ -]?\d{3}"
    rf"|[a-z]{{2}}[ -]?\d{{3}}[ -]?[a-z]{{2}}|\d{{3,4}}[ -]?[a-z]{{2}}[ -]?\d\d"
    rf"|{_YEAR_OF_IRISH}[ -]?{_COUNTY}[ -]?\d{{1,6}})(?![\w€%-]|[.,]\d)",
    re.IGNORECASE,
)
_WORD = (
    r"(?:(?:k(?:en|ne|e|n)te{0,2}k{1,2}e{0,2}n|ketneken|kenetken|kentkeen)(?:nummer|plaat|nr)?|(?:nummer|nr) ?plaat|plaat|(?:vehicle|car"
    r"|bike|tag|scooter|van)[ -]?(?:number|no\.?|nr\.?|#|reg\w*|tag|:)|voertuig:|registration|reg|(?:licen[cs]e|number) ?plates?"
    r"|plates?|(?:auto|kfz-?)?kennzeichen|nummernschild|plaque(?: d['’]immatriculation)?|immatricul\w+)"
    r"(?:[ -]?(?:nummer|number|plate))?"
)
_INTRODUCED = lazy_pattern(rf"(?<![^\W_]){_WORD}(?![^\W\d_])(?P<behind>[^\n?!;]{{0,45}})", re.IGNORECASE)
_AS_WRITTEN = lazy_pattern(
    r"\s?(?:is|was|:|=)?:?\s(?P<value>(?=(?:[A-Z •·-]*\d){2}|\d[A-Z]-)(?=[A-Z\d •·-]{4,9}(?![\w/-]))"
    r"[A-Z\d]{1,7}(?:[ •·-][A-Z\d]{1,7}){0,2})(?![\w/-])"
)
"""A plate of whatever country right behind the word for it, in capitals."""
_FREE = r"[\s.:\-\u2010-\u2015]{0,3}"
_LOOSE = lazy_pattern(
    rf"(?<![^\W_])(?<!['’])(?:{'|'.join(_shape(code, _FREE) for code in _SIDECODES)}"
    rf"|[a-z]{{3}}{_FREE}\d{{1,3}}[a-z]|t?{_FREE}[a-z]{{3}}{_FREE}\d{{3,4}}|\d{{3}}{_FREE}[a-z]{{3}}"
    rf"|[a-z]{{2}}\d\d{_FREE}[a-z]{{3}}|[a-z]\d{{1,3}}{_FREE}[a-z]{{3}}"
    rf"|[a-zäöü]{{1,3}}[\s.:\-]{{1,3}}[a-z]{{1,2}}{_FREE}\d{{1,4}}|(?-i:[A-Z]{{4,5}}\d{{2,4}})"
    rf"|[a-z]{{2}}{_FREE}\d{{3}}{_FREE}[a-z]{{2}}|\d{{2,3}}{_FREE}[a-z]{{1,2}}{_FREE}\d{{1,6}}"
    rf"|\d{{2,3}}{_FREE}[a-z]{{2}}|[a-z]{{1,3}}\d{{2,4}}|[a-z]{{1,2}}{_FREE}\d{{4,5}}[a-z]?"
    rf"|[a-z]{{2}}{_FREE}\d{{1,2}}{_FREE}[a-z]{{1,3}}{_FREE}\d{{4}})(?![^\W_])",
    re.IGNORECASE,
)
_NO_LETTERS = FUNCTION_WORDS | HESITATIONS | {"en", "and", "ja"}
_SMALL = CODE_WORDS | FUNCTION_WORDS | EVERYDAY | NO_NAME
_FEWEST = 4
"""Letters and digits of a plate from which on what stands behind it may be a word."""
_CODED = 3
"""Letters up to which a word of a language may be a plate's."""
_VOWELS = frozenset("aeiou")
_NOT_PLATES = FUNCTION_WORDS | word_set(
    "nr st mw dhr mr mrs dr km kg cm mm gb mb kb tb pk kw ml ltr pcs pm th nd rd vd vs cd tv pc bv nv sms sm gsm pdf tnv tav mvg"
)
"""Abbreviations without a vowel that stand beside numbers."""
_LETTERS = lazy_pattern(r"(?<![^\W_])[^\W\d_]+(?![^\W_])")
_MEASURE = lazy_pattern(r"\d+\s?(?:cm|mm|kg|km|gb|mb|gr|st|pk|kw|ml)(?![^\W_])", re.IGNORECASE)


_VEHICLE_HINTS = ("park", "voertuig", "driv", " in my name", "auto", "busje", "scooter", "wagen")


def speaks_of_vehicles(text: str) -> bool:
    """Whether `text` speaks of vehicles, so that a plate may stand in it without a word that introduces it."""
    if _VEHICLE_WORDS.isdisjoint(words_in(text)) and not holds_any(text.lower(), _VEHICLE_HINTS):
        return False
    return _VEHICLE.search(text) is not None


def find_plates(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """The plates in `text`, which holds digits; `asked` are the kinds that somebody just asked for."""
    at = 0
    while (introduced := _INTRODUCED.search(text, at)) is not None:
        written = _AS_WRITTEN.match(text, introduced.start("behind"))
        at = introduced.end() if written is None else written.end()
        start, end = written.span("value") if written is not None else (at, at)
        end = _end_of_written(text, start, end)
        if end > start:
            yield Span(start, end, "plate", compact(text[start:end]))
        else:
            yield from _first(text, *introduced.span("behind"))
    if "plate" in asked:
        yield from _first(text, 0, min(len(text), 60))
    for match in _PLATE.finditer(text):
        # In small letters "2-in-100" is one too; plates have had no vowels since 1978.
        if match[0].isupper() or "plate" in asked or not any(letter in "aeiou" for letter in match[0].lower()):
            yield _span(match)
    yield from _abroad(text)
    if speaks_of_vehicles(text):
        yield from _beside_vehicle(text)


def _end_of_written(text: str, start: int, end: int) -> int:
    """Where a plate in capitals ends, without the word behind it; `start` where a word of every day is in it: `OPEN 24`, `AB 12 IS`."""
    pieces = [(piece[0], start + piece.end()) for piece in re.finditer(r"[^\W_]+", text[start:end])]
    while len(pieces) > 1 and _ends_behind(pieces, text):
        pieces.pop()
    return start if not pieces or any(_is_usual(piece, text) for piece, _ in pieces) else pieces[-1][1]


def _ends_behind(pieces: list[tuple[str, int]], text: str) -> bool:
    """Whether the last piece is a word behind a plate: `KD73 ABV IS`."""
    rest = "".join(piece for piece, _ in pieces[:-1])
    whole = sum(map(str.isdigit, rest)) > 1 and len(rest) > _FEWEST
    return whole and (pieces[-1][0].casefold() in _NO_LETTERS or _is_usual(pieces[-1][0], text))


def _is_usual(piece: str, text: str) -> bool:
    """Whether a piece in capitals is a word: of more letters than two, or in a text that is all in capitals."""
    folded = piece.casefold()
    return (len(piece) > _CODED and is_word(folded)) or (folded in _NO_LETTERS and (len(piece) > 2 or text.isupper()))


def _abroad(text: str) -> Iterator[Span]:
    """British, Irish, French and Indian plates, which are known by their form."""
    for pattern in (_BRITISH, _BRITISH_SMALL, _OLD_BRITISH, _IRISH, _FRENCH, _INDIAN, _INDIAN_SMALL):
        for match in pattern.finditer(text):
            if match[0][-3:] not in _NO_BRITISH:
                yield _span(match)


def _beside_vehicle(text: str) -> Iterator[Span]:
    """Plates without a word that introduces them, where vehicles are spoken of: `ik sta geparkeerd met GK934V`."""
    at = 0
    while (match := _BESIDE_VEHICLE.search(text, at)) is not None:
        at = match.start() + 1
        if _may_be_plate(text, match[0]):
            at = match.end()
            yield _span(match)


def _may_be_plate(text: str, found: str) -> bool:
    """Whether what has the form of a plate may be one, and no measure and no words, where vehicles are spoken of."""
    capitals = found.isupper() and not text.isupper()
    if _MEASURE.search(found) is not None and not capitals:
        return False
    letters = [piece.casefold() for piece in re.findall(r"[^\W\d_]+", found)]
    # Other countries' plates have vowels; where they are typed as codes they are no words.
    if capitals and found[-3:] not in _NO_BRITISH and found[:3] not in _NO_BRITISH:
        return True
    if _LETTERS_AND_YEAR.fullmatch(found) is not None:
        return found[4:].isalpha() or (letters[1] not in _SMALL and letters[1].upper() not in _NO_BRITISH)
    if any(letter in _NOT_PLATES and not found.isupper() for letter in letters):
        return False
    return _LONG_IRISH.fullmatch(found) is not None or not any(set(letter) & _VOWELS for letter in letters)


def _first(text: str, start: int, end: int) -> Iterator[Span]:
    """The first thing like a plate between `start` and `end`, in any spelling; it may end behind it."""
    at = start
    while (match := _LOOSE.search(text, at)) is not None and match.start() < end:
        letters = [piece.casefold() for piece in _LETTERS.findall(match[0])]
        worded = any(len(letter) > _CODED and is_word(letter) for letter in letters)
        if (
            not worded
            and (not _NO_LETTERS.intersection(letters) or (match[0].isupper() and not text.isupper()))
            and _MEASURE.fullmatch(match[0]) is None
        ):
            yield _span(match)
            return
        at = match.start() + 1


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end(), "plate", "".join(filter(str.isalnum, match[0])).casefold())
