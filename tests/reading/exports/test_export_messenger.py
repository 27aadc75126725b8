"""Messenger and Instagram: threads of the download, with the letters that it breaks."""

from __future__ import annotations

from typing import Any

from helpdesk_help import check_mutated, one, problem, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Role

QUESTION, ANSWER = "Wanneer is het café open?", "Vrijdag, en zaterdag óók."


def broken(text: str) -> str:
    return text.encode().decode("latin-1")


def message(second: int, sender: str, **more: Any) -> dict[str, Any]:
    return {"sender_name": broken(sender), "timestamp_ms": 1772442000000 + 1000 * second, "is_geoblocked_for_viewer": False, **more}


THREAD: dict[str, Any] = {
    "participants": [{"name": broken("René Bos")}, {"name": "Het Hoekje Klantenservice"}],
    "messages": [
        message(90, "Het Hoekje Klantenservice", content=broken("Verkeerd verstuurd"), is_unsent=True),
        message(60, "Het Hoekje Klantenservice", content=broken(ANSWER)),
        message(50, "René Bos", content="René called you.", call_duration=0),
        message(30, "René Bos", photos=[{"uri": "x.jpg"}]),
        message(0, "René Bos", content=broken(QUESTION)),
    ],
    "title": broken("René Bos"),
    "thread_path": "inbox/renebos_12",
}


def test_a_thread_is_read_from_its_beginning_in_its_own_letters() -> None:
    found = one(THREAD)
    assert said(found) == [(Role.UNKNOWN, "René Bos", QUESTION), (Role.AGENT, "Het Hoekje", ANSWER)]
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-02T09:00:00Z"), (60.0, "2026-03-02T09:01:00Z")]
    assert (found.id, found.channel, found.metadata["subject"]) == ("renebos_12", Channel.CHAT, "René Bos")


def test_the_download_of_encrypted_chats_has_its_own_keys() -> None:
    said_there = [{"senderName": "René Bos", "text": QUESTION, "timestamp": 1772442000000, "isUnsent": False, "type": "text"}]
    found = one({"participants": ["René Bos", "Jo"], "threadName": "René Bos_3", "messages": said_there})
    assert said(found) == [(Role.UNKNOWN, "René Bos", QUESTION)]
    assert found.turns[0].at == "2026-03-02T09:00:00Z"


def test_a_thread_without_words_is_told() -> None:
    assert "no messages with words" in problem({**THREAD, "messages": THREAD["messages"][3:4]})


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_anything_in_the_place_of_a_value_raises_nothing(data: st.DataObject) -> None:
    check_mutated(data, THREAD, "messenger")
