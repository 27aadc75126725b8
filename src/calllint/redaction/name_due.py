"""Whether what stands where a name is due is one."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_greeting import is_all_behind_greeting, is_all_said
from calllint.redaction.name_parts import NAMED_SO
from calllint.redaction.name_reading import Read
from calllint.redaction.name_tells import (
    ABROAD,
    ASKED_FOR,
    CLAIMED,
    CONFIRMED,
    FAMILY_OF,
    FOR,
    FORMAL,
    HEADER,
    KIN,
    KIN_FROM_ABROAD,
    OTHER,
    OWN,
    OWN_WEAK,
    SIGN_OFF,
)
from calllint.redaction.name_words import AMBIGUOUS, FIRST_NAMES, GIVEN, NO_NAME, NO_NAME_ABROAD, SURNAMES


def is_due(pattern: re.Pattern[str], text: str, read: Read, at: int, capitals: bool) -> bool:
    """Whether what stands behind the words of `pattern`, which begin at `at`, is a name."""
    if pattern is SIGN_OFF:
        return is_signature(text, read)
    if pattern in (OWN, OWN_WEAK) and _is_shouted(text, read, at):
        return False
    if _INITIAL.match(text, read.start) is not None:
        return True
    name = text[read.start : read.end]
    everyday = name.islower() and read.words[0] not in FIRST_NAMES and all(is_word(word) and word not in AMBIGUOUS for word in read.words)
    if pattern is OWN and everyday and CLAIMED.match(text, max(0, at - 1)) is not None and not stops(text, read.end):
        # "Zeg maar wanneer het kan", "your name is updated and", "op naam van de boedel te stellen".
        return False
    if pattern in (OTHER, FOR) and everyday and ":" not in text[at : read.start] and (pattern is FOR or not stops(text, read.end)):
        return False
    if pattern is OWN_WEAK:
        return _is_weakly_told(text, read, at)
    if pattern is KIN:
        return _is_kin(text, read, at)
    if pattern in (ASKED_FOR, FAMILY_OF):
        return read.titled or _is_persons(text, read, at, family=pattern is FAMILY_OF)
    if pattern in (CONFIRMED, FOR, HEADER):
        return _is_written(pattern, text, read, at)
    return pattern is not OTHER or capitals or not is_word(read.words[0])


def _is_persons(text: str, read: Read, at: int, family: bool) -> bool:
    """Whether words where a person or a firm may stand are a person's name: by the first name, an odd word, or no word of every day."""
    folded = [word.casefold() for word in read.words]
    if family:
        return folded[0] not in NO_NAME
    if folded[0] in FIRST_NAMES:
        return True
    if len(folded) < _WHOLE_NAME:
        return False
    if _SAID_BY.match(text, at) is not None:
        # "According to Consumer Reports": what firms and papers say as well.
        return not any(is_word(word) for word in folded)
    return any(not is_word(word) for word in folded) or NO_NAME.isdisjoint(folded)


_WHOLE_NAME = 2
_SAID_BY = lazy_pattern(r"according|volgens|tell", re.IGNORECASE)


def _is_weakly_told(text: str, read: Read, at: int) -> bool:
    """Whether what stands behind words that introduce anything, as *it's* does, is a name."""
    known = read.words[0].casefold() in FIRST_NAMES
    if text[read.start].islower() and ABROAD.match(text, at) is not None:
        # Words of French and German are in no list of ours: `c'est cassé`. Who greets and says two words, says who it is.
        return known or is_all_behind_greeting(text, read, at)
    if _ITS.match(text, at) is not None:
        # "Its broken", "its Hip Hop", as chats write it.
        odd = any(not is_word(word.casefold()) for word in read.words)
        return known or (odd and (text[read.start].isupper() or is_all_said(text, read, at)))
    return is_all_said(text, read, at) or _is_sure(text, read, at)


_ITS = lazy_pattern(r"\W*its\s", re.IGNORECASE)


def _is_kin(text: str, read: Read, at: int) -> bool:
    """Whether what stands behind *my son*, *a colleague of yours* is a name: with a capital, or a word that is nothing else."""
    name, first = text[read.start : read.end], read.words[0]
    led = not name.startswith(first)
    if read.titled or (led and name[:3].casefold() in ("in ", "op ", "aan", "te ")):
        return False
    of = led and name[:4].casefold() == "van "
    if of and len(read.words) > 1 and first.casefold() in FIRST_NAMES and read.words[1][0].isupper():
        # "De zoon van Isis de Groot".
        return True
    if of and (is_word(first.casefold()) or _STAFF.search(text, at, read.start) is not None):
        # "De zoon van Britse ouders", "een medewerker van PakketPunt": what follows says whose.
        return False
    if KIN_FROM_ABROAD.match(text, at) is not None:
        # Every noun of German has a capital: "meine Frau, Gott hab sie selig".
        return first.casefold() in FIRST_NAMES or (len(read.words) > 1 and read.words[1][0].isupper())
    if first[0].isupper() and (name[0].isupper() or led):
        return True
    claims = text[at : read.start].rstrip().casefold().endswith((" is", ","))
    return _is_odd_name(first.casefold()) and (not claims or first.casefold() in FIRST_NAMES)


_STAFF = lazy_pattern(r"collega|colleague|medewerk|advis|agent", re.IGNORECASE)


def _is_odd_name(folded: str) -> bool:
    """Whether a word in small letters is a name because it is a first name, or no word of a language."""
    if folded in FIRST_NAMES:
        return folded not in NAMED_SO
    return len(folded) > 3 and folded not in NO_NAME and folded not in NO_NAME_ABROAD and not is_word(folded)


def _is_written(pattern: re.Pattern[str], text: str, read: Read, at: int) -> bool:
    """Whether what is read back, labelled or stands behind *on behalf of* is a name."""
    first = read.words[0].casefold()
    if pattern is CONFIRMED:
        return len(read.words) > 1 or first in FIRST_NAMES or (text[read.start].isupper() and not is_word(first))
    return (
        len(read.words) > 1
        or read.titled
        or first in FIRST_NAMES
        or first in GIVEN
        or not is_word(first)
        or FORMAL.match(text, at) is not None
    )


def _is_shouted(text: str, read: Read, at: int) -> bool:
    """Whether words are in capitals because all is: `IT IS PATHETIC`."""
    if not text[read.start : read.end].isupper() or _SHOUTED.search(text, max(0, at - 25), at + 12) is None:
        return False
    return any(word.casefold() not in FIRST_NAMES and is_word(word.casefold()) for word in read.words)


_SHOUTED = lazy_pattern(r"[A-Z]{2,}[ '’,.!?]+[A-Z]{1,}[ '’]+[A-Z]{2,}[ ]")


def is_called(first: str) -> bool:
    """Whether a word, in small letters, is a name where somebody is called and nothing follows."""
    return first in FIRST_NAMES or first in GIVEN or not (is_word(first) or first in NO_NAME_ABROAD)


def is_whole(text: str, read: Read) -> bool:
    """Whether a name is all of an answer, but for what politeness adds."""
    return _ENDS_ANSWER.match(text, read.end) is not None


_ENDS_ANSWER = lazy_pattern(
    r"(?:['’]s)?\s*(?:[,.!?\n;]|$|(?:aub|alstublieft|please|dus|hoor|denk ik|dacht ik|geloof ik|i think|i believe|i guess"
    r"|glaube ich|glaub ich|je crois|zonder|met|with|without)\b)",
    re.IGNORECASE,
)


def is_odd(read: Read, before: str) -> bool:
    """Whether a name in small letters has a word that no language knows, or can be nothing else behind the words before it."""
    parted = read.end - read.start > len(" ".join(read.words))
    named = NAMED_SO | AMBIGUOUS if parted else NAMED_SO
    if len(read.words) > 4 or any(word.casefold() in NO_NAME and word.casefold() not in named for word in read.words):
        return False
    if read.words[0].casefold() in FIRST_NAMES:
        return True
    introduced = (
        len(read.words) == 2 and re.search(r"(?:\bits|\bit's|\bmet|^hoi|^hallo|^hey|^hi|^hello)\s+$", before, re.IGNORECASE) is not None
    )
    return introduced or parted or any(not is_word(word.casefold()) for word in read.words)


def stops(text: str, at: int) -> bool:
    """Whether a sentence or a part of one ends at the offset."""
    return re.match(r"\s*(?:[,!.?\n]|$)", text[at : at + 2]) is not None


def _is_sure(text: str, read: Read, at: int) -> bool:
    """Whether a name behind "it's" or "met" is one: not shouted, and no word of every day where nothing is in capitals."""
    name = text[read.start : read.end]
    folded = read.words[0].casefold()
    if name.isupper() and len(name) > 2 and len(read.words) == 1 and folded not in FIRST_NAMES:
        return False
    short = len(folded) < 4 and not {folded} & (FIRST_NAMES | AMBIGUOUS | SURNAMES)
    if short and len(read.words) == 1 and _IT.match(text, at) is not None:
        # "It's Pop from 2017": the word lists have no short words.
        return False
    if len(read.words) == 1 and name[0].isupper() and is_word(folded) and not {folded} & (FIRST_NAMES | AMBIGUOUS) and _IT.match(text, at):
        # "It is Economy class".
        return False
    if name == name.lower() and name != name.upper():
        if not is_word(read.words[0]) or read.words[0].casefold() in FIRST_NAMES:
            return True
        if len(read.words) > 1 and read.end - read.start > len(" ".join(read.words)):
            # "Met elias van zwaben": particles stand in nothing else.
            return True
        # "Hi troy it's mel abbot um": at the start of a call, before a new sentence.
        after = re.match(
            r"\s*(?:[,.]|$|(?:um+|uh+m?|eh+m?|i|ik|from|here|calling|ringing|van|uit|over|mijn|my|we|wij|jullie|het|heb|have|got"
            r"|and|en)\b)",
            text[read.end : read.end + 12],
        )
        return at < 40 and len(read.words) == 2 and after is not None and not re.search(r"\w{4}(?:ly|ing|ed)\b", name)
    return True


ENDS_TEXT = lazy_pattern(r"\s*[.,!]*\s*(?:\n|\Z)")


_INITIAL = lazy_pattern(r"[^\W\d_]\.[ \u00a0]?[^\W\d_]")


_IT = lazy_pattern(r"\W*(?:it|c['’])", re.IGNORECASE)


def is_signature(text: str, read: Read) -> bool:
    """Whether what follows a name ends its line, as behind a complimentary close."""
    return _ENDS_SIGNATURE.match(text, read.end) is not None


_ENDS_SIGNATURE = lazy_pattern(
    r"[ \t]*(?:[,.!x|/(&+\-]|\n|\r|$|(?:en|and|und|et)\s(?:(?:de|the|my|mijn|onze|our)\s)?(?:kinderen|kids|children|familie|family|gezin"
    r"|team)(?!\w))"
)


def is_last(text: str, read: Read) -> bool:
    """Whether a name is all that a text ends with, but for where somebody lives."""
    return re.match(r"[ \t]*(?:,[^\n.!?]{0,40}|\([^\n)]{0,20}\))?(?:\n[^\n]{0,60}){0,3}\s*\Z", text[read.end :]) is not None
