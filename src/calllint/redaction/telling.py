"""Where a text tells a name: introductions, salutations, complimentary closes, answers to a question for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_reading import Read, read_name


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
    r"|(?:u|je|jij) spreekt (?:nu )?met|(?:you're|you are|your|youre|you were) (?:now )?(?:speaking"
    r"|chatting|talking|through) (?:with|to))[\s:,]{1,3}",
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
    r"|(?<=goedenavond )|(?<=goedendag )|(?<=dag ))met)[\s:,]{1,2}",
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
    r"|\b(?:groet|groeten|groetjes|mvg|hoogachtend|liefs|regards|sincerely|faithfully|wishes)[ \t]*[,!.]?[ \t]+(?:van[ \t]+)?)(?=[^\W\d_])",
    re.IGNORECASE,
)
_LAST_LINE = lazy_pattern(
    r"(?:\n[ \t]*|[.!?)][ \t]+)(?=[^\W\d_][^\n!?]{0,60}\s*\Z)|\n[ \t]*\n[ \t]*(?=[^\W\d_][^\n!?]{0,60}(?:\n[^\n]{0,60}){0,3}\s*\Z)"
)
_NAME_FIRST = lazy_pattern(
    r"(?:^|[.!?,\n]\s{0,3}|\b(?:met|with)\s+)((?:[^\W\d_][\w'’-]+\s){1,2})(?:hier|here|speaking|aan de lijn"
    r"|aan het woord|aan de telefoon|aan het toestel)\b",
    re.IGNORECASE | re.MULTILINE,
)
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
    r"|ok[eé]?|okay|well|nou|it's|it is|de naam is|the name is|mijn naam is|my name is|met|under|onder"
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
_SPEAKS = ("hier", "here", "speaking", "aan ")


def names_told(text: str, asked: bool = False, opening: bool = False, firm: bool = False) -> Iterator[Told]:
    """The names that `text` tells.

    `asked`: somebody just asked for one; `opening`: nobody said anything before it; `firm`: who speaks may speak for a firm.
    """
    lowered = text.lower()
    capitals = lowered != text
    for pattern, own, small, hints in _HINTS:
        if any(hint in lowered for hint in hints):
            for match in pattern.finditer(text):
                read = read_name(text, match.end(), small=(small or not capitals) and not (capitals and pattern is _TITLE))
                if read is not None and _is_due(pattern, text, read, match.start(), capitals):
                    yield Told(read, own)
    yield from _addressed(text, capitals, opening)
    if any(hint in lowered for hint in _SPEAKS):
        for match in _NAME_FIRST.finditer(text):
            read = read_name(text, match.start(1), most=3)
            if read is not None and read.end >= match.end(1) - 1:
                yield Told(read, True)
    if len(text) > 60:
        yield from _last(text, firm)
    if asked:
        yield from _answered(text)


def _is_due(pattern: re.Pattern[str], text: str, read: Read, at: int, capitals: bool) -> bool:
    """Whether what stands behind the words of `pattern`, which begin at `at`, is a name."""
    if pattern is _SIGN_OFF:
        return _is_signature(text, read)
    if pattern is _OWN_WEAK:
        return _is_sure(text, read, at)
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
        if read is None:
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
        return at < 40 and len(read.words) == 2 and after is not None and not re.search(r"(?:ly|ing|ed)\b", name)
    return True


def _is_signature(text: str, read: Read) -> bool:
    """Whether what follows a name ends its line, as behind a complimentary close."""
    return re.match(r"[ \t]*(?:[,.!x|/(\-]|\n|\r|$)", text[read.end : read.end + 3]) is not None


def _is_last(text: str, read: Read) -> bool:
    """Whether a name is all that a text ends with, but for where somebody lives."""
    return re.match(r"[ \t]*(?:,[^\n.!?]{0,40}|\([^\n)]{0,20}\))?(?:\n[^\n]{0,60}){0,3}\s*\Z", text[read.end :]) is not None
