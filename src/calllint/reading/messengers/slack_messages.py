"""Slack's messages as conversations: one of a channel, and one of each thread with replies.

A thread is what a contact is elsewhere: one question with its answers, by one customer or colleague. In the channel it would stand
between others that run at the same time, and its answers would seem late; so it is taken out, with the message that opened it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Channel, Conversation, Place, Role, Turn
from calllint.patterns import lazy_pattern
from calllint.reading.exports._document import Document
from calllint.reading.exports._values import dict_of, epoch, list_of, name_of, rfc3339, since, text_of
from calllint.reading.messengers.slack_text import plain, words_of

_SPEAKING = frozenset({
    None, "bot_message", "me_message", "thread_broadcast", "reply_broadcast", "file_share", "file_comment", "slackbot_response",
    "assistant_app_thread", "document_mention", "channel_canvas_updated",
})  # fmt: skip
"""Subtypes of messages with words. All others tell that somebody joined, pinned, renamed or deleted something."""
_UPLOADED = lazy_pattern(r"^<@[^<>]+> (?:uploaded|shared|commented on|mentioned) ")
_SLACKBOT = "USLACKBOT"


class User(NamedTuple):
    """Somebody of `users.json`."""

    name: str
    bot: bool
    metadata: Mapping[str, Any]


class Found(NamedTuple):
    """A message with words: its moment in seconds since 1970, the thread it is in, and its turn without a start."""

    moment: float
    stamp: str
    thread: str | None
    turn: Turn


def users_of(data: Any) -> dict[str, User]:
    """The people and bots of a decoded `users.json`, by id; what is none is passed over."""
    users = {}
    for item in list_of(data):
        user = dict_of(item)
        id_ = name_of(user.get("id"))
        if id_ is not None:
            users[id_] = _user(id_, user, dict_of(user.get("profile")))
    return users


def _user(id_: str, user: Mapping[str, Any], profile: Mapping[str, Any]) -> User:
    name = next(
        (found for key in ("real_name", "display_name", "name") for source in (profile, user) if (found := name_of(source.get(key)))), id_
    )
    email = name_of(profile.get("email"))
    bot = bool(user.get("is_bot")) or id_ == _SLACKBOT
    return User(name, bot, {"user": id_, "email": email} if email else {"user": id_})


def conversations(
    days: Iterable[tuple[Document, Any]], users: Mapping[str, User], id_: str, place: Place, subject: str | None = None
) -> Iterator[Conversation]:
    """The conversations of a channel. `days` are the decoded lists of its messages, each with the document it stands in."""
    found, replied = _found(days, users)
    parts: dict[str | None, list[Found]] = {None: []}
    for message in found:
        thread = message.thread or message.stamp
        parts.setdefault(thread if thread in replied else None, []).append(message)
    metadata = {"subject": subject} if subject else NOTHING
    for opener, messages in parts.items():
        if not messages:
            continue
        messages.sort(key=lambda message: message.moment)
        origin = messages[0].moment
        turns = tuple([message.turn._replace(start=since(message.moment, origin)) for message in messages])
        yield Conversation(
            id=id_ if opener is None else f"{id_}-{opener}",
            turns=turns,
            place=place if opener is None else turns[0].place or place,
            channel=Channel.CHAT,
            metadata={**metadata, "thread": opener} if opener is not None else metadata,
        )


def _found(days: Iterable[tuple[Document, Any]], users: Mapping[str, User]) -> tuple[list[Found], set[str]]:
    """The messages with words, as they stand at last, in the order of the file; and the threads that have replies."""
    found: dict[str, Found] = {}
    replied: set[str] = set()
    gone: set[str] = set()
    names = {id_: user.name for id_, user in users.items()}
    for document, data in days:
        for index, item in enumerate(list_of(data)):
            message, steps = dict_of(item), (index,)
            if message.get("subtype") == "message_deleted":
                gone.add(str(message.get("deleted_ts")))
                continue
            if message.get("subtype") == "message_changed" and isinstance(message.get("message"), dict):
                message, steps = message["message"], (index, "message")  # type: ignore[assignment]
            one = _message(message, steps, document, users, names)
            if one is not None:
                found[one.stamp] = one
                if one.thread is not None and one.thread != one.stamp:
                    replied.add(one.thread)
    return [one for one in found.values() if one.stamp not in gone], replied


def _message(
    message: Mapping[str, Any], steps: tuple[str | int, ...], document: Document, users: Mapping[str, User], names: Mapping[str, str]
) -> Found | None:
    """The message, if it has words and a moment."""
    kind = message.get("subtype")
    stamp = message.get("ts")
    moment = epoch(stamp)
    if moment is None or not (kind is None or (isinstance(kind, str) and kind in _SPEAKING)):
        return None
    if message.get("type", "message") != "message":
        return None
    keys: tuple[str | int, ...]
    comment = dict_of(message.get("comment")) if kind == "file_comment" else {}
    if text_of(comment.get("comment")):
        written, keys = comment["comment"], ("comment",)
        message = {**message, "user": comment.get("user")}
    else:
        written, keys = words_of(message)
        if kind in ("file_share", "file_comment") and written.startswith("<@") and _UPLOADED.search(written):
            # What Slack says of an upload, and behind it what was said with it.
            written, keys = written.partition(" and commented: ")[2], ("text", "")
    text = plain(written, names)
    if not text:
        return None
    role, name, metadata = _speaker(message, kind, users)
    at = rfc3339(moment)
    verbatim = text == written and keys == ("text",)
    turn = document.turn(role, text, (*steps, keys[0]), name, None, None, at, verbatim=verbatim, metadata=metadata)
    thread = message.get("thread_ts")
    return Found(moment, str(stamp), str(thread) if thread is not None else None, turn)


def _speaker(message: Mapping[str, Any], kind: Any, users: Mapping[str, User]) -> tuple[Role, str | None, Mapping[str, Any]]:
    id_ = name_of(message.get("user"))
    user = users.get(id_) if id_ is not None else None
    own = name_of(message.get("username")) or name_of(dict_of(message.get("bot_profile")).get("name"))
    if kind in ("bot_message", "slackbot_response") or (user is not None and user.bot) or id_ == _SLACKBOT:
        return Role.BOT, own or (user.name if user else None) or id_ or name_of(message.get("bot_id")), NOTHING
    if user is not None:
        return Role.UNKNOWN, user.name, user.metadata
    if message.get("bot_id"):
        return Role.BOT, own or name_of(message.get("bot_id")), NOTHING
    profile = dict_of(message.get("user_profile"))
    name = next((found for key in ("real_name", "display_name", "name") if (found := name_of(profile.get(key)))), None)
    return Role.UNKNOWN, name or own or id_, {"user": id_} if id_ is not None else NOTHING
