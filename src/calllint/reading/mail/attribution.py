"""The sentence above quoted text: "Op ma 3 nov 2026 om 09:12 schreef Jan <…>:", on one line or wrapped over up to four."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.reading.mail.dates import date_in, has_clock, has_day, without_dates
from calllint.reading.mail.words import NO_NAMES, OPENERS, PARTICLES, PRONOUNS_AFTER, PRONOUNS_BEFORE, VERB_ENDS, VERBS

_VERB = lazy_pattern(rf"(?<!\w)(?:{VERBS})(?!\w)", re.IGNORECASE)
_OPENER = lazy_pattern(rf"(?:{OPENERS})\b(?=.{{0,40}}\d)", re.IGNORECASE)
_STRONG = lazy_pattern(
    rf"[^\w<\"]*(?:(?:{OPENERS})\b(?=.{{0,40}}\d)|\d{{1,4}}\s?[-./:年]\s?\d|\d{{1,2}}\.?\s[^\W\d_]{{3,}}\.?\s\d{{4}}"
    rf"|[^\W\d_]{{2,12}}\.?,?\s\d{{1,2}}[\s./-])",
    re.IGNORECASE,
)
_INSIDE = lazy_pattern(
    rf"(?<=\S)(?:\s*-{{2,}}\s*|\s+)(?=(?:On|Op|Am|Le|El)\b (?:\w{{2,12}}\.?,? )?(?:\d|\w{{3,9}}\.? \d).*(?<!\w)(?:{VERBS})(?!\w))"
)
_PRONOUN = lazy_pattern(
    rf"(?<!\w)(?:(?:{VERBS})\s+(?:{PRONOUNS_AFTER})|(?:{PRONOUNS_BEFORE})\s+(?:heeft\s+|hebt\s+|heb\s+|have\s+|had\s+|avez\s+"
    rf"|haben\s+)?(?:{VERBS}))(?!\w)",
    re.IGNORECASE,
)
_ADDRESS = lazy_pattern(r"(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)*")
_IN_BRACKETS = lazy_pattern(r"[<(\[]\s*(?:mailto:)?\s*[\w.+'-]+@[\w.-]+[^<>()\[\]]{0,80}(?:<[^<>]*>)?\s*[>)\]]+")
_NOISE = lazy_pattern(
    r"\b(?:het volgende|folgendes|følgende|heeft|hebt|heb|hat|habe|via mail|via e-?mail|uhr|uur|ezt|időpont|użytkownik|użytk\.?"
    r"|пользователь)\b|のメッセージ|周[一二三四五六日]|星期.|在(?=\s|$)|[<>()\[\]]|^sent from\b",
    re.IGNORECASE,
)
_DIGIT = lazy_pattern(r"\d")
_DASHES = " \t\xa0-–—_*·•="
_ENDS = (":", "：", *VERB_ENDS)
_LONGEST = 400
_MOST_LINES = 4


class Attribution(NamedTuple):
    """What is said of a quoted message: who wrote it, when (RFC 3339), and to whom; empty or None where it isn't said."""

    name: str | None = None
    address: str | None = None
    at: str | None = None
    to: tuple[tuple[str, str], ...] = ()


NOBODY = Attribution()


def may_end_attribution(text: str) -> bool:
    """Whether a line, without space round it, can be the last one of an attribution; it must be cheap."""
    return text.endswith(_ENDS) or (text[-1] == "-" and text.rstrip("- ").endswith(VERB_ENDS))


def attribution_before(texts: Sequence[str], index: int, quoted: bool) -> tuple[int, Attribution] | None:
    """The attribution whose last line is `texts[index]`, and the index of its first line; None where there is none.

    `quoted` says that quoted lines follow at once: then less is asked of the sentence.
    """
    joined, found = "", None
    for start in range(index, max(-1, index - _MOST_LINES), -1):
        piece = texts[start].strip()
        if not piece or piece[0] == ">" or len(piece) + len(joined) > _LONGEST:
            break
        joined = f"{piece} {joined}" if joined else piece
        said = _judged(joined, quoted)
        if said is None:
            continue
        if _STRONG.match(joined) or found is None or joined.startswith("<"):
            found = start, said
        if _STRONG.match(joined):
            break
        if not joined.startswith(("<", "(")) and not _VERB.match(joined) and _balanced(joined):
            break
    return found


def attribution_inside(text: str) -> int | None:
    """Where in a line of one's own words an attribution begins ("Prima. On 3 Nov 2026 at 9:12 Jan wrote:"); None where none does."""
    if len(text) > _LONGEST or _STRONG.match(text) or not _VERB.search(text):
        return None
    match = _INSIDE.search(text)
    return match.start() if match and _judged(text[match.end() :], False) else None


def stated(joined: str) -> Attribution:
    """Who and when, from a line that is known to be an attribution, in whatever language."""
    return _said(joined)


def _balanced(joined: str) -> bool:
    return joined.count("<") >= joined.count(">")


def _judged(joined: str, quoted: bool) -> Attribution | None:
    core = joined.strip(_DASHES)
    ended = core.endswith((":", "："))
    core = core.rstrip(":： \xa0")
    address = _ADDRESS.search(core)
    # "Jan: Piet schreef:" is what Jan says in a chat.
    if not address and (": " in core or _PRONOUN.search(core)):
        return None
    verb = _VERB.search(core)
    strong = _STRONG.match(core) is not None
    if verb is None:
        return _without_verb(core, quoted) if address and (ended or quoted) and (strong or has_clock(core)) else None
    if not ended and not (strong and core.endswith(VERB_ENDS) and (address or joined.startswith("--"))):
        return None
    said = _said(core)
    if strong:
        if quoted:
            return said
        enough = address is not None or (_is_name(said.name) and has_clock(core) and has_day(core))
        return said if enough and _short(core) else None
    if _IN_BRACKETS.search(core) is not None or (address and quoted):
        return said if quoted or _short(core) else None
    dated = has_clock(core) or has_day(core)
    if quoted and verb.end() >= len(core) - 40 and (dated or verb.end() == len(core)) and len(core.split()) <= 12:
        return said if _is_name(said.name) else None
    # Thunderbird and Roundcube: "Jan Jansen schreef op 3-11-2026 09:12:".
    return said if has_clock(core) and has_day(core) and _is_name(said.name) and len(core.split()) <= 14 else None


def _without_verb(core: str, quoted: bool) -> Attribution | None:
    """`30.09.2017, 18.30, "Jan" <jan@post.example>:` in any language: an address in brackets, a date and a time, few words besides."""
    bracketed = _last(_IN_BRACKETS, core)
    if bracketed is None or not has_day(core) or not (quoted or (has_clock(core) and bracketed[0].startswith("<"))):
        return None
    words = re.findall(r"[^\W\d_]{2,}", without_dates(core[: bracketed.start()] + core[bracketed.end() :]))
    return _said(core) if len(words) <= 8 and not (words and words[0].casefold() in NO_NAMES) else None


def _short(core: str) -> bool:
    """Whether few enough words are left beside date, address and name: a sentence of one's own has more."""
    rest = _IN_BRACKETS.sub(" ", _ADDRESS.sub(" ", core))
    return len(re.findall(r"[^\W\d_]{2,}", without_dates(rest))) <= 16


def _is_name(name: str | None) -> bool:
    if not name:
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", name)
    if not words or len(words) > 8 or words[0].casefold() in NO_NAMES:
        return False
    return all(not word[0].islower() or word.casefold() in PARTICLES for word in words)


def _said(core: str) -> Attribution:
    """Who and when: the name is what is left beside opener, date, verb and address, after the verb or before it."""
    found = list(_ADDRESS.finditer(core))
    address = found[-1][0].strip(".'").lower() if found else None
    rest = _ADDRESS.sub(" ", _IN_BRACKETS.sub(" ", core))
    verb = _last(_VERB, rest)
    before, after = (rest[: verb.start()], rest[verb.end() :]) if verb else (core[: found[0].start()] if found else rest, "")
    opener = _OPENER.match(core.lstrip(_DASHES))
    day_first = opener is not None and opener[0].casefold() != "on"
    name = _name(after) or _name(before)
    if verb is None and name and (words := name.split())[-1][0].isupper():
        # A verb that isn't known may stand before the name.
        name = " ".join(words[next(place for place, word in enumerate(words) if word[0].isupper()) :])
    return Attribution(name, address if address and "@" in address else None, date_in(core, day_first or None))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last place where the pattern fits."""
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def _name(part: str) -> str | None:
    """What stands behind the last date, time or zone of `part`, else in front: without openers, weekdays and prepositions."""
    pieces = without_dates(part).split("|") if _DIGIT.search(part) else [part]
    for number, piece in reversed(list(enumerate(pieces))):
        words = _NOISE.sub(" ", piece).strip(_ROUND_NAMES).split()
        if number == 0 and (len(pieces) > 1 or (words and words[0] in _OPENING)):
            while words and words[0].strip(".,").casefold() in _SMALL:
                words.pop(0)
        while number < len(pieces) - 1 and words and words[-1].strip(".,").casefold() in _SMALL:
            words.pop()
        while words and words[0].strip(".,").casefold() in _PREPOSITIONS:
            words.pop(0)
        dated = max((place for place, word in enumerate(words) if any(map(str.isdigit, word))), default=-1)
        if dated + 1 < len(words):
            # A day without its year: "On Wed, Dec 9, Jan wrote".
            words = words[dated + 1 :]
        cleaned = " ".join(words).strip(_ROUND_NAMES)
        if re.search(r"[^\W\d_]", cleaned):
            return cleaned
    return None


_ROUND_NAMES = ' \t\xa0,;:."“”„<>()[]-–—|、，'
_OPENING_WORDS = """
    On Op Am Le El Il Den Em Dnia
"""
_OPENING = frozenset(_OPENING_WORDS.split())
_PREPOSITIONS_WORDS = """
    om at um à alle ore às kl klo o w в г v via uhr uur pm gmt from от
"""
_PREPOSITIONS = frozenset(_PREPOSITIONS_WORDS.split())
_SMALL_WORDS = """
    on op am le il el em den dnia dne på in data giorno om at um à alle ore las a às kl klo o w dniu v в г the ma di wo do vr za
    zo mo mi fr sa so maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mon tue tues wed thu thur thurs fri sat sun
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche mán man tir tirs ons tor tors fre lør søn lör
    sön mån tis mié jue vie sáb dom lunes martes miércoles jueves viernes sábado domingo gio sab po út st čt pá so ne pe ke ti to
    la su h hs
"""
_SMALL = frozenset(_SMALL_WORDS.split())
