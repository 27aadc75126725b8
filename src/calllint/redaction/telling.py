"""Where a text tells a name: introductions, salutations, complimentary closes, answers to a question for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_reading import Read, read_name
from calllint.redaction.name_words import NO_NAME


class Told(NamedTuple):
    """A name at a place of a text: of the one who speaks (`own`), of the one who is spoken to, or (None) of whom nobody knows.

    `addressed`: it stands in a salutation, where a firm may stand too.
    """

    read: Read
    own: bool | None
    addressed: bool = False


_OWN = lazy_pattern(
    r"\b(?:my (?:full |first |last |sur)?name(?:'s|’s| is| was|:)|the name(?:'s|’s| is)|(?:sur)?name(?:'s|’s| is|:)"
    r"|(?:mijn|m'n|mn|de) (?:voor|achter)?naam (?:is|was)|(?:achter|voor)?naam(?: is|:)|op naam van|in the name of|under the name(?: of)?"
    r"|ik heet|i am called|i'm called|call me|noem me|zeg maar"
    r"|(?:u|je|jij|ge|gij) spreekt (?:nu )?met|(?:you're|you are|your|youre|you were) (?:now )?(?:speaking"
    r"|chatting|talking|through) (?:with|to))[\s:,]{1,3}",
    re.IGNORECASE,
)
_FOR = lazy_pattern(
    r"\b(?:t\.? ?n\.? ?v\.?|t\.? ?a\.? ?v\.?|ter attentie van|ten name van|attn\.?|c/o|p/a|namens|on behalf of"
    r"|(?:klant|contact|account|relatie|debiteuren|patiënt|bewoners)naam|contactpersoon|contact person|(?:account|card"
    r"|policy) ?holder|(?:rekening|polis|kaart)houder"
    r"|in naam van|onder de naam|under (?:the )?(?:name|surname)(?: of)?|(?:it's|it is|is|was|booked|booking|order"
    r"|registered|listed|reserved) under"
    r"|staat (?:op|onder)|geboekt op|gereserveerd op|geregistreerd op|(?:make|made) (?:it )?out to|noteer(?: maar)?|schrijf maar op"
    r"|(?:first|last|middle|full|family) name|surname|(?:voor|achter|roep|familie|meisjes)naam|people call me|men noemt me)"
    r"(?:\s?[:=,]\s?|\s(?:is|was|heet)\s|\s)",
    re.IGNORECASE,
)
_KIN = lazy_pattern(
    r"\b(?:mijn|m'n|my|onze|our) (?:man|vrouw|vriend|vriendin|moeder|vader|zoon|dochter|broer|zus|partner|oma|opa"
    r"|buurman|buurvrouw|schoonmoeder|schoonvader"
    r"|husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|boyfriend|girlfriend|grandmother|grandfather"
    r"|neighbour|neighbor|nan)(?:'s name)?"
    r"(?:\s?[:,]\s?|\s(?:is|heet)\s|\s)",
    re.IGNORECASE,
)
_HEADER = lazy_pattern(
    r"(?:(?:^|[\n\r>|])[ \t>*]*(?:van|from|aan|to|cc|afzender|sender|naam|name|klant|customer|reply-to|ontvanger"
    r"|recipient)[ \t]*:[ \t*]*[\"']?"
    r"|\bschreef (?=[^\n:]{2,60}(?:<[^>\n]*>)?\s?:))(?=[^\W\d_])",
    re.IGNORECASE,
)
_BACK = lazy_pattern(
    r"(?:^|[,;.!?(\n>\"']\s{0,3}|\b(?:met|with|om|at|am|pm|\d\d?|january|february|march|april|may|june|july|august"
    r"|september|october|november|december"
    r"|januari|februari|maart|mei|juni|juli|augustus"
    r"|oktober)\s)((?:[^\W\d_][\w'’.-]*\s){1,5})(?:<[^>\n]{0,80}>\s?)?(?:wrote|schreef|writes|schrijft)\s?:",
    re.IGNORECASE,
)
_OTHER = lazy_pattern(
    r"\b(?:spreek ik (?:dan |nu )?met|am i (?:speaking|talking|chatting) (?:with|to)|is this|is dit|bent u"
    r"|ben jij|ben je|are you|is that|speaking with|to speak (?:with|to))"
    r"[\s:,]{1,3}",
    re.IGNORECASE,
)
_OWN_WEAK = lazy_pattern(
    r"\b(?:this is|it's|it’s|it is|i'm|i’m|i am|ik ben|dit is|you've reached|you have reached|you're with"
    r"|(?:^|(?<=[.!?,\n] )|(?<=hallo )|(?<=hoi )|(?<=ja )|(?<=goedemorgen )|(?<=goedemiddag )"
    r"|(?<=goedenavond )|(?<=goedendag )|(?<=dag )|(?<=goeiemorgen )|(?<=goeiemiddag )|(?<=hey )|(?<=hi ))met)[\s:,]{1,2}",
    re.IGNORECASE | re.MULTILINE,
)
_GREETING = lazy_pattern(
    r"(?:^|(?<=[.!?\n,;]))[\s\"'“]{0,3}(?:(?P<letter>beste|geachte|lieve|waarde|dear)|(?P<meeting>hi|hello"
    r"|hallo|hoi|hey|heej|hai|hé|dag|yo|goede ?morgen|goede ?middag|goeden? ?avond|goeden? ?dag"
    r"|good (?:morning|afternoon|evening|day)"
    r"|morning|afternoon|evening|welkom|welcome(?: back)?)|bedankt|dank (?:je|u)(?: wel)?|dankjewel"
    r"|dankuwel|thanks(?: a lot| so much| very much)?|thank you(?: so much| very much)?|sorry|excuses"
    r"|apologies|doei|bye|goodbye"
    r"|tot ziens|cheers|listen|look)(?P<comma>[ \t]*,)?[ \t]+(?=[^\W\d_])",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE = lazy_pattern(
    r"(?<![^\W_])(?:mevrouw|mevr\.?|mw\.?|mvr\.?|meneer|mijnheer|dhr\.?|de heer|heer|mr\.?|mrs\.?|ms\.?"
    r"|miss|mister|dr\.?|drs\.?|prof\.?|familie|fam\.?|monsieur|madame|frau|herr|major|captain|lady"
    r"|mx\.?)[ \t\u00a0]{1,2}(?=[^\W\d_])",
    re.IGNORECASE,
)
_SIGN_OFF = lazy_pattern(
    r"(?:\b(?:groet|groeten|groetjes|groetend|grt|gr|mvg|m\.v\.g|hoogachtend|liefs|regards|rgds|sincerely"
    r"|faithfully|truly|wishes|cheers|thanks|thank you|best|love|yours|bedankt|alvast dank|dank"
    r"|namens)\b[ \t]*[.,!]?[ \t]*\n\s*"
    r"|(?<!\d)(?<!\d )\b(?:groet|groeten|groetjes|gr|grt|grtz|grtjes|vr\.? ?gr|rgds|mvg|m\.v\.g\.?|hoogachtend|liefs"
    r"|regards|sincerely|faithfully|wishes)[ \t]*[,!.]?[ \t]+(?:van[ \t]+)?)(?=[^\W\d_])",
    re.IGNORECASE,
)
_LAST_LINE = lazy_pattern(
    r"(?:\n[ \t]*|[.!?)][ \t]+)(?=[^\W\d_][^\n!?]{0,60}\s*\Z)|\n[ \t]*\n[ \t]*(?=[^\W\d_][^\n!?]{0,60}(?:\n[^\n]{0,60}){0,3}\s*\Z)"
)
_NAME_FIRST = lazy_pattern(
    r"(?:^|[.!?,\n]\s{0,3}|\b(?:met|with|hoi|hallo|hi|hey|dag|its|it's|ja|yes|yeah|goedemorgen|goedemiddag|goedenavond"
    r"|goedendag|morning|afternoon|hello)\s+)"
    r"((?:['’]?[^\W\d_][\w'’.-]*\s){1,6})(?:hier|here|speaking|calling|spreekt(?: u)?|aan de lijn"
    r"|aan het woord|aan de telefoon|aan het toestel|is (?:de|mijn|the|my) (?:achter|voor|sur)?(?:naam|name)|is wat ik)\b",
    re.IGNORECASE | re.MULTILINE,
)
_THEN_GREETS = lazy_pattern(r"\s*,\s*(?:goede|goeie|dag|hallo|hoi|good|hi|hello|morning|afternoon)", re.IGNORECASE)

_ASKS_NAME = lazy_pattern(
    r"(?:\b(?:your|the|full|first|last|what|which) ?(?:full |first |last |sur)?name\b|surname"
    r"|name (?:is it|please|on|for)|who am i (?:speaking|talking|chatting)|who's (?:calling|speaking|this)"
    r"|who is (?:calling|speaking|this)|\b(?:uw|je) (?:achter|voor)?naam\b|met wie (?:spreek|heb|chat)"
    r"|hoe heet|hoe (?:is|was) (?:uw|je|de) naam|(?:welke|de|achter|voor)[ -]?naam\b|naam (?:en|of|graag)"
    r"|name and"
    r"|spell (?:that|your|it)|naam spellen|wie (?:bent u|ben je|spreek))",
    re.IGNORECASE,
)
_ANSWER = lazy_pattern(
    r"\s*(?:(?:ja|yes|yeah|yep|sure|of course|natuurlijk|zeker|tuurlijk|uh+m?|um+|eh+m?|euh+m?|ehm|oh"
    r"|ok[eé]?|okay|well|nou|it's|it is|dat is|da's|that's|that is|'t is|het is|de naam is|the name is|mijn naam is"
    r"|my name is|met|under|onder"
    r"|op naam van|hi|hallo|dit is|this is)[\s,.:!-]+)*",
    re.IGNORECASE,
)
# Asking for a few letters costs a tenth of searching for a pattern.
_HINTS = (
    (
        _OWN,
        True,
        True,
        ("name", "naam", "heet", "called", "call me", "noem me", "zeg maar", "spreekt", "speaking", "chatting", "talking", "through"),
    ),
    (
        _FOR,
        None,
        False,
        (
            "t.n.v",
            "tnv",
            "t.a.v",
            "tav",
            "t. ",
            "ter att",
            "ten name",
            "attn",
            "c/o",
            "p/a",
            "namens",
            "behalf",
            "naam",
            "name",
            "contact",
            "holder",
            "houder",
            "under",
            "staat o",
            " op",
            "out to",
            "noteer",
            "schrijf",
            "noemt",
            "call me",
        ),
    ),
    (_KIN, None, False, ("mijn ", "m'n ", "my ", "onze ", "our ")),
    (_HEADER, None, False, (":",)),
    (
        _OTHER,
        False,
        False,
        ("spreek ik", "speaking", "talking", "chatting", "speak", "is this", "is dit", "bent u", "ben jij", "ben je", "are you", "is that"),
    ),
    (
        _OWN_WEAK,
        True,
        False,
        ("this is", "it's", "it’s", "it is", "i'm", "i’m", "i am", "ik ben", "dit is", "reached", "met", "you're with"),
    ),
    (
        _TITLE,
        None,
        True,
        (
            "mevr",
            "mw",
            "mvr",
            "meneer",
            "mijnheer",
            "dhr",
            "heer",
            "mr",
            "ms",
            "miss",
            "mister",
            "dr",
            "prof",
            "fam",
            "mons",
            "mad",
            "frau",
            "herr",
            "major",
            "captain",
            "lady",
            "mx",
        ),
    ),
    (
        _SIGN_OFF,
        True,
        False,
        (
            "gr",
            "mvg",
            "m.v.g",
            "acht",
            "liefs",
            "regards",
            "rgds",
            "sincerely",
            "faithful",
            "truly",
            "wishes",
            "cheers",
            "thank",
            "best",
            "love",
            "yours",
            "dank",
            "namens",
        ),
    ),
)
_FORMAL = lazy_pattern(r"(?:t\.?n|t\.?a|ter|ten|attn|c/o|contact|\w+naam|\w* ?\w*name|\w* ?\w*holder|\w*houder)", re.IGNORECASE)
_SPEAKS = ("hier", "here", "speaking", "calling", "spreekt", "aan ", " is ")


def names_told(text: str, asked: bool = False, opening: bool = False, firm: bool = False) -> Iterator[Told]:
    """The names that `text` tells.

    `asked`: somebody just asked for one; `opening`: nobody said anything before it; `firm`: who speaks may speak for a firm.
    """
    lowered = text.lower()
    capitals = lowered != text
    for pattern, own, small, hints in _HINTS:
        if any(hint in lowered for hint in hints):
            for match in pattern.finditer(text):
                small_too = (small or not capitals) and not (capitals and pattern is _TITLE)
                read = read_name(text, match.end(), small=small_too, loose=pattern is _OWN or match[0].rstrip(" :,").endswith("met"))
                if read is not None and _is_due(pattern, text, read, match.start(), capitals):
                    yield Told(read, own)
    yield from _addressed(text, capitals, opening)
    if any(hint in lowered for hint in _SPEAKS):
        yield from _named_first(text, capitals, firm)
    if "wr" in lowered or "schr" in lowered:
        yield from _quoted(text)
    if not firm:
        yield from _opening(text)
    if len(text) > 60:
        yield from _last(text, firm)
    if asked:
        yield from _answered(text)


def _named_first(text: str, capitals: bool, firm: bool) -> Iterator[Told]:
    """Names before what says that somebody speaks: "Emma Jansen hier"."""
    for match in _NAME_FIRST.finditer(text):
        at = _behind_greetings(text, match.start(1), match.end(1))
        small = not capitals or text[at : match.end(1)].islower()
        read = read_name(text, at, small=small, most=7 if capitals or not firm else 2, loose=True)
        if read is not None and read.end >= match.end(1) - 1 and (not text[read.start : read.end].islower() or _is_odd(read, text[:at])):
            yield Told(read, True)


def _quoted(text: str) -> Iterator[Told]:
    """Names of whom an e-mail quotes: "On 3 May Emma Jansen wrote:"."""
    for match in _BACK.finditer(text):
        read = read_name(text, match.start(1))
        if read is not None and read.end >= match.end(1) - 1:
            yield Told(read, None)


def _opening(text: str) -> Iterator[Told]:
    """The name that a text opens with: "Emma Jansen, goedemiddag"."""
    greets = _THEN_GREETS.search(text, 0, 60)
    if greets is not None:
        read = read_name(text, 0)
        if read is not None and read.end == greets.start() and (len(read.words) > 1 or read.titled):
            yield Told(read, True)


def _is_due(pattern: re.Pattern[str], text: str, read: Read, at: int, capitals: bool) -> bool:
    """Whether what stands behind the words of `pattern`, which begin at `at`, is a name."""
    if pattern is _SIGN_OFF:
        return _is_signature(text, read)
    if pattern is _OWN_WEAK:
        return _is_sure(text, read, at)
    if pattern is _KIN:
        return text[read.start].isupper() or text[read.end - len(read.words[-1])].isupper()
    if pattern is _FOR or pattern is _HEADER:
        return len(read.words) > 1 or read.titled or not is_word(read.words[0].casefold()) or _FORMAL.match(text, at) is not None
    return pattern is not _OTHER or capitals or not is_word(read.words[0])


def asks_for_name(text: str) -> bool:
    """Whether `text` asks for a name."""
    lowered = text.lower()
    return any(hint in lowered for hint in ("name", "naam", "who", "wie", "heet", "spell")) and _ASKS_NAME.search(text) is not None


def _addressed(text: str, capitals: bool, opening: bool) -> Iterator[Told]:
    """Names in salutations and behind thanks."""
    for match in _GREETING.finditer(text):
        read = read_name(text, match.end(), most=5)
        if read is None and not capitals and not match["letter"]:
            read = read_name(text, match.end(), small=True, most=1)
            if read is not None and (is_word(read.words[0]) or (match["meeting"] is None and not _stops(text, read.end))):
                read = None
        if read is None or (read.words[0].casefold() in NO_NAME and not read.titled and not _stops(text, read.end)):
            # "Thanks, Will do": a name that is also a word has to stand alone.
            continue
        # Who opens with a greeting says where one has got through to: "Good morning, Lakeside Water".
        if opening and not read.titled and match["meeting"] and (match["comma"] or len(read.words) > 1 or not capitals):
            continue
        yield Told(read, False, not read.titled)


def _last(text: str, firm: bool) -> Iterator[Told]:
    """The name that a text ends with, without a word before it. Where a firm speaks it may be the firm's own."""
    for match in _LAST_LINE.finditer(text):
        read = read_name(text, match.end())
        if read is None or not _is_last(text, read):
            continue
        whole = len(read.words) > 1 or read.end - match.end() > len(read.words[0])
        if (whole and not is_word(read.words[-1].casefold())) if firm else (whole or "\n" in match[0]):
            yield Told(read, True)


def _answered(text: str) -> Iterator[Told]:
    match = _ANSWER.match(text)
    read = read_name(text, match.end() if match is not None else 0, small=True, most=4)
    if read is None:
        return
    if text[read.start].isupper() or (
        re.match(r"\s*(?:[,.!?\n;]|$|and\b|en\b)", text[read.end : read.end + 5]) and not is_word(read.words[-1])
    ):
        yield Told(read, True)


_GREETS = lazy_pattern(
    r"(?:hoi|hallo|hi|hey|hello|dag|ja|yes|yeah|its|it's|met|goed\w+|goei\w+|good|morning|afternoon|evening|dit|this|is)[\s,]+",
    re.IGNORECASE,
)


def _behind_greetings(text: str, at: int, end: int) -> int:
    """Where what stands from `at` to `end` goes on behind its greetings."""
    while (match := _GREETS.match(text, at, end)) is not None:
        at = match.end()
    return at


def _is_odd(read: Read, before: str) -> bool:
    """Whether a name in small letters has a word that no language knows, or can be nothing else behind the words before it."""
    if len(read.words) > 4 or any(word.casefold() in NO_NAME for word in read.words):
        return False
    introduced = len(read.words) == 2 and re.search(r"(?:\bits|\bit's|\bmet)\s+$", before, re.IGNORECASE) is not None
    return introduced or read.end - read.start > len(" ".join(read.words)) or any(not is_word(word.casefold()) for word in read.words)


def _stops(text: str, at: int) -> bool:
    return re.match(r"\s*(?:[,!.?\n]|$)", text[at : at + 2]) is not None


def _is_sure(text: str, read: Read, at: int) -> bool:
    """Whether a name behind "it's" or "met" is one: not shouted, and no word of every day where nothing is in capitals."""
    name = text[read.start : read.end]
    if name.isupper() and len(name) > 2 and len(read.words) == 1:
        return False
    if name == name.lower() and name != name.upper():
        if not is_word(read.words[0]):
            return True
        # "Hi troy it's mel abbot um": at the start of a call, before a new sentence.
        after = re.match(
            r"\s*(?:[,.]|$|(?:um+|uh+m?|eh+m?|i|ik|from|here|calling|ringing|van|uit|over|mijn|my|we|wij|jullie|het)\b)",
            text[read.end : read.end + 12],
        )
        return at < 40 and len(read.words) == 2 and after is not None and not re.search(r"\w{4}(?:ly|ing|ed)\b", name)
    return True


def _is_signature(text: str, read: Read) -> bool:
    """Whether what follows a name ends its line, as behind a complimentary close."""
    return re.match(r"[ \t]*(?:[,.!x|/(\-]|\n|\r|$)", text[read.end : read.end + 3]) is not None


def _is_last(text: str, read: Read) -> bool:
    """Whether a name is all that a text ends with, but for where somebody lives."""
    return re.match(r"[ \t]*(?:,[^\n.!?]{0,40}|\([^\n)]{0,20}\))?(?:\n[^\n]{0,60}){0,3}\s*\Z", text[read.end :]) is not None
