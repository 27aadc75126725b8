"""Freshdesk and Freshservice: tickets with their conversations, and the older API's `helpdesk_ticket` with its notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._freshdesk_notes import Note, Parties, is_note, note_post, notes_of, number_of, parties_of
from calllint.reading.exports._helpdesk import NOBODY, Post, conversation, facts, moment_of, tags_of
from calllint.reading.exports._helpdesk_text import body_text, mail_text, words_key
from calllint.reading.exports._values import dict_of, iso_epoch, name_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_STATUSES = {2: "open", 3: "pending", 4: "resolved", 5: "closed", 6: "waiting on customer", 7: "waiting on third party"}
_PHONE, _OUTBOUND = 3, 10
_CHANNELS = {_PHONE: Channel.CALL, 5: Channel.CHAT, 6: Channel.CHAT, 7: Channel.CHAT, 13: Channel.CHAT}
"""Sources of tickets that are no mail: phone, Twitter, Facebook, chat, WhatsApp."""
_LISTS = ("conversations", "notes", "helpdesk_notes")
_WRAPPERS = ("helpdesk_ticket", "ticket")
_KEYS = ("description_text", "description_html", "responder_id", "fr_escalated", "fr_due_by", "email_config_id", "due_by")
_LOOKED_AT = 3


def recognise(value: Any) -> Match:
    """A ticket with `requester_id` and `responder_id`, or messages that are `incoming` and `private` or not."""
    if isinstance(value, list):
        return _list_match(value)
    if not isinstance(value, dict):
        return Match.NO
    if isinstance(value.get("helpdesk_ticket"), dict):
        return Match.CERTAIN
    ticket = next((value[key] for key in _WRAPPERS if isinstance(value.get(key), dict)), value)
    notes = max(_list_match(ticket.get(key) or value.get(key)) for key in _LISTS)
    if _is_ticket(ticket):
        return Match.CERTAIN if notes or ticket is not value or "description_text" in ticket else Match.LIKELY
    if is_note(value) and "ticket_id" in value:
        return Match.LIKELY
    # Without a ticket, the list of messages is the unit.
    return notes if ticket is not value or "requester_id" in ticket else Match.NO


def _is_ticket(value: dict[str, Any]) -> bool:
    asked = "requester_id" in value or isinstance(value.get("requester"), dict)
    return asked and sum(key in value for key in _KEYS) > 1


def _list_match(value: Any) -> Match:
    found = [item for item in value[:_LOOKED_AT] if isinstance(item, dict)] if isinstance(value, list) else []
    return Match.CERTAIN if found and all(map(is_note, found)) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The ticket of a unit; of a list of messages a ticket each."""
    if isinstance(value, list):
        tickets: dict[str | None, list[Note]] = {}
        for note in notes_of(value, ()):
            tickets.setdefault(name_of(note.item.get("ticket_id") or note.item.get("notable_id")), []).append(note)
        for name, notes in (tickets or {None: []}).items():
            yield _conversation({"id": name}, notes, (), document, steps=notes[0].steps if len(tickets) > 1 else ())
        return
    whole = dict_of(value)
    key = next((key for key in _WRAPPERS if isinstance(whole.get(key), dict)), None)
    ticket, steps = (whole[key], (key,)) if key is not None else (whole, ())
    notes = [note for name in _LISTS for note in notes_of(ticket.get(name), (*steps, name))]
    if not notes and is_note(whole):
        # One reply, as the API answers to its sender.
        yield _conversation({"id": whole.get("ticket_id")}, [Note(whole, ())], (), document)
        return
    if not notes and ticket is not whole:
        notes = [note for name in _LISTS for note in notes_of(whole.get(name), (name,))]
    yield _conversation(ticket, notes, steps, document)


def _conversation(
    ticket: dict[str, Any], notes: list[Note], within: Path, document: Document, *, steps: Path = ()
) -> Conversation | Problem:
    """The ticket at `within`. `steps` lead to what a problem is about, where a unit holds several."""
    channel = _CHANNELS.get(number_of(ticket.get("source")) or 0, Channel.EMAIL)
    parties = parties_of(ticket)
    mail = channel is Channel.EMAIL
    posts = [_described(ticket, within, parties, mail=mail), *[note_post(note, parties, mail=mail) for note in notes]]
    status = ticket.get("status")
    group = ticket.get("group")
    return conversation(
        document,
        [post for post in posts if post is not None],
        name_of(ticket.get("display_id")) or name_of(ticket.get("id")),
        channel,
        opened=iso_epoch(ticket.get("created_at")),
        team=name_of(group.get("name") if isinstance(group, dict) else group) or name_of(ticket.get("group_name")),
        topic=name_of(ticket.get("type")) or name_of(ticket.get("ticket_type")),
        metadata=facts(
            subject=name_of(ticket.get("subject")),
            status=name_of(ticket.get("status_name")) or _STATUSES.get(number_of(status) or 0) or name_of(status),
            priority=name_of(ticket.get("priority_name")) or name_of(ticket.get("priority")),
            tags=tags_of(ticket.get("tags")),
        ),
        steps=steps,
        empty="holds no public messages with words (lists of tickets leave them out: export each ticket with its conversations)",
    )


def _described(ticket: dict[str, Any], steps: Path, parties: Parties, *, mail: bool) -> Post | None:
    """The first message: the requester's, but the agent's in a mail that went out, and of a call nobody says who wrote it down."""
    old = "description_html" in ticket
    key = words_key(ticket, ("description",) if old else ("description_text",), ("description_html", "description"))
    if key is None:
        return None
    source, raw = number_of(ticket.get("source")), ticket[key]
    person = parties.known.get(parties.requester or "", NOBODY)
    role = Role.CUSTOMER
    if source == _OUTBOUND:
        person = next((one for one in parties.known.values() if one.role is Role.AGENT), NOBODY)
        role = Role.AGENT
    elif source == _PHONE:
        role, person = Role.UNKNOWN, NOBODY
    text = mail_text(raw) if mail else body_text(raw)
    moment, at = moment_of(ticket.get("created_at"))
    return Post(role, text, raw, (*steps, key), person.name, moment, at)


EXPORT = Export(
    name="freshdesk",
    summary="Freshdesk, Freshservice: tickets with conversations",
    recognised="`conversations` that are `incoming` and `private` or not; `helpdesk_ticket`",
    roles="`incoming`; the description is the requester's",
    times="the moment of each message",
    ending="none",
    recognise=recognise,
    read=read,
)
