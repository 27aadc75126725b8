"""Who is who in a Zendesk ticket: users that stand beside it, within it, or whose id it only names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from calllint.conversation import Role
from calllint.reading.exports._helpdesk import NOBODY, Person
from calllint.reading.exports._values import dict_of, name_of

_ROLES = {
    "end-user": Role.CUSTOMER, "end_user": Role.CUSTOMER, "enduser": Role.CUSTOMER, "user": Role.CUSTOMER, "visitor": Role.CUSTOMER,
    "agent": Role.AGENT, "admin": Role.AGENT, "owner": Role.AGENT, "system": Role.SYSTEM, "trigger": Role.BOT, "bot": Role.BOT,
    "answer_bot": Role.BOT,
}  # fmt: skip
_PARTIES = ("requester", "submitter", "assignee", "author", "updater")
_SYSTEM = ("-1", "0")


def role_of(word: Any) -> Role:
    """The role that a word of Zendesk's means."""
    return _ROLES.get(word.lower(), Role.UNKNOWN) if isinstance(word, str) else Role.UNKNOWN


class People:
    """The people of one or more tickets, by their id."""

    def __init__(self, users: Any = None) -> None:
        self._known: dict[str, Person] = {}
        self._requesters: set[str] = set()
        self._assignees: set[str] = set()
        self._submitters: set[str] = set()
        self._staff: set[str] = set()
        for user in users.values() if isinstance(users, dict) else users if isinstance(users, list) else ():
            self.add(user)

    def copy(self) -> People:
        """The same people, to whom those of one ticket can be added."""
        other = People()
        other._known = dict(self._known)
        return other

    def add(self, user: Any) -> None:
        """Notes a user; what is none is passed over."""
        user = dict_of(user)
        key = name_of(user.get("id"))
        if key is None:
            return
        role = role_of(user.get("role"))
        if role is Role.UNKNOWN and isinstance(user.get("agent"), bool):
            # Comments of requests: {"id": …, "agent": false}.
            role = Role.AGENT if user["agent"] else Role.CUSTOMER
        before = self._known.get(key, NOBODY)
        name, email = name_of(user.get("name")) or before.name, name_of(user.get("email")) or before.email
        self._known[key] = Person(role if role is not Role.UNKNOWN else before.role, name, email)

    def add_ticket(self, ticket: dict[str, Any]) -> None:
        """Notes who a ticket says asked, filed and answers."""
        for party in _PARTIES:
            self.add(ticket.get(party))
        for party, ids in (("requester", self._requesters), ("assignee", self._assignees), ("submitter", self._submitters)):
            self.note(ids, ticket.get(f"{party}_id") or dict_of(ticket.get(party)).get("id"))

    def note_change(self, field: Any, value: Any) -> None:
        """Notes a value of an audit's events: `requester_id` and `assignee_id` name people."""
        if field == "requester_id" and not self._requesters:
            self.note(self._requesters, value)
        elif field == "assignee_id":
            self.note(self._assignees, value)

    def add_staff(self, value: Any) -> None:
        """Notes somebody who does what only agents can."""
        self.note(self._staff, value)

    @staticmethod
    def note(ids: set[str], value: Any) -> None:
        """Adds an id to those of a party."""
        key = name_of(value)
        if key is not None:
            ids.add(key)

    def find(self, value: Any) -> Person:
        """Who the id `value` is: the user's own role, unless they are the one who asks."""
        key = name_of(value)
        if key is None:
            return NOBODY
        if key in _SYSTEM:
            return Person(Role.SYSTEM)
        known = self._known.get(key, NOBODY)
        if key in self._requesters and key not in self._assignees:
            # An agent's own question is a customer's, too.
            return known._replace(role=Role.CUSTOMER)
        if known.role is not Role.UNKNOWN:
            return known
        if key in self._assignees or key in self._staff or (key in self._submitters and key not in self._requesters):
            return known._replace(role=Role.AGENT)
        return known

    def named(self, name: str) -> Role:
        """The role of the one person called `name`; unknown for none and for several."""
        folded = name.casefold()
        roles = {self.find(key).role for key, person in self._known.items() if person.name and person.name.casefold() == folded}
        return roles.pop() if len(roles) == 1 else Role.UNKNOWN

    def agent(self, ids: Iterable[Any]) -> str | None:
        """The name of the first of `ids` that has one."""
        return next((person.name for one in ids if (person := self.find(one)).name), None)
