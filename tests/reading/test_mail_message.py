"""One e-mail as it travels: heads, charsets, encodings, parts, and what nobody wrote."""

from __future__ import annotations

import base64
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading import ReadOptions, read
from calllint.reading.mail.message import parse_mail

HEADS = (
    b"From: Sanne <klantenservice@winkel.example>\r\nTo: Jan <jan@post.example>\r\nSubject: Re: Pakket\r\n"
    b"Date: Tue, 03 Nov 2026 10:00:00 +0100\r\nMessage-ID: <2@winkel.example>\r\nMIME-Version: 1.0\r\n"
)
FIRST = (
    b"From: Jan <jan@post.example>\r\nTo: klantenservice@winkel.example\r\nSubject: Pakket\r\nDate: Mon, 02 Nov 2026 10:00:00 +0100\r\n"
    b"Message-ID: <1@post.example>\r\n\r\nMijn pakket is kwijt.\r\n"
)


def part(kind: str, body: bytes, coding: str = "8bit", more: str = "") -> bytes:
    return f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n{more}\r\n".encode() + body


def multi(kind: str, *parts: bytes, mark: str = "A=_B") -> bytes:
    lines = b"".join(b"--" + mark.encode() + b"\r\n" + one + b"\r\n" for one in parts)
    return f'Content-Type: multipart/{kind};\r\n boundary="{mark}"\r\n\r\nvoor\r\n'.encode() + lines + f"--{mark}--\r\nna\r\n".encode()


def one(data: bytes, folder: Path, options: ReadOptions | None = None, name: str = "mail.eml") -> Conversation:
    (folder / name).write_bytes(data)
    (found,) = read([str(folder / name)], options)
    assert isinstance(found, Conversation), found
    return found


def text(data: bytes, folder: Path) -> str:
    (turn,) = one(data, folder).turns
    return turn.text


@pytest.mark.parametrize(
    ("charset", "codec", "words"),
    [
        ("utf-8", "utf-8", "één dag €"),
        ("utf-8", "cp1252", "één dag €"),
        ("iso-8859-1", "utf-8", "één dag €"),
        ("iso-8859-1", "cp1252", "één dag €"),
        ("us-ascii", "cp1252", "één dag"),
        ("iso-8859-15", "iso-8859-15", "één dag €"),
        ("windows-1252", "cp1252", "één dag €"),
        ("koi8-r", "koi8-r", "Где посылка"),
        ("windows-1251", "cp1251", "Где посылка"),
        ("utf-7", "utf-7", "één dag €"),
        ("gb2312", "gb18030", "包裹在哪里"),
        ("iso-2022-jp", "iso-2022-jp", "荷物はどこ"),
        ("utf-16", "utf-16", "één dag €"),
        ("nonsense", "utf-8", "één dag €"),
        ("rot13", "utf-8", "één dag €"),
        ('"UTF-8"', "utf-8", "één dag €"),
        ("", "utf-8", "één dag €"),
    ],
)
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_letters_are_read_whatever_charset_is_claimed(kind: str, charset: str, codec: str, words: str, tmp_path: Path) -> None:
    content = f"text/{kind}; charset={charset}" if charset else f"text/{kind}"
    data = HEADS + part(content, base64.encodebytes(words.encode(codec)), "base64")
    assert text(data, tmp_path) == words


def test_html_may_say_its_charset_itself(tmp_path: Path) -> None:
    markup = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><body>Где посылка</body></html>'
    assert text(HEADS + part("text/html", markup.encode("koi8-r")), tmp_path) == "Где посылка"


@pytest.mark.parametrize(
    ("body", "coding", "words"),
    [
        (b"Een lange =\r\nregel =C3=A9=C3=A9n.\r\n", "Quoted-Printable", "Een lange regel één."),
        (b"kost 5 = 5 =X =\r\n", "quoted-printable", "kost 5 = 5 =X"),
        (b"SGFsbG8gZGFhcg==", "BASE64", "Hallo daar"),
        (b"SGFsbG8g\r\nZGFhcg", "base64", "Hallo daar"),
        (b"SGFsbG8gZGFhcgab", "base64", "Hallo daar\x06\x9b"),
        (b"Hallo\r\ndaar", "7bit", "Hallo\ndaar"),
        (b"Hallo", "x-onbekend", "Hallo"),
    ],
)
def test_encodings_are_undone_as_far_as_they_go(body: bytes, coding: str, words: str, tmp_path: Path) -> None:
    assert text(HEADS + part("text/plain; charset=utf-8", body, coding), tmp_path).rstrip("\x06\u203a") == words.rstrip("\x06\x9b")


def test_lines_that_flow_are_one(tmp_path: Path) -> None:
    body = b"Ik zoek het \r\nvandaag uit.\r\n\r\n Van daag.\r\n-- \r\nSanne\r\n>> oud\r\n> Waar blijft \r\n> het?\r\n"
    found = one(HEADS + part("text/plain; format=flowed", body), tmp_path)
    assert found.turns[-1].text == "Ik zoek het vandaag uit.\n\nVan daag.\n-- \nSanne"
    assert found.turns[-2].text == "Waar blijft het?"
    joined = one(HEADS + part("text/plain; format=Flowed; delsp=yes", b"klanten \r\nservice\r\n"), tmp_path)
    assert joined.turns[0].text == "klantenservice"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (multi("alternative", part("text/plain", b"Tekst"), part("text/html", b"<p>Mark-up</p>")), "Tekst"),
        (multi("alternative", part("text/plain", b" \r\n"), part("text/html", b"<p>Mark-up</p>")), "Mark-up"),
        (multi("alternative", part("text/plain", b"Uw programma toont geen HTML."), part("text/html", b"<p>Mark-up</p>")), "Mark-up"),
        (multi("related", part("text/html", b"<p>Mark-up<img src='cid:x'></p>"), part("image/png", b"AAAA", "base64")), "Mark-up"),
        (
            multi(
                "mixed",
                multi("related", multi("alternative", part("text/plain", b"Tekst"), part("text/html", b"<p>x</p>"), mark="c"), mark="b"),
                part("application/pdf; name=factuur.pdf", b"AAAA", "base64"),
                part("text/plain; name=log.txt", b"LOG"),
                part("text/plain", b"LOG", more="Content-Disposition: attachment; filename=log.txt\r\n"),
                part("text/calendar", b"BEGIN:VCALENDAR"),
            ),
            "Tekst",
        ),
        (
            multi(
                "mixed",
                part("text/plain", b"Eerst de foto."),
                part("image/jpeg", b"AAAA", "base64", "Content-Disposition: inline; filename=foto.jpg\r\n"),
                part("text/plain", b"Dan dit."),
            ),
            "Eerst de foto.\nDan dit.",
        ),
        (multi("signed", part("text/plain", b"Tekst"), part("application/pgp-signature", b"xx")), "Tekst"),
        (part("text/plain", b"<html><body><p>Mark-up</p></body></html>"), "Mark-up"),
        (b"\r\nZonder soort.", "Zonder soort."),
        (b"Content-Type: tekst\r\n\r\nVreemde soort.", "Vreemde soort."),
        (b"Content-Type: multipart/mixed\r\n\r\nZonder grens.", "Zonder grens."),
        (b"Content-Type: multipart/mixed; boundary=x\r\n\r\nGrens die er niet is.", "Grens die er niet is."),
        (multi("mixed", part("text/plain", b"Afgebroken"))[: -len(b"--A=_B--\r\nna\r\n")], "Afgebroken"),
    ],
)
def test_the_words_are_found_in_the_parts(content: bytes, words: str, tmp_path: Path) -> None:
    assert text(HEADS + content, tmp_path) == words


def test_the_body_begins_where_no_head_stands(tmp_path: Path) -> None:
    assert text(b"From: a@post.example\nSubject: x\nDit is geen kop.\nDit ook niet.\n", tmp_path) == "Dit is geen kop.\nDit ook niet."


def test_the_html_is_read_where_it_alone_tells_what_is_quoted(tmp_path: Path) -> None:
    markup = b'<p>Nee.</p><div class="gmail_quote"><blockquote class="gmail_quote">Kan het morgen?</blockquote></div>'
    found = one(HEADS + multi("alternative", part("text/plain", b"Nee. Kan het morgen?"), part("text/html", markup)), tmp_path)
    assert [turn.text for turn in found.turns] == ["Kan het morgen?", "Nee."]


def test_messages_that_are_attached_belong_to_the_thread(tmp_path: Path) -> None:
    plain = b"Content-Type: message/rfc822\r\n\r\n" + FIRST
    encoded = part("message/rfc822", base64.encodebytes(FIRST), "base64")
    as_file = part('application/octet-stream; name="mail.eml"', FIRST)
    for attached in (plain, encoded, as_file, multi("digest", b"\r\n" + FIRST, mark="d")):
        found = one(HEADS + multi("mixed", part("text/plain", b"Zie bijlage."), attached), tmp_path)
        assert [(turn.role, turn.name, turn.at, turn.text) for turn in found.turns] == [
            (Role.CUSTOMER, "Jan", "2026-11-02T10:00:00+01:00", "Mijn pakket is kwijt."),
            (Role.AGENT, "Sanne", "2026-11-03T10:00:00+01:00", "Zie bijlage."),
        ]
        assert found.id == "2@winkel.example"


def test_heads_are_decoded(tmp_path: Path) -> None:
    heads = (
        'From: =?utf-8?B?SmFuIErDtnJn?= <JAN@post.example>\nTo: "Klanten, service" <ks@winkel.example>,\n\t=?iso-8859-1?Q?Andr=E9?= <a@winkel.example>\n'
        "Subject: =?utf-8?Q?Vraag_over_=E2=82?=\n =?utf-8?Q?=AC?= en meer\nDate: 3 Nov 26 09:00 GMT\n\nHoi\n"
    )
    found = one(heads.encode(), tmp_path)
    turn = found.turns[0]
    assert (turn.name, turn.at, turn.metadata) == ("Jan Jörg", "2026-11-03T09:00:00Z", {"address": "jan@post.example"})
    assert found.metadata == {"subject": "Vraag over € en meer"}
    assert one("From: Jörg <j@post.example>\nSubject: x\n\nHoi".encode("cp1252"), tmp_path).turns[0].name == "Jörg"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("jan@post.example (Jan Jansen)", "Jan Jansen"),
        ("<jan@post.example>", "jan@post.example"),
        ("'Jan Jansen' <jan@post.example>", "Jan Jansen"),
        ('"Jansen, Jan" <jan@post.example>', "Jansen, Jan"),
        ("\"'jan@post.example' via Winkel\" <info@winkel.example>", "'jan@post.example' via Winkel"),
        ("Jan Jansen", "Jan Jansen"),
    ],
)
def test_the_sender_has_a_name(written: str, name: str, tmp_path: Path) -> None:
    assert one(f"From: {written}\nTo: x@y.example\nSubject: s\n\nHoi".encode(), tmp_path).turns[0].name == name


@pytest.mark.parametrize("head", ["X-Original-From: Jan Jansen <jan@post.example>", "Reply-To: jan@post.example"])
def test_who_wrote_to_a_group_is_the_sender(head: str, tmp_path: Path) -> None:
    data = f"From: \"'Jan Jansen' via Klantenservice\" <klantenservice@winkel.example>\nTo: klantenservice@winkel.example\n{head}\nSubject: s\n\nHoi"
    turn = one(data.encode(), tmp_path).turns[0]
    assert (turn.role, turn.name, turn.metadata) == (Role.CUSTOMER, "Jan Jansen", {"address": "jan@post.example"})


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("Tue, 3 Nov 2026 10:00:00 +0100", "2026-11-03T10:00:00+01:00"),
        ("Tue, 03 Nov 2026 10:00:00 -0000", "2026-11-03T10:00:00Z"),
        ("Tue, 03 Nov 2026 10:00:00 EST", "2026-11-03T10:00:00-05:00"),
        ("3 November 2026 10:00", "2026-11-03T10:00:00"),
        ("2026-11-03 10:00:00 +0200", "2026-11-03T10:00:00+02:00"),
        ("Tue, 31 Feb 2026 10:00:00 +0100", None),
        ("gisteren", None),
        ("", None),
    ],
)
def test_dates_are_read(date: str, at: str | None, tmp_path: Path) -> None:
    assert one(f"From: a@b.example\nSubject: s\nDate: {date}\n\nHoi".encode(), tmp_path).turns[0].at == at


@pytest.mark.parametrize(
    ("more", "role"),
    [
        (b"Auto-Submitted: auto-replied\r\n", Role.BOT),
        (b"Auto-Submitted: auto-generated (zaak)\r\n", Role.BOT),
        (b"Auto-Submitted: no\r\n", Role.AGENT),
        (b"X-Autoreply: yes\r\n", Role.BOT),
        (b"X-Autoreply: no\r\n", Role.AGENT),
        (b"X-Autorespond: \r\n", Role.AGENT),
        (b"Precedence: auto_reply\r\n", Role.BOT),
        (b"Precedence: bulk\r\n", Role.AGENT),
        (b"Return-Path: <>\r\n", Role.BOT),
        (b"Return-Path: <ks@winkel.example>\r\n", Role.AGENT),
    ],
)
def test_automatic_answers_are_never_the_agents(more: bytes, role: Role, tmp_path: Path) -> None:
    assert one(HEADS + more + part("text/plain", b"Wij hebben uw bericht ontvangen."), tmp_path).turns[0].role is role


@pytest.mark.parametrize(
    "subject",
    ["Automatisch antwoord: Pakket", "Out of Office: Pakket", "Automatische Antwort: x", "Réponse automatique : x", "Afwezig: tot maandag"],
)
def test_out_of_office_is_known_by_its_subject(subject: str, tmp_path: Path) -> None:
    data = FIRST.replace(b"Subject: Pakket", f"Subject: {subject}".encode())
    turn = one(data, tmp_path).turns[0]
    assert (turn.role, turn.metadata["automatic"]) == (Role.SYSTEM, "auto-reply")
    assert one(data.replace(b"Subject: ", b"Subject: Re: "), tmp_path).turns[0].role is Role.CUSTOMER


def test_delivery_reports_are_the_systems(tmp_path: Path) -> None:
    report = multi(
        "report; report-type=delivery-status",
        part("text/plain", b"Your message could not be delivered."),
        b"Content-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n",
        b"Content-Type: message/rfc822\r\n\r\n" + FIRST,
    )
    (turn,) = one(HEADS.replace(b"Sanne <klantenservice@", b"<MAILER-DAEMON@") + report, tmp_path).turns
    assert (turn.role, turn.text, turn.metadata["automatic"]) == (Role.SYSTEM, "Your message could not be delivered.", "delivery report")


def test_an_address_that_nobody_reads_is_a_bots(tmp_path: Path) -> None:
    options = ReadOptions(agent_domains=("winkel.example",))
    data = HEADS.replace(b"Sanne <klantenservice@", b"Winkel <no-reply@").replace(b"Re: ", b"") + part("text/plain", b"Verzonden.")
    assert one(data, tmp_path, options).turns[0].role is Role.BOT
    assert one(data.replace(b"Winkel <", b"Sanne Visser <"), tmp_path, options).turns[0].role is Role.AGENT


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (
            multi("encrypted", part("application/pgp-encrypted", b"Version: 1"), part("application/octet-stream", b"-----BEGIN")),
            "encrypted",
        ),
        (part("application/pkcs7-mime; name=smime.p7m", b"AAAA", "base64"), "encrypted"),
        (part("application/pdf; name=x.pdf", b"AAAA", "base64"), "no text"),
        (part("text/plain", b"\r\n"), "no text"),
    ],
)
def test_a_mail_without_words_is_one_line(content: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / "mail.eml").write_bytes(HEADS + content)
    (found,) = read([str(tmp_path / "mail.eml")])
    assert isinstance(found, Problem)
    assert says in found.message
    assert "\n" not in found.message


def test_apple_s_files_have_a_number_on_top(tmp_path: Path) -> None:
    data = str(len(FIRST)).encode() + b"   \n" + FIRST + b'<?xml version="1.0"?><plist></plist>'
    turn = one(data, tmp_path, name="1.emlx").turns[0]
    assert (turn.text, turn.place.line if turn.place else None) == ("Mijn pakket is kwijt.", 8)


def test_other_line_ends_and_encodings_of_the_file(tmp_path: Path) -> None:
    for data in (
        FIRST.replace(b"\r\n", b"\r"),
        FIRST.replace(b"\r\n", b"\n"),
        b"\xef\xbb\xbf" + FIRST,
        b"\r\n" + FIRST,
        FIRST.decode().encode("utf-16"),
    ):
        assert text(data, tmp_path) == "Mijn pakket is kwijt."


def test_outlook_s_text_files_have_heads_too(tmp_path: Path) -> None:
    data = "From:\tJan <jan@post.example>\nSent:\tdinsdag 3 november 2026 09:12\nTo:\tklantenservice@winkel.example\nSubject:\tPakket\n\nKwijt.\n"
    turn = one(data.encode(), tmp_path, name="mail.txt").turns[0]
    assert (turn.role, turn.at, turn.text) == (Role.CUSTOMER, "2026-11-03T09:12:00", "Kwijt.")


def placed(turn: Turn, data: bytes) -> bool:
    """Whether each line of the turn stands where its place says."""
    lines = data.decode().split("\n")
    offset = 0
    for line in turn.text.split("\n"):
        place = turn.locate(offset)
        if place is None or not lines[place[0] - 1][place[1] - 1 :].startswith(line):
            return False
        offset += len(line) + 1
    return True


def test_turns_know_the_place_of_their_words(tmp_path: Path) -> None:
    body = "Eén.\r\n\r\nTwee.\r\n\r\nOp 2 nov 2026 om 10:00 schreef Jan <jan@post.example>:\r\n> Drie.\r\n>> Vier.\r\n"
    data = HEADS + multi("alternative", part("text/plain; charset=utf-8", body.encode()), part("text/html", b"x"))
    found = one(data, tmp_path)
    assert all(placed(turn, data) for turn in found.turns)
    assert [turn.place.line for turn in found.turns if turn.place] == [21, 20, 15]
    encoded = HEADS + part("text/plain; charset=utf-8", b"Een.\r\nEen lange =\r\nregel.\r\nTwee.\r\n", "quoted-printable")
    (turn,) = one(encoded, tmp_path).turns
    assert [turn.locate(turn.text.index(word)) for word in ("Een.", "regel", "Twee")] == [(10, 1), (11, 1), (13, 1)]
    (unplaced,) = one(HEADS + part("text/plain", b"SGFsbG8=", "base64"), tmp_path).turns
    assert (unplaced.place, unplaced.anchors) == (unplaced.place._replace(line=1, column=None) if unplaced.place else None, ())


def test_a_letter_with_heads_of_its_own_quotes_nobody(tmp_path: Path) -> None:
    body = b"Van: Sanne <klantenservice@winkel.example>\r\nAan: Jan\r\nOnderwerp: Antwoord\r\n\r\nBeste Jan"
    (turn,) = one(HEADS + part("text/plain", body), tmp_path).turns
    assert (turn.role, turn.text, turn.at) == (Role.AGENT, "Beste Jan", "2026-11-03T10:00:00+01:00")


BODIES = st.sampled_from(
    [
        multi("alternative", part("text/plain; charset=utf-8", "één\r\n> twee".encode()), part("text/html", b"<blockquote>x</blockquote>")),
        multi("mixed", part("text/plain; format=flowed", b"a \r\nb"), b"Content-Type: message/rfc822\r\n\r\n" + FIRST),
        part("text/plain; charset=utf-7", b"=2B+AOk-\r\n", "quoted-printable"),
        multi("report", part("text/plain", b"x"), part("message/delivery-status", b"y")),
    ]
)


@settings(deadline=None, max_examples=150)
@given(BODIES, st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=8)), max_size=6), st.integers(0, 2000))
def test_broken_mails_give_conversations_and_problems(body: bytes, changes: list[tuple[int, bytes]], stop: int) -> None:
    from io import BytesIO

    data = bytearray(HEADS + body)
    for place, piece in changes:
        data[place % len(data) : place % len(data) + len(piece)] = piece
    data = data[: stop + 100]
    parse_mail(bytes(data), 1)
    for item in read(["-"], ReadOptions(input_format="eml"), BytesIO(bytes(data))):
        assert isinstance(item, Conversation | Problem)
        if isinstance(item, Conversation):
            assert all(turn.text.strip() for turn in item.turns)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(["een", "twee ", "drie\r\nvier", "é", "From x", ""]), min_size=1, max_size=8), st.booleans())
def test_the_text_is_the_standard_librarys(words: list[str], encoded: bool) -> None:
    written = "\r\n".join(["nul", *words]).encode()
    body = base64.encodebytes(written) if encoded else written
    data = HEADS + multi(
        "alternative", part("text/plain; charset=utf-8", body, "base64" if encoded else "8bit"), part("text/html", b"<p>x</p>")
    )
    expected = message_from_bytes(data, policy=policy.default).get_body(("plain",))
    assert expected is not None
    mail = parse_mail(data)
    assert mail.text.split() == expected.get_content().split()
