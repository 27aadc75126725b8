"""Letters and numbers by which databases of helpdesks say who wrote a message: told by the names of the table's other columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from calllint.conversation import Role
from calllint.reading.roles import CONTACTS, roles_of_letters
from calllint.reading.tables.choice import Choice
from calllint.reading.tables.names import normal

_AGENT, _CUSTOMER, _SYSTEM, _BOT = Role.AGENT, Role.CUSTOMER, Role.SYSTEM, Role.BOT


class _Codes(NamedTuple):
    """The codes in the column called `header` of a table that has the columns `beside` it; None for rows that nobody outside sees."""

    owner: str
    header: str
    beside: frozenset[str]
    roles: Mapping[str, Role | None]


_KNOWN = (
    _Codes("osTicket", "type", frozenset({"thread id", "poster", "body"}), {"M": _CUSTOMER, "R": _AGENT, "N": None}),
    _Codes("osTicket", "thread type", frozenset({"ticket id", "poster", "body"}), {"M": _CUSTOMER, "R": _AGENT, "N": None}),
    _Codes(
        "Chatwoot",
        "message type",
        frozenset({"content", "conversation id", "private"}),
        {"0": _CUSTOMER, "1": _AGENT, "2": _SYSTEM, "3": _BOT},
    ),
    _Codes("Zammad", "sender id", frozenset({"ticket id", "internal", "body"}), {"1": _AGENT, "2": _CUSTOMER, "3": _SYSTEM}),
    _Codes("OTRS", "article sender type id", frozenset({"ticket id"}), {"1": _AGENT, "2": _SYSTEM, "3": _CUSTOMER}),
)
_USERS = frozenset({"user", "gebruiker", "benutzer", "nutzer", "utilisateur"})


def _users(choice: Choice) -> Mapping[str, Role | None] | None:
    """The roles in a column where the users of a system stand beside its contacts, and no column says who else works for the firm."""
    if any({Role.AGENT, Role.CUSTOMER} <= choice.columns[index].known_roles for index in choice.free("role")):
        return None
    for index in choice.free("role"):
        column = choice.columns[index]
        named = {cell: normal(cell) for cell in set(column.filled)} if column.is_label and choice.is_strong(index, "role") else {}
        if not _USERS.intersection(named.values()) or not CONTACTS.intersection(named.values()) or Role.AGENT in column.known_roles:
            continue
        choice.take("role", index, "users of a system beside its contacts")
        return {cell: _AGENT for cell, name in named.items() if name in _USERS}
    return None


def find_codes(choice: Choice) -> Mapping[str, Role | None]:
    """Gives `role` the column with codes, and says what they mean; nothing where there are none."""
    if {"role"} & (choice.barred | choice.told.keys()):
        return {}
    headers = [normal(header) for header in choice.headers]
    for known in _KNOWN:
        if known.header in headers and known.beside <= set(headers):
            index = headers.index(known.header)
            filled = choice.columns[index].filled
            if filled and known.roles.keys() >= set(filled):
                choice.drop("role")
                choice.take("role", index, f"{known.owner}'s codes for who writes")
                return known.roles
    if (users := _users(choice)) is not None:
        return users
    for index in choice.free("role"):
        letters = roles_of_letters(set(choice.columns[index].filled))
        if letters and choice.is_strong(index, "role") and choice.moves(choice.columns[index]):
            choice.drop("role")
            choice.take("role", index, f"letters for who speaks: {' and '.join(sorted(letters))}")
            return letters
    return {}
