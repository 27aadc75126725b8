import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.cli import cli
from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.reading import ReadOptions, read_text

from .conftest import FRIENDLY, THREAT, Run, conversation


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


STEERING = "\x9b2J \u202ecod.exe \u2066x a\u2028b\u2029c\x85d \x1b[2J"


def test_what_would_steer_a_terminal_is_escaped_and_reads_back_the_same(run: Run, here: Path) -> None:
    line = {"id": STEERING, "turns": [{"role": "customer", "text": STEERING, "name": "A"}, {"role": "agent", "text": "Goedemiddag"}]}
    (here / "odd.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    for form in ("jsonl", "vcon"):
        written = run("convert", "--to", form, "odd.jsonl").stdout
        assert len(written.splitlines()) == 1
        assert set(written) & set(STEERING) <= set(map(chr, range(32, 127)))
    back = json.loads(run("convert", "odd.jsonl").stdout)
    assert (back["id"], back["turns"][0]["text"]) == (STEERING, STEERING)


def test_the_name_of_a_file_does_not_steer_the_terminal_that_it_is_explained_on(run: Run, here: Path) -> None:
    (here / "a\x1b[31mb.txt").write_text("Klant: Waar blijft mijn pakket?\nAgent: Ik zoek het op.\n", encoding="utf-8")
    result = run("convert", "--explain", ".")
    assert "a\\x1b[31mb.txt: read as text" in result.stdout
    assert "\x1b" not in result.stdout + result.stderr


def test_without_paths_it_says_what_to_give(run: Run) -> None:
    result = run("convert")
    assert (result.exit_code, result.stderr) == (2, "error: nothing to convert (give files or folders, or - for standard input)\n")


CALL = {
    "metadata": {"request_id": "call-9"},
    "results": {
        "utterances": [
            {
                "start": 0.5,
                "end": 3.0,
                "speaker": 0,
                "transcript": "Goedemiddag, u spreekt met Sanne van Stroom Zuid, waarmee kan ik u helpen?",
            },
            {"start": 3.2, "end": 7.0, "speaker": 1, "transcript": "Ja, goedemiddag, ik heb een vraag over mijn rekening."},
            {"start": 7.2, "end": 9.0, "speaker": 0, "transcript": "Mag ik uw klantnummer?"},
            {"start": 9.1, "end": 11.0, "speaker": 1, "transcript": "Dat is 48213."},
        ]
    },
}
SIDE = "ContactId;Beëindigd door;Wachttijd;Team\ncall-9;klant;0:20:05;Noord\n"


def test_explain_says_what_a_file_was_taken_for_and_converts_nothing(run: Run, here: Path) -> None:
    (here / "call.json").write_text(json.dumps(CALL), encoding="utf-8")
    (here / "chat.csv").write_text("Gesprek;Afzender;Bericht\nc1;Klant;Waar blijft het?\nc1;Medewerker;Ik kijk het na.\n", encoding="utf-8")
    result = run("convert", "--explain", "call.json", "chat.csv")
    words = " ".join(result.stdout.split())
    assert result.exit_code == 0
    for said in (
        "call.json: read as json", "export: deepgram", "conversations: 1, turns: 4", "agent 2, customer 2", "times: all with a start",
        "Speaker 0 is agent, Speaker 1 is customer", "chat.csv: read as csv", 'role = "Afzender"', 'text = "Bericht"', "[columns]",
    ):  # fmt: skip
        assert said in words, said
    assert not any(line.startswith("{") for line in result.stdout.splitlines())


def test_explain_names_what_can_not_be_read(run: Run, here: Path) -> None:
    (here / "prose.txt").write_text("Er was eens een bestand.\n", encoding="utf-8")
    result = run("convert", "--explain", "prose.txt", "threat.jsonl")
    assert result.exit_code == 3
    assert "prose.txt: not recognised" in result.stderr
    assert "threat.jsonl: read as jsonl" in result.stdout


def test_vcon_is_one_a_line_and_reads_back(run: Run, here: Path) -> None:
    result = run("convert", "threat.jsonl", "friendly.jsonl", "--to", "vcon", "-o", "out.vcon")
    assert result.exit_code == 0
    lines = (here / "out.vcon").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["parties"][0]["role"] for line in lines] == ["customer", "customer"]
    again = run("convert", "out.vcon")
    assert [[turn["text"] for turn in json.loads(line)["turns"]] for line in again.stdout.splitlines()] == [
        [turn["text"] for turn in json.loads(conversation(name, words))["turns"]] for name, words in (("t", THREAT), ("f", FRIENDLY))
    ]


def test_side_files_fill_in_what_the_export_leaves_open_and_are_no_input_themselves(run: Run, here: Path) -> None:
    folder = here / "calls"
    folder.mkdir()
    (folder / "call.json").write_text(json.dumps(CALL), encoding="utf-8")
    (folder / "contacts.csv").write_text(SIDE, encoding="utf-8")
    result = run("convert", "calls", "--metadata", "calls/contacts.csv")
    (found,) = map(json.loads, result.stdout.splitlines())
    assert (result.exit_code, found["team"]) == (0, "Noord")
    assert (found["metadata"]["ended_by"], found["metadata"]["queue_wait_s"]) == ("customer", 1205.0)
    (here / "calllint.toml").write_text('metadata = ["calls/contacts.csv"]\n[roles]\nagent = ["Speaker 1"]\n', encoding="utf-8")
    (configured,) = map(json.loads, run("convert", "calls").stdout.splitlines())
    assert configured["metadata"]["queue_wait_s"] == 1205.0
    assert [turn["role"] for turn in configured["turns"]][1] == "agent"


def test_a_side_file_that_is_not_there_or_of_other_conversations_is_told(run: Run, here: Path) -> None:
    assert run("convert", "threat.jsonl", "--metadata", "absent.csv").exit_code == 2
    (here / "other.csv").write_text(SIDE, encoding="utf-8")
    result = run("convert", "threat.jsonl", "--metadata", "other.csv")
    assert result.exit_code == 3
    assert "other.csv: none of its ids (such as 'call-9')" in result.stderr
    assert json.loads(result.stdout)["id"] == "t"


_text = st.text(st.characters(codec="utf-8"), min_size=1)
_metadata = st.dictionaries(st.text("abc", min_size=1), st.text() | st.integers() | st.none() | st.lists(st.booleans()), max_size=2)
_turns = st.builds(
    Turn,
    # Who is unknown may be told from what is said: that is another thing than converting.
    role=st.sampled_from([role for role in Role if role is not Role.UNKNOWN]),
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


def test_who_converts_judges_nobody(run: Run, here: Path) -> None:
    (here / "u.txt").write_text("A: zo is dat\nB: dat is zo\nA: nou goed\nB: tja\n", encoding="utf-8")
    assert run("convert", "u.txt").exit_code == 0


PERSONAL = (
    "agent: Goedemiddag, u spreekt met Piet.\n"
    "customer: Met Karin de Wit, mijn nummer is 06-12345678, mail karin@dewit.example. Ik wacht al drie weken!\n"
    "agent: Karin, wij bellen 06-12345678.\n"
)
SECRETS = ("karin", "wit", "piet", "12345678", "emma", "jansen")


@pytest.mark.parametrize("form", ["jsonl", "vcon"])
def test_redacted_transcripts_hold_nothing_personal_and_read_back(run: Run, here: Path, form: str) -> None:
    (here / "Emma Jansen.txt").write_text(PERSONAL, encoding="utf-8")
    result = run("convert", "Emma Jansen.txt", "Emma Jansen absent.txt", "--redact", "--to", form)
    assert [secret for secret in SECRETS if secret in (result.stdout + result.stderr).casefold()] == []
    assert (result.exit_code, "absent" in result.stderr) == (3, True)
    back = json.loads(run("convert", "-", "--stdin-filename", f"x.{form}", stdin=result.stdout).stdout)
    assert [turn["text"] for turn in back["turns"]] == [
        "Goedemiddag, u spreekt met [agent 1].",
        "Met [customer 1], mijn nummer is [phone 1], mail [email 1]. Ik wacht al drie weken!",
        "[customer 1], wij bellen [phone 1].",
    ]


def test_the_uuid_of_a_redacted_vcon_tells_nothing_of_what_was_taken_out(run: Run, here: Path) -> None:
    made = set()
    for number in ("06-12345678", "06-87654321"):
        (here / "x.txt").write_text(PERSONAL.replace("06-12345678", number), encoding="utf-8")
        made.add(json.loads(run("convert", "x.txt", "--redact", "--to", "vcon").stdout)["uuid"])
    assert len(made) == 1


def test_pseudonyms_of_transcripts_are_those_of_their_reports(run: Run, here: Path) -> None:
    (here / "x.txt").write_text(PERSONAL, encoding="utf-8")
    (here / "key").write_text("0123456789abcdef" * 4, encoding="utf-8")
    words = run("convert", "x.txt", "--redact-key", "key").stdout
    report = run("check", "x.txt", "--redact-key", "key", "--format", "html").stdout
    found = set(re.findall(r"\[(?:agent|customer|phone|email) k[0-9a-f]{8}\]", words))
    assert len(found) == 4
    assert [one for one in found if one not in report] == []


def test_transcripts_are_redacted_where_the_configuration_says_so_and_never_explained(run: Run, here: Path) -> None:
    (here / "x.txt").write_text(PERSONAL, encoding="utf-8")
    assert "Karin" in run("convert", "x.txt").stdout
    (here / "calllint.toml").write_text("redact = true\n", encoding="utf-8")
    assert "Karin" not in run("convert", "x.txt").stdout
    assert "Karin" in run("convert", "x.txt", "--no-redact").stdout
    wrong = run("convert", "x.txt", "--redact", "--explain")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "--explain" in wrong.stderr
