"""Words by which exports and people call what the customer never sees: notes among colleagues."""

from __future__ import annotations

from functools import lru_cache

_NOTES_WORDS = (
    "note notes notitie notities aantekening aantekeningen memo notiz notizen vermerk comment comments commentaar opmerking remarque"
)
_NOTES = frozenset(_NOTES_WORDS.split())
# A private message is one to a customer whom others do not hear.
_SAID = frozenset(["reply", "reactie", "message", "bericht", "nachricht", "commentaire"])
_ALONE = frozenset(["note", "notes", "notitie", "notities", "aantekening", "notiz", "vermerk"])
_INTERNAL = frozenset(["internal", "interne", "intern", "internes", "interner"])
_PRIVATE = frozenset(["private", "prive", "privé", "privat"])
_MOST_WORDS = 5


@lru_cache(maxsize=1024)
def is_note_word(value: str) -> bool:
    """Whether a kind of message is a note among colleagues: `note`, `internal_comment`, `Interne aantekening`."""
    words = _words(value)
    return (len(words) == 1 and words[0] in _ALONE) or is_note_label(value)


@lru_cache(maxsize=1024)
def is_note_label(label: str) -> bool:
    """Whether a label in front of words says that they are a note among colleagues: `Interne notitie Kim`, `Internal note (Kim)`."""
    words = _words(label)
    if not 1 < len(words) <= _MOST_WORDS:
        return False
    first, second = words[:2]
    # `Note interne`: in French the other way round.
    return (
        (first in _INTERNAL and second in _NOTES | _SAID)
        or (first in _PRIVATE and second in _NOTES)
        or (first in _NOTES and second in _INTERNAL)
    )


def _words(value: str) -> list[str]:
    return value.replace("_", " ").replace("-", " ").replace("(", " ").casefold().split()
