"""Reply templates by category and language: objects in objects, `{"returns": {"late": {"nl": …, "en": …}}}`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from calllint.patterns import lazy_pattern
from calllint.reading.exports._message_keys import layout_of, plain_key
from calllint.reading.exports._reply_texts import is_answer, is_letter
from calllint.reading.json_positions import Path
from calllint.reading.language_codes import is_language, language_code

_DEEPEST = 4
_MOST_LOOKED_AT = 40
_MOSTLY = 0.5
_BODIES = frozenset(
    {"body", "content", "text", "message", "reply", "response", "template", "tekst", "inhoud", "bericht", "antwoord", "html"}
)
_SUBJECTS = frozenset({"subject", "onderwerp", "betreff", "objet", "title", "titel"})
_COLLECTIONS = frozenset({"templates", "sjablonen", "macros", "replies", "categories", "canned_responses", "items", "data"})
_WORDS = lazy_pattern(r"[^\W\d_]+")
_TELLING = frozenset({"canned", "reply", "replies", "quickreplies", "antwoordsjablonen", "standaardantwoorden", "textbausteine"})
_OF_MUCH = frozenset({"template", "templates", "sjabloon", "sjablonen", "macro", "macros", "snippets"})
"""Names of much else as well: pictures, pages, keys."""


class Leaf(NamedTuple):
    """Words at the end of a tree: the steps to them, what they are called by, and the language and the category, where these are known."""

    steps: Path
    text: str
    title: str
    language: str | None
    topic: str | None


def leaves(value: Any) -> Iterator[Leaf]:
    """The words at the ends of a tree, but for subjects that stand beside bodies."""
    for steps, text in _ends(value, ()):
        yield _leaf(steps, text)


def is_tree(value: Any) -> bool:
    """Whether nothing but words stands at the ends, most of them answers and one at least a letter; no key is one that messages have."""
    if not isinstance(value, dict) or not _holds_words_alone(value, 0):
        return False
    found = [text for _, text in islice(_ends(value, ()), _MOST_LOOKED_AT)]
    answers = sum(map(is_answer, found))
    return answers > 1 and answers >= _MOSTLY * len(found) and any(map(is_letter, found))


def languages_of(value: dict[str, Any]) -> list[str]:
    """The keys of one template in several languages, each named by its language; none for any other object."""
    found = [key for key, item in value.items() if is_language(key) and isinstance(item, str) and item.strip()]
    return found if len(found) > 1 and any(is_answer(value[key]) for key in found) else []


def are_sentences(path: str, value: Any) -> bool:
    """Whether a file is called by templates (`canned.json`, `replies/nl.json`), and holds words for nobody in particular.

    Where it is called by what else is called so (`macros.json`), one of them has to be a letter.
    """
    name = PurePosixPath(path)
    words = frozenset(_WORDS.findall(f"{name.parent.name} {name.stem}".replace("_", " ").casefold()))
    if words.isdisjoint(_TELLING | _OF_MUCH) or not _holds_words_alone(value, 0, ids=True):
        return False
    found = [text for _, text in islice(_ends(value, ()), _MOST_LOOKED_AT)]
    if words.isdisjoint(_TELLING) and not any(map(is_letter, found)):
        return False
    return len(found) > 1 and sum(len(text.split()) > 1 and "://" not in text for text in found) > _MOSTLY * len(found)


def _holds_words_alone(value: Any, depth: int, *, ids: bool = False) -> bool:
    """Whether a tree has nothing but words at its ends; with `ids`, an object may have a number for its id."""
    if isinstance(value, str):
        return depth > 0
    if depth > _DEEPEST or not value or not isinstance(value, (dict, list)):
        return False
    inner = value
    if isinstance(value, dict):
        layout = layout_of(tuple(value))
        if layout.strong or layout.moments or (not ids and any(isinstance(value[key], str) for key in layout.texts)):
            return False
        inner = [item for key, item in value.items() if not (ids and plain_key(key) == "id" and isinstance(item, (int, str)))]
    return bool(inner) and all(_holds_words_alone(item, depth + 1, ids=ids) for item in inner)


def _ends(value: Any, steps: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield steps, value
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _ends(item, (*steps, at))
    elif isinstance(value, dict):
        bodies = not _BODIES.isdisjoint(map(plain_key, value))
        for key, item in value.items():
            if not (bodies and (plain_key(key) == "id" or plain_key(key) in _SUBJECTS)):
                yield from _ends(item, (*steps, key))


def _leaf(steps: Path, text: str) -> Leaf:
    names = [step for step in steps if isinstance(step, str) and plain_key(step) not in _BODIES | _COLLECTIONS]
    language = next((step for step in reversed(names) if is_language(step)), None)
    code = language_code(language)
    said = [name for name in names if name != language]
    number = str(steps[-1] + 1) if isinstance(steps[-1], int) else None
    title = " ".join(filter(None, (said[-1] if said else "" if number else str(steps[-1]), number)))
    if language is not None and language == names[-1] and said:
        title = f"{title} ({code})"
    return Leaf(steps, text, title, code, said[-2] if len(said) > 1 else None)
