"""Numbers and addresses made up at random, each in the ways that people write it. Numbers pass the checks of their kind."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

_WRITTEN_SMALL = 0.3
"""How often what is written in capitals is written without."""


def digits(chance: Random, number: int) -> str:
    """So many digits."""
    return "".join(chance.choice("0123456789") for _ in range(number))


def filled(chance: Random, shape: str) -> str:
    """`shape` with a digit for each #, one of 1 to 9 for each %, and a letter for each ?."""
    return "".join(
        chance.choice({"#": "0123456789", "%": "123456789", "?": "BCDFGHJKLMNPRSTVWXZ"}[sign]) if sign in "#%?" else sign for sign in shape
    )


def cut(text: str, sizes: tuple[int, ...], joint: str = " ") -> str:
    """`text` in pieces of the sizes; what is left over is the last piece."""
    pieces = []
    at = 0
    for size in sizes:
        pieces.append(text[at : at + size])
        at += size
    return joint.join(piece for piece in [*pieces, text[at:]] if piece)


def _small(chance: Random, text: str) -> str:
    return text.lower() if chance.random() < _WRITTEN_SMALL else text


# Telephones: a country's code, the shape of a number within the country without its nought, and whether a nought leads there.
_COUNTRIES = {
    "NL": (
        "31",
        ("6%#######", "6########", "20%######", "10%######", "70%######", "30%######", "348%#####", "546%#####", "228%#####"),
        "0",
    ),
    "BE": ("32", ("47#######", "48#######", "49#######", "2%######", "3%######", "9%######", "16%#####", "89%#####"), "0"),
    "DE": ("49", ("151########", "170#######", "176########", "30%#######", "89%#######", "221%######"), "0"),
    "FR": ("33", ("6########", "7%#######", "1%#######", "4%#######"), "0"),
    "GB": ("44", ("7911######", "7700900###", "7###%#####", "2079460###", "1614960###", "1632960###"), "0"),
    "ES": ("34", ("6########", "91%######"), ""),
    "IT": ("39", ("347#######", "333#######"), ""),
    "PL": ("48", ("60#######", "51#######", "22%######"), ""),
    "TR": ("90", ("532#######", "542#######", "212%######"), "0"),
    "MA": ("212", ("661######", "522######"), "0"),
    "SR": ("597", ("85#####", "42####"), ""),
    "PT": ("351", ("91#######", "21#######"), ""),
    "US": ("1", ("212555####", "415%######", "617555####"), ""),
    "IN": ("91", ("98########", "99########"), "0"),
    "CH": ("41", ("79#######", "44%######"), "0"),
}


def phone_at_home(chance: Random) -> str:
    """A telephone number as it is dialled within its country."""
    country = chance.choice(["NL", "NL", "NL", "BE", "BE", "DE", "FR", "GB"])
    _, shapes, nought = _COUNTRIES[country]
    number = filled(chance, chance.choice(shapes))
    return chance.choice(list(_cuts_at_home(nought, number)))


def _cuts_at_home(nought: str, number: str) -> Iterator[str]:
    area = 1 if number[0] == "6" or len(number) == 8 else 2 if number[:2] in ("20", "10", "70", "30", "89") else 3
    lead, rest = nought + number[:area], number[area:]
    for joint in (" ", "-", " - ", "/", ".", " / ", "\u2013", "\u00a0", "  ", "\u2011", "- ", ""):
        yield f"{lead}{joint}{rest}"
    pairs = [cut(rest, (2, 2, 2, 2), joint) for joint in (" ", ".", "-", ", ", " . ")]
    threes = [cut(rest, (3, 3, 3)), cut(rest, (3, 2, 2, 2)), cut(rest, (4, 4)), cut(rest, (3, 2, 2), "."), cut(rest, (2, 3, 3))]
    for shape in (*pairs[:3], *threes):
        yield f"{lead}-{shape}"
        yield f"{lead} {shape}"
        yield f"({lead}) {shape}"
    yield f"({lead}){rest}"
    yield f"{lead}/{pairs[0]}"
    yield f"{lead}, {pairs[3]}"
    yield " ".join(lead + rest)
    yield "-".join(lead + rest)
    yield f"{lead}.{pairs[1]}"
    yield f"{lead}_{rest}"


def phone_abroad(chance: Random) -> str:
    """A telephone number with its country's code."""
    code, shapes, nought = _COUNTRIES[chance.choice(list(_COUNTRIES))]
    number = filled(chance, chance.choice(shapes))
    plus = chance.choice(["+", "00", "+ ", "00 ", "(+", "(00"])
    head = f"{plus}{code}" + (")" if plus.startswith("(") else "")
    inner = chance.choice(["", "", f"({nought})" if nought else ""])
    area = chance.choice([1, 2, 3])
    rest = chance.choice([number[area:], cut(number[area:], (2, 2, 2, 2)), cut(number[area:], (3, 3, 3)), cut(number[area:], (4, 4), "-")])
    joint = chance.choice([" ", "", "-", "."]) if plus.strip() != "00" or inner == "" else " "
    return f"{head}{chance.choice([' ', '', '-'])}{inner}{number[:area]}{joint}{rest}"


# IBANs: what stands behind the check digits.
_IBANS = {
    "NL": "BANK##########", "BE": "", "DE": "##################", "FR": "#######################", "GB": "BANK##############",
    "ES": "####################", "IT": "?######################", "PL": "########################", "PT": "#####################",
    "AT": "################", "CH": "#################", "LU": "################", "IE": "BANK##############", "TR": "0####0################",
    "DK": "##############", "SE": "####################", "NO": "###########", "FI": "##############", "RO": "BANK################",
    "CZ": "####################", "HU": "########################",
}  # fmt: skip
_BANKS = ("ABNA", "INGB", "RABO", "SNSB", "TRIO", "BUNQ", "KNAB", "ASNB", "REVO")


def iban(chance: Random) -> str:
    """A bank account of one of twenty countries."""
    country = chance.choice(["NL", "NL", "NL", "BE", "DE", *_IBANS])
    body = filled(chance, _IBANS[country].replace("BANK", "@")).replace("@", chance.choice(_BANKS))
    if country == "BE":
        account = digits(chance, 10)
        body = f"{account}{int(account) % 97 or 97:02d}"
    number = int("".join(str(int(sign, 36)) for sign in f"{body}{country}00"))
    whole = f"{country}{98 - number % 97:02d}{body}"
    fours = [whole[at : at + 4] for at in range(0, len(whole), 4)]
    ways = [whole, " ".join(fours), "-".join(fours), ".".join(fours), "  ".join(fours), "\u00a0".join(fours), f"{whole[:4]} {whole[4:]}"]
    if country == "NL":
        ways += [
            cut(whole, (2, 2, 4, 4, 4, 2)), cut(whole, (4, 4, 10)), cut(whole, (4, 4, 2, 2, 2, 2, 2)), cut(whole, (2, 2, 4, 3, 3, 4)),
            cut(whole, (4, 4, 1, 3, 3, 3), "."), cut(whole, (4, 4, 4, 3, 3)), f"{whole[:8]}.{cut(whole[8:], (4, 4, 2), '.')}",
        ]  # fmt: skip
    written = chance.choice(ways)
    return chance.choice([written, written, written.lower(), written[:2].capitalize() + written[2:].lower()])


_CARDS = {
    "visa": (("4",), 16, (4, 4, 4, 4)), "visa-13": (("4",), 13, (4, 4, 4, 1)),
    "mastercard": (("51", "52", "53", "54", "55", "2221", "2500", "2720"), 16, (4, 4, 4, 4)),
    "amex": (("34", "37"), 15, (4, 6, 5)), "diners": (("36", "38", "300", "305"), 14, (4, 6, 4)),
    "discover": (("6011", "65", "644"), 16, (4, 4, 4, 4)), "jcb": (("3528", "3589"), 16, (4, 4, 4, 4)),
    "maestro": (("5018", "6759", "6763"), 16, (4, 4, 4, 4)), "unionpay": (("62",), 16, (4, 4, 4, 4)),
    "maestro-19": (("6759",), 19, (4, 4, 4, 4, 3)),
}  # fmt: skip


def card(chance: Random) -> str:
    """A payment card's number."""
    heads, number, sizes = _CARDS[chance.choice(list(_CARDS))]
    body = chance.choice(heads)
    body += digits(chance, number - 1 - len(body))
    whole = next(body + last for last in "0123456789" if passes_luhn(body + last))
    joints = [" ", "-", ".", "  ", "\u00a0", "/", " - "]
    return chance.choice([whole, whole, *(cut(whole, sizes, joint) for joint in joints), " ".join(whole)])


def passes_luhn(number: str) -> bool:
    """Whether the last digit checks the others."""
    doubled = [int(sign) * (1 + place % 2) for place, sign in enumerate(reversed(number))]
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def bsn(chance: Random) -> str:
    """A Dutch citizen service number."""
    while True:
        eight = filled(chance, "%#######")
        last = sum(int(sign) * weight for sign, weight in zip(eight, range(9, 1, -1), strict=True)) % 11
        if last < 10:
            break
    whole = f"{eight}{last}"
    return chance.choice(
        [
            whole,
            whole,
            cut(whole, (3, 3, 3)),
            cut(whole, (4, 2, 3), "."),
            cut(whole, (3, 3, 3), "."),
            cut(whole, (4, 2, 3)),
            cut(whole, (3, 3, 3), "-"),
            cut(whole, (2, 2, 2, 3)),
            " ".join(whole),
            cut(whole, (3, 2, 2, 2)),
            cut(whole, (4, 2, 3), "-"),
        ]
    )


_SIDECODES = (
    "??-##-##", "##-##-??", "##-??-##", "??-##-??", "??-??-##", "##-??-??", "##-???-#", "#-???-##", "??-###-?", "?-###-??",
    "???-##-?", "?-##-???", "#-??-###", "###-??-#",
)  # fmt: skip


def plate(chance: Random) -> str:
    """A licence plate, in a spelling that needs no word before it to be known for one."""
    dutch = filled(chance, chance.choice(_SIDECODES))
    belgian = filled(chance, "%-???-###")
    british = f"{filled(chance, '??')}{chance.choice(['02', '14', '19', '21', '58', '63', '70', '72'])} {filled(chance, '???')}"
    return chance.choice([_small(chance, dutch), _small(chance, dutch), _small(chance, belgian), british, british.replace(" ", "")])


def plate_introduced(chance: Random) -> str:
    """A licence plate in any spelling."""
    dutch = filled(chance, chance.choice(_SIDECODES))
    belgian = filled(chance, chance.choice(["%-???-###", "???-###", "###-???"]))
    german = (
        f"{chance.choice(['B', 'M', 'K', 'HH', 'KLE', 'AC'])}{chance.choice(['-', ' ', ':'])}{filled(chance, '??')} {filled(chance, '%##')}"
    )
    british = f"{filled(chance, '??')}{chance.choice(['02', '14', '58', '63', '70'])} {filled(chance, '???')}"
    written = chance.choice(
        [
            dutch,
            dutch.replace("-", ""),
            dutch.replace("-", " "),
            dutch.replace("-", " - "),
            belgian,
            belgian.replace("-", ""),
            german,
            belgian.replace("-", " "),
            british,
            british.replace(" ", ""),
            british.replace(" ", "-"),
            german.replace(" ", "-"),
        ]
    )
    return _small(chance, written)


def postcode(chance: Random) -> tuple[str, str, str]:
    """A Dutch postcode with a house number as written, the bare postcode, and the house number."""
    letters = chance.choice("ABCDEGHJKLMNPRSTVWXZ") + chance.choice("ABCDEGHJKLMNPRSTVWXZ")
    letters = "AB" if letters in ("SA", "SD", "SS") else letters
    number, house = filled(chance, "%###"), str(chance.randint(100, 989))
    code = chance.choice([f"{number} {letters}", f"{number}{letters}", f"{number} {letters}", f"{number}\u00a0{letters}"])
    code = chance.choice([code, code, code.lower(), code[:-1] + code[-1].lower()])
    added = chance.choice(
        [house, house, f"{house}{chance.choice('abch')}", f"{house} {chance.choice('ABC')}", f"{house}-{chance.randint(1, 9)}"]
    )
    added = chance.choice(
        [added, added, f"{house} bis", f"{house}-A", f"{house}/{chance.randint(1, 9)}", f"{house}-hs", f"{house} II", f"{house}bis"]
    )
    joint = chance.choice(
        [" ", " ", ", ", " nr ", " nr. ", " huisnummer ", ", nummer ", " - ", ", huisnummer ", " nummer ", "-", "/", ", nr ", " huisnr "]
    )
    return f"{code}{joint}{added}", f"{number}{letters}", house


_DOMAINS = ("gmail.com", "hotmail.com", "post.example", "mailhuis.example", "kpnmail.nl", "telenet.be", "ziggo.nl", "outlook.com", "web.de",
            "mail.huis-tuin.example", "yahoo.co.uk", "live.nl", "icloud.com", "xs4all.nl", "skynet.be")  # fmt: skip


def email(chance: Random, first: str, last: str) -> tuple[str, str]:
    """An e-mail address of somebody as written or said, and its part before the sign."""
    first, last = _plain(first), _plain(last)
    local = chance.choice(
        [
            f"{first}.{last}",
            f"{first[0]}.{last}",
            f"{first}{last}",
            f"{first}_{last}",
            f"{first}-{last}",
            f"{last}{digits(chance, 2)}",
            f"{first}.{last}{digits(chance, 2)}",
            f"{first}.{last}+winkel",
            f"{last}.{first}",
            f"{first}{digits(chance, 4)}",
            f"info.{last}",
        ]
    )
    domain = chance.choice(_DOMAINS)
    spaced_nl = local.replace(".", " punt ").replace("-", " streepje ").replace("_", " underscore ").replace("+", " plus ")
    spaced_en = local.replace(".", " dot ").replace("-", " dash ").replace("_", " underscore ").replace("+", " plus ")
    domain_nl, domain_en = (domain.replace(".", word).replace("-", " streepje ") for word in (" punt ", " dot "))
    written = chance.choice(
        [
            f"{local}@{domain}", f"{local}@{domain}", f"{local}@{domain}", f"{local.upper()}@{domain.upper()}", f"{local} @ {domain}",
            f"{local.capitalize()}@{domain}", f"<{local}@{domain}>", f"mailto:{local}@{domain}", f"[{local}@{domain}]", f"'{local}@{domain}'",
            f"{local}[at]{domain}", f"{local} (at) {domain}", f"{local}(a){domain}", f"{local} at {domain}", f"{local}[@]{domain}",
            f"{spaced_nl} apenstaartje {domain_nl}", f"{spaced_nl} at {domain_nl}", f"{spaced_en} at {domain_en}", f"{spaced_nl} apestaartje {domain}",
            f"{local} apenstaart {domain}", f"{local}@{domain.replace('.', ' . ')}", f"{local} at {domain_en}", f"{local}@ {domain}",
        ]
    )  # fmt: skip
    return written, local


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isascii() and sign.isalpha()) or "mail"


_NL = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_EN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_TENS = ("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")


def said(chance: Random, number: str, english: bool) -> str:
    """A number as it is dictated."""
    words = [(_EN if english else _NL)[int(sign)] for sign in number]
    if english:
        words = ["oh" if word == "zero" and chance.random() < 0.5 else word for word in words]
    elif chance.random() < 0.6:
        lead = "nul " + _NL[int(number[1])] if number[0] == "0" else _pair(number[:2])
        words = [lead, *(_pair(number[at : at + 2]) for at in range(2, len(number), 2))]
    joint = chance.choice([" ", ", ", " ", " - ", "... ", " uh "])
    return joint.join(words)


def _pair(pair: str) -> str:
    if len(pair) == 1:
        return _NL[int(pair)]
    tens, ones = int(pair[0]), int(pair[1])
    if tens == 0:
        return f"nul {_NL[ones]}"
    if tens == 1:
        return _TEENS[ones]
    return _TENS[tens] if ones == 0 else f"{_NL[ones]}{'ën' if _NL[ones].endswith('e') else 'en'}{_TENS[tens]}"
