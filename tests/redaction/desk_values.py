"""Personal numbers and addresses made up at random, as customers write, dictate and mistype them."""

from __future__ import annotations

import string
from collections.abc import Callable
from random import Random

from .desk_marks import free, secret, within
from .desk_words import base, digit, for_letter, pair, twice

_JOINTS = (
    " ",
    " ",
    " ",
    "-",
    "-",
    ".",
    "",
    "",
    "\u00a0",
    "\u202f",
    " - ",
    "–",
    "\u2011",
    "_",
    "/",
    ", ",
    ",",
    "  ",
    " . ",
    "... ",
    "\t",
    " / ",
    "\n",
    ". ",
    ":",
    ";",
    " – ",
    "\u2009",
)
_FILLERS = {
    "nl": ("ehm", "eh", "even kijken", "en dan", "ja", "nee wacht", "dan", "streepje", "komt ie", "spatie", "vervolgens"),
    "en": ("um", "uh", "and then", "then", "erm", "let me see", "sorry", "dash", "space"),
    "de": ("äh", "ähm", "dann", "und dann", "Moment", "Strich"),
    "fr": ("euh", "alors", "et puis", "ensuite", "attendez", "tiret"),
}


def _digits(chance: Random, number: int) -> str:
    return "".join(chance.choice(string.digits) for _ in range(number))


def _filled(chance: Random, shape: str) -> str:
    return "".join(chance.choice("123456789") if sign == "n" else chance.choice(string.digits) if sign == "#" else sign for sign in shape)


def _letters(chance: Random, number: int, of: str = string.ascii_uppercase) -> str:
    return "".join(chance.choice(of) for _ in range(number))


def _grouped(text: str, *sizes: int) -> list[str]:
    """`text` cut in groups of these sizes, the last again and again."""
    groups, at, wanted = [], 0, list(sizes)
    while at < len(text):
        size = wanted.pop(0) if len(wanted) > 1 else wanted[0]
        groups.append(text[at : at + size])
        at += size
    return groups


def _joined(chance: Random, groups: list[str], joints: tuple[str, ...] = _JOINTS) -> str:
    """Groups with one separator between them, or each with its own."""
    joint = chance.choice(joints)
    text = groups[0]
    for group in groups[1:]:
        text += (joint if chance.random() < 0.92 else chance.choice(joints)) + group
    return text


def _cased(chance: Random, text: str) -> str:
    return chance.choice([text, text, text.lower(), text.lower(), text.title(), text.upper()])


def _said(chance: Random, language: str, number: str) -> str:
    """Digits as they are dictated, and as a machine writes down what it heard: words, figures, both, doubles, fillers."""
    how = chance.choice(["one", "one", "two", "two", "mixed", "figures"])
    parts: list[str] = []
    at = 0
    if how != "one" and number[0] == "0":
        parts.append(" ".join(digit(chance, language, sign) for sign in number[:2]) if how == "two" else number[:2])
        at = 2
    while at < len(number):
        two = number[at : at + 2]
        if len(two) == 2 and two[0] == two[1] and chance.random() < 0.3:
            parts.append(f"{twice(chance, language)} {digit(chance, language, two[0]) if how in ('one', 'two') else two[0]}")
            at += 2
        elif how == "one" or len(two) == 1:
            parts.append(digit(chance, language, two[0]))
            at += 1
        elif how == "two" or (how == "mixed" and chance.random() < 0.5):
            parts.append(pair(chance, language, two))
            at += 2
        else:
            parts.append(two)
            at += 2
    text = parts[0]
    for part in parts[1:]:
        filler = f" {within(chance.choice(_FILLERS[base(language)]))} " if chance.random() < 0.05 else ""
        text += (filler or chance.choice([" ", " ", " ", ", ", ", ", ". ", "-", "... ", ",", "\u00a0", "; "])) + part
    return secret(text)


_MOBILE = {"nl": "06nnnnnnnn", "be": "04n#######", "en": "07n########", "de": "015n########", "fr": "06nn######"}
_FIXED = {
    "nl": ("020nnn####", "010nnn####", "0512nn####", "0348nn####", "070nnn####"),
    "be": ("02nnn####", "03nnn####", "09nnn####", "016nn####", "011nn####"),
    "en": ("020 nnn#####".replace(" ", ""), "0161nnn####", "01223nn####"),
    "de": ("030nnn#####", "089nnn####", "0221nnn####", "040nnn####"),
    "fr": ("01nn######", "04nn######", "05nn######"),
}
_LANDS = {"nl": "31", "be": "32", "en": "44", "de": "49", "fr": "33"}
_MOBILE_CUTS = {
    "nl": ((2, 8), (2, 2), (2, 4), (2, 3, 3, 2), (2, 2, 3, 3), (3, 3, 4), (2, 1), (1, 1), (4, 3), (2, 4, 4)),
    "be": ((4, 2), (4, 3), (4, 6), (2, 2), (3, 7), (1, 1)),
    "en": ((5, 6), (5, 3), (4, 3, 4), (3, 4), (1, 1)),
    "de": ((4, 8), (4, 4), (5, 7), (4, 2), (4, 3), (1, 1)),
    "fr": ((2, 2), (2, 8), (4, 2, 4), (2, 4), (1, 1)),
}


def phone(chance: Random, language: str) -> str:
    """A telephone number in figures."""
    is_mobile = chance.random() < 0.7
    number = _filled(chance, _MOBILE[language] if is_mobile else chance.choice(_FIXED[language]))
    cuts = (
        chance.choice(_MOBILE_CUTS[language])
        if is_mobile
        else chance.choice([(3, 7), (2, 2), (3, 3, 4), (4, 2), (3, 2), (len(number), 1), (4, 6), (2, 3, 2)])
    )
    lead = chance.random()
    if lead < 0.25:
        land = _LANDS[language]
        begin = chance.choice(
            [
                f"+{land}",
                f"00{land}",
                f"+{land} (0)",
                f"+{land}(0)",
                f"(+{land})",
                f"00 {land}",
                f"+ {land}",
                f"({land})",
                f"+{land}-(0)",
                f"+{land}0",
                f"00{land}(0)",
            ]
        )
        rest = _joined(chance, _grouped(number[1:], max(cuts[0] - 1, 1), *cuts[1:]))
        return secret(begin + chance.choice(["", " ", "-", "\u00a0", "."]) + rest)
    groups = _grouped(number, *cuts)
    if lead < 0.32 and len(groups[0]) > 1:
        groups[0] = chance.choice(["({})", "({}) ", "[{}]", "{}-", "{} -"]).format(groups[0])
    text = _joined(chance, groups)
    if lead > 0.97:
        text = "O" + text[1:]
    elif lead > 0.94:
        text = chance.choice(["\u202a{}\u202c", "\u200e{}", "{}\u200b", "\ufeff{}"]).format(text)
    elif lead > 0.91:
        at = chance.randrange(1, len(text))
        text = text[:at] + chance.choice(["\u200b", "\u200e", "\u00ad"]) + text[at:]
    return secret(text)


def phone_said(chance: Random, language: str) -> str:
    """A telephone number dictated."""
    return _said(chance, language, _filled(chance, chance.choice([_MOBILE[language], _MOBILE[language], _FIXED[language][0]])))


_IBANS = {"nl": "L4d10", "be": "d12", "en": "L4d14", "de": "d18", "fr": "d23"}
_COUNTRY = {"nl": "NL", "be": "BE", "en": "GB", "de": "DE", "fr": "FR"}
_BANKS = ("ABNA", "INGB", "RABO", "SNSB", "TRIO", "KNAB", "BUNQ", "ASNB", "RBRB")


def _iban(chance: Random, language: str) -> str:
    shape = _IBANS[language]
    account = chance.choice(_BANKS) + _digits(chance, int(shape[3:])) if shape[0] == "L" else _digits(chance, int(shape[1:]))
    number = "".join(str(int(sign, 36)) for sign in account + _COUNTRY[language] + "00")
    return f"{_COUNTRY[language]}{98 - int(number) % 97:02d}{account}"


def iban(chance: Random, language: str) -> str:
    """A bank account as it is written, one in fifteen with a typing error in it."""
    value = _iban(chance, language)
    if chance.random() < 0.07:
        at = chance.randrange(8, len(value))
        value = value[:at] + chance.choice(string.digits) + value[at + 1 :]
    cuts = chance.choice(
        [
            (4, 4),
            (4, 4),
            (len(value), 1),
            (2, 2, 4),
            (4, 4, 10),
            (2, 2, 4, 2, 2, 3, 3),
            (2, 2, 4, 3),
            (2, 2, 4, 10),
            (4, 4, 2),
            (1, 1),
            (4, 5),
        ]
    )
    return secret(_cased(chance, _joined(chance, _grouped(value, *cuts))))


def iban_said(chance: Random, language: str) -> str:
    """A bank account dictated: letters apart or in words, figures in words or figures."""
    value = _iban(chance, language)
    letters_in_words = chance.random() < 0.3
    parts = []
    for group in _grouped(value, 2, 2, 4, 2) if value[4].isalpha() else _grouped(value, 2, 2):
        if group.isdigit():
            parts.append(chance.choice([group, pair(chance, language, group), " ".join(group)]) if len(group) == 2 else group)
        elif letters_in_words:
            parts += [for_letter(chance, language, letter) for letter in group]
        else:
            parts.append(_cased(chance, chance.choice([" ", "-", ". ", ""]).join(group)))
    return secret(chance.choice([" ", " ", ", "]).join(parts))


def card(chance: Random, language: str) -> str:
    """A credit card."""
    begin, length = chance.choice([("4", 16), ("5n", 16), ("51", 16), ("37", 15), ("34", 15), ("6703", 16)])
    digits = _filled(chance, begin if begin != "5n" else "5" + chance.choice("12345"))
    digits += _digits(chance, length - 1 - len(digits))
    doubled = [int(sign) * (1 if at % 2 else 2) for at, sign in enumerate(reversed(digits))]
    digits += str(-sum(one - 9 if one > 9 else one for one in doubled) % 10)
    if length == 15:
        return secret(_joined(chance, _grouped(digits, *chance.choice([(4, 6, 5), (15, 1)]))))
    if chance.random() < 0.15:
        return _said(chance, language, digits)
    return secret(_joined(chance, _grouped(digits, *chance.choice([(4, 4), (4, 4), (4, 4), (16, 1), (8, 8), (2, 2), (1, 1)]))))


def citizen(chance: Random, language: str) -> str:
    """A citizen's number: of the Netherlands, Belgium, Britain, Germany or France."""
    if language == "be":
        day = f"{chance.randrange(30, 100):02d}{chance.randrange(1, 13):02d}{chance.randrange(1, 29):02d}{chance.randrange(1, 998):03d}"
        number = day + f"{97 - int(day) % 97:02d}"
        written = chance.choice(
            [
                f"{day[:2]}.{day[2:4]}.{day[4:6]}-{day[6:]}.{number[9:]}",
                number,
                _joined(chance, _grouped(number, 2, 2, 2, 3, 2)),
                f"{day[:6]} {day[6:]} {number[9:]}",
            ]
        )
        return secret(written)
    if language == "en":
        letters = _letters(chance, 2, "ABCEGHJKLMNPRSTWXYZ")
        return secret(
            _cased(chance, _joined(chance, [letters, *_grouped(_digits(chance, 6), 2), chance.choice("ABCD")], (" ", "", "-", "\u00a0")))
        )
    while True:
        number = _filled(chance, "n########")
        if sum(int(sign) * weight for sign, weight in zip(number, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0:
            break
    if chance.random() < 0.2:
        return _said(chance, "nl", number)
    return secret(
        _joined(
            chance,
            _grouped(number, *chance.choice([(9, 1), (9, 1), (3, 3), (4, 2, 3), (2, 2, 2, 3), (2, 2), (3, 6), (1, 1), (4, 5), (3, 2)])),
        )
    )


_WORDED = (
    "DE",
    "EN",
    "IS",
    "WE",
    "JE",
    "ER",
    "AL",
    "ZO",
    "NU",
    "JA",
    "OP",
    "IN",
    "TE",
    "UW",
    "ME",
    "ZE",
    "AN",
    "TV",
    "CC",
    "PM",
    "KM",
    "KG",
    "GB",
    "NR",
    "NO",
    "ST",
    "XL",
    "HA",
)
_ADDED = ("", "", "", "", "a", "b", " a", "-a", " bis", "-hs", " hs", " II", "-2", "/3", " 3 hoog", "A", "-III", " rood", "c", " bus 3")
_HOUSE = (" {}", " {}", "-{}", ", {}", " huisnummer {}", " nr {}", " nr. {}", " nummer {}", ", huisnummer {}", " en huisnummer {}", " huisnr {}", " huisnr. {}", " en nummer {}", " op nummer {}", "/{}", " / {}", ", nr. {}",
          " en dan nummer {}", " met huisnummer {}", " #{}", "\u00a0{}", "\nhuisnummer: {}", " - {}", " {} dus", ", op {}", " en dan {}", " no {}", ". Huisnummer {}", " hnr {}", "_{}", " huis nummer {}", ". {}.")  # fmt: skip


def postcode(chance: Random, language: str) -> str:
    """A postcode with its house number: of the Netherlands, or of Britain alone."""
    if language == "en" and chance.random() < 0.6:
        outward = chance.choice(["SW1A", "M1", "B33", "CR2", "DN55", "EC1V", "LS6", "OX4", "W1T", "BS8"])
        inward = chance.choice(string.digits) + _letters(chance, 2, "ABDEFGHJLNPQRSTUWXYZ")
        return secret(_cased(chance, outward + chance.choice([" ", " ", "", "\u00a0", "  ", "-"]) + inward))
    digits, letters = _filled(chance, "n###"), chance.choice(_WORDED) if chance.random() < 0.25 else _letters(chance, 2)
    written = _cased(chance, letters)
    if chance.random() < 0.12:
        written = written[0] + chance.choice([" ", ".", "-", ". "]) + written[1]
    elif chance.random() < 0.08:
        written = chance.choice([" ", ", ", " en "]).join(for_letter(chance, "nl", letter) for letter in letters)
    shown = digits
    if chance.random() < 0.15:
        shown = chance.choice(
            [digits[:2] + " " + digits[2:], " ".join(digits), f"{pair(chance, 'nl', digits[:2])} {pair(chance, 'nl', digits[2:])}"]
        )
    code = (
        shown
        + " " * (not shown[0].isdigit())
        + chance.choice([" ", " ", " ", "", "", "\u00a0", "  ", "-", ".", ", ", "_", "\u202f", " - "])
        + written
    )
    house = str(chance.randrange(1, chance.choice([10, 100, 1000])))
    if chance.random() < 0.05:
        house = pair(chance, "nl", f"{chance.randrange(10, 100)}")
    if chance.random() < 0.06:
        return secret(house) + chance.choice([", ", " ", " in ", ", postcode "]) + secret(code)
    before, after = chance.choice(_HOUSE).split("{}")
    added = chance.choice(_ADDED) if house[0].isdigit() else ""
    tail = secret(house) + free(added) if added.startswith(" ") else secret(house + added)
    return secret(code) + free(before) + tail + free(after)


_SIDECODES = (
    "LL##LL",
    "##LLLL",
    "LLLL##",
    "##LLL#",
    "#LLL##",
    "LL###L",
    "L###LL",
    "LLL##L",
    "L##LLL",
    "#LL###",
    "###LL#",
    "LL####",
    "####LL",
    "##LL##",
)


def _plate(chance: Random, language: str) -> list[str]:
    if language == "be":
        return [chance.choice("12"), _letters(chance, 3), _digits(chance, 3)]
    if language == "en":
        return [_letters(chance, 2) + _digits(chance, 2), _letters(chance, 3)]
    if language == "de":
        return [
            chance.choice(["B", "M", "HH", "K", "KLE", "AC", "BOR"]),
            _letters(chance, chance.choice([1, 2])),
            _filled(chance, chance.choice(["n##", "n###", "n#"])),
        ]
    if language == "fr":
        return [_letters(chance, 2), _digits(chance, 3), _letters(chance, 2)]
    filled = "".join(
        chance.choice("BDFGHJKLNPRSTVXZ") if sign == "L" else chance.choice(string.digits) for sign in chance.choice(_SIDECODES)
    )
    groups = [filled[0]]
    for sign in filled[1:]:
        if sign.isdigit() == groups[-1][-1].isdigit():
            groups[-1] += sign
        else:
            groups.append(sign)
    return [part for group in groups for part in ([group[:2], group[2:]] if len(group) == 4 else [group])]


def plate(chance: Random, language: str) -> str:
    """A number plate that stands as it should."""
    joint = " " if language == "en" else chance.choice(["-", "-", " "]) if language == "de" else "-"
    return secret(_cased(chance, joint.join(_plate(chance, language))))


def plate_told(chance: Random, language: str) -> str:
    """A number plate however somebody writes it who says that it is one."""
    groups = _plate(chance, language)
    how = chance.random()
    if how < 0.12:
        return secret(_cased(chance, " ".join("".join(groups))))
    if how < 0.24:
        parts = [digit(chance, language, sign) if sign.isdigit() else for_letter(chance, language, sign) for sign in "".join(groups)]
        return secret(" ".join(parts))
    if how < 0.34:
        parts = [" ".join(for_letter(chance, language, sign) for sign in group) if group.isalpha() else group for group in groups]
        return secret(chance.choice([" ", ", "]).join(parts))
    if how < 0.42:
        cut = "".join(groups)
        at = chance.randrange(1, len(cut))
        groups = [cut[:at], cut[at:]]
    return secret(_cased(chance, _joined(chance, groups)))


_MAIL_HOSTS = (
    "post.example",
    "mail.example",
    "kpnpost.example",
    "huis-tuin.example",
    "gmail.com",
    "hotmail.com",
    "ziggo.nl",
    "live.be",
    "outlook.com",
    "web.de",
    "orange.fr",
    "telenet.be",
    "btinternet.com",
    "xs4all.nl",
)
_MAIL_WORDS: dict[str, tuple[tuple[str, ...], tuple[str, ...], dict[str, tuple[str, ...]]]] = {
    "nl": (
        ("apenstaartje", "apestaartje", "apenstaart", "at", "apestaart", "ad", "et"),
        ("punt", "dot", "puntje", "."),
        {"-": ("streepje", "koppelteken", "min", "min teken"), "_": ("underscore", "laag streepje", "liggend streepje", "under score")},
    ),
    "en": (
        ("at", "at sign", "At"),
        ("dot", "point", "Dot", "full stop"),
        {"-": ("dash", "hyphen", "minus"), "_": ("underscore", "under score")},
    ),
    "de": (("at", "ät", "Klammeraffe", "et"), ("Punkt", "punkt", "dot"), {"-": ("Bindestrich", "minus", "Strich"), "_": ("Unterstrich",)}),
    "fr": (
        ("arobase", "arobas", "at", "a commercial"),
        ("point", "dot"),
        {"-": ("tiret", "trait d'union"), "_": ("underscore", "tiret du bas")},
    ),
}
_ATS = ("@", "@", "@", " @ ", " @", "@ ", "(at)", " (at) ", "[at]", " [at] ", "＠", "{at}", " AT ", "\u200b@", "<at>", "﹫", " at ", "@@")
_DOTS = (".", ".", ".", " . ", ". ", " .", "[.]", "(dot)", " dot ", " [dot] ", ",", "..", "(.)", "．")


def _local(chance: Random) -> tuple[str, str]:
    first, last = _letters(chance, chance.randrange(3, 8), "aeioumnrstlkd"), _letters(chance, chance.randrange(4, 9), "aeiounrstlkdbv")
    joint = chance.choice([".", ".", "_", "-", "", ""])
    return first + joint + last + chance.choice(["", "", "", _digits(chance, 2), _digits(chance, 4)]), joint


def email(chance: Random, language: str) -> str:
    """An e-mail address as it is written, with what typing does to it."""
    local, _ = _local(chance)
    host = chance.choice(_MAIL_HOSTS)
    at, dot = chance.choice(_ATS), chance.choice(_DOTS)
    if at.strip() in ("at", "AT") and dot.strip() not in ("dot", "."):
        dot = "."
    address = local + at + host.replace(".", dot)
    if chance.random() < 0.05 and "@" in at:
        address = local + at + host.split(".")[0]
    if chance.random() < 0.1:
        return chance.choice(["mailto:{}", "<{}>", "<mailto:{}>", '"{}"', "{}."]).format(secret(address)).replace("mailto", free("mailto"))
    return secret(chance.choice([address, address, address, address.upper(), address.title()]))


def email_said(chance: Random, language: str) -> str:
    """An e-mail address dictated."""
    ats, dots, others = _MAIL_WORDS[base(language)]
    local, _ = _local(chance)
    at, dot = chance.choice(ats), chance.choice(dots)
    spelled = chance.random() < 0.2
    said = []
    for sign in local:
        if sign.isalnum():
            said.append(f" {sign}" if spelled or (sign.isdigit() and chance.random() < 0.5) else sign)
        else:
            said.append(f" {dot} " if sign == "." else f" {chance.choice(others[sign])} ")
    host = chance.choice(_MAIL_HOSTS).replace(".", f" {dot} ")
    for sign, words in others.items():
        host = host.replace(sign, f" {words[0]} ")
    if chance.random() < 0.3 and "gmail" in host:
        host = host.replace("gmail", "g mail")
    glue = chance.choice(["", "", "", ", aan elkaar,", ", all one word,", ", alles klein,"]) if base(language) in ("nl", "en") else ""
    text = "".join(said).strip() + (within(glue) if glue else "") + f" {at} {host}"
    for word in (at, dot, *(word for words in others.values() for word in words)):
        text = text.replace(f" {word} ", f" {within(word)} ") if word != "." else text
    return secret(text)


KINDS: dict[str, Callable[[Random, str], str]] = {
    "phone": phone, "phone said": phone_said, "iban": iban, "iban said": iban_said, "card": card, "citizen": citizen, "postcode": postcode, "plate": plate,
    "plate told": plate_told, "email": email, "email said": email_said,
}  # fmt: skip
