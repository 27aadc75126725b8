"""An Outlook message, from the properties that its compound file holds ([MS-OXMSG], [MS-OXPROPS])."""

from __future__ import annotations

import struct
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.reading.mail.charset import decode_text
from calllint.reading.mail.file import thread_or_problem
from calllint.reading.mail.message import Mail, made_of, parse_mail
from calllint.reading.mail.parts import Body, Parts, cut
from calllint.reading.reader import Source

if TYPE_CHECKING:
    from oxmsg.storage import Storage

_CLASS, _SUBJECT, _HEADS, _ID, _ANSWERS, _REFERENCES = 0x001A, 0x0037, 0x007D, 0x1035, 0x1042, 0x1039
_BODY, _HTML, _RTF = 0x1000, 0x1013, 0x1009
_SENT, _DELIVERED = 0x0039, 0x0E06
_SENDERS = ((0x0C1A, (0x5D01, 0x0C1F)), (0x0042, (0x5D02, 0x0065)))
_NAME, _ADDRESSES, _KIND = 0x3001, (0x39FE, 0x3003), 0x0C15
_METHOD, _DATA, _MIME, _FILE = 0x3705, 0x3701, 0x370E, 0x3707
_CODEPAGE, _BODY_CODEPAGE = 0x3FFD, 0x3FDE
_UNICODE, _LETTERS, _BINARY = 0x001F, 0x001E, 0x0102
_ROOT, _EMBEDDED, _INNER = 32, 24, 8
"""How many bytes stand before the properties of a message, of one attached to it, and of a recipient or an attachment."""
_OTHER_ITEMS = {
    "ipm.appointment": "appointment",
    "ipm.contact": "contact",
    "ipm.task": "task",
    "ipm.stickynote": "note",
    "ipm.activity": "journal entry",
}
_RECIPIENTS = {1: b"to", 2: b"cc"}
_EMBEDDED_MESSAGE = 5
_DEEPEST = 5
_MOST_ATTACHED = 50
# From 1601, in units of 100 nanoseconds, to 1970 in seconds.
_TICKS, _BEFORE_1970 = 10_000_000, 11_644_473_600


def read_msg(source: Source) -> Conversation | Problem:
    """The thread of a `.msg` file; a problem where it can't be read, or where the package for it is missing."""
    try:
        from olefile import OleFileIO  # type: ignore[import-untyped]
        from oxmsg.storage import Storage
    except ImportError:
        return source.problem('is an Outlook message: reading it takes a further package (pip install "calllint[formats]")')
    try:
        with OleFileIO(source.data) as compound:
            storage = Storage.from_ole(compound)
        kind = _text(storage, _CLASS).lower()
        mail = _mail(storage, _ROOT, 0)
    except Exception:
        # The packages raise whatever their broken input makes Python raise.
        return source.problem("is damaged, or no Outlook message (save it again, or as .eml)")
    for item, called in _OTHER_ITEMS.items():
        if kind.startswith(item):
            return source.problem(f"is an Outlook {called}, no e-mail")
    return thread_or_problem([mail], source, Place(source.path))


def _mail(storage: Storage, offset: int, depth: int) -> Mail:
    heads, _ = cut(_text(storage, _HEADS).encode("utf-8", "replace"))
    heads.pop(b"content-type", None)
    fixed = _fixed(storage, offset)
    for name, value in _known_heads(storage, fixed):
        if value and (name not in heads or name == b"subject"):
            heads[name] = value.encode("utf-8", "replace")
    kind = _text(storage, _CLASS).lower()
    if ".oof" in kind:
        heads[b"auto-submitted"] = b"auto-replied"
    parts = Parts(heads, "multipart/report" if kind.startswith("report.") else "text/plain")
    parts.encrypted = "smime" in kind
    _add_bodies(parts, storage, fixed)
    return made_of(parts, None, tuple(_attached(storage, depth)) if depth < _DEEPEST else ())


def _known_heads(storage: Storage, fixed: dict[int, bytes]) -> Iterator[tuple[bytes, str]]:
    """The heads of a message as its properties have them: what was never sent over the Internet has no others."""
    yield b"subject", _text(storage, _SUBJECT)
    yield b"message-id", _text(storage, _ID)
    yield b"in-reply-to", _text(storage, _ANSWERS)
    yield b"references", _text(storage, _REFERENCES)
    for name, addresses in _SENDERS:
        yield b"from", _person(storage, name, addresses)
    for moment in (_SENT, _DELIVERED):
        yield b"date", _date(fixed.get(moment))
    people: dict[bytes, list[str]] = {}
    for recipient in storage.iter_recipient_storages():
        kind = _fixed(recipient, _INNER).get(_KIND)
        key = _RECIPIENTS.get(_number(kind) if kind else 1)
        if key is not None:
            people.setdefault(key, []).append(_person(recipient, _NAME, _ADDRESSES))
    for key, written in people.items():
        yield key, ", ".join(filter(None, written))


def _person(storage: Storage, name: int, addresses: tuple[int, ...]) -> str:
    plain = _text(storage, name).replace('"', "").strip()
    address = next((found for pid in addresses if "@" in (found := _text(storage, pid))), plain if "@" in plain else "")
    if not address:
        return f'"{plain}"' if plain else ""
    return f'"{plain}" <{address}>' if plain and plain != address else f"<{address}>"


def _add_bodies(parts: Parts, storage: Storage, fixed: dict[int, bytes]) -> None:
    charset = f"cp{_number(fixed[_BODY_CODEPAGE])}" if _BODY_CODEPAGE in fixed else None
    if plain := _text(storage, _BODY, charset):
        parts.plain.append(Body(plain, False, 0, ()))
    binary = _stream(storage, _HTML, _BINARY)
    if markup := _clean(decode_text(binary, charset)) if binary else _text(storage, _HTML, charset):
        parts.markup.append(Body(markup, True, 0, ()))
    if not parts.plain and not parts.markup and (packed := _stream(storage, _RTF, _BINARY)):
        from calllint.reading.mail.msg_rtf import rtf_text

        text, is_markup = rtf_text(packed)
        (parts.markup if is_markup else parts.plain).append(Body(_clean(text), is_markup, 0, ()))


def _attached(storage: Storage, depth: int) -> Iterator[Mail]:
    """Messages that are attached: as Outlook keeps them, and as files."""
    for number, one in enumerate(storage.iter_attachment_storages()):
        if number >= _MOST_ATTACHED:
            return
        if _number(_fixed(one, _INNER).get(_METHOD, b"")) == _EMBEDDED_MESSAGE:
            for inner in one.storages:
                if inner.name.lower().endswith("_3701000d"):
                    yield _mail(inner, _EMBEDDED, depth + 1)
        elif _text(one, _MIME).lower() == "message/rfc822" or _text(one, _FILE).lower().endswith(".eml"):
            data = _stream(one, _DATA, _BINARY)
            if data:
                yield parse_mail(data, None, depth + 1)


def _text(storage: Storage, pid: int, charset: str | None = None) -> str:
    """A property that is text; empty where there is none."""
    data = _stream(storage, pid, _UNICODE)
    if data:
        return _clean(data.decode("utf-16-le", "replace"))
    data = _stream(storage, pid, _LETTERS)
    return _clean(decode_text(data, charset)) if data else ""


def _stream(storage: Storage, pid: int, kind: int) -> bytes | None:
    try:
        return storage.property_stream_bytes(pid, kind)
    except KeyError:
        return None


def _fixed(storage: Storage, offset: int) -> dict[int, bytes]:
    """The eight bytes of each property that needs no more."""
    try:
        data = storage.properties_stream_bytes[offset:]
    except KeyError:
        return {}
    return {pid: value for _, pid, _, value in struct.iter_unpack("<HHI8s", data[: len(data) // 16 * 16])}


def _number(value: bytes) -> int:
    return int.from_bytes(value[:4], "little")


def _date(value: bytes | None) -> str:
    seconds = int.from_bytes(value, "little") // _TICKS - _BEFORE_1970 if value else 0
    return time.strftime("%Y-%m-%d %H:%M:%S +0000", time.gmtime(seconds)) if 0 < seconds < 1 << 33 else ""


def _clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode()
