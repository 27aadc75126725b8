"""What is larger than a limit is passed over with a word that says how to raise it, and everything beside it is read."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading import ReadOptions, Texts, read, read_texts
from calllint.reading.limits import MEGABYTE, Bounded, Limits, TooLargeError

Read = Callable[..., object]


def line(name: str, *texts: str) -> str:
    return json.dumps({"id": name, "turns": [{"role": "agent", "text": text} for text in texts]}) + "\n"


def told(data: str | bytes, limits: Limits, name: str = "a.jsonl", way: Read = read) -> list[str]:
    """The ids of the conversations, and the problems in words, in their order."""
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    items = way(["-"], ReadOptions(stdin_filename=name, limits=limits), stream)
    return [item.id if isinstance(item, (Conversation, Texts)) else str(item) for item in items]  # type: ignore[attr-defined]


@pytest.mark.parametrize("way", [read, read_texts])
@pytest.mark.parametrize(
    ("limits", "texts", "what"),
    [
        (Limits(turn_characters=20), ("Hallo", "a" * 21), "21 characters in turn 2, more than 20"),
        (Limits(turns=2), ("Hallo", "u", "daar"), "3 turns, more than 2"),
        (Limits(conversation_characters=30), ("a" * 15, "b" * 16), "31 characters, more than 30"),
    ],
)
def test_a_conversation_that_is_too_large_is_passed_over(way: Read, limits: Limits, texts: tuple[str, ...], what: str) -> None:
    data = line("before", "Goedemiddag") + line("large", *texts) + line("after", "Goedemiddag")
    before, large, after = told(data, limits, way=way)
    assert (before, after) == ("before", "after")
    key = next(name for name, value in limits._asdict().items() if value != getattr(Limits(), name)).replace("_", "-")
    assert large == f"a.jsonl:2: conversation 'large' has {what}: it is passed over (raise {key} in [limits])"
    # What is as large as may be is not too large.
    assert told(data, limits._replace(**{key.replace("-", "_"): getattr(limits, key.replace("-", "_")) + 1}), way=way)[1] == "large"


def test_in_a_document_the_line_of_the_turn_is_told() -> None:
    data = json.dumps([json.loads(line("one", "Hallo")), json.loads(line("two", "Hallo", "a" * 50))], indent=1)
    one, problem = told(data, Limits(turn_characters=20), "talk.json")
    assert one == "one"
    where = next(number for number, text in enumerate(data.split("\n"), 1) if "a" * 50 in text)
    assert problem.startswith(f"talk.json:{where}: conversation 'two' has 50 characters in turn 2")


LONG = line("long", "a" * (MEGABYTE + 10))
SMALL_LINES = Limits(line_megabytes=1, turn_characters=10 * MEGABYTE, conversation_characters=10 * MEGABYTE)


@pytest.mark.parametrize("way", [read, read_texts])
def test_a_line_that_is_too_long_is_passed_over(way: Read) -> None:
    data = line("first", "Hallo") + LONG + line("second", "Hallo") + LONG.rstrip("\n")
    message = "is a line of more than 1 MB (raise line-megabytes in [limits])"
    assert told(data, SMALL_LINES, way=way) == ["first", f"a.jsonl:2: {message}", "second", f"a.jsonl:4: {message}"]
    assert told(LONG, SMALL_LINES, way=way) == [f"a.jsonl:1: {message}"]
    assert told(data, SMALL_LINES._replace(line_megabytes=2), way=way) == ["first", "long", "second", "long"]


def test_messages_by_line_have_the_limit_too() -> None:
    messages = [{"conversation_id": "c", "role": "agent", "text": text} for text in ("Hallo", "a" * (MEGABYTE + 10), "Dag")]
    problem, conversation = told("".join(json.dumps(one) + "\n" for one in messages), SMALL_LINES)
    assert problem.startswith("a.jsonl:2: is a line of more than 1 MB")
    assert conversation == "c"


@pytest.mark.parametrize("name", ["talk.csv", "post.mbox"])
def test_where_lines_are_read_in_pieces_one_that_is_too_long_ends_the_file(name: str) -> None:
    head = {"talk.csv": "id;role;text\n1;agent;", "post.mbox": "From a@klant.example Tue Aug 18 09:16:00 2026\nSubject: x\n\n"}[name]
    found = told(head + "a " * MEGABYTE, SMALL_LINES, name)
    number = head.count("\n") + 1
    assert found[-1] == f"{name}:{number}: is a line of more than 1 MB (raise line-megabytes in [limits])"


@pytest.mark.parametrize("name", ["talk.json", "talk.txt", "talk.eml", "talk.vtt"])
def test_a_file_that_is_too_large_to_be_read_whole_is_a_problem(name: str) -> None:
    talk = {
        "talk.json": '{"turns": [{"role": "agent", "text": "',
        "talk.txt": "agent: Goedemiddag\ncustomer: ",
        "talk.eml": "From: a@klant.example\nTo: b@winkel.example\nSubject: x\n\n",
        "talk.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n",
    }[name]
    found = told(talk + "word " * (MEGABYTE // 4), Limits(whole_megabytes=1), name)
    assert found == [f"{name}: has more than 1 MB (raise whole-megabytes in [limits], or split it)"]


def test_an_endless_input_comes_to_an_end() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1, /) -> bytes:
            assert size >= 0, "all of it was asked for"
            return (b"agent: hallo\n" * (size // 13 + 1))[:size]

    items = list(read(["-"], ReadOptions(limits=Limits(whole_megabytes=1)), Endless()))  # type: ignore[arg-type]
    assert [str(item) for item in items] == ["-: has more than 1 MB (raise whole-megabytes in [limits], or split it)"]


def test_the_usual_limits_let_through_what_people_write() -> None:
    texts = ["Goedemiddag, waarmee kan ik u helpen? " * 100] * 500
    assert told(line("long talk", *texts), Limits()) == ["long talk"]


@given(st.lists(st.binary(max_size=30).map(lambda text: text.replace(b"\n", b"")), max_size=12), st.integers(1, 12), st.booleans())
def test_lines_come_as_they_are_or_empty(rows: list[bytes], longest: int, ended: bool) -> None:
    data = b"\n".join(rows) + (b"\n" if ended else b"")
    bounded = Bounded(b"", io.BytesIO(data), Limits())
    bounded._longest = bounded._left = longest
    found = []
    while row := bounded.readline():
        found.append((row, bounded.cut))
        bounded.cut = False
    whole = io.BytesIO(data).readlines()
    assert len(found) == len(whole)
    for (row, cut), expected in zip(found, whole, strict=True):
        if cut:
            assert row == b"\n"
            assert len(expected.rstrip(b"\n")) >= longest
        else:
            assert row == expected
            assert len(expected.rstrip(b"\n")) <= longest


@given(st.lists(st.binary(max_size=40), max_size=8), st.integers(1, 20))
def test_pieces_come_as_they_are_up_to_a_line_that_is_too_long(pieces: list[bytes], size: int) -> None:
    data = b"".join(pieces)
    bounded = Bounded(b"ab\ncd", io.BytesIO(data), Limits())
    bounded._longest = 15
    read_so_far = b""
    try:
        while piece := bounded.read(size):
            read_so_far += piece
    except TooLargeError as error:
        assert error.line is not None
        assert len((b"ab\ncd" + data).split(b"\n")[error.line - 1]) > 15
    else:
        assert read_so_far == data
        assert all(len(row) <= 15 + size for row in (b"ab\ncd" + data).split(b"\n"))


def test_problems_are_what_is_given_for_them() -> None:
    items = list(read(["-"], ReadOptions(stdin_filename="a.jsonl", limits=Limits(turns=1)), io.BytesIO(line("c", "a", "b").encode())))
    assert [type(item) for item in items] == [Problem]
