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


@pytest.mark.parametrize(
    "notice",
    [
        "<Fenne heeft de chat verlaten>", "*klant hangt op*", "[END OF CALL]", "(Caller looks for the contract)", "Fenne heeft het gesprek beëindigd.",
        "Kofi has left the conversation", "Frau Albers hat den Chat verlassen.", "Élodie a quitté la conversation.", "(einde gesprek)",
    ],
)  # fmt: skip
def test_who_came_and_went_is_noted_by_nobody(notice: str) -> None:
    found = one(f"Medewerker: Dag, met Fenne.\nKlant: Laat maar.\n{notice}\n")
    assert said(found)[1:] == [(C, None, "Laat maar."), (S, None, notice)]


@pytest.mark.parametrize(
    "words",
    [
        "Iemand heeft het gesprek beëindigd", "*dringend*", "<naam>", "[BESTELNUMMER]", "(klant nr 4412)", "(zie bijlage)", "(client portal down)",
        "Mijn vrouw heeft opgehangen.", "Ik heb de chat verlaten", "someone ended the call", "We left the chat",
    ],
)  # fmt: skip
def test_what_somebody_tells_of_a_contact_is_said(words: str) -> None:
    found = one(f"Medewerker: Dag, met Fenne.\nKlant: Laat maar.\n{words}\n")
    assert said(found)[1:] == [(C, None, f"Laat maar.\n{words}")]


def test_notes_among_colleagues_are_nobodys_words() -> None:
    found = one(
        "Klant: Ik wil mijn geld terug.\nInterne notitie: niets toezeggen\nde vorige keer ook al\nMedewerker: Ik overleg even.\n"
        "Internal note (Kim): up to 50\nMedewerker: U krijgt 50 euro.\n"
    )
    assert [turn.text for turn in found.turns] == ["Ik wil mijn geld terug.", "Ik overleg even.", "U krijgt 50 euro."]
    assert len(one("Klant: Privé bericht: bel mij\nMedewerker: Ik bel u.\n").turns) == 2


def test_what_is_noted_below_a_talk_is_nobodys_words() -> None:
    talk = "Medewerker: Met Kees.\nKlant: Ik zeg op.\n\nPer 1 juli.\n"
    notes = "\nSamenvatting: klant zegt op per 1 juli.\nReden: verhuizing\n\nSentiment: neutraal\n"
    assert [turn.text for turn in one(talk + notes).turns] == ["Met Kees.", "Ik zeg op.\n\nPer 1 juli."]
    said = "Medewerker: Met Kees.\nSamenvatting: u zegt op.\nKlant: Ja.\n"
    assert [turn.text for turn in one(said).turns] == ["Met Kees.\nSamenvatting: u zegt op.", "Ja."]


def test_a_form_above_a_transcript_is_its_head() -> None:
    found = one(
        "QA-formulier\nBeoordelaar: Marja\nMedewerker: Tim Bos\nScore: 7\n\nTranscript:\nTim Bos: Goedemorgen.\nKlant: Waar blijft mijn bank?\n"
        "Tim Bos: Die komt morgen.\n\nOpmerkingen beoordelaar:\nBegroeting te kort.\n"
    )
    assert (found.agent, found.metadata["Score"]) == ("Tim Bos", "7")
    assert said(found) == [(A, "Tim Bos", "Goedemorgen."), (C, None, "Waar blijft mijn bank?"), (A, "Tim Bos", "Die komt morgen.")]


def test_a_head_may_name_several_of_a_party() -> None:
    found = one(
        "Chat-ID: 5\nKlant: Priya Mohan\nMedewerkers: Joris en Lien\n\nPriya Mohan: Hoi\nJoris: Ik zoek het op.\nLien: Dag Priya.\nPriya Mohan: Dank!\nJoris: Fijn.\n"
    )
    assert [role for role, _, _ in said(found)] == [C, A, A, C, A]


def test_a_day_between_signs_is_the_date_and_nobodys_words() -> None:
    found = one(
        "--- Tuesday, 9 July 2024 ---\n(11:02) *** Kofi has joined the chat ***\n(11:02) Kofi: My voucher is gone\n"
        "(11:04) Agent Fay: Let me see.\n--- Wednesday, 10 July 2024 ---\n(09:00) Kofi: And?\n(09:01) Agent Fay: It is back.\n"
    )
    assert found.metadata["date"] == "2024-07-09"
    assert [turn.text for turn in found.turns][1:] == ["My voucher is gone", "Let me see.", "And?", "It is back."]


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


def test_a_title_within_what_a_program_notes_is_no_part_of_it() -> None:
    text = "Agent: begin\n## Deel\n\n00:09 - gestart\n## Deel\n\neen\n00:09 Jan de Vries: twee"
    _, found = all_of(text)
    assert [turn.text for turn in found.turns] == ["gestart\n\neen", "twee"]
    for turn in found.turns:
        for offset, letter in enumerate(turn.text):
            line, column = turn.locate(offset) or (0, 0)
            assert (text.split("\n")[line - 1] + "\n")[column - 1] == letter


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


WHO = [("Agent", "Sanne Visser"), ("Klant", "Jan de Vries"), ("Agent", "Sanne Visser"), ("Klant", "Jan de Vries")]
WORDS = ["Goedemiddag, waarmee kan ik helpen?", "Hoi, ik heb een vraag.", "Zegt u het maar.", "Waar blijft mijn pakket?"]
TIMES = ["00:02", "00:09", "00:16", "00:23"]
FORMS = [
    # Label and words on one line.
    "{role}: {words}", "**{role}:** {words}", "**{role}**: {words}", "*{role}*: {words}", "- {role}: {words}", "* **{role}:** {words}",
    "{number}. {role}: {words}", "{number}) {name}: {words}", "> **{role}:** {words}", "[{role}]: {words}", "[{role}] {words}", "<{role}> {words}",
    "{role}\t{words}", "{role} - {words}", "{role} – {words}", "{role}> {words}", "{role}：{words}", "{role} :\n{words}\n", "{role}:\n{words}\n",
    # With a time.
    "[{time}] {role}: {words}", "{time} {name}: {words}", "({time}) {name}: {words}", "{role} [{time}]: {words}", "{role} ({time}): {words}",
    "**{role}:** [{time}] {words}", "**[{time}] {role}:** {words}", "**{role}** ({time}): {words}", "{name}: [{time}] {words}", "{time}\t{name}:\t{words}",
    "{time}\t{role}\t{words}", "{role}\t{time}\t{words}", "{role} [{time}] {words}", "{name}   {time}   {words}", "[{time}] <{name}> {words}",
    "[{time}] [{role}] {words}", "[{role} {time}] {words}", "[{time} {role}]: {words}", "[{time}] {role} - {words}", "{time} | {name}: {words}",
    "{time} - {name} - {words}", "{time} From {name} to Everyone: {words}", "{time}\t From  {name} : {words}", "{time} From {name} to Everyone:\n\t{words}",
    "{time} Van {name} aan Iedereen: {words}",
    # The words below.
    "{name}   {time}\n{words}\n", "{name} {time}\n{words}", "{name}  00:{time}\n{words}\n", "{name} ({time}):\n{words}\n", "[{time}] {name}\n{words}", "{time} - {name}\n  {words}\n",
    "[00:{time}.43] - {name}\n{words}\n", "**{name}** *{time}*\n{words}\n", "### {name} ({time})\n\n{words}\n", "{role}\n{words}\n", "**{role}**\n{words}\n",
    "### {role}\n{words}\n", "{time}\n{role}: {words}", "{time}\n{name}\n{words}\n", "{name}\n{time}\n{words}\n", "0:0:{number}.0 --> 0:0:{number}.5\n{name}\n{words}\n",
    "{name}, 01-03-2026 09:1{number}\n{words}\n", "{name}  9:1{number} AM\n{words}\n", "[1-3-2026 09:1{number}] {name}\n{words}",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_a_transcript_is_recognised_and_read(form: str) -> None:
    text = "\n".join(
        form.format(role=role, name=name, words=words, time=time, number=number)
        for number, ((role, name), words, time) in enumerate(zip(WHO, WORDS, TIMES, strict=True), 1)
    )
    (found,) = read_text(text + "\n", name="gesprek.txt")
    assert isinstance(found, Conversation), found
    assert [turn.text for turn in found.turns] == WORDS
    if "{name}" in form:
        # A name is no role: what is known of roles comes from the words.
        assert [turn.name for turn in found.turns] == [name for _, name in WHO]
        assert all(turn.role in (U, role) for turn, role in zip(found.turns, (A, C, A, C), strict=True))
    else:
        assert [turn.role for turn in found.turns] == [A, C, A, C]
    if "{time}" in form:
        starts = [turn.start for turn in found.turns]
        assert starts in ([2, 9, 16, 23], [0, 7, 14, 21], [0, 420, 840, 1260], [2.43, 9.43, 16.43, 23.43])
    document = text.split("\n")
    for turn in found.turns:
        line, column = turn.locate(0) or (0, 0)
        assert document[line - 1][column - 1 :].startswith(turn.text)


def test_what_a_meeting_program_writes_round_the_talk_is_nobodys() -> None:
    text = (
        "Overleg-20260301_090000-Meeting Recording\nMarch 1, 2026, 9:00AM\n28m 12s\n\nSanne Visser started transcription\n\n"
        "Sanne Visser   0:03\nGoedemiddag.\nWaarmee kan ik helpen?\n\nJan de Vries   0:09\nLet op: ik heb haast.\n\nSanne Visser   1:02:21\nJa.\n\nSanne Visser stopped transcription\n"
    )
    (found,) = read_text(text, name="overleg.txt")
    assert isinstance(found, Conversation)
    assert [(turn.name, turn.text, turn.start) for turn in found.turns] == [
        ("Sanne Visser", "Goedemiddag.\nWaarmee kan ik helpen?", 3),
        ("Jan de Vries", "Let op: ik heb haast.", 9),
        ("Sanne Visser", "Ja.", 3741),
    ]


def test_times_that_stand_only_here_and_there_go_to_the_next_turn() -> None:
    text = "Vraag (2026-03-01) - Transcript\nAttendees\nSanne Visser, Jan de Vries\n00:00:00\n\nSanne Visser: Zegt u het maar.\nJan de Vries: Waar blijft het?\n00:05:00\n\nSanne Visser: Het komt eraan.\n"
    (found,) = read_text(text + "Meeting ended after 00:06:10 👋\n", name="meet.txt")
    assert isinstance(found, Conversation)
    assert [(turn.name, turn.text, turn.start) for turn in found.turns] == [
        ("Sanne Visser", "Zegt u het maar.", 0), ("Jan de Vries", "Waar blijft het?", None), ("Sanne Visser", "Het komt eraan.", 300),
    ]  # fmt: skip


def test_voices_that_nobody_told_apart_are_nameless() -> None:
    (found,) = read_text("[00:00.000 --> 00:02.500]  Goedemiddag.\n[00:02.500 --> 00:04.000]  Hoi.\n", name="x.txt")
    assert isinstance(found, Conversation)
    assert [(turn.role, turn.name, turn.text, turn.start, turn.end) for turn in found.turns] == [
        (U, None, "Goedemiddag.", 0, 2.5),
        (U, None, "Hoi.", 2.5, 4),
    ]


@pytest.mark.parametrize("label", ["Speaker {}", "SPEAKER_0{}", "Spreker {}", "Sprecher {}", "Speaker{}", "Participant {}"])
def test_voices_with_numbers_are_speakers_though_they_speak_once(label: str) -> None:
    (found,) = read_text(f"{label.format(1)}: Goedemiddag.\n{label.format(2)}: Hoi, met Jan.\n", name="x.txt")
    assert isinstance(found, Conversation)
    assert [(turn.role, turn.name) for turn in found.turns] == [(U, label.format(1)), (U, label.format(2))]


@pytest.mark.parametrize(
    "head",
    [
        "CALL TRANSCRIPT\n===============\nCall ID: 12345\nDate: 2026-03-01\nAgent: Sanne Visser\nCustomer: Jan de Vries\n---------------\n",
        "# 12345\n\n**Date:** 2026-03-01\n**Agent:** Sanne Visser\n**Customer:** Jan de Vries\n\n---\n",
        "Gespreksnummer: 12345\nDatum: 2026-03-01\nMedewerker: Sanne Visser\nKlant: Jan de Vries\n",
    ],
)
def test_a_head_names_the_roles_of_names(head: str) -> None:
    talk = "Sanne Visser: Goedemiddag.\nJan de Vries: Hoi.\nSanne Visser: Ja?\n\n--- END OF TRANSCRIPT ---\n"
    (found,) = read_text(f"{head}\n{talk}", name="x.txt")
    assert isinstance(found, Conversation)
    assert (found.id, found.agent) == ("12345", "Sanne Visser")
    assert said(found) == [(A, "Sanne Visser", "Goedemiddag."), (C, "Jan de Vries", "Hoi."), (A, "Sanne Visser", "Ja?")]


def test_who_speaks_once_between_people_with_full_names_is_heard() -> None:
    text = "Sanne Visser: Goedemiddag.\n\nJan de Vries: Hoi.\n\nSanne Visser: Ik verbind u door.\n\nPiet Smit: Met Piet.\n\nJan de Vries: Dag Piet.\n"
    assert [turn.name for turn in one(text).turns] == ["Sanne Visser", "Jan de Vries", "Sanne Visser", "Piet Smit", "Jan de Vries"]


@pytest.mark.parametrize(
    ("stamp", "at"),
    [
        ("[1 maart 2026 09:16]", "2026-03-01T09:16:00"),
        ("Mar 1, 2026, 9:16 PM", "2026-03-01T21:16:00"),
        ("2 mei 2026 om 09:16", "2026-05-02T09:16:00"),
    ],
)
def test_months_may_have_names(stamp: str, at: str) -> None:
    assert one(f"{stamp} Klant: a\n{stamp} Agent: b\n").turns[0].at == at


@pytest.mark.parametrize(
    "text",
    [
        "# Handleiding\n\n## Support\n\nBel ons.\n\n## User\n\nLees dit.\n",
        "09:00 Opening\nDe voorzitter opent.\n\n10:00 Pauze\nEr is koffie.\n\n11:00 Sluiting\nTot ziens.\n",
        "1. Kleur: rood\n2. Maat: groot\n3. Kleur: blauw\n",
        "<p>Een</p>\n<p>Twee</p>\n<b>Drie</b>\n",
        "Naam\tWaarde\nJan\t3\nPiet\t4\n",
        "- eerste punt\n- tweede punt - met een streep\n",
        "Server: een\nPoort: 80\nServer: twee\nPoort: 81\nGroep: een\n" + "nog een regel zonder iets\n" * 40,
    ],
)
def test_other_texts_are_no_transcripts(text: str) -> None:
    assert not any(isinstance(item, Conversation) and item.channel is not Channel.TEMPLATE for item in read_text(text, name="x.txt"))


ANY_OPENING = st.sampled_from([form.split("{words}")[0] for form in FORMS])


@settings(deadline=None, max_examples=300)
@given(st.lists(st.tuples(ANY_OPENING, LINE), max_size=12), st.booleans())
def test_in_every_form_a_letter_stands_where_its_place_says(lines: list[tuple[str, str]], told: bool) -> None:
    parts = [opening.format(role="Klant", name="Jan de Vries", time="00:09", number=1) + words for opening, words in lines]
    text = "\n".join(["Agent: begin", *parts])
    document = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for conversation in read_text(text, ReadOptions(input_format="text" if told else None), "x.txt"):
        for turn in getattr(conversation, "turns", ()):
            for offset, letter in enumerate(turn.text):
                line, column = turn.locate(offset)
                assert conversation.channel is not Channel.UNKNOWN or (document[line - 1] + "\n")[column - 1] == letter


def test_who_hung_up_in_round_brackets_is_told_by_nobody() -> None:
    found = one("AGENT (SANNE): Good morning.\nCALLER: My order is late.\nAGENT (SANNE): Oh.\nCALLER: ok\n(Call ended by caller)\n")
    assert said(found)[-2:] == [(Role.CUSTOMER, None, "ok"), (Role.SYSTEM, None, "(Call ended by caller)")]
    for words in ("(laughs at the call)", "(call me back tomorrow)", "(the end)"):
        assert said(one(f"Agent: Hello\nCustomer: Hi\n{words}\n"))[-1][0] is Role.CUSTOMER
    for words in ("(end of call)", "(verbinding verbroken)", "(Anruf wurde beendet)", "(het gesprek is doorverbonden)"):
        assert said(one(f"Agent: Hello\nCustomer: Hi\n{words}\n"))[-1][0] is Role.SYSTEM


def test_a_time_zone_is_nobody() -> None:
    text = "Anna\n\nNov 3, 2026, 09:12 CET\n\nHello Jo.\n\nJo\n\nNov 2, 2026, 19:12 CET\n\nWhere is it?\n"
    found = list(read_text(text, ReadOptions(), name="x.txt"))
    assert not any(turn.name == "CET" for item in found if isinstance(item, Conversation) for turn in item.turns)
