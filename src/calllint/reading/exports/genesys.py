"""Genesys Cloud: transcripts of speech and text analytics, and recordings of chats, messages and e-mails."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._genesys import AGENTS, ended_by, message_turns, messages_of, participants_of, queue_wait, role_of
from calllint.reading.exports._speech import in_order
from calllint.reading.exports._values import dict_of, epoch, list_of, name_of, rfc3339, seconds, since, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_CHANNELS = {
    "call": Channel.CALL,
    "callback": Channel.CALL,
    "voice": Channel.CALL,
    "audio": Channel.CALL,
    "chat": Channel.CHAT,
    "message": Channel.CHAT,
    "messaging": Channel.CHAT,
    "email": Channel.EMAIL,
}
_LOOKED_AT = 5
_MILLISECOND = 0.001
_IN_1973 = 1e8


def recognise(value: Any) -> Match:
    """`transcripts` of `phrases`, one such transcript, or a recording with messages of Genesys' making."""
    if not isinstance(value, dict):
        return Match.NO
    if isinstance(value.get("transcripts"), list):
        listed = [item for item in value["transcripts"] if isinstance(item, dict)]
        if any(isinstance(item.get("phrases"), list) for item in listed):
            return Match.CERTAIN
        return Match.LIKELY if value.keys() >= {"conversationId", "communicationId"} else Match.NO
    if isinstance(value.get("phrases"), list):
        first = [item for item in value["phrases"][:_LOOKED_AT] if isinstance(item, dict)]
        return Match.CERTAIN if any("participantPurpose" in item for item in first) else Match.NO
    if (
        any("purpose" in one and one.keys() & {"sessions", "calls"} for one in participants_of(value)[:_LOOKED_AT])
        and not messages_of(value)[0]
    ):
        # Conversation detail: who was there, not what was said.
        return Match.LIKELY
    return messages_of(value)[2]


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one conversation (of a transfer, the one communication) of the unit."""
    value = dict_of(value)
    people = participants_of(value)
    transcripts = _transcripts(value)
    listed, steps, _ = messages_of(value)
    media = text_of(value.get("mediaType") or value.get("media")).lower()
    if transcripts:
        turns = _phrase_turns(value, transcripts, people, media, document)
        # Older files don't say the medium: what has words with times was spoken.
        spoken = any(list_of(dict_of(one).get("words")) for _, item in transcripts for one in list_of(item.get("phrases"))[:_LOOKED_AT])
        media = media or ("call" if spoken else "")
    else:
        turns = message_turns(listed, steps, document)
        media = media or ("email" if steps and "mail" in str(steps[-1]).lower() else "message")
    if not turns:
        yield document.problem("holds no words of a Genesys conversation: no `phrases` and no messages with a text (export its transcript)")
        return
    languages = (text_of(item.get("language")) for _, item in transcripts)
    metadata = {"ended_by": ended_by(people), "queue_wait_s": queue_wait(people), "subject": _subject(value, transcripts, listed)}
    named = (name_of(one.get("participantName") or one.get("name")) for one in people if _purpose(one) in AGENTS)
    yield Conversation(
        id=name_of(value.get("conversationId")) or name_of(value.get("id")) or _id_in(listed) or document.fallback_id,
        turns=turns,
        place=document.place(),
        language=next((code.split("-")[0].lower() for code in languages if code), None),
        channel=_CHANNELS.get(media, Channel.UNKNOWN),
        agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None) or next(filter(None, named), None),
        metadata={key: item for key, item in metadata.items() if item is not None},
    )


def _id_in(messages: list[Any]) -> str | None:
    """The conversation that the first message says it is of."""
    return name_of(dict_of(messages[0]).get("conversationId")) if messages else None


def _transcripts(value: dict[str, Any]) -> list[tuple[Path, dict[str, Any]]]:
    """The transcripts, and the steps to each: several after a transfer, or where the language changed."""
    if isinstance(value.get("phrases"), list):
        return [((), value)]
    return [(("transcripts", index), item) for index, item in enumerate(list_of(value.get("transcripts"))) if isinstance(item, dict)]


def _phrase_turns(
    value: dict[str, Any], transcripts: list[tuple[Path, dict[str, Any]]], people: list[dict[str, Any]], media: str, document: Document
) -> tuple[Turn, ...]:
    """The phrases of all transcripts in the order of their time, from the start of the conversation."""
    phrases = [
        ((*steps, "phrases", index), phrase)
        for steps, transcript in transcripts
        for index, phrase in enumerate(list_of(transcript.get("phrases")))
        if isinstance(phrase, dict)
    ]
    moments = [epoch(phrase.get("startTimeMs"), _MILLISECOND) for _, phrase in phrases]
    first = min((moment for moment in moments if moment is not None), default=None)
    begin = epoch(value.get("conversationStartTime"), _MILLISECOND) or epoch(value.get("startTime"), _MILLISECOND)
    if first is not None and first < _IN_1973:
        # Since the call began, as some write it: Genesys itself writes moments.
        moments = [None if moment is None else moment + (begin or 0.0) for moment in moments]
        first, dated = begin or 0.0, begin is not None
    else:
        dated = True
    origin = begin if begin is not None and first is not None and begin <= first else first
    bots, agents = _windows(people, (Role.BOT, Role.SYSTEM)), _windows(people, (Role.AGENT,))
    written = media in ("chat", "message", "email")
    found: list[Turn] = []
    for (steps, phrase), moment in zip(phrases, moments, strict=True):
        key = "decoratedText" if text_of(phrase.get("decoratedText")) else "text"
        raw = phrase.get(key)
        text = text_of(raw)
        if not text:
            continue
        purpose = text_of(phrase.get("participantPurpose"))
        role = role_of(purpose)
        if purpose == "internal" and bots and moment is not None and _within(moment, bots) and not _within(moment, agents):
            # Of several internal participants the one who was there says it.
            role = Role.BOT
        start = since(moment, origin)
        spoken = None if written or start is None else seconds(dict_of(phrase.get("duration")).get("milliseconds"), _MILLISECOND)
        end = round(start + spoken, 3) if start is not None and spoken is not None else None
        name = purpose or None if role is Role.UNKNOWN else None
        found.append(document.turn(role, text, (*steps, key), name, start, end, rfc3339(moment) if dated else None, verbatim=text == raw))
    turns = in_order(found)
    return tuple(_one_message(turns)) if written else turns


def _one_message(turns: tuple[Turn, ...]) -> Iterator[Turn]:
    """The phrases of one message as one turn: they are of one moment."""
    last: Turn | None = None
    for turn in turns:
        if last is not None and turn.start is not None and (turn.start, turn.role, turn.name) == (last.start, last.role, last.name):
            last = last._replace(text=f"{last.text} {turn.text}")
            continue
        if last is not None:
            yield last
        last = turn
    if last is not None:
        yield last


def _windows(people: list[dict[str, Any]], roles: tuple[Role, ...]) -> list[tuple[float, float]]:
    """When participants of these roles came and left, in seconds since 1970."""
    found = []
    for one in people:
        begin = epoch(one.get("startTimeMs"), _MILLISECOND)
        if begin is not None and role_of(_purpose(one)) in roles:
            found.append((begin, epoch(one.get("endTimeMs"), _MILLISECOND) or float("inf")))
    return found


def _within(moment: float, windows: list[tuple[float, float]]) -> bool:
    return any(begin <= moment <= end for begin, end in windows)


def _purpose(person: dict[str, Any]) -> str:
    return text_of(person.get("participantPurpose") or person.get("purpose")).lower()


def _subject(value: dict[str, Any], transcripts: list[tuple[Path, dict[str, Any]]], listed: list[Any]) -> str | None:
    heads = [value, *(item for _, item in transcripts), *map(dict_of, listed[:1])]
    return next((subject for one in heads if (subject := name_of(one.get("subject") or one.get("mediaSubject")))), None)


EXPORT = Export(
    name="genesys",
    summary="Genesys Cloud: transcripts of calls and messages, recordings of chats and e-mails",
    recognised="`transcripts` of `phrases`; `messagingTranscript`, `emailTranscript`",
    roles="`participantPurpose` (external, internal, ivr, …), `purpose`",
    times="the moment and duration of each phrase or message",
    ending="`disconnectType` where the conversation's detail is there too",
    recognise=recognise,
    read=read,
)
