"""Who speaks, by the words in a table's cells: roles, directions, yes and no, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from calllint.conversation import NOTHING, Role
from calllint.patterns import lazy_pattern
from calllint.reading.notes import is_note_word
from calllint.reading.roles import Speaker, speaker_of
from calllint.reading.tables.names import normal

# Words that say a role only where a column is about nothing else: directions, and what exports call the parties.
_WORDS = {
    Role.CUSTOMER: """
        inbound; incoming; in; ink; ein; ingekomen; inkomend; inkomende; binnenkomend; ontvangen; received; eingehend; eingang; empfangen;
        entrant; reçu; external; extern; end user; enduser; end users; consumer; contact; lead; human; prospect; contactpersoon;
        opbeller; reporter; requester; author customer; user message; customer message; endcustomer; clients; customers; users; cust;
        sender user; web user
    """,
    Role.AGENT: """
        outbound; outgoing; out; uit; uitg; aus; uitgaand; uitgaande; verzonden; sent; ausgehend; ausgang; gesendet; sortant; envoyé;
        internal;
        intern; team; business; company; brand; bedrijf; organisatie; page; human agent; live agent; support agent; agent message;
        assignee; owner; unternehmen; entreprise; csr; customer service; customer support; klantenservice; agt; mdw; medew; teammate;
        echo; representative; outgoing message; outbound api; outbound reply; outbound call
    """,
    Role.BOT: """
        automated agent; ai agent; ai; gpt; workflow; answer bot; chat bot; automation; model; digital assistant; virtual assistant;
        llm; bot message; voice bot; dialogflow; fin; ki; ivr; auto reply; autoresponder
    """,
    Role.SYSTEM: "automated; auto; trigger; server; acd; activity; event; internal system; routing",
}
_ROLES = {normal(word): role for role, words in _WORDS.items() for word in words.split(";") if word.strip()}
_TRUE_WORDS = "true 1 yes y ja j t waar wahr vrai oui o x 1.0 -1"
_TRUE = frozenset(_TRUE_WORDS.split())
_FALSE_WORDS = "false 0 no n nee nein f onwaar falsch faux non 0.0"
_FALSE = frozenset(_FALSE_WORDS.split())
_ADDRESS = lazy_pattern(r"^(?P<name>[^<>]*?)\s*<?(?P<address>[^\s<>@]+@(?P<domain>[^\s<>@]+\.[^\s<>@]+?))>?$")
# Which role a yes has, and which a no, by the words of the header.
_YES = {
    "inbound": (Role.CUSTOMER, Role.AGENT), "incoming": (Role.CUSTOMER, Role.AGENT), "outbound": (Role.AGENT, Role.CUSTOMER),
    "outgoing": (Role.AGENT, Role.CUSTOMER), "agent": (Role.AGENT, Role.CUSTOMER), "staff": (Role.AGENT, Role.CUSTOMER),
    "admin": (Role.AGENT, Role.CUSTOMER), "support": (Role.AGENT, Role.CUSTOMER), "medewerker": (Role.AGENT, Role.CUSTOMER),
    "me": (Role.AGENT, Role.CUSTOMER), "customer": (Role.CUSTOMER, Role.AGENT), "client": (Role.CUSTOMER, Role.AGENT),
    "user": (Role.CUSTOMER, Role.AGENT), "visitor": (Role.CUSTOMER, Role.AGENT), "klant": (Role.CUSTOMER, Role.AGENT),
    "bot": (Role.BOT, Role.UNKNOWN), "ingekomen": (Role.CUSTOMER, Role.AGENT), "inkomend": (Role.CUSTOMER, Role.AGENT),
    "uitgaand": (Role.AGENT, Role.CUSTOMER), "eingehend": (Role.CUSTOMER, Role.AGENT), "ausgehend": (Role.AGENT, Role.CUSTOMER),
}  # fmt: skip


_DIRECTIONS_WORDS = """
    inbound incoming in ink ein ingekomen inkomend inkomende binnenkomend ontvangen received eingehend eingang empfangen entrant recu
    outbound outgoing out uit uitg aus uitgaand uitgaande verzonden sent ausgehend ausgang gesendet sortant envoye
    outbound-api outbound-reply outbound-call
"""
_DIRECTIONS = frozenset(map(normal, _DIRECTIONS_WORDS.split()))


_SENT = frozenset({"e mail", "email", "mail", "bericht", "message", "sms", "whatsapp", "chat", "chatbericht", "nachricht", "brief"})


def _of_direction(said: str) -> Role | None:
    """The role that a direction of something sent says: `Inkomende e-mail`, `outgoing message`; not that of a call."""
    way, _, what = said.partition(" ")
    return _ROLES.get(way) if way in _DIRECTIONS and what in _SENT else None


def is_note(value: str) -> bool:
    """Whether a value says, in place of who writes, that the customer never saw it."""
    return is_note_word(normal(value))


def is_direction(value: str) -> bool:
    """Whether `value` says a direction: of a message it says who wrote it, of a call it doesn't."""
    return normal(value) in _DIRECTIONS


def truth_of(value: str) -> bool | None:
    """What a cell with yes or no says; None for anything else."""
    folded = value.strip().casefold()
    return True if folded in _TRUE else False if folded in _FALSE else None


def roles_of_truth(header: str) -> tuple[Role, Role] | None:
    """The roles of yes and of no under a header such as `is_agent` or `inbound`; None where it asks for nothing of the kind."""
    for word in reversed(normal(header).split()):
        if word in _YES:
            return _YES[word]
    return None


_MOST_KEPT = 10_000
"""Cells that are remembered. Names are as many as customers, but one that comes again comes soon."""


class Speakers(dict[str, Speaker]):
    """The speaker that each cell names, found once. `truth` are the roles of yes and no, `domains` the firm's domains or addresses,
    `codes` the roles of a database's codes.
    """

    def __init__(
        self, truth: tuple[Role, Role] | None = None, domains: tuple[str, ...] = (), codes: Mapping[str, Role | None] = NOTHING
    ) -> None:
        super().__init__()
        self._truth = truth
        self._codes = codes
        self._domains = tuple(domain.casefold().removeprefix("@") for domain in domains)

    def __missing__(self, cell: str) -> Speaker:
        found = self[cell] = self._find(cell)
        if len(self) > _MOST_KEPT:
            self.clear()
        return found

    def _find(self, cell: str) -> Speaker:
        written = " ".join(cell.split())
        if not written:
            return Speaker(Role.UNKNOWN, None)
        if (code := self._codes.get(written)) is not None:
            return Speaker(code, None)
        if self._truth is not None and (said := truth_of(written)) is not None:
            return Speaker(self._truth[0] if said else self._truth[1], None)
        role = _ROLES.get(normal(written)) or _of_direction(normal(written))
        if role is not None:
            return Speaker(role, None)
        address = _ADDRESS.match(written) if "@" in written else None
        if address is not None:
            return self._of_address(written, address)
        found = speaker_of(written)
        if found.role is Role.UNKNOWN and "_" in written:
            # `support_agent`; `jan_de_vries` stays as it is.
            spaced = speaker_of(written.replace("_", " "))
            found = Speaker(spaced.role, None) if spaced.role is not Role.UNKNOWN else found
        return found

    def _of_address(self, written: str, address: re.Match[str]) -> Speaker:
        name = address["name"].strip(" \"'") or address["address"]
        if not self._domains:
            return Speaker(Role.UNKNOWN, name)
        domain = address["domain"].casefold()
        whole = address["address"].casefold()
        ours = any(domain == own or domain.endswith(f".{own}") or whole == own for own in self._domains)
        return Speaker(Role.AGENT if ours else Role.CUSTOMER, name)


class _Kept(dict[str, Any]):
    """One part of the speaker that each cell names: cells are looked up in C."""

    def __init__(self, find: Callable[[str], Any]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, cell: str) -> Any:
        found = self[cell] = self._find(cell)
        if len(self) > _MOST_KEPT:
            self.clear()
        return found


class Labels:
    """The roles (values of `Role`) and the names that `speakers` gives, for a whole column."""

    def __init__(self, speakers: Speakers) -> None:
        self._roles = _Kept(lambda cell: speakers[cell].role.value)
        self._names = _Kept(lambda cell: speakers[cell].name)

    def roles(self, cells: Iterable[str]) -> tuple[str, ...]:
        """The role that each cell says."""
        return tuple(map(self._roles.__getitem__, cells))

    def names(self, cells: Iterable[str]) -> tuple[str | None, ...]:
        """The name in each cell; None where there is none, or only a word for a role."""
        return tuple(map(self._names.__getitem__, cells))


def role_of_ending(value: str) -> str | None:
    """The role (as a string) of who ended a contact, by a word such as `Agent` or `visitor`; None for none."""
    role = _ROLES.get(normal(value)) or speaker_of(value).role
    return role.value if role is not Role.UNKNOWN else None
