"""Completion as the shells themselves do it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import calllint.cli
from calllint.modules import module_names
from calllint.reporting.reporter import reporter_names
from calllint.rules.catalogue import built_in_rules, built_in_signals

from .conftest import Run

COMMANDS = Path(calllint.cli.__file__).parent
RULES = [rule.id for rule in built_in_rules()]
SIGNALS = [signal.id for signal in built_in_signals()]
CATEGORIES = list(dict.fromkeys(rule.category for rule in built_in_rules()))

BASH = """
eval "$(calllint completion bash)"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_calllint_completion calllint
printf '%s\\n' "${COMPREPLY[@]}"
"""
ZSH = """
compdef() { :; }
compadd() { print -l -- ${(P)@[-1]}; }
_describe() { print -l -- ${${(P)3}%%:*}; }
eval "$(calllint completion zsh)"
words=("$@"); CURRENT=$#
_calllint_completion
"""
FISH = """
calllint completion fish | source
complete --do-complete "$argv" | string replace --regex '\\t.*' ''
"""


@pytest.fixture
def path(here: Path) -> str:
    """A PATH on which `calllint` is this one."""
    folder = here / "bin"
    folder.mkdir()
    program = folder / "calllint"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m calllint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def shell(command: list[str], path: str) -> list[str]:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env={**os.environ, "PATH": path}, check=True)
    assert not done.stderr
    return done.stdout.split("\n")[:-1]


def bash(path: str, line: str) -> list[str]:
    """What bash offers at the end of `line`."""
    words = line.split(" ")
    return [word for word in shell(["bash", "--norc", "-c", BASH, "bash", *words], path) if word]


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")


@needs_bash
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("calllint expl", ["explain"]),
        ("calllint completion ", ["bash", "zsh", "fish"]),
        ("calllint explain court", ["court-threat"]),
        ("calllint explain shouting customer-f", [name for name in SIGNALS if name.startswith("customer-f")]),
        ("calllint explain ton", ["tone"]),
        ("calllint rules --select al", ["all"]),
        ("calllint rules --select tone,end", ["tone,ending"]),
        ("calllint rules --select court-threat,court", []),
        ("calllint rules --format ma", ["markdown"]),
        ("calllint explain --format ", ["text", "json", "markdown"]),
        ("calllint check --format parq", ["parquet"]),
        ("calllint check --select tone,end", ["tone,ending"]),
        ("calllint check --extend-select court", ["court-threat"]),
        ("calllint check --ignore a.txt --ignore shout", ["shouting"]),
        ("calllint check --input-format genes", ["genesys"]),
        ("calllint formats genes", ["genesys"]),
        ("calllint check --fail-on crit", ["critical"]),
        ("calllint lexicon t", ["test", "try"]),
        ("calllint rules --iso", ["--isolated"]),
    ],
)
def test_bash_completes(path: str, line: str, offered: list[str]) -> None:
    assert bash(path, line) == offered


@needs_bash
def test_bash_offers_the_rules_of_the_configuration(path: str, here: Path) -> None:
    rule = '[rule.no-sorry]\nkind = "absence"\nof = ["agent:apology"]\nmeaning = "m"\nmessage = "m"\n'
    (here / "calllint.toml").write_text(rule, encoding="utf-8")
    assert bash(path, "calllint rules --select no-s") == ["no-sorry"]


@needs_bash
def test_a_broken_configuration_breaks_no_completion(path: str, here: Path) -> None:
    (here / "calllint.toml").write_text("[[[", encoding="utf-8")
    assert bash(path, "calllint explain court") == ["court-threat"]


@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh")
def test_zsh_completes(path: str) -> None:
    for words, offered in (
        (["calllint", "explain", "court"], ["court-threat"]),
        (["calllint", "rules", "--select", "tone,end"], ["tone,ending"]),
    ):
        assert shell(["zsh", "-f", "-c", ZSH, "zsh", *words], path) == offered


@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish")
def test_fish_completes(path: str) -> None:
    for line, offered in (("calllint explain court", ["court-threat"]), ("calllint rules --select tone,end", ["tone,ending"])):
        assert shell(["fish", "--no-config", "-c", FISH, line], path) == offered


@pytest.mark.parametrize(
    ("name", "mark"), [("bash", "complete -o nosort -F"), ("zsh", "#compdef calllint"), ("fish", "string split --max 1")]
)
def test_each_shell_has_its_script_under_the_name_that_is_typed(run: Run, name: str, mark: str) -> None:
    done = run("completion", name)
    assert done.exit_code == 0
    assert mark in done.stdout
    assert f"_CALLLINT_COMPLETE={name}_complete" in done.stdout


@pytest.mark.parametrize("shell_name", ["bash", "zsh", "fish"])
def test_what_the_shells_are_told(run: Run, shell_name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CALLLINT_COMPLETE", f"{shell_name}_complete")
    monkeypatch.setenv("COMP_WORDS", "calllint rules --select tone,court")
    monkeypatch.setenv("COMP_CWORD", "tone,court" if shell_name == "fish" else "3")
    told = run().stdout
    title = next(rule.title for rule in built_in_rules() if rule.id == "court-threat")
    assert (
        told
        == {
            "bash": "plain,tone,court-threat\n",
            "zsh": f"plain\ntone,court-threat\n{title}\n",
            "fish": f"plain,tone,court-threat\t{title}\n",
        }[shell_name]
    )


def test_everything_is_offered_where_nothing_is_typed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CALLLINT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_CWORD", "2")

    def offered(*words: str) -> list[str]:
        monkeypatch.setenv("COMP_WORDS", " ".join(words))
        monkeypatch.setenv("COMP_CWORD", str(len(words)))
        return [line.removeprefix("plain,") for line in run().stdout.split()]

    assert offered("calllint", "explain") == [*RULES, *CATEGORIES, "all", *SIGNALS, "signals"]
    assert offered("calllint", "check", "--format") == reporter_names()
    assert offered("calllint") == [name for name in module_names(COMMANDS) if not name.startswith("_")]


@needs_bash
def test_what_does_not_exist_is_no_error_while_completing(path: str) -> None:
    assert "explain" in bash(path, "calllint nothing ")


@pytest.mark.parametrize("words", ["calllint check ", "calllint check -o ", "calllint convert ", "calllint check --config "])
def test_files_are_left_to_the_shell(run: Run, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CALLLINT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words + "exp")
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))
    assert run().stdout == "file,exp\n"


def test_an_unknown_shell_is_told_the_known_ones(run: Run) -> None:
    done = run("completion", "tcsh")
    assert done.exit_code == 2
    assert "bash" in done.stderr + done.stdout
