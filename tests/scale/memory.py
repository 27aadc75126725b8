"""The peak of the memory of a run, by the size of its input."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from .killing import QUICK

_PEAK = """
import sys
from calllint.__main__ import main
try:
    main()
except SystemExit as end:
    if end.code not in (0, 1, 3): raise
# Not what getrusage says: that begins with the memory of the process that started this one.
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")), file=sys.stderr)
"""
_SAID = "zorp blik vrum tak " * 40
"""Nothing that takes long to lint, and most of the input."""


def _rows(megabytes: int) -> Iterator[dict[str, Any]]:
    """Rows of messages, two a conversation, of so many megabytes of text in all."""
    for number in range(megabytes * 2**20 // len(_SAID)):
        role = "agent" if number % 2 else "customer"
        yield {"conversation_id": f"c{number // 2:08}", "role": role, "text": _SAID}


def make_input(folder: Path, form: str, megabytes: int) -> str:
    """A file of conversations; its name."""
    name = f"in-{megabytes}.{form}"
    rows = _rows(megabytes)
    if form == "parquet":
        import pyarrow as pa
        import pyarrow.parquet as pq

        schema = pa.schema([(column, pa.string()) for column in ("conversation_id", "role", "text")])
        with pq.ParquetWriter(folder / name, schema, compression="none", use_dictionary=False) as writer:
            while group := list(islice(rows, 1000)):
                writer.write_table(pa.Table.from_pylist(group, schema=schema))
        return name
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        if form == "csv":
            writer = csv.DictWriter(file, ["conversation_id", "role", "text"])
            writer.writeheader()
            writer.writerows(rows)
        else:
            for first, second in zip(rows, rows, strict=False):
                turns = [{"role": row["role"], "text": row["text"]} for row in (first, second)]
                file.write(json.dumps({"id": first["conversation_id"], "channel": "chat", "turns": turns}) + "\n")
    return name


def peak(folder: Path, name: str, output: str, *arguments: str) -> float:
    """The most memory that linting the file took, in MB, with the report in the format `output`."""
    command = [
        sys.executable,
        "-c",
        _PEAK,
        "check",
        name,
        *QUICK,
        "-j",
        "1",
        "--format",
        output,
        "--no-redact",
        "-o",
        os.devnull,
        *arguments,
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=3600, check=True)
    return int(done.stderr.splitlines()[-1]) / 1024
