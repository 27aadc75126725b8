import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from calllint.cli import cli
from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.reading import ReadOptions, read_text

from .conftest import THREAT, Run, conversation


def test_plain_text_becomes_json_lines_that_read_back(run: Run, here: Path) -> None:
    (here / "chat.txt").write_text("Klant: Waar blijft mijn pakket?\nAgent: Ik zoek het voor u op.\n", encoding="utf-8")
    result = run("convert", "chat.txt")
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    assert [turn["role"] for turn in json.loads(line)["turns"]] == ["customer", "agent"]
    again = run("convert", "-", "--stdin-filename", "x.jsonl", stdin=result.stdout)
    assert again.stdout == result.stdout


def test_the_rest_is_converted_when_an_input_can_not_be_read(run: Run, here: Path) -> None:
    result = run("convert", "absent.txt", "threat.jsonl", "-o", "out.jsonl")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("problem: absent.txt: ")
    assert json.loads((here / "out.jsonl").read_text(encoding="utf-8")) == json.loads(conversation("t", THREAT))


def test_without_paths_it_says_what_to_give(run: Run) -> None:
    result = run("convert")
    assert (result.exit_code, result.stderr) == (2, "error: nothing to convert (give files or folders, or - for standard input)\n")


_text = st.text(st.characters(codec="utf-8"), min_size=1)
_metadata = st.dictionaries(st.text("abc", min_size=1), st.text() | st.integers() | st.none() | st.lists(st.booleans()), max_size=2)
_turns = st.builds(
    Turn,
    role=st.sampled_from(Role),
    text=_text,
    name=st.none() | _text,
    start=st.none() | st.floats(0, 50),
    end=st.none() | st.floats(50, 100),
    at=st.none() | st.just("2026-03-01T09:00:00Z"),
    place=st.none(),
    anchors=st.just(()),
    metadata=_metadata,
)
_conversations = st.builds(
    Conversation,
    id=_text,
    turns=st.lists(_turns, min_size=1, max_size=3).map(tuple),
    place=st.just(Place("-")),
    language=st.none() | st.sampled_from(["nl", "en"]),
    channel=st.sampled_from(Channel),
    agent=st.none() | _text,
    team=st.none() | _text,
    topic=st.none() | _text,
    metadata=_metadata,
)


@given(_conversations)
def test_what_is_converted_is_the_same_conversation(one: Conversation) -> None:
    from click.testing import CliRunner

    from calllint.reading.contract import as_json

    line = json.dumps(as_json(one)) + "\n"
    result = CliRunner().invoke(cli, ["convert", "--isolated", "-"], input=line.encode())
    (back,) = read_text(result.stdout, ReadOptions(input_format="jsonl"))
    assert isinstance(back, Conversation)
    assert as_json(back) == as_json(one)
    assert result.exit_code == 0
