"""The inflected forms of a word, for `word~` in a phrase.

They come from the families of the language's dictionary (`forms.txt` beside the lexicons, made by `tools/make_forms.py`) and from the rules
of the language, for what the dictionary lacks: a module `inflection_<language>` beside this one with a function `inflect`. A language
without one has the dictionary alone. Needed only where a lexicon is compiled.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from calllint.lexicon.compiled import FORMS_NAME
from calllint.text.words import normalise


@dataclass(frozen=True, slots=True)
class Forms:
    """What a word may look like in a text, as the `norm` of `calllint.text.words.normalise`.

    `words`: its forms of one word, itself included. `parted`: forms of a separable verb as (verb, particle), with words of the sentence
    between: ("schakelt", "in").
    """

    words: frozenset[str]
    parted: frozenset[tuple[str, str]] = frozenset()

    def __or__(self, other: Forms) -> Forms:
        """The forms of both."""
        return Forms(self.words | other.words, self.parted | other.parted)


class Dictionary:
    """Base forms and their inflected forms, from the file at `path`; empty without the file. Read when it is first asked."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _families(self) -> dict[str, tuple[str, ...]]:
        if not self._path.exists():
            return {}
        families = {}
        for line in self._path.read_text("utf-8").splitlines():
            if line.startswith("#"):
                continue
            base, *forms = line.split(" ")
            families[base] = tuple(form[2:] if form[1:2] == "=" else base[: len(base) - int(form[0])] + form[1:] for form in forms)
        return families

    @cached_property
    def _bases(self) -> dict[str, tuple[str, ...]]:
        bases: dict[str, tuple[str, ...]] = {}
        for base, forms in self._families.items():
            for form in forms:
                bases[form] = (*bases[form], base) if form in bases else (base,)
        return bases

    def __contains__(self, word: object) -> bool:
        """Whether the dictionary has the word, as a base form or another."""
        return word in self._families or word in self._bases

    def family(self, base: str) -> frozenset[str]:
        """The inflected forms of a base form, without itself; none of what is no base form."""
        return frozenset(self._families.get(base, ()))

    def bases(self, word: str) -> tuple[str, ...]:
        """The base forms of a word: itself where it has a family of its own, else all whose families it is in."""
        if self._families.get(word):
            return (word,)
        return self._bases.get(word) or ((word,) if word in self._families else ())


class _Rules(Protocol):
    def inflect(self, word: str, dictionary: Dictionary) -> Forms:
        """The forms of a normalised word."""


class Inflector:
    """Inflects the words of the language whose lexicons are in `folder`, which is named by the language's code."""

    def __init__(self, folder: Path) -> None:
        self._dictionary = Dictionary(folder / FORMS_NAME)
        name = f"{__name__}_{folder.name}"
        self._rules: _Rules | None = import_module(name) if find_spec(name) else None

    def forms(self, word: str) -> Forms:
        """All forms of a word that is written in any of its forms, best in its base form (infinitive, singular)."""
        norm = normalise(word)
        if self._rules:
            forms = self._rules.inflect(norm, self._dictionary)
        else:
            bases = self._dictionary.bases(norm)
            forms = Forms(frozenset(form for base in bases for form in (base, *self._dictionary.family(base))))
        return forms | Forms(frozenset({norm}))
