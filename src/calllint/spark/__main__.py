"""`python -m calllint.spark`: the options of the program, and how it ends. `spark-submit` runs the same (see `submit`)."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from calllint.rules.confidence import Confidence
from calllint.rules.finding import Severity

_FORMATS = ("parquet", "jsonl")
_NAME = "calllint.spark"


def main(arguments: list[str]) -> int:
    """Runs the program; the exit status, as of `calllint check`. What is wrong is told in one line."""
    from calllint.cli._ending import status_after

    try:
        status = program.main(arguments, prog_name=_NAME, standalone_mode=False)
        sys.stdout.flush()
    except Exception as error:
        from calllint.spark.failures import as_usage

        return status_after(as_usage(error))
    return status if isinstance(status, int) else 0


def _where(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(Path(__file__).with_name("submit.py"))
        context.exit()


def _names(*declarations: str, text: str) -> Callable[[Any], Any]:
    """An option that takes names, comma-separated, and may be repeated."""
    return click.option(*declarations, multiple=True, metavar="NAMES", help=text, callback=lambda _, __, given: _split(given))


def _split(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for one in given for name in one.split(",") if name.strip())


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
@click.option("--input", "inputs", multiple=True, required=True, metavar="PATH", help="Files or folders, as Spark names them; repeatable.")
@click.option("--output", required=True, metavar="PATH", help="A folder of Parquet files, which is made.")
@click.option("--overwrite", is_flag=True, help="Replace the output where there is one.")
@click.option("--input-format", type=click.Choice(_FORMATS), help="Default: by the name, .jsonl or .ndjson (.gz, .bz2), else parquet.")
@click.option("--json-column", metavar="NAME", help="The column of a table that holds conversations as JSON; default: the only text.")
@click.option("--config", type=click.Path(), metavar="FILE", help="This calllint.toml; default: none.")
@_names("--lang", "languages", text="The languages to look for, such as nl,en.")
@_names("--select", text="Only these rules or categories.")
@_names("--extend-select", text="These too.")
@_names("--ignore", text="But not these.")
@click.option("--min-confidence", type=click.Choice([str(one) for one in Confidence]), help="The least confidence of what is reported.")
@click.option("--fail-on", type=click.Choice([str(one) for one in Severity]), help="The severity that makes the exit status 1.")
@click.option("--fail-under", type=float, metavar="SCORE", help="The score under which a conversation makes the exit status 1.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found: for clusters that try again after any other status.")
@click.option("--redact/--no-redact", default=None, help="Keep personal data out of the results; default: as the configuration says.")
@click.option("--redact-key", type=click.Path(path_type=Path), metavar="FILE", help="Redact, with pseudonyms by the secret in this file.")
@_names("--keep", text="Columns of the input to keep beside the results.")
@_names("--partition-by", text="Columns to write the results by (they are kept), such as day.")
@click.option("--partitions", type=click.IntRange(1), metavar="N", help="Deal the input out anew, to so many tasks.")
@click.option("--json/--no-json", "json", default=True, help="The whole report of each conversation as JSON in a column; default: yes.")
@click.option("--where", is_flag=True, is_eager=True, expose_value=False, callback=_where, help="Print what to give to spark-submit.")
def program(inputs: tuple[str, ...], **options: Any) -> int:
    """Lint conversations on Spark: Parquet or JSON Lines in, Parquet out.

    Exit status: 0 nothing found, 1 findings, 2 the call or the configuration is wrong, or Spark gave up, 3 some input could not be read, or
    there was none.
    """
    from calllint.spark.job import Job, run

    key_file = options.pop("redact_key")
    own = {name: options.pop(name) for name in Job._fields if name in options}
    job = Job(tuple(inputs), redact_key=_key(key_file), **own)
    return run(job, {name: value for name, value in options.items() if value not in (None, ())})


def _key(file: Path | None) -> bytes | None:
    from calllint.cli._redacting import key_in

    return key_in(file)


if __name__ == "__main__":
    # Who starts Spark here has no interpreter in mind but this one.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    sys.exit(main(sys.argv[1:]))
