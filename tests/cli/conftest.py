import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from calllint.cli import cli

Run = Callable[..., Result]

THREAT = "Als u niet betaalt, dan stappen wij naar de rechter."
FRIENDLY = "Goedemiddag, u spreekt met Sanne. Waarmee kan ik u helpen?"


def conversation(name: str, *agent: str) -> str:
    """A chat in which the agent says this, as a line of JSON Lines."""
    turns = [
        {"role": "customer", "text": "Hallo, ik heb een vraag over mijn rekening."},
        *({"role": "agent", "text": text} for text in agent),
    ]
    return json.dumps({"id": name, "language": "nl", "channel": "chat", "turns": turns}) + "\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, which is the current one, with a threatening and a friendly conversation."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    (tmp_path / "threat.jsonl").write_text(conversation("t", THREAT), encoding="utf-8")
    (tmp_path / "friendly.jsonl").write_text(conversation("f", FRIENDLY), encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(here: Path) -> Run:
    """Runs calllint with these arguments."""

    def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(cli, arguments, input=stdin, prog_name="calllint")

    return run
