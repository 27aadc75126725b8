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
    ("form", "output"), [("jsonl", "jsonl"), ("jsonl", "csv"), ("jsonl", "sarif"), ("jsonl", "parquet"), ("parquet", "jsonl")]
)
def test_six_times_the_input_takes_no_more_memory(tmp_path: Path, form: str, output: str) -> None:
    if "parquet" in (form, output):
        pytest.importorskip("pyarrow")
    small, large = (peak(tmp_path, make_input(tmp_path, form, megabytes), output) for megabytes in (2, 12))
    # Of pyarrow, its own pools take some at first.
    assert large < small * (1.3 if "parquet" in (form, output) else 1.15), (small, large)
    assert large < 300
