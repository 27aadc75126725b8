"""What programs and lawyers add to an e-mail: confidentiality, virus scanners, list footers, warnings on top; and what is left without.

The signature stays: it carries the name of who writes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from calllint.patterns import lazy_pattern

_KEYWORDS = (
    "confident", "vertrouwelijk", "vertraulich", "disclaimer", "virus", "viren", "intended", "dresse", "bestemd", "bestimmt",
    "privileg", "mailing list", "listinfo", "extern", "outside", "buiten ", "environment", "milieu", "umwelt", "subscri", "afmelden",
    "uitschrijven", "<http", "[", "ten get", "vaak e", "view it on", "destinat", "geen rechten",
)  # fmt: skip
"""One of these stands in whatever is taken off, in small letters: most messages have none, and are not looked at further."""
_THIS = lazy_pattern(
    r"\b(?:dit|deze|this|the|de|het|diese[rs]?|ce|cet|cette|of an|in an?|aan dit)\b[^.\n]{0,30}?\b(?:e-?mails?|(?:e-?mail)?berichte?n?"
    r"|messages?|mails?|nachricht|courriel|communication|transmission|electronic mail)\b",
    re.IGNORECASE,
)
_SIGNS = tuple(
    lazy_pattern(pattern, re.IGNORECASE)
    for pattern in (
        r"vertrouwelijk|\bconfidenti|\bvertraulich|\bprivileged|\bproprietary",
        r"\b(?:uitsluitend|alleen|slechts|enkel)\s+(?:bestemd|bedoeld|gericht)|bestemd voor|\bgeadresseerde|\baddressee"
        r"|\bnamed recipient|\bdesignated|\bintended\s+(?:only|solely|recipient|for|exclusively|to be \w+ for)|\bindividual or entity"
        r"|\bempfänger|\bdestinataire|ausschließlich",
        r"abusievelijk|per abuis|ten onrechte|onterecht|foutief|onbedoeld|per vergissing|niet voor u|niet de (?:bedoelde|beoogde)"
        r"|not the intended|\breceived\s+(?:this\b.{0,30}|it |the .{0,20})?(?:in error|by mistake)|irrtümlich|nicht der richtige"
        r"|par erreur",
        r"\b(?:verwijder|vernietig|te verwijderen|te vernietigen)|\bdelete\s+(?:it|this|the|all|and)|\bdestroy|notify (?:us|the sender)"
        r"|\bvernichten|\blöschen|\bsupprimer|\bdétruire",
        r"\b(?:openbaarmaking|vermenigvuldiging|verspreiding|verstrekking|gebruik|disclos\w+|distribut\w+|dissemination|unauthori[sz]ed"
        r"|copying|use|weitergabe)\b.{0,120}\b(?:verboden|toegestaan|prohibited|unlawful|illegal|gestattet|erlaubt|interdite?)"
        r"|strictly prohibited",
        r"aansprakelijk|\bliab(?:le|ility)\b|\bhaftung|geen rechten|no rights|\bvirus|niet instaan|staat niet in voor|legally binding"
        r"|rechtsverbindlich",
    )
)
_PLAIN = lazy_pattern(
    r"(?:uitsluitend|alleen|enkel) (?:bestemd|bedoeld) voor (?:de )?(?:in de adressering|geadresseerde|ontvanger)|intended (?:only"
    r"|solely|exclusively) for (?:the )?(?:use (?:of|by) )?(?:the )?(?:addressee|individual|(?:intended |named )?recipient|person)",
    re.IGNORECASE,
)
_ALONE = lazy_pattern(
    r"(?:disclaimer\s*:?\s*(?:\n|$)|disclaimer:|(?:dit|deze) (?:e-?mail|bericht|e-?mailbericht)(?: en (?:eventuele )?bijlagen?)? (?:is"
    r"|zijn) (?:strikt )?(?:vertrouwelijk|confidentieel)\.?\s*$|this (?:e-?mail|message)(?: and any attachments?)? (?:is"
    r"|are) (?:strictly )?confidential\.?\s*$|confidential(?:ity)? (?:notice|note)\b|diese (?:e-?mail|nachricht) ist vertraulich\.?\s*$"
    r"|vertrouwelijk(?:heid)?\s*:?\s*$|aan (?:dit bericht|deze e-?mail) kunnen geen rechten)",
    re.IGNORECASE,
)
_SCANNED = lazy_pattern(
    r"(?:virusvrij|virus-?free|virenfrei|sans virus)[.\s].{0,40}(?:avast|avg|www)|auf viren geprüft|gescand op virussen"
    r"|gecontroleerd op virussen|\b(?:avast|avg|kaspersky|eset|norton|mcafee|sophos|mailscanner|spamfilter)\b.{0,60}\b(?:virus|gescand"
    r"|scanned|geprüft|gecontroleerd|checked|analysée)|(?:checked|scanned|gecontroleerd|gescand|geprüft)\b.{0,30}\b(?:for|op|auf|by"
    r"|door|durch)\b.{0,30}\b(?:virus\w*|viren|avast|avg|mailscanner|eset)",
    re.IGNORECASE,
)
_GREEN = lazy_pattern(
    r"consider the environment|don'?t print this|denk aan het milieu|spaar het milieu|milieu .{0,50}(?:print|afdruk)"
    r"|print deze (?:e-?mail|mail) niet|environmental awareness|umwelt .{0,60}(?:drucken|ausdruck)|pensez à l'environnement",
    re.IGNORECASE,
)
_LIST = lazy_pattern(
    r"mailing list\s*$|\blistinfo/|you (?:received|are receiving) this (?:message|email|because)|subscribed to (?:the google groups"
    r"|this)|to unsubscribe from this (?:group|list)|reply to this email directly or view it on|^\s*(?:unsubscribe|afmelden"
    r"|uitschrijven)\s*(?:<[^>]*>)?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_BANNER = lazy_pattern(
    r"[\s*_>⚠️!\[\]|-]*(?:caution|warning|let op|waarschuwing|attention|achtung|external|extern(?:e)?)\b(?=.{0,300}?(?:e-?mail|message"
    r"|\bmail|bericht|nachricht))(?=.{0,300}?(?:sender|afzender|absender|originated|afkomstig|outside|buiten|außerhalb)).{0,300}"
    r"|[\s*_>]*(?:you don't often get (?:e-?mail|email) from|u ontvangt niet vaak e-?mail van|sie erhalten nicht oft"
    r"|je krijgt niet vaak e-?mail van|vous ne recevez pas souvent)\b|[\s*_]*\[(?:external|extern)(?: e-?mail)?\][\s*_]*$",
    re.IGNORECASE | re.DOTALL,
)
_NO_WORDS = lazy_pattern(
    r"(?:\s*(?:\[(?:cid|image|logo|afbeelding)[^\]]{0,300}\]|!\[[^\]]{0,200}\]\([^)]{0,500}\)|<https?://[^>\s]{0,900}>"
    r"|\[https?://[^\]\s]{0,900}\]))+\s*$",
    re.IGNORECASE,
)
_FIRST_PERSON = lazy_pattern(r"(?<![\w.])(?:ik|mijn|mij|i(?!\.)|my|ich|mein\w*|j')(?!\w)", re.IGNORECASE)
_DECORATION = " \t\r\xa0-–—_*=~.·•#|>\u200b\u2060\ufeff"
_LONG_WARNING, _LONG_LINE = 600, 300


def is_decoration(text: str) -> bool:
    """Whether a line has no words: blank, or dashes, stars and the like."""
    return not text.strip(_DECORATION)


def kept(texts: Sequence[str]) -> list[int]:
    """The indexes of the lines that are left of a message when its footers, warnings and decoration at both ends are off."""
    whole = "\n".join(texts).lower()
    rows = _trimmed(texts, list(range(len(texts))))
    if not any(word in whole for word in _KEYWORDS):
        return rows
    return _trimmed(texts, _without_paragraphs(texts, rows)) or rows


def _trimmed(texts: Sequence[str], rows: list[int]) -> list[int]:
    first, last = 0, len(rows)
    while last > first and is_decoration(texts[rows[last - 1]]):
        last -= 1
    while first < last and is_decoration(texts[rows[first]]):
        first += 1
    return rows[first:last]


def _without_paragraphs(texts: Sequence[str], rows: list[int]) -> list[int]:
    """The lines without warnings, and up to the legal text or the list's footer."""
    found: list[int] = []
    spoken = False
    for paragraph in _paragraphs(texts, rows):
        text = "\n".join([texts[row] for row in paragraph if not is_decoration(texts[row])])
        own = _FIRST_PERSON.search(text) is not None
        if _NO_WORDS.match(text) or (not own and len(text) < _LONG_LINE and (_SCANNED.search(text) or _GREEN.search(text))):
            continue
        if not spoken and not own and len(text) < _LONG_WARNING and _BANNER.match(text):
            continue
        if not own and (_is_legal(text) or _LIST.search(text)):
            if spoken:
                # More of the same follows.
                break
            continue
        found += paragraph
        spoken = spoken or any(not is_decoration(texts[row]) for row in paragraph)
    return found


def _paragraphs(texts: Sequence[str], rows: list[int]) -> list[list[int]]:
    """Rows of lines; each blank or wordless line goes with the paragraph under it."""
    found: list[list[int]] = []
    between = True
    for row in rows:
        blank = is_decoration(texts[row])
        if not found or (blank and not between):
            found.append([row])
        else:
            found[-1].append(row)
        between = blank
    return found


def _is_legal(text: str) -> bool:
    if _ALONE.match(text.strip(" \t\n*_-=–—")):
        return True
    signs = sum(pattern.search(text) is not None for pattern in _SIGNS)
    return bool(signs) and _THIS.search(text) is not None and (signs > 1 or _PLAIN.search(text) is not None)
