"""Znuny and OTRS: tickets with their articles, as the generic interface gives them."""

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

_ROLES = {"customer": Role.CUSTOMER, "agent": Role.AGENT, "system": Role.SYSTEM}
_CHANNELS = {"email": Channel.EMAIL, "phone": Channel.CALL, "chat": Channel.CHAT, "internal": Channel.UNKNOWN}
_LOOKED_AT = 3
_TIMES = ("CreateTime", "Created", "IncomingTime")


def recognise(value: Any) -> Match:
    """A ticket whose `Article` is a list (or one) with `SenderType` and `Body`; or a list of such articles."""
    articles = (item for _, item in islice(_articles(value), _LOOKED_AT))
    return Match.CERTAIN if any("SenderType" in item and "Body" in item for item in articles) else Match.NO


def _articles(value: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The articles, each with the steps to it."""
    within: Path = () if isinstance(value, list) else ("Article",)
    listed = value if isinstance(value, list) else dict_of(value).get("Article")
    if isinstance(listed, dict):
        return iter([(within, listed)])
    return (((*within, index), item) for index, item in enumerate(list_of(listed)) if isinstance(item, dict))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The ticket; of a list of articles one for each ticket."""
    ticket = {} if isinstance(value, list) else dict_of(value)
    groups: dict[str | None, list[tuple[Path, dict[str, Any]]]] = {}
    for steps, article in _articles(value):
        ident = name_of(ticket.get("TicketNumber")) or name_of(ticket.get("TicketID")) or name_of(article.get("TicketID"))
        groups.setdefault(ident, []).append((steps, article))
    metadata = facts(subject=name_of(ticket.get("Title")), status=name_of(ticket.get("State")), priority=name_of(ticket.get("Priority")))
    for name, group in (groups or {None: []}).items():
        posts = [_post(article, steps) for steps, article in group if _is_visible(article)]
        channels = (_channel(article) for _, article in group)
        channel = next(filter(None, channels), Channel.EMAIL)
        yield conversation(document, posts, name, channel, team=name_of(ticket.get("Queue")), metadata=metadata)


def _is_visible(article: dict[str, Any]) -> bool:
    """Whether the customer sees it; OTRS before version 6 says so by the type of the article (`note-internal`)."""
    if "IsVisibleForCustomer" in article:
        return name_of(article["IsVisibleForCustomer"]) == "1" or article["IsVisibleForCustomer"] is True
    return not text_of(article.get("ArticleType")).lower().endswith(("-internal", "-report"))


def _channel(article: dict[str, Any]) -> Channel | None:
    word = text_of(article.get("CommunicationChannel")) or text_of(article.get("ArticleType")).partition("-")[0]
    return _CHANNELS.get(word.lower())


def _post(article: dict[str, Any], steps: Path) -> Post:
    moment, at = moment_of(next((article[key] for key in _TIMES if article.get(key)), None))
    role = _ROLES.get(text_of(article.get("SenderType")).lower(), Role.UNKNOWN)
    name = name_of(article.get("FromRealname")) or name_of(text_of(article.get("From")).partition("<")[0].strip(' "'))
    return Post(role, mail_text(article.get("Body")), article.get("Body"), (*steps, "Body"), name, moment, at)


EXPORT = Export(
    name="znuny",
    summary="Znuny, OTRS: tickets with their articles",
    recognised="a ticket whose `Article` has `SenderType` and `Body`",
    roles="`SenderType`; articles that the customer does not see are left out",
    times="`CreateTime`",
    ending="`State` only",
    recognise=recognise,
    read=read,
)
