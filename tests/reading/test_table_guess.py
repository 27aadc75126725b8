"""Which column holds what: headers of helpdesks, data sets and sheets in four languages, `[columns]`, and the explanation."""

from __future__ import annotations

import csv
import tomllib
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, Source, read_text
from calllint.reading.csv import READER
from calllint.reading.table_fields import FIELDS
from calllint.reading.tables.words import NAMES

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN


def all_of(text: str, **options: object) -> list[Conversation]:
    found = list(read_text(text, ReadOptions(**options), "x.csv"))  # type: ignore[arg-type]
    assert all(isinstance(item, Conversation) for item in found), found
    return found  # type: ignore[return-value]


def only_problem(text: str, **options: object) -> str:
    (found,) = read_text(text, ReadOptions(**options), "x.csv")  # type: ignore[arg-type]
    assert isinstance(found, Problem)
    return found.message


def said(conversation: Conversation) -> list[tuple[Role, str | None, str]]:
    return [(turn.role, turn.name, turn.text) for turn in conversation.turns]


def explained(text: str, **options: object) -> str:
    assert READER.explain is not None
    return "\n".join(READER.explain(Source.opened("x.csv", BytesIO(text.encode()), ReadOptions(**options))))  # type: ignore[arg-type]


MESSAGES = {
    "intercom": (
        "message_id,message_body,message_type,message_created_at,message_author_type,message_author_name,conversation_id,conversation_created_at\n"
        "1,Hello I have a question,conversation_message,2026-03-02 10:00:00,user,Jan,77,2026-03-02 10:00:00\n"
        "2,,assignment,2026-03-02 10:00:20,admin,Sanne,77,2026-03-02 10:00:00\n3,call him back,note,2026-03-02 10:00:30,admin,Sanne,77,2026-03-02 10:00:00\n"
        "4,What is it?,comment,2026-03-02 10:01:00,admin,Sanne,77,2026-03-02 10:00:00\n",
        "77", [(C, "Jan", "Hello I have a question"), (A, "Sanne", "What is it?")], [0.0, 60.0],
    ),
    "zendesk": (
        "Ticket ID,Comment ID,Author ID,Requester ID,Assignee ID,Public,Created at,Comment\n"
        "5,1,100,100,200,true,2026-03-02 10:00,My bike is broken\n5,2,200,100,200,true,2026-03-02 10:05,Sorry to hear\n",
        "5", [(C, "100", "My bike is broken"), (A, "200", "Sorry to hear")], [0.0, 300.0],
    ),
    "freshdesk": (
        "ticket_id,conversation_id,body_text,incoming,private,created_at,from_email\n9,1,Hallo waar is het,true,false,2026-03-02T10:00:00Z,k@post.example\n"
        "9,2,even kijken,false,true,2026-03-02T10:01:00Z,a@winkel.example\n9,3,Onderweg,false,false,2026-03-02T10:02:00Z,a@winkel.example\n",
        "9", [(C, "k@post.example", "Hallo waar is het"), (A, "a@winkel.example", "Onderweg")], [0.0, 120.0],
    ),
    "salesforce e-mail": (
        '"ID","PARENTID","TEXTBODY","HTMLBODY","SUBJECT","FROMNAME","INCOMING","MESSAGEDATE"\n'
        '"02s1","5001","Hello, it is late","<p>Hello</p>","Order","Jan","true","2026-03-02T10:00:00.000Z"\n'
        '"02s2","5001","","<p>Dear Jan,</p><p>On its way.</p>","Re: Order","Sanne","false","2026-03-02T11:00:00.000Z"\n',
        "5001", [(C, "Jan", "Hello, it is late"), (A, "Sanne", "Dear Jan,\n\nOn its way.")], [0.0, 3600.0],
    ),
    "salesforce messaging": (
        "ActorName,ActorType,ConversationId,EntryTime,EntryType,Message\nJan,EndUser,0dw1,2026-03-02T10:00:00.000+0000,Text,Hello\n"
        "Hulp,Bot,0dw1,2026-03-02T10:00:03.000+0000,Text,Welcome\nSanne,Agent,0dw1,2026-03-02T10:00:13.000+0000,Text,Hi Jan\n",
        "0dw1", [(C, "Jan", "Hello"), (B, "Hulp", "Welcome"), (A, "Sanne", "Hi Jan")], [0.0, 3.0, 13.0],
    ),
    "dynamics": (
        "(Do Not Modify) Email,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Subject,From,To,Description,Direction,Created On,Regarding\n"
        "g1,abc=,3/14/2026 10:00,Order,jan@post.example,s@winkel.example,<p>Where is it?</p>,Incoming,3/14/2026 10:00 AM,CAS-1\n"
        "g2,abd=,3/14/2026 10:00,RE: Order,s@winkel.example,jan@post.example,<p>It is coming</p>,Outgoing,3/14/2026 1:00 PM,CAS-1\n",
        "CAS-1", [(C, "jan@post.example", "Where is it?"), (A, "s@winkel.example", "It is coming")], [0.0, 10800.0],
    ),
    "trengo": (
        "Ticket ID;Kanaal;Contact;Richting;Medewerker;Bericht;Datum/tijd\n55;WhatsApp;Jan;Inkomend;;Hallo;02-03-2026 10:00:05\n"
        "55;WhatsApp;Jan;Uitgaand;Sanne;Dag Jan;02-03-2026 10:01:05\n",
        "55", [(C, "Jan", "Hallo"), (A, "Sanne", "Dag Jan")], [0.0, 60.0],
    ),
    "direction of messages beside a type of sender": (
        "Date & Time,Sender ID,Sender Type,Contact ID,Content Type,Message Type,Content\n"
        '2026-03-02 10:00:00,55,contact,900,text,incoming,"{""type"":""text"",""text"":""Hello""}"\n'
        '2026-03-02 10:01:00,7,user,900,text,outgoing,"{""type"":""text"",""text"":""Hi, can I help?""}"\n',
        "900", [(C, "55", "Hello"), (A, "7", "Hi, can I help?")], [0.0, 60.0],
    ),
    "numbers since 1970": (
        "id,csid,created_at,author_name,direction,text\n1,100,1772445600000,Ann,inbound,Hello there\n2,100,1772445610500,Bob,outbound,Hi Ann\n",
        "100", [(C, "Ann", "Hello there"), (A, "Bob", "Hi Ann")], [0.0, 10.5],
    ),
    "import template": (
        "conversationId\tsendTime\tsenderType\ttext\tagentId\n12\t2026-03-02T10:00:00+00:00\tvisitor\tHi\t\n12\t2026-03-02T10:00:09+00:00\tagent\tHello\tjo@winkel.example\n",
        "12", [(C, None, "Hi"), (A, "jo@winkel.example", "Hello")], [0.0, 9.0],
    ),
    "data set with names of both": (
        "conv_id,turn_index,role,text,timestamp,industry,customer_name,agent_name\nc1,0,customer,It is down,2026-03-02 10:00:00,telecom,Alice,Bob\n"
        "c1,1,agent,Let me see,2026-03-02 10:01:00,telecom,Alice,Bob\n",
        "c1", [(C, "Alice", "It is down"), (A, "Bob", "Let me see")], [0.0, 60.0],
    ),
    "system that answers": (
        "dialogue_id,turn_id,speaker,utterance\nM1.json,0,USER,i need a train\nM1.json,1,SYSTEM,sure to where\nM1.json,2,USER,to Delft\n",
        "M1.json", [(C, None, "i need a train"), (B, None, "sure to where"), (C, None, "to Delft")], [None, None, None],
    ),
    "speech recognition": (
        "file,start,end,speaker,transcript\ncall1.wav,0.50,2.50,SPEAKER_00,Good morning how can I help\ncall1.wav,2.60,4.10,SPEAKER_01,I have a question\n",
        "call1.wav", [(U, "SPEAKER_00", "Good morning how can I help"), (U, "SPEAKER_01", "I have a question")], [0.5, 2.6],
    ),
    "milliseconds and channels": (
        "call_id,channel,start_ms,end_ms,text\n1,agent,0,1500,Goedemorgen met Sanne\n1,customer,1600,3000,Ik heb een vraag\n",
        "1", [(A, None, "Goedemorgen met Sanne"), (C, None, "Ik heb een vraag")], [0.0, 1.6],
    ),
    "German": (
        "Gesprächs-ID;Datum;Uhrzeit;Absender;Nachricht\n1;02.03.2026;10:00;Kunde;Wo ist mein Paket?\n1;02.03.2026;10:01;Mitarbeiter;Ich schaue nach.\n",
        "1", [(C, None, "Wo ist mein Paket?"), (A, None, "Ich schaue nach.")], [0.0, 60.0],
    ),
    "French": (
        "Conversation;Date;Heure;Expéditeur;Message\n1;02/03/2026;10h00;Client;Où est mon colis ?\n1;02/03/2026;10h01;Conseiller;Je regarde.\n",
        "1", [(C, None, "Où est mon colis ?"), (A, None, "Je regarde.")], [0.0, 60.0],
    ),
    "Dutch call": (
        "Gespreksnummer;Datum;Tijdstip;Spreker;Gesproken tekst\n1;2 maart 2026;10:00 uur;Beller;Goedemorgen\n1;2 maart 2026;10:01 uur;Medewerkster;Goedemorgen mevrouw\n",
        "1", [(C, None, "Goedemorgen"), (A, None, "Goedemorgen mevrouw")], [0.0, 60.0],
    ),
    "Flemish": (
        "Dossier;Datum/uur;Spreker;Uitspraak\nD1;02/03/2026 10:00:00;Onthaal;Goeiedag\nD1;02/03/2026 10:00:08;Beller;Ik wil stoppen\n",
        "D1", [(A, None, "Goeiedag"), (C, None, "Ik wil stoppen")], [0.0, 8.0],
    ),
    "notes": (
        "Ticketnummer;Datum en tijd;Auteur;Type auteur;Intern;Reactie\nT1;2-3-2026 10:00;Jan;Klant;Nee;Waar blijft het?\n"
        "T1;2-3-2026 10:05;Els;Medewerker;Ja;weet iemand dit\nT1;2-3-2026 10:10;Els;Medewerker;Nee;Morgen.\n",
        "T1", [(C, "Jan", "Waar blijft het?"), (A, "Els", "Morgen.")], [0.0, 600.0],
    ),
    "municipality": (
        "zaaknummer,tijdstip,wie,gezegd\nZ1,00:00:03,KCC-medewerker,Met Anna\nZ1,00:00:06,Inwoner,Ik wil een paspoort\n",
        "Z1", [(A, None, "Met Anna"), (C, None, "Ik wil een paspoort")], [3.0, 6.0],
    ),
    "time of day over midnight": (
        "Tijd;Naam;Bericht\n23:59:50;Klant;Bent u daar nog?\n00:00:10;Sanne (medewerker);Ja hoor\n",
        "x", [(C, None, "Bent u daar nog?"), (A, "Sanne", "Ja hoor")], [0.0, 20.0],
    ),
    "minutes and seconds": (
        "call_id,speaker,timestamp,text\n1,agent,00:00,hello there\n1,customer,00:12,hi you\n1,agent,01:15,bye now\n",
        "1", [(A, None, "hello there"), (C, None, "hi you"), (A, None, "bye now")], [0.0, 12.0, 75.0],
    ),
    "decimal commas": (
        "Gesprek;Start (s);Einde (s);Spreker;Tekst\n1;0,5;2,25;Klant;hallo\n1;2,5;3,0;Medewerker;dag\n",
        "1", [(C, None, "hallo"), (A, None, "dag")], [0.5, 2.5],
    ),
}  # fmt: skip


@pytest.mark.parametrize("export", MESSAGES)
def test_one_row_a_message(export: str) -> None:
    text, name, turns, starts = MESSAGES[export]
    (found,) = all_of(text)
    assert found.id == name
    assert said(found) == turns
    assert [turn.start for turn in found.turns] == starts


PAIRS = {
    "Klantvraag;Antwoord\nWaar is mijn pakket?;We zoeken het uit.\nKan ik het ruilen?;Dat kan binnen 30 dagen.\n": A,
    "flags,instruction,category,intent,response\nB,how do I cancel my order,ORDER,cancel,You can cancel it here\nQ,i want to cancel it,ORDER,cancel,Of course you can\n": A,
    "subject,body,answer,type,queue,language\nProblem,My laptop does not start,Please restart it once,Incident,IT,en\nAnfrage,Ich habe eine Frage,Guten Tag gerne,Request,IT,de\n": A,
    "Customer,Agent\nWhere is my order please?,Let me check that for you.\nOk thank you very much,You are welcome sir.\n": A,
    "id,user_message,bot_response\n1,hello can you help,Of course I can\n2,where is my order,It is on its way\n": B,
}


@pytest.mark.parametrize("text", PAIRS)
def test_one_row_a_question_and_its_answer(text: str) -> None:
    found = all_of(text)
    assert len(found) == 2
    assert all([turn.role for turn in conversation.turns] == [C, PAIRS[text]] for conversation in found)
    assert len({conversation.id for conversation in found}) == 2


def test_questions_and_answers_of_one_conversation_stay_together() -> None:
    text = (
        "log_id,conversation_id,request_timestamp,input_text,output_text\n1,c1,2026-03-02T10:01:00Z,thanks a lot,You are welcome\n"
        "2,c1,2026-03-02T10:00:00Z,where is my order,It is on its way\n"
    )
    (found,) = all_of(text)
    assert [turn.text for turn in found.turns] == ["where is my order", "It is on its way", "thanks a lot", "You are welcome"]
    assert [turn.start for turn in found.turns] == [0.0, None, 60.0, None]
    assert {turn.role for turn in found.turns} == {C, B}


TRANSCRIPTS = {
    'id,description,dialogue\n1,Robot,"Customer: It is stuck.\nRobot Support: Let me check.\nCustomer: Thanks"\n': [C, A, C],
    'SessionId,ChatTranscript\ns1,"Bot says: Hello; User says: my order; Bot says: Which one?; "\n': [B, C, B],
    'conversation_id,text\n1,"Client: hi there Agent: hello, how can I help? Client: my bill"\n': [C, A, C],
    'id,messages\n1,"[{""role"": ""user"", ""content"": ""hi""}, {""role"": ""agent"", ""content"": ""hello""}]"\n': [C, A],
    "id,messages\n1,\"[{'role': 'user', 'content': \"\"it's me\"\"}, {'role': 'agent', 'content': 'ok'}]\"\n": [C, A],
    "id,messages\n1,\"[{'content': 'hi', 'role': 'user'}\n {'content': 'ok', 'role': 'agent'}]\"\n": [C, A],
    'id,conversations\n1,"[{""from"": ""human"", ""value"": ""hi""}, {""from"": ""gpt"", ""value"": ""hello""}]"\n': [C, B],
    'id,transcript\n1,"<p>Klant: hallo</p><p>Medewerker: dag &amp; welkom</p>"\n': [C, A],
    'id,transcript\n1,"Klant: hallo\\nMedewerker: dag\\nKlant: ja"\n': [C, A, C],
    'id,transcript\n1,"- Klant: hallo\n- Medewerker: dag"\n': [C, A],
}


@pytest.mark.parametrize("text", TRANSCRIPTS)
def test_one_row_a_conversation(text: str) -> None:
    (found,) = all_of(text)
    assert [turn.role for turn in found.turns] == TRANSCRIPTS[text]


def test_messages_in_a_cell_have_times_names_and_no_notes() -> None:
    messages = (
        '{"messages": [{"author": {"role": "agent", "name": "Sanne"}, "body": "<p>Dag</p>", "created_at": "2026-03-02T10:00:00Z"},'
        ' {"author": {"role": "agent"}, "body": "boos", "private": true}, {"author": {"role": "end_user", "name": "Jan"}, "body": "Hallo", "created_at": 1772445610}]}'
    )
    (found,) = all_of('ticket_id,status,ended_by,transcript\n7,closed,Customer,"' + messages.replace('"', '""') + '"\n')
    assert said(found) == [(A, "Sanne", "Dag"), (C, "Jan", "Hallo")]
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-02T10:00:00Z"), (10.0, "2026-03-02T10:00:10Z")]
    assert (found.id, found.agent, found.metadata) == ("7", "Sanne", {"status": "closed", "ended_by": "customer"})


def test_the_direction_and_the_start_of_a_call_say_nothing_of_its_turns() -> None:
    rows = "".join(f"1,2026-03-02 10:00:00,inbound,{'AB'[number % 2]},zegt u het maar {number}\n" for number in range(4))
    (found,) = all_of("call_id,start_time,direction,speaker,text\n" + rows)
    assert {(turn.role, turn.name) for turn in found.turns} == {(U, "A"), (U, "B")}
    assert {turn.start for turn in found.turns} == {None}
    assert found.channel is Channel.CALL


@pytest.mark.parametrize("header", ["Type afzender", "Soort afzender", "Kant van het gesprek", "x9"])
def test_a_column_of_both_parties_says_who_speaks_whatever_it_is_called(header: str) -> None:
    rows = (
        "7;Anna;Medewerker;Dag, zeg het maar\n7;mw. Bos;Klant;Waar blijft hij?\n7;;Systeem;Gesprek gesloten\n7;Anna;Medewerker;Onderweg\n"
    )
    (found,) = all_of(f"Gesprek;Afzender;{header};Bericht\n{rows}")
    assert [turn.role for turn in found.turns] == [A, C, Role.SYSTEM, A]


def test_a_column_that_says_the_same_of_a_whole_contact_says_nothing_of_who_speaks() -> None:
    rows = "".join(
        f"{number // 4};{'AB'[number % 2]};{('klant', 'agent')[number // 4]};regel {number} van dit gesprek\n" for number in range(8)
    )
    assert {turn.role for one in all_of(f"Gesprek;Afzender;Wie hing op;Bericht\n{rows}") for turn in one.turns} == {U}


def test_addresses_of_the_firm_are_agents() -> None:
    text = "ticket,from,text\n1,Jan <jan@post.example>,Waar is het?\n1,Team <info@nl.winkel.example>,Onderweg.\n"
    assert said(all_of(text)[0]) == [(C, "Jan", "Waar is het?"), (A, "Team", "Onderweg.")]
    nobody = text.replace("info@", "kees@")
    assert [turn.role for turn in all_of(nobody)[0].turns] == [U, U]
    assert said(all_of(text, agent_domains=("winkel.example",))[0]) == [(C, "Jan", "Waar is het?"), (A, "Team", "Onderweg.")]


def test_an_address_that_mails_are_sent_to_tells_the_firm() -> None:
    rows = (
        "ticket_id,from,to,date,body\n"
        "1,jan@post.example,support@firm.example,2026-03-02 09:00,Where is it?\n"
        "1,kim@firm.example,jan@post.example,2026-03-02 10:00,On its way\n"
    )
    assert said(all_of(rows)[0]) == [(C, "jan@post.example", "Where is it?"), (A, "kim@firm.example", "On its way")]
    both = rows.replace("jan@post.example", "info@post.example").replace("support@", "info@")
    assert [turn.role for turn in all_of(both)[0].turns] == [U, U]


# `[columns]`.

OWN = "Nr;Kant;Wat;Wanneer;Zin\n1;L;x;02-03-2026 10:00;een twee drie\n1;R;y;02-03-2026 10:01;vier vijf zes\n"


def sorted_by(subjects: list[str]) -> str:
    rows = (
        f"{n};{who};{said};{subject}"
        for n, subject in enumerate(subjects)
        for who, said in (("Klant", "Waar blijft het?"), ("Medewerker", "Ik kijk."))
    )
    return "\n".join(["gesprek;afzender;bericht;onderwerp", *rows])


def test_a_subject_that_many_conversations_have_is_their_topic() -> None:
    few = sorted_by(["Bezorging", "Factuur"] * 8)
    assert {one.topic for one in all_of(few)} == {"Bezorging", "Factuur"}
    assert "come again in other conversations" in explained(few)
    for subjects in ([f"Vraag over order {n}" for n in range(16)], ["Contactformulier"] * 16, ["Bezorging", "Factuur"] * 3):
        found = all_of(sorted_by(subjects))
        assert {one.topic for one in found} == {None}
        assert [one.metadata["subject"] for one in found] == subjects
    told = all_of(few, columns={"subject": "onderwerp", "text": "bericht", "role": "afzender", "conversation": "gesprek"})
    assert {one.topic for one in told} == {None}


def test_columns_by_the_configuration() -> None:
    columns = {"conversation": "Nr", "name": "kant", "text": "Zin", "at": "Wanneer"}
    (found,) = all_of(OWN, columns=columns)
    assert said(found) == [(U, "L", "een twee drie"), (U, "R", "vier vijf zes")]
    assert [turn.start for turn in found.turns] == [0.0, 60.0]


def test_rows_with_the_headers_of_mails_are_mails() -> None:
    rows = (
        "ID,PARENTID,FROMADDRESS,FROMNAME,SUBJECT,TEXTBODY,INCOMING,MESSAGEDATE\n"
        "1,500,jan@post.example,Jan,Bank,Waar blijft mijn bank?,true,2026-03-02T09:00:00.000Z\n"
        "2,500,hulp@winkel.example,Winkel,RE: Bank,Vrijdag.,false,2026-03-02T10:00:00.000Z\n"
    )
    found = all_of(rows)[0]
    assert (found.id, found.channel, [turn.role for turn in found.turns]) == ("500", Channel.EMAIL, [C, A])


def test_a_field_without_a_column_is_not_guessed() -> None:
    text = "id,role,text,channel\n1,agent,Hello there,chat\n1,customer,Hi you,chat\n"
    assert all_of(text)[0].channel is Channel.CHAT
    assert all_of(text, columns={"channel": ""})[0].channel is Channel.UNKNOWN


def test_a_column_that_is_not_there_is_a_problem_that_names_those_that_are() -> None:
    message = only_problem(OWN, columns={"text": "Zinn", "name": "Kant"})
    assert "[columns] text = 'Zinn': there is no such column (did you mean 'Zin'? the columns are: Nr, Kant, Wat, Wanneer, Zin)" in message


def test_columns_of_another_table_do_not_matter() -> None:
    text = "id,role,text\n1,agent,Hello there\n1,customer,Hi you\n"
    assert all_of(text, columns={"text": "Zin", "name": "Kant"})[0].turns[0].role is A


@pytest.mark.parametrize(
    ("columns", "roles"),
    [({"transcript": "Verslag"}, [C, A]), ({"customer-text": "Vraag", "agent-text": "Uitleg"}, [C, A]), ({"text": "Uitleg"}, [U])],
)
def test_each_layout_by_the_configuration(columns: dict[str, str], roles: list[Role]) -> None:
    text = 'Vraag;Uitleg;Verslag\nHoe kan dat nou?;Dat komt door de wind.;"Klant: hoe dan\nMedewerker: zo"\n'
    (found,) = all_of(text, columns=columns)
    assert [turn.role for turn in found.turns] == roles


def test_every_field_has_a_meaning_of_one_line() -> None:
    assert {"conversation", "role", "text", "date", "time", "at", "customer-text", "ended-by", "queue-wait"} <= set(FIELDS)
    assert all(meaning and "\n" not in meaning for meaning in FIELDS.values())


# The explanation.


def test_the_explanation_ends_with_the_table_to_paste() -> None:
    text = 'Gesprek;Datum;Tijd;Afzender;"Bericht ""x"" \\";Kleur\n1;02-03-2026;10:00;Klant;Hallo daar;rood\n1;02-03-2026;10:01;Medewerker;Dag;blauw\n'
    lines = explained(text, columns={"text": 'Bericht "x" \\'})
    assert "semicolons" in lines
    assert "not used: Kleur" in lines
    assert "100 % of its values are roles: agent, customer" in lines
    columns = tomllib.loads(lines[lines.index("\n[columns]\n") :])["columns"]
    assert columns == {"conversation": "Gesprek", "role": "Afzender", "text": 'Bericht "x" \\', "date": "Datum", "time": "Tijd"}
    assert all_of(text, columns=columns) == all_of(text, columns={"text": 'Bericht "x" \\'})


def test_the_explanation_of_what_is_not_read() -> None:
    assert "not read" in explained("a,b\nsome words here,1\nother words here,2\n")
    assert explained("nothing to part\n") == "no table"


OTHERS = {
    "a column a party, a row a message": (
        "customer_message,agent_message\nhello can you help,\n,Sure what is it?\nmy order is late,\n", ["x"], [(C, None, "hello can you help"), (A, None, "Sure what is it?"), (C, None, "my order is late")],
    ),
    "labels in the text": (
        "conversation_id,utterance\n1,agent: Hello there\n1,customer: Hi: a question\n2,agent: Hi\n2,customer: yes\n", ["1", "2"],
        [(A, None, "Hello there"), (C, None, "Hi: a question"), (A, None, "Hi"), (C, None, "yes")],
    ),
    "ids as fractions, and a total with words": (
        "Gesprek;Afzender;Bericht\n1.0;Klant;Hallo\n1.0;Mdw;Dag\nTotaal;;2 berichten\n", ["1"], [(C, None, "Hallo"), (A, None, "Dag")],
    ),
    "our own names": (
        "id,channel,language,agent,role,name,text,start,end,at\nc1,call,nl,Sanne,agent,Sanne,Goedemorgen,0.0,1.5,2026-03-02T10:00:00Z\n"
        "c1,call,nl,Sanne,customer,Jan,Dag,2.0,3.0,2026-03-02T10:00:02Z\n", ["c1"], [(A, "Sanne", "Goedemorgen"), (C, "Jan", "Dag")],
    ),
    "headers with small words, in Flemish, the newest first": (
        "Datum;Uur;Verstuurd door;Boodschap\n14/05/2026;16:02;Klantendienst;Dat is geregeld.\n14/05/2026;15:40;Klant;Mijn rekening klopt niet\n",
        ["x"], [(C, None, "Mijn rekening klopt niet"), (A, None, "Dat is geregeld.")],
    ),
    "parties with small words between": (
        "Nr;Vraag van de bewoner;Antwoord van de medewerker\n1;Wanneer komt de vuilniswagen?;Dinsdag, voor acht uur.\n", ["1"],
        [(C, None, "Wanneer komt de vuilniswagen?"), (A, None, "Dinsdag, voor acht uur.")],
    ),
    "who answered is no answer": (
        "Nr;Vraag;Antwoord;Antwoord door\n1;Wanneer komt de vuilniswagen?;Dinsdag, voor acht uur.;Kim de Bos\n", ["1"],
        [(C, None, "Wanneer komt de vuilniswagen?"), (A, None, "Dinsdag, voor acht uur.")],
    ),
    "turns with numbers": (
        "gesprek_id;beurt_1_klant;beurt_1_agent;beurt_2_klant;beurt_2_agent\nw1;Is mijn bril klaar?;Vrijdag.;Hoe laat?;Na tienen.\nw2;Hallo daar;Dag, zeg het eens;;\n",
        ["w1", "w2"],
        [
            (C, None, "Is mijn bril klaar?"), (A, None, "Vrijdag."), (C, None, "Hoe laat?"), (A, None, "Na tienen."), (C, None, "Hallo daar"),
            (A, None, "Dag, zeg het eens"),
        ],
    ),
    "messages of a phone": (
        "Chat Session,Message Date,Type,Sender Name,Text\nMila,2026-03-02 10:00:00,Incoming,Mila,Is it ready yet?\nMila,2026-03-02 10:09:00,Outgoing,,Yes it is\n",
        ["Mila"], [(C, "Mila", "Is it ready yet?"), (A, None, "Yes it is")],
    ),
    "out in Dutch": (
        "Dossiernummer;Richting;Bericht\n44;in;Wanneer komt het geld?\n44;uit;Op de 23e\n", ["44"],
        [(C, None, "Wanneer komt het geld?"), (A, None, "Op de 23e")],
    ),
    "who says what": (
        "ID;Klant zegt;Wij zeggen\nA1;Het abonnement is te duur;Er is een kleiner plan\n", ["A1"],
        [(C, None, "Het abonnement is te duur"), (A, None, "Er is een kleiner plan")],
    ),
    "comments of cases as databases write them": (
        '"PARENT.CASENUMBER","CREATEDBY.NAME","ISPUBLISHED","COMMENTBODY"\n"12","Kees Bol","true","Mijn account is dicht"\n'
        '"12","Agent Bo","false","fraude?"\n"12","Agent Bo","true","Het is weer open"\n',
        ["12"], [(U, "Kees Bol", "Mijn account is dicht"), (A, "Bo", "Het is weer open")],
    ),
    "what the customer sees": (
        "Ticket;Gemaakt door;Zichtbaar voor klant;Opmerking\n5;Klant;Ja;De printer doet het niet\n5;Behandelaar Sem;Nee;weer dezelfde afdeling\n"
        "5;Behandelaar Sem;Ja;Ik kom zo langs\n", ["5"], [(C, None, "De printer doet het niet"), (A, "Sem", "Ik kom zo langs")],
    ),
    "which way mails went": (
        "zaaknummer;soort;tekst\nZ1;Inkomende e-mail;Mijn lamp is stuk\nZ1;Interne aantekening;garantie voorbij?\nZ1;Uitgaande e-mail;We sturen een lamp\n",
        ["Z1"], [(C, None, "Mijn lamp is stuk"), (A, None, "We sturen een lamp")],
    ),
    "recordings": (
        "Opname;Tijdcode;Spreker;Tekst\n12.wav;00:00:03;Spreker 1;Met Rens van het waterbedrijf\n12.wav;00:00:07;Spreker 2;Er komt niets uit\n"
        "13.wav;00:00:02;Spreker 1;Met Rens\n13.wav;00:00:06;Spreker 2;Verkeerd verbonden\n", ["12.wav", "13.wav"],
        [(U, "Spreker 1", "Met Rens van het waterbedrijf"), (U, "Spreker 2", "Er komt niets uit"), (U, "Spreker 1", "Met Rens"), (U, "Spreker 2", "Verkeerd verbonden")],
    ),
    "users of a system beside its contacts": (
        "CONVERSATIE_ID,AFZENDER_TYPE,INHOUD\nX,CONTACT,Kan ik mijn pas ophalen?\nX,GEBRUIKER,Aan de balie\n", ["X"],
        [(C, None, "Kan ik mijn pas ophalen?"), (A, None, "Aan de balie")],
    ),
    "customers of both directions": (
        "Date,Subscriber,Direction,Message\n2026-03-02 10:00:00,Nia,IN,Is it blue?\n2026-03-02 10:00:05,Nia,OUT,It is green\n2026-03-02 10:02:00,Bas,IN,Hi there\n"
        "2026-03-02 10:02:03,Bas,OUT,Hi Bas\n", ["Nia", "Bas"],
        [(C, None, "Is it blue?"), (A, None, "It is green"), (C, None, "Hi there"), (A, None, "Hi Bas")],
    ),
    "letters for who speaks": (
        "Gesprek;Spreker;Tekst\n1;K;Wat is mijn saldo?\n1;M;Dat staat in de app\n", ["1"],
        [(C, None, "Wat is mijn saldo?"), (A, None, "Dat staat in de app")],
    ),
    "notes by their kind": (
        "Ticket;Type;Van;Tekst\n1;Openbaar antwoord;Klant;Hallo\n1;Interne notitie;Medewerker;boos\n1;Openbaar antwoord;Medewerker;Dag\n", ["1"],
        [(C, None, "Hallo"), (A, None, "Dag")],
    ),
    "names of columns as databases write them": (
        "PARENTID,COMMENTBODY,ISPUBLISHED,CREATEDBYID,CREATEDDATE\n500,Please help me,true,005A,2026-03-02T10:00:00.000Z\n"
        "500,call back,false,005B,2026-03-02T10:05:00.000Z\n500,We look into it,true,005B,2026-03-02T10:10:00.000Z\n", ["500"],
        [(U, "005A", "Please help me"), (U, "005B", "We look into it")],
    ),
}  # fmt: skip


def test_a_date_in_merged_cells_is_that_of_the_rows_below_it() -> None:
    found = all_of(
        "Gesprek;Datum;Tijd;Wie;Bericht\nB-7;02-04-2026;09:00:00;Medewerker;Goedemorgen daar\n;;09:00:09;Klant;Mijn pas is weg\n"
        "B-8;;11:00:00;Medewerker;Dag, met Els\n;;11:00:04;Klant;Hoi Els\n"
    )
    assert [turn.at for turn in found[0].turns] == ["2026-04-02T09:00:00", "2026-04-02T09:00:09"]
    assert [turn.at for turn in found[1].turns] == [None, None]


@pytest.mark.parametrize("table", OTHERS)
def test_other_ways_to_write_messages(table: str) -> None:
    text, ids, turns = OTHERS[table]
    found = all_of(text)
    assert [conversation.id for conversation in found] == ids
    assert [turn for conversation in found for turn in said(conversation)] == turns


CELLS = st.sampled_from(
    [
        "", "agent", "Klant", "customer", "in", "uitgaand", "true", "0", "nee", "1", "2.5", "1,5", "1772445600", "1e400", "nan", "02-03-2026", "3/14/2026 10:00 PM", "10:00", "00:03:12",
        "2026-03-02T10:00:00Z", "2 maart 2026 om 10:00 uur", "Hallo daar, ik heb een vraag", "<p>Dag &amp; welkom</p>", "Klant: hallo\nAgent: dag", "Agent: hi Customer: hello",
        '[{"role": "user", "content": "hi"}, {"from": {"role": 1}, "text": ["a", {"text": "b"}], "at": [], "public": null}]', '{"text": "x"}', "[[[", "note", "x@y.example",
        "Totaal", "\ufeff", "\u202f", "9" * 50, "-1", "'", "conversation",
    ]
)  # fmt: skip
NAMED = {name.strip() for names in NAMES.values() for name in names.replace("~", ",").split(",")} - {""}
HEADERS = st.sampled_from([*sorted(NAMED), "", "x", "(ms)", "start (ms)", "#"])


@settings(max_examples=200, deadline=None)
@given(st.lists(HEADERS, min_size=1, max_size=9), st.data())
def test_no_table_breaks_the_guess(headers: list[str], data: st.DataObject) -> None:
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(headers), max_size=len(headers)), max_size=12))
    columns = {field: data.draw(st.sampled_from(headers)) for field in data.draw(st.lists(st.sampled_from(sorted(FIELDS)), max_size=3))}
    out = StringIO()
    csv.writer(out, delimiter=";").writerows([headers, *rows])
    for item in read_text(out.getvalue(), ReadOptions(input_format="csv", columns=columns), "x.csv"):
        assert isinstance(item, Conversation | Problem)
        if isinstance(item, Conversation):
            assert item.turns
            assert all(
                turn.text and (turn.start is None or turn.start >= 0) and (turn.end is None or turn.end >= (turn.start or 0))
                for turn in item.turns
            )
    assert explained(out.getvalue(), columns=columns)
