"""Chats within Zendesk tickets: a whole chat in one comment, line by line, or in an event of the ticket's audit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.exports._helpdesk import Post, epoch_of
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.exports._zendesk_people import People, role_of
from calllint.reading.json_positions import Path

_CHANNEL_WORDS = """
    chat chat_transcript native_messaging messaging sunshine_conversations_api sunshine_conversations_facebook_messenger
    sunshine_conversations_twitter_dm whatsapp line wechat viber telegram kakaotalk instagram_dm facebook facebook_message
    facebook_messenger twitter twitter_dm twitter_favorite sms text apple_business_chat google_rcs
"""
CHANNELS = frozenset(_CHANNEL_WORDS.split())
"""The words of `via.channel` for chats and messages, not for mail."""

_LINE = lazy_pattern(
    r"(?m)^\((?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?[ \u202f]?(?P<half>[AaPp]\.?[Mm]\.?)?\) "
    r"(?:\*{3} .*\*{3}[ \t]*$|(?P<name>[^:\n]{1,80}?):[ \t]*(?P<text>.*)$)"
)
_HEAD = lazy_pattern(r"(?i)^(?:chat started|chat on|conversation with|conversation started|chat gestart|gesprek met)\b")
_VISITOR = re.compile(r"(?:web user|visitor|bezoeker|webgebruiker|besucher)\b.{0,40}", re.IGNORECASE)
_DAY = 86_400
_MILLISECOND = 0.001


def is_transcript(text: str, channel: str) -> bool:
    """Whether a comment on that channel holds a chat: stamped lines, and a head or a channel that says so."""
    return "(" in text and len(_LINE.findall(text)) > 1 and (channel in CHANNELS or _HEAD.match(text) is not None)


def transcript_posts(text: str, raw: Any, steps: Path, people: People, moment: float | None) -> Iterator[Post]:
    """The messages of a chat `(10:02:11) Jan: …`; the day of the clock times is not known, so they give seconds, no moment."""
    found = list(_LINE.finditer(text))
    first = last = None
    for line, following in zip(found, [*found[1:], None], strict=True):
        clock = _seconds(line)
        if last is not None and clock < last:
            # Past midnight.
            clock += _DAY * -(-(last - clock) // _DAY)
        first, last = clock if first is None else first, clock
        name = line["name"]
        words = text[line.start("text") : following.start() if following else None].strip() if name else ""
        if words:
            yield Post(_speaker(name, people), words, raw, steps, name.strip(), moment, None, float(clock - first))


def _seconds(line: re.Match[str]) -> int:
    hour = int(line["hour"])
    if line["half"]:
        hour = hour % 12 + (12 if line["half"][0] in "pP" else 0)
    return hour * 3600 + int(line["minute"]) * 60 + int(line["second"] or 0)


def _speaker(name: str, people: People) -> Role:
    return Role.CUSTOMER if _VISITOR.fullmatch(name.strip()) else people.named(name.strip())


def history_posts(event: dict[str, Any], steps: Path) -> Iterator[Post]:
    """The messages of a `ChatStartedEvent` of a ticket's audit: milliseconds since 1970, and who by their `actor_type`."""
    for index, item in enumerate(map(dict_of, list_of(dict_of(event.get("value")).get("history")))):
        if item.get("type") == "ChatMessage" or ("type" not in item and "message" in item):
            moment, at = epoch_of(item.get("timestamp"), _MILLISECOND)
            role = role_of(item.get("actor_type"))
            text, where = text_of(item.get("message")), (*steps, "value", "history", index, "message")
            yield Post(role, text, item.get("message"), where, name_of(item.get("actor_name")), moment, at)
