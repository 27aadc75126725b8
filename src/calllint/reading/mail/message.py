"""One e-mail: who, when, its words, and the messages that it quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.reading.mail.auto import Automatic, automatic
from calllint.reading.mail.dates import head_date
from calllint.reading.mail.head import decoded, people, person
from calllint.reading.mail.parts import Body, Heads, Parts, parts_of
from calllint.reading.mail.quotes import Message, split_lines, split_quotes

_ID = lazy_pattern(r"<[^<>\s]+>")
_REPLY = lazy_pattern(
    r"^\s*(?:(?:re|aw|antw|antwoord|betr|fw|fwd|wg|tr|sv|vs|doorst|doorgest|rv|r|i|odp|vl|ynt|res|enc)\s*(?:\[\d+\]"
    r"|\(\d+\))?\s*[:：]\s*)+",
    re.IGNORECASE,
)
_NO_TEXT = lazy_pattern(r"\b(?:html|browser|webversie|online versie|mime)\b", re.IGNORECASE)
_MOST_ATTACHED = 50
_DEEPEST = 5
NO_MOMENT = float("inf")


class Mail(NamedTuple):
    """One message. `at` is RFC 3339 (None where it doesn't say), `moment` the same in seconds since 1970, infinite where there is none.

    `messages` are its own words, then those that it quotes, newest first. `line` (from 1) is where it begins in its file, `body` what its
    text was taken from. `parent` is the message that it answers.
    """

    id: str | None
    references: tuple[str, ...]
    parent: str | None
    subject: str
    name: str | None
    address: str | None
    others: tuple[tuple[str, str], ...]
    at: str | None
    moment: float
    messages: tuple[Message, ...]
    automatic: Automatic | None = None
    line: int | None = None
    body: Body | None = None
    attached: tuple[Mail, ...] = ()
    encrypted: bool = False

    @property
    def text(self) -> str:
        """Its own words."""
        return self.messages[0].text

    @property
    def is_mail(self) -> bool:
        """Whether its heads say anything that only an e-mail's do."""
        return bool(self.address or self.name or self.subject or self.id)


def parse_mail(data: bytes, line: int | None = None, depth: int = 0) -> Mail:
    """The message that `data` holds, however broken it is; `line` (from 1) is where it begins in its file."""
    if b"\r" in data and b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    parts = parts_of(data)
    attached: list[Mail] = []
    if parts.attached and depth < _DEEPEST:
        for start, inner in parts.attached[:_MOST_ATTACHED]:
            # Decoded bytes have no place in the file.
            where = line + data.count(b"\n", 0, start) if line is not None and data.startswith(inner, start) else line
            attached.append(parse_mail(inner, where, depth + 1))
    return made_of(parts, line, tuple(attached))


def made_of(parts: Parts, line: int | None, attached: tuple[Mail, ...]) -> Mail:
    """The message that consists of `parts`."""
    heads = parts.heads
    name, address = _sender(heads)
    subject = " ".join(_head(heads, b"subject").split())
    date = head_date(_head(heads, b"date") or _head(heads, b"sent"))
    parent = _ID.search(_head(heads, b"in-reply-to"))
    references = _ID.findall(_head(heads, b"references"))
    body, messages = _words(parts, bool(parent or references or normal_subject(subject) != subject.casefold()))
    return Mail(
        id=_identifier(_head(heads, b"message-id")),
        references=tuple(dict.fromkeys([*references, *([parent[0]] if parent else [])])),
        parent=parent[0] if parent else references[-1] if references else None,
        subject=subject,
        name=name,
        address=address,
        others=tuple(people(", ".join(value for key in (b"to", b"cc", b"reply-to") if (value := _head(heads, key))))),
        at=date.at if date else None,
        moment=date.moment if date else NO_MOMENT,
        messages=tuple(messages),
        automatic=automatic(heads, parts.kind, subject, address),
        line=line,
        body=body,
        attached=tuple(one for one in attached if one.is_mail),
        encrypted=parts.encrypted,
    )


def _sender(heads: Heads) -> tuple[str | None, str | None]:
    """Name and address of who wrote. A group that passes messages on puts its own address there: "'Jan' via Klantenservice"."""
    name, address = person(_head(heads, b"from") or _head(heads, b"sender"))
    if name is not None and " via " in name:
        first, original = person(_head(heads, b"x-original-from") or _head(heads, b"reply-to"))
        if original is not None and original != address:
            return first or name.partition(" via ")[0].strip(" '\""), original
    return name, address


def normal_subject(subject: str) -> str:
    """The subject without `Re:`, `Antw:`, `FW:` and their kin, in small letters."""
    return " ".join(_REPLY.sub("", subject).casefold().split())


def _head(heads: Heads, name: bytes) -> str:
    raw = heads.get(name)
    return decoded(raw) if raw else ""


def _identifier(value: str) -> str | None:
    found = _ID.search(value)
    return found[0] if found else value.strip() or None


def _words(parts: Parts, answers: bool) -> tuple[Body | None, Sequence[Message]]:
    """The text that is read, and its messages: the plain text, else the HTML, which some programs alone put their quoting in."""
    plain = [body for body in parts.plain if body.text.strip()]
    markup = [body for body in parts.markup if body.text.strip()]
    messages: Sequence[Message] = ()
    if plain and not (markup and _says_nothing(plain[0].text)):
        messages = split_lines("\n".join([body.text for body in plain]).split("\n"))
        if len(messages) > 1 or not (markup and answers):
            return plain[0] if len(plain) == 1 else None, messages
    if markup:
        from calllint.reading.mail.html import mail_text

        other = split_quotes("\n".join([mail_text(body.text) for body in markup]))
        if not messages or len(other) > 1:
            return None, other
    if not messages:
        return None, split_quotes("")
    return plain[0] if len(plain) == 1 else None, messages


def _says_nothing(text: str) -> bool:
    """Whether a plain text only says that the message is to be read as HTML."""
    return len(text.strip()) < 300 and text.count("\n") < 8 and _NO_TEXT.search(text) is not None
