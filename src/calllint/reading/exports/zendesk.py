"""Zendesk Support: tickets with their comments, as the account's export, the API and its audits write them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, tags_of
from calllint.reading.exports._values import dict_of, iso_epoch, list_of, name_of
from calllint.reading.exports._zendesk_audits import is_audit, tickets_of
from calllint.reading.exports._zendesk_chats import CHANNELS
from calllint.reading.exports._zendesk_comments import CALLS, Comment, channel_word, comment_of, comment_posts, comments_of, is_comment
from calllint.reading.exports._zendesk_log import is_log, log_conversation
from calllint.reading.exports._zendesk_people import People
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_TICKET_KEYS = {"submitter_id", "submitter", "raw_subject", "satisfaction_rating", "followup_ids", "can_be_solved_by_me"}
_AUDITS = ("audits", "ticket_audits", "ticket_events")
_BESIDE = ("ticket", "request")
_LOOKED_AT = 3
_NO_WORDS = "holds no public comments with words"


def recognise(value: Any) -> Match:
    """A ticket with `requester_id` and `via`, comments with `author_id` and `public`, audits, or a conversation log."""
    if isinstance(value, list):
        return _list_match(value)
    if not isinstance(value, dict):
        return Match.NO
    if _ticket_key(value) or is_log(value.get("events")) or _audits_key(value) or _tickets(value):
        return Match.CERTAIN
    if _is_ticket(value):
        return Match.CERTAIN if "submitter_id" in value or _list_match(value.get("comments")) else Match.LIKELY
    return _list_match(value.get("comments"))


def _is_ticket(value: Any) -> bool:
    """Whether this is a ticket or a request: somebody asked, and it says how, or who filed it."""
    if not isinstance(value, dict) or not ("requester_id" in value or isinstance(value.get("requester"), dict)):
        return False
    said = "description" in value or isinstance(value.get("comments"), list)
    told = "channel" in dict_of(value.get("via")) or not _TICKET_KEYS.isdisjoint(value)
    return said and (told or _list_match(value.get("comments")) > Match.NO)


def _list_match(value: Any) -> Match:
    """How surely a list holds comments, or audits."""
    found = [item for item in value[:_LOOKED_AT] if isinstance(item, dict)] if isinstance(value, list) else []
    if not found:
        return Match.NO
    return Match.CERTAIN if all(map(is_audit, found)) else min(map(is_comment, found))


def _ticket_key(value: dict[str, Any]) -> str | None:
    """The key of a ticket that stands beside its comments."""
    key = next((key for key in _BESIDE if isinstance(value.get(key), dict)), None)
    return key if key and (_is_ticket(value[key]) or _list_match(_listed(value, ())[0])) else None


def _listed(value: dict[str, Any], steps: Path) -> tuple[Any, Path]:
    """The comments in `value`, which stands at `steps`, and the steps to them: a list, or the API's answer as a whole."""
    comments = value.get("comments")
    return (comments.get("comments"), (*steps, "comments", "comments")) if isinstance(comments, dict) else (comments, (*steps, "comments"))


def _audits_key(value: dict[str, Any]) -> str | None:
    return next((key for key in _AUDITS if _list_match(value.get(key)) and is_audit(value[key][0])), None)


def _tickets(value: dict[str, Any]) -> bool:
    """Whether several tickets stand beside their users."""
    return isinstance(value.get("users"), list) and any(map(_is_ticket, list_of(value.get("tickets"))[:_LOOKED_AT]))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The ticket or tickets of a unit."""
    whole = dict_of(value)
    people = People(whole.get("users"))
    audits, beside = _audits_key(whole), _ticket_key(whole)
    if isinstance(value, list):
        found = is_audit(value[0]) if value else False
        yield from _audited(value, {}, document, (), people) if found else _comments(value, {}, document, (), people)
    elif is_log(whole.get("events")):
        yield log_conversation(whole, document)
    elif audits is not None:
        yield from _audited(whole[audits], whole, document, (audits,), people)
    elif beside is not None:
        yield _ticket(dict_of(whole[beside]), whole, document, (beside,), people)
    elif isinstance(whole.get("tickets"), list) and not _is_ticket(whole):
        for index, ticket in enumerate(map(dict_of, whole["tickets"])):
            yield _ticket(ticket, {"groups": whole.get("groups")}, document, ("tickets", index), people.copy(), several=True)
    elif "comments" in whole and not _is_ticket(whole):
        yield from _comments(whole["comments"], whole, document, ("comments",), people)
    else:
        yield _ticket(whole, {}, document, (), people)


def _ticket(
    ticket: dict[str, Any], whole: dict[str, Any], document: Document, steps: Path, people: People, *, several: bool = False
) -> Conversation | Problem:
    """The conversation of a ticket, whose comments stand in it, or beside it in `whole`; else only what it began with is known."""
    people.add_ticket(ticket)
    comments = comments_of(*_listed(ticket, steps)) or comments_of(*_listed(whole, ()))
    if not comments:
        # Zendesk makes who files a ticket the author of its first comment.
        said = {"body": ticket.get("description"), "public": ticket.get("is_public"), "via": ticket.get("via")}
        filed = {"author_id": ticket.get("submitter_id") or ticket.get("requester_id"), "created_at": ticket.get("created_at")}
        first = comment_of({**said, **filed}, steps)
        author = first.author or ticket.get("submitter") or _asker(ticket.get("requester"))
        comments = [first._replace(author=author, item={"description": said["body"], "public": said["public"]})]
    return _conversation(document, ticket, whole, comments, people, steps=steps if several else ())


def _asker(requester: Any) -> Any:
    """Who asks, also where only a name or an address tells."""
    if not isinstance(requester, dict) or "id" in requester:
        return requester
    return {"id": requester.get("name") or requester.get("email"), "role": "end-user", **requester}


def _comments(value: Any, whole: dict[str, Any], document: Document, steps: Path, people: People) -> Iterator[Conversation | Problem]:
    """Comments that say nothing of their ticket but its id, if that."""
    tickets: dict[str | None, list[Comment]] = {}
    for comment in comments_of(value, steps):
        tickets.setdefault(name_of(comment.item.get("ticket_id") or comment.item.get("request_id")), []).append(comment)
    for name, comments in (tickets or {None: []}).items():
        ticket = {"id": name or whole.get("ticket_id"), "subject": whole.get("subject"), "status": whole.get("status")}
        yield _conversation(document, ticket, whole, comments, people, steps=comments[0].steps if len(tickets) > 1 else ())


def _audited(value: Any, whole: dict[str, Any], document: Document, steps: Path, people: People) -> Iterator[Conversation | Problem]:
    beside = dict_of(next((whole[key] for key in _BESIDE if key in whole), None))
    for name, audited in tickets_of(value, steps, people).items():
        people.add_ticket(beside)
        ticket = {**audited.fields, "id": name, "via": audited.comments[0].via if audited.comments else None, **beside}
        yield _conversation(document, ticket, whole, audited.comments, people, audited.chats, audited.ended_by(people))


def _conversation(
    document: Document,
    ticket: dict[str, Any],
    whole: dict[str, Any],
    comments: list[Comment],
    people: People,
    chats: list[Post] | None = None,
    ended_by: str | None = None,
    *,
    steps: Path = (),
) -> Conversation | Problem:
    word = channel_word(ticket.get("via")) or channel_word(comments[0].via if comments else None)
    posts = [*comment_posts(comments, people, word), *(chats or [])]
    chat = word in CHANNELS or bool(chats)
    rating = ticket.get("satisfaction_rating")
    return conversation(
        document,
        posts,
        name_of(ticket.get("id")),
        Channel.CALL if word in CALLS else Channel.CHAT if chat else Channel.EMAIL,
        opened=iso_epoch(ticket.get("created_at")),
        team=_group(ticket, whole),
        metadata=facts(
            ended_by=ended_by,
            subject=name_of(ticket.get("subject")),
            status=name_of(ticket.get("status")),
            priority=name_of(ticket.get("priority")),
            satisfaction=name_of(dict_of(rating).get("score")),
            tags=tags_of(ticket.get("tags")),
        ),
        steps=steps,
        empty=_NO_WORDS,
    )


def _group(ticket: dict[str, Any], whole: dict[str, Any]) -> str | None:
    """The name of the group that has the ticket."""
    group = ticket.get("group")
    if group is None and ticket.get("group_id") is not None:
        group = next((one for one in map(dict_of, list_of(whole.get("groups"))) if one.get("id") == ticket["group_id"]), None)
    return name_of(group.get("name") if isinstance(group, dict) else group)


EXPORT = Export(
    name="zendesk",
    summary="Zendesk Support: tickets with comments, audits, conversation logs",
    recognised="tickets with `requester_id` and `via`; comments with `author_id` and `public`",
    roles="`users[].role`, else requester and assignee of the ticket",
    times="the moment of each comment; seconds within a chat",
    ending="audits: who solved the ticket",
    recognise=recognise,
    read=read,
)
