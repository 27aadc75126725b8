"""Decoding with msgspec and without: the same values or the same error, whatever the text."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calllint.reading.decoding import decode, decoder

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)
ODD = (
    '"\\ud800"', '"\\ud83d\\ude00"', '"\ud800"', "NaN", "[-Infinity]", "1e400", "-0", "-0.0", "01", "+1", "1.", ".5", "[1,]", '{"a":1,}', "{'a':1}",
    '{"a":1,"a":2}', '"a\tb"', '"\\x41"', '"\\u12"', '"a', "[1] [2]", " [1] ", "\x0c[1]", "\ufeff[1]", "", "nul", "18446744073709551616",
    "123456789012345678901234567890", "5e-324", "1E+2", "[" * 5000, "[" * 100 + "]" * 100, '"\x00"', "// a\n1",
)  # fmt: skip


def outcome(decodes: Any, text: str) -> Any:
    """The value, by its types as well, or the kind of error with its message."""
    try:
        return repr(decodes(text))
    except RecursionError:
        return RecursionError
    except ValueError as error:
        return type(error), str(error)


@pytest.mark.parametrize("text", ODD)
def test_what_json_refuses_or_reads_in_its_own_way_stays_so(text: str) -> None:
    assert outcome(decoder(large=True), text) == outcome(decode, text)


@given(VALUES, st.sampled_from([None, 1]), st.booleans())
@example({"a": [1.5, math.pi, 1e22, 2**70]}, None, True)
def test_values_are_the_same(value: Any, indent: int | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert outcome(decoder(large=True), text) == outcome(decode, text)


@given(st.text(st.sampled_from('{}[]",:0123456789.eE+-\\ntrufalsx \n\t\x00é'), max_size=14))
def test_any_text_comes_to_the_same(text: str) -> None:
    assert outcome(decoder(large=True), text) == outcome(decode, text)


def test_a_small_input_loads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert decoder(large=False) == decode
    monkeypatch.setenv("CALLLINT_FAST", "0")
    assert decoder(large=True) == decode
