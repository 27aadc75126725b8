"""Words keep their places, sentences end where they end."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.text import words as module
from calllint.text.letters import LetterPattern
from calllint.text.words import OPAQUE, Words, cut, normalise

CORPUS = Path(__file__).parents[1] / "corpus"


def sentences(text: str) -> list[str]:
    words = cut(text)
    return [" ".join(words.norms[sentence.first : sentence.last]) for sentence in words.sentences]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dat doe ik voor u. J. de Boer belt", ["dat doe ik voor u", "j de boer belt"]),
        ("Dat kan. Echt waar? Ja!", ["dat kan", "echt waar", "ja"]),
        ("Dhr. de Vries belt om 10.15 uur, a.u.b. niet later", ["dhr de vries belt om 10.15 uur a u b niet later"]),
        ("een twee\n\ndrie", ["een twee", "drie"]),
        ("kort\nook kort", ["kort", "ook kort"]),
        (
            "Deze regel van een brief is zo lang dat hij afgebroken is en op de\nvolgende regel verder gaat.",
            ["deze regel van een brief is zo lang dat hij afgebroken is en op de volgende regel verder gaat"],
        ),
        ("[onderbreekt] Ja, dat kan", ["onderbreekt", "ja dat kan"]),
        ("*zucht* ja, dat kan", ["zucht", "ja dat kan"]),
        ("nou... ik weet het niet", ["nou ik weet het niet"]),
        ("<p>Hallo</p><p>Dag</p>", ["hallo", "dag"]),
        ("eerst\n- dan\n- nog", ["eerst", "dan", "nog"]),
        ("mail a@b.nl of www.c.nl/x, {{naam}} [NAAM]", [f"mail {OPAQUE} of {OPAQUE} {OPAQUE} {OPAQUE}"]),
        ("", []),
        ("...!?", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert sentences(text) == found


def test_a_question_an_exclamation_and_a_remark_are_marked_as_such() -> None:
    question, exclaimed, remark = cut("Hoezo? Nou! [zucht]").sentences
    assert (question.question, exclaimed.exclaimed, remark.marker) == (True, True, True)


def test_words_between_quotation_marks_are_quoted() -> None:
    words = cut('hij zei "dief" tegen mij')
    assert [norm for norm, quoted in zip(words.norms, words.quoted, strict=True) if quoted] == ["dief"]


@pytest.mark.parametrize(("word", "norm"), [("Wéér", "weer"), ("zo’n", "zo'n"), ("ÉÉN", "een"), ("ruïne", "ruine")])
def test_normalise(word: str, norm: str) -> None:
    assert normalise(word) == norm


@given(st.text(max_size=80))
def test_every_word_stands_where_it_says(text: str) -> None:
    words = cut(text)
    places = list(zip(words.starts, words.ends, strict=True))
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    for norm, (start, end) in zip(words.norms, places, strict=True):
        assert norm == OPAQUE or norm == normalise(text[start:end].lstrip("+€$£¥")) or text[start] in "+€$£¥"
    covered = [number for sentence in words.sentences for number in range(sentence.first, sentence.last)]
    assert covered == list(range(len(words)))


# What makes cutting hard, in any order: each kind of piece, whole and broken.
_TRICKY = st.sampled_from([
    "jan", "Wéér", "zo'n", "zo’n", "n\u0301", "ß", "İ", "ĳ", "µ", "²", "½", "٣", " ", "  ", "\t", "\xa0", "\x1c", "\x85", "\n", "\n\n", "\n- ", "\n1) ",
    "3", "10.15", "€3,50", "+31", "3x", "$", "€", "'", "’", "`", ",", ".", ". ", "...", "…", "?", "!", ";", "-", " - ", "–", " — ", "(", ")", "/", "_",
    "{{naam}}", "{{{x}}}", "{% if %}", "#{a.b}", "${b}", "{naam}", "%naam%", "[NAAM]", "<NAAM>", "[zucht]", "*lacht*", "**x y**", "[", "]", "{", "}",
    "<p>", "</p>", "<p²>", "<br/>", "<b>", "<", ">", "%", "*", "#", "•", "a@b.nl", "jan.de-boer@c.com", "@", "www.c.nl/x", "www.", "https://x.nl/a.",
    "://", "dhr", "dhr.", "u", "J", "J.", "a.u.b.", '"', "“", "”", "„", "«", "»", "😀", "❤️",
])  # fmt: skip
_TEXTS = st.lists(_TRICKY | st.characters(codec="utf-8"), max_size=14).map("".join)


def cut_by_regex(text: str) -> Words:
    """What `cut` finds where no text is common."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LetterPattern, "of", lambda self, _: self._everywhere)
        return cut(text)


def cut_word_by_word(text: str) -> Words:
    """What `cut` finds with the pattern that knows every piece."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_pieces_of", module._WITH_ADDRESSES.of)
        return cut(text)


@settings(max_examples=400)
@given(_TEXTS)
def test_the_quick_ways_find_what_the_slow_ones_do(text: str) -> None:
    assert cut(text) == cut_by_regex(text) == cut_word_by_word(text)


def test_the_quick_ways_find_what_the_slow_ones_do_in_conversations() -> None:
    lines = [line for file in sorted(CORPUS.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    texts = [turn["text"] for line in lines[::7] for turn in json.loads(line)["turns"]]
    assert len(texts) > 300
    for text in texts:
        assert cut(text) == cut_by_regex(text) == cut_word_by_word(text)
