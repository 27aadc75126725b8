"""E-mails as a conversation: each message once, in the order of their dates, who is the firm and who the customer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from calllint.conversation import Anchor, Channel, Conversation, Place, Role, Turn
from calllint.reading.mail.attribution import Attribution
from calllint.reading.mail.auto import Automatic
from calllint.reading.mail.firm import Firm, Person, is_unattended
from calllint.reading.mail.message import NO_MOMENT, Mail
from calllint.reading.mail.parts import Body
from calllint.reading.mail.quotes import Message
from calllint.reading.mail.signature import signed_by
from calllint.reading.roles import speaker_of

_SHORT = 20
_MINUTE = 60
_MARKS = dict.fromkeys(map(ord, "*_-–—•·>|\"'“”„‘’`´[]()"))
OTHER_PARTY = {Role.AGENT: Role.CUSTOMER, Role.CUSTOMER: Role.AGENT}


def conversation_of(
    mails: Iterable[Mail], path: str, fallback_id: str, agent_domains: tuple[str, ...], place: Place
) -> Conversation | None:
    """The thread as a conversation: each message once, by date, and those that only quotes still hold before what quotes them.

    None where no message holds a word.
    """
    given = list(mails)
    ordered = _in_order(given)
    firm = Firm(_people(ordered), agent_domains)
    identifiers = {mail.id for mail in ordered if mail.id}
    seen: _Seen | None = None
    turns: list[Turn] = []
    for mail in ordered:
        own, quoted = _roles(mail, firm)
        said = _own_words(mail)
        if len(mail.messages) > 1 and (mail.parent is None or mail.parent not in identifiers):
            seen = _Seen(ordered) if seen is None else seen
            turns += _quoted_turns(mail, said, quoted, seen, path)
        if said.text:
            metadata: dict[str, Any] = {"address": mail.address} if mail.address else {}
            if mail.automatic is not None:
                metadata["automatic"] = mail.automatic.value
            turns.append(turn_of(said, own, mail.name or mail.address, mail.at, path, mail.line, mail.body, metadata))
    if not turns:
        return None
    first = given[0] if len(given) == 1 else ordered[0]
    return Conversation(
        id=first.id.strip("<>") if first.id else fallback_id,
        turns=tuple(turns),
        place=place,
        channel=Channel.EMAIL,
        agent=agent_of(turns),
        metadata={"subject": first.subject} if first.subject else {},
    )


def roles_in(messages: Sequence[Message], firm: Firm, own: Role) -> list[Role]:
    """The role of each message of a mail, the first of which is its `own`.

    A quote that does not say whose it is is by the party that did not quote it, and who quotes a party is the other one.
    """
    roles = [own]
    above = {0: 0}
    for number, message in enumerate(messages[1:], 1):
        said = message.attribution
        role = firm.role(said.name, said.address) if said is not None else Role.UNKNOWN
        if role is Role.UNKNOWN and (said is None or not said.address):
            role = OTHER_PARTY.get(roles[above.get(message.depth - 1, 0)], Role.UNKNOWN)
        if role is Role.AGENT and said is not None and is_unattended(said.name, said.address):
            role = Role.BOT
        roles.append(role)
        above[message.depth] = number
    return roles


def turn_of(
    message: Message, role: Role, name: str | None, at: str | None, path: str, line: int | None, body: Body | None, metadata: dict[str, Any]
) -> Turn:
    """A message as a turn, with the place of each of its lines where `body` tells. `line` is where its mail begins in the file."""
    if body is None or line is None or (body.rows is not None and not body.rows):
        return Turn(role, message.text, name, None, None, at, Place(path, line) if line is not None else Place(path), (), metadata)
    anchors = []
    offset, rows, base = 0, body.rows, line + body.line
    texts = message.text.split("\n")
    for text, (number, column) in zip(texts, message.places, strict=False):
        shift, exact = (number, True) if rows is None else rows[number] if number < len(rows) else (0, False)
        anchors.append(Anchor(offset, base + shift, column + 1 if exact else 1, exact))
        offset += len(text) + 1
    first, last = anchors[0], anchors[-1]
    end_column = last.column + len(texts[-1]) if last.verbatim else None
    return Turn(
        role, message.text, name, None, None, at, Place(path, first.line, first.column, last.line, end_column), tuple(anchors), metadata
    )


def agent_of(turns: Iterable[Turn]) -> str | None:
    """The first agent's name: of the sender where it is a person's, else the one under the letter."""
    named: str | None = None
    for turn in turns:
        if turn.role is Role.AGENT:
            label = turn.name if turn.name and "@" not in turn.name else None
            if label is not None and speaker_of(label).role is Role.UNKNOWN:
                return label
            if (signed := signed_by(turn.text)) is not None:
                return signed
            named = named or label
    return named


def _in_order(mails: Sequence[Mail]) -> list[Mail]:
    """The mails and those attached to them, each once, by date; one without a date keeps its place behind the one before it."""
    found: dict[str, Mail] = {}
    dated: list[tuple[float, int, Mail]] = []
    moment = -NO_MOMENT
    for mail in mails:
        for one in [*_attached(mail), mail]:
            if one.id is not None and found.setdefault(one.id, one) is not one:
                continue
            moment = one.moment if one.moment != NO_MOMENT else moment
            dated.append((moment, len(dated), one))
    return [mail for _, _, mail in sorted(dated, key=lambda entry: entry[:2])]


def _attached(mail: Mail) -> Iterator[Mail]:
    for one in mail.attached:
        yield from _attached(one)
        yield one


def _people(mails: Iterable[Mail]) -> Iterator[Person]:
    for mail in mails:
        yield mail.name or "", mail.address or ""
        yield from mail.others
        for message in mail.messages[1:]:
            said = message.attribution
            if said is not None:
                yield said.name or "", said.address or ""
                yield from said.to


def _own_words(mail: Mail) -> Message:
    """What the sender wrote. A letter that begins with heads of its own ("Aan: … Van: … Betreft: …") quotes nobody."""
    own = mail.messages[0]
    if not own.text and len(mail.messages) > 1 and _is_sender(mail, mail.messages[1].attribution):
        return mail.messages[1]
    return own


def _is_sender(mail: Mail, said: Attribution | None) -> bool:
    if said is None or (said.name is None and said.address is None):
        return False
    if said.address:
        return said.address == mail.address
    return said.name is not None and mail.name is not None and said.name.casefold() == mail.name.casefold()


def _roles(mail: Mail, firm: Firm) -> tuple[Role, list[Role]]:
    """The role of the mail itself, and of each message in it. What nobody wrote is never the agent's."""
    role = firm.role(mail.name, mail.address)
    if mail.automatic is Automatic.REPORT:
        return Role.SYSTEM, roles_in(mail.messages, firm, Role.UNKNOWN)
    if mail.automatic is not None or (is_unattended(mail.name, mail.address) and mail.parent is None):
        return Role.BOT if role is Role.AGENT else Role.SYSTEM, roles_in(mail.messages, firm, role)
    return role, roles_in(mail.messages, firm, role)


def _quoted_turns(mail: Mail, own: Message, roles: list[Role], seen: _Seen, path: str) -> list[Turn]:
    """The quoted messages, oldest first, each once, and none that stands in the thread itself."""
    turns: list[Turn] = []
    for message, role in zip(mail.messages[1:], roles[1:], strict=True):
        if message is not own and message.text and seen.is_new(message, mail.at):
            turns.append(quoted_turn(message, role, path, mail.line, mail.body))
    return turns[::-1]


def quoted_turn(message: Message, role: Role, path: str, line: int | None, body: Body | None) -> Turn:
    """A quoted message as a turn."""
    said = message.attribution or Attribution()
    metadata: dict[str, Any] = {"quoted": True}
    if said.address:
        metadata["address"] = said.address
    name = said.name or said.address or (label_of(message) if role is Role.UNKNOWN else None)
    return turn_of(message, role, name, said.at, path, line, body, metadata)


def label_of(message: Message) -> str:
    """What the sender of a message is called who has no name: who quotes a message is not who wrote it."""
    return f"participant {message.depth % 2 + 1}"


class _Seen:
    """The messages of a thread that are there already, by what they say, and by who sent them when."""

    def __init__(self, mails: Iterable[Mail]) -> None:
        self._texts: list[str] = []
        self._sent: list[tuple[str, float]] = []
        for mail in mails:
            self._texts.append(_letters(mail.text))
            if mail.address and mail.moment != NO_MOMENT:
                self._sent.append((mail.address, mail.moment))

    def is_new(self, message: Message, quoted_at: str | None) -> bool:
        """Whether the message is not there yet; it is from then on. `quoted_at` is the date of the message that quotes it."""
        letters = _letters(message.text)
        if not letters or any(_same(letters, other) for other in self._texts) or self._was_sent(message.attribution, quoted_at):
            return False
        self._texts.append(letters)
        return True

    def _was_sent(self, said: Attribution | None, quoted_at: str | None) -> bool:
        """Whether a message of the sender has the date of the quoted one, which is in the zone of who quotes it and ends at the minute."""
        if said is None or not said.at or not quoted_at:
            return False
        moments = [moment for address, moment in self._sent if address == said.address]
        if not moments:
            return False
        told = said.at if said.at.endswith("Z") or said.at[-6] in "+-" else said.at + (quoted_at[19:] or "Z")
        date = datetime.fromisoformat(told).timestamp()
        return any(0 <= moment - date < _MINUTE for moment in moments)


def _letters(text: str) -> str:
    """What is left of a text when it is quoted in whatever way: its letters, without the spaces and marks between them."""
    return "".join(text.split()).casefold().translate(_MARKS)


def _same(one: str, other: str) -> bool:
    shorter, longer = (one, other) if len(one) < len(other) else (other, one)
    return one == other or (len(shorter) >= _SHORT and shorter in longer)
