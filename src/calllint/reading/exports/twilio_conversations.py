"""Twilio Conversations (and Programmable Chat): messages, with or without their participants; and logs of text messages (SMS, WhatsApp)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import NEVER, Message, Moment, conversation_of, iso_moment, mail_moment, new, said, turns_of
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match
from calllint.reading.roles import speaker_of

_SIDS = frozenset(
    {"conversation_sid", "conversationSid", "channel_sid", "channelSid", "participant_sid", "participantSid", "chat_service_sid"}
)
_CONVERSATION_SIDS = ("conversation_sid", "conversationSid", "channel_sid", "channelSid")
_ADDRESS = lazy_pattern(
    r"(?:[a-z]+:)?\+\d{6,15}|(?:whatsapp|messenger|sms|rcs):\S+",
)
_DIRECTIONS = {
    "inbound": Role.CUSTOMER,
    "outbound-api": Role.AGENT,
    "outbound-call": Role.AGENT,
    "outbound-reply": Role.BOT,
    "outbound": Role.AGENT,
}
_ATTRIBUTES = ("role", "member_type", "participant_type", "type")


def recognise(value: Any) -> Match:
    """Messages with a `body` and the sids of a conversation, or with a `direction` and a message's sid."""
    messages = value if isinstance(value, list) else list_of(dict_of(value).get("messages"))
    if messages:
        return Match.CERTAIN if any(_is_message(message) or _is_text(message) for message in messages[:3]) else Match.NO
    if not isinstance(value, dict):
        return Match.NO
    # Participants or a conversation alone: what is missing can be said.
    participants = list_of(value.get("participants"))
    if participants and {"messaging_binding", "identity"} <= dict_of(participants[0]).keys():
        return Match.LIKELY
    listed = dict_of(value.get("meta")).get("key") == "messages" and isinstance(value.get("messages"), list)
    return Match.LIKELY if listed or ("messaging_service_sid" in value and text_of(value.get("sid")).startswith("CH")) else Match.NO


def _is_message(message: Any) -> bool:
    return isinstance(message, dict) and bool(_SIDS & message.keys()) and bool({"body", "media"} & message.keys()) and "sid" in message


def _is_text(message: Any) -> bool:
    """Whether it is a message of the messaging API: a text message as the log has it."""
    return (
        isinstance(message, dict) and {"body", "direction", "from", "to"} <= message.keys() and text_of(message["direction"]) in _DIRECTIONS
    )


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversations of a list: one for each conversation's sid, or for each pair of numbers of a log."""
    unit = dict_of(value)
    within: Steps = () if isinstance(value, list) else ("messages",)
    groups: dict[str | None, list[tuple[Steps, dict[str, Any]]]] = {}
    for index, message in enumerate(value if isinstance(value, list) else list_of(unit.get("messages"))):
        if isinstance(message, dict):
            groups.setdefault(_group(message), []).append(((*within, index), message))
    if not groups:
        yield document.problem("holds no messages (fetch those of the conversation: `…/Conversations/CH…/Messages`)")
    known = dict_of(unit.get("conversation")) or unit
    for ident, group in groups.items():
        if _is_text(group[0][1]):
            yield from _log(ident, group, document)
        else:
            yield from _conversation(ident, group, list_of(unit.get("participants")), known, document)


def _group(message: dict[str, Any]) -> str | None:
    """What the messages of one conversation have in common."""
    for key in _CONVERSATION_SIDS:
        if (name := name_of(message.get(key))) is not None:
            return name
    if not _is_text(message):
        return None
    ours, theirs = ("to", "from") if message["direction"] == "inbound" else ("from", "to")
    return f"{text_of(message[theirs])}, {text_of(message[ours])}"


def _conversation(
    ident: str | None, messages: list[tuple[Steps, dict[str, Any]]], participants: list[Any], known: dict[str, Any], document: Document
) -> Iterator[Conversation | Problem]:
    roles = _roles([one for one in participants if isinstance(one, dict)], [message for _, message in messages])
    # The index is the order in which the service took them in; several have the same second.
    messages = sorted(messages, key=lambda one: one[1]["index"] if isinstance(one[1].get("index"), int) else -1)
    found = []
    for steps, message in messages:
        text, verbatim = said(message.get("body"))
        author = name_of(message.get("author")) or name_of(message.get("from"))
        sid = name_of(message.get("participant_sid"))
        role = roles.get(sid or "") or roles.get(author or "") or Role.UNKNOWN
        if author == "system" and role is Role.UNKNOWN:
            # What is sent by the API without an author.
            role = Role.SYSTEM
        if text:
            moment = _moment(message, "date_created", "dateCreated", "timestamp")
            name = None if role is Role.SYSTEM else author or sid
            found.append(new(Message, (role, text, (*steps, "body"), name, moment, verbatim)))
    turns = turns_of(document, found)
    if not turns:
        yield document.problem("holds no messages: this conversation has none with words")
        return
    state = known.get("state") or known.get("conversation_state")
    metadata = {"status": state.get("current") if isinstance(state, dict) else state, "subject": known.get("friendly_name")}
    yield conversation_of(
        document, turns, Channel.CHAT, ident or known.get("sid"), metadata=metadata, steps=() if known else messages[0][0]
    )


def _roles(participants: list[dict[str, Any]], messages: list[dict[str, Any]]) -> dict[str, Role]:
    """The roles by sid, identity and address.

    Who takes part by a number or an address is a customer, who has an identity besides them works for the firm. Where all have an
    identity (a web chat) or several have numbers only (a masked call) nothing but a role that their attributes name tells them apart.
    """
    bound = [one for one in participants if one.get("messaging_binding")]
    mixed = bool(bound) and any(one.get("identity") and not one.get("messaging_binding") for one in participants)
    told = mixed or len(bound) == 1
    roles: dict[str, Role] = {}
    for one in participants:
        binding = dict_of(one.get("messaging_binding"))
        role = _role_of(one.get("attributes"))
        if role is Role.UNKNOWN and told:
            role = Role.CUSTOMER if binding else Role.AGENT
        if role is not Role.UNKNOWN:
            names = (one.get("sid"), one.get("identity"), binding.get("address"))
            roles |= {name: role for name in names if isinstance(name, str) and name}
    if not participants:
        authors = {text_of(message.get("author")) for message in messages} - {"", "system"}
        numbers = {author for author in authors if _ADDRESS.fullmatch(author)}
        if numbers and authors - numbers:
            roles = {author: Role.CUSTOMER if author in numbers else Role.AGENT for author in authors}
    return roles


def _role_of(attributes: Any) -> Role:
    """The role that attributes (JSON in a string) name."""
    if isinstance(attributes, str) and attributes.lstrip().startswith("{"):
        try:
            attributes = json.loads(attributes)
        except (ValueError, RecursionError):
            return Role.UNKNOWN
    for key in _ATTRIBUTES:
        word = dict_of(attributes).get(key)
        if isinstance(word, str) and word and (role := speaker_of(word).role) is not Role.UNKNOWN:
            return role
    return Role.UNKNOWN


def _moment(message: dict[str, Any], *keys: str) -> Moment:
    for key in keys:
        written = message.get(key)
        if isinstance(written, str) and written:
            moment = iso_moment(written)
            return moment if moment.epoch is not None else mail_moment(written)
    return NEVER


def _log(ident: str | None, messages: list[tuple[Steps, dict[str, Any]]], document: Document) -> Iterator[Conversation | Problem]:
    """What two numbers wrote to each other. What answers by itself (`outbound-reply`) is a program."""
    found = []
    for steps, message in messages:
        text, verbatim = said(message.get("body"))
        if text:
            role = _DIRECTIONS.get(text_of(message.get("direction")), Role.UNKNOWN)
            moment = _moment(message, "date_sent", "date_created", "date_updated")
            found.append(Message(role, text, (*steps, "body"), name_of(message.get("from")), moment, verbatim))
    turns = turns_of(document, found)
    if turns:
        yield conversation_of(document, turns, Channel.CHAT, ident, steps=messages[0][0])
    else:
        yield document.problem(f"holds no messages: none between {ident} has words")


EXPORT = Export(
    name="twilio-conversations",
    summary="Twilio Conversations: messages and participants; logs of text messages",
    recognised="`messages` with `conversation_sid`, `participant_sid` and `body`, or with `direction`, `from` and `to`",
    roles="`messaging_binding` against `identity`, an address against a name as author, `attributes.role`; `direction`",
    times="`date_created`; `date_sent`",
    ending="`state` only",
    recognise=recognise,
    read=read,
)
