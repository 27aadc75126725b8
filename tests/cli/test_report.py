import json
from pathlib import Path

import pytest

from .conftest import FRIENDLY, Run, conversation

ONLY = ("--select", "court-threat", "--isolated")


def rows(file: Path) -> list[dict[str, object]]:
    text = file.read_text(encoding="utf-8")
    start = text.index(">", text.index('id="rows-0"')) + 1
    found: list[dict[str, object]] = json.loads(text[start : text.index("</script>", start)])
    return found


def test_the_report_goes_to_a_file_and_one_is_told_which(run: Run, here: Path) -> None:
    result = run("report", "threat.jsonl", "friendly.jsonl", *ONLY)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "calllint-report.html" in result.stderr
    assert [row["id"] for row in rows(here / "calllint-report.html")] == ["t", "f"]
    assert [row["verdict"] for row in rows(here / "calllint-report.html")] == [False, True]


def test_the_report_goes_where_it_is_asked_to(run: Run, here: Path) -> None:
    result = run("report", "threat.jsonl", "-o", "march.html", *ONLY)
    assert result.exit_code == 0
    assert "march.html" in result.stderr
    assert (here / "march.html").exists()
    assert not (here / "calllint-report.html").exists()


def test_what_can_not_be_read_is_told_and_in_the_report(run: Run, here: Path) -> None:
    result = run("report", "threat.jsonl", "absent.txt", *ONLY)
    assert result.exit_code == 3
    assert "problem: absent.txt" in result.stderr
    assert "absent.txt" in (here / "calllint-report.html").read_text(encoding="utf-8")


def test_standard_input_is_read_too(run: Run, here: Path) -> None:
    assert run("report", "-", "--input-format", "jsonl", *ONLY, stdin=conversation("piped", FRIENDLY)).exit_code == 0
    assert [row["id"] for row in rows(here / "calllint-report.html")] == ["piped"]


def test_the_language_of_messages_is_the_pages(run: Run, here: Path) -> None:
    run("report", "threat.jsonl", "--language-of-messages", "en", *ONLY)
    assert '<html lang="en">' in (here / "calllint-report.html").read_text(encoding="utf-8")
    run("report", "threat.jsonl", "--language-of-messages", "nl", *ONLY)
    assert '<html lang="nl">' in (here / "calllint-report.html").read_text(encoding="utf-8")


def test_other_formats_go_to_standard_output(run: Run, here: Path) -> None:
    result = run("report", "threat.jsonl", "--format", "json", *ONLY)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["conversations"][0]["id"] == "t"
    assert not (here / "calllint-report.html").exists()


@pytest.mark.parametrize("wrong", [("--select", "court-thread"), ("--format", "nope"), ("--config", "absent.toml")])
def test_a_wrong_call_writes_nothing(run: Run, here: Path, wrong: tuple[str, ...]) -> None:
    result = run("report", "threat.jsonl", *wrong)
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert not (here / "calllint-report.html").exists()


def test_check_writes_the_same_page(run: Run, here: Path) -> None:
    run("report", "threat.jsonl", *ONLY)
    run("check", "threat.jsonl", "--format", "html", "-o", "check.html", *ONLY)
    assert (here / "check.html").read_bytes() == (here / "calllint-report.html").read_bytes()
