"""Who is who by what people say: contacts with a firm get their roles, other talk gets none, and nothing is guessed."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.reading.parties.inference import THRESHOLD, inferred, what_settles
from calllint.reading.parties.signs import SIGNS
from calllint.reading.roles import with_roles
from tests.reading.role_talk import NOT_SERVED, SERVED

ROLES = {"A": "agent", "K": "customer", "B": "bot"}


def conversation(lines: str, *, channel: Channel = Channel.UNKNOWN, **facts: Any) -> Conversation:
    """The conversation that `lines` hold: `name: text`, and lines without a name that go on; a role word is a known role."""
    turns: list[Turn] = []
    for line in filter(None, map(str.strip, lines.strip().splitlines())):
        name, colon, text = line.partition(": ")
        if colon and len(name) < 14:
            known = name in set(Role)
            turns.append(Turn(Role(name) if known else Role.UNKNOWN, text, None if known else name))
        else:
            turns[-1] = turns[-1]._replace(text=f"{turns[-1].text} {line}")
    return Conversation("c-1", tuple(turns), Place("x"), channel=channel, **facts)


def found(lines: str, **facts: Any) -> dict[str, str]:
    """The roles that are inferred."""
    return dict(inferred(conversation(lines, **facts)).metadata.get("roles_inferred", {}).get("roles", {}))


def channel_of(title: str) -> Channel:
    return Channel.CALL if "call" in title else Channel.EMAIL if "mail" in title else Channel.UNKNOWN


@pytest.mark.parametrize("title", SERVED)
def test_contacts_get_their_roles(title: str) -> None:
    one = conversation(SERVED[title], channel=channel_of(title))
    after = inferred(one)
    names = list(dict.fromkeys(turn.name for turn in one.turns if turn.name))
    assert after.metadata["roles_inferred"]["roles"] == {name: ROLES[name[0]] for name in names}
    assert [turn.role.value for turn in after.turns] == [ROLES[turn.name[0]] for turn in one.turns if turn.name]
    assert [turn._replace(role=Role.UNKNOWN) for turn in after.turns] == list(one.turns)
    assert THRESHOLD <= after.metadata["roles_inferred"]["confidence"] <= 1
    assert "roles_unknown" not in after.metadata


@pytest.mark.parametrize("title", NOT_SERVED)
def test_talk_that_is_no_service_stays_unknown(title: str) -> None:
    after = inferred(conversation(NOT_SERVED[title]))
    assert "roles_inferred" not in after.metadata
    assert {turn.role for turn in after.turns} == {Role.UNKNOWN}
    assert after.metadata["roles_unknown"]


@pytest.mark.parametrize("title", SERVED)
@pytest.mark.parametrize("cut", [slice(0, 2), slice(0, 5), slice(2, None), slice(3, 7), slice(-3, None)])
def test_of_a_piece_the_roles_are_right_or_unknown(title: str, cut: slice) -> None:
    one = conversation(SERVED[title])
    after = inferred(one._replace(turns=one.turns[cut]))
    for turn in after.turns:
        assert turn.name
        assert turn.role.value in (ROLES[turn.name[0]], "unknown")


@pytest.mark.parametrize("title", ["nl-call", "en-chat", "de-call", "fr-call"])
def test_names_order_and_case_make_no_difference(title: str) -> None:
    one = conversation(SERVED[title])
    names = {"A": "SPEAKER_01", "K": "SPEAKER_00"}
    other = one._replace(turns=tuple(turn._replace(name=names[turn.name or ""], text=turn.text.upper()) for turn in one.turns))
    assert inferred(other).metadata["roles_inferred"]["roles"] == {
        names[name]: role for name, role in inferred(one).metadata["roles_inferred"]["roles"].items()
    }


def test_speech_without_marks_and_capitals_is_read_as_well() -> None:
    spoken = SERVED["nl-call"].translate(str.maketrans("", "", ".,?!")).lower().replace("a: ", "A: ").replace("k: ", "K: ")
    assert found(spoken) == {"A": "agent", "K": "customer"}


def test_the_declared_language_counts_and_an_unknown_one_gives_nothing() -> None:
    assert found(SERVED["nl-call"], language="nl-BE") == {"A": "agent", "K": "customer"}
    spanish = "A: Buenos días, le atiende Marta, ¿en qué puedo ayudarle?\nK: Hola, no funciona mi línea.\nA: ¿Me da su número de cliente?"
    assert found(spanish) == {}


# ---- what is said of it


def test_because_quotes_the_words_without_numbers() -> None:
    said = inferred(conversation(SERVED["en-call"])).metadata["roles_inferred"]
    assert 1 <= len(said["because"]) <= 6
    assert "A: “thank you for calling”" in said["because"]
    assert "K: “my router”" in said["because"]
    assert all(quote.split(":")[0] in ("A", "K") for quote in said["because"])
    assert not any(letter.isdigit() for quote in said["because"] for letter in quote)
    assert json.loads(json.dumps(said)) == said


@pytest.mark.parametrize("names", [("Speaker 1", "Speaker 2"), ('Jan "de Boer"', "K\\im"), ("Ünal", "\x7f")])
def test_what_settles_it_is_toml_with_the_names_in_it(names: tuple[str, str]) -> None:
    one = Conversation("c", tuple(Turn(Role.UNKNOWN, "wat is het", name) for name in names), Place("x"))
    line = inferred(one).metadata["roles_unknown"]
    assert "\n" not in line
    written = tomllib.loads(line[line.index("roles =") :])
    assert {role: items[0] for role, items in written["roles"].items()} == dict(zip(("agent", "customer"), names, strict=True))
    assert [
        turn.role.value for turn in with_roles(one, {role: tuple(items) for role, items in written["roles"].items()}, infer=True).turns
    ] == [
        "agent",
        "customer",
    ]


def test_the_likeliest_agent_is_named_first() -> None:
    line = inferred(conversation("Kim: mijn fiets is weg\nJo: dat is een mooie van u\nKim: ja")).metadata["roles_unknown"]
    assert 'agent = ["Jo"], customer = ["Kim"]' in line


@pytest.mark.parametrize(
    ("names", "known", "words"),
    [
        ((), set(), "export it with speakers"),
        (("Jan",), {Role.AGENT}, 'customer = ["Jan"]'),
        (("Jan",), {Role.CUSTOMER}, 'agent = ["Jan"]'),
        (("Jan", "Kim"), {Role.AGENT, Role.CUSTOMER}, 'agent = ["Jan"]'),
    ],
)
def test_only_what_is_missing_is_asked_for(names: tuple[str, ...], known: set[Role], words: str) -> None:
    assert words in what_settles(names, known)


# ---- what stays unknown


def test_one_stream_without_speakers_stays_unknown() -> None:
    for name in (None, "Speaker 1"):
        turns = tuple(turn._replace(name=name) for turn in conversation(SERVED["nl-call"]).turns)
        after = inferred(Conversation("c", turns, Place("x")))
        assert {turn.role for turn in after.turns} == {Role.UNKNOWN}
        assert "export it with speakers" in after.metadata["roles_unknown"]


def test_turns_without_a_name_beside_named_ones_stay_unknown() -> None:
    one = conversation(SERVED["nl-call"])
    after = inferred(one._replace(turns=(*one.turns, Turn(Role.UNKNOWN, "Dank u wel, mijn bestelling is er."))))
    assert [turn.role.value for turn in after.turns[-2:]] == ["agent", "unknown"]


def test_a_group_stays_unknown() -> None:
    lines = "\n".join(f"P{number}: {line.partition(': ')[2]}" for number, line in enumerate(SERVED["nl-call"].strip().splitlines()))
    assert found(lines) == {}


def test_two_agents_without_a_clear_customer_stay_unknown() -> None:
    lines = """
        X: Klantenservice Oost, u spreekt met Noor, waarmee kan ik u helpen?
        Y: Met Wim van de klantenservice West, ik zie hier dat een klant bij jullie hoort, mag ik u het klantnummer geven?
        X: Een momentje alstublieft, ik kijk het na in ons systeem.
        Y: Ik heb de gegevens voor me, u ontvangt ze per mail. Kan ik verder nog iets voor u doen?
    """
    assert found(lines) == {}


def test_conversations_whose_roles_are_known_come_back_as_they_are() -> None:
    one = conversation("agent: mag ik uw klantnummer?\ncustomer: 123456\nsystem: opgehangen")
    assert inferred(one) is one
    assert with_roles(one, {}, infer=True) is one


# ---- beside those who are known


def test_the_one_left_beside_an_agent_is_the_customer_where_the_words_say_so() -> None:
    served = "agent: Goedemiddag, u spreekt met Roos, waarmee kan ik u helpen?\nJan: Ik heb een vraag over mijn factuur.\nagent: Mag ik uw klantnummer?"
    assert found(served) == {"Jan": "customer"}
    assert found("agent: hallo\nJan: hallo daar\nagent: dag") == {}
    colleague = (
        "agent: ik heb hier een klant aan de lijn\nJan: Ik zie dat uw klant bij ons bekend is, ik verbind u door. Mag ik het dossiernummer?"
    )
    assert found(colleague) == {}


def test_the_one_left_beside_a_customer_is_the_agent_where_the_words_say_so() -> None:
    assert found("customer: mijn internet doet het niet\nWim: Wat vervelend voor u. Mag ik uw postcode?\ncustomer: 3512 AB") == {
        "Wim": "agent"
    }
    assert found("customer: mijn internet doet het niet\nWim: bij mij ook niet\ncustomer: hm") == {}


def test_the_name_of_the_agent_that_the_export_gives_counts() -> None:
    lines = (
        "Wim: Hoi, ik kijk er even naar.\nKim: ok, mijn pakket is er nog niet, waar blijft het?\nWim: Het komt morgen, u krijgt bericht."
    )
    assert found(lines, agent="WIM") == {"Wim": "agent", "Kim": "customer"}


def test_the_agent_who_is_found_is_the_conversations() -> None:
    named = SERVED["nl-call"].replace("A: ", "Roos: ")
    assert inferred(conversation(named)).agent == "Roos"
    assert inferred(conversation(named, agent="Kim")).agent == "Kim"
    assert inferred(conversation(SERVED["nl-call"].replace("A: ", "Speaker 1: "))).agent is None


@pytest.mark.parametrize(
    "text",
    [
        "X: mijn fiets is weg\nY: dat is een mooie van u",
        "X: waar blijft mijn pakket\nY: uw pakket, zegt u",
        "X: my parcel is late again\nY: your parcel, you say",
        "X: mag ik je naam\nY: Kim",
        "X: Hello! How are you?\nY: I am doing great, thanks for asking!\nY: No, what happened?",
        "X: Hoi, hoe is het?\nY: Goed, dank je! En met jou?",
    ],
)
def test_little_is_not_enough(text: str) -> None:
    assert found(text) == {}


def test_among_three_only_who_is_clear_gets_a_role() -> None:
    lines = SERVED["nl-transfer"] + "\n        X: Ja dat klopt."
    after = inferred(conversation(lines))
    assert after.metadata["roles_inferred"]["roles"] == {"A1": "agent", "K": "customer", "A2": "agent"}
    assert '"X"' in after.metadata["roles_unknown"]
    assert after.turns[-1].role is Role.UNKNOWN


def test_a_machine_that_only_puts_through_is_no_second_agent() -> None:
    lines = """
        X: Welkom bij Veldzicht. Ik verbind u door met een medewerker.
        A: Goedemiddag, u spreekt met Roos. Waarmee kan ik u helpen?
        K: Ik heb een vraag over mijn factuur, ik heb hem al betaald en krijg een aanmaning.
        A: Mag ik uw klantnummer? Dan kijk ik het even voor u na.
        K: Dat is 55 12 90.
        A: Ik zie dat uw betaling binnen is, u hoeft niets te doen. Kan ik verder nog iets voor u doen?
    """
    assert found(lines).get("X") in (None, "bot")


# ---- with the configuration


def test_the_configuration_comes_first_and_the_words_give_the_rest() -> None:
    one = conversation(SERVED["nl-call"])
    after = with_roles(one, {"agent": ("A",)}, infer=True)
    assert [turn.role.value for turn in after.turns] == [ROLES[turn.name or ""] for turn in one.turns]
    assert after.metadata["roles_inferred"]["roles"] == {"K": "customer"}
    wrong = with_roles(one, {"agent": ("K",), "customer": ("A",)}, infer=True)
    assert {turn.name: turn.role.value for turn in wrong.turns} == {"A": "customer", "K": "agent"}
    assert "roles_inferred" not in wrong.metadata


def test_nothing_is_inferred_for_those_who_do_not_want_it() -> None:
    one = conversation(SERVED["nl-call"])
    assert with_roles(one, {}, infer=False) is one
    assert with_roles(one, {"agent": ("A",)}, infer=False).metadata == {}


# ---- what holds of all


@settings(deadline=None, max_examples=80)
@given(st.lists(st.tuples(st.sampled_from([None, "X", "Y", "Z"]), st.sampled_from(list(Role)), st.text(max_size=60)), max_size=12))
def test_any_talk_keeps_its_words_and_its_known_roles(turns: list[tuple[str | None, Role, str]]) -> None:
    one = Conversation("c", tuple(Turn(role, text, name) for name, role, text in turns), Place("x"))
    after = inferred(one)
    assert [turn._replace(role=Role.UNKNOWN) for turn in after.turns] == [turn._replace(role=Role.UNKNOWN) for turn in one.turns]
    for before, now in zip(one.turns, after.turns, strict=True):
        assert before.role in (now.role, Role.UNKNOWN)
    assert inferred(inferred(one)) == inferred(one)


def test_no_sign_decides_alone() -> None:
    assert all(abs(sign.weight) < 4.2 for name, sign in SIGNS.items() if name != "named")


def test_nothing_is_loaded_where_all_roles_are_known() -> None:
    code = (
        "import sys; from calllint.conversation import *; from calllint.reading.roles import with_roles\n"
        "with_roles(Conversation('c', (Turn(Role.AGENT, 'hallo'),), Place('x')), {}, infer=True)\n"
        "print([name for name in sys.modules if '.parties' in name])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
