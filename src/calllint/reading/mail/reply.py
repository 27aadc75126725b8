"""The bare text of an e-mail as a conversation: the quoted messages, oldest first, then the answer."""

from __future__ import annotations

import re
from binascii import a2b_qp

from calllint.conversation import Channel, Conversation, Place, Role
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.mail.charset import decode_text
from calllint.reading.mail.firm import Firm, Person
from calllint.reading.mail.parts import Body
from calllint.reading.mail.quotes import Message, split_quotes
from calllint.reading.mail.signature import signed_by
from calllint.reading.mail.thread import OTHER_PARTY, agent_of, label_of, quoted_turn, roles_in, turn_of
from calllint.reading.reader import Source

_ENCODED = lazy_pattern(r"=(?:[CE][2-9A-F]=[89AB][0-9A-F]|20|3D)")
_SOFT_BREAK = lazy_pattern(r"\w=$|=(?:20|3D)$", re.MULTILINE)


def read_reply(source: Source, *, markup: bool) -> Conversation | Problem:
    """The thread of a file; a problem where it holds no words."""
    text = source.text
    body: Body | None = Body("", False, 0)
    if markup:
        from calllint.reading.mail.html import mail_text

        text, body = mail_text(text), None
    elif _SOFT_BREAK.search(text) and _ENCODED.search(text):
        # Somebody saved the body as it travelled.
        text, body = decode_text(a2b_qp(text.encode("utf-8", "replace")), None), None
    messages = split_quotes(text)
    roles = _roles(messages, source.options.agent_domains)
    turns = [
        quoted_turn(message, role, source.path, 1, body)
        for message, role in _oldest_first(list(zip(messages[1:], roles[1:], strict=True)))
        if message.text
    ]
    if messages[0].text:
        name = signed_by(messages[0].text) or (label_of(messages[0]) if roles[0] is Role.UNKNOWN else None)
        turns.append(turn_of(messages[0], roles[0], name, None, source.path, 1, body, {}))
    if not turns:
        return source.problem("this text holds no words of an e-mail: there is nothing to lint")
    return Conversation(
        id=source.stem, turns=tuple(turns), place=Place(source.path, 1, 1), channel=Channel.EMAIL, agent=agent_of(turns), metadata={}
    )


def _oldest_first(quoted: list[tuple[Message, Role]]) -> list[tuple[Message, Role]]:
    """What was quoted in the order in which it was sent: the newest stands first, unless the dates say that letters were put together."""
    dates = [message.attribution.at if message.attribution is not None else None for message, _ in quoted]
    known = [date[:19] for date in dates if date is not None]
    return quoted if len(known) == len(quoted) > 1 and known == sorted(set(known)) else quoted[::-1]


def _roles(messages: list[Message], domains: tuple[str, ...]) -> list[Role]:
    """The roles that the quoted text tells: who answers a customer is the firm, and who answers the firm its customer."""
    people: list[Person] = []
    for message in messages:
        said = message.attribution
        if said is not None:
            people += [(said.name or "", said.address or ""), *said.to]
    firm = Firm(people, domains)
    roles = roles_in(messages, firm, Role.UNKNOWN)
    answered = next((role for message, role in zip(messages, roles, strict=True) if message.depth == 1), Role.UNKNOWN)
    return roles_in(messages, firm, OTHER_PARTY.get(answered, Role.UNKNOWN))
