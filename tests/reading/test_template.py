"""Reply templates: how they are recognised, and what their text is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text
from calllint.reading.html_text import html_to_text


def one(text: str, name: str = "x.md", options: ReadOptions | None = None) -> Conversation:
    (found,) = read_text(text, options, name)
    assert isinstance(found, Conversation), found
    assert found.channel is Channel.TEMPLATE
    assert [turn.role for turn in found.turns] == [Role.AGENT]
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Beste klant,\n\nUw pakket komt morgen.\n", "a.txt"),
        ("Dear Sir,\nWe are sorry.\n", "a.md"),
        ("Uw pakket komt morgen, {{ticket.name}}.", "a.txt"),
        ("Uw pakket komt morgen, [NAAM].", "a.txt"),
        ("Uw pakket komt morgen, %NAAM%.", "a.j2"),
        ("{% if vip %}Beste{% endif %} klant", "a.liquid"),
        ("Uw pakket komt morgen.", "sjablonen/a.txt"),
        ("<p>Geachte mevrouw,</p><p>Tot ziens</p>", "a.html"),
        ("---\ntitle: Vertraging\n---\nBeste klant,\nHelaas.", "a.md"),
    ],
)
def test_templates_are_recognised(text: str, name: str) -> None:
    one(text, name)


def test_a_question_that_begins_with_a_greeting_is_no_template() -> None:
    (found,) = read_text("Hallo, is de winkel morgen ook open?\nEn hoe laat?\n", name="x.txt")
    assert isinstance(found, Problem)


def test_the_configuration_tells() -> None:
    options = ReadOptions(templates=("replies/**/*.md",))
    assert one("Agent: hallo\nKlant: hoi\n", "replies/a/b.md", options).id == "b"
    (found,) = read_text("Agent: hallo\nKlant: hoi\n", options, "calls/b.md")
    assert found.channel is Channel.UNKNOWN


def test_a_transcript_in_a_folder_of_templates_is_a_transcript() -> None:
    (found,) = read_text("Agent: Beste {{naam}}\nKlant: hoi\n", name="templates/a.txt")
    assert found.channel is Channel.UNKNOWN


def test_front_matter_is_cut_off_and_places_hold() -> None:
    text = "---\ntitle: Vertraging\nlanguage: nl\n---\n\nBeste klant,\n\nHelaas.\n\n"
    found = one(text)
    assert (found.id, found.language, found.turns[0].text) == ("x", "nl", "Beste klant,\n\nHelaas.")
    assert found.turns[0].locate(0) == (6, 1)
    assert found.turns[0].locate(found.turns[0].text.index("Helaas")) == (8, 1)


def test_html_is_read_as_people_see_it() -> None:
    text = "<style>p {}</style>\n<p>Beste&nbsp;{{naam}},</p>\n<div>Tot\n  <b>ziens</b> &amp; groet<br>Sanne</div><script>x()</script>"
    turn = one(text, "a.html").turns[0]
    assert turn.text == "Beste {{naam}},\n\nTot ziens & groet\nSanne"
    assert turn.locate(turn.text.index("ziens")) == (4, 6)
    assert turn.locate(turn.text.index("Sanne")) == (4, 31)


def test_json_that_is_said_to_be_a_template_is_a_problem() -> None:
    options = ReadOptions(input_format="template")
    (found,) = read_text('[{"body": "If you do not pay, we will see you in court."}]', options, "macros.json")
    assert isinstance(found, Problem) and "is JSON" in found.message
    assert one("[NAME], your parcel comes tomorrow.", "macros.json", options).turns[0].text.startswith("[NAME]")


def test_many_comments_before_text_that_is_no_html_take_no_time() -> None:
    assert (
        one("<!-- a -->\n" * 400 + "Dear Sir,\nWe are sorry.\n", options=ReadOptions(input_format="template"))
        .turns[0]
        .text.endswith("We are sorry.")
    )


def test_a_template_without_text_is_a_problem() -> None:
    (found,) = read_text("<p></p>", ReadOptions(input_format="template"), "a.html")
    assert isinstance(found, Problem)


@given(st.text(st.sampled_from("ab <>&;p/!-[]#x1\n\t'\"=\u00a0"), max_size=60))
def test_words_of_html_are_where_the_anchors_say(markup: str) -> None:
    text, anchors = html_to_text(markup)
    lines = markup.split("\n")
    for anchor in anchors:
        letter = lines[anchor.line - 1][anchor.column - 1]
        assert letter in (text[anchor.offset], "&")
