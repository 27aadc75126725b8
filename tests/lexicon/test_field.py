"""Many sentences at once give what each gives alone."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Role
from calllint.lexicon import field as fields
from calllint.lexicon import nodes
from calllint.lexicon.compiler import Compiler, GroupError
from calllint.lexicon.field import Field
from calllint.lexicon.lexicon import Lexicon
from calllint.lexicon.matcher import LookedUp, Pattern
from calllint.lexicon.phrase import Item
from calllint.lexicon.term import Term
from calllint.lexicon.vocabulary import Vocabulary
from calllint.text.words import Sentence, Words, cut
from tests.lexicon.making import FORMS, compiled, entry
from tests.lexicon.test_matcher import FUNCTION_WORDS, KNOWN, TERMS, WORDS, items

SENTENCES = st.tuples(
    st.lists(st.tuples(st.sampled_from(WORDS), st.booleans()), min_size=1, max_size=6), st.sampled_from(["said", "remark", "cut off"])
)
TEXTS = st.lists(st.lists(SENTENCES, max_size=3), min_size=1, max_size=4)


def words_of(sentences: list[tuple[list[tuple[str, bool]], str]]) -> Words:
    """A text of these sentences: words that say whether a clause ends after them. One that is cut off ends within its clause."""
    norms: list[str] = []
    clauses: list[int] = []
    made: list[Sentence] = []
    clause = 0
    for several, kind in sentences:
        first = len(norms)
        for norm, ends in several:
            norms.append(norm)
            clauses.append(clause)
            clause += ends
        clause += kind != "cut off"
        made.append(Sentence(first, len(norms), 0, 0, marker=kind == "remark"))
    none = (0,) * len(norms)
    return Words(" ".join(norms), tuple(norms), none, none, tuple(clauses), (False,) * len(norms), tuple(made))


@pytest.mark.parametrize("few", [0, 100])
@settings(max_examples=400, deadline=None)
@given(items(), st.lists(TERMS, min_size=1, max_size=2), TEXTS)
def test_all_sentences_together_give_what_each_gives(
    few: int, item: Item, group: list[Term], texts: list[list[tuple[list[tuple[str, bool]], str]]]
) -> None:
    vocabulary = Vocabulary(KNOWN, FUNCTION_WORDS)
    try:
        pattern = Pattern.of(Compiler({"g": list(group)}, vocabulary, FORMS.__getitem__, FUNCTION_WORDS).compile(item))
    except GroupError as error:
        assert "a gap within a clause stands after" in str(error)
        return
    looked_up = [LookedUp(words_of(sentences), vocabulary) for sentences in texts]
    alone = [span for text in looked_up for one in text.words.sentences for span in pattern.find(text, one.first, one.last)]
    with patch.multiple(nodes, _FEW_STEPS=few, _FEW_OPTIONS=0), patch.object(fields, "_FEW", 0):
        field = Field(looked_up, [None] * len(looked_up))
        assert [(first, last) for _, first, last in field.spans(pattern, field.all)] == alone


@settings(max_examples=300, deadline=None)
@given(items(), st.lists(TERMS, min_size=1, max_size=2), st.lists(st.tuples(st.sampled_from(WORDS), st.booleans()), max_size=6))
def test_a_step_back_undoes_a_step(item: Item, group: list[Term], several: list[tuple[str, bool]]) -> None:
    vocabulary = Vocabulary(KNOWN, FUNCTION_WORDS)
    try:
        node = Compiler({"g": list(group)}, vocabulary, FORMS.__getitem__, FUNCTION_WORDS).compile(item)
    except GroupError:
        return
    size = len(several)
    part = LookedUp(words_of([(several, "said")] if several else []), vocabulary).part(0, size)
    there = {(at, to) for at in range(size + 1) for to in range(size + 1) if node.step(part, 1 << at, size) >> to & 1}
    assert {(at, to) for to in range(size + 1) for at in range(size + 1) if node.back(part, 1 << to, size) >> at & 1} == there


PHRASES = ["goedemiddag", "naar de rechter", "{naar} .. {rechter}", "incasso", "rechter <> incasso", "de ... week"]


def lexicon() -> Lexicon:
    entries = [
        entry("one", *PHRASES[:3], unless_before=["niet"]),
        entry("two", *PHRASES[3:]),
        entry("in-remarks", "rechter", marker=True),
    ]
    return Lexicon(compiled(entries, {"naar": ["naar", "richting"], "rechter": ["rechter", "rechtbank"]}))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from([*WORDS, "niet", "goedemiddag", "rechtbank", ".", ",", "?", "[rechter]"]), max_size=12).map(" ".join),
            st.sampled_from([None, Role.AGENT, Role.CUSTOMER, Role.SYSTEM]),
        ),
        max_size=12,
    )
)
def test_texts_together_match_what_each_matches(said: list[tuple[str, Role | None]]) -> None:
    mine = lexicon()
    texts = [mine.look_up(cut(text)) for text, _ in said]
    with patch.object(fields, "_FEW", 1):
        together = mine.match_together(Field(texts, [role for _, role in said]))
    groups = [mine.find_group("rechter", text) for text in texts]
    for number, (text, role) in enumerate(said):
        alone = mine.look_up(cut(text))
        # One by one, and phrase by phrase: another way through the same lexicon.
        assert together[number] == mine.match(alone, role, range(len(mine.phrases)))
        assert groups[number] == [
            (at, at + 1)
            for one in alone.words.spoken()
            for at in range(one.first, one.last)
            if alone.row[at] & mine.look_up(cut("rechter rechtbank")).present
        ]


def test_no_text_has_no_match() -> None:
    assert lexicon().match_together(Field([], [])) == []
    (nothing,) = lexicon().match_together(Field([lexicon().look_up(cut("..."))], [None]))
    assert nothing == []
