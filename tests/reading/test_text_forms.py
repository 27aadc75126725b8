"""Further forms in which programs and people write who speaks: Teams, Fathom, live chats, chat rooms, letters with a legend, dates above."""

from __future__ import annotations

import pytest

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import read_text
from calllint.reading.roles import speaker_of

A, C, S, U = Role.AGENT, Role.CUSTOMER, Role.SYSTEM, Role.UNKNOWN


def one(text: str, name: str = "x.txt") -> Conversation:
    (found,) = read_text(text, name=name)
    assert isinstance(found, Conversation), found
    return found


def said(found: Conversation) -> list[tuple[str | None, str, float | None]]:
    return [(turn.name, turn.text, turn.start) for turn in found.turns]


def test_what_is_copied_from_teams_has_a_day_without_a_year() -> None:
    found = one(
        "[1-4 09:16] Sanne (Servicedesk)\nWat is er?\n\n[1-4 09:17] Jansen, Piet\nHij start niet.\n\n[1-4 09:19] Sanne (Servicedesk)\nNu wel?\n"
    )
    assert said(found) == [("Sanne", "Wat is er?", 0.0), ("Jansen, Piet", "Hij start niet.", 60.0), ("Sanne", "Nu wel?", 180.0)]
    found = one("[4/1 9:16 PM] Jane Roe: It broke.\n[4/1 9:18 PM] Support: How?\n")
    assert said(found) == [("Jane Roe", "It broke.", 0.0), (None, "How?", 120.0)]


def test_numbers_before_a_time_are_no_day_without_a_bracket() -> None:
    found = one("Agent: Wanneer?\nKlant: Het was\n3-4 09:16 ongeveer.\nAgent: Dank u.\n")
    assert [text for _, text, _ in said(found)] == ["Wanneer?", "Het was\n3-4 09:16 ongeveer.", "Dank u."]


def test_what_is_copied_from_fathom() -> None:
    found = one(
        "Support call - April 1\nVIEW RECORDING - 12 mins\n\n---\n\n@0:05 - Ann Lee (Acme Support)\nThanks for calling.\n\n@0:12 - Jane Roe\nMy order is late.\n\n@0:20 - Ann Lee (Acme Support)\nSorry.\n"
    )
    assert [(text, start) for _, text, start in said(found)] == [
        ("Thanks for calling.", 5.0),
        ("My order is late.", 12.0),
        ("Sorry.", 20.0),
    ]


def test_who_comes_into_a_chat_is_a_speaker_though_he_speaks_once() -> None:
    found = one(
        "Chat started on 2026-04-01 10:00 AM\n\n(10:00:05) *** Noor joined the chat ***\n(10:00:06) Noor: Bent u open?\n(10:00:20) *** Els joined the chat ***\n(10:00:30) Els: Tot zes uur.\n"
    )
    assert [(turn.role, turn.name) for turn in found.turns if turn.role is not S] == [(U, "Noor"), (U, "Els")]
    log = "(10:00:05) *** service started ***\n(10:00:06) Error: disk full\n(10:00:30) Retry: in five minutes\n"
    assert isinstance(next(iter(read_text(log, name="x.txt"))), Problem)


@pytest.mark.parametrize(
    "text",
    [
        "Els (medewerker) zegt: Goedemorgen.\nNoor (klant) zegt: Mijn lamp is stuk.\n",
        "09.15 uur - Medewerker Els: Goedemorgen.\n09.16 uur - Klant Noor: Mijn lamp is stuk.\n",
        "Els (medewerker)\nGoedemorgen.\n09:15\n\nNoor (klant)\nMijn lamp is stuk.\n09:16\n",
        "Els (medewerker): 00:05\nGoedemorgen.\n\nNoor (klant): 01:05\nMijn lamp is stuk.\n",
        "[Medewerker] Els: Goedemorgen.\n[Klant] Noor: Mijn lamp is stuk.\n",
        "Els (medewerker) (Wed, 01 Apr 2026 08:00:00 GMT):\nGoedemorgen.\n\nNoor (klant) (Wed, 01 Apr 2026 08:01:00 GMT):\nMijn lamp is stuk.\n",
        "Els (medewerker) - maandag 6 april 2026 08:00\nGoedemorgen.\n\nNoor (klant) - maandag 6 april 2026 08:01\nMijn lamp is stuk.\n",
    ],
)
def test_ways_to_say_who_speaks_and_when(text: str) -> None:
    found = one(text)
    assert [(turn.role, turn.name, turn.text) for turn in found.turns] == [(A, "Els", "Goedemorgen."), (C, "Noor", "Mijn lamp is stuk.")]
    if any(map(str.isdigit, text)):
        first, second = (turn.start for turn in found.turns)
        assert (second or 0) - (first or 0) == 60
    if "2026" in text:
        assert (found.turns[0].at or "").startswith("2026-04-01T08:00:00+00:00" if "GMT" in text else "2026-04-06T08:00:00")


def test_words_for_parties_alone_on_lines_need_no_blank_lines() -> None:
    found = one("Medewerker\nGoedemorgen.\nKlant\nMijn lamp is stuk.\nSinds gisteren.\nMedewerker\nVervelend.\n")
    assert [(turn.role, turn.text) for turn in found.turns] == [
        (A, "Goedemorgen."),
        (C, "Mijn lamp is stuk.\nSinds gisteren."),
        (A, "Vervelend."),
    ]


def test_a_time_is_an_answer_where_others_say_words() -> None:
    found = one("Agent: Hoe laat?\nKlant: 12:30\nAgent: Goed.\n")
    assert [text for _, text, _ in said(found)] == ["Hoe laat?", "12:30", "Goed."]


def test_in_a_chat_room_each_nick_is_a_speaker() -> None:
    found = one("<Els> Waarmee kan ik helpen?\n<Noor> Mijn wachtwoord werkt niet.\n<Els> Ik kijk even.\n")
    assert [name for name, _, _ in said(found)] == ["Els", "Noor", "Els"]


@pytest.mark.parametrize("legend", ["M = medewerker, K = klant", "K=klant\nM=medewerker", "(M = medewerker; K = klant)"])
def test_a_legend_gives_letters_their_roles(legend: str) -> None:
    found = one(f"{legend}\n\nM: Goedemorgen.\nK: Ik heb een storing.\nM: Sinds wanneer?\nK: Gisteren.\n")
    assert [(turn.role, turn.name) for turn in found.turns] == [(A, None), (C, None), (A, None), (C, None)]


@pytest.mark.parametrize(
    ("above", "date"),
    [
        ("Datum: 1 april 2026", "2026-04-01"), ("Date: April 1, 2026 10:00 AM", "2026-04-01T10:00:00"), ("Datum: 1-4-2026", "2026-04-01"),
        ("Gesprek 12 - 1 april 2026", "2026-04-01"), ("Date: 04/01/2026", "04/01/2026"), ("Datum: gisteren", "gisteren"),
    ],
)  # fmt: skip
def test_the_date_above_a_talk_is_its_date(above: str, date: str) -> None:
    assert one(f"{above}\n\nMedewerker: Goedemorgen.\nKlant: Dag.\n").metadata["date"] == date


def test_turns_with_dates_need_none_above() -> None:
    found = one("Uitdraai van 3 april 2026\n\n[2026-04-01 10:00] Medewerker: Dag.\n[2026-04-01 10:01] Klant: Hallo.\n")
    assert "date" not in found.metadata


def test_a_page_of_telegram() -> None:
    def message(minute: int, text: str, name: str = "", kind: str = "default clearfix") -> str:
        head = f'<div class="from_name">\n{name} </div>' if name else ""
        words = f'<div class="text">\n{text} </div>' if text else '<div class="media_wrap clearfix">foto</div>'
        return f'<div class="message {kind}"><div class="body"><div class="pull_right date details" title="01.04.2026 10:0{minute}:00 UTC+02:00">10:0{minute}</div>{head}{words}</div></div>\n'

    forwarded = '<div class="forwarded body"><div class="from_name">Bank <span class="date details" title="01.03.2026">1 maart</span></div><div class="text">Let op</div></div>'
    body = [
        '<div class="message service"><div class="body details">1 April 2026</div></div>', message(0, "Is het er al?<br>Order &amp; factuur.", "Noor"),
        message(1, "Hallo?", kind="default clearfix joined"), message(2, "", "Noor"), message(3, "Ja, sinds gisteren.", "Klantenservice"),
        message(4, "", "Noor").replace('<div class="media_wrap clearfix">foto</div>', forwarded),
    ]  # fmt: skip
    page = f'<!DOCTYPE html><html><body><div class="page_wrap"><div class="text bold">Noor</div>{"".join(body)}</div></body></html>'
    found = one(page, "messages.html")
    assert said(found) == [
        ("Noor", "Is het er al?\nOrder & factuur.", 0.0),
        ("Noor", "Hallo?", 60.0),
        (None, "Ja, sinds gisteren.", 180.0),
        ("Noor", "Let op", 240.0),
    ]
    assert found.turns[0].at == "2026-04-01T10:00:00+02:00"
    assert found.turns[2].role is A
    assert found.turns[1].place is not None
    assert "Hallo?" in page.split("\n")[found.turns[1].place.line or 0]
    (problem,) = read_text('<html><div class="page_wrap"><div class="message service">x</div></div></html>', name="messages.html")
    assert isinstance(problem, Problem)


def test_words_in_quotation_marks_are_said_without_them() -> None:
    found = one(
        'Klant: "Waar is mijn taart?"\n\nAgent:\n\n"Die is onderweg,\nmevrouw."\n\nKlant: “Fijn.”\n'.replace("Agent:\n\n", "Agent: ")
    )
    assert [text for _, text, _ in said(found)] == ["Waar is mijn taart?", "Die is onderweg,\nmevrouw.", "Fijn."]
    assert [(anchor.line, anchor.column) for turn in found.turns for anchor in turn.anchors] == [(1, 9), (3, 9), (4, 1), (6, 9)]
    # Who quotes something once keeps the marks.
    found = one('Klant: "Morgen" zei u.\nAgent: "Ja"\nKlant: Dus?\n')
    assert [text for _, text, _ in said(found)] == ['"Morgen" zei u.', '"Ja"', "Dus?"]


def test_fences_and_quotes_of_programs_round_a_talk_are_nobodys() -> None:
    for fence in ("```", '"""', "'''"):
        found = one(f"{fence}\nAgent: Hallo.\nKlant: Dag.\n{fence}\n")
        assert [text for _, text, _ in said(found)] == ["Hallo.", "Dag."]
        assert "preamble" not in found.metadata


def test_who_is_listed_above_the_talk_speaks_though_only_once() -> None:
    found = one(
        "OVERLEG\nProject: taart\nDeelnemers: Marie Lopez (ML), Jan Kok (JK), Els\n\n"
        "ML: We beginnen.\n\nJK: De oven is stuk.\n\nEls: Dan bellen we de monteur.\n"
    )
    assert [(name, text) for name, text, _ in said(found)] == [
        ("ML", "We beginnen."),
        ("JK", "De oven is stuk."),
        ("Els", "Dan bellen we de monteur."),
    ]


def test_the_list_of_who_took_part_gives_roles() -> None:
    found = one(
        "CALL TRANSCRIPT\nCustomer: Bakkerij Smit (B-12)\nDate: 2026-04-23\nParticipants: Ann Lee (customer), Bob (agent)\n\n"
        "[00:01:30]\nAnn Lee: Our oven is broken.\n\n[00:02:15]\nBob: We come tomorrow.\n\n[00:03:00]\nAnn Lee: Fine.\n\n"
        "Call Sentiment: Positive\n"
    )
    assert [(turn.role, turn.name, turn.text, turn.start) for turn in found.turns] == [
        (C, "Ann Lee", "Our oven is broken.", 90.0),
        (A, "Bob", "We come tomorrow.", 135.0),
        (C, "Ann Lee", "Fine.", 180.0),
    ]
    assert found.metadata["date"] == "2026-04-23"


def test_people_with_full_names_and_times_may_each_speak_once() -> None:
    found = one("Alice Chen  0:01\nThe rent went up\nby a tenth.\n\nBob Ferreira  0:09\nThat is too much.\n")
    assert said(found) == [("Alice Chen", "The rent went up\nby a tenth.", 1.0), ("Bob Ferreira", "That is too much.", 9.0)]


def test_comments_above_a_talk_are_no_titles() -> None:
    assert one("# A sample\n# Format: speaker: words\n\nAgent: Hallo.\nKlant: Dag.\n", name="call.txt").id == "call"


def test_what_each_talk_has_a_part_called_by_is_no_title_of_it() -> None:
    talk = "\n\n**Agent:** Sanne\n**Call Date:** May 15, 2026\n\n---\n\n### Transcript\n\n```\n[00:03] AGENT: Hallo.\n\n[00:08] CUSTOMER: Dag.\n```\n\n---\n\n"
    found = list(read_text(f"# Calls\n\n## Call 1: taart{talk}## Call 2: brood{talk}", name="calls.md"))
    assert all(isinstance(item, Conversation) for item in found), found
    assert [(item.id, item.agent, len(item.turns)) for item in found if isinstance(item, Conversation)] == [
        ("Call 1: taart", "Sanne", 2),
        ("Call 2: brood", "Sanne", 2),
    ]


def test_a_narrator_is_no_party() -> None:
    found = one("Agent: Tot morgen.\nKlant: Dag.\nNARRATOR: The call ended.\n")
    assert found.turns[-1].role is S


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Agent; Dag, met Els.\nKlant; Kan het nu; of later?\nHet haast.\n",
            [("Dag, met Els.", None), ("Kan het nu; of later?\nHet haast.", None)],
        ),
        ("Agent;Dag.\nKlant;Hoi.\nAgent;Ja?\n", [("Dag.", None), ("Hoi.", None), ("Ja?", None)]),
        ("00:01;Agent;Dag.\n00:05;Klant;Hoi.\n", [("Dag.", 1.0), ("Hoi.", 5.0)]),
        ("[00:01] Agent; Dag.\n[00:05] Klant; Hoi.\n", [("Dag.", 1.0), ("Hoi.", 5.0)]),
        ("Gesprek 12\n\nEls; Dag.\nKlant; Hoi.\nEls; Ja?\nKlant; Nee.\n", [("Dag.", None), ("Hoi.", None), ("Ja?", None), ("Nee.", None)]),
    ],
)
def test_a_semicolon_may_part_who_speaks_from_the_words(text: str, expected: list[tuple[str, float | None]]) -> None:
    assert [(text, start) for _, text, start in said(one(text))] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Taart; Breda is duur\nBrood; Oss is goed\nTaart; Oss is duur\nBrood; Breda is goed\n",
        "Agent;Jan Kok;Breda\nKlant;Els Bos;Oss\nAgent;Kim Bos;Oss\n",
        "Hij kwam; hij zag.\nHij won; ik niet.\n",
    ],
)
def test_semicolons_alone_make_no_talk(text: str) -> None:
    assert all(isinstance(item, Problem) for item in read_text(text, name="x.txt"))


@pytest.mark.parametrize(
    "day", ["Day 2", "**Dag 2**", "December 29th:", "maandag 2 maart 2026", "--- 2 mrt ---", "Monday, March 2, 2026", "Le 2 février"]
)
def test_a_day_between_turns_is_said_by_nobody(day: str) -> None:
    found = one(f"2 maart\nAgent: Tot morgen.\nKlant: Dag.\n\n{day}\nKlant: Daar ben ik weer.\nAgent: Mooi.\n")
    assert [text for _, text, _ in said(found)] == ["Tot morgen.", "Dag.", "Daar ben ik weer.", "Mooi."]


@pytest.mark.parametrize("day", ["2 maart", "Ik kom 2 maart", "12", "2 maart 2026\nkomt het."])
def test_a_day_that_somebody_names_is_said(day: str) -> None:
    found = one(f"Agent: Wanneer?\nKlant: Even kijken.\n\n{day}\nAgent: Mooi.\n")
    assert [text for _, text, _ in said(found)] == ["Wanneer?", f"Even kijken.\n\n{day}", "Mooi."]


def test_what_a_head_notes_of_an_agent_is_no_speaker() -> None:
    text = (
        "Date: 2026-04-01\nTime: 10:15 AM\nAgent ID: 4471\nCustomer Name: Noor Smit\n\nAgent: Goedemorgen.\nCustomer: Mijn lamp is stuk.\n"
    )
    found = one(text)
    assert [(turn.role, turn.text) for turn in found.turns] == [(A, "Goedemorgen."), (C, "Mijn lamp is stuk.")]
    assert found.metadata["Agent ID"] == "4471"


def test_initials_in_brackets_name_who_spoke() -> None:
    text = "Pension Agent (PA): Goedemorgen.\nPotential Client (PC): Ik heb een vraag.\nPA: Zegt u het maar.\nPC: Hoeveel krijg ik?\n"
    assert [turn.role for turn in one(text).turns] == [A, C, A, C]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A label that a program wrote twice.
        (
            "Agent: Agent: Goedemorgen.\nCustomer: Customer: Mijn lamp is stuk.\n",
            [(None, "Goedemorgen.", None), (None, "Mijn lamp is stuk.", None)],
        ),
        (
            "0: Goedemorgen.\n1: Mijn lamp is stuk.\n0: Vervelend.\n1: Zeg dat wel.\n",
            [
                ("Speaker 0", "Goedemorgen.", None),
                ("Speaker 1", "Mijn lamp is stuk.", None),
                ("Speaker 0", "Vervelend.", None),
                ("Speaker 1", "Zeg dat wel.", None),
            ],
        ),
        (
            "[speaker: spk_0][00:02-00:05]: Goedemorgen.\n[speaker: spk_1][00:06-00:09]: Mijn lamp is stuk.\n[speaker: spk_0][00:10-00:11]: Vervelend.\n",
            [("spk_0", "Goedemorgen.", 2.0), ("spk_1", "Mijn lamp is stuk.", 6.0), ("spk_0", "Vervelend.", 10.0)],
        ),
    ],
)
def test_labels_that_programs_wrote(text: str, expected: list[tuple[str | None, str, float | None]]) -> None:
    assert said(one(text)) == expected


def test_lists_with_numbers_are_no_talk() -> None:
    assert all(isinstance(item, Problem) for item in read_text("Doen:\n1: Bellen\n2: Schrijven\n3: Wachten\n4: Afsluiten\n", name="x.txt"))


@pytest.mark.parametrize("end", ["[END TRANSCRIPT - 2:07 PM]", "--- End of transcript ---", "[EINDE VAN HET TRANSCRIPT]"])
def test_notes_below_the_end_are_said_by_nobody(end: str) -> None:
    found = one(f"Agent: Goedemorgen.\nKlant: Mijn lamp is stuk.\nAgent: Ik stuur een nieuwe.\n\n{end}\n\nLamp gestuurd, klant tevreden.\n")
    assert [turn.text for turn in found.turns] == ["Goedemorgen.", "Mijn lamp is stuk.", "Ik stuur een nieuwe."]


def test_what_is_said_below_the_end_is_said() -> None:
    found = one("Agent: Goedemorgen.\nKlant: Dit is het\n[end of transcript]\nAgent: Ik hoor u nog.\n")
    assert [turn.text for turn in found.turns][-1] == "Ik hoor u nog."


@pytest.mark.parametrize(
    ("label", "role", "name"),
    [
        ("rep_03", A, "03"),
        ("Salesperson", A, None),
        ("Advocate", A, None),
        ("Support Executive", A, None),
        ("Verkäuferin", A, None),
        ("Prospect", C, None),
        ("The customer", C, None),
        ("De klant", C, None),
        ("de_klant", U, "de_klant"),
    ],
)
def test_more_words_for_parties(label: str, role: Role, name: str | None) -> None:
    speaker = speaker_of(label)
    assert (speaker.role, speaker.name) == (role, name)


def test_of_users_with_numbers_none_need_be_the_customer() -> None:
    talk = "[2026-07-14T20:46:54Z] User 3931: Where is my parcel?\n[2026-07-14T20:50:54Z] User 400: It leaves today."
    assert [(turn.role, turn.name) for turn in one(talk).turns] == [(Role.UNKNOWN, "User 3931"), (Role.UNKNOWN, "User 400")]
    assert [turn.role for turn in one("User 7: Is it open?\nAgent: It is.\nUser 7: Great.").turns] == [C, A, C]


def test_who_is_called_as_another_is_speaks_though_only_once() -> None:
    talk = "PersoonA: Is de lijst klaar?\nNoor.v: Bijna.\nPersoonA: Mooi.\nPersoonB: Dat is snel. En de rest?\nNoor.v: Morgen."
    assert [turn.name for turn in one(talk).turns] == ["PersoonA", "Noor.v", "PersoonA", "PersoonB", "Noor.v"]


def test_a_name_between_turns_speaks_though_only_once() -> None:
    talk = "Jan: Is de lijst klaar?\nPia: Bijna.\nJan: Mooi.\n{}\nPia: Morgen is hij er.\nJan: Top."
    assert [turn.name for turn in one(talk.format("Kees: Dat is snel.")).turns] == ["Jan", "Pia", "Jan", "Kees", "Pia", "Jan"]
    for beside in ("Bedrag: tien euro.", "Verder: melk", "En ook\nKees: Dat is snel."):
        assert [turn.name for turn in one(talk.format(beside)).turns] == ["Jan", "Pia", "Jan", "Pia", "Jan"]
    assert len(one(talk.format("Pia: Ja.") + "\n\nUitkomst: De lijst is klaar.").turns) == 6


SHEET = """# Voorbeelden van gesprekken

## Gesprek 7: Lamp stuk

**Klantnummer:** L-7

### Transcript

```
[00:03] AGENT: Goedemorgen, met Noor.
[00:08] KLANT: Mijn lamp is stuk.
```

## Uitkomst
**Stand**: Klaar
**Wat gedaan is**: Nieuwe lamp gestuurd
"""


def test_what_stands_round_a_talk_under_titles_of_its_own_is_no_problem() -> None:
    found = one(SHEET, "x.md")
    assert (found.id, [turn.role for turn in found.turns]) == ("Gesprek 7: Lamp stuk", [A, C])
    two = SHEET.replace("## Uitkomst", "## Gesprek 8: Niemand\n\nMislukt.\n\n## Gesprek 9\n[00:01] AGENT: Hallo?\n\n## Uitkomst")
    first, wrong, last = read_text(two, name="x.md")
    assert isinstance(first, Conversation)
    assert isinstance(last, Conversation)
    assert isinstance(wrong, Problem)
    assert last.id == "Gesprek 9"


def test_what_a_chat_notes_of_its_visitor_and_of_its_end_is_said_by_nobody() -> None:
    found = one(
        "Chat started: 2026-03-01 09:12:05\nVisitor details: Els, els@post.example\n\nEls (2026-03-01 09:12:10):\nIs it sent?\n\n"
        "Noor (2026-03-01 09:12:40):\nIt is.\n\nEls (2026-03-01 09:13:00):\nThanks\n\nThe chat was ended by Els\n"
    )
    assert [(turn.role, turn.name, turn.text) for turn in found.turns] == [
        (U, "Els", "Is it sent?"),
        (U, "Noor", "It is."),
        (U, "Els", "Thanks"),
        (S, None, "The chat was ended by Els"),
    ]
    assert len(one("Agent: a\nKlant: de lijn is lang\nde lijn is verbroken zei ze").turns) == 2


@pytest.mark.parametrize("label", ["AE", "SDR", "bdr", "mdw"])
def test_who_sells_is_an_agent(label: str) -> None:
    assert speaker_of(label) == (A, None)
    assert speaker_of(f"Kim {label}").role is U


def test_what_an_exporter_counts_below_is_said_by_nobody() -> None:
    talk = "[3/1/2026 9:12 AM] els\nIs it sent?\n\n[3/1/2026 9:13 AM] noor\nIt is.\n\n[3/1/2026 9:14 AM] els\nThanks\n\n=====\nExported 3 message(s)\n=====\n"
    assert [turn.text for turn in one(talk).turns] == ["Is it sent?", "It is.", "Thanks"]


def test_a_name_and_a_time_may_both_stand_in_brackets() -> None:
    found = one("[Jan] [09:12] Hallo\n[Noor] [09:14] Zegt u het maar?\n[Jan] [13:02] De lamp is stuk\n[stilte]\n")
    assert said(found)[:3] == [("Jan", "Hallo", 0.0), ("Noor", "Zegt u het maar?", 120.0), ("Jan", "De lamp is stuk", 13800.0)]


def test_arrows_say_which_way_words_go() -> None:
    found = one("> Klant: Kunt u helpen?\n< Agent: Zeker!\n> Klant: Mijn fiets is weg.\n< Agent: Och.\n")
    assert [(turn.role, turn.text) for turn in found.turns] == [
        (Role.CUSTOMER, "Kunt u helpen?"), (Role.AGENT, "Zeker!"), (Role.CUSTOMER, "Mijn fiets is weg."), (Role.AGENT, "Och."),
    ]  # fmt: skip


def test_a_talk_with_the_newest_message_first_is_turned_round() -> None:
    found = one(
        "[2026-03-02 10:05] Agent: Het is geregeld.\n[2026-03-02 10:01] Klant: Waar blijft mijn geld?\n[2026-03-02 10:00] Klant: Hallo\n"
    )
    assert [(turn.text, turn.start) for turn in found.turns] == [
        ("Hallo", 0.0),
        ("Waar blijft mijn geld?", 60.0),
        ("Het is geregeld.", 300.0),
    ]


def test_a_word_before_the_name_tells_who_speaks_the_words_below() -> None:
    found = one("SPEAKER: S1\nGoedemorgen, met Ilja van de huisarts.\nSPEAKER: S2\nIk wil een herhaalrecept.\nSPEAKER: S1\nWaarvan?\n")
    assert [(turn.name, turn.text) for turn in found.turns] == [
        ("S1", "Goedemorgen, met Ilja van de huisarts."),
        ("S2", "Ik wil een herhaalrecept."),
        ("S1", "Waarvan?"),
    ]


def test_letters_for_klant_and_medewerker_are_roles_where_there_are_no_others() -> None:
    found = one("K: Is mijn fiets klaar?\nM: Ja.\nK: Top.\n")
    assert [turn.role for turn in found.turns] == [Role.CUSTOMER, Role.AGENT, Role.CUSTOMER]
    others = one("K: Is mijn fiets klaar?\nM: Ja.\nR: Nee hoor.\nK: Top.\nM: Hm.\nR: Ja.\n")
    assert {turn.role for turn in others.turns} == {U}


def test_a_talk_may_stand_in_one_line() -> None:
    text = "Medewerker: Goedemiddag, met Cas. Klant: Hoi, is mijn horloge klaar? Medewerker: Ja, tot zes uur. | Klant: Fijn.\n"
    found = one(text)
    assert [(turn.role, turn.text) for turn in found.turns] == [
        (Role.AGENT, "Goedemiddag, met Cas."), (Role.CUSTOMER, "Hoi, is mijn horloge klaar?"), (Role.AGENT, "Ja, tot zes uur."),
        (Role.CUSTOMER, "Fijn."),
    ]  # fmt: skip
    for turn in found.turns:
        line, column = turn.locate(0) or (0, 0)
        assert line == 1
        assert text[column - 1 :].startswith(turn.text)
    assert len(one("Klant: De mail van Klant Contact: zie onder. Mijn klant: die is boos.\n").turns) == 1


def test_pictures_before_labels_are_none_of_them() -> None:
    found = one("👤 Klant: Waar is de monteur?\n🤖 Bot: Ik zoek het op.\n👩‍💼 Medewerker: Onderweg.\n")
    assert [(turn.role, turn.text) for turn in found.turns] == [
        (Role.CUSTOMER, "Waar is de monteur?"), (Role.BOT, "Ik zoek het op."), (Role.AGENT, "Onderweg."),
    ]  # fmt: skip


def test_lines_above_a_talk_may_say_who_bears_which_name() -> None:
    found = one(
        "Chat transcript\n\nVisitor: Noa\nAgent: Isa Mol\nStarted: 3 June 2026\n\nNoa (10:02:05)\nIs it free?\n\nIsa Mol (10:02:40)\nIt is.\n\n"
        "Noa (10:03:00)\nGood\n"
    )
    assert [turn.role for turn in found.turns] == [Role.CUSTOMER, Role.AGENT, Role.CUSTOMER]
