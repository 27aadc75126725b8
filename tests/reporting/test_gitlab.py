"""GitLab Code Quality: an issue a finding, none lost for sharing its fingerprint with another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Place, Role
from calllint.errors import Problem
from calllint.reporting.reporter import Run
from calllint.results import Result
from calllint.rules.finding import Severity

from .make import PATH, THREAT, a_finding, a_result, a_run, a_turn, bad_call, clean_chat, rendered, silent
from .strangers import strange_results

SEVERITIES = ["info", "minor", "major", "critical", "blocker"]


def issues(run: Run) -> list[dict[str, Any]]:
    """The issues, each with what GitLab's own documentation asks for."""
    text = rendered("gitlab", run)
    assert text[0] == "["  # GitLab's parser takes no byte order mark
    found: list[dict[str, Any]] = json.loads(text)
    for issue in found:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert all(isinstance(issue[key], str) and issue[key] for key in ("description", "check_name", "fingerprint"))
        assert issue["severity"] in SEVERITIES
        assert isinstance(issue["location"]["path"], str)
        assert issue["location"]["lines"]["begin"] >= 1
    fingerprints = [issue["fingerprint"] for issue in found]
    assert len(set(fingerprints)) == len(fingerprints)
    return found


def test_a_finding_is_an_issue_at_its_line() -> None:
    threat = issues(a_run(bad_call(), clean_chat()))[1]
    assert threat == {
        "description": f'The agent threatens with debt collection: "{THREAT}" (turn 4 of conversation c-17).',
        "check_name": "court-threat",
        "fingerprint": bad_call().findings[1].fingerprint,
        "severity": "critical",
        "location": {"path": PATH, "lines": {"begin": 17, "end": 17}},
    }


def test_severities_keep_their_order() -> None:
    findings = [a_finding("shouting", 0, severity.value)._replace(severity=severity) for severity in Severity]
    found = issues(a_run(a_result([a_turn(Role.AGENT, "x")], findings)))
    ranks = [SEVERITIES.index(issue["severity"]) for issue in found]
    assert ranks == sorted(set(ranks))


def test_paths_are_relative_without_a_dot(tmp_path: Path) -> None:
    finding = a_finding("shouting", 0, "m")
    turns = [a_turn(Role.AGENT, "x")]
    places = [Place("./a/b.txt", 3), Place(str(Path.cwd() / "a" / "c.txt")), Place("-", 2)]
    results = [a_result(turns, [finding], place=place) for place in places]
    locations = [issue["location"] for issue in issues(a_run(*results))]
    assert [location["path"] for location in locations] == ["a/b.txt", "a/c.txt", "stdin"]
    # GitLab asks for a line: where none is known it is the first.
    assert [location["lines"]["begin"] for location in locations] == [3, 1, 2]


def test_a_conversation_that_stands_in_two_files_gives_two_issues_that_stay_the_same() -> None:
    def found() -> list[str]:
        turns = [a_turn(Role.AGENT, THREAT)]
        finding = a_finding("court-threat", 0, "m")
        results = [a_result(turns, [finding, finding], place=Place(path, 1)) for path in ("a.jsonl", "b.jsonl")]
        return [issue["fingerprint"] for issue in issues(a_run(*results))]

    assert len(set(found())) == 4
    assert found() == found()


def test_what_could_not_be_read_is_an_issue_and_nothing_is_an_empty_array() -> None:
    (broken,) = issues(a_run(silent(), problems=[Problem("exports/broken.json", "not JSON", 3)]))
    assert broken["severity"] == "blocker"
    assert broken["description"] == "Could not be read: not JSON"
    assert broken["location"] == {"path": "exports/broken.json", "lines": {"begin": 3}}
    assert issues(a_run(clean_chat())) == []


@given(st.lists(strange_results(), max_size=3))
def test_any_text_makes_valid_json_of_one_issue_a_finding(results: list[Result]) -> None:
    run = a_run(*results, problems=[Problem(result.conversation.place.path, result.findings[0].message) for result in results], rules=())
    assert rendered("gitlab", a_run(*results)).encode("utf-8")
    assert len(issues(run)) == 2 * len(results)
