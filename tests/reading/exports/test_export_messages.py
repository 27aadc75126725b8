"""Home-made JSON and logs of language models: which list, which words, who speaks, when; and what is left to others."""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpdesk_help import one, read, said

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text
from calllint.reading.exports.messages import recognise

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN
TALK = [{"role": "agent", "text": "Goedemiddag"}, {"role": "customer", "text": "Mijn pakket is er niet."}]


def times(found: Conversation) -> list[tuple[float | None, float | None, str | None]]:
    return [(turn.start, turn.end, turn.at) for turn in found.turns]


@pytest.mark.parametrize("text", ["text", "content", "body", "message", "utterance", "transcript", "msg", "Text", "spokenText"])
@pytest.mark.parametrize("speaker", ["role", "speaker", "sender", "from", "author", "participant", "Speaker", "speakerRole", "sender_type"])
def test_keys(text: str, speaker: str) -> None:
    value = [{speaker: turn["role"], text: turn["text"]} for turn in TALK]
    expected = [(A, None, "Goedemiddag"), (C, None, "Mijn pakket is er niet.")]
    assert said(one({"conversation": value})) == expected
    assert said(one(value, input_format="messages")) == expected


@pytest.mark.parametrize("key", ["messages", "conversation", "transcript", "utterances", "dialog", "dialogue", "chat_log", "Gesprek"])
@pytest.mark.parametrize(
    "wrap", [lambda unit: unit, lambda unit: [unit], lambda unit: {"data": [unit]}, lambda unit: {"data": {"items": [unit]}}]
)
def test_lists(key: str, wrap: Any) -> None:
    unit = {"id": "c-17", "language": "nl-NL", key: TALK}
    found = one(wrap(unit))
    assert (found.id, found.language, [role for role, _, _ in said(found)]) == ("c-17", "nl", [A, C])


@pytest.mark.parametrize(
    ("label", "role", "name"),
    [
        ("Agent", A, None),
        ("AGENT", A, None),
        ("Medewerker Sanne", A, "Sanne"),
        ("Sanne (agent)", A, "Sanne"),
        ("customer_service_rep", A, "customer service"),
        ("human_agent", A, None),
        ("Klant", C, None),
        ("end_user", C, None),
        ("endUser", C, None),
        ("Caller", C, None),
        ("client", C, None),
        ("virtual_agent", B, None),
        ("VirtualAgent", B, None),
        ("bot", B, None),
        ("system", S, None),
        ("Sanne", U, "Sanne"),
        ("SPEAKER_00", U, "SPEAKER_00"),
        (1, U, "Speaker 1"),
    ],
)
def test_labels(label: Any, role: Role, name: str | None) -> None:
    found = one({"messages": [{"speaker": label, "text": "Goedemiddag"}]})
    assert found.turns[0].role is role
    if name != "customer service":
        assert found.turns[0].name == name


def test_names_beside_roles() -> None:
    found = one(
        {
            "messages": [
                {"role": "agent", "name": "Sanne", "text": "a"},
                {"sender": {"type": "customer", "name": "Jan"}, "text": "b"},
                {"author": {"name": "Piet"}, "text": "c"},
                {"direction": "inbound", "from": "+31612345678", "text": "d"},
                {"direction": "outbound-api", "from": "Winkel", "text": "e"},
                {"speaker_id": "7", "speaker_name": "Els", "text": "f"},
                {"channel": 1, "speaker": None, "text": "g"},
            ]
        }
    )
    assert [(turn.role, turn.name) for turn in found.turns] == [
        (A, "Sanne"),
        (C, "Jan"),
        (U, "Piet"),
        (C, "+31612345678"),
        (A, "Winkel"),
        (U, "Els"),
        (U, "channel 1"),
    ]
    assert found.agent == "Sanne"


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (("user", "assistant"), [C, B]),
        (("human", "gpt"), [C, B]),
        (("customer", "assistant"), [C, A]),
        (("klant", "assistant"), [C, A]),
        (("customer", "assistant", "agent"), [C, B, A]),
        (("user", "assistant", "agent"), [C, B, A]),
        (("system", "user", "assistant"), [S, C, B]),
        (("contact", "user"), [C, A]),
        (("visitor", "chatbot", "user"), [C, B, A]),
        (("customer", "user", "agent"), [C, C, A]),
    ],
)
def test_assistants(roles: tuple[str, ...], expected: list[Role]) -> None:
    assert [role for role, _, _ in said(one({"messages": [{"role": role, "content": "x"} for role in roles]}))] == expected


def test_users_of_a_system_work_for_the_firm_beside_its_contacts() -> None:
    authors = [{"type": "contact"}, {"type": "user", "bot": True}, {"type": "user", "bot": False, "name": "Iris"}]
    found = one({"messages": [{"author": author, "body": "x"} for author in authors]})
    assert [(role, name) for role, name, _ in said(found)] == [(C, None), (B, None), (A, "Iris")]


@pytest.mark.parametrize(
    ("key", "roles"),
    [("fromMe", [A, C]), ("is_agent", [A, C]), ("isIncoming", [C, A]), ("from_customer", [C, A]), ("uitgaand", [A, C]), ("isBot", [B, U])],
)
def test_yes_and_no_say_who_speaks(key: str, roles: list[Role]) -> None:
    found = one([{"id": "m1", key: True, "body": "Goedemiddag daar"}, {"id": "m2", key: False, "body": "Dag, met Wim"}])
    assert [role for role, _, _ in said(found)] == roles


@pytest.mark.parametrize(
    "around",
    [{"conversation": {"id": "q7", "channel": "chat"}}, {"session": "q7"}, {"ticket": {"number": "q7"}}, {"gesprek": {"gesprekId": "q7"}}],
)
def test_an_id_may_stand_in_what_it_is_of(around: dict[str, Any]) -> None:
    assert one({**around, "berichten": [{"rol": "klant", "tekst": "Hoi"}, {"rol": "agent", "tekst": "Dag"}]}).id == "q7"


def test_lists_under_ids_are_called_by_them() -> None:
    talk = [{"role": "agent", "text": "Met Jo."}, {"role": "customer", "text": "Hoi."}]
    found = list(read_text(json.dumps({"2001": talk, "2002": talk}), name="x.json"))
    assert [item.id for item in found if isinstance(item, Conversation)] == ["2001", "2002"]


def test_a_log_of_a_chat_in_a_string_has_a_key_for_it() -> None:
    found = one({"ticket": "T-5", "chat_log": "[10:00] Customer: hello there\n[10:01] Agent: Hi, how can I help?"})
    assert (found.id, [role for role, _, _ in said(found)]) == ("T-5", [C, A])


def test_texts_of_other_makers_are_not_those_of_genesys() -> None:
    parties = ("CONTACT", "VIRTUAL_AGENT", "AGENT")
    found = one({"interactionId": "i9", "transcript": [{"participantType": party, "messageText": "Hello there"} for party in parties]})
    assert (found.id, [role for role, _, _ in said(found)]) == ("i9", [C, B, A])


def test_logs_of_language_models() -> None:
    found = one(
        {
            "model": "x",
            "messages": [
                {"role": "system", "content": "Wees vriendelijk."},
                {
                    "role": "user",
                    "content": [{"type": "text", "text": "Wat is dit?"}, {"type": "image_url", "image_url": {"url": "data:"}}],
                },
                {"role": "assistant", "content": None, "tool_calls": [{"id": "1"}]},
                {"role": "tool", "content": "{}", "tool_call_id": "1"},
                {"role": "assistant", "content": "Een fiets."},
            ],
        }
    )
    assert said(found) == [(S, None, "Wees vriendelijk."), (C, None, "Wat is dit?"), (B, None, "Een fiets.")]
    assert found.channel is Channel.CHAT
    shared = one([{"id": "a", "conversations": [{"from": "human", "value": "Hoi"}, {"from": "gpt", "value": "Dag"}]}])
    assert (shared.id, said(shared)) == ("a", [(C, None, "Hoi"), (B, None, "Dag")])
    nested = one(
        {
            "messages": [
                {"message": {"role": "user", "content": "Hoi"}, "id": 1},
                {"message": {"role": "assistant", "content": {"text": "Dag"}}, "id": 2},
            ]
        }
    )
    assert said(nested) == [(C, None, "Hoi"), (B, None, "Dag")]


def test_pairs_and_speakers_as_keys() -> None:
    expected = [(A, None, "Hallo"), (C, None, "Dag")]
    assert said(one({"id": 1, "dialogue": [["Agent", "Hallo"], ["Customer", "Dag"]]})) == expected
    assert said(one({"id": 1, "conversation": [{"agent": "Hallo"}, {"klant": "Dag"}]})) == expected


@pytest.mark.parametrize("key", ["transcript", "dialogue", "text", "Transcript"])
def test_a_labelled_transcript_in_a_string(key: str) -> None:
    found = one([{"id": "c1", "topic": "levering", key: "Agent: Goedemiddag\nKlant: Mijn pakket is er niet.\nAgent: Ik kijk het na."}])
    assert (found.id, found.topic) == ("c1", "levering")
    assert [role for role, _, _ in said(found)] == [A, C, A]
    assert one({"id": "c1", key: ["Agent: Goedemiddag", "Klant: Dag"]}).turns[1].text == "Dag"


def test_rows_of_several_conversations() -> None:
    rows = [
        {"conversation_id": 2, "speaker": "agent", "date_time": "2026-03-01T09:00:05", "text": "b"},
        {"conversation_id": 1, "speaker": "client", "date_time": "2026-03-01T09:00:00", "text": "a"},
        {"conversation_id": 2, "speaker": "client", "date_time": "2026-03-01T09:00:01", "text": "c"},
    ]
    found = [item for item in read(rows) if isinstance(item, Conversation)]
    assert [(item.id, [turn.text for turn in item.turns]) for item in found] == [("2", ["c", "b"]), ("1", ["a"])]


def test_the_place_of_the_words() -> None:
    text = json.dumps(
        {"id": 1, "messages": [{"role": "agent", "text": "Dag"}, {"customer": "Hoi"}, {"role": "agent", "content": [{"text": "x"}]}]},
        indent=1,
    )
    (found,) = read_text(text, name="x.json")
    assert isinstance(found, Conversation)
    for turn in found.turns[:2]:
        line, column = turn.locate(0) or (0, 0)
        assert text.split("\n")[line - 1][column - 1 :].startswith(turn.text)


def turn(**times: Any) -> dict[str, Any]:
    return {"role": "agent", "text": "x", **times}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"start_ms": 500, "end_ms": 1500}, {"start_ms": 2000}, [(0.5, 1.5), (2.0, None)]),
        ({"startMs": 0}, {"startMs": 2000, "durationMs": 500}, [(0.0, None), (2.0, 2.5)]),
        ({"start_seconds": 0.5, "end_seconds": 1}, {"start_seconds": "2.25"}, [(0.5, 1.0), (2.25, None)]),
        ({"offset_ms": 10}, {"offset_ms": None}, [(0.01, None), (None, None)]),
        ({"begin_offset_ms": 10}, {"begin_offset_ms": 500}, [(0.01, None), (0.5, None)]),
        ({"startTimeInSeconds": 1}, {"startTimeInSeconds": 3}, [(1.0, None), (3.0, None)]),
        ({"start": 0.5, "end": 1.5}, {"start": 2.0, "end": 3.0}, [(None, None), (None, None)]),
        ({"timestamp": 1772}, {"timestamp": 1773}, [(None, None), (None, None)]),
        ({"start_ms": 5000, "end_ms": 4000}, {"start_ms": -3}, [(5.0, None), (None, None)]),
        ({"date": "2026-03-01"}, {"date": "2026-03-02"}, [(None, None), (None, None)]),
        ({"time": "00:00:01"}, {"time": "00:00:04.500"}, [(1.0, None), (4.5, None)]),
        ({"time": "09:15"}, {"time": "09:17"}, [(0.0, None), (120.0, None)]),
    ],
)
def test_numbers_need_a_key_that_says_their_unit(first: dict[str, Any], second: dict[str, Any], expected: Any) -> None:
    found = one({"messages": [turn(**first), turn(**second)]})
    assert [(start, end) for start, end, _ in times(found)] == expected


@pytest.mark.parametrize("moment", [1772355600, 1772355600.0, "1772355600.0", 1772355600000, "1772355600000", 1772355600000000])
def test_numbers_since_1970_are_moments_under_a_key_for_them(moment: Any) -> None:
    assert times(one({"messages": [turn(createdAt=moment)]})) == [(0.0, None, "2026-03-01T09:00:00Z")]
    assert times(one({"messages": [turn(start=moment)]})) == [(None, None, None)]


@pytest.mark.parametrize("key", ["timestamp", "time", "created_at", "createdAt", "start", "start_time", "sentAt", "date"])
def test_dates_and_times(key: str) -> None:
    found = one({"messages": [turn(**{key: "2026-03-01T09:00:02Z"}), turn(**{key: "2026-03-01T10:00:00+01:00"})]})
    assert times(found) == [(0.0, None, "2026-03-01T10:00:00+01:00"), (2.0, None, "2026-03-01T09:00:02Z")]


def test_dates_beside_times_and_moments_of_ends() -> None:
    assert times(one([turn(date="2026-03-01", time="9:15"), turn(date="2026-03-01", time="09:16:30")])) == [
        (0.0, None, "2026-03-01T09:15:00"),
        (90.0, None, "2026-03-01T09:16:30"),
    ]
    value = [{"speakerName": "Els", "spokenText": "x", "startDateTime": "2026-03-01T09:00:00Z", "endDateTime": "2026-03-01T09:00:01.5Z"}]
    assert times(one({"entries": value * 2}))[0] == (0.0, 1.5, "2026-03-01T09:00:00Z")


@pytest.mark.parametrize(
    ("unit", "channel"),
    [
        ({"channel": "whatsapp"}, Channel.CHAT),
        ({"metadata": {"channel": "phone"}}, Channel.CALL),
        ({"call_id": "c"}, Channel.CALL),
        ({"x": 1}, Channel.UNKNOWN),
    ],
)
def test_channels(unit: dict[str, Any], channel: Channel) -> None:
    assert one({**unit, "messages": TALK}).channel is channel


def test_what_stands_around() -> None:
    around = {
        "call_id": 17,
        "agent_name": "Sanne",
        "queue": "Facturen",
        "category": "betaling",
        "ended_by": "caller",
        "metadata": {"queue_wait_s": 95, "status": "closed", "nested": {"a": 1}},
    }
    found = one({**around, "transcript": TALK})
    assert (found.id, found.agent, found.team, found.topic) == ("17", "Sanne", "Facturen", "betaling")
    assert found.metadata == {"ended_by": "customer", "queue_wait_s": 95.0, "status": "closed"}


def test_comments_that_the_customer_does_not_see_are_no_turns() -> None:
    found = one(
        {"comments": [{"author": "Els", "body": "Het lukt niet", "jsdPublic": True}, {"author": "Sam", "body": "dom", "jsdPublic": False}]}
    )
    assert [text for _, _, text in said(found)] == ["Het lukt niet"]


@pytest.mark.parametrize("kind", ["internal_comment", "InternalNote", "interne aantekening", "private note", "note", "Interne reactie"])
def test_kinds_of_notes_are_no_turns(kind: str) -> None:
    events = [{"kind": "customer_message", "text": "Hoi"}, {"kind": kind, "text": "lastig"}, {"kind": "agent_message", "text": "Dag"}]
    assert [(role, text) for role, _, text in said(one({"id": "z1", "events": events}))] == [(C, "Hoi"), (A, "Dag")]


def test_a_private_message_is_one_to_the_customer() -> None:
    assert len(one({"messages": [{"role": "agent", "type": "private_message", "text": "Hoi"}, turn(text="Dag")]}).turns) == 2


def test_items_of_a_conversation_in_answers_are_called_by_its_id() -> None:
    items = [
        {"by": "customer", "content": {"text": "Is it free?"}, "createdOn": "2026-03-02T10:00:00Z"},
        {"by": "agent", "content": {"text": "It is."}},
    ]
    found = one({"data": {"conversation": {"uuid": "u-9", "items": items}}})
    assert (found.id, said(found)) == ("u-9", [(C, None, "Is it free?"), (A, None, "It is.")])
    assert found.turns[0].at == "2026-03-02T10:00:00Z"


def test_notes_are_no_turns() -> None:
    notes = [{"internal": True}, {"isPrivate": True}, {"public": False}, {"visibility": "private"}, {"type": "note"}]
    notes += [{"isPublic": False}, {"internalNote": True}, {"type": "Internal note"}, {"message_type": "note"}]
    found = one({"messages": [*TALK, *[turn(text="notitie", **note) for note in notes], turn(internal=False, public=True, text="hardop")]})
    assert [text for _, _, text in said(found)][2:] == ["hardop"]


def test_an_author_may_say_that_it_is_a_program() -> None:
    found = one(
        {
            "messages": [
                {"author": {"name": "Jan", "isBot": False}, "content": "Hoi"},
                {"author": {"name": "Piep", "isBot": True}, "content": "Piep"},
            ]
        }
    )
    assert said(found) == [(U, "Jan", "Hoi"), (B, "Piep", "Piep")]


def test_what_an_answer_wraps_three_times_is_found() -> None:
    assert len(said(one({"response": {"body": {"data": {"messages": TALK}}}}))) == len(TALK)


def test_keys_in_dutch() -> None:
    said_there = [
        {"rol": "medewerker", "tekst": "Goedemorgen.", "tijdstip": "2026-03-02T09:00:00Z"},
        {"rol": "klant", "tekst": "Waar blijft het?", "tijdstip": "2026-03-02T09:00:05Z"},
        {"rol": "medewerker", "tekst": "Weet iemand dit?", "interneNotitie": True},
    ]
    found = one([{"gesprek_id": "g1", "berichten": said_there}])
    assert said(found) == [(A, None, "Goedemorgen."), (C, None, "Waar blijft het?")]
    assert (found.id, [turn.start for turn in found.turns]) == ("g1", [0.0, 5.0])
    directed = one({"berichten": [{"richting": "Inkomend", "bericht": "Hallo?"}, {"richting": "Uitgaand", "bericht": "Dag."}]})
    assert [role for role, _, _ in said(directed)] == [C, A]


def test_names_that_come_again_are_speakers() -> None:
    rows = [{"name": "Jan", "message": "Hoi"}, {"name": "Sanne", "message": "Dag"}, {"name": "Jan", "message": "Mijn fiets is stuk."}]
    assert [name for _, name, _ in said(one(rows))] == ["Jan", "Sanne", "Jan"]
    assert [role for role, _, _ in said(one([{"type": "customer", "body": "Hoi"}, {"type": "agent", "body": "Dag"}]))] == [C, A]


@pytest.mark.parametrize(
    "value",
    [
        [{"name": "Jan", "message": "contactformulier"}, {"name": "Piet", "message": "nog een"}],
        [{"short_code": "hi", "content": "Hallo!"}],
        [{"type": "question", "text": "Wat?"}, {"type": "answer", "text": "Dat."}],
        {"items": [{"title": "a", "body": "b"}]},
        {"text": "Een gewoon verhaal.\nMet twee regels: meer niet."},
        {"text": 5, "messages": "geen lijst", "content": None},
        [1, 2, 3],
        [],
        {},
        "tekst",
    ],
)
def test_what_is_no_conversation(value: Any) -> None:
    assert not recognise(value)


def test_what_another_export_knows_is_left_to_it() -> None:
    articles = [
        {
            "id": 1,
            "ticket_id": 3,
            "from": "Jan",
            "body": "Hoi",
            "sender": "Customer",
            "internal": False,
            "type": "note",
            "content_type": "text/plain",
        }
    ]
    assert recognise(articles)
    assert not recognise({"entries": articles})
    assert one({"entries": articles}).id == "3"


def test_nothing_to_read_is_a_problem() -> None:
    (found,) = read({"messages": [{"role": "agent", "text": ""}, {"role": "customer", "text": "  "}]})
    assert isinstance(found, Problem)
    assert found.message == "holds no messages: none of them has words"
    (found,) = read([{"role": 1, "text": 2}], input_format="messages")
    assert isinstance(found, Problem)


def test_broken_messages_among_others() -> None:
    found = one(
        {
            "messages": [
                *TALK,
                None,
                5,
                {"role": "agent"},
                {"text": "zonder spreker"},
                {"role": [], "text": {"a": 1}},
                {"role": {}, "text": "wie?"},
            ]
        }
    )
    assert [text for _, _, text in said(found)] == ["Goedemiddag", "Mijn pakket is er niet.", "wie?"]


def test_each_conversation_of_a_list_has_its_own_place() -> None:
    rows = [{"call_id": number // 2, "speaker": "agent", "text": "x"} for number in range(4)]
    found = list(read_text("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]", name="x.json"))
    assert [item.place.line for item in found if isinstance(item, Conversation)] == [2, 4]


def test_a_time_stamp_says_its_unit_and_is_no_time_since_the_start() -> None:
    messages = [
        {"sender_name": "Jo", "timestamp_ms": 1772445610500, "content": "Bye now"},
        {"sender_name": "Anna", "timestamp_ms": 1772445600500, "content": "Hello Jo"},
    ]
    (found,) = read_text(json.dumps({"messages": messages}), name="x.json")
    assert isinstance(found, Conversation)
    assert [(turn.name, turn.start, turn.at) for turn in found.turns] == [
        ("Anna", 0.0, "2026-03-02T10:00:00.500Z"),
        ("Jo", 10.0, "2026-03-02T10:00:10.500Z"),
    ]


def test_where_the_sound_of_a_speaker_comes_from_is_no_role() -> None:
    heard = [
        {"source": "system", "speaker": "Jan", "text": "Mijn oven is stuk."},
        {"source": "microphone", "speaker": "Els", "text": "We komen morgen."},
    ]
    assert said(one({"transcript": heard})) == [(U, "Jan", "Mijn oven is stuk."), (U, "Els", "We komen morgen.")]
    # Who has no name is what the source says.
    told = [{"source": "system", "text": "Gesprek gestart."}, {"source": "agent", "text": "Dag."}, {"source": "customer", "text": "Dag!"}]
    assert [role for role, _, _ in said(one({"messages": told}))] == [S, A, C]


def test_messages_that_are_html_are_text() -> None:
    talk = [
        {"role": "agent", "body": "<p>Goedemiddag &amp; welkom.</p>"},
        {"role": "customer", "body": '<div class="x"><b>Hallo</b><br>Is 3 &lt; 4?</div>'},
        {"role": "agent", "body": "<p></p>"},
        {"role": "customer", "body": "<order> of <p>: wat is dat?"},
    ]
    assert [text for _, _, text in said(one({"messages": talk}))] == [
        "Goedemiddag & welkom.",
        "Hallo\nIs 3 < 4?",
        "<order> of <p>: wat is dat?",
    ]
    assert [text for _, _, text in said(one({"messages": [{"role": "user", "content": "<task>Doe dit</task>"}]}))] == [
        "<task>Doe dit</task>"
    ]


def test_line_ends_that_were_written_twice_over_part_turns() -> None:
    (found,) = read(
        {"records": [{"transcript_id": "T1", "full_transcript": "Agent: Goedemiddag.\\nKlant: Mijn pakket is er niet.\\r\\nAgent: O?"}]}
    )
    assert isinstance(found, Conversation)
    assert (found.id, said(found)) == ("T1", [(A, None, "Goedemiddag."), (C, None, "Mijn pakket is er niet."), (A, None, "O?")])


def test_a_moment_may_be_absolute() -> None:
    found = one([{**turn, "absoluteTime": f"2026-04-01T10:00:0{at}Z"} for at, turn in enumerate(TALK)])
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-04-01T10:00:00Z"), (1.0, "2026-04-01T10:00:01Z")]


@pytest.mark.parametrize("text", ["content", "message", "utterance", "body", "transcript", "sentence"])
def test_turns_of_others_are_not_calllints_own(text: str) -> None:
    found = one({"id": "7", "turns": [{"role": turn["role"], text: turn["text"]} for turn in TALK]})
    assert (found.id, said(found)) == ("7", [(A, None, "Goedemiddag"), (C, None, "Mijn pakket is er niet.")])


INBOX = [
    {"id": "T1", "channel": "email", "from": "noor@example.org", "subject": "Lamp stuk", "body": "Mijn lamp is stuk."},
    {"id": "T2", "channel": "chat", "from": "jan@example.org", "subject": "Fiets weg", "body": "Waar is mijn fiets?"},
]


def test_letters_with_subjects_of_their_own_are_conversations_of_their_own() -> None:
    first, second = read(INBOX)
    assert isinstance(first, Conversation)
    assert isinstance(second, Conversation)
    assert (first.id, first.channel, first.metadata["subject"]) == ("T1", Channel.EMAIL, "Lamp stuk")
    assert (second.id, second.channel, [turn.text for turn in second.turns]) == ("T2", Channel.CHAT, ["Waar is mijn fiets?"])
    assert second.place is not None
    assert (first.place is not None and first.place.line, second.place.line) == (2, 9)


def test_of_an_empty_letter_is_told_where_it_stands() -> None:
    *_, last = read([*INBOX, {"id": "T3", "from": "els@example.org", "subject": "", "body": ""}])
    assert isinstance(last, Problem)
    assert last.line == 16


@pytest.mark.parametrize("change", [{"subject": "Re: Lamp stuk"}, {"thread_id": "9"}])
def test_letters_of_one_thread_stay_together(change: dict[str, str]) -> None:
    assert len(one([INBOX[0], {**INBOX[1], **change}] if "subject" in change else [{**letter, **change} for letter in INBOX]).turns) == 2


def test_users_with_numbers_among_themselves_are_nobody_known() -> None:
    users = [{"speaker": "user_1", "text": "Is it open?"}, {"speaker": "user_2", "text": "Not yet."}]
    assert said(one(users)) == [(U, "user_1", "Is it open?"), (U, "user_2", "Not yet.")]
    assert [role for role, _, _ in said(one([*users, {"speaker": "agent", "text": "It is."}]))] == [C, C, A]


def test_questions_with_their_answers_may_stand_among_messages() -> None:
    def at(minute: int) -> dict[str, str]:
        return {"sessionId": "s1", "timestamp": f"2026-04-01T10:0{minute}:00Z"}

    found = one(
        [
            {**at(0), "message": "Is de winkel open?", "type": "user"},
            {**at(1), "message": "Ja, tot zes uur.", "type": "assistant"},
            {**at(2), "message": "En morgen?", "response": "Morgen ook."},
            {**at(3), "message": "Fijn.", "response": "Tot ziens."},
            {**at(4), "message": "Dag.", "response": ""},
        ]
    )
    texts = ["Is de winkel open?", "Ja, tot zes uur.", "En morgen?", "Morgen ook.", "Fijn.", "Tot ziens.", "Dag."]
    assert [(turn.role, turn.text) for turn in found.turns] == list(zip([C, B, C, B, C, B, C], texts, strict=True))
    assert [turn.start for turn in found.turns] == [0.0, 60.0, 120.0, 120.0, 180.0, 180.0, 240.0]
    place = found.turns[3].place
    assert place is not None
    assert place.json_path == "$[2].response"


PARTIES = {"p1": {"role": "agent", "name": "Noor"}, "p2": {"role": "customer"}}


@pytest.mark.parametrize(
    "parties",
    [
        {"participants": PARTIES},
        {"participants": [{"id": ident, **party} for ident, party in PARTIES.items()]},
        {"speakers": {"p1": "Agent (Noor)", "p2": "Customer"}},
        {"users": [{"user_id": ident, "type": party["role"], "display_name": party.get("name")} for ident, party in PARTIES.items()]},
    ],
)
@pytest.mark.parametrize("key", ["speaker", "speaker_id", "participantId", "sender_id", "author_id"])
def test_who_takes_part_may_stand_beside(parties: dict[str, Any], key: str) -> None:
    found = one({**parties, "utterances": [{key: who, "text": text} for who, text in (("p1", "Dag."), ("p2", "Hoi."), ("p1", "Vertel."))]})
    assert said(found) == [(A, "Noor", "Dag."), (C, None, "Hoi."), (A, "Noor", "Vertel.")]


def test_parties_may_have_numbers_and_names_alone() -> None:
    talk = [{"speaker": 0, "text": "Dag."}, {"speaker": 1, "text": "Hoi."}, {"speaker": 2, "text": "Hee."}]
    found = one({"speakers": [{"id": 0, "name": "Noor"}, {"id": 1, "role": "customer"}], "segments": talk}, input_format="messages")
    assert said(found) == [(U, "Noor", "Dag."), (C, None, "Hoi."), (U, "Speaker 2", "Hee.")]


def test_comments_of_users_are_no_talk() -> None:
    (found,) = read([{"id": 1, "user_id": 7, "text": "Wat een mooie fiets."}, {"id": 2, "user_id": 9, "text": "Te duur."}])
    assert isinstance(found, Problem)


def test_tickets_whose_comments_say_only_an_id_and_a_moment() -> None:
    def comment(who: int, text: str, minute: int, **more: Any) -> dict[str, Any]:
        return {"id": minute, "authorId": who, "body": text, "createdAt": f"2026-03-02T10:0{minute}:00Z", "public": True, **more}

    messages = [comment(416, "Mijn lamp is stuk.", 1), comment(7, "Boze klant.", 2, public=False), comment(7, "Er komt een nieuwe.", 3)]
    found = one({"tickets": {"web": [{"ticketId": 12, "requesterName": "User 416", "messages": messages}]}})
    assert (found.id, said(found)) == ("12", [(C, None, "Mijn lamp is stuk."), (U, "7", "Er komt een nieuwe.")])
    found = one({"ticketId": 12, "requester_id": 416, "assignee_id": 7, "messages": messages})
    assert said(found) == [(C, None, "Mijn lamp is stuk."), (A, None, "Er komt een nieuwe.")]


def test_stamps_may_end_and_seconds_may_count_from_the_start() -> None:
    stamped = [{**turn, "start_time": f"00:00:0{at}", "end_time": f"00:00:0{at + 2}"} for at, turn in enumerate(TALK)]
    assert times(one(stamped)) == [(0.0, 2.0, None), (1.0, 3.0, None)]
    for key in ("secondsFromStart", "time_in_call_secs"):
        found = one([{**turn, key: at + 0.5} for at, turn in enumerate(TALK)])
        assert (times(found), found.channel) == ([(0.5, None, None), (1.5, None, None)], Channel.CALL)


def test_what_a_voice_agent_does_is_not_said() -> None:
    actions = [{"user": "agent-action", "text": "Agent action: hang up"}]
    assert [text for _, _, text in said(one([{"user": turn["role"], "text": turn["text"]} for turn in TALK] + actions))] == [
        turn["text"] for turn in TALK
    ]


@pytest.mark.parametrize(
    ("customer", "firm"),
    [
        ("Jan <jan@post.example>", "Lamp <support@lamp.example>"),
        ("jan@post.example", "klantenservice@lamp.example"),
        ({"name": "Jan", "email": "jan@post.example"}, {"name": "Lamp", "email": "Support@lamp.example"}),
    ],
)
def test_addresses_tell_who_is_the_firm(customer: Any, firm: Any) -> None:
    mails = [
        {"from": customer, "to": [firm], "text": "Mijn lamp is stuk."},
        {"from": firm, "to": [customer], "text": "Er komt een nieuwe."},
    ]
    assert [role for role, _, _ in said(one({"subject": "Kapot", "messages": mails}))] == [C, A]
    assert [role for role, _, _ in said(one({"messages": mails[:1]}))] == [C]
    nobody = [{"from": "jan@post.example", "text": "Hoi."}, {"from": "els@brief.example", "text": "Dag."}]
    assert [role for role, _, _ in said(one({"messages": nobody}))] == [U, U]
    (known,) = read_text(json.dumps({"messages": nobody}), ReadOptions(agent_domains=("brief.example",)), name="x.json")
    assert isinstance(known, Conversation)
    assert [turn.role for turn in known.turns] == [C, A]


def test_words_may_stand_in_a_payload() -> None:
    talk = [{"direction": way, "type": "text", "payload": {"type": "text", "text": way}} for way in ("incoming", "outgoing")]
    assert said(one({"messages": talk})) == [(C, None, "incoming"), (A, None, "outgoing")]
