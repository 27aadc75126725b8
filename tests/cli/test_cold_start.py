"""Linting one file loads nothing that is not needed for it: in a pre-commit hook, starting is most of the work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from calllint.lexicon.compiled import COMPILED_NAME
from calllint.lexicon.lexicon import lexicon_folder

HEAVY = {
    "ast", "click", "dataclasses", "datetime", "difflib", "email", "glob", "html", "importlib.metadata", "inspect", "pkgutil",
    "platformdirs", "rapidfuzz", "regex", "rich", "secrets", "shutil", "tempfile", "tokenize", "tomli", "traceback", "webvtt",
}  # fmt: skip
IN_A_CHECKOUT = {"datetime", "platformdirs", "shutil", "tempfile", "tomli"}
"""A source checkout has its lexicons from the cache directory, which platformdirs (and tempfile with it) finds, and its rules and function words from TOML."""
NOT_OF_OURS = {
    "calllint.cli._main", "calllint.cli.check", "calllint.lexicon.build", "calllint.lexicon.compiler", "calllint.lexicon.entry",
    "calllint.lexicon.inflection", "calllint.lexicon.phrase", "calllint.lexicon.scan", "calllint.reading.html_text",
    "calllint.reading.jsonl_texts", "calllint.reading.mail.thread", "calllint.reporting.json", "calllint.tomlplaces",
}  # fmt: skip
PROGRAM = """
import sys
before = set(sys.modules)
sys.argv = ["calllint", "check", sys.argv[1]]
from calllint.__main__ import main
try:
    main()
finally:
    print(*set(sys.modules) - before, file=sys.stderr)
"""
INPUTS = {
    "template.md": "Beste {{voornaam}},\n\nBedankt voor uw bericht.\n\nMet vriendelijke groet,\n",
    "chat.txt": "agent: Goedemorgen, waarmee kan ik u helpen?\ncustomer: Waar blijft mijn pakket?\nagent: Ik zoek het uit, een moment.\n",
    "chat.json": '{"id": "a", "turns": [{"role": "agent", "text": "Goedemorgen"}, {"role": "customer", "text": "Waar blijft mijn pakket?"}]}',
}


@pytest.mark.skipif(os.name == "nt", reason="on Windows click expands the arguments")
@pytest.mark.parametrize("name", INPUTS)
def test_one_file_needs_few_libraries(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(INPUTS[name], encoding="utf-8")
    command = [sys.executable, "-c", PROGRAM, name]
    # What a source checkout compiles first, and keeps, comes with an installed package.
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert name in done.stdout
    loaded = set(done.stderr.split())
    assert loaded & NOT_OF_OURS == set()
    shipped = (lexicon_folder() / "nl" / COMPILED_NAME).exists()
    assert loaded & (HEAVY if shipped else HEAVY - IN_A_CHECKOUT) == set()
