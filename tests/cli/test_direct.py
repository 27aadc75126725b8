"""`check` without options goes past click: it must do what it does by way of click."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from calllint.cli import cli
from calllint.cli._direct import check_paths, is_direct

pytestmark = pytest.mark.skipif(os.name == "nt", reason="on Windows click expands the arguments")

FILES = {
    "template.md": "Beste {{voornaam}},\n\nBedankt voor uw bericht.\n\nMet vriendelijke groet,\n",
    "rude.txt": "agent: Goedemorgen, waarmee kan ik u helpen?\ncustomer: Waar blijft mijn pakket?\nagent: Hou je mond, idioot.\n",
    "empty.txt": "",
}
CALLS = [
    ("template.md",),
    ("rude.txt",),
    ("template.md", "rude.txt"),
    ("empty.txt",),
    ("nowhere.txt",),
    ("",),
    ("-",),
    ("*.md",),
    (".",),
    (),
]


@pytest.fixture(autouse=True)
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The files, in the current folder."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FILES["rude.txt"].encode())))


def _both(paths: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[tuple[object, ...]]:
    """Exit status, output and errors, past click and by way of it."""
    assert is_direct(["check", *paths])
    _stdin(monkeypatch)
    direct = (check_paths(paths), *capsys.readouterr())
    _stdin(monkeypatch)
    with pytest.raises(SystemExit) as ended:
        cli(["check", "--color", "auto", *paths])
    return [direct, (ended.value.code, *capsys.readouterr())]


@pytest.mark.parametrize("paths", CALLS, ids=str)
def test_both_ways_do_the_same(paths: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    direct, by_click = _both(paths, monkeypatch, capsys)
    assert direct == by_click
    assert direct[1] or direct[2]


def test_both_ways_tell_what_is_wrong_with_the_configuration(
    inputs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (inputs / "calllint.toml").write_text('select = ["nonsense"]\n', encoding="utf-8")
    direct, by_click = _both(("template.md",), monkeypatch, capsys)
    assert direct == by_click
    assert direct[0] == 2


def test_both_ways_report_a_fault_of_calllint_itself(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("calllint.cli._check.Linter", lambda settings: 1 / 0)
    direct, by_click = _both(("template.md",), monkeypatch, capsys)
    last = "error: calllint itself failed (ZeroDivisionError): please report the lines above"
    assert [one[2].splitlines()[-1] for one in (direct, by_click)] == [last, last]
    assert direct[0] == by_click[0] == 2


def test_an_interruption_ends_with_its_own_status(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(settings: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("calllint.cli._check.Linter", interrupted)
    direct, by_click = _both(("template.md",), monkeypatch, capsys)
    assert direct == by_click
    assert direct[0] == 130


@pytest.mark.parametrize(
    "arguments", [[], ["rules"], ["check", "--help"], ["check", "-h"], ["check", "a.md", "--exit-zero"], ["check", "--", "-a"]]
)
def test_what_has_options_is_left_to_click(arguments: list[str]) -> None:
    assert not is_direct(arguments)


def test_a_shell_that_completes_is_left_to_click(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CALLLINT_COMPLETE", "bash_source")
    assert not is_direct(["check", "a.md"])
