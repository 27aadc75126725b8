"""Mailboxes: where messages begin in every variant, threads, and messages that only quotes still hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read
from calllint.reading.mail.box import _messages

LINE = "From MAILER-DAEMON Tue Nov  3 10:00:00 2026\n"
QUESTION = (
    "From: Jan <jan@post.example>\nTo: info@winkel.example\nSubject: Pakket\nDate: Mon, 2 Nov 2026 10:00:00 +0100\nMessage-ID: <1@post.example>\n\n"
    "Waar blijft mijn pakket met de lamp?\n"
)
ANSWER = (
    "From: Sanne <info@winkel.example>\nTo: jan@post.example\nSubject: Re: Pakket\nDate: Tue, 3 Nov 2026 10:00:00 +0100\nMessage-ID: <2@winkel.example>\n"
    "In-Reply-To: <1@post.example>\n\nMorgen.\n\nOp ma 2 nov 2026 om 10:00 schreef Jan <jan@post.example>:\n> Waar blijft mijn pakket met de lamp?\n"
)
THANKS = (
    "From: Jan <jan@post.example>\nTo: info@winkel.example\nSubject: Antw: Re: Pakket\nDate: Wed, 4 Nov 2026 10:00:00 +0100\nMessage-ID: <3@post.example>\n\n"
    "Bedankt!\n\nOp di 3 nov 2026 om 10:00 schreef Sanne <info@winkel.example>:\n> Morgen.\n"
)
OTHER = (
    "From: Piet <piet@post.example>\nTo: info@winkel.example\nSubject: Re: Pakket\nDate: Thu, 5 Nov 2026 10:00:00 +0100\nMessage-ID: <4@post.example>\n\n"
    "Ook mijn pakket is kwijt.\n"
)


def box(*messages: str, between: str = "\n", line: str = LINE) -> str:
    return between.join(line + message for message in messages)


def threads(text: str, folder: Path, name: str = "post.mbox") -> list[list[str]]:
    (folder / name).write_bytes(text.encode())
    found = list(read([str(folder / name)]))
    assert all(isinstance(item, Conversation) for item in found), found
    return [[turn.text for turn in item.turns] for item in found if isinstance(item, Conversation)]


WORDS = [["Waar blijft mijn pakket met de lamp?", "Morgen.", "Bedankt!"], ["Ook mijn pakket is kwijt."]]
ALL = (QUESTION, ANSWER, THANKS, OTHER)


@pytest.mark.parametrize(
    "text",
    [
        box(*ALL),
        box(*ALL).replace("\n", "\r\n"),
        box(*ALL, between=""),
        box(*ALL, line="From 1712345678901234567@xxx Tue Nov 03 09:12:00 +0000 2026\n"),
        box(*ALL, line="From - Tue Nov 03 09:12:00 2026\nX-Mozilla-Status: 0001\n"),
        box(*ALL, line="From ???@??? Tue Nov 03 09:12:00 2026\n"),
        box(*reversed(ALL)),
        box(QUESTION, ANSWER, QUESTION, ANSWER, THANKS, OTHER),
        "\n" + box(*ALL),
    ],
)
def test_each_message_is_there_once_in_its_thread(text: str, tmp_path: Path) -> None:
    assert threads(text, tmp_path) == WORDS


def test_a_mailbox_needs_no_extension(tmp_path: Path) -> None:
    assert threads(box(*ALL, line="From jan@post.example Tue Nov  3 10:00:00 2026\n"), tmp_path, "Inbox") == WORDS


def test_lines_that_begin_with_from_are_words(tmp_path: Path) -> None:
    words = "From Utrecht it takes long.\n\n>From now on I wait.\n\nFrom there: nothing.\nReally.\n"
    ((text,), *_) = threads(box(QUESTION.replace("Waar blijft mijn pakket met de lamp?\n", words), OTHER), tmp_path)
    assert text == "From Utrecht it takes long.\n\nFrom now on I wait.\n\nFrom there: nothing.\nReally."


def test_what_only_quotes_still_hold_is_read_once(tmp_path: Path) -> None:
    missing = THANKS.replace(
        "> Morgen.\n",
        "> Morgen.\n>\n> Op ma 2 nov 2026 om 10:00 schreef Jan <jan@post.example>:\n>> Waar blijft mijn pakket met de lamp?\n",
    )
    (tmp_path / "a.mbox").write_text(box(QUESTION, missing), encoding="utf-8")
    (found,) = read([str(tmp_path / "a.mbox")])
    assert isinstance(found, Conversation)
    assert [(turn.role, turn.text) for turn in found.turns] == [
        (Role.CUSTOMER, "Waar blijft mijn pakket met de lamp?"),
        (Role.AGENT, "Morgen."),
        (Role.CUSTOMER, "Bedankt!"),
    ]
    assert found.turns[1].metadata["quoted"] is True


def test_two_customers_with_one_subject_are_two_threads(tmp_path: Path) -> None:
    assert len(threads(box(QUESTION, OTHER, OTHER.replace("<4@", "<5@").replace("Thu, 5", "Fri, 6")), tmp_path)) == 2


def test_a_message_that_is_none_is_a_problem_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.mbox").write_text(LINE + "X-Iets: niets\n\nleeg\n\n" + box(QUESTION), encoding="utf-8")
    problem, conversation = read([str(tmp_path / "a.mbox")])
    assert isinstance(problem, Problem)
    assert problem.line == 2
    assert isinstance(conversation, Conversation)
    (tmp_path / "b.mbox").write_text("niets\n", encoding="utf-8")
    (nothing,) = read([str(tmp_path / "b.mbox")])
    assert isinstance(nothing, Problem)


@pytest.mark.parametrize("size", [1, 7, 100, 5000])
def test_a_mailbox_is_read_in_pieces_of_any_size(size: int) -> None:
    data = "\n".join(LINE + QUESTION.replace("<1@", f"<{number}@") for number in range(50)).encode()
    lines = data.split(b"\n")
    whole = list(_messages(iter([data])))
    assert len(whole) == 50
    assert all(lines[line - 1].startswith(b"From: Jan") for line, _ in whole)
    assert list(_messages(iter([data[start : start + size] for start in range(0, len(data), size)]))) == whole


@settings(deadline=None, max_examples=80)
@given(
    st.lists(
        st.sampled_from([LINE, QUESTION, ANSWER, OTHER, "\n", "From x\n", ">From y\n", "\r\n", "Subject: z\n", "\x00", "é"]), max_size=12
    )
)
def test_any_mailbox_gives_conversations_and_problems(pieces: list[str]) -> None:
    from io import BytesIO

    data = ("From a\n" + "".join(pieces)).encode()
    for item in read(["-"], ReadOptions(input_format="mbox"), BytesIO(data)):
        assert isinstance(item, Conversation | Problem)
