"""Which card a conversation gets: the one that fits and asks for most."""

from __future__ import annotations

from pathlib import Path

import pytest

from calllint.conversation import Channel, Conversation, Place
from calllint.scoring import BUILT_IN, Card, card_for

ANY = Card("any")
CALLS = Card("calls", channels=("call", "chat"))
NORTH = Card("north", channels=("call",), teams=("North",))
PILOT = Card("pilot", channels=("call",), teams=("North",), paths=("pilot/**",))
CARDS = (ANY, CALLS, NORTH, PILOT)


@pytest.mark.parametrize(
    ("channel", "team", "path", "name"),
    [
        (Channel.EMAIL, None, "a.jsonl", "any"),
        (Channel.CHAT, "North", "a.jsonl", "calls"),
        (Channel.CALL, None, "a.jsonl", "calls"),
        (Channel.CALL, "NORTH", "a.jsonl", "north"),
        (Channel.CALL, "North", "pilot/day/a.jsonl", "pilot"),
        (Channel.CALL, "South", "pilot/a.jsonl", "calls"),
    ],
)
def test_the_card_that_fits_and_asks_for_most_is_chosen(channel: Channel, team: str | None, path: str, name: str, tmp_path: Path) -> None:
    conversation = Conversation("c", (), Place(str(tmp_path / path)), channel=channel, team=team)
    for cards in (CARDS, tuple(reversed(CARDS))):
        assert card_for(conversation, cards, str(tmp_path)).name == name


def test_of_equals_the_first_is_chosen_and_where_none_fits_the_built_in_one() -> None:
    conversation = Conversation("c", (), Place("a.jsonl"), channel=Channel.CALL, team="North")
    teams = Card("teams", teams=("North",))
    assert card_for(conversation, (CALLS, teams)) is CALLS
    assert card_for(conversation, (teams, CALLS)) is teams
    assert card_for(conversation, (Card("mail", channels=("email",)),)) is BUILT_IN
    assert card_for(conversation, ()) is BUILT_IN
