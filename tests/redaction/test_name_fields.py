"""Names that stand in the data beside a conversation are known in what is said, by the key that they stand under."""

from __future__ import annotations

from typing import Any

import pytest

from calllint.conversation import Role
from calllint.redaction import Redactor
from tests.reporting.make import a_result, a_turn


def redacted(said: str, data: dict[str, Any]) -> tuple[str, Any]:
    """What becomes of a customer's words and the data beside them."""
    conversation = Redactor().result(a_result([a_turn(Role.CUSTOMER, said)], [], metadata=data)).conversation
    return conversation.turns[0].text, dict(conversation.metadata)


@pytest.mark.parametrize(
    "data",
    [
        {"customer_name": "Fenna Terpstra"},
        {"Klantnaam": "Fenna Terpstra"},
        {"customerName": "Fenna Terpstra"},
        {"customer": "Fenna Terpstra"},
        {"contact": {"name": "Fenna Terpstra"}},
        {"requester": {"first_name": "Fenna", "lastName": "Terpstra"}},
        {"voornaam": "Fenna", "achternaam": "Terpstra"},
        {"name": "Fenna Terpstra"},
        {"client": "Terpstra, Fenna"},
    ],
)
def test_the_customers_name_is_taken_out_everywhere(data: dict[str, Any]) -> None:
    said, kept = redacted("Nogmaals, het pakket van terpstra is weg, zei Fenna.", data)
    assert "erpstra" not in said + str(kept)
    assert "Fenna" not in said + str(kept)
    assert len({word for word in said.replace("]", "[").split("[") if word[-1:].isdigit()}) == 1


def test_an_agents_name_is_the_agents() -> None:
    said, kept = redacted("Vraag het Bram maar.", {"agentName": "Bram Wouters"})
    assert (said, kept) == ("Vraag het [agent 1] maar.", {"agentName": "[agent 1]"})


@pytest.mark.parametrize(
    "data",
    [
        {"customer": "Order Widgets Ltd", "name": "Order complaint", "owner": "Back Office", "contact": "Phone"},
        {"customer_number": "Order 12", "customer_company": "Bakker Bart", "client": "Blue Ocean", "subject": "Order"},
        {"customer": 12, "name": None, "agent": ["Order"], "contact": {"deep": {"deeper": True}}},
    ],
)
def test_what_is_no_persons_name_stays(data: dict[str, Any]) -> None:
    said = "The order is late, says the bakker in the office by phone. Blue bart."
    assert redacted(said, data) == (said, data)
