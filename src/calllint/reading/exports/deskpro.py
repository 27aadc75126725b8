"""Deskpro: messages of tickets, as its API gives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import NOBODY, Person, Post, conversation, facts, full_name, moment_of
from calllint.reading.exports._helpdesk_text import mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Messages that are an agent's note or not (`is_agent_note`), with their `person` and a `message`."""
    return Match.CERTAIN if any(map(_is_message, _messages(value)[0][:_LOOKED_AT])) else Match.NO


def _is_message(value: Any) -> bool:
    return isinstance(value, dict) and {"is_agent_note", "message"} <= value.keys() and bool({"person", "date_created"} & value.keys())


def _messages(value: Any) -> tuple[list[Any], Path]:
    """The messages, and the steps to them: a list, the `data` of an answer of the API, or `messages` of a ticket."""
    if isinstance(value, list):
        return value, ()
    key = "data" if isinstance(dict_of(value).get("data"), list) else "messages"
    return list_of(dict_of(value).get(key)), (key,)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """One conversation for each ticket."""
    items, within = _messages(value)
    whole = {} if isinstance(value, list) else dict_of(value)
    linked = dict_of(whole.get("linked"))
    people = {key: _person(dict_of(one)) for key, one in dict_of(linked.get("person")).items()}
    tickets: dict[str | None, list[Post]] = {}
    for index, item in enumerate(items):
        if isinstance(item, dict):
            ticket = item.get("ticket")
            ident = name_of(dict_of(ticket).get("id") if isinstance(ticket, dict) else ticket) or name_of(whole.get("id"))
            posts = tickets.setdefault(ident, [])
            if not item.get("is_agent_note"):
                posts.append(_post(item, (*within, index), people))
    for name, posts in (tickets or {None: []}).items():
        about = dict_of(dict_of(linked.get("ticket")).get(name or "")) or ({} if "data" in whole else whole)
        metadata = facts(subject=name_of(about.get("subject")), status=name_of(about.get("status")))
        yield conversation(document, posts, name, Channel.EMAIL, metadata=metadata)


def _person(person: dict[str, Any]) -> Person:
    name = name_of(person.get("display_name")) or name_of(person.get("name")) or full_name(person)
    told = person.get("is_agent")
    return Person(Role.AGENT if told is True else Role.CUSTOMER if told is False else Role.UNKNOWN, name)


def _post(item: dict[str, Any], steps: Path, people: dict[str, Person]) -> Post:
    person = item.get("person")
    who = _person(person) if isinstance(person, dict) else people.get(name_of(person) or "", NOBODY)
    role = who.role
    if role is Role.UNKNOWN:
        # `web.agent.portal`, `gateway.person`: who wrote it where.
        system = text_of(item.get("creation_system"))
        role = Role.AGENT if "agent" in system else Role.CUSTOMER if "person" in system or "user" in system else role
    raw = item.get("message")
    moment, at = moment_of(item.get("date_created"))
    return Post(role, mail_text(raw), raw, (*steps, "message"), who.name or (name_of(person) if role is Role.UNKNOWN else None), moment, at)


EXPORT = Export(
    name="deskpro",
    summary="Deskpro: messages of tickets",
    recognised="messages with `is_agent_note`, `message` and their `person`",
    roles="`linked.person[].is_agent`, else `creation_system`; agents' notes are left out",
    times="`date_created`",
    ending="`status` only",
    recognise=recognise,
    read=read,
)
