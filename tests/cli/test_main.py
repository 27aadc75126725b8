import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from calllint import __version__
from calllint.cli import cli

from .conftest import FRIENDLY, THREAT, Run, conversation

COMMAND = (sys.executable, "-m", "calllint")


def _process(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", env={**os.environ, **environment}, check=False)


def test_the_version(run: Run) -> None:
    assert run("--version").stdout == f"calllint {__version__}\n"


def test_help_names_every_command_with_examples_and_exit_statuses(run: Run) -> None:
    text = run("--help").stdout
    commands = cli.list_commands(click.Context(cli))
    assert {"check", "config", "convert", "explain", "formats", "rules"} <= set(commands)
    assert all(f"\n  {name} " in text for name in commands)
    assert "Examples:" in text
    assert all(f"    {status}  " in text for status in range(4))


def test_every_command_has_help(run: Run) -> None:
    for name in cli.list_commands(click.Context(cli)):
        assert run(name, "--help").stdout.startswith(f"Usage: calllint {name} ")


@pytest.mark.parametrize("arguments", [(), ("config",), ("lexicon",)])
def test_a_summary_of_a_command_is_not_cut(run: Run, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    commands = run(*arguments, "--help").stdout.partition("Commands:")[2].partition("\n\n")[0]
    assert commands.count("\n") > 3
    assert "..." not in commands


@pytest.mark.parametrize("arguments", [(), ("config",), ("lexicon",)])
def test_without_a_command_help_goes_to_standard_error(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: calllint ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("chek", "x"), "error: there is no command 'chek' (did you mean 'check'?)\n"),
        (("zebra",), "error: there is no command 'zebra' (see `calllint --help`)\n"),
        (("threat.jsonl",), "error: there is no command 'threat.jsonl' (to lint it: calllint check threat.jsonl)\n"),
        (("--zebra",), "error: No such option '--zebra' (see `calllint --help`)\n"),
        (("config", "shw"), "error: No such command 'shw'"),
    ],
)
def test_a_wrong_call_is_one_line(run: Run, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == 1


def test_a_failure_of_the_program_itself_is_no_finding(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("calllint.reading.formats", explode)
    result = run("formats")
    assert result.exit_code == 2
    assert "error: calllint itself failed (ZeroDivisionError)" in result.stderr


def test_the_module_runs(here: Path) -> None:
    done = _process("check", "threat.jsonl", "--select", "court-threat", "--format", "concise")
    assert done.returncode == 1
    assert "court-threat" in done.stdout
    assert done.stderr == ""


def test_output_is_utf_8_whatever_the_locale(here: Path) -> None:
    text = conversation("é", THREAT)
    done = _process("convert", "-", stdin=text, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert done.returncode == 0
    assert '"id": "é"' in done.stdout


@pytest.mark.parametrize("unwanted", ["rich", "rapidfuzz", "regex", "tomli", "calllint.lexicon", "calllint.reading", "calllint.rules"])
def test_the_version_starts_at_once(unwanted: str, loaded: set[str]) -> None:
    assert "click" in loaded
    assert not {name for name in loaded if name == unwanted or name.startswith(f"{unwanted}.")}


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules that `calllint --version` imports."""
    command = [sys.executable, "-X", "importtime", "-m", "calllint", "--version"]
    log = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stderr
    return {line.rsplit("|", 1)[1].strip() for line in log.splitlines() if line.startswith("import time:")}


@pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")
def test_an_interrupt_is_quiet(here: Path) -> None:
    command = [*COMMAND, "check", "-", "--format", "concise", "--select", "court-threat"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    # More than the reader wants before it begins, and no end: it waits for the rest once the first finding is out.
    process.stdin.write(conversation("a", THREAT).encode() + conversation("b", FRIENDLY).encode() * 400)
    process.stdin.flush()
    assert b"court-threat" in process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert err.strip() == b""


@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colours_are_for_terminals_that_want_them(here: Path, environment: dict[str, str], coloured: bool) -> None:
    terminal, end = os.openpty()
    command = [*COMMAND, "check", "threat.jsonl", "absent.txt", "--select", "court-threat"]
    inherited = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    done = subprocess.run(command, stdout=end, stderr=subprocess.PIPE, env={**inherited, "TERM": "xterm", **environment}, check=False)
    os.close(end)
    shown = os.read(terminal, 1 << 16)
    os.close(terminal)
    assert done.returncode == 3
    assert (b"\x1b[" in shown) is coloured
    # The text on the terminal lists the problems already.
    assert b"absent.txt" in shown
    assert done.stderr == b""


@pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")
@pytest.mark.parametrize("arguments", ["formats --format json", "config schema", "check many.jsonl --format jsonl --exit-zero"])
def test_a_reader_that_leaves_is_no_error(here: Path, arguments: str) -> None:
    (here / "many.jsonl").write_text("".join(conversation(str(number), THREAT) for number in range(200)), encoding="utf-8")
    line = f"'{sys.executable}' -m calllint {arguments} | head -c 1"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=True)
    assert len(done.stdout) == 1
    assert done.stderr == b""
