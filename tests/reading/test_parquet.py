"""Parquet and Arrow files: typed columns, lists of messages, structs."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, Source, read
from calllint.reading.parquet import READER, recognise_bytes
from calllint.reading.tables import conversations as tables
from calllint.reading.tables.arrow_own import Incoming
from calllint.reading.tables.arrow_rows import rows_of

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
A, C, B, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.UNKNOWN
TALK = {
    "conversation_id": [1, 1, 2],
    "role": ["user", "agent", "user"],
    "content": ["hi you", "hello there", "anybody?"],
    "ts": [datetime(2026, 3, 2, 10, tzinfo=UTC), datetime(2026, 3, 2, 10, 0, 5, tzinfo=UTC), None],
}


def written(table: Any, form: str = "parquet") -> bytes:
    out = io.BytesIO()
    if form == "parquet":
        pq.write_table(table, out)
    else:
        new = pa.ipc.new_file if form == "file" else pa.ipc.new_stream
        with new(out, table.schema) as writer:
            writer.write_table(table)
    return out.getvalue()


def parts(data: bytes, tmp_path: Path, name: str = "x.parquet", **options: Any) -> tuple[list[Conversation], list[Problem]]:
    file = tmp_path / name
    file.write_bytes(data)
    found = list(read([str(file)], ReadOptions(**options)))
    return [item for item in found if isinstance(item, Conversation)], [item for item in found if isinstance(item, Problem)]


@pytest.mark.parametrize(("form", "name"), [("parquet", "x.parquet"), ("parquet", "x"), ("file", "x.arrow"), ("stream", "x.arrow")])
def test_one_row_a_message(form: str, name: str, tmp_path: Path) -> None:
    (first, second), problems = parts(written(pa.table(TALK), form), tmp_path, name)
    assert not problems
    assert (first.id, second.id) == ("1", "2")
    assert [(turn.role, turn.text) for turn in first.turns] == [(C, "hi you"), (A, "hello there")]
    assert [(turn.start, turn.at) for turn in first.turns] == [(0.0, "2026-03-02T10:00:00Z"), (5.0, "2026-03-02T10:00:05Z")]
    assert [turn.place.json_path for turn in (*first.turns, *second.turns) if turn.place] == [
        "$[0].content",
        "$[1].content",
        "$[2].content",
    ]


def test_lists_of_messages(tmp_path: Path) -> None:
    messages = [[{"role": "user", "content": "hi"}, {"role": "agent", "content": "yes?"}], [{"role": "user", "content": "hey"}], None]
    found, problems = parts(written(pa.table({"id": ["q", "r", "s"], "messages": messages, "status": ["closed", None, None]})), tmp_path)
    assert not problems
    assert [(conversation.id, [turn.role for turn in conversation.turns]) for conversation in found] == [("q", [C, A]), ("r", [C])]
    assert found[0].metadata == {"status": "closed"}


def test_structs_types_and_dictionaries(tmp_path: Path) -> None:
    table = pa.table(
        {
            "ticket": pa.array([5.0, 5.0]),
            "author": [{"role": "end-user", "name": "Jan"}, {"role": "agent", "name": "Sanne"}],
            "is_private": [False, False],
            "body": pa.array(["Waar is het?", "Onderweg"]).dictionary_encode(),
            "created_at": pa.array([1772445600_000_000_001, 1772445660_000_000_001], pa.timestamp("ns")),
            "channel": pa.array(["email", "email"], pa.large_string()),
        }
    )
    (found,), _ = parts(written(table), tmp_path)
    assert found.id == "5"
    assert [(turn.role, turn.name, turn.start) for turn in found.turns] == [(C, "Jan", 0.0), (A, "Sanne", 60.0)]


def test_columns_by_the_configuration(tmp_path: Path) -> None:
    data = written(pa.table({"nr": [1, 1], "kant": ["L", "R"], "zin": ["een twee", "drie vier"]}))
    assert "nr, kant, zin" in parts(data, tmp_path)[1][0].message
    (found,), _ = parts(data, tmp_path, columns={"text": "zin", "name": "kant", "conversation": "nr"})
    assert [turn.name for turn in found.turns] == ["L", "R"]


def test_a_table_without_rows_and_one_without_words(tmp_path: Path) -> None:
    assert "nothing to lint" in parts(written(pa.table(TALK).slice(0, 0)), tmp_path)[1][0].message
    assert "no column" in parts(written(pa.table({"a": [1, 2], "b": [0.5, 0.7]})), tmp_path)[1][0].message


def test_more_rows_than_one_batch(tmp_path: Path) -> None:
    count = 5000
    table = pa.table(
        {
            "conversation_id": [n // 10 for n in range(count)],
            "role": ["agent", "customer"] * (count // 2),
            "text": [f"words {n}" for n in range(count)],
        }
    )
    found, _ = parts(written(table), tmp_path)
    assert len(found) == 500
    assert [turn.text for conversation in found for turn in conversation.turns] == [f"words {n}" for n in range(count)]
    assert found[-1].turns[-1].place is not None
    assert found[-1].turns[-1].place.json_path == "$[4999].text"


def test_recognised_by_content() -> None:
    assert recognise_bytes(b"PAR1....", "x") > 0
    assert recognise_bytes(b"ARROW1\0\0", "x") > 0
    assert recognise_bytes(b"\xff\xff\xff\xff", "x.jpg") == 0


def test_what_is_damaged_is_a_problem(tmp_path: Path) -> None:
    for data in (written(pa.table(TALK))[:200], b"PAR1" + b"\0" * 100 + b"PAR1", written(pa.table(TALK), "file")[:100]):
        found, problems = parts(data, tmp_path)
        assert not found
        assert ["damaged" in problem.message for problem in problems] == [True]
        assert "\n" not in problems[0].message


def test_without_the_package_the_problem_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(tables, "import_module", missing)
    assert 'pip install "calllint[formats]"' in parts(written(pa.table(TALK)), tmp_path)[1][0].message


def test_the_explanation() -> None:
    assert READER.explain is not None
    lines = list(READER.explain(Source.opened("x.parquet", io.BytesIO(written(pa.table(TALK))))))
    assert lines[0] == "4 columns"
    assert 'at = "ts"' in lines


# ---- calllint's own columns

CORPUS = Path(__file__).parent.parent / "corpus"
OWN: dict[str, Any] = {
    "id": ["a", "b"],
    "turns": [[{"role": "customer", "text": "Waar is het?"}, {"role": "agent", "text": "Onderweg"}]] * 2,
}


def corpus(most: int = 100) -> list[dict[str, Any]]:
    rows = []
    for name in ("nl-1", "en-1"):
        lines = (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines()[:most]
        rows += [{key: value for key, value in json.loads(line).items() if key not in ("labels", "unsure")} for line in lines]
    return rows


def as_table(rows: list[dict[str, Any]]) -> Any:
    rows = [{**row, "metadata": json.dumps(row["metadata"]) if "metadata" in row else None} for row in rows]
    return pa.table({key: [row.get(key) for row in rows] for row in rows for key in row})


@pytest.mark.parametrize("form", ["parquet", "file", "stream"])
def test_columns_of_calllints_own_are_read_as_its_json_and_as_batches_are(form: str, tmp_path: Path) -> None:
    rows = corpus()
    table = as_table(rows)
    found, problems = parts(written(table, form), tmp_path, "x.arrow")
    assert not problems
    lines, _ = parts("\n".join(map(json.dumps, rows)).encode(), tmp_path, "x.jsonl")
    assert [one.to_dict() for one in found] == [one.to_dict() for one in lines]
    incoming = Incoming(ReadOptions(), None)
    batches = [item for batch in table.to_batches() for some in rows_of(batch) for row in some for item in incoming.read(row)]
    assert [one.to_dict() for one in found] == [one.to_dict() for one in batches if isinstance(one, Conversation)]


def test_a_row_of_calllints_own_says_where_it_stands(tmp_path: Path) -> None:
    (_, second), _ = parts(written(pa.table({**OWN, "path": ["elsewhere"] * 2, "line": [7, 8]})), tmp_path)
    assert (second.place.path, second.place.line) == (str(tmp_path / "x.parquet"), 2)
    assert [turn.place.json_path for turn in second.turns if turn.place] == ["$[1].turns[0].text", "$[1].turns[1].text"]
    assert dict(second.metadata) == {}


def test_a_broken_row_is_a_problem_and_its_neighbours_are_read(tmp_path: Path) -> None:
    turns = [OWN["turns"][0], [{"role": "agnt", "text": "Hoi"}], None, [{"role": "agent", "text": None}], OWN["turns"][0]]
    found, problems = parts(written(pa.table({"turns": turns})), tmp_path)
    assert [one.id for one in found] == ["x-1", "x-5"]
    assert [problem.line for problem in problems] == [2, 3, 4]
    assert "turns[0].role: expected agent" in problems[0].message


def test_turns_with_the_words_of_others_are_read_by_what_they_mean(tmp_path: Path) -> None:
    turns = [[{"role": "user", "text": "Waar is het?"}, {"role": "assistant", "text": "Onderweg"}]]
    (found,), problems = parts(written(pa.table({"turns": turns})), tmp_path)
    assert not problems
    assert found.turns[0].role is C


def test_columns_by_the_configuration_win_over_calllints_own(tmp_path: Path) -> None:
    (found, *_), _ = parts(written(pa.table({**OWN, "nr": ["q", "r"]})), tmp_path, columns={"conversation": "nr", "transcript": "turns"})
    assert found.id == "q"


def test_columns_of_calllints_own_are_explained() -> None:
    assert READER.explain is not None
    lines = list(READER.explain(Source.opened("x.parquet", io.BytesIO(written(pa.table(OWN))))))
    assert lines == ["calllint's own columns: id, turns"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_happens_to_a_file_there_are_only_conversations_and_problems(data: st.DataObject) -> None:
    letters = bytearray(
        written(pa.table(data.draw(st.sampled_from([TALK, OWN]))), data.draw(st.sampled_from(["parquet", "file", "stream"])))
    )
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(8, len(letters) - 1))
        letters[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=8))
    for item in READER.read(Source.opened("x.arrow", io.BytesIO(bytes(letters)))):
        assert isinstance(item, Conversation | Problem)
