"""Numbers in words, and letters as they are spelled, in four languages."""

from __future__ import annotations

from random import Random

_DIGITS = {
    "nl": ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"],
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    "de": ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
    "fr": ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
}
_OTHERS = {
    "nl": {"nul": ["nul", "nul", "0"], "een": ["een", "één", "eentje", "een"], "zeven": ["zeven", "zeuven", "zeven", "zeven"]},
    "en": {"zero": ["oh", "zero", "o", "nought"]},
    "de": {"zwei": ["zwei", "zwo"], "null": ["null", "Null"]},
    "fr": {"zéro": ["zéro", "zero"]},
}
_TEENS = {
    "nl": ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"],
    "en": ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
    "de": ["zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"],
    "fr": ["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"],
}
_TENS = {
    "nl": ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"],
    "en": ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
    "de": ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"],
    "fr": ["vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"],
}
_DOUBLE = {
    "nl": ("dubbel", "dubbele", "twee keer"),
    "en": ("double",),
    "de": ("doppel", "zweimal", "zwei mal"),
    "fr": ("double", "deux fois"),
}
_TELEPHONE = {
    "nl": "Anton Bernard Cornelis Dirk Eduard Ferdinand Gerard Hendrik Izaak Johan Karel Lodewijk Maria Nico Otto Pieter Quotient Rudolf Simon Teunis "
    "Utrecht Victor Willem Xantippe Ypsilon Zaandam",
    "en": "Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor "
    "Whiskey X-ray Yankee Zulu",
    "de": "Anton Berta Cäsar Dora Emil Friedrich Gustav Heinrich Ida Julius Kaufmann Ludwig Martha Nordpol Otto Paula Quelle Richard Samuel Theodor "
    "Ulrich Viktor Wilhelm Xanthippe Ypsilon Zacharias",
    "fr": "Anatole Berthe Célestin Désiré Eugène François Gaston Henri Irma Joseph Kléber Louis Marcel Nicolas Oscar Pierre Quintal Raoul Suzanne Thérèse "
    "Ursule Victor William Xavier Yvonne Zoé",
}


def base(language: str) -> str:
    """The language whose words are used: Flemings count in Dutch."""
    return "nl" if language == "be" else language


def digit(chance: Random, language: str, sign: str) -> str:
    """A digit in a word."""
    word = _DIGITS[base(language)][int(sign)]
    return chance.choice(_OTHERS[base(language)].get(word, [word]))


def pair(chance: Random, language: str, two: str) -> str:
    """Two digits as a number in words: *vierendertig*; with a zero in front digit by digit."""
    language = base(language)
    if two[0] == "0":
        return " ".join(digit(chance, language, sign) for sign in two)
    if two[0] == "1":
        return _TEENS[language][int(two[1])]
    ten, one = _TENS[language][int(two[0]) - 2], int(two[1])
    if language == "fr":
        if two[0] in "79" and chance.random() < 0.2:
            ten = {"7": "septante", "9": "nonante"}[two[0]]
        elif two[0] in "79":
            return f"{ten}-{_TEENS['fr'][one]}"
        return ten if not one else f"{ten} et un" if one == 1 and two[0] != "8" else f"{ten}-{_DIGITS['fr'][one]}"
    if not one:
        return ten
    if language == "en":
        return f"{ten}{chance.choice('- ')}{_DIGITS['en'][one]}"
    if language == "de":
        return f"{'ein' if one == 1 else _DIGITS['de'][one]}und{ten}"
    unit = _DIGITS["nl"][one]
    return unit + ("ën" if unit[-1] == "e" else "en") + ten


def twice(chance: Random, language: str) -> str:
    """*Dubbel*, before a digit."""
    return chance.choice(_DOUBLE[base(language)])


def for_letter(chance: Random, language: str, letter: str) -> str:
    """A word that stands for a letter on the telephone."""
    word = _TELEPHONE[chance.choice([base(language), base(language), "en"])].split()["abcdefghijklmnopqrstuvwxyz".index(letter.lower())]
    return word if chance.random() < 0.6 else word.lower()
