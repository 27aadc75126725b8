"""vCon, the IETF's container of conversations: parties, dialogs of text, and transcripts of recordings, in versions 0.0.1 to 0.4.0."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading.channels import channel_from
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import conversation_of
from calllint.reading.exports._values import dict_of, list_of, name_of, since, text_of
from calllint.reading.exports._vcon_channels import by_channel
from calllint.reading.exports._vcon_parties import NOBODY, Party, ended_by, indices_of, parties_of, start_of
from calllint.reading.exports._vcon_text import Context, all_by_mail, is_mail, media_type, text_of_dialog
from calllint.reading.exports._vcon_transcript import Spoken, decoded, spoken_in
from calllint.reading.reader import Match

_SILENT = frozenset({"incomplete", "transfer", "recording-set"})
_RECORDINGS = frozenset({"recording", "audio", "video"})
_NO_TEXT = _SILENT | _RECORDINGS
_PARTS = frozenset({"parties", "dialog", "analysis", "attachments"})


def recognise(value: Any) -> Match:
    """The key `vcon` with a version; `parties` and `dialog` together; or a vCon that is signed or encrypted."""
    if not isinstance(value, dict):
        return Match.NO
    if isinstance(value.get("vcon"), str) and _PARTS & value.keys():
        return Match.CERTAIN
    if isinstance(value.get("parties"), list) and isinstance(value.get("dialog"), list):
        first = dict_of(next(iter(value["dialog"]), None))
        return Match.CERTAIN if ("uuid" in value and "created_at" in value) or {"type", "parties"} <= first.keys() else Match.NO
    if isinstance(value.get("ciphertext"), str) and {"recipients", "protected", "unprotected"} & value.keys():
        return Match.LIKELY
    signatures = list_of(value.get("signatures"))
    return Match.LIKELY if isinstance(value.get("payload"), str) and signatures and "signature" in dict_of(signatures[0]) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation of a vCon."""
    if not isinstance(value, dict):
        yield document.problem("is no vCon: an object with `parties` and `dialog` was expected")
        return
    if "ciphertext" in value:
        yield document.problem("is an encrypted vCon (decrypt it first: JWE)")
        return
    if "signatures" in value and not _PARTS & value.keys():
        yield document.problem("is a signed vCon (verify it and take the unsigned vCon out of its `payload`: JWS)")
        return
    parties = parties_of(value.get("parties"))
    dialogs = [(index, dialog) for index, dialog in enumerate(list_of(value.get("dialog"))) if isinstance(dialog, dict)]
    starts = {index: start_of(dialog) for index, dialog in dialogs}
    context = Context(parties, len(dialogs), all_by_mail(value), document)
    spoken: list[tuple[int | None, Spoken]] = []
    for index, dialog in dialogs:
        if text_of(dialog.get("type")) not in _NO_TEXT:
            found = text_of_dialog(dialog, index, starts[index], context)
            if isinstance(found, Problem):
                yield found
            else:
                spoken += [(index, one) for one in found]
    transcribed, language = _transcribed(value, dialogs, {index for index, _ in spoken if index is not None}, parties, document)
    spoken += transcribed
    if not spoken:
        yield document.problem(_why_silent(dialogs))
        return
    heard = {index: starts[index].epoch for index, dialog in dialogs if text_of(dialog.get("type")) not in _SILENT}
    turns = _turns(spoken, heard, document)
    histories = [(starts[index].epoch or 0.0, dialog) for index, dialog in dialogs if "party_history" in dialog]
    ordered = [dialog for _, dialog in sorted(histories, key=lambda one: one[0])]
    # Of the contact-centre extension; dialogs of one contact have the same.
    extension = {key: name_of(dialogs[0][1].get(key)) for key in ("interaction_id", "campaign", "skill")} if dialogs else {}
    agents = [party.name for party in parties if party.role is Role.AGENT and party.name]
    first = next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None)
    yield conversation_of(
        document,
        turns,
        _channel(value, dialogs, bool(transcribed), context.by_mail),
        value.get("uuid"),
        language=language,
        agent=first or next(iter(agents), None),
        metadata={"subject": value.get("subject"), "ended_by": ended_by(ordered, parties), **extension},
    )


def _transcribed(
    value: dict[str, Any], dialogs: list[tuple[int, dict[str, Any]]], written: set[int], parties: list[Party], document: Document
) -> tuple[list[tuple[int | None, Spoken]], str | None]:
    """What the transcripts of those dialogs hold whose words are not `written` in them: of several the first that tells speakers apart."""
    best: dict[int | None, list[Spoken]] = {}
    language = None
    lasting = {index: dialog for index, dialog in dialogs if text_of(dialog.get("type")) not in _SILENT}
    for number, analysis in enumerate(list_of(value.get("analysis"))):
        if not isinstance(analysis, dict) or "transcri" not in text_of(analysis.get("type")).lower():
            continue
        about = indices_of(analysis.get("dialog"))
        if about & written or (not about and written):
            continue
        index = min(about, default=min(lasting, default=None))
        key = "body" if "body" in analysis else "transcript"
        body, verbatim = decoded(analysis.get(key), analysis.get("encoding"))
        found, spoken_language = spoken_in(body, verbatim, ("analysis", number, key), parties, document)
        found = by_channel(found, lasting.get(index or 0, {}).get("parties"), parties)
        alone = indices_of(lasting.get(index or 0, {}).get("parties"))
        if len(alone) == 1 and len({one.party for one in found}) == 1 and found[0].party.role is Role.UNKNOWN:
            only = next(iter(alone))
            found = [one._replace(party=parties[only]) for one in found] if only < len(parties) else found
        if found and (index not in best or len(_speakers(best[index])) < 2 <= len(_speakers(found))):
            best[index] = found
            language = spoken_language or name_of(analysis.get("language")) or language
    return [(index, one) for index, found in best.items() for one in found], language


def _speakers(spoken: list[Spoken]) -> set[Party]:
    return {one.party for one in spoken} - {NOBODY}


def _turns(spoken: list[tuple[int | None, Spoken]], starts: dict[int, float | None], document: Document) -> tuple[Turn, ...]:
    """The turns in order of time, in seconds from the start of the first dialog in which somebody speaks."""
    known = [moment for moment in starts.values() if moment is not None] or [
        one.moment.epoch for _, one in spoken if one.moment.epoch is not None
    ]
    origin = min(known) if known else None
    keyed = []
    latest = 0.0
    for index, one in spoken:
        base = starts.get(index) if index is not None else None
        shift = base - origin if base is not None and origin is not None else 0.0
        if one.start is None:
            start, end = since(one.moment.epoch, origin), None
        else:
            start, end = round(one.start + shift, 3), None if one.end is None else round(one.end + shift, 3)
        latest = start if start is not None else max(latest, shift)
        keyed.append((latest, one, start, end))
    keyed.sort(key=lambda entry: entry[0])
    return tuple([_turn(one, start, end, document) for _, one, start, end in keyed])


def _turn(one: Spoken, start: float | None, end: float | None, document: Document) -> Turn:
    (role, name, *_), at = one.party, one.moment.at
    if one.turn is not None:
        return one.turn._replace(role=role, name=name, start=start, end=end, at=at)
    return document.turn(role, one.text, one.steps, name, start, end, at, verbatim=one.verbatim)


def _channel(value: dict[str, Any], dialogs: list[tuple[int, dict[str, Any]]], transcribed: bool, by_mail: bool) -> Channel:
    """By what the dialogs say of their application, by the program that transcribed them, else by their types."""
    words = [text_of(dialog["application"]) for _, dialog in dialogs if "application" in dialog]
    words += [text_of(dict_of(one).get("vendor")).split("-")[0] for one in list_of(value.get("analysis"))] if transcribed else []
    for word in words:
        if word and (channel := channel_from(word)) is not Channel.UNKNOWN:
            return channel
    if transcribed or any(text_of(dialog.get("type")) in _RECORDINGS for _, dialog in dialogs):
        return Channel.CALL
    return Channel.EMAIL if by_mail or any(is_mail(dialog, media_type(dialog)) for _, dialog in dialogs) else Channel.CHAT


def _why_silent(dialogs: list[tuple[int, dict[str, Any]]]) -> str:
    kinds = {text_of(dialog.get("type")) for _, dialog in dialogs}
    if kinds & _RECORDINGS:
        return "holds a recording and no transcript (have it transcribed: an `analysis` of the type transcript)"
    if "incomplete" in kinds:
        reason = next((text_of(dialog.get("disposition")) for _, dialog in dialogs if dialog.get("disposition")), "")
        return f"holds no words: the contact did not come about{f' ({reason})' if reason else ''}"
    if any(dialog.get("url") for _, dialog in dialogs):
        return "holds no words: they are elsewhere, at the `url` of its dialog (put them into its `body`)"
    return "holds no words: its dialog and its transcripts are empty"


EXPORT = Export(
    name="vcon",
    summary="vCon (IETF): text dialogs, and transcripts of recordings",
    recognised="`vcon` with `parties` and `dialog`; .vcon",
    roles="`role` of each party (contact-centre extension), `meta.role`, the words of a name; a recording's channels by its `parties`",
    times="`start` of each dialog, `start` and `end` in a transcript",
    ending="`party_history`: who dropped",
    recognise=recognise,
    read=read,
)
