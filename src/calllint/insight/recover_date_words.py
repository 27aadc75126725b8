"""The words of dates and terms, as patterns, for `recover_dates`: text in small letters and without accents.

A pattern's name says what is done with it; where several begin at one place the first one wins. What stands in `condition` makes the moment
hang on something else, and what stands in `vague` is a time that nobody can tell: then the words are all that is known.
"""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class DateWords(NamedTuple):
    """The words of one language: `numbers`, `months` and `weekdays` (Monday is 0) by word, `units` as patterns."""

    numbers: dict[str, float]
    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    patterns: tuple[tuple[str, str], ...]
    condition: str
    vague: str
    past: str


_TO = {"nl": r"(?:tot|a|of|en|-|–)", "en": r"(?:to|or|and|-|–)"}

_NL = DateWords(
    numbers={
        "een": 1,
        "twee": 2,
        "drie": 3,
        "vier": 4,
        "vijf": 5,
        "zes": 6,
        "zeven": 7,
        "acht": 8,
        "negen": 9,
        "tien": 10,
        "elf": 11,
        "twaalf": 12,
        "dertien": 13,
        "veertien": 14,
        "vijftien": 15,
        "twintig": 20,
        "eenentwintig": 21,
        "vierentwintig": 24,
        "achtentwintig": 28,
        "dertig": 30,
        "veertig": 40,
        "vijfenveertig": 45,
        "achtenveertig": 48,
        "zestig": 60,
        "tweeenzeventig": 72,
        "negentig": 90,
        "anderhalf": 1.5,
        "anderhalve": 1.5,
        "half": 0.5,
        "halve": 0.5,
        "een half": 0.5,
        "een halve": 0.5,
    },
    months={
        "januari": 1,
        "jan": 1,
        "februari": 2,
        "feb": 2,
        "maart": 3,
        "mrt": 3,
        "april": 4,
        "apr": 4,
        "mei": 5,
        "juni": 6,
        "juli": 7,
        "augustus": 8,
        "aug": 8,
        "september": 9,
        "sept": 9,
        "oktober": 10,
        "okt": 10,
        "november": 11,
        "nov": 11,
        "december": 12,
        "dec": 12,
    },
    weekdays={"maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6},
    units={
        "workdays": r"werkdag(?:en)?|weekdagen",
        "workhours": r"werkuren|werkuur|kantooruren",
        "minutes": r"minu(?:ut|ten|utjes?)|min|kwartier(?:tje)?|seconden|tellen",
        "hours": r"uur(?:tje)?s?|uren|halfuur(?:tje)?|etmaal",
        "days": r"(?:kalender)?dag(?:en|je)?|daagjes|dgn",
        "weeks": r"we(?:ek|ken|ekje|ekjes)|wkn",
        "months": r"maand(?:en)?|mnd",
        "years": r"jaar",
    },
    patterns=(
        ("day_after_tomorrow", r"overmorgen"),
        ("weekday_later", r"(?P<weekday>WEEKDAY) over (?P<n>een|twee|drie|#) (?:we(?:ek|ken))"),
        (
            "weekday_next_week",
            r"(?:volgende|komende) week (?:op )?(?P<weekday>WEEKDAY)(?P<part>PART)?|(?P<weekday2>WEEKDAY)PART?,? (?:van )?(?:volgende|komende) week",
        ),
        ("weekday_next_week", r"volgende (?P<weekday>WEEKDAY)PART?"),
        (
            "tomorrow",
            r"(?<!de )(?<!deze )(?<!goede )(?<!'s )(?<!in de )\b(?:morgen|mrgn)(?:ochtend|middag|avond|vroeg|namiddag|voormiddag)?\b",
        ),
        (
            "same_day",
            r"(?:een )?(?:paar|aantal) (?:minuten|tellen)|enkele minuten|vandaag|vanmiddag|vanavond|vanmorgen|vanochtend|(?:deze|dees) (?:ochtend|middag|avond|namiddag|voormiddag)|(?:die)?zelfde dag|eind(?:e)? (?:van )?de (?:werk|kantoor)?(?:dag|middag|ochtend)|(?:voor|tegen) (?:sluitingstijd|sluiting|we dichtgaan)",
        ),
        ("tonight", r"vannacht"),
        (
            "weekday",
            r"(?:(?:komende|aanstaande|aankomende|eerstvolgende|eerstkomende|deze) )?(?P<weekday>WEEKDAY)(?P<part>PART)?(?: aanstaande| a\.?s\.?)?",
        ),
        ("next_workday", r"(?:de )?(?:volgende|eerstvolgende|komende|eerste) werkdag"),
        ("before_weekend", r"(?:voor|tegen) het weekend"),
        ("weekend", r"(?:dit|komende?|in het|het|aankomende?) (?:weekend|weekeinde)"),
        ("early_next_week", r"(?:begin|het begin) (?:van )?(?:volgende|komende) week"),
        ("next_week", r"(?:(?:eind|einde|midden|loop|halverwege) (?:van )?)?(?:de )?(?:volgende|komende|aankomende|aanstaande) week"),
        ("this_week", r"(?:eind(?:e)? van de|(?:eind(?:e)? )?deze|van de|in de loop van de|loop van de|nog deze) week"),
        ("next_month", r"(?:(?:begin|eind|einde|loop) (?:van )?)?(?:volgende|komende|aankomende) maand"),
        ("this_month", r"(?:(?:eind(?:e)?) van de|(?:eind(?:e)? )?deze|van de) maand"),
        ("iso", r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"),
        ("day_first", r"\b(?P<day>\d{1,2})[-/](?P<month>\d{1,2})(?:[-/](?P<year>20\d\d|\d\d))?\b(?! ?(?:UNIT))"),
        ("part_of_month", r"(?P<which>begin|half|halverwege|midden|medio|eind|einde) (?:van )?(?P<name>MONTH)"),
        ("day_month", r"(?:(?P<day>\d{1,2})(?:e|de|ste)?|(?P<ordinal>ORDINAL)) (?P<name>MONTH)(?: (?P<year>20\d\d))?"),
        ("term", r"(?:een )?(?P<unit2>UNIT) of (?P<n2>NUMBER)\b(?! ?(?:UNIT))"),
        ("term", r"(?P<n>NUMBER)(?: ?TO ?(?P<n2>NUMBER))? ?(?P<unit>UNIT)\b"),
        ("term", r"(?<=binnen )(?:het|dit|de) (?P<unit>uur|kwartier|halfuur)"),
        (
            "day_of_month",
            r"\b(?:de|den) (?:(?P<day>\d{1,2})(?:e|de|ste|en)\b|(?P<ordinal>ORDINAL)\b)(?! (?:keer|dag|week|werkdag|maand|uur|monteur|instantie|helft|lijn))",
        ),
        (
            "clock",
            r"(?:om|voor|tegen|rond|omstreeks|uiterlijk) (?:ongeveer )?(?:half |kwart (?:voor|over|na) |vijf (?:voor|over) |tien (?:voor|over) )?(?:half )?(?:NUMBER)(?:[.:]\d\d)?(?: ?u(?:ur)?)?|\d{1,2}[.:]\d\d(?: uur)?|\d{1,2} ?u(?:ur)? ('s|s) (?:avonds|middags|morgens|ochtends)",
        ),
    ),
    condition=r"\b(?:als|indien|mits|zodra|wanneer|nadat|tenzij|vanaf(?! (?:nu|vandaag|morgen))|pas|na(?! de middag| het eten| de lunch| kantoortijd)|minstens|minimaal|tenminste|op zijn vroegst|niet voor)\b",
    vague=r"\b(?:ongeveer|circa|ca\.?|zo'n|een stuk of) (?=\w+ (?:we|da|ma|werk))|\b(?:(?:een )?(?:paar|aantal)|enkele|luttele|diverse) (?:\w+ )?(?:(?:werk)?dagen|werkuren|uur|uren|weken|maanden)\b|\b(?:komende|eerste|eerstkomende) (?:dagen|weken|tijd|periode)\b|\b(?:morgen|vandaag|overmorgen) over (?:een|twee|drie|acht|veertien|\d)|\bweek van\b|\b(?:dag|week|weekend|weken|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag) (?:na|voor|van) (?!de middag|volgende|deze|komende)",
    past=r"(?:vorige|afgelopen|verleden|voorbije|sinds|sedert|laatste|jongstleden)(?: week)? $",
)
_EN = DateWords(
    numbers={
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "twenty four": 24, "twenty-four": 24,
        "thirty": 30, "forty": 40, "forty five": 45, "forty-five": 45, "forty eight": 48, "forty-eight": 48, "sixty": 60, "ninety": 90,
        "half a": 0.5, "half an": 0.5, "half": 0.5, "one and a half": 1.5,
    },
    months={
        "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "aug": 8, "september": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
    },
    weekdays={"monday": 0, "tuesday": 1, "tues": 1, "wednesday": 2, "weds": 2, "thursday": 3, "thurs": 3, "friday": 4, "saturday": 5, "sunday": 6},
    units={
        "workdays": r"(?:working|business|week) ?days?(?:' time)?|weekdays?", "workhours": r"(?:working|business|office) hours?",
        "minutes": r"min(?:ute)?s?|seconds?|quarter of an hour", "hours": r"h(?:ou)?rs?", "days": r"(?:calendar |full |clear )?days?|nights?",
        "weeks": r"w(?:ee)?ks?", "fortnights": r"fortnights?", "months": r"months?", "years": r"years?",
    },
    patterns=(
        ("day_after_tomorrow", r"(?:the )?day after tomorrow"),
        ("weekday_later", r"(?P<n>a|one|two) weeks? (?:on|from|come) (?P<weekday>WEEKDAY)|(?P<weekday2>WEEKDAY) week\b"),
        ("weekday_next_week", r"(?:on )?next week,? (?:on )?(?P<weekday>WEEKDAY)|(?P<weekday2>WEEKDAY),? (?:of )?next week"),
        ("weekday_next_week", r"next (?P<weekday>WEEKDAY)(?P<part>PART)?"),
        ("next_workday", r"(?:the )?(?:next|following) (?:working|business) day"),
        ("tomorrow", r"tomorrow(?:'s)?(?: (?:morning|afternoon|evening|night|lunchtime))?|tomoz|(?:the )?next day"),
        ("same_day", r"a (?:few|couple of) (?:minutes|mins|seconds)|today|tonight|this (?:very )?(?:morning|afternoon|evening|day)|(?:the )?(?:very )?same day|(?:the )?(?:end|close) of (?:the |play|business|today)(?:day|working day|afternoon)?|\b(?:cob|eod|cop)\b"),
        ("weekday", r"(?:(?:this|this coming|coming|on) )?(?P<weekday>WEEKDAY)(?:'s)?(?P<part>PART)?"),
        ("before_weekend", r"(?:before|by|this side of) the weekend"),
        ("weekend", r"(?:this|at the|over the|the coming|at) weekend"),
        ("early_next_week", r"(?:early|the start of|start of|the beginning of|beginning of) next week"),
        ("next_week", r"(?:(?:late|later|mid|the middle of|the end of|end of|the back end of) )?(?:next|the coming|the following) week"),
        ("this_week", r"(?:(?:the )?(?:end|back end) of (?:the|this)|this|later this) week"),
        ("next_month", r"(?:(?:early|late|the end of|end of|the start of) )?next month"),
        ("this_month", r"(?:(?:the )?end of (?:the|this)|this) month"),
        ("iso", r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"),
        ("either_first", r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>20\d\d|\d\d))?\b"),
        ("part_of_month", r"(?P<which>early|mid|middle of|the middle of|late|end of|the end of|start of|beginning of)[ -](?P<name>MONTH)"),
        ("day_month", r"(?:the )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?|(?P<ordinal>ORDINAL)) (?:of )?(?P<name>MONTH)(?:,? (?P<year>20\d\d))?\b"),
        ("day_month", r"(?P<name>MONTH) (?:the )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\b|(?P<ordinal>ORDINAL))(?:,? (?P<year>20\d\d))?"),
        ("term", r"(?:an|a) (?P<unit2>UNIT) or (?P<n2>NUMBER)\b"),
        ("term", r"(?P<n>NUMBER)(?: ?TO ?(?P<n2>NUMBER))? ?(?P<unit>UNIT)(?:'s?)?(?: time)?\b"),
        ("term", r"(?<=within )(?:the )(?P<unit>hour|week|fortnight|month)|(?<=inside )(?:the )(?P<unit2>hour|week|month)"),
        ("day_of_month", r"\bthe (?:(?P<day>\d{1,2})(?:st|nd|rd|th)|(?P<ordinal>ORDINAL))\b(?! (?:time|floor|day|week|working|line|party|instance|of|class|half|person))"),
        ("clock", r"(?:at|by|before|around|about|for) (?:about |around )?(?:half past |quarter (?:past|to) |half )?(?:NUMBER)(?:[.:]\d\d)? ?(?:am|pm|o'?clock)?|\d{1,2}[.:]\d\d ?(?:am|pm)?|\d{1,2} ?(?:am|pm)|(?:by|before|at) (?:noon|midday|lunchtime|teatime|lunch)"),
    ),
    condition=r"\b(?:if|once|when|whenever|provided|unless|after(?! lunch| noon)|from(?! now| today|: )|as soon as|not before|not until|at least|at the earliest)\b",
    vague=r"\b(?:about|around|roughly|approximately|approx\.?) (?=\w+ (?:to \w+ )?(?:work|busi|da|we|mo))|\b(?:a few|a couple of|a couple|several|some|next few|coming) (?:working |business )?(?:days|hours|weeks|months)\b|\b(?:week|day|weekend) (?:of|before|following)\b (?!next|this|the week)|\bfirst thing\b (?!tomorrow|on|this|monday|tuesday|wednesday|thursday|friday)",
    past=r"(?:last|since|past|previous)(?: week)?(?: on)? $",
)  # fmt: skip
_ORDINALS = {
    "nl": [
        "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde", "dertiende",
        "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste", "eenentwintigste",
        "tweeentwintigste", "drieentwintigste", "vierentwintigste", "vijfentwintigste", "zesentwintigste", "zevenentwintigste",
        "achtentwintigste", "negenentwintigste", "dertigste", "eenendertigste",
    ],
    "en": [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
        "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth",
        "thirty-first",
    ],
}  # fmt: skip
_PARTS = {
    "nl": r"(?:ochtend|middag|avond|morgen|namiddag|voormiddag)",
    "en": r"(?: (?:morning|afternoon|evening|night|lunchtime|noon))",
}
LANGUAGES = {"nl": _NL, "en": _EN}
EARLY = ("begin", "early", "start of", "beginning of")
MIDDLE = ("half", "halverwege", "midden", "medio", "mid", "middle of", "the middle of")


def ordinals(language: str) -> dict[str, int]:
    """The days of a month by their ordinal."""
    return {word: number for number, word in enumerate(_ORDINALS[language], 1)}


def written(pattern: str, language: str) -> str:
    """The pattern with the words of the language in place of WEEKDAY, MONTH, NUMBER and so on."""
    words = LANGUAGES[language]
    kinds = {
        "WEEKDAY": words.weekdays,
        "MONTH": words.months,
        "ORDINAL": _ORDINALS[language],
    }
    pattern = pattern.replace("UNIT", "|".join(f"(?:{unit})" for unit in words.units.values()))
    pattern = pattern.replace("NUMBER", rf"\d{{1,3}}(?:[.,]5)?|{_choice(words.numbers)}").replace("#", r"\d{1,2}")
    for name, choices in kinds.items():
        pattern = pattern.replace(name, f"(?:{_choice(choices)})")
    return pattern.replace("PART", _PARTS[language]).replace("TO ", _TO[language] + " ").replace(" TO", " " + _TO[language])


def _choice(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
