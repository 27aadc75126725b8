"""Where a text tells a name: introductions, salutations, complimentary closes, answers to a question for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_reading import NAMED_SO, Read, read_name
from calllint.redaction.name_tells import (
    ABROAD,
    ANSWER,
    ASKS_NAME,
    BACK,
    FOR,
    FORMAL,
    GREETING,
    HEADER,
    HINTS,
    INNER_CAPITAL,
    KIN,
    LAST_LINE,
    NAME_FIRST,
    OTHER,
    OWN,
    OWN_WEAK,
    SIGN_OFF,
    SPEAKS,
    TELLS_NAME,
    THEN_GREETS,
    TITLE,
)
from calllint.redaction.name_words import FIRST_NAMES, NO_NAME


class Told(NamedTuple):
    """A name at a place of a text: of the one who speaks (`own`), of the one who is spoken to, or (None) of whom nobody knows.

    `addressed`: it stands in a salutation, where a firm may stand too.
    """

    read: Read
    own: bool | None
    addressed: bool = False


@lru_cache(512)
def names_told(text: str, asked: bool = False, opening: bool = False, firm: bool = False) -> tuple[Told, ...]:
    """The names that `text` tells.

    `asked`: somebody just asked for one; `opening`: nobody said anything before it; `firm`: who speaks may speak for a firm.
    """
    return tuple(_names_told(text, asked, opening, firm))


def _names_told(text: str, asked: bool, opening: bool, firm: bool) -> Iterator[Told]:
    lowered = text.lower()
    capitals = INNER_CAPITAL.search(text) is not None
    for pattern, own, small, hints in HINTS:
        if any(hint in lowered for hint in hints):
            yield from _introduced(text, pattern, own, small, capitals)
    yield from _addressed(text, capitals, opening)
    if any(hint in lowered for hint in SPEAKS):
        yield from _named_first(text, capitals, firm)
    if "wr" in lowered or "schr" in lowered:
        yield from _quoted(text)
    if not firm:
        yield from _opening(text)
    if len(text) > 60:
        yield from _last(text, firm)
    if asked:
        yield from _answered(text)


def _introduced(text: str, pattern: re.Pattern[str], own: bool | None, small: bool, capitals: bool) -> Iterator[Told]:
    """The names behind what the pattern finds; `small`: they may be in small letters, `capitals`: the text has some."""
    for match in pattern.finditer(text):
        small_too = (small or not capitals) and not (capitals and pattern is TITLE)
        read = read_name(text, match.end(), small=small_too, loose=pattern is OWN or pattern is OWN_WEAK)
        if (
            read is not None
            and pattern is OWN_WEAK
            and not match[0].rstrip(" :,").endswith("met")
            and len(read.words) > 1
            and is_word(read.words[0].casefold())
            and read.words[0].casefold() not in FIRST_NAMES
        ):
            read = read_name(text, match.end(), small=small_too)
        if read is not None and text[read.start].islower() and pattern in (OWN_WEAK, TITLE) and text != text.lower():
            # "It is pop music", "mijn familie gezegd": with a capital anywhere, names in small letters have to be known.
            known = read.words[0].casefold() in FIRST_NAMES
            if (
                not known
                and (pattern is OWN_WEAK or not _stops(text, read.end))
                and (is_word(read.words[0].casefold()) or not match[0].rstrip(" :,").endswith("met"))
            ):
                continue
        if read is not None and _is_due(pattern, text, read, match.start(), capitals):
            yield Told(read, own)


def _named_first(text: str, capitals: bool, firm: bool) -> Iterator[Told]:
    """Names before what says that somebody speaks: "Emma Jansen hier"."""
    for match in NAME_FIRST.finditer(text):
        at = _behind_greetings(text, match.start(1), match.end(1))
        small = not capitals or text[at : match.end(1)].islower()
        read = read_name(text, at, small=small, most=7 if capitals or not firm else 2, loose=True)
        if (
            read is not None
            and read.end >= match.end(1) - 1
            and (not text[read.start : read.end].islower() or _is_odd(read, text[:at]) or TELLS_NAME.match(text, match.end(1)) is not None)
        ):
            yield Told(read, True)


def _quoted(text: str) -> Iterator[Told]:
    """Names of whom an e-mail quotes: "On 3 May Emma Jansen wrote:"."""
    for match in BACK.finditer(text):
        read = read_name(text, match.start(1))
        if read is not None and read.end >= match.end(1) - 1:
            yield Told(read, None)


def _opening(text: str) -> Iterator[Told]:
    """The name that a text opens with: "Emma Jansen, goedemiddag"."""
    greets = THEN_GREETS.search(text, 0, 60)
    if greets is not None:
        read = read_name(text, 0)
        if read is not None and read.end == greets.start() and (len(read.words) > 1 or read.titled):
            yield Told(read, True)


def _is_due(pattern: re.Pattern[str], text: str, read: Read, at: int, capitals: bool) -> bool:
    """Whether what stands behind the words of `pattern`, which begin at `at`, is a name."""
    if pattern is SIGN_OFF:
        return _is_signature(text, read)
    if pattern is OWN_WEAK:
        if text[read.start].islower() and ABROAD.match(text, at) is not None:
            # Words of French and German are in no list of ours: `c'est cassé`.
            return read.words[0].casefold() in FIRST_NAMES
        return _is_sure(text, read, at)
    if pattern is KIN:
        return text[read.start].isupper() or text[read.end - len(read.words[-1])].isupper()
    if pattern is FOR or pattern is HEADER:
        return len(read.words) > 1 or read.titled or not is_word(read.words[0].casefold()) or FORMAL.match(text, at) is not None
    return pattern is not OTHER or capitals or not is_word(read.words[0])


def asks_for_name(text: str) -> bool:
    """Whether `text` asks for a name."""
    lowered = text.lower()
    return (
        any(hint in lowered for hint in ("name", "naam", "who", "wie", "heet", "spell", "wem", "nom", "qui", "appele"))
        and ASKS_NAME.search(text) is not None
    )


def _addressed(text: str, capitals: bool, opening: bool) -> Iterator[Told]:
    """Names in salutations and behind thanks."""
    for match in GREETING.finditer(text):
        read = read_name(text, match.end(), most=5)
        if read is None and text == text.lower() and not match["letter"]:
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
    for match in LAST_LINE.finditer(text):
        read = read_name(text, match.end())
        if read is None or not _is_last(text, read):
            continue
        whole = len(read.words) > 1 or read.end - match.end() > len(read.words[0])
        if (whole and not is_word(read.words[-1].casefold())) if firm else (whole or "\n" in match[0]):
            yield Told(read, True)


def _answered(text: str) -> Iterator[Told]:
    """The name in the answer to a question for it; a name of words of every day has to be all of it."""
    match = ANSWER.match(text)
    read = read_name(text, match.end() if match is not None else 0, small=True, most=5, loose=True)
    if read is None or text.rstrip().endswith("?"):
        return
    if not (_is_whole(text, read) or not is_word(read.words[0].casefold()) or (len(read.words) > 1 and text[read.start :].istitle())):
        return
    yield Told(read, True)
    comma = _COMMA.match(text, read.end)
    # "Jansen, Emma", "Emma, Emma Jansen".
    second = read_name(text, comma.end(), small=True, most=5, loose=True) if comma is not None else None
    if second is not None and (_is_whole(text, second) or text[second.start].isupper()):
        yield Told(second, True)


def _is_whole(text: str, read: Read) -> bool:
    return _ENDS_ANSWER.match(text, read.end) is not None


_ENDS_ANSWER = lazy_pattern(r"\s*(?:[,.!?\n;]|$|aub\b|alstublieft\b|please\b|dus\b|hoor\b)", re.IGNORECASE)
_COMMA = lazy_pattern(r",\s{0,2}(?=[^\W\d_])")


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
    if len(read.words) > 4 or any(word.casefold() in NO_NAME and word.casefold() not in NAMED_SO for word in read.words):
        return False
    if read.words[0].casefold() in FIRST_NAMES:
        return True
    introduced = (
        len(read.words) == 2 and re.search(r"(?:\bits|\bit's|\bmet|^hoi|^hallo|^hey|^hi|^hello)\s+$", before, re.IGNORECASE) is not None
    )
    return introduced or read.end - read.start > len(" ".join(read.words)) or any(not is_word(word.casefold()) for word in read.words)


def _stops(text: str, at: int) -> bool:
    return re.match(r"\s*(?:[,!.?\n]|$)", text[at : at + 2]) is not None


def _is_sure(text: str, read: Read, at: int) -> bool:
    """Whether a name behind "it's" or "met" is one: not shouted, and no word of every day where nothing is in capitals."""
    name = text[read.start : read.end]
    if name.isupper() and len(name) > 2 and len(read.words) == 1:
        return False
    if name == name.lower() and name != name.upper():
        if not is_word(read.words[0]) or read.words[0].casefold() in FIRST_NAMES:
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
