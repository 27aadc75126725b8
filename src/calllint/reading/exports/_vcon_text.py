"""Dialogs of the type text in a vCon: messages, e-mails, and whole chats in one body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from calllint.conversation import Role
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk_text import html_text, mail_text
from calllint.reading.exports._messengers import Moment, labelled_conversation, new
from calllint.reading.exports._values import list_of, text_of
from calllint.reading.exports._vcon_parties import NOBODY, Party, index_of
from calllint.reading.exports._vcon_transcript import Spoken, decoded, decoded_text, spoken_in

_KEYS = ("text", "body", "message", "content")
_NO_TEXT = ("audio/", "video/", "image/", "application/pdf", "application/octet-stream")
_FEWEST = 3
_PLAIN = "text/plain"


def media_type(dialog: dict[str, Any]) -> str:
    """The media type with its parameters, on one line."""
    written = dialog.get("mediatype") or dialog.get("mimetype")
    if written == _PLAIN or not isinstance(written, str):
        return _PLAIN if written else ""
    return " ".join(written.split())


def all_by_mail(value: dict[str, Any]) -> bool:
    """Whether the vCon has a subject, and all its parties can be reached by e-mail only: then its texts are e-mails."""
    parties = list_of(value.get("parties"))
    by_mail = all(isinstance(one, dict) and one.get("mailto") and not (one.get("tel") or one.get("sip")) for one in parties)
    return bool(parties) and by_mail and bool(text_of(value.get("subject")))


def is_mail(dialog: dict[str, Any], media: str) -> bool:
    """Whether a dialog is an e-mail by its form or its id."""
    if media is not _PLAIN and media.lower().startswith(("multipart/", "message/")):
        return True
    return "message_id" in dialog and "@" in text_of(dialog["message_id"])


class Context(NamedTuple):
    """What a dialog is read with: the parties, how many dialogs there are, and whether their texts are e-mails."""

    parties: Sequence[Party]
    dialogs: int
    by_mail: bool
    document: Document


def text_of_dialog(dialog: dict[str, Any], index: int, start: Moment, context: Context) -> list[Spoken] | Problem:
    """What is said in a dialog of text; nothing where its words are elsewhere."""
    media, body, encoding = media_type(dialog), dialog.get("body"), dialog.get("encoding")
    steps: tuple[str | int, ...] = ("dialog", index, "body")
    parties, document = context.parties, context.document
    if media is not _PLAIN and media.lower().startswith(_NO_TEXT):
        return []
    verbatim = True
    if isinstance(body, str) and encoding in ("base64url", "base64"):
        verbatim, text = False, decoded_text(body)
        if text is None:
            return document.problem("the text of this dialog can't be decoded: it is no base64url", *steps)
        body = text
    elif encoding == "json" or not isinstance(body, str):
        body, verbatim = decoded(body, "json")
        if isinstance(body, dict):
            key = next((key for key in _KEYS if isinstance(body.get(key), str)), None)
            if key is not None:
                steps, body = ((*steps, key), body[key]) if verbatim else (steps, body[key])
        if not isinstance(body, str):
            return spoken_in(body, verbatim, steps, parties, document)[0] if isinstance(body, (dict, list)) else []
    if context.dialogs == 1 and (whole := _whole_chat(body, steps, parties, document)):
        return whole
    mail = context.by_mail or is_mail(dialog, media)
    text = body.strip() if media is _PLAIN and not mail and "\r" not in body else _words(body, media, mail=mail)
    if not text:
        return []
    return [new(Spoken, (_sender(dialog, parties), text, steps, None, None, start, verbatim and body.startswith(text), None))]


def _sender(dialog: dict[str, Any], parties: Sequence[Party]) -> Party:
    """The originator, else the first of the dialog's parties."""
    listed = dialog.get("parties")
    index = index_of(dialog["originator"]) if "originator" in dialog else None
    if index is None:
        index = listed[0] if type(listed) is list and listed and type(listed[0]) is int and listed[0] >= 0 else index_of(listed)
    return parties[index] if index is not None and index < len(parties) else NOBODY


def _words(body: str, media: str, *, mail: bool) -> str:
    text, kind = body.replace("\r\n", "\n").replace("\r", "\n"), media.lower()
    if kind.startswith(("multipart/", "message/")):
        text = _part(text if kind.startswith("message/") else f"Content-Type: {media}\n\n{text}")
    if mail:
        return mail_text(text)
    return html_text(text) if "html" in kind else text.strip()


def _part(written: str) -> str:
    """The words of a message in parts, each with its heads: the plain ones, else the HTML."""
    from email import message_from_bytes, policy
    from email.message import EmailMessage

    try:
        message = message_from_bytes(written.encode("utf-8", "replace"), policy=policy.default)
        part = message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
        payload = part.get_payload(decode=True) if part is not None else None
        charset = part.get_content_charset() if part is not None else None
    except (ValueError, LookupError, AttributeError, TypeError, AssertionError):
        # The library's parser stumbles over some broken messages.
        return ""
    if not isinstance(payload, bytes):
        return ""
    try:
        # What was no bytes any more when it came into the vCon is UTF-8 now, whatever the part says.
        return payload.decode("utf-8")
    except ValueError:
        pass
    try:
        return payload.decode(charset or "cp1252", "replace")
    except LookupError:
        return payload.decode("cp1252", "replace")


def _whole_chat(body: str, steps: tuple[str | int, ...], parties: Sequence[Party], document: Document) -> list[Spoken]:
    """The turns of a chat that is the one dialog's text: lines with labels of the parties, or of roles."""
    if body.count("\n") + 1 < _FEWEST or body.count(":") < _FEWEST or labelled_conversation(document, body, steps) is None:
        return []
    found = spoken_in(body, True, steps, parties, document)[0]
    told = {one.party for one in found if one.party in parties or one.party.role is not Role.UNKNOWN}
    return found if len(found) >= _FEWEST and len(told) > 1 else []
