"""The phrase language reads what its page says, and points at what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.lexicon.phrase import Choice, Edge, Gap, Group, PhraseError, Sequence, parse
from calllint.lexicon.term import Form, Term


def word(text: str, form: Form = Form.TOLERANT) -> Term:
    return Term(text, form)


@pytest.mark.parametrize(
    ("phrase", "tree"),
    [
        ("Incasso", word("incasso")),
        ("=incasso", word("incasso", Form.EXACT)),
        ("incasso*", word("incasso", Form.PREFIX)),
        ("*kosten", word("kosten", Form.SUFFIX)),
        ("#", word("#", Form.NUMBER)),
        ("{legal-body}", Group("legal-body")),
        ("a b", Sequence((word("a"), word("b")))),
        ("a|b c", Sequence((Choice((word("a"), word("b"))), word("c")))),
        ("(a b|c)", Choice((Sequence((word("a"), word("b"))), word("c")))),
        ("[a|b]", Choice((word("a"), word("b")), optional=True)),
        ("[a b]", Choice((Sequence((word("a"), word("b"))),), optional=True)),
        ("a ... b", Sequence((word("a"), Gap(3), word("b")))),
        ("a ...7 b", Sequence((word("a"), Gap(7), word("b")))),
        ("^ a $", Sequence((Edge(end=False), word("a"), Edge(end=True)))),
        ("e-mail", Sequence((word("e"), word("mail")))),
        ("'t", word("t")),
    ],
)
def test_reads(phrase: str, tree: object) -> None:
    assert parse(phrase) == tree


@pytest.mark.parametrize(
    ("phrase", "at"),
    [
        ("(a b", 0),
        ("a)", 1),
        ("a | b", 2),
        ("", 0),
        ("(a|)", 3),
        ("a ...0 b", 2),
        ("a ...99 b", 2),
        ("{x", 0),
        ("{a b}", 1),
        ("a, b", 0),
        ("*a*", 2),
        ("a~", 1),
        ("=", 0),
        ("*'ll", 0),
    ],
)
def test_points_at_what_is_wrong(phrase: str, at: int) -> None:
    with pytest.raises(PhraseError) as error:
        parse(phrase)
    assert error.value.at == at


@given(st.text(alphabet="ab ()[]{}|*=#^$.0123'-~é\"", max_size=12))
def test_reads_or_points_into_the_phrase(phrase: str) -> None:
    try:
        parse(phrase)
    except PhraseError as error:
        assert 0 <= error.at <= len(phrase)
