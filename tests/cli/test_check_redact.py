"""`check --redact`: no personal data in any output. What is personal is tested in tests/redaction."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from calllint.reporting.reporter import find_reporter, reporter_names

from .conftest import Run

SECRETS = ("0612345678", "06-12345678", "karin@dewit.example", "Karin", "NL91ABNA0417164300")
TALK = (
    "agent: Goedemiddag, u spreekt met Piet.\n"
    "customer: Met Karin de Wit, mijn nummer is 06-12345678, mail karin@dewit.example, rekening NL91ABNA0417164300. Ik wacht al drie weken!\n"
    "agent: Karin, als u niet betaalt, stappen wij naar de rechter. Wij bellen 06-12345678.\n"
)


@pytest.fixture
def file(here: Path) -> str:
    (here / "karin@dewit.example.txt").write_text(TALK, encoding="utf-8")
    return "karin@dewit.example.txt"


@pytest.mark.parametrize("name", [name for name in reporter_names() if not find_reporter(name).binary])
def test_no_format_shows_what_is_personal(run: Run, file: str, name: str) -> None:
    result = run("check", file, "absent-06-12345678.txt", "--format", name, "--redact")
    assert [secret for secret in SECRETS if secret in result.output + result.stderr] == []
    assert "court-threat" in result.stdout


@pytest.mark.parametrize("name", ["sarif", "github", "gitlab", "rdjson", "junit", "markdown"])
def test_what_travels_is_redacted_unless_told(run: Run, file: str, name: str) -> None:
    assert not any(secret in run("check", file, "--format", name).stdout for secret in SECRETS)
    assert "Karin" in run("check", file, "--format", name, "--no-redact").stdout


def test_what_stays_is_redacted_when_told_or_configured(run: Run, file: str, here: Path) -> None:
    assert "Karin" in run("check", file).stdout
    (here / "calllint.toml").write_text("redact = true\n", encoding="utf-8")
    assert "Karin" not in run("check", file).stdout
    assert "Karin" in run("check", file, "--no-redact").stdout
    (here / "calllint.toml").write_text('redact = "yes"\n', encoding="utf-8")
    wrong = run("check", file)
    assert (wrong.exit_code, "calllint.toml:1" in wrong.stderr) == (2, True)


def test_pseudonyms_are_the_same_from_run_to_run_by_a_key(run: Run, file: str, here: Path) -> None:
    (here / "key").write_text("0123456789abcdef" * 4, encoding="utf-8")
    (here / "other").write_text("fedcba9876543210" * 4, encoding="utf-8")

    def words(key: str) -> str:
        result = run("check", file, "--format", "json", "--redact-key", key, "--select", "court-threat")
        (one,) = json.loads(result.stdout)["conversations"]
        return str(one["findings"][0]["evidence"]) + str(one["id"]) + str(one["agent"])

    assert words("key") == words("key") != words("other")
    assert "Karin" not in words("key")


def test_a_key_at_the_call_wins_over_the_configuration(run: Run, file: str, here: Path) -> None:
    (here / "key").write_text("0123456789abcdef" * 4, encoding="utf-8")
    (here / "calllint.toml").write_text("redact = false\n", encoding="utf-8")
    assert "Karin" in run("check", file).stdout
    assert "Karin" not in run("check", file, "--redact-key", "key").stdout


@pytest.mark.parametrize(("content", "complaint"), [(None, "can't be read"), ("short", "too short")])
def test_a_wrong_key_is_an_error(run: Run, file: str, here: Path, content: str | None, complaint: str) -> None:
    if content is not None:
        (here / "key").write_text(content, encoding="utf-8")
    result = run("check", file, "--redact-key", "key")
    assert (result.exit_code, complaint in result.stderr) == (2, True)


def test_a_baseline_fits_redacted_and_other_runs(run: Run, file: str) -> None:
    run("check", file, "--write-baseline", "known.json")
    for more in ((), ("--redact",), ("--format", "sarif")):
        assert run("check", file, "--baseline", "known.json", *more).exit_code == 0
