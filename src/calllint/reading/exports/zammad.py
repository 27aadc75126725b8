"""Zammad: tickets with their articles, and lists of articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.channels import channel_from
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk_text import body_text, mail_text
from calllint.reading.exports._messengers import Message, conversation_of, iso_moment, new, turns_of
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match

_SENDERS: dict[Any, Role] = {
    "agent": Role.AGENT,
    "customer": Role.CUSTOMER,
    "system": Role.SYSTEM,
    1: Role.AGENT,
    2: Role.CUSTOMER,
    3: Role.SYSTEM,
}
_TYPES = {1: "email", 2: "sms", 3: "chat", 5: "phone", 10: "note", 11: "web"}
_CHANNELS = {"email": Channel.EMAIL, "web": Channel.EMAIL, "phone": Channel.CALL, "note": Channel.UNKNOWN}
_BESIDES = frozenset({"sender", "sender_id", "internal", "type_id", "content_type", "origin_by_id", "created_by_id"})


def recognise(value: Any) -> Match:
    """A list of articles (`ticket_id`, `body`, `sender`, `internal`), or a ticket with `articles`."""
    if isinstance(value, dict):
        articles = [article for _, article in _articles(value)]
        if articles and _is_article(articles[0]):
            return Match.CERTAIN
        # A ticket without its articles: what it lacks can be said.
        return Match.LIKELY if {"number", "title", "state_id", "group_id", "customer_id", "article_count"} <= value.keys() else Match.NO
    return Match.CERTAIN if isinstance(value, list) and value and _is_article(value[0]) else Match.NO


def _is_article(value: Any) -> bool:
    return isinstance(value, dict) and "body" in value and ("ticket_id" in value or "sender" in value) and len(_BESIDES & value.keys()) > 1


def _articles(value: dict[str, Any]) -> list[tuple[Steps, Any]]:
    """The articles, each with the steps to it: listed, one alone (as a webhook sends it), or among the `assets`."""
    if isinstance(value.get("articles"), list):
        return [(("articles", index), article) for index, article in enumerate(value["articles"])]
    if isinstance(value.get("article"), dict):
        return [(("article",), value["article"])]
    found = dict_of(dict_of(value.get("assets")).get("TicketArticle"))
    return [(("assets", "TicketArticle", key), article) for key, article in found.items()]


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The ticket; of a list of articles one for each `ticket_id`."""
    if isinstance(value, dict):
        yield from _ticket(_ticket_of(value), _users(value), _articles(value), document)
        return
    groups: dict[str | None, list[tuple[Steps, Any]]] = {}
    for index, article in enumerate(list_of(value)):
        groups.setdefault(name_of(dict_of(article).get("ticket_id")), []).append(((index,), article))
    for group in groups.values() or [[]]:
        yield from _ticket({}, {}, group, document)


def _ticket_of(value: dict[str, Any]) -> dict[str, Any]:
    if isinstance(value.get("ticket"), dict):
        return dict_of(value["ticket"])
    tickets = dict_of(dict_of(value.get("assets")).get("Ticket"))
    wanted = name_of(value.get("ticket_id"))
    return dict_of(tickets.get(wanted or "") or next(iter(tickets.values()), None)) or value


def _users(value: dict[str, Any]) -> dict[str, str]:
    """The names of the users in the assets, by their ids."""
    found = {}
    for key, user in dict_of(dict_of(value.get("assets")).get("User")).items():
        if name := " ".join(filter(None, (text_of(dict_of(user).get("firstname")), text_of(dict_of(user).get("lastname"))))):
            found[key] = name
    return found


def _ticket(
    ticket: dict[str, Any], users: dict[str, str], articles: list[tuple[Steps, Any]], document: Document
) -> Iterator[Conversation | Problem]:
    listed = [(steps, article) for steps, article in articles if isinstance(article, dict)]
    found = [
        one for number, (steps, article) in enumerate(listed) if (one := _message(article, steps, ticket, users, not number)) is not None
    ]
    turns = turns_of(document, found)
    if not turns:
        why = (
            "this ticket has none with words that the customer can see" if articles else "the ticket has no `articles` (fetch them as well)"
        )
        yield document.problem(f"holds no messages: {why}")
        return
    first = listed[0][1]
    kind = text_of(ticket.get("create_article_type")) or _kind(first)
    owner = text_of(ticket.get("owner"))
    metadata = {
        "subject": ticket.get("title") or first.get("subject"),
        "status": ticket.get("state"),
        "priority": ticket.get("priority"),
        "number": ticket.get("number"),
    }
    yield conversation_of(
        document,
        turns,
        _CHANNELS.get(kind, channel_from(kind)),
        ticket.get("id") or first.get("ticket_id"),
        agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None) or (owner if len(owner) > 1 else None),
        team=ticket.get("group"),
        metadata=metadata,
        steps=() if ticket else listed[0][0],
    )


def _kind(article: dict[str, Any]) -> str:
    kind = text_of(article.get("type")).lower()
    number = article.get("type_id")
    return kind or (_TYPES.get(number, "") if isinstance(number, int) else "")


def _message(article: dict[str, Any], steps: Steps, ticket: dict[str, Any], users: dict[str, str], first: bool) -> Message | None:
    """The turn of an article, `first` or not; None for internal notes and for what has no words."""
    body = article.get("body")
    if article.get("internal") is True or not isinstance(body, str):
        return None
    text = mail_text(body, opening=first) if _kind(article) in ("email", "") else body_text(body)
    if not text:
        return None
    role = _role(article, ticket)
    name = _sender_name(article, users) if role is not Role.SYSTEM else None
    return new(Message, (role, text, (*steps, "body"), name, iso_moment(article.get("created_at")), body.startswith(text)))


def _role(article: dict[str, Any], ticket: dict[str, Any]) -> Role:
    if dict_of(article.get("preferences")).get("is-auto-response") is True:
        return Role.SYSTEM
    sender = article.get("sender")
    sender = sender.get("name") if isinstance(sender, dict) else sender
    sender = sender.strip().lower() if isinstance(sender, str) else article.get("sender_id")
    if isinstance(sender, (str, int)) and not isinstance(sender, bool) and sender in _SENDERS:
        return _SENDERS[sender]
    for author, customer in (("created_by_id", "customer_id"), ("created_by", "customer")):
        if article.get(author) is not None and article.get(author) == ticket.get(customer):
            return Role.CUSTOMER
    return Role.UNKNOWN


def _sender_name(article: dict[str, Any], users: dict[str, str]) -> str | None:
    """The name of who wrote it; the firm's address says `Sanne Visser via Support`."""
    author = article.get("origin_by_id") or article.get("created_by_id")
    if (known := users.get(str(author))) is not None:
        return known
    written = text_of(article.get("from"))
    name = written.partition("<")[0].strip(" \"'") or written.strip("<> ")
    return name_of(name.partition(" via ")[0]) or name_of(article.get("created_by"))


EXPORT = Export(
    name="zammad",
    summary="Zammad: tickets with their articles, lists of articles",
    recognised="`articles` (or a list of them) with `ticket_id`, `sender`, `internal` and `body`",
    roles="`sender`; internal notes are left out",
    times="`created_at`",
    ending="`state` only",
    recognise=recognise,
    read=read,
)
