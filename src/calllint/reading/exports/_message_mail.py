"""Who of the people of a home-made list of e-mails is the firm's, by their addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from email.utils import parseaddr
from typing import Any

from calllint.conversation import Role
from calllint.reading.exports._message_roles import Who
from calllint.reading.exports._message_rows import Row
from calllint.reading.exports._values import text_of
from calllint.reading.mail.firm import Firm

_RECIPIENTS = ("to", "To", "recipient", "recipients", "aan", "cc")
_MOSTLY = 0.5


def with_addresses(rows: Sequence[Row], speakers: list[Who], domains: tuple[str, ...]) -> list[Who]:
    """The speakers, with the roles that their addresses tell where most of them have one: `support@shop.example` is the firm's."""
    senders = [next((one for key in row.layout.labels for one in _people(row.message[key])), ("", "")) for row in rows]
    if sum(bool(address) for _, address in senders) <= _MOSTLY * len(senders):
        return speakers
    others = [one for row in rows for key in _RECIPIENTS if key in row.message for one in _people(row.message[key])]
    firm = Firm([one for one in (*senders, *others) if one[1]], domains)
    if not firm.known:
        return speakers
    return [
        who if who.role is not Role.UNKNOWN or not sender[1] else who._replace(role=firm.role(*sender), name=sender[0] or who.name)
        for who, sender in zip(speakers, senders, strict=True)
    ]


def _people(value: Any) -> Iterator[tuple[str, str]]:
    """The names and addresses in a value: `Noor <noor@shop.example>`, an object with an `email`, or a list of those."""
    if isinstance(value, str) and "@" in value:
        name, address = parseaddr(value)
        yield name, address.casefold() if "@" in address else ""
    elif isinstance(value, dict):
        address = text_of(value.get("email") or value.get("address") or value.get("emailAddress"))
        if "@" in address:
            yield text_of(value.get("name")), address.casefold()
    elif isinstance(value, list):
        for item in value:
            yield from _people(item)
