"""Which side of an exchange of e-mails is the firm: by its domains in the configuration, else by addresses such as klantenservice@."""

from __future__ import annotations

import re
from collections.abc import Iterable

from calllint.conversation import Role
from calllint.reading.roles import speaker_of

_STRONG_WORDS = """
    support klantenservice klantcontact klantcontactcentrum klantencontact klantenservices servicedesk helpdesk customercare
    customerservice customersupport customer-service customer-care kundenservice kundendienst kundenbetreuung serviceclient
    service-client webcare klantendienst supportdesk techsupport supporto soporte asistencia atencionalcliente kundeservice
    kundtjanst asiakaspalvelu care
"""
_STRONG = frozenset(_STRONG_WORDS.split())
_WEAK_WORDS = """
    info service services contact hello hallo help sales verkoop administratie facturatie billing invoices facturen team office
    bestellingen orders retour retouren returns klachten complaints storingen balie receptie reception vragen mail post antwoord
    reply marketing account accounts ticket tickets webshop shop winkel kontakt
"""
_WEAK = frozenset(_WEAK_WORDS.split())
_FREE_WORDS = """
    gmail.com googlemail.com hotmail.com hotmail.nl hotmail.be hotmail.fr hotmail.de outlook.com outlook.nl outlook.be live.com
    live.nl live.be msn.com yahoo.com yahoo.nl yahoo.co.uk yahoo.de yahoo.fr ymail.com rocketmail.com icloud.com me.com mac.com
    aol.com aol.nl gmx.de gmx.net gmx.com gmx.at web.de freenet.de arcor.de t-online.de ziggo.nl kpnmail.nl kpnplanet.nl planet.nl
    home.nl xs4all.nl hetnet.nl casema.nl upcmail.nl quicknet.nl zeelandnet.nl zonnet.nl tele2.nl online.nl solcon.nl chello.nl
    telfort.nl caiway.nl delta.nl telenet.be skynet.be proximus.be scarlet.be proton.me protonmail.com pm.me tutanota.com
    orange.fr free.fr wanadoo.fr sfr.fr laposte.net bluewin.ch btinternet.com sky.com virginmedia.com comcast.net verizon.net
    att.net libero.it virgilio.it tiscali.it mail.com mail.ru yandex.ru zoho.com fastmail.com hey.com
"""
_FREE = frozenset(_FREE_WORDS.split())
_UNATTENDED_WORDS = """
    noreply no-reply no_reply donotreply do-not-reply do_not_reply niet-beantwoorden nietbeantwoorden geenantwoord nepasrepondre
"""
_UNATTENDED = frozenset(_UNATTENDED_WORDS.split())

_LONGEST_TAG = 20
"""Characters of the part before the @ of an address that people may still write."""

Person = tuple[str, str]
"""A name and an address, either of them perhaps empty."""


class Firm:
    """Who of the people of a thread is the firm's. `known` says whether anything tells."""

    def __init__(self, people: Iterable[Person], domains: tuple[str, ...]) -> None:
        everybody = {(name.strip(), address) for name, address in people}
        self._configured = tuple(domain.strip().lower().lstrip("@").strip(".") for domain in domains if domain.strip(" @."))
        self._addresses: frozenset[str] = frozenset()
        self._domains: frozenset[str] = frozenset()
        if not self._configured:
            self._recognise(everybody)
        self._names: dict[str, str | None] = {}
        for name, address in everybody:
            if name and address:
                folded = _folded(name)
                self._names[folded] = address if self._names.get(folded, address) == address else None
        self.known = any(self._is_firm(name, address) for name, address in everybody)

    @property
    def sides(self) -> tuple[str, ...]:
        """The domains of the firm, and those of its addresses that are in none of them; none where nothing tells."""
        inside = self._configured or self._domains
        return (*sorted(inside), *sorted(one for one in self._addresses if not _within(_domain(one), inside))) if self.known else ()

    def role(self, name: str | None, address: str | None) -> Role:
        """Agent for the firm's addresses, customer for all others as soon as the firm's are known; unknown for a name that nobody"
        " bears."""
        name = name or ""
        if not address and name:
            address = self._names.get(_folded(name))
        if self._is_firm(name, address or ""):
            return Role.AGENT
        return Role.CUSTOMER if self.known and address else Role.UNKNOWN

    def _is_firm(self, name: str, address: str) -> bool:
        if not address:
            return bool(name) and speaker_of(name).role is Role.AGENT
        domain = _domain(address)
        return _within(domain, self._configured or self._domains) or address in self._addresses

    def _recognise(self, everybody: set[Person]) -> None:
        """The firm by what its addresses are called. Where two firms write to each other, nobody can tell which one serves the other."""
        serving = {address for name, address in everybody if address and _sounds_like_service(name, address)}
        # Behind an address that passes on what is sent to it anybody may stand: only what serves by its name tells then.
        passed_on = any(_is_relay(address) for _, address in everybody)
        weak = {address for _, address in everybody if address and _words(address) & _WEAK and not passed_on}
        for found in (serving, weak):
            if found:
                sides = {_domain(address) if _domain(address) not in _FREE else address for address in found}
                if len({side for side in sides if not any(side != other and side.endswith(f".{other}") for other in sides)}) == 1:
                    self._addresses = frozenset(found)
                    inside = sides - found
                    # Where everybody has the firm's domain, it tells nothing: somebody writes to a department of their own house.
                    outside = any(address and not _within(_domain(address), inside) for _, address in everybody)
                    self._domains = frozenset(inside) if outside else frozenset()
                return


def is_unattended(name: str | None, address: str | None) -> bool:
    """Whether a program writes from the address: nobody reads what is sent to it, and it bears no person's name."""
    if (address or "").partition("@")[0].partition("+")[0] not in _UNATTENDED:
        return False
    return not name or "@" in name or speaker_of(name).role is not Role.UNKNOWN or len(name.split()) < 2


def _sounds_like_service(name: str, address: str) -> bool:
    return bool(_words(address) & _STRONG) or (bool(name) and "@" not in name and speaker_of(name).role is Role.AGENT)


def _words(address: str) -> set[str]:
    local = address.partition("@")[0].partition("+")[0]
    return {local, *re.split(r"[._-]", local)}


def _is_relay(address: str) -> bool:
    """Whether a program passes on what is sent to the address, which is made for one message: `reply+4f2a@`. It may be a forum's."""
    local = address.partition("@")[0]
    return local.startswith("reply+") and len(local) > _LONGEST_TAG


def _within(domain: str, domains: Iterable[str]) -> bool:
    return any(domain == one or domain.endswith(f".{one}") for one in domains)


def _domain(address: str) -> str:
    return address.rpartition("@")[2]


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace(",", " ").split())
