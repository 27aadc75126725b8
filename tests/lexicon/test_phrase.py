"""The phrase language reads what its page says, and points at what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calllint.lexicon.phrase import LONGEST_GAP, Choice, Edge, Gap, Group, Inflected, Item, Near, PhraseError, Sequence, parse, walk
from calllint.lexicon.term import DEFAULT_TYPOS, Form, Term, Typos, tolerant


def word(text: str, form: Form = Form.TOLERANT) -> Term:
    return tolerant(text) if form is Form.TOLERANT else Term(text, form)


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
        ("regelen~", Inflected("regelen")),
        ("=regelen~", Inflected("regelen", ())),
        ("Wéér~", Inflected("weer")),
        ("e-mailen~", Sequence((word("e"), Inflected("mailen")))),
        ("regelen~|doe", Choice((Inflected("regelen"), word("doe")))),
        ("a .. b", Sequence((word("a"), Gap(3, within=True), word("b")))),
        ("a ..7 b", Sequence((word("a"), Gap(7, within=True), word("b")))),
        ("a ..12 b", Sequence((word("a"), Gap(12, within=True), word("b")))),
        ("a..b", Sequence((word("a"), Gap(3, within=True), word("b")))),
        ("a...b", Sequence((word("a"), Gap(3), word("b")))),
        ("a <> b", Near(word("a"), word("b"), 3)),
        ("a <6> b", Near(word("a"), word("b"), 6)),
        ("a<>b", Near(word("a"), word("b"), 3)),
        ("a b <> c d", Sequence((word("a"), Near(word("b"), word("c"), 3), word("d")))),
        ("(a b) <> [c]", Near(Sequence((word("a"), word("b"))), Choice((word("c"),), optional=True), 3)),
        ("a <> b <1> c", Near(Near(word("a"), word("b"), 3), word("c"), 1)),
        ("{g} <> #", Near(Group("g"), Term("#", Form.NUMBER), 3)),
        ("a|b <> c", Near(Choice((word("a"), word("b"))), word("c"), 3)),
        ("e-mail*", Sequence((word("e"), word("mail", Form.PREFIX)))),
        ("*e-mail", Sequence((word("e", Form.SUFFIX), word("mail")))),
        ("=e-mail", Sequence((word("e", Form.EXACT), word("mail", Form.EXACT)))),
        ("(a|[b c]) {g}", Sequence((Choice((word("a"), Choice((Sequence((word("b"), word("c"))),), optional=True))), Group("g")))),
        ("10.30", Term("10.30", Form.TOLERANT, 1)),
    ],
)
def test_reads(phrase: str, tree: object) -> None:
    assert parse(phrase) == tree


@pytest.mark.parametrize(
    ("typos", "edits"), [(DEFAULT_TYPOS, (0, 1, 2)), ((), (0, 0, 0)), ((4,), (1, 1, 1)), ((6, 7), (0, 2, 2)), ((4, 5), (1, 2, 2))]
)
def test_the_typing_errors_of_its_words_are_set(typos: Typos, edits: tuple[int, int, int]) -> None:
    words = ("four", "sevenly", "hundreds9")
    assert parse(" ".join(words), typos) == Sequence(tuple(Term(one, Form.TOLERANT, most) for one, most in zip(words, edits, strict=True)))
    assert parse("regelen~", typos) == Inflected("regelen", typos)
    assert parse("=regelen~", typos) == Inflected("regelen", ())
    assert parse("=hundreds9", typos) == Term("hundreds9", Form.EXACT)


@pytest.mark.parametrize(
    ("phrase", "at", "said"),
    [
        ("(a b", 0, "'(' is not closed"),
        ("x [a b", 2, "'[' is not closed"),
        ("a)", 1, "')' closes nothing"),
        ("a ]", 2, "']' closes nothing"),
        ("(a]", 0, "'(' is not closed"),
        ("a | b", 2, "needs brackets: (a b|c)"),
        ("", 0, "a word is missing"),
        ("  ", 0, "a word is missing"),
        ("(a|)", 3, "a word is missing"),
        ("()", 1, "a word is missing"),
        ("a ...0 b", 2, f"1 to {LONGEST_GAP} words"),
        ("a ...99 b", 2, f"1 to {LONGEST_GAP} words"),
        ("a ..0 b", 2, f"1 to {LONGEST_GAP} words"),
        ("a ..13 b", 2, f"1 to {LONGEST_GAP} words"),
        ("a <0> b", 2, f"1 to {LONGEST_GAP} words"),
        ("a <13> b", 2, f"1 to {LONGEST_GAP} words"),
        ("a <6 b", 2, "a <> b, or a <6> b"),
        ("a <x> b", 2, "a <> b, or a <6> b"),
        ("<> b", 0, "between two words"),
        ("a <>", 2, "between two words"),
        ("(a <>) b", 3, "between two words"),
        ("a <> | b", 2, "between two words"),
        ("a ... <> b", 6, "between two words"),
        ("a <> ... b", 2, "between two words"),
        ("a <> .. b", 2, "between two words"),
        ("^ <> b", 2, "between two words"),
        ("a <> $", 2, "between two words"),
        ("a <> <> b", 2, "between two words"),
        ("a > b", 2, "'>' is out of place"),
        ("a } b", 2, "'}' is out of place"),
        ("{x", 0, "'{' is not closed"),
        ("{a b}", 1, "letters, digits and hyphens"),
        ("{}", 1, "letters, digits and hyphens"),
        ("a, b", 0, "write 'a'"),
        ("a b!", 2, "write 'b'"),
        ("*a*", 2, "one side of a word only"),
        ("=a*", 2, "not with '='"),
        ("~a", 0, "right behind a whole word"),
        ("a ~", 2, "right behind a whole word"),
        ("*a~", 2, "after a whole word"),
        ("=", 0, "belongs to a word"),
        ("a * b", 2, "belongs to a word"),
        ("a = b", 2, "belongs to a word"),
        ("ab*c", 3, "a space is missing"),
        ("regel~en", 6, "a space is missing"),
        ("a .... b", 2, "two dots (within a clause) or three"),
        ("a -", 2, "letters or digits"),
        ("*'ll", 0, "write the words out"),
        ("auto'*", 0, "write the words out"),
    ],
)
def test_points_at_what_is_wrong_and_says_what_to_do(phrase: str, at: int, said: str) -> None:
    with pytest.raises(PhraseError) as error:
        parse(phrase)
    assert said in error.value.message
    assert (error.value.at, str(error.value)) == (at, error.value.message)


def written(item: Item, *, inner: bool = False) -> str:
    """The phrase of a tree."""
    if isinstance(item, Term):
        sign = {Form.EXACT: "=", Form.SUFFIX: "*"}.get(item.form, "")
        return sign + item.word + ("*" if item.form is Form.PREFIX else "")
    if isinstance(item, Inflected):
        return f"{'' if item.typos else '='}{item.word}~"
    if isinstance(item, Gap):
        return f"{'..' if item.within else '...'}{item.most}"
    if isinstance(item, Edge):
        return "$" if item.end else "^"
    if isinstance(item, Group):
        return f"{{{item.name}}}"
    if isinstance(item, Near):
        return f"({written(item.one, inner=True)} <{item.most}> {written(item.other, inner=True)})"
    if isinstance(item, Choice):
        options = "|".join(written(option) for option in item.options)
        return f"[{options}]" if item.optional else f"({options})"
    several = " ".join(written(one, inner=True) for one in item.items)
    return f"({several})" if inner else several


WORD = st.sampled_from(["a", "court", "bailiffs", "10.30", "zo'n"])
LEAF = st.one_of(
    WORD.map(tolerant),
    st.builds(Term, st.sampled_from(["court", "ab"]), st.sampled_from([Form.EXACT, Form.PREFIX, Form.SUFFIX]), st.just(0)),
    st.just(Term("#", Form.NUMBER)),
    st.builds(Inflected, st.sampled_from(["court", "ab"]), st.sampled_from([DEFAULT_TYPOS, ()])),
    st.builds(Group, st.sampled_from(["g", "legal-body"])),
)


def _bigger(inner: st.SearchStrategy[Item]) -> st.SearchStrategy[Item]:
    between = st.builds(Gap, st.integers(1, LONGEST_GAP), st.booleans()) | st.builds(Edge, st.booleans())
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        several.map(Sequence),
        st.builds(lambda one, gap, other: Sequence((one, gap, other)), inner, between, inner),
        several.map(Choice),
        st.lists(inner, min_size=1, max_size=3).map(lambda options: Choice(tuple(options), optional=True)),
        st.builds(Near, inner, inner, st.integers(1, LONGEST_GAP)),
    )


@given(st.recursive(LEAF, _bigger, max_leaves=8))
def test_reads_back_what_a_tree_is_written_as(item: Item) -> None:
    # An optional choice of one choice is read as one choice.
    nested = [one for one in walk(item) if isinstance(one, Choice) and one.optional and len(one.options) == 1]
    assume(not any(isinstance(one.options[0], Choice) and not one.options[0].optional for one in nested))
    assert parse(written(item)) == item


@given(st.text(alphabet="ab ()[]{}|*=#^$.0123'-~é\"<>", max_size=12))
def test_reads_or_points_into_the_phrase(phrase: str) -> None:
    try:
        item = parse(phrase)
    except PhraseError as error:
        assert 0 <= error.at <= max(len(phrase) - 1, 0)
    else:
        assert any(isinstance(one, Term | Inflected | Gap | Edge | Group) for one in walk(item))
