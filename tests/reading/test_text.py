"""Plain-text transcripts: labels, stamps, heads, markers, several conversations, and the place of every line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN


def all_of(text: str, name: str = "x.txt") -> list[Conversation]:
    found = list(read_text(text, ReadOptions(input_format="text"), name))
    assert all(isinstance(item, Conversation) for item in found), found
    return found


def one(text: str) -> Conversation:
    (found,) = all_of(text)
    return found


def said(conversation: Conversation) -> list[tuple[Role, str | None, str]]:
    return [(turn.role, turn.name, turn.text) for turn in conversation.turns]


@pytest.mark.parametrize(
    ("label", "role", "name"),
    [
        ("Agent", A, None), ("MEDEWERKER", A, None), ("Klantenservice", A, None), ("Medewerker Sanne", A, "Sanne"),
        ("Agent (Sanne)", A, "Sanne"), ("Sanne (agent)", A, "Sanne"), ("Agent Lisa Park", A, "Lisa Park"), ("Agent 2", A, "2"),
        ("Customer Service", A, None), ("Support", A, None), ("Mitarbeiterin", A, None), ("Conseiller", A, None),
        ("Klant", C, None), ("Burger", C, None), ("Patiënt", C, None), ("Jan de Vries (klant)", C, "Jan de Vries"),
        ("Customer Mrs Jones", C, "Mrs Jones"), ("Kunde", C, None), ("Bezoeker 4411", C, "4411"),
        ("Chatbot", B, None), ("Digitale assistent", B, "Digitale"), ("Virtual Agent", B, None),
        ("Systeem", S, None), ("Jan de Vries", U, "Jan de Vries"), ("**Klant**", C, None),
    ],
)  # fmt: skip
def test_labels_say_roles_and_names(label: str, role: Role, name: str | None) -> None:
    found = one(f"{label}: een\n{label}: twee\n")
    assert said(found) == [(role, name, "een"), (role, name, "twee")]


def test_a_name_has_the_role_that_was_said_of_it_once() -> None:
    found = one("Sanne (agent): Hallo\nJan: Hoi\nSanne: Zegt u het maar\nJan: Ja\n")
    assert [turn.role for turn in found.turns] == [A, U, A, U]


def test_the_other_party_is_never_taken_for_a_part_of_the_agents_turn() -> None:
    found = one("Sanne (medewerker): Dag.\nDhr. J. van Dam: Waar blijft: mijn pakket?\nSanne: Ja.\nDhr. J. van Dam: Nou?\n")
    assert [turn.name for turn in found.turns] == ["Sanne", "Dhr. J. van Dam", "Sanne", "Dhr. J. van Dam"]
    assert one("Agent: Dag.\nMevr. Smit: Hoi.\nAgent: Ja?\n").turns[1].text == "Hoi."


def test_continuation_lines_belong_to_the_turn_before() -> None:
    found = one("Klant: een\ntwee\n\n drie: 3\n\nLet op: vier\n\nAgent:\nvijf\n\n")
    assert [turn.text for turn in found.turns] == ["een\ntwee\n\n drie: 3\n\nLet op: vier", "vijf"]


@pytest.mark.parametrize(
    ("first", "second", "starts"),
    [
        ("[00:12] Klant: a", "[00:15] Agent: b", [12, 15]),
        ("00:01:13 Klant: a", "00:01:15.500 Agent: b", [73, 75.5]),
        ("09:16 Klant: a", "09:18 Agent: b", [0, 120]),
        ("23:59:50 Klant: a", "00:00:10 Agent: b", [0, 20]),
        ("( 1m 13s ) Klant: a", "( 1m 20s ) Agent: b", [73, 80]),
        ("12.5s Klant: a", "14s Agent: b", [12.5, 14]),
        ("Klant [00:12]: a", "Agent (00:15): b", [12, 15]),
        ("Klant 09:16: a", "Agent 09:17: b", [0, 60]),
        ("9:16 AM - Klant: a", "1:16 PM - Agent: b", [0, 14400]),
        ("[75:10] Klant: a", "[75:12] Agent: b", [4510, 4512]),
        ("Klant: a", "Agent: b", [None, None]),
    ],
)
def test_stamps_become_seconds(first: str, second: str, starts: list[float | None]) -> None:
    found = one(f"{first}\n{second}\n")
    assert [turn.start for turn in found.turns] == starts
    assert [turn.text for turn in found.turns] == ["a", "b"]


def test_a_range_gives_the_end() -> None:
    found = one("[00:12 - 00:15] Klant: a\n[00:14.5 --> 00:16] Agent: b\n")
    assert [(turn.start, turn.end) for turn in found.turns] == [(12, 15), (14.5, 16)]


@pytest.mark.parametrize(
    ("stamp", "at"),
    [
        ("[2026-03-01 09:16]", "2026-03-01T09:16:00"),
        ("[01-03-2026 09:16:03]", "2026-03-01T09:16:03"),
        ("2026-03-01T09:16:00Z", "2026-03-01T09:16:00+00:00"),
        ("3/6/26, 2:30 PM -", "2026-03-06T14:30:00"),
    ],
)
def test_a_date_is_kept(stamp: str, at: str) -> None:
    found = one(f"{stamp} Klant: a\n{stamp} Agent: b\n")
    assert (found.turns[0].at, found.turns[0].start) == (at, 0)


def test_markers_are_system_turns_on_a_line_of_their_own_and_words_within_one() -> None:
    found = one("Klant: Ik wil [onderbreekt] weten\n[verbinding verbroken]\n*** chat closed by agent ***\n-- Agent has left the chat --\n")
    assert said(found) == [
        (C, None, "Ik wil [onderbreekt] weten"),
        (S, None, "[verbinding verbroken]"),
        (S, None, "*** chat closed by agent ***"),
        (S, None, "-- Agent has left the chat --"),
    ]


def test_a_stamped_line_without_a_label_is_a_system_turn() -> None:
    found = one("[00:01] Agent: Dag\n[00:04] Klant: Hoi\n[00:09] De klant heeft opgehangen\n12:30 uur was het\n")
    assert said(found)[-1] == (S, None, "De klant heeft opgehangen\n12:30 uur was het")
    assert found.turns[-1].start == 9


def test_a_placeholder_on_a_line_of_its_own_is_no_marker() -> None:
    assert len(one("Agent: Beste\n[NAAM]\nKlant: ja\n").turns) == 2


@pytest.mark.parametrize("form", ["{head}\n\n{talk}", "---\n{head}\n---\n{talk}", "\n---\n{head}\n---\n\n{talk}"])
def test_a_head_says_what_the_turns_do_not(form: str) -> None:
    head = "Id: c-9\nKanaal: telefoon\nTaal: Nederlands\nAgent: Sanne\nWachttijd: 20 min"
    head += "\nEnded by: medewerker\nOnderwerp: factuur\nRegio: Noord"
    found = one(form.format(head=head, talk="Medewerker: Dag\nKlant: Hoi\n"))
    assert (found.id, found.channel, found.language, found.agent, found.topic) == ("c-9", Channel.CALL, "nl", "Sanne", "factuur")
    assert found.metadata["queue_wait_s"] == 1200
    assert found.metadata["Regio"] == "Noord"
    assert found.ended_by is A
    assert [turn.text for turn in found.turns] == ["Dag", "Hoi"]


@pytest.mark.parametrize(
    ("written", "seconds"), [("20 min", 1200), ("1m 13s", 73), ("00:02:05", 125), ("95", 95), ("1 uur 5 minuten", 3900)]
)
def test_waits_are_in_seconds(written: str, seconds: float) -> None:
    assert one(f"Wachttijd: {written}\n\nAgent: a\nKlant: b\n").metadata["queue_wait_s"] == seconds


def test_a_head_does_not_swallow_turns() -> None:
    found = one("Kanaal: chat\nAgent: Goedemiddag, zegt u het maar.\nKlant: Hoi\n\nAgent: Ja?\n")
    assert [turn.text for turn in found.turns] == ["Goedemiddag, zegt u het maar.", "Hoi", "Ja?"]
    assert found.channel is Channel.CHAT


def test_several_conversations_in_one_file() -> None:
    found = all_of("# c-1\nAgent: a\nKlant: b\n\n=== c-2 ===\nAgent: c\n---\nKanaal: chat\n\nAgent: d\n", "day.txt")
    assert [(item.id, len(item.turns)) for item in found] == [("c-1", 2), ("c-2", 1), ("day-3", 1)]
    assert [item.channel for item in found] == [Channel.UNKNOWN, Channel.UNKNOWN, Channel.CHAT]
    assert [item.turns[0].place.line for item in found] == [2, 6, 10]


def test_a_rule_within_a_message_parts_nothing() -> None:
    assert one("Klant: mijn bericht\n---\nverzonden met mijn telefoon\nAgent: ok\n").turns[0].text.endswith("telefoon")


def test_a_part_without_turns_is_a_problem() -> None:
    first, second = read_text("# c-1\nAgent: a\nKlant: b\n# c-2\nniets\n", ReadOptions(input_format="text"), "x.txt")
    assert isinstance(first, Conversation)
    assert isinstance(second, Problem)
    assert second.line == 5


@pytest.mark.parametrize(
    "text",
    [
        "Agent: Hallo\nKlant: Hoi\n",
        "Klant: Waar blijft mijn pakket?\n",
        "Sanne: Hallo\nJan: Hoi\nSanne: Ja\nJan: Nee\n",
        "Beste {{naam}}\nAgent: hallo\nKlant: hoi\n",
    ],
)
def test_transcripts_are_recognised(text: str) -> None:
    (found,) = read_text(text)
    assert found.channel is Channel.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "Dit is een verhaal.\nHet gaat over: niets.\nEn het eindigt.\n",
        "Adres: Dam 1\nPostcode: 1012 JS\nAdres: Dam 2\nPostcode: 1012 JS\n",
        "12:30 uur was het.\n13:30 uur niet: helaas.\n",
    ],
)
def test_prose_is_not(text: str) -> None:
    (found,) = read_text(text)
    assert isinstance(found, Problem)


LINE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
OPENING = st.sampled_from(
    ["Agent: ", "[00:12] Klant (Jan): ", "  Medewerker:\t", "09:16 - Bot: ", "**Klant:** ", "", "", "[stilte] ", "# ", "---"]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(OPENING, LINE).map("".join), max_size=15))
def test_the_place_of_a_letter_is_where_it_stands(lines: list[str]) -> None:
    text = "Agent: begin\n" + "\n".join(lines)
    document = text.split("\n")
    for conversation in read_text(text, ReadOptions(input_format="text")):
        for turn in getattr(conversation, "turns", ()):
            for offset, letter in enumerate(turn.text):
                line, column = turn.locate(offset)
                assert (document[line - 1] + "\n")[column - 1] == letter
