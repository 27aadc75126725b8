"""What somebody just asked for: the next answer gives it without a word of introduction."""

from __future__ import annotations

import re
from functools import lru_cache

from calllint.patterns import lazy_pattern
from calllint.redaction.hints import holds_any

_QUESTIONS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "phone",
        ("tel", "phone", "mobi", "gsm", "cell", "num", "handy", "rufn", "portab", "joindre", "bereik", "reach", "06"),
        r"telefoon|phone|mobile|mobiel|handynummer|\btel\b|\bgsm|\bcell|number (?:to|can|we|i|on)|callback number|contact ?number|(?:op"
        r"|onder) welk nummer|(?:uw|je|jouw) nummer"
        r"|your number|(?:met|van|op|onder) welk nummer|(?:what|which) number|beste nummer|terugbelnummer|06-?(?:nummer|nr)"
        r"|best number|handy|telefon|unter welcher nummer|ihre nummer|rufnummer"
        r"|numéro de t|quel numéro"
        r"|votre numéro(?! de (?:com|car|mai|dos|cli))|portable|vous joindre|bereik(?:en|baar)|reach you",
    ),
    (
        "birthdate",
        ("geboor", "geboren", "birth", "dob", "born"),
        r"geboortedatum|geboren|date of birth|birth ?date|\bdob\b|were you born|birthday",
    ),
    (
        "postcode",
        ("post", "anschr", "zip", "huis", "naar", "heen", "bezorg", "lever", "where", "dres", "house", "plz", "hausn", "woon"),
        r"post ?code|\bzip|huis ?nummer"
        r"|waar (?:mag|moet|kan|zal|wil)[^.?!]{0,20}(?:naartoe|heen|bezorg|lever)|where (?:should|shall|do"
        r"|can)[^.?!]{0,20}(?:deliver|send|ship)|(?<!mail)(?<!mail[- ])add?res[^?]{0,60}\?|anschrift|house number|postleitzahl|\bplz\b"
        r"|hausnummer|code postal|waar woon",
    ),
    (
        "bsn",
        ("bsn", "burger", "citizen", "rijksreg", "nationa", "insz", "ni num", "nino", "social", "ssn", "sozial", "sécu", "sofi"),
        r"\bbsn\b|burgerservice|citizen service|rijksregister|nationaal nummer|\binsz\b|national insurance|\bni number|\bnino\b"
        r"|\bsocial\b|\bssn\b"
        r"|sozialversicherung|sécurité sociale|sofinummer",
    ),
    (
        "id",
        ("pas", "rijb", "licen", "ident", "id", "docu", "verblijf", "aad", "pan", "nhs", "voter", "tax", "steuer", "ausweis"),
        r"paspoort|passport|rijbewijs|licen[cs]e number|driv\w+'?s? licen[cs]e|identi(?:teits|ty)|\bid[ -]?(?:kaart|card|bewijs|number"
        r"|nummer)|document"
        r"|verblijfs|aadh?aa?r|\bpan\b|\bnhs\b|voter|taxpayer|steuer|ausweis|carte d['’]identit",
    ),
    (
        "user",
        ("gebruik", "user", "inlog", "login", "account", "benutz", "identif"),
        r"(?:wat|welke|what|which|uw|je|jouw|your|geef|give)[^.?!]{0,25}(?:gebruikers?naam|user ?name|user ?id|inlognaam|login"
        r"|account ?na(?:me|am))"
        r"|benutzername|identifiant",
    ),
    (
        "plate",
        (
            "kent",
            "plaat",
            "plat",
            "reg",
            "kennz",
            "nummerns",
            "plaq",
            "immat",
            "car",
            "vehic",
            "van",
            "auto",
            "wagen",
            "voert",
            "bus",
            "fahrz",
            "voit",
            "véhic",
            "bike",
        ),
        r"kenteken|nummerplaat|nrplaat|licen[cs]e plate|registration|number ?plate|(?:vehicle|car|bike) (?:number|no\b|reg)|which plate"
        r"|\breg\b|\bplates?\b|kennzeichen"
        r"|nummernschild|plaque|immatriculation|(?:which|what) (?:car|vehicle|van)|welke? (?:auto|wagen|voertuig|bus)"
        r"|welches auto|welches fahrzeug"
        r"|quelle? (?:voiture|véhicule)",
    ),
    (
        "iban",
        ("iban", "reken", "account", "konto", "compte", "sort", "bank", "rout"),
        r"\biban\b|rekening ?(?:nummer|nr)|(?:welke|uw|je) (?:bank)?rekening|account number|which account|(?:your|the) bank account"
        r"|kontonummer"
        r"|welches konto|ihr konto|numéro de compte|quel compte|sort code|bank ?gegevens|bank ?details|account details|routing",
    ),
    (
        "card",
        ("card", "kaart", "kart", "carte", "long num", "pas"),
        r"(?:credit|krediet|bank|debet|debit)[ -]?(?:card|kaart|karte)|kaartnummer|card number|number on the card"
        r"|on the card|(?:your|the) card(?=[?.\s]*\Z)|pasnummer|nummer (?:van|op) (?:de|uw|je|jouw) (?:kaart|pas|bankpas"
        r"|creditcard)(?![^\W_])|kartennummer|kreditkarte"
        r"|numéro de (?:votre )?carte|welke kaart|which card|op de kaart|long number"
        r"|carte bancaire",
    ),
    ("email", ("mail", "courriel"), r"e-?mail|mail ?adres|\bmail\b|mailadresse|courriel|adresse (?:e-?)?mail"),
    (
        "reference",
        ("num", "nr", "code", "kenm", "track", "ref", " no", " id"),
        r"(?:klant|order|bestel|factuur|meldings?|referentie|dossier|zaak|ticket|polis|contract|lid|relatie"
        r"|debiteuren?|pakket|zendings?|serie|aanvraag|incident|case|claim|schade|boekings?|reserverings?"
        r"|account|abonnement|patiënt|huurder|offerte|transactie|meter)[ -]?(?:nummer|code|nr)|kenmerk"
        r"|track ?(?:&|and) ?trace"
        r"|(?:customer|order|invoice|case|ticket|policy|booking|tracking|confirmation|member(?:ship)?|account"
        r"|reference|claim|contract|reservation|serial|parcel|client|patient) (?:reference|ref|number|no\.?"
        r"|code|id)|booking ref|the reference",
    ),
)
_PATTERNS = tuple((kind, hints, lazy_pattern(pattern, re.IGNORECASE)) for kind, hints, pattern in _QUESTIONS)
_ADDRESS = lazy_pattern(
    r"\b(?:uw|je|jouw|your|welk|which|what|wat|confirm|mailing|billing|delivery"
    r"|mag ik|may i|can i|could i|kunt u)\b[^.?!]{0,25}(?<!mail)(?<!mail[- ])add?res",
    re.IGNORECASE,
)
"""Questions for an address, also in transcripts without question marks."""
NOTHING: frozenset[str] = frozenset()


@lru_cache(256)
def asked_for(text: str) -> frozenset[str]:
    """The kinds of personal data that `text` asks for."""
    lowered = text.lower()
    found = frozenset(kind for kind, hints, pattern in _PATTERNS if holds_any(lowered, hints) and pattern.search(text) is not None)
    return found | {"postcode"} if "dres" in lowered and _ADDRESS.search(text) is not None else found


_CARRIES_ON = lazy_pattern(r"\W*(?:\w+\W+){0,3}\w*\W*")


def carries_on(text: str, repeats: bool = False) -> bool:
    """Whether what somebody says leaves the other to go on with an answer: *ja*, *go on*, or, `repeats`, what they were told."""
    return (repeats and len(text) < _BRIEF) or (len(text) <= 30 and _CARRIES_ON.fullmatch(text) is not None)


def refers_back(text: str) -> bool:
    """Whether a question is for what the other just named: *What's the new one?*."""
    return len(text) <= _BRIEF and _REFERS.search(text) is not None


def puts_right(text: str) -> bool:
    """Whether somebody may put right what was read back to them: *no, fifty at the end*."""
    return _PUTS_RIGHT.search(text) is not None


_REFERS = lazy_pattern(
    r"(?<![^\W_])(?:what(?:['’]s| is)|wat (?:is|wordt)|welk|which|wie ist|wie lautet|was ist|quel(?:le)? est)\s(?:(?:it|that)\s*\?"
    r"|(?:then |dan )?"
    r"(?:the |het |de |die |das |der |le |la )?(?:new|nieuwe?|correct|juiste?|goede|neue|richtige|nouve\w+|right|other|andere)(?![^\W_])"
    r"(?!\s(?!one|dan|then|nummer|number)[^\W\d_]))",
    re.IGNORECASE,
)
_BRIEF = 60
"""Characters of a turn that only says again what it was told, and leaves the other to go on."""
_PUTS_RIGHT = lazy_pattern(
    r"(?<![^\W_])(?:no|nee|nein|non|not|niet|nicht|bijna|nearly|almost|fast|presque|eind\w*|end|ends|last|laatste|letzte\w*"
    r"|actually|sorry)(?![^\W_])",
    re.IGNORECASE,
)


def echoed(asked: frozenset[str]) -> frozenset[str]:
    """What was asked for, for a turn of the one who asked: an answer may be repeated there."""
    return asked | {ECHO} if asked else NOTHING


ECHO = "echo"
"""Stands among the kinds that were asked for where it is not the answer that is read but what the one who asked says then."""
ECHOED = frozenset(["phone", "iban", "card", "bsn", "plate", "postcode", "email", "id", "reference", "birthdate", "user"])
"""The kinds that are repeated by whom they were told to."""
