"""The words of a ticket's messages: plain text, HTML, mail with quotes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.reading.exports._helpdesk_text import body_text, mail_text, words_key
from calllint.reading.html_text import plain_text
from calllint.reading.mail.quotes import split_quotes

PLAIN = "Beste Jan,\n\nUw pakket ligt in Utrecht: het komt morgen.\nBedrag: € 12 > € 10\n\nGroet, Sanne"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (f"  {PLAIN}\n", PLAIN),
        ("Mail naar <help@winkel.example> of <https://winkel.example>", "Mail naar <help@winkel.example> of <https://winkel.example>"),
        ("a < b &amp; c&nbsp;d", "a < b & c\xa0d"),
        ("R&D en AT&T", "R&D en AT&T"),
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("<p>een</p><p>twee &amp; drie</p>", "een\n\ntwee & drie"),
        ('<div dir="ltr">een<br>twee <b>drie</b></div>', "een\ntwee drie"),
        ("<P>een</P>\n<P>twee</P>", "een\n\ntwee"),
        (None, ""),
        (3, ""),
        (["x"], ""),
    ],
)
def test_a_body_is_plain_text_or_html(written: object, text: str) -> None:
    assert body_text(written) == text


HEADERS = [
    "Op ma 2 mrt 2026 om 11:00 schreef Sanne <help@winkel.example>:",
    "On Mon, Mar 2, 2026 at 11:00 AM Sanne <help@winkel.example> wrote:",
    "Am Mo., 2. März 2026 um 11:00 Uhr schrieb Sanne <help@winkel.example>:",
    "-----Oorspronkelijk bericht-----\nVan: Sanne <help@winkel.example>\nVerzonden: maandag 2 maart 2026 11:00\nAan: Jan\nOnderwerp: Pakket\n",
    "Van: Sanne <help@winkel.example>\nVerzonden: maandag 2 maart 2026 11:00\nAan: Jan\nOnderwerp: Pakket\n",
    "From: Sanne\nSent: Monday, March 2, 2026 11:00\nTo: Jan\nSubject: Parcel\n",
    "________________________________\nVan: Sanne <help@winkel.example>\nVerzonden: maandag 2 maart 2026 11:00\nOnderwerp: Pakket\n",
    "##- Please type your reply above this line -##",
    "##- Typ uw antwoord boven deze regel -##\n",
]


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("mark", ["", "> "])
def test_what_a_mail_quotes_is_left_out(header: str, mark: str) -> None:
    quoted = "\n".join(mark + line for line in ("Beste Jan,", "", "Het komt morgen."))
    assert mail_text(f"Dank u!\n\nJan\n\n{header}\n\n{quoted}") == "Dank u!\n\nJan"


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote>Het komt.</blockquote>",
        '<div class="gmail_quote"><div class="gmail_attr">Op 2 maart schreef u:</div><blockquote>Het komt.</blockquote></div>',
    ],
)
def test_what_an_html_mail_quotes_is_left_out(quote: str) -> None:
    assert mail_text(f"<div>Dank u!</div><div>Jan</div>{quote}") == "Dank u!\nJan"


def test_ones_own_words_are_kept() -> None:
    assert mail_text(PLAIN) == PLAIN
    assert mail_text("Antwoord:\n\n1. ja\n2. nee") == "Antwoord:\n\n1. ja\n2. nee"


def test_only_an_opening_mail_may_be_nothing_but_a_forwarded_one() -> None:
    forwarded = f"{HEADERS[3]}\nMijn pakket is kwijt."
    assert mail_text(forwarded) == ""
    assert mail_text(forwarded, opening=True) == "Mijn pakket is kwijt."


def test_what_a_phone_adds_is_left_out() -> None:
    assert mail_text("Dank u!\n\nVerstuurd vanaf mijn iPhone") == "Dank u!"


LINES = st.lists(
    st.sampled_from(
        [PLAIN, "Dank!", "Let op: dit.", "", "Groet,", *HEADERS, "> Het komt.", "Op 2 maart heeft u gebeld.", "Bedrag: 3", "a -- b"]
    ),
    max_size=6,
)


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_the_shortcut_for_mails_without_quotes_leaves_nothing_in(lines: list[str]) -> None:
    text = "\n".join(line for line in lines if "##-" not in line)
    assert mail_text(text).split() == split_quotes(text.strip())[0].text.split()


WORDS = st.lists(
    st.sampled_from(
        [
            "een",
            " twee",
            "<b>drie</b>",
            "&amp;",
            "&nbsp;",
            "R&amp;D",
            "<br>",
            "vier\nvijf",
            '<a href="x">zes</a>',
            "<i>",
            "<img src='x'>",
            "",
            "é",
        ]
    ),
    max_size=5,
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from(["", "\n", " "]))
def test_the_shortcut_for_simple_html_gives_the_same_text(paragraphs: list[list[str]], gap: str) -> None:
    markup = gap.join(f"<p>{''.join(words)}</p>" for words in paragraphs)
    assert body_text(markup) == plain_text(markup).strip()


def test_html_is_chosen_where_only_it_marks_the_quote() -> None:
    item = {"text": "Dank. Het komt.", "body": "<p>Dank.</p><blockquote>Het komt.</blockquote>", "html": "<p>Dank.</p>", "none": " "}
    assert words_key(item, ("text",), ("body",)) == "body"
    assert words_key(item, ("text",), ("html",)) == "text"
    assert words_key(item, ("none",), ("html",)) == "html"
    assert words_key(item, ("none", "missing"), ()) is None
