"""HTML mails: what the mark-up of each program says of quoting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.reading.mail.html import mail_text
from calllint.reading.mail.quotes import split_quotes

LINK = '&lt;<a href="mailto:jan@post.example">jan@post.example</a>&gt;'
SAYS = f"Op di 3 nov 2026 om 09:12 schreef Jan Jansen {LINK}:"
HEADS = "<b>Van:</b> Jan Jansen &lt;jan@post.example&gt;<br><b>Verzonden:</b> dinsdag 3 november 2026 09:12<br><b>Aan:</b> KS<br><b>Onderwerp:</b> P"
FOREIGN = "<b>Saatja:</b> Jan Jansen &lt;jan@post.example&gt;<br><b>Saadetud:</b> 3. november 2026 09:12<br><b>Teema:</b> P"
MAILS = {
    "gmail": f'<div dir="ltr">Ik zoek het uit.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">{SAYS}<br></div>'
    '<blockquote class="gmail_quote" style="border-left:1px solid rgb(204,204,204)"><div>Waar blijft het?</div></blockquote></div>',
    "gmail without a blockquote": f'Ik zoek het uit.<div class="gmail_quote">{SAYS}<br><div>Waar blijft het?</div></div>',
    "gmail forward": '<div>Ik zoek het uit.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>Van: '
    f"<strong>Jan Jansen</strong> <span>{LINK}</span><br>Date: di 3 nov 2026 om 09:12<br>Subject: P<br>To: KS<br></div><br>Waar blijft het?</div>",
    "outlook": "<div class=WordSection1><p class=MsoNormal>Ik zoek het uit.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    f"<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>{HEADS}<o:p></o:p></p></div>"
    "<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Waar blijft het?<o:p></o:p></p></div>",
    "outlook in another language": "<p class=MsoNormal>Ik zoek het uit.</p>"
    f"<div style='border:none;border-top:solid #B5C4DF 1.0pt'><p class=MsoNormal>{FOREIGN}</p></div><p class=MsoNormal>Waar blijft het?</p>",
    "outlook 2007": f"<p>Ik zoek het uit.</p><div class=OutlookMessageHeader lang=nl><hr tabindex=-1>{HEADS}</div><p>Waar blijft het?</p>",
    "outlook on the web": '<div>Ik zoek het uit.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">'
    f'<div id="divRplyFwdMsg" dir="ltr"><font>{HEADS}</font><div>&nbsp;</div></div><div>Waar blijft het?</div>',
    "outlook on the web, abroad": f'<div>Ik zoek het uit.</div><div id="x_divRplyFwdMsg"><font>{FOREIGN}</font></div><div>Waar blijft het?</div>',
    "outlook mobile": '<div>Ik zoek het uit.</div><div id="ms-outlook-mobile-signature">Outlook voor iOS downloaden</div>'
    f'<div id="mail-editor-reference-message-container"><hr><div id="divRplyFwdMsg">{HEADS}</div>Waar blijft het?</div>',
    "outlook for mac": f'<div>Ik zoek het uit.</div><span id="OLK_SRC_BODY_SECTION"><div style="border-top: #b5c4df 1pt solid">{HEADS}</div><div>Waar blijft het?</div></span>',
    "hotmail": f"<div>Ik zoek het uit.<br><br><div><hr id=\"stopSpelling\">{HEADS.replace('<b>', '').replace('</b>', '')}<br><br>Waar blijft het?</div></div>",
    "apple": f'<div>Ik zoek het uit.</div><div><br><blockquote type="cite"><div>{SAYS}</div><br><div>Waar blijft het?</div></blockquote></div>',
    "thunderbird": f'Ik zoek het uit.<br><div class="moz-cite-prefix">{SAYS}<br></div><blockquote type="cite" cite="mid:x">Waar blijft het?</blockquote>',
    "thunderbird, in another language": 'Ik zoek het uit.<div class="moz-cite-prefix">Jan Jansen jan@post.example kirjutas 3.11.2026 09:12</div>'
    '<blockquote type="cite">Waar blijft het?</blockquote>',
    "yahoo": f'<div>Ik zoek het uit.</div><div id="ydp1yahoo_quoted_2" class="yahoo_quoted"><div><div>{SAYS}</div><div><br></div><div>Waar blijft het?</div></div></div>',
    "proton": f'Ik zoek het uit.<div class="protonmail_quote">{SAYS}<br><blockquote class="protonmail_quote" type="cite">Waar blijft het?</blockquote></div>',
    "zimbra": f'<div>Ik zoek het uit.</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">{HEADS}</div>'
    '<div data-marker="__QUOTED_TEXT__">Waar blijft het?</div>',
    "gmx": '<div>Ik zoek het uit.<div name="quote" style="border-left:2px solid #C3D9E5;"><div><b>Gesendet:</b> Dienstag, 03. November 2026 um 09:12 Uhr<br>'
    "<b>Von:</b> Jan Jansen &lt;jan@post.example&gt;<br><b>An:</b> KS<br><b>Betreff:</b> P</div><div>Waar blijft het?</div></div></div>",
    "samsung": "<div>Ik zoek het uit.</div><div>-------- Oorspronkelijk bericht --------</div><div>Van: Jan Jansen &lt;jan@post.example&gt;</div>"
    "<div>Datum: 03-11-2026  09:12</div><div>Aan: KS</div><div>Onderwerp: P</div><div><br></div><div>Waar blijft het?</div>",
    "an address that nobody escaped": '<div>Ik zoek het uit.</div><div>On Nov 3, 2026, at 9:12 AM, Jan Jansen <jan@post.example> wrote:</div>'
    '<blockquote type="cite">Waar blijft het?</blockquote>',
}  # fmt: skip


@pytest.mark.parametrize("mail", MAILS.values(), ids=MAILS.keys())
def test_each_program_s_quoting_is_known(mail: str) -> None:
    own, theirs = split_quotes(mail_text(f"<html><head><style>p {{margin: 0}}</style></head><body>{mail}</body></html>"))
    assert (own.text, theirs.text) == ("Ik zoek het uit.", "Waar blijft het?")
    assert theirs.attribution is not None
    assert (theirs.attribution.address, theirs.attribution.at) == ("jan@post.example", "2026-11-03T09:12:00")
    assert theirs.attribution.name == "Jan Jansen"


def test_answers_between_quotes_are_the_senders() -> None:
    mail = (
        f'<div>Dag,</div><div class="gmail_quote"><div class="gmail_attr">{SAYS}</div><blockquote class="gmail_quote">Waar blijft het?</blockquote><div>Morgen.</div>'
        '<blockquote class="gmail_quote">En het geld?</blockquote><div>Ook.</div></div>'
    )
    own, theirs = split_quotes(mail_text(mail))
    assert (own.text, theirs.text) == ("Dag,\n\nMorgen.\n\nOok.", "Waar blijft het?\n\nEn het geld?")


@pytest.mark.parametrize(
    "mail",
    [
        '<div>Eén</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>ingesprongen</div></blockquote><div>twee</div>',
        "<div>Eén</div><div style='border-top:solid #E1E1E1 1.0pt'>ingesprongen</div><div>twee</div>",
        '<div>Eén</div><div style="display:none">voorproefje</div><div>ingesprongen</div><div>twee</div>',
    ],
)
def test_what_only_looks_like_quoting_is_kept(mail: str) -> None:
    (own,) = split_quotes(mail_text(mail))
    assert own.text.split() == ["Eén", "ingesprongen", "twee"]


def test_nested_quotes_are_messages_of_their_own() -> None:
    inner = SAYS.replace("Jan Jansen", "Sanne").replace("jan@", "ks@").replace("om 09:12", "om 08:00")
    mail = (
        f'Drie.<div class="gmail_quote">{SAYS}<blockquote class="gmail_quote">Twee.<div class="gmail_quote">{inner}'
        '<blockquote class="gmail_quote">Een.</blockquote></div></blockquote></div>'
    )
    found = split_quotes(mail_text(mail))
    assert [(message.text, message.depth) for message in found] == [("Drie.", 0), ("Twee.", 1), ("Een.", 2)]


@given(
    st.lists(
        st.sampled_from(
            [
                *[f"<{tag}>" for tag in ("div", "/div", "p", "/p", "blockquote", "/blockquote", "hr", "br", "/span", "pre")],
                "a",
                " ",
                '<div class="yahoo_quoted">',
                '<span id="OLK_SRC_BODY_SECTION">',
                '<div style="display:none">',
                '<div id="divRplyFwdMsg">',
                '<div class="gmail_attr">',
                "<b>Van:</b> x",
                "\ufdd0",
            ]
        ),
        max_size=30,
    )
)
def test_any_nesting_is_read(pieces: list[str]) -> None:
    for message in split_quotes(mail_text("".join(pieces))):
        assert not set("\ufdd0\ufdd1\ufdd2") & set(message.text)
