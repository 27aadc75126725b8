"""Home-made exports and logs of language models: a list of messages, each with its words and its speaker. Asked last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Any

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.channels import channel_from
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._message_keys import plain_key
from calllint.reading.exports._message_roles import Speakers, Who, of_parties, parties_in, role_of_word, with_assistants
from calllint.reading.exports._message_rows import Row, are_messages, claimed, joined, list_key, rows_of, transcript_key
from calllint.reading.exports._message_times import Times, times_of
from calllint.reading.exports._messengers import conversation_of, labelled_conversation
from calllint.reading.exports._values import dict_of, name_of, number, plain, text_of
from calllint.reading.notes import is_note_word
from calllint.reading.reader import Match

_NO_MESSAGES = "holds no messages: a list of objects with words (`text`) and a speaker (`role`) was expected"
_NO_WORDS = "holds no messages: none of them has words"
_IDS = (
    "id", "conversation_id", "call_id", "chat_id", "transcript_id", "ticket_id", "session_id", "thread_id", "dialogue_id", "dialog_id",
    "interaction_id", "gesprek_id", "gespreksnummer", "zaaknummer", "uuid",
)  # fmt: skip
_AROUND = ("conversation", "chat", "call", "ticket", "session", "thread", "dialogue", "dialog", "interaction", "case", "gesprek", "zaak")
"""What a conversation may be called beside its messages: its id, or an object with it."""
_LONGEST_ID = 80
_BY_ID = {"call_id": Channel.CALL, "chat_id": Channel.CHAT}
_ROLE = itemgetter(0)
_NOBODY = {Role.UNKNOWN}
_INNER = ("text", "content", "body")
_SHOWN = ("text", "input_text", "output_text")
_PUBLIC = ("public", "is_public", "jsd_public", "openbaar")
_SUBJECTS = ("subject", "Subject", "onderwerp", "betreff", "objet", "title")
_ANSWERED = lazy_pattern(r"^(?:\s*(?:re|fwd?|aw|wg|tr|antw)\s*:)+\s*", re.IGNORECASE)
_MOSTLY = 0.5
_KINDS = ("type", "message_type", "kind", "comment_type", "part_type", "event_type", "soort")
_HIDDEN = ("internal", "private", "agents")
_PAGE = lazy_pattern(r"<(?:p|div|span|html|body|table|ul|ol|b|strong|h[1-6]|!doctype)\b[^<>]*>", re.IGNORECASE)


def recognise(value: Any) -> Match:
    """Likely where most of a list have words and a speaker, and the list is no vendor's; where a string is a labelled transcript."""
    if isinstance(value, list):
        return Match.LIKELY if are_messages(value) else Match.NO
    if not isinstance(value, dict):
        return Match.NO
    key = list_key(value)
    if key is not None:
        return Match.NO if claimed(value[key]) else Match.LIKELY
    return Match.LIKELY if transcript_key(value) is not None else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation; of a list of rows one for each id of a conversation that they give."""
    unit = dict_of(value)
    key = list_key(unit)
    if key is None and not isinstance(value, list):
        yield _labelled(unit, document)
        return
    if isinstance(value, list) and len(letters := list(rows_of(value, ()))) > 1 and _are_apart(letters):
        for row in letters:
            found = _conversation(dict_of(row.message), None, [row], document)
            where = row.steps
            yield found._replace(place=document.place(*where)) if isinstance(found, Conversation) else document.problem(_NO_WORDS, *where)
        return
    groups: dict[str | None, list[Row]] = {}
    for row in rows_of(value, ()) if key is None else rows_of(unit[key], (key,)):
        ident = next(filter(None, [name_of(row.message[one]) for one in row.layout.ids]), None) if row.layout.ids else None
        groups.setdefault(None if key is not None and "id" in unit else ident, []).append(row)
    if not groups:
        yield document.problem(_NO_MESSAGES)
    for ident, group in groups.items():
        yield _conversation(unit, ident, group, document)


def _are_apart(rows: list[Row]) -> bool:
    """Whether each is a letter of its own: with an `id`, and a subject that no other has; and none says which conversation it is of."""
    if any(row.layout.ids or "id" not in row.message for row in rows):
        return False
    subjects = [
        _ANSWERED.sub("", text_of(next((row.message[key] for key in _SUBJECTS if key in row.message), None))).casefold() for row in rows
    ]
    written = [subject for subject in subjects if subject]
    return len(written) >= _MOSTLY * len(rows) and len(set(written)) == len(written)


def _labelled(unit: dict[str, Any], document: Document) -> Conversation | Problem:
    key = transcript_key(unit)
    found = labelled_conversation(document, joined(unit[key]), (key,)) if key is not None else None
    if found is None:
        return document.problem(_NO_MESSAGES)
    return _about(unit, None, found.turns, found.channel, document)


def _conversation(unit: dict[str, Any], ident: str | None, rows: list[Row], document: Document) -> Conversation | Problem:
    known = Speakers()
    speakers = [known.of(row.message, row.layout) for row in rows]
    roles = set(map(_ROLE, speakers))
    if Role.UNKNOWN in roles and (parties := parties_in(unit)):
        speakers = of_parties(speakers, parties)
    if roles == _NOBODY and any("@" in str(row.message[key]) for row in rows[:2] for key in row.layout.labels):
        from calllint.reading.exports._message_mail import with_addresses

        speakers = with_addresses(rows, speakers, document.options.agent_domains)
    speakers = with_assistants(speakers)
    times, spoken = times_of(rows)
    keyed = []
    latest = 0.0
    for row, who, time in zip(rows, speakers, times, strict=True):
        latest = time.start if time.start is not None else latest
        if not who.silent and not (row.layout.flags and _internal(row)) and (turn := _turn(row, who, time, document)) is not None:
            keyed.append((latest, turn))
    if not keyed:
        return document.problem(_NO_WORDS)
    keyed.sort(key=lambda one: one[0])
    model = any(who.word in ("user", "human") for who in speakers) and any(who.role is Role.BOT for who in speakers)
    channel = Channel.CALL if spoken else Channel.CHAT if model else Channel.UNKNOWN
    found = _about(unit, ident, tuple([turn for _, turn in keyed]), channel, document)
    return found if unit else found._replace(place=document.place(*rows[0].steps))


def _turn(row: Row, who: Who, time: Times, document: Document) -> Turn | None:
    for key in row.layout.texts:
        value, where = row.message[key], row.words or (*row.steps, key)
        if isinstance(value, dict):
            inner = next((name for name in _INNER if isinstance(value.get(name), str)), None)
            if inner is None:
                continue
            value, where = value[inner], (*where, inner)
        if isinstance(value, str) and (text := value.strip()):
            # Tags that a model is given are words; what is whole in those of a page is HTML.
            text = plain(text) if text[0] == "<" and text[-1] == ">" and _PAGE.match(text) else text
            if not text:
                continue
            return document.turn(who.role, text, where, who.name, time.start, time.end, time.at, verbatim=value.startswith(text))
        if isinstance(value, list) and (text := "\n".join(filter(None, map(_part, value)))):
            return document.turn(who.role, text, where, who.name, time.start, time.end, time.at, verbatim=False)
    return None


def _part(part: Any) -> str:
    """The words of one part of a message to a language model; pictures and calls of programs have none."""
    if isinstance(part, dict):
        return text_of(part.get("text")) if part.get("type", "text") in _SHOWN else ""
    return text_of(part)


def _internal(row: Row) -> bool:
    """Whether the customer never saw it."""
    for key in row.layout.flags:
        value, flag = row.message[key], plain_key(key)
        if flag in _KINDS or flag == "visibility":
            if isinstance(value, str) and (is_note_word(value) if flag in _KINDS else value.lower() in _HIDDEN):
                return True
        elif value is (flag not in _PUBLIC):
            return True
    return False


def _about(unit: dict[str, Any], ident: str | None, turns: tuple[Turn, ...], channel: Channel, document: Document) -> Conversation:
    """The conversation with what the object around it says of it, itself or in its `metadata`."""
    known: dict[str, Any] = {}
    for around in (dict_of(unit.get("metadata")), dict_of(unit.get("meta")), unit):
        known |= {plain_key(key): value for key, value in around.items() if isinstance(value, (str, int, float))}
    key, named = next(((key, name) for key in _IDS if (name := name_of(known.get(key))) is not None), ("", None))
    named = named or _named_around(unit)
    written = channel_from(text_of(known.get("channel")) or text_of(known.get("medium")))
    if written is Channel.UNKNOWN:
        written = channel if channel is not Channel.UNKNOWN else _BY_ID.get(key, channel)
    ended = next((name for key in ("ended_by", "disconnected_by", "hangup_by") if (name := text_of(known.get(key)))), "")
    role = role_of_word(ended)[0] if ended else Role.UNKNOWN
    language = text_of(known.get("language") or known.get("lang") or known.get("locale")).replace("_", "-").split("-")[0].lower()
    return conversation_of(
        document,
        turns,
        written,
        ident or named,
        language=language if len(language) == 2 else None,
        agent=name_of(known.get("agent_name") or known.get("agent")),
        team=known.get("team") or known.get("queue"),
        topic=known.get("topic") or known.get("category"),
        metadata={
            "ended_by": role.value if role is not Role.UNKNOWN else None,
            "queue_wait_s": number(known.get("queue_wait_s")),
            "subject": known.get("subject") or known.get("title"),
            "status": known.get("status"),
        },
    )


def _named_around(unit: dict[str, Any]) -> str | None:
    """The id under a key that says what it is the id of: `"session": "s-91"`, `"conversation": {"id": "c-3389"}`."""
    written = {plain_key(key): value for key, value in unit.items()}
    for key in _AROUND:
        value = written.get(key)
        if isinstance(value, dict):
            inner = {plain_key(one): item for one, item in value.items()}
            value = next((inner[one] for one in ("id", f"{key}_id", "number", "uuid", "nummer") if one in inner), None)
        elif isinstance(value, str) and (len(value) > _LONGEST_ID or "\n" in value or ":" in value):
            # The talk itself.
            continue
        if (found := name_of(value)) is not None:
            return found
    return None


EXPORT = Export(
    name="messages",
    summary="home-made JSON and logs of language models: a list of messages",
    recognised="a list (`messages`, `transcript`, `turns`, …) of objects with words and a speaker; or a labelled transcript in a string",
    roles="words such as agent, customer, user, assistant, inbound; yes and no (`fromMe`, `is_agent`); names alone stay unknown",
    times="dates and times, also as numbers since 1970; other numbers only under keys that say their unit (`start_ms`, `offset_seconds`)",
    ending="`ended_by`",
    recognise=recognise,
    read=read,
    priority=90,
)
