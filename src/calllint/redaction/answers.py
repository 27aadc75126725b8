"""What is given as somebody's number: behind the words that introduce it, and in the answer to a question for it, in whatever spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.asked import ECHO
from calllint.redaction.codes import part_of_code
from calllint.redaction.figures import number_words
from calllint.redaction.phones import national, phone_value
from calllint.redaction.plate_codes import plate_within
from calllint.redaction.postcode_codes import BRITISH, postcodes_said, postcodes_within
from calllint.redaction.pseudonyms import MASK
from calllint.redaction.runs import Run, runs
from calllint.redaction.small_words import SAYS_NOTHING
from calllint.redaction.spans import Span, compact
from calllint.redaction.spoken import BANKS, digits_said, holds_number_words

_INTRODUCED = lazy_pattern(
    r"(?<![^\W_])(?:"
    r"(?P<phone>tel(?:efoon|ephone)?(?:[ -]?(?:nummer|nr|number|no))?|telnr|tnr|mob(?:iel|ile?)?(?:e? ?nummer|nr"
    r"| number)?|gsm(?:[ -]?nummer|nr)?|06[ -]?(?:nummer|nr)"
    r"|phone(?: number| nr)?|cell|whatsapp|whats app|sms|fax|handy(?:nummer)?|telefon(?:nummer)?|rückruf|rufnummer|tél|téléphone|portable)"
    r"|(?P<dialled>nummer|nr|number|app me|bel(?:len)?|bereik\w*|call|ring|text|reach|contact|erreich\w*|rufen|anrufen"
    r"|numéro|num|joindre|appelez|rappelez|rappeler|t|m)"
    r"|(?P<iban>iban|(?:bank)?rek(?:ening)?(?:[ -]?(?:nummer|nr))?|account|refund|stort|overmaken|terugstorten"
    r"|konto(?:nummer)?|kontonr|überweis\w*|compte|rembours\w*|terug op|geld)"
    r"|(?P<card>(?:credit|krediet|debet|debit|bank)?[ -]?(?:card|kaart|karte)(?:[ -]?(?:number|nummer|nr))?"
    r"|kreditkarte(?:nnummer)?|kartennummer|mastercard|visa|amex|maestro|cc|carte(?: bancaire)?"
    r"|betaald met|paid with|pas)"
    r"|(?P<bsn>bsn(?:[ -]?(?:nummer|nr))?|burgerservicenummer|sofi(?:nummer)?|rijksregister(?:nummer)?|rrn"
    r"|nationaal nummer|insz|nino?|ni number|national insurance(?: number)?"
    r"|numéro national|sozialversicherungsnummer|sécurité sociale)"
    r"|(?P<plate>kenteken(?:nummer|plaat|nr)?|kent|(?:nummer|nr) ?plaat|plaat|registration(?: number)?|reg|(?:licen[cs]e"
    r"|number) ?plates?|plates?|kennzeichen|kennz|nummernschild"
    r"|plaque(?: d['’]immatriculation)?|immatricul\w+)"
    r"|(?P<postcode>post ?code|pc|adres|address|adresse|zip|plz|postleitzahl|code postal|woon|wonen|woont|verhuisd"
    r"|leveren|bezorgen|live at|lives at|wohne|habite|zit op|zitten op|sta op|naar|naar toe)"
    r")(?![^\W\d_])",
    re.IGNORECASE,
)
_HINT = lazy_pattern(
    "tel|tnr|mob|gsm|06|n[ru]|phone|cell|what|app|sms|bel|bereik|call|ring|text|reach|cont|fax|handy|ruf|erreich|numéro"
    "|tél|port|joind|rapp|iban|rek|acc|refund"
    "|stort|over|konto|über|compte|remb|terug|card|kaart|karte|visa|amex|maestro|cc|carte|met|with|pas|bsn|burg|sofi"
    "|rrn|nat|insz|ni|sozial|sécu|kent|plaat|reg"
    "|plate|kenn|plaque|imma|post|pc|add?r|zip|plz|woon|won|verh|lever|bez|live|wohn|habite|zit|sta op|naar|geld|[tm](?![^\\W\\d_])",
    re.IGNORECASE,
)
_FAR = 45
_LEAST = {"phone": 7, "iban": 8, "card": 12, "bsn": 8}
"""Digits that a number has at least where words introduce it, or where it is repeated."""
_NO_CODES: frozenset[str] = frozenset()
_CODES = {"iban": BANKS, "bsn": _NO_CODES}
"""Letters that are part of numbers of a kind, in capitals or not; other kinds have none."""
_UNITS = lazy_pattern(
    r"[ \u00a0]?(?:euro|eur|€|uur|%|procent|percent|dagen|dag|days?|weken|week|weeks|maanden|months?|jaar|years?|stuks?"
    r"|keer|keren|times|minuten|minutes|min|x"
    r"|uhr|tage|wochen|monate|jahre|jours?|semaines|mois|heures|ans|km|kg|gb|mb|cent|m|met(?:er|re)s?|bucks|dollars?"
    r"|pounds?|quid|[ap]m|o'clock|graden|degrees|liter)(?![^\W_])",
    re.IGNORECASE,
)
_MONEY = lazy_pattern(r"(?:[€$£]|\b(?:eur|euro|usd|gbp))\s*$", re.IGNORECASE)
_NUMERIC = ("iban", "card", "bsn", "phone", "reference")
_HOUSE_BEHIND = lazy_pattern(
    r"(?:[^\w\ufffc]|_){0,6}(?:(?:en|dan|and|und|met|op|et|ehm?|uhm?|dus|ja|is|het|het is|huis ?nummer|huisnr|hausnummer"
    r"|house number|nummer|number|nr|no|num|numéro|hnr|huis|n)"
    r"[^\w\ufffc]{1,4}){0,4}#?\s?(?P<house>\d{1,5}(?:[ \u00a0]?[-/]?[ \u00a0]?(?:bis|hs|huis|hoog|boven|[IVX]{1,4}|[a-z]"
    r"|\d{1,4})(?![\w'’])){0,2})(?![\w%€]|[.,:]\d)",
    re.IGNORECASE,
)
_HOUSE_BEFORE = lazy_pattern(
    r"(?<![\w.,])(\d{1,5}(?: ?[-/] ?\d{1,3}| ?[a-z])?)(?:,? |, )(?:in |postcode |de postcode is |te )?$", re.IGNORECASE
)
_HOUSE_SAID = lazy_pattern(
    r"[^\w\ufffc]{0,6}(?:(?:en|dan|and|und|et|met|op|huis ?nummer|huisnr|hausnummer|house number|nummer|number|nr|no"
    r"|numéro|hnr)[^\w\ufffc]{1,4}){0,4}(?P<house>[^\W\d_]{3,})",
    re.IGNORECASE,
)


def find_answers(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """Numbers in `text` that are introduced, or that were asked for just before."""
    if _HINT.search(text) is not None:
        for match in _INTRODUCED.finditer(text):
            kind = match.lastgroup
            assert kind is not None
            yield from _behind(text, kind, match.end())
    if holds_number_words(text) and digits_said(text) >= 4:
        yield from _with_houses(text, postcodes_said(text))
    if asked:
        yield from _asked(text, asked)


def _behind(text: str, kind: str, at: int) -> Iterator[Span]:
    """What stands behind the words that introduce a kind."""
    until = min(len(text), at + _FAR)
    if kind == "plate":
        found = plate_within(text, at, until)
        if found is not None:
            yield Span(found[0], found[1], "plate", found[2])
    elif kind == "postcode":
        yield from _postcodes(text, at, until)
    else:
        for run in runs(text, _CODES.get(kind), at):
            if run.start >= until:
                return
            if kind == "dialled" and run.digits[:1] != "0" and text[max(0, run.start - 2) : run.start].strip() not in ("+", "(+"):
                return
            if _is_enough(text, kind, run):
                yield _number("phone" if kind == "dialled" else kind, run, text)
                return


def _postcodes(text: str, start: int, until: int) -> Iterator[Span]:
    yield from _with_houses(text, postcodes_within(text, start, until))
    for match in BRITISH.finditer(text, start, min(len(text), until + 10)):
        yield Span(match.start(), match.end(), "postcode", compact(match[0]))


def _with_houses(text: str, postcodes: Iterable[tuple[int, int, str]]) -> Iterator[Span]:
    """Postcodes with the house number behind or before them."""
    for begin, end, value in postcodes:
        house = _HOUSE_BEHIND.match(text, end)
        if house is None:
            house = _HOUSE_SAID.match(text, end)
            house = house if house is not None and house["house"].casefold() in number_words() else None
        before = _HOUSE_BEFORE.search(text, max(0, begin - 30), begin) if house is None else None
        if house is not None:
            end = house.end("house")
            value += compact(house["house"])
        elif before is not None:
            begin = before.start(1)
        yield Span(begin, end, "postcode", value)


def _is_enough(text: str, kind: str, run: Run) -> bool:
    digits = run.digits
    if len(digits) < _LEAST.get(kind, 7) or _MONEY.search(text, max(0, run.start - 5), run.start) is not None:
        return False
    if kind in ("phone", "dialled"):
        found = phone_value([(0, digits, [len(sign.text) for sign in run.signs])], False, True)
        # Firms' own numbers are nobody's.
        return len(digits) <= 20 and (found is None or found[1] is not None) and not digits.startswith(("0800", "0900"))
    return kind in ("iban", "bsn") or len(digits) <= 20


def _number(kind: str, run: Run, text: str) -> Span:
    digits = run.digits
    if kind in ("iban", "card") and digits == run.text and digits[0] == "0" and _LEAST["phone"] < len(digits) < _LEAST["card"]:
        kind = "phone"
    begin, end = run.start, run.end
    while begin > 0 and text[begin - 1] in "+(":
        begin -= 1
    end += text[end : end + 1] == ")" and text[begin:end].count("(") > text[begin:end].count(")")
    if kind in ("phone", "card", "reference"):
        return Span(begin, end, kind, national(digits, "+" in text[begin : run.start + 1]) if kind == "phone" else digits)
    if kind == "iban":
        return Span(begin, end, kind, run.text.upper())
    return Span(begin, end, "bsn" if len(run.digits) in (8, 9) and run.text.isdigit() else "id", run.text)


def _asked(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """The answer to a question for a number: what cannot be an amount or a time."""
    kind = next((one for one in _NUMERIC if one in asked), None)
    echoed = ECHO in asked
    if "plate" in asked:
        found = plate_within(text, 0, min(len(text), 80), sure=echoed)
        if found is not None:
            yield Span(found[0], found[1], "plate", found[2])
        elif not echoed and (part := part_of_code(text)) is not None:
            yield Span(*part, "plate", compact(text[slice(*part)]))
    if "postcode" in asked:
        yield from _postcodes(text, 0, len(text))
    yield from _asked_numbers(text, asked, kind)


def _asked_numbers(text: str, asked: frozenset[str], kind: str | None) -> Iterator[Span]:
    echoed = ECHO in asked
    if kind is not None:
        for run in runs(text, _CODES.get(kind)):
            if _is_enough(text, kind, run) or (not echoed and "reference" not in asked and _is_part(text, run)):
                yield _number(kind, run, text)
    elif not echoed and asked & {"postcode", "plate"}:
        for run in runs(text, _NO_CODES):
            if _is_part(text, run):
                yield Span(run.start, run.end, "address" if "postcode" in asked else "plate", run.text)


def _is_part(text: str, run: Run) -> bool:
    """Whether a run may be part of what was asked for: a number, or little in an answer that says hardly anything else."""
    if _MONEY.search(text, max(0, run.start - 5), run.start) is not None or _UNITS.match(text, run.end) is not None:
        return False
    if _TIME.fullmatch(text, run.start, run.end) is not None:
        return False
    if len(run.digits) >= _FEW:
        return True
    if (not run.digits and run.start > 3) or (MASK in text and len(run.digits) < 2):
        return False
    others = [word for word in _WORD.findall(text[: run.start] + " " + text[run.end :]) if word.casefold() not in SAYS_NOTHING]
    return len(others) <= 2 and (len(run.text) > 1 or not others)


_FEW = 5
"""Digits from which on a number is none of the amounts that people name."""
_TIME = lazy_pattern(r"\d{1,2}[:.]\d\d(?:\s?[-–]\s?\d{1,2}[:.]\d\d)?")
_WORD = lazy_pattern(r"[^\W_]+")
