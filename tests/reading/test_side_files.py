"""Side files: what other exports know of conversations, by their id, in tables and in vendors' records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem, UsageError
from calllint.reading.sides.files import SideFiles, load_side_files
from calllint.reading.sides.records import party_of


def made(tmp_path: Path, content: str | bytes | list[Any] | dict[str, Any], name: str = "side.csv") -> SideFiles:
    """The side file with this content."""
    path = tmp_path / name
    if isinstance(content, list | dict):
        content = json.dumps(content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_side_files([str(path)])


def conversation(id_: str = "c-1", **facts: Any) -> Conversation:
    return Conversation(id_, (Turn(Role.AGENT, "hallo"),), Place("x.json"), **facts)


def told(files: SideFiles, id_: str = "c-1", **facts: Any) -> dict[str, Any]:
    """What the conversation says after the side files have been asked, without what is empty."""
    found = files.apply(conversation(id_, **facts))
    said = {"agent": found.agent, "team": found.team, "topic": found.topic, "language": found.language, "channel": found.channel.value}
    return {key: value for key, value in (said | dict(found.metadata)).items() if value not in (None, "unknown")}


# ---- tables


NL = "Gespreks-ID;Beëindigd door;Wachttijd;Medewerker;Team;Onderwerp;Taal;Kanaal\nc-1;Klant;02:05;Sanne Visser;Facturen;Verhuizing;Nederlands;Telefoon\n"
EN = "conversation_id,ended_by,queue_wait_s,agent,team,topic,language,channel\nc-1,customer,125,Sanne Visser,Facturen,Verhuizing,nl,call\n"
SAID = {
    "ended_by": "customer", "queue_wait_s": 125.0, "agent": "Sanne Visser", "team": "Facturen", "topic": "Verhuizing", "language": "nl",
    "channel": "call",
}  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        NL,
        EN,
        EN.replace(",", "\t"),
        EN.replace(",", "|"),
        "sep=;\n" + NL,
        "\n" + EN + "\n\n",
        EN.replace("\n", "\r\n"),
        NL.encode("cp1252"),
        NL.encode("utf-16"),
        NL.encode("utf-8-sig"),
    ],
)
def test_tables_in_dutch_and_english_in_all_usual_writings(tmp_path: Path, content: str | bytes) -> None:
    assert told(made(tmp_path, content)) == SAID


@pytest.mark.parametrize(
    ("header", "cell", "seconds"),
    [
        ("wachttijd", "95", 95.0),
        ("Wachttijd (min)", "2", 120.0),
        ("wait_time_ms", "1500", 1.5),
        ("queue_wait_s", "12.5", 12.5),
        ("queue_wait_s", "12,5", 12.5),
        ("wachttijd", "1:02:03", 3723.0),
        ("wachttijd", "1m 13s", 73.0),
        ("wachttijd", "PT1M5S", 65.0),
        ("wachttijd", "0", 0.0),
    ],
)
def test_the_header_names_the_unit(tmp_path: Path, header: str, cell: str, seconds: float) -> None:
    assert told(made(tmp_path, f'call_id;{header}\nc-1;"{cell}"\n'))["queue_wait_s"] == seconds


def test_a_wait_that_is_no_time_is_kept_as_it_is(tmp_path: Path) -> None:
    assert told(made(tmp_path, "id,wachttijd\nc-1,lang\n")) == {"queue_wait": "lang"}
    assert told(made(tmp_path, "id,wachttijd,team\nc-1,-5,x\n"))["queue_wait"] == "-5"


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("Klant", "customer"), ("customer", "customer"), ("External", "customer"), ("beller", "customer"), ("Caller", "customer"),
        ("Medewerker", "agent"), ("AGENT", "agent"), ("agent_1", "agent"), ("Sanne Visser", "agent"), ("intern", "agent"),
        ("systeem", "system"), ("Time-out", "system"), ("Inactivity", "system"), ("chatbot", "bot"), ("IVR", "bot"),
        ("klant (verbinding verbroken door netwerk)", "system"), ("transfer", None), ("iemand in Breda", None), ("", None),
    ],
)  # fmt: skip
def test_who_ended_in_the_words_of_tables(tmp_path: Path, word: str, role: str | None) -> None:
    found = made(tmp_path, f"id,ended_by,agent\nc-1,{word},Sanne Visser\n").apply(conversation())
    assert found.ended_by == role
    assert found.metadata.get("ending") == (word if role is None and word else None)


@pytest.mark.parametrize("header", ["Disconnect Reason", "opgehangen door", "Reden beëindiging", "hangup_by", "aufgelegt von", "closed by"])
def test_headers_for_who_ended(tmp_path: Path, header: str) -> None:
    assert told(made(tmp_path, f"call_id,{header}\nc-1,agent\n"))["ended_by"] == "agent"


@pytest.mark.parametrize("header", ["id", "ContactId", "gespreksnummer", "Call ID", "ticket", "bestandsnaam", "interactionId"])
def test_headers_for_the_id(tmp_path: Path, header: str) -> None:
    assert told(made(tmp_path, f"{header},team\nc-1,Oost\n")) == {"team": "Oost"}


def test_of_several_ids_the_most_telling_counts(tmp_path: Path) -> None:
    files = made(tmp_path, "id,conversation_id,team\n7,c-1,Oost\n")
    assert told(files) == {"team": "Oost", "id": "7"}
    assert told(files, "7") == {}


def test_a_type_of_genesys_alone_says_nothing_of_whose_it_is(tmp_path: Path) -> None:
    files = made(tmp_path, "Conversation ID,Disconnect Type\nc-1,Client\nc-2,External\nc-3,Agent\nc-4,System\n")
    assert [files.apply(conversation(f"c-{number}")).ended_by for number in range(1, 5)] == [None, "customer", "agent", "system"]


def test_other_columns_are_kept_where_they_are_small(tmp_path: Path) -> None:
    files = made(tmp_path, f"id,csat,nota,leeg,roles_unknown\nc-1,4,{'x' * 500},,y\n")
    assert told(files) == {"csat": "4"}
    many = ",".join(f"k{number}" for number in range(60))
    assert len(told(made(tmp_path, f"id,{many}\nc-1,{many}\n"))) == 20


def test_a_row_that_is_too_short_or_too_long_is_read(tmp_path: Path) -> None:
    files = made(tmp_path, "id,team,topic\nc-1,Oost\nc-2,West,post,en,meer\n")
    assert told(files) == {"team": "Oost"}
    assert told(files, "c-2") == {"team": "West", "topic": "post"}


def test_rows_of_one_conversation_fill_each_other(tmp_path: Path) -> None:
    files = made(tmp_path, "id,agent,team,ended_by\nc-1,Sanne,,\nc-1,Wim,Oost,klant\n")
    assert told(files) == {"agent": "Sanne", "team": "Oost", "ended_by": "customer"}


# ---- JSON


RECORD = {"conversation_id": "c-1", "ended_by": "klant", "queue_wait_s": 125, "agent": "Sanne"}
MEANT = {"ended_by": "customer", "queue_wait_s": 125.0, "agent": "Sanne"}


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([RECORD]),
        json.dumps(RECORD),
        json.dumps({"conversations": [RECORD]}),
        json.dumps({"data": {"items": [RECORD]}}),
        json.dumps({"c-1": {key: value for key, value in RECORD.items() if key != "conversation_id"}}),
        json.dumps({"conversations": {"c-1": {"ended_by": "klant", "queue_wait_s": "02:05", "agent": {"id": 3, "name": "Sanne"}}}}),
        json.dumps(RECORD) + "\n" + json.dumps({**RECORD, "conversation_id": "c-2"}) + "\n",
        json.dumps(RECORD) + json.dumps({**RECORD, "conversation_id": "c-2"}),
        json.dumps([RECORD, None, 3, "x", []]),
        json.dumps({"id": "c-1", "agent": "Sanne", "metadata": {"ended_by": "customer", "queue_wait_s": 125}}),
        "\ufeff" + json.dumps([{"id": "c-1", **{key: value for key, value in RECORD.items() if key != "conversation_id"}}], indent=2),
    ],
)
def test_json_in_all_usual_shapes(tmp_path: Path, content: str) -> None:
    found = told(made(tmp_path, content, "side.json"))
    assert {key: found.get(key) for key in MEANT} == MEANT


def test_numbers_as_ids(tmp_path: Path) -> None:
    assert told(made(tmp_path, [{"id": 17, "team": "Oost"}, {"id": 18.0, "team": "West"}]), "17") == {"team": "Oost"}
    assert told(made(tmp_path, [{"id": 18.0, "team": "West"}]), "18") == {"team": "West"}


def test_a_bad_line_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    files = made(tmp_path, f'{json.dumps(RECORD)}\n{{"conversation_id": \n{json.dumps({**RECORD, "conversation_id": "c-3"})}\n', "s.jsonl")
    assert told(files, "c-3") == MEANT
    (problem,) = files.problems
    assert problem.line == 2
    assert "no JSON" in problem.message
    files = made(tmp_path, [{"team": "Oost"}, RECORD])
    assert told(files)["agent"] == "Sanne"


def test_rows_without_an_id_are_problems_and_many_are_told_short(tmp_path: Path) -> None:
    files = made(tmp_path, "id,team\nc-1,Oost\n" + ",West\n" * 40)
    assert [problem.line for problem in files.problems[:2]] == [3, 4]
    assert len(files.problems) == 11
    assert "30 more" in files.problems[-1].message


# ---- Amazon Connect


def contact(**changes: Any) -> dict[str, Any]:
    """A contact record as the stream delivers it."""
    return {
        "AWSAccountId": "000000000000",
        "AWSContactTraceRecordFormatVersion": "2017-03-10",
        "Agent": {
            "ARN": "arn:aws:connect:agent/1",
            "AgentInteractionDuration": 211,
            "Username": "s.visser",
            "HierarchyGroups": {"Level1": {"GroupName": "Zorg"}, "Level2": {"GroupName": "Zorg Oost"}, "Level3": None},
        },
        "Attributes": {},
        "Channel": "VOICE",
        "ContactId": "c-1",
        "CustomerEndpoint": {"Address": "+31600000000", "Type": "TELEPHONE_NUMBER"},
        "DisconnectReason": "CUSTOMER_DISCONNECT",
        "InitiationMethod": "INBOUND",
        "LastUpdateTimestamp": "2026-03-02T09:10:00Z",
        "Queue": {
            "ARN": "arn:aws:connect:queue/1",
            "Name": "Facturen",
            "EnqueueTimestamp": "2026-03-02T09:01:00Z",
            "DequeueTimestamp": "2026-03-02T09:02:35Z",
            "Duration": 95,
        },
        **changes,
    }


def test_a_contact_record(tmp_path: Path) -> None:
    assert told(made(tmp_path, [contact()], "ctr.json")) == {
        "ended_by": "customer", "queue_wait_s": 95.0, "agent": "s.visser", "team": "Zorg Oost", "channel": "call", "queue": "Facturen",
        "disconnect_reason": "CUSTOMER_DISCONNECT", "initiated": "INBOUND",
    }  # fmt: skip


def test_contact_records_one_after_the_other_as_a_stream_stores_them(tmp_path: Path) -> None:
    content = "".join(json.dumps(contact(ContactId=f"c-{number}")) for number in range(3))
    files = made(tmp_path, content, "firehose")
    assert [told(files, f"c-{number}")["queue_wait_s"] for number in range(3)] == [95.0] * 3
    assert files.problems == ()


@pytest.mark.parametrize(
    ("code", "role"),
    [
        ("CUSTOMER_DISCONNECT", "customer"), ("AGENT_DISCONNECT", "agent"), ("AGENT_COMPLETED", "agent"), ("AGENT_NETWORK_DISCONNECT", "system"),
        ("THIRD_PARTY_DISCONNECT", None), ("BARGED", None), ("TRANSFERRED", None), ("DISCARDED", None), ("TELECOM_PROBLEM", "system"),
        ("TELECOM_TIMEOUT", "system"), ("CONTACT_FLOW_DISCONNECT", "system"), ("EXPIRED", "system"), ("API", "system"), ("OTHER", "system"),
        ("IDLE_DISCONNECT", "system"), ("SYSTEM_ERROR", "system"), ("CUSTOMER_CONNECTION_NOT_ESTABLISHED", "system"),
        ("CUSTOMER_NEVER_ARRIVED", "system"), ("OUTBOUND_RESOURCE_ERROR", "system"), (None, None),
    ],
)  # fmt: skip
def test_why_contacts_of_connect_ended(tmp_path: Path, code: str | None, role: str | None) -> None:
    found = made(tmp_path, [contact(DisconnectReason=code)], "ctr.json").apply(conversation())
    assert found.ended_by == role
    assert found.metadata.get("disconnect_reason") == code


def test_describe_contact_has_other_names_and_no_duration(tmp_path: Path) -> None:
    described = {
        "Contact": {
            "Id": "c-1",
            "InitiationMethod": "INBOUND",
            "Channel": "CHAT",
            "QueueInfo": {"Id": "q", "EnqueueTimestamp": "2026-03-02T10:00:00+01:00"},
            "AgentInfo": {"Id": "a", "ConnectedToAgentTimestamp": 1772442020.5},
            "DisconnectReason": "AGENT_DISCONNECT",
        }
    }
    found = told(made(tmp_path, described, "c.json"))
    assert (found["ended_by"], found["queue_wait_s"], found["channel"]) == ("agent", 20.5, "chat")


def test_a_record_that_is_delivered_again_counts_as_it_was_last(tmp_path: Path) -> None:
    first = contact(DisconnectReason="OTHER", LastUpdateTimestamp="2026-03-02T09:05:00Z")
    for content in ([first, contact()], [contact(), first]):
        assert told(made(tmp_path, content, "ctr.json"))["ended_by"] == "customer"


def test_a_record_with_nothing_in_it(tmp_path: Path) -> None:
    bare = contact(Agent=None, Queue=None, DisconnectReason=None, Channel=None, LastUpdateTimestamp=None)
    assert told(made(tmp_path, [bare], "ctr.json")) == {"initiated": "INBOUND"}


# ---- Genesys Cloud


def segment(kind: str, start: str, end: str, **more: Any) -> dict[str, Any]:
    day = "2026-03-02T09:"
    return {"segmentType": kind, "segmentStart": f"{day}{start}Z", "segmentEnd": f"{day}{end}Z", "conference": False, **more}


def participant(purpose: str, *segments: dict[str, Any], name: str | None = None, metrics: Any = ()) -> dict[str, Any]:
    session = {"mediaType": "voice", "sessionId": "s", "direction": "inbound", "segments": list(segments), "metrics": list(metrics)}
    return {"participantId": "p", "participantName": name, "purpose": purpose, "sessions": [session]}


def detail(customer: str | None, agent: str | None, **more: Any) -> dict[str, Any]:
    """A call: 40 seconds in the menu, 55.5 in the queue, 8 ringing; how the customer's and the agent's part ended."""
    parts = [
        participant("customer", segment("interact", "00:00.000", "05:00.000", **({"disconnectType": customer} if customer else {}))),
        participant("ivr", segment("ivr", "00:00.000", "00:40.000", disconnectType="transfer"), name="Keuzemenu"),
        participant("acd", segment("interact", "00:40.000", "01:35.500", disconnectType="transfer"), name="Facturen"),
    ]
    if agent is not None:
        alert = segment("alert", "01:27.500", "01:35.500")
        talk = segment("interact", "01:35.500", "05:00.000", disconnectType=agent)
        parts.append(participant("agent", alert, talk, segment("wrapup", "05:00.000", "05:20.000"), name="Sanne Visser"))
    return {"conversationId": "c-1", "conversationStart": "2026-03-02T09:00:00.000Z", "participants": parts, **more}


def test_a_conversation_detail(tmp_path: Path) -> None:
    for content in (
        {"conversations": [detail("endpoint", "peer")], "totalHits": 1},
        detail("endpoint", "peer"),
        [detail("endpoint", "peer")],
    ):
        assert told(made(tmp_path, content, "details.json")) == {
            "ended_by": "customer", "queue_wait_s": 55.5, "agent": "Sanne Visser", "channel": "call", "queue": "Facturen",
        }  # fmt: skip


@pytest.mark.parametrize(
    ("customer", "agent", "role"),
    [
        ("endpoint", "peer", "customer"), ("client", "peer", "customer"), ("peer", "client", "agent"), ("peer", "endpoint", "agent"),
        (None, "peer", "customer"), (None, "client", "agent"), ("timeout", "peer", "system"), ("system", "system", "system"),
        ("transport.failure", "peer", "system"), ("peer", "error", "system"), ("peer", "transfer", None), ("peer", "peer", None),
        ("endpoint", None, "customer"), ("system", None, "system"), ("peer", None, "bot"), (None, None, None),
    ],
)  # fmt: skip
def test_who_left_by_the_side_that_says_so(tmp_path: Path, customer: str | None, agent: str | None, role: str | None) -> None:
    assert made(tmp_path, detail(customer, agent), "d.json").apply(conversation()).ended_by == role


def test_after_a_transfer_the_last_agent_counts(tmp_path: Path) -> None:
    call = detail("peer", "transfer")
    second = segment("interact", "05:00.000", "09:00.000", disconnectType="client")
    call["participants"].append(participant("agent", second, name="Wim"))
    found = told(made(tmp_path, call, "d.json"))
    assert (found["ended_by"], found["agent"], found["queue_wait_s"]) == ("agent", "Sanne Visser", 55.5)


def test_whoever_left_first_ended_it(tmp_path: Path) -> None:
    call = detail("endpoint", "client")
    assert made(tmp_path, call, "d.json").apply(conversation()).ended_by in ("agent", "customer")
    call["participants"][0]["sessions"][0]["segments"][0]["segmentEnd"] = "2026-03-02T09:04:59.000Z"
    assert made(tmp_path, call, "d.json").apply(conversation()).ended_by == "customer"


def test_the_wait_by_the_metrics_where_no_queue_is_told(tmp_path: Path) -> None:
    call = detail("endpoint", "peer")
    call["participants"][2] = participant("acd", metrics=[{"name": "nOffered", "value": 1}, {"name": "tAcd", "value": 55500}])
    assert told(made(tmp_path, call, "d.json"))["queue_wait_s"] == 55.5
    call["participants"][2] = participant("acd")
    assert "queue_wait_s" not in told(made(tmp_path, call, "d.json"))


def test_the_conversations_api(tmp_path: Path) -> None:
    call = {
        "id": "c-1",
        "participants": [
            {
                "purpose": "customer",
                "name": "x",
                "chats": [{"state": "disconnected", "disconnectType": "peer", "disconnectedTime": "2026-03-02T09:32:02Z"}],
            },
            {"purpose": "agent", "name": "Sanne", "chats": [{"disconnectType": "client", "disconnectedTime": "2026-03-02T09:32:02Z"}]},
        ],
    }
    assert told(made(tmp_path, call, "d.json")) == {"ended_by": "agent", "agent": "Sanne", "channel": "chat"}


# ---- Twilio


SID, CALL = "WT" + "0" * 32, "CA" + "1" * 32


def test_a_task_of_flex(tmp_path: Path) -> None:
    said = {
        "conversations": {"hang_up_by": "Customer", "queue_time": 42, "communication_channel": "Chat", "team": "Oost"},
        "call_sid": CALL,
    }
    task = {"sid": SID, "attributes": json.dumps(said), "task_queue_friendly_name": "Facturen", "age": 300}
    files = made(tmp_path, [task], "tasks.json")
    meant = {"ended_by": "customer", "queue_wait_s": 42.0, "team": "Oost", "channel": "chat", "queue": "Facturen"}
    assert told(files, CALL) == told(files, SID) == meant
    assert told(made(tmp_path, [{**task, "attributes": "{broken"}], "tasks.json"), SID) == {"queue": "Facturen"}


@pytest.mark.parametrize(
    ("direction", "side", "role"),
    [
        ("inbound", "caller", "customer"), ("inbound", "callee", "agent"), ("outbound_api", "callee", "customer"),
        ("outbound_dial", "caller", "agent"), ("inbound", "unknown", None), (None, "caller", None),
    ],
)  # fmt: skip
def test_a_summary_of_a_call(tmp_path: Path, direction: str | None, side: str, role: str | None) -> None:
    summary = {"call_sid": CALL, "properties": {"direction": direction, "disconnected_by": side, "queue_time": 1200}}
    found = made(tmp_path, [summary], "calls.json").apply(conversation(CALL))
    # Twilio's queue_time is how long a call waited to be placed: nobody waited in it.
    assert (found.ended_by, found.metadata.get("queue_wait_s")) == (role, None)


# ---- which conversation


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("c-1", "c-1"), ("C-1", "c-1"), ("c-1", "C-1"), ("c-1.wav", "c-1"), ("c-1", "c-1.vtt"), ("opnames/C-1.WAV", "c-1.vtt"),
        ("D:\\opnames\\c-1.mp3", "c-1"), (" c-1 ", "c-1"), ("", "nothing"), ("570.12", "570.12"),
    ],
)  # fmt: skip
def test_ids_are_found_whatever_their_capitals_and_endings(tmp_path: Path, written: str, asked: str) -> None:
    files = made(tmp_path, f"id,team\n{written},Oost\nx-9,West\n")
    assert told(files, asked) == ({"team": "Oost"} if written else {})


def test_an_id_as_it_is_wins_and_ids_that_only_endings_part_are_nobody_elses(tmp_path: Path) -> None:
    files = made(tmp_path, "id,team\na.wav,Oost\nA.mp3,West\n570.12,Noord\n570.13,Zuid\nb,x\nB,y\n")
    assert told(files, "a.wav") == {"team": "Oost"}
    assert told(files, "A.mp3") == {"team": "West"}
    assert told(files, "a") == {}
    assert told(files, "570") == {}
    assert (told(files, "b"), told(files, "B")) == ({"team": "x"}, {"team": "y"})


def test_the_export_wins_where_it_says_something(tmp_path: Path) -> None:
    files = made(tmp_path, EN.replace("topic,", "topic,subject,").replace("Verhuizing,", "Verhuizing,post,"))
    own = {"agent": "Wim", "team": "Noord", "topic": "storing", "language": "en", "channel": Channel.CHAT}
    ends = {"ended_by": "agent", "queue_wait_s": 3, "subject": "eigen"}
    found = told(files, metadata=ends, **own)
    assert found == {**own, "channel": "chat", **ends}
    filled = told(files, metadata={"ended_by": "?", "subject": "", "queue_wait_s": None})
    assert (filled["ended_by"], filled["queue_wait_s"], filled["subject"]) == ("customer", 125.0, "post")


def test_a_conversation_without_a_record_comes_back_as_it_is(tmp_path: Path) -> None:
    one = conversation("elsewhere")
    assert made(tmp_path, EN).apply(one) is one
    none = load_side_files([])
    assert (bool(none), none.apply(one), none.unmatched(), none.problems) == (False, one, [], ())


def test_the_first_of_several_files_wins_and_others_fill_what_it_leaves_empty(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,team\nc-1,Oost\n")
    (tmp_path / "b.csv").write_text("id,team,agent\nc-1,West,Sanne\n")
    files = load_side_files([str(tmp_path / "a.csv"), str(tmp_path / "b.csv"), str(tmp_path / "a.csv")])
    assert told(files) == {"team": "Oost", "agent": "Sanne"}
    assert files.unmatched() == []


def test_a_file_that_matches_nothing_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,team\nc-1,Oost\n")
    (tmp_path / "b.csv").write_text("id,team\nq-1,Oost\n")
    files = load_side_files([str(tmp_path / "a.csv"), str(tmp_path / "b.csv")])
    assert files.unmatched() == []
    files.apply(conversation("c-1"))
    (problem,) = files.unmatched()
    assert problem.path.endswith("b.csv")
    assert "'q-1'" in problem.message
    assert "'c-1'" in problem.message


# ---- broken files


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"PK\x03\x04xxxx", "no text"),
        (b"naam,team\nx,y\n", "no column with the ids"),
        (b"gewoon wat tekst\nzonder kop", "no column with the ids"),
        (b"id,team\n", "no record"),
        (b"[]", "no record"),
        (b"{}", "no record"),
        (b'[{"team": "Oost"}]', "no record"),
        (b'{"id": ', "no JSON"),
        (b"[" * 200_000, "nested too deep"),
    ],
)
def test_a_file_that_gives_nothing_is_an_error_of_the_call(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(UsageError) as error:
        made(tmp_path, content)
    assert words in str(error.value)
    assert "side.csv" in str(error.value)
    assert "\n" not in str(error.value)
    assert error.value.hint


def test_a_file_that_is_not_there_is_an_error_of_the_call(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(UsageError) as error:
            load_side_files([str(path)])
        assert "can't be read" in str(error.value)


def test_a_cell_that_is_too_long_is_a_problem(tmp_path: Path) -> None:
    files = made(tmp_path, f'id,team\nc-1,Oost\nc-2,"{"x" * (1 << 21)}"\nc-3,West\n')
    assert told(files)["team"] == "Oost"
    assert [problem.line for problem in files.problems] == [3]


def test_party_of_reads_words_within_codes() -> None:
    assert [party_of(word) for word in ("hangupByAgent", "CUSTOMER-LEFT", "klant heeft opgehangen", "???")] == [
        "agent",
        "customer",
        "customer",
        None,
    ]


SEEDS = [
    NL,
    EN,
    json.dumps([RECORD]),
    json.dumps(contact()) * 2,
    json.dumps({"conversations": [detail("peer", "client")]}),
    json.dumps({"sid": SID}),
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(SEEDS), st.data())
def test_mutated_files_give_records_and_problems_or_an_error_of_the_call(tmp_path: Path, seed: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(seed)))
    other = data.draw(st.one_of(st.text(max_size=12), st.sampled_from(['"', "null", "[", "{}", ";", "\n", "1e999", "\ud800", "-", "true"])))
    at = data.draw(st.integers(0, len(seed)))
    mutated = (seed[: min(cut, at)] + other + seed[max(cut, at) :]).encode("utf-8", "replace")
    try:
        files = made(tmp_path, mutated)
    except UsageError as error:
        assert error.hint
        return
    assert all(isinstance(problem, Problem) for problem in files.problems)
    found = files.apply(conversation())
    assert isinstance(found, Conversation)
    assert found.turns == conversation().turns
    assert found.ended_by in (None, "agent", "customer", "bot", "system")
    wait = found.metadata.get("queue_wait_s")
    assert wait is None or (isinstance(wait, float) and wait >= 0)
