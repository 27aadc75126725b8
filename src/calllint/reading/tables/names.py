"""What a header may stand for: its field, its unit, its language, however it is written."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from calllint.patterns import lazy_pattern
from calllint.reading.tables.words import NAMES

SEPARATORS = ",;\t|"
_TITLE_LINES = 40
_LONGEST = 60
_UNITS = {
    "ms": "ms millis millisecond milliseconds msec msecs milliseconden millisekunden",
    "us": "us µs micros microseconds usec microseconden",
    "s": "s sec secs second seconds seconden sekunden secondes sek sec. ss",
    "min": "min mins minute minutes minuten",
    "h": "h hr hrs hour hours uur uren stunden heures",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
# What may stand after a name and changes nothing: units and zones.
_TAILS = {*_UNIT_OF, "utc", "gmt", "cet", "cest", "local", "lokaal", "unix", "epoch", "iso", "iso8601", "z", "hh", "mm", "uu"}
# A message's own: `message_created_at` is what `created_at` would be.
_OF_MESSAGE_WORDS = """
    message messages msg comment comments entry utterance turn post event bericht nachricht reply email activity tweet segment
    phrase
"""
_OF_MESSAGE = frozenset(_OF_MESSAGE_WORDS.split())
# A contact's own: `call_direction` and `conversation_created_at` say nothing of a message.
_OF_CONTACT_WORDS = "conversation ticket case chat call gesprek session interaction contact gespräch appel anruf zaak"
_OF_CONTACT = frozenset(_OF_CONTACT_WORDS.split())
# Headers of two words that say who speaks and that he does: `brand_reply`, `ai_response`, `member_message`.
_PARTY_WORDS = {
    "customer-text": """
        customer client user member visitor guest caller consumer human buyer passenger patient
        klant cliënt gebruiker bezoeker beller burger bewoner inwoner huurder patiënt reiziger verzekerde aanvrager melder
        kunde kunden nutzer besucher anrufer cliente utilisateur visiteur usuario
    """,
    "agent-text": """
        agent brand company we us wij ons support admin ai bot chatbot assistant model advisor adviser operator rep representative staff
        employee seller
        medewerker adviseur gemeente organisatie bedrijf winkel afdeling klantenservice mitarbeiter berater conseiller agente gpt llm
    """,
}
_SAID_WORDS = """
    message messages text utterance question query input request tweet says said reply response answer comment msg words speech
    bericht tekst vraag antwoord reactie uitspraak zegt zeggen zei schrijft schreef sagt schreibt wrote writes nachricht frage antwort
    anfrage texte reponse mensaje pregunta respuesta
"""
_SAID = frozenset(_SAID_WORDS.split())
_TURN_WORDS = frozenset({"beurt", "turn", "zug", "tour", "ronde", "round", "exchange"})
# What joins the words of a header: `Vraag van de klant`, `Verzonden om`, `Date of message`.
_FILLER_WORDS = "van de het een der den door aan om op of the by from to von vom durch an am um du des le la par a"
_FILLERS = frozenset(_FILLER_WORDS.split())
_ASKING = frozenset({"van", "door", "aan", "by", "from", "to", "of", "von", "vom", "durch", "an", "par", "de", "a"})
_CONTACT_FIELDS = frozenset(
    {"team", "channel", "language", "topic", "subject", "status", "queue-wait", "ended-by", "agent", "customer", "day"}
)
_DUTCH = """
    gesprek gespreksnummer bericht afzender datum tijd klant medewerker tekst onderwerp kanaal taal duur van wie wat vraag antwoord
    tijdstip verzonden spreker uitspraak deelnemer inhoud gezegd rol zaak zaaknummer dossiernummer melding meldingsnummer ticketnummer
    aanvrager behandelaar afdeling opmerking
"""
_GERMAN = (
    "gespräch nachricht absender datum uhrzeit zeit kunde mitarbeiter inhalt sprecher betreff kanal sprache dauer von frage antwort rolle"
)
_FRENCH = "message expéditeur heure client agent texte contenu canal langue durée envoyé auteur réponse horodatage créé"
_CAMEL = lazy_pattern(r"(?<=[a-zà-ÿ0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-zà-ÿ])")
_BRACKETS = lazy_pattern(r"\([^()]*\)|\[[^\[\]]*\]")
_BRACKET = lazy_pattern(r"[()\[\]]")
_JOINTS = lazy_pattern(r"[\s_\-./:\\|*?\"'’°&,+]+")

WEAK = 1000
"""Added to the rank of a name that says little."""


@lru_cache(maxsize=4096)
def normal(header: str) -> str:
    """A header as headers are compared: `Sender Type`, `sender_type`, `senderType (text)` and `SENDER-TYPE` are one."""
    header = header.strip("\ufeff \t\r\n\"'")
    header = header.removesuffix("__c").removesuffix("__r")
    bare = _BRACKETS.sub(" ", header)
    if any(map(str.isalnum, bare)):
        header = bare
    if not header.isupper():
        header = _CAMEL.sub(" ", header)
    return unaccented(_JOINTS.sub(" ", header).strip().casefold())


def unaccented(text: str) -> str:
    """`text` with letters that bear no marks."""
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


@cache
def _vocabulary() -> dict[str, dict[str, int]]:
    """Each normal name with its fields and how telling it is there: the lower, the more."""
    known: dict[str, dict[str, int]] = {}
    for field, listed in NAMES.items():
        strong, _, weak = listed.partition("~")
        for base, names in ((0, strong), (WEAK, weak)):
            for rank, name in enumerate(unaccented(names).split(",")):
                if name := " ".join(name.split()):
                    known.setdefault(name, {}).setdefault(field, base + rank)
    # `PARENTID`, as databases write it.
    for name in [name for name in known if " " in name]:
        known.setdefault(name.replace(" ", ""), known[name])
    for field, parties in _PARTY_WORDS.items():
        for party in unaccented(parties).split():
            for word in _SAID_WORDS.split():
                known.setdefault(f"{party} {word}", {field: WEAK - 1})
    return known


@lru_cache(maxsize=4096)
def fields_of(header: str) -> dict[str, int]:
    """The fields that `header` may stand for, each with how telling the name is: the lower, the more."""
    known = _vocabulary()
    name = normal(header)
    if name in known:
        return known[name]
    if header.strip() == "#":
        return {"order": WEAK}
    if (party := party_of_turn(header)) is not None:
        return {party: WEAK - 1}
    words = name.split()
    while len(words) > 1 and words[-1] in _TAILS:
        words.pop()
        if " ".join(words) in known:
            return known[" ".join(words)]
    if len(words) < 2:
        return {}
    if len(words) == 2 and WEAK - 1 in (turned := known.get(f"{words[1]} {words[0]}", {})).values():
        # `Vraag burger`, `Antwoord gemeente`
        return turned
    rest = known.get(" ".join(words[1:]), {})
    if words[0] in _OF_CONTACT:
        return {field: rank for field, rank in rest.items() if field in _CONTACT_FIELDS}
    if words[0] in _OF_MESSAGE:
        return {field: rank for field, rank in rest.items() if field not in _CONTACT_FIELDS and field != "conversation"}
    bare = _without_fillers(words)
    return fields_of(" ".join(bare)) if bare and len(bare) < len(words) else {}


def _without_fillers(words: list[str]) -> list[str]:
    """The words without those that join them; all, where the last one asks for somebody: `Antwoord door`, `Response by`."""
    return words if words[-1:] and words[-1] in _ASKING else [word for word in words if word not in _FILLERS]


def party_of_turn(header: str) -> str | None:
    """Whose words stand under a header that numbers turns (`beurt_1_klant`, `customer turn 2`): `customer-text` or `agent-text`; None for
    any other.
    """
    # `Bericht 1 (klant)`
    words = normal(_BRACKET.sub(" ", header)).split()
    if not any(map(str.isdecimal, words)) or not (_TURN_WORDS | _SAID).intersection(words):
        return None
    rest = [word for word in words if word not in _TURN_WORDS | _SAID and not word.isdecimal()]
    found = [field for field, parties in _PARTY_WORDS.items() if rest and rest[0] in unaccented(parties).split()]
    return found[0] if len(rest) == 1 and found else None


def says_outright(header: str) -> bool:
    """Whether a header says who speaks and that he does, in two words: `user_message`, `Vraag burger`, `Vraag van de burger`."""
    if party_of_turn(header) is not None:
        return True
    words = _without_fillers(normal(header).split())
    parties = [word for words in _PARTY_WORDS.values() for word in unaccented(words).split()]
    return len(words) == 2 and any(one in _SAID and other in parties for one, other in (words, words[::-1]))


def unit_of(header: str) -> str | None:
    """The unit that a header names: `ms`, `us`, `s`, `min` or `h`; None for none. `hh:mm:ss` is no unit."""
    folded = _CAMEL.sub(" ", header).casefold()
    if re.search(r"\b(?:hh|uu|h):mm", folded):
        return None
    for word in reversed(re.split(r"[\s_\-./\\()\[\]]+", folded)):
        if word in _UNIT_OF:
            return _UNIT_OF[word]
    return None


def is_public(header: str) -> bool:
    """Whether a yes under `header` says that everybody sees the row, and not that nobody outside does."""
    name = normal(header)
    return any(word in name for word in ("publi", "openbaar", "offentlich", "zichtbaar", "visible", "sichtbar"))


def language_of(headers: list[str]) -> str:
    """The language that most headers are in: `nl`, `de`, `fr`, else `en`."""
    words = {word for header in headers for word in normal(header).split()}
    scores = {
        code: len(words.intersection(unaccented(known).split())) for code, known in (("nl", _DUTCH), ("de", _GERMAN), ("fr", _FRENCH))
    }
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] and (best != "fr" or scores[best] > 1 or "heure" in words) else "en"


def has_header(text: str) -> bool:
    """Whether one of the first lines may be a header: two of its cells at least are known. Cheap, for files that are hardly tables."""
    for line in text.split("\n", _TITLE_LINES)[:_TITLE_LINES]:
        for separator in SEPARATORS:
            cells = line.split(separator) if separator in line else []
            if len(cells) > 1 and sum(bool(len(cell) < _LONGEST and fields_of(cell.strip(' "'))) for cell in cells) > 1:
                return True
    return False
