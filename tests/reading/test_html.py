"""Transcripts in HTML: tables and labelled lines, each word with its place in the mark-up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

A, C = Role.AGENT, Role.CUSTOMER
TABLE = """\
<html><head><title>Chat 12</title></head><body><table class="menu"><tr><td>Home</td><td>Help</td></tr></table>
<table>
<tr><th>Tijd</th><th>Afzender</th><th>Bericht</th></tr>
<tr><td>02-03-2026 09:00:00</td><td>Klant</td><td>Waar blijft<br>mijn pakket?</td></tr>
<tr><td>02-03-2026 09:00:20</td><td>Medewerker</td>
<td>Morgen &amp; zeker.</td></tr>
</table></body></html>
"""
LINES = """\
<!DOCTYPE html><html><body><h1>Gesprek</h1>
<div class="m"><span>[00:02]</span> <b>Medewerker:</b> Goedemorgen, waarmee kan ik helpen?</div>
<div class="m"><span>[00:06]</span> <b>Klant:</b> Mijn pakket is er niet &amp; dat is <i>vervelend</i>.</div>
</body></html>
"""


def one(markup: str, name: str = "x.html") -> Conversation:
    (found,) = read_text(markup, name=name)
    assert isinstance(found, Conversation), found
    return found


def said(found: Conversation) -> list[tuple[Role, str, float | None]]:
    return [(turn.role, turn.text, turn.start) for turn in found.turns]


def test_a_table_of_messages_is_read_as_one_and_other_tables_are_not() -> None:
    found = one(TABLE)
    assert said(found) == [(C, "Waar blijft\nmijn pakket?", 0.0), (A, "Morgen & zeker.", 20.0)]
    assert found.turns[0].at == "2026-03-02T09:00:00"
    assert [turn.place.line for turn in found.turns if turn.place is not None] == [4, 5]


def test_lines_that_say_who_speaks() -> None:
    found = one(LINES)
    assert said(found) == [
        (A, "Goedemorgen, waarmee kan ik helpen?", 2.0),
        (C, "Mijn pakket is er niet & dat is vervelend.", 6.0),
    ]


@pytest.mark.parametrize("word", ["Goedemorgen", "helpen", "pakket", "dat", "vervelend"])
def test_words_are_found_in_the_mark_up(word: str) -> None:
    turn = next(turn for turn in one(LINES).turns if word in turn.text)
    line, column = turn.locate(turn.text.index(word)) or (0, 0)
    assert LINES.split("\n")[line - 1][column - 1 :].startswith(word)


def test_a_table_may_only_lay_out_the_lines() -> None:
    rows = "".join(
        f"<tr><td><b>{who}:</b></td><td>{text}</td></tr>\n"
        for who, text in (("Agent", "Hello there."), ("Customer", "My order<br>is late"))
    )
    assert said(one(f"<table>{rows}</table>")) == [(A, "Hello there.", None), (C, "My order\nis late", None)]


def test_bubbles_with_the_name_above_and_the_time_below_the_words() -> None:
    said = [
        ("Bezoeker", "Kan ik ruilen?", "14:00"),
        ("Agent Bas", "Ja, binnen dertig dagen.<br>Met de bon.", "14:02"),
        ("Bezoeker", "Fijn", "14:03"),
    ]
    bubbles = "".join(f"<div><div>{name}</div><div>{words}</div><div>{time}</div></div>" for name, words, time in said)
    found = one(f"<html><body><h1>Chat 12</h1>{bubbles}</body></html>")
    assert [(turn.role, turn.text, turn.start) for turn in found.turns] == [
        (Role.CUSTOMER, "Kan ik ruilen?", 0.0),
        (Role.AGENT, "Ja, binnen dertig dagen.\nMet de bon.", 120.0),
        (Role.CUSTOMER, "Fijn", 180.0),
    ]


def test_items_that_are_laid_out_as_blocks_have_no_bullets() -> None:
    said = [
        ("Sara", "3-6-2024 10:00", "<p>Mijn kluis is dicht.</p>"),
        ("Support BV", "3-6-2024 10:04", "<p>Dag Sara,</p><p>lukt het zo?</p>"),
    ]
    items = "".join(f"<li><div>{name}</div><div>{time}</div>{words}</li>" for name, time, words in said)
    found = one(f"<html><body><ul>{items}</ul></body></html>")
    assert [(turn.text, turn.start) for turn in found.turns] == [("Mijn kluis is dicht.", 0.0), ("Dag Sara,\n\nlukt het zo?", 240.0)]


def test_a_page_of_a_messenger_has_the_newest_message_first() -> None:
    said = [
        ("Lampenhuis Klantenservice", "Dag Roos, we kijken.", "Jun 3, 2024 10:12 AM"),
        ("Roos", "Mijn lamp is stuk", "Jun 3, 2024 10:02 AM"),
    ]
    found = one("<html><body>" + "".join(f"<div><div>{a}</div><div>{b}</div><div>{c}</div></div>" for a, b, c in said) + "</body></html>")
    assert [(turn.role, turn.name, turn.at) for turn in found.turns] == [
        (Role.UNKNOWN, "Roos", "2024-06-03T10:02:00"),
        (Role.AGENT, "Lampenhuis", "2024-06-03T10:12:00"),
    ]


def test_a_template_and_a_mail_stay_what_they_are() -> None:
    template = one("<p>Beste {{naam}},</p><table><tr><td>Bestelling</td><td>{{nummer}}</td></tr></table><p>Dank u.</p>")
    assert template.channel is Channel.TEMPLATE
    quoted = (
        "<p>Morgen.</p><blockquote type='cite'>Op ma 2 mrt 2026 om 09:12 schreef Jan &lt;jan@post.example&gt;:<br>Waar is het?</blockquote>"
    )
    assert one(quoted).channel is Channel.EMAIL


def test_a_page_without_a_conversation_is_told() -> None:
    (found,) = read_text("<html><body><p>About us</p></body></html>", name="x.html")
    assert isinstance(found, Problem)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from([*TABLE.split("<"), "<", ">", "![t ", "![CDATA[", "<table>", "<tr><td>", "</td>", "Klant: ", "\n", "&amp;", "é"]),
        max_size=30,
    )
)
def test_any_mark_up_gives_conversations_or_problems(pieces: list[str]) -> None:
    for markup in ("".join(pieces), "<".join(pieces)):
        for item in read_text(markup, ReadOptions(input_format="html"), name="x.html"):
            assert isinstance(item, (Conversation, Problem))
