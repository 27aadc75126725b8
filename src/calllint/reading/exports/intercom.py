"""Intercom: conversations and tickets with their parts, of every version of the API, in lists and in webhooks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import NOTHING, Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, epoch_of, facts
from calllint.reading.exports._helpdesk_text import body_text, mail_text
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

# What `Post(…)` does, in half the time.
_new = tuple.__new__

Authors = dict[tuple[Any, ...], tuple[Role, str | None]]


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
    parts = [(index, part) for index, part in enumerate(items) if isinstance(part, dict)]
    names = _names(whole)
    key = next((key for key in _OPENINGS if isinstance(whole.get(key), dict)), None)
    opening = dict_of(whole.get(key)) if key else {}
    kind = text_of(opening.get("type")).lower()
    channel = _CHANNELS.get(kind, Channel.CHAT)
    authors: Authors = {}
    posts = [_opening(opening, (key,), whole, names, channel)] if key else []
    if not key and whole.get("type") == "ticket":
        posts.append(_described(whole, names))
    turning: list[dict[str, Any]] = []
    kinds: dict[str, tuple[bool, bool]] = {}
    for index, part in parts:
        part_type = part.get("part_type")
        if type(part_type) is not str or (told := kinds.get(part_type)) is None:
            told = kinds[str(part_type)] = _told_by(part_type)
        silent, turns = told
        if turns:
            turning.append(part)
        if not silent:
            posts.append(_post(part, (*within, index, "body"), names, channel, authors))
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
            ended_by=_ended_by(whole, turning, [part for _, part in parts], names),
            subject=body_text(opening.get("subject")) or body_text(whole.get("title")),
            status=name_of(whole.get("state")),
            satisfaction=name_of(dict_of(whole.get("conversation_rating")).get("rating")),
        ),
        empty="holds no messages with words (Intercom leaves the parts out of lists: export each conversation)",
    )


def _told_by(kind: Any) -> tuple[bool, bool]:
    """Whether parts of that type hold no message for the customer, and whether they open or close the conversation."""
    written = text_of(kind)
    return written.startswith(_SILENT), written.startswith(_CLOSED + _REOPENED)


def _opening(opening: dict[str, Any], steps: Path, whole: dict[str, Any], names: dict[str, str], channel: Channel) -> Post:
    """What the conversation began with. What a campaign or a workflow sends in a teammate's name is a bot's."""
    first = {"created_at": whole.get("created_at"), **{key: opening[key] for key in ("body", "author", "created_at") if opening.get(key)}}
    post = _post(first, (*steps, "body"), names, channel, {})
    automatic = opening.get("delivered_as") in _AUTOMATIC and post.role is Role.AGENT
    return post._replace(role=Role.BOT) if automatic else post


def _described(ticket: dict[str, Any], names: dict[str, str]) -> Post:
    """The description that a ticket began with, by its contact."""
    raw = dict_of(ticket.get("ticket_attributes")).get("_default_description_")
    moment, at = epoch_of(ticket.get("created_at"))
    contact = dict_of(next(iter(list_of(dict_of(ticket.get("contacts")).get("contacts"))), None))
    name = names.get(name_of(contact.get("id")) or "")
    return Post(Role.CUSTOMER, body_text(raw), raw, ("ticket_attributes", "_default_description_"), name, moment, at)


def _post(part: dict[str, Any], steps: Path, names: dict[str, str], channel: Channel, authors: Authors) -> Post:
    raw = part.get("body")
    # HTML, or plain text where it was asked for (`display_as`), or a webhook brought it.
    text = mail_text(raw) if channel is Channel.EMAIL else body_text(raw)
    role, name = _who(dict_of(part.get("author")), names, authors)
    moment, at = epoch_of(part.get("created_at"))
    return _new(Post, (role, text, raw, steps, name, moment, at, None, NOTHING))


def _who(author: dict[str, Any], names: dict[str, str], authors: Authors) -> tuple[Role, str | None]:
    """The role and the name of an author, found once for all parts that say the same of theirs."""
    get = author.get
    said = get("type"), get("id"), get("name"), get("email"), get("from_ai_agent"), get("is_ai_answer")
    try:
        return authors[said]
    except (KeyError, TypeError) as error:
        role, key = _role(author), name_of(author.get("id"))
        name = name_of(author.get("name")) or names.get(key or "") or name_of(author.get("email"))
        found = role, name or (key if role is Role.UNKNOWN else None)
        if isinstance(error, KeyError):
            authors[said] = found
        return found


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
