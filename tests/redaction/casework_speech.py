"""How numbers and letters are said: digits one by one, in tens and hundreds, doubled; letters alone or with a word for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from .desk_marks import free, secret

DUTCH = ("nl", "be")

_ONES = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
}
_TENS = {
    "nl": "- - twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "- - twenty thirty forty fifty sixty seventy eighty ninety",
}
_DOUBLE = {"nl": ("dubbel", "twee keer"), "be": ("dubbel", "twee keer"), "en": ("double",), "in": ("double",), "us": ("double", "two")}
_TRIPLE = {"nl": "drie keer", "be": "drie keer", "en": "triple", "in": "triple", "us": "triple"}

_WORDS = {
    "nl": "Anna Bernard Cornelis Dirk Eduard Ferdinand Gerard Hendrik Isaak Johan Karel Lodewijk Maria Nico Otto Pieter Quirinus Richard Simon "
    "Theodoor Utrecht Victor Willem Xantippe Ypsilon Zacharias",
    "be": "Arthur Bruno Carolina David Emiel Frederik Gustaaf Hendrik Isidoor Jozef Karel Lodewijk Maria Napoleon Oscar Piano Quotiënt Robert "
    "Sofie Telefoon Ursula Victor Waterloo Xavier Yvonne Zola",
    "en": "Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform "
    "Victor Whiskey Xray Yankee Zulu",
    "in": "apple ball cat Delhi elephant fish goa Hyderabad India Jaipur king lion Mumbai Nagpur orange Pune queen Rajkot Surat tiger umbrella "
    "van water xerox yellow zebra",
    "us": "Adam boy Charles David Edward Frank George Henry Ida John king Lincoln Mary Nancy Ocean Peter queen Robert Sam Tom Union Victor "
    "William xray young zebra",
}
_FOR = {
    "nl": ("{l} van {w}", "de {l} van {w}", "{w}"),
    "be": ("{l} van {w}", "de {l} van {w}", "{l} gelijk in {w}"),
    "en": ("{l} for {w}", "{w}", "{l} {w}"),
    "in": ("{l} for {w}", "{l} as in {w}"),
    "us": ("{l} as in {w}", "{l} like {w}", "{l} for {w}"),
}


def said_number(chance: Random, number: int, language: str) -> str:
    """A number under a thousand in words, as a value."""
    tongue = "nl" if language in DUTCH else "en"
    ones, tens = _ONES[tongue].split(), _TENS[tongue].split()
    if number >= 100:
        hundred = "honderd" if tongue == "nl" else "hundred"
        head = ("" if tongue == "nl" and number < 200 else ones[number // 100] + ("" if tongue == "nl" else " ")) + hundred
        rest = said_number(chance, number % 100, language) if number % 100 else ""
        return secret(head) + (f" {free('and')} " if rest and tongue == "en" and chance.random() < 0.5 else " " if rest else "") + rest
    if number < 20:
        return secret(ones[number])
    if not number % 10:
        return secret(tens[number // 10])
    if tongue == "en":
        return secret(tens[number // 10] + chance.choice((" ", "-")) + ones[number % 10])
    if chance.random() < 0.1:
        return f"{secret(ones[number % 10])} {free('en')} {secret(tens[number // 10])}"
    link = "ën" if number % 10 in (2, 3) and chance.random() < 0.7 else "en"
    return secret(ones[number % 10] + link + tens[number // 10])


def said_digits(chance: Random, digits: str, language: str) -> list[str]:
    """Digits in the pieces in which they are said."""
    style = chance.random()
    if style < 0.35:  # recognisers that write figures
        return [secret(piece) for piece in _pieces(chance, digits)]
    if style < 0.6:
        return list(_one_by_one(chance, digits, language))
    if style < 0.7:  # both in one number
        return [
            secret(piece) if chance.random() < 0.5 else " ".join(_one_by_one(chance, piece, language)) for piece in _pieces(chance, digits)
        ]
    return [_piece_said(chance, piece, language) for piece in _pieces(chance, digits)]


def _pieces(chance: Random, digits: str) -> Iterator[str]:
    sizes = chance.choice(((2,), (2,), (1,), (3,), (4,), (2, 3), (1, 2), (3, 2, 4)))
    at = 0
    while at < len(digits):
        size = chance.choice(sizes)
        yield digits[at : at + size]
        at += size


def _piece_said(chance: Random, piece: str, language: str) -> str:
    if len(piece) in (2, 3) and piece[0] != "0":
        return said_number(chance, int(piece), language)
    if len(piece) == 4 and piece[0] != "0" and piece[2] != "0":
        return f"{said_number(chance, int(piece[:2]), language)} {said_number(chance, int(piece[2:]), language)}"
    return " ".join(_one_by_one(chance, piece, language))


def _one_by_one(chance: Random, digits: str, language: str) -> Iterator[str]:
    ones = _ONES["nl" if language in DUTCH else "en"].split()
    zero = "nul" if language in DUTCH else chance.choice(("zero", "oh", "o"))
    at = 0
    while at < len(digits):
        digit = zero if digits[at] == "0" else ones[int(digits[at])]
        if digits[at : at + 3] == digits[at] * 3 and chance.random() < 0.5:
            yield f"{free(_TRIPLE[language])} {secret(digit)}"
            at += 3
        elif digits[at : at + 2] == digits[at] * 2 and chance.random() < 0.6:
            times = chance.choice(_DOUBLE[language])
            yield f"{free(times)} {secret(digit + ('s' if times == 'two' else ''))}"
            at += 2
        else:
            yield secret(digit)
            at += 1


def said_letters(chance: Random, letters: str, language: str) -> list[str]:
    """Letters in the pieces in which they are said."""
    style = chance.random()
    if style < 0.25:
        return [secret(letters.upper())]
    words = _WORDS[language].split()
    frame = chance.choice(_FOR[language])
    pieces = []
    for letter in letters.upper():
        if style < 0.55:
            pieces.append(secret(letter))
        else:
            word = words[ord(letter) - 65]
            marked = frame.replace("{l}", "\x00").replace("{w}", "\x01")
            pieces.append(_marked(marked).replace("\x00", secret(letter)).replace("\x01", secret(word)))
    return pieces


def _marked(frame: str) -> str:
    """The connecting words of a frame as free ones."""
    return " ".join(word if word in "\x00\x01" else free(word) for word in frame.split())


def said(chance: Random, code: str, language: str) -> list[str]:
    """A code of letters and digits in the pieces in which it is said; other characters go."""
    pieces: list[str] = []
    run = ""
    for character in [*code, ""]:
        if run and (not character or not character.isalnum() or character.isdigit() != run[0].isdigit()):
            pieces += said_digits(chance, run, language) if run[0].isdigit() else said_letters(chance, run, language)
            run = ""
        if character.isalnum():
            run += character
    return pieces


def spoken(chance: Random, pieces: Sequence[str], language: str) -> str:
    """Pieces one after the other, with what people put between them."""
    um = {"nl": ("eh", "uhm", "even kijken", "en"), "be": ("euh", "wacht", "en dan")}.get(language, ("um", "uh", "and", "let me see"))
    comma = chance.random() < 0.35
    parts = []
    for place, piece in enumerate(pieces):
        if place:
            parts.append(", " if comma and chance.random() < 0.7 else " ")
            if chance.random() < 0.05:
                parts.append(free(chance.choice(um)) + chance.choice((" ", ", ")))
        parts.append(piece)
    return "".join(parts)
