"""SARIF: what GitHub code scanning needs to show a finding at its words, and to know it again."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Anchor, Place, Role
from calllint.cues import Evidence
from calllint.errors import Problem
from calllint.reporting.reporter import Run
from calllint.reporting.sarif import semantic
from calllint.reporting.sarif_artifacts import relative_uri
from calllint.reporting.sarif_rules import pascal_name
from calllint.results import Result
from calllint.rules.finding import Severity
from calllint.rules.rule import Kind

from .make import PATH, RULES, THREAT, a_finding, a_result, a_rule, a_run, a_turn, bad_call, clean_chat, rendered, silent
from .strangers import ANY_TEXT, strange_results

CHECK = Path(__file__).parents[2] / ".ci" / "sarif" / "check.sh"
PROBLEMS = [Problem("broken.json", "not JSON: expected a comma", 3), Problem("../elsewhere/x.csv", "no such file")]


def log_of(run: Run) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(rendered("sarif", run))
    assert list(log) == ["$schema", "version", "runs"]
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


def results_of(*results: Result, **more: Any) -> list[dict[str, Any]]:
    found = log_of(a_run(*results, **more))["results"]
    assert isinstance(found, list)
    return found


def region(result: dict[str, Any]) -> tuple[int, int, int, int]:
    place = result["locations"][0]["physicalLocation"]["region"]
    return place["startLine"], place["startColumn"], place["endLine"], place["endColumn"]


def test_a_finding_stands_at_its_words() -> None:
    threat = results_of(bad_call())[1]
    assert (threat["ruleId"], threat["kind"], threat["level"]) == ("court-threat", "fail", "error")
    assert RULES[threat["ruleIndex"]].id == "court-threat"
    assert threat["message"]["text"] == f'The agent threatens with debt collection: "{THREAT}" (turn 4 of conversation c-17).'
    assert region(threat) == (17, 322, 17, 383)
    location = threat["locations"][0]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": PATH, "uriBaseId": "SRCROOT"}
    assert [place["fullyQualifiedName"] for place in location["logicalLocations"]] == ["c-17", "c-17/turn 4"]
    assert threat["properties"]["facts"] == {"unprovoked": True, "early": False}


def test_an_absence_points_to_the_customers_words_too() -> None:
    absence = results_of(bad_call())[0]
    assert region(absence) == (17, 240, 17, 248)
    (related,) = absence["relatedLocations"]
    assert related["id"] == 1
    assert related["physicalLocation"]["region"]["startColumn"] == 175
    assert related["message"]["text"] == 'Turn 2, customer: "ik ben er helemaal klaar mee".'


def test_levels_are_those_of_sarif() -> None:
    rules = [a_rule(severity.value, severity) for severity in Severity]
    turns = [a_turn(Role.AGENT, "x")]
    findings = [a_finding(rule.id, 0, "m") for rule in rules]
    findings = [
        finding.__class__(*(getattr(finding, name) for name in ("rule", "category")), rule.severity, 0, "m", (), "f" * 32)
        for finding, rule in zip(findings, rules, strict=True)
    ]
    run = log_of(a_run(a_result(turns, findings), rules=rules))
    expected = ["note", "warning", "error", "error"]
    assert [result["level"] for result in run["results"]] == expected
    assert [rule["defaultConfiguration"]["level"] for rule in run["tool"]["driver"]["rules"]] == expected
    problem = [rule["properties"]["problem.severity"] for rule in run["tool"]["driver"]["rules"]]
    assert problem == ["recommendation", "warning", "error", "error"]


def test_a_finding_is_known_again_wherever_its_line_moves() -> None:
    def fingerprints(line: int) -> list[dict[str, str]]:
        turns = [a_turn(Role.AGENT, THREAT, line)]
        threat = a_finding("court-threat", 0, "m", [Evidence(0, 0, len(THREAT), THREAT)])
        shout = a_finding("shouting", 0, "m", [Evidence(0, 0, 3, "Als")])
        return [result["partialFingerprints"] for result in results_of(a_result(turns, [threat, shout]))]

    first, second = fingerprints(4)
    assert [first, second] == fingerprints(900)
    # GitHub looks at this one: two findings on one line must not be one alert.
    assert first["primaryLocationLineHash"] != second["primaryLocationLineHash"]
    assert re.fullmatch(r"[0-9a-f]{32}", first["calllint/v1"])


def test_what_went_well_is_a_pass_with_its_words_unless_it_is_not_wanted() -> None:
    passes = [result for result in results_of(bad_call(), clean_chat()) if result["kind"] == "pass"]
    assert [(result["ruleId"], result["level"]) for result in passes] == [("no-introduction", "none"), ("no-closing", "none")]
    assert '"Have a nice day"' in passes[1]["message"]["text"]
    assert {result["kind"] for result in results_of(bad_call(), clean_chat(), passes=False)} == {"fail"}


def test_places_fall_back_to_the_conversation_and_then_to_the_beginning() -> None:
    finding = a_finding("shouting", 0, "m")
    turns = [a_turn(Role.AGENT, "x")]
    in_a_line = a_result(turns, [finding], place=Place("a.jsonl", 6, 1, 6, 321))
    nowhere = a_result(turns, [finding], place=Place("a.txt"))
    assert [region(result) for result in results_of(in_a_line, nowhere)] == [(6, 1, 6, 321), (1, 1, 1, 2)]


def test_columns_are_code_points_and_the_place_in_a_json_document_is_named() -> None:
    text = "😀 rechter"
    turn = a_turn(Role.AGENT, text, anchors=(Anchor(0, 2, 30),), place=Place("a.json", 2, 30, json_path="$.turns[0].text"))
    run = log_of(a_run(a_result([turn], [a_finding("court-threat", 0, "m", [Evidence(0, 2, 9, "rechter")])])))
    assert run["columnKind"] == "unicodeCodePoints"
    assert region(run["results"][0]) == (2, 32, 2, 39)
    logical = run["results"][0]["locations"][0]["logicalLocations"]
    assert logical[-1] == {"fullyQualifiedName": "$.turns[0].text", "kind": "property"}


def test_every_rule_is_described_for_github() -> None:
    rule = a_rule("court-threat", Severity.CRITICAL, kind=Kind.ABSENCE, meaning="word " * 500, title="No threats")
    (described,) = log_of(a_run(rules=[rule]))["tool"]["driver"]["rules"]
    assert described["id"] == "court-threat"
    assert described["name"] == "CourtThreat"
    assert described["shortDescription"]["text"] == "No threats"
    assert 900 < len(described["fullDescription"]["text"]) <= 1024
    assert "    agent: Pay or else." in described["help"]["markdown"]
    assert "Customers leave." in described["help"]["text"]
    assert described["properties"]["tags"] == ["customer-service", "tone", "critical"]
    # `security-severity` would make an alert of a conversation a vulnerability of the code.
    assert "security-severity" not in described["properties"]


@pytest.mark.parametrize(
    ("rule", "name"), [("court-threat", "CourtThreat"), ("shouting", "ShoutingRule"), ("our_own-rule", "OurOwnRule"), ("-", "Rule")]
)
def test_names_of_rules(rule: str, name: str) -> None:
    assert pascal_name(rule) == name


@pytest.mark.parametrize(
    ("version", "expected"),
    [("0.1.0", "0.1.0"), ("1.2.0rc1", "1.2.0-rc1"), ("1.2", "1.2.0"), ("1.0.0.dev3+local", "1.0.0-dev3.local"), ("x", "0.0.0")],
)
def test_versions_are_semantic(version: str, expected: str) -> None:
    assert semantic(version) == expected


def test_problems_are_notifications_of_an_unsuccessful_run() -> None:
    (invocation,) = log_of(a_run(clean_chat(), problems=PROBLEMS))["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert first["message"]["text"] == "not JSON: expected a comma"
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert log_of(a_run(clean_chat()))["invocations"] == [{"executionSuccessful": True}]


def test_every_file_is_listed_once() -> None:
    artifacts = log_of(a_run(bad_call(), clean_chat(), silent(), problems=PROBLEMS))["artifacts"]
    assert [artifact["location"]["uri"] for artifact in artifacts] == [PATH, "chats/day.txt", "broken.json", "../elsewhere/x.csv"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("chats/day one.txt", "chats/day%20one.txt"),
        ("./a/../b.json", "b.json"),
        ("/srv/project/sub/é#?%.json", "sub/%C3%A9%23%3F%25.json"),
        ("/srv/other.json", "../other.json"),
        ("a:b.json", "a%3Ab.json"),
        ("caf\udce9.txt", "caf%E9.txt"),
        ("-", "stdin"),
    ],
)
def test_uris_are_relative_and_percent_encoded(path: str, uri: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.getcwd", lambda: "/srv/project")
    assert relative_uri(path, Path("/srv/project")) == uri


@given(ANY_TEXT)
def test_a_uri_is_never_anything_else(path: str) -> None:
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", relative_uri(path, Path.cwd()))
    assert not relative_uri(path, Path.cwd()).startswith("/")


def test_what_a_customer_typed_becomes_no_link() -> None:
    text = "[gratis geld](http://evil.example)"
    result = a_result([a_turn(Role.CUSTOMER, text)], [a_finding("shouting", 0, text, [Evidence(0, 0, len(text), text)])])
    assert "](" not in results_of(result)[0]["message"]["text"]


def test_a_rule_that_was_not_announced_has_no_index() -> None:
    (result,) = results_of(a_result([a_turn(Role.AGENT, "x")], [a_finding("their-own", 0, "m")]))
    assert "ruleIndex" not in result


@settings(deadline=None, max_examples=50)
@given(strange_results(), st.booleans())
def test_whatever_the_text_the_log_is_utf_8_and_consistent(result: Result, passes: bool) -> None:
    text = rendered("sarif", a_run(result, passes=passes, problems=[Problem(result.conversation.id, result.conversation.id)]))
    text.encode("utf-8")
    (run,) = json.loads(text)["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for found in run["results"]:
        assert found["message"]["text"]
        assert "](" not in found["message"]["text"]
        assert found.get("ruleIndex") is None or rules[found["ruleIndex"]] == found["ruleId"]
        line, column, end_line, end_column = region(found)
        assert (1, 1) <= (line, column) < (end_line, end_column)


@pytest.mark.slow
@pytest.mark.skipif(not (CHECK.parent / "node_modules").exists(), reason="run .ci/sarif/check.sh once: it installs the validator")
def test_microsofts_validator_finds_nothing(tmp_path: Path) -> None:
    text = "[klik](http://evil) {0} {{first_name}} \x1b[31m \ud800 \u202e"
    nasty = a_result([a_turn(Role.AGENT, text)], [a_finding(i, 0, text, [Evidence(0, 0, 60, text)]) for i in ("shouting", "x.y")])
    runs = {
        "everything": a_run(bad_call(), clean_chat(), silent(), nasty, problems=PROBLEMS, rules=[*RULES, a_rule("x.y"), a_rule("Foo")]),
        "nothing": a_run(),
        "no_rules": a_run(rules=()),
    }
    for name, run in runs.items():
        (tmp_path / f"{name}.sarif").write_text(rendered("sarif", run), encoding="utf-8")
    done = subprocess.run([str(CHECK), *map(str, sorted(tmp_path.glob("*.sarif")))], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("0 errors, 0 warnings") == len(runs)
