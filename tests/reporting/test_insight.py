"""What many conversations say together, in the formats for other programs, for spreadsheets and for terminals."""

from __future__ import annotations

import io
import json
import sys
from typing import Any

import jsonschema
import openpyxl
import pyarrow.parquet as pq
import pytest

from calllint.insight.surveys import Scores
from calllint.insight.triggers_observed import ACTS, TRIGGERS
from calllint.reporting.insight_values import SCHEMA
from calllint.reporting.page.own_words import names_in
from calllint.reporting.reporter import Run, find_reporter
from calllint.schemas import schema
from tests.insight.planted import COACHED, PROCESS, export
from tests.reporting.test_json import closed

from .make import a_run, bad_call, rendered
from .together import a_told_run

PLANTED = list(export(2000, 1, process=0.2, coaching=0.2))


@pytest.fixture(scope="module")
def strict() -> Any:
    jsonschema.Draft202012Validator.check_schema(schema("insight"))
    return closed(schema("insight"))


def insight(run: Run) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(rendered("json", run))
    assert list(document)[-1] == "insight"
    found: dict[str, Any] = document["insight"]
    return found


def test_the_document_names_the_planted_causes_and_is_as_the_schema_says(strict: Any) -> None:
    survey = Scores({one.conversation.id: float(index % 10) for index, one in enumerate(PLANTED)}, "nps")
    value = insight(a_told_run(PLANTED, ("region", "absent"), survey))
    jsonschema.validate(value, strict)
    assert value["schema"] == SCHEMA
    [process], [coaching] = value["process"], value["coaching"]
    assert (process["rule"], process["topic"], process["signals"][0]["signal"]) == (PROCESS, "refund", "transfer")
    assert (coaching["rule"], coaching["agent"]) == (COACHED, "Bo")
    assert coaching["ratio"]["low"] > 1
    assert {example["id"] for example in coaching["examples"]} <= {one.conversation.id for one in PLANTED if one.conversation.agent == "Bo"}
    assert value["empty_groups"] == ["absent"]
    by_rule = {table["rule"]: table for table in value["rules"]}
    assert {line["value"] for line in by_rule[COACHED]["groups"]["region"]} == {"N", "S"}
    assert next(line for line in by_rule[COACHED]["groups"]["agent"] if line["value"] == "Bo")["verdict"] == "coaching"
    assert value["survey"]["conversations"] == 2000


def test_chance_alone_raises_nothing(strict: Any) -> None:
    value = insight(a_told_run(export(1500, 11)))
    jsonschema.validate(value, strict)
    assert value["process"] == value["coaching"] == []


def test_nothing_linted_and_one_conversation_are_reports_too(strict: Any) -> None:
    for number in (0, 1):
        jsonschema.validate(insight(a_told_run(export(number, 1))), strict)


def test_the_schema_would_notice_a_wrong_document(strict: Any) -> None:
    value = insight(a_told_run(PLANTED[:300]))
    value["rules"][0]["rate"] = 12
    with pytest.raises(jsonschema.ValidationError, match="12 is greater"):
        jsonschema.validate(value, strict)


def test_without_scipy_the_document_says_what_to_install(monkeypatch: pytest.MonkeyPatch, strict: Any) -> None:
    monkeypatch.setitem(sys.modules, "scipy.stats", None)
    value = insight(a_told_run(PLANTED[:50]))
    jsonschema.validate(value, strict)
    assert "calllint[insight]" in value["missing"]
    assert value["conversations"] == 50


def test_a_run_that_nobody_asked_together_has_none() -> None:
    assert "insight" not in json.loads(rendered("json", a_run(bad_call())))
    assert "Process or coaching" not in rendered("text", a_run(bad_call()))


@pytest.mark.parametrize(("language", "words"), [("en", "whoever takes it"), ("nl", "wie het ook behandelt"), ("fr", "whoever takes it")])
def test_text_tells_it_in_sentences(language: str, words: str) -> None:
    text = rendered("text", a_told_run(PLANTED, language=language, width=400))
    whole = text[text.index("Proces of coaching" if language == "nl" else "Process or coaching") :]
    assert words in whole
    assert ("terugbetaling" if language == "nl" else "refund") in whole
    assert ("De klant wordt doorverbonden" if language == "nl" else "The customer is transferred") in whole
    assert "Bo:" in whole


def test_text_speaks_the_language_of_the_conversations_where_none_is_asked_for() -> None:
    text = rendered("text", a_told_run([one._replace(language="nl") for one in PLANTED], width=400))
    assert "Veranderen in het proces" in text


@pytest.mark.parametrize("language", ["en", "nl"])
def test_that_nothing_stands_out_yet_is_told_from_that_nothing_does(language: str) -> None:
    few, known = (
        ("too few conversations", "No topic stands out") if language == "en" else ("te weinig gesprekken", "Geen onderwerp springt")
    )
    little = rendered("text", a_told_run(export(150, 11), language=language, width=400))
    assert few in little
    assert known not in little
    assert ("too little data" if language == "en" else "te weinig gegevens") in little
    much = rendered("text", a_told_run(export(6000, 11, base=0.02), language=language, width=400))
    assert known in much
    assert few not in much


@pytest.mark.parametrize("language", ["en", "nl"])
def test_all_that_comes_before_and_calms_has_a_name_for_people(language: str) -> None:
    assert set(TRIGGERS) <= names_in(language, "signal", "trigger").keys()
    assert set(ACTS) == names_in(language, "act").keys()


def book(run: Run) -> Any:
    return openpyxl.load_workbook(io.BytesIO(b"".join(find_reporter("xlsx").render(run))))  # type: ignore[arg-type]


def test_a_workbook_has_verdicts_first_and_rates_to_filter() -> None:
    made = book(a_told_run(PLANTED, ("region",), language="en"))
    assert made.sheetnames[:3] == ["Process or coaching", "Rates", "Findings"]
    rows = list(made["Process or coaching"].iter_rows(values_only=True))
    verdicts = {row[0]: dict(zip(rows[0], row, strict=True)) for row in reversed(rows[1:])}
    assert verdicts["process"]["Topic"] == "refund"
    assert verdicts["coaching"]["Agent"] == "Bo"
    assert "with Bo" in verdicts["coaching"]["Reason"]
    rates = list(made["Rates"].iter_rows(values_only=True))
    regions = [row for row in rates if row[1] == "region" and row[0] == COACHED]
    assert sum(row[3] for row in regions) == 2000


def test_a_workbook_without_it_has_the_sheets_that_it_always_had() -> None:
    assert book(a_run(bad_call())).sheetnames[0] in ("Findings", "Bevindingen")


def test_parquet_holds_it_beside_the_summary(strict: Any) -> None:
    data = b"".join(find_reporter("parquet").render(a_told_run(PLANTED[:400])))  # type: ignore[arg-type]
    metadata = pq.read_metadata(io.BytesIO(data)).metadata
    jsonschema.validate(json.loads(metadata[b"calllint.insight"]), strict)
    plain = b"".join(find_reporter("parquet").render(a_run(bad_call())))  # type: ignore[arg-type]
    assert b"calllint.insight" not in pq.read_metadata(io.BytesIO(plain)).metadata
