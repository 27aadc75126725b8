"""How a phrase stands in a text: as written, inflected, misspelt, with a gap … and traps, in which one word is another real word."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lexemes import Lexeme, Words
from phrases import Phrase
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract
from talk import misspell
from wordlists import WordList

_ENDINGS = {
    "nl": ("", "e", "en", "n", "s", "'s", "t", "te", "ten", "d", "de", "den", "je", "jes", "tje", "tjes", "end", "ende"),
    "en": ("", "s", "es", "'s", "ed", "d", "ing"),
}
_TRIES = 400


def budget(word: str) -> int:
    """Typing errors that may be planted in a word, and edits between it and its traps: none below 5 letters, two from 9."""
    return 0 if len(word) < 5 else 1 if len(word) < 9 else 2


@dataclass
class Planter:
    """Makes variants of `phrases`, which must be those of the whole lexicon that the text is searched for."""

    words: Words
    wordlist: WordList
    phrases: list[Phrase]
    dice: random.Random
    _near: dict[tuple[str, bool], list[str]] = field(default_factory=dict)

    def plant(self, kind: str) -> tuple[Phrase, list[str]]:
        """Some phrase and the words of its variant of this kind. Raises ValueError where no phrase of the lexicon has one."""
        make: Callable[[Phrase], list[str] | None] = getattr(self, f"_{kind}")
        for _ in range(_TRIES):
            phrase = self.dice.choice(self.phrases)
            variant = make(phrase)
            if variant is not None:
                return phrase, variant
        raise ValueError(f"no phrase has a variant of the kind {kind!r}")

    @cached_property
    def _forms(self) -> frozenset[str]:
        lexemes = {one for phrase in self.phrases for slot in phrase.slots for one in slot.options}
        return frozenset(part for one in lexemes for form in one.family() for part in form.split())

    def _choose(self, phrase: Phrase) -> list[Lexeme]:
        return [self.dice.choice(slot.options) for slot in phrase.slots]

    def _exact(self, phrase: Phrase) -> list[str]:
        return [word for one in self._choose(phrase) for word in one.lemma.split()]

    def _inflected(self, phrase: Phrase) -> list[str] | None:
        chosen = self._choose(phrase)
        able = [number for number, slot in enumerate(phrase.slots) if slot.inflected and chosen[number].forms]
        if not able:
            return None
        forms = [one.lemma for one in chosen]
        for number in self.dice.sample(able, self.dice.randint(1, len(able))):
            forms[number] = self.dice.choice(chosen[number].forms)
        return [word for form in forms for word in form.split()]

    def _separated(self, phrase: Phrase) -> list[str] | None:
        chosen, last = self._choose(phrase), phrase.slots[-1]
        if not last.inflected or not chosen[-1].parted:
            return None
        finite, particle = self.dice.choice(chosen[-1].parted)
        infinitive = chosen[-1].lemma.removeprefix(particle)
        tail = [particle, "te", infinitive] if self.dice.random() < 0.25 else [finite, *self._fill(self.dice.randrange(3)), particle]
        return [word for one in chosen[:-1] for word in one.lemma.split()] + tail

    def _gap(self, phrase: Phrase) -> list[str] | None:
        if not any(slot.gap for slot in phrase.slots):
            return None
        return self._filled(phrase, [one.lemma.split() for one in self._choose(phrase)])

    def _filled(self, phrase: Phrase, parts: list[list[str]]) -> list[str]:
        found: list[str] = []
        for slot, part in zip(phrase.slots, parts, strict=True):
            found += self._fill(self.dice.randint(1, 3) if slot.gap else 0) + part
        return found

    def _fill(self, number: int) -> list[str]:
        return self.dice.choices(self.words.fillers, k=number)

    def _typo1(self, phrase: Phrase) -> list[str] | None:
        return self._misspelt(self._exact(phrase), 1)

    def _typo2(self, phrase: Phrase) -> list[str] | None:
        """Two typing errors: both in one long word, or one in each of two words."""
        found = self._exact(phrase)
        long = [number for number, word in enumerate(found) if budget(word) > 1]
        if long and self.dice.random() < 0.5:
            return self._misspelt(found, 2)
        if sum(1 for word in found if budget(word)) < 2:
            return None
        once = self._misspelt(found, 1)
        if once is None:
            return None
        wrong = next(number for number, word in enumerate(once) if word != found[number])
        return self._misspelt(once, 1, besides=wrong)

    def _mixed(self, phrase: Phrase) -> list[str] | None:
        """Inflected, with a gap, and one typing error in a word that is no filler."""
        if not any(slot.gap for slot in phrase.slots) or any(" " in one.lemma for slot in phrase.slots for one in slot.options):
            return None
        inflected = self._inflected(phrase)
        wrong = self._misspelt(inflected, 1) if inflected else None
        return self._filled(phrase, [[word] for word in wrong]) if wrong else None

    def _misspelt(self, found: list[str], errors: int, besides: int = -1) -> list[str] | None:
        able = [number for number, word in enumerate(found) if budget(word) >= errors and number != besides]
        if not able:
            return None
        number = self.dice.choice(able)
        for _ in range(20):
            wrong = found[number]
            for _ in range(errors):
                wrong = misspell(wrong, self.dice)
            real = wrong in self._forms or self.wordlist.is_word(wrong)
            if not real and OSA.distance(wrong, found[number]) == errors:
                return [*found[:number], wrong, *found[number + 1 :]]
        return None

    def _split(self, phrase: Phrase) -> list[str] | None:
        """A compound written as two words, as recognised speech has it."""
        chosen = self._choose(phrase)
        able = [number for number, one in enumerate(chosen) if one.joint]
        if not able:
            return None
        number = self.dice.choice(able)
        return [word for place, one in enumerate(chosen) for word in (one.joint if place == number else one.lemma).split()]

    def _trap(self, phrase: Phrase) -> list[str] | None:
        return self._trapped(phrase, rare=False)

    def _trap_rare(self, phrase: Phrase) -> list[str] | None:
        return self._trapped(phrase, rare=True)

    def _trapped(self, phrase: Phrase, *, rare: bool) -> list[str] | None:
        chosen = zip(phrase.slots, self._choose(phrase), strict=True)
        forms = [self.dice.choice((one.lemma, *one.forms)) if slot.inflected else one.lemma for slot, one in chosen]
        near = [self._neighbours(form, slot.options, rare=rare) for slot, form in zip(phrase.slots, forms, strict=True)]
        able = [number for number, words in enumerate(near) if words]
        if not able:
            return None
        number = self.dice.choice(able)
        forms[number] = self.dice.choice(near[number])
        return [word for form in forms for word in form.split()]

    def _neighbours(self, form: str, options: tuple[Lexeme, ...], *, rare: bool) -> list[str]:
        """Real words near `form`, which is one word, that are no word of the lexicon and no form of these lexemes."""
        if " " in form or not budget(form):
            return []
        if (form, rare) not in self._near:
            words = self.wordlist.rare if rare else self.wordlist.common
            near = extract(form, words, scorer=OSA.distance, score_cutoff=budget(form), limit=None)
            self._near[form, rare] = sorted(word for word, _, _ in near if word not in self._forms and self.wordlist.is_real(word))
        family = frozenset(stem for one in options for member in one.family() for stem in stems(member, self.words.language))
        return [word for word in self._near[form, rare] if not family & frozenset(stems(word, self.words.language))]


def stems(word: str, language: str) -> Iterator[str]:
    """What may be the stem of `word`, so that two forms of one word share one; accents are gone, double letters one, z is s, v is f."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    even = re.sub(r"(.)\1", r"\1", bare).replace("z", "s").replace("v", "f")
    for ending in _ENDINGS[language]:
        if even.endswith(ending) and len(even) - len(ending) >= 3:
            yield even.removesuffix(ending)
