"""E-mail addresses as they are written, mistyped, disguised and said: read to both sides from what stands for the `@`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.dictation import HUNDREDS, slip_before
from calllint.redaction.dictionary import is_word
from calllint.redaction.email_signs import AT, BRACKETED, DASH_WORD, DOT_WORD, HINT, JOIN_WORD, LOOKS, NONE, PAUSED, email_value
from calllint.redaction.figures import TIMES, letter_words, number_words
from calllint.redaction.hints import holds_any, words_in
from calllint.redaction.name_words import FIRST_NAMES, SURNAMES
from calllint.redaction.small_words import HESITATIONS, SAYS_NOTHING, word_set
from calllint.redaction.spans import Span

_TIGHT = lazy_pattern(r"\.(?=[^\W_])|[-_](?=\w)")
_DOT = lazy_pattern(rf"\s*{BRACKETED}\s*|[\s,]+{LOOKS}{DOT_WORD}{PAUSED}|{NONE}\s?(?:\.{{1,2}}|[\uff0e,])\s?{NONE}", re.IGNORECASE)
_DASH = lazy_pattern(rf"[\s,]+{LOOKS}{DASH_WORD}{PAUSED}", re.IGNORECASE)
_LABEL = lazy_pattern(r"[^\W_]+")
_LOCAL_END = lazy_pattern(r"[\w.!#%&'*+=?^`{|}~$-]*[\w+-]$")
_JOINED = lazy_pattern(
    rf"(?<![^\W_])([\w+-]+)(?:\s*{BRACKETED}\s*|[\s,.]+{LOOKS}{JOIN_WORD}{PAUSED}|\s+[._]\s+|[._+-]\s*|,)$", re.IGNORECASE
)
GLUED = lazy_pattern(
    r"[,\s]+(?:alles |allemaal |all )?(?:aan ?elkaar(?: geschreven)?|aan (?:één|een|1)|in (?:1|één|een) woord|(?:as )?one word"
    r"|klein(?:e letters)?|small(?: letters| case)?|lower ?case|zonder spaties|no spaces|"
    r"zusammen(?:geschrieben)?|en un mot|tout attaché)[,\s]*$",
    re.IGNORECASE,
)
_BEFORE = lazy_pattern(
    r"(?<![^\W_])(?<!['’])([^\W_]+)(?:[\s,]{1,3}|[\s,.]{1,3}(?:e?uhm?|ehm?|um|erm|let me see|even kijken|wacht|and|en)[\s,]{1,3})$",
    re.IGNORECASE,
)
_TOPS = word_set(
    "nl be com net org eu de fr uk co info io me biz edu gov example test at ch es it pt ie lu frl amsterdam vlaanderen brussels "
    "email online shop"
)
_SECOND = word_set("uk nl be de au in nz za jp br example fr amsterdam")
_NO_LOCAL = word_set(
    "was is am are look be been bought ordered order shop site website login online here there me account it only available found "
    "worked work works call mail email contact us now today"
)
_LOOSE = lazy_pattern(r"[.,]\s")
PROVIDERS = word_set(
    "gmail hotmail outlook live yahoo icloud ziggo kpnmail telenet skynet proximus gmx web orange wanadoo btinternet xs4all proton"
)
_SPEAKS_OF_MAIL = lazy_pattern(r"mail|courriel|adres", re.IGNORECASE)


def find_emails(text: str, asked: bool = False) -> Iterator[Span]:
    """The addresses in `text`; `asked`: somebody just asked for one."""
    if not _may_hold_sign(text) or HINT.search(text) is None:
        return
    at = 0
    while (sign := AT.search(text, at)) is not None:
        found = _around(text, sign, asked)
        if found is None:
            at = sign.start() + 1 if sign["weak"] else sign.end() - 1
            at = max(at, sign.start() + 1)
            continue
        yield Span(found[0], found[1], "email", email_value(text[found[0] : found[1]]))
        at = found[1]


def _may_hold_sign(text: str) -> bool:
    """Whether there may be an at-sign in `text`, written, in brackets, or said."""
    return not _SIGN_WORDS.isdisjoint(words_in(text)) or holds_any(text.lower(), _SIGN_HINTS)


_SIGN_HINTS = (
    "@",
    "\uff20",
    "\ufe6b",
    "(a",
    "[a",
    "{a",
    "<a",
    "( a",
    "[ a",
    "{ a",
    "< a",
    "(ä",
    "[ä",
    "staart",
    "krul",
    "arobas",
    "commercial",
)
_SIGN_WORDS = word_set("at ad et ät klammeraffe")


def _around(text: str, sign: re.Match[str], asked: bool) -> tuple[int, int] | None:
    """From where to where the address around an at-sign goes; None where there is none."""
    start = _local(text, sign.start(), sign[0].strip(" ,.")[:1].isalpha())
    host = _host(text, sign.end())
    if start is None or host is None:
        return None
    end, is_known, labels, said = host
    written = sign[0].strip()
    spaced = sign[0] != written
    if sign["weak"]:
        said_so = asked or _SPEAKS_OF_MAIL.search(text, max(0, start - 60), start) is not None
        last = text[start : sign.start()].split()[-1].casefold()
        if (
            not is_known
            or labels < 2
            or (_LOOSE.search(text, sign.end(), end) is not None and not (said_so or said))
            or (last in _NO_LOCAL and not asked)
            or not (said or said_so or "." in text[start:end])
        ):
            return None
    elif written[:1].isalpha() or written[:1] in "[({<":
        if labels < 2 and not asked:
            return None
    elif spaced:
        # "My handle is @emma": somebody's name somewhere, no address.
        said_so = asked or _SPEAKS_OF_MAIL.search(text, max(0, start - 60), start) is not None
        provider = _LABEL.match(text, sign.end())
        known = is_known or (provider is not None and provider[0].casefold() in PROVIDERS)
        if not known and not (said_so and labels > 1 and sign[0][-1:].isspace() == sign[0][:1].isspace()):
            return None
    return start, end


def _host(text: str, at: int) -> tuple[int, bool, int, bool] | None:
    """Where a host ends, whether it ends in a known domain, how many labels it has, and whether its dot is said; None where none begins."""
    label = _LABEL.match(text, at)
    if label is None:
        return None
    end, labels, said, is_known = label.end(), 1, False, False
    if label[0].casefold() == "g" and (mail := re.compile(r"[ -]mail\b", re.IGNORECASE).match(text, end)) is not None:
        end = mail.end()
    while labels < 8:
        tight = _TIGHT.match(text, end)
        joint = tight or _DASH.match(text, end) or _DOT.match(text, end)
        label = _LABEL.match(text, joint.end()) if joint is not None else None
        if joint is None or label is None:
            break
        folded = label[0].casefold()
        if is_known and joint[0] != "-" and not (folded in _SECOND and (tight or _is_word(joint[0]))):
            break
        if tight is None and not _is_word(joint[0]) and folded not in _TOPS:
            break
        end, labels = label.end(), labels + 1
        said = said or _is_word(joint[0])
        is_known = folded in _TOPS and joint[0].strip() not in ("-", "_")
    return end, is_known, labels, said


def _is_word(joint: str) -> bool:
    return any(map(str.isalpha, joint))


def _local(text: str, end: int, said: bool) -> int | None:
    """Where the part before an at-sign begins; `said`: the sign is a word."""
    glued = False
    while (glue := GLUED.search(text, max(0, end - 40), end)) is not None:
        end, glued = glue.start(), True
    first = _LOCAL_END.search(text, max(0, end - 90), end)
    if first is None:
        return None
    start = first.start() + (text[first.start()] in "'`*")
    for _ in range(40):
        joined = _JOINED.search(text, max(0, start - 60), start)
        if joined is not None and not (
            joined[0][-1].isspace() and joined[0].rstrip()[-1] in "-+" and not _is_word(joined[0][len(joined[1]) :])
        ):
            if joined[0].rstrip()[-1] in "._" and joined[0][-1].isspace() and not joined[0][len(joined[1]) :][0].isspace():
                # "Hi there. jan@…": a full stop and a space end a sentence.
                break
            start = joined.start()
            continue
        earlier = _dictated_before(text, start)
        if earlier < start:
            start = earlier
            continue
        before = _BEFORE.search(text, max(0, start - 40), start)
        if before is None or not (
            _belongs(before[1], _LABEL.match(text, start)) or (said and "," not in before[0] and _is_name(before[1]))
        ):
            break
        start = before.start()
    # "emma jansen aan elkaar apenstaartje": two words that become one.
    first_word = _BEFORE.search(text, max(0, start - 40), start) if glued else None
    if first_word is not None and len(first_word[1]) > 2 and first_word[1].casefold() not in _BEFORE_NUMBERS and "," not in first_word[0]:
        start = first_word.start()
    return start


def _dictated_before(text: str, start: int) -> int:
    """Where a piece that is spelled with a word for its letter begins before `start`, or one that is put right there; else `start`."""
    spelled = _SPELLED.search(text, max(0, start - 45), start)
    if spelled is not None:
        return spelled.start()
    slip = slip_before(text, start)
    but = _BUT.search(text, max(0, start - 8), start) if slip == start else None
    slip = slip if but is None else but.start()
    following = _LABEL.match(text, start)
    if slip == start or following is None or not (following[0].isdigit() or following[0].casefold() in number_words()):
        return start
    word = _ENDS_IN.search(text, max(0, slip - 40), slip)
    return start if word is None or word[0].casefold() in _BEFORE_NUMBERS else word.start()


_SPELLED = lazy_pattern(
    r"(?<![^\W_'’])(?:(?:de|the) )?[a-z] (?:van|als in|als|zoals|gelijk in|gelijk|voor|for|as in|like|of) "
    r"(?:[^\W\d_]+(?:-ray)?[\s,]{1,2}(?:(?:e?uhm?|um|en|and|wacht|let me see|even kijken)[\s,]{1,2})?)?$",
    re.IGNORECASE,
)
"""A letter with the word for it: *d for David*."""
_BUT = lazy_pattern(r"[\s,]+(?:maar|but)[\s,]+$")
"""What comes before the number that is meant: *not seventy nine but ninety seven*."""
_ENDS_IN = lazy_pattern(r"[^\W_]+$")


def _belongs(word: str, behind: re.Match[str] | None) -> bool:
    """Whether a word belongs to what stands behind it: letters that are spelled, and the numbers behind a name."""
    if behind is None:
        return False
    following, folded = behind[0].casefold(), word.casefold()
    digits = following.isdigit() or following in number_words() or following in HUNDREDS or following in TIMES
    if len(following) == 1 and (len(word) == 1 or word.isdigit() or folded in letter_words()):
        return True
    if len(word) == 1 and word.isalpha():
        return folded not in "aiou" if digits else folded not in "aeiou" or (following in letter_words() and following[0] == folded)
    if following in letter_words() and folded in letter_words():
        return True
    return digits and (word.isalnum() and (len(word) >= 3 or word.isdigit()) and folded not in _BEFORE_NUMBERS)


def _is_name(word: str) -> bool:
    """Whether a word before an address that is said is a part of it: a name, or no word of the language."""
    folded = word.casefold()
    if folded in SAYS_NOTHING or folded in HESITATIONS:
        return False
    return folded in _OF_NAMES or folded in FIRST_NAMES or folded in SURNAMES or (len(word) > 3 and word.isalpha() and not is_word(folded))


_OF_NAMES = word_set("fam familie info contact team")
"""Words with which an address begins."""
_BEFORE_NUMBERS = word_set(
    "dat that das ist est also nou sec even kijken zien yes stuur mail email adres address adresse naar to at is van nummer number"
)
