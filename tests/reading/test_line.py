"""LINE chats: days, messages between tabs, what several lines say, and what LINE itself notes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

C, A, S, U = Role.CUSTOMER, Role.AGENT, Role.SYSTEM, Role.UNKNOWN
CHAT = (
    "[LINE] Chat history with Klantenservice Lamp\nSaved on: 2026/03/03 10:00\n\n2026/03/01(Sun)\n09:12\tEls\tZijn jullie open?\n"
    '09:14\tKlantenservice Lamp\t"Ja.\nTot vijf uur."\n09:15\tEls\t[Sticker]\n09:16\tEls unsent a message.\n\n2026/03/02(Mon)\n08:01\tEls\tDank je wel\n'
)


def one(text: str, name: str = "chat.txt", input_format: str | None = None) -> Conversation:
    (found,) = read_text(text, ReadOptions(input_format=input_format), name)
    assert isinstance(found, Conversation), found
    return found


@pytest.mark.parametrize("text", [CHAT, "\ufeff" + CHAT, CHAT[CHAT.index("2026/03/01") :], CHAT.replace("\n", "\r\n")])
def test_a_chat(text: str) -> None:
    found = one(text)
    assert found.channel is Channel.CHAT
    assert [(turn.role, turn.name, turn.text, turn.at) for turn in found.turns] == [
        (U, "Els", "Zijn jullie open?", "2026-03-01T09:12:00"),
        (A, "Lamp", "Ja.\nTot vijf uur.", "2026-03-01T09:14:00"),
        (S, None, "Els unsent a message.", "2026-03-01T09:16:00"),
        (U, "Els", "Dank je wel", "2026-03-02T08:01:00"),
    ]
    assert [turn.start for turn in found.turns] == [0.0, 120.0, 240.0, 82140.0]


def test_words_stand_where_the_file_has_them() -> None:
    lines = CHAT.split("\n")
    for turn in one(CHAT).turns:
        for offset in range(len(turn.text)):
            line, column = turn.locate(offset) or (0, 0)
            assert turn.text[offset] == "\n" or lines[line - 1][column - 1] == turn.text[offset]


@pytest.mark.parametrize(
    ("day", "time", "at"),
    [
        ("2026.03.01 Sunday", "09:12", "2026-03-01T09:12:00"),
        ("2026/03/01（日）", "午後1:05", "2026-03-01T13:05:00"),
        ("2026/03/01（週日）", "上午12:05", "2026-03-01T00:05:00"),
        ("Sun, 03/01/2026", "01:05PM", "2026-03-01T13:05:00"),
        ("Sun, 13/02/2026", "1:05 a.m.", "2026-02-13T01:05:00"),
    ],
)
def test_days_and_times_of_other_countries(day: str, time: str, at: str) -> None:
    found = one(f"[LINE] x\n\n{day}\n{time}\tEls\tHoi\n{time}\tNoor\tDag\n")
    assert [turn.at for turn in found.turns] == [at, at]


@pytest.mark.parametrize("text", ["[LINE] x\n\n2026/03/01(Sun)\n09:12\tEls\t[Photo]\n09:13\tEls\t[写真]\n", "[LINE] x\ty\tz\n"])
def test_a_chat_without_words_is_a_problem(text: str) -> None:
    (found,) = read_text(text, name="x.txt")
    assert isinstance(found, Problem)


def test_a_table_of_times_is_none() -> None:
    found = one("tijd\tafzender\tbericht\n09:12\tklant\tHallo\n09:13\tmedewerker\tDag\n", "x.tsv")
    assert [turn.role for turn in found.turns] == [C, A]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(["[LINE] x\n", "2026/03/01(Sun)\n", "99/99/2026\n", "09:12\t", "31:99\t", "Els\t", '"', "Hoi", "\n", "\t"]),
        max_size=24,
    )
)
def test_any_file_gives_a_conversation_or_a_problem(pieces: list[str]) -> None:
    for item in read_text("".join(pieces), ReadOptions(input_format="line")):
        assert isinstance(item, (Conversation, Problem))
