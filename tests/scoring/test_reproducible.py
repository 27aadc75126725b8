"""Whoever has a report can work its scores out again: from its JSON alone, with nothing of calllint."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from calllint.conversation import Conversation, Place
from calllint.reporting.report_values import conversation_value, schema_text
from calllint.results import Result
from calllint.rules.finding import Criterion
from calllint.scoring import Card, score

from .cards import RULES, cards, criteria, found

SCHEMA = json.loads(schema_text())
VALIDATOR = Draft202012Validator({**SCHEMA["$defs"]["conversation"], "$defs": SCHEMA["$defs"]})


def reported(judged: list[Criterion], card: Card, hits: list[str], pass_mark: float) -> dict[str, Any]:
    shown = score(judged, pass_mark, card, found(hits))
    result = Result(Conversation("c", (), Place("a.jsonl")), None, (), (), tuple(judged), (), shown)
    value = json.loads(json.dumps(conversation_value(result)))
    assert isinstance(value, dict)
    return value


def exact(number: float) -> Fraction:
    return Fraction(repr(number))


def points_of(item: dict[str, Any], terms: dict[str, Any]) -> tuple[Fraction, Fraction]:
    """What was possible and what was earned, from the outcome and the weight."""
    weight = exact(item["weight"])
    if "bonus" in item:
        return Fraction(0), weight if item["outcome"] == "pass" else Fraction(0)
    if item["outcome"] == "pass" or (item["outcome"] == "not-applicable" and terms["not_applicable"] == "count"):
        return weight, weight
    if item["outcome"] == "fail":
        lost = min(weight, item["findings"] * exact(item["per_finding"])) if "per_finding" in item else weight
        return weight, weight - lost
    return Fraction(0), Fraction(0)


def worked_out(report: dict[str, Any]) -> tuple[float | None, bool | None, str | None, float | None]:
    """Score, verdict, band, and percentage measured."""
    scorecard = report["scorecard"]
    terms, items = scorecard["card"], scorecard["items"]
    weights = terms["weights"]
    total = shares = known = applied = Fraction(0)
    for name in dict.fromkeys(item["section"] for item in items):
        inside = [item for item in items if item["section"] == name]
        possible = sum((points_of(item, terms)[0] for item in inside), Fraction(0))
        earned = sum((points_of(item, terms)[1] for item in inside), Fraction(0))
        unknown = sum(
            (exact(item["weight"]) for item in inside if item["outcome"] == "not-measurable" and "bonus" not in item), Fraction(0)
        )
        if any(item["outcome"] == "fail" and item.get("critical") == "section" for item in inside):
            earned = Fraction(0)
        weight = weights.get(name)
        if terms["bonus_limit"] == "section":
            earned = min(earned, possible)
        if weight is None:
            total, shares = total + earned, shares + possible
        elif possible:
            total, shares = total + exact(weight) * earned / possible, shares + exact(weight)
        share = possible + unknown if weight is None else exact(weight)
        if possible + unknown:
            known, applied = known + share * possible / (possible + unknown), applied + share
    measured = float(round(100 * known / applied, 1)) if applied else None
    fatal = any(item["outcome"] == "fail" and item.get("critical") == "all" for item in items)
    if not shares or (measured is not None and measured < terms["least_measured"]):
        return None, False if fatal else None, None, measured
    value = float(round(100 * total / shares, 1))
    if terms["bonus_limit"] != "none":
        value = min(100.0, value)
    if fatal and terms["critical_score"] == "zero":
        value = 0.0
    band = next((band["name"] for band in terms["bands"] if value >= band["from"]), None)
    return value, value >= terms["pass_mark"] and not fatal, band, measured


@settings(deadline=None)
@given(cards(), criteria(), st.lists(st.sampled_from(RULES)), st.sampled_from([0.0, 60.0]))
def test_score_verdict_and_band_follow_from_the_report(card: Card, judged: list[Criterion], hits: list[str], pass_mark: float) -> None:
    report = reported(judged, card, hits, pass_mark)
    scorecard = report["scorecard"]
    assert worked_out(report) == (report["score"], report["passed"], scorecard["band"], scorecard["measured"])


@settings(deadline=None, max_examples=50)
@given(cards(), criteria(), st.lists(st.sampled_from(RULES)))
def test_the_report_is_as_the_schema_says(card: Card, judged: list[Criterion], hits: list[str]) -> None:
    VALIDATOR.validate(reported(judged, card, hits, 0.0))


@given(cards(), criteria(), st.lists(st.sampled_from(RULES)))
def test_the_points_of_each_section_are_those_of_its_items(card: Card, judged: list[Criterion], hits: list[str]) -> None:
    scorecard = reported(judged, card, hits, 0.0)["scorecard"]
    for section in scorecard["sections"]:
        points = [points_of(item, scorecard["card"]) for item in scorecard["items"] if item["section"] == section["category"]]
        earned = float(sum(one[1] for one in points))
        assert section["possible"] == float(sum(one[0] for one in points))
        assert section["earned"] == (0 if section["failed_by"] else earned)
        taken = [one["points"] for one in scorecard["deductions"] if one["section"] == section["category"] and one["scope"] == "section"]
        assert taken == ([earned] if section["failed_by"] and earned else [])
