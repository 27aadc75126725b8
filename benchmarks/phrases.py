"""Phrases for the benchmark: what a lexicon of service talk looks like, in calllint's phrase language and in plain form for its peers."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from lexemes import Lexeme, Words


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a phrase: any of `options`, as word or, with `inflected`, in all its forms; `gap` words may stand before it."""

    options: tuple[Lexeme, ...]
    inflected: bool = False
    gap: int = 0

    @property
    def content(self) -> bool:
        """Whether it carries the phrase, as nouns and verbs do: only those have forms or kin."""
        return bool(self.options[0].forms or self.options[0].kin)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase and the cue that it alone stands for."""

    cue: str
    slots: tuple[Slot, ...]

    def written(self) -> str:
        """In the phrase language."""
        parts = []
        for slot in self.slots:
            if slot.gap:
                parts.append("..." if slot.gap == 3 else f"...{slot.gap}")
            words = [option.lemma + "~" * slot.inflected for option in slot.options]
            several_words = len(words) > 1 and any(" " in word for word in words)
            parts.append(f"({'|'.join(words)})" if several_words else "|".join(words))
        return " ".join(parts)

    def plain(self) -> dict[str, Any]:
        """For the peers: each slot's words as written, their `forms` where the phrase says all of them, and the gap before it."""
        return {
            "cue": self.cue,
            "slots": [
                {
                    "words": [option.lemma for option in slot.options],
                    "forms": [form for option in slot.options for form in (option.lemma, *option.forms)]
                    if slot.inflected
                    else [option.lemma for option in slot.options],
                    "gap": slot.gap,
                }
                for slot in self.slots
            ],
        }


def make_phrases(words: Words, number: int, seed: int) -> list[Phrase]:
    """`number` distinct phrases of two to five words."""
    dice = random.Random(f"phrases {words.language} {seed}")
    found: list[Phrase] = []
    taken: set[frozenset[str]] = set()
    while len(found) < number:
        noun = _noun(dice, words)
        slots = _dutch(dice, words, noun) if words.language == "nl" else _english(dice, words, noun)
        # Each pair of content words stands in one phrase only: a hit is then of that phrase, or wrong.
        pairs = {frozenset(pair) for pair in product(*([one.lemma for one in slot.options] for slot in slots if slot.content))}
        if not pairs & taken and all(len(pair) == 2 for pair in pairs):
            taken |= pairs
            found.append(Phrase(f"cue-{len(found) + 1:04}", tuple(slots)))
    return found


def _noun(dice: random.Random, words: Words) -> Slot:
    noun = dice.choice(words.nouns if dice.random() < 0.5 else words.compounds)
    return Slot((noun,), inflected=" " not in noun.lemma and dice.random() < 0.4)


def _literal(text: str) -> Slot:
    return Slot(tuple(Lexeme(word) for word in text.split("|")))


def _gapped(slot: Slot, dice: random.Random) -> Slot:
    """`slot` after a gap, mostly of up to three words."""
    return Slot(slot.options, slot.inflected, 3 if dice.random() < 0.8 else 5)


def _dutch(dice: random.Random, words: Words, noun: Slot) -> list[Slot]:
    verb = Slot((dice.choice(words.verbs),), inflected=dice.random() < 0.85)
    kind = dice.random()
    if kind < 0.35:
        return [noun, _gapped(verb, dice)]
    if kind < 0.45:
        return [noun, verb]
    if kind < 0.6:
        return [_literal(dice.choice(words.adjectives)), noun, _gapped(verb, dice)]
    if kind < 0.75:
        return [_literal(dice.choice(words.subjects)), _gapped(noun, dice), _gapped(verb, dice)]
    if kind < 0.85:
        # A separable verb's particle would stand behind the noun.
        whole = Slot((dice.choice([one for one in words.verbs if not one.parted]),), inflected=True)
        return [whole, _gapped(noun, dice)]
    if kind < 0.93:
        return [noun, *map(_literal, dice.choice(words.prepositions).split()), _noun(dice, words)]
    other = dice.choice(words.nouns)
    return [Slot((noun.options[0], other)) if not noun.inflected else noun, _gapped(verb, dice)]


def _english(dice: random.Random, words: Words, noun: Slot) -> list[Slot]:
    verb = Slot((dice.choice(words.verbs),), inflected=dice.random() < 0.85)
    kind = dice.random()
    if kind < 0.35:
        return [verb, _gapped(noun, dice)]
    if kind < 0.45:
        return [verb, noun]
    if kind < 0.6:
        return [verb, _gapped(_literal(dice.choice(words.adjectives)), dice), noun]
    if kind < 0.75:
        return [_literal(dice.choice(words.subjects)), _gapped(verb, dice), _gapped(noun, dice)]
    if kind < 0.85:
        return [noun, _gapped(verb, dice)]
    if kind < 0.93:
        return [noun, *map(_literal, dice.choice(words.prepositions).split()), _noun(dice, words)]
    other = dice.choice(words.nouns)
    return [verb, _gapped(Slot((noun.options[0], other)) if not noun.inflected else noun, dice)]


def write_lexicon(phrases: list[Phrase], language: str, path: Path) -> None:
    """Writes a lexicon that calllint reads, and beside it, as `.json`, the phrases in plain form."""
    lines = [f'language = "{language}"\n']
    entry = '[[cue]]\nname = "{}"\nmeaning = "A phrase of the benchmark."\nphrases = ["{}"]\n'
    lines += [entry.format(phrase.cue, phrase.written()) for phrase in phrases]
    path.write_text("\n".join(lines), encoding="utf-8")
    path.with_suffix(".json").write_text(json.dumps([phrase.plain() for phrase in phrases], ensure_ascii=False), encoding="utf-8")
