"""WhatsApp chats: the line forms of every country, day and month, what WhatsApp itself writes, names, and the place of every word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN
LRM, NNBSP, LRE, PDF, FSI, PDI = "\u200e", "\u202f", "\u202a", "\u202c", "\u2068", "\u2069"


def one(text: str, name: str = "WhatsApp-chat met Jan.txt") -> Conversation:
    (found,) = read_text(text, name=name)
    assert isinstance(found, Conversation), found
    assert found.channel is Channel.CHAT
    return found


def said(text: str, name: str = "chat.txt") -> list[tuple[Role, str | None, str]]:
    return [(turn.role, turn.name, turn.text) for turn in one(text, name).turns]


HEADS = [
    ("nl-android", "18-08-2026 09:16 - {}", "18-08-2026 21:05 - {}", "00"),
    ("nl-android-old", "18-08-26 09:16 - {}", "18-08-26 21:05 - {}", "00"),
    ("nl-android-comma", "18-08-2026, 09:16 - {}", "18-08-2026, 21:05 - {}", "00"),
    ("nl-ios", "[18-08-2026 09:16:03] {}", "[18-08-2026 21:05:03] {}", "03"),
    ("nl-ios-marked", LRM + "[18-08-2026 09:16:03] {}", "[18-08-2026 21:05:03] {}", "03"),
    ("nl-uur", "18-08-2026 9:16 uur - {}", "18-08-2026 21:05 uur - {}", "00"),
    ("nl-12", "18-08-2026 9:16 a.m. - {}", "18-08-2026 9:05 p.m. - {}", "00"),
    ("be", "18/08/2026 09:16 - {}", "18/08/2026 21:05 - {}", "00"),
    ("be-short", "18/08/26 09:16 - {}", "18/08/26 21:05 - {}", "00"),
    ("be-fr", "18-08-26 à 09:16 - {}", "18-08-26 à 21:05 - {}", "00"),
    ("uk", "18/08/2026, 09:16 - {}", "18/08/2026, 21:05 - {}", "00"),
    ("uk-ios", "[18/08/2026, 09:16:03] {}", "[18/08/2026, 21:05:03] {}", "03"),
    ("uk-12", "18/08/2026, 9:16 am - {}", f"18/08/2026, 9:05{NNBSP}pm - {{}}", "00"),
    ("us", f"8/18/26, 9:16{NNBSP}AM - {{}}", f"8/18/26, 9:05{NNBSP}PM - {{}}", "00"),
    ("us-ios", f"[8/18/26, 9:16:03{NNBSP}AM] {{}}", f"[8/18/26, 9:05:03{NNBSP}PM] {{}}", "03"),
    ("us-24", "8/18/26, 09:16 - {}", "8/18/26, 21:05 - {}", "00"),
    ("us-brackets", "[08/18/26 09:16] {}", "[08/18/26 21:05] {}", "00"),
    ("de", "18.08.26, 09:16 - {}", "18.08.26, 21:05 - {}", "00"),
    ("de-ios", "[18.08.26, 09:16:03] {}", "[18.08.26, 21:05:03] {}", "03"),
    ("de-um", "18.08.26 um 09:16 - {}", "18.08.26 um 21:05 - {}", "00"),
    ("fr", "18/08/2026 à 09:16 - {}", "18/08/2026 à 21:05 - {}", "00"),
    ("fr-new", "18/08/2026, 09:16 - {}", "18/08/2026, 21:05 - {}", "00"),
    ("es", "18/8/26 9:16 a. m. - {}", "18/8/26 9:05 p. m. - {}", "00"),
    ("ca", "2026-08-18, 9:16 a.m. - {}", "2026-08-18, 9:05 p.m. - {}", "00"),
    ("za", "2026/08/18, 09:16 - {}", "2026/08/18, 21:05 - {}", "00"),
    ("se", "2026-08-18 09:16 - {}", "2026-08-18 21:05 - {}", "00"),
    ("fi", "18.8.2026 klo 9.16 - {}", "18.8.2026 klo 21.05 - {}", "00"),
    ("cz", "18. 8. 2026 9:16 - {}", "18. 8. 2026 21:05 - {}", "00"),
    ("old-ios", "18-08-26 09:16:03: {}", "18-08-26 21:05:03: {}", "03"),
    ("copied", "[09:16, 18-8-2026] {}", "[21:05, 18-8-2026] {}", "00"),
    ("copied-us", "[9:16 AM, 8/18/2026] {}", "[9:05 PM, 8/18/2026] {}", "00"),
    ("android-seconds", "18/08/26, 09:16:03 - {}", "18/08/26, 21:05:03 - {}", "03"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "seconds"), [form[1:] for form in HEADS], ids=[form[0] for form in HEADS])
def test_every_countrys_form_is_read(first: str, second: str, seconds: str) -> None:
    lines = [
        first.format("Jan de Vries: Goedemorgen"), second.format("Bakkerij Smit: Dag, zegt u het maar"), second.format("Jan de Vries: Ja"),
    ]  # fmt: skip
    found = one("\n".join(lines))
    assert [(turn.role, turn.name, turn.text) for turn in found.turns] == [
        (U, "Jan de Vries", "Goedemorgen"), (U, "Bakkerij Smit", "Dag, zegt u het maar"), (U, "Jan de Vries", "Ja"),
    ]  # fmt: skip
    assert [turn.at for turn in found.turns][:2] == [f"2026-08-18T09:16:{seconds}", f"2026-08-18T21:05:{seconds}"]
    assert [turn.start for turn in found.turns] == [0, 11 * 3600 + 49 * 60, 11 * 3600 + 49 * 60]
    assert all(turn.end is None for turn in found.turns)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["03/04/2026, 10:00", "25/04/2026, 10:00"], ["2026-04-03", "2026-04-25"]),
        (["03/04/2026, 10:00", "04/25/2026, 10:00"], ["2026-03-04", "2026-04-25"]),
        # One of the two orders goes back in time.
        (["11/01/26, 10:00", "09/02/26, 10:00", "01/03/26, 10:00"], ["2026-01-11", "2026-02-09", "2026-03-01"]),
        (["02/11/26, 10:00", "03/09/26, 10:00", "04/01/26, 10:00"], ["2026-02-11", "2026-03-09", "2026-04-01"]),
        # In one order the chat lasts two days, in the other two months.
        (["3/5/26, 10:00", "3/6/26, 10:00", "3/7/26, 10:00"], ["2026-03-05", "2026-03-06", "2026-03-07"]),
        (["5/3/26, 10:00", "6/3/26, 10:00", "7/3/26, 10:00"], ["2026-03-05", "2026-03-06", "2026-03-07"]),
        # The country's way where nothing else tells.
        (["3/6/26, 2:30 PM", "3/6/26, 2:31 PM"], ["2026-03-06", "2026-03-06"]),
        (["03/06/26, 2:30 pm", "03/06/26, 2:31 pm"], ["2026-06-03", "2026-06-03"]),
        (["03/06/2026, 14:30", "03/06/2026, 14:31"], ["2026-06-03", "2026-06-03"]),
        (["3.6.26, 2:30 PM", "3.6.26, 2:31 PM"], ["2026-06-03", "2026-06-03"]),
    ],
)  # fmt: skip
def test_the_order_of_day_and_month_is_decided_for_the_whole_file(dates: list[str], expected: list[str]) -> None:
    found = one("\n".join(f"{date} - Jan: regel {number}" for number, date in enumerate(dates)))
    assert [(turn.at or "")[:10] for turn in found.turns] == expected


def test_noon_and_midnight() -> None:
    found = one("18/08/2026, 12:05 a.m. - Jan: nacht\n18/08/2026, 12:05 p.m. - Jan: middag\n18/08/2026, 00:08 a.m. - Jan: vreemd\n")
    assert [(turn.at or "")[11:] for turn in found.turns] == ["00:05:00", "12:05:00", "00:08:00"]


def test_continuation_lines_belong_to_the_message() -> None:
    text = "18-08-2026 09:16 - Jan: Mijn adres:\nDorpsstraat 1\n\n- 3 broden\n09:30 - graag\n18-08-2026 09:17 - Bakkerij: Prima\n"
    found = one(text)
    assert [turn.text for turn in found.turns] == ["Mijn adres:\nDorpsstraat 1\n\n- 3 broden\n09:30 - graag", "Prima"]
    assert found.turns[0].place is not None
    assert found.turns[0].place[1:5] == (1, 1, 5, 14)


def test_a_chat_pasted_into_a_message_stays_in_it() -> None:
    lines = [f"18-08-2026 10:{minute:02d} - Jan: bericht {minute}" for minute in range(30)]
    lines[7] += "\n[17-08-2026 12:00:01] Piet: dat had hij gezegd"
    found = one("\n".join(lines))
    assert len(found.turns) == 30
    assert found.turns[7].text == "bericht 7\n[17-08-2026 12:00:01] Piet: dat had hij gezegd"


@pytest.mark.parametrize(
    "placeholder",
    [
        "<Media weggelaten>", "<Media omitted>", "<Medien ausgeschlossen>", "<Médias omis>", "<Multimedia omitido>", "<Mídia oculta>",
        "<Media omessi>", "<Video note omitted>", "<Fichier omis>", "null",
        "IMG-20260818-WA0001.jpg (bestand bijgevoegd)", f"{LRM}PTT-20260818-WA0002.opus (file attached)", "Factuur mei.pdf (Datei angehängt)",
        "DOC.pdf (fichier joint)", "<Media weggelaten>\nFactuur 12.pdf",
        f"{LRM}afbeelding weggelaten", f"{LRM}image omitted", f"{LRM}video weggelaten", f"{LRM}audio omitted", f"{LRM}sticker weggelaten",
        f"{LRM}GIF weggelaten", f"{LRM}Bild weggelassen", f"{LRM}image absente", f"{LRM}vidéo absente", f"{LRM}Visitekaartje weggelaten",
        f"{LRM}Contact card omitted", "afbeelding weggelaten",
        f"{LRM}<bijgevoegd: 00000012-PHOTO-2026-08-18-09-16-03.jpg>", f"{LRM}<attached: 00000012-AUDIO-2026-08-18.opus>",
        f"{LRM}<Anhang: 00000012-PHOTO.jpg>", f"{LRM}<pièce jointe : 00000012-PHOTO.jpg>",
        f"factuur.pdf • {LRM}2 pagina’s {LRM}<bijgevoegd: 00000003-factuur.pdf>", f"factuur.pdf • {LRM}1 page {LRM}document omitted",
        f"{LRM}Dit bericht is verwijderd.", "Dit bericht is verwijderd", "U hebt dit bericht verwijderd", f"{LRM}You deleted this message.",
        "This message was deleted", "Diese Nachricht wurde gelöscht", "Ce message a été supprimé", "Vous avez supprimé ce message",
        f"{LRM}Waiting for this message. This may take a while.", f"{LRM}Live locatie gedeeld", "live location shared",
        "",
    ],
)  # fmt: skip
def test_what_holds_no_words_is_no_turn(placeholder: str) -> None:
    head = "[18-08-2026 09:16:0{}] {}"
    lines = [head.format(1, "Jan: Goedemorgen allemaal"), head.format(2, f"Bakkerij: {placeholder}"), head.format(3, "Jan: Tot straks dan")]
    assert [turn.text for turn in one("\n".join(lines)).turns] == ["Goedemorgen allemaal", "Tot straks dan"]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("IMG-20260818-WA0001.jpg (bestand bijgevoegd)\nDit is de schade", "Dit is de schade"),
        ("<Media weggelaten>\nDit is de schade", "Dit is de schade"),
        (f"Dit is de schade {LRM}<bijgevoegd: 00000012-PHOTO-2026-08-18.jpg>", "Dit is de schade"),
        (f"{LRM}image omitted\nThis is the damage", "This is the damage"),
        (f"factuur.pdf • {LRM}2 pagina’s {LRM}<bijgevoegd: 00000003-factuur.pdf>\nHierbij de factuur", "Hierbij de factuur"),
        (f"Dank u wel {LRM}<Dit bericht is bewerkt>", "Dank u wel"),
        ("Thank you <This message was edited>", "Thank you"),
        (f"Danke {LRM}<Diese Nachricht wurde bearbeitet.>", "Danke"),
        (f"Merci {LRM}<Ce message a été modifié>", "Merci"),
        (f"Vraag het @{FSI}Piet Smit{PDI} even", "Vraag het @Piet Smit even"),
        (f"{LRM}Locatie: https://maps.google.com/?q=52.1,4.3", "Locatie: https://maps.google.com/?q=52.1,4.3"),
        ("De foto is weggelaten uit de brief", "De foto is weggelaten uit de brief"),
        ("Zie <b>vet</b> (bestand bijgevoegd)", "Zie <b>vet</b> (bestand bijgevoegd)"),
        ("Heeft u de factuur.pdf (bijlage) wel gelezen?", "Heeft u de factuur.pdf (bijlage) wel gelezen?"),
        ("ok <3", "ok <3"),
    ],
)  # fmt: skip
def test_captions_and_edited_words_stay(written: str, text: str) -> None:
    found = one(f"[18-08-2026 09:16:01] Jan: Hallo\n[18-08-2026 09:16:02] Bakkerij: {written}\n[18-08-2026 09:16:03] Jan: Ja\n")
    assert [turn.text for turn in found.turns] == ["Hallo", text, "Ja"]
    assert found.turns[1].role is U


@pytest.mark.parametrize(
    "line",
    [
        "Jan heeft de groep 'Storing' gemaakt", 'Sanne created group "Storing"', "U bent toegevoegd", "Piet is lid geworden via een uitnodigingslink",
        "Uw beveiligingscode voor Jan is gewijzigd. Tik voor meer informatie.", "Your security code with Jan changed. Tap to learn more.",
        "Jan heeft het onderwerp gewijzigd van \"Werk\" naar \"Werk: storing\"", "Sanne hat die Gruppe verlassen",
        "Gemiste spraakoproep", "Missed voice call", "+31 6 12345678 left", "Verpasster Sprachanruf",
    ],
)  # fmt: skip
def test_what_whatsapp_tells_is_a_system_turn(line: str) -> None:
    found = said(
        f"18-08-2026 09:15 - {line}\n18-08-2026 09:16 - Jan: Hallo\n18-08-2026 09:17 - Bakkerij: Dag\n18-08-2026 09:18 - Jan: Ja\n"
    )
    assert found[0] == (S, None, line)
    assert [role for role, _, _ in found[1:]] == [U, U, U]


def test_on_an_iphone_it_is_told_under_the_name_of_the_chat() -> None:
    lines = [
        f"[18-08-2026 09:15:01] Storing: {LRM}Berichten en oproepen worden end-to-end versleuteld. Alleen mensen in deze chat kunnen ze lezen.",
        f"[18-08-2026 09:15:02] Storing: {LRM}Jan heeft de groep gemaakt",
        "[18-08-2026 09:16:03] Jan: Hallo",
        f"[18-08-2026 09:16:30] Jan: {LRM}Gemiste spraakoproep, {LRM}Tik om terug te bellen",
        "[18-08-2026 09:17:03] Bakkerij: Dag",
        "[18-08-2026 09:17:13] Jan: Ja",
        "[18-08-2026 09:17:23] Jan: Hoor",
    ]
    assert said("\n".join(lines)) == [
        (S, None, "Jan heeft de groep gemaakt"),
        (U, "Jan", "Hallo"),
        (S, None, "Gemiste spraakoproep, Tik om terug te bellen"),
        (U, "Bakkerij", "Dag"),
        (U, "Jan", "Ja"),
        (U, "Jan", "Hoor"),
    ]


@pytest.mark.parametrize(
    "notice",
    [
        "Berichten en oproepen worden end-to-end versleuteld. Niemand buiten deze chat, zelfs WhatsApp niet, kan ze lezen of beluisteren.",
        "Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.",
        "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen, nicht einmal WhatsApp.",
        "Les messages et les appels sont chiffrés de bout en bout. Aucun tiers, pas même WhatsApp, ne peut les lire. Touchez pour en savoir plus.",
        "Dit is een bedrijfsaccount. Tik voor meer informatie.",
        "This chat is with a business account. Tap to learn more.",
    ],
)  # fmt: skip
def test_the_notices_that_every_chat_holds_are_nothing(notice: str) -> None:
    found = one(f"17-08-2026 09:15 - {notice}\n18-08-2026 09:16 - Jan: Hallo\n18-08-2026 09:17 - Bakkerij: Dag\n")
    assert [(turn.text, turn.start) for turn in found.turns] == [("Hallo", 0), ("Dag", 60)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("+31 6 12345678", "+31 6 12345678"),
        (f"{LRE}+31 6 12345678{PDF}", "+31 6 12345678"),
        (f"~{NNBSP}Jan", "Jan"),
        ("Jan 🤓", "Jan 🤓"),
        ("🤓", "🤓"),
        ("Smit: werk", "Smit: werk"),
        ("Jan - werk (2)", "Jan - werk (2)"),
        ("Info", "Info"),
        ("Anna Koper", "Anna Koper"),
        ("Claire\u00a0", "Claire"),
    ],
)
def test_names_are_unknown_roles(written: str, name: str) -> None:
    texts = ["Let op: hallo", "Ja", "Let op: dag"]
    found = said(
        "".join(f"18-08-2026 09:1{index} - {written}: {text}\n" for index, text in enumerate(texts)) + "18-08-2026 09:17 - Piet: Dag\n"
    )
    assert found == [*((U, name, text) for text in texts), (U, "Piet", "Dag")]


@pytest.mark.parametrize(
    ("written", "role", "name"),
    [
        ("Agent Lisa Park", A, "Lisa Park"),
        ("Sanne (klantenservice)", A, "Sanne"),
        ("Klantenservice", A, None),
        ("Jan (klant)", C, "Jan"),
        ("Fietsen Bos Klantenservice", A, "Fietsen Bos"),
    ],
)
def test_a_name_that_says_its_role_has_it(written: str, role: Role, name: str | None) -> None:
    found = one(f"3/6/26, 2:30 PM - {written}: Hi\n3/6/26, 2:31 PM - David Chen: Hello\n3/6/26, 2:32 PM - {written}: Yes\n")
    assert [(turn.role, turn.name) for turn in found.turns] == [(role, name), (U, "David Chen"), (role, name)]
    assert found.agent == (name if role is A else None)


def test_the_file_names_the_conversation_unless_whatsapp_names_all_files_alike() -> None:
    text = "18-08-2026 09:16 - Jan: Hallo\n18-08-2026 09:17 - Piet: Dag\n"
    assert one(text, "x/WhatsApp-chat met Jan.txt").id == "WhatsApp-chat met Jan"
    assert one(text, "WhatsApp Chat - Jan.zip/_chat.txt").id == "WhatsApp Chat - Jan"
    assert one(text, "_chat.txt").id == "_chat"


def test_a_transcript_with_dates_is_left_to_its_reader() -> None:
    (found,) = read_text("[2026-08-18 09:16] Agent: Goedemiddag\n[2026-08-18 09:17] Klant: Hoi\n")
    assert isinstance(found, Conversation)
    assert found.channel is Channel.UNKNOWN
    assert [turn.role for turn in found.turns] == [A, C]


@pytest.mark.parametrize(
    "text",
    [
        "2026-08-18 09:16:03 - root - INFO: begonnen\n2026-08-18 09:16:04 - root - INFO: klaar\n",
        "18-08-2026 begon alles.\nToen kwam het einde.\n",
        "18-08-2026 09:16\n",
        "[18-08-2026 09:16:03] zonder naam\n[18-08-2026 09:17:03] en nog eens zonder\n",
    ],
)
def test_logs_and_prose_are_no_chats(text: str) -> None:
    assert not any(isinstance(item, Conversation) and item.channel is Channel.CHAT for item in read_text(text, name="x.txt"))


def test_a_file_that_is_told_to_be_a_chat_and_is_none_is_a_problem() -> None:
    (found,) = read_text("Beste Jan,\n\ngroet\n", ReadOptions(input_format="whatsapp"), "brief.txt")
    assert isinstance(found, Problem)
    assert "no WhatsApp chat" in found.message


def test_a_chat_of_media_alone_is_a_problem() -> None:
    (found,) = read_text("18-08-2026 09:16 - Jan: <Media weggelaten>\n", ReadOptions(input_format="whatsapp"), "x.txt")
    assert isinstance(found, Problem)
    assert "no messages with text" in found.message


PIECE = st.one_of(
    st.sampled_from([form[1] for form in HEADS]).map(lambda head: head.replace("{}", "")),
    st.sampled_from(["Jan: ", "Smit: werk: ", "\n", "<Media weggelaten>", LRM, NNBSP, "[", "]", ":", " - ", "99/99/9999, 99:99 - X: y\n"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)


@settings(deadline=None, max_examples=200)
@given(st.lists(PIECE, max_size=25).map("".join))
def test_any_text_gives_conversations_and_problems_and_words_stand_where_it_says(text: str) -> None:
    document = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n")
    for item in read_text(text, ReadOptions(input_format="whatsapp"), "x.txt"):
        if isinstance(item, Problem):
            continue
        for turn in item.turns:
            assert turn.text
            assert turn.start is None or turn.start >= 0
            for offset, letter in enumerate(turn.text):
                line, column = turn.locate(offset) or (0, 0)
                verbatim = [anchor for anchor in turn.anchors if anchor.offset <= offset][-1].verbatim
                assert not verbatim or (document[line - 1] + "\n")[column - 1] == letter


def test_the_notice_about_encryption_is_nobodys_words_though_most_texts_are_marked() -> None:
    text = (
        "[18-08-2026 09:16:03] Winkel BV: \u200eBerichten en gesprekken zijn end-to-end versleuteld. Alleen mensen in deze chat lezen ze.\n"
        "\u200e[18-08-2026 09:16:20] Jan: \u200eafbeelding weggelaten\n"
        "[18-08-2026 09:16:30] Jan: Hallo, hoe zit het met end-to-end?\n"
        "\u200e[18-08-2026 09:16:40] Jan: \u200evideo weggelaten\n"
    )
    assert [words for _, _, words in said(text)] == ["Hallo, hoe zit het met end-to-end?"]


@pytest.mark.parametrize("placeholder", ["<Media har utelämnats>", "<Mediefil udeladt>", "<Medier utelatt>", "<Media pominięto>"])
def test_media_are_left_out_in_other_countries(placeholder: str) -> None:
    text = f"18.08.2026 09:16 - Anna: Hej\n18.08.2026 09:17 - Bo: Hej Anna\n18.08.2026 09:18 - Anna: {placeholder}\n"
    assert [words for _, _, words in said(text)] == ["Hej", "Hej Anna"]


@pytest.mark.parametrize("name", ["Service Client", "Service clients", "Klantendienst", "Support client", "Servicio al cliente"])
def test_who_serves_customers_is_none(name: str) -> None:
    text = f"18.08.2026 09:16 - Anna: Hallo\n18.08.2026 09:17 - {name}: Dag Anna\n"
    assert said(text)[1][:2] == (Role.AGENT, None)


def test_news_of_a_group_is_told_without_the_mark_as_well() -> None:
    lines = ["Els: ~ Jan heeft Els toegevoegd", "~ Jan: Hallo allemaal", "Kim: Kim heeft de groep verlaten", "Els: Jan heeft gelijk"]
    found = one("".join([f"[18-09-2025, 15:30:1{number}] {line}\n" for number, line in enumerate(lines)]))
    assert [turn.role for turn in found.turns] == [Role.SYSTEM, Role.UNKNOWN, Role.SYSTEM, Role.UNKNOWN]
    # Of two, one may tell what the other changed.
    found = one("[18-09-2025, 15:30:10] Jan: Dag\n[18-09-2025, 15:30:11] Els: Jan heeft het adres gewijzigd\n")
    assert [turn.name for turn in found.turns] == ["Jan", "Els"]
