"""Who is who by `[roles]` of the configuration: names, globs, domains, channels and regular expressions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Conversation, Place, Role, Turn
from calllint.errors import UsageError
from calllint.reading.parties.patterns import RolePatternError, assigned, check_patterns, with_agent


def talk(*turns: Turn, agent: str | None = None) -> Conversation:
    return Conversation("c-1", turns, Place("x"), agent=agent)


def role_of(name: str | None, role: Role = Role.UNKNOWN, said: dict[str, object] | None = None, **patterns: tuple[str, ...]) -> str:
    """The role of a turn of `name`, of which the reader said `role`, by the patterns."""
    turn = Turn(role, "hallo", name, metadata=said or {})
    return assigned(talk(turn), patterns).turns[0].role.value


@pytest.mark.parametrize(
    ("item", "name", "fits"),
    [
        ("Sanne Visser", "Sanne Visser", True),
        ("sanne visser", "SANNE  Visser ", True),
        ("Sanne", "Sanne Visser", False),
        ("Straße 1", "STRASSE 1", True),
        ("Sanne", "\u200eSanne\u202c", True),
        ("Sanne *", "Sanne Visser", True),
        ("Sanne *", "Sanne", False),
        ("*(support)", "Wim (Support)", True),
        ("Jan [extern]", "Jan [extern]", True),
        ("Jan [extern]", "Jan e", False),
        ("Agent ?", "agent 7", True),
        ("Agent ?", "agent 17", False),
        ("*", "wie dan ook", True),
        ("Speaker 1", "Speaker 1", True),
        ("Speaker 1", "Speaker 11", False),
        ("@winkel.example", "sanne@winkel.example", True),
        ("@winkel.example", "Sanne Visser <Sanne@Winkel.example>", True),
        ("@winkel.example", "sanne@nl.winkel.example", True),
        ("@winkel.example", "sanne@mijnwinkel.example", False),
        ("@winkel.example", "sanne@winkel.example.org", False),
        ("@winkel.example", "winkel.example", False),
        ("*@winkel.example", "sanne@winkel.example", True),
        ("s?nne@winkel.example", "Sanne@winkel.example", True),
        ("channel:0", "channel 0", True),
        ("channel:0", "Channel_0", True),
        ("channel:0", "channel 01", False),
        ("channel: 0", "channel 0", True),
        (r"/^agent-\d+$/", "Agent-17", True),
        (r"/^agent-\d+$/", "agent-x", False),
        ("/nne/", "Sanne", True),
        ("/nne/i", "SANNE", True),
        ("/ /", "Sanne Visser", True),
        ("a+b", "a+b", True),
        ("a+b", "aab", False),
    ],
)
def test_items(item: str, name: str, fits: bool) -> None:
    assert role_of(name, agent=(item,)) == ("agent" if fits else "unknown")


@pytest.mark.parametrize(
    ("said", "item"),
    [
        ({"channel": 0}, "channel:0"),
        ({"channel": "0"}, "channel:0"),
        ({"channel": "AGENT"}, "channel:agent"),
        ({"address": "sanne@winkel.example"}, "@winkel.example"),
        ({"email": "sanne@winkel.example"}, "sanne@winkel.example"),
        ({"user": "U0123"}, "u0123"),
        ({"author_id": 7}, "7"),
    ],
)
def test_what_the_reader_keeps_of_a_speaker_names_too(said: dict[str, object], item: str) -> None:
    assert role_of(None, said=said, agent=(item,)) == "agent"
    assert role_of("Wim", said=said, agent=(item,)) == "agent"
    assert role_of("Wim", agent=(item,)) == "unknown"


def test_what_is_no_name_in_the_metadata_names_nobody() -> None:
    assert role_of("Wim", said={"channel": [0], "user": {"a": 1}, "id": True}, agent=("channel:0", "true", "*1*")) == "unknown"
    assert role_of("Wim", said={"channel": [0]}, agent=("wim",)) == "agent"
    assert role_of(None, agent=("*",)) == "unknown"


@pytest.mark.parametrize("known", list(Role))
def test_the_configuration_wins_over_what_the_export_says(known: Role) -> None:
    assert role_of("Wim", known, bot=("Wim",)) == "bot"
    assert role_of("Wim", known, bot=("Sanne",)) == known.value


@pytest.mark.parametrize(
    ("patterns", "name", "role"),
    [
        ({"agent": ("@winkel.example",), "bot": ("robot@winkel.example",)}, "robot@winkel.example", "bot"),
        ({"customer": ("*",), "agent": ("/^s/",)}, "Sanne", "agent"),
        ({"customer": ("*",), "agent": ("S*",)}, "Sanne", "agent"),
        ({"customer": ("*", "Sanne V*"), "agent": ("Sanne*",)}, "Sanne Visser", "customer"),
        ({"agent": ("/nne/",), "customer": ("/San/",)}, "Sanne", "agent"),
        ({"customer": ("/San/",), "agent": ("/nne/",)}, "Sanne", "agent"),
        ({"customer": ("channel:0",), "agent": ("*",)}, "channel 0", "customer"),
    ],
)
def test_of_several_the_most_exact_wins(patterns: dict[str, tuple[str, ...]], name: str, role: str) -> None:
    assert role_of(name, **patterns) == role


@pytest.mark.parametrize(
    ("patterns", "role", "index", "words"),
    [
        ({"agent": ("ok", "/[/")}, "agent", 1, "no regular expression"),
        ({"agent": ("/half",)}, "agent", 0, "does not end"),
        ({"agent": ("/",)}, "agent", 0, "does not end"),
        ({"agent": ("//",)}, "agent", 0, "does not end"),
        ({"agent": ("Sanne",), "customer": ("x", "SANNE ")}, "customer", 1, "in `agent` too"),
        ({"agent": ("/a/",), "bot": ("/a/",)}, "bot", 0, "in `agent` too"),
        ({"agent": ("  ",)}, "agent", 0, "empty"),
        ({"klant": ("Jan",)}, "klant", 0, "no role"),
        ({"unknown": ("Jan",)}, "unknown", 0, "no role"),
    ],
)
def test_wrong_items_are_errors_of_the_configuration(patterns: dict[str, tuple[str, ...]], role: str, index: int, words: str) -> None:
    for call in (check_patterns, lambda them: assigned(talk(Turn(Role.UNKNOWN, "x")), them)):
        with pytest.raises(RolePatternError) as error:
            call(patterns)
        assert isinstance(error.value, UsageError)
        assert words in str(error.value)
        assert (error.value.role, error.value.index) == (role, index)
        assert error.value.hint


def test_twice_in_one_role_is_no_error() -> None:
    check_patterns({"agent": ["Sanne", "sanne"], "customer": []})
    assert role_of("Sanne", agent=("Sanne", "sanne")) == "agent"


@pytest.mark.parametrize(
    ("name", "agent"),
    [
        ("Sanne Visser", "Sanne Visser"), ("Agent Smit", "Agent Smit"), ("Agent Bo", "Agent Bo"), ("agent-17", None), ("Speaker A", None), ("Speaker 1", None), ("SPEAKER_00", None), ("channel 0", None),
        ("spreker 2", None), ("agent", None), ("+31 6 1234", None), (None, None),
    ],
)  # fmt: skip
def test_the_first_agent_with_a_name_is_the_conversations(name: str | None, agent: str | None) -> None:
    turn = Turn(Role.UNKNOWN, "hallo", name, metadata={"channel": 1})
    assert assigned(talk(turn), {"agent": ("channel:1",)}).agent == agent
    assert assigned(talk(turn, agent="Wim"), {"agent": ("channel:1",)}).agent == "Wim"


def test_what_is_not_named_stays_as_it_is() -> None:
    one = talk(Turn(Role.CUSTOMER, "a", "Jan"), Turn(Role.UNKNOWN, "b", "Kim"))
    assert assigned(one, {"agent": ("Sanne",)}) is one
    assert assigned(one, {}) is one
    assert with_agent(one) is one


@given(st.lists(st.text(max_size=12), max_size=4), st.text(max_size=12))
def test_any_items_and_names_give_roles_or_an_error(items: list[str], name: str) -> None:
    try:
        check_patterns({"agent": items})
    except UsageError as error:
        assert error.hint
        return
    assert role_of(name, agent=tuple(items)) in ("agent", "unknown")
    if name.strip() in [item.strip() for item in items if not item.strip().startswith(("/", "channel:", "@"))]:
        assert role_of(name, agent=tuple(items)) == "agent"
