"""Numbers, plates and addresses as they are typed, and as machines write down what is said."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from faker import Faker
from stdnum import luhn
from stdnum.iso7064 import mod_97_10
from stdnum.nl import bsn

_DIGITS = {
    "nl": ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"],
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    "de": ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
    "fr": ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
}
_ACCOUNTS = {
    "NL": "ABNA",
    "BE": "",
    "DE": "",
    "GB": "NWBK",
    "IE": "AIBK",
    "ES": "",
    "AT": "",
    "PT": "",
    "PL": "",
    "NO": "",
    "SE": "",
    "FI": "",
}
_LENGTHS = {"NL": 18, "BE": 16, "DE": 22, "GB": 22, "IE": 22, "ES": 24, "AT": 20, "PT": 25, "PL": 28, "NO": 15, "SE": 24, "FI": 18}
_OWN = {"nl": ("NL", "BE"), "en": ("GB", "IE"), "de": ("DE", "AT"), "fr": ("BE", "PT")}
_CARDS = {"4": 16, "51": 16, "2221": 16, "37": 15, "36": 14, "6011": 16, "3528": 16, "6759": 18}
_ENDS = ("Hollow", "Springs", "Meadows", "Ridge", "Crossing", "Retreat", "Reserve", "Street", "Avenue", "Parkways", "Forge", "Strand")


def phone(rng: Random, language: str, said: bool) -> str:
    """A mobile number of the language's country."""
    number = {"nl": "06", "en": "07", "de": "0151", "fr": "06"}[language] + _random(rng, 8 + (language == "en"))
    if said:
        return _said(rng, number, language)
    country = {"nl": "31", "en": "44", "de": "49", "fr": "33"}[language]
    bare = number[1:]
    return rng.choice(
        (
            number,
            f"+{country} {bare}",
            f"+{country} (0){bare}",
            f"00{country}{bare}",
            f"{number[:4]}-{number[4:]}",
            f"{number[:4]} / {number[4:]}",
        )
    )


def iban(rng: Random, language: str, said: bool) -> str:
    """An account of any of twelve countries, mostly the language's."""
    country = rng.choice((*_OWN[language], *_OWN[language], *_ACCOUNTS))
    bank = _ACCOUNTS[country]
    rest = bank + _random(rng, _LENGTHS[country] - 4 - len(bank))
    whole = country + mod_97_10.calc_check_digits(rest + country) + rest
    if said:
        pieces = [*whole[:2].lower(), _said(rng, whole[2:4], language), *bank.lower(), _said(rng, whole[4 + len(bank) :], language)]
        return " ".join(pieces)
    return rng.choice((whole, _groups(whole, (4,) * 9, " "), _groups(whole, (4,) * 9, "-"), _groups(whole.lower(), (4,) * 9, " ")))


def card(rng: Random, language: str, said: bool) -> str:
    """A card of any scheme."""
    begin, length = rng.choice([*_CARDS.items()])
    number = begin + _random(rng, length - len(begin) - 1)
    number += luhn.calc_check_digit(number)
    if said:
        return _said(rng, number, language)
    shape = (4, 6, 5) if length < 16 else (4, 4, 4, 4)
    return _groups(number, shape, rng.choice((" ", "-", ".", "/", "  ", "_", "")))


def citizen(rng: Random, language: str, said: bool) -> str:
    """A Dutch citizen service number."""
    number = "0"
    while not bsn.is_valid(number) or number.startswith("00"):
        number = _random(rng, 9)
    return _said(rng, number, language) if said else _groups(number, rng.choice(((9,), (3, 3, 3), (4, 2, 3), (2, 3, 4))), rng.choice(" .-"))


def plate(rng: Random, language: str, said: bool) -> str:
    """A plate of the Netherlands, Britain or Ireland."""
    letters = "".join(rng.choice("BDGHJKLNPRSTVXZ") for _ in range(6))
    if language == "nl":
        parts = rng.choice(((letters[:2], _random(rng, 3), letters[2]), (_random(rng, 2), letters[:3], _random(rng, 1))))
    else:
        year = rng.choice(("12", "19", "22", "66", "71"))
        parts = (letters[:2] + year, letters[2:5], "") if rng.random() < 0.7 else (rng.choice(("151", "222")), "KY", _random(rng, 4))
    if said:
        return " ".join(
            _said(rng, part, language) if part.isdigit() else " ".join(part.lower()) for part in parts if part and part.isalnum()
        )
    return rng.choice("- ").join(filter(None, parts))


def address(rng: Random, language: str, said: bool, maker: Faker) -> str:
    """A street with its number; with its postcode where the language has no other sign of a street."""
    number = str(rng.randrange(11, 99))
    if language == "en":
        return f"{number} {maker.last_name()} {rng.choice(_ENDS)}" + rng.choice(("", " Apt 4", " #204", ", Unit 7")) * (not said)
    if language == "nl":
        street = maker.first_name().split()[0].replace("-", "") + rng.choice(("straat", "laan", "weg", "pad", "ring", "steeg"))
        number += rng.choice(("", "", "a", "-2", " bis", " rd", " hs")) * (not said)
        return f"{street.lower()} huisnummer {number}" if said else f"{street} {number}"
    if language == "de":
        return (
            f"{maker.last_name()}{rng.choice(('straße', 'gasse', 'platz', '-Weg'))} {number}".lower() if said else f"An der Mühle {number}"
        )
    street = f"{rng.choice(('rue', 'avenue', 'chemin'))} {rng.choice(('de la République', 'des Vignes', 'de Lyon'))}"
    return f"{number} {street}".lower() if said else f"{number}{rng.choice(('', ' bis', ' quater'))} {street}"


def _random(rng: Random, count: int) -> str:
    return "".join(rng.choice("123456789") for _ in range(count))


def _groups(text: str, shape: Sequence[int], between: str) -> str:
    pieces, at = [], 0
    for size in (*shape, len(text)):
        pieces.append(text[at : at + size])
        at += size
    return between.join(filter(None, pieces))


def _said(rng: Random, digits: str, language: str) -> str:
    """Digits in words, one at a time, or in figures, cut as a machine heard them."""
    if rng.random() < 0.6:
        return " ".join(_DIGITS[language][int(digit)] for digit in digits)
    return _groups(digits, [rng.choice((1, 2, 2, 3, 4)) for _ in digits], " ")
