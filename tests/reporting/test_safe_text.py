"""Nothing that a stranger typed steers a terminal or breaks JSON."""

from __future__ import annotations

import json
import re
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.reporting.safe_text import json_pieces, json_text, safe, safe_line, shortened

# Any code point, lone surrogates among them.
ANY_TEXT = st.text(st.characters(categories=None, exclude_categories=()), max_size=60)
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\rb", r"a\rb"),
        ("\x9b1m", r"\x9b1m"),
        ("\u202eevil", r"\u202eevil"),
        ("\ud800", r"\ud800"),
        ("één\nregel\t€ 5 😀", "één\nregel\t€ 5 😀"),
    ],
)
def test_what_steers_a_terminal_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert safe(text) == shown


def test_a_line_has_no_breaks() -> None:
    assert safe_line("a\nb\tc\r\n") == r"a\nb\tc\r\n"


@given(ANY_TEXT)
def test_nothing_steering_is_left_of_any_text(text: str) -> None:
    assert not STEERING.search(safe(text))
    assert not re.search(f"{STEERING.pattern}|\n|\t", safe_line(text))
    safe_line(text).encode("utf-8")


@given(ANY_TEXT, st.integers(5, 40))
def test_shortened_text_keeps_to_its_limit_and_short_text_is_only_folded(text: str, limit: int) -> None:
    folded = " ".join(text.split())
    short = shortened(text, limit)
    assert len(short) <= limit
    assert short == folded if len(folded) <= limit else short.endswith("…")


def test_long_text_is_cut_at_a_word() -> None:
    assert shortened("one two three four", 12) == "one two…"


@given(st.dictionaries(ANY_TEXT, st.lists(ANY_TEXT, max_size=3), max_size=3))
def test_json_gives_back_what_went_in(value: dict[str, list[str]]) -> None:
    text = json_text(value)
    assert not STEERING.search(text)
    text.encode("utf-8")
    # Two lone surrogates in a row are, in JSON, the one character that they make.
    joined = json.loads(json.dumps(value))
    assert json.loads(text) == joined


def test_json_of_what_rules_may_put_among_their_facts() -> None:
    facts = MappingProxyType({"share": float("nan"), "names": ("a", "b"), "days": frozenset({"tue", "mon"}), "odd": object, 3: True})
    value = json.loads(json_text(facts))
    assert value == {"share": None, "names": ["a", "b"], "days": ["mon", "tue"], "odd": "<class 'object'>", "3": True}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_pieces_of_json_are_the_same_text(value: Any) -> None:
    assert "".join(json_pieces(value)) == json_text(value)
