"""Numbers and letters as they are said on the telephone, in Dutch, English, German and French."""

from __future__ import annotations

from functools import lru_cache

_UNITS = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen",
    "en": "zero one two three four five six seven eight nine",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf",
}
_TEENS = {
    "nl": "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "en": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "de": "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "fr": "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
}
_TENS = {
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante septante huitante nonante",
}
_MORE = {
    "één": "1", "eén": "1", "eentje": "1", "ein": "1", "eine": "1", "une": "1", "zeuven": "7", "zwo": "2", "zero": "0", "oh": "0", "o": "0",
    "nought": "0", "naught": "0", "fourty": "40", "dreissig": "30", "fuenf": "5", "zwoelf": "12", "octante": "80", "niner": "9",
}  # fmt: skip
_ALPHABETS = (
    "anton bernard cornelis dirk eduard ferdinand gerard hendrik izaak johan karel lodewijk maria nico otto pieter quotient rudolf simon "
    "teunis utrecht victor willem xantippe ypsilon zaandam",
    "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform "
    "victor whiskey x-ray yankee zulu",
    "anton berta cäsar dora emil friedrich gustav heinrich ida julius kaufmann ludwig martha nordpol otto paula quelle richard samuel "
    "theodor ulrich viktor wilhelm xanthippe ypsilon zacharias",
    "anatole berthe célestin désiré eugène françois gaston henri irma joseph kléber louis marcel nicolas oscar pierre quintal raoul "
    "suzanne thérèse ursule victor william xavier yvonne zoé",
    "alfa bernhard caesar daniel eva frederik gustaaf isaak jan julia juliett lucas marie nicolaas piet quirinus richard simon tinus "
    "theo willy xerxes xray zacharia zorro zeppelin",
    # Belgium's own.
    "arthur brussel emiel isidoor jozef kilogram leopold napoleon piano quiévrain robert sofie telefoon waterloo yvonne zola desiré",
    # What British and American callers say who know no alphabet.
    "apple bob edward freddie george harry india jack john king london mary mother nelly nora oliver peter queen sam sugar tom tommy uncle "
    "xylophone yellow zebra adam boy charles david frank ida lincoln ocean paul union young able baker dog easy fox jig love nan "
    "oboe roger tare",
    "anna isaac theodoor quotiënt lucy nelly henry carolina gustave jacqueline",
)
TIMES = {
    "dubbel": 2,
    "dubbele": 2,
    "double": 2,
    "doppel": 2,
    "doppelt": 2,
    "twice": 2,
    "zweimal": 2,
    "tweemaal": 2,
    "tweekeer": 2,
    "dreimal": 3,
    "triple": 3,
    "treble": 3,
    "driedubbel": 3,
    "driedubbele": 3,
}
"""How often what follows stands there."""
AGAIN = frozenset(["keer", "maal", "mal", "fois", "times", "x"])
"""*Twee keer*, *deux fois*: as often as the number before says."""


@lru_cache(1)
def number_words() -> dict[str, str]:
    """The digits of every word for a number from 0 to 99, in small letters; compounds with their hyphens."""
    words = dict(_MORE)
    for language, units in _UNITS.items():
        ones, teens, tens = units.split(), _TEENS[language].split(), _TENS[language].split()
        words |= {word: str(value) for value, word in enumerate(ones)}
        words |= {word: str(value + 10) for value, word in enumerate(teens)}
        for ten, word in enumerate(tens, 2):
            words[word] = f"{ten}0"
            for one, unit in enumerate(ones[1:], 1):
                for compound in _compounds(language, word, unit):
                    words[compound] = f"{ten}{one}"
    for value, teen in enumerate(_TEENS["fr"].split()):
        words[f"soixante-{teen}"] = f"7{value}"
        words[f"quatre-vingt-{teen}"] = f"9{value}"
    words |= {"soixante-et-onze": "71", "quatre-vingt": "80", "quatre-vingts": "80"}
    words |= _dutch_hundreds(words)
    words |= {f"quatre-vingt-{unit}": f"8{value}" for value, unit in enumerate(_UNITS["fr"].split()) if value}
    # "Two fives".
    words |= {f"{unit}{'es' if unit.endswith('x') else 's'}": str(value) for value, unit in enumerate(_UNITS["en"].split())}
    return {word.casefold(): digits for word, digits in words.items()}


def _dutch_hundreds(words: dict[str, str]) -> dict[str, str]:
    """The words from a hundred to a thousand, which Dutch writes in one, and the round ones above: *driehonderdtwaalf*, *negenduizend*."""
    tens = [_TEENS["nl"].split(), _TENS["nl"].split()]
    units = _UNITS["nl"].split()[1:]
    below = [*units, *tens[0], *tens[1], *(word for ten in tens[1] for unit in units for word in _compounds("nl", ten, unit))]
    found: dict[str, str] = {}
    for place, unit in enumerate(("", *units[1:]), 1):
        found |= {f"{unit}honderd{'en' * joined}{rest}": f"{place}{words[rest]:0>2}" for rest in below for joined in (False, True)}
        found |= {f"{unit}honderd": f"{place}00", f"{unit}duizend": f"{place}000"}
    found |= {f"{word}honderd": words[word] + "00" for word in below if len(words[word]) == 2}
    del found["honderd"], found["duizend"]
    return found


def _compounds(language: str, ten: str, unit: str) -> tuple[str, ...]:
    if language == "nl":
        return (f"{unit}en{ten}", f"{unit}ën{ten}")
    if language == "de":
        return (f"{unit.removesuffix('s') if unit == 'eins' else unit}und{ten}",)
    if language == "fr":
        return (f"{ten}-{unit}", f"{ten}-et-{unit}")
    return (f"{ten}-{unit}",)


@lru_cache(1)
def letter_words() -> dict[str, str]:
    """The letters that words of the telephone alphabets stand for, by the words in small letters."""
    return {word: word[0] for alphabet in _ALPHABETS for word in alphabet.split()} | {
        "ijmuiden": "y",
        "ij": "y",
        "quirinius": "q",
        "quinten": "q",
    }
