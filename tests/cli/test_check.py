import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from calllint.conversation import Conversation, Place, Role, Turn
from calllint.errors import InputError, Problem
from calllint.linting import Linter, Scanned
from calllint.reporting.reporter import find_reporter, reporter_names

from .conftest import FRIENDLY, THREAT, Run, conversation

ONLY = ("--select", "court-threat")


def _report(result: Result) -> dict[str, Any]:
    return json.loads(result.stdout)


def _found(report: dict[str, Any]) -> dict[str, list[str]]:
    return {one["id"]: [finding["rule"] for finding in one["findings"]] for one in report["conversations"]}


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("friendly.jsonl", *ONLY), 0),
        (("threat.jsonl", *ONLY), 1),
        (("threat.jsonl", "friendly.jsonl", *ONLY), 1),
        (("threat.jsonl", *ONLY, "--exit-zero"), 0),
        (("threat.jsonl", "--ignore", "all"), 0),
        (("friendly.jsonl", "absent.txt", *ONLY), 3),
        (("threat.jsonl", "absent.txt", *ONLY), 3),
        (("threat.jsonl", "absent.txt", *ONLY, "--exit-zero"), 3),
        (("friendly.jsonl", "--selct", "x"), 2),
        (("friendly.jsonl", "--config", "absent.toml"), 2),
        (("absent.txt", "--select", "court-thread"), 2),
        (("threat.jsonl", *ONLY, "--exit-zero", "--format", "nope"), 2),
        (("threat.jsonl", *ONLY, "--exit-zero", "--input-format", "nope"), 2),
    ],
)
def test_the_exit_status(run: Run, arguments: tuple[str, ...], status: int) -> None:
    assert run("check", *arguments).exit_code == status


def test_findings_go_to_standard_output_and_problems_to_standard_error(run: Run) -> None:
    result = run("check", "threat.jsonl", "absent.txt", "--format", "json", *ONLY)
    report = _report(result)
    assert _found(report) == {"t": ["court-threat"]}
    assert report["problems"][0]["path"] == "absent.txt"
    assert result.stderr.startswith("problem: absent.txt: ")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", reporter_names())
def test_every_format_prints_the_finding(run: Run, name: str) -> None:
    result = run("check", "threat.jsonl", "--format", name, *ONLY)
    assert result.exit_code == 1
    if find_reporter(name).binary:
        assert result.stdout_bytes[:4] in (b"PK\x03\x04", b"PAR1")
    else:
        assert "court-threat" in result.stdout
    assert result.stderr == ""


def test_text_is_the_default_and_has_no_colours_where_there_is_no_terminal(run: Run) -> None:
    plain = run("check", "threat.jsonl", *ONLY).stdout
    assert plain == run("check", "threat.jsonl", *ONLY, "--format", "text", "--color", "never").stdout
    assert "\x1b[" not in plain
    assert "\x1b[" in run("check", "threat.jsonl", *ONLY, "--color", "always").stdout


def test_the_report_goes_to_a_file(run: Run, here: Path) -> None:
    result = run("check", "threat.jsonl", "--format", "json", "-o", "report.json", *ONLY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads((here / "report.json").read_text(encoding="utf-8"))["conversations"][0]["id"] == "t"


def test_a_usage_error_leaves_the_file_of_the_report_alone(run: Run, here: Path) -> None:
    (here / "report.json").write_text("before", encoding="utf-8")
    assert run("check", "threat.jsonl", "-o", "report.json", "--select", "zebra").exit_code == 2
    assert run("check", "threat.jsonl", "-o", "report.json", "--input-format", "zebra").exit_code == 2
    assert (here / "report.json").read_text(encoding="utf-8") == "before"


def test_standard_input_is_read_and_named(run: Run) -> None:
    result = run("check", "-", "--format", "json", *ONLY, stdin=conversation("s", THREAT))
    assert _report(result)["conversations"][0]["path"] == "-"
    named = run("check", "-", "--stdin-filename", "in/today.jsonl", "--format", "json", *ONLY, stdin=conversation("s", THREAT))
    assert _report(named)["conversations"][0]["path"] == "in/today.jsonl"
    assert named.exit_code == 1


def test_a_name_for_standard_input_that_is_not_read_is_an_error(run: Run) -> None:
    result = run("check", "threat.jsonl", "--stdin-filename", "x.jsonl")
    assert (result.exit_code, result.stderr) == (
        2,
        "error: --stdin-filename names standard input, which is not read (add - to the paths)\n",
    )


def test_empty_input_is_never_a_clean_run(run: Run, here: Path) -> None:
    (here / "empty").mkdir()
    for result in (run("check", "-", stdin=""), run("check", "empty")):
        assert result.exit_code == 3
        assert result.stderr.startswith("problem: ")


def test_the_input_format_can_be_told(run: Run, here: Path) -> None:
    (here / "reply.md").write_text(f"Beste klant,\n\n{THREAT}\n", encoding="utf-8")
    result = run("check", "--input-format", "template", "--format", "json", "reply.md", *ONLY)
    report = _report(result)
    assert report["conversations"][0]["channel"] == "template"
    assert result.exit_code == 1


def test_selections_are_lists_that_add_up(run: Run) -> None:
    def rules(*arguments: str) -> set[str]:
        report = _report(run("check", "threat.jsonl", "--format", "json", *arguments))
        return {criterion["rule"] for criterion in report["conversations"][0]["criteria"]}

    assert rules("--select", "court-threat,premature-hang-up") == {"court-threat", "premature-hang-up"}
    assert rules("--select", "court-threat", "--select", " premature-hang-up ,") == {"court-threat", "premature-hang-up"}
    assert rules("--select", "court-threat", "--extend-select", "premature-hang-up") == {"court-threat", "premature-hang-up"}
    assert "court-threat" not in rules("--ignore", "court-threat")
    assert "premature-hang-up" in rules("--ignore", "tone")
    assert rules("--select", "tone", "--ignore", "tone") == set()


def test_only_the_languages_that_are_named_are_looked_for(run: Run) -> None:
    def language(*arguments: str) -> str | None:
        found: str | None = _report(run("check", "threat.jsonl", "--format", "json", *arguments))["conversations"][0]["language"]
        return found

    assert language() == "nl"
    assert language("--lang", "en,nl") == "nl"
    assert language("--lang", "en") != "nl"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--select", "court-thread"), "error: --select: unknown rule or category 'court-thread' (did you mean 'court-threat'?)"),
        (("--lang", "xx"), "error: --lang: unknown language 'xx' (installed: "),
        (("--select", ","), "error: Invalid value for '--select': names nothing (see `calllint check --help`)"),
        (("--fail-under", "101"), "error: Invalid value for '--fail-under'"),
        (("--fail-on", "fatal"), "error: Invalid value for '--fail-on'"),
        (("--isolated", "--config", "x.toml"), "error: --config and --isolated exclude each other"),
        (("--output",), "error: Option '--output' requires an argument"),
    ],
)
def test_wrong_options_are_one_line_on_standard_error(run: Run, arguments: tuple[str, ...], message: str) -> None:
    result = run("check", "threat.jsonl", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == 1


def test_without_paths_it_says_what_to_give(run: Run) -> None:
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr == "error: nothing to check (give files or folders, or - for standard input)\n"


def test_without_paths_the_templates_of_the_configuration_are_linted(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text('templates = ["replies/*.md", "*.liquid"]\nselect = ["court-threat"]\n', encoding="utf-8")
    for name, text in (("replies/a.md", THREAT), ("replies/b.md", FRIENDLY), ("deep/er/c.liquid", THREAT), ("other.md", THREAT)):
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_text(text + "\n", encoding="utf-8")
    result = run("check", "--format", "json")
    paths = {one["path"]: [finding["rule"] for finding in one["findings"]] for one in _report(result)["conversations"]}
    assert paths == {"replies/a.md": ["court-threat"], "replies/b.md": [], "deep/er/c.liquid": ["court-threat"]}
    assert result.exit_code == 1


def test_the_configuration_of_the_first_input_is_in_force(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text('ignore = ["all"]', encoding="utf-8")
    (here / "in").mkdir()
    (here / "in/calllint.toml").write_text('select = ["court-threat"]', encoding="utf-8")
    (here / "in/chat.jsonl").write_text(conversation("c", THREAT), encoding="utf-8")
    assert run("check", "in/chat.jsonl").exit_code == 1
    assert run("check", "in").exit_code == 1
    assert run("check", "threat.jsonl").exit_code == 0
    assert run("check", "threat.jsonl", "--config", "in/calllint.toml").exit_code == 1
    assert run("check", "threat.jsonl", "--isolated").exit_code == 1
    assert run("check", "-", stdin=conversation("s", THREAT)).exit_code == 0
    assert run("check", "-", "--stdin-filename", "in/x.jsonl", stdin=conversation("s", THREAT)).exit_code == 1


def test_an_error_in_the_configuration_shows_its_line(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text('fail-onn = "note"\n', encoding="utf-8")
    result = run("check", "threat.jsonl")
    assert result.exit_code == 2
    assert result.stderr == "error: calllint.toml:1:1: unknown key 'fail-onn' (did you mean 'fail-on'?)\n    fail-onn = \"note\"\n    ^\n"


def test_what_fails_is_set_by_severity_and_score(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text('select = ["court-threat"]\n[rules.court-threat]\nseverity = "warning"\n', encoding="utf-8")
    assert run("check", "threat.jsonl").exit_code == 0
    assert run("check", "threat.jsonl", "--fail-on", "warning").exit_code == 1
    assert run("check", "threat.jsonl", "--fail-under", "50").exit_code == 1
    assert run("check", "threat.jsonl", "--fail-under", "0").exit_code == 0
    assert run("check", "friendly.jsonl", "--fail-under", "100").exit_code == 0
    assert run("check", "threat.jsonl", "--fail-under", "50", "--exit-zero").exit_code == 0


def test_a_conversation_that_breaks_the_linter_does_not_lose_the_rest(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Linter.judge

    def break_on_b(self: Linter, one: Scanned) -> object:
        if one.conversation.id == "b":
            raise KeyError("secret words of the customer")
        return judge(self, one)

    monkeypatch.setattr(Linter, "judge", break_on_b)
    text = conversation("a", THREAT) + conversation("b", FRIENDLY) + conversation("c", THREAT)
    (here / "all.jsonl").write_text(text, encoding="utf-8")
    result = run("check", "all.jsonl", "--format", "json", *ONLY, "--exit-zero")
    report = _report(result)
    assert result.exit_code == 3
    assert _found(report) == {"a": ["court-threat"], "c": ["court-threat"]}
    assert report["problems"][0]["path"] == "all.jsonl"
    assert report["problems"][0]["line"] == 2
    assert "conversation 'b'" in report["problems"][0]["message"]
    assert "KeyError" in report["problems"][0]["message"]
    assert "secret" not in result.output


def test_what_a_reader_raises_or_leaves_out_is_a_problem(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    one = Conversation("x", (Turn(Role.AGENT, FRIENDLY),), Place("a.txt"))

    def broken(*_: object, **__: object) -> Iterator[Conversation | Problem]:
        yield one
        raise InputError("is cut off", "a.txt", 3)

    monkeypatch.setattr("calllint.cli._run.read", broken)
    result = run("check", "a.txt", *ONLY)
    assert (result.exit_code, result.stderr) == (3, "problem: a.txt:3: is cut off\n")
    monkeypatch.setattr("calllint.cli._run.read", lambda *_: iter(()))
    result = run("check", "a.txt", "b.txt")
    assert (result.exit_code, result.stderr) == (3, "problem: a.txt, b.txt: there is no conversation in it\n")


def test_help_groups_the_options(run: Run) -> None:
    text = run("check", "--help").stdout
    heads = [line for line in text.splitlines() if line.endswith(":") and not line.startswith("  ")]
    assert heads == ["Input:", "Rules:", "Configuration:", "Known findings:", "Output:", "Exit status:", "Other:"]
    assert "Examples:" in text
    assert all(len(line) <= 110 for line in text.splitlines())


def test_the_least_confidence_moves_what_is_reported(run: Run, here: Path) -> None:
    turns = [
        {"role": "agent", "text": "Hello, Ann speaking."},
        {"role": "customer", "text": "I am furious, nothing works!"},
        {
            "role": "agent",
            "text": "The router in the hall was made in another factory in the spring of last year and its small red light at the back is rather weak in daylight.",
        },
    ]
    (here / "long.jsonl").write_text(json.dumps({"id": "l", "language": "en", "channel": "chat", "turns": turns}) + "\n", encoding="utf-8")

    def rules(*arguments: str) -> dict[str, str]:
        report = json.loads(run("check", "long.jsonl", "--format", "json", *arguments).stdout)
        return {finding["rule"]: finding["confidence"] for finding in report["conversations"][0]["findings"]}

    assert "no-acknowledgement" not in rules()
    assert rules("--min-confidence", "low")["no-acknowledgement"] == "low"
    (here / "calllint.toml").write_text('min-confidence = "low"\n', encoding="utf-8")
    assert "no-acknowledgement" in rules()
    assert "no-acknowledgement" not in rules("--min-confidence", "high")


def test_messages_in_the_language_one_asks_for(run: Run) -> None:
    def message(*arguments: str) -> str:
        report = json.loads(run("check", "threat.jsonl", "--format", "json", *arguments).stdout)
        return str(next(one["message"] for one in report["conversations"][0]["findings"] if one["rule"] == "court-threat"))

    assert message() == "De medewerker dreigt met juridische stappen"
    assert message("--language-of-messages", "en") == "The agent threatens with legal steps"
    assert run("check", "threat.jsonl", "--language-of-messages", "xx").exit_code == 2


def test_topics_may_be_exempt(run: Run, here: Path) -> None:
    line = json.loads((here / "threat.jsonl").read_text(encoding="utf-8")) | {"topic": "Incasso"}
    (here / "threat.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert run("check", "threat.jsonl", "--select", "court-threat").exit_code == 1
    (here / "calllint.toml").write_text('[rules.court-threat]\nexempt-topics = ["incasso"]\n', encoding="utf-8")
    assert run("check", "threat.jsonl", "--select", "court-threat").exit_code == 0


NOBODY = "A: zo is dat\nB: dat is zo\nA: nou goed\nB: tja\n"


@pytest.mark.parametrize("more", [[], ["--format", "json"], ["--format", "jsonl", "-j", "2"], ["--exit-zero"], ["--quiet"]])
def test_a_run_in_which_nobody_is_known_says_so(run: Run, here: Path, more: list[str]) -> None:
    (here / "u.txt").write_text(NOBODY, encoding="utf-8")
    result = run("check", "u.txt", *more)
    assert result.exit_code == 0
    (line,) = [line for line in result.stderr.splitlines() if "nothing could be judged" in line]
    assert "[roles]" in line
    # One conversation that can be judged is something.
    result = run("check", "u.txt", "friendly.jsonl", *more)
    assert (result.exit_code, "nothing could be judged" in result.stderr) == (0, False)


def test_who_is_told_who_speaks_judges(run: Run, here: Path) -> None:
    (here / "u.txt").write_text(NOBODY, encoding="utf-8")
    (here / "calllint.toml").write_text('[roles]\nagent = ["A"]\ncustomer = ["B"]\n', encoding="utf-8")
    assert "nothing could be judged" not in run("check", "u.txt").stderr
