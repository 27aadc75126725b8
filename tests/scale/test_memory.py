"""Memory does not grow with the number of conversations, whatever they are read from and written to."""

from __future__ import annotations

from pathlib import Path

import pytest

from .memory import make_input, peak

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="nothing here tells the peak of a process"),
]


@pytest.mark.parametrize(
    ("form", "output", "megabytes"),
    [
        ("jsonl", "jsonl", (2, 12)),
        ("jsonl", "csv", (2, 12)),
        ("jsonl", "sarif", (2, 12)),
        # Of pyarrow, its own pools take some at first.
        ("jsonl", "parquet", (10, 40)),
        # The rows of a table wait for what may still belong to their conversation, up to 24 million letters.
        ("parquet", "jsonl", (25, 75)),
    ],
)
def test_many_times_the_input_takes_no_more_memory(tmp_path: Path, form: str, output: str, megabytes: tuple[int, int]) -> None:
    if "parquet" in (form, output):
        pytest.importorskip("pyarrow")
    small, large = (peak(tmp_path, make_input(tmp_path, form, size), output) for size in megabytes)
    assert large < small * 1.15, (small, large)
    assert large < 300
