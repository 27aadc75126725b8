"""Chatwoot: conversations with their messages, lists of messages, and webhooks, one message each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk_text import mail_text
from calllint.reading.exports._messengers import Message, conversation_of, moment_of, new, said, turns_of
from calllint.reading.exports._values import dict_of, list_of, name_of, plain, text_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match

_INCOMING, _OUTGOING, _ACTIVITY, _TEMPLATE = range(4)
_KINDS: dict[Any, int] = {
    "incoming": 0,
    "outgoing": 1,
    "activity": 2,
    "template": 3,
    0: 0,
    1: 1,
    2: 2,
    3: 3,
    "0": 0,
    "1": 1,
    "2": 2,
    "3": 3,
}
_BESIDES = frozenset({"content_type", "conversation_id", "conversation", "private", "sender_type", "content_attributes", "inbox_id"})
_OF_A_LIST = frozenset({"meta", "inbox_id", "can_reply", "contact_last_seen_at"})
_BOTS = frozenset({"agentbot", "agent_bot", "bot", "captain::assistant", "captain_assistant"})
_CHANNELS = {"email": Channel.EMAIL, "voice": Channel.CALL}


def recognise(value: Any) -> Match:
    """A conversation with `messages` (or their list, their `payload`, one of them) that have a `message_type` of Chatwoot's."""
    if isinstance(value, dict) and _is_message(value):
        # One message alone is what a webhook sends.
        return Match.CERTAIN if "conversation" in value or "event" in value else Match.NO
    messages = (
        next((found for key in ("messages", "payload") if isinstance(found := value.get(key), list)), None)
        if isinstance(value, dict)
        else value
    )
    if isinstance(messages, list) and any(map(_is_message, messages[:5])):
        return Match.CERTAIN
    # A conversation of a list, without its messages: what is missing can be said.
    return Match.LIKELY if isinstance(value, dict) and value.keys() >= _OF_A_LIST else Match.NO


def _is_message(value: Any) -> bool:
    return isinstance(value, dict) and "content" in value and _kind(value) is not None and bool(_BESIDES & value.keys())


def _kind(message: dict[str, Any]) -> int | None:
    kind = message.get("message_type")
    return _KINDS.get(kind) if isinstance(kind, (str, int)) and not isinstance(kind, bool) else None


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation; of a list of messages one for each `conversation_id`."""
    conversation = dict_of(value)
    key = next((key for key in ("messages", "payload") if isinstance(conversation.get(key), list)), None)
    within: Steps = ()
    if isinstance(value, list):
        messages = value
    elif key is not None and not _is_message(conversation):
        messages, within = conversation[key], (key,)
    elif not _is_message(conversation):
        messages = []
    else:
        yield from _conversation(dict_of(conversation.get("conversation")), [((), conversation)], document)
        return
    groups: dict[str | None, list[tuple[Steps, dict[str, Any]]]] = {}
    for index, message in enumerate(messages):
        if isinstance(message, dict):
            ident = None if "id" in conversation else _conversation_id(message)
            groups.setdefault(ident, []).append(((*within, index), message))
    for group in groups.values() or [[]]:
        around = dict_of(group[0][1].get("conversation")) if group and "id" not in conversation else {}
        yield from _conversation({**around, **conversation}, group, document)


def _conversation_id(message: dict[str, Any]) -> str | None:
    return name_of(message.get("conversation_id")) or name_of(dict_of(message.get("conversation")).get("id"))


def _conversation(
    conversation: dict[str, Any], messages: list[tuple[Steps, dict[str, Any]]], document: Document
) -> Iterator[Conversation | Problem]:
    meta = dict_of(conversation.get("meta"))
    contact = name_of(dict_of(meta.get("sender")).get("name")) or name_of(dict_of(meta.get("contact")).get("name"))
    channel = _channel(conversation, meta, messages)
    found = [one for steps, message in messages if (one := _message(message, steps, contact, channel)) is not None]
    turns = turns_of(document, found)
    if not turns:
        why = (
            ": this conversation has none with words that the customer can see"
            if messages
            else " (fetch them: `…/conversations/1/messages`)"
        )
        yield document.problem(f"holds no messages{why}")
        return
    attributes = dict_of(conversation.get("additional_attributes"))
    metadata = {
        "status": conversation.get("status"),
        "subject": attributes.get("mail_subject"),
        "priority": conversation.get("priority"),
        "labels": ", ".join(label for label in list_of(conversation.get("labels")) if isinstance(label, str)),
    }
    assignee = name_of(dict_of(meta.get("assignee") or conversation.get("assignee")).get("name"))
    first = next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None)
    ident = name_of(conversation.get("id")) or next(filter(None, (_conversation_id(message) for _, message in messages)), None)
    language = text_of(attributes.get("browser_language") or attributes.get("conversation_language")).split("-")[0].lower()
    yield conversation_of(
        document,
        turns,
        channel,
        ident,
        language=language if len(language) == 2 else None,
        agent=first or assignee,
        team=dict_of(meta.get("team")).get("name"),
        metadata=metadata,
        steps=() if conversation or not messages else messages[0][0],
    )


def _channel(conversation: dict[str, Any], meta: dict[str, Any], messages: list[tuple[Steps, dict[str, Any]]]) -> Channel:
    written = text_of(meta.get("channel")) or text_of(conversation.get("channel"))
    if not written and any(message.get("content_type") == "incoming_email" for _, message in messages):
        return Channel.EMAIL
    return _CHANNELS.get(written.rpartition("::")[2].lower(), Channel.CHAT)


def _message(message: dict[str, Any], steps: Steps, contact: str | None, channel: Channel) -> Message | None:
    """The turn of a message; None for notes, for what was deleted, and for what has no words."""
    kind = _kind(message)
    attributes = dict_of(message.get("content_attributes"))
    if message.get("private") is True or attributes.get("deleted") is True:
        return None
    email = message.get("content_type") == "incoming_email" or (channel is Channel.EMAIL and kind in (_INCOMING, _OUTGOING))
    found: Steps = ("content",)
    text, verbatim = said(message.get("content"))
    if not text:
        text, found = _elsewhere(message, attributes)
        verbatim = False
    if email:
        words = mail_text(text)
        text, verbatim = words, verbatim and text.startswith(words)
    if not text:
        return None
    sender = dict_of(message.get("sender"))
    role = _role(message, kind, sender)
    name = name_of(sender.get("name")) or name_of(sender.get("available_name"))
    if role is Role.CUSTOMER:
        name = name or contact
    elif role is Role.SYSTEM:
        name = None
    return new(Message, (role, text, (*steps, *found), name, moment_of(message.get("created_at")), verbatim))


def _role(message: dict[str, Any], kind: int | None, sender: dict[str, Any]) -> Role:
    """By the direction; a bot, a rule, and a campaign write outgoing messages as well."""
    if kind == _INCOMING:
        return Role.CUSTOMER
    if kind == _ACTIVITY:
        return Role.SYSTEM
    who = text_of(sender.get("type") or message.get("sender_type")).lower()
    if kind == _TEMPLATE or who in _BOTS:
        return Role.BOT
    if kind == _OUTGOING:
        attributes, additional = dict_of(message.get("content_attributes")), dict_of(message.get("additional_attributes"))
        return Role.BOT if "automation_rule_id" in attributes or "campaign_id" in additional else Role.AGENT
    return {"contact": Role.CUSTOMER, "user": Role.AGENT}.get(who, Role.UNKNOWN)


def _elsewhere(message: dict[str, Any], attributes: dict[str, Any]) -> tuple[str, Steps]:
    """The words of a message without `content`: an e-mail's body, the titles of cards, what a voice message says."""
    email = dict_of(attributes.get("email"))
    for key in ("text_content", "html_content"):
        for part in ("reply", "full"):
            if text := plain(dict_of(email.get(key)).get(part)):
                return text, ("content_attributes", "email", key, part)
    titles = [text_of(dict_of(item).get("title")) for item in list_of(attributes.get("items"))]
    if any(titles):
        return "\n".join(filter(None, titles)), ("content_attributes", "items")
    for index, attachment in enumerate(list_of(message.get("attachments"))):
        if text := text_of(dict_of(attachment).get("transcribed_text")):
            return text, ("attachments", index, "transcribed_text")
    return "", ()


EXPORT = Export(
    name="chatwoot",
    summary="Chatwoot: conversations, lists of messages, webhooks",
    recognised="`message_type` (0 to 3, or incoming, outgoing, activity, template) beside `content`",
    roles="`message_type`, `sender.type`; private notes are left out",
    times="`created_at`: seconds since 1970, or a date and time",
    ending="`status` only",
    recognise=recognise,
    read=read,
    lines=True,
)
