"""Comments of Zendesk tickets as messages: who, when, and the words that are the author's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Role
from calllint.reading.exports._helpdesk import Person, Post, moment_of
from calllint.reading.exports._helpdesk_text import body_text, mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.exports._zendesk_chats import CHANNELS, is_transcript, transcript_posts
from calllint.reading.exports._zendesk_people import People
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

CALLS = frozenset({"voice", "phone", "phone_call", "phone_call_inbound", "phone_call_outbound", "voicemail"})
"""The words of `via.channel` for calls."""

_BODIES = ("body", "plain_body", "html_body", "description")
_KINDS = ("Comment", "VoiceComment", "TpeVoiceComment", "FacebookComment", "Tweet")
_NO = (False, "false", "False", 0)
_FOREIGN = {"source_type", "vote_sum", "sentiment", "locale"}
"""Keys of the comments on articles of a help centre, which are no messages."""
_HEAD = 200
"""Within so many characters the first message of a chat begins."""


class Comment(NamedTuple):
    """A comment, the steps to it, and what an audit says of it in its place."""

    item: dict[str, Any]
    steps: Path
    author: Any
    created: Any
    via: dict[str, Any]


def is_comment(value: Any) -> Match:
    """How surely this is a comment of a ticket."""
    value = dict_of(value)
    if not any(key in value for key in _BODIES[:3]) or _FOREIGN & value.keys() or "public" not in value:
        return Match.NO
    if value.get("type") in _KINDS and ("author_id" in value or "author" in value):
        return Match.CERTAIN
    if "author_id" in value:
        return Match.CERTAIN if {"audit_id", "plain_body", "html_body", "via", "request_id"} & value.keys() else Match.LIKELY
    return Match.NO


def comments_of(items: Any, steps: Path) -> list[Comment]:
    """The comments of a list that stands at `steps`."""
    return [comment_of(item, (*steps, index)) for index, item in enumerate(list_of(items)) if isinstance(item, dict)]


def comment_of(item: dict[str, Any], steps: Path, audit: dict[str, Any] | None = None) -> Comment:
    """A comment with what stands in it; from the audit that it is an event of, where it says nothing itself."""
    outer = audit or {}
    author = item.get("author_id") or item.get("author") or outer.get("author_id") or outer.get("updater_id")
    if "author_role" in item:
        author = {"id": author, "role": item["author_role"], "name": item.get("author_name")}
    return Comment(item, steps, author, item.get("created_at") or outer.get("created_at"), dict_of(item.get("via") or outer.get("via")))


def channel_word(via: Any) -> str:
    """The word of a `via` object for the channel; empty for none."""
    return text_of(dict_of(via).get("channel")).lower()


def comment_posts(comments: Sequence[Comment], people: People, channel: str) -> Iterator[Post]:
    """The public messages. `channel` is the ticket's word for its own, for comments that name none."""
    notes = list(map(_is_note, comments))
    for comment in compress(comments, notes):
        # Only agents write notes on the web; by mail, those of whom a ticket knows nothing do, too.
        if channel_word(comment.via) == "web":
            people.add_staff(comment.author)
    known: dict[Any, Person] = {}
    for comment, note in zip(comments, notes, strict=True):
        moment, at = moment_of(comment.created)
        word = channel_word(comment.via) or channel
        key, raw = _body(comment.item)
        steps = (*comment.steps, *key)
        text = body_text(raw) if word in CHANNELS or "(" in text_of(raw)[:_HEAD] else ""
        if text and is_transcript(text, word):
            yield from transcript_posts(text, raw, steps, people, moment)
        elif not note:
            person = _speaker(comment, people, key, known)
            metadata = {"email": person.email} if person.role is Role.UNKNOWN and person.email else NOTHING
            text = body_text(raw) if word in CHANNELS or word in CALLS else mail_text(raw)
            yield Post(person.role, text, raw, steps, person.name, moment, at, None, metadata)


def _is_note(comment: Comment) -> bool:
    return comment.item.get("public") in _NO or comment.item.get("private") is True


def _speaker(comment: Comment, people: People, key: Path, known: dict[Any, Person]) -> Person:
    """The author; but what Zendesk writes of a call, and what a trigger or an automation adds, are not the words of who it names.

    An author whom the comment says nothing else of is looked up once, and `known` then.
    """
    bare = type(comment.author) is int and not dict_of(comment.via.get("source")).get("from")
    person = known.get(comment.author) if bare else None
    if person is None:
        person = author_of(comment, people)
        if bare:
            known[comment.author] = person
    if comment.via.get("channel") == "rule":
        return Person(Role.SYSTEM)
    if "VoiceComment" not in text_of(comment.item.get("type")):
        return person
    return person if key[0:1] == ("data",) and person.role is Role.CUSTOMER else Person(Role.SYSTEM)


def _body(item: dict[str, Any]) -> tuple[Path, Any]:
    """The key of the words, and the words: what was said on a voicemail, else the plain text, else HTML."""
    spoken = dict_of(item.get("data")).get("transcription_text")
    if isinstance(spoken, str) and spoken.strip():
        return ("data", "transcription_text"), spoken
    for key in _BODIES:
        if isinstance(item.get(key), str) and item[key].strip():
            return (key,), item[key]
    return (), None


def author_of(comment: Comment, people: People) -> Person:
    """Who wrote it; the id stands for the name of somebody whom nothing else names."""
    author = comment.author
    if isinstance(author, dict):
        people.add(author)
        author = author.get("id") or author.get("name") or author.get("email")
    person = people.find(author)
    sender = dict_of(dict_of(comment.via.get("source")).get("from")) if comment.via.get("channel") == "email" else {}
    label = name_of(author)
    if person.role is Role.UNKNOWN and isinstance(author, str) and person.name is None:
        person = Person(people.named(label or ""), label)
    email = person.email or name_of(sender.get("address"))
    name = person.name or name_of(sender.get("name")) or (label if person.role is Role.UNKNOWN else None)
    return Person(person.role, name, email)
