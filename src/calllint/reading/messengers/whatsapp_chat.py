"""A WhatsApp chat as a conversation: what each line's head says, the order of days and months, names, and automatic lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from calllint.conversation import Anchor, Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.messengers.whatsapp_dates import Clock, order_of
from calllint.reading.messengers.whatsapp_words import MARKS, is_call, is_event, is_news_of, is_notice, is_personal, said, without_marks
from calllint.reading.reader import Source
from calllint.reading.roles import Speaker, person_of

_SPACE = "[ \u00a0\u202f]"
_DATE = r"\d{1,4}[-/.] ?\d{1,2}[-/.] ?\d{1,4}"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
_HALF = rf"[AaPp]\.?{_SPACE}?[Mm]\b\.?"
HEAD = lazy_pattern(
    rf"^[{MARKS}]*(?:(?P<open>\[)?(?P<date>{_DATE})\.?(?P<comma>,)?{_SPACE}{{1,2}}(?:[^\W\d_]{{1,4}}\.?{_SPACE})?"
    rf"(?P<time>{_TIME})(?:{_SPACE}?(?P<half>{_HALF})|{_SPACE}(?:uur|Uhr|h)\b\.?)?"
    rf"(?(open)\](?P<box>){_SPACE}?|(?:{_SPACE}[-–](?P<dash>){_SPACE}|:{_SPACE}))"
    rf"|\[(?P<web_time>{_TIME})(?:{_SPACE}?(?P<web_half>{_HALF}))?,{_SPACE}(?P<web_date>{_DATE})\](?P<web>){_SPACE})",
    re.MULTILINE,
)
"""The head of a message: `18-08-2026 09:16 - `, `[18/08/26, 9:16:03 PM] `, `18.08.26, 09:16:03: `; `[09:16, 18-8-2026] ` when copied."""

_NAME = lazy_pattern(rf"(?P<name>[^\n:]{{1,100}}?){_SPACE}?:(?:[ \u00a0\u202f{MARKS}]|$)", re.MULTILINE)
_TILDE = lazy_pattern(rf"^~{_SPACE}?")
_MOSTLY = 0.85
_OFTEN = 0.5
_TWO = 2
# Roles that a saved contact's name may tell: "Agent Mike Rivera", "Klantenservice Bakkerij Smit", "Jan (klant)".


class Message(NamedTuple):
    """One message: its date, time and half of the day as written, who sent it (None: WhatsApp itself), and where its text stands."""

    date: str
    time: str
    half: str
    name: str | None
    start: int
    end: int
    line: int
    column: int


def read_chat(source: Source) -> Iterator[Conversation | Problem]:
    """The one conversation of a chat."""
    text = source.text
    messages = _messages(text)
    if not messages:
        yield source.problem("is no WhatsApp chat: no line begins with a date, a time and ` - ` (export the chat again, as text)")
        return
    turns = tuple(_turns(source.path, text, messages))
    if not turns:
        yield source.problem("holds no messages with text: there is nothing to lint")
        return
    last = turns[-1].place
    yield Conversation(
        id=_title(source),
        turns=turns,
        place=Place(source.path, 1, 1, last.end_line if last else None, last.end_column if last else None),
        channel=Channel.CHAT,
        agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None),
        metadata={},
    )


def _title(source: Source) -> str:
    """The name of the file; of the archive or folder it stands in where it has the name that WhatsApp gives to every chat."""
    parts = source.path.replace("\\", "/").rsplit("/", 2)
    if source.stem == "_chat" and len(parts) > 1 and parts[-2] not in ("", ".", ".."):
        return parts[-2].removesuffix(".zip")
    return source.stem


def heads(text: str) -> list[re.Match[str]]:
    """The heads of the messages in `text`. Where nearly all have one form, another is that of a chat somebody pasted into this one."""
    found = list(HEAD.finditer(text))
    # The last group that matched is that of the form: a box, a dash, or the time before a colon.
    forms = Counter(match.lastgroup for match in found)
    if len(forms) > 1:
        form, count = forms.most_common(1)[0]
        if count >= _MOSTLY * len(found):
            return [match for match in found if match.lastgroup == form]
    return found


def _messages(text: str) -> list[Message]:
    found = heads(text)
    names = _names(text, found)
    messages = []
    line, before = 1, 0
    for index, match in enumerate(found):
        begin = match.end()
        end = found[index + 1].start() - 1 if index + 1 < len(found) else len(text)
        line += text.count("\n", before, match.start())
        before = match.start()
        name, start = names[index]
        column = start - match.start() + 1
        day, time = match["date"] or match["web_date"], match["time"] or match["web_time"]
        half = match["half"] or match["web_half"] or ""
        messages.append(Message(day, time, half, name, start, max(begin, end), line, column))
    return messages


def _names(text: str, found: list[re.Match[str]]) -> list[tuple[str | None, int]]:
    """For each head the name behind it, and where the message's text begins; None where WhatsApp itself speaks."""
    named = [_NAME.match(text, match.end()) for match in found]
    counts = Counter(match["name"] for match in named if match is not None)
    longer = _longer_names(text, named, counts)
    clean = {name: _clean(longer.get(name, name)) for name in counts}
    names: list[tuple[str | None, int]] = []
    for head, match in zip(found, named, strict=True):
        if match is None:
            names.append(_glued(text, head.end(), counts, clean))
        elif counts[match["name"]] == 1 and is_event(match["name"]):
            # 'Jan created group "Team: zaken"' has a colon, but nobody says it.
            names.append((None, head.end()))
        else:
            skipped = len(longer[match["name"]]) - len(match["name"]) if match["name"] in longer else 0
            names.append((clean[match["name"]], match.end() + skipped))
    return names


def _glued(text: str, at: int, counts: Counter[str], clean: dict[str, str]) -> tuple[str | None, int]:
    """A known name whose colon has no blank behind it."""
    line_end = text.find("\n", at)
    name, colon, _ = text[at : line_end if line_end >= 0 else len(text)].partition(":")
    return (clean[name], at + len(name) + 1) if colon and name in counts else (None, at)


def _longer_names(text: str, named: list[re.Match[str] | None], counts: Counter[str]) -> dict[str, str]:
    """Names with a colon in them (`Smit: werk`): of three messages or more, all have the same words up to the next colon."""
    following: dict[str, set[str | None]] = {}
    for match in named:
        if match is not None and counts[match["name"]] > 2:
            more = _NAME.match(text, match.end())
            following.setdefault(match["name"], set()).add(more["name"] if more else None)
    return {name: f"{name}: {second}" for name, found in following.items() if len(found) == 1 and (second := next(iter(found)))}


def _clean(name: str) -> str:
    """A name without marks, and without the `~ ` before somebody who is not among the contacts."""
    return " ".join(_TILDE.sub("", without_marks(name).strip()).split())


def _turns(path: str, text: str, messages: list[Message]) -> Iterator[Turn]:
    clock = Clock(order_of([(message.date, message.time, message.half) for message in messages]))
    marked = _marked(text, messages)
    names = _of_group(messages)
    speakers: dict[str, Speaker] = {}
    for message in messages:
        raw = text[message.start : message.end]
        written = said(raw)
        if not written:
            continue
        name = message.name
        if name is None or _automatic(raw, written, marked) or is_news_of(written, names):
            if is_notice(written):
                continue
            speaker = Speaker(Role.SYSTEM, None)
        else:
            speaker = speakers.get(name) or speakers.setdefault(name, person_of(name))
        at, start = clock.read(message.date, message.time, message.half)
        anchors, place = _located(path, message, raw, written)
        yield Turn(speaker.role, written, speaker.name, start, None, at, place, anchors, {})


def _of_group(messages: list[Message]) -> tuple[str, ...]:
    """The names in a group, the longest first, each with a space behind it: some tools take away the mark that tells WhatsApp's own lines.

    None of a chat of two: there one may say of the other what he changed.
    """
    names = {message.name for message in messages if message.name}
    return tuple(sorted([f"{name} " for name in names], key=len, reverse=True)) if len(names) > _TWO else ()


def _marked(text: str, messages: list[Message]) -> bool:
    """Whether a mark before a text says that WhatsApp wrote it; not so where most texts have one."""
    marked = sum(text.startswith("\u200e", message.start) for message in messages)
    return 0 < marked <= _OFTEN * len(messages) or (marked > 0 and len(messages) == 1)


def _automatic(raw: str, written: str, marked: bool) -> bool:
    """Whether WhatsApp wrote a text that stands under a person's or a group's name, as it does on iPhones."""
    if raw.startswith("\u200e") and is_notice(written):
        return True
    if raw.startswith("\u200e") and marked:
        return not is_personal(written) and "<" not in raw and written == without_marks(raw).strip()
    return is_call(written) or ("WhatsApp" in written and is_notice(written) and written.endswith((".", "info", "more")))


def _located(path: str, message: Message, raw: str, written: str) -> tuple[tuple[Anchor, ...], Place]:
    """Where a message's words stand: an anchor a line, or one for all where they stand there in other words."""
    offset = raw.find(written)
    line, column = message.line, message.column
    last = raw.rstrip()
    end_line = line + last.count("\n")
    end_column = len(last) - last.rfind("\n") if "\n" in last else column + len(last)
    place = Place(path, line, 1, end_line, end_column)
    if offset < 0:
        return (Anchor(0, line, column, False),), place
    before = raw[:offset]
    if "\n" in before:
        line, column = line + before.count("\n"), offset - before.rfind("\n")
    else:
        column += offset
    anchors = [Anchor(0, line, column)]
    at = written.find("\n")
    while at >= 0:
        line += 1
        anchors.append(Anchor(at + 1, line, 1))
        at = written.find("\n", at + 1)
    return tuple(anchors), place
