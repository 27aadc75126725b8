"""Numbers under which somebody is known, dictated behind what introduces them: of customers and orders, of passports and licences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.dates import date_at
from calllint.redaction.runs import runs
from calllint.redaction.signs import Run
from calllint.redaction.small_words import HESITATIONS, LINKS, SURE, TURNS, WAITS, word_set
from calllint.redaction.spans import Span
from calllint.redaction.spoken import account_within
from calllint.redaction.units import UNITS

_NUMBERED = (
    r"klant|order|bestel|factuur|meldings?|referentie|dossier|zaak|ticket|polis|contract|lid|lidmaatschaps?|relatie|debiteur(?:en)?|pakket"
    r"|zendings?|serie|aanvraag|incident|case|claim|schade|boekings?|reserverings?|account|abonnement|pati[eë]nt|huurder|offerte|retour"
    r"|transactie|deelnemers?|personeels?|meter|customer|invoice|policy|booking|tracking|confirmation|member(?:ship)?|reference|reservation"
    r"|purchase|transaction|client|loyalty|serial|parcel|shipment|consignment|complaint|job|quote|receipt|rma|delivery|subscri(?:ber|ption)"
    r"|service request|crime|student|employee|staff|ref"
)
_DOCUMENTS = (
    r"paspoort|passport|rijbewijs|(?:driving|driver'?s) licen[cs]e|licen[cs]e|id[ -]?(?:kaart|card|bewijs)|identi(?:teits(?:kaart"
    r"|bewijs)|ty card)"
    r"|document|verblijfs(?:vergunning|document)|residen(?:ce|t) permit|vreemdelingen|nhs|rijksregister|national insurance|tax(?:payer)?"
    r"|pan"
    r"|aadh?aa?r|voter|ration card|social security"
)
_NUMBER = r"(?:nummers?|number|nr|no|code|id|card|kaart|reference|ref|kenmerk|#)"
_INTRODUCED = lazy_pattern(
    rf"(?<![^\W_])(?:(?P<id>(?:{_DOCUMENTS})(?:[ -]?{_NUMBER}){{0,2}})|(?P<reference>(?:(?:{_NUMBERED})[ -]?{_NUMBER}|kenmerk|referentie"
    r"|reference|(?:looking|look) up|zoek(?: \w+)? op|opgezocht|(?:polis|order|bestelling|policy|ticket|case|zaak|claim"
    r"|account)(?=\s(?:is|met|with|heeft|has)\s(?:nummer|number))))"
    r"|(?P<account>(?:acc(?:oun)?t|a/c|rekening|konto)(?:[ -]?(?:number|nummer|nr|no|num)){0,2}))(?![^\W\d_])",
    re.IGNORECASE,
)
_HINTS = (
    "num", "nr", "no", "code", "id", "kenm", "ref", "pas", "rijb", "licen", "doc", "verb", "permit", "nhs", "regis", "insur", "tax", "pan",
    "aad", "look", "zoek", "voter", "card", "kaart", "soci", "acc", "a/c", "reken", "konto", "polis", "order", "#",
)  # fmt: skip
_WORD = lazy_pattern(r"[^\W\d_]+(?:['’]s)?")
_LEADS = (
    HESITATIONS
    | LINKS
    | WAITS
    | SURE
    | TURNS
    | word_set(
        "is was are heeft has had hij het hét it die dat deze this that van of mij mijn m my me our ons onze uw your his her haar zijn "
        "ik i we "
        "kreeg heb have given got get gave staat reads says zegt luidt wordt nu now nummer number nr no code id met with op on onder "
        "under as "
        "de the een a for voor voor namelijk namely there hier here it's that's dat's which welke denk think geloof believe again nog "
        "up file op last laatste digits cijfers same starts begint begins sir madam meneer mevrouw geregistreerd registered"
    )
)
"""What may stand between the words that introduce a number and the number."""
_FAR = 60
_GOES_ON = lazy_pattern(r"[ ]?['’]?[^\W\d_]{2}")
_INSURED = re.compile(r"[a-z]{2}[\do]{6}[a-d]")
"""A British insurance number, whose last letter may be *a*."""
_MONEY = lazy_pattern(r"(?:[€$£]|\b(?:eur|euro|usd|gbp))\s*$", re.IGNORECASE)
_TIME = lazy_pattern(r"\d{1,2}[:.]\d\d")
_THOUSANDS = lazy_pattern(r"\d{1,3}(?:[.,]\d{3})+")
_NO_CODES: frozenset[str] = frozenset()
_FEWEST = {"id": 5, "reference": 4, "account": 6}
"""Letters and digits that a number of a kind has at least."""
_FEWEST_DIGITS = 3


def codes_told(text: str) -> Iterator[Span]:
    """The numbers in `text` that words introduce, typed or dictated."""
    lowered = text.lower()
    if not any(map(lowered.__contains__, _HINTS)):
        return
    behind = 0
    for match in _INTRODUCED.finditer(text):
        if match.start() < behind:
            continue
        kind = match.lastgroup
        assert kind is not None
        at = match.end() + 2 * (text[match.end() : match.end() + 2] in ("'s", "’s"))
        run = _run_behind(text, at)
        if run is None or not is_code_told(text, run, kind):
            continue
        run = account_within(run) if kind == "account" else without_words(text, said_once(run))
        behind = run.end
        yield Span(run.start, run.end, kind, run.text)


def _run_behind(text: str, at: int) -> Run | None:
    """The first run with digits behind words that introduce one, if nothing but words that lead to it stands between."""
    for run in runs(text, _NO_CODES, at, min(len(text), at + 2 * _FAR)):
        if run.start - at > _FAR or not _leads(text[at : run.start]):
            return None
        if run.digits:
            return run
    return None


def _leads(between: str) -> bool:
    """Whether nothing but words that lead to a number stands before it."""
    return "?" not in between and all(word.casefold().removesuffix("'s") in _LEADS for word in _WORD.findall(between))


def said_once(run: Run) -> Run:
    """A run that says the same twice, up to its middle."""
    half = len(run.text) // 2
    if len(run.text) < 2 * _FEWEST["id"] or run.text[:half] != run.text[half:]:
        return run
    at = 0
    for number, sign in enumerate(run.signs, 1):
        at += len(sign.text)
        if at == half:
            return Run(run.signs[:number])
    return run


def without_words(text: str, run: Run) -> Run:
    """A run without the words of one letter behind it: *… 4 7 so I*."""
    signs = run.signs
    if _INSURED.fullmatch(run.text) is not None:
        return run
    while (
        len(signs) > 1
        and signs[-1].text in ("i", "a", "u", "o")
        and text[signs[-1].start - 1] == " "
        and not signs[-1].is_word
        and _GOES_ON.match(text, signs[-1].end)
    ):
        signs = signs[:-1]
    return Run(signs)


def is_code_told(text: str, run: Run, kind: str) -> bool:
    """Whether a run may be a number of the kind: no day, no time, no amount."""
    if len(run.text) < _FEWEST[kind] or len(run.digits) < _FEWEST_DIGITS:
        return False
    if _MONEY.search(text, max(0, run.start - 5), run.start) is not None or UNITS.match(text, run.end) is not None:
        return False
    if kind == "reference" and _THOUSANDS.fullmatch(text, run.start, run.end) is not None:
        return False
    return _TIME.fullmatch(text, run.start, run.end) is None and (kind == "account" or date_at(text, run.start) is None)
