"""docs/api.md does not lie: its examples run and print what they say, and check as typed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).parent.parent / "docs" / "api.md").read_text("utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "call.txt").write_text("Klant: Mijn pakket is er niet.\nMedewerker: Dat zoek ik nu uit.\n", encoding="utf-8")
    (tmp_path / "exports" / "broken.jsonl").write_text("{\n", encoding="utf-8")
    (tmp_path / "calllint.toml").write_text('select = ["tone", "solution"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(number: int, capsys: pytest.CaptureFixture[str]) -> str:
    exec(compile(BLOCKS[number], "api.md", "exec"), {"__name__": "example"})
    return capsys.readouterr().out


def test_one_conversation(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = run(0, capsys)
    assert "critical court-threat at turn 2 - " in printed
    assert "take you to court" in printed
    assert printed.splitlines()[-1].endswith(" False")


def test_configuration(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = run(1, capsys)
    assert f"# {said.split(' (')[0]}" in BLOCKS[1]


def test_many_conversations(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(2, capsys).splitlines()
    assert sorted(line.split()[0] for line in lines) == ["call", "not"]
    assert any("broken.jsonl:1" in line for line in lines)


def test_json_in_and_out(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = run(3, capsys)
    assert printed.startswith("turns[0].role: expected agent, customer, bot, ")
    assert "conversation 1: turns: is empty" in printed


def test_schemas(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(4, capsys) == "['turns']\n"


def test_reports(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(5, capsys)
    assert "court-threat" in (here / "report.sarif").read_text(encoding="utf-8")


@pytest.mark.slow
def test_processes(here: Path) -> None:
    program = (
        BLOCKS[6]
        + """

if __name__ == "__main__":
    calls = [Conversation(str(number), (Turn(Role.AGENT, "Dan stappen we naar de rechter."),)) for number in range(4)]
    alone = [lint(call) for call in calls]
    print(main(calls) == alone, len(alone[0].findings) > 0)
"""
    )
    (here / "program.py").write_text(program, encoding="utf-8")
    done = subprocess.run([sys.executable, "program.py"], cwd=here, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "True True"), done.stderr


@pytest.mark.slow
def test_every_example_is_typed(here: Path) -> None:
    for number, block in enumerate(BLOCKS):
        (here / f"example_{number}.py").write_text(block, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(here / "cache"), "."]
    done = subprocess.run(command, cwd=here, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


def test_no_example_is_left_out() -> None:
    assert len(BLOCKS) == 7
