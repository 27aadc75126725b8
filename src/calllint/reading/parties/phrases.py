"""Short phrases as a machine that reads words: what `inference` goes through conversations with.

    ik wil|wou [graag] .. opzeggen|annuleren;

`|` parts words of which one stands there, `[…]` may be missing, `*` is any word, `..` is none to three words, `{list}` is one of a list of
the language, `_` is the space between words that go together, and `^` the beginning of what a party says first. Each phrase ends with
`;`. Words are written as people write them; capitals, accents and apostrophes make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from calllint.reading.parties.signs import HALLMARK

_TOKENS = re.compile(r"[a-z0-9]+|[.?!\n]")
_ELEMENTS = re.compile(r"\[[^\]]*\]|\S+")
_MARKS = frozenset(".?!\n^")
_GAP = 3
_NUMBERS = ("nummer", "nr", "code")
_PRIVATE = "postcode zipcode pincode huisnummer hausnummer"
_TELEPHONES = "telefoonnummer mobielnummer gsmnummer telefonnummer handynummer rufnummer"
_PRIVATE_NUMBERS = frozenset((*_NUMBERS, *_PRIVATE.split(), *_TELEPHONES.split()))
_ANY = "*"
_FIRST = 100
"""Added to the fixed words of a hallmark, which goes before everything else."""
OPENING = "^"
"""The token before the first words of a party."""
_ENDS = ""
"""The key of a node at which a phrase ends; no word is empty."""
_ACCENTS = str.maketrans(
    {
        **dict(zip("àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ", "aaaaaaceeeeiiiinoooooouuuuyy", strict=True)),
        "œ": "oe",
        "æ": "ae",
        "’": None,
        "‘": None,
        "´": None,
        "`": None,
    }
)

Node = dict[str, Any]
"""What may follow at one place of a phrase: word → the nodes after it; under `_ENDS` the phrase's number of fixed words and its sign."""


class Hit(NamedTuple):
    """A phrase of the sign `sign` on the words `start` to `end` (exclusive) of a text."""

    sign: str
    start: int
    end: int


def words_of(text: str) -> list[str]:
    """The words of `text` as phrases are held against them, and a token for each mark that ends a sentence."""
    text = text.casefold().replace("'", "")
    if not text.isascii():
        text = text.translate(_ACCENTS)
    words = _TOKENS.findall(text)
    if "nummer" in text or "nr" in text or "code" in text:
        words = [_number(word) if word.endswith(_NUMBERS) else word for word in words]
    return words


def _number(word: str) -> str:
    """Dutch and German write Kundennummer, boekingscode, … as one word; a telephone has a number too, which friends ask for."""
    return word if word in _PRIVATE_NUMBERS else "klantnummer"


class _State:
    """The places of all phrases that the words so far may have come to; `ends` is the best phrase that ends here."""

    __slots__ = ("by_word", "ends", "nodes", "other")

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self.nodes = nodes
        self.ends: tuple[int, str] | None = max((node[_ENDS] for node in nodes if _ENDS in node), default=None)
        self.by_word: dict[str, _State] | None = None
        self.other: _State | None = None


class Phrases:
    """The phrases of `signs` (sign → phrases), to be found in words. What can follow is worked out when words first come to it."""

    def __init__(self, signs: Mapping[str, str], lists: Mapping[str, str]) -> None:
        self._states: dict[tuple[int, ...], _State] = {}
        alternatives = {f"{{{name}}}": tuple(words.split()) for name, words in lists.items()}
        starts = [_nodes(phrase, sign, alternatives) for sign, phrases in signs.items() for phrase in phrases.split(";") if phrase.strip()]
        self._first = self._expand(_State(tuple(starts)))

    def find(self, words: list[str]) -> Iterator[Hit]:
        """The phrases in `words`: at each word the one with the most fixed words, of equals the longest.

        None within another, and none that begins within a hallmark: what was said once counts once. A hallmark is found everywhere.
        """
        first, count, covered, hallmark = self._first, len(words), 0, 0
        for start, word in enumerate(words):
            if word not in first:
                continue
            state: _State | None = first[word]
            at = start + 1
            said, end, sign = 0, 0, ""
            while state is not None:
                ends = state.ends
                if ends is not None and (ends[0], at) > (said, end):
                    (said, sign), end = ends, at
                if at == count:
                    break
                following = state.by_word
                if following is None:
                    following = self._expand(state)
                word = words[at]
                state = following.get(word) or (state.other if word not in _MARKS else None)
                at += 1
            if sign == HALLMARK:
                covered = hallmark = max(covered, end)
                yield Hit(sign, start, end)
            elif end > covered and start >= hallmark:
                covered = end
                yield Hit(sign, start, end)

    def _expand(self, state: _State) -> dict[str, _State]:
        """Works out what follows `state`."""
        following: dict[str, tuple[Node, ...]] = {}
        for node in state.nodes:
            for word, after in node.items():
                following[word] = following[word] + after if word in following else after
        following.pop(_ENDS, None)
        others = following.pop(_ANY, ())
        state.other = self._state(others) if others else None
        state.by_word = {word: self._state(after + others) for word, after in following.items()}
        return state.by_word

    def _state(self, nodes: Iterable[Node]) -> _State:
        distinct = {id(node): node for node in nodes}
        key = tuple(sorted(distinct))
        found = self._states.get(key)
        if found is None:
            found = self._states[key] = _State(tuple(distinct.values()))
        return found


def _nodes(phrase: str, sign: str, lists: Mapping[str, tuple[str, ...]]) -> Node:
    """The first node of `phrase`, made from its last word to its first."""
    elements = _ELEMENTS.findall(phrase)
    fixed = sum(element not in (_ANY, "..") and not element.startswith("[") for element in elements)
    fixed += _FIRST if sign == HALLMARK else 0
    node: Node = {_ENDS: (fixed, sign)}
    for element in reversed(elements):
        if element == "..":
            for _ in range(_GAP):
                node = {**node, _ANY: (*node.get(_ANY, ()), node)}
            continue
        words = [word for part in element.strip("[]").split("|") for word in lists.get(part, (part,))]
        node = _before(node, words, optional=element.startswith("["))
    return node


def _before(after: Node, words: Iterable[str], optional: bool) -> Node:
    """The node before one of `words`, which `after` follows; where it is optional, `after` may come at once."""
    node: Node = dict(after) if optional else {}
    for word in words:
        parts = _parts(word)
        if parts:
            target = after
            for part in reversed(parts[1:]):
                target = {part: (target,)}
            node[parts[0]] = (*node.get(parts[0], ()), target)
    return node


@lru_cache(maxsize=4096)
def _parts(word: str) -> tuple[str, ...]:
    return (word,) if word in (_ANY, OPENING) else tuple(words_of(word.replace("_", " ")))
