"""Batches of Arrow in, batches of Arrow out: what comes is what the linter says, whatever the columns are of, and no row is lost."""

from __future__ import annotations

import json
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint import Channel, Conversation, Place, ReadOptions, Role, Settings, Turn, UsageError
from calllint.arrow import VERSION, BatchLinter, conversation_schema, lint_batches, linter, result_schema
from calllint.arrow.carried import Setup, packed
from calllint.cli import cli
from calllint.reading.tables.arrow_own import Incoming
from calllint.reporting.report_values import schema_text
from tests.talk import LINTER

CORPUS = Path(__file__).parent / "corpus"
THREAT = "Als u morgen niet betaalt, stappen we naar de rechter."
SAID = (
    "Mijn pakket is kwijt!",
    THREAT,
    "Sorry about that, I will call you tomorrow.",
    "Dat zoek ik nu voor u uit.",
    "You idiot!",
    "Ok",
    "",
)
TURNS = [{"role": "customer", "text": "Mijn pakket is kwijt!"}, {"role": "agent", "text": THREAT}]


@pytest.fixture(scope="module")
def lint() -> BatchLinter:
    return linter()


def corpus(most: int = 12) -> list[dict[str, Any]]:
    """Conversations of the corpus in both languages, without their labels."""
    rows = []
    for name in ("nl-1", "en-1"):
        lines = (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines()[: most // 2]
        rows += [{key: value for key, value in json.loads(line).items() if key not in ("labels", "unsure")} for line in lines]
    return rows


def expected(row: dict[str, Any]) -> str:
    return LINTER.lint(Conversation.from_dict(row, Place(""))).to_json()


def as_columns(row: dict[str, Any]) -> dict[str, Any]:
    """A conversation in calllint's JSON form with its metadata as text, as the schema has it."""
    row = {**row, "turns": [dict(turn) for turn in row["turns"]]}
    for part in (row, *row["turns"]):
        if "metadata" in part:
            part["metadata"] = json.dumps(part["metadata"])
    return row


# ---- what the linter says

texts = st.sampled_from(SAID) | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
turns = st.builds(
    lambda role, text, name, start, metadata: Turn(role, text, name, start, None if start is None else start + 2, metadata=metadata),
    st.sampled_from([Role.AGENT, Role.CUSTOMER, Role.BOT]),
    texts,
    st.none() | st.sampled_from(["Sanne", "Jo"]),
    st.none() | st.integers(0, 600).map(float),
    st.dictionaries(st.sampled_from(["sentiment", "n"]), st.integers(0, 9) | texts, max_size=2),
)
conversations = st.builds(
    lambda id, turns, language, channel, agent, metadata: Conversation(  # noqa: A006
        id, tuple(turns), Place(""), language, channel, agent, metadata=metadata
    ),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8),
    st.lists(turns, min_size=1, max_size=5),
    st.sampled_from([None, "nl", "en", "fr"]),
    st.sampled_from([Channel.CALL, Channel.CHAT, Channel.EMAIL, Channel.UNKNOWN]),
    st.none() | st.just("Sanne"),
    st.fixed_dictionaries({}, optional={"queue_wait_s": st.integers(0, 4000), "ended_by": st.sampled_from(["agent", "customer"])}),
)


@settings(max_examples=25)
@given(st.lists(conversations, max_size=4), st.integers(1, 3))
def test_any_conversations_give_the_rows_that_the_linter_gives(some: list[Conversation], at_once: int) -> None:
    rows = [as_columns(one.to_dict()) for one in some]
    table = pa.Table.from_pylist(rows, schema=conversation_schema())
    found = pa.Table.from_batches(lint_batches(table.to_batches(max_chunksize=at_once)), schema=result_schema())
    assert found["json"].to_pylist() == [LINTER.lint(one).to_json() for one in some]


@settings(max_examples=15)
@given(st.lists(conversations, min_size=1, max_size=3))
def test_and_so_they_do_as_json_in_one_column(some: list[Conversation]) -> None:
    table = pa.table({"line of text": [json.dumps(one.to_dict()) for one in some]})
    found = linter().table(table)
    assert found["json"].to_pylist() == [LINTER.lint(one).to_json() for one in some]


def test_the_columns_say_what_the_json_says(lint: BatchLinter) -> None:
    for row in lint.table(pa.Table.from_pylist(corpus())).to_pylist():
        told = json.loads(row.pop("json"))
        assert (row.pop("schema"), row.pop("problems")) == (VERSION, [])
        assert row.pop("fails") == any(finding["severity"] in ("error", "critical") for finding in told["findings"])
        for part in ("findings", "suppressed", "signals"):
            for item in row[part]:
                item["facts"] = json.loads(item["facts"])
        card = told["scorecard"]
        card["card"] = {key: card["card"][key] for key in ("name", "version", "pass_mark")}
        for item in card["items"]:
            for key in ("bonus", "critical", "per_finding", "findings"):
                item.setdefault(key, None)
        assert row == told


def test_the_columns_are_the_keys_of_the_report() -> None:
    keys = json.loads(schema_text())["$defs"]["conversation"]["properties"].keys()
    columns = set(result_schema().names)
    # Topics are there where a report asks for them, which nobody does here.
    assert columns == (set(keys) - {"topics"}) | {"schema", "fails", "problems", "json"}
    assert set(result_schema(json=False).names) == columns - {"json"}


def test_the_schema_is_versioned(lint: BatchLinter) -> None:
    assert lint.table(pa.table({"turns": [TURNS]})).schema.metadata[b"calllint.schema"] == VERSION.encode()


def test_lines_of_json_are_what_the_command_line_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lint: BatchLinter) -> None:
    vendor = {"id": 7, "messages": [{"sender": "customer", "text": "Mijn pakket is kwijt!"}, {"sender": "agent", "text": THREAT}]}
    lines = [*map(json.dumps, corpus()), "", "{", json.dumps({"turns": []}), "[]", json.dumps({"turns": TURNS}), json.dumps(vendor)]
    (tmp_path / "day.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    printed = CliRunner().invoke(cli, ["check", "day.jsonl", "--isolated", "--format", "jsonl"])
    assert printed.exit_code == 3
    found = lint.table(pa.table({"value": lines, "path": ["day.jsonl"] * len(lines), "line": range(1, len(lines) + 1)}))
    assert found["json"].to_pylist() == printed.stdout.splitlines()
    assert [row["line"] for row in found.select(["line"]).to_pylist()] == [*range(1, 13), 14, 15, 16, 17, 18]


def test_roles_are_found_as_the_command_line_finds_them() -> None:
    opens = "Goedemiddag, u spreekt met Jan van Bakker Energie. Waarmee kan ik u helpen?"
    spoken = (("Jan", opens), ("Piet", "Ik heb een vraag over mijn factuur."), ("Jan", THREAT), ("Piet", "Wat een onzin."))
    said = [{"role": "unknown", "name": name, "text": text} for name, text in spoken]
    table = pa.table({"id": ["c"], "turns": [said]})
    alone = LINTER.lint(Conversation.from_dict({"turns": said}))
    for made in (linter(), linter(Settings(roles={"agent": ("Jan",), "customer": ("Piet",)}))):
        (findings,) = made.table(table)["findings"].to_pylist()
        assert "court-threat" in {finding["rule"] for finding in findings} - {finding.rule for finding in alone.findings}


# ---- columns of any types


def plain() -> pa.Table:
    rows = [
        {**row, "turns": [{k: float(v) if k in ("start", "end") else v for k, v in turn.items()} for turn in row["turns"]]}
        for row in corpus(4)
    ]
    return pa.Table.from_pylist(rows, schema=conversation_schema().remove(9).remove(8).remove(6))


def with_texts(schema: pa.Schema, text: pa.DataType, many: Any = pa.list_) -> pa.Schema:
    turn = pa.struct(
        [pa.field(field.name, text if field.type == pa.string() else field.type) for field in schema.field("turns").type.value_type]
    )
    return pa.schema([pa.field(f.name, many(turn) if f.name == "turns" else text) for f in schema])


@pytest.mark.parametrize(
    ("text", "many"),
    [
        (pa.large_string(), pa.list_),
        (pa.string_view(), pa.list_),
        (pa.binary(), pa.list_),
        (pa.large_binary(), pa.large_list),
        (pa.string(), pa.large_list),
        (pa.string(), pa.list_view),
        (pa.dictionary(pa.int8(), pa.string()), pa.list_),
    ],
)
def test_text_and_lists_of_any_kind(text: pa.DataType, many: Any, lint: BatchLinter) -> None:
    table = plain()
    odd = pa.Table.from_pylist(table.to_pylist(), schema=with_texts(table.schema, text, many))
    assert odd.schema != table.schema
    assert lint.table(odd)["json"].to_pylist() == lint.table(table)["json"].to_pylist()


@pytest.mark.parametrize("text", [pa.large_string(), pa.string_view(), pa.binary(), pa.dictionary(pa.int32(), pa.string())])
def test_json_in_text_of_any_kind(text: pa.DataType, lint: BatchLinter) -> None:
    rows = corpus(2)
    table = pa.table({"json": pa.array([json.dumps(row) for row in rows], text)})
    assert lint.table(table)["json"].to_pylist() == [expected(row) for row in rows]


def test_a_batch_that_is_part_of_another(lint: BatchLinter) -> None:
    batch = plain().combine_chunks().to_batches()[0]
    whole = lint.table(pa.Table.from_batches([batch]))["json"].to_pylist()
    assert [one for part in (batch.slice(1, 2), batch.slice(3)) for out in lint([part]) for one in out.column("json").to_pylist()] == whole[
        1:
    ]


def test_times_and_numbers_of_any_kind() -> None:
    turn = pa.struct(
        [
            ("role", pa.string()),
            ("text", pa.string()),
            ("start", pa.decimal128(6, 2)),
            ("end", pa.int32()),
            ("at", pa.timestamp("ns", "Europe/Amsterdam")),
        ]
    )
    at = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    said = [{"role": "agent", "text": "Hallo", "start": Decimal("0.50"), "end": 2, "at": at}, {"role": "customer", "text": "Hoi"}]
    table = pa.table({"turns": pa.array([said], pa.list_(turn)), "day": [date(2026, 3, 1)], "queue_wait_s": [float("nan")]})
    found = read_row(table)
    assert found.turns[0][3:6] == (0.5, 2.0, "2026-03-01T09:00:00+00:00")
    assert found.turns[1][3:6] == (None, None, None)
    assert found.metadata == {"day": "2026-03-01"}


def read_row(table: pa.Table) -> Conversation:
    """The conversation in the only row."""
    from calllint.reading.tables.arrow_rows import rows_of

    (rows,) = rows_of(table.to_batches()[0])
    (found,) = Incoming(ReadOptions(), None).read(rows[0])
    assert isinstance(found, Conversation), found
    return found


@pytest.mark.parametrize(
    "kind", [pa.string(), pa.map_(pa.string(), pa.string()), pa.struct([("ended_by", pa.string()), ("other", pa.string())])]
)
def test_metadata_of_any_kind_and_columns_that_nobody_knows(kind: pa.DataType) -> None:
    value: Any = {"ended_by": "agent"}
    value = json.dumps(value) if kind == pa.string() else list(value.items()) if pa.types.is_map(kind) else value
    table = pa.table(
        {"turns": [TURNS], "metadata": pa.array([value], kind), "queue_wait_s": [1200], "campaign": pa.array([None], pa.string())}
    )
    assert read_row(table).metadata == {"queue_wait_s": 1200, "ended_by": "agent"}


def test_only_the_turns_have_to_be_there_and_a_name_is_made_of_what_is_said(lint: BatchLinter) -> None:
    other = [{"role": "agent", "text": "Hallo"}]
    table = pa.table({"turns": [TURNS, other, TURNS]})
    names = lint.table(table)["id"].to_pylist()
    assert names[0] == names[2] != names[1]
    # Wherever the row stands.
    assert lint.table(table.slice(1))["id"].to_pylist() == names[1:]


def test_a_row_has_a_number_and_no_line_that_a_finding_could_point_to(lint: BatchLinter) -> None:
    address = "file:/data/a%20b/day.parquet"
    (row,) = lint.table(pa.table({"turns": [TURNS], "path": [address], "line": [7]})).to_pylist()
    assert (row["path"], row["line"], row["id"]) == ("/data/a b/day.parquet", 7, "day-7")
    assert {finding["place"] is None for finding in row["findings"]} == {True}


# ---- rows that are wrong

BROKEN: list[tuple[Any, str]] = [
    (None, "turns: is missing: this is no calllint conversation (see `calllint formats`)"),
    ([], "turns: is empty: there is nothing to lint"),
    ([None], "turns[0]: expected an object, found null"),
    ([{"role": "boss", "text": "Hi"}], "turns[0].role: expected agent, customer, bot, system or unknown, found 'boss'"),
    ([{"role": "agent"}], "turns[0].text: is missing"),
    ([{"role": "agent", "text": "Hi", "start": -1.0}], "turns[0].start: expected seconds from 0 up, found -1"),
    ([{"role": "agent", "text": "Hi", "metadata": "{"}], "turns[0].metadata: is not valid JSON"),
]


@pytest.mark.parametrize(("wrong", "message"), BROKEN)
def test_a_broken_row_has_its_problem_and_its_neighbours_their_results(wrong: Any, message: str, lint: BatchLinter) -> None:
    rows = [{"id": "a", "turns": TURNS}, {"id": "b", "turns": wrong, "path": "x.parquet", "line": 2}, {"id": "c", "turns": TURNS}]
    table = pa.Table.from_pylist(rows, schema=conversation_schema())
    first, broken, last = lint.table(table).to_pylist()
    assert [len(row["findings"]) > 0 for row in (first, last)] == [True, True]
    assert broken["problems"] == [{"path": "x.parquet", "line": 2, "message": message}]
    assert json.loads(broken["json"]) == broken["problems"][0]
    named = {"schema": VERSION, "id": "b", "path": "x.parquet", "line": 2}
    assert {key: value for key, value in broken.items() if value is not None and key not in ("problems", "json")} == named


def test_text_that_is_not_utf_8(lint: BatchLinter) -> None:
    good = json.dumps({"id": "a", "turns": TURNS}).encode()
    data, ends = b"".join([good, b"\xff\xfe", good]), [0, len(good), len(good) + 2, 2 * len(good) + 2]
    offsets = pa.array(ends, pa.int32()).buffers()[1]
    broken = pa.Array.from_buffers(pa.string(), 3, [None, offsets, pa.py_buffer(data)])
    found = lint.table(pa.table({"value": broken})).to_pylist()
    assert [row["id"] for row in found] == ["a", None, "a"]
    assert found[1]["problems"][0]["message"] == "can't be read: its text is not UTF-8"


@settings(max_examples=30)
@given(
    st.lists(
        st.text(max_size=30)
        | st.binary(max_size=20)
        | st.none()
        | st.just("[" * 100_000)
        | st.just('{"turns": [{"role": "agent", "text": "\\ud800"}]}'),
        max_size=6,
    )
)
def test_no_row_ever_fails(cells: list[Any]) -> None:
    values = [cell.encode("utf-8", "surrogatepass") if isinstance(cell, str) else cell for cell in cells]
    found = linter().table(pa.table({"value": pa.array(values, pa.binary())}))
    blank = sum(isinstance(value, bytes) and (not value.decode("utf-8", "replace").strip("\ufeff").strip()) for value in values)
    assert found.num_rows >= len(values) - blank
    for row in found.to_pylist():
        assert bool(row["problems"]) != (row["findings"] is not None)


def test_what_is_larger_than_the_limits(tmp_path: Path) -> None:
    (tmp_path / "calllint.toml").write_text("[limits]\nturns = 1\n", encoding="utf-8")
    table = pa.table({"id": ["long", "short"], "turns": [TURNS, TURNS[:1]]})
    long, short = linter(tmp_path).table(table).to_pylist()
    assert "raise turns in [limits]" in long["problems"][0]["message"]
    assert (long["id"], short["problems"]) == ("long", [])


def test_a_result_that_no_column_takes(monkeypatch: pytest.MonkeyPatch, lint: BatchLinter) -> None:
    from calllint.arrow import outgoing

    real = outgoing.conversation_value

    def odd(result: Any) -> dict[str, Any]:
        value = real(result)
        if result.conversation.id == "worse":
            raise RuntimeError("what was said")
        return {**value, "turns": "many"} if result.conversation.id == "odd" else {**value, "team": "\ud800"}

    monkeypatch.setattr(outgoing, "conversation_value", odd)
    first, second, third = lint.table(pa.table({"id": ["odd", "even", "worse"], "turns": [TURNS] * 3})).to_pylist()
    assert "no column takes" in first["problems"][0]["message"]
    assert (second["problems"], second["team"]) == ([], "\\ud800")
    assert (third["id"], third["problems"][0]["message"]) == ("worse", "has a result that can't be told: RuntimeError (please report it)")


# ---- what is wrong is told at once


def never() -> Iterator[Any]:
    raise AssertionError("a batch was asked for")
    yield


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"select": ["tune"]}, r"select: unknown rule or category 'tune' \(did you mean 'tone'\?\)"),
        ({"keep": ["score"]}, "the column 'score' can't be kept"),
        ({"config": "nowhere.toml"}, "there is no such file or folder"),
        ({"config": Settings(), "select": ["tone"]}, "'select' can't be given beside settings"),
        ({"config": Settings(baseline="known.json")}, "a baseline is held against results by `calllint check` only"),
        ({"config": Settings(waivers=("no-waivers.toml",))}, "no-waivers.toml"),
        ({"config": Settings(lexicons=("no-lexicon.toml",))}, "no-lexicon.toml"),
    ],
)
def test_a_wrong_call_fails_before_anything_is_read(
    keys: dict[str, Any], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=message) as raised:
        lint_batches(never(), **keys)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("columns", "keys", "message"),
    [
        ({"id": ["a"], "text": ["b"]}, {}, "there is no column `turns` among: id, text"),
        ({"number": [1]}, {}, "there is no column `turns`"),
        ({"turns": [TURNS]}, {"json_column": "body"}, "there is no column 'body' .*there is: turns"),
        ({"turns": [TURNS]}, {"keep": ["day"]}, "there is no column 'day' to keep"),
    ],
)
def test_columns_that_are_no_conversations(columns: dict[str, Any], keys: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        linter(**keys).table(pa.table(columns))


def test_nothing_is_loaded_before_it_is_needed() -> None:
    program = "import sys, calllint.arrow; print(sorted({'pyarrow', 'pandas', 'pyspark'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


# ---- a stream


def test_one_batch_is_held_at_a_time(lint: BatchLinter) -> None:
    taken = []

    def batches() -> Iterator[Any]:
        for number in range(3):
            taken.append(number)
            yield from pa.table({"id": [str(number)], "turns": [TURNS]}).to_batches()

    for number, batch in enumerate(lint(batches())):
        assert (batch.column("id").to_pylist(), taken) == ([str(number)], list(range(number + 1)))


def test_a_large_batch_comes_out_in_parts(lint: BatchLinter) -> None:
    said = [{"role": "agent", "text": "Ok"}]
    (batch,) = pa.table({"id": [str(number) for number in range(300)], "turns": [said] * 300}).to_batches()
    parts = [part.column("id").to_pylist() for part in lint([batch])]
    assert len(parts) > 1
    assert [one for part in parts for one in part] == [str(number) for number in range(300)]


def test_columns_that_are_kept_stay_beside_their_results() -> None:
    lines = [json.dumps({"id": "a", "turns": TURNS}), "", "{", json.dumps({"id": "d", "turns": TURNS})]
    table = pa.table({"value": lines, "day": pa.array([1, 2, 3, 4], pa.date32()), "tag": pa.array(list("wxyz")).dictionary_encode()})
    found = linter(keep=["day", "tag"], json_column="value").table(table)
    assert found.schema.field("day").type == pa.date32()
    assert [(row["id"], row["day"].day, row["tag"]) for row in found.to_pylist()] == [("a", 2, "w"), (None, 4, "y"), ("d", 5, "z")]


# ---- other processes


def test_a_lexicon_is_compiled_once_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    import calllint.linting

    loaded = []
    real = calllint.linting.load_lexicon
    monkeypatch.setattr(calllint.linting, "load_lexicon", lambda language, *rest: loaded.append(language) or real(language, *rest))
    # Settings that no other test has: what is ready is kept by them.
    made = linter(fail_under=12.5)
    table = pa.table({"language": ["nl"], "turns": [TURNS]})
    tasks = [pickle.loads(pickle.dumps(made)) for _ in range(3)]
    assert len({task.table(table)["json"].to_pylist()[0] for task in tasks}) == 1
    assert loaded == ["nl"]


LEXICON = 'language = "nl"\n[[cue]]\nname = "own-words"\nmeaning = "x"\nby = "agent"\nphrases = ["kwalitatief uitermate teleurstellend"]\nmatches = ["Dat is kwalitatief uitermate teleurstellend."]\n'
ELSEWHERE = """
import json, pickle, sys
import pyarrow as pa
made = pickle.loads(open(sys.argv[1], "rb").read())
turns = json.loads(sys.argv[2])
print(made.table(pa.table({"id": ["c-1"], "turns": [turns]}))["json"].to_pylist()[0])
"""


@pytest.mark.slow
def test_what_the_settings_name_goes_along_and_leaves_nothing_behind(tmp_path: Path) -> None:
    here = tmp_path / "here"
    (here / "words").mkdir(parents=True)
    (here / "words" / "own.toml").write_text(LEXICON, encoding="utf-8")
    (here / "waivers.toml").write_text(
        '[[waiver]]\nconversation = "c-*"\nrule = "court-threat"\nreason = "agreed"\nwho = "Q. Tester"\n', encoding="utf-8"
    )
    (here / "crm.jsonl").write_text('{"id": "c-1", "agent": "Noor"}\n', encoding="utf-8")
    (here / "calllint.toml").write_text(
        'languages = ["nl"]\nlexicons = ["words"]\nwaivers = ["waivers.toml"]\nmetadata = ["crm.jsonl"]\n'
        '[rule.own]\nkind = "absence"\nof = ["agent:own-words"]\ncategory = "house"\nmeaning = "Own words."\nmessage = "No."\n',
        encoding="utf-8",
    )
    said = [*TURNS, {"role": "agent", "text": "Dat is kwalitatief uitermate teleurstellend."}]
    made = linter(here / "calllint.toml")
    (tmp_path / "made").write_bytes(pickle.dumps(made))
    for file in sorted(here.rglob("*.*"), reverse=True):
        file.unlink()
    (tmp_path / "temporary").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(tmp_path / "made"), json.dumps(said)],
        env={**os.environ, "TMPDIR": str(tmp_path / "temporary")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["agent"] == "Noor"
    assert "own" in {finding["rule"] for finding in found["findings"]}
    assert [(item["rule"], item["who"]) for item in found["suppressed"]] == [("court-threat", "Q. Tester")]
    assert list((tmp_path / "temporary").iterdir()) == []


def test_another_version_of_calllint_is_told() -> None:
    _, _, rest = packed(Setup(Settings(), date(2026, 3, 1), {})).partition(b"\n")
    with pytest.raises(UsageError, match=r"and 0\.0\.9 where the run was started"):
        BatchLinter(b"0.0.9\n" + rest).table(pa.table({"turns": [TURNS]}))


def test_personal_data_are_kept_out_under_one_name_in_all_processes() -> None:
    said = [
        {"role": "customer", "text": "Mijn nummer is 06-12345678, mijn pakket is kwijt!"},
        {"role": "agent", "text": f"06-12345678? {THREAT}"},
    ]
    table = pa.table({"id": ["a"], "turns": [said]})
    made = linter(redact=True)
    one, other = (pickle.loads(pickle.dumps(made)).table(table).to_pylist()[0] for _ in range(2))
    assert one == other
    assert "court-threat" in one["json"]
    assert "12345678" not in str(one)
    by_key = [linter(redact_key=b"a secret of a few bytes").table(table).to_pylist()[0] for _ in range(2)]
    assert by_key[0] == by_key[1]


# ---- engines


def test_duckdb_to_arrow_to_duckdb(tmp_path: Path, lint: BatchLinter) -> None:
    rows = corpus()
    source = str(tmp_path / "in.parquet")
    pq.write_table(pa.Table.from_struct_array(pa.array(rows)), source)
    target = str(tmp_path / "out.parquet")
    with duckdb.connect() as reading, duckdb.connect() as writing:
        writing.register("results", lint.reader(reading.read_parquet(source)))
        writing.execute(f"copy (select * from results) to '{target}' (format parquet)")
        lines = writing.sql(f"select json from '{target}' order by id").fetchall()
        counted = writing.sql(f"select rule, count(*) from (select unnest(findings).rule rule from '{target}') group by rule").fetchall()
    assert [line for (line,) in lines] == [expected(row) for row in sorted(rows, key=lambda row: row["id"])]
    told = [finding["rule"] for row in rows for finding in json.loads(expected(row))["findings"]]
    assert dict(counted) == {rule: told.count(rule) for rule in told}


@pytest.mark.skipif(not hasattr(duckdb.DuckDBPyRelation, "to_arrow_reader"), reason="an older DuckDB calls it fetch_record_batch")
def test_the_page_does_not_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (CORPUS.parent.parent / "docs" / "clusters.md").read_text("utf-8"), re.DOTALL)
    (tmp_path / "calllint.toml").write_text("fail-under = 50\n", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    table = pa.table({"id": ["a"], "day": [1], "turns": [TURNS]})
    for name in ("a.parquet", "b.parquet"):
        pq.write_table(table, tmp_path / "in" / name)
    monkeypatch.chdir(tmp_path)
    (duck,) = [block for block in blocks if "duckdb" in block]
    exec(duck, {})
    assert re.search(r"court-threat *│ *2", capsys.readouterr().out)
    (python,) = [block for block in blocks if "lint_batches(" in block]
    names: dict[str, Any] = {"table": table, "reader": table.to_reader(), "batches": table.to_batches()}
    exec(python, names)
    (row,) = pa.Table.from_batches(names["results"]).to_pylist()
    assert (row["day"], row["fails"], "json" in row) == (1, True, False)
    (dask,) = [block for block in blocks if "import dask" in block]
    # Without Dask: what it would call.
    names = {"__name__": "page"}
    monkeypatch.setitem(sys.modules, "dask", SimpleNamespace(delayed=lambda function: function))
    exec(dask, names)
    names["part"]("in/a.parquet", "out/a.parquet")
    assert pq.read_table("out/a.parquet")["id"].to_pylist() == ["a"]
