"""E-mail messages as turns: bodies, dates, who is the firm and who the customer. For `.eml` files and mailboxes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses, parseaddr, parsedate_to_datetime
from typing import Any

from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.patterns import lazy_pattern
from calllint.reading.encoding import decode
from calllint.reading.html_text import html_to_text
from calllint.reading.mail_quotes import Message, split_quotes
from calllint.reading.roles import speaker_of

_SUPPORT_WORDS = """
    support klantenservice klantcontact info service services servicedesk helpdesk contact care customercare customerservice
    klantenservices help hello hallo no-reply noreply donotreply do-not-reply webcare sales verkoop administratie facturatie billing
    team office kundenservice kundendienst serviceclient service-client bestellingen orders retour retouren klachten complaints
    storingen balie receptie vragen mail post antwoord reply
"""
_SUPPORT = frozenset(_SUPPORT_WORDS.split())
_FREE_WORDS = """
    gmail.com googlemail.com hotmail.com hotmail.nl outlook.com live.com live.nl msn.com yahoo.com icloud.com me.com aol.com gmx.de
    gmx.net web.de ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl xs4all.nl hetnet.nl casema.nl upcmail.nl telenet.be skynet.be
    proton.me protonmail.com orange.fr free.fr wanadoo.fr t-online.de
"""
_FREE = frozenset(_FREE_WORDS.split())
_REPLY = lazy_pattern(r"^\s*(?:(?:re|aw|antw|antwoord|betr|fw|fwd|wg|tr|sv|doorst|vs)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_BROKEN = (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError)
_NO_DATE = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Mail:
    """One message: who, when (RFC 3339; None where it says none), its words, and the messages it quotes, newest first."""

    id: str | None
    references: tuple[str, ...]
    subject: str
    name: str | None
    address: str | None
    others: tuple[tuple[str, str], ...]
    at: str | None
    moment: datetime
    text: str
    quoted: tuple[Message, ...]
    line: int | None = None


def parse_mail(data: bytes, line: int | None = None) -> Mail:
    """The message that `data` holds, however broken its heads are; `line` is where it begins in its file."""
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    name, address = parseaddr(_header(message, "From"))
    body = split_quotes(_body(message))
    moment = _moment(_header(message, "Date"))
    references = re.findall(r"<[^<>\s]+>", _header(message, "References") + " " + _header(message, "In-Reply-To"))
    others = getaddresses([_header(message, key) for key in ("To", "Cc", "Reply-To")])
    return Mail(
        id=_header(message, "Message-ID").strip() or None,
        references=tuple(dict.fromkeys(references)),
        subject=" ".join(_header(message, "Subject").split()),
        name=name.strip() or None,
        address=address.strip().lower() or None,
        others=tuple((who, where.lower()) for who, where in others if where),
        at=moment.isoformat() if moment else None,
        moment=(moment if moment.tzinfo else moment.replace(tzinfo=UTC)) if moment else _NO_DATE,
        text=body[0].text,
        quoted=tuple(body[1:]),
        line=line,
    )


def _header(message: EmailMessage, name: str) -> str:
    """A head as text, empty where it is missing or past reading: the library's parser stumbles over some."""
    try:
        value = message.get(name)
        return "" if value is None else str(value).encode("utf-8", "replace").decode("utf-8")
    except _BROKEN:
        raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
        return raw.encode("utf-8", "replace").decode()


def _moment(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
        moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment


def _body(message: EmailMessage) -> str:
    """The plain part, else the HTML one as text."""
    plain, markup = _part(message, "plain"), _part(message, "html")
    if plain is not None and plain.strip():
        return plain
    return html_to_text(markup, quotes=True)[0] if markup is not None else plain or ""


def _part(message: EmailMessage, kind: str) -> str | None:
    try:
        part = message.get_body(preferencelist=(kind,))
    except _BROKEN:
        part = None
    if part is None:
        return None
    try:
        payload = part.get_payload(decode=True)
    except _BROKEN:
        return None
    if not isinstance(payload, bytes):
        return None
    charset = _charset(part)
    try:
        text = payload.decode(charset) if charset else decode(payload, "utf-8")
    except (LookupError, ValueError):
        text = decode(payload, "utf-8")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").encode("utf-8", "replace").decode()


def _charset(part: Any) -> str | None:
    try:
        charset = part.get_content_charset()
    except _BROKEN:
        return None
    # Python's own ASCII is stricter than the mails that say they are.
    return charset if isinstance(charset, str) and charset not in ("us-ascii", "ascii") else None


def normal_subject(subject: str) -> str:
    """The subject without `Re:`, `Antw:`, `FW:` and their kin, in small letters."""
    return " ".join(_REPLY.sub("", subject).casefold().split())


def conversation_of(
    mails: Iterable[Mail], path: str, fallback_id: str, agent_domains: tuple[str, ...], place: Place
) -> Conversation | None:
    """The thread as a conversation: each message once, by date, and before them those that only quotes still hold.

    None where no message holds a word.
    """
    ordered = sorted(mails, key=lambda mail: mail.moment)
    firm = _Firm(ordered, agent_domains)
    turns: list[Turn] = []
    for index, mail in enumerate(ordered):
        where = Place(path, mail.line) if mail.line is not None else Place(path)
        own = Turn(firm.role(mail.name, mail.address), mail.text, mail.name, None, None, mail.at, where, (), {})
        if index == 0:
            turns += _quoted_turns(mail, own, firm, [other.text for other in ordered])
        if mail.text.strip():
            turns.append(own)
    if not turns:
        return None
    first = ordered[0]
    metadata = {"subject": first.subject} if first.subject else {}
    return Conversation(
        id=first.id.strip("<>") if first.id else fallback_id,
        turns=tuple(turn._replace(name=turn.name or None) for turn in turns),
        place=place,
        channel=Channel.EMAIL,
        agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None),
        metadata=metadata,
    )


def _quoted_turns(mail: Mail, own: Turn, firm: _Firm, known: list[str]) -> list[Turn]:
    """The quoted messages, oldest first, each once, and none that stands in the thread itself.

    A quote that does not say whose it is is by the party that did not quote it.
    """
    seen = {_normal(text) for text in known}
    turns: list[Turn] = []
    roles = {-1: own.role, 0: own.role}
    for message in mail.quoted:
        said = message.attribution
        role = firm.role(said.name, said.address) if said is not None else Role.UNKNOWN
        if role is Role.UNKNOWN:
            role = _other(roles.get(message.depth - 1, Role.UNKNOWN)) if said is None or not said.address else role
        roles[message.depth] = role
        key = _normal(message.text)
        if key and key not in seen:
            seen.add(key)
            name, at = (said.name, said.at) if said else (None, None)
            turns.append(Turn(role, message.text, name, None, None, at, own.place, (), {"quoted": True}))
    return turns[::-1]


def _other(role: Role) -> Role:
    return {Role.AGENT: Role.CUSTOMER, Role.CUSTOMER: Role.AGENT}.get(role, Role.UNKNOWN)


def _normal(text: str) -> str:
    return " ".join(text.split()).casefold()


class _Firm:
    """Which addresses of a thread are the firm's: by the configured domains, else by what they are called."""

    def __init__(self, mails: list[Mail], domains: tuple[str, ...]) -> None:
        self._configured = tuple(domain.lower().lstrip("@") for domain in domains)
        people = {(name, address) for mail in mails for name, address in [(mail.name or "", mail.address or ""), *mail.others]}
        people |= {
            (message.attribution.name or "", message.attribution.address or "")
            for mail in mails
            for message in mail.quoted
            if message.attribution is not None
        }
        supports = {address for name, address in people if address and self._sounds_like_support(name, address)}
        self._domains = {_domain(address) for address in supports} - _FREE
        self._supports = supports
        self.known = any(self._is_firm(name, address) for name, address in people)

    def role(self, name: str | None, address: str | None) -> Role:
        """Agent for the firm's addresses, customer for all others as soon as the firm's are known."""
        if self._is_firm(name or "", address or ""):
            return Role.AGENT
        return Role.CUSTOMER if self.known and (address or name) else Role.UNKNOWN

    def _is_firm(self, name: str, address: str) -> bool:
        if self._configured and address:
            domain = _domain(address)
            return any(domain == one or domain.endswith(f".{one}") for one in self._configured)
        if address:
            return address in self._supports or _domain(address) in self._domains
        return bool(name) and speaker_of(name).role is Role.AGENT

    @staticmethod
    def _sounds_like_support(name: str, address: str) -> bool:
        local = address.partition("@")[0].partition("+")[0]
        words = {local, *re.split(r"[._-]", local)}
        return bool(words & _SUPPORT) or (bool(name) and speaker_of(name).role is Role.AGENT)


def _domain(address: str) -> str:
    return address.rpartition("@")[2]
