"""Makes lexicons/<language>/forms.txt, the families of forms that `word~` in a phrase stands for.

    pip install simplemma spacy-lookups-data && python tools/make_forms.py nl en

The families are those of the dictionaries of simplemma (MIT), normalised as the matcher does and pruned: a form that begins otherwise than
its base form belongs to another word, unless the base form is known for it (*go*, *went*). Base forms that were guessed wrongly (*fixe* of
*fixed*) are set right by the lists of base forms in spacy-lookups-data (MIT). A family is a line: the base form, then each
form as the number of letters to cut from the base form's end and the letters to add (`lopen 2end` is *lopend*); a form that does
not begin as the base form does is written out after `0=`.
"""

import gzip
import json
import re
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from calllint.text.words import normalise

WORD = re.compile(r"[a-zß-ÿ]+('[a-z]+)?")
HEADER = "# Families of inflected forms, made by tools/make_forms.py from the dictionaries of simplemma (MIT) and spacy-lookups-data (MIT)."
SHORTEST, LONGEST = 3, 30
SUPPLETIVE = {
    "nl": {
        "zijn": "ben bent is was waren geweest zijt zijnde",
        "eten": "at aten gegeten",
        "goed": "beter betere best beste",
        "veel": "vele meer meest meeste",
        "weinig": "minder mindere minst minste",
        "graag": "liever liefst",
        "ons": "onze",
    },
    "en": {
        "be": "am is are was were been being",
        "go": "goes going gone went",
        "do": "does did done doing",
        "good": "better best",
        "well": "better best",
        "bad": "worse worst",
        "eat": "ate eaten eating eats",
        "see": "saw seen sees seeing",
        "undergo": "underwent undergone",
        "forgo": "forwent forgone",
    },
}
"""Forms that nothing in the spelling ties to their base form."""
CLOSED = {"zijn", "be"}
"""Families that have no forms but those."""
PREFIXES = {"nl": "ge", "en": ""}
"""What may stand before the first letter of an inflected form."""
WRONG = {"nl": re.compile(r"(.*([ptk]|ch)den?|.*tt)"), "en": re.compile(r".*(eth|edst)")}
"""Spellings that no form of the language has, or none of today's."""


def text(entry: str | bytes) -> str:
    """An entry of the dictionary as normalised text; `_` parts the particle of a separable verb from the verb."""
    return normalise(entry.decode() if isinstance(entry, bytes) else entry).replace("_", "")


def akin(base: str, form: str, prefix: str) -> bool:
    """Whether a form may be one of this base form by its spelling."""
    bare = form.removeprefix(prefix) if prefix and not base.startswith(prefix) else form
    if bare == base or form == base:
        return True
    least = 1 if prefix and len(base) <= 7 else 2
    if not (bare[:least] == base[:least] or form[:least] == base[:least]):
        return False
    if not prefix and base.startswith(form):
        return False
    return len(form) <= len(base) + 7 and len(base) <= len(bare) + 6


def shortened(base: str, form: str) -> str:
    """`form` by what is cut from `base` and added to it."""
    same = 0
    while same < min(len(base), len(form)) and base[same] == form[same]:
        same += 1
    return f"{len(base) - same}{form[same:]}" if same else f"0={form}"


def base_forms(language: str) -> set[str]:
    """The base forms that spacy-lookups-data lists."""
    spec = find_spec("spacy_lookups_data")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install spacy-lookups-data")
    with gzip.open(Path(spec.origin).parent / "data" / f"{language}_lemma_index.json.gz", "rt", encoding="utf-8") as file:
        return {text(base) for bases in json.load(file).values() for base in bases}


def families(language: str) -> dict[str, set[str]]:
    """Base form to its forms, itself not among them."""
    found = defaultdict(set)
    prefix = PREFIXES.get(language, "")
    special, wrong = SUPPLETIVE.get(language, {}), WRONG.get(language, re.compile("(?!)"))
    listed = base_forms(language)
    for written, lemma in DefaultDictionaryFactory().get_dictionary(language).items():
        form, base = text(written), text(lemma)
        if base not in listed:
            # A letter too many ("fixe", "preferr"), or a verb made up for a word that is its own base form ("evenen" for "event").
            if not prefix and base[:-1] in listed and (base.endswith(("e", "ck")) or base[-1:] == base[-2:-1]):
                base, form = base[:-1], base[:-1] if form == base else form
            elif form in listed:
                base = form
        if (
            not (WORD.fullmatch(form) and WORD.fullmatch(base))
            or len(base) < 2
            or len(form) > LONGEST
            or (wrong.fullmatch(form) and form != base)
        ):
            continue
        if form == base or (len(form) >= SHORTEST and base not in CLOSED and akin(base, form, prefix)):
            found[base].add(form)
    for base, forms in special.items():
        found[base].update(forms.split())
    return {base: forms - {base} for base, forms in found.items()}


def main() -> None:
    """Writes the families of each language named on the command line."""
    for language in sys.argv[1:]:
        found = families(language)
        lines = [" ".join([base, *(shortened(base, form) for form in sorted(forms))]) for base, forms in sorted(found.items())]
        path = Path(__file__).parent.parent / "lexicons" / language / "forms.txt"
        path.write_text("\n".join([HEADER, *lines, ""]), encoding="utf-8")
        sys.stdout.write(
            f"{path.name} of {language}: {len(lines)} families, {sum(map(len, found.values()))} forms, {path.stat().st_size} bytes\n"
        )


if __name__ == "__main__":
    main()
