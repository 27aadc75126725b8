"""Makes lexicons/<language>/known-words.txt, the words that typo tolerance never takes for another.

    pip install simplemma spacy-lookups-data && python tools/make_known_words.py nl en

The words are the inflected forms and lemmas in the dictionaries of simplemma (MIT) and in the tables of spacy-lookups-data (MIT), and
some that have no inflection, normalised as the matcher does. Left out is what is no word of today but looks like a typing error of one:
the Dutch subjunctive (*spreke*), and forms that no rule of spelling allows.
"""

import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from make_forms import WRONG
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from calllint.text.words import normalise

WORD = re.compile(r"[a-zß-ÿ']{4,22}")
LEXICONS = Path(__file__).parent.parent / "lexicons"
SUBJUNCTIVE = {"nl": (re.compile(r".*(?<![dt])(?<!ig)e"), "n")}
"""What looks like a subjunctive (in *-de*, *-te*, *-ige* it is a past or an adjective too), and what makes an infinitive of it."""
TABLES = {"nl": ("lemma_index", "lemma_exc"), "en": ("lemma_index", "lemma_exc")}
"""The tables of spacy-lookups-data that add words."""
PLACES = "er hier daar waar"
PREPOSITIONS = """aan achter achteraan af beneden bij binnen boven buiten door doorheen heen in langs mede mee na naar naast om omheen
omtrent onder op over overheen rond tegen tegenaan tegenover toe tussen tussenin uit van vandaan vandoor vooraan voor voorbij"""
OTHERS = """achteraan achteraf achtereen achteren achterin achterna achterop alsjeblief derhalve dooreen hoever ineen jijzelf langszij
onderaan onderin opeen overeen overheen terstond tweeten vandoor vanwaar voortaan voorts vooraan voorin weerom wijzelf zowaar zowat"""
ADVERBS = {"nl": [*(place + word for place in PLACES.split() for word in PREPOSITIONS.split()), *OTHERS.split()]}
"""Words without inflection, which dictionaries of inflected forms lack."""


def strings(entry: object) -> Iterator[str]:
    """All texts in a table of whatever shape."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict):
        for key, value in entry.items():
            yield key
            yield from strings(value)
    elif isinstance(entry, list):
        for value in entry:
            yield from strings(value)


def tables(language: str) -> Iterator[str]:
    """The words of the tables of spacy-lookups-data."""
    spec = find_spec("spacy_lookups_data")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install spacy-lookups-data")
    for table in TABLES.get(language, ()):
        with gzip.open(Path(spec.origin).parent / "data" / f"{language}_{table}.json.gz", "rt", encoding="utf-8") as file:
            yield from strings(json.load(file))


def normalised(words: Iterable[str]) -> set[str]:
    """The words that may stand in the list."""
    return {norm for norm in map(normalise, words) if WORD.fullmatch(norm)}


def known_words(language: str) -> set[str]:
    """All words of the list."""
    pairs = [
        tuple(part.decode() if isinstance(part, bytes) else part for part in pair)
        for pair in DefaultDictionaryFactory().get_dictionary(language).items()
    ]
    lemmas, forms, others = normalised(lemma for _, lemma in pairs), normalised(form for form, _ in pairs), normalised(tables(language))
    if language in SUBJUNCTIVE:
        shape, end = SUBJUNCTIVE[language]
        bases: dict[str, set[str]] = {}
        for form, lemma in pairs:
            bases.setdefault(normalise(form), set()).add(normalise(lemma))
        forms = {form for form in forms if not shape.fullmatch(form) or bases[form] != {form + end} or form in others}
    words = lemmas | forms | others | normalised(ADVERBS.get(language, ()))
    wrong = WRONG.get(language)
    return {word for word in words if not (wrong and wrong.fullmatch(word) and word not in others)}


def main() -> None:
    """Writes the list of each language named on the command line."""
    for language in sys.argv[1:]:
        words = sorted(known_words(language), key=str.encode)
        path = LEXICONS / language / "known-words.txt"
        path.write_text("\n".join(words), encoding="utf-8")
        sys.stdout.write(f"{path.name} of {language}: {len(words)} words, {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
