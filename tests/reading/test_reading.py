"""The public door: which files are read, by which reader, and that nothing is lost in silence."""

from __future__ import annotations

import io
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem, UsageError
from calllint.reading import ReadOptions, formats, read, read_text

ONE = {"id": "c-1", "turns": [{"role": "agent", "text": "Hallo"}]}
TALK = "Medewerker: Goedemiddag.\nKlant: Dag, ik heb een vraag.\n"


def written(folder: Path, name: str, content: str | bytes) -> str:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file.as_posix()


def problem(items: object) -> Problem:
    (only,) = items
    assert isinstance(only, Problem)
    return only


def ids(items: object) -> list[str]:
    found = list(items)
    assert all(isinstance(item, Conversation) for item in found), found
    return [item.id for item in found]


def test_folder_is_read_sorted_and_recursively_and_hidden_entries_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.txt", ".git/c.txt", "node_modules/d.txt", "__pycache__/e.txt", ".hidden.txt"):
        written(tmp_path, name, TALK)
    written(tmp_path, "picture.png", b"\x89PNG\0")
    found = list(read([str(tmp_path)]))
    assert ids(found) == ["y", "z", "b"]
    assert found[0].place.path == f"{tmp_path.as_posix()}/a/y.txt"


def test_a_folder_does_not_pass_over_in_silence_what_may_hold_conversations(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", TALK)
    beside = {"manual.pdf": b"%PDF-1.7", "macros.yaml": "- title: Hi\n  body: ''\n", "chat.xml": "<chat><message>Hi</message></chat>"}
    settings = {
        "ci.yml": "on: push\njobs: {}\n",
        "pom.xml": "<project><name>x</name></project>",
        "call.wav": b"RIFF",
        "notes.toml": "a = 1\n",
    }
    for name, content in {**beside, **settings, "README.pdf": b"%PDF-1.7"}.items():
        written(tmp_path, name, content)
    found = list(read([str(tmp_path)]))
    told = {Path(item.path).name: item.message for item in found if isinstance(item, Problem)}
    assert told.keys() == beside.keys()
    assert [item.id for item in found if isinstance(item, Conversation)] == ["a"]
    assert [item.id for item in read([str(tmp_path)], ReadOptions(input_format="text")) if isinstance(item, Conversation)] == ["a"]


@pytest.mark.parametrize("channel", [None, "call", "email"])
def test_the_channel_that_nothing_else_tells_is_the_one_of_the_settings(channel: str | None) -> None:
    (found,) = read_text("Nr;Wie;Tekst\n1;Klant;Waar blijft hij?\n1;Agent;Onderweg.\n", ReadOptions(channel=channel), name="a.csv")
    assert isinstance(found, Conversation)
    assert found.channel is (Channel.UNKNOWN if channel is None else Channel(channel))
    (chat,) = read_text(
        '{"id": "1", "channel": "chat", "turns": [{"role": "agent", "text": "Dag"}]}', ReadOptions(channel=channel), name="a.json"
    )
    assert isinstance(chat, Conversation)
    assert chat.channel is Channel.CHAT


def test_paths_are_shown_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "calls/a.txt", TALK)
    monkeypatch.chdir(tmp_path)
    assert [item.place.path for item in read(["calls"])] == ["calls/a.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    name = written(tmp_path, "a.txt", TALK)
    assert ids(read([name, str(tmp_path), name])) == ["a"]


def test_glob_is_expanded_in_order(tmp_path: Path) -> None:
    for name in ("b1.txt", "b0.txt", "c.txt", "sub/b9.txt"):
        written(tmp_path, name, TALK)
    assert ids(read([f"{tmp_path}/b*.txt"])) == ["b0", "b1"]
    assert sorted(ids(read([f"{tmp_path}/**/b*.txt"]))) == ["b0", "b1", "b9"]


def test_a_file_whose_name_looks_like_a_glob_is_a_file(tmp_path: Path) -> None:
    assert ids(read([written(tmp_path, "call [1].txt", TALK)])) == ["call [1]"]


@pytest.mark.parametrize(
    ("name", "message"),
    [("mistyped.txt", "no such file"), ("*.nothing", "matches no file"), ("empty", "nothing here")],
)
def test_what_means_no_file_is_a_problem(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    assert message in problem(read([f"{tmp_path}/{name}"])).message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n", "is empty"),
        (b"PK\x03\x04\0\0\0rest", "damaged ZIP"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture"),
        (bytes(range(256)), "binary"),
        (b"Once upon a time there was a file.\nIt held prose.\n", "--input-format"),
    ],
)
def test_a_file_that_holds_no_conversation_is_a_problem(tmp_path: Path, content: bytes, message: str) -> None:
    name = written(tmp_path, "x.txt", content)
    found = problem(read([name]))
    assert found.path == name
    assert message in found.message


def test_the_rest_is_read_after_a_problem(tmp_path: Path) -> None:
    found = list(read([f"{tmp_path}/none.txt", written(tmp_path, "a.txt", TALK)]))
    assert isinstance(found[0], Problem)
    assert ids(found[1:]) == ["a"]


def test_unknown_input_format_names_the_nearest_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match=r"did you mean jsonl or json\?|did you mean json or jsonl\?"):
        read(["x"], ReadOptions(input_format="jsonll"))


def test_standard_input_has_the_name_it_is_given() -> None:
    data = json.dumps(ONE).encode()
    (nameless,) = read(["-"], ReadOptions(), io.BytesIO(data))
    (named,) = read(["-"], ReadOptions(stdin_filename="a/b.json"), io.BytesIO(data))
    assert nameless.place.path == "-"
    assert named.place.path == "a/b.json"


def test_input_format_skips_recognition() -> None:
    (found,) = read_text("Klant: hallo\nAgent: dag\n", ReadOptions(input_format="template"))
    assert found.channel is Channel.TEMPLATE


def test_every_reader_says_what_it_is() -> None:
    readers = formats()
    assert {reader.name for reader in readers} >= {"json", "jsonl", "text", "vtt", "srt", "eml", "mbox", "template"}
    for reader in readers:
        assert all((reader.summary, reader.recognised, reader.roles, reader.times, reader.ending, reader.extensions))


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("utf-8-sig", "Agent: café\nKlant: één\n", "één"),
        ("utf-16", "Agent: café\nKlant: één\n", "één"),
        ("utf-16-le", "Agent: cafe wat kost dat\nKlant: één\n", "één"),
        ("utf-16-be", "Agent: cafe wat kost dat\nKlant: één\n", "één"),
        ("cp1252", "Agent: café €\nKlant: één\n", "één"),
        ("utf-8", "Agent: café\r\nKlant: één\r\n", "één"),
        ("utf-8", "Agent: café\rKlant: één\r", "één"),
    ],
)
def test_encodings_and_line_ends(tmp_path: Path, name: str, content: str, text: str) -> None:
    (found,) = read([written(tmp_path, "x.txt", content.encode(name))])
    assert [turn.text for turn in found.turns][-1] == text


def test_the_one_other_party_of_an_agent_stays_unknown_until_its_words_tell() -> None:
    (silent,) = read_text("Agent Mike: Hi\nSarah: Hello\nAgent Mike: Bye\n", ReadOptions(infer_roles=True))
    assert silent.turns[1].role is Role.UNKNOWN
    (told,) = read_text("Agent Mike: Hi\nSarah: Hello\nAgent Mike: Bye\n", ReadOptions(roles={"customer": ("Sarah",)}))
    assert told.turns[1].role is Role.CUSTOMER


PIECES = st.sampled_from(
    ["WEBVTT\n\n", "00:00:01.000 --> 00:00:02.000\n", "1\n00:00:01,000 --> 00:00:02,000\nx\n\n", "From a@b Mon\n", "From: a <a@b.nl>\n",
     "Subject: x\n", "Date: Mon, 1 Jan 2024 10:00:00 +0100\n", "\n", "> ", "On 1 Jan 2024 at 10:00 Jan <a@b.nl> wrote:\n", "---\n",
     "Klant: ", "Agent (Jan) [00:12]: ", "[00:12] ", "12:30 ", "# c-1\n", "=== a ===\n", "Id: 3\n", "<p>", "<![", "&amp;", "{{naam}}",
     '{"turns": [', '{"role": "agent", "text": "\\u00e9"}', "]}", "[", '"', "\\", "é", "\u2028", "\ufeff", "\r", "\t", "𝕏", "x" * 50,
     "Content-Type: text/html; charset=nope\n", "Content-Transfer-Encoding: base64\n", "99999999999:00:00.000 --> 1\n"]
)  # fmt: skip
ANYTHING = st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=25).map(lambda pieces: "".join(pieces).encode()))


@settings(deadline=None, max_examples=150)
@given(ANYTHING, st.sampled_from([None, *(reader.name for reader in formats())]))
@example(b'{"turns": ' + b"[" * 100_000, "json")
@example(b'{"turns": ' + b"[" * 100_000, "jsonl")
@example(b'[{"turns": 1e999}]', "json")
@example(b'{"turns": [{"role": "agent", "text": "a", "start": 1' + b"0" * 5000 + b"}]}", "json")
@example(b"From: =?utf-8?q?=3F?=\nSubject: x\nContent-Type: multipart/mixed\n\nx", "eml")
def test_any_bytes_under_any_reader_give_conversations_or_problems(data: bytes, name: str | None) -> None:
    for item in read(["-"], ReadOptions(input_format=name), io.BytesIO(data)):
        assert isinstance(item, (Conversation, Problem))
        if isinstance(item, Conversation):
            assert item.turns
            json.dumps([turn.text for turn in item.turns], ensure_ascii=False).encode()
            assert all(turn.start is None or turn.end is None or turn.start <= turn.end for turn in item.turns)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=200), st.sampled_from([reader.extensions[0] for reader in formats()]))
def test_no_file_is_passed_over_in_silence(data: bytes, extension: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        name = written(Path(folder), f"x{extension}", data)
        assert list(read([name]))
