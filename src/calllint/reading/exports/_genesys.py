"""Genesys Cloud: who took part in a conversation, who ended it, and the messages of a recording."""

from __future__ import annotations

from typing import Any

from calllint.conversation import Role, Turn
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk_text import mail_text
from calllint.reading.exports._speech import in_order
from calllint.reading.exports._values import dict_of, epoch, iso_both, list_of, name_of, number, plain, rfc3339, since, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

AGENTS = frozenset(("agent", "user", "internal", "station"))
"""Purposes of people of the firm."""
_PURPOSES = {
    **dict.fromkeys(AGENTS, Role.AGENT),
    **dict.fromkeys(("external", "customer", "inbound"), Role.CUSTOMER),
    **dict.fromkeys(("ivr", "bot", "botflow", "digitalbot", "workflow", "virtualagent", "voicebot"), Role.BOT),
    **dict.fromkeys(("acd", "system", "voicemail", "dialer", "campaign", "api", "notification"), Role.SYSTEM),
}
_LISTS = ("messagingTranscript", "transcript", "emailTranscript", "messages", "emails", "entities")
_TEXTS = ("messageText", "textBody", "body", "text", "message", "htmlBody")
_MOMENTS = ("timestamp", "time", "utc", "dateSent", "dateReceived", "startTime")
_NO_WORDS = ("typing", "activity", "member", "media-request", "heartbeat", "receipt", "event", "reaction")
_SESSIONS = ("calls", "chats", "messages", "emails", "callbacks")
_ENTITIES = {"human": Role.AGENT, "bot": Role.BOT}
_LOOKED_AT = 5
_MILLISECOND = 0.001


def role_of(purpose: str) -> Role:
    """The role of a participant by its purpose."""
    return _PURPOSES.get(purpose) or _PURPOSES.get(purpose.lower().replace("-", ""), Role.UNKNOWN)


def participants_of(value: dict[str, Any]) -> list[dict[str, Any]]:
    """The participants, also those of a conversation's detail that stands within."""
    found = []
    for one in (
        value,
        *(dict_of(value.get(key)) for key in ("conversation", "conversationDetail", "conversationDetails", "detail", "details")),
    ):
        found += [person for person in list_of(one.get("participants")) if isinstance(person, dict)]
    return found


def ended_by(people: list[dict[str, Any]]) -> str | None:
    """Who disconnected, by the last segments of customer and agents: `client` and `endpoint` are one's own side, `peer` is the other's."""
    customer = _last_disconnect(people, Role.CUSTOMER)
    agent = _last_disconnect(people, Role.AGENT)
    if customer in ("client", "endpoint"):
        return Role.CUSTOMER.value
    if agent in ("client", "endpoint"):
        return Role.AGENT.value
    if "system" in (customer, agent) or "timeout" in (customer, agent):
        return Role.SYSTEM.value
    if agent == "peer" and customer is None:
        return Role.CUSTOMER.value
    return Role.AGENT.value if customer == "peer" and agent is None and any(_role(one) is Role.AGENT for one in people) else None


def _last_disconnect(people: list[dict[str, Any]], role: Role) -> str | None:
    found: list[tuple[str, str]] = []
    for person in people:
        if _role(person) is role:
            parts = [dict_of(part) for key in _SESSIONS for part in list_of(person.get(key))]
            parts += [dict_of(part) for session in list_of(person.get("sessions")) for part in list_of(dict_of(session).get("segments"))]
            for part in parts:
                kind = text_of(part.get("disconnectType")).lower()
                if kind and part.get("segmentType") != "wrapup":
                    # Times of one export are written alike: they are in order as strings.
                    found.append((text_of(part.get("segmentEnd") or part.get("disconnectedTime") or part.get("endTime")), kind))
    return max(found, key=lambda one: one[0])[1] if found else None


def queue_wait(people: list[dict[str, Any]]) -> float | None:
    """Seconds in a queue: how long the distribution of contacts (`acd`) took part; None where it did not."""
    total: float | None = None
    for person in people:
        if text_of(person.get("participantPurpose") or person.get("purpose")).lower() == "acd":
            begin, end = number(person.get("startTimeMs")), number(person.get("endTimeMs"))
            waits = [end - begin] if begin is not None and end is not None else []
            metrics = [dict_of(one) for session in list_of(person.get("sessions")) for one in list_of(dict_of(session).get("metrics"))]
            waits += [wait for one in metrics if one.get("name") == "tAcd" and (wait := number(one.get("value"))) is not None]
            total = sum(waits, total or 0.0) if waits else total
    return round(total * _MILLISECOND, 3) if total is not None and total >= 0 else None


def messages_of(value: dict[str, Any]) -> tuple[list[Any], Path, Match]:
    """The messages of a recording or a conversation, the steps to them, and how sure it is that Genesys wrote them."""
    told = bool(value.keys() & {"conversationId", "mediaSubject", "messagingTranscript", "emailTranscript"})
    for key in _LISTS:
        listed = value.get(key)
        if isinstance(listed, list) and listed:
            items = [item for item in listed[:_LOOKED_AT] if isinstance(item, dict)]
            if any(map(_is_message, items)):
                return listed, (key,), Match.CERTAIN if told or key == "messagingTranscript" else Match.LIKELY
    empty = any(isinstance(value.get(key), list) for key in ("messagingTranscript", "emailTranscript"))
    return [], (), Match.LIKELY if empty else Match.NO


def message_turns(listed: list[Any], steps: Path, document: Document) -> tuple[Turn, ...]:
    """The turns of a chat, a message or an e-mail conversation, from the first message on."""
    found: list[tuple[float | None, str | None, Role, str | None, str, Any, Path]] = []
    mail = bool(steps) and "mail" in str(steps[-1]).lower()
    for index, item in enumerate(listed):
        if not isinstance(item, dict) or text_of(item.get("bodyType") or item.get("type")).lower().startswith(_NO_WORDS):
            continue
        key = next((one for one in _TEXTS if text_of(item.get(one))), None)
        inner: Path = ()
        source = item
        if key is None:
            source, inner = dict_of(item.get("normalizedMessage")), ("normalizedMessage",)
            key = "text"
        raw = source.get(key)
        text = mail_text(raw, opening=not found) if mail else plain(raw)
        if text:
            role, name = _sender(item)
            found.append((*_moment(item), role, name, text, raw, (*steps, index, *inner, key)))
    origin = min((one[0] for one in found if one[0] is not None), default=None)
    return in_order(
        [
            document.turn(role, text, path, name, since(moment, origin), None, at, verbatim=text == raw)
            for moment, at, role, name, text, raw, path in found
        ]
    )


def _is_message(item: dict[str, Any]) -> bool:
    """Whether an item has what only Genesys' messages have: other makers have messages with a body, too."""
    if "participantType" in item:
        # Other makers have texts called so as well.
        return False
    if item.keys() & {"messageText", "fromUser", "fromExternalContact", "normalizedMessage", "participantPurpose", "senderCommunicationId"}:
        return bool(item.keys() & {*_TEXTS, "normalizedMessage"})
    return bool(item.keys() & {"textBody", "htmlBody"}) and isinstance(item.get("from"), dict) and "time" in item


def _sender(item: dict[str, Any]) -> tuple[Role, str | None]:
    user, contact, origin = dict_of(item.get("fromUser") or item.get("user")), dict_of(item.get("fromExternalContact")), item.get("from")
    purpose = text_of(item.get("purpose") or item.get("participantPurpose"))
    person = dict_of(origin)
    whole = " ".join(filter(None, (text_of(contact.get("firstName")), text_of(contact.get("lastName"))))) or None
    name = name_of(user.get("name")) or name_of(contact.get("name")) or whole or name_of(person.get("name")) or name_of(person.get("email"))
    role = role_of(purpose)
    if role is Role.UNKNOWN and not purpose:
        incoming = text_of(item.get("direction") or dict_of(item.get("normalizedMessage")).get("direction")).lower() == "inbound"
        role = Role.AGENT if user else Role.CUSTOMER if contact or incoming else _ENTITIES.get(_entity(item), Role.UNKNOWN)
    if role is Role.UNKNOWN and name is None:
        name = name_of(origin) or name_of(item.get("fromAddress")) or purpose or None
    return role, name


def _entity(item: dict[str, Any]) -> str:
    """Who wrote a message that goes out, as far as Genesys says it: `Human` or `Bot`."""
    return text_of(item.get("originatingEntity") or dict_of(item.get("normalizedMessage")).get("originatingEntity")).lower()


def _moment(item: dict[str, Any]) -> tuple[float | None, str | None]:
    """Seconds since 1970, and the same as RFC 3339."""
    raw = next((item[key] for key in _MOMENTS if item.get(key) not in (None, "")), None)
    if isinstance(raw, str):
        return iso_both(raw)
    moment = epoch(raw, _MILLISECOND)
    return moment, rfc3339(moment)


def _role(person: dict[str, Any]) -> Role:
    return role_of(text_of(person.get("participantPurpose") or person.get("purpose")))
