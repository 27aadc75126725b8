"""osTicket: entries of threads, as its database gives them (`ost_thread_entry`, older `ost_ticket_thread`)."""

from __future__ import annotations

from collections.abc import Iterator
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

_ROLES = {"M": Role.CUSTOMER, "R": Role.AGENT}
_IDS = ("number", "ticket_number", "ticket_id", "thread_id")
_KINDS = ("type", "thread_type")
_OWN = frozenset({"poster", "body"})
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Entries with a `poster`, a `body`, and a type that is M, R or N."""
    return Match.CERTAIN if any(map(_is_entry, list_of(_entries(value)[0])[:_LOOKED_AT])) else Match.NO


def _is_entry(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() >= _OWN and _kind(value) in ("M", "R", "N") and any(key in value for key in _IDS)


def _kind(entry: dict[str, Any]) -> str:
    return next((text_of(entry[key]) for key in _KINDS if key in entry), "")


def _entries(value: Any) -> tuple[Any, Path]:
    """The entries, and the steps to them: a list, or the `data` of a table that phpMyAdmin wrote."""
    return (value, ()) if isinstance(value, list) else (dict_of(value).get("data"), ("data",))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """One conversation for each ticket, or each thread."""
    items, within = _entries(value)
    tickets: dict[str | None, list[tuple[Path, dict[str, Any]]]] = {}
    for index, item in enumerate(list_of(items)):
        if isinstance(item, dict):
            ident = next((name for key in _IDS if (name := name_of(item.get(key))) is not None), None)
            tickets.setdefault(ident, []).append(((*within, index), item))
    for name, entries in (tickets or {None: []}).items():
        posts = [_post(entry, steps) for steps, entry in entries if _kind(entry) != "N"]
        titles = (name_of(entry.get("subject")) or name_of(entry.get("title")) for _, entry in entries if _kind(entry) != "N")
        yield conversation(document, posts, name, Channel.EMAIL, metadata=facts(subject=next(filter(None, titles), None)))


def _post(entry: dict[str, Any], steps: Path) -> Post:
    moment, at = moment_of(entry.get("created"))
    role, raw = _ROLES.get(_kind(entry), Role.UNKNOWN), entry.get("body")
    if role is Role.AGENT and text_of(entry.get("poster")).upper() == "SYSTEM":
        role = Role.BOT
    return Post(role, mail_text(raw), raw, (*steps, "body"), name_of(entry.get("poster")), moment, at)


EXPORT = Export(
    name="osticket",
    summary="osTicket: entries of threads, rows of its database in JSON (as CSV: `csv`)",
    recognised="entries with `poster`, `body` and a `type` that is M, R or N",
    roles="`type`: M is the customer's message, R the agent's reply; notes (N) are left out",
    times="`created`",
    ending="not known",
    recognise=recognise,
    read=read,
)
