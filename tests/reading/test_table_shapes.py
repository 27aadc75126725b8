"""Tables in further shapes: a day for each contact, codes of databases, several columns a party, numbers, and recordings without voices."""

from __future__ import annotations

import pytest

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.insight.aggregate import when
from calllint.reading import ReadOptions, read_text

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN


def all_of(text: str, name: str = "x.csv", **columns: str) -> list[Conversation]:
    found = list(read_text(text, ReadOptions(columns=columns), name))
    assert not any(isinstance(item, Problem) for item in found), found
    return [item for item in found if isinstance(item, Conversation)]


def said(found: Conversation) -> list[tuple[Role, str]]:
    return [(turn.role, turn.text) for turn in found.turns]


# The day of a contact.


@pytest.mark.parametrize(
    ("header", "first", "second", "dates"),
    [
        ("Datum", "02-03-2026", "16-03-2026", ["2026-03-02", "2026-03-16"]),
        ("Gespreksdatum", "2 maart 2026", "16 mrt 2026", ["2026-03-02", "2026-03-16"]),
        ("gestart_op", "2026-03-02 09:12", "2026-03-16 10:00", ["2026-03-02T09:12:00", "2026-03-16T10:00:00"]),
        ("created_at", "1772442000", "1773651600", ["2026-03-02T09:00:00Z", "2026-03-16T09:00:00Z"]),
    ],
)
def test_a_date_that_is_the_same_in_all_rows_of_a_conversation_dates_it(header: str, first: str, second: str, dates: list[str]) -> None:
    rows = [
        f"{number};{date};{role};{text}"
        for number, date in (("g1", first), ("g2", second))
        for role, text in (("Klant", "Hallo?"), ("Medewerker", "Dag."), ("Klant", "Ik heb een vraag."))
    ]
    found = all_of("\n".join([f"Gesprek;{header};Spreker;Tekst", *rows]))
    assert [one.metadata["date"] for one in found] == dates
    assert [when(one)[0] for one in found] == ["2026-W10", "2026-W12"]
    assert all(turn.at is None for one in found for turn in one.turns)


def test_times_since_the_start_stay_beside_the_day() -> None:
    text = "call_id,call_date,offset,speaker,utterance\nA,03/16/2026,00:00:03,Agent,Good morning.\nA,03/16/2026,00:00:06,Caller,My bill is wrong.\nB,03/02/2026,00:00:02,Agent,Hello.\n"
    first, second = all_of(text)
    assert ([turn.start for turn in first.turns], first.metadata["date"]) == ([3.0, 6.0], "2026-03-16")
    assert second.metadata["date"] == "2026-03-02"


def test_a_row_that_is_a_conversation_has_its_date() -> None:
    text = 'id,Datum,transcript\n1,31-03-2026,"Agent: Hallo\nKlant: Dag"\n2,01-04-2026,"Agent: Hoi\nKlant: Ik wil ruilen"\n'
    assert [one.metadata["date"] for one in all_of(text)] == ["2026-03-31", "2026-04-01"]


def test_messages_with_dates_of_their_own_need_no_day_and_what_is_no_date_stays_as_written() -> None:
    text = "id,created_at,rol,tekst\n1,2026-03-02 09:00,klant,Hallo\n1,2026-03-02 09:01,agent,Dag\n1,2026-03-02 09:02,klant,Ja\n"
    (found,) = all_of(text)
    assert "date" not in found.metadata
    assert found.turns[1].at == "2026-03-02T09:01:00"
    (found,) = all_of("id;wanneer;rol;tekst\n1;voorjaar;klant;Hallo\n1;voorjaar;agent;Dag\n", day="wanneer")
    assert found.metadata["date"] == "voorjaar"


# Who speaks, in codes.

CODED = {
    "osticket": (
        "thread_id,staff_id,type,poster,body,created\n5,0,M,Jan,<p>De stoel wiebelt.</p>,2026-03-02 10:00:00\n5,3,N,Anna,lastig,2026-03-02 10:01:00\n5,3,R,Anna,We komen.,2026-03-02 10:02:00\n",
        [(C, "De stoel wiebelt."), (A, "We komen.")],
    ),
    "chatwoot": (
        "id,content,conversation_id,message_type,created_at,private\n1,Waar blijft hij?,44,0,2026-03-02 10:00:00,f\n2,lastig,44,1,2026-03-02 10:01:00,t\n3,Morgen.,44,1,2026-03-02 10:02:00,f\n4,Gesloten,44,2,2026-03-02 10:03:00,f\n",
        [(C, "Waar blijft hij?"), (A, "Morgen."), (S, "Gesloten")],
    ),
    "zammad": (
        "id,ticket_id,sender_id,body,internal,created_at\n1,8,2,De printer hapert.,false,2026-03-02 10:00:00\n2,8,1,weer hij,true,2026-03-02 10:01:00\n3,8,1,Wij komen langs.,false,2026-03-02 10:02:00\n",
        [(C, "De printer hapert."), (A, "Wij komen langs.")],
    ),
}


@pytest.mark.parametrize("name", CODED)
def test_the_codes_of_a_database_say_who_wrote_and_what_only_agents_see(name: str) -> None:
    text, wanted = CODED[name]
    (found,) = all_of(text)
    assert said(found) == wanted


def test_a_letter_in_another_table_is_no_code() -> None:
    (found,) = all_of("ticket_id,type,rol,tekst\n1,M,klant,Hallo\n1,N,agent,Dag\n")
    assert said(found) == [(C, "Hallo"), (A, "Dag")]


# What parties say in several columns.


@pytest.mark.parametrize(
    "headers",
    [
        "Vraag klant;Antwoord medewerker;Reactie klant;Tweede antwoord", "question;answer;question_2;answer_2",
        "Customer message;Agent reply;Customer message 2;Final agent reply",
    ],
)  # fmt: skip
def test_columns_behind_the_first_question_and_answer_are_turns(headers: str) -> None:
    text = f"Nr;{headers}\n91;Waar is mijn geld?;Dat komt morgen.;Dat zei u vorige week ook.;Excuses, nu echt.\n92;Hoe ruil ik dit?;Met het label.;;\n"
    first, second = all_of(text)
    assert said(first) == [(C, "Waar is mijn geld?"), (A, "Dat komt morgen."), (C, "Dat zei u vorige week ook."), (A, "Excuses, nu echt.")]
    assert said(second) == [(C, "Hoe ruil ik dit?"), (A, "Met het label.")]


def test_a_remark_behind_an_answer_is_no_turn() -> None:
    (found, _) = all_of(
        "id,question,answer,internal remark,category\n1,Where is it now?,On its way.,be careful with her,orders\n2,How do I return?,With the label.,none,orders\n"
    )
    assert said(found) == [(C, "Where is it now?"), (A, "On its way.")]


# Text messages between numbers.


def test_what_two_numbers_write_to_each_other_is_a_conversation() -> None:
    text = "From,To,Body,Direction,SentDate\n+31611111111,+3197010000,Komt de monteur nog?,inbound,2026-03-02 08:00:00Z\n+31622222222,+3197010000,Bent u open?,inbound,2026-03-02 08:01:00Z\n+3197010000,+31611111111,Over een uur.,outbound-api,2026-03-02 08:04:00Z\n+3197010000,+31622222222,Tot zes uur.,outbound-reply,2026-03-02 08:05:00Z\n"
    first, second = all_of(text)
    assert said(first) == [(C, "Komt de monteur nog?"), (A, "Over een uur.")]
    assert said(second) == [(C, "Bent u open?"), (A, "Tot zes uur.")]


# Recordings.


def test_whispers_table_counts_milliseconds_and_knows_no_voices() -> None:
    (found,) = all_of("start\tend\ttext\n0\t2400\tGoedemiddag, met Els.\n2400\t5100\tIk wil iets annuleren.\n", "x.tsv")
    assert [(turn.role, turn.start, turn.end) for turn in found.turns] == [(U, 0.0, 2.4), (U, 2.4, 5.1)]
    (found,) = all_of("Start (s),End (s),Text\n0.0,2.4,Good afternoon to you.\n2.4,5.1,I want to cancel it.\n")
    assert [turn.end for turn in found.turns] == [2.4, 5.1]


def test_the_ids_of_speakers_tell_them_apart_in_a_short_table() -> None:
    text = "audio_file,segment_start,segment_end,speaker_id,transcript\nc1.wav,0.0,2.1,SPK1,Good morning this is Ann\nc1.wav,2.4,4.0,SPK2,I want to cancel my order\nc2.wav,0.1,1.0,SPK1,How may I help you today\n"
    first, _ = all_of(text)
    assert (first.id, [turn.name for turn in first.turns]) == ("c1.wav", ["SPK1", "SPK2"])


# Markdown, and mark-up in cells.


def test_a_table_in_markdown() -> None:
    (found,) = all_of(
        "| Tijd | Wie | Tekst |\n|------|:---:|-------|\n| 09:00 | Medewerker | Goedemorgen |\n| 09:01 | Klant | Ik wil ruilen |\n", "x.md"
    )
    assert said(found) == [(A, "Goedemorgen"), (C, "Ik wil ruilen")]


def test_labels_in_bold_within_a_cell() -> None:
    text = 'id,chat_log\n1,"<b>Agent:</b> Hello there<br/><b>Customer:</b> My card broke"\n2,"<p><b>Agent:</b> Hi</p>\n<p><b>Customer:</b> I was\nbilled twice</p>"\n'
    first, second = all_of(text)
    assert said(first) == [(A, "Hello there"), (C, "My card broke")]
    assert said(second) == [(A, "Hi"), (C, "I was billed twice")]


# What headers of two words, or none, say.


@pytest.mark.parametrize(
    ("customer", "agent", "role"),
    [
        ("customer_tweet", "brand_reply", A),
        ("user_input", "ai_response", B),
        ("member_message", "rep_reply", A),
        ("klant_vraag", "medewerker_antwoord", A),
    ],
)
def test_a_party_and_that_it_says_something(customer: str, agent: str, role: Role) -> None:
    first, second = all_of(
        f"nr,{customer},{agent}\n1,Waar blijft mijn fiets?,Die komt morgen bij u aan.\n2,Kan ik hem ruilen?,Dat kan in de winkel.\n"
    )
    assert said(first) == [(C, "Waar blijft mijn fiets?"), (role, "Die komt morgen bij u aan.")]
    assert said(second)[0] == (C, "Kan ik hem ruilen?")


def test_what_answers_a_prompt_is_a_bot() -> None:
    (found,) = all_of("prompt,response\nWaar blijft mijn fiets?,Die komt morgen bij u aan.\n")
    assert said(found) == [(C, "Waar blijft mijn fiets?"), (B, "Die komt morgen bij u aan.")]


TALK = "Agent: Goedemorgen, met Els van de fietsenwinkel.\nKlant: Waar blijft mijn fiets, die zou er gisteren al zijn?\nAgent: Die komt morgen."


@pytest.mark.parametrize("header", ["Enquiry log 2026", "kolom 7", ""])
def test_long_cells_that_hold_turns_are_transcripts_whatever_they_are_called(header: str) -> None:
    found = all_of(f'nr,{header},cijfer\n1,"{TALK}",7\n2,"{TALK}",8\n')
    assert [said(one)[1] for one in found] == [(C, "Waar blijft mijn fiets, die zou er gisteren al zijn?")] * 2


def test_long_cells_in_which_nobody_speaks_are_none() -> None:
    words = "Dit is een lange omschrijving van een fiets, met een zadel, twee wielen, een stuur en een bel. Let op: de bel rinkelt."
    assert all(isinstance(item, Problem) for item in read_text(f'nr,"kolom 7",cijfer\n1,"{words}",7\n2,"{words}",8\n', name="x.csv"))


def test_messages_of_an_opportunity_are_a_conversation() -> None:
    rows = "opportunity_id,timestamp,type,text\no1,2026-04-01 10:00:00,outbound,Zoekt u nog een fiets?\no1,2026-04-01 10:01:00,inbound,Jazeker.\n"
    first, second = all_of(rows + "o2,2026-04-01 11:00:00,inbound,Waar is mijn bel?\no2,2026-04-01 11:01:00,outbound,Die komt morgen.\n")
    assert (first.id, [turn.role for turn in first.turns], second.id) == ("o1", [A, C], "o2")


def test_who_administers_and_who_executes_are_agents() -> None:
    (found,) = all_of("customer_message,admin_reply\nWaar blijft mijn fiets?,Die komt morgen bij u aan.\n")
    assert said(found) == [(C, "Waar blijft mijn fiets?"), (A, "Die komt morgen bij u aan.")]


# What stands beside what a customer wrote.


def test_what_customers_wrote_beside_their_names_is_a_conversation_each() -> None:
    first, second = all_of("customer_name,message\nTess,Why is the gate locked?\nOmar,My badge does not work since Monday\n")
    assert [(turn.role, turn.name) for turn in (*first.turns, *second.turns)] == [(C, "Tess"), (C, "Omar")]


@pytest.mark.parametrize(
    "table",
    [
        'customer_name,message\nTess,"Hi Tess, your parcel is here"\nOmar,"Hi Omar, your parcel is here"\n',
        "customer_name,rating,message\nTess,4,What a lovely gate it is\nOmar,1,My badge does not work since Monday\n",
    ],
)
def test_what_is_written_to_customers_and_reviews_are_none(table: str) -> None:
    (found,) = read_text(table, name="x.csv")
    assert isinstance(found, Problem)


def test_what_was_heard_may_stand_beside_what_was_answered() -> None:
    text = "timestamp,transcript,response\n2026-03-02T10:00:00,open the gate,The gate is open now.\n2026-03-02T10:01:00,thanks,You are welcome.\n"
    assert [said(found) for found in all_of(text)] == [
        [(C, "open the gate"), (A, "The gate is open now.")],
        [(C, "thanks"), (A, "You are welcome.")],
    ]


def test_a_transcript_may_have_one_comment_and_its_users_their_ids_in_other_columns() -> None:
    text = (
        "Ticket ID,Requester ID,Assignee ID,Full Transcript\n"
        '1,3896,,"[2026-07-14T20:47:02.000Z] User 3896: Missed call\n\nCall to: the shop\n\nAt nine"\n'
        '2,3931,400,"[2026-07-14T20:46:54.000Z] User 3931: Where is it?\n[2026-07-14T20:50:54.000Z] User 400: On its way."\n'
        '3,3840,400,"[2026-07-14T20:42:58.000Z] User 400: Do you still need us?"\n'
    )
    first, second, third = all_of(text)
    assert said(first) == [(C, "Missed call\n\nCall to: the shop\n\nAt nine")]
    assert [role for role, _ in said(second)] == [C, A]
    assert [role for role, _ in said(third)] == [A]


def test_notes_among_directions_are_left_out() -> None:
    text = (
        "Ticket ID;Agent;Type;Bericht\n8;;INBOUND;Waar blijft mijn lamp?\n8;Noor;OUTBOUND;Die komt morgen.\n8;Noor;NOTE;Klant is boos\n"
        "9;;INBOUND;Nog een vraag\n9;Noor;OUTBOUND;Zegt u het maar.\n"
    )
    first, second = all_of(text)
    assert said(first) == [(C, "Waar blijft mijn lamp?"), (A, "Die komt morgen.")]
    assert said(second) == [(C, "Nog een vraag"), (A, "Zegt u het maar.")]


def test_messages_with_addresses_and_subjects_are_mails_whose_quotes_are_cut_off() -> None:
    text = (
        "Id,ParentId,FromAddress,ToAddress,Subject,TextBody,Incoming,MessageDate\n"
        "1,5001,jan@post.example,hulp@lamp.example,Kapot,Mijn lamp is stuk.,true,2026-03-01T09:12:05Z\n"
        '2,5001,hulp@lamp.example,jan@post.example,RE: Kapot,"Beste Jan,\n\nEr komt een nieuwe.\n\n'
        'Op 1 mrt 2026 om 09:12 schreef Jan <jan@post.example>:\n> Mijn lamp is stuk.",false,2026-03-01T10:12:05Z\n'
    )
    (found,) = all_of(text)
    assert said(found) == [(C, "Mijn lamp is stuk."), (A, "Beste Jan,\n\nEr komt een nieuwe.")]


def test_questions_to_a_bot_may_be_a_word() -> None:
    text = "timestamp,user_message,bot_message\n2026-03-02 10:00:00,LAMP,We sell lamps of all kinds.\n2026-03-02 10:01:00,DOOR,We have no doors at all.\n"
    assert [said(found)[0] for found in all_of(text)] == [(C, "LAMP"), (C, "DOOR")]


def test_the_number_of_a_conversation_may_stand_in_its_first_row_alone() -> None:
    text = "Nummer;Tijdstip;Afzender;Tekst\n12;1-3-2026 09:12;Klant;Is het open?\n;1-3-2026 09:13;Medewerker;Ja.\n13;1-3-2026 10:12;Klant;Waar is het?\n;1-3-2026 10:13;Medewerker;In de stad.\n"
    assert [(one.id, len(one.turns)) for one in all_of(text)] == [("12", 2), ("13", 2)]


def test_when_a_call_began_is_no_time_of_what_is_said_in_it() -> None:
    said_when = [("A", "0,5;2,0", "Goedemorgen."), ("B", "2,5;4,75", "Dag, ik bel over de lamp."), ("A", "5;6", "Vertelt u het maar.")]
    rows = [f"7;1-3-2026;09:12;{who};{times};{text}" for who, times, text in said_when]
    (found,) = all_of("\n".join(["Gesprek;Datum;Starttijd;Spreker;Begin;Eind;Tekst", *rows, ""]))
    assert [(turn.start, turn.end) for turn in found.turns] == [(0.5, 2.0), (2.5, 4.75), (5.0, 6.0)]
    assert found.metadata["date"] == "2026-03-01"


@pytest.mark.parametrize(
    ("asked", "answered"),
    [("Vraag burger", "Antwoord gemeente"), ("bericht_klant", "reactie_winkel"), ("Frage Kunde", "Antwort Mitarbeiter")],
)
def test_what_is_said_may_stand_before_who_says_it(asked: str, answered: str) -> None:
    (found,) = all_of(f"Nr;{asked};{answered}\n1;Wanneer is de winkel open?;Elke dag vanaf negen uur.\n")
    assert said(found) == [(C, "Wanneer is de winkel open?"), (A, "Elke dag vanaf negen uur.")]
