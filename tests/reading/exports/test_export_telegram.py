"""Telegram Desktop: one chat, all chats, texts in pieces, what has no words, bots."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

B, U = Role.BOT, Role.UNKNOWN


def message(number: int, who: str | None, text: Any, **more: Any) -> dict[str, Any]:
    found = {
        "id": number,
        "type": "message",
        "date": f"2026-03-01T10:00:{number:02d}",
        "date_unixtime": str(1772355600 + number),
        "from": who,
        "from_id": "user5",
        "text": text,
        "text_entities": [],
    }
    return {**found, **more}


TALK = [message(1, "Jan", "Is mijn fiets klaar?"), message(9, "Fietsenmaker", "Morgen om tien uur.")]


def chat(*messages: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": "Jan", "type": "personal_chat", "id": 777000, "messages": list(messages), **more}


def read(value: Any, **options: Any) -> list[Conversation | Problem]:
    return list(read_text(json.dumps(value), ReadOptions(**options), "result.json"))


def one(value: Any, **options: Any) -> Conversation:
    (found,) = read(value, **options)
    assert isinstance(found, Conversation), found
    return found


def test_one_chat() -> None:
    found = one(chat(*TALK))
    assert (found.id, found.channel, found.metadata) == ("777000", Channel.CHAT, {"subject": "Jan"})
    assert [(turn.role, turn.name, turn.text, turn.start, turn.end, turn.at) for turn in found.turns] == [
        (U, "Jan", "Is mijn fiets klaar?", 0.0, None, "2026-03-01T09:00:01Z"),
        (U, "Fietsenmaker", "Morgen om tien uur.", 8.0, None, "2026-03-01T09:00:09Z"),
    ]
    assert one(chat(*TALK), input_format="telegram") == found


def test_all_chats_and_those_that_were_left() -> None:
    value = {
        "about": "Here is the data you requested.",
        "personal_information": {"user_id": 5, "first_name": "Sanne"},
        "contacts": {"list": [{"user_id": 1, "first_name": "Jan", "date": "2026-03-01T10:00:00"}]},
        "chats": {"about": "…", "list": [chat(*TALK), chat(message(3, "Piet", "Dag"), id=8, name="Piet")]},
        "left_chats": {"list": [chat(message(4, "Kees", "Doei"), id=9)]},
    }
    found = read(value)
    assert [item.id for item in found if isinstance(item, Conversation)] == ["777000", "8", "9"]
    text = json.dumps(value, indent=1)
    third = list(read_text(text, name="result.json"))[2]
    assert isinstance(third, Conversation)
    line, column = third.turns[0].locate(0) or (0, 0)
    assert text.split("\n")[line - 1][column - 1 :].startswith("Doei")


def test_texts_in_pieces() -> None:
    pieces = [
        "Zie ",
        {"type": "link", "text": "https://fietsen.example"},
        " of bel ",
        {"type": "phone", "text": "+31201234567"},
        {"type": "x"},
        5,
    ]
    found = one(
        chat(
            message(1, "Jan", pieces),
            message(2, "Jan", [{"type": "bold", "text": "Let op"}]),
            message(3, "Jan", ["alleen"]),
            message(4, "Jan", "", text_entities=[{"type": "plain", "text": "uit de stukken"}]),
        )
    )
    assert [turn.text for turn in found.turns] == ["Zie https://fietsen.example of bel +31201234567", "Let op", "alleen", "uit de stukken"]


def test_what_has_no_words_is_no_turn() -> None:
    found = one(
        chat(
            {"id": 1, "type": "service", "date": "2026-03-01T10:00:00", "actor": "Jan", "action": "phone_call", "text": ""},
            message(2, "Jan", "", photo="photos/1.jpg"),
            message(3, "Jan", "", media_type="sticker", sticker_emoji="😀"),
            message(4, "Jan", "  "),
            message(5, None, "Ik ben weg", forwarded_from="Piet", edited="2026-03-01T10:00:09"),
        )
    )
    assert [(turn.name, turn.text, turn.start) for turn in found.turns] == [("user5", "Ik ben weg", 0.0)]


def test_a_chat_with_a_bot() -> None:
    found = one(chat(message(1, "Jan", "/start", via_bot="@gif"), message(2, "FietsBot", "Welkom!"), type="bot_chat", name="FietsBot"))
    assert [turn.role for turn in found.turns] == [U, B]
    assert [turn.role for turn in one(chat(message(2, "FietsBot", "Welkom!"), name="FietsBot")).turns] == [U]


def test_older_exports_have_local_times_only() -> None:
    messages = [{key: value for key, value in one.items() if key != "date_unixtime"} for one in TALK]
    assert [(turn.start, turn.at) for turn in one(chat(*messages)).turns] == [(0.0, "2026-03-01T10:00:01"), (8.0, "2026-03-01T10:00:09")]


def test_the_least_that_there_can_be() -> None:
    value = {
        "chats": {"list": [{"name": "A", "messages": [{"type": "message", "date_unixtime": "1772355600", "from": "B", "text": "Hoi"}]}]}
    }
    found = one(value)
    assert (found.id, found.turns[0].at) == ("result", "2026-03-01T09:00:00Z")


def test_an_empty_chat_is_a_problem_and_the_others_are_read() -> None:
    found = read({"chats": {"list": [chat(message(1, "Jan", "")), chat(*TALK)]}})
    assert isinstance(found[0], Problem)
    assert found[0].message == "holds no messages: this chat has none with words"
    assert isinstance(found[1], Conversation)


@pytest.mark.parametrize(
    "value", [{"messages": [{"type": "message", "text": "a", "ts": "1.2", "user": "U1"}]}, {"messages": []}, {"chats": {"list": []}}]
)
def test_others_are_not_claimed(value: Any) -> None:
    from calllint.reading.exports.telegram import recognise

    assert not recognise(value)


def test_a_name_that_says_its_role_has_it() -> None:
    found = one(chat(message(1, "Jan", "Hoi"), message(2, "Bakker Klantenservice", "Dag")))
    assert [(turn.role, turn.name) for turn in found.turns][1] == (Role.AGENT, "Bakker")
