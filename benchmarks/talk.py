"""Background talk: turns of words drawn by their frequency, with what talk has besides words, and no phrase of the lexicon by accident."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from lexemes import Lexeme, Words
from phrases import Phrase

_MEAN_WORDS = 16
_MAX_WORDS = 120
_SERVICE_SHARE = 0.12
"""Words of service talk are so much of the background."""
_VOCABULARY = 80_000
_SPECIAL = {"\0name": 0.012, "\0number": 0.012, "\0amount": 0.006, "\0mail": 0.001, "\0code": 0.003, "\0slip": 0.003}
"""What is not drawn from a list, and how often: `slip` is a misspelt word."""


@dataclass
class Spoken:
    """The words of a turn, what stands after each, and the word after which a planted phrase goes."""

    words: list[str]
    after: list[str]

    def text(self, first: int = 0, last: int | None = None) -> str:
        """The turn, or its words from `first` to `last` (exclusive)."""
        pieces = [word + space for word, space in zip(self.words[first:last], self.after[first:last], strict=True)]
        return "".join(pieces)


class Talk:
    """Makes turns of `words`' language. `frequencies` are those of the language at large."""

    def __init__(self, words: Words, frequencies: Mapping[str, float], phrases: list[Phrase], dice: random.Random) -> None:
        self.words = words
        self.dice = dice
        self._owners = _owners(phrases)
        self._next = _drawn(_weights(words, frequencies), dice).__next__
        self._special: dict[str, Callable[[], str]] = {
            "\0name": lambda: dice.choice(words.names),
            "\0number": lambda: str(dice.randrange(1, 10 ** dice.randrange(1, 5))),
            "\0amount": lambda: f"€{dice.randrange(1, 2000)},{dice.randrange(100):02}",
            "\0mail": lambda: f"{dice.choice(words.names).lower()}.{dice.choice(words.names).lower()}@{dice.choice(words.common)}.example",
            "\0code": lambda: "".join(dice.choices(string.ascii_uppercase, k=2)) + str(dice.randrange(10**5, 10**7)),
            "\0slip": self._slip,
        }

    def turn(self, keep: list[str] | None = None, phrase: Phrase | None = None) -> tuple[Spoken, int]:
        """A turn in which the words `keep`, if any, stand together from the word that is returned on.

        They are `phrase` in some shape; no other phrase stands there.
        """
        dice = self.dice
        length = min(_MAX_WORDS, 1 + int(dice.expovariate(1 / (_MEAN_WORDS - 1))))
        drawn = [self._word() for _ in range(length)]
        place = dice.randrange(length + 1) if keep else 0
        kept = keep or []
        drawn[place:place] = kept
        self._part(drawn, range(place, place + len(kept)), _parts(phrase) if phrase else ())
        after = [" "] * len(drawn)
        inside = range(place, place + len(kept) - 1)
        for number in range(len(drawn) - 1):
            if number not in inside and (roll := dice.random()) < 0.2:
                after[number] = ", " if roll < 0.09 else ". " if roll < 0.18 else "? "
        after[-1] = "?" if dice.random() < 0.15 else "."
        return Spoken(drawn, after), place

    def plain(self, spoken: Spoken) -> None:
        """Takes capitals and punctuation away, as recognised speech comes."""
        spoken.words[:] = [word.lower() for word in spoken.words]
        spoken.after[:] = [" "] * (len(spoken.words) - 1) + [""]

    def capitals(self, spoken: Spoken) -> None:
        """Begins sentences with a capital."""
        opens = True
        for number, word in enumerate(spoken.words):
            if opens:
                spoken.words[number] = word[:1].upper() + word[1:]
            opens = spoken.after[number][0] in ".?"

    def _word(self) -> str:
        word = self._next()
        return self._special[word]() if word[0] == "\0" else word

    def _slip(self) -> str:
        word = self._next()
        while word[0] == "\0" or len(word) < 5 or word in self._owners:
            word = self._next()
        return misspell(word, self.dice)

    def _part(self, drawn: list[str], kept: range, parts: Iterable[str]) -> None:
        """Replaces words that would make a phrase with others of the turn, or with `parts`, which some of `kept` stand for."""
        seen: set[int] = set().union(*(self._owners.get(word.lower(), ()) for word in (*parts, *drawn[kept.start : kept.stop])))
        for number, word in enumerate(drawn):
            owners = None if number in kept else self._owners.get(word.lower())
            if owners is None:
                continue
            if owners.isdisjoint(seen):
                seen |= owners
            else:
                drawn[number] = self.dice.choice(self.words.fillers)


def _parts(phrase: Phrase) -> list[str]:
    return [word for slot in phrase.slots if slot.content for one in slot.options for word in one.lemma.split()]


def _owners(phrases: list[Phrase]) -> dict[str, set[int]]:
    """The phrases that a word, in whatever form, is a part of; small words aside."""
    owners: dict[str, set[int]] = {}
    for number, phrase in enumerate(phrases):
        for slot in phrase.slots:
            if slot.content:
                for form in {form for lexeme in slot.options for form in _all_forms(lexeme)}:
                    owners.setdefault(form, set()).add(number)
    return owners


def _all_forms(lexeme: Lexeme) -> Iterator[str]:
    for form in lexeme.family():
        yield from form.split()
    yield from lexeme.joint.split()
    yield from (finite for finite, _ in lexeme.parted)


def _weights(words: Words, frequencies: Mapping[str, float]) -> dict[str, float]:
    """How likely each word is, summing to about 1."""
    common = dict(sorted(frequencies.items(), key=lambda pair: (-pair[1], pair[0]))[:_VOCABULARY])
    total = sum(common.values())
    weights = {word: share / total * (1 - _SERVICE_SHARE) for word, share in common.items()}
    lexemes = [*words.verbs, *words.nouns, *words.compounds]
    service = [form for lexeme in lexemes for form in (lexeme.lemma, *lexeme.forms) if " " not in form] + list(words.adjectives)
    # A fixed shuffle gives ranks: service words are Zipf distributed, too.
    random.Random("ranks").shuffle(service)
    service[:0] = words.common
    harmonic = sum(1 / rank for rank in range(10, len(service) + 10))
    for rank, form in enumerate(service, 10):
        weights[form] = weights.get(form, 0) + _SERVICE_SHARE / rank / harmonic
    return weights | _SPECIAL


def _drawn(weights: Mapping[str, float], dice: random.Random) -> Iterator[str]:
    population, summed = list(weights), list(accumulate(weights.values()))
    while True:
        yield from dice.choices(population, cum_weights=summed, k=50_000)


_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEAR = {key: row[max(0, place - 1) : place] + row[place + 1 : place + 2] for row in _ROWS for place, key in enumerate(row)}


def misspell(word: str, dice: random.Random) -> str:
    """`word` with one typing error: a letter wrong (a random one or a neighbour on the keyboard), missing, too much, or two swapped."""
    while True:
        place = dice.randrange(len(word))
        letter = dice.choice(_NEAR.get(word[place], "") or "e") if dice.random() < 0.5 else dice.choice(string.ascii_lowercase)
        kind = dice.randrange(4)
        if kind == 0:
            wrong = word[:place] + letter + word[place + 1 :]
        elif kind == 1:
            wrong = word[:place] + word[place + 1 :]
        elif kind == 2:
            wrong = word[:place] + letter + word[place:]
        else:
            wrong = word[:place] + word[place + 1 : place + 2] + word[place : place + 1] + word[place + 2 :]
        if wrong != word:
            return wrong
