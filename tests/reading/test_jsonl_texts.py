"""The texts of JSON Lines are the same with msgspec and without, and those of the conversations that are read in full."""

from __future__ import annotations

import io
import json
from importlib.util import find_spec
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.fast import SWITCH
from calllint.reading.jsonl import read, texts
from calllint.reading.jsonl_texts import decoder
from calllint.reading.reader import ReadOptions, Source
from calllint.reading.texts import Texts, texts_of

needs_msgspec = pytest.mark.skipif(find_spec("msgspec") is None, reason="msgspec is not installed")


def source(content: bytes) -> Source:
    return Source.opened("calls.jsonl", io.BytesIO(content), ReadOptions())


def quickly(content: bytes, switch: str) -> list[Texts | Problem]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(SWITCH, switch)
        return list(texts(source(content)))


def in_full(content: bytes) -> list[Texts | Problem]:
    return [texts_of(item) if isinstance(item, Conversation) else item for item in read(source(content))]


def line(turns: object, **keys: object) -> str:
    return json.dumps({**keys, "turns": turns})


TURN = {"role": "agent", "text": "Hello"}
PLAIN = [
    line([TURN]),
    line([TURN], id="c1"),
    line([TURN, {"role": "customer", "text": "", "start": 1.5, "name": "Bo", "metadata": {"x": [1]}}], language="nl", channel="chat"),
    line([{"role": role.value, "text": role.value} for role in Role], metadata={"ended_by": "agent"}),
    line([TURN], id=None, language=None),
    '{"turns": [{"text": "é 😀 ﬁ", "role": "bot"}]}',
    ' {"turns" : [ {"role":"agent","text":"a\\tb\\n\\"c\\" \\/"} ] } ',
    '{"id": "a", "id": "b", "turns": [], "turns": [{"role": "agent", "text": "x", "text": "y"}]}',
]
ODD = [
    line([TURN], id=""),
    line([TURN], id=7),
    line([TURN], id=1.5),
    line([TURN], id=True),
    line([TURN], id=["a"]),
    line([TURN], language=3),
    line([TURN], language="nl-NL"),
    line([TURN], language="EN_us"),
    line([TURN], language="-"),
    line([TURN], language=""),
    line([]),
    line(None),
    line({"role": "agent"}),
    line("agent"),
    line([None]),
    line(["agent"]),
    line([[]]),
    line([{"role": "agent"}]),
    line([{"text": "x"}]),
    line([{"role": "agent", "text": 3}]),
    line([{"role": "agent", "text": None}]),
    line([{"role": "Agent ", "text": "x"}]),
    line([{"role": "robot", "text": "x"}]),
    line([{"role": ["agent"], "text": "x"}]),
    line([{"role": None, "text": "x"}]),
    line([{"role": "agent", "text": "\ud800"}]),
    line([{"role": "agent", "text": "é \ud83d\ude00"}]),
    '{"turns": [{"role": "agent", "text": "x"}], "n": NaN}',
    '{"turns": [{"role": "agent", "text": "x"}], "n": -Infinity}',
    '{"turns": [{"role": "agent", "text": "x"}], "n": 1e999}',
    '{"turns": [{"role": "agent", "text": "x"}], "n": 01}',
    '{"turns": [{"role": "agent", "text": "x"}]} extra',
    '{"turns": [{"role": "agent", "text": "x"}]',
    '{"turns": [{"role": "agent", "text": "x"},]}',
    '{"turns": [{"role": "agent", "text": "a\tb"}]}',
    '{"turns": [{"role": "agent", "text": "x"}], "n": "a\tb"}',
    '{"turns": [{"role": "agent", "text": "x"}], "n": "\\x"}',
    '{"turns": [{"role": "agent", "text": "x"}], "n": ' + "[" * 100_000 + "]" * 100_000 + "}",
    '{"turns": [{"role": "agent", "text": "x", "text": 3}]}',
    '{"turns": [{"role": "x", "role": "agent", "text": "x"}]}',
    "[]", "null", "3", '"turns"', "{}", "nonsense", "\x0b{}", "{'turns': []}",
]  # fmt: skip


@needs_msgspec
@pytest.mark.parametrize("content", PLAIN + ODD, ids=lambda content: content[:60])
def test_both_decoders_give_the_same_texts(content: str) -> None:
    assert quickly(content.encode(), "1") == quickly(content.encode(), "0")


@pytest.mark.parametrize("switch", ["0", pytest.param("1", marks=needs_msgspec)])
@pytest.mark.parametrize("content", PLAIN, ids=lambda content: content[:60])
def test_a_plain_line_is_read_as_in_full_and_not_in_full(content: str, switch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = in_full(content.encode())
    monkeypatch.setattr("calllint.reading.jsonl._line", lambda *_: pytest.fail("read in full"))
    assert quickly(content.encode(), switch) == expected
    assert isinstance(expected[0], Texts)


@pytest.mark.parametrize("switch", ["0", pytest.param("1", marks=needs_msgspec)])
@pytest.mark.parametrize("content", ODD, ids=lambda content: content[:60])
def test_an_odd_line_is_read_as_in_full(content: str, switch: str) -> None:
    assert quickly(content.encode(), switch) == in_full(content.encode())


@pytest.mark.parametrize("switch", ["0", pytest.param("1", marks=needs_msgspec)])
def test_lines_keep_their_numbers_and_a_broken_one_ends_nothing(switch: str) -> None:
    content = f"\n{PLAIN[0]}\n  \nnonsense\n{PLAIN[1]}\n".encode()
    found = quickly(content, switch)
    assert found == in_full(content)
    assert [item.line for item in found] == [2, 4, 5]
    assert [item.id for item in found if isinstance(item, Texts)] == ["calls-2", "c1"]


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_nothing_to_lint_is_a_problem(content: bytes) -> None:
    assert quickly(content, "0") == in_full(content)
    assert len(in_full(content)) == 1


@needs_msgspec
def test_the_switch_chooses_the_decoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "0")
    slow = decoder()
    monkeypatch.delenv(SWITCH)
    assert slow is not decoder()
    assert slow is not None


SCALARS = st.none() | st.booleans() | st.integers(-10, 10**30) | st.floats(allow_nan=True) | st.text(max_size=6)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3), max_leaves=5
)


def mostly(usual: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(usual, usual, usual, usual, VALUES)


TURNS = st.lists(
    mostly(
        st.fixed_dictionaries(
            {"role": mostly(st.sampled_from([role.value for role in Role])), "text": mostly(st.text(max_size=8))},
            optional={"name": st.none() | st.text(max_size=3), "start": st.none() | st.floats(0, 100), "other": VALUES},
        )
    ),
    max_size=3,
)
DOCUMENTS = mostly(
    st.fixed_dictionaries(
        {"turns": mostly(TURNS)}, optional={"id": mostly(st.text(max_size=4)), "language": mostly(st.text(max_size=4)), "other": VALUES}
    )
)


@needs_msgspec
@settings(max_examples=300, deadline=None)
@given(document=DOCUMENTS, ascii_only=st.booleans())
def test_both_decoders_give_the_same_texts_or_leave_the_line(document: object, ascii_only: bool) -> None:
    content = json.dumps(document, ensure_ascii=ascii_only).encode("utf-8", "replace")
    quick, plain, full = quickly(content, "1"), quickly(content, "0"), in_full(content)
    assert quick == plain
    if isinstance(full[0], Texts):
        assert plain == full
