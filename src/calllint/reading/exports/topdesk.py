"""TOPdesk: the progress trail (actions and requests) of incidents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, moment_of
from calllint.reading.exports._helpdesk_text import mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_LISTS = ("progressTrail", "progresstrail", "actions", "requests")
_TEXTS = ("plainText", "memoText")
_TIMES = ("entryDate", "creationDate")
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Entries with `memoText` and `invisibleForCaller` (or `operator` and `person`), or an incident with a list of them."""
    found = (item for _, item in islice(_entries(value), _LOOKED_AT))
    return Match.CERTAIN if any(map(_is_entry, found)) else Match.NO


def _is_entry(item: dict[str, Any]) -> bool:
    return "memoText" in item and ("invisibleForCaller" in item or {"operator", "person"} <= item.keys())


def _entries(value: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The entries, each with the steps to it."""
    lists: list[tuple[Path, Any]] = [((), value)]
    if isinstance(value, dict):
        lists = [((key,), value.get(key)) for key in _LISTS]
    return (((*within, index), item) for within, items in lists for index, item in enumerate(list_of(items)) if isinstance(item, dict))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one incident."""
    incident = {} if isinstance(value, list) else dict_of(value)
    posts = [_post(item, steps) for steps, item in _entries(value) if _is_entry(item) and item.get("invisibleForCaller") is not True]
    if not any(post.role is Role.CUSTOMER for post in posts) and text_of(incident.get("request")):
        moment, at = moment_of(incident.get("creationDate"))
        caller = name_of(dict_of(incident.get("caller")).get("dynamicName"))
        posts.insert(0, Post(Role.CUSTOMER, mail_text(incident["request"]), incident["request"], ("request",), caller, moment, at))
    metadata = facts(
        subject=name_of(incident.get("briefDescription")), status=name_of(dict_of(incident.get("processingStatus")).get("name"))
    )
    entry = text_of(dict_of(incident.get("entryType")).get("name")).lower()
    channel = Channel.EMAIL if "mail" in entry else Channel.UNKNOWN
    team = name_of(dict_of(incident.get("operatorGroup")).get("name"))
    yield conversation(document, posts, name_of(incident.get("number")), channel, team=team, metadata=metadata)


def _post(item: dict[str, Any], steps: Path) -> Post:
    key = next((key for key in _TEXTS if text_of(item.get(key))), _TEXTS[1])
    operator, person = dict_of(item.get("operator")), dict_of(item.get("person"))
    role = Role.AGENT if operator else Role.CUSTOMER if person else Role.SYSTEM
    moment, at = moment_of(next((item[one] for one in _TIMES if item.get(one)), None))
    return Post(role, mail_text(item.get(key)), item.get(key), (*steps, key), name_of((operator or person).get("name")), moment, at)


EXPORT = Export(
    name="topdesk",
    summary="TOPdesk: the progress trail of incidents",
    recognised="entries with `memoText` and `invisibleForCaller`",
    roles="`operator` or `person`; what the caller does not see is left out",
    times="`entryDate`",
    ending="not known",
    recognise=recognise,
    read=read,
)
