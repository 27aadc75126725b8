"""Intercom: conversations and tickets with their parts, of every version of the API, in lists and in webhooks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, repeat
from typing import Any

from calllint.conversation import NOTHING, Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._columns import epochs, texts
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Posts, conversation, facts
from calllint.reading.exports._helpdesk_text import body_text, body_texts, mail_text
from calllint.reading.exports._values import dict_of, epoch, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {
    "user": Role.CUSTOMER, "lead": Role.CUSTOMER, "contact": Role.CUSTOMER, "visitor": Role.CUSTOMER, "customer": Role.CUSTOMER,
    "admin": Role.AGENT, "teammate": Role.AGENT, "team": Role.AGENT, "bot": Role.BOT, "fin": Role.BOT, "operator": Role.BOT,
    "ai_agent": Role.BOT, "system": Role.SYSTEM,
}  # fmt: skip
_CHANNELS = {"email": Channel.EMAIL, "phone_call": Channel.CALL, "phone_switch": Channel.CALL}
_AUTOMATIC = ("operator_initiated", "automated", "campaigns_initiated")
_OPENINGS = ("source", "conversation_message", "initial_message")
_PARTS = ("conversation_parts", "ticket_parts", "parts")
_SILENT = (
    "note", "conversation_attribute", "ticket_attribute", "conversation_rating", "conversation_summary", "conversation_tags", "summary",
    "ai_summary", "language_detection", "participant", "snoozed", "unsnoozed", "timer_unsnooze", "sla_", "merged", "copilot",
    "fin_guidance", "custom_action", "quick_notes",
)  # fmt: skip
"""How the types of those parts begin that the customer never sees, or that are no message."""
_LOOKED_AT = 3
_CLOSED, _REOPENED = ("close",), ("open", "assign_and_reopen", "note_and_reopen")


def recognise(value: Any) -> Match:
    """A conversation with its `source` and parts, or parts with `part_type`."""
    if isinstance(value, list):
        return Match.CERTAIN if _are_parts(value) else Match.NO
    if not isinstance(value, dict):
        return Match.NO
    parts, _ = _parts(value)
    opening: dict[str, Any] = next((value[key] for key in _OPENINGS if isinstance(value.get(key), dict)), {})
    said = "author" in opening and "body" in opening
    if _are_parts(parts) or (said and ("conversation_parts" in value or value.get("type") == "conversation")):
        return Match.CERTAIN
    if value.get("type") == "ticket" and "ticket_attributes" in value:
        return Match.CERTAIN
    return Match.LIKELY if said and ("delivered_as" in opening or "contacts" in value) else Match.NO


def _are_parts(value: Any) -> bool:
    found = [item for item in value[:_LOOKED_AT] if isinstance(item, dict)] if isinstance(value, list) else []
    return bool(found) and all("part_type" in item for item in found)


def _parts(value: dict[str, Any]) -> tuple[Any, Path]:
    """The list of parts, however deep, and the steps to it."""
    for key in _PARTS:
        found = value.get(key)
        if isinstance(found, list):
            return found, (key,)
        if isinstance(found, dict):
            inner = next((one for one in (key, "data", "conversation_parts") if isinstance(found.get(one), list)), None)
            if inner is not None:
                return found[inner], (key, inner)
    return [], ()


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation of a unit."""
    whole = dict_of(value)
    items, within = (value, ()) if isinstance(value, list) else _parts(whole)
    indices = [index for index, part in enumerate(items) if isinstance(part, dict)]
    parts = [items[index] for index in indices]
    names = _names(whole)
    key = next((key for key in _OPENINGS if isinstance(whole.get(key), dict)), None)
    opening = dict_of(whole.get(key)) if key else {}
    kind = text_of(opening.get("type")).lower()
    channel = _CHANNELS.get(kind, Channel.CHAT)
    first = _opening(opening, whole) if key else _described(whole) if whole.get("type") == "ticket" else None
    steps: list[Path] = [(key, "body")] if key else [("ticket_attributes", "_default_description_")] if first is not None else []
    kinds = texts([part.get("part_type") for part in parts])
    silent = {kind for kind in set(kinds) if kind.startswith(_SILENT)}
    turning = {kind for kind in set(kinds) if kind.startswith(_CLOSED + _REOPENED)}
    shown = [kind not in silent for kind in kinds] if silent else repeat(True)
    said = [*([first] if first is not None else []), *compress(parts, shown)]
    steps += zip(*map(repeat, within), compress(indices, shown), repeat("body"), strict=False)
    turns = [part for part, kind in zip(parts, kinds, strict=True) if kind in turning] if turning else []
    posts = _posts(said, steps, names, channel)
    if key and opening.get("delivered_as") in _AUTOMATIC and posts.roles[0] is Role.AGENT:
        # What a campaign or a workflow sends in a teammate's name is a bot's.
        posts = posts._replace(roles=(Role.BOT, *posts.roles[1:]))
    topics = list_of(dict_of(whole.get("topics")).get("topics")) or list_of(whole.get("topics"))
    yield conversation(
        document,
        posts,
        name_of(whole.get("id")) or name_of(whole.get("conversation_id")),
        channel,
        opened=epoch(whole.get("created_at")),
        team=name_of(dict_of(whole.get("team_assignee")).get("name")),
        topic=next(filter(None, (name_of(dict_of(one).get("name")) for one in topics)), None),
        metadata=facts(
            ended_by=_ended_by(whole, turns, parts, names),
            subject=body_text(opening.get("subject")) or body_text(whole.get("title")),
            status=name_of(whole.get("state")),
            satisfaction=name_of(dict_of(whole.get("conversation_rating")).get("rating")),
        ),
        empty="holds no messages with words (Intercom leaves the parts out of lists: export each conversation)",
    )


def _opening(opening: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    """What the conversation began with, as a part."""
    return {"created_at": whole.get("created_at"), **{key: opening[key] for key in ("body", "author", "created_at") if opening.get(key)}}


def _described(ticket: dict[str, Any]) -> dict[str, Any]:
    """The description that a ticket began with, by its contact, as a part."""
    contact = dict_of(next(iter(list_of(dict_of(ticket.get("contacts")).get("contacts"))), None))
    body = dict_of(ticket.get("ticket_attributes")).get("_default_description_")
    return {"body": body, "author": {"type": "contact", "id": contact.get("id")}, "created_at": ticket.get("created_at")}


def _posts(parts: list[dict[str, Any]], steps: list[Path], names: dict[str, str], channel: Channel) -> Posts:
    """The messages in parts, to whose bodies the `steps` lead. People are known by their ids in `names`."""
    bodies = [part.get("body") for part in parts]
    # HTML, or plain text where it was asked for (`display_as`), or a webhook brought it.
    said = list(map(mail_text, bodies)) if channel is Channel.EMAIL else body_texts(bodies)
    roles, called = _authors(parts, names)
    moments, ats = epochs([part.get("created_at") for part in parts])
    return Posts(roles, said, bodies, steps, called, moments, ats, (None,) * len(parts), (NOTHING,) * len(parts))


def _authors(parts: list[dict[str, Any]], names: dict[str, str]) -> tuple[list[Role], list[str | None]]:
    """The role and the name of the author of each part, found once for those that say the same of theirs."""
    roles, called = [], []
    found: dict[Any, tuple[dict[str, Any], Role, str | None]] = {}
    for part in parts:
        author = part.get("author")
        if not isinstance(author, dict):
            author = {}
        key = author.get("type"), author.get("id")
        try:
            known, role, name = found[key]
        except (KeyError, TypeError):
            known = None
        if known != author:
            role, name = _who(author, names)
            if isinstance(key[0], str) and isinstance(key[1], str):
                found[key] = author, role, name
        roles.append(role)
        called.append(name)
    return roles, called


def _who(author: dict[str, Any], names: dict[str, str]) -> tuple[Role, str | None]:
    role, key = _role(author), name_of(author.get("id"))
    name = name_of(author.get("name")) or names.get(key or "") or name_of(author.get("email"))
    return role, name or (key if role is Role.UNKNOWN else None)


def _role(author: dict[str, Any]) -> Role:
    if author.get("from_ai_agent") is True or author.get("is_ai_answer") is True:
        return Role.BOT
    kind = author.get("type")
    return _ROLES.get(kind.lower(), Role.UNKNOWN) if isinstance(kind, str) else Role.UNKNOWN


def _names(whole: dict[str, Any]) -> dict[str, str]:
    """Names by id: old versions give the parts' authors an id only."""
    people = [whole.get("user"), whole.get("assignee"), whole.get("contact"), *list_of(whole.get("customers"))]
    for key in ("contacts", "teammates", "admins"):
        found = whole.get(key)
        people += found if isinstance(found, list) else next((one for one in dict_of(found).values() if isinstance(one, list)), [])
    known = [(name_of(one.get("id")), name_of(one.get("name"))) for one in map(dict_of, people)]
    return {key: name for key, name in known if key and name}


def _ended_by(whole: dict[str, Any], turning: list[dict[str, Any]], parts: list[dict[str, Any]], names: dict[str, str]) -> str | None:
    """Who closed the conversation, where it stayed closed; None for one that is open. Of its `parts` the `turning` ones do either."""
    if whole.get("state", "closed") != "closed" or whole.get("open") is True:
        return None
    closed: Role | None = None
    for part in sorted(turning, key=lambda part: epoch(part.get("created_at")) or 0.0):
        kind = text_of(part.get("part_type"))
        if kind == "close" or kind.startswith("close_"):
            closed = _role(dict_of(part.get("author")))
        elif kind in _REOPENED:
            closed = None
    last = name_of(dict_of(whole.get("statistics")).get("last_closed_by_id"))
    if closed is None and last is not None:
        authors = {name_of(one.get("id")): _role(one) for one in (dict_of(part.get("author")) for part in parts)}
        closed = authors.get(last, Role.AGENT if last in names else None)
    return closed.value if closed not in (None, Role.UNKNOWN) else None


EXPORT = Export(
    name="intercom",
    summary="Intercom: conversations, tickets, webhooks",
    recognised="`source` (older: `conversation_message`) and `conversation_parts`",
    roles="`author.type`; Fin and workflows are bots",
    times="the moment of each part",
    ending="the `close` part",
    recognise=recognise,
    read=read,
)
