"""Makes lexicons/<language>/known-words.txt, the words that typo tolerance never takes for another.

    pip install simplemma && python tools/make_known_words.py nl en

The words are the inflected forms and lemmas in the dictionaries of simplemma (MIT), normalised as the matcher does.
"""

import re
import sys
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from calllint.text.words import normalise

WORD = re.compile(r"[a-zß-ÿ']{4,22}")


def main() -> None:
    """Writes the list of each language named on the command line."""
    factory = DefaultDictionaryFactory()
    for language in sys.argv[1:]:
        forms = factory.get_dictionary(language)
        written = {part.decode() if isinstance(part, bytes) else part for pair in forms.items() for part in pair}
        words = sorted({norm for norm in map(normalise, written) if WORD.fullmatch(norm)}, key=str.encode)
        path = Path(__file__).parent.parent / "lexicons" / language / "known-words.txt"
        path.write_text("\n".join(words), encoding="utf-8")
        sys.stdout.write(f"{path.name} of {language}: {len(words)} words\n")


if __name__ == "__main__":
    main()
