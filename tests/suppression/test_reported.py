"""What is suppressed, in SARIF and JSON: marked, not removed, whatever its reason says."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.errors import Problem
from calllint.reporting.report_values import schema_text
from calllint.results import Result, Suppressed, SuppressionKind
from tests.reporting.make import a_run, bad_call, clean_chat, rendered
from tests.reporting.strangers import ANY_TEXT

REPORT = jsonschema.Draft202012Validator(json.loads(schema_text()), format_checker=jsonschema.FormatChecker())
NOTICE = Problem("waivers.toml", "the waiver is unused", 3)


def partly_known() -> Result:
    """A call of five findings: one is waived, one ignored by a comment, one in the baseline."""
    call = bad_call()
    absence, threat, capitals, undated, farewell = call.findings
    return call._replace(
        findings=(undated, farewell),
        suppressed=(
            Suppressed(threat, SuppressionKind.WAIVER, "quoted from a letter", "M. de Wit", "2030-12-31"),
            Suppressed(capitals, SuppressionKind.COMMENT, "the brand's own spelling"),
            Suppressed(absence, SuppressionKind.BASELINE),
        ),
    )


def sarif(*results: Result, **more: Any) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(rendered("sarif", a_run(*results, **more)))["runs"][0]
    return run


def report(*results: Result, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(rendered("json", a_run(*results, **more)))
    REPORT.validate(found)
    return found


def test_sarif_marks_them() -> None:
    found = {one["ruleId"]: one for one in sarif(partly_known())["results"] if one["kind"] == "fail"}
    assert found["court-threat"]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "quoted from a letter",
            "properties": {"who": "M. de Wit", "until": "2030-12-31"},
        }
    ]
    assert found["shouting"]["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "the brand's own spelling"}]
    assert [rule for rule, one in found.items() if "suppressions" in one] == ["court-threat", "shouting"]
    assert not any("baselineState" in one for one in found.values())


def test_sarif_has_a_state_of_every_result_or_of_none() -> None:
    results = sarif(partly_known(), clean_chat(), baselined=True)["results"]
    assert {(one["kind"], one["ruleId"], one["baselineState"]) for one in results} == {
        ("fail", "follow-up-without-deadline", "new"),
        ("fail", "no-closing", "new"),
        ("fail", "court-threat", "new"),
        ("fail", "shouting", "new"),
        ("fail", "no-acknowledgement", "unchanged"),
        ("pass", "no-introduction", "unchanged"),
        ("pass", "no-closing", "unchanged"),
    }


def test_what_knows_neither_kinds_nor_suppressions_gets_what_is_to_be_done() -> None:
    results = sarif(partly_known(), passes=False)["results"]
    assert [one["ruleId"] for one in results] == ["follow-up-without-deadline", "no-closing"]


def test_sarif_tells_notices_which_fail_nothing() -> None:
    (invocation,) = sarif(partly_known(), notices=[NOTICE])["invocations"]
    assert invocation["executionSuccessful"] is True
    (told,) = invocation["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("note", "the waiver is unused")
    assert told["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}


def test_json_has_them_apart() -> None:
    found = report(partly_known(), notices=[NOTICE])
    assert found["notices"] == [{"path": "waivers.toml", "line": 3, "message": "the waiver is unused"}]
    assert found["summary"]["findings"] == {"warning": 1, "note": 1}
    (call,) = found["conversations"]
    assert [one["rule"] for one in call["findings"]] == ["follow-up-without-deadline", "no-closing"]
    whole = report(bad_call())["conversations"][0]["findings"]
    waived, ignored, known = call["suppressed"]
    assert waived == {**whole[1], "kind": "waiver", "reason": "quoted from a letter", "who": "M. de Wit", "until": "2030-12-31"}
    assert (ignored["kind"], ignored["who"], ignored["until"]) == ("comment", None, None)
    assert (known["rule"], known["kind"], known["reason"]) == ("no-acknowledgement", "baseline", None)


@pytest.mark.parametrize("key", ["kind", "reason", "who", "until", "fingerprint"])
def test_the_schema_asks_for_all_of_it(key: str) -> None:
    found = report(partly_known())
    del found["conversations"][0]["suppressed"][0][key]
    with pytest.raises(jsonschema.ValidationError):
        REPORT.validate(found)


@given(st.sampled_from(SuppressionKind), ANY_TEXT, st.none() | ANY_TEXT, ANY_TEXT)
def test_reasons_do_nothing(kind: SuppressionKind, reason: str, who: str | None, message: str) -> None:
    call = bad_call()
    known = call._replace(findings=(), suppressed=(Suppressed(call.findings[0], kind, reason, who, "2030-01-01"),))
    for name in ("json", "sarif"):
        text = rendered(name, a_run(known, notices=[Problem(message or "x", message, 1)], baselined=True))
        json.loads(text)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e]", text)
        text.encode("utf-8")
