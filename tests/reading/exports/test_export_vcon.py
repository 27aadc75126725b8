"""vCon: versions, parties and their roles, text dialogs, e-mail, transcripts in many forms, endings, what can't be read."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN
PARTIES = [
    {"tel": "+31612345678", "name": "Jan de Vries", "role": "customer"},
    {"mailto": "sanne@winkel.example", "name": "Sanne", "role": "agent"},
]


def text(second: int, party: int, body: Any, **more: Any) -> dict[str, Any]:
    found = {
        "type": "text",
        "start": f"2026-03-01T09:00:{second:02d}Z",
        "parties": [party, 1 - party],
        "mediatype": "text/plain",
        "encoding": "none",
        "body": body,
    }
    return {**found, **more}


def vcon(dialog: list[Any], analysis: list[Any] | None = None, parties: list[Any] | None = None, **more: Any) -> dict[str, Any]:
    found = {
        "vcon": "0.4.0",
        "uuid": "0199e054-ed10-8035-b9a2-279e0d16bc46",
        "created_at": "2026-03-01T10:00:00Z",
        "parties": PARTIES if parties is None else parties,
        "dialog": dialog,
        "analysis": analysis or [],
        "attachments": [],
    }
    return {**found, **more}


CALL = {
    "type": "recording",
    "start": "2026-03-01T09:00:00Z",
    "duration": 40.5,
    "parties": [0, 1],
    "mediatype": "audio/x-wav",
    "url": "https://a.example/1.wav",
}
TALK = [text(0, 0, "Mijn pakket is er niet."), text(9, 1, "Ik kijk het na.")]


def transcript(body: Any, **more: Any) -> dict[str, Any]:
    return {"type": "transcript", "dialog": 0, "vendor": "acme", "encoding": "json", "body": body, **more}


def read(value: Any, name: str = "gesprek.vcon", **options: Any) -> list[Conversation | Problem]:
    return list(read_text(json.dumps(value), ReadOptions(**options), name))


def one(value: Any, name: str = "gesprek.json", **options: Any) -> Conversation:
    (found,) = read(value, name, **options)
    assert isinstance(found, Conversation), found
    return found


def said(found: Conversation) -> list[tuple[Role, str | None, str]]:
    return [(turn.role, turn.name, turn.text) for turn in found.turns]


def times(found: Conversation) -> list[tuple[float | None, float | None]]:
    return [(turn.start, turn.end) for turn in found.turns]


def test_text_dialogs() -> None:
    found = one(vcon(TALK, subject="Bestelling 12"))
    assert (found.id, found.channel, found.agent) == ("0199e054-ed10-8035-b9a2-279e0d16bc46", Channel.CHAT, "Sanne")
    assert said(found) == [(C, "Jan de Vries", "Mijn pakket is er niet."), (A, "Sanne", "Ik kijk het na.")]
    assert [(turn.start, turn.end, turn.at) for turn in found.turns] == [
        (0.0, None, "2026-03-01T09:00:00Z"),
        (9.0, None, "2026-03-01T09:00:09Z"),
    ]
    assert found.metadata == {"subject": "Bestelling 12"}


@pytest.mark.parametrize("version", ["0.0.1", "0.0.2", "0.0.3", "0.1.0", "0.3.0", "0.4.0", None])
@pytest.mark.parametrize("name", ["a.vcon", "a.json"])
def test_versions(version: str | None, name: str) -> None:
    value = {key: item for key, item in vcon(TALK, vcon=version).items() if item is not None}
    assert [role for role, _, _ in said(one(value, name))] == [C, A]
    assert [role for role, _, _ in said(one(value, name, input_format="vcon"))] == [C, A]


@pytest.mark.parametrize("value", [[vcon(TALK)], {"vcons": [vcon(TALK)]}, {"data": {"vcon": vcon(TALK)}}])
def test_wrapped(value: Any) -> None:
    assert [role for role, _, _ in said(one(value))] == [C, A]


def test_one_a_line() -> None:
    lines = "\n".join(json.dumps(vcon(TALK)) for _ in range(3))
    assert [isinstance(item, Conversation) for item in read_text(lines, name="alle.jsonl")] == [True] * 3


@pytest.mark.parametrize(
    ("party", "role"),
    [
        ({"name": "X", "role": "agent"}, A),
        ({"name": "X", "role": "Customer"}, C),
        ({"name": "X", "role": "caller"}, C),
        ({"name": "X", "role": "contact"}, C),
        ({"name": "X", "role": "human-agent"}, A),
        ({"name": "X", "role": "supervisor"}, A),
        ({"name": "X", "role": "sme"}, A),
        ({"name": "X", "role": "thirdparty"}, U),
        ({"name": "X", "meta": {"role": "agent"}}, A),
        ({"name": "X", "contact_center": {"role": "customer"}}, C),
        ({"name": "X", "type": "bot"}, B),
        ({"name": "X", "role": "bot", "type": "bot"}, B),
        ({"name": "Agent X"}, A),
        ({"name": "Agent X", "role": "unknown"}, U),
        ({"name": "X", "role": None, "meta": None}, U),
        ({"tel": "tel:+31612345678"}, U),
    ],
)
def test_roles(party: dict[str, Any], role: Role) -> None:
    found = one(vcon([text(0, 0, "Hallo")], parties=[party]))
    assert [(turn.role, turn.name) for turn in found.turns] == [(role, party.get("name") or "+31612345678")]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ({"parties": 1}, A),
        ({"parties": [1, 0]}, A),
        ({"parties": [[1], 0]}, A),
        ({"parties": [None, 1]}, A),
        ({"parties": [0, 1], "originator": 1}, A),
        ({"parties": [0, 1], "originator": None}, C),
        ({"parties": [9]}, U),
        ({"parties": "1"}, A),
        ({"parties": ["1", "0"]}, A),
        ({"parties": "x"}, U),
        ({"parties": None}, U),
    ],
)
def test_who_sent_a_text(who: dict[str, Any], expected: Role) -> None:
    assert [role for role, _, _ in said(one(vcon([text(0, 0, "Hallo", **who)])))] == [expected]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"mediatype": "text/html", "body": "<p>Dag &amp; welkom</p>"}, "Dag & welkom"),
        ({"mediatype": None, "mimetype": "text/html; charset=utf-8", "body": "<b>Dag</b>"}, "Dag"),
        ({"mediatype": "text/plain; charset=UTF-8", "body": "Dag\r\nallen\r\n"}, "Dag\nallen"),
        ({"encoding": "base64url", "body": urlsafe_b64encode("Één dag".encode()).decode().rstrip("=")}, "Één dag"),
        ({"encoding": "json", "body": '"Dag"'}, "Dag"),
        ({"encoding": "json", "body": '{"text": "Dag"}'}, "Dag"),
        ({"encoding": "json", "body": {"message": "Dag"}}, "Dag"),
        ({"encoding": "text"}, "Hallo"),
        ({"encoding": None}, "Hallo"),
        ({"type": "chat"}, "Hallo"),
    ],
)
def test_bodies(more: dict[str, Any], expected: str) -> None:
    dialog = {key: item for key, item in {**text(0, 0, "Hallo"), **more}.items() if item is not None}
    assert [turn.text for turn in one(vcon([dialog, text(5, 1, "x")])).turns] == [expected, "x"]


def test_the_place_of_the_words() -> None:
    written = json.dumps(vcon([text(0, 0, "Dag"), text(1, 1, {"text": "Hallo"}, encoding="json")]), indent=1)
    (found,) = read_text(written, name="a.vcon")
    assert isinstance(found, Conversation)
    for turn in found.turns:
        line, column = turn.locate(0) or (0, 0)
        assert written.split("\n")[line - 1][column - 1 :].startswith(turn.text)


@pytest.mark.parametrize(
    "start", ["Sun, 01 Mar 2026 09:00:00 -0000", "2026-03-01T09:00:00.000+00:00", "2026-03-01 09:00:00+00:00", 1772355600]
)
def test_starts_as_old_versions_write_them(start: Any) -> None:
    found = one(vcon([text(0, 0, "a", start=start), text(9, 1, "b")]))
    assert times(found) == [(0.0, None), (9.0, None)]


def test_text_dialogs_are_in_order_of_time() -> None:
    found = one(vcon([text(9, 1, "derde"), text(0, 0, "eerste"), text(3, 1, "tweede")]))
    assert [turn.text for turn in found.turns] == ["eerste", "tweede", "derde"]


def test_an_email_in_parts() -> None:
    body = (
        "--X\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\nDank u wel.\r\n\r\n"
        "Op ma 2 mrt 2026 om 09:12 schreef Sanne <sanne@winkel.example>:\r\n> Is dit juist?\r\n\r\n"
        "--X\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n<p>Dank u wel.</p>\r\n--X--\r\n"
    )
    quoted = "--Y\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nE=E9n vraag.\n--Y--\n"
    whole = "From: Jan <jan@post.example>\nContent-Type: text/html\n\n<div>Alleen HTML</div>"
    found = one(
        vcon(
            [
                text(0, 0, body, mediatype='multipart/alternative; \n\tboundary="X"'),
                text(5, 1, quoted, mediatype="multipart/mixed; boundary=Y"),
                text(9, 0, whole, mediatype="message/rfc822"),
            ]
        )
    )
    assert [turn.text for turn in found.turns] == ["Dank u wel.", "Één vraag.".replace("É", "E", 1), "Alleen HTML"]
    assert found.channel is Channel.EMAIL


def test_plain_email_by_its_parties_or_its_id() -> None:
    parties = [{"mailto": "jan@post.example", "name": "Jan"}, {"mailto": "sanne@winkel.example", "name": "Sanne"}]
    reply = "Prima.\n\nOp ma 2 mrt 2026 om 09:12 schreef Sanne <sanne@winkel.example>:\n> Is dit juist?\n"
    found = one(vcon([text(0, 0, reply)], parties=parties, subject="Factuur"))
    assert (found.channel, [turn.text for turn in found.turns]) == (Channel.EMAIL, ["Prima."])
    assert one(vcon([text(0, 0, reply, message_id="<1@mail.example>")])).channel is Channel.EMAIL
    assert one(vcon([text(0, 0, "Hoi")], parties=parties)).channel is Channel.CHAT


def test_a_whole_chat_in_one_body() -> None:
    found = one(vcon([text(0, 0, "Sanne: Goedemiddag\nJan de Vries: Mijn pakket is er niet.\nSanne: Ik kijk het na.")]))
    assert said(found) == [(A, "Sanne", "Goedemiddag"), (C, "Jan de Vries", "Mijn pakket is er niet."), (A, "Sanne", "Ik kijk het na.")]
    messages = [{"from": "Sanne", "text": "Goedemiddag"}, {"from": "Jan de Vries", "text": "Dag", "timestamp": "2026-03-01T09:00:07Z"}]
    found = one(vcon([text(0, 0, messages, encoding="json")]))
    assert [role for role, _, _ in said(found)] == [A, C]


SEGMENTS = [
    {"speaker": "Sanne", "text": " Goedemiddag, met Sanne.", "start": 0.5, "end": 2.25},
    {"speaker": "Jan de Vries", "text": "Mijn pakket is er niet.", "start": 2.5, "end": 5.0},
]
EXPECTED = [(A, "Sanne", "Goedemiddag, met Sanne."), (C, "Jan de Vries", "Mijn pakket is er niet.")]


@pytest.mark.parametrize(
    "body",
    [
        SEGMENTS,
        {"segments": SEGMENTS},
        {"utterances": SEGMENTS, "language": "nl"},
        {"turns": [{"party": 1, **SEGMENTS[0]}, {"party": 0, **SEGMENTS[1]}]},
        {"transcript": {"text": "…", "language": "nl-NL"}, "segments": SEGMENTS},
        {
            "transcript": {"text": "…"},
            "segments": [{**SEGMENTS[0], "speaker": 0}, {**SEGMENTS[1], "speaker": 1}],
            "speakers": {"0": {"id": 0, "label": "Sanne"}, "1": {"label": "Jan de Vries"}},
        },
        [{**SEGMENTS[0], "speaker": "+x", "speaker_name": 3} | {"speaker": "agent"}, {**SEGMENTS[1], "speaker": "Customer"}],
        [{"speaker": "Sanne", "message": "Goedemiddag, met Sanne.", "startMs": 500, "endMs": 2250}, {"speaker": "Jan de Vries", "body": SEGMENTS[1]["text"], "start_time": "00:02.5", "duration": 2.5}],
        [{"name": "Sanne", "transcript": SEGMENTS[0]["text"], "start_time": "0.5", "end_time": "2.25"}, {"role": "customer", "content": SEGMENTS[1]["text"], "start": 2.5, "end": 5}],
    ],
)  # fmt: skip
@pytest.mark.parametrize("written", [False, True])
def test_transcripts(body: Any, written: bool) -> None:
    found = one(vcon([CALL], [{"type": "sentiment", "body": "{}"}, transcript(json.dumps(body) if written else body)]))
    assert (said(found), found.channel) == (EXPECTED, Channel.CALL)
    assert times(found) == [(0.5, 2.25), (2.5, 5.0)]


@pytest.mark.parametrize("kind", ["transcript", "transcription", "wtf_transcription", "speechmatics_transcription"])
def test_what_analyses_call_a_transcript(kind: str) -> None:
    assert said(one(vcon([CALL], [transcript(SEGMENTS, type=kind)]))) == EXPECTED


def test_a_transcript_of_labelled_lines() -> None:
    body = "Sanne: Goedemiddag, met Sanne.\n\nJan de Vries: Mijn pakket is er niet."
    found = one(vcon([{**CALL, "type": "text"}], [transcript(body, encoding="none")], subject="Pakket"))
    assert said(found) == EXPECTED
    stamped = one(vcon([CALL], [transcript("[00:01] Agent: Hallo\n[00:04] Klant: Dag", encoding="none")]))
    assert (said(stamped), times(stamped)) == ([(A, "Sanne", "Hallo"), (C, "Jan de Vries", "Dag")], [(1.0, None), (4.0, None)])


def test_labels_say_the_role_where_the_parties_do_not() -> None:
    parties = [{"name": "Agent Sanne"}, {"name": "Jan"}]
    found = one(vcon([CALL], [transcript("Agent Sanne: Hallo\nJan: Dag\nAgent Sanne: Zeg het maar", encoding="none")], parties))
    assert said(found) == [(A, "Agent Sanne", "Hallo"), (U, "Jan", "Dag"), (A, "Agent Sanne", "Zeg het maar")]


def test_a_transcript_without_speakers() -> None:
    for body in ("Hallo met Sanne", {"transcript": "Hallo met Sanne", "confidence": 0.9}, {"text": "Hallo met Sanne"}):
        assert said(one(vcon([CALL], [transcript(body)]))) == [(U, None, "Hallo met Sanne")]
    alone = {**CALL, "parties": 1}
    assert said(one(vcon([alone], [transcript("Hallo met Sanne")]))) == [(A, "Sanne", "Hallo met Sanne")]
    numbers = [{"speaker": 0, "text": "a"}, {"speaker": "1", "text": "b"}, {"channel": 1, "text": "c"}, {"text": "d"}]
    assert said(one(vcon([CALL], [transcript(numbers)]))) == [
        (U, "Speaker 0", "a"),
        (U, "Speaker 1", "b"),
        (U, "channel 1", "c"),
        (U, None, "d"),
    ]


def test_two_recordings_and_a_text_on_one_clock() -> None:
    second = {**CALL, "start": "2026-03-01T09:01:00Z"}
    spoken = [transcript([{"party": 1, "text": "Daar ben ik weer.", "start": 1.5, "end": 3}], dialog=[1]), transcript(SEGMENTS)]
    found = one(vcon([CALL, second, text(30, 1, "Een berichtje tussendoor.")], spoken))
    assert [turn.text for turn in found.turns][2:] == ["Een berichtje tussendoor.", "Daar ben ik weer."]
    assert times(found) == [(0.5, 2.25), (2.5, 5.0), (30.0, None), (61.5, 63.0)]


def test_of_two_transcripts_the_one_that_tells_speakers_apart() -> None:
    found = one(vcon([CALL], [transcript("Alles achter elkaar.", vendor="x"), transcript(SEGMENTS), transcript(SEGMENTS[:1])]))
    assert said(found) == EXPECTED


def test_the_transcript_of_a_text_that_is_there_is_not_read_twice() -> None:
    assert len(one(vcon(TALK, [transcript(SEGMENTS), transcript(SEGMENTS, dialog=None)])).turns) == 2


@pytest.mark.parametrize(
    ("dialog", "channel"),
    [
        ({"application": "whatsapp"}, Channel.CHAT),
        ({"application": "email"}, Channel.EMAIL),
        ({"application": "call"}, Channel.CALL),
        ({"application": "xyz"}, Channel.CHAT),
    ],
)
def test_channel_by_the_application(dialog: dict[str, Any], channel: Channel) -> None:
    assert one(vcon([text(0, 0, "Hallo", **dialog)])).channel is channel


def history(*events: tuple[int, str]) -> list[dict[str, Any]]:
    return [{"party": party, "event": kind, "time": f"2026-03-01T09:00:{10 + second}Z"} for second, (party, kind) in enumerate(events)]


@pytest.mark.parametrize(
    ("events", "role"),
    [
        ([(0, "drop")], "customer"),
        ([(1, "drop"), (0, "drop")], "agent"),
        ([(0, "join"), (1, "join"), (1, "hold"), (1, "unhold"), (0, "drop"), (1, "drop")], "customer"),
        ([(1, "drop"), (2, "join"), (0, "drop"), (2, "drop")], "customer"),
        ([(2, "join"), (1, "drop"), (0, "drop"), (2, "drop")], "customer"),
        ([(0, "mute")], None),
        ([(7, "drop")], None),
        ([], None),
    ],
)
def test_who_ended_it(events: list[tuple[int, str]], role: str | None) -> None:
    parties = [*PARTIES, {"name": "Piet", "role": "agent"}]
    found = one(vcon([{**CALL, "party_history": history(*events)}], [transcript(SEGMENTS)], parties))
    assert found.metadata.get("ended_by") == role


def test_the_last_dialog_that_says_it_counts() -> None:
    first = {**text(0, 0, "a"), "party_history": history((0, "drop"))}
    last = {**text(5, 1, "b"), "party_history": history((1, "drop"))}
    assert one(vcon([last, first])).ended_by is A


def test_facts_of_the_contact_centre_extension() -> None:
    found = one(vcon([text(0, 0, "a", interaction_id="i-7", campaign="lente", skill="facturen")]))
    assert found.metadata == {"interaction_id": "i-7", "campaign": "lente", "skill": "facturen"}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (vcon([CALL]), "holds a recording and no transcript"),
        (vcon([CALL], [{"type": "summary", "body": "x"}]), "holds a recording and no transcript"),
        (vcon([CALL], [transcript({"words": []}), transcript(""), transcript(None)]), "holds a recording and no transcript"),
        (vcon([{"type": "incomplete", "start": "2026-03-01T09:00:00Z", "disposition": "no-answer", "parties": [0]}]), "holds no words: the contact did not come about (no-answer)"),
        (vcon([text(0, 0, None, url="https://a.example/1.txt")]), "holds no words: they are elsewhere"),
        (vcon([]), "holds no words"),
        ({"vcon": "0.4.0", "parties": None, "dialog": None}, "holds no words"),
        ({"payload": "eyJ", "signatures": [{"protected": "e30", "signature": "abc"}]}, "is a signed vCon"),
        ({"ciphertext": "abc", "recipients": [{"encrypted_key": "x"}], "protected": "e30", "iv": "a", "tag": "b"}, "is an encrypted vCon"),
        ({"uuid": "x", "protected": "e30", "ciphertext": "abc"}, "is an encrypted vCon"),
    ],
)  # fmt: skip
def test_what_can_not_be_read(value: Any, message: str) -> None:
    (found,) = read(value)
    assert isinstance(found, Problem)
    assert found.message.startswith(message)


def test_a_text_that_can_not_be_decoded() -> None:
    found = read(vcon([text(0, 0, "*", encoding="base64url"), text(1, 1, "Dag")]))
    assert isinstance(found[0], Problem)
    assert "base64url" in found[0].message
    assert isinstance(found[1], Conversation)


def test_told_to_be_one_and_is_none() -> None:
    (found,) = read({"a": 1}, input_format="vcon")
    assert isinstance(found, Problem)


def test_a_transcript_in_the_form_of_a_vendor_has_its_own_places() -> None:
    answer = {
        "metadata": {"request_id": "r-1", "channels": 1},
        "results": {
            "channels": [{"alternatives": [{"transcript": "Hallo. Dag.", "words": []}]}],
            "utterances": [
                {"start": 0.5, "end": 1.0, "channel": 0, "transcript": "Hallo.", "speaker": 0, "words": []},
                {"start": 2.0, "end": 2.5, "channel": 0, "transcript": "Dag.", "speaker": 1, "words": []},
            ],
        },
    }
    text_written = json.dumps(vcon([CALL], [transcript(answer)]), indent=1)
    (found,) = read_text(text_written, name="a.vcon")
    assert isinstance(found, Conversation)
    assert [(turn.role, turn.text, turn.start, turn.end) for turn in found.turns] == [(U, "Hallo.", 0.5, 1.0), (U, "Dag.", 2.0, 2.5)]
    places = [turn.locate(0) or (0, 0) for turn in found.turns]
    assert [text_written.split("\n")[line - 1].strip() for line, _ in places] == ['"transcript": "Hallo.",', '"transcript": "Dag.",']
    assert said(one(vcon([CALL], [transcript(json.dumps(answer))]))) == said(found)


def test_the_first_alternative_of_such_an_answer_alone() -> None:
    words = [
        {"word": "hallo", "punctuated_word": "Hallo.", "start": 0.5, "end": 1.0, "speaker": 0, "confidence": 0.9},
        {"word": "dag", "punctuated_word": "Dag.", "start": 2.0, "end": 2.5, "speaker": 1, "confidence": 0.9},
    ]
    found = one(
        vcon(
            [CALL],
            [transcript({"transcript": "Hallo. Dag.", "confidence": 0.9, "words": words, "detected_language": "nl"}, vendor="deepgram")],
        )
    )
    assert [(turn.text, turn.start) for turn in found.turns] == [("Hallo.", 0.5), ("Dag.", 2.0)]
    assert (len({turn.name for turn in found.turns}), found.language) == (2, "nl")


def test_utterances_count_before_the_whole_text_beside_them() -> None:
    body = {
        "transcript": "Hoi. Dag.",
        "words": [],
        "utterances": [
            {"start": 0.1, "end": 0.9, "transcript": "Hoi.", "speaker": 0},
            {"start": 1.1, "end": 1.9, "transcript": "Dag.", "speaker": 1},
        ],
    }
    found = one(vcon([CALL], [transcript(body)]))
    assert [turn.text for turn in found.turns] == ["Hoi.", "Dag."]
    assert times(found) == [(0.1, 0.9), (1.1, 1.9)]


def deepgram(*channels: str) -> dict[str, Any]:
    def heard(index: int, text: str) -> dict[str, Any]:
        listed = [
            {"word": word, "start": 2.0 * index + 0.2 * at, "end": 2.0 * index + 0.2 * at + 0.1} for at, word in enumerate(text.split())
        ]
        return {"alternatives": [{"transcript": text, "words": listed}]}

    return {"metadata": {"request_id": "r"}, "results": {"channels": [heard(*one) for one in enumerate(channels)]}}


TWO_CHANNELS = deepgram("waarmee help ik u", "met een lek")
COUNTED_FROM_ONE = {
    "sentences": [
        {"media_channel": 1, "sentence_index": 0, "start_time": 0.5, "end_time": 1.5, "transcript": "waarmee help ik u"},
        {"media_channel": 2, "sentence_index": 1, "start_time": 2.0, "end_time": 3.0, "transcript": "met een lek"},
    ]
}


@pytest.mark.parametrize(
    ("recorded", "body", "roles"),
    [
        ([1, 0], TWO_CHANNELS, [A, C]),
        ([0, 1], TWO_CHANNELS, [C, A]),
        ([[1], [0]], TWO_CHANNELS, [A, C]),
        ([1, 0], COUNTED_FROM_ONE, [A, C]),
        ([[0, 1], []], TWO_CHANNELS, [U, U]),
        ([1], TWO_CHANNELS, [U, U]),
        ([1, 7], TWO_CHANNELS, [A, U]),
        (None, TWO_CHANNELS, [U, U]),
    ],
)
def test_channels_of_a_recording_are_its_parties_in_their_order(recorded: Any, body: Any, roles: list[Role]) -> None:
    stereo = {"type": "recording", "start": "2026-03-01T09:00:00Z", "duration": 9, "parties": recorded, "mediatype": "audio/wav"}
    analysis = {"type": "transcript", "dialog": 0, "vendor": "v", "encoding": "json", "body": body}
    (found,) = read_text(json.dumps(vcon([stereo], [analysis])), name="x.vcon")
    assert isinstance(found, Conversation)
    assert [(turn.role, turn.text) for turn in found.turns] == list(zip(roles, ["waarmee help ik u", "met een lek"], strict=True))
    assert [turn.name for turn in found.turns if turn.role is A] == ["Sanne"] * (A in roles)
