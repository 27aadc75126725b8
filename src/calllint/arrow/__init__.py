"""Batches of Arrow in, batches of Arrow out: what Spark, Ray Data, Dask, DuckDB and others map over their data.

    from calllint.arrow import lint_batches

    for batch in lint_batches(table.to_batches(), "calllint.toml"):
        ...

A row is a conversation, as `conversation_schema` has it or as JSON in one column; of each comes a row of `result_schema`. What can't be
read or linted has its row too, with the reason in `problems`. docs/clusters.md has engines and examples.
"""

from calllint.arrow.batches import BatchLinter, lint_batches, linter
from calllint.arrow.schemas import VERSION, conversation_schema, result_schema

__all__ = ["VERSION", "BatchLinter", "conversation_schema", "lint_batches", "linter", "result_schema"]
