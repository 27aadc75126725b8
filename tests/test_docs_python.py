"""The Python of the pages that have one example each: it runs as it stands."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"


def example(page: str) -> str:
    """The one example in Python of a page."""
    (found,) = re.findall(r"^```python\n(.*?)^```$", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return found


def test_a_process_that_is_kept_open_answers_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    program = example("volume.md")
    command = '["calllint", '
    assert command in program
    exec(program.replace(command, f'[{sys.executable!r}, "-m", "calllint", '), {})
    assert "court-threat" in capsys.readouterr().out


def test_what_many_say_together_is_told_in_python_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("scipy")
    monkeypatch.chdir(tmp_path)
    Path("exports").mkdir()
    threat, help_ = "If you do not pay today, we will take you to court.", "I have sent you the invoice, you have it in a minute."
    with Path("exports/calls.jsonl").open("w", encoding="utf-8") as file:
        for number in range(240):
            agent = ("Ann", "Bo", "Cas", "Di")[number % 4]
            said = threat if agent == "Bo" else help_
            turns = [{"role": "customer", "text": "Where is my invoice?"}, {"role": "agent", "text": said}]
            file.write(json.dumps({"id": f"c-{number}", "agent": agent, "topic": "invoice", "language": "en", "turns": turns}) + "\n")
    exec(example("insight.md"), {})
    assert "court-threat" in capsys.readouterr().out
