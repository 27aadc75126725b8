"""E-mail: threads, roles, quoted text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text
from calllint.reading.mail.quotes import split_quotes

HEADERS = [
    "Op ma 3 nov 2026 om 09:12 schreef Jan Jansen <jan@post.example>:",
    "Op ma 3 nov 2026 om 09:12 schreef Jan Jansen\n<jan.met.een.lang.adres@post.example>:",
    "Op 3 nov. 2026, om 09:12 heeft Jan Jansen <jan@post.example> het volgende geschreven:",
    "On Tue, Nov 3, 2026 at 9:12 AM Jan Jansen <jan@post.example> wrote:",
    "On Nov 3, 2026, at 9:12 AM, Jan Jansen wrote:",
    "Am Di., 3. Nov. 2026 um 09:12 Uhr schrieb Jan Jansen <jan@post.example>:",
    "Am 03.11.2026 um 09:12 schrieb Jan Jansen:",
    "Le mar. 3 nov. 2026 à 09:12, Jan Jansen <jan@post.example> a écrit :",
    "Le 3 nov. 2026 à 09:12, Jan Jansen <jan@post.example>\na écrit :",
]
BLOCKS = [
    "Van: Jan Jansen <jan@post.example>\nVerzonden: dinsdag 3 november 2026 09:12\nAan: Klantenservice\nOnderwerp: Pakket\n",
    "*Van:* Jan Jansen <jan@post.example>\n*Verzonden:* dinsdag 3 november 2026 09:12\n*Aan:* Klantenservice\n*Onderwerp:* Pakket\n",
    "-----Oorspronkelijk bericht-----\nVan: Jan Jansen [mailto:jan@post.example]\nVerzonden: 3 november 2026 09:12\nOnderwerp: x\n",
    "________________________________\nFrom: Jan Jansen <jan@post.example>\nSent: Tuesday, November 3, 2026 9:12 AM\nSubject: x\n",
    "-----Original Message-----\nFrom: Jan Jansen <jan@post.example>\nDate: 3 Nov 2026 09:12\nTo: Service\nSubject: x\n",
    "Von: Jan Jansen <jan@post.example>\nGesendet: Dienstag, 3. November 2026 09:12\nAn: Service\nBetreff: x\n",
    "De : Jan Jansen <jan@post.example>\nEnvoyé : mardi 3 novembre 2026 09:12\nÀ : Service\nObjet : x\n",
]
OWN = "Beste Jan,\n\nIk zoek het uit: morgen weet ik meer.\n\nMet vriendelijke groet,\nSanne"
THEIRS = "Mijn pakket is kwijt.\n\nJan"


def mail(body: str, **heads: str) -> str:
    fields = {"From": "Sanne <klantenservice@winkel.example>", "To": "Jan Jansen <jan@post.example>", "Subject": "Re: Pakket"}
    fields |= {"Date": "Tue, 03 Nov 2026 10:00:00 +0100", "Message-ID": "<2@winkel.example>"}
    fields |= {key.replace("_", "-"): value for key, value in heads.items()}
    return "".join(f"{key}: {value}\n" for key, value in fields.items()) + "\n" + body


def one(text: str, options: ReadOptions | None = None) -> Conversation:
    (found,) = read_text(text, options)
    assert isinstance(found, Conversation), found
    assert found.channel is Channel.EMAIL
    return found


@pytest.mark.parametrize("mark", ["> ", ">", ""])
@pytest.mark.parametrize("header", HEADERS)
def test_quoted_text_is_cut_off_at_a_sentence(header: str, mark: str) -> None:
    quoted = "\n".join(mark + line for line in THEIRS.split("\n"))
    own, theirs = split_quotes(f"{OWN}\n\n{header}\n\n{quoted}\n")
    assert (own.text, theirs.text) == (OWN, THEIRS)
    assert theirs.attribution.name == "Jan Jansen"
    assert theirs.attribution.at == "2026-11-03T09:12:00"


@pytest.mark.parametrize("block", BLOCKS)
def test_quoted_text_is_cut_off_at_a_block(block: str) -> None:
    own, theirs = split_quotes(f"{OWN}\n\n{block}\n{THEIRS}\n")
    assert (own.text, theirs.text) == (OWN, THEIRS)
    assert (theirs.attribution.name, theirs.attribution.address) == ("Jan Jansen", "jan@post.example")
    assert theirs.attribution.at == "2026-11-03T09:12:00"


@pytest.mark.parametrize(
    "text",
    [
        "Op 3 november schreef u het volgende:\nu wilt uw geld terug.",
        "Op maandag om 09:12 schreef ik u dit:\nwij bellen u.",
        "Van: Amsterdam\nAan: Utrecht\nDat is de reis.",
        "On Monday you wrote:\nplease help",
        "Met vriendelijke groet,\n\n--\nSanne\nTel: 020 1234567",
    ],
)
def test_words_of_ones_own_are_kept(text: str) -> None:
    assert split_quotes(text)[0].text == text


def test_answers_between_the_quotes_are_the_senders() -> None:
    own, theirs = split_quotes("Dag,\n\nOn 3 Nov 2026 at 9:12 Jan wrote:\n> Eerste vraag?\nJa.\n> Tweede vraag?\nNee.\n")
    assert own.text == "Dag,\n\nJa.\nNee."
    assert theirs.text == "Eerste vraag?\n\nTweede vraag?"


def test_a_thread_in_quotes_becomes_turns_oldest_first_each_once() -> None:
    body = (
        "Top, bedankt.\n\nOp 3 nov 2026 om 10:00 schreef Sanne <klantenservice@winkel.example>:\n\n> Ik zoek het uit.\n>\n"
        "> Op 3 nov 2026 om 09:12 schreef Jan Jansen <jan@post.example>:\n>\n>> Mijn pakket is kwijt.\n"
    )
    found = one(mail(body, From="Jan Jansen <jan@post.example>", To="klantenservice@winkel.example"))
    assert [(turn.role, turn.name, turn.text) for turn in found.turns] == [
        (Role.CUSTOMER, "Jan Jansen", "Mijn pakket is kwijt."),
        (Role.AGENT, "Sanne", "Ik zoek het uit."),
        (Role.CUSTOMER, "Jan Jansen", "Top, bedankt."),
    ]
    assert found.agent == "Sanne"
    assert found.turns[0].at == "2026-11-03T09:12:00"


@pytest.mark.parametrize(
    ("sender", "to", "domains", "role"),
    [
        ("klantenservice@winkel.example", "jan@post.example", (), Role.AGENT),
        ("jan@post.example", "support@winkel.example", (), Role.CUSTOMER),
        ("sanne@winkel.example", "jan@post.example", (), Role.UNKNOWN),
        ("sanne@winkel.example", "jan@post.example", ("winkel.example",), Role.AGENT),
        ("sanne@mail.winkel.example", "jan@post.example", ("@Winkel.example",), Role.AGENT),
        ("jan@post.example", "sanne@winkel.example", ("winkel.example",), Role.CUSTOMER),
        ("Klantenservice <ks@winkel.example>", "jan@post.example", (), Role.AGENT),
        ("info@gmail.com", "jan@gmail.com", (), Role.AGENT),
        ("jan@gmail.com", "info@gmail.com", (), Role.CUSTOMER),
        ("jan@post.example", "Noor via Forum <reply+4f2a9c01d77be35a6610@forum.example>", (), Role.UNKNOWN),
        ("jan@post.example", "reply@winkel.example", (), Role.CUSTOMER),
    ],
)
def test_roles_by_address(sender: str, to: str, domains: tuple[str, ...], role: Role) -> None:
    found = one(mail("Tot morgen.", From=sender, To=to), ReadOptions(agent_domains=domains))
    assert [turn.role for turn in found.turns] == [role]


def test_html_only_mail_is_read_and_its_quote_cut_off() -> None:
    body = (
        "<html><head><style>p {}</style></head><body><p>Ik zoek het uit.</p><div>Op ma 3 nov 2026 om 09:12 schreef Jan &lt;"
        "<a href='x'>jan@post.example</a>&gt;:<br></div><blockquote><p>Mijn pakket is kwijt.</p></blockquote></body></html>"
    )
    found = one(mail(body, Content_Type="text/html; charset=utf-8"))
    assert [turn.text for turn in found.turns] == ["Mijn pakket is kwijt.", "Ik zoek het uit."]


@pytest.mark.parametrize("charset", ["iso-8859-1", "us-ascii", "nonsense", "utf-8"])
def test_encoded_bodies_are_decoded_whatever_they_claim(charset: str) -> None:
    body = "=E9=E9n dag" if charset == "iso-8859-1" else "=C3=A9=C3=A9n dag"
    heads = {"Content_Type": f"text/plain; charset={charset}", "Content_Transfer_Encoding": "quoted-printable"}
    found = one(mail(body, **heads))
    assert found.turns[0].text == "één dag"


MBOX = "\n".join(
    f"From x@y Tue Nov  3 10:00:00 2026\n{message}\n"
    for message in (
        mail("Antwoord.", Message_ID="<2@w>", References="<1@p>"),
        mail(
            "Vraag.\n>From hier",
            From="Jan <jan@post.example>",
            To="info@winkel.example",
            Subject="Pakket",
            Message_ID="<1@p>",
            Date="Tue, 03 Nov 2026 09:00:00 +0100",
        ),
        mail("Iets anders.", From="Piet <piet@post.example>", To="info@winkel.example", Subject="Factuur", Message_ID="<3@p>"),
        mail("Dank.", From="Jan <jan@post.example>", Subject="AW: RE: pakket", Message_ID="<4@p>", Date="Tue, 03 Nov 2026 11:00:00 +0100"),
    )
)


def test_a_mailbox_gives_a_conversation_a_thread_in_the_order_of_dates() -> None:
    found = list(read_text(MBOX))
    assert [[turn.text for turn in item.turns] for item in found] == [["Vraag.\nFrom hier", "Antwoord.", "Dank."], ["Iets anders."]]
    assert [item.id for item in found] == ["1@p", "3@p"]
    assert (found[0].place.line, found[0].turns[0].place.line) == (2, 18)
    assert [turn.role for turn in found[0].turns] == [Role.CUSTOMER, Role.AGENT, Role.CUSTOMER]


def test_a_mail_without_text_or_heads_is_a_problem() -> None:
    for text in (mail("\n\n"), "no mail at all"):
        (found,) = read_text(text, ReadOptions(input_format="eml"))
        assert isinstance(found, Problem)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(["> a", ">> b", ">", "", "woord", "  > c", *HEADERS, *BLOCKS, "---", "On", "wrote:", "jan@post.example 09:12:"]),
        max_size=20,
    )
)
def test_no_quoted_line_is_left(lines: list[str]) -> None:
    messages = split_quotes("\n".join(lines))
    assert messages[0].depth == 0
    for message in messages:
        assert not any(line.lstrip().startswith(">") for line in message.text.split("\n"))
