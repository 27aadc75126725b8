"""Where a text tells a name: introductions, salutations, complimentary closes, answers to a question for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.hints import words_in
from calllint.redaction.letters_told import Told, letterheads, quoted
from calllint.redaction.name_due import ENDS_TEXT, is_called, is_due, is_last, is_whole, stops
from calllint.redaction.name_first import named_first
from calllint.redaction.name_hints import HINTS, SPEAKS
from calllint.redaction.name_reading import Read, read_name
from calllint.redaction.name_tells import (
    ANSWER,
    ASKS_NAME,
    GREETING,
    INNER_CAPITAL,
    KIN,
    KIN_WORDS,
    LAST_LINE,
    LAST_WORD,
    OWN,
    OWN_WEAK,
    SIGN_OFF,
    SIGN_OFF_WORDS,
    THEN_GREETS,
    TITLE,
)
from calllint.redaction.name_words import FIRST_NAMES, GIVEN, NO_NAME

_WORDED = {KIN: KIN_WORDS, SIGN_OFF: SIGN_OFF_WORDS}
"""The words without which a pattern finds nothing in a text of one line."""


@lru_cache(512)
def names_told(text: str, asked: bool = False, opening: bool = False, firm: bool = False) -> tuple[Told, ...]:
    """The names that `text` tells.

    `asked`: somebody just asked for one; `opening`: nobody said anything before it; `firm`: who speaks may speak for a firm.
    """
    return tuple(_names_told(text, asked, opening, firm))


def _names_told(text: str, asked: bool, opening: bool, firm: bool) -> Iterator[Told]:
    lowered = f" {text.lower()}"
    holds = lowered.__contains__
    capitals = INNER_CAPITAL.search(text) is not None
    for pattern, own, small, hints in HINTS:
        if any(map(holds, hints)) and not (pattern in _WORDED and "\n" not in text and _WORDED[pattern].isdisjoint(words_in(text))):
            yield from _introduced(text, pattern, own, small, capitals)
    yield from _addressed(text, capitals, opening)
    yield from _last_word(text)
    if any(map(holds, SPEAKS)):
        yield from named_first(text, capitals, firm)
    if "wr" in lowered or "schr" in lowered:
        yield from quoted(text)
    if not firm:
        yield from _opening(text)
    if "\n" in text:
        yield from letterheads(text)
    if len(text) > 60:
        yield from _last(text, firm)
    if asked:
        yield from _answered(text)


def _introduced(text: str, pattern: re.Pattern[str], own: bool | None, small: bool, capitals: bool) -> Iterator[Told]:
    """The names behind what the pattern finds; `small`: they may be in small letters, `capitals`: the text has some."""
    for match in pattern.finditer(text):
        small_too = (small or not capitals) and not (capitals and pattern is TITLE)
        read = read_name(text, match.end(), small=small_too, loose=pattern is OWN or pattern is OWN_WEAK, titled=pattern is TITLE)
        if (
            read is not None
            and pattern is OWN_WEAK
            and not match[0].rstrip(" :,").endswith("met")
            and len(read.words) > 1
            and is_word(read.words[0].casefold())
            and read.words[0].casefold() not in FIRST_NAMES
        ):
            read = read_name(text, match.end(), small=small_too)
        if read is not None and text[read.start : read.end].islower() and pattern in (OWN_WEAK, TITLE) and text != text.lower():
            # "It is pop music", "mijn familie gezegd": with a capital anywhere, names in small letters have to be known.
            folded = read.words[0].casefold()
            known = folded in FIRST_NAMES or (folded in GIVEN and ENDS_TEXT.match(text, read.end) is not None)
            if (
                not known
                and (pattern is OWN_WEAK or not stops(text, read.end))
                and (is_word(read.words[0].casefold()) or not match[0].rstrip(" :,").endswith("met"))
            ):
                continue
        if read is not None and pattern is TITLE and read.words[0].casefold() in _DAYS:
            # "Miss Friday and I file".
            continue
        if read is not None and is_due(pattern, text, read, match.start(), capitals):
            yield Told(read, own)
            comma = _COMMA.match(text, read.end) if pattern is OWN and _SAYS_NAME.search(match[0]) is not None else None
            # "My name is Gupta, Nikhil".
            second = read_name(text, comma.end(), small=small_too) if comma is not None else None
            if second is not None and is_whole(text, second) and (len(second.words) == 1 and is_called(second.words[0].casefold())):
                yield Told(second, own)


_SAYS_NAME = lazy_pattern(r"na(?:me|am)(?!\w)", re.IGNORECASE)


def _opening(text: str) -> Iterator[Told]:
    """The name that a text opens with: "Emma Jansen, goedemiddag"."""
    greets = THEN_GREETS.search(text, 0, 60)
    if greets is not None:
        read = read_name(text, 0)
        if read is not None and read.end == greets.start() and (len(read.words) > 1 or read.titled):
            yield Told(read, True)


_ASKS_HINTS = ("name", "naam", "who", "wie", "heet", "spell", "wem", "nom", "qui", "appele", "called", "prén")


def asks_for_name(text: str) -> bool:
    """Whether `text` asks for a name."""
    lowered = text.lower()
    return any(map(lowered.__contains__, _ASKS_HINTS)) and ASKS_NAME.search(text) is not None


def _addressed(text: str, capitals: bool, opening: bool) -> Iterator[Told]:
    """Names in salutations and behind thanks."""
    for match in GREETING.finditer(text):
        read = read_name(text, match.end(), most=5)
        if read is None and text == text.lower() and not match["letter"]:
            read = read_name(text, match.end(), small=True, most=1)
            if read is not None and (is_word(read.words[0]) or (match["meeting"] is None and not stops(text, read.end))):
                read = None
        if read is None and text[match.end()].islower():
            read = _called(text, match.end(), match["meeting"] is not None)
        if read is None or (read.words[0].casefold() in NO_NAME and not read.titled and not stops(text, read.end)):
            # "Thanks, Will do": a name that is also a word has to stand alone.
            continue
        shouts = read.words[0].isupper() and len(read.words[0]) > 2 and not text.isupper()
        if shouts and len(read.words) == 1 and not is_called(read.words[0].casefold()):
            continue
        # Who opens with a greeting says where one has got through to: "Good morning, Lakeside Water".
        called = text[read.start].islower() and read.words[0] in FIRST_NAMES and stops(text, read.end)
        if opening and not read.titled and not called and match["meeting"] and (match["comma"] or len(read.words) > 1 or not capitals):
            continue
        yield Told(read, False, not read.titled)


def _called(text: str, at: int, meeting: bool) -> Read | None:
    """The first name in small letters by which somebody is called: `Hi jack, how can I help?`."""
    read = read_name(text, at, small=True, most=1)
    if read is None and meeting and (word := _GIVEN.match(text, at)) is not None and word[1] in GIVEN:
        # "Hi will, how can I help?"
        return Read(at, word.end(1), (word[1],), False)
    if read is None or not stops(text, read.end):
        return None
    return read if is_called(read.words[0]) else None


def _last_word(text: str) -> Iterator[Told]:
    """The name behind thanks that is all of the rest: `thanks, bill`."""
    match = LAST_WORD.search(text, max(0, len(text) - 60))
    read = read_name(text, match.end(), small=True, loose=True) if match is not None else None
    if read is None or not stops(text, read.end):
        return
    first = read.words[0].casefold()
    if is_called(first) if len(read.words) == 1 else first in FIRST_NAMES or first in GIVEN:
        yield Told(read, None)


def _last(text: str, firm: bool) -> Iterator[Told]:
    """The name that a text ends with, without a word before it. Where a firm speaks it may be the firm's own."""
    for match in LAST_LINE.finditer(text):
        read = read_name(text, match.end())
        if read is None or not is_last(text, read):
            continue
        whole = len(read.words) > 1 or read.end - match.end() > len(read.words[0])
        if (whole and not is_word(read.words[-1].casefold())) if firm else (whole or "\n" in match[0]):
            yield Told(read, True)


def _answered(text: str) -> Iterator[Told]:
    """The name in the answer to a question for it; a name of words of every day has to be all of it."""
    match = ANSWER.match(text)
    read = read_name(text, match.end() if match is not None else 0, small=True, most=5, loose=True, titled=_REPLY.match(text) is None)
    if read is None or text.rstrip().endswith("?"):
        return
    written = len(read.words) > 1 and all(word[0].isupper() for word in read.words)
    if not (is_whole(text, read) or not is_word(read.words[0].casefold()) or written):
        return
    yield Told(read, True)
    comma = _COMMA.match(text, read.end)
    # "Jansen, Emma", "Emma, Emma Jansen".
    second = read_name(text, comma.end(), small=True, most=5, loose=True) if comma is not None else None
    if second is not None and (is_whole(text, second) or text[second.start].isupper()):
        yield Told(second, True)


_COMMA = lazy_pattern(r",\s{0,2}(?=[^\W\d_])")


_GIVEN = lazy_pattern(r"([^\W\d_]+),")


_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


_REPLY = lazy_pattern(
    r"\W*(?:[^\W\d_]{1,2}|yes|yeah|nee|non|nein|oui|good|goed|call|dag|right|fair|well|just|must|see|sorry)(?!\w)", re.IGNORECASE
)
