"""Bodies of e-mails: whose words are whose, in every way that mail programs quote."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.reading.mail.quotes import Message, split_quotes

OWN = "Beste Jan,\n\nIk zoek het uit.\n\nMet vriendelijke groet,\nSanne Visser\nKlantenservice"
THEIRS = "Waar blijft mijn pakket?\n\nJan"
JAN = ("Jan Jansen", "jan@post.example", "2026-11-03T09:12:00")

SENTENCES = [
    "Op di 3 nov 2026 om 09:12 schreef Jan Jansen <jan@post.example>:",
    "Op di 3 nov 2026 om 09:12 schreef Jan Jansen <\njan@post.example>:",
    "Op di 3 nov 2026 om 09:12 schreef Jan Jansen\n<jan@post.example>:",
    "Op 3 nov. 2026 om 09:12 heeft Jan Jansen <jan@post.example> het volgende\ngeschreven:",
    "Op 3-nov.-2026, om 09:12 heeft Jan Jansen <jan@post.example> het volgende geschreven:",
    "Op 03-11-2026 09:12 heeft Jan Jansen <jan@post.example> geschreven:",
    "Op dinsdag 3 november 2026 09:12:00, schreef Jan Jansen <jan@post.example>:",
    "On Tue, 3 Nov 2026, 09:12 Jan Jansen, <jan@post.example> wrote:",
    "On Tuesday, November 3rd, 2026 at 9:12 AM, Jan Jansen <jan@post.example> wrote:",
    "On Nov 3, 2026, at 9:12\u202fAM, Jan Jansen\n<jan@post.example>\nwrote:",
    "On Tue, Nov 3, 2026 at 9:12 AM Jan Jansen <jan@post.example<mailto:jan@post.example>> wrote:",
    "---- On Tue, 03 Nov 2026 09:12:00 Jan Jansen <jan@post.example> wrote ----",
    "Am Di., 3. Nov. 2026 um 09:12 Uhr schrieb Jan Jansen <\njan@post.example>:",
    'Am 03.11.2026 09:12 schrieb "Jan Jansen" <jan@post.example>:',
    "Jan Jansen <jan@post.example> schrieb am Di., 3.\nNov. 2026, 09:12:",
    "Le mar. 3 nov. 2026 à 09:12, Jan Jansen <jan@post.example> a\xa0écrit\xa0:",
    "Le 03/11/2026 à 09:12, Jan Jansen <jan@post.example> a écrit :",
    "Den tirs. 3. nov. 2026 kl. 09.12 skrev Jan Jansen <jan@post.example>:",
    "tis 3 nov. 2026 kl. 09:12 skrev Jan Jansen <jan@post.example>:",
    "Il giorno mar 3 nov 2026 alle ore 09:12 Jan Jansen <jan@post.example>\nha scritto:",
    "El mar, 3 nov 2026 a las 9:12, Jan Jansen (<jan@post.example>)\nescribió:",
    "Em ter., 3 de nov. de 2026 às 09:12, Jan Jansen <jan@post.example> escreveu:",
    "W dniu 2026-11-03 09:12, Jan Jansen <jan@post.example> napisał(a):",
    "ti 3. marraskuuta 2026 klo 9.12 Jan Jansen (jan@post.example) kirjoitti:",
    "вт, 3 нояб. 2026 г. в 09:12, Jan Jansen <jan@post.example>:",
    '03.11.2026, 09:12, "Jan Jansen" <jan@post.example>:',
    "2026-11-03 9:12 Jan Jansen <jan@post.example>:",
    "Jan Jansen <jan@post.example> schreef op 3 november 2026 09:12:",
]


def told(message: Message) -> tuple[str | None, str | None, str | None]:
    assert message.attribution is not None
    return message.attribution[:3]


@pytest.mark.parametrize("mark", ["> ", ""])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_says_who_wrote_what_follows(sentence: str, mark: str) -> None:
    quoted = "\n".join(f"{mark}{line}".rstrip() for line in THEIRS.split("\n"))
    own, theirs = split_quotes(f"{OWN}\n\n{sentence}\n\n{quoted}\n")
    assert (own.text, theirs.text) == (OWN, THEIRS)
    assert told(theirs) == JAN


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("On Nov 3, 2026, at 9:12 AM, jan wrote:", "jan"),
        ("On 3 Nov 2026, Jan Jansen\nwrote:", "Jan Jansen"),
        ("Jan Jansen schreef:", "Jan Jansen"),
        ("Jan Jansen schreef op 2026-11-03 09:12:", "Jan Jansen"),
        ("2026/11/3 Jan Jansen <jan@post.example>", "Jan Jansen"),
        ("------On 12/29/2026 17:32, Jan Jansen wrote-----", "Jan Jansen"),
    ],
)
def test_before_marks_less_will_do(sentence: str, name: str) -> None:
    own, theirs = split_quotes(f"Prima.\n\n{sentence}\n\n> Waar blijft het?\n")
    assert (own.text, theirs.text, told(theirs)[0]) == ("Prima.", "Waar blijft het?", name)


BLOCKS = [
    "Van: Jan Jansen <jan@post.example>\nVerzonden: dinsdag 3 november 2026 09:12\nAan: Klantenservice <ks@winkel.example>\nOnderwerp: Pakket\n",
    "Van: Jan Jansen <jan@post.example>\nDatum: dinsdag, 3 november 2026 om 09:12\nAan: Klantenservice\nOnderwerp: Pakket",
    "________________________________\nVan: Jan Jansen <jan@post.example>\nVerzonden: dinsdag 3 november 2026 09:12\nAan: KS\nOnderwerp: Pakket\n",
    "-----Oorspronkelijk bericht-----\nVan: Jan Jansen [mailto:jan@post.example]\nVerzonden: dinsdag 3 november 2026 9:12\nAan: KS\nOnderwerp: P\n",
    "-------- Oorspronkelijk bericht --------\nVan: Jan Jansen <jan@post.example>\nDatum: 03-11-2026  09:12\nAan: ks@winkel.example\nOnderwerp: P\n",
    "-------- Doorgestuurd bericht --------\nOnderwerp: \tPakket\nDatum: \t3 nov 2026 09:12\nVan: \tJan Jansen <jan@post.example>\nAan: \tks@x.example\n\n",
    "Begin doorgestuurd bericht:\n\nVan: Jan Jansen <jan@post.example>\nOnderwerp: Pakket\nDatum: 3 november 2026 om 09:12\nAan: ks@x.example\n",
    "*Van:* Jan Jansen <jan@post.example>\n*Verzonden:* dinsdag 3 november 2026 09:12\n*Aan:* KS <\nks@winkel.example>\n*Onderwerp:* Pakket\n",
    "**From:** Jan Jansen <jan@post.example>**On Behalf Of** Piet\n**Sent:** Tuesday, November 3, 2026 9:12 AM\n**To:** KS\n**Subject:** P\n",
    "From: Jan Jansen \n<jan@post.example> \nSent: Tuesday, November 3, 2026 9:12 AM\nTo: KS; Anna <anna@x.example>;\n  Piet <piet@x.example>\nSubject: P\n",
    "From: Jan Jansen <jan@post.example>\n\nDate: Tue, 3 Nov 2026 09:12:00\nTo:<ks@winkel.example>\n\nSubject: Antw: pakket\n\n",
    'Date: Tue, 3 Nov 2026 09:12:00\nSubject: Pakket\nFrom: "Jan Jansen" <jan@post.example>\nTo: ks@winkel.example\n',
    "Date: Tue, 3 Nov 2026 09:12:00 From: Jan Jansen <jan@post.example> To: ks@winkel.example Subject: Pakket\n",
    '  ----- Doorgestuurd bericht ----- Van: Jan Jansen <jan@post.example>Aan: "ks@x.example" <ks@x.example>Verzonden: 3 november 2026 09:12Onderwerp: P\n',
    "Von: Jan Jansen <jan@post.example>\nGesendet: Dienstag, 3. November 2026 09:12\nAn: KS\nBetreff: AW: P\nPriorität: Hoch\n",
    '-----Original-Nachricht-----\nBetreff: P\nDatum: 2026-11-03T09:12\nVon: "Jan Jansen" <jan@post.example>\nAn: ks@x.example\n',
    "De : Jan Jansen <jan@post.example>\nEnvoyé le :mardi 3 novembre 2026 09:12\nÀ : ks@winkel.example\nObjet :P\n",
    '====\n\nMessage du : 03-11-2026 09:12\nDe : "Jan Jansen " <jan@post.example>\nA : ks@winkel.example\nCopie à : \nSujet :  P\n',
    "Fra: Jan Jansen <jan@post.example>\nSendt: 3. november 2026 09:12\nTil: KS\nEmne: P\n",
    "Da: Jan Jansen<mailto:jan@post.example>\nInviato: martedì 3 novembre 2026 09:12\nA: ks@winkel.example\nOggetto: P\n",
    "________________________________\nSaatja: Jan Jansen <jan@post.example>\nSaadetud: 3. november 2026 09:12\nAdressaat: KS\n",
    "Från: Jan Jansen [mailto:jan@post.example]\nSkickat: den 3 november 2026 09:12\nTill: KS\nÄmne: P\n",
]


@pytest.mark.parametrize("block", BLOCKS)
def test_heads_say_who_wrote_what_follows(block: str) -> None:
    own, theirs = split_quotes(f"{OWN}\n\n{block}\n{THEIRS}\n")
    assert (own.text, theirs.text) == (OWN, THEIRS)
    assert told(theirs) == JAN


@pytest.mark.parametrize("title", ["-----Original Message-----", "----- Ursprüngliche Nachricht -----", "-----oorspronkelijk bericht-----"])
def test_a_title_alone_parts_two_messages(title: str) -> None:
    own, theirs = split_quotes(f"{OWN}\n\n{title}\n\n{THEIRS}\n")
    assert (own.text, theirs.text, told(theirs)) == (OWN, THEIRS, (None, None, None))


def test_a_line_of_a_ticket_system_parts_two_messages() -> None:
    line = "##- Typ uw antwoord boven deze regel -##"
    assert [message.text for message in split_quotes(f"Prima.\n\n{line}\n\nBeste Jan")] == ["Prima.", "Beste Jan"]
    assert [message.text for message in split_quotes(f"{line}\n\nBeste Jan")] == ["Beste Jan"]


@pytest.mark.parametrize(
    "text",
    [
        "Op 3 november 2026 om 09:12 heb ik gemaild naar info@winkel.example met de vraag:\nwaar blijft het?",
        "Op 12-05-2026 om 10:15 schreef uw medewerker Sanne mij:\nmorgen.",
        "Mijn collega schreef op 3 november 2026 om 09:12:\nnee.",
        "On 12 May 2026 at 10:15 your agent Sanne wrote:\ntomorrow.",
        "Bestelling 12 van 3 november 2026 09:12 (jan@post.example):\nniet gekomen.",
        "On the other hand, this is fine.\nOn average it works.",
        "Van: Amsterdam\nAan: Utrecht\nDatum: morgen\nwil ik reizen.",
        "From: foo\nBar baz.",
        "De gegevens:\n\nNaam: Jan\nE-mail: jan@post.example\nOnderwerp: klacht\nBericht: waar blijft het?",
        "Tijden:\n2026-01-15 14:30:25\n15.01.2026 14:30\nJan 15, 2026 at 14:30\n\nDat is alles.",
        "## Punten\n----\n\n1. Sneller\n\n----\n\nDat was het.",
        "Beste,\n\n-- eerste punt\n-- tweede punt\n\nGroet",
        "Kijk hier...\n>>> >>>  https://winkel.example <<<\nen klik.",
        'De code:\n\n```\n  // Sent from my custom mailer\n  signature: "--"\n```\n\nDank.',
        "----- Samenvatting -----\nAlles is geregeld.",
        "Piet: hij schreef op 3 november 2026 09:12:\nnee.",
    ],
)
def test_words_of_ones_own_are_kept(text: str) -> None:
    assert [message.text for message in split_quotes(text)] == [text]


def test_answers_between_and_under_quotes_are_the_senders() -> None:
    text = (
        "Dag,\n\nOp di 3 nov 2026 om 09:12 schreef Jan <jan@post.example>:\n> Waar blijft mijn pakket?\n\nDat komt morgen.\n\n"
        "> Krijg ik geld terug?\n\nNee.\n\n> Jan\n\nGroet,\nSanne"
    )
    own, theirs = split_quotes(text)
    assert own.text == "Dag,\n\nDat komt morgen.\n\nNee.\n\nGroet,\nSanne"
    assert theirs.text == "Waar blijft mijn pakket?\n\nKrijg ik geld terug?\n\nJan"


def test_a_quoted_line_that_was_broken_stays_quoted() -> None:
    text = "Ja.\n\n> Een lange regel die door een programma werd gebroken en dan zonder teken\nverder gaat op de volgende.\n> Jan"
    assert split_quotes(text)[0].text == "Ja."


def test_an_attribution_may_share_its_line_with_the_answer() -> None:
    for dashes in (" ", "--- "):
        own, theirs = split_quotes(f"Prima.{dashes}On Tue, Nov 3, 2026 at 9:12 AM, Jan <jan@post.example> wrote:\n> Kan het morgen?")
        assert (own.text, theirs.text, told(theirs)[:2]) == ("Prima.", "Kan het morgen?", ("Jan", "jan@post.example"))


def test_a_thread_has_each_message_with_its_own_attribution() -> None:
    text = (
        "Vier.\n\nOp 4 nov 2026 om 10:00 schreef Sanne <ks@winkel.example>:\n\n> Drie.\n>\n> Op 4 nov 2026 om 09:00 schreef Jan <jan@post.example>:\n>\n"
        "> > Twee.\n> >\n> > -----Oorspronkelijk bericht-----\n> > Van: Sanne <ks@winkel.example>\n> > Verzonden: dinsdag 3 november 2026 08:00\n"
        "> > Onderwerp: Pakket\n> >\n> > Een.\n"
    )
    messages = split_quotes(text)
    assert [(message.text, message.depth, message.attribution and message.attribution.name) for message in messages] == [
        ("Vier.", 0, None),
        ("Drie.", 1, "Sanne"),
        ("Twee.", 2, "Jan"),
        ("Een.", 3, "Sanne"),
    ]


def test_apple_puts_the_attribution_in_the_quote() -> None:
    text = "Dank!\n\nVerstuurd vanaf mijn iPhone\n\n> Op 3 nov. 2026 om 09:12 heeft Sanne <ks@winkel.example> het volgende geschreven:\n> \n> \ufeffMorgen.\n"
    own, theirs = split_quotes(text)
    assert (own.text, theirs.text, theirs.depth, told(theirs)[0]) == ("Dank!", "Morgen.", 1, "Sanne")


def test_places_lead_to_the_words_in_the_body() -> None:
    text = "Ja.\n\nOp 3 nov 2026 om 09:12 schreef Jan <jan@post.example>:\n>> Een\n> > Twee\n\nNee."
    lines = text.split("\n")
    for message in split_quotes(text):
        words = message.text.split("\n")
        assert len(words) == len(message.places)
        for word, (row, column) in zip(words, message.places, strict=True):
            assert lines[row][column:].startswith(word)


FOOTERS = [
    "Verzonden vanaf mijn iPhone",
    "Verstuurd vanaf mijn iPad",
    "Sent from my iPhone",
    "Sent from my Samsung Galaxy smartphone.",
    "Outlook voor Android downloaden",
    "Get Outlook for iOS<https://aka.ms/o0ukef>",
    "Verzonden vanuit Mail voor Windows",
    "Verzonden vanuit Outlook voor Android<https://aka.ms/AAb9ysg>",
    "Sent with Proton Mail secure email.",
    "Von meinem iPhone gesendet",
    "Envoyé de mon iPhone",
    "Sendt fra min iPhone",
    "*Verstuurd vanaf mijn telefoon*",
    "Dit bericht is vertrouwelijk.",
    "This e-mail and any attachments are confidential",
    "Deze e-mail is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Hebt u dit bericht onterecht ontvangen, verwijder het dan.",
    "------------------\nDisclaimer\nDe informatie in dit e-mailbericht is uitsluitend bestemd voor de geadresseerde.\n\nWinkel staat niet in voor de overbrenging.",
    "If you are not the intended recipient of this message, please notify the sender and delete it. Any disclosure is strictly prohibited.",
    "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, vernichten Sie diese Mail.",
    "Ce message et ses pièces jointes sont confidentiels et destinés à l'usage exclusif de leurs destinataires. Si vous recevez ce message par erreur, merci de le détruire.",
    "Virusvrij.www.avast.com",
    "Deze e-mail is gecontroleerd op virussen door Avast antivirussoftware.",
    "Denk aan het milieu voordat u deze e-mail print.",
    "_______________________________________________\nklanten mailing list\nklanten@lijst.example\nhttps://lijst.example/mailman/listinfo/klanten",
    "[cid:image001.png@01DA]",
    "-- ",
]


@pytest.mark.parametrize("footer", FOOTERS)
def test_footers_are_taken_off_and_the_signature_stays(footer: str) -> None:
    assert [message.text for message in split_quotes(f"{OWN}\n\n{footer}\n")] == [OWN]
    quoted = f"{OWN}\n\nOp 3 nov 2026 om 09:12 schreef Jan <jan@post.example>:\n" + "\n".join(
        f"> {line}" for line in f"Vraag.\n\n{footer}".split("\n")
    )
    assert [message.text for message in split_quotes(quoted)] == [OWN, "Vraag."]


@pytest.mark.parametrize(
    "warning",
    [
        "[EXTERN]",
        "CAUTION: This email originated from outside of the organization. Do not click links unless you recognize the sender.",
        "LET OP: Deze e-mail is afkomstig van buiten de organisatie. Open geen bijlagen tenzij u de afzender kent.",
        "U ontvangt niet vaak e-mail van jan@post.example. Meer informatie over waarom dit belangrijk is",
    ],
)
def test_warnings_on_top_are_taken_off(warning: str) -> None:
    assert [message.text for message in split_quotes(f"{warning}\n\n{OWN}")] == [OWN]


@pytest.mark.parametrize(
    "words",
    [
        "Sent from my desk, is much easier than my mobile phone.",
        "Ik heb de foto verzonden vanaf mijn telefoon, maar u ziet hem niet.",
        "Verzonden met PostNL op 3 november.",
        "The notification was sent from my iPhone app to all users.",
        "Deze e-mail is vertrouwelijk bedoeld, ik wil niet dat mijn buurman dit leest.",
        "U heeft mijn vertrouwelijke gegevens naar de verkeerde geadresseerde gestuurd.",
        "Ik houd u aansprakelijk. Deze e-mail is bestemd voor uw klachtenafdeling en vertrouwelijk; verwijder mijn gegevens.",
        "I received this message in error, please delete my account and all confidential data.",
        "Warning: the external lamp is broken.",
        "Denk aan het milieu is geen argument, ik wil bewijs op papier.",
    ],
)
def test_words_like_a_footers_are_kept(words: str) -> None:
    text = f"Beste,\n\n{words}\n\nGroet,\nJan"
    assert [message.text for message in split_quotes(text)] == [text]


def test_what_stands_under_a_programs_signature_is_no_answer() -> None:
    own, theirs = split_quotes("Prima.\n\nGet Outlook for Android<https://aka.ms/x>\n\nBeste Jan,\nmorgen komt het.")
    assert (own.text, theirs.text, theirs.attribution) == ("Prima.", "Beste Jan,\nmorgen komt het.", None)


def test_a_very_long_quote_takes_no_time() -> None:
    own, *_ = split_quotes("Dag\n" + ">" * 500_000 + "\nGroet")
    assert own.text == "Dag\nGroet"


PIECES = [
    "> a",
    ">> b",
    ">",
    "",
    "woord",
    "  > c",
    "---",
    "On",
    "wrote:",
    "jan@post.example 09:12:",
    "Sent from my iPhone",
    "a: b",
    "\ufdd0",
    "> \ufdd1",
    "\ufdd2x",
]


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from([*PIECES, *SENTENCES[:6], *BLOCKS[:6], *FOOTERS[-6:]]), max_size=25))
def test_no_mark_is_left_and_no_word_is_made_up(lines: list[str]) -> None:
    text = "\n".join(lines)
    messages = split_quotes(text)
    assert messages[0].depth == 0
    for message in messages:
        for line in message.text.split("\n"):
            assert not line.lstrip().startswith((">", "\ufdd0", "\ufdd1", "\ufdd2"))
            assert line in text


def test_marks_of_direction_in_a_date_are_no_part_of_it() -> None:
    head = "Van: Jan Jansen <jan@post.example>\nVerzonden: \u200edinsdag\u200e \u200e3\u200e \u200enovember\u200e \u200e2026 \u200e09\u200e:\u200e12\nAan: K"
    _, theirs = split_quotes(f"{OWN}\n\n{head}\nOnderwerp: Pakket\n\n{THEIRS}\n")
    assert told(theirs) == JAN
