"""The messages of a Freshdesk ticket: replies and notes, incoming or not, private or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from calllint.conversation import Role
from calllint.reading.exports._helpdesk import NOBODY, Person, Post, full_name, moment_of
from calllint.reading.exports._helpdesk_text import body_text, mail_text, words_key
from calllint.reading.exports._values import dict_of, list_of, name_of, number
from calllint.reading.json_positions import Path

_WRAPPERS = ("note", "helpdesk_note", "conversation")
_PLAIN, _MARKUP = ("body_text", "structured_text", "full_text"), ("body", "body_html", "full_text_html")
_OLD_PLAIN = ("body", "full_text")
_SURVEY, _META = 6, 4
_TRUE = (True, "true", 1, "1")
_FALSE = (False, "false", 0, "0")


class Note(NamedTuple):
    """A message and the steps to it."""

    item: dict[str, Any]
    steps: Path


class Parties(NamedTuple):
    """Who asked, by their id, and everybody whom a ticket names."""

    requester: str | None
    known: dict[str, Person]


def is_note(value: Any) -> bool:
    """Whether this is one of Freshdesk's messages, wrapped (`{"note": {…}}`) or not."""
    value = _unwrapped(value)[0]
    said = any(isinstance(value.get(key), str) for key in (*_PLAIN, *_MARKUP)) or "note_body" in value
    return said and "private" in value and ("incoming" in value or "ticket_id" in value)


def _unwrapped(value: Any) -> tuple[dict[str, Any], Path]:
    value = dict_of(value)
    for key in _WRAPPERS:
        if key in value and isinstance(value[key], dict):
            return value[key], (key,)
    return value, ()


def notes_of(value: Any, steps: Path) -> Iterator[Note]:
    """The messages of a list that stands at `steps`."""
    for index, item in enumerate(list_of(value)):
        note, inner = _unwrapped(item)
        if note:
            yield Note(note, (*steps, index, *inner))


def number_of(value: Any) -> int | None:
    """A source or a status, also where it is written as a string."""
    found = number(value)
    return int(found) if found is not None and found.is_integer() else None


def parties_of(ticket: dict[str, Any]) -> Parties:
    """The people of a ticket: whole objects, or ids with names beside them as the older API has them."""
    known: dict[str, Person] = {}
    ids = {}
    for party, role in (("requester", Role.CUSTOMER), ("responder", Role.AGENT)):
        person = dict_of(ticket.get(party))
        key = name_of(ticket.get(f"{party}_id")) or name_of(person.get("id"))
        name = _person_name(person) or name_of(ticket.get(f"{party}_name"))
        if key is not None:
            known.setdefault(key, Person(role, name, name_of(person.get("email"))))
        ids[party] = key
    return Parties(ids["requester"], known)


def _person_name(person: dict[str, Any]) -> str | None:
    return name_of(person.get("name")) or full_name(person) or name_of(dict_of(person.get("contact")).get("name"))


def note_post(note: Note, parties: Parties, *, mail: bool) -> Post | None:
    """The message; None for one that the customer did not see, and for the answer to a survey."""
    item = note.item
    if item.get("private") in _TRUE or item.get("deleted") in _TRUE or number_of(item.get("source")) in (_SURVEY, _META):
        return None
    inner = item.get("note_body")
    steps, said = ((*note.steps, "note_body"), inner) if isinstance(inner, dict) else (note.steps, item)
    # Before there was `body_text`, `body` was plain, with `body_html` beside it.
    key = words_key(said, _OLD_PLAIN if "body_html" in said else _PLAIN, _MARKUP)
    raw = said[key] if key else None
    user = name_of(item.get("user_id"))
    person = parties.known.get(user or "", NOBODY)
    role = _role(item, person.role, asks=user is not None and user == parties.requester)
    name = person.name or ("user" in item and _person_name(dict_of(item["user"]))) or None
    if name is None and role is Role.CUSTOMER:
        name = _display_name(item.get("from_email"))
    moment, at = moment_of(item.get("created_at"))
    where = (*steps, key) if key else steps
    return Post(role, mail_text(raw) if mail else body_text(raw), raw, where, name or (user if role is Role.UNKNOWN else None), moment, at)


def _role(item: dict[str, Any], known: Role, *, asks: bool) -> Role:
    if item.get("auto_response") in _TRUE or item.get("automation_id") or item.get("automation_rule_id"):
        return Role.BOT
    if asks or item.get("incoming") in _TRUE:
        return Role.CUSTOMER
    return Role.AGENT if item.get("incoming") in _FALSE else known


def _display_name(address: Any) -> str | None:
    """The name in `Jan Jansen <jan@post.example>`."""
    if not isinstance(address, str) or "<" not in address:
        return None
    return name_of(address.partition("<")[0].strip().strip('"'))
