"""The bytes of an e-mail to its heads and its text: MIME as mail programs write it, broken as it may be.

The standard library does this too, with objects for every head and part; it takes many times as long.
"""

from __future__ import annotations

import re
from binascii import Error, a2b_base64, a2b_qp
from collections.abc import Mapping
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.reading.mail.charset import decode_text
from calllint.reading.mail.rows import Rows, encoded_rows, unflowed

_BLANK_LINE = lazy_pattern(rb"\r?\n\r?\n")
_HEAD = lazy_pattern(rb"^([!-9;-~]+)[ \t]*:[ \t]*(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
_NO_HEAD = lazy_pattern(rb"^(?![!-9;-~]+[ \t]*:|[ \t\r\n]|>?From |$).", re.MULTILINE)
_PARAMETER = lazy_pattern(rb";\s*([\w*-]+)\s*=\s*(\"(?:[^\"\\]|\\.)*+\"?|[^;\s]*)")
_NOT_BASE64 = lazy_pattern(rb"[^A-Za-z0-9+/]+")
_DEEPEST = 20
_MOST_PARTS = 2000

Heads = Mapping[bytes, bytes]
"""Heads by their names in small letters; the first of each name, raw."""


class Body(NamedTuple):
    """A text of a message. `line` is the number (from 0, in the message) of its first line; `rows` is None where each line of the
    text stands in its place as it is, empty where nothing is known of it.
    """

    text: str
    markup: bool
    line: int
    rows: Rows | None = None


class Parts:
    """What a message is made of. `kind` is its own content type."""

    def __init__(self, heads: Heads, kind: str) -> None:
        self.heads = heads
        self.kind = kind
        self.plain: list[Body] = []
        self.markup: list[Body] = []
        self.attached: list[tuple[int, bytes]] = []
        self.encrypted = False
        self.count = 0


def cut(data: bytes, start: int = 0, stop: int | None = None) -> tuple[dict[bytes, bytes], int]:
    """The heads that a message or part begins with, and where its body begins."""
    if stop is None:
        stop = len(data)
        while start < stop and data[start] in b"\r\n":
            start += 1
    elif data.startswith((b"\n", b"\r\n"), start, stop):
        # A part without heads.
        return {}, data.index(b"\n", start) + 1
    match = _BLANK_LINE.search(data, start, stop)
    end, body = (match.start(), match.end()) if match else (stop, stop)
    block = data[start:end]
    if (wrong := _NO_HEAD.search(block)) is not None:
        # The blank line is missing: the body begins where no head stands.
        end = body = start + wrong.start()
        block = block[: wrong.start()]
    heads: dict[bytes, bytes] = {}
    for name, value in _HEAD.findall(block):
        heads.setdefault(name.lower(), value)
    return heads, body


def parts_of(data: bytes) -> Parts:
    """The heads, texts and attached messages of the message that `data` holds."""
    heads, start = cut(data)
    kind, _ = content_type(heads)
    found = Parts(heads, kind)
    _collect(data, start, len(data), heads, found, 0, "text/plain")
    return found


def content_type(heads: Heads, default: str = "text/plain") -> tuple[str, dict[str, str]]:
    """The type in small letters, and its parameters."""
    raw = heads.get(b"content-type")
    if raw is None:
        return default, {}
    kind = raw.partition(b";")[0].strip().lower().decode("ascii", "replace")
    parameters: dict[str, str] = {}
    for name, value in _PARAMETER.findall(raw):
        if value[:1] == b'"':
            value = value[1:].removesuffix(b'"').replace(b"\\", b"")
        parameters.setdefault(name.lower().decode("ascii", "replace").rstrip("*"), value.decode("utf-8", "replace"))
    return (kind if "/" in kind else {"text": "text/plain", "html": "text/html"}.get(kind, default)), parameters


def _collect(data: bytes, start: int, stop: int, heads: Heads, found: Parts, depth: int, default: str) -> None:
    """Adds the texts between `start` and `stop`, a part with these heads, to `found`."""
    found.count += 1
    if depth > _DEEPEST or found.count > _MOST_PARTS:
        return
    kind, parameters = content_type(heads, default)
    if kind.startswith("multipart/"):
        boundary = parameters.get("boundary", "").rstrip()
        inner = _cut_parts(data, start, stop, boundary) if boundary else []
        if inner:
            _collect_parts(data, inner, kind, found, depth)
            return
        kind, parameters = "text/plain", {}
    if kind in ("message/rfc822", "message/global") or (
        kind == "application/octet-stream" and parameters.get("name", "").lower().endswith(".eml")
    ):
        found.attached.append((start, _decoded_bytes(data[start:stop], heads)))
    elif kind in ("application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"):
        found.encrypted = True
    elif kind in ("text/plain", "text/html", "text/enriched", "text/markdown") and not _is_file(heads, parameters):
        body = _body(data, start, stop, heads, kind == "text/html", parameters)
        (found.markup if body.markup else found.plain).append(body)


def _collect_parts(data: bytes, inner: list[tuple[int, int]], kind: str, found: Parts, depth: int) -> None:
    default = "message/rfc822" if kind == "multipart/digest" else "text/plain"
    report = kind == "multipart/report"
    if kind == "multipart/encrypted":
        found.encrypted = True
        return
    plain, markup = len(found.plain), len(found.markup)
    for number, (first, last) in enumerate(inner):
        heads, body = cut(data, first, last)
        if report and number and b"rfc822" in heads.get(b"content-type", b""):
            # The message that came back: what was said of it stands in the first part.
            continue
        before = len(found.plain), len(found.markup)
        _collect(data, min(body, last), last, heads, found, depth + 1, default)
        if kind == "multipart/alternative":
            # One text in several forms: the first of each is enough.
            if before[0] > plain:
                del found.plain[before[0] :]
            if before[1] > markup:
                del found.markup[before[1] :]


def _cut_parts(data: bytes, start: int, stop: int, boundary: str) -> list[tuple[int, int]]:
    """Where the parts between the boundaries begin and end."""
    mark = b"--" + boundary.encode("utf-8", "replace")
    parts: list[tuple[int, int]] = []
    opened: int | None = None
    place = start if data.startswith(mark, start, stop) else _next_line(data, mark, start, stop)
    while place >= 0:
        end = data.find(b"\n", place, stop)
        end = stop if end < 0 else end + 1
        rest = data[place + len(mark) : end].strip()
        if rest in (b"", b"--"):
            if opened is not None:
                parts.append((opened, place - (2 if data[place - 2 : place] == b"\r\n" else 1)))
            opened = end
            if rest:
                return parts
        place = _next_line(data, mark, end - 1, stop)
    if opened is not None:
        # It was cut off, or its last boundary is missing.
        parts.append((opened, stop))
    return parts


def _next_line(data: bytes, mark: bytes, start: int, stop: int) -> int:
    """Where the next line that begins with `mark` begins; -1 where there is none."""
    place = data.find(b"\n" + mark, start, stop)
    return place + 1 if place >= 0 else -1


def _is_file(heads: Heads, parameters: Mapping[str, str]) -> bool:
    disposition = heads.get(b"content-disposition", b"").lower()
    return disposition.startswith(b"attachment") or b"filename" in disposition or bool(parameters.get("name"))


def _decoded_bytes(data: bytes, heads: Heads) -> bytes:
    coding = heads.get(b"content-transfer-encoding", b"").strip().lower()
    if coding == b"quoted-printable":
        return a2b_qp(data)
    if coding == b"base64":
        return _from_base64(data)
    return data


def _from_base64(data: bytes) -> bytes:
    try:
        return a2b_base64(data)
    except Error:
        letters = _NOT_BASE64.sub(b"", data)
        if len(letters) % 4 == 1:
            letters = letters[:-1]
        return a2b_base64(letters + b"=" * (-len(letters) % 4))


def _body(data: bytes, start: int, stop: int, heads: Heads, markup: bool, parameters: Mapping[str, str]) -> Body:
    raw = data[start:stop]
    coding = heads.get(b"content-transfer-encoding", b"").strip().lower()
    payload = _decoded_bytes(raw, heads)
    charset = parameters.get("charset")
    if markup and not charset:
        told = re.search(rb"charset\s*=\s*[\"']?\s*([\w:-]+)", payload[:2000], re.IGNORECASE)
        charset = told[1].decode("ascii", "replace") if told else None
    text = decode_text(payload, charset)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        text = text.replace("\0", "")
    if not markup and text.lstrip()[:15].lower().startswith(("<html", "<!doctype html", "<body", "<div")):
        markup = True
    if markup:
        return Body(text, True, 0, ())
    rows: Rows | None = None
    if coding == b"quoted-printable":
        rows = encoded_rows(raw)
    elif payload is not raw:
        rows = ()
    if parameters.get("format", "").lower() == "flowed":
        text, rows = unflowed(text, parameters.get("delsp", "").lower() == "yes", rows)
    return Body(text, False, data.count(b"\n", 0, start), rows)
