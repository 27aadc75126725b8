"""Salesforce e-mails of cases as records: `EmailMessage`, in a list or under `records`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, moment_of
from calllint.reading.exports._helpdesk_text import mail_text, words_key
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_DRAFT = "5"
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Records of the type EmailMessage: `Incoming`, and a `TextBody` or an `HtmlBody`."""
    found = [item for _, item in islice(_records(value), _LOOKED_AT)]
    return Match.CERTAIN if any("Incoming" in item and {"TextBody", "HtmlBody"} & item.keys() for item in found) else Match.NO


def _records(value: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The records, each with the steps to it: a list, a query's answer, or what a case's own query of its mails gives."""
    within: Path = ()
    if isinstance(value, dict):
        inner = value.get("EmailMessages")
        within = ("EmailMessages", "records") if isinstance(inner, dict) else ("records",)
        value = inner.get("records") if isinstance(inner, dict) else value.get("records")
    return (((*within, index), item) for index, item in enumerate(list_of(value)) if isinstance(item, dict))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """One conversation for each case."""
    case = dict_of(value) if isinstance(value, dict) and "EmailMessages" in value else {}
    groups: dict[str | None, list[tuple[Path, dict[str, Any]]]] = {}
    for steps, item in _records(value):
        ident = name_of(case.get("CaseNumber")) or name_of(case.get("Id")) or name_of(item.get("ParentId"))
        groups.setdefault(ident or name_of(item.get("ThreadIdentifier")), []).append((steps, item))
    for name, group in (groups or {None: []}).items():
        posts = [_post(item, steps) for steps, item in group if name_of(item.get("Status")) != _DRAFT and item.get("IsDeleted") is not True]
        subject = name_of(case.get("Subject")) or next((found for _, item in group if (found := name_of(item.get("Subject")))), None)
        metadata = facts(subject=subject, status=name_of(case.get("Status")))
        yield conversation(document, posts, name, Channel.EMAIL, metadata=metadata)


def _post(item: dict[str, Any], steps: Path) -> Post:
    key = words_key(item, ("TextBody",), ("HtmlBody",)) or "TextBody"
    incoming = item.get("Incoming")
    role = Role.CUSTOMER if incoming is True else Role.AGENT if incoming is False else Role.UNKNOWN
    # A query gives dates and times as `2026-03-02T09:00:00.000+0000`.
    moment, at = moment_of(item.get("MessageDate") or item.get("CreatedDate"))
    name = name_of(text_of(item.get("FromName"))) or name_of(item.get("FromAddress"))
    return Post(role, mail_text(item.get(key)), item.get(key), (*steps, key), name, moment, at)


EXPORT = Export(
    name="salesforce-email",
    summary="Salesforce e-mails of cases as records (`EmailMessage`)",
    recognised="records with `Incoming` and `TextBody` or `HtmlBody`",
    roles="`Incoming`; drafts are left out",
    times="`MessageDate`",
    ending="not known",
    recognise=recognise,
    read=read,
)
