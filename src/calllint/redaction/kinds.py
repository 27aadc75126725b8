"""The kinds of personal data that redaction knows."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of personal data: its name in placeholders (`[phone 1]`), and what is recognised, in a sentence."""

    name: str
    meaning: str


# The first ones win where two kinds claim the same characters.
_KINDS = (
    Kind("url", "web addresses with a query, a user name, or a part that looks like a token or a number"),
    Kind("email", "e-mail addresses, also as they are said: `jan punt jansen apenstaartje post punt example`, `jan [at] post dot example`"),
    Kind("iban", "bank accounts (IBAN), spaced or not, in capitals or not"),
    Kind("account", "bank accounts without IBAN and sort codes, introduced as such"),
    Kind("card", "payment cards: 12 to 19 digits that begin like a card and pass the Luhn check, or 16 in fours"),
    Kind("phone", "telephone numbers of the Netherlands, Belgium, Germany, France, Britain and the United States, and any with + or 00"),
    Kind("bsn", "Dutch citizen service numbers: 8 or 9 digits that pass the 11-proof, or what is introduced as one"),
    Kind("id", "British and American insurance numbers, Belgian national numbers, and passports and licences introduced as such"),
    Kind("birthdate", "dates introduced as a date of birth, or given to somebody who asked for it"),
    Kind("secret", "passwords and codes introduced as such"),
    Kind("reference", "customer, order, invoice, case, policy, tracking numbers and the like, introduced as such"),
    Kind("ip", "IP addresses (version 4 and 6) and hardware (MAC) addresses"),
    Kind(
        "postcode", "Dutch postcodes with or without house number, British postcodes, Belgian and German ones behind a street or introduced"
    ),
    Kind("address", "streets with a number, in Dutch, English, German and French; house numbers introduced as such"),
    Kind("plate", "Dutch licence plates; Belgian and British ones in their usual spelling, others where introduced"),
    Kind("user", "user names and handles introduced as such"),
    Kind("number", "numbers dictated digit by digit that are none of the other kinds"),
    Kind("customer", "the names of customers"),
    Kind("agent", "the names of agents"),
    Kind("person", "names of which nobody can tell whose they are"),
)

ORDER = {kind.name: rank for rank, kind in enumerate(_KINDS)}
"""The kinds' names, each with its rank: a lower rank wins where two claim the same characters."""

PEOPLE = ("customer", "agent", "person")
"""The kinds that are names of people."""


def known_kinds() -> tuple[Kind, ...]:
    """Everything that redaction recognises."""
    return _KINDS
