"""calllint on a real Spark: partitions and executors, tasks that die, and the same results as `calllint check` gives.

Slow, as Spark starts slowly. Without Java there is nothing to run it on, and the tests that need it say so.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from calllint import UsageError
from calllint.arrow import linter, result_schema
from calllint.cli import cli
from calllint.spark.__main__ import main
from calllint.spark.frames import _first_lines, _numbered, lint

CORPUS = Path(__file__).parent / "corpus"
HAS_JAVA = shutil.which("java") is not None or "JAVA_HOME" in os.environ
NO_JAVA = "Spark needs Java 17 or later, and there is none: install a JRE (openjdk-17-jre-headless) or set JAVA_HOME"

on_spark = [
    pytest.mark.slow,
    pytest.mark.skipif(not HAS_JAVA, reason=NO_JAVA),
    # Only Arrow is used, and which version of pandas is there is not calllint's to choose.
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
    pytest.mark.xdist_group("spark"),
]
SMALL = {
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "512m",
    "spark.executor.memory": "512m",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "7",
    "spark.sql.adaptive.enabled": "false",
}
PARTITIONS = 5
BLOCKS = re.findall(r"```python\n(.*?)```", (Path(__file__).parent.parent / "docs" / "clusters.md").read_text("utf-8"), re.DOTALL)


def lines_of_corpus() -> list[str]:
    """Conversations of both languages, what is no conversation, and a line that is blank."""
    lines = [line for name in ("nl-1", "en-1") for line in (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines()[:20]]
    return [*lines[:25], "", "{", *lines[25:], '{"id": "none", "turns": []}']


def checked(path: Path) -> list[str]:
    """What `calllint check --format jsonl` prints for a file, sorted."""
    printed = CliRunner().invoke(cli, ["check", str(path), "--isolated", "--format", "jsonl"])
    assert printed.exit_code == 3, printed.output
    return sorted(printed.stdout.splitlines())


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the lines, as they are and as a table with their places; its name is one that addresses escape."""
    folder = tmp_path_factory.mktemp("a day é 100%")
    lines = lines_of_corpus()
    (folder / "day.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    places = {"path": [str(folder / "day.jsonl")] * len(lines), "line": range(1, len(lines) + 1), "day": [n % 2 for n in range(len(lines))]}
    pq.write_table(pa.table({"value": lines, **places}), folder / "day.parquet", row_group_size=8)
    return folder


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    before = {name: os.environ.get(name) for name in ("PYSPARK_PYTHON", "SPARK_LOCAL_IP")}
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    builder = SparkSession.builder.master("local[2,4]").appName("calllint-tests")
    for key, value in SMALL.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    yield spark
    spark.stop()
    for name, value in before.items():
        os.environ.pop(name, None) if value is None else os.environ.update({name: value})


class TestOnSpark:
    pytestmark = on_spark

    def test_what_is_wrong_is_told_before_anything_runs(self, session: Any) -> None:
        frame = session.createDataFrame([("a", "b")], "id string, body string")
        with pytest.raises(UsageError, match="there is no column `turns` among: id, body"):
            lint(frame)
        with pytest.raises(UsageError, match="unknown rule or category 'tune'"):
            lint(frame, select=["tune"])
        with pytest.raises(UsageError, match="there is no column 'day' to keep"):
            lint(frame, json_column="body", keep=["day"])

    def test_a_task_that_dies_is_tried_again_and_nothing_is_lost_or_there_twice(self, session: Any, here: Path, tmp_path: Path) -> None:
        made = linter(json_column="value")
        died = str(tmp_path / "died")

        def dies_once(batches: Iterator[Any]) -> Iterator[Any]:
            from pyspark import TaskContext

            task = TaskContext.get()
            for number, batch in enumerate(made(batches)):
                if number == 1 and task.partitionId() == 1 and task.attemptNumber() == 0:
                    # Part of the results is out already.
                    with Path(died).open("a") as file:
                        file.write("x")
                    os.kill(os.getpid(), 9)
                yield batch

        frame = session.read.parquet(str(here / "day.parquet")).repartition(PARTITIONS)
        schema = lint(frame, json_column="value").schema
        frame.mapInArrow(dies_once, schema).write.parquet(str(tmp_path / "out"))
        assert Path(died).read_text() == "x"
        found = pq.read_table(tmp_path / "out")
        assert sorted(found["json"].to_pylist()) == checked(here / "day.jsonl")
        assert len([part for part in (tmp_path / "out").iterdir() if part.name.startswith("part-")]) == PARTITIONS

    def test_columns_come_back_as_the_schema_has_them(self, session: Any, here: Path) -> None:
        frame = session.read.parquet(str(here / "day.parquet")).where("line <= 3")
        found = lint(frame, json_column="value", keep=["day"], json=False, select=["tone"]).toArrow()
        assert found.drop_columns(["day"]).schema.names == result_schema(json=False).names
        assert found["day"].to_pylist() == [0, 1, 0]
        (local,) = linter(json_column="value", json=False, select=["tone"])(pq.read_table(here / "day.parquet").slice(0, 3).to_batches())
        assert found.drop_columns(["day"]).to_pylist() == pa.Table.from_batches([local]).to_pylist()

    def test_messages_are_brought_together_as_the_page_says(self, session: Any) -> None:
        rows = [
            ("b", 2, "agent", "Dan stappen we naar de rechter."),
            ("a", 1, "agent", "Hallo"),
            ("b", 1, "customer", "Mijn pakket is kwijt!"),
        ]
        (block,) = [block for block in BLOCKS if "messages.groupBy" in block]
        names: dict[str, Any] = {"messages": session.createDataFrame(rows, "id string, sent_at int, role string, text string")}
        exec(block, names)
        found = {row["id"]: row for row in lint(names["conversations"]).select("id", "turns", "findings", "problems").collect()}
        assert {name: (row["turns"], len(row["problems"])) for name, row in found.items()} == {"a": (1, 0), "b": (2, 0)}
        assert ("court-threat", 1) in {(finding["rule"], finding["turn"]) for finding in found["b"]["findings"]}

    def test_the_program_on_parquet(self, session: Any, here: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
        out = tmp_path / "out"
        table = str(here / "day.parquet")
        assert main(["--input", table, "--output", str(out), "--json-column", "value", "--partition-by", "day", "--partitions", "3"]) == 3
        told = capfd.readouterr().err
        assert f"problem: {here / 'day.jsonl'}:27: is not valid JSON" in told
        assert "calllint: 40 linted, " in told
        assert "mean score " in told
        assert sorted(pq.read_table(out)["json"].to_pylist()) == checked(here / "day.jsonl")
        assert {part.name for part in out.iterdir() if part.is_dir()} == {"day=0", "day=1"}
        assert main(["--input", table, "--output", str(out), "--json-column", "value"]) == 2
        assert "there is already something there (name another output, or say --overwrite)" in capfd.readouterr().err
        assert main(["--input", str(here / "nowhere.parquet"), "--output", str(tmp_path / "none")]) == 3
        assert "nowhere.parquet: there is no such file or folder" in capfd.readouterr().err

    def test_the_program_submitted_to_several_executors(self, here: Path, tmp_path: Path) -> None:
        import pyspark

        home = tmp_path / "spark"
        home.mkdir()
        for name in ("bin", "jars", "python"):
            # Executors write beside Spark: let that be here.
            (home / name).symlink_to(Path(pyspark.__file__).parent / name)
        where = subprocess.run([sys.executable, "-m", "calllint.spark", "--where"], capture_output=True, text=True, check=True)
        conf = {**SMALL, "spark.sql.files.maxPartitionBytes": "12000", "spark.sql.files.openCostInBytes": "0"}
        out = tmp_path / "out"
        done = subprocess.run(
            [
                home / "bin" / "spark-submit", "--master", "local-cluster[2,1,1024]",
                *(part for key, value in conf.items() for part in ("--conf", f"{key}={value}")),
                where.stdout.strip(), "--input", here / "day.jsonl", "--output", out,
            ],
            env={**os.environ, "SPARK_HOME": str(home), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )  # fmt: skip
        assert done.returncode == 3, done.stderr[-3000:]
        found = pq.read_table(out)
        assert sorted(found["json"].to_pylist()) == checked(here / "day.jsonl")
        parts = [part for part in out.iterdir() if part.name.startswith("part-")]
        assert len(parts) > 2
        logs = list((home / "work").glob("app-*/*/stderr"))
        assert len(logs) == 2
        # Spark hands on all that Python says on one of its own streams.
        assert (done.stdout + done.stderr).count("calllint: 40 linted, ") == 1


# ---- without Spark


def test_lines_are_numbered_across_the_pieces_of_files() -> None:
    firsts = _first_lines([("b", 0, 2), ("a", 50, 3), ("a", 0, 4), ("a", 90, 1)])
    assert firsts == {("a", 0): 1, ("a", 50): 5, ("a", 90): 8, ("b", 0): 1}
    pieces = [("b", 0), ("b", 0), ("a", 50), ("a", 50), ("a", 60), ("a", 50)]
    batches = [
        pa.RecordBatch.from_arrays([pa.array(["x"] * len(part)), *map(pa.array, zip(*part, strict=True))], names=["value", "path", "start"])
        for part in (pieces[:3], pieces[3:])
    ]
    found = pa.Table.from_batches(_numbered(batches, firsts))
    # A piece that nobody counted has lines without a number, not with a wrong one.
    assert found["line"].to_pylist() == [1, 2, 5, 6, None, 7]
    assert found["path"].to_pylist() == [path for path, _ in pieces]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--output", "x"], "error: Missing option '--input' (see `calllint.spark --help`)"),
        (
            ["--input", "a.parquet", "--output", "x", "--select", "tune"],
            "error: select: unknown rule or category 'tune' (did you mean 'tone'?)",
        ),
        (["--input", "a.parquet", "--output", "x", "--config", "nowhere.toml"], "error: nowhere.toml: there is no such file or folder"),
        (["--input", "a.parquet", "--output", "x", "--keep", "id"], "error: the column 'id' can't be kept"),
        (["--input", "a.parquet", "--output", "x", "--redact-key", "nowhere"], "error: nowhere: the key for pseudonyms can't be read"),
    ],
)
def test_a_wrong_call_is_told_in_a_line_and_spark_is_not_started(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(message)


def test_where_the_program_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--where"]) == 0
    assert Path(capsys.readouterr().out.strip()).name == "submit.py"


def test_spark_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "pyspark"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyspark", None)
    assert main(["--input", "a.parquet", "--output", str(tmp_path / "out")]) == 2
    assert 'pip install "calllint[spark]"' in capsys.readouterr().err
