"""Turns quoted for people: what matters is always in sight and marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calllint.reporting.turn_quote import Quote, quote, wrap

LONG = "voor " * 200 + "wij slepen u voor de rechter" + " na" * 200


def marked(quoted: Quote) -> str:
    return "".join(character if mark else "|" for character, mark in zip(quoted.text, quoted.marked, strict=True)).strip("|")


def test_a_short_turn_is_quoted_whole() -> None:
    quoted = quote("Dat gaat niet.", [(4, 8)])
    assert quoted.text == "Dat gaat niet."
    assert marked(quoted) == "gaat"


def test_a_long_turn_is_cut_to_what_stands_around_the_words() -> None:
    start = LONG.index("wij slepen")
    quoted = quote(LONG, [(start, start + len("wij slepen u voor de rechter"))])
    assert marked(quoted) == "wij slepen u voor de rechter"
    assert len(quoted.text) < 200
    assert quoted.text.startswith("… voor ")
    assert quoted.text.endswith(" na …")


def test_words_far_apart_are_both_shown() -> None:
    text = "eerste " + "x " * 400 + "laatste"
    quoted = quote(text, [(0, 6), (len(text) - 7, len(text))])
    assert quoted.text.startswith("eerste x")
    assert quoted.text.endswith("x laatste")
    assert " … " in quoted.text


def test_very_many_words_are_shown_by_their_ends() -> None:
    text = "begin " + "van alles en nog wat " * 100 + "eind"
    quoted = quote(text, [(0, len(text))])
    assert quoted.text.startswith("begin van")
    assert quoted.text.endswith("wat eind")
    assert len(quoted.text) < 700


def test_white_space_is_folded_and_control_characters_are_shown_with_the_mark_in_place() -> None:
    quoted = quote("a\r\n\n b\x1b[1m\tc", [(5, 6), (11, 12)])
    assert quoted.text == r"a b\x1b[1m c"
    assert marked(quoted) == "b||||||||c"


@given(st.text(max_size=900), st.integers(0, 900), st.integers(0, 900))
def test_marked_words_are_never_lost(text: str, first: int, second: int) -> None:
    start, end = sorted((first, second))
    quoted = quote(text, [(start, end)])
    assert len(quoted.text) == len(quoted.marked)
    if text[start:end].strip(" \t\r\n"):
        assert any(quoted.marked)


@given(st.text(alphabet="ab  漢", max_size=80), st.integers(2, 20))
def test_wrapped_lines_fit_and_hold_every_letter(text: str, width: int) -> None:
    def cells(part: str) -> int:
        return sum(2 if character == "漢" else 1 for character in part)

    lines = [text[start:end] for start, end in wrap(text, width, cells)]
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_words_are_not_broken_where_they_fit() -> None:
    text = "een twee drie vier"
    assert [text[start:end] for start, end in wrap(text, 9)] == ["een twee", "drie vier"]


def test_nothing_still_is_a_line() -> None:
    assert wrap("", 10) == [(0, 0)]


@given(st.text(alphabet="ab  é", max_size=80), st.integers(2, 20))
def test_a_wide_letter_at_the_end_changes_nothing_before_it(text: str, width: int) -> None:
    """The quick way for narrow letters wraps as the exact way does, which the wide letter (here of one column) asks for."""
    exact = [line for line in wrap(text + "\u3000", width, len) if line[1] <= len(text)]
    quick = wrap(text, width, len)
    assert exact[:-1] == quick[: len(exact[:-1])]
