"""Kustomer: messages of the API, and webhooks that carry one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.channels import channel_from
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, moment_of
from calllint.reading.exports._helpdesk_text import body_text, mail_text
from calllint.reading.exports._values import dict_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {"in": Role.CUSTOMER, "out": Role.AGENT}
_ENDED = {"user": "agent", "customer": "customer", "system": "system", "org": "system", "workflow": "system", "automation": "system"}
_LOOKED_AT = 4


def recognise(value: Any) -> Match:
    """A list of resources of the type message with a `direction`, or one of them."""
    found = [_resource(one)[1] for one in (value if isinstance(value, list) else [value])[:_LOOKED_AT] if isinstance(one, dict)]
    return Match.CERTAIN if any(map(_is_message, found)) and all(map(_is_resource, found)) else Match.NO


def _resource(one: dict[str, Any]) -> tuple[Path, dict[str, Any]]:
    """The resource itself, out of a webhook that carries it, and the steps to it."""
    carried = text_of(one.get("name")).startswith("kustomer.") and isinstance(one.get("data"), dict)
    return (("data",), one["data"]) if carried else ((), one)


def _is_resource(one: dict[str, Any]) -> bool:
    return isinstance(one.get("type"), str) and isinstance(one.get("attributes"), dict)


def _is_message(one: dict[str, Any]) -> bool:
    attributes = dict_of(one.get("attributes"))
    return one.get("type") == "message" and text_of(attributes.get("direction")) in _ROLES and "channel" in attributes


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversations of these messages: each names its own. Drafts, notes and what never was sent are left out."""
    given: list[tuple[Path, Any]] = [((index,), one) for index, one in enumerate(value)] if isinstance(value, list) else [((), value)]
    carried = [(steps, *_resource(one)) for steps, one in given if isinstance(one, dict)]
    listed = [((*steps, *within), one) for steps, within, one in carried]
    names = {name: text for _, one in listed if (name := name_of(one.get("id"))) and (text := _display_name(one))}
    about = {name_of(one.get("id")): dict_of(one.get("attributes")) for _, one in listed if one.get("type") == "conversation"}
    found: dict[str | None, list[tuple[Path, dict[str, Any]]]] = {}
    for steps, one in listed:
        if one.get("type") == "message":
            found.setdefault(_related(one, "conversation"), []).append((steps, one))
    for name, messages in found.items():
        channel = channel_from(text_of(dict_of(messages[0][1].get("attributes")).get("channel")))
        posts = [_post(one, steps, names, channel is Channel.EMAIL) for steps, one in messages]
        attributes = about.get(name, {})
        subject = next((text for _, one in messages if (text := name_of(dict_of(one.get("attributes")).get("subject")))), None)
        yield conversation(
            document,
            posts,
            name,
            channel if channel is not Channel.UNKNOWN else Channel.CHAT,
            metadata=facts(
                subject=subject,
                status=name_of(attributes.get("status")),
                ended_by=_ENDED.get(text_of(attributes.get("endedByType")).lower()),
            ),
            steps=messages[0][0],
        )


def _post(one: dict[str, Any], steps: Path, names: dict[str, str], mail: bool) -> Post:
    attributes = dict_of(one.get("attributes"))
    role = _ROLES.get(text_of(attributes.get("direction")), Role.UNKNOWN)
    if role is Role.AGENT and attributes.get("auto") is True:
        role = Role.BOT
    key = next((key for key in ("body", "text", "preview") if text_of(attributes.get(key))), "preview")
    raw = attributes.get(key)
    moment, at = moment_of(attributes.get("sentAt") or attributes.get("createdAt"))
    who = _related(one, "customer" if role is Role.CUSTOMER else "createdBy")
    text = "" if attributes.get("status") == "draft" else (mail_text if mail else body_text)(raw)
    return Post(role, text, raw, (*steps, "attributes", key), names.get(who or "") if role is not Role.BOT else None, moment, at)


def _related(one: dict[str, Any], kind: str) -> str | None:
    """The id of what stands in that relation to a message."""
    related = dict_of(dict_of(one.get("relationships")).get(kind)).get("data")
    return name_of(dict_of(related[0] if isinstance(related, list) and related else related).get("id"))


def _display_name(one: dict[str, Any]) -> str | None:
    attributes = dict_of(one.get("attributes"))
    if one.get("type") not in ("user", "customer"):
        return None
    return name_of(attributes.get("displayName")) or name_of(attributes.get("name"))


EXPORT = Export(
    name="kustomer",
    summary="Kustomer: messages of the API, webhooks",
    recognised="resources of the `type` message with `attributes.direction` and `attributes.channel`",
    roles="`direction`; automatic messages are the bot's",
    times="`sentAt` of each message",
    ending="`endedByType` of the conversation, where it stands beside its messages",
    recognise=recognise,
    read=read,
    lines=True,
)
