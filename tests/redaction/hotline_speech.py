"""Digits and letters as callers dictate them and as recognisers print them: in words, in groups, doubled, with fillers and corrections."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .desk_marks import free, secret

_UNITS = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
}
_TENS = {
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}
_ZEROS = {"nl": ("nul", "nul", "nul", "0"), "be": ("nul", "nul", "zero"), "en": ("oh", "zero", "nought", "o"), "us": ("zero", "oh", "o")}
_DOUBLE = {"nl": "dubbel", "be": "dubbel", "en": "double", "us": "double"}
_TREBLE = {"nl": "drie keer", "be": "drie maal", "en": "triple", "us": "triple"}
_CODES = {
    "nato": "alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform "
    "victor whiskey x-ray yankee zulu",
    "nl": "anna bernard cornelis dirk eduard ferdinand gerard hendrik isaac johan karel lodewijk maria nico otto pieter quotiënt rudolf simon "
    "theodoor utrecht victor willem xantippe ypsilon zaandam",
    "be": "arthur brussel carolina desiré emiel frederik gustaaf henri isidoor jozef kilogram leopold maria napoleon oscar piano quiévrain robert "
    "sofie telefoon ursula victor waterloo xavier yvonne zola",
    "en": "apple bob charlie david edward freddie george harry india john king london mother nora oliver peter queen robert sugar tommy "
    "uncle victor william x-ray yellow zebra",
    "us": "adam boy charlie david edward frank george henry ida john king lincoln mary nora ocean paul queen robert sam tom union victor william "
    "x-ray young zebra",
}
_LIKE = {"nl": ("van", "als"), "be": ("van", "gelijk"), "en": ("for", "as in"), "us": ("as in", "like")}
_UMS = {
    "nl": ("eh", "uh", "even kijken", "wacht hoor", "en dan", "dan nog", "ja"),
    "be": ("euh", "eens zien", "en dan", "wacht hé", "allee"),
    "en": ("erm", "let me see", "hang on", "and then", "bear with me", "right"),
    "us": ("um", "uh", "let's see", "hold on", "and then", "okay"),
}
_SLIPS = {
    "nl": ("{w} nee wacht {r}", "{w}, sorry, {r}", "{w}, nee {r}", "{w} ik bedoel {r}", "{w} nee niet {w} maar {r}"),
    "be": ("{w} nee pardon {r}", "{w}, allee nee, {r}", "{w}, excuseer, {r}", "{w} nee niet {w} maar {r}"),
    "en": ("{w} no wait {r}", "{w}, sorry, {r}", "{w} I mean {r}", "{w}, no not {w}, {r}", "{w}, I tell a lie, {r}"),
    "us": ("{w} no wait {r}", "{w}, sorry, {r}", "{w} I mean {r}", "{w}, scratch that, {r}", "{w} actually {r}"),
}


def spoken_language(language: str) -> str:
    """The language of the numerals."""
    return "nl" if language in {"nl", "be"} else "en"


def numeral(language: str, number: int) -> str:
    """A number below a thousand in words, as recognisers print it."""
    units, tens = _UNITS[language].split(), _TENS[language].split()
    if number < 20:
        return units[number]
    if number < 100:
        ten, unit = divmod(number, 10)
        if not unit:
            return tens[ten - 2]
        if language == "en":
            return f"{tens[ten - 2]}-{units[unit]}"
        return units[unit] + ("ën" if unit in {2, 3} else "en") + tens[ten - 2]
    hundreds, rest = divmod(number, 100)
    if language == "en":
        return f"{units[hundreds]} hundred" + (f" and {numeral(language, rest)}" if rest else "")
    return ("" if hundreds == 1 else units[hundreds]) + "honderd" + (numeral(language, rest) if rest else "")


def _single(chance: Random, language: str, digit: str) -> str:
    if digit == "0":
        return chance.choice(_ZEROS[language])
    if digit == "7" and language == "nl" and chance.random() < 0.1:
        return "zeuven"
    if digit == "1" and language == "nl" and chance.random() < 0.3:
        return "één"
    return _UNITS[spoken_language(language)].split()[int(digit)]


def _one_by_one(chance: Random, language: str, digits: str) -> str:
    said: list[str] = []
    place = 0
    while place < len(digits):
        run = len(digits[place:]) - len(digits[place:].lstrip(digits[place]))
        if run >= 3 and chance.random() < 0.4:
            said.append(f"{_TREBLE[language]} {_single(chance, language, digits[place])}")
            place += 3
        elif run >= 2 and chance.random() < 0.4:
            said.append(f"{_DOUBLE[language]} {_single(chance, language, digits[place])}")
            place += 2
        else:
            said.append(_single(chance, language, digits[place]))
            place += 1
    return " ".join(said)


def group(chance: Random, language: str, digits: str, manner: str) -> str:
    """One group of digits in a `manner`: `single`, `number`, `figures`, `apart`."""
    if manner == "figures":
        return digits
    if manner == "apart":
        return " ".join(digits)
    if manner == "number" and len(digits) <= 3:
        rest = digits.lstrip("0")
        zeros = [_single(chance, language, "0") for _ in range(len(digits) - len(rest))]
        words = numeral(spoken_language(language), int(rest)) if rest else ""
        if "-" in words and chance.random() < 0.5:
            words = words.replace("-", " ")
        return " ".join([*zeros, words]).strip()
    if manner == "number" and len(digits) == 4 and digits[0] != "0" and digits[2] != "0":
        tongue = spoken_language(language)
        return f"{numeral(tongue, int(digits[:2]))} {numeral(tongue, int(digits[2:]))}"
    return _one_by_one(chance, language, digits)


def cut(chance: Random, digits: str, sizes: Sequence[int] = ()) -> list[str]:
    """Digits in groups of `sizes`, or of a size that somebody takes a fancy to."""
    if not sizes:
        size = chance.choice((2, 2, 3, 4))
        sizes = [size] * -(-len(digits) // size)
    groups, place = [], 0
    for size in sizes:
        groups.append(digits[place : place + size])
        place += size
    return [each for each in (*groups, digits[place:]) if each]


def dictated(chance: Random, language: str, groups: Sequence[str]) -> list[str]:
    """Groups of digits as marked words, each a piece after which a caller may pause."""
    manner = chance.choice(("single", "single", "number", "number", "figures", "apart", "mixed"))
    pieces = []
    slip = chance.randrange(len(groups)) if chance.random() < 0.15 else -1
    for place, digits in enumerate(groups):
        how = chance.choice(("single", "number", "figures")) if manner == "mixed" else manner
        said = secret(group(chance, language, digits, how))
        if place == slip:
            said = slipped(chance, language, secret(group(chance, language, wrong(chance, digits), how)), said)
        elif chance.random() < 0.08:
            said = f"{free(chance.choice(_UMS[language]))} {said}"
        pieces.append(said)
    return pieces


def wrong(chance: Random, digits: str) -> str:
    """Digits with one that is not right."""
    place = chance.randrange(len(digits))
    other = chance.choice([digit for digit in "123456789" if digit != digits[place]])
    return digits[:place] + other + digits[place + 1 :]


def slipped(chance: Random, language: str, first: str, then: str) -> str:
    """A slip of the tongue and what was meant, both marked already."""
    form = chance.choice(_SLIPS[language])
    pieces = []
    for piece in form.replace("{w}", "|{w}|").replace("{r}", "|{r}|").split("|"):
        word = piece.strip(" ,")
        if piece in {"{w}", "{r}"}:
            pieces.append(first if piece == "{w}" else then)
        else:
            pieces.append(piece.replace(word, free(word)) if word else piece)
    return "".join(pieces)


def letters(chance: Random, language: str, text: str) -> str:
    """Letters as they are spelled: apart, in a spelling alphabet, with *for* and a word, or run together."""
    how = chance.random()
    if how < 0.25:
        return secret(text)
    if how < 0.6:
        return secret(chance.choice((" ", " ", "-", ". ")).join(text))
    words = _CODES[chance.choice(("nato", language))].split()
    chosen = [words[ord(letter.lower()) - ord("a")] for letter in text]
    if chance.random() < 0.5:
        chosen = [word.capitalize() for word in chosen]
    if how < 0.85:
        return secret(" ".join(chosen))
    like = chance.choice(_LIKE[language])
    return " ".join(f"{secret(letter)} {free(like)} {secret(word)}" for letter, word in zip(text, chosen, strict=True))
