"""Who is who: by the words of a label (`Medewerker Sanne`, `Jan (klant)`, `Customer`, in Dutch, English, German and French), by the
configuration (`parties.patterns`), and by what is said (`parties.inference`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import NamedTuple

from calllint.conversation import Conversation, Role
from calllint.patterns import lazy_pattern

_LABELS = {
    Role.AGENT: """
        agent agente agents medewerker medewerkster servicemedewerker klantenservicemedewerker adviseur adviseuse klantadviseur
        klantenservice klantendienst klantcontact klantenservice-medewerker operator telefoniste telefonist receptionist receptioniste
        consulent consulente behandelaar casemanager teamleider supervisor collega helpdesk servicedesk support webcare baliemedewerker
        onthaal loket loketbediende bediende kcc callcenter contactcenter
        rep representative csr advisor adviser associate specialist consultant service care staff employee colleague teammate host executive
        salesperson salesman saleswoman advocate technician csm verkoper verkoopster verkäufer verkäuferin vendeur vendeuse techniker
        mitarbeiter mitarbeiterin kundenservice kundenberater kundenberaterin berater beraterin kundendienst sachbearbeiter
        conseiller conseillère téléconseiller téléconseillère opérateur opératrice assistance beheerder admin verhuurder
        """,
    Role.CUSTOMER: """
        klant klante customer caller beller belster client cliënt cliënte burger patiënt patiënte patient bezoeker visitor user
        gebruiker gebruikster consument consumer huurder huurster bewoner bewoonster inwoner reiziger passagier passenger guest gast
        lid member abonnee subscriber koper buyer shopper student verzekerde aanvrager melder requester complainant klager tenant
        resident citizen end-user enduser policyholder prospect opbeller opbelster
        kunde kundin anrufer anruferin nutzer nutzerin besucher mieter mieterin bürger bürgerin
        cliente appelant appelante usager usagère utilisateur utilisatrice visiteur visiteuse locataire
        """,
    Role.BOT: "bot chatbot voicebot robot assistent assistente assistant ivr keuzemenu virtual-agent autoreply",
    Role.SYSTEM: "narrator systeem system systeembericht systemmeldung système automatisch info melding notification event",
}
# Whole labels whose last word would say something else.
_PHRASES = {
    "virtual agent": Role.BOT,
    "virtuele agent": Role.BOT,
    "digitale medewerker": Role.BOT,
    "virtuele medewerker": Role.BOT,
    "ai agent": Role.BOT,
    "virtueller mitarbeiter": Role.BOT,
    "shop assistant": Role.AGENT,
    # Account executives, and those who call for them.
    "ae": Role.AGENT,
    "sdr": Role.AGENT,
    "bdr": Role.AGENT,
    "mdw": Role.AGENT,
    "kl": Role.CUSTOMER,
    "assistant manager": Role.AGENT,
    "klant contact center": Role.AGENT,
}
# Where the head stands first: a "Service Client" is no client.
_FIRM = lazy_pattern(
    r"(?:(?:le |the )?(?:service|support|relations?|assistance|conseill(?:er|ère)|chargée? de|équipe|équipe de)(?: de la| la)?"
    r" (?:clients?|clientèle|consommateurs?|usagers?|utilisateurs?)"
    r"|(?:atención|servicio|soporte) a(?:l| la) clientes?|servizio client[ei]|assistenza client[ei]|apoio ao cliente)(?!\w)[ ,:|–-]*",
    re.IGNORECASE,
)
_CUSTOMERS = ("client", "consommateur", "usager", "utilisateur")
"""What each of these has in it."""
_WORDS = {word: role for role, words in _LABELS.items() for word in words.split()}
_LETTERS = ("k m", "k a", "c a", "kl mw", "kl mdw")
CONTACTS = frozenset(
    {
        "contact", "visitor", "customer", "client", "lead", "subscriber", "consumer", "klant", "bezoeker", "kunde", "end user", "end_user",
        "enduser",
    }
)  # fmt: skip
"""What systems call customers, beside whom a `user` is one of the firm's own people."""
_HEADS = ("medewerker", "medewerkster", "consulent", "mitarbeiter", "mitarbeiterin")
"""The heads of compounds: a `KCC-medewerker` and a `frontofficemedewerker` are agents."""
_ARTICLES = frozenset({"the", "de", "het", "een", "der", "die", "das", "le", "la", "un", "une"})
_UNITS = frozenset(
    {"klantenservice", "klantendienst", "klantcontact", "helpdesk", "servicedesk", "webcare", "kundenservice", "kundendienst", "support"}
)
"""Words for a part of a firm that are nobody's surname."""
_ACCOUNT = lazy_pattern(r"(?:user|gebruiker|nutzer|benutzer|utilisateur)[ _#-]?\d+")
_INNER = lazy_pattern(r"^(?P<outer>[^()\[\]]*?)\s*[(\[]\s*(?P<inner>[^()\[\]]*?)\s*[)\]]$")


class Speaker(NamedTuple):
    """What a label says: the role (`unknown` where no word tells) and the name, None where there is only a role."""

    role: Role
    name: str | None


@lru_cache(maxsize=4096)
def speaker_of(label: str) -> Speaker:
    """The speaker that `label` (without its colon) names."""
    if "_" in label:
        # `rep_03`
        word, _, number = label.strip().partition("_")
        label = f"{word} {number}" if number.isdecimal() and word.casefold() in _WORDS else label
    label = " ".join(label.split())
    inner = _INNER.match(label) if label.endswith((")", "]")) else None
    if inner is not None:
        return _with_brackets(label, inner["outer"], inner["inner"])
    words = label.split(" ")
    folded = [word.casefold().strip(".,:;#-") for word in words]
    whole = _PHRASES.get(" ".join(folded))
    if whole is not None:
        return Speaker(whole, None)
    # The pattern takes longer to compile than a chat to be read.
    firm = _FIRM.match(label) if any(one in label.casefold() for one in _CUSTOMERS) else None
    if firm is not None:
        return Speaker(Role.AGENT, label[firm.end() :] or None)
    # Else the last word is the head of the phrase: "Customer Service" is no customer.
    if folded[-1] in _WORDS or folded[-1].endswith(_HEADS):
        role = _WORDS.get(folded[-1], Role.AGENT)
        return Speaker(role, _name(words[:-1]) if len(words) > 1 and folded[0] not in _WORDS else None)
    if folded[0] in _WORDS and len(words) > 1:
        return Speaker(_WORDS[folded[0]], _name(words[1:]))
    return Speaker(Role.UNKNOWN, label or None)


def roles_of_letters(labels: Collection[str]) -> dict[str, Role]:
    """The roles of two letters for who speaks, where there are these and no others: K and M for klant and medewerker, or for Kunde and
    Mitarbeiter. By the label as it is written; empty for any others.
    """
    bare = {label: label.casefold().rstrip(".:") for label in labels}
    pair = next((one for one in _LETTERS if set(bare.values()) == set(one.split())), None)
    return {label: Role.CUSTOMER if pair.startswith(f"{one} ") else Role.AGENT for label, one in bare.items()} if pair is not None else {}


def person_of(name: str) -> Speaker:
    """The speaker whom a messenger calls `name`: it tells a role only where it says one outright (`Klantenservice`, `Jan (klant)`).

    That somebody is called `Info`, `Gast` or `Anna Koper` tells nothing.
    """
    speaker = speaker_of(name)
    if speaker.role not in (Role.AGENT, Role.CUSTOMER, Role.BOT):
        return Speaker(Role.UNKNOWN, name)
    said_first = speaker.name is None or not name.startswith(speaker.name)
    outright = said_first or name.endswith((")", "]")) or name.split()[-1].casefold() in _UNITS
    return speaker if outright else Speaker(Role.UNKNOWN, name)


def is_account(label: str) -> bool:
    """Whether `label`, in small letters, numbers whom a system knows (`user 400`): of several such none need be the customer."""
    return label[-1:].isdecimal() and _ACCOUNT.fullmatch(label) is not None


def _with_brackets(label: str, outer: str, inner: str) -> Speaker:
    said, added = speaker_of(outer), speaker_of(inner)
    if said.role is Role.UNKNOWN and added.role is Role.UNKNOWN:
        return Speaker(Role.UNKNOWN, label)
    if added.role is Role.UNKNOWN:
        return Speaker(said.role, said.name or added.name)
    return Speaker(added.role, outer.strip() or None) if said.role is Role.UNKNOWN else said


def _name(words: list[str]) -> str | None:
    """The name beside a role word; a number ("Agent 2") names as well, an article does not."""
    if len(words) == 1 and words[0].casefold() in _ARTICLES:
        return None
    return " ".join(words).strip(" ,-–:|/") or None


def with_roles(conversation: Conversation, patterns: Mapping[str, tuple[str, ...]], *, infer: bool) -> Conversation:
    """The conversation with the roles that `patterns` (`[roles]` of the configuration) give; to `infer`, also those its words make clear.

    Raises UsageError for a wrong pattern. What the metadata says of it: `calllint.reading.parties.inference.inferred`.
    """
    if patterns:
        from calllint.reading.parties.patterns import assigned

        conversation = assigned(conversation, patterns)
    if not infer or all(turn.role is not Role.UNKNOWN for turn in conversation.turns):
        return conversation
    # Most exports know their roles: the words of four languages are loaded for the others only.
    from calllint.reading.parties.inference import inferred

    return inferred(conversation)
