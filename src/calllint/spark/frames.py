"""DataFrames of Spark: results of conversations, and JSON Lines with the number of each line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from calllint.arrow.batches import BatchLinter, Config, linter
from calllint.arrow.schemas import pyarrow, result_schema
from calllint.errors import UsageError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

Splits = Mapping[tuple[str, int], int]
"""The number (from 1) of the first line of each piece of a file, by the file's address and the byte that the piece begins with."""


def pyspark(module: str) -> Any:
    """A module of Spark's. Raises UsageError, with what to install, where it is not there."""
    try:
        return import_module(module)
    except ImportError:
        raise UsageError("Spark needs a package that is not installed", hint='pip install "calllint[spark]"') from None


def lint(dataframe: DataFrame, config: Config = None, *, keep: Sequence[str] = (), json: bool = True, **options: Any) -> DataFrame:
    """The results of the conversations in `dataframe`: a row each, with the columns of `calllint.arrow.result_schema` and those to `keep`.

    `config` and `options` are those of `calllint.arrow.linter`. Nothing is linted before the result is asked for; nothing is shuffled, so
    that there are as many partitions as before. Raises UsageError, at once, for whatever is wrong with the columns or the settings.
    """
    return linted(dataframe, linter(config, keep=keep, json=json, **options), keep=keep, json=json)


def linted(dataframe: DataFrame, made: BatchLinter, *, keep: Sequence[str], json: bool) -> DataFrame:
    """`lint`, by a linter that is made already with the same `keep` and `json`. Raises UsageError for columns that don't fit."""
    types = pyspark("pyspark.sql.types")
    made.schema(_as_arrow(dataframe.schema))
    schema = types.StructType([types.StructField(field.name, _as_spark(field.type)) for field in result_schema(json=json)])
    for name in dict.fromkeys(keep):
        schema = schema.add(types.StructField(name, dataframe.schema[name].dataType))

    # A function, as Spark asks for, and one that is pickled as it is: a machine needs calllint, and nothing of the caller's.
    def run(batches: Iterable[Any]) -> Iterator[Any]:
        return made(batches)

    return dataframe.mapInArrow(run, schema)


def read_lines(session: SparkSession, paths: Sequence[str]) -> DataFrame:
    """The lines of the text files `paths`, however they are cut into partitions: columns `value`, `path` and `line`, which counts from 1.

    They are counted first, which reads them once more. The parts of a file are as they were counted as long as
    `spark.sql.files.minPartitionNum` is set, or the number of cores stays.
    """
    functions = pyspark("pyspark.sql.functions")
    column = functions.col
    # Lines end as calllint has it: Spark would end one at a lone carriage return, too.
    text = session.read.option("lineSep", "\n").text(list(paths))
    lines = text.select(
        "value", column("_metadata.file_path").alias("path"), column("_metadata.file_block_start").cast("long").alias("start")
    )
    counted = [(row["path"], row["start"], row["count"]) for row in lines.groupBy("path", "start").count().collect()]
    firsts = _first_lines(counted)

    def run(batches: Iterable[Any]) -> Iterator[Any]:
        return _numbered(batches, firsts)

    return lines.mapInArrow(run, "value string, path string, line long")


def _first_lines(counted: Iterable[tuple[str, int, int]]) -> dict[tuple[str, int], int]:
    """The first lines of pieces, of which the address, the first byte and the number of lines are known."""
    firsts = {}
    next_line: dict[str, int] = {}
    for path, start, lines in sorted(counted):
        firsts[path, start] = next_line.get(path, 1)
        next_line[path] = firsts[path, start] + lines
    return firsts


def _numbered(batches: Iterable[Any], firsts: Splits) -> Iterator[Any]:
    """The batches of a partition with the number of each line; null in a piece that is cut otherwise than it was counted."""
    pa = pyarrow()
    seen: dict[tuple[str, int], int] = {}
    for batch in batches:
        numbers = []
        for piece in zip(batch.column("path").to_pylist(), batch.column("start").to_pylist(), strict=True):
            first = firsts.get(piece)
            numbers.append(None if first is None else first + seen.get(piece, 0))
            seen[piece] = seen.get(piece, 0) + 1
        columns = [batch.column("value"), batch.column("path"), pa.array(numbers, pa.int64())]
        yield pa.RecordBatch.from_arrays(columns, names=["value", "path", "line"])


def _as_arrow(schema: Any) -> Any:
    """The names of a DataFrame's columns, and which are text: what the linter looks at before there are batches."""
    pa, types = pyarrow(), pyspark("pyspark.sql.types")
    texts = (types.StringType, types.BinaryType)
    return pa.schema([pa.field(field.name, pa.string() if isinstance(field.dataType, texts) else pa.null()) for field in schema])


def _as_spark(kind: Any) -> Any:
    """Spark's type for a column of a result."""
    pa, types = pyarrow(), pyspark("pyspark.sql.types")
    plain = {pa.string(): types.StringType, pa.int64(): types.LongType, pa.float64(): types.DoubleType, pa.bool_(): types.BooleanType}
    if kind in plain:
        return plain[kind]()
    if pa.types.is_list(kind):
        return types.ArrayType(_as_spark(kind.value_type))
    return types.StructType([types.StructField(field.name, _as_spark(field.type)) for field in kind])
