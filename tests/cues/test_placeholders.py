"""Placeholders: what was to be filled in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.talk import cues


def found(text: str) -> list[tuple[str, str]]:
    sheet = cues(f"agent: {text}", language="en", channel="email")
    return [(cue.evidence.text, cue.facts["form"]) for cue in sheet.named("placeholder")]


@pytest.mark.parametrize(
    "placeholder",
    [
        "{{first_name}}",
        "{{ customer.name }}",
        "{FirstName}",
        "${name}",
        "#{name}",
        "%FIRST_NAME%",
        "[[name]]",
        "<<name>>",
        "*|FNAME|*",
        "$customer.name$",
    ],
)
def test_what_a_program_fills_in(placeholder: str) -> None:
    assert found(f"Dear {placeholder}, it is done.") == [(placeholder, "filled-by-program")]


@pytest.mark.parametrize("placeholder", ["[NAAM]", "[CUSTOMER NAME]", "<ORDERNR>", "XXXX", "[insert date]", "dd-mm-yyyy", "ORDER_NUMBER"])
def test_what_a_person_fills_in(placeholder: str) -> None:
    assert found(f"Dear {placeholder}, it is done.") == [(placeholder, "by-hand")]


@pytest.mark.parametrize("text", ["Dear {{name}, it is done.", "Dear {name}}, it is done."])
def test_a_sign_that_is_missing(text: str) -> None:
    assert [form for _, form in found(text)] == ["unbalanced"]


@pytest.mark.parametrize(
    "text",
    [
        "The card ends in ****1234.",
        "It is card XXXX XXXX XXXX 4471.",
        "[OVERLAP] Right.",
        "Read the [manual](https://example.com).",
        "Press <b>OK</b> now.",
        'It said "Dear {{name}}", I am sorry.',
        "Replace {api_key} by your own key.",
        "Size XXL is sold out.",
        "It costs 5 % more, 10% at most.",
    ],
)
def test_what_is_no_placeholder(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="{}[]<>%$«»*|_ aXnN1", max_size=40))
def test_each_is_there_once(text: str) -> None:
    sheet = cues(f"agent: Hello you. {text.strip()}", language="en", channel="email")
    spans = sorted((cue.evidence.start, cue.evidence.end) for cue in sheet.named("placeholder"))
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
