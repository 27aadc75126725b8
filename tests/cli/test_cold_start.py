"""Linting one template loads nothing that is not needed for it: in a pre-commit hook, starting is most of the work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = {"difflib", "email", "html", "importlib.metadata", "rapidfuzz", "rich", "secrets", "traceback", "webvtt"}
PROGRAM = """
import sys
before = set(sys.modules)
from calllint.cli import cli
cli(["check", "--isolated", "template.md"], standalone_mode=False)
print(*set(sys.modules) - before, file=sys.stderr)
"""


def test_one_template_needs_few_libraries(tmp_path: Path) -> None:
    (tmp_path / "template.md").write_text("Beste {{voornaam}},\n\nBedankt voor uw bericht.\n\nMet vriendelijke groet,\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "template.md" in done.stdout
    assert HEAVY & set(done.stderr.split()) == set()
