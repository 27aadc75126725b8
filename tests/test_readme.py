"""What the README shows is what calllint prints, and what it says of rules and hooks is true.

CALLLINT_UPDATE_GOLDEN=1 writes the capture anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from calllint.cli import cli
from calllint.config import load_config
from calllint.rules.catalogue import built_in_rules

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
CAPTURE = re.compile(r"<!-- capture: calllint (?P<command>[^>]+) -->\n```text\n(?P<shown>.*?)```\n", re.DOTALL)


def test_the_capture_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    text = README.read_text(encoding="utf-8")
    match = CAPTURE.search(text)
    assert match
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    printed = CliRunner().invoke(cli, [*match["command"].split(), "--color", "never"]).stdout
    if os.environ.get("CALLLINT_UPDATE_GOLDEN"):
        README.write_text(text[: match.start("shown")] + printed + text[match.end("shown") :], encoding="utf-8")
        return
    assert match["shown"] == printed


def test_the_table_of_rules_is_complete() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert dict(rows) == {rule.id: rule.severity.value for rule in built_in_rules()}


def test_the_configuration_shown_is_valid(tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "our-words.toml").write_text('language = "en"\n', encoding="utf-8")
    path = tmp_path / "calllint.toml"
    path.write_text(block, encoding="utf-8")
    settings = load_config(file=path).settings
    assert settings.ignore == ("follow-up-without-deadline",)
    assert "no-sorry" in settings.rules


def test_the_python_shown_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "call.txt").write_text("Klant: Mijn pakket is er niet.\nMedewerker: Dat zoek ik nu uit.\n", encoding="utf-8")
    (tmp_path / "our-words.toml").write_text(
        'language = "nl"\n[[cue]]\nname = "own"\nmeaning = "m"\nphrases = ["inschakelen~ <> deurwaarder"]\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == 2
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "call" in printed
    assert "('own', 'inschakelen~ <> deurwaarder', 1)" in printed


def test_the_expected_findings_of_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """`examples/README.md` says what a reviewer should see in each file."""
    from calllint.conversation import Conversation
    from calllint.linting import Linter
    from calllint.reading import read

    monkeypatch.chdir(ROOT)
    rows = re.findall(r"^\| `([^`]+)` \|.*\|([^|]*)\|$", (ROOT / "examples/README.md").read_text(encoding="utf-8"), re.MULTILINE)
    expected = {f"examples/{name}": set(re.findall(r"`([a-z-]+)`", cell)) for name, cell in rows}
    linter = Linter()
    found: dict[str, set[str]] = {path: set() for path in expected}
    for item in read(["examples/"]):
        assert isinstance(item, Conversation), item
        found[item.place.path] |= {finding.rule for finding in linter.lint(item).findings}
    assert found == expected
