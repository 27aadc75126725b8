"""What is found in many texts at once is what is found in each of them: a scan passes over no text that has a match."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import calllint.lexicon.lexicon as lexicon_module
import calllint.lexicon.scan as module
from calllint.conversation import Role
from calllint.lexicon import load_lexicon
from calllint.lexicon.known import KnownWords
from calllint.lexicon.lexicon import Lexicon, Match
from calllint.lexicon.plain import Compiled
from tests.lexicon.making import compiled, entry

GROUPS = {"body": ["rechter", "kantonrechter", "=rechtbank"], "we": ["wij|we", "ons bedrijf"], "time": ["10.30", "# uur"]}
PHRASES = [
    "rechter", "=rechter", "recht*", "*kosten", "*uur", "*er", "10*", "#", "# dagen", "# #", "=10 uur", "10.30", "10.30 uur", "24/7", "12abc",
    "zo'n", "don't", "don", "t", "auto's", "'t", "e-mail", "café", "nee", "=nee", "deurwaarder", "klantenservice", "klanten service",
    "klantenservice medewerker", "de deurwaarder", "inschakelen~", "inschakelen~ deurwaarder", "opbellen~", "=regelen~", "regelen~ ..4 zaak",
    "deur <> zaak", "wij <2> deurwaarder", "^ nee", "nee $", "^ rechter $", "{body}", "{we} ... {body}", "{time}", "wij .. rechter",
    "(heel erg|zo) boos", "[heel] boos", "boos|kwaad ... rechter", "naam", "er", "op zijn", "stra e", "abc", "lb",
]  # fmt: skip
WORDS = [
    "rechter", "RECHTER", "rechtr", "recther", "recht", "er", "deur", "waarder", "deurwaarder", "Deurwarder", "klanten", "service",
    "klanten-service", "klantenservice", "klantenservicemedewerker", "medewerker", "zo'n", "zo’n", "zon", "don't", "Don´t", "dont", "don", "t",
    "'t", "auto's", "auto`s", "autos", "10.30", "10", "30", "10.30uur", "10,30", "12abc12", "3x", "1000", "24/7", "€10.30", "uur", "dagen",
    "nee", "neeeee", "NEEE", "r3chter", "deurw44rder", "e-mail", "email", "e", "mail", "café", "cafe\u0301", "CAFÉ", "stra", "straße", "wij",
    "we", "ons", "bedrijf", "zaak", "boos", "kwaad", "heel", "erg", "zo", "kantonrechter", "rechtbank", "incassokosten", "schakelt", "in",
    "ingeschakeld", "belt", "op", "terug", "regelt", "geregeld", "naam", "de",
]  # fmt: skip
NASTY = [
    "info@rechter.nl", "https://rechter.nl/deur", "www.deur.nl", "{{rechter}}", "{% nee %}", "${deur}", "%naam%", "[NAAM]", "<NAAM>",
    "[rechter]", "[deur waarder]", "[zo'n]", "[don't 10.30]", "*zucht*", "*don't*", "**nee**", "<b>", "</b>", "<br>", "<p class='nee'>", "\x1e",
    "\x00", "\ud800", "rech\udc80ter", "Ⅷ", "ſ", "ß", "😀", "…", "...", "–", "—", "“", "”", '"', "«", "‘", "'", "`", "´", "’", "€", "²", "½",
    "٣", "_", "ﬁ", "İ", "ᵃ", "\u0301", "\u200b", "\ufffc", "дверь", "你好", "12", "#", "@", "://", "1. ", "- ", "J.", "bijv.",
]  # fmt: skip
JOINS = [
    " ",
    "  ",
    "",
    "-",
    ". ",
    ", ",
    "? ",
    "! ",
    "\n",
    "\n\n",
    "\n- ",
    "\n1. ",
    "\xa0",
    "\t",
    "'",
    "’",
    ":",
    "/",
    "_",
    "\u2009",
    "\x1e",
    "\x1f",
]


def found(matches: Sequence[Match]) -> list[tuple[str, str, int, int, int]]:
    return [(match.entry.name, match.phrase.text, match.first, match.last, match.distance) for match in matches]


def one_by_one(lexicon: Lexicon, texts: Sequence[str], roles: Sequence[Role | None]) -> dict[int, list[tuple[str, str, int, int, int]]]:
    each = {number: found(lexicon.match_text(text, roles[number])) for number, text in enumerate(texts)}
    return {number: matches for number, matches in each.items() if matches}


def at_once(lexicon: Lexicon, texts: Sequence[str], roles: Sequence[Role | None]) -> dict[int, list[tuple[str, str, int, int, int]]]:
    several = [(number, found(matches)) for number, matches, _ in lexicon.match_all(texts, lambda number: roles[number])]
    assert [number for number, _ in several] == sorted({number for number, _ in several}), "each text once, in their order"
    return dict(several)


KNOWN = ["3d", "4g", "auto's", "dagen", "de", "deur", "don't", "e", "echter", "klanten", "naam", "recht", "service", "waarder", "zon"]
FAST = [False, pytest.param(True, marks=pytest.mark.skipif(find_spec("numpy") is None, reason="numpy is not installed"))]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> KnownWords:
    """A list of known words, as the languages have one."""
    path = tmp_path_factory.mktemp("known") / "known-words.txt"
    path.write_bytes("\n".join(KNOWN).encode())
    return KnownWords(path, "nl")


@lru_cache(maxsize=512)
def small(chosen: tuple[str, ...], *, marker: bool) -> Compiled:
    """A lexicon of these phrases, of which `marker` looks in remarks too."""
    said = [entry(f"cue{number}", phrase, typos=((5, 9), (4, 6))[number % 2]) for number, phrase in enumerate(chosen)]
    guarded = entry("guarded", *chosen, unless_word=["ons bedrijf"], unless_clause=["boos"], unless_turn=["kwaad"])
    remarks = [entry("remark", *chosen, marker=True)] if marker else []
    return compiled([*said, guarded, *remarks], GROUPS)


LEXICONS = st.builds(
    small, st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4, unique=True).map(sorted).map(tuple), marker=st.booleans()
)
PIECES = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(NASTY))
TEXTS = st.lists(st.tuples(PIECES, st.one_of(st.just(" "), st.sampled_from(JOINS))), max_size=9).map(
    lambda pieces: "".join(piece + join for piece, join in pieces)
)


def same_at_once(data: Compiled, known: KnownWords, texts: list[str], *, fast: bool, batch: int, many: int) -> bool:
    """Whether a scan with these settings finds what is found one by one; fails where it does not."""
    roles: list[Role | None] = [None] * len(texts)
    expected = one_by_one(Lexicon(data, known), texts, roles)
    with (
        patch.object(lexicon_module, "_LARGE", 0 if fast else 10**9),
        patch.object(module, "_BATCH", batch),
        patch.object(module, "_MANY", many),
    ):
        lexicon = Lexicon(data, known)
        assert at_once(lexicon, texts, roles) == expected
        assert at_once(lexicon, texts, roles) == expected, "with what it remembers of the first time too"
    return bool(expected)


@pytest.mark.parametrize("fast", FAST)
@settings(max_examples=250, deadline=None)
@given(
    data=LEXICONS, texts=st.lists(TEXTS, min_size=1, max_size=6), batch=st.sampled_from([1, 30, 1_000_000]), many=st.sampled_from([0, 5000])
)
def test_many_at_once_are_as_one_by_one(data: Compiled, known: KnownWords, texts: list[str], fast: bool, batch: int, many: int) -> None:
    same_at_once(data, known, texts, fast=fast, batch=batch, many=many)


@pytest.mark.parametrize("fast", FAST)
@settings(max_examples=100, deadline=None)
@given(
    data=LEXICONS,
    texts=st.lists(st.text(alphabet="deurwaarderdont10. '’`\"“–-[]{}<>@*%/:\n\x1e€é\u0301½³ﬁ_", max_size=24), min_size=1, max_size=4),
)
def test_many_at_once_are_as_one_by_one_in_any_text(data: Compiled, known: KnownWords, texts: list[str], fast: bool) -> None:
    same_at_once(data, known, texts, fast=fast, batch=20, many=0)


@pytest.mark.parametrize("fast", FAST)
@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("deurwaarder", "een deur waarder"),
        ("deurwaarder", "een deur ' waarder"),
        ("deurwaarder", "een deur € waarder"),
        ("deurwaarder", "een deur <b>waarder</b>"),
        ("deurwaarder", "een <b>deur</b>waarder"),
        ("deurwaarder", "een deur\xa0waarder"),
        ("deurwaarder", "12abc12 deur waarder"),
        ("deurwaarder", "\x1e deur \x1e waarder"),
        ("deurwaarder", "\ud800deurwaarder"),
        ("# #", "12abc12"),
        ("klantenservice", "klanten-service"),
        ("klanten service", "klantenservice"),
        ("10.30", "om 10.30 uur"),
        ("*uur", "10.30uur"),
        ("24/7", "24/7 open"),
        ("zo'n", "zo´n"),
        ("don't", "dont"),
        ("inschakelen~ ... deurwaarder", "hij schakelt morgen een deurwaarder in"),
        ("boos <> rechter", "rechter is boos"),
        ("auto's", "info@rechter.nl'auto's"),
        ("deurwaarder", "info@rechter.nl'deur waarder"),
        ("#", "een 3d en 4g"),
        ("deurwaarderskantoorgebouwencomplex", "deurwaarderskantoorgebouwencomplexx"),
    ],
)
def test_what_is_cut_otherwise_than_it_is_split_is_found(known: KnownWords, phrase: str, text: str, fast: bool) -> None:
    data = compiled([entry("cue", phrase)])
    for many in (0, 5000):
        assert same_at_once(data, known, ["", text, "..."], fast=fast, batch=10, many=many), "the example is one of a match"


@pytest.mark.parametrize(("phrase", "text"), [("don", "[don't]"), ("auto", "nou *auto's* ja"), ("s", "[auto's]")])
def test_a_remark_is_cut_at_apostrophes(known: KnownWords, phrase: str, text: str) -> None:
    data = compiled([entry("cue", phrase, marker=True)])
    assert same_at_once(data, known, [text], fast=False, batch=10, many=0)


@pytest.mark.parametrize("fast", FAST)
def test_a_word_written_apart_is_there_for_a_phrase_that_is_looked_for_elsewhere(known: KnownWords, fast: bool) -> None:
    data = compiled([entry("cue", "zaak ... deurwaarder")])
    texts = ["zaak bij deur waarder", *["een deurwaarder"] * 3, "een deur waarder", "zaak"]
    assert same_at_once(data, known, texts, fast=fast, batch=1_000_000, many=5000)
    assert [number for number, _, _ in Lexicon(data, known).match_all(texts)] == [0]


def test_each_text_is_of_its_own_role() -> None:
    data = compiled([replace(entry("cue", "rechter"), by=Role.AGENT)])
    texts, roles = ["rechter"] * 3, [Role.AGENT, Role.CUSTOMER, None]
    assert list(at_once(Lexicon(data), texts, roles)) == [0, 2]


def test_no_texts_and_no_phrases() -> None:
    assert list(Lexicon(compiled([entry("cue", "rechter")])).match_all([])) == []
    assert list(Lexicon(compiled([])).match_all(["rechter"])) == []


def test_a_lexicon_is_used_for_many_runs_of_texts() -> None:
    lexicon = Lexicon(compiled([entry("cue", "deurwaarder ... rechter")]))
    assert [number for number, _, _ in lexicon.match_all(["niets", "hier"])] == []
    assert [number for number, _, _ in lexicon.match_all(["deur waarder en rechter", "rechter"])] == [0]
    assert [number for number, _, _ in lexicon.match_all(["rechter", "deurwarder of rechtr"])] == [1]


CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.mark.parametrize(
    ("language", "share"), [("nl", 40), pytest.param("nl", 1, marks=pytest.mark.slow), pytest.param("en", 1, marks=pytest.mark.slow)]
)
def test_the_built_in_lexicons_find_the_same_in_the_corpus(language: str, share: int) -> None:
    """In one of `share` turns; one half with numpy, the other without."""
    conversations = [
        json.loads(line) for path in sorted(CORPUS.glob(f"*{language}-*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]
    turns = [turn for conversation in conversations for turn in conversation["turns"]][::share]
    texts, roles = [turn["text"] for turn in turns], [Role(turn["role"]) for turn in turns]
    expected = one_by_one(load_lexicon(language), texts, roles)
    assert len(expected) > 300 / share
    half = len(texts) // 2
    for large, some in ((10**9, slice(half)), (0, slice(half, None))):
        with patch.object(module, "_BATCH", 20_000), patch.object(lexicon_module, "_LARGE", large):
            found_there = at_once(load_lexicon(language), texts[some], roles[some])
        first = some.start or 0
        assert {number + first: matches for number, matches in found_there.items()} == {
            number: matches for number, matches in expected.items() if number in range(len(texts))[some]
        }
