"""The matcher does what the language says, and what the slow reference does."""

from __future__ import annotations

import json
from functools import partial
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.lexicon import nodes
from calllint.lexicon.compiler import Compiler, GroupError
from calllint.lexicon.matcher import LookedUp, Pattern
from calllint.lexicon.phrase import Choice, Edge, Gap, Group, Inflected, Item, Near, Sequence, parse, walk
from calllint.lexicon.stored import Groups, to_store
from calllint.lexicon.term import Form, Term, tolerant
from calllint.lexicon.vocabulary import Vocabulary
from calllint.text.words import Sentence, Words, cut
from tests.lexicon.making import FORMS, forms
from tests.lexicon.reference import Reference

GROUPS = {"body": ["rechter", "kantonrechter", "=rechtbank"], "we": ["wij|we", "ons bedrijf"]}
COMMON = frozenset(["de", "een", "het", "in", "op"])


def spans(phrase: str, text: str, known: frozenset[str] = frozenset()) -> list[str]:
    """The words of each match of `phrase` in `text`, sentence by sentence."""
    vocabulary = Vocabulary(known, COMMON)
    compiler = Compiler({name: [parse(one) for one in phrases] for name, phrases in GROUPS.items()}, vocabulary, forms, COMMON)
    node = compiler.compile(parse(phrase))
    words = cut(text)
    looked_up = LookedUp(words, vocabulary)
    return [
        text[words.starts[first] : words.ends[last - 1]]
        for sentence in words.sentences
        for first, last in Pattern.of(node).find(looked_up, sentence.first, sentence.last)
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
        ("boos .. rechter", "boos, de rechter; boos op de rechter", ["boos op de rechter"]),
        ("boos ..1 rechter", "boos op de rechter, boos de rechter", ["boos de rechter"]),
        ("boos <> rechter", "de rechter is boos. Boos om de rechter", ["rechter is boos", "Boos om de rechter"]),
        ("boos <1> rechter", "rechter was heel boos. Boos de rechter", ["Boos de rechter"]),
        ("(heel boos) <> rechter", "rechter is heel boos", ["rechter is heel boos"]),
        ("regelen~", "geregeld, regelt en regeltt", ["geregeld", "regelt", "regeltt"]),
        ("=regelen~", "geregeld, regelt en regeltt", ["geregeld", "regelt"]),
        ("inschakelen~", "hij schakelt hem morgen in", ["schakelt hem morgen in"]),
        ("inschakelen~", "hij schakelt hem uit", []),
        ("inschakelen~", "schakelt a b c d e f g h in, schakelt a b c d e f g h i in", ["schakelt a b c d e f g h in"]),
        ("inschakelen~", "die wij in laten schakelen", ["in laten schakelen"]),
        ("inschakelen~", "er in, hem schakelen", []),
        ("inschakelen~ [een] deurwaarder", "hij schakelt een deurwaarder in", ["schakelt een deurwaarder"]),
        ("opbellen~", "hij belt terug. Zij belt op", ["belt terug", "belt op"]),
        ("deurwaarder", "een deur waarder", ["deur waarder"]),
        ("deurwaarder", "een deur. Waarder", []),
        ("=deurwaarder", "een deur waarder", []),
        ("klanten service", "de klantenservice", ["klantenservice"]),
        ("klanten (service|dienst) bellen", "klantendienst bellen", ["klantendienst bellen"]),
        ("klanten service bellen", "klanten servicebellen", ["klanten servicebellen"]),
        ("klanten =service", "klantenservice", []),
        ("klanten [service] bellen", "klantenservice bellen", []),
        ("bel klanten", "belklanten", ["belklanten"]),
        ("na klanten", "naklanten", []),
        ("bel haar", "belhaar", []),
        ("het klanten", "hetklanten", []),
        ("de klant is", "de klantis", []),
        ("rechtbank", "r3chtb4nk", ["r3chtb4nk"]),
        ("file", "f1le", ["f1le"]),
        ("melden", "me1den", ["me1den"]),
        ("rechter", "rechteer", ["rechteer"]),
        ("nee", "neeeeeee", ["neeeeeee"]),
        ("zo'n", "zon", ["zon"]),
    ],
)
def test_what_a_phrase_finds(phrase: str, text: str, found: list[str]) -> None:
    assert spans(phrase, text) == found


@pytest.mark.parametrize(
    ("term", "neighbour"), [("rechter", "echter"), ("ophangen", "opvangen"), ("courts", "court's"), ("incasso", "incassi")]
)
def test_a_known_word_is_never_taken_for_another(term: str, neighbour: str) -> None:
    assert spans(term, neighbour, frozenset([neighbour])) == []


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("deurwaarder", "achter de deur, waarder is niets"),
        ("deurwaarder", "Dicht die deur. Waarder en beter."),
        ("=nee", "neeee"),
        ("=rechter", "r3chter"),
    ],
)
def test_what_only_looks_like_the_word(phrase: str, text: str) -> None:
    assert spans(phrase, text) == []


@pytest.mark.parametrize("phrase", ["[boos] .. rechter", "^ .. rechter"])
def test_a_gap_within_a_clause_needs_a_word_before_it(phrase: str) -> None:
    with pytest.raises(GroupError, match="not optional"):
        Compiler({}, Vocabulary()).compile(parse(phrase))


def test_the_longest_match_at_the_first_place_counts_and_the_search_goes_on_after_it() -> None:
    assert spans("a [b] [c]", "a b c a b") == ["a b c", "a b"]


def test_unknown_and_circular_groups_are_errors() -> None:
    with pytest.raises(GroupError, match="no group"):
        spans("{nobody}", "x")
    compiler = Compiler({"a": [parse("{b}")], "b": [parse("x {a}")]}, Vocabulary())
    with pytest.raises(GroupError, match="circle: a → b → a"):
        compiler.compile(parse("{a}"))


WORDS = [
    "we", "rechter", "recther", "rechters", "echter", "incasso", "incaso", "incassobureau", "7", "12x", "naar", "de", "kantonrechtr", "kanton",
    "rechter", "rechtter", "r3chter", "naaaar", "zon", "zo'n", "regelt", "regeld", "schakelt", "schakeld", "in", "belt", "op", "terug",
    "opgebeld", "rechterincasso", "incassorechter", "in", "casso", "het", "deze", "week", "dezeweek", "vergelen",
]  # fmt: skip
TERMS = st.sampled_from(
    [Term(word, Form.EXACT) for word in ("we", "rechter", "incasso", "naar")]
    + [tolerant(word) for word in ("we", "rechter", "incasso", "naar", "kantonrechter", "zo'n", "deze", "week", "de")]
    + [tolerant("naar", (4,)), tolerant("rechter", (4, 6)), tolerant("dezeweek", (6,)), tolerant("incasso", ())]
    + [Term("recht", Form.PREFIX), Term("bureau", Form.SUFFIX), Term("er", Form.SUFFIX), Term("#", Form.NUMBER)]
)
INFLECTED = st.builds(Inflected, st.sampled_from(sorted(FORMS)), st.sampled_from([(), (5, 9), (4, 6)]))
GAPS = st.builds(Gap, st.integers(1, 3), st.booleans())
FUNCTION_WORDS = frozenset(["de", "het", "in", "deze", "week"])
KNOWN = frozenset(["echter", "rechters", "zon"])


def items() -> st.SearchStrategy[Item]:
    """Trees of every item."""
    words = st.one_of(TERMS, TERMS, INFLECTED)
    leaves = st.one_of(words, words, GAPS, st.booleans().map(Edge), st.just(Group("g")))

    def bigger(inner: st.SearchStrategy[Item]) -> st.SearchStrategy[Item]:
        several = st.lists(inner, min_size=1, max_size=3).map(tuple)
        return several.map(Sequence) | st.builds(Choice, several, st.booleans()) | st.builds(Near, inner, inner, st.integers(1, 2))

    return st.recursive(leaves, bigger, max_leaves=6)


def in_clauses(words: list[tuple[str, bool]]) -> tuple[list[str], list[int]]:
    """Words and the numbers of their clauses, from words that say whether one ends after them."""
    return [word for word, _ in words], [sum(ends for _, ends in words[:place]) for place in range(len(words))]


@pytest.mark.parametrize("few", [0, 100])
@settings(max_examples=400, deadline=None)
@given(
    items(), st.lists(TERMS, min_size=1, max_size=2), st.lists(st.tuples(st.sampled_from(WORDS), st.booleans()), max_size=8).map(in_clauses)
)
def test_equals_the_reference(few: int, item: Item, group: list[Term], text: tuple[list[str], list[int]]) -> None:
    # Options one after another, and by their first words.
    with patch.multiple(nodes, _FEW_STEPS=few, _FEW_OPTIONS=0):
        equals_the_reference(item, group, text)


def equals_the_reference(item: Item, group: list[Term], text: tuple[list[str], list[int]]) -> None:
    norms, clauses = text
    vocabulary = Vocabulary(KNOWN, FUNCTION_WORDS)
    groups = {"g": list(group)}
    try:
        node = Compiler(groups, vocabulary, FORMS.__getitem__, FUNCTION_WORDS).compile(item)
    except GroupError as error:
        assert "a gap within a clause stands after" in str(error)
        return
    reference = Reference(groups, set(vocabulary.terms()), KNOWN, FUNCTION_WORDS, FORMS)
    last = len(norms)
    sentences = (Sentence(0, last, 0, 0),) if last else ()
    words = Words(" ".join(norms), tuple(norms), (0,) * last, (0,) * last, tuple(clauses), (False,) * last, sentences)
    expected = reference.find(item, norms, clauses)
    looked_up = LookedUp(words, vocabulary)
    assert list(Pattern.of(node).find(looked_up, 0, last)) == expected
    # As it comes back from a file, too.
    sets: list[frozenset[int]] = []
    kept = [
        json.dumps(to_store(one.plain(), partial(filed, sets)))
        for one in (node, *([Compiler(groups, vocabulary).group("g")] if has_group(item) else []))
    ]
    stored = Groups(kept[1:], sets.__getitem__)
    assert list(Pattern.of(stored.node(kept[0])).find(looked_up, 0, last)) == expected
    assert Pattern.of(node).possible(looked_up.present) or not expected, "what a match needs is there"


def filed(sets: list[frozenset[int]], terms: frozenset[int]) -> int:
    """The number of a set of terms, which is put among `sets` where it is new."""
    if terms not in sets:
        sets.append(terms)
    return sets.index(terms)


def has_group(item: Item) -> bool:
    return any(isinstance(one, Group) for one in walk(item))
