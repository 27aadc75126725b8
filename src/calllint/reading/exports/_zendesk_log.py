"""The conversation log of a Zendesk ticket: messages of agents, customers and bots, and comments, each with its author."""

from __future__ import annotations

from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, moment_of
from calllint.reading.exports._helpdesk_text import body_text, mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.exports._zendesk_people import role_of

_LOOKED_AT = 3


def is_log(value: Any) -> bool:
    """Whether this is the list of events of a conversation log."""
    return any(
        "author" in one and "content" in one and _is_reference(one.get("reference")) for one in map(dict_of, list_of(value)[:_LOOKED_AT])
    )


def _is_reference(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("zen:")


def log_conversation(value: dict[str, Any], document: Document) -> Conversation | Problem:
    """The conversation of a log; comments that are not public are left out."""
    posts, chat = [], False
    for index, event in enumerate(map(dict_of, value["events"])):
        message = text_of(event.get("type")).startswith("Messaging::")
        chat = chat or message
        if not message and dict_of(event.get("metadata")).get("public") is False:
            continue
        content, author = dict_of(event.get("content")), dict_of(event.get("author"))
        key = "text" if text_of(content.get("text")) else "body"
        raw = content.get(key)
        text = body_text(raw) if message else mail_text(raw)
        role = role_of(author.get("type"))
        moment, at = moment_of(event.get("received_at") or event.get("created_at"))
        posts.append(Post(role, text, raw, ("events", index, "content", key), name_of(author.get("display_name")), moment, at))
    ticket = dict_of(value.get("ticket"))
    name = name_of(ticket.get("id") or value.get("ticket_id"))
    channel = Channel.CHAT if chat else Channel.EMAIL
    agent = next((post.name for post in posts if post.role is Role.AGENT and post.name), None)
    metadata = facts(subject=name_of(ticket.get("subject")), status=name_of(ticket.get("status")))
    return conversation(document, posts, name, channel, agent=agent, metadata=metadata, empty="holds no public messages with words")
