"""WebVTT, SRT and SBV: cues as turns of a call."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

TEAMS = """WEBVTT

NOTE duration:"00:12:01.3440000"

NOTE language:nl-nl

6f3b8c1e-93b1-4a6e-8d0d-0f5d1a6b7c11/12-0
00:00:03.120 --> 00:00:05.820
<v Sanne Visser>Goedemorgen, u spreekt met</v>

6f3b8c1e-93b1-4a6e-8d0d-0f5d1a6b7c11/12-1
00:00:05.820 --> 00:00:07.009
<v Sanne Visser>Sanne van Koffie &amp; <b>Co</b>.</v>

6f3b8c1e-93b1-4a6e-8d0d-0f5d1a6b7c11/13-0
00:00:07.509 --> 00:00:09.009
<v Boer, Jan de>Ja hallo,
even kijken: mijn vraag</v>

6f3b8c1e-93b1-4a6e-8d0d-0f5d1a6b7c11/15-0
00:00:12.509 --> 00:00:13.009
<v Boer, Jan de>Hallo?</v> <v Sanne Visser>Ja hoor.</v>
"""

ZOOM = """WEBVTT

1
00:00:02.460 --> 00:00:05.670
Sanne Visser: Goedemorgen, u spreekt

2
00:00:05.670 --> 00:00:08.670
Sanne Visser: met Sanne. Let op: dit gesprek

3
00:00:09.000 --> 00:00:10.000
iPhone van Jan: Oké. Dus mijn vraag: kan dat?

4
00:00:11.000 --> 00:00:12.000
12:30 uur is goed

5
00:00:12.000 --> 00:00:12.500
+31 6 12345678: hallo

6
00:00:13.000 --> 00:00:14.000
Jansen, Piet: dus mijn vraag: kan dat
"""

YOUTUBE = (
    "WEBVTT\nKind: captions\nLanguage: en\n\n"
    "00:00:00.080 --> 00:00:02.310 align:start position:0%\n \nthanks<00:00:00.320><c> for</c><00:00:00.640><c> calling</c>\n\n"
    "00:00:02.310 --> 00:00:02.320 align:start position:0%\nthanks for calling\n \n\n"
    "00:00:02.320 --> 00:00:04.500 align:start position:0%\nthanks for calling\nhow<00:00:02.500><c> can</c><00:00:02.900><c> I</c>\n\n"
    "00:00:04.500 --> 00:00:04.510 align:start position:0%\nhow can I\n \n\n"
    "00:00:04.510 --> 00:00:06.000 align:start position:0%\nhow can I\nhelp<00:00:05.000><c> you</c>\n\n"
    "00:00:06.000 --> 00:00:06.010 align:start position:0%\nhelp you\n \n\n"
    "00:00:09.000 --> 00:00:10.000 align:start position:0%\n \n&gt;&gt; no<00:00:09.500><c> no no</c>\n"
)


def _one(text: str, name: str = "gesprek.vtt") -> Conversation:
    (found,) = read_text(text, name=name)
    assert isinstance(found, Conversation), found
    return found


def _vtt(*cues: str, gap: float = 0.0) -> str:
    """A file of cues of two seconds, `gap` seconds apart."""
    return _file("WEBVTT\n\n", ".", cues, gap)


def _srt(*cues: str, gap: float = 0.0) -> str:
    return _file("", ",", cues, gap)


def _file(head: str, point: str, cues: tuple[str, ...], gap: float) -> str:
    lines = []
    for number, cue in enumerate(cues):
        start, end = number * (2 + gap), number * (2 + gap) + 2
        lines.append(f"{number + 1}\n{_clock(start, point)} --> {_clock(end, point)}\n{cue}\n")
    return head + "\n".join(lines)


def _clock(seconds: float, point: str) -> str:
    return f"{int(seconds // 3600):02}:{int(seconds // 60 % 60):02}:{seconds % 60:06.3f}".replace(".", point)


def _said(found: Conversation) -> list[tuple[str | None, str]]:
    return [(turn.name, turn.text) for turn in found.turns]


def _timed(found: Conversation) -> list[tuple[str | None, str, float | None, float | None]]:
    return [(turn.name, turn.text, turn.start, turn.end) for turn in found.turns]


def _check_places(text: str, turns: tuple[Turn, ...]) -> None:
    """Every letter is found where it stands, or where the entity stands that it was."""
    lines = text.split("\n")
    for turn in turns:
        for offset, letter in enumerate(turn.text):
            if letter == " ":
                continue
            found = turn.locate(offset)
            assert found is not None
            line, column = found
            assert lines[line - 1][column - 1] in (letter, "&"), (turn.text, offset)


def test_teams_cues_of_one_speaker_are_one_turn_until_a_pause_or_another_speaker() -> None:
    found = _one(TEAMS)
    assert (found.channel, found.language, found.id) == (Channel.CALL, "nl", "gesprek")
    assert _timed(found) == [
        ("Sanne Visser", "Goedemorgen, u spreekt met Sanne van Koffie & Co.", 3.12, 7.009),
        ("Boer, Jan de", "Ja hallo, even kijken: mijn vraag", 7.509, 9.009),
        ("Boer, Jan de", "Hallo?", 12.509, 13.009),
        ("Sanne Visser", "Ja hoor.", 12.509, 13.009),
    ]
    assert {turn.role for turn in found.turns} == {Role.UNKNOWN}
    place = found.turns[0].place
    assert place is not None
    assert place[1:5] == (8, 1, 13, 50)


@pytest.mark.parametrize("text", [TEAMS, ZOOM, YOUTUBE, TEAMS.replace("\n", "\r\n"), "\ufeff" + ZOOM])
def test_words_are_found_in_the_file(text: str) -> None:
    _check_places(text.replace("\r\n", "\n").removeprefix("\ufeff"), _one(text).turns)


def test_zoom_names_stand_before_every_cue_and_other_colons_are_words() -> None:
    assert _said(_one(ZOOM)) == [
        ("Sanne Visser", "Goedemorgen, u spreekt met Sanne. Let op: dit gesprek"),
        ("iPhone van Jan", "Oké. Dus mijn vraag: kan dat?"),
        (None, "12:30 uur is goed"),
        ("+31 6 12345678", "hallo"),
        ("Jansen, Piet", "dus mijn vraag: kan dat"),
    ]


def test_webex_names_speakers_above_the_times() -> None:
    text = (
        'WEBVTT\n\n1 "Jan Jansen" (1234567)\n00:00:05.120 --> 00:00:08.970\nGoedemiddag: welkom\n\n'
        '2 "Agent" (1234568)\n00:00:09.120 --> 00:00:10.970\nHoi\n\n3 "" (0)\n00:00:11.120 --> 00:00:12.970\nwie is dit\n'
    )
    found = _one(text)
    assert [(turn.role, turn.name, turn.text) for turn in found.turns] == [
        (Role.UNKNOWN, "Jan Jansen", "Goedemiddag: welkom"),
        (Role.AGENT, None, "Hoi"),
        (Role.UNKNOWN, None, "wie is dit"),
    ]


def test_rolling_captions_say_every_word_once() -> None:
    found = _one(YOUTUBE)
    assert found.language == "en"
    assert _timed(found) == [(None, "thanks for calling how can I help you", 0.08, 6.0), (None, "no no no", 9.0, 10.0)]


def test_captions_that_grow_or_roll_up_by_lines_say_every_word_once() -> None:
    grown = _vtt("Jan: ja", "Jan: ja hallo", "Jan: ja hallo daar", "Sanne: goedemorgen", "Sanne: goedemorgen meneer", "Jan: hoi")
    assert _timed(_one(grown)) == [
        ("Jan", "ja hallo daar", 0.0, 6.0),
        ("Sanne", "goedemorgen meneer", 6.0, 10.0),
        ("Jan", "hoi", 10.0, 12.0),
    ]
    rolled = _srt("een a\ntwee b", "twee b\ndrie c", "drie c\nvier d", "vier d\nvijf e")
    assert _said(_one(rolled, "x.srt")) == [(None, "een a twee b drie c vier d vijf e")]


def test_what_is_said_twice_stays() -> None:
    found = _one(_vtt("<v Jan>Hallo?</v>", "<v Jan>Hallo?</v>", "<v Sanne>Hallo?</v>", "<v Jan>Ja.</v>"))
    assert _said(found) == [("Jan", "Hallo? Hallo?"), ("Sanne", "Hallo?"), ("Jan", "Ja.")]
    short = _one(_srt("Ja.", "Ja. Dat klopt wel."), "x.srt")
    assert [turn.text for turn in short.turns] == ["Ja.", "Ja. Dat klopt wel."]
    again = _one(_srt("Ik zei nee.", "Ik zei nee.", "Echt niet.", "Goed dan."), "x.srt")
    assert [turn.text for turn in again.turns] == ["Ik zei nee.", "Ik zei nee.", "Echt niet.", "Goed dan."]


def test_a_cue_that_stands_there_twice_with_its_times_counts_once() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nHallo.\n\n00:01.000 --> 00:02.000\nHallo.\n\n00:02.000 --> 00:03.000\nDag.\n"
    assert [turn.text for turn in _one(text).turns] == ["Hallo.", "Dag."]


def test_a_speaker_named_at_changes_goes_on_until_the_next_one() -> None:
    text = _srt("Agent: Goedemorgen, met Sanne.", "Waarmee kan ik u helpen?", "Klant: Een vraag.", "Over mijn rekening.", "Agent: Prima.")
    assert [(turn.role, turn.text) for turn in _one(text, "x.srt").turns] == [
        (Role.AGENT, "Goedemorgen, met Sanne. Waarmee kan ik u helpen?"),
        (Role.CUSTOMER, "Een vraag. Over mijn rekening."),
        (Role.AGENT, "Prima."),
    ]


def test_a_pause_parts_turns_and_a_speaker_named_at_changes_still_goes_on() -> None:
    found = _one(_srt("Agent: Een moment.", "Dat is gelukt.", "Klant: Mooi.", gap=3), "x.srt")
    assert [(turn.role, turn.text) for turn in found.turns] == [
        (Role.AGENT, "Een moment."),
        (Role.AGENT, "Dat is gelukt."),
        (Role.CUSTOMER, "Mooi."),
    ]


def test_an_empty_cue_changes_nothing() -> None:
    found = _one(_srt("Agent: Goedemorgen, met Sanne.", "", "Zegt u het maar.", "Klant: Hoi.", gap=-0.4), "x.srt")
    assert [(turn.role, turn.text) for turn in found.turns] == [
        (Role.AGENT, "Goedemorgen, met Sanne. Zegt u het maar."),
        (Role.CUSTOMER, "Hoi."),
    ]


def test_one_name_says_nothing_of_the_cues_behind_it() -> None:
    found = _one(_srt("Agent: Goedemorgen, met Sanne", "van de winkel.", "Wie bent u?", "Met Jan."), "x.srt")
    assert [(turn.role, turn.text) for turn in found.turns] == [
        (Role.AGENT, "Goedemorgen, met Sanne van de winkel."),
        (Role.UNKNOWN, "Wie bent u?"),
        (Role.UNKNOWN, "Met Jan."),
    ]


def test_of_nameless_cues_only_the_rest_of_a_sentence_is_joined() -> None:
    found = _one(_vtt("Goedemorgen, u spreekt met", "de klantenservice.", "Hallo, ik heb", "Een vraag.", "oké"))
    assert [turn.text for turn in found.turns] == ["Goedemorgen, u spreekt met de klantenservice.", "Hallo, ik heb", "Een vraag.", "oké"]


def test_arrows_mark_changes_of_speaker() -> None:
    text = _srt(
        ">> Agent: Thank you for\ncalling. How can I help?",
        "&gt;&gt; Yes, hello. I have a",
        "Question about my bill. >> Agent: Sure.",
        "One moment.",
        "[Music]",
        ">> OK.",
        ">>> Bye.",
    )
    assert [(turn.role, turn.text) for turn in _one(text, "call.srt").turns] == [
        (Role.AGENT, "Thank you for calling. How can I help?"),
        (Role.UNKNOWN, "Yes, hello. I have a Question about my bill."),
        (Role.AGENT, "Sure. One moment."),
        (Role.SYSTEM, "[Music]"),
        (Role.UNKNOWN, "OK."),
        (Role.UNKNOWN, "Bye."),
    ]


def test_arrows_within_words_are_no_change() -> None:
    found = _one(_srt("Agent: Klik op Instellingen >> Account.", "Klant: Oké."), "x.srt")
    assert [turn.text for turn in found.turns] == ["Klik op Instellingen >> Account.", "Oké."]


def test_two_dashes_in_a_cue_are_two_speakers() -> None:
    found = _one(_srt("- Een moment.\n- Oké.", "Ik zoek het op.", "- en dan - ja"), "x.srt")
    assert [turn.text for turn in found.turns] == ["Een moment.", "Oké.", "Ik zoek het op.", "- en dan - ja"]


def test_dashes_before_names_mark_changes_where_there_are_any() -> None:
    text = _srt("- [Agent] Hello, you're speaking", "To Sanne. How can I help?", "- Hi, I have a question.", "- [Jan] [laughs] And me.")
    assert [(turn.role, turn.name, turn.text) for turn in _one(text, "x.srt").turns] == [
        (Role.AGENT, None, "Hello, you're speaking To Sanne. How can I help?"),
        (Role.UNKNOWN, None, "Hi, I have a question."),
        (Role.UNKNOWN, "Jan", "[laughs] And me."),
    ]


@pytest.mark.parametrize(
    ("cues", "names"),
    [
        (("[SPEAKER_00]: Hallo daar.", "[SPEAKER_01]: Hoi.", "Hoe gaat het?"), ["SPEAKER_00", "SPEAKER_01"]),
        (("[speaker 0]\nhallo daar", "en welkom", "[speaker 1]\nhoi"), ["speaker 0", "speaker 1"]),
        (("(Agent) Hallo daar.", "(Klant) Hoi."), [None, None]),
        (("(speaker 0) Hallo.", "(speaker ?) Hoi."), ["speaker 0", "speaker ?"]),
        (("<b>Sanne:</b> Hallo.", "<i>Jan: Hoi.</i>", "<b>Sanne:</b> Ja."), ["Sanne", "Jan", "Sanne"]),
        (("JAN DE BOER: Hallo.", "SANNE:\nHoi."), ["JAN DE BOER", "SANNE"]),
        (("- Sanne: Hallo.\n- Jan: Hoi.", "- Sanne: Ja.\n- Jan: Nee."), ["Sanne", "Jan", "Sanne", "Jan"]),
        (("spk_0: Hallo.", "spk_1: Hoi."), ["spk_0", "spk_1"]),
        (("Spreker 1: Hallo.", "Spreker 2: Hoi."), ["Spreker 1", "Spreker 2"]),
    ],
)
def test_ways_to_write_a_speaker(cues: tuple[str, ...], names: list[str | None]) -> None:
    for text, name in ((_srt(*cues), "x.srt"), (_vtt(*cues), "x.vtt")):
        found = _one(text, name)
        assert [turn.name for turn in found.turns] == names
        assert not any(":" in turn.text or "[" in turn.text or "<" in turn.text for turn in found.turns)
        _check_places(text, found.turns)


def test_speakers_behind_the_times() -> None:
    text = "00:00:00,820 --> 00:00:01,780 [Speaker 0]\nGoedemiddag.\n\n00:00:09,260 --> 00:00:10,940 [Speaker 1]\nHallo, met Jan.\n"
    assert _timed(_one(text, "-")) == [("Speaker 0", "Goedemiddag.", 0.82, 1.78), ("Speaker 1", "Hallo, met Jan.", 9.26, 10.94)]


@pytest.mark.parametrize(
    "words",
    [
        "12:30 uur: dat kan",
        "dus mijn vraag: kan dat?",
        "Let op: het is druk",
        "Vraag: hoe laat?",
        "Nou, even kijken: ja",
        "https://winkel.example/a",
    ],
)
def test_words_before_a_colon_are_no_speaker(words: str) -> None:
    found = _one(_srt("Sanne: Hallo.", "Jan: Hoi.", "Sanne: Ja.", "Sanne: Nee.", words, "Jan: Dag."), "x.srt")
    assert [turn.name for turn in found.turns] == ["Sanne", "Jan", "Sanne", None, "Jan"]
    assert found.turns[3].text == words
    bare = _one(_srt("Goedemiddag.", words, "Dank u."), "x.srt")
    assert _said(bare) == [(None, "Goedemiddag."), (None, words), (None, "Dank u.")]


def test_roles_come_from_names_that_are_roles() -> None:
    found = _one(_vtt("<v Medewerker Sanne>Hallo</v>", "<v.loud Klant>Hoi</v>", "<v Jan de Boer>Dag</v>", "<v>wie</v>"))
    assert [(turn.role, turn.name) for turn in found.turns] == [
        (Role.AGENT, "Sanne"),
        (Role.CUSTOMER, None),
        (Role.UNKNOWN, "Jan de Boer"),
        (Role.UNKNOWN, None),
    ]
    assert found.agent == "Sanne"


def test_blocks_that_are_no_cues_are_passed_over() -> None:
    text = (
        "WEBVTT - Gesprek 12\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n\nSTYLE\n::cue(b) { color: red }\n\nREGION\nid:fred\nwidth:40%\n\n"
        "NOTE Confidence: 0.8984\n\nintro\n00:01.000 --> 00:02.000 region:fred align:start position:0%\n{\\an8}Een&nbsp;ding\n \n"
        "NOTE\nniemand zegt dit\n\n00:02.000 --> 00:02.500\n\n00:02.000 --> 00:02.500\n♪ …\n\n00:05.000 --> 00:06.000\n\nOnder een lege regel.\n"
    )
    assert _timed(_one(text)) == [(None, "Een ding", 1.0, 2.0), (None, "Onder een lege regel.", 5.0, 6.0)]


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("00:01.500 --> 00:02.500", 1.5, 2.5),
        ("00:00:01,500-->00:00:02,500", 1.5, 2.5),
        ("0:0:1.5 --> 0:0:2.5", 1.5, 2.5),
        ("90:00.000 --> 90:01.000", 5400.0, 5401.0),
        ("01:00:00 --> 01:00:01", 3600.0, 3601.0),
        ("100:00:00.1234567 --> 100:00:01.000", 360000.123, 360001.0),
        ("  00:00:01.000   -->   00:00:03.000   X1:1 X2:2", 1.0, 3.0),
        ("00:00:03.000 --> 00:00:01.000", 3.0, None),
    ],
)
def test_times_however_they_are_written(written: str, start: float, end: float | None) -> None:
    for text, name in ((f"WEBVTT\n\n{written}\nHallo.\n", "x.vtt"), (f"1\n{written}\nHallo.\n", "x.srt"), (f"{written}\nHallo.", "x.srt")):
        assert _timed(_one(text, name)) == [(None, "Hallo.", start, end)]


def test_srt_with_missing_numbers_and_empty_lines() -> None:
    text = "00:00:01,000 --> 00:00:02,000\nAgent: Hallo.\n\nMet Sanne.\n00:00:02,000 --> 00:00:03,000\nKlant: Hoi.\n3\n00:00:03,000 --> 00:00:04,000\n2026\n"
    assert [(turn.role, turn.text) for turn in _one(text, "-").turns] == [(Role.AGENT, "Hallo. Met Sanne."), (Role.CUSTOMER, "Hoi. 2026")]
    _check_places(text, _one(text, "-").turns)


def test_sbv() -> None:
    text = "0:00:01.000,0:00:03.000\nAgent: Goedemorgen,\nmet Sanne.\n\n0:00:03.500,0:00:04.000\nKlant: Hoi[br]Sanne.\n"
    for name in ("-", "ondertitels.sbv"):
        found = _one(text, name)
        assert [(turn.role, turn.text, turn.start, turn.end) for turn in found.turns] == [
            (Role.AGENT, "Goedemorgen, met Sanne.", 1.0, 3.0),
            (Role.CUSTOMER, "Hoi Sanne.", 3.5, 4.0),
        ]


def test_turns_are_in_order_of_time() -> None:
    text = "WEBVTT\n\n00:05.000 --> 00:06.000\n<v Jan>twee</v>\n\n00:01.000 --> 00:04.000\n<v Sanne>een</v>\n\n00:02.000 --> 00:03.000\n<v Jan>ja</v>\n"
    assert [turn.text for turn in _one(text).turns] == ["een", "ja", "twee"]


def test_files_put_together_are_several_conversations() -> None:
    first, second = _srt("Agent: Hallo.", "Klant: Hoi."), _srt("Agent: Goedemiddag.", "Klant: Dag.")
    for text, name in (
        (f"{first}\n{second}", "samen.srt"),
        (f"{_vtt('<v Jan>a</v>', '<v Jan>b</v>')}\nWEBVTT\n\n00:00.500 --> 00:01.000\nc\n", "samen.vtt"),
    ):
        found = list(read_text(text, name=name))
        assert [item.id for item in found if isinstance(item, Conversation)] == ["samen-1", "samen-2"]
    assert [turn.text for turn in found[1].turns if isinstance(found[1], Conversation)] == ["c"]


def test_an_arrow_in_what_somebody_says_stays() -> None:
    text = _vtt("Klik op Instellingen --> Account en dan", "op opslaan.")
    assert [turn.text for turn in _one(text).turns] == ["Klik op Instellingen --> Account en dan op opslaan."]


def test_broken_times_are_a_problem_with_their_line_and_the_rest_is_read() -> None:
    for text, name in (
        ("WEBVTT\n\n00:01.000 --> 00:0x\nverloren\n\n00:05.000 --> 00:06.000\nblijft\n", "x.vtt"),
        ("1\n00:00:04,000 --> 00:00:06,000\nblijft\n\n2\n00:00:0b,000 --> 00:00:03,000\nverloren\n", "x.srt"),
    ):
        found = list(read_text(text, name=name))
        assert [item.line for item in found if isinstance(item, Problem)] == [
            text.split("\n").index(text.split("verloren")[0].split("\n")[-2]) + 1
        ]
        assert [turn.text for item in found if isinstance(item, Conversation) for turn in item.turns] == ["blijft"]


@pytest.mark.parametrize(
    ("text", "name", "message"),
    [
        ("no captions here", "x.vtt", "is not valid VTT"),
        ("no captions here", "x.srt", "is not valid SRT"),
        ("WEBVTT\n\nNOTE leeg\n", "x.vtt", "there is nothing to lint"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "x.vtt", "there is nothing to lint"),
        ("1\n00:00:01,000 --> 00:00:02,000\n[BLANK_AUDIO]\n", "x.srt", "there is nothing to lint"),
    ],
)
def test_files_without_words_are_a_problem(text: str, name: str, message: str) -> None:
    (found,) = read_text(text, name=name)
    assert isinstance(found, Problem)
    assert message in found.message


@pytest.mark.parametrize(("form", "text"), [("vtt", TEAMS), ("srt", _srt("Agent: Hallo.", "Klant: Hoi."))])
def test_formats_can_be_named(form: str, text: str) -> None:
    (found,) = read_text(text, ReadOptions(input_format=form), name="export.bin")
    assert isinstance(found, Conversation)


_LINES = (
    "WEBVTT",
    "\n",
    "\n\n",
    " ",
    "1",
    "00:01.000 --> 00:02.000",
    "00:00:01,000 --> 00:00:00,500",
    " --> ",
    "-->",
    "NOTE ",
    "hallo",
    "Ja.",
)
_SIGNS = (
    "<v Jan>",
    "</v>",
    "<",
    "&gt;&gt; ",
    ">>",
    "Jan: ",
    "[Jan] ",
    "(",
    "- ",
    "&amp;",
    "&#x0;",
    "{\\an8}",
    "\u2028",
    "[br]",
    "\x00",
    "١:٢",
)
_PIECES = st.sampled_from((*_LINES, *_SIGNS, "0:00:01.000,0:00:02.000"))


@settings(max_examples=300)
@given(st.lists(_PIECES, max_size=40), st.sampled_from(["vtt", "srt"]))
def test_nothing_but_conversations_and_problems_comes_of_any_text(pieces: list[str], form: str) -> None:
    for item in read_text("".join(pieces), ReadOptions(input_format=form)):
        assert isinstance(item, (Conversation, Problem))
        if isinstance(item, Conversation):
            assert all(turn.text.strip() and turn.start is not None and turn.start >= 0 for turn in item.turns)
            assert [turn.start for turn in item.turns] == sorted(turn.start or 0.0 for turn in item.turns)
            assert all(turn.locate(len(turn.text) - 1) is not None for turn in item.turns)


@pytest.mark.parametrize(
    "line", [" " * 60_000, "<" * 60_000, "a:" * 30_000, "&gt;&gt;" * 8_000, "- " * 30_000, "[" * 60_000, "<v " * 20_000, "{\\" * 30_000]
)
def test_no_line_takes_long(line: str) -> None:
    begun = time.process_time()
    list(read_text(_srt(line, f"Jan: {line}"), name="x.srt"))
    assert time.process_time() - begun < 5


def test_captions_with_the_time_of_each_word_roll_however_few_there_are() -> None:
    """As YouTube writes them: what a cue shows again is said once."""
    text = (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\ndag\n\n00:00:02.000 --> 00:00:04.000\ndag\n<c>mevrouw</c>\n\n"
        "00:00:04.000 --> 00:00:05.000\nik<00:00:04.199><c> wil</c><00:00:04.379><c> graag</c>\n\n"
        "00:00:05.000 --> 00:00:05.400\nik wil<c> graag</c>\n"
    )
    assert " ".join(words for _, words in _said(_one(text))) == "dag mevrouw ik wil graag"


def test_a_broken_time_of_sbv_is_a_problem_and_no_words() -> None:
    text = "0:00:01.000,0:00:02.000\nGoedemorgen\n\n0:00:03.f00,0:00:04.000\nWeg\n\n0:00:05.000,0:00:06.000\nDag mevrouw\n"
    problem, found = read_text(text, ReadOptions(), name="x.sbv")
    assert isinstance(problem, Problem)
    assert problem.line == 4
    assert isinstance(found, Conversation)
    assert [words for _, words in _said(found)] == ["Goedemorgen", "Dag mevrouw"]


def test_a_role_behind_a_bar_leaves_the_name() -> None:
    (turn, *_) = _one("WEBVTT\n\n00:01.000 --> 00:02.000\nJo | Customer: Hi there\n\n00:03.000 --> 00:04.000\nAnna: Hello\n").turns
    assert (turn.role, turn.name) == (Role.CUSTOMER, "Jo")


@pytest.mark.parametrize("form", ["（{}）{}", "【{}】{}", "{}：{}"])
def test_names_between_signs_as_wide_as_chinese_letters(form: str) -> None:
    talk = [("係", "いらっしゃいませ。"), ("客", "予約した者です。"), ("係", "少々お待ちください。"), ("Ken", "はい。")]
    found = _one(_vtt(*(form.format(*turn) for turn in talk)))
    assert _said(found) == talk


def test_remarks_between_wide_brackets_are_no_names() -> None:
    found = _one(_vtt("（Music）", "（笑）そうですね。", "では始めましょう。", "（笑）どうぞ。", "はい、お願いします。", "注意：足元。"))
    assert {turn.name for turn in found.turns} == {None}
