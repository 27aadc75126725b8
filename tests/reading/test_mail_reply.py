"""The bare text of e-mails, without heads: what is taken for one, and whose words are whose."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, Source, read_text
from calllint.reading.reply import READER

ANSWER = "Beste Jan,\n\nIk zoek het uit.\n\nMet vriendelijke groet,\nSanne Visser"
QUOTE = "\n\nOp di 3 nov 2026 om 09:12 schreef Jan Jansen <jan@post.example>:\n\n> Waar blijft mijn pakket?\n"
HEADS = "\n\nVan: Jan Jansen <jan@post.example>\nVerzonden: dinsdag 3 november 2026 09:12\nAan: Klantenservice <klantenservice@winkel.example>\nOnderwerp: Pakket\n\nWaar blijft mijn pakket?\n"


def one(text: str, name: str = "antwoord.txt", options: ReadOptions | None = None) -> Conversation:
    (found,) = read_text(text, options, name)
    assert isinstance(found, Conversation), found
    assert found.channel is Channel.EMAIL
    return found


def said(found: Conversation) -> list[tuple[Role, str | None, str]]:
    return [(turn.role, turn.name, turn.text) for turn in found.turns]


@pytest.mark.parametrize("name", ["antwoord.txt", "-", "antwoord", "antwoord.md"])
def test_a_reply_is_read_with_what_it_quotes(name: str) -> None:
    found = one(ANSWER + QUOTE, name)
    assert [turn[1:3] for turn in found.turns] == [("Waar blijft mijn pakket?", "Jan Jansen"), (ANSWER, "Sanne Visser")]
    assert [turn.at for turn in found.turns] == ["2026-11-03T09:12:00", None]
    assert [turn.locate(0) for turn in found.turns] == [(10, 3), (1, 1)]
    assert found.id == ("antwoord" if name != "-" else "stdin")


def test_letters_that_were_put_together_by_date_stay_in_their_order() -> None:
    first = HEADS.strip()
    answer = ANSWER.replace("\n\nIk", "\n\nDank. Ik")
    second = f"Van: Klantenservice <klantenservice@winkel.example>\nVerzonden: dinsdag 3 november 2026 11:40\nAan: Jan Jansen <jan@post.example>\nOnderwerp: RE: Pakket\n\n{answer}"
    found = one(f"{first}\n\n{second}\n")
    assert [(role, text) for role, _, text in said(found)] == [(Role.CUSTOMER, "Waar blijft mijn pakket?"), (Role.AGENT, answer)]
    turned = one(f"{second}\n\n{first}\n")
    assert [(role, text) for role, _, text in said(turned)] == [(Role.CUSTOMER, "Waar blijft mijn pakket?"), (Role.AGENT, answer)]


def test_where_nothing_tells_the_roles_are_unknown() -> None:
    source = Source.opened("antwoord.txt", BytesIO((ANSWER + QUOTE).encode()))
    (found,) = READER.read(source)
    assert isinstance(found, Conversation)
    assert [turn.role for turn in found.turns] == [Role.UNKNOWN, Role.UNKNOWN]
    assert found.agent is None


def test_heads_that_name_the_firm_tell_the_roles() -> None:
    found = one(ANSWER + HEADS)
    assert said(found) == [(Role.CUSTOMER, "Jan Jansen", "Waar blijft mijn pakket?"), (Role.AGENT, "Sanne Visser", ANSWER)]
    assert found.agent == "Sanne Visser"


def test_a_department_may_be_named_without_its_address() -> None:
    found = one(ANSWER + HEADS.replace(" <klantenservice@winkel.example>", ""))
    assert [turn.role for turn in found.turns] == [Role.CUSTOMER, Role.AGENT]


def test_the_firms_domains_tell_the_roles() -> None:
    options = ReadOptions(agent_domains=("winkel.example",))
    quote = "Fijn!\n\nOp 3 nov 2026 om 09:12 schreef Sanne <sanne@winkel.example>:\n> Morgen.\n>\n> Op 2 nov 2026 om 09:12 schreef Jan <jan@post.example>:\n>> Wanneer?"
    assert [(turn.role, turn.text) for turn in one(quote, options=options).turns] == [
        (Role.CUSTOMER, "Wanneer?"),
        (Role.AGENT, "Morgen."),
        (Role.CUSTOMER, "Fijn!"),
    ]


@pytest.mark.parametrize(
    ("domain", "roles"),
    [("winkel.example", [Role.CUSTOMER, Role.AGENT]), ("post.example", [Role.CUSTOMER, Role.AGENT])],
)
def test_where_all_have_one_domain_the_department_is_the_firm(domain: str, roles: list[Role]) -> None:
    heads = HEADS.replace("post.example", domain).replace("winkel.example", domain)
    assert [turn.role for turn in one(ANSWER + heads).turns] == roles


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prima zo.\n\nVerzonden vanaf mijn iPhone\n", ["Prima zo."]),
        ("Hierbij mijn antwoord:\n\n> Kan het morgen?\n\nJa.\n", ["Kan het morgen?", "Hierbij mijn antwoord:\n\nJa."]),
        ("Prima.\n\n-----Oorspronkelijk bericht-----\n\nBeste Jan", ["Beste Jan", "Prima."]),
        ("Hoi\n\n_____________________\nklanten mailing list\nklanten@lijst.example\n", ["Hoi"]),
        ("Dag\n\nEl mi=C3=A9, 3 nov 2026 a las 9:12, Jan (<jan@post.exampl=\ne>)\nescribi=C3=B3:\n\n> Hola\n", ["Hola", "Dag"]),
    ],
)
def test_less_will_do_where_nothing_else_knows_the_text(text: str, words: list[str]) -> None:
    assert [turn.text for turn in one(text).turns] == words


def test_html_of_a_mail_program_is_a_reply() -> None:
    markup = (
        '<div dir="ltr">Ik zoek het uit.</div><div class="gmail_quote"><div class="gmail_attr">Op di 3 nov 2026 om 09:12 schreef Jan &lt;jan@post.example&gt;:</div>'
        '<blockquote class="gmail_quote">Waar blijft het?</blockquote></div>'
    )
    for name in ("mail.html", "mail.htm", "-"):
        assert [turn.text for turn in one(markup, name).turns] == ["Waar blijft het?", "Ik zoek het uit."]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Agent: goedemorgen\nKlant: Jan schreef:\n> waar blijft het\nAgent: morgen\n", "gesprek.txt"),
        ("Datum: 3 november 2026 09:12\nVan: Jan\nOnderwerp: pakket\n\nAgent: hallo\nKlant: hoi\n", "gesprek.txt"),
        ("Beste {{naam}},\n\n> Let op\n\nGroet\n", "sjabloon.txt"),
        ("Beste klant,\n\nUw pakket komt morgen.\n\nMet vriendelijke groet,\nWinkel\n", "sjabloon.txt"),
        ("<p>Beste {{naam}},</p><blockquote>Let op</blockquote>", "sjabloon.html"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Jan>Piet schreef op 3 nov 2026 om 09:12:\n", "a.vtt"),
    ],
)
def test_what_is_anothers_is_left_to_it(text: str, name: str) -> None:
    for found in read_text(text, name=name):
        assert not isinstance(found, Conversation) or found.channel is not Channel.EMAIL


def test_a_text_can_be_named_a_reply() -> None:
    options = ReadOptions(input_format="reply")
    assert said(one("Beste klant,\n\nMorgen.", options=options)) == [(Role.UNKNOWN, "participant 1", "Beste klant,\n\nMorgen.")]
    (found,) = read_text("> \n", options)
    assert isinstance(found, Problem)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            [
                "Hoi",
                "",
                "> a",
                ">> b",
                QUOTE,
                HEADS,
                "<blockquote>",
                "</div>",
                "=\n",
                "=C3=A9",
                "Sent from my iPhone",
                "Agent: x",
                "\ufdd2",
                "{",
            ]
        ),
        max_size=14,
    )
)
def test_any_text_gives_conversations_and_problems(pieces: list[str]) -> None:
    for name in ("a.txt", "a.html"):
        for options in (None, ReadOptions(input_format="reply")):
            for item in read_text("\n".join(pieces), options, name):
                assert isinstance(item, Conversation | Problem)


def test_stars_at_the_end_of_a_text_make_no_mail_of_it() -> None:
    (found,) = read_text("Opened at 9\n\n(09:16) Jo: Hi there\n*** Jo left ***\n", ReadOptions(), name="x.txt")
    assert isinstance(found, Problem)
