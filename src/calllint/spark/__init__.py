"""calllint on Spark: a DataFrame of conversations to one of results, and a program for `spark-submit` (`python -m calllint.spark --help`).

    from calllint.spark import lint

    lint(spark.read.parquet("conversations/"), "calllint.toml").write.parquet("results/")

It is `calllint.arrow` under `mapInArrow`: rows, columns and options are described there and in docs/clusters.md.
"""

from calllint.spark.frames import lint, read_lines

__all__ = ["lint", "read_lines"]
