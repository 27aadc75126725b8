"""The heads of an e-mail as text: unfolded, decoded, cut into people. Never raises, however broken they are."""

from __future__ import annotations

import re
from binascii import Error, a2b_base64, a2b_qp

from calllint.patterns import lazy_pattern
from calllint.reading.mail.charset import decode_text

_FOLD = lazy_pattern(rb"\s*\r?\n[ \t]+")
_WORD = lazy_pattern(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_WORDS = lazy_pattern(r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*\?=(?:\s*=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*\?=)*")
_PERSON = lazy_pattern(
    r"<\s*(?:mailto:|smtp:)?\s*([^<>\s@]+@[^<>\s@]+?)\s*>|(?<![^\s,;<>\"()\[\]:])([^\s,;<>\"()\[\]:]+@[^\s,;<>\"()\[\]:]+)", re.IGNORECASE
)
_OUTLOOK = lazy_pattern(r"[\[<(]\s*mailto:\s*([^\[\]<>()\s]*)\s*[\])>]", re.IGNORECASE)
# Outlook writes an address, and its link: jan@post.example<mailto:jan@post.example>.
_LINKED = lazy_pattern(r"(@[\w.-]{1,250})<mailto:[^<>]{0,300}>", re.IGNORECASE)
_LONGEST = 20000


def decoded(raw: bytes) -> str:
    """A head's value: unfolded, its encoded words decoded, other letters by what charset they fit."""
    if b"\n" in raw:
        raw = _FOLD.sub(b" ", raw)
    text = decode_text(raw.strip(), None)
    if "=?" not in text:
        return text
    return _WORDS.sub(_decoded_words, text).replace("\0", "")


def _decoded_words(match: re.Match[str]) -> str:
    """Encoded words that follow each other as one: a letter of several bytes may be cut in two."""
    runs: list[tuple[str, bytes]] = []
    for charset, coding, written in _WORD.findall(match[0]):
        data = written.encode("ascii", "replace")
        try:
            payload = a2b_qp(data.replace(b" ", b"_"), header=True) if coding in "qQ" else a2b_base64(data + b"=" * (-len(data) % 4))
        except Error:
            payload = data
        name = charset.partition("*")[0].lower()
        if runs and runs[-1][0] == name:
            runs[-1] = name, runs[-1][1] + payload
        else:
            runs.append((name, payload))
    return "".join(decode_text(payload, name) for name, payload in runs)


def people(value: str) -> list[tuple[str, str]]:
    """Name and address (in small letters) of each address in `value`; the name is empty where there is none."""
    found: list[tuple[str, str]] = []
    last = 0
    value = _LINKED.sub(r"\1", value[:_LONGEST])
    for match in _PERSON.finditer(value):
        address = (match[1] or match[2]).strip(".'").lower()
        name = value[last : match.start()] if match[1] else ""
        last = match.end()
        if not any(address == known for _, known in found[-1:]):
            found.append((_name(name), address))
        elif name.strip(" ,;\"'") and not found[-1][0]:
            found[-1] = (_name(name), address)
    return found


def person(value: str) -> tuple[str | None, str | None]:
    """Name and address of a sender; None for each that isn't there."""
    value = _LINKED.sub(r"\1", value[:_LONGEST])
    mailto = _OUTLOOK.search(value)
    if mailto is not None and mailto.start():
        return _name(value[: mailto.start()]) or None, mailto[1].lower() if "@" in mailto[1] else None
    matches = list(_PERSON.finditer(value))
    bracketed = [match for match in matches if match[1]]
    if bracketed:
        return _name(value[: bracketed[0].start()]) or None, bracketed[0][1].lower()
    if matches:
        comment = re.search(r"\(([^()]*)\)", value[matches[0].end() :])
        name = _name(comment[1]) if comment else _name(value[: matches[0].start()])
        return name or None, matches[0][2].strip(".'").lower()
    return _name(re.sub(r"[<\[].*", "", value)) or None, None


def _name(written: str) -> str:
    """A display name without quotes, brackets and what parts it from its neighbours."""
    name = " ".join(written.replace('\\"', "").replace('"', " ").split()).strip(" ,;:*<[(\t")
    return name.strip("'").strip() if name.startswith("'") and name.endswith("'") and len(name) > 1 else name
