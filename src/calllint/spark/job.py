"""The program that `spark-submit` runs: reads, lints, writes, and says what came of it."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
import re
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

import click

from calllint.arrow.batches import BatchLinter, linter
from calllint.cli._common import print_problems
from calllint.errors import Problem, UsageError
from calllint.spark.failures import InputMissingError, input_failures, output_failures
from calllint.spark.frames import linted, pyspark, read_lines

_LINES = re.compile(r"\.(jsonl|ndjson)(\.(gz|bz2|zst|snappy|lz4|deflate))?$", re.IGNORECASE)
_BATCH = "spark.sql.execution.arrow.maxRecordsPerBatch"
_AT_LEAST = "spark.sql.files.minPartitionNum"
_ROWS = 1000
"""Conversations of a batch, where nobody says how many: Spark's own number, made for rows of numbers, is ten times that."""
_TOLD = 20
"""The most problems that are told one by one: all are in the output."""

CLEAN, FINDINGS, UNREADABLE = 0, 1, 3


class Job(NamedTuple):
    """A call of the program: its options."""

    inputs: tuple[str, ...]
    output: str
    overwrite: bool = False
    input_format: str | None = None
    json_column: str | None = None
    config: str | None = None
    keep: tuple[str, ...] = ()
    partition_by: tuple[str, ...] = ()
    partitions: int | None = None
    json: bool = True
    redact: bool | None = None
    redact_key: bytes | None = None
    exit_zero: bool = False


class Tally(NamedTuple):
    """What is in the output. `failing` conversations fail the run; `mean` is that of the scores, None without one."""

    conversations: int
    failing: int
    mean: float | None
    problems: int
    told: tuple[Problem, ...]


def run(job: Job, overrides: Mapping[str, Any]) -> int:
    """Does the job; the exit status. `overrides` are keys of the configuration. Raises UsageError, before Spark starts where it can."""
    started = time.monotonic()
    keep = tuple(dict.fromkeys((*job.keep, *job.partition_by)))
    made = linter(
        job.config,
        json=job.json,
        keep=keep,
        json_column=job.json_column,
        redact=job.redact,
        redact_key=job.redact_key,
        **overrides,
    )
    print_problems(made.problems)
    with _session() as session:
        try:
            with input_failures(job.inputs):
                frame = _read(session, job)
        except InputMissingError as error:
            print_problems([error.problem])
            return UNREADABLE
        if job.partitions is not None:
            frame = frame.repartition(job.partitions)
        results = linted(frame, made, keep=keep, json=job.json)
        with output_failures(job.output):
            _write(results, job)
        tally = _tally(session.read.parquet(job.output))
    return _told(job, made, tally, time.monotonic() - started)


@contextmanager
def _session() -> Iterator[Any]:
    """The session that is there, or a new one that is ended."""
    # Said to whoever chose the versions, at every start, and no matter here: only Arrow is used.
    warnings.filterwarnings("ignore", message="PySpark does not yet fully support pandas", category=FutureWarning)
    sessions = pyspark("pyspark.sql").SparkSession
    own = sessions.getActiveSession() is None
    session = sessions.builder.appName("calllint").getOrCreate()
    said = session.sparkContext.getConf()
    if not said.contains(_BATCH):
        session.conf.set(_BATCH, str(_ROWS))
    if not said.contains(_AT_LEAST):
        # Files are cut alike when lines are counted and when they are linted, though machines come and go in between.
        session.conf.set(_AT_LEAST, str(session.sparkContext.defaultParallelism))
    try:
        yield session
    finally:
        if own:
            session.stop()


def _read(session: Any, job: Job) -> Any:
    """The input, each row with its file and its number in it. Raises UsageError where it is of two formats."""
    formats = {job.input_format or ("jsonl" if _LINES.search(path) else "parquet") for path in job.inputs}
    if len(formats) > 1:
        raise UsageError("the inputs are of two formats", hint="run once for each, or say --input-format")
    if formats == {"jsonl"}:
        return read_lines(session, job.inputs)
    frame = session.read.parquet(*job.inputs)
    column = pyspark("pyspark.sql.functions").col
    places = {"path": column("_metadata.file_path"), "line": column("_metadata.row_index") + 1}
    return frame.select("*", *[value.alias(name) for name, value in places.items() if name not in frame.columns])


def _write(results: Any, job: Job) -> None:
    writer = results.write.mode("overwrite" if job.overwrite else "errorifexists")
    if job.partition_by:
        writer = writer.partitionBy(*job.partition_by)
    writer.parquet(job.output)


def _tally(output: Any) -> Tally:
    """What was written, as it is read: what was done twice, after a failure, is not there twice."""
    functions = pyspark("pyspark.sql.functions")
    column = functions.col
    wrong = functions.size("problems") > 0
    counts = output.agg(
        functions.count(functions.when(~wrong, 1)).alias("conversations"),
        functions.count(functions.when(column("fails"), 1)).alias("failing"),
        functions.avg("score").alias("mean"),
        functions.count(functions.when(wrong, 1)).alias("problems"),
    ).first()
    rows = output.where(wrong).select(column("problems")[0].alias("first")).orderBy("first.path", "first.line").limit(_TOLD).collect()
    told = tuple(Problem(row["first"]["path"] or "", row["first"]["message"], row["first"]["line"]) for row in rows)
    return Tally(counts["conversations"], counts["failing"], counts["mean"], counts["problems"], told)


def _told(job: Job, made: BatchLinter, tally: Tally, seconds: float) -> int:
    """Tells on standard error what came of it; the exit status."""
    print_problems(tally.told)
    if not tally.conversations and not tally.problems:
        print_problems([Problem(", ".join(job.inputs), "there is no conversation in it")])
    for line in _summary(job, tally, seconds):
        click.echo(line, err=True)
    if tally.problems or made.problems or not tally.conversations:
        return UNREADABLE
    return FINDINGS if tally.failing and not job.exit_zero else CLEAN


def _summary(job: Job, tally: Tally, seconds: float) -> Iterator[str]:
    if tally.problems > len(tally.told):
        yield f"problem: and {tally.problems - len(tally.told)} more: the rows of the output that have `problems`"
    mean = f", mean score {tally.mean:.1f}" if tally.mean is not None else ""
    counts = f"{tally.conversations} linted, {tally.failing} failing{mean}, {tally.problems} with problems"
    yield f"calllint: {counts}; {seconds:.0f} s; {job.output}"
