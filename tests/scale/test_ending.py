"""A run with processes that is ended from outside: at once, with nothing left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TALK = [
    {"role": "customer", "text": "Hello, my parcel has not come and nobody calls me back, I am fed up with it. " * 3},
    {"role": "agent", "text": "I see. Let me look into it for you, one moment please, I will check with the depot. " * 3},
]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_ended_leaves_no_process_and_no_file(tmp_path: Path, sent: signal.Signals, status: int) -> None:
    file = tmp_path / "many.jsonl"
    line = json.dumps({"turns": TALK * 10}) + "\n"
    file.write_text(line * 6_000, encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    arguments = ["check", str(file), "--isolated", "-j", "2", "--format", "jsonl", "-o", str(out / "report.jsonl")]
    with subprocess.Popen([sys.executable, "-m", "calllint", *arguments], stderr=subprocess.PIPE, start_new_session=True) as run:
        try:
            until = time.monotonic() + 60
            while not any(out.iterdir()):
                assert run.poll() is None and time.monotonic() < until
                time.sleep(0.05)
            time.sleep(0.5)
            run.send_signal(sent)
            assert run.wait(timeout=20) == status
            assert list(out.iterdir()) == []
            # Its processes were in its session, which is empty once they are gone.
            until = time.monotonic() + 20
            while _is_there(run.pid):
                assert time.monotonic() < until
                time.sleep(0.05)
        finally:
            if run.poll() is None:
                run.kill()


def _is_there(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
