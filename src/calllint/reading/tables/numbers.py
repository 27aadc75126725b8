"""Logs of text messages: who wrote to whom stands in each row, and what two numbers write to each other is one conversation."""

from __future__ import annotations

from collections.abc import Sequence

from calllint.patterns import lazy_pattern
from calllint.reading.tables.choice import Choice
from calllint.reading.tables.names import normal

_FROM = frozenset({"from", "van", "from number", "sender", "afzender", "von", "de"})
_TO = frozenset({"to", "aan", "to number", "recipient", "ontvanger", "an", "a", "empfanger", "destinataire"})
_NUMBER = lazy_pattern(r"(?:whatsapp:|sms:|tel:)?\+?\d[\d ()-]{4,18}$")


def number_columns(choice: Choice) -> tuple[int, int] | None:
    """The columns with the numbers of sender and recipient, where nothing else holds messages together; None where there are none."""
    if "conversation" in choice.chosen or "message" in choice.chosen:
        return None
    headers = [normal(header) for header in choice.headers]
    sender = next((index for index, header in enumerate(headers) if header in _FROM), None)
    recipient = next((index for index, header in enumerate(headers) if header in _TO), None)
    if sender is None or recipient is None:
        return None
    both = (choice.columns[sender], choice.columns[recipient])
    fits = all(column.share == 1 and all(map(_NUMBER.match, column.filled)) for column in both)
    return (sender, recipient) if fits else None


def keys_of(senders: Sequence[str], recipients: Sequence[str]) -> list[str]:
    """A key for each row: its two numbers, whoever of them writes."""
    return [" ".join(sorted((one.strip(), other.strip()))) for one, other in zip(senders, recipients, strict=True)]
