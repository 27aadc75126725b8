"""WebVTT and SRT: cues as turns of a call."""

from __future__ import annotations

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

VTT = """WEBVTT
Language: nl-NL

NOTE duration:"00:01:00"

3f1c-1
00:00:01.000 --> 00:00:03.500
<v Medewerker Sanne>Koffie &amp; thee, <b>goedemorgen</b></v>

00:04.000 --> 00:05.000
Klant Jan: 12:30 uur graag
en snel

00:05.500 --> 00:06.000
of later

00:20.000 --> 00:21.000
12:30 uur: dat kan
"""


def one(text: str, name: str) -> Conversation:
    (found,) = read_text(text, name=name)
    assert isinstance(found, Conversation), found
    return found


def test_cues_become_turns_with_times_names_and_roles() -> None:
    found = one(VTT, "-")
    assert (found.channel, found.language, found.agent) == (Channel.CALL, "nl", "Sanne")
    assert [(turn.role, turn.name, turn.text, turn.start, turn.end) for turn in found.turns] == [
        (Role.AGENT, "Sanne", "Koffie & thee, goedemorgen", 1.0, 3.5),
        (Role.CUSTOMER, "Jan", "12:30 uur graag\nen snel", 4.0, 5.0),
        (Role.CUSTOMER, "Jan", "of later", 5.5, 6.0),
        (Role.UNKNOWN, None, "12:30 uur: dat kan", 20.0, 21.0),
    ]


def test_words_are_found_in_the_file() -> None:
    lines = VTT.split("\n")
    for turn in one(VTT, "x.vtt").turns:
        for offset, letter in enumerate(turn.text):
            line, column = turn.locate(offset)
            assert (lines[line - 1] + "\n")[column - 1] in (letter, "&")


def test_srt() -> None:
    found = one("1\n00:00:01,000 --> 00:00:03,500\nAgent: Hello\n\n2\n00:00:04,000 --> 00:00:05,000\nJan de Vries: Hi\n", "-")
    assert [(turn.role, turn.name, turn.text, turn.start) for turn in found.turns] == [
        (Role.AGENT, None, "Hello", 1.0),
        (Role.UNKNOWN, "Jan de Vries", "Hi", 4.0),
    ]


def test_two_voices_in_one_cue_are_two_turns() -> None:
    found = one("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Hello <v Customer>Hi\n", "-")
    assert [(turn.role, turn.text) for turn in found.turns] == [(Role.AGENT, "Hello"), (Role.CUSTOMER, "Hi")]


def test_broken_cues_are_problems_with_their_lines_and_the_rest_is_read() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:0x\nlost\n\n00:04.000 --> 00:03.000\nbackwards\n\n00:05.000 --> 00:06.000\nkept\n"
    found = list(read_text(text))
    assert [item.line for item in found if isinstance(item, Problem)] == [3, 6]
    assert [turn.text for item in found if isinstance(item, Conversation) for turn in item.turns] == ["kept"]


def test_a_file_that_is_no_caption_is_a_problem() -> None:
    for name in ("vtt", "srt"):
        (found,) = read_text("no captions here", ReadOptions(input_format=name))
        assert isinstance(found, Problem)
