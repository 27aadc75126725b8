"""Salesforce chat transcripts as records: `LiveChatTranscript` with its `Body`, alone, in a list or under `records`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._values import dict_of, iso_epoch, name_of, seconds, text_of
from calllint.reading.reader import Match

_KEYS = frozenset({
    "livechatvisitorid", "endedby", "chatduration", "waittime", "chatkey", "livechatbuttonid", "livechatdeploymentid", "starttime",
    "requesttime", "operatormessagecount", "visitormessagecount", "abandoned",
})  # fmt: skip


def _folded(value: Any) -> dict[str, tuple[str, Any]]:
    """The keys of a record in lower case, as databases give them, each with the key as written and its value."""
    return {key.lower(): (key, item) for key, item in dict_of(value).items()}


def recognise(value: Any) -> Match:
    """A record with the `Body` of a transcript, or one that says it is a chat without one."""
    record = _folded(value)
    if "body" not in record:
        return Match.NO
    kind = dict_of(record.get("attributes", ("", None))[1]).get("type")
    body = record["body"][1]
    if kind == "LiveChatTranscript":
        return Match.CERTAIN
    if isinstance(body, str) and body.strip():
        from calllint.reading.messengers.salesforce_body import is_body

        return Match.CERTAIN if is_body(body) else Match.NO
    return Match.LIKELY if len(_KEYS & record.keys()) > 1 else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one conversation of a record."""
    from datetime import UTC, datetime

    from calllint.reading.messengers.salesforce_body import body_of

    record = _folded(value)
    written, body = record.get("body", ("Body", None))
    if not text_of(body):
        yield document.problem("a transcript without words in `Body` (a chat that nobody took): there is nothing to lint")
        return
    began = iso_epoch(record.get("starttime", ("", None))[1])
    found = body_of(body, datetime.fromtimestamp(began, UTC) if began is not None and 0 <= began < 32_503_680_000 else None)
    turns = tuple([
        document.turn(turn.role, turn.text, (written,), turn.name, turn.start, None, turn.at, verbatim=False) for turn, _, _ in found.turns
    ])  # fmt: skip
    if not turns:
        yield document.problem("`Body` holds no messages such as `( 1m 13s ) Name: …`", written)
        return
    metadata = _metadata(record)
    if found.origin:
        metadata["origin"] = found.origin
    yield Conversation(
        id=next((id_ for key in ("id", "name", "chatkey") if (id_ := name_of(record.get(key, ("", None))[1]))), document.fallback_id),
        turns=turns,
        place=document.place(),
        channel=Channel.CHAT,
        agent=found.agent or name_of(dict_of(record.get("owner", ("", None))[1]).get("Name")),
        metadata=metadata,
    )


def _metadata(record: dict[str, tuple[str, Any]]) -> dict[str, Any]:
    """What else a reviewer looks for: who ended the chat, how long the customer waited, the status, the case."""
    from calllint.reading.messengers.salesforce_roles import ended_by

    values: dict[str, Any] = {key: item for key, (_, item) in record.items()}
    role = ended_by(values.get("endedby"))
    found: dict[str, Any] = {
        "ended_by": role.value if role is not Role.UNKNOWN else None,
        "queue_wait_s": seconds(values.get("waittime")),
        "status": name_of(values.get("status")),
        "subject": name_of(values.get("subject")) or name_of(dict_of(values.get("case")).get("Subject")),
        "case": name_of(values.get("caseid")),
    }
    return {key: item for key, item in found.items() if item is not None}


EXPORT = Export(
    name="salesforce-records",
    summary="Salesforce chat transcripts as records (`LiveChatTranscript`)",
    recognised="`Body` with lines such as `( 1m 13s ) Name: …`",
    roles="the header's agents; `Visitor` and who else there is, is the customer; bots by their names",
    times="since the chat began, with its date",
    ending="`EndedBy`",
    recognise=recognise,
    read=read,
)
