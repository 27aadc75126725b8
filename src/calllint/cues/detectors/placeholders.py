"""Cue `placeholder`: what a template should have filled in (`{{first_name}}`, `[NAAM]`, `<ORDERNR>`, `XXXX`), in the agent's turns.

Facts: `name`, what stands between the signs; `form`: filled-by-program where a program fills it (`{{…}}`, `${…}`, `%…%`), by-hand where a
person has to (`[NAAM]`, `XXXX`), unbalanced where a sign is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.cues.cue import Cue, CueSheet, Evidence
from calllint.cues.detector import Detector
from calllint.cues.view import View
from calllint.text.letters import LetterPattern

# What a text with a placeholder of each form has: told without the patterns, which take longer to compile than most texts to lint.
_SIGNS = {
    "filled-by-program": ("{", "%", "[[", "<<", "«", "*|", "$"),
    "by-hand": ("[", "<", "xx", "mm-", "mm/", "mm.", "_"),
    "unbalanced": ("{", "}}", "["),
}
# What a program fills in, by the languages of templates; a name without a blank, or with one, stands between the signs.
_BY_PROGRAM = (
    r"\{\{\{? \s* [#/^&!>]? \s* (?P<a> [^{}\n]{1,60}? ) \s* \}?\}\}",
    r"\{% (?P<b> [^%\n]{1,80} ) %\}",
    r"[$\#]\{ \s* (?P<c> [^{}\n]{1,60}? ) \s* \}",
    r"(?<![{$\#]) \{ \s* (?P<d> [\p{L}_][\p{L}\p{N}_.:|-]{0,40}(?:[ ][\p{L}\p{N}_.:|-]+)? ) \s* \} (?!\})",
    r"(?<![\p{N}\p{L}]) % (?P<e> [\p{L}][\p{L}\p{N}]*[_.-][\p{L}\p{N}_.-]* | [\p{Lu}][\p{Lu}\p{N}_]{2,} ) %",
    r"(?:\[\[|<<) \s* (?P<f> [\p{L}][^\[\]<>\n]{0,40}? ) \s* (?:\]\]|>>)",
    r"« (?P<g> [\p{L}]+_[\p{L}_]+ | [\p{Lu}]+ | [\p{L}]+(?=»[ ]*«) ) »",
    r"\*\| (?P<h> [\p{Lu}][\p{Lu}\p{N}_:]* ) \|\*",
    r"(?<![\p{L}\p{N}]) \$ (?P<i> [\p{L}]+(?:[._][\p{L}]+)* ) \$",
)
# Words that name what a person is to fill in, where it is not written in capitals.
_OF_WHAT = (
    r"voor|achter|klant|agent|bedrijfs|firma|medewerker|order|bestel|factuur|dossier|product|first|last|full|user|customer|company|account|"
    r"ticket|case|invoice|insert|your"
)
_WHAT = (
    r"naam|name|surname|forename|salutation|aanhef|aanspreking|postcode|reference|referentie|reason|reden|nummer|number|nr|datum|date|bedrag|amount|tijd|time|adres|address|titel|title|invullen|invoegen|insert|here|link|id|stad|city|"
    r"handtekening|signature|delete[ ]as[ ]applicable|doorhalen[ ]wat[ ]niet[ ]van[ ]toepassing[ ]is"
)
_NAMED = rf"(?i:(?:{_OF_WHAT})?[ _-]?(?:{_WHAT}))"
_CAPITALS = r"[\p{Lu}][\p{Lu}\p{N}]*(?:[ _./-]+[\p{Lu}\p{N}]+)*"
_FIELD = r"NAAM|NAME|NUMMER|NUMBER|NR|DATUM|DATE|BEDRAG|AMOUNT|ADRES|ADDRESS"
_BY_HAND = (
    rf"\[ \s* (?P<bracket> {_CAPITALS} ) \s* \] (?!\()",
    rf"\[ \s* (?P<lower> (?:[\p{{L}}]+[ _-]){{0,3}} {_NAMED} (?:[ _-][\p{{L}}]+){{0,3}} ) \s* \] (?!\()",
    rf"< (?P<l> {_CAPITALS} | (?:[\p{{L}}/]+[ _-]+){{0,3}} {_NAMED} (?:[ _-][\p{{L}}]+){{0,3}} ) >",
    r"(?<![\p{L}\p{N}*+-])(?<![Xx][ -]) (?P<m> [Xx]{4,} | XXX | XX[.,:/]XX ) (?![\p{L}\p{N}*]|[ -]?[Xx]{2}|[ -][\p{N}]{4})",
    r"(?i:(?<![\p{L}\p{N}])(?P<n> dd[-/.]mm[-/.](?:jjjj|yyyy|jj|yy)|mm[-/.]dd[-/.]yyyy)(?![\p{L}\p{N}]))",
    rf"(?<![\p{{L}}\p{{N}}_\#@/.-]) (?P<o> (?:[\p{{Lu}}]+_)+(?:{_FIELD}) | (?:{_FIELD})(?:_[\p{{Lu}}]+)+ ) (?![\p{{L}}\p{{N}}_])",
    r"(?<![\p{L}\p{N}_]) _{3,} (?![\p{L}\p{N}_])",
)
_UNBALANCED = (
    r"\{\{ (?![^{}\n]*\}\}) [^{}\n]{0,40} \}?",
    r"(?<!\{) \{ [\p{L}_][\p{L}\p{N}_. ]{0,40} \}\}",
    r"(?<![\p{L}\p{N}}]) [\p{L}_]{2,40} \}\}",
    rf"\[ \s* (?P<bracket> {_CAPITALS} ) (?=[,;:.!?\n]|$) (?![^\[\]\n]*\])",
)
_FORMS = {"filled-by-program": _BY_PROGRAM, "by-hand": _BY_HAND, "unbalanced": _UNBALANCED}
_PATTERNS = {form: LetterPattern("(?x)" + "|".join(f"(?:{one})" for one in patterns)) for form, patterns in _FORMS.items()}
_SOUNDS = frozenset(
    "OVERLAP INTERRUPTS ONDERBREEKT PAUZE PAUSE SILENCE STILTE MUZIEK MUSIC LACHT LAUGHS LAUGHTER INAUDIBLE ONVERSTAANBAAR CROSSTALK "  # noqa: SIM905
    "NOISE HOLD REDACTED VERWIJDERD GEANONIMISEERD BELTOON CLICK BEEP SIC".split()
)
_ATTACHED = frozenset("LINK IMAGE FOTO FOTO'S PHOTO ATTACHMENT BIJLAGE VIDEO GIF STICKER BESTAND FILE PDF".split())  # noqa: SIM905
"""What a transcriber, an export or a redaction puts in brackets: nobody was to fill it in."""
_NEAR = 8
"""Words between a placeholder and what says that it is spoken of."""


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:  # noqa: ARG001 - the shape of every detector
    """One cue for each placeholder."""
    for number in view.agent_turns:
        text = view.turns[number].text
        folded = text.lower()
        taken: list[Evidence] = []
        for form, pattern in _PATTERNS.items():
            if not any(sign in folded for sign in _SIGNS[form]):
                continue
            for match in pattern.of(text).finditer(text):
                evidence = view.evidence(number, match.start(), match.end())
                if any(evidence.overlaps(other) for other in taken):
                    continue
                taken.append(evidence)
                if _is_remark(match) or _talked_of(view, number, match):
                    continue
                name = next((value.strip() for value in match.groupdict().values() if value), "")
                facts = {"name": name, "form": form}
                if match.groupdict().get("lower") and name.isalpha():
                    facts |= {"confidence": "low", "confidence_reason": "it may stand for what the export has masked"}
                yield Cue("placeholder", evidence, view.turns[number].role, "placeholders", 0, facts)


def _is_remark(match: re.Match[str]) -> bool:
    """Whether it is a remark of a transcriber, or of an export."""
    name = match.groupdict().get("bracket")
    return name is not None and (name.split()[0] in _SOUNDS or name in _ATTACHED)


def _talked_of(view: View, number: int, match: re.Match[str]) -> bool:
    """Whether the placeholder is quoted, or the customer is told to put something there: it is the subject, and nothing is missing."""
    words = view.words[number]
    place = next((place for place, begin in enumerate(words.starts) if begin >= match.start()), None)
    if place is None:
        return False
    if words.quoted[place] and not match[0].startswith("«"):
        return True
    return any(first - _NEAR <= place < last + _NEAR for first, last in view.lexicon.find_group("to-fill-in", view.looked_up[number]))


DETECTOR = Detector("placeholders", find)
