"""Names of people in the data beside a conversation: `customer_name`, `Klantnaam`, `agentName`, `customer: {"name": …}`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_words import FIRM_WORDS, FIRST_NAMES, GIVEN
from calllint.redaction.names_found import name_words
from calllint.redaction.small_words import word_set

_PARTS = lazy_pattern(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-zÀ-ÿ0-9]+")
_CUSTOMERS = word_set(
    "customer client klant contact contactperson contactpersoon caller beller requester subscriber patient patiënt passenger passagier "
    "guest gast member lid user gebruiker visitor bezoeker tenant huurder lead applicant aanvrager buyer koper debtor debiteur relatie "
    "cardholder kaarthouder policyholder verzekerde kunde kundin person persoon recipient ontvanger sender afzender"
)
_AGENTS = word_set(
    "agent operator advisor adviser adviseur employee medewerker medewerkster handler assignee owner rep representative behandelaar "
    "supervisor coach technician engineer monteur consultant"
)
_ROLES = {**dict.fromkeys(_CUSTOMERS, "customer"), **dict.fromkeys(_AGENTS, "agent")}
_NAME = word_set("name naam names fullname firstname lastname surname voornaam achternaam")
"""What the name of somebody is called beside who it is: `contact_name`."""
_FULLY = word_set("fullname firstname lastname surname forename voornaam achternaam familienaam nachname vorname prénom")
"""What can be nobody's but a person's: `first_name` is written together."""
_WRITTEN_APART = frozenset(["full", "first", "last", "given", "family", "sur", "voor", "achter", "middle"])
_GLUED = tuple(sorted(_NAME))
_DEPTH = 4
"""Tables within tables that are looked into."""
_MOST = 5
"""Words that a name has at most, particles included."""


def names_in_data(data: Mapping[str, Any], role: str | None = None, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The names in `data` by their keys, each with what its bearer is: customer, agent, person. `role`: whose table it is.

    The parts of a name that stand under keys of their own in one table are one name.
    """
    parts: dict[str, list[str]] = {}
    for key, value in data.items():
        words = _words_of(str(key))
        own = _role_of(words)
        bearer = own or role or "person"
        if isinstance(value, Mapping):
            if depth < _DEPTH:
                yield from names_in_data(value, own, depth + 1)
        elif isinstance(value, str) and _may_be_name(value):
            if _is_part(words):
                parts.setdefault(bearer, []).append(value)
            elif words[-1] in _NAME and bearer != "person":
                yield bearer, value
            elif (words[-1] in ("name", "naam") or (own is not None and len(words) == 1)) and _is_persons(value):
                # "name", "customer": a firm, a department or a subject as well as a person.
                yield bearer, value
    for bearer, values in parts.items():
        yield bearer, " ".join(values)


def _words_of(key: str) -> list[str]:
    """The words of a key, in small letters, what is written together cut: `klantnaam`, `customername`."""
    words = [word.lower() for word in _PARTS.split(key) if word]
    if len(words) == 1:
        end = next((end for end in _GLUED if words[0].endswith(end) and words[0].removesuffix(end) in _ROLES), None)
        if end is not None:
            words = [words[0].removesuffix(end), end]
    return words or [""]


def _role_of(words: list[str]) -> str | None:
    return next((_ROLES[word] for word in words if word in _ROLES), None)


def _is_part(words: list[str]) -> bool:
    """Whether a key says that it has a part of a person's name, or all of it: `first_name`, `Achternaam`."""
    return words[-1] in _FULLY or (len(words) > 1 and words[-1] in ("name", "naam") and words[-2] in _WRITTEN_APART)


def _may_be_name(value: str) -> bool:
    words = value.replace(",", " ").casefold().split()
    firm = any(word.strip(".") in FIRM_WORDS for word in words)
    return 0 < len(words) <= _MOST and not firm and not any(letter.isdigit() for letter in value) and bool(name_words(value))


def _is_persons(value: str) -> bool:
    """Whether a value is a person's name and no firm's: by a first name, or by capitals on words of which one is none of a language."""
    words = value.replace(",", " ").split()
    folded = [word.casefold() for word in words]
    if not FIRST_NAMES.isdisjoint(folded) or folded[0] in GIVEN:
        return True
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper() and not all(map(is_word, folded))
