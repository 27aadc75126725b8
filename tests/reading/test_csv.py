"""CSV files as people have them: separators, encodings, quotation marks, titles, totals, and the conversations in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read, read_text
from calllint.reading.limits import Limits
from calllint.reading.tables import build as build

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN


def parts(
    text: str | bytes, tmp_path: Path, name: str = "export.csv", options: ReadOptions | None = None
) -> tuple[list[Conversation], list[Problem]]:
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = list(read([str(file)], options))
    return [item for item in found if isinstance(item, Conversation)], [item for item in found if isinstance(item, Problem)]


def all_of(text: str, name: str = "x.csv", **options: object) -> list[Conversation]:
    found = list(read_text(text, ReadOptions(**options), name))  # type: ignore[arg-type]
    assert all(isinstance(item, Conversation) for item in found), found
    return found  # type: ignore[return-value]


def one(text: str, name: str = "x.csv", **options: object) -> Conversation:
    (found,) = all_of(text, name, **options)
    return found


def said(conversation: Conversation) -> list[tuple[Role, str]]:
    return [(turn.role, turn.text) for turn in conversation.turns]


def only_problem(text: str, name: str = "x.csv", **options: object) -> str:
    (found,) = read_text(text, ReadOptions(**options), name)  # type: ignore[arg-type]
    assert isinstance(found, Problem)
    assert "\n" not in found.message
    return str(found)


TALK = [(C, "Is mijn fiets al klaar?"), (A, "Ik zoek het op.")]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("name", ["gesprekken.csv", "gesprekken.txt", "-"])
def test_the_separator_is_found_whatever_the_name(separator: str, name: str) -> None:
    rows = [
        "Gesprek;Datum;Tijd;Afzender;Bericht",
        "g7;09-03-2026;10:00;Klant;Is mijn fiets al klaar?",
        "g7;09-03-2026;10:01;Medewerker;Ik zoek het op.",
    ]
    found = one("\r\n".join(rows).replace(";", separator), name)
    assert found.id == "g7"
    assert said(found) == TALK
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-09T10:00:00"), (60.0, "2026-03-09T10:01:00")]
    assert [turn.place.line for turn in found.turns if turn.place] == [2, 3]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_of_excel(codec: str, tmp_path: Path) -> None:
    text = "Gesprek\tAfzender\tBericht\r\n1\tKlant\tHé, café Zoë kost €5?\r\n1\tMedewerker\tEén moment.\r\n"
    (found,), problems = parts(text.encode(codec), tmp_path)
    assert not problems
    assert said(found) == [(C, "Hé, café Zoë kost €5?"), (A, "Eén moment.")]


def test_one_line_in_another_encoding_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    data = "id;rol;tekst\n1;klant;Één vraag\n".encode() + "1;medewerker;Zegt u het maar, café\n".encode("cp1252")
    (found,), _ = parts(data, tmp_path)
    assert said(found) == [(C, "Één vraag"), (A, "Zegt u het maar, café")]


def test_the_separator_that_excel_is_told() -> None:
    assert said(one("sep=;\nGesprek;Afzender;Bericht\n1;Klant;Hallo, daar\n1;Agent;Dag\n")) == [(C, "Hallo, daar"), (A, "Dag")]


def test_titles_totals_repeated_headers_and_empty_columns_are_no_rows() -> None:
    text = (
        "Chats per dag;;;;\nPeriode: maart 2026;;;;\n;;;;\nChatnummer;Tijdstip;Afzender;Bericht;\n"
        "7;2-3-2026 10:00;Bezoeker;Hallo daar;\n7;2-3-2026 10:01;Medewerker;Zegt u het maar;\n"
        "Chatnummer;Tijdstip;Afzender;Bericht;\n8;2-3-2026 11:00;Bezoeker;Nog een vraag;\n;;;;\nTotaal: 3;;;;\n\n"
    )
    first, second = all_of(text)
    assert (first.id, second.id, first.channel) == ("7", "8", Channel.CHAT)
    assert [turn.place.line for turn in (*first.turns, *second.turns) if turn.place] == [5, 6, 8]


def test_line_breaks_and_quotation_marks_in_cells() -> None:
    text = 'id,role,text,created_at\r\n1,customer,"He said ""hi"",\r\nand left",2026-03-09 10:00\r\n\r\n1,agent,Fine,2026-03-09 10:01\r\n'
    found = one(text)
    assert said(found) == [(C, 'He said "hi",\nand left'), (A, "Fine")]
    assert [(turn.place.line, turn.place.end_line) for turn in found.turns if turn.place] == [(2, 3), (5, 5)]
    assert (found.place.line, found.place.end_line) == (2, 5)


def test_quotation_marks_with_backslashes() -> None:
    text = 'chat_id,sender,message\n1,visitor,"He said \\"hi\\", ok"\n1,agent,"So \\"x\\", y and z"\n'
    assert said(one(text)) == [(C, 'He said "hi", ok'), (A, 'So "x", y and z')]


@pytest.mark.parametrize(
    ("text", "texts", "lines"),
    [
        ('id,role,text\n1,agent,"Hello\n1,customer,Hi\n1,agent,"Bye now"\n1,customer,Ok\n', ["Hello", "Hi", "Bye now", "Ok"], [2, 3, 4, 5]),
        ('id,role,text\n1,agent,Hello\n1,customer,"Hi there\n1,agent,Bye\n', ["Hello", "Hi there", "Bye"], [2, 3, 4]),
        ('id,text,role\n1,"Hello,agent\n1,Hi,customer\n1,"Bye, then",agent\n', ["Hello", "Hi", "Bye, then"], [2, 3, 4]),
    ],
)
def test_a_quotation_mark_without_its_like_is_a_problem_of_its_line(text: str, texts: list[str], lines: list[int]) -> None:
    found = list(read_text(text, name="x.csv"))
    (conversation,) = [item for item in found if isinstance(item, Conversation)]
    (problem,) = [item for item in found if isinstance(item, Problem)]
    assert [turn.text for turn in conversation.turns] == texts
    assert [turn.place.line for turn in conversation.turns if turn.place] == lines
    assert "quotation mark" in problem.message
    assert problem.line == (3 if "Hi there" in texts else 2)


def test_a_stray_mark_in_a_large_file_swallows_nothing(tmp_path: Path) -> None:
    rows = [f"c{number // 10},{'agent' if number % 2 else 'customer'},line {number} of the talk" for number in range(60_000)]
    rows[30_000] = 'c3000,customer,"line 30000 of the talk'
    conversations, problems = parts("id,role,text\n" + "\n".join(rows) + "\n", tmp_path)
    assert [problem.line for problem in problems] == [30_002]
    turns = [turn for conversation in conversations for turn in conversation.turns]
    assert [turn.text for turn in turns] == [f"line {number} of the talk" for number in range(60_000)]
    assert [turn.place.line for turn in turns if turn.place] == list(range(2, 60_002))


def test_separators_in_an_unquoted_last_column_belong_to_the_text() -> None:
    assert said(one("id,role,text\n1,agent,Hello, how are you, sir\n1,customer,Fine\n"))[0] == (A, "Hello, how are you, sir")


def test_a_row_that_is_too_long_is_a_problem_and_the_rest_is_read() -> None:
    problem, conversation = read_text("id,text,role\n1,Hello, how are you,agent\n1,Fine,customer\n", name="x.csv")
    assert isinstance(problem, Problem)
    assert problem.line == 2
    assert "4 cells" in problem.message
    assert isinstance(conversation, Conversation)
    assert said(conversation) == [(C, "Fine")]


def test_rows_of_several_conversations_in_turns() -> None:
    rows = ["chat_id,created_at,sender,message"]
    rows += [
        f"{chat},2026-03-09 10:0{minute},{'agent' if minute % 2 else 'visitor'},{chat}{minute}" for minute in range(4) for chat in "ba"
    ]
    first, second = all_of("\n".join(rows))
    assert (first.id, second.id) == ("b", "a")
    assert [turn.text for turn in first.turns] == ["b0", "b1", "b2", "b3"]
    assert (second.place.line, second.place.end_line) == (3, 9)


def test_rows_are_sorted_by_time_and_those_of_one_minute_as_the_others() -> None:
    rows = ["2026-03-09 10:02,agent,d", "2026-03-09 10:01,agent,c", "2026-03-09 10:01,customer,b", "2026-03-09 10:00,customer,a"]
    newest_first = one("created_at,sender,message\n" + "\n".join(rows))
    assert [turn.text for turn in newest_first.turns] == ["a", "b", "c", "d"]
    mixed = one("created_at,sender,message\n" + "\n".join(rows[i] for i in (1, 2, 0, 3)))
    assert [turn.text for turn in mixed.turns] == ["a", "c", "b", "d"]
    assert [turn.start for turn in mixed.turns] == [0.0, 60.0, 60.0, 120.0]


def test_rows_are_sorted_by_their_number() -> None:
    text = "conversationId\tturnNumber\tutterance\tauthorRole\nx\t1\thow can I help?\tagent\nx\t0\thi\tcustomer\nx\t10\tbye\tagent\nx\t2\tseats\tcustomer\n"
    assert [turn.text for turn in one(text, "x.tsv").turns] == ["hi", "how can I help?", "seats", "bye"]


def test_an_id_that_stands_only_in_the_first_row_is_that_of_the_next_ones() -> None:
    first, second = all_of("Gesprek;Afzender;Bericht\n1;Klant;Hallo\n;Medewerker;Dag\n2;Klant;Nog wat\n;Medewerker;Zeker\n")
    assert [len(first.turns), len(second.turns)] == [2, 2]


def test_a_table_without_ids_is_one_conversation_called_as_the_file() -> None:
    found = one("speaker,text\nAgent,Hello there\nCustomer,Hi\nAgent,How are you?\n", "call-17.csv")
    assert found.id == "call-17"
    assert [turn.role for turn in found.turns] == [A, C, A]


def test_notes_events_and_empty_texts_are_no_turns() -> None:
    text = (
        "ticket_id,type,public,author_role,created_at,body\n1,comment,true,end-user,2026-03-09T10:00:00Z,Help\n"
        "1,comment,false,agent,2026-03-09T10:01:00Z,he is angry\n1,note,true,agent,2026-03-09T10:02:00Z,vip\n"
        "1,comment,true,agent,2026-03-09T10:03:00Z,\n1,comment,true,agent,2026-03-09T10:04:00Z,nan\n"
        "1,event,true,agent,2026-03-09T10:05:00Z,The chat was closed\n1,comment,true,agent,2026-03-09T10:06:00Z,Sorry!\n"
    )
    assert said(one(text)) == [(C, "Help"), (S, "The chat was closed"), (A, "Sorry!")]


@pytest.mark.parametrize(
    ("header", "yes", "no", "shown"),
    [("Intern", "ja", "nee", "no"), ("is_public", "true", "false", "yes"), ("private", "1", "0", "no"), ("visibility", "internal", "public", "no"), ("Openbaar", "Ja", "Nee", "yes")],
)  # fmt: skip
def test_what_is_private_is_left_out(header: str, yes: str, no: str, shown: str) -> None:
    text = (
        f"zaaknummer;{header};van;tekst\n1;{yes};klant;met ja\n1;{no};klant;met nee\n1;{no};medewerker;met nee\n1;{yes};medewerker;met ja\n"
    )
    assert {turn.text for turn in one(text).turns} == {"met ja" if shown == "yes" else "met nee"}


def test_html_becomes_text_and_entities_letters() -> None:
    text = (
        'ticket;author;body\n1;customer;"<p>Hello &amp; bye</p><p>x</p>"\n1;agent;"Dear&nbsp;Jan,<br>a &lt; b"\n1;customer;1 < 2 & 3 > 2\n'
    )
    assert [turn.text for turn in one(text).turns] == ["Hello & bye\n\nx", "Dear Jan,\na < b", "1 < 2 & 3 > 2"]


def test_an_e_mail_is_without_what_it_quotes() -> None:
    text = (
        "Ticket,Kanaal,Van,Onderwerp,Bericht,Verzonden\n5,E-mail,k@post.example,Vraag,Waar is het?,2026-03-09 10:00\n"
        '5,E-mail,info@winkel.example,Re: Vraag,"Onderweg.\n\nOp ma 2 mrt. 2026 om 10:00 schreef Jan <k@post.example>:\n> Waar is het?",2026-03-09 11:00\n'
    )
    found = one(text, agent_domains=("winkel.example",))
    assert said(found) == [(C, "Waar is het?"), (A, "Onderweg.")]
    assert (found.channel, found.metadata["subject"]) == (Channel.EMAIL, "Vraag")


def test_what_the_rows_say_of_the_whole_contact() -> None:
    text = (
        "call_id,agent,team,language,topic,wait_time (min),ended_by,status,speaker,text\n"
        "1,,Sales,nl-NL,,2,,open,customer,hallo daar\n1,Sanne,Sales,nl-NL,factuur,2,Visitor,closed,agent,goedemorgen\n"
    )
    found = one(text)
    assert (found.agent, found.team, found.language, found.topic, found.channel) == ("Sanne", "Sales", "nl", "factuur", Channel.CALL)
    assert found.metadata == {"ended_by": "customer", "queue_wait_s": 120.0, "status": "closed"}
    assert found.ended_by is C


def test_replies_are_one_conversation_by_the_message_they_answer() -> None:
    text = (
        "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n"
        "11,shopcares,False,Tue Oct 31 22:10:47 +0000 2017,@771 Please tell us more &amp; wait.,12,13\n"
        "12,771,True,Tue Oct 31 22:11:45 +0000 2017,@shopcares It is late,,11\n13,771,True,Tue Oct 31 22:08:27 +0000 2017,@shopcares Where is it?,11,\n"
        "20,772,True,Tue Oct 31 23:08:27 +0000 2017,@shopcares Hello?,21,\n21,shopcares,False,Tue Oct 31 23:09:27 +0000 2017,@772 Hi!,,20\n"
    )
    first, second = all_of(text)
    assert (first.id, second.id) == ("13", "20")
    assert said(first) == [(C, "@shopcares Where is it?"), (A, "@771 Please tell us more & wait."), (C, "@shopcares It is late")]
    assert [turn.name for turn in first.turns] == ["771", "shopcares", "771"]
    assert (first.turns[1].start, first.turns[1].at) == (140.0, "2017-10-31T22:10:47Z")


def test_rows_that_come_too_late_are_a_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(build, "MOST_HELD", 2000)
    rows = [f"c{number // 4},{'agent' if number % 2 else 'customer'},words {number}" for number in range(8000)]
    conversations, problems = parts("id,role,text\n" + "\n".join([*rows, "c0,agent,much later"]) + "\n", tmp_path)
    assert [len(conversation.turns) for conversation in conversations] == [4] * 2000
    (problem,) = problems
    assert (problem.line, "'c0'" in problem.message, "ended at line 5" in problem.message) == (8002, True, True)


def test_a_conversation_in_a_cell_has_the_lines_it_stands_in() -> None:
    text = 'id,note,transcript\n7,"a\nb","Klant: hallo\nMedewerker: dag,\nzegt u het maar"\n8,,"Klant: nog iets\nMedewerker: ja?"\n9,,\n'
    first, second = all_of(text)
    assert (first.id, second.id) == ("7", "8")
    assert said(first) == [(C, "hallo"), (A, "dag,\nzegt u het maar")]
    assert [turn.place.line for turn in (*first.turns, *second.turns) if turn.place] == [3, 4, 6, 7]


def test_a_cell_that_holds_no_transcript_is_a_problem() -> None:
    text = 'id,transcript\n1,"Agent: hello there\nCustomer: hi"\n2,nothing to see in this one\n3,"Agent: hello\nCustomer: hey"\n'
    first, problem, third = read_text(text, name="x.csv")
    assert isinstance(problem, Problem)
    assert (problem.line, "'transcript'" in problem.message) == (4, True)
    assert isinstance(first, Conversation)
    assert isinstance(third, Conversation)


@pytest.mark.parametrize(
    "text",
    [
        "artikel;omschrijving;prijs\n1;Rode appel van het land;1,20\n2;Peer van de boom;2,30\n",
        "date,rating,author,comment\n2026-03-09,5,jan,Great product love it\n2026-03-03,1,piet,It broke down at once\n2026-03-04,3,jan,It is ok\n",
        "timestamp,level,message\n2026-03-09 10:00:00,INFO,Server started on port 80\n2026-03-09 10:00:01,WARN,Disk is almost full\n",
        "call_id,start,end,duration,agent,queue\n1,2026-03-09 10:00,2026-03-09 10:05,300,Sanne,Verkoop\n2,2026-03-09 10:10,2026-03-09 10:15,300,Piet,Verkoop\n",
        "name,email,phone,notes\nJan,j@post.example,0612,klant sinds lang\nPiet,p@post.example,0613,wil korting hebben\n",
        "text,label\nI love this a lot,positive\nI hate this so much,negative\n",
        "id,text,role\n",
        "1,agent,Hello there\n1,customer,Hi you\n",
        "a;b\n",
    ],
)
def test_a_table_that_is_no_conversation_is_a_problem(text: str) -> None:
    assert only_problem(text).startswith("x.csv")


def test_the_problem_says_which_columns_there_are_and_what_to_write() -> None:
    message = only_problem("Nummer;Uitleg;Kleur\n1;Een lang verhaal over niets;rood\n2;Nog een verhaal over iets;blauw\n")
    assert "the columns are: Nummer, Uitleg, Kleur" in message
    assert "[columns]" in message
    message = only_problem("nr;bericht;kleur\n1;Een lang verhaal over niets;rood\n2;Nog een verhaal over iets;blauw\n")
    assert 'text = "bericht"' in message


@pytest.mark.parametrize(
    "text",
    [
        "Klant: Hallo, ik heb een vraag, over mijn factuur\nMedewerker: Dag, zegt u het maar, ik luister\nKlant: Nou, ja, het zit zo\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Sanne>Hallo, daar, jij\n",
        "Beste {{customer.name}},\n\nDank voor uw bericht, wij kijken ernaar.\n",
        '{"turns": [{"role": "agent", "text": "a, b, c"}]}\n',
    ],
)
def test_what_is_no_table_is_not_taken_for_one(text: str) -> None:
    from calllint.reading.csv import recognise
    from calllint.reading.reader import Match, Sample

    assert recognise(Sample(text, "x.txt")) is Match.NO


def test_lists_of_canned_replies_are_somebody_elses() -> None:
    from calllint.reading.csv import recognise
    from calllint.reading.reader import Match, Sample

    text = 'id,name,keywords,content,note,active\n1,Dank,dk,"Dag #{ticket.customer.firstname},<br>dank voor uw bericht",,true\n'
    assert recognise(Sample(text, "text_modules.csv")) is Match.NO
    assert recognise(Sample("title,category,content\nGroet,algemeen,Beste klant dank u wel\n", "macros.csv")) is Match.NO


GOOD = (
    "Gesprek;Datum;Tijd;Afzender;Bericht;Intern\n1;09-03-2026;10:00;Klant;\"Hallo; \"\"daar\"\"\nen dag\";nee\n"
    "1;13-03-2026;10:01;Medewerker;<p>Dag &amp; welkom</p>;nee\n2;09-03-2026;9:59;Klant;[{\"role\": \"user\"}];ja\n"
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_happens_to_a_file_there_are_only_conversations_and_problems(data: st.DataObject) -> None:
    letters = list(GOOD)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(letters) - 1))
        letters[at : at + data.draw(st.integers(0, 12))] = data.draw(st.text(alphabet=';,"\n\t\r|\\{[:-09aé\0', max_size=6))
        letters = letters or [";"]
    for name in ("x.csv", "x.txt"):
        for item in read_text("".join(letters), ReadOptions(input_format="csv"), name):
            assert isinstance(item, Conversation | Problem)
            if isinstance(item, Conversation):
                assert all(turn.text.strip() and (turn.start is None or turn.start >= 0) for turn in item.turns)
            else:
                assert "\n" not in item.message


@pytest.mark.parametrize("row", ['7,agent,"words {}', '7,"agent,words {}', '"7,agent,words {}'])
def test_stray_marks_in_every_row(row: str) -> None:
    text = "id,role,text\n" + "".join(row.format(number) + "\n" for number in range(300))
    found = list(read_text(text, ReadOptions(input_format="csv"), "x.csv"))
    turns = [turn for item in found if isinstance(item, Conversation) for turn in item.turns]
    assert [turn.text for turn in turns] == [f"words {number}" for number in range(300)]
    assert [turn.place.line for turn in turns if turn.place] == list(range(2, 302))
    assert len([item for item in found if isinstance(item, Problem)]) == 21


def test_what_stands_in_a_cell_may_be_nested_too_deep_or_too_long() -> None:
    deep = 'id,transcript\n1,"[' + '{""a"":' * 5000 + "1" + "}" * 5000 + ']"\n'
    assert "x.csv" in only_problem(deep, input_format="csv")
    options = ReadOptions(limits=Limits(turn_characters=2_000_000))
    problem, conversation = read_text("id,role,text\n1,customer," + "x " * 700_000 + "\n1,agent,Hi you\n", options, "x.csv")
    assert isinstance(problem, Problem)
    assert "characters" in problem.message
    assert isinstance(conversation, Conversation)
    assert [turn.role for turn in conversation.turns] == [C, A]


def test_a_table_is_one_though_its_cells_hold_transcripts_over_several_lines() -> None:
    text = (
        "call_id,member_id,transcript_text,source\n"
        'C1,M1,"MEMBER: Is mijn bril gedekt?\nADVOCATE: Dat zoek ik voor u op.\nMEMBER: Graag.\nADVOCATE: Ja.",PHONE\n'
        'C2,M2,"MEMBER: Klopt de nota?\nADVOCATE: Ja, die klopt.\nADVOCATE: Tot ziens.",PHONE\n'
    )
    first, second = all_of(text)
    assert (first.id, len(first.turns), second.id, second.turns[1].role) == ("C1", 4, "C2", Role.AGENT)
    # A table whose columns are not known says so, and is no text.
    (problem,) = read_text(text.replace("transcript_text", "column 3"), name="x.csv")
    assert isinstance(problem, Problem)


def test_questions_and_answers_may_have_spanish_headers() -> None:
    found = one(
        "ConvID,Pregunta,Respuesta\n7,¿Cuándo llega mi paquete?,Llega mañana por la tarde.\n7,¿A qué hora?,Entre las dos y las cuatro.\n"
    )
    assert [turn.role for turn in found.turns] == [C, A, C, A]


def test_dates_as_javascript_writes_them_are_times() -> None:
    found = one(
        "ticket,sender,date,message\n"
        "1,customer,Thu Dec 11 2025 00:20:52 GMT+0000 (Coordinated Universal Time),Waar is mijn taart?\n"
        "1,agent,Thu Dec 11 2025 00:21:52 GMT+0000 (Coordinated Universal Time),Bij de buren.\n"
    )
    assert [turn.at for turn in found.turns] == ["2025-12-11T00:20:52Z", "2025-12-11T00:21:52Z"]
