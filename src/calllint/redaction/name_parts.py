"""Whether words may be part of a name, and where a name ends."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_words import AMBIGUOUS, FIRST_NAMES, NO_NAME, NO_NAME_ABROAD, TITLES
from calllint.redaction.small_words import word_set


def is_short_for(word: str, folded: str) -> bool:
    """Whether a full stop behind a word may be that of an abbreviation."""
    return (
        len(word) == 1
        or folded in TITLES
        or folded in ("st", "v", "d", "th", "ph", "chr", "joh", "jac", "jr", "sr", "fr")
        or word.isupper()
    )


def goes_on(text: str, at: int, small: bool) -> bool:
    """Whether a name goes on behind a particle or an initial."""
    following = re.match(
        r"(?:\.?[ \t\u00a0]{0,2}(?:[A-Z]\.|(?i:van|von|de|der|den|het|'t|ter|ten|op|la|le|da|di|del|el|al"
        r"|bin|ben|ait|aan|in|dos|das|do|du|des))(?![^\W_.]))*\.?[ \t\u00a0]{0,2}([^\W\d_]+(?:['’][^\W\d_]+)*)",
        text[at : at + 60],
    )
    return following is not None and is_part(following[1], following[1].casefold(), small, first=False, titled=False)


def is_behind_initial(text: str, at: int, small: bool) -> bool:
    """Whether a surname stands behind an initial: more words are one there than elsewhere."""
    following = _BEHIND_INITIAL.match(text, at)
    if following is None:
        return False
    folded = following["name"].casefold()
    return (small or following["name"][0].isupper()) and (folded not in NO_NAME or folded in AMBIGUOUS or bool(following["before"]))


_BEHIND_INITIAL = lazy_pattern(
    r"(?:\.[ \t\u00a0]{0,2}[^\W\d_](?=[. ]))*[. ][ \t\u00a0]{0,2}(?P<before>(?:(?:van|von|de|der|den|het|'t|ter|ten|op|in|la|le|du|el|al"
    r"|da|di|ben|ait|bin)[ \u00a0])*)(?P<name>(?:[^\W\d_]['’])?[^\W\d_]{2,})",
    re.IGNORECASE,
)


def is_part(word: str, folded: str, small: bool, first: bool, titled: bool) -> bool:
    """Whether a word may be part of a name."""
    if len(word) < 2 or not folded.strip("x"):
        # What somebody masked before, "XXXX", is nobody's name.
        return False
    if word[0].isupper():
        # "Will" is a verb at the start of a sentence; where a name is due it is one.
        known = folded in NO_NAME or (first and folded in NO_NAME_ABROAD and folded not in AMBIGUOUS)
        return not known or folded in FIRST_NAMES or (folded in AMBIGUOUS and folded in NAMED_SO) or (titled and folded in AMBIGUOUS)
    # Scripts without capitals have no small letters either.
    if not word[0].islower():
        return True
    abroad = folded in NO_NAME_ABROAD and folded not in FIRST_NAMES and folded not in AMBIGUOUS
    if not small or folded in NO_NAME or abroad or (len(word) < 3 and folded not in _SHORT) or _NUMBER.search(folded):
        return False
    # "Mevrouw baxter signed": behind the first word of a name in small letters a word is the sentence going on.
    return (
        (not folded.endswith("ly") or len(folded) < 6)
        if first
        else not is_word(folded) or folded in FIRST_NAMES or (folded in AMBIGUOUS and folded not in _GOES_ON_WITH)
    )


_SHORT = frozenset(["ng", "wu", "xu", "hu", "yu", "vu", "li", "lu", "jo"])
"""Names of two letters that are no words."""
NAMED_SO = frozenset(
    ["joke", "hope", "will", "may", "wil", "mark", "april", "june", "august", "mei", "man", "lang", "lieve", "ben", "snel"]
)
"""Names among the words that stand where names stand and are mostly none: with a capital they are names."""
_NUMBER = lazy_pattern(
    r"honderd|duizend|hundred|thousand|^(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|zero|nul)$|^(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-|$)|(?:tig|teen|tien)$"
)
ENDS = lazy_pattern(
    r"\s*(?:$|[,.!?;\n|]|\s(?:en|and|ik|i|uit|from|that's|that|dat|die|who|um+|uh+|eh+|hier|here|weer|again|speaking|calling|mijn|my|heb|have"
    r"|got|und|ich|et|je)\b)",
    re.IGNORECASE,
)
_GOES_ON_WITH = word_set(
    "onder boven voor achter over keer links rechts laat vroeg nieuw nieuwe oud oude goed goede mooi uur week jaar maand euro "
    "dag nacht kan mag moet vader moeder kind neef nicht oom tante zoon dochter vrouw man call pay rest lead must fee see day weeks fast "
    "best"
)
STREETS = ("straat", "laan", "plein", "weg", "gracht", "kade", "singel", "dreef", "steeg", "street", "road", "lane")
