"""Numbers and addresses of people as callers, chatters and writers of mail give them: each a list of marked pieces, to be said in one go or not."""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence
from random import Random

from .desk_marks import free, secret
from .hotline_speech import cut, dictated, letters, numeral, spoken_language

Pieces = list[str]
"""A value in pieces: the whole is the pieces with a space or a comma between them."""


def digits(chance: Random, count: int, first: str = string.digits) -> str:
    """So many digits, the first one of `first`."""
    return chance.choice(first) + "".join(chance.choices(string.digits, k=count - 1))


def _typed(text: str) -> Pieces:
    return [secret(text)]


def phone(chance: Random, language: str, manner: str) -> Pieces:
    """A telephone number: mobile or not, national or with the country."""
    country, groups = {"nl": _phone_nl, "be": _phone_be, "en": _phone_uk, "us": _phone_us}[language](chance)
    abroad = chance.random() < 0.25
    national = groups if language == "us" else ["0" + groups[0], *groups[1:]]
    if manner == "call" and chance.random() < 0.75:
        if abroad:
            prefix = chance.choice((["00" + country], ["plus " + country], ["+" + country]))
            said = dictated(chance, language, groups)
            if prefix[0].startswith("plus"):
                words = numeral(spoken_language(language), int(country))
                prefix = [f"plus {chance.choice((country, words))}"]
            return [secret(prefix[0]), *said]
        whole = "".join(national)
        return dictated(chance, language, national if chance.random() < 0.6 else cut(chance, whole))
    if abroad:
        head = chance.choice(("+{c} {a}", "00{c} {a}", "00{c}{a}", "+{c}{a}", "+{c} (0){a}", "+{c}-{a}", "(+{c}) {a}", "(00{c}) {a}"))
        if language == "us":
            head = head.replace("(0)", "")
        start = head.format(c=country, a=groups[0])
    elif language == "us":
        start = chance.choice(("({})", "{}", "{}", "1-{}", "1 {}")).format(groups[0])
    else:
        start = chance.choice(("0{}", "0{}", "0{}", "(0{})")).format(groups[0])
    first, mark = chance.choice(((" ", " "), ("-", ""), ("", ""), ("-", " "), ("-", "-"), (".", "."), ("/", "."), (" ", ""), (" - ", " ")))
    return _typed(start + first + mark.join(groups[1:]))


def _phone_nl(chance: Random) -> tuple[str, list[str]]:
    if chance.random() < 0.75:
        return "31", ["6", *cut(chance, digits(chance, 8, "1234568"), chance.choice(((2, 2, 2, 2), (4, 4), (8,), (3, 3, 2), (2, 3, 3))))]
    area = chance.choice(("20", "10", "30", "70", "40", "50", "345", "182", "513", "578"))
    return "31", [area, *cut(chance, digits(chance, 9 - len(area), "234567"), chance.choice(((3, 2, 2), (3, 4), (7,), (2, 2, 3))))]


def _phone_be(chance: Random) -> tuple[str, list[str]]:
    if chance.random() < 0.75:
        prefix = chance.choice(("47", "48", "49", "46")) + chance.choice(string.digits)
        return "32", [prefix, *cut(chance, digits(chance, 6), chance.choice(((2, 2, 2), (3, 3), (6,))))]
    area = chance.choice(("2", "3", "9", "11", "16", "50", "56"))
    return "32", [area, *cut(chance, digits(chance, 8 - len(area), "234567"), (3, 2, 2) if len(area) == 1 else (2, 2, 2))]


def _phone_uk(chance: Random) -> tuple[str, list[str]]:
    if chance.random() < 0.7:
        return "44", ["7" + digits(chance, 3, "345789"), *cut(chance, digits(chance, 6), chance.choice(((3, 3), (6,), (2, 2, 2))))]
    area = chance.choice(("20", "121", "161", "1273", "1865", "113"))
    rest = digits(chance, 10 - len(area), "234678")
    return "44", [area, *cut(chance, rest, (len(rest) - 4, 4) if len(rest) > 6 else (3, 3))]


def _phone_us(chance: Random) -> tuple[str, list[str]]:
    area = chance.choice(("212", "415", "555", "702", "305", "646", "818"))
    return "1", [area, digits(chance, 3, "23456789"), digits(chance, 4)]


def _with_check(country: str, rest: str) -> str:
    turned = "".join(str(int(sign, 36)) for sign in rest + country + "00")
    return f"{country}{98 - int(turned) % 97:02d}{rest}"


def iban(chance: Random, language: str, manner: str) -> Pieces:
    """An IBAN of the caller's country, or of a neighbour."""
    country = (
        {"nl": "NL", "be": "BE", "en": "GB", "us": "GB"}[language] if chance.random() < 0.85 else chance.choice(("DE", "FR", "NL", "BE"))
    )
    bank = chance.choice(
        ("ABNA", "INGB", "RABO", "SNSB", "TRIO", "KNAB", "ASNB", "BUNQ") if country == "NL" else ("NWBK", "BARC", "LOYD", "MIDL")
    )
    body = digits(chance, {"NL": 10, "BE": 12, "GB": 14, "DE": 18, "FR": 23}[country], "0" if country == "NL" else string.digits)
    bank = bank if country in {"NL", "GB"} else ""
    whole = _with_check(country, bank + body)
    if manner == "call" and chance.random() < 0.7:
        check = chance.choice((whole[2:4], *dictated(chance, language, [whole[2:4]])))
        said = [f"{letters(chance, language, country)} {check if check != whole[2:4] else secret(check)}"]
        if bank:
            said.append(letters(chance, language, bank))
        return [*said, *dictated(chance, language, cut(chance, body))]
    fours = [whole[place : place + 4] for place in range(0, len(whole), 4)]
    form = chance.choice((" ", " ", " ", "", "", "-", ".", "  ", "head", "bank"))
    if form == "head":
        text = f"{whole[:2]} {whole[2:4]} {whole[4:]}"
    elif form == "bank":
        text = f"{whole[:4]} {bank} {body}" if bank else f"{whole[:4]} {body}"
    else:
        text = form.join(fours)
    return _typed(text.lower() if manner == "chat" and chance.random() < 0.3 else text)


def bsn(chance: Random, language: str, manner: str) -> Pieces:
    """A citizen's number: BSN, rijksregister, National Insurance, social security."""
    if language == "en":
        pair, last = "".join(chance.choices("ABCEGHJKLMNPRSTWXYZ", k=2)), chance.choice("ABCD")
        pair = "J" + pair[1] if pair in {"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"} else pair
        body = digits(chance, 6)
        if manner == "call" and chance.random() < 0.6:
            return [
                letters(chance, language, pair),
                *dictated(chance, language, cut(chance, body, (2, 2, 2))),
                letters(chance, language, last),
            ]
        return _typed(
            chance.choice(("{} {} {} {} {}", "{}{}{}{}{}", "{} {}{}{} {}", "{}-{}-{}-{}-{}")).format(
                pair, *cut(chance, body, (2, 2, 2)), last
            )
        )
    if language == "us":
        body, sizes, marks = digits(chance, 9, "1234567"), (3, 2, 4), ("-", " ", "")
        body = body[:3] + "4" + body[4:5] + digits(chance, 4, "123456789")
    elif language == "be":
        born = f"{chance.randint(40, 99)}{chance.randint(1, 12):02d}{chance.randint(1, 28):02d}"
        serial = f"{chance.randint(1, 997):03d}"
        body, sizes, marks = f"{born}{serial}{97 - int(born + serial) % 97:02d}", (2, 2, 2, 3, 2), (".", " ", "")
    else:
        body, sizes, marks = _eleven(chance), chance.choice(((3, 3, 3), (4, 2, 3), (9,))), (" ", ".", "", "")
    if manner == "call" and chance.random() < 0.7:
        return dictated(chance, language, cut(chance, body, sizes if chance.random() < 0.5 and sizes != (9,) else ()))
    groups, mark = cut(chance, body, sizes), chance.choice(marks)
    if language == "be" and mark == ".":
        return _typed("{}.{}.{}-{}.{}".format(*groups))
    return _typed(mark.join(groups))


def _eleven(chance: Random) -> str:
    while True:
        head = digits(chance, 8, "01123456")
        check = sum(int(digit) * weight for digit, weight in zip(head, range(9, 1, -1), strict=True)) % 11
        if check < 10 and head.strip("0"):
            return f"{head}{check}"


def card(chance: Random, language: str, manner: str) -> Pieces:
    """The number of a payment card, now and then with its code."""
    head = chance.choice(("4", "4", "51", "55", "2221", "37", "6011" if language == "us" else "4"))
    length = 15 if head == "37" else 16
    body = head + digits(chance, length - 1 - len(head))
    total = sum(sum(divmod(int(digit) * (2 if place % 2 == 0 else 1), 10)) for place, digit in enumerate(reversed(body)))
    groups = cut(chance, body + str(-total % 10), (4, 6, 5) if length == 15 else (4, 4, 4, 4))
    code = digits(chance, 3)
    if manner == "call" and chance.random() < 0.7:
        pieces = dictated(chance, language, groups)
        if chance.random() < 0.15:
            name = chance.choice(("cvc", "cvv") if language in {"nl", "be"} else ("cvv", "security code"))
            pieces.append(
                f"{free(chance.choice(('en de', 'met')) if language in {'nl', 'be'} else 'and the')} {free(name)} {dictated(chance, language, [code])[0]}"
            )
        return pieces
    text = secret(chance.choice((" ", " ", "-", "", ".", " - ")).join(groups))
    if chance.random() < 0.15:
        text += f", {free(chance.choice(('exp 08/29', 'geldig tot 08-29', '08/29')))}, {free(chance.choice(('cvc', 'CVV', 'code')))} {secret(code)}"
    return [text]


def account(chance: Random, language: str, manner: str) -> Pieces:
    """A bank account that is no IBAN: sort code and account, routing number and account, the last Dutch and Belgian ones."""
    if language in {"en", "us"}:
        uk = language == "en"
        first = cut(chance, digits(chance, 6, "123456"), (2, 2, 2)) if uk else [digits(chance, 9, "01")]
        last = digits(chance, 8 if uk else 10)
        names = ("sort code", "account number") if uk else ("routing number", "account number")
        if manner == "call":
            head, tail = dictated(chance, language, first), dictated(chance, language, cut(chance, last))
            return [f"{free(names[0])} {head[0]}", *head[1:], f"{free(names[1])} {tail[0]}", *tail[1:]]
        return [f"{free(names[0])} {secret(chance.choice(('-', ' ', '')).join(first))}", f"{free(names[1])} {secret(last)}"]
    groups = cut(chance, digits(chance, 9 if language == "nl" else 12, "123456"), (2, 2, 2, 3) if language == "nl" else (3, 7, 2))
    name = free(
        chance.choice(("rekeningnummer", "rekening nummer", "bankrekening") if language == "nl" else ("rekeningnummer", "rekening"))
    )
    if manner == "call":
        said = dictated(chance, language, groups)
        return [f"{name} {said[0]}", *said[1:]]
    return [f"{name} {secret(('.' if language == 'nl' else '-').join(groups))}"]


KINDS: dict[str, Callable[[Random, str, str], Pieces]] = {"phone": phone, "iban": iban, "account": account, "bsn": bsn, "card": card}
"""The makers of numbers by kind: chance, language and manner (`call`, `chat`, `mail`) in, pieces out."""


def joined(chance: Random, pieces: Sequence[str]) -> str:
    """The pieces as one stretch of talk."""
    return chance.choice((" ", " ", ", ", " ", "... ")).join(pieces)
