"""Slack: exports as archives and folders, single days, the API; threads, bots, mark-up, and what is no message."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read, read_text

B, U = Role.BOT, Role.UNKNOWN
USERS = [
    {
        "id": "U1",
        "name": "jan",
        "real_name": "",
        "profile": {"real_name": "Jan de Vries", "display_name": "jan", "email": "jan@klant.example"},
    },
    {"id": "U2", "name": "sanne", "real_name": "Sanne Visser", "is_bot": False, "profile": {}},
    {"id": "U3", "name": "hulpbot", "is_bot": True, "profile": {"real_name": "Hulpbot"}},
]
CHANNELS = [{"id": "C1", "name": "klantvragen", "members": ["U1", "U2"]}, {"id": "C2", "name": "algemeen"}]


def message(text: str, ts: str = "1772356560.000200", user: str = "U1", **more: Any) -> dict[str, Any]:
    return {"type": "message", "user": user, "text": text, "ts": ts, **more}


def day(*messages: Any) -> list[Conversation]:
    found = list(read_text(json.dumps(list(messages)), name="2026-03-01.json"))
    assert all(isinstance(item, Conversation) for item in found), found
    return [item for item in found if isinstance(item, Conversation)]


def text_of(item: dict[str, Any]) -> str:
    (found,) = day(message("vooraf", "1772356000.000100"), item)
    return found.turns[1].text


def export(folder: Path, files: dict[str, Any], *, archive: bool = False, root: str = "") -> str:
    """The export as a folder, or as an archive."""
    texts = {root + name: content if isinstance(content, str) else json.dumps(content, indent=4) for name, content in files.items()}
    if archive:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
            for name, text in texts.items():
                file.writestr(name, text)
        (folder / "slack.zip").write_bytes(out.getvalue())
        return (folder / "slack.zip").as_posix()
    for name, text in texts.items():
        target = folder / "slack" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return (folder / "slack").as_posix()


FILES: dict[str, Any] = {
    "users.json": USERS,
    "channels.json": CHANNELS,
    "dms.json": [{"id": "D9", "members": ["U1", "U2"]}],
    "integration_logs.json": [{"user_id": "U1", "date": "1772356560"}],
    "klantvragen/2026-03-02.json": [message("Nee, toch niet", "1772442960.000100")],
    "klantvragen/2026-03-01.json": [
        message("<@U1> has joined the channel", "1772356000.000100", subtype="channel_join"),
        message("Werkt de printer weer? <@U2>", "1772356560.000200", thread_ts="1772356560.000200", reply_count=2),
        message("Iemand koffie?", "1772356600.000300"),
        message("Ik kijk even", "1772356620.500400", "U2", thread_ts="1772356560.000200", parent_user_id="U1"),
        message("Hij doet het", "1772443020.000500", "U2", thread_ts="1772356560.000200", subtype="thread_broadcast"),
    ],
    "D9/2026-03-03.json": [message("Dank je", "1772529360.000100")],
}


@pytest.mark.parametrize("archive", [True, False])
@pytest.mark.parametrize("root", ["", "Firma Slack export/"])
def test_an_export_gives_channels_over_all_their_days_and_threads_by_themselves(tmp_path: Path, archive: bool, root: str) -> None:
    path = export(tmp_path, FILES, archive=archive, root=root)
    found = [item for item in read([path]) if isinstance(item, Conversation)]
    assert [(item.id, item.metadata.get("subject")) for item in found] == [
        ("D9", "Jan de Vries, Sanne Visser"), ("C1", "#klantvragen"), ("C1-1772356560.000200", "#klantvragen"),
    ]  # fmt: skip
    assert all(item.channel is Channel.CHAT for item in found)
    _, channel, thread = found
    assert [(turn.role, turn.name, turn.text, turn.start, turn.at) for turn in channel.turns] == [
        (U, "Jan de Vries", "Iemand koffie?", 0, "2026-03-01T09:16:40Z"),
        (U, "Jan de Vries", "Nee, toch niet", 86360, "2026-03-02T09:16:00Z"),
    ]
    assert [(turn.name, turn.text, turn.start, turn.at) for turn in thread.turns] == [
        ("Jan de Vries", "Werkt de printer weer? @Sanne Visser", 0, "2026-03-01T09:16:00Z"),
        ("Sanne Visser", "Ik kijk even", 60.5, "2026-03-01T09:17:00.500Z"),
        ("Sanne Visser", "Hij doet het", 86460, "2026-03-02T09:17:00Z"),
    ]
    place = channel.turns[1].place
    assert place is not None
    assert place.path == f"{path}/{root}klantvragen/2026-03-02.json"
    assert channel.turns[1].locate(0) == (5, 18)
    assert channel.turns[0].metadata == {"user": "U1", "email": "jan@klant.example"}


def test_an_export_without_users_or_with_broken_files_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    files = {name: content for name, content in FILES.items() if not name.startswith("D9")}
    files |= {"users.json": "{", "klantvragen/2026-03-04.json": "[{]", "klantvragen/2026-03-05.json": {"geen": "lijst"}}
    items = list(read([export(tmp_path, files, archive=True)]))
    problems = [str(item).removeprefix(tmp_path.as_posix()) for item in items if isinstance(item, Problem)]
    assert [problem.split(": ")[0] for problem in problems] == [
        "/slack.zip/users.json:1", "/slack.zip/klantvragen/2026-03-04.json:1", "/slack.zip/klantvragen/2026-03-05.json:1",
    ]  # fmt: skip
    channel, thread = [item for item in items if isinstance(item, Conversation)]
    assert (len(channel.turns), len(thread.turns)) == (2, 3)
    assert channel.turns[0].name == "U1"


def test_an_export_without_days_is_a_problem(tmp_path: Path) -> None:
    (item,) = read([export(tmp_path, {"users.json": USERS, "channels.json": CHANNELS}, archive=True)])
    assert isinstance(item, Problem)
    assert "without messages" in item.message


def test_json_files_that_only_have_such_names_are_no_export(tmp_path: Path) -> None:
    path = export(tmp_path, {"users.json": json.dumps({"id": "c", "turns": [{"role": "agent", "text": "Hallo"}]})})
    (item,) = read([path])
    assert isinstance(item, Conversation)


def test_one_day_is_read_by_itself() -> None:
    (found,) = day(message("Hoi", user_profile={"real_name": "Jan de Vries"}), message("Dag", "1772356570.000100", "U2"))
    assert found.id == "2026-03-01"
    assert [(turn.role, turn.name, turn.text, turn.start) for turn in found.turns] == [(U, "Jan de Vries", "Hoi", 0), (U, "U2", "Dag", 10)]


def test_messages_of_the_api_are_read_in_the_order_of_time() -> None:
    page = {"ok": True, "messages": [message("twee", "1772356570.000100"), message("een", "1772356560.000100")], "has_more": False}
    (found,) = read_text(json.dumps(page), name="history.json")
    assert isinstance(found, Conversation)
    assert [turn.text for turn in found.turns] == ["een", "twee"]
    (told,) = read_text(json.dumps(page), ReadOptions(input_format="slack"), "history.json")
    assert isinstance(told, Conversation)


@pytest.mark.parametrize(
    "kind",
    [
        "channel_join", "channel_leave", "group_join", "channel_topic", "channel_purpose", "channel_name", "channel_archive", "pinned_item",
        "bot_add", "bot_remove", "tombstone", "reminder_add", "huddle_thread", "channel_convert_to_private", 7, [],
    ],
)  # fmt: skip
def test_events_are_no_turns(kind: object) -> None:
    (found,) = day(message("Hoi"), message("<@U1> did something", "1772356570.000100", subtype=kind))
    assert [turn.text for turn in found.turns] == ["Hoi"]


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({"subtype": "bot_message", "bot_id": "B1", "username": "Alarm"}, "Alarm"),
        ({"subtype": "bot_message", "bot_id": "B1", "user": None}, "B1"),
        ({"bot_id": "B1", "bot_profile": {"name": "Hulpbot"}}, "Hulpbot"),
        ({"user": "USLACKBOT"}, "USLACKBOT"),
        ({"subtype": "slackbot_response", "user": "USLACKBOT"}, "USLACKBOT"),
    ],
)
def test_bots_are_bots(more: dict[str, Any], name: str) -> None:
    (found,) = day({**message("Er is storing"), **more}, message("Ok", "1772356570.000100"))
    assert [(turn.role, turn.name) for turn in found.turns] == [(B, name), (U, "U1")]


def test_a_persons_message_through_an_app_is_the_persons(tmp_path: Path) -> None:
    messages = [message("Van mij", bot_id="B1"), message("Van de bot", "1772356570.000100", "U3")]
    (found,) = read([export(tmp_path, {"users.json": USERS, "channels.json": CHANNELS, "algemeen/2026-03-01.json": messages})])
    assert isinstance(found, Conversation)
    assert [(turn.role, turn.name) for turn in found.turns] == [(U, "Jan de Vries"), (B, "Hulpbot")]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Zie <https://winkel.example/a?b=1&amp;c=2>", "Zie https://winkel.example/a?b=1&c=2"),
        ("Zie <https://winkel.example|de site>", "Zie de site"),
        ("<mailto:a@b.example|a@b.example> of <tel:0612345678>", "a@b.example of 0612345678"),
        ("<!here> <!channel> <!subteam^S1|@winkel> <#C1|algemeen> <#C2>", "@here @channel @winkel #algemeen #C2"),
        ("<!date^1772356560^{date}|1 maart>", "1 maart"),
        ("<@U7|piet> en <@U8>", "@piet en @U8"),
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"),
        ("&amp;lt;", "&lt;"),
        ("*vet* _schuin_ :smile:\n> aanhaling", "*vet* _schuin_ :smile:\n> aanhaling"),
        ("a < b > c", "a < b > c"),
    ],
)
def test_mark_up_becomes_what_people_see(written: str, text: str) -> None:
    assert text_of(message(written, "1772356570.000100")) == text


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "Zie <https://a.example|hier>"}}]}, "Zie hier"),
        (
            {"blocks": [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                {"type": "text", "text": "Hoi "}, {"type": "user", "user_id": "U1"}, {"type": "emoji", "name": "wave"},
                {"type": "link", "url": "https://a.example"}]}]}]},
            "Hoi @U1:wave:https://a.example",
        ),
        (
            {"blocks": [{"type": "header", "text": {"type": "plain_text", "text": "Melding"}},
                        {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Knop"}}]},
                        {"type": "context", "elements": [{"type": "mrkdwn", "text": "van vandaag"}]}]},
            "Melding\nvan vandaag",
        ),
        ({"attachments": [{"pretext": "Storing", "text": "Printer 2 &amp; 3", "fallback": "x", "fields": [{"title": "Ernst", "value": "hoog"}]}]},
         "Storing\nPrinter 2 & 3\nErnst: hoog"),
        ({"attachments": [{"fallback": "Alleen dit"}, {"text": "En dit"}]}, "Alleen dit\nEn dit"),
    ],
)  # fmt: skip
def test_without_a_text_blocks_and_attachments_speak(more: dict[str, Any], text: str) -> None:
    assert text_of({**message("", "1772356570.000100"), **more}) == text


def test_previews_of_links_are_no_words() -> None:
    assert (
        text_of(message("Zie <https://a.example>", "1772356570.000100", attachments=[{"title": "A", "text": "voorbeeld"}]))
        == "Zie https://a.example"
    )


def test_uploads_are_turns_only_for_what_was_said_with_them() -> None:
    (found,) = day(
        message("Dit is de schade", subtype="file_share", files=[{"name": "foto.jpg"}]),
        message("", "1772356561.000100", files=[{"name": "foto.jpg"}]),
        message("<@U1> uploaded a file: <https://a.example|foto.jpg>", "1772356562.000100", subtype="file_share"),
        message("<@U1> uploaded a file: <https://a.example|foto.jpg> and commented: Zo dus", "1772356563.000100", subtype="file_share"),
        message("<@U2> commented on a file", "1772356564.000100", subtype="file_comment", comment={"comment": "Mooi", "user": "U2"}),
    )
    assert [(turn.name, turn.text) for turn in found.turns] == [("U1", "Dit is de schade"), ("U1", "Zo dus"), ("U2", "Mooi")]


def test_messages_stand_as_they_were_last_edited_and_not_where_they_were_deleted() -> None:
    (found,) = day(
        message("Hoi", edited={"user": "U1", "ts": "1772356999.000000"}),
        message("Fout", "1772356561.000100"),
        {
            "type": "message",
            "subtype": "message_changed",
            "hidden": True,
            "ts": "1772356570.000100",
            "message": message("Goed", "1772356561.000100"),
        },
        message("Weg ermee", "1772356563.000100"),
        {"type": "message", "subtype": "message_deleted", "hidden": True, "ts": "1772356571.000100", "deleted_ts": "1772356563.000100"},
    )
    assert [(turn.text, turn.start) for turn in found.turns] == [("Hoi", 0), ("Goed", 1)]


def test_a_thread_without_replies_stays_in_the_channel() -> None:
    (found,) = day(message("Vraag", thread_ts="1772356560.000200"), message("Anders", "1772356570.000100"))
    assert [turn.text for turn in found.turns] == ["Vraag", "Anders"]


def test_a_day_of_events_alone_is_a_problem() -> None:
    (found,) = read_text(json.dumps([message("<@U1> has joined", subtype="channel_join")]), name="2026-03-01.json")
    assert isinstance(found, Problem)
    assert "no messages with text" in found.message


VALUE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["", "U1", "1772356560.000200", "message", "bot_message", "x <@U1>"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "type", "user", "elements", "profile", "name"]), inner, max_size=3)
    ),
    max_leaves=8,
)
KEYS = [
    "type",
    "subtype",
    "user",
    "text",
    "ts",
    "thread_ts",
    "blocks",
    "attachments",
    "bot_id",
    "bot_profile",
    "user_profile",
    "comment",
    "message",
]


@settings(deadline=None, max_examples=200)
@given(st.lists(st.dictionaries(st.sampled_from(KEYS), VALUE, max_size=6), max_size=6))
def test_any_values_give_conversations_and_problems(changes: list[dict[str, Any]]) -> None:
    messages = [{**message("Hoi", f"177235656{index}.000100"), **change} for index, change in enumerate(changes)]
    for item in read_text(json.dumps([message("vooraf"), *messages]), ReadOptions(input_format="slack"), "x.json"):
        assert isinstance(item, (Conversation, Problem))
        for turn in getattr(item, "turns", ()):
            assert turn.text
            assert turn.start is None or turn.start >= 0
            assert turn.place.line == 1
