"""Whether a word that is a name as well stands as one: called, introduced, with a capital within a sentence, alone."""

from __future__ import annotations

import re

from calllint.redaction.name_words import MONTHS, NO_NAME, PARTICLES, TITLES, WEAK_BEFORE
from calllint.redaction.small_words import word_set

_VOCATIVE = word_set(
    "hi ok oke oké okay hello hey hoi hallo dag dear beste geachte lieve thanks bedankt thank sorry bye doei met name naam heet "
    "groet groeten groetjes regards van by with from ask call mijnheer is so dus maar alstublieft alsjeblieft gr grt mvg gr. "
    "cheers best merci danke goed nou oui ja yes that this dit dat nog bonjour cdlt cordialement liebe lg mfg also accord moment"
)
_SAYS = word_set(
    "is was has had called said says rang told asked wrote works lives does did heeft had belde zei zegt vroeg schreef werkt woont "
    "doet deed komt kwam gaf geeft and en hier here speaking"
)


_OF = word_set("van voor met bij for of with from to")


def stands_as_name(text: str, start: int, end: int, found: str, shouted: bool) -> bool:
    """Whether a word that is also a name stands as a name."""
    before = re.search(r"([^\W_]+)?([^\w]*)$", text[max(0, start - 30) : start])
    last = (before[1] or "").casefold() if before is not None else ""
    gap = before[2] if before is not None else ""
    after = re.match(r"([^\w]*)([^\W_]+)?", text[end : end + 30])
    mark, following = (after[1], (after[2] or "").casefold()) if after is not None else ("", "")
    addressed = last in TITLES or (last in _VOCATIVE and _is_small(gap))
    alone = (not last or any(sign in gap for sign in '(\n"“')) and (
        not following or mark.strip()[:1] in (")", ",", ".", "!", "?", '"', "”")
    )
    if alone and found.casefold() not in MONTHS:
        return True
    if last in TITLES and _is_small(gap):
        return True
    if last in _OF and following in _SAYS and (found.casefold() not in MONTHS or found.casefold() == "jan"):
        return True
    if not found[0].isupper():
        # Scripts without capitals tell nothing by them.
        return not found[0].islower() or _is_small_name(last, gap, mark, following, found)
    if addressed:
        return True
    folded = found.casefold()
    if folded in MONTHS and (last in WEAK_BEFORE or last.isdigit() or following[:1].isdigit() or last[:-2].isdigit()):
        return False
    if last.isdigit() or (shouted and len(found) > 1):
        return False
    opens = not last or "\n" in gap or any(sign in gap for sign in '.!?:;•"“*-–—(')
    if not opens:
        return True
    if (
        after is not None
        and after[2]
        and after[2][0].isupper()
        and mark == " "
        and folded not in ("will", "may")
        and following not in NO_NAME
    ):
        return True
    return following in PARTICLES or (
        mark.strip()[:1] in (",", "!", ".", "?", ")") or not following or "\n" in mark or found.endswith(("'s", "’s")) or following in _SAYS
    )


def _is_small(gap: str) -> bool:
    return len(gap) <= 2 and "." not in gap


_QUESTIONS = word_set(
    "à what how when where why who hoe wat wanneer waar waarom wie kan kun can could do did is are wil will hebt heb ik i sorry we my "
    "mijn it het dat that so thanks"
)


def _is_small_name(last: str, gap: str, mark: str, following: str, found: str) -> bool:
    """Whether a name in small letters that is a word as well is called: `sorry about that, rich.`, `so grace what now`."""
    if found.endswith(("'s", "’s")):
        return last not in _OF_SMALL
    ends = not following or mark.strip()[:1] in (",", ".", "!", "?")
    if gap.strip() == "," and ends and last:
        return True
    if last not in _VOCATIVE or last in WEAK_BEFORE or len(gap) > 3 or (any(sign in gap for sign in ".!?") and last not in _CLOSES):
        return False
    if last in _WEAK_CALLS:
        return ends and (last != "is" or mark.strip()[:1] == "?")
    return ends or following in _QUESTIONS


_CLOSES = word_set("gr grt mvg cdlt mfg lg")
_WEAK_CALLS = word_set("is that this dit dat met name naam heet with nog maar so dus goed ja yes ok") - {"so", "dus"}
_OF_SMALL = word_set("the a an de het een this deze that any no")
