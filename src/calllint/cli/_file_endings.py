"""Which format a file is to have whose name says it: who writes `-o week.xlsx` wants a workbook."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from calllint.errors import UsageError

_FORMATS = {
    ".csv": "csv",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".sarif": "sarif",
    ".xlsx": "xlsx",
    ".xml": "junit",
}
_OTHERS = {
    ".docx": "write .html or .md",
    ".ods": "write .xlsx or .csv",
    ".pdf": "write .html, and print it from a browser",
    ".xls": "write .xlsx",
}


def format_by_name(output: Path, formats: Collection[str]) -> str | None:
    """The one of `formats` that the name of the file `output` ends in; None where its ending says nothing of them.

    Raises UsageError for an ending of which people know what it is, and of which calllint has nothing.
    """
    ending = output.suffix.lower()
    if ending in _OTHERS:
        raise UsageError(f"--output: calllint writes no {ending} files", hint=f"{_OTHERS[ending]}; or say --format")
    name = _FORMATS.get(ending)
    return name if name in formats else None
