"""Personal values as the library Faker makes them, in the forms of six countries, each in a plain sentence of a chat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from faker import Faker

_SENTENCES = {
    "nl": {
        "email": (
            "Mijn e-mailadres is {}.",
            "U kunt het sturen naar {} hoor",
            "{}",
            "Ik heb gisteren gemaild vanaf {}, is dat aangekomen?",
        ),
        "phone": ("Mijn nummer is {}.", "U kunt me bereiken op {}", "bel me dan terug op {} aub", "Tel: {}"),
        "iban": ("Mijn rekeningnummer is {}.", "Graag terugstorten op {}", "{}"),
        "bsn": ("Mijn BSN is {}.", "burgerservicenummer: {}"),
        "card": ("Mijn creditcardnummer is {}.", "Ik heb betaald met kaart {}", "{}"),
        "address": ("Ik woon op {}.", "Het adres is {}", "Bezorgen op {} graag"),
        "plate": ("Mijn kenteken is {}.", "kenteken {}"),
        "name": ("U spreekt met {}.", "Bedankt {}!", "Goedemiddag, met {}, ik bel over mijn pakket", "Groeten, {}"),
    },
    "en": {
        "email": ("My email is {}.", "You can send it to {} if you like", "{}", "I wrote from {} yesterday, did that arrive?"),
        "phone": ("My number is {}.", "You can reach me on {}", "call me back at {} please", "Tel: {}"),
        "iban": ("My account is {}.", "Please refund it to {}", "{}"),
        "card": ("My card number is {}.", "I paid with card {}", "{}"),
        "address": ("I live at {}.", "The address is {}", "Deliver it to {} please"),
        "plate": ("My registration is {}.", "licence plate {}"),
        "name": ("My name is {}.", "Thanks {}!", "Hi, this is {} about my parcel", "Regards, {}"),
    },
    "de": {
        "email": ("Meine E-Mail-Adresse ist {}.", "{}"),
        "phone": ("Meine Nummer ist {}.", "Sie erreichen mich unter {}"),
        "iban": ("Meine IBAN ist {}.", "{}"),
        "card": ("Meine Kreditkarte ist {}.", "{}"),
    },
    "fr": {
        "email": ("Mon adresse e-mail est {}.", "{}"),
        "phone": ("Mon numéro est {}.", "Appelez-moi au {}"),
        "iban": ("Mon IBAN est {}.", "{}"),
        "card": ("Ma carte est la {}.", "{}"),
    },
}
_LOCALES = {"nl": ("nl_NL", "nl_BE"), "en": ("en_GB", "en_US"), "de": ("de_DE",), "fr": ("fr_FR",)}
KINDS = tuple(_SENTENCES["nl"])


class Said(NamedTuple):
    """A text that holds a personal `value` of a `kind`; `customer` is the name of who says it, where that is known."""

    kind: str
    value: str
    text: str
    customer: str | None

    def left(self, redacted: str) -> set[str]:
        """What is left of the value in the redacted text: words and numbers of it that the sentence around it does not have."""
        # Of an address the town may stay.
        value = self.value.partition(", ")[0] if self.kind == "address" else self.value
        around = set(re.findall(r"\w+", self.text.replace(value, " ", 1)))
        pieces = {piece for piece in re.findall(r"\w+", value) if len(piece) > 2 or (piece.isdigit() and len(piece) > 1)}
        return (pieces - around) & set(re.findall(r"\w+", redacted))


def said(number: int, seed: int) -> Iterator[Said]:
    """So many of them, the same for the same seed and version of Faker."""
    chance = Random(seed)
    makers = {locale: Faker(locale) for locales in _LOCALES.values() for locale in locales}
    for maker in makers.values():
        maker.seed_instance(seed)
    for _ in range(number):
        language = chance.choice(list(_LOCALES))
        locale = chance.choice(_LOCALES[language])
        kind = chance.choice(list(_SENTENCES[language]))
        value = _value(chance, makers[locale if kind != "bsn" else "nl_NL"], kind, locale)
        text = chance.choice(_SENTENCES[language][kind]).format(value)
        yield Said(kind, value, text, value if kind == "name" else None)


def _value(chance: Random, maker: Faker, kind: str, locale: str) -> str:
    match kind:
        case "email":
            return str(maker.email())
        case "phone":
            return str(maker.phone_number())
        case "iban":
            iban = str(maker.iban())
            return chance.choice((iban, " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))))
        case "bsn":
            return str(maker.ssn())
        case "card":
            return str(maker.credit_card_number())
        case "address":
            # American military addresses have no street.
            return str(maker.street_address() if locale == "en_US" else maker.address()).replace("\n", ", ")
        case "plate":
            return str(maker.license_plate())
    # Some Dutch surnames have their particles behind: "Francië, van".
    return f"{maker.first_name()} {maker.last_name()}".partition(",")[0]
