"""What tells a customer from others: what the data say (customer, ticket, order), else what the customer gave in the conversation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from calllint.conversation import Conversation, Role
from calllint.patterns import lazy_pattern
from calllint.reading.roles import speaker_of

KINDS = ("customer", "ticket", "thread", "order", "invoice", "contract", "name", "email", "phone")
"""What a reference can be, in the order in which they are shown. `contract` is a policy's number too."""
THREAD = ("ticket", "thread")
"""Contacts that share one of these are about the same thing."""
SUBJECTS = ("order", "invoice", "contract")
"""Contacts of one customer that name different ones are about different things."""
_CUSTOMER = ("customer", "email", "phone")

_LONGEST = 80
_NAMES = {
    "customer": "customer customer_id customer_number customer_no customer_nr customer_ref client client_id client_number klant klant_id"
    " klantnummer klantnr klant_nummer debiteur debiteurnummer relatie relatienummer member_id requester_id"
    " end_user_id",
    "ticket": "ticket ticket_id ticket_number ticketnummer ticket_nr case case_id case_number casenumber zaak zaak_id zaaknummer dossier"
    " dossiernummer incident incident_id melding meldingsnummer meldingnummer issue_id zendesk_ticket_id",
    "thread": "thread thread_id hs_email_thread_id",
    "order": "order order_id order_number ordernumber order_no ordernummer order_nr ordernr bestelling bestelnummer bestel_nr booking"
    " booking_id booking_number booking_reference boeking boekingsnummer reservation reservation_id tracking_number trackingnummer",
    "invoice": "invoice invoice_id invoice_number factuur factuurnummer factuurnr",
    "contract": "contract contract_id contract_number contractnummer policy policy_id policy_number polis polisnummer",
    "name": "customer_name client_name klantnaam naam_klant klant_naam requester_name",
    "email": "email e_mail email_address customer_email client_email klant_email e_mailadres emailadres requester_email",
    "phone": "phone phone_number telephone telefoon telefoonnummer tel customer_phone klant_telefoon caller_id msisdn",
}
_FIELDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}
_INNER = {"id": "customer", "number": "customer", "nummer": "customer", "name": "name", "naam": "name"}
"""What stands in a table about the customer."""
_PEOPLE = frozenset(("customer", "client", "klant", "requester", "contact", "end_user"))
_PARTS = lazy_pattern(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")

_GIVEN = {
    "customer-number": "customer", "case-number": "ticket", "order-number": "order", "booking-number": "order", "tracking-number": "order",
    "invoice-number": "invoice", "contract-number": "contract", "policy-number": "contract", "email": "email", "phone-number": "phone",
}  # fmt: skip
"""What customers give, by the fact `what` of the cues `gives` and `asks-for`."""
_NUMBER = lazy_pattern(r"(?=[\w/-]*\d)[\w][\w/-]*\w")
_PHONE = lazy_pattern(r"\+?\d[\d /().-]{6,}\d")
_SPEAKER = lazy_pattern(r"(?i)(?:speaker|spreker|channel|kanaal|party|spk)?[ _-]?\d*$")
_EMAIL = lazy_pattern(r"[^\s<>,;:]+@[^\s<>,;:]+\.\w+")


class Reference(NamedTuple):
    """A value that tells the customer or the matter from others. `said`: the customer gave it; else the data have it."""

    kind: str
    value: str
    said: bool = False


def references_in_data(conversation: Conversation) -> tuple[Reference, ...]:
    """What the data say, one of each kind, in the order of `KINDS`."""
    found: dict[str, str] = {}
    for kind, value in _told(conversation):
        found.setdefault(kind, value)
    return tuple(Reference(kind, found[kind]) for kind in KINDS if kind in found)


def given_in(what: str, text: str) -> Reference | None:
    """What a customer gives with `text`, who says that it is a `what` ("order-number"), or was asked for one."""
    kind = _GIVEN.get(what)
    if kind is None:
        return None
    pattern: re.Pattern[str] = {"email": _EMAIL, "phone": _PHONE}.get(kind, _NUMBER)
    found = pattern.search(text)
    return Reference(kind, found[0].rstrip(".")[:_LONGEST], said=True) if found is not None else None


def keys(references: Iterable[Reference]) -> frozenset[tuple[str, str]]:
    """What two contacts of one customer have in common: kinds and values, folded."""
    return frozenset(
        (one.kind, "".join(one.value.casefold().split())) for one in references if one.kind in (*THREAD, *_CUSTOMER, *SUBJECTS)
    )


def _told(conversation: Conversation) -> Iterator[tuple[str, str]]:
    yield from _in_table(conversation.metadata, _FIELDS)
    for turn in conversation.turns:
        if turn.role is Role.CUSTOMER:
            address = turn.metadata.get("address")
            if isinstance(address, str) and _EMAIL.search(address):
                yield "email", address[:_LONGEST]
            if turn.name and "@" not in turn.name and (name := _name(turn.name)) is not None:
                yield "name", name[:_LONGEST]


def _in_table(table: Mapping[str, Any], fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        name = "_".join(part.lower() for part in _PARTS.split(str(key)) if part)
        if isinstance(value, Mapping):
            if name in _PEOPLE:
                yield from _in_table(value, {**_FIELDS, **_INNER})
        elif (kind := fields.get(name)) is not None and (text := _scalar(value)) is not None:
            # Where the customer has a name and no number, that is what the data call the customer.
            yield ("name" if kind == "customer" and _is_words(text) else kind), text


def _scalar(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    return text[:_LONGEST] if text and text.casefold() not in ("-", "none", "null", "n/a", "0", "unknown", "onbekend") else None


def _is_words(text: str) -> bool:
    return not any(letter.isdigit() for letter in text) and " " in text


def _name(label: str) -> str | None:
    """Whom a turn's name names; None for a part that somebody plays: "Klant", "Speaker 2"."""
    name = speaker_of(label).name
    return name if name is not None and not _SPEAKER.match(name) and any(letter.isalpha() for letter in name) else None
