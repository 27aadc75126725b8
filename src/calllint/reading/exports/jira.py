"""Jira and Jira Service Management: issues with their comments, and the comments of a request."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, moment_of
from calllint.reading.exports._helpdesk_text import body_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_IDS = ("accountId", "key", "name")
_BLOCKS = frozenset({"paragraph", "heading", "listItem", "codeBlock", "blockquote", "tableRow", "panel", "mediaGroup", "rule"})
_DEEPEST = 12
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """An issue with `fields.comment.comments`, or comments that are `public` or not with a `created` of several forms."""
    comments, _ = _comments(value)
    if comments is None:
        return Match.NO
    if fields := dict_of(value.get("fields")):
        return Match.CERTAIN if "key" in value and ("reporter" in fields or "description" in fields) else Match.NO
    first = map(dict_of, islice(comments, _LOOKED_AT))
    return Match.CERTAIN if any("body" in item and "epochMillis" in dict_of(item.get("created")) for item in first) else Match.NO


def _comments(value: Any) -> tuple[list[Any] | None, Path]:
    """The comments, and the steps to them; None where there is no list of them."""
    issue = dict_of(value)
    for steps in (("fields", "comment", "comments"), ("comments", "values"), ("comments",), ("values",)):
        found: Any = issue
        for step in steps:
            found = dict_of(found).get(step)
        if isinstance(found, list):
            return found, steps
    return None, ()


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one issue: what was asked, and the comments that the customer sees."""
    issue = dict_of(value)
    fields = dict_of(issue.get("fields"))
    reporter = dict_of(fields.get("reporter") or issue.get("reporter"))
    comments, within = _comments(value)
    posts = []
    asked, steps = (fields["description"], ("fields", "description")) if "description" in fields else _described(issue)
    if (text := _text(asked)) and steps:
        posts.append(Post(Role.CUSTOMER, text, asked, steps, _name(reporter), *_moment(fields.get("created") or issue.get("createdDate"))))
    for index, item in enumerate(comments or []):
        if isinstance(item, dict) and item.get("jsdPublic") is not False and item.get("public") is not False:
            author = dict_of(item.get("author"))
            role, raw = _role(author, reporter), item.get("body")
            posts.append(Post(role, _text(raw), raw, (*within, index, "body"), _name(author), *_moment(item.get("created"))))
    status = name_of(dict_of(fields.get("status")).get("name")) or name_of(dict_of(issue.get("currentStatus")).get("status"))
    metadata = facts(subject=name_of(fields.get("summary")), status=status)
    agent = _name(dict_of(fields.get("assignee")))
    yield conversation(
        document, posts, name_of(issue.get("key")) or name_of(issue.get("issueKey")), Channel.UNKNOWN, agent=agent, metadata=metadata
    )


def _described(request: dict[str, Any]) -> tuple[Any, Path]:
    """What was asked in a request, and the steps to it; none where it does not say."""
    for index, field in enumerate(list_of(request.get("requestFieldValues"))):
        if dict_of(field).get("fieldId") == "description":
            return field.get("value"), ("requestFieldValues", index, "value")
    return None, ()


def _role(author: dict[str, Any], reporter: dict[str, Any]) -> Role:
    """Who has an account for customers or reported the issue is the customer; others work on it, where it is known who reported it."""
    kind = text_of(author.get("accountType"))
    if kind in ("customer", "app"):
        return Role.CUSTOMER if kind == "customer" else Role.BOT
    known = next((key for key in _IDS if author.get(key) and reporter.get(key)), "displayName")
    if text_of(author.get(known)) and text_of(reporter.get(known)):
        return Role.CUSTOMER if author[known] == reporter[known] else Role.AGENT
    return Role.AGENT if kind == "atlassian" else Role.UNKNOWN


def _name(person: dict[str, Any]) -> str | None:
    return name_of(person.get("displayName")) or name_of(person.get("name"))


def _moment(value: Any) -> tuple[float | None, str | None]:
    return moment_of(dict_of(value).get("iso8601") if isinstance(value, dict) else value)


def _text(value: Any) -> str:
    """The words of a body: a string, or a document of Atlassian's format."""
    return _written(value).strip() if isinstance(value, dict) else body_text(value)


def _written(node: Any, depth: int = 0) -> str:
    item = dict_of(node)
    if depth > _DEEPEST:
        return ""
    kind, attributes = text_of(item.get("type")), dict_of(item.get("attrs"))
    if kind == "hardBreak":
        return "\n"
    if kind in ("mention", "emoji"):
        return text_of(attributes.get("text"))
    text = item["text"] if isinstance(item.get("text"), str) else "".join(_written(one, depth + 1) for one in list_of(item.get("content")))
    return text.rstrip("\n") + "\n" if kind in _BLOCKS else text


EXPORT = Export(
    name="jira",
    summary="Jira, Jira Service Management: issues with comments, comments of a request",
    recognised="`fields.comment.comments`; comments that are `public` or not, with `created.epochMillis`",
    roles="`accountType`, else who reported the issue is the customer; comments that the customer does not see are left out",
    times="`created` of the issue and of each comment",
    ending="`status` only",
    recognise=recognise,
    read=read,
)
