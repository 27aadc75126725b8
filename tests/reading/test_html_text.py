"""HTML as people read it: lines, blanks, what is not shown, and where each word stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.reading.html_text import html_to_text, plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Tot  ziens\n daar", "Tot ziens daar"),
        ("<p>Een</p><p>Twee</p>", "Een\n\nTwee"),
        ("<div>Een</div><div>Twee</div>", "Een\nTwee"),
        ("<div>Een</div><div><br></div><div>Twee</div>", "Een\n\nTwee"),
        ("Een<br>Twee<br/><br />Drie", "Een\nTwee\n\nDrie"),
        ("<p>Een</p>\n\n\n<p>Twee</p>", "Een\n\nTwee"),
        ("Een <b>vette</b> tekst", "Een vette tekst"),
        ("Een<b>vette</b>tekst", "Eenvettetekst"),
        ("<ul><li>Een</li><li>Twee</li></ul>", "- Een\n- Twee"),
        ("<table><tr><td>Een</td><td>Twee</td></tr><tr><td>Drie</td></tr></table>", "Een Twee\nDrie"),
        ("<pre>Een\n  twee</pre>", "Een\ntwee"),
        ("&euro;&nbsp;5 &amp; meer &#233;&#xe9;n &onzin; &", "€ 5 & meer één &onzin; &"),
        ("<head><title>Nee</title><style>p {a > b}</style></head><body>Ja<script>if (a < b) x()</script></body>", "Ja"),
        ("Ja<!-- nee --> en<!--[if mso]><p>nee</p><![endif]--> ja<![if !x]>!<![endif]>", "Ja en ja!"),
        ("Ja<!-- nee", "Ja"),
        ("Ja<style>nee", "Ja"),
        ("Ja<xml>ja", "Jaja"),
        ("<a title=\"a > b\" href='x'>hier</a>", "hier"),
        ("3 < 4 en 5 > 4, <3", "3 < 4 en 5 > 4, <3"),
        ("Jan <jan@post.example>", "Jan <jan@post.example>"),
        ("Dag <attribute key=\"user.name\" default='x'/>!", "Dag {{user.name}}!"),
        ("<img alt='x'><o:p>&nbsp;</o:p>", ""),
        ("<p>Een</p><hr><p>Twee</p>", "Een\n\nTwee"),
        ("<SCRIPT>nee</Script >Ja<BR>nee", "Ja\nnee"),
        ("", ""),
    ],
)
def test_mark_up_becomes_what_people_see(markup: str, text: str) -> None:
    assert html_to_text(markup)[0] == plain_text(markup) == text


def test_words_can_be_found_again() -> None:
    markup = "<p>Beste&nbsp;Jan,</p>\n<div>morgen\n  <b>komt</b> het &eacute;&eacute;n</div>"
    text, anchors = html_to_text(markup)
    assert text == "Beste Jan,\n\nmorgen komt het één"
    places = {text[anchor.offset :].split()[0]: (anchor.line, anchor.column) for anchor in anchors}
    assert places["Jan,"] == (1, 15)
    assert places["komt"] == (3, 6)
    assert places["één"] == (3, 19)


@pytest.mark.parametrize("piece", ["<", '<a "', '<a b="', "<!--", "<![", "<?", "<style>", "<xml>", "&", "&a", "a  b", "</", "<p>", "<div>"])
def test_broken_mark_up_takes_no_time(piece: str) -> None:
    begun = time.process_time()
    html_to_text(piece * 20_000)
    assert time.process_time() - begun < 5


@given(st.text(st.sampled_from("ab <>&;p/!-[]#x1\n\t'\"=\u00a0@"), max_size=60))
def test_any_text_is_read_and_found_again(markup: str) -> None:
    text, anchors = html_to_text(markup)
    assert plain_text(markup) == text
    lines = markup.split("\n")
    for anchor in anchors:
        assert lines[anchor.line - 1][anchor.column - 1] in (text[anchor.offset], "&")
