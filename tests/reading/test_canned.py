"""Tables of reply templates."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

ZAMMAD = (
    "id,name,keywords,content,note,active\r\n"
    '1,Opening,op,"Dag #{ticket.customer.firstname},<br>u sprak vandaag met #{user.firstname}.",,true\r\n'
    '2,Leeg,le,"",,true\r\n'
    '3,Afsluiting,af,"Met vriendelijke groet,\r\n#{user.firstname}",,true\r\n'
)


@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_each_row_is_a_template_by_its_name_at_its_line(bom: str) -> None:
    first, second = read_text(bom + ZAMMAD, name="text_modules.csv")
    assert isinstance(first, Conversation)
    assert isinstance(second, Conversation)
    assert (first.id, first.channel, first.turns[0].role) == ("Opening", Channel.TEMPLATE, Role.AGENT)
    assert first.turns[0].text == "Dag #{ticket.customer.firstname},\nu sprak vandaag met #{user.firstname}."
    assert (second.id, second.turns[0].text) == ("Afsluiting", "Met vriendelijke groet,\n#{user.firstname}")
    assert [one.turns[0].locate(0) for one in (first, second)] == [(2, 1), (4, 1)]


def test_other_separators_and_words_for_the_columns() -> None:
    (found,) = read_text("Titel;Sneltoets;Antwoord\nWelkom;wk;Goedendag, fijn dat u er bent; welkom.\n", name="x.csv")
    assert isinstance(found, Conversation)
    assert (found.id, found.turns[0].text) == ("Welkom", "Goedendag, fijn dat u er bent")


def test_words_of_a_header_may_tell() -> None:
    (found,) = read_text('Naam macro;Actief;Antwoord tekst\nTe laat;ja;"Beste {{naam}},\nexcuses."\n', name="x.csv")
    assert isinstance(found, Conversation)
    assert (found.id, found.turns[0].text) == ("Te laat", "Beste {{naam}},\nexcuses.")


def test_a_table_of_messages_is_not_taken_for_templates() -> None:
    items = list(read_text("Gesprek;Afzender;Bericht\nc1;Klant;Waar is het?\nc1;Medewerker;Ik kijk het na.\n", name="x.csv"))
    assert all(isinstance(item, Problem) or item.channel is not Channel.TEMPLATE for item in items)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(["name,keywords,content\n", '"', ",", "\n", "x", "\r", "é", '""', ";", "\0", "<p>"]), max_size=20))
def test_any_table_gives_templates_or_problems(pieces: list[str]) -> None:
    for item in read_text("".join(pieces), ReadOptions(input_format="canned")):
        assert isinstance(item, (Conversation, Problem))


@pytest.mark.parametrize(
    "table",
    [
        'id,title,active,comment_value,comment_mode\n1,Laat,true,"Beste {{ticket.requester.first_name}},\nexcuses.",public\n2,Leeg,true,,public\n',
        'title,comment_value_html\nLaat,"<p>Beste {{ticket.requester.first_name}},<br>excuses.</p>"\n',
        'title,actions,restriction\nLaat,"[{""field"": ""status"", ""value"": ""solved""}, {""field"": ""comment_value"", ""value"": '
        '""Beste {{ticket.requester.first_name}},\\nexcuses.""}]",\nStil,"[{""field"": ""comment_value"", ""value"": ""Psst""}, '
        '{""field"": ""comment_mode_is_public"", ""value"": ""false""}]",\n',
        'title,comment_value\nLaat,"[""channel:all"", ""Beste {{ticket.requester.first_name}},\\nexcuses.""]"\n',
    ],
)
def test_macros_of_zendesk_in_a_table(table: str) -> None:
    (found,) = read_text(table, name="macros.csv")
    assert isinstance(found, Conversation)
    assert (found.id, found.channel) == ("Laat", Channel.TEMPLATE)
    assert found.turns[0].text == "Beste {{ticket.requester.first_name}},\nexcuses."


def test_actions_that_cannot_be_read_are_told() -> None:
    found, *_ = read_text('title,actions,restriction\nKapot,"[{",\nLeeg,,\n', name="macros.csv")
    assert isinstance(found, Problem)
    assert (found.line, "no JSON" in found.message) == (2, True)


@pytest.mark.parametrize("asked", ["question", "transcript", "prompt"])
def test_answers_beside_what_was_asked_are_no_templates(asked: str) -> None:
    items = list(
        read_text(f"{asked},response,keywords\nWaar is het?,Dat zoek ik voor u op.,pakket\nDank,Graag gedaan hoor.,dank\n", name="x.csv")
    )
    assert all(isinstance(item, Problem) or item.channel is not Channel.TEMPLATE for item in items)


LANGUAGES = (
    'Code,Title,"English\n(UK)",English,Titel,Nederlands\n'
    '1,Late,,"Dear {{name}},\nwe are sorry.\nKind regards",Te laat,"Beste {{name}},\nexcuses."\n'
    "2,Thanks,,Thank you for your message.,Dank,\n"
)


def test_a_column_may_be_a_language() -> None:
    found = [item for item in read_text(LANGUAGES, name="x.csv") if isinstance(item, Conversation)]
    assert [(one.id, one.language, one.turns[0].text) for one in found] == [
        ("Late (en)", "en", "Dear {{name}},\nwe are sorry.\nKind regards"),
        ("Te laat (nl)", "nl", "Beste {{name}},\nexcuses."),
        ("Thanks (en)", "en", "Thank you for your message."),
    ]
    assert [one.place.line for one in found] == [3, 3, 7]


def test_the_words_of_a_program_in_several_languages_are_no_templates() -> None:
    table = "key,name,English,Nederlands\nlogin,Login,Please log in to your account to go on.,Log in om verder te gaan.\n"
    assert all(isinstance(item, Problem) for item in read_text(table, name="x.csv"))
