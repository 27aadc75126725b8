"""Addresses and plates as callers, chatters and writers of mail give them: lists of marked pieces."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from .desk_marks import free, secret
from .hotline_speech import cut, dictated, group, letters
from .hotline_values import Pieces, digits

_STREETS = {
    "nl": "Dorpsstraat;Prins Bernhardlaan;Oude Gracht;Van der Helstplein;Zonnebloem;Hoge Rijndijk;Kalverstraat;Eerste Oosterparkstraat;De Savornin "
    "Lohmanweg;Wilgenhof;Burgemeester Jansenkade;'s-Gravelandseweg;Meent;Dr. Schaepmansingel;Zeedijk;Anne Frankpad;Achter de Dom;Binnenhof",
    "be": "Kerkstraat;Grote Steenweg;Koning Albertlaan;Sint-Pietersnieuwstraat;Leuvensesteenweg;Stationsplein;Vrijheidslaan;Meir;Oude Baan;"
    "Molenberg;Veldekens;Schoolstraat;Gasthuisdreef;Groenplaats;Heidestraat",
    "en": "High Street;Station Road;Acacia Avenue;The Green;Church Lane;Kingsway;St Mary's Close;Queens Drive;Mount Pleasant;Park View;"
    "Old Mill Court;Broadway;Elm Grove;Nelson Terrace",
    "us": "Elm Street;Main St;W 5th Ave;Martin Luther King Jr Blvd;Sunset Boulevard;County Road 12;Maple Dr;N Lincoln Ave;Oakwood Lane;"
    "Peachtree Pkwy;Birch Court;Highland Way",
}
_TOWNS = {
    "nl": ("Utrecht", "Den Haag", "Amersfoort", "Zwolle", "Sittard", "Leeuwarden"),
    "be": ("Gent", "Antwerpen", "Mechelen", "Sint-Niklaas", "Hasselt", "Brugge", "Leuven"),
    "en": ("Leeds", "Bristol", "Manchester", "Cardiff", "Norwich"),
    "us": ("Springfield, IL", "Austin, Texas", "Portland OR", "Boston, MA", "Phoenix, AZ"),
}
_ADDED = {
    "nl": ("", "", "", "a", " B", "-2", " hs", " III", " bis", " zwart", "/4", " huis", "-A2"),
    "be": ("", "", " bus 4", " bus 12", "A", "/3", " bus 0201", " b 2"),
}


def address(chance: Random, language: str, manner: str) -> Pieces:
    """A postcode with its house number, or a whole address."""
    spoken = manner == "call" and chance.random() < 0.65
    makers = {"nl": _said_nl if spoken else _typed_nl, "be": _address_be, "en": _address_uk, "us": _address_us}
    maker = makers[language]
    return maker(chance) if language == "nl" else maker(chance, spoken)  # type: ignore[operator]


def _code_nl(chance: Random) -> tuple[str, str]:
    return digits(chance, 4, "123456789"), "".join(chance.choices("ABCDEGHJKLMNPRSTVWXZ", k=2))


def _typed_nl(chance: Random) -> Pieces:
    figures, pair = _code_nl(chance)
    house, added = str(chance.randint(1, 399)), chance.choice(_ADDED["nl"])
    street, town = chance.choice(_STREETS["nl"].split(";")), chance.choice(_TOWNS["nl"])
    code = chance.choice(
        (f"{figures} {pair}", f"{figures} {pair}", f"{figures}{pair}", f"{figures}{pair.lower()}", f"{figures} {pair.lower()}")
    )
    form = chance.choice((
        "¤{c}¤ ¤{h}{a}¤", "¤{c}¤, ¤{h}{a}¤", "¤{c}¤ nummer ¤{h}{a}¤", "¤{c}¤ huisnr. ¤{h}¤", "¤{c}{h}{a}¤", "¤{c}¤-¤{h}{a}¤", "¤{s} {h}{a}¤, ¤{c}¤ {t}",
        "¤{s} {h}{a}¤\n¤{c}¤ {t}", "¤{s} {h}{a}¤ {t}", "¤{s} {h}{a}¤ in {t}", "¤{c}¤ {t}, ¤{s} {h}{a}¤", "¤{s}¤ nr ¤{h}{a}¤ te {t}", "nummer ¤{h}{a}¤, ¤{c}¤",
    ))  # fmt: skip
    return [_filled(form, c=code, h=house, a=added, s=street, t=town)]


def _said_nl(chance: Random) -> Pieces:
    figures, pair = _code_nl(chance)
    house = str(chance.randint(1, 299))
    first = dictated(chance, "nl", [figures] if chance.random() < 0.5 else cut(chance, figures, (2, 2)))
    added = secret(chance.choice(("a", "b", "bis", "twee hoog", "een hoog", "a van anton"))) if chance.random() < 0.2 else ""
    number = dictated(chance, "nl", [house])[0]
    label = free(chance.choice(("huisnummer", "nummer", "en dan nummer", "op nummer", "en het huisnummer is")))
    last = f"{label} {number} {added}".strip() if chance.random() < 0.8 else f"{number} {added}".strip()
    if chance.random() < 0.2:
        street = secret(chance.choice(_STREETS["nl"].split(";")))
        return [
            f"{street} {number}",
            f"{free(chance.choice(('postcode', 'en dan', 'de postcode is')))} {first[0]}",
            *first[1:],
            letters(chance, "nl", pair),
        ]
    return [*first, letters(chance, "nl", pair), last]


def _address_be(chance: Random, spoken: bool) -> Pieces:
    street, town = chance.choice(_STREETS["be"].split(";")), chance.choice(_TOWNS["be"])
    house, code = str(chance.randint(1, 399)), digits(chance, 4, "12345689")
    if spoken:
        how = chance.choice(("number", "figures", "single"))
        number, added = (
            secret(group(chance, "be", house, how)),
            chance.choice(("", "", f" {free('bus')} {secret(chance.choice(('drie', '4', 'twaalf')))}")),
        )
        label = chance.choice((" ", f" {free('nummer')} "))
        return [
            f"{secret(street)}{label}{number}{added}",
            f"{chance.choice(('', free('in') + ' '))}{secret(group(chance, 'be', code, how))} {free(town)}",
        ]
    form = chance.choice((
        "¤{s} {h}{a}¤, ¤{c}¤ {t}", "¤{s} {h}{a}¤ - ¤{c}¤ {t}", "¤{s} {h}{a}¤\n¤{c}¤ {t}", "¤{s} {h}{a}¤ te ¤{c}¤ {t}", "¤{s} {h}{a}¤ in {t}",
        "¤{s}¤ nr. ¤{h}{a}¤ ¤{c}¤ {t}", "¤{c}¤ {t}, ¤{s} {h}{a}¤", "¤{s} {h}{a}¤, B-¤{c}¤ {t}", "¤{s} {h}{a}¤ ¤{c}¤ {t}",
    ))  # fmt: skip
    return [_filled(form, s=street, h=house, a=chance.choice(_ADDED["be"]), c=code, t=town)]


def _address_uk(chance: Random, spoken: bool) -> Pieces:
    area = chance.choice(("SW1A", "LS1", "BS8", "M14", "CF10", "NR3", "E2", "EC1V", "G41", "CB2"))
    inward = digits(chance, 1, "123456789") + "".join(chance.choices("ABDEFGHJLNPQRSTUWXYZ", k=2))
    house, street, town = str(chance.randint(1, 240)), chance.choice(_STREETS["en"].split(";")), chance.choice(_TOWNS["en"])
    if spoken:
        code = [
            letters(chance, "en", run) if run.isalpha() else dictated(chance, "en", [run])[0] for run in re.findall(r"[A-Z]+|\d+", area)
        ]
        code += [dictated(chance, "en", [inward[0]])[0], letters(chance, "en", inward[1:])]
        number = secret(group(chance, "en", house, chance.choice(("number", "figures", "single"))))
        if chance.random() < 0.5:
            return [
                " ".join(code[:-2]),
                " ".join(code[-2:]),
                f"{free(chance.choice(('number', 'house number', 'and it is number')))} {number}",
            ]
        return [f"{number} {secret(street)} {free(town)}", " ".join(code[:-2]), " ".join(code[-2:])]
    code_typed = chance.choice(
        (f"{area} {inward}", f"{area} {inward}", f"{area}{inward}", f"{area} {inward}".lower(), f"{area}{inward}".lower())
    )
    form = chance.choice((
        "¤{h} {s}¤, {t}, ¤{c}¤", "¤{h} {s}¤, {t} ¤{c}¤", "¤{h} {s}¤\n{t}\n¤{c}¤", "flat ¤3¤, ¤{h} {s}¤, {t} ¤{c}¤", "¤{h} {s}¤ ¤{c}¤", "¤{c}¤, number ¤{h}¤", "¤{c}¤ house number ¤{h}¤",
        "¤{h}a {s}¤, {t}", "no. ¤{h}¤, ¤{c}¤", "¤{h}¤ ¤{c}¤",
    ))  # fmt: skip
    return [_filled(form, h=house, s=street, t=town, c=code_typed)]


def _address_us(chance: Random, spoken: bool) -> Pieces:
    house, street, town = str(chance.randint(10, 9999)), chance.choice(_STREETS["us"].split(";")), chance.choice(_TOWNS["us"])
    code = digits(chance, 5)
    if spoken:
        how = chance.choice(("number", "figures", "single"))
        tail = dictated(chance, "us", cut(chance, code, (5,) if chance.random() < 0.6 else (3, 2)))
        return [f"{secret(group(chance, 'us', house, how))} {secret(street)}", f"{free(town.replace(',', ''))} {tail[0]}", *tail[1:]]
    form = chance.choice((
        "¤{h} {s}¤, {t} ¤{c}¤", "¤{h} {s}¤, {t} ¤{c}-{p}¤", "¤{h} {s}¤ Apt ¤4B¤, {t} ¤{c}¤", "¤{h} {s}¤\n{t} ¤{c}¤", "¤{h} {s}¤, {t}", "¤{h} {s}¤ #¤12¤ {t} ¤{c}¤", "¤{h} {s}¤",
    ))  # fmt: skip
    return [_filled(form, h=house, s=street, t=town, c=code, p=digits(chance, 4))]


def _filled(form: str, **values: str) -> str:
    pieces = form.split("¤")
    return "".join(
        (secret(piece.format(**values)) if place % 2 else free(piece.format(**values))) for place, piece in enumerate(pieces) if piece
    )


_PLATES = {
    "nl": ("99-LLL-9", "9-LLL-99", "LL-999-L", "L-999-LL", "LL-99-LL", "99-LL-LL", "L-99-LLL", "LLL-99-L"),
    "be": ("1-LLL-999", "2-LLL-999", "1-LLL-999", "LLL-999", "T-LLL-999"),
    "en": ("LL99 LLL", "LL99 LLL", "LL99 LLL", "L999 LLL", "LLL 999L", "AAZ 9999"),
    "us": ("9LLL999", "LLL-9999", "LLL 9999"),
}
_DE = ("B-LL 999", "M-L 9999", "HH-LL 99", "KLE-LL 999", "AC L 999", "DÜW-LL 99")


def plate(chance: Random, language: str, manner: str) -> Pieces:
    """A vehicle's plate: of the caller's country, or a German one."""
    form = chance.choice(_DE if chance.random() < 0.12 else _PLATES[language])
    fixed = form[: len(re.match(r"[A-KM-ZÜ]*", form)[0])]  # type: ignore[index]
    whole = fixed + "".join(
        chance.choice("BDFGHJKLNPRSTVXZ") if sign == "L" else digits(chance, 1) if sign == "9" else sign for sign in form[len(fixed) :]
    )
    if manner == "call" and chance.random() < 0.7 and "Ü" not in whole:
        runs = re.findall(r"[A-Z]+|\d+", whole)
        return [letters(chance, language, run) if run.isalpha() else " ".join(dictated(chance, language, [run])) for run in runs]
    forms = [whole, whole, re.sub(r"[- ]", "", whole), whole.replace("-", " "), whole.replace(" ", "-")]
    text = chance.choice(forms)
    return [secret(text.lower() if manner == "chat" and chance.random() < 0.35 else text)]


KINDS: dict[str, Callable[[Random, str, str], Pieces]] = {"address": address, "plate": plate}
"""The makers by kind, as in `hotline_values`."""
