"""What callers do while they dictate: correct themselves, say a word for a letter, and count in hundreds."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.redaction.figures import letter_words
from calllint.redaction.signs import Sign

_LEAD = r"oh|o|ach|ah|nee|no|non|nein|ja|yes|ok|nou|well|even|dus|so|maar|but|that's|that is|dat is|it's|is"
_TAKEN_BACK = (
    r"wacht(?: even| hé)?|wait|pardon|sorry|excuseer|excuses|excuse me|allee|ho|oeps|oops|ik bedoel|i mean|ich meine|je veux dire"
    r"|hold on|hang on"
    r"|scratch that|strike that|actually|correctie|correction|corrigeer|herstel|make that|i tell a lie|my mistake|foutje"
    r"|niet|not|nicht|nee|no|nein|non"
)
_INSTEAD = (
    r"oh|nee|no|non|nein|niet|not|nicht|maar|but|sondern|mais|wacht|wait|pardon|sorry|het is|dat is|dat moet zijn|moet zijn|it is"
    r"|it's|that's"
    r"|that should be|should be|is|dan|then"
)
_BREAK = r"[\s,.…]{1,4}"
_SLIP = lazy_pattern(
    rf"[\s,.;:…\-]{{1,4}}(?:(?:{_LEAD}){_BREAK}){{0,3}}(?:{_TAKEN_BACK})(?:{_BREAK}(?:{_INSTEAD})){{0,3}}[\s,.:…]{{1,4}}(?=[^\W_])",
    re.IGNORECASE,
)
"""A slip of the tongue between two pieces: *zeven, nee wacht, acht*; *no, not seven, eight*."""
_PAUSE = lazy_pattern(
    r"[\s,.;:…\-]{1,4}(?:(?:wacht(?: even| hé| hoor)?|hang on|hold on|bear with me|let me see|let's see|eens (?:zien|kijken)"
    r"|even (?:zien|kijken)|right"
    r"|okay|en dan|and then|dan nog|gevolgd door|followed by|one (?:sec(?:ond)?|moment)|(?:een )?(?:momentje|ogenblikje?)|allee|ja"
    r"|yes)[\s,.:…]{1,4}){1,3}"
    r"(?=[^\W_])",
    re.IGNORECASE,
)
"""Words of somebody who looks for the rest of a number."""
_LIKE = lazy_pattern(
    r"[\s,.]{1,2}(?:van|als in|als|zoals in|zoals|gelijk in|gelijk|voor|for|as in|like in|like|of|wie"
    r"|comme)\s([^\W\d_]+(?:-[^\W\d_]+)?)(?![^\W_])",
    re.IGNORECASE,
)
_BESIDE = lazy_pattern(r"[\s,]{1,2}([^\W\d_]{3,})(?![^\W_])")
"""The word for a letter right behind it: *B Bravo*."""
_LETTER_AHEAD = lazy_pattern(r"\s{1,2}[^\W\d_][\s,.]{1,2}(?:van|als in|als|zoals in|zoals|gelijk|voor|for|as in|like|of)\s", re.IGNORECASE)
ARTICLES = frozenset(["de", "het", "the", "der", "die"])
"""What may stand before a letter with the word for it."""
ONE_MOMENT = lazy_pattern(
    r" (?:moment(?:je)?|sec|seconde?|secondje|minuu?te?|minuutje|ogenblik|augenblick|instant|paar|beetje|keer)(?!\w)", re.IGNORECASE
)
"""What makes *one* no digit before it."""
THAT_ONE = lazy_pattern(r"(?<![^\W_])(?:the|that|this|which|other|same|wrong|right|new|old|last)\s$", re.IGNORECASE)
"""What makes *one* no digit behind it."""
HUNDREDS = frozenset(["honderd", "hundred", "hundert"])


def behind_slip(text: str, at: int, stop: int, thinking: bool = True) -> int:
    """Where what somebody says next begins, when they correct themselves at `at` or, `thinking`, look for the rest; else `at`."""
    for _ in range(2):
        match = _SLIP.match(text, at, stop) or (_PAUSE.match(text, at, stop) if thinking else None)
        if match is None:
            break
        at = match.end() - 1
    return at


def slip_before(text: str, at: int) -> int:
    """Where what somebody says between two pieces begins, of which the second begins at `at`; else `at`."""
    for pattern in (_SLIP, _PAUSE):
        # Up to what the second begins with: where no slip stands, the search would go on to the end of the text.
        for match in pattern.finditer(text, max(0, at - 45), at + 1):
            if match.end() == at:
                return match.start()
    return at


def behind_like(text: str, letter: str, at: int, stop: int) -> int:
    """Where the word ends that somebody says for a letter which ends at `at`: *B van Bernard*, *D for delta*; else `at`."""
    match = _LIKE.match(text, at, stop)
    if match is None and (match := _BESIDE.match(text, at, stop)) is not None and match[1].casefold() not in letter_words():
        return at
    return at if match is None or match[1][0].casefold() != letter.casefold() else match.end()


def leads_to_letter(text: str, at: int) -> bool:
    """Whether a letter with the word for it stands behind an article that ends at `at`: *de B van Bernard*."""
    return _LETTER_AHEAD.match(text, at) is not None


def taken(signs: list[Sign], sign: Sign, text: str, between: int, piece: str) -> None:
    """Adds a piece to those before it, or counts it on to the last: *thirty four*, *seven hundred and twelve*.

    `between` are the words between them, and `piece` is how it is written.
    """
    before = signs[-1] if signs else None
    if before is None:
        signs.append(sign._replace(text="100") if piece.casefold() in HUNDREDS else sign)
        return
    was, gap = text[before.start : before.end], text[before.end : sign.start]
    if piece.casefold() in HUNDREDS:
        counted = before.text + "00" if len(before.text) == 1 and before.text.isdigit() and not gap.strip() else None
    elif _adds_up(before, sign.text, gap, between, was, piece):
        counted = before.text[:-1] + sign.text
    elif _counts_on(before.text, sign.text, gap, was):
        counted = before.text[: -len(sign.text)] + sign.text
    elif before.is_word and len(before.text) == 1 and gap.strip() == "en" and piece.casefold().endswith("tig") and len(sign.text) == 2:
        # "Vier en dertig".
        counted = sign.text[0] + before.text
    else:
        counted = None
    if counted is not None:
        signs[-1] = Sign(before.start, sign.end, counted, True)
    else:
        signs.append(sign._replace(text="100") if piece.casefold() in HUNDREDS else sign)


def _counts_on(before: str, said: str, gap: str, was: str) -> bool:
    return (
        said.isdigit()
        and len(said) < 3
        and said[0] != "0"
        and before.endswith("00")
        and was.casefold().endswith(tuple(HUNDREDS))
        and gap.strip() in ("", "and", "en", "und")
    )


def _adds_up(before: Sign, said: str, gap: str, between: int, was: str, piece: str) -> bool:
    """Whether a unit belongs to the ten before it: *thirty four*, *trente quatre*."""
    if not before.is_word or between or len(said) != 1 or said not in "123456789" or not before.text.endswith("0") or len(before.text) < 2:
        return False
    if gap not in (" ", "-", "\u00a0") or before.text == "10" or piece.isdigit():
        return False
    return was.casefold().endswith(("ty", "te", "gt"))
