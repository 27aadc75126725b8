"""JUnit XML: valid where it is asked for strictly, and what a test view makes of it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from calllint.conversation import Place, Role
from calllint.errors import Problem
from calllint.reporting.reporter import Run
from calllint.results import Result, Suppressed, SuppressionKind
from calllint.rules.finding import Outcome, Severity

from .make import PATH, THREAT, a_criterion, a_finding, a_result, a_run, a_turn, bad_call, clean_chat, rendered, silent
from .strangers import strange_results

SCHEMAS = Path(__file__).parents[2] / ".ci" / "outputs" / "schemas"
SCHEMA = etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd")) if (SCHEMAS / "junit.xsd").exists() else None


def suites(run: Run) -> list[ElementTree.Element]:
    """The suites, valid and rightly counted."""
    text = rendered("junit", run)
    data = text.encode("utf-8")
    if SCHEMA is not None:
        SCHEMA.assertValid(etree.fromstring(data))
    root = ElementTree.fromstring(data)
    assert root.tag == "testsuites"
    for number, suite in enumerate(root):
        cases = suite.findall("testcase")
        assert suite.get("id") == str(number)
        assert suite.get("tests") == str(len(cases))
        for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert suite.get(attribute) == str(len(suite.findall(f"testcase/{tag}")))
        assert all(len(case) <= 1 for case in cases)
    return list(root)


def outcomes(suite: ElementTree.Element) -> dict[str | None, tuple[str, str | None]]:
    """The outcome of each case and its message."""
    told = {}
    for case in suite.findall("testcase"):
        child = next(iter(case), None)
        told[case.get("name")] = ("passed", None) if child is None else (child.tag, child.get("message"))
    return told


def test_the_schema_is_there() -> None:
    if not SCHEMAS.parents[1].exists():
        pytest.skip("not a checkout")
    assert SCHEMA is not None


def test_a_conversation_is_a_suite_and_a_rule_a_case() -> None:
    (suite,) = suites(a_run(bad_call()))
    assert (suite.get("name"), suite.get("package"), suite.get("hostname")) == ("c-17", PATH, "localhost")
    assert outcomes(suite) == {
        "court-threat": ("failure", f'The agent threatens with debt collection: "{THREAT}" (turn 4 of conversation c-17).'),
        "no-acknowledgement": ("failure", "The customer's frustration is not acknowledged (turn 3 of conversation c-17)."),
        "follow-up-without-deadline": ("failure", 'What is promised has no date: "IK ZAL HET DOORGEVEN" (turn 6 of conversation c-17).'),
        "no-closing": ("failure", "The agent does not take leave (turn 6 of conversation c-17)."),
        "shouting": ("failure", 'The agent writes in capitals: "IK ZAL HET DOORGEVEN" (turn 6 of conversation c-17).'),
        "unannounced-hold": ("skipped", "not measurable: the input has no times"),
        "beyond-mandate": ("skipped", "not applicable: no limits are set"),
        "no-introduction": ("passed", None),
        "overpromise": ("passed", None),
    }
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.get("type") == "critical"
    assert (failure.text or "").startswith(f"{PATH}:17:322: critical: The agent threatens")
    assert {case.get("classname") for case in suite.findall("testcase")} == {f"{PATH} c-17"}


def test_the_score_is_a_property() -> None:
    bad, clean, unscored = suites(a_run(bad_call(), clean_chat(), silent()))
    told = [{one.get("name"): one.get("value") for one in suite.findall("properties/property")} for suite in (bad, clean, unscored)]
    assert (told[0]["score"], told[0]["passed"], told[1]["passed"]) == ("23.1", "false", "true")
    assert "score" not in told[2]
    assert [suite.findtext("system-out") for suite in (bad, unscored)] == [
        "failed, score 23.1 of 100",
        "no score: nothing could be assessed",
    ]


def test_a_case_fails_once_with_all_its_findings() -> None:
    light = a_finding("shouting", 0, "one")._replace(severity=Severity.NOTE)
    findings = [light, a_finding("shouting", 0, "two")]
    (suite,) = suites(a_run(a_result([a_turn(Role.AGENT, "x", 3)], findings, [a_criterion("shouting", Outcome.FAIL)])))
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert (failure.get("type"), failure.get("message")) == ("warning", "two (turn 1 of conversation c-17).")
    assert (failure.text or "").splitlines() == [
        f"{PATH}:3:1: note: one (turn 1 of conversation c-17).",
        f"{PATH}:3:1: warning: two (turn 1 of conversation c-17).",
    ]


def test_a_finding_without_a_criterion_fails_a_case_too() -> None:
    (suite,) = suites(a_run(a_result([a_turn(Role.AGENT, "x")], [a_finding("shouting", 0, "m")])))
    assert outcomes(suite) == {"shouting": ("failure", "m (turn 1 of conversation c-17).")}


def test_what_is_suppressed_is_skipped_with_its_reason() -> None:
    criteria = [a_criterion("shouting", Outcome.FAIL, reason="capitals"), a_criterion("no-closing", Outcome.FAIL, reason="no leave")]
    result = a_result([a_turn(Role.AGENT, "x")], [], criteria)
    known = Suppressed(a_finding("shouting", 0, "m"), SuppressionKind.WAIVER, "a product's name")
    (suite,) = suites(a_run(result._replace(suppressed=(known,))))
    assert outcomes(suite) == {"shouting": ("skipped", "known (waiver): a product's name"), "no-closing": ("failure", "no leave")}


@pytest.mark.parametrize(
    ("at", "timestamp"),
    [
        ("2026-03-01T09:00:07.25+01:00", "2026-03-01T09:00:07"),
        ("2026-02-30T09:00:00Z", "1970-01-01T00:00:00"),
        ("today", "1970-01-01T00:00:00"),
        (None, "1970-01-01T00:00:00"),
    ],
)
def test_the_time_is_that_of_the_contact(at: str | None, timestamp: str) -> None:
    (suite,) = suites(a_run(a_result([a_turn(Role.SYSTEM, "x"), a_turn(Role.AGENT, "x", at=at)])))
    assert suite.get("timestamp") == timestamp


def test_a_place_has_what_is_known_of_it() -> None:
    finding = a_finding("shouting", 0, "m")
    places = [
        (a_turn(Role.AGENT, "x", 3, 5), None),
        (a_turn(Role.AGENT, "x", place=Place("b.txt", 4)), None),
        (a_turn(Role.AGENT, "x"), Place("-")),
    ]
    results = [a_result([turn], [finding], place=place) for turn, place in places]
    texts = [suite.findtext("testcase/failure") or "" for suite in suites(a_run(*results))]
    assert [text.partition(": ")[0] for text in texts] == [f"{PATH}:3:5", "b.txt:4", "stdin"]


def test_problems_are_errors() -> None:
    suite = suites(a_run(clean_chat(), problems=[Problem("broken.json", "not JSON: <eof>", 3), Problem("-", "no text")]))[-1]
    assert outcomes(suite) == {"broken.json:3": ("error", "not JSON: <eof>"), "stdin": ("error", "no text")}
    assert [suite.get("id") for suite in suites(a_run(problems=[Problem("a", "b")]))] == ["0"]


def test_what_xml_refuses_is_gone_and_the_rest_is_escaped() -> None:
    text = "a\x00b\x1bc\ufffed\ud800e ]]> <b>&\"'"
    turns = [a_turn(Role.AGENT, text)]
    finding = a_finding("shouting", 0, text)
    (suite,) = suites(a_run(a_result(turns, [finding], [a_criterion("shouting", Outcome.FAIL)], place=Place("<a>&.txt", 1))))
    ((outcome, message),) = outcomes(suite).values()
    assert outcome == "failure"
    assert message == "a\\x00b\\x1bcd\\ud800e ]]> <b>&\"' (turn 1 of conversation c-17)."
    assert suite.get("package") == "<a>&.txt"


@given(st.lists(strange_results(), max_size=2))
def test_any_text_makes_a_valid_document(results: list[Result]) -> None:
    problems = [Problem(result.conversation.place.path, result.findings[0].message, -1) for result in results]
    assert len(suites(a_run(*results, problems=problems, rules=()))) == len(results) + bool(results)
