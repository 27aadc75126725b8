"""Twilio Conversational Intelligence: the sentences of a transcript, with the transcript itself where both are there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import Label, Who, in_order, of_channel
from calllint.reading.exports._values import dict_of, list_of, name_of, seconds, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match
from calllint.reading.roles import speaker_of

_LOOKED_AT = 5
_SENTENCE = frozenset(("media_channel", "mediaChannel", "sentence_index", "sentenceIndex"))
_TRANSCRIPT = frozenset(("media_start_time", "mediaStartTime", "service_sid", "serviceSid", "customer_key", "customerKey"))
_WORDLESS = {
    "operator_results": "operator results",
    "operatorResults": "operator results",
    "locations": "a link to encrypted operator results",
    "location": "a link to encrypted sentences",
    "media_url": "a link to the recording",
    "mediaUrl": "a link to the recording",
}
_CLIENTS = {"CUSTOMER": Role.CUSTOMER, "AGENT": Role.AGENT, "VIRTUAL_AGENT": Role.BOT, "BOT": Role.BOT, "IVR": Role.BOT}


def recognise(value: Any) -> Match:
    """`sentences` with a `transcript` and a channel each, or a resource of the same interface that holds no words."""
    if isinstance(value, list):
        return _are_sentences(value)
    if not isinstance(value, dict):
        return Match.NO
    _, listed = _sentences(value)
    if listed is not None:
        empty = not listed and "intelligence.twilio.com" in str(dict_of(value.get("meta")).get("url"))
        return Match.CERTAIN if empty else _are_sentences(listed)
    if _is_wordless(value):
        return Match.CERTAIN
    return Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording of a transcript."""
    head = value if isinstance(value, dict) else {}
    steps, listed = _sentences(head) if isinstance(value, dict) else ((), value)
    resource = next((one for one in (head, *map(dict_of, (head.get("transcript"), head.get("Transcript")))) if "channel" in one), {})
    known = _participants(resource)
    turns = in_order(_turns(list_of(listed), steps, known, document))
    sid = _sid(head, resource, listed)
    if not turns:
        kind = next((name for key, name in _WORDLESS.items() if key in head), "a transcript without its sentences")
        kind = "no sentences" if listed is not None else kind
        yield document.problem(f"holds {kind}, no words: export the transcript's Sentences (…/v2/Transcripts/{sid or 'GT…'}/Sentences)")
        return
    language = text_of(resource.get("language_code") or resource.get("languageCode")).split("-")[0].lower()
    yield Conversation(
        id=sid or document.fallback_id,
        turns=turns,
        place=document.place(),
        language=language or None,
        channel=Channel.CALL,
        agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None),
        metadata={key: head[key] for key in ("status",) if isinstance(head.get(key), str)},
    )


def _sentences(value: dict[str, Any]) -> tuple[Path, list[Any] | None]:
    """The sentences and the steps to them; a page of the interface may stand under the key as a whole."""
    listed = value.get("sentences")
    if isinstance(listed, dict) and isinstance(listed.get("sentences"), list):
        return ("sentences", "sentences"), listed["sentences"]
    return ("sentences",), listed if isinstance(listed, list) else None


def _are_sentences(listed: list[Any]) -> Match:
    for item in listed[:_LOOKED_AT]:
        if isinstance(item, dict) and isinstance(item.get("transcript"), str) and item.keys() & _SENTENCE:
            return Match.CERTAIN
    return Match.NO


def _is_wordless(value: dict[str, Any]) -> bool:
    sid = text_of(value.get("sid")) or text_of(value.get("transcript_sid") or value.get("transcriptSid"))
    url = text_of(value.get("url")) or text_of(dict_of(value.get("meta")).get("url"))
    if sid.startswith("GT") or "intelligence.twilio.com" in url:
        return bool(value.keys() & (_TRANSCRIPT | _WORDLESS.keys()))
    return False


def _sid(head: dict[str, Any], resource: dict[str, Any], listed: Any) -> str | None:
    """The transcript's id, which a page of sentences has in its addresses only."""
    for one in (head, resource, *map(dict_of, list_of(listed)[:1])):
        for key in ("transcript_sid", "transcriptSid", "sid"):
            found = name_of(one.get(key))
            if found is not None and found.startswith("GT"):
                return found
    meta = dict_of(head.get("meta")) or dict_of(dict_of(head.get("sentences")).get("meta"))
    url = text_of(meta.get("url")) or text_of(meta.get("first_page_url"))
    _, found_it, rest = url.partition("/Transcripts/")
    return rest.split("/")[0] or None if found_it else None


def _participants(resource: dict[str, Any]) -> dict[str, tuple[Role, str | None]]:
    """Role and name by the channel of the recording."""
    found = {}
    for one in list_of(dict_of(resource.get("channel")).get("participants")):
        person = dict_of(one)
        channel = name_of(_either(person, "channel_participant", "channelParticipant"))
        said = text_of(person.get("role"))
        role = _CLIENTS.get(said.upper().replace(" ", "_")) or speaker_of(said).role
        if channel is not None:
            found[channel] = role, name_of(_either(person, "full_name", "fullName"))
    return found


def _turns(listed: list[Any], steps: Path, known: dict[str, tuple[Role, str | None]], document: Document) -> Iterator[Turn]:
    speakers: dict[Label, Who] = {}
    for _, index in sorted(_ordered(listed)):
        item = listed[index]
        raw = item.get("transcript")
        text = text_of(raw)
        if not text:
            continue
        channel = _either(item, "media_channel", "mediaChannel")
        channel = channel if isinstance(channel, (int, str)) and not isinstance(channel, bool) else None
        if channel not in speakers:
            role, name = known.get(str(channel), (Role.UNKNOWN, None))
            who = of_channel(channel, role)
            speakers[channel] = who._replace(name=name if name or role is not Role.UNKNOWN else who.name)
        who = speakers[channel]
        start, end = seconds(_either(item, "start_time", "startTime")), seconds(_either(item, "end_time", "endTime"))
        end = end if start is None or end is None or end >= start else None
        path = (*steps, index, "transcript")
        yield document.turn(who.role, text, path, who.name, start, end, verbatim=text == raw, metadata=who.metadata)


def _ordered(listed: list[Any]) -> Iterator[tuple[float, int]]:
    """The sentences by their number, which is the order where there are no times."""
    latest = 0.0
    for index, item in enumerate(listed):
        if isinstance(item, dict):
            number = seconds(_either(item, "sentence_index", "sentenceIndex"))
            latest = latest if number is None else number
            yield latest, index


def _either(item: dict[str, Any], snake: str, camel: str) -> Any:
    found = item.get(snake)
    return item.get(camel) if found is None else found


EXPORT = Export(
    name="twilio-intelligence",
    summary="Twilio Conversational Intelligence: sentences of a transcript",
    recognised="`sentences` with `media_channel` and `transcript`",
    roles="the transcript's `channel.participants` where they are there; else channel 1",
    times="start and end of each sentence",
    ending="not known",
    recognise=recognise,
    read=read,
)
