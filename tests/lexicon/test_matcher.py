"""The matcher does what the language says, and what the slow reference does."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.lexicon.compiler import Compiler, GroupError
from calllint.lexicon.matcher import LookedUp, Pattern
from calllint.lexicon.phrase import Choice, Edge, Gap, Group, Item, Sequence, parse, walk
from calllint.lexicon.term import Form, Term
from calllint.lexicon.vocabulary import Vocabulary
from calllint.text.words import Sentence, Words, cut
from tests.lexicon.reference import Reference

GROUPS = {"body": ["rechter", "kantonrechter", "=rechtbank"], "we": ["wij|we", "ons bedrijf"]}


def spans(phrase: str, text: str, known: frozenset[str] = frozenset()) -> list[str]:
    """The words of each match of `phrase` in `text`, sentence by sentence."""
    vocabulary = Vocabulary(known)
    compiler = Compiler({name: [parse(one) for one in phrases] for name, phrases in GROUPS.items()}, vocabulary)
    node = compiler.compile(parse(phrase))
    words = cut(text)
    looked_up = LookedUp(words, vocabulary)
    return [
        text[words.starts[first] : words.ends[last - 1]]
        for sentence in words.sentences
        for first, last in Pattern(node).find(looked_up, sentence.first, sentence.last)
    ]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("incasso", "een incasso", ["incasso"]),
        ("incasso", "een incaso", ["incaso"]),
        ("incasso", "een INCASSO!", ["INCASSO"]),
        ("incasso", "het incassobureau", []),
        ("=rechter", "de rechtr", []),
        ("incasso*", "het incassobureau komt", ["incassobureau"]),
        ("*kosten", "invorderingskosten erbij", ["invorderingskosten"]),
        ("# dagen", "binnen 14 dagen of 3x dagen", ["14 dagen", "3x dagen"]),
        ("boos|kwaad", "ik ben kwaad", ["kwaad"]),
        ("(heel erg|zo) boos", "zo boos, heel erg boos", ["zo boos", "heel erg boos"]),
        ("[heel] boos", "boos heel boos", ["boos", "heel boos"]),
        ("ik ... boos", "ik ben echt boos", ["ik ben echt boos"]),
        ("ik ... boos", "ik was daar toch gisteren boos", []),
        ("ik ...6 boos", "ik was daar toch gisteren boos", ["ik was daar toch gisteren boos"]),
        ("ik ... boos", "ik kom. Jij boos", []),
        ("{we} ... naar de {body}", "wij stappen naar de kantonrechter", ["wij stappen naar de kantonrechter"]),
        ("{we} gaan", "ons bedrijf gaan", ["ons bedrijf gaan"]),
        ("^ nee", "Nee, dat kan.", ["Nee"]),
        ("^ nee", "Oh nee.", []),
        ("^ nee", "[zucht] Nee.", ["Nee"]),
        ("laat maar $", "Nou laat maar.", ["laat maar"]),
        ("laat maar $", "Laat maar zien.", []),
        ("e-mail", "een e-mail", ["e-mail"]),
        ("don't", "dont don’t", ["dont", "don’t"]),
        ("wéér", "weer", ["weer"]),
        ("vreselijk", "vreeeeselijk", ["vreeeeselijk"]),
        ("rechter", "de rechtr, de recther", ["rechtr", "recther"]),
        ("dag", "dat", []),
    ],
)
def test_what_a_phrase_finds(phrase: str, text: str, found: list[str]) -> None:
    assert spans(phrase, text) == found


@pytest.mark.parametrize(
    ("term", "neighbour"), [("rechter", "echter"), ("ophangen", "opvangen"), ("courts", "court's"), ("incasso", "incassi")]
)
def test_a_known_word_is_never_taken_for_another(term: str, neighbour: str) -> None:
    assert spans(term, neighbour, frozenset([neighbour])) == []


def test_the_longest_match_at_the_first_place_counts_and_the_search_goes_on_after_it() -> None:
    assert spans("a [b] [c]", "a b c a b") == ["a b c", "a b"]


def test_unknown_and_circular_groups_are_errors() -> None:
    with pytest.raises(GroupError, match="no group"):
        spans("{nobody}", "x")
    compiler = Compiler({"a": [parse("{b}")], "b": [parse("x {a}")]}, Vocabulary())
    with pytest.raises(GroupError, match="circle: a → b → a"):
        compiler.compile(parse("{a}"))


WORDS = ["we", "rechter", "recther", "rechters", "echter", "incasso", "incaso", "incassobureau", "7", "12x", "naar", "de", "kantonrechtr"]
TERMS = st.sampled_from(
    [Term(word, form) for word in ("we", "rechter", "incasso", "naar", "kantonrechter") for form in (Form.TOLERANT, Form.EXACT)]
    + [Term("recht", Form.PREFIX), Term("bureau", Form.SUFFIX), Term("#", Form.NUMBER)]
)


def items() -> st.SearchStrategy[Item]:
    """Trees of every item."""
    leaves = st.one_of(TERMS, st.integers(1, 3).map(Gap), st.booleans().map(Edge), st.just(Group("g")))

    def bigger(inner: st.SearchStrategy[Item]) -> st.SearchStrategy[Item]:
        several = st.lists(inner, min_size=1, max_size=3).map(tuple)
        return several.map(Sequence) | st.builds(Choice, several, st.booleans())

    return st.recursive(leaves, bigger, max_leaves=6)


@settings(max_examples=400, deadline=None)
@given(items(), st.lists(TERMS, min_size=1, max_size=2), st.lists(st.sampled_from(WORDS), max_size=8))
def test_equals_the_reference(item: Item, group: list[Term], norms: list[str]) -> None:
    known = frozenset(["echter", "rechters"])
    vocabulary = Vocabulary(known)
    groups = {"g": list(group)}
    node = Compiler(groups, vocabulary).compile(item)
    terms = {one for one in chain(walk(item), group) if isinstance(one, Term)} & set(vocabulary.terms())
    last = len(norms)
    words = Words(
        " ".join(norms), tuple(norms), (0,) * last, (0,) * last, (0,) * last, (False,) * last, (Sentence(0, last, 0, 0),) if last else ()
    )
    assert list(Pattern(node).find(LookedUp(words, vocabulary), 0, last)) == Reference(groups, terms, known).find(item, norms)
