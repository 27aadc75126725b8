"""A LINE chat as a conversation: days on lines of their own, messages between tabs, what several lines say in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from calllint.conversation import Anchor, Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Source
from calllint.reading.roles import Speaker, person_of

_DAY = lazy_pattern(
    r"\s*(?:[^\W\d_]{2,10}\.?,? )?"
    r"(?:(?P<y>20\d{2})[./-](?P<m>\d{1,2})[./-](?P<d>\d{1,2})|(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<c>20\d{2}))"
    r"\s*(?:[(（][^()（）\n]{1,12}[)）]|[^\W\d_]{2,12})?\s*$"
)
_MESSAGE = lazy_pattern(
    r"(?P<before>上午|下午|午前|午後|오전|오후)?\s?(?P<hour>\d{1,2}):(?P<minute>\d{2})\s?(?P<after>[AaPp]\.?[Mm]\.?)?\t(?P<rest>.*)$"
)
_AFTERNOON = frozenset({"下午", "午後", "오후", "pm"})
_NO_WORDS = lazy_pattern(
    r"\[(?:sticker|photo|video|voice message|file|contact|location|album|gif|audio"
    r"|スタンプ|写真|動画|ボイスメッセージ|ファイル|連絡先|位置情報|アルバム"
    r"|貼圖|照片|圖片|影片|語音訊息|檔案|聯絡資訊|位置訊息|相簿|스티커|사진|동영상)\]",
    re.IGNORECASE,
)
_TITLE_LINES = 6


class _Message(NamedTuple):
    """One message: the moment it was written at, who wrote it (None: LINE), its lines, and where these begin (number, column)."""

    at: datetime | None
    name: str | None
    lines: list[str]
    number: int
    column: int


def opens_with_a_day(text: str) -> bool:
    """Whether one of the first lines is a day, and the next with words a message."""
    lines = [line for line in text.lstrip("\ufeff").split("\n", _TITLE_LINES)[:_TITLE_LINES] if line.strip()]
    return any(_DAY.match(day) and _MESSAGE.match(line) for day, line in pairwise(lines))


def read_chat(source: Source) -> Iterator[Conversation | Problem]:
    """The one conversation of a chat; messages without words are left out."""
    messages = list(_messages(source.text.lstrip("\ufeff").split("\n")))
    turns = [turn for message in messages if (turn := _turn(source.path, message)) is not None]
    moments = [message.at for message in messages if message.at is not None]
    if not turns:
        yield source.problem("holds no messages with text: there is nothing to lint")
        return
    origin = min(moments, default=None)
    if origin is not None:
        turns = [turn._replace(start=(datetime.fromisoformat(turn.at) - origin).total_seconds()) if turn.at else turn for turn in turns]
    last = turns[-1].place
    yield Conversation(
        id=source.stem,
        turns=tuple(turns),
        place=Place(source.path, 1, 1, last.end_line if last else None, last.end_column if last else None),
        channel=Channel.CHAT,
        agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None),
        metadata={},
    )


def _messages(lines: list[str]) -> Iterator[_Message]:
    day: tuple[int, int, int] | None = None
    open_message: _Message | None = None
    quoted = False
    for number, line in enumerate(lines, 1):
        found = None if quoted else _MESSAGE.match(line)
        date = None if quoted or found is not None else _DAY.match(line)
        if found is None and date is None:
            if open_message is not None:
                open_message.lines.append(line)
                quoted = quoted and not line.endswith('"')
            continue
        if open_message is not None:
            yield open_message
            open_message = None
        if date is not None:
            day = _day(date)
        elif found is not None:
            name, tab, words = found["rest"].partition("\t")
            if not tab:
                # "Els unsent a message."
                name, words = "", found["rest"]
            column = len(line) - len(words) + 1
            quoted = words.startswith('"') and not (words.endswith('"') and len(words) > 1)
            open_message = _Message(_moment(day, found), name.strip() or None, [words], number, column)
    if open_message is not None:
        yield open_message


def _day(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day; where the year stands last, the month stands first, as LINE writes it in English, unless it can be none."""
    if match["y"]:
        return int(match["y"]), int(match["m"]), int(match["d"])
    first, second = int(match["a"]), int(match["b"])
    return (int(match["c"]), second, first) if first > 12 else (int(match["c"]), first, second)


def _moment(day: tuple[int, int, int] | None, match: re.Match[str]) -> datetime | None:
    half = (match["before"] or (match["after"] or "").replace(".", "")).lower()
    hour = int(match["hour"])
    hour = hour % 12 + (12 if half in _AFTERNOON else 0) if half else hour
    try:
        return datetime(*day, hour, int(match["minute"])) if day is not None else None
    except ValueError:
        return None


def _turn(path: str, message: _Message) -> Turn | None:
    lines = list(message.lines)
    column = message.column
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    if len(lines) > 1 and lines[0].startswith('"') and lines[-1].rstrip().endswith('"'):
        lines[0], lines[-1], column = lines[0][1:], lines[-1].rstrip()[:-1], column + 1
    text = "\n".join(lines).rstrip()
    if not text.strip() or _NO_WORDS.fullmatch(text.strip()):
        return None
    anchors, offset = [], 0
    for index, line in enumerate(lines):
        anchors.append(Anchor(offset, message.number + index, column if not index else 1))
        offset += len(line) + 1
    speaker = person_of(message.name) if message.name is not None else Speaker(Role.SYSTEM, None)
    place = Place(path, message.number, 1, message.number + len(lines) - 1, (column if len(lines) == 1 else 1) + len(lines[-1].rstrip()))
    at = message.at.isoformat() if message.at is not None else None
    return Turn(speaker.role, text, speaker.name, None, None, at, place, tuple(anchors), {})
