"""Numbers and codes of people in five countries, as they are written and as they are said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from .casework_dates import Told, birthdate
from .casework_speech import DUTCH, said
from .desk_marks import free, secret


def _told(chance: Random, language: str, code: str, *forms: str, spoken: str = "") -> Told:
    written = chance.choice(forms)
    if chance.random() < 0.15:
        written = written.lower()
    return Told(secret(written), secret(chance.choice(forms)), said(chance, spoken or code, language))


def _digits(chance: Random, count: int, first: str = "0123456789") -> str:
    return chance.choice(first) + "".join(chance.choice("0123456789") for _ in range(count - 1))


def _letters(chance: Random, count: int, among: str = "BDFGHJKLNPRSTVXZ") -> str:
    return "".join(chance.choice(among) for _ in range(count))


def _by(code: str, *sizes: int, mark: str = " ") -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(code[at : at + size])
        at += size
    return mark.join(part for part in (*parts, code[at:]) if part)


def _phone(chance: Random, language: str) -> Told:
    if language == "nl":
        if chance.random() < 0.65:
            rest = _digits(chance, 8, "12345")
            code, forms = "06" + rest, [f"06-{rest}", f"06{rest}", f"06 {_by(rest, 2, 2, 2)}", f"06 - {_by(rest, 3, 3)}", f"+316{rest}"]
            forms += [f"+31 (0)6 {rest}", f"0031 6 {_by(rest, 4)}", f"06.{_by(rest, 2, 2, 2, mark='.')}", f"06/{rest}"]
        else:
            area = chance.choice(("010", "020", "024", "030", "050", "073", "0113", "0297", "0348", "0511"))
            rest = _digits(chance, 10 - len(area), "2345678")
            code, forms = area + rest, [f"{area}-{rest}", f"{area} {_by(rest, 3, 2)}", f"({area}) {rest}", f"+31 {area[1:]} {_by(rest, 3)}"]
    elif language == "be":
        mobile = chance.random() < 0.7
        area = f"04{_digits(chance, 2, '6789')}" if mobile else chance.choice(("03", "09", "02", "015", "050"))
        rest = _digits(chance, 6 if mobile else 9 - len(area), "2345678")
        code = area + rest
        forms = [
            f"{area}/{_by(rest, 2, 2, mark='.')}",
            f"{area} {_by(rest, 2, 2)}",
            code,
            f"+32 {area[1:]} {_by(rest, 3)}",
            f"{area}-{rest}",
        ]
    elif language == "en":
        area = chance.choice((f"07{_digits(chance, 3, '345789')}", "020 7", "0161", "01865", "0131"))
        rest = _digits(chance, 11 - len(area.replace(" ", "")), "2345678")
        code = area.replace(" ", "") + rest
        forms = [f"{area} {_by(rest, 3)}", code, f"+44 {code[1:5]} {code[5:]}", f"+44 (0){code[1:]}", f"({area}) {rest}", _by(code, 5, 3)]
    elif language == "in":
        code = _digits(chance, 10, "6789")
        forms = [code, f"+91 {_by(code, 5)}", f"+91-{code}", f"0{code}", _by(code, 5), _by(code, 4, 3), f"91{code}"]
    else:
        code = _digits(chance, 1, "234567") + _digits(chance, 1, "12346") + _digits(chance, 8, "2345678")
        forms = [
            _by(code, 3, 3, mark="-"),
            f"({code[:3]}) {_by(code[3:], 3, mark='-')}",
            _by(code, 3, 3, mark="."),
            f"+1 {_by(code, 3, 3)}",
            code,
        ]
    return _told(chance, language, code, *forms)


def _iban(chance: Random, language: str) -> Told:
    if language in ("nl", "be"):
        if language == "nl":
            country, rest = "NL", chance.choice(("ABNA", "INGB", "RABO", "TRIO", "SNSB", "BUNQ", "KNAB", "ASNB")) + _digits(chance, 10)
        else:
            number = _digits(chance, 10)
            country, rest = "BE", f"{number}{int(number) % 97 or 97:02d}"
        check = 98 - int("".join(str(int(sign, 36)) for sign in rest + country + "00")) % 97
        code = f"{country}{check:02d}{rest}"
        return _told(chance, language, code, code, _by(code, 4, 4, 4, 4), _by(code, 4, 4, 4, 4, mark="-"), _by(code, 4, 4, 4, 4).lower())
    if language == "en":
        sort, number = _digits(chance, 6, "123"), _digits(chance, 8)
        forms = [
            f"{secret(_by(sort, 2, 2, mark=mark))}{free(between)}{secret(number)}"
            for mark in " -"
            for between in (" ", ", account ", " and ")
        ]
        pieces = [*said(chance, sort, language), free("account number"), *said(chance, number, language)]
        return Told(chance.choice(forms), chance.choice(forms), pieces)
    number = _digits(chance, 12 if language == "us" else chance.choice((11, 12, 14, 16)))
    return _told(chance, language, number, number, _by(number, 4, 4, 4), _by(number, 4, 4, 4, mark="-"))


def luhn(code: str) -> str:
    """The digit that makes `code` pass the Luhn check."""
    total = sum(int(digit) if place % 2 else sum(divmod(2 * int(digit), 10)) for place, digit in enumerate(code[::-1]))
    return str(-total % 10)


def _card(chance: Random, language: str) -> Told:
    if chance.random() < 0.15:
        code = "37" + _digits(chance, 12)
        code += luhn(code)
        return _told(chance, language, code, code, _by(code, 4, 6), _by(code, 4, 6, mark="-"))
    code = chance.choice(("4", "51", "53", "55", "2221"))
    code += _digits(chance, 15 - len(code))
    code += luhn(code)
    return _told(chance, language, code, code, _by(code, 4, 4, 4), _by(code, 4, 4, 4, mark="-"), _by(code, 4, 4, 4, mark="  "))


def _id(chance: Random, language: str) -> Told:
    if language == "nl":
        while True:
            head = _digits(chance, 8, "12")
            check = sum(int(digit) * (9 - place) for place, digit in enumerate(head)) % 11
            if check < 10:
                break
        code = f"{head}{check}"
        return _told(chance, language, code, code, _by(code, 3, 3), _by(code, 4, 2, mark="."), _by(code, 3, 3, mark="."))
    if language == "be":
        head = f"{chance.randint(40, 99)}{chance.randint(1, 12):02d}{chance.randint(1, 28):02d}{chance.randint(1, 997):03d}"
        code = f"{head}{97 - int(head) % 97:02d}"
        return _told(chance, language, code, f"{_by(code[:6], 2, 2, mark='.')}-{code[6:9]}.{code[9:]}", code, f"{_by(code, 2, 2, 2, 3)}")
    if language == "en":
        code = _letters(chance, 2, "JKLNPRST") + _digits(chance, 6) + chance.choice("ABCD")
        return _told(chance, language, code, code, _by(code, 2, 2, 2, 2), _by(code, 2, 6))
    if language == "in":
        if chance.random() < 0.5:
            code = _digits(chance, 12, "23456789")
            return _told(chance, language, code, code, _by(code, 4, 4), _by(code, 4, 4, mark="-"))
        code = _letters(chance, 3) + "P" + _letters(chance, 1) + _digits(chance, 4) + _letters(chance, 1)
        return _told(chance, language, code, code, code.lower())
    code = _digits(chance, 3, "123456") + _digits(chance, 6, "123456789")
    return _told(chance, language, code, _by(code, 3, 2, mark="-"), _by(code, 3, 2), code)


def _passport(chance: Random, language: str) -> Told:
    if language in DUTCH:
        code = (
            chance.choice("NBCD") + _letters(chance, 2) + _digits(chance, 1) + _letters(chance, 1) + _digits(chance, 4)
            if language == "nl"
            else _letters(chance, 2) + _digits(chance, 6)
        )
    else:
        code = _letters(chance, 1) + _digits(chance, 7) if language == "in" else _digits(chance, 9, "12345")
    return _told(chance, language, code, code, code.lower(), _by(code, 3, 3))


def _reference(chance: Random, language: str) -> Told:
    number = _digits(chance, chance.choice((6, 7, 8, 9)), "123456789")
    letters = _letters(chance, chance.choice((1, 2, 3)))
    forms = chance.choice(
        ((number,), (_by(number, 4), _by(number, 3, 3)), (f"{letters}-{number}", f"{letters}{number}", f"{letters} {number}"))
    )
    return _told(chance, language, forms[0], *forms)


def _plate(chance: Random, language: str) -> Told:
    shape = {
        "nl": ("LL-DD-LL", "DD-LL-LL", "DD-LLL-D", "D-LLL-DD", "LL-DDD-L", "L-DDD-LL", "LLL-DD-L"),
        "be": ("1-LLL-DDD", "2-LLL-DDD", "LLL-DDD"),
        "en": ("LLDD LLL",),
        "in": ("LL DD LL DDDD", "LL DD L DDDD", "LL DD LL DDDD"),
        "us": ("LLL-DDDD", "DLLLDDD", "LLL DDDD"),
    }
    code = "".join(
        {"L": _letters(chance, 1), "D": _digits(chance, 1, "123456789")}.get(sign, sign) for sign in chance.choice(shape[language])
    )
    if language == "in":
        code = chance.choice(("MH", "KA", "TN", "GJ")) + code[2:]
    bare = code.replace("-", "").replace(" ", "")
    return _told(chance, language, code, code, code, code.replace("-", " "), bare)


KINDS: Mapping[str, Callable[[Random, str], Told]] = {
    "phone": _phone,
    "iban": _iban,
    "card": _card,
    "id": _id,
    "passport": _passport,
    "reference": _reference,
    "plate": _plate,
    "birthdate": birthdate,
}
