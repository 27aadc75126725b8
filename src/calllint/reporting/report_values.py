"""The report in JSON's types, as `schema/report-1.json` describes it. Keys stay, once published, and stand in a fixed order.

Turns count from 0 here; offsets are Unicode code points in the turn's text, the end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from calllint.conversation import Conversation
from calllint.cues import Evidence
from calllint.errors import Problem
from calllint.reporting.run_totals import Totals
from calllint.reporting.source_place import locate, main_evidence
from calllint.results import Result, Suppressed
from calllint.rules.finding import Commitment, Criterion, Finding, Signal
from calllint.scoring import Item, Scorecard, Section

SCHEMA = "calllint/report/1"


def schema_text() -> str:
    """The JSON Schema (draft 2020-12) of the report, as shipped."""
    return files("calllint.reporting").joinpath("schema", "report-1.json").read_text("utf-8")


def conversation_value(result: Result) -> dict[str, Any]:
    """One element of the report's `conversations`, and one line of JSON Lines."""
    conversation, scorecard = result.conversation, result.scorecard
    return {
        "id": conversation.id,
        "path": conversation.place.path,
        "line": conversation.place.line,
        "language": result.language,
        "channel": conversation.channel.value,
        "agent": conversation.agent,
        "team": conversation.team,
        "topic": conversation.topic,
        "turns": len(conversation.turns),
        "score": scorecard.score,
        "passed": scorecard.passed,
        "findings": [_finding(conversation, finding) for finding in result.findings],
        "suppressed": [_suppressed(conversation, suppressed) for suppressed in result.suppressed],
        "signals": [signal_value(signal) for signal in result.signals],
        "criteria": [criterion_value(criterion) for criterion in result.criteria],
        "commitments": [commitment_value(commitment) for commitment in result.commitments],
        "scorecard": _scorecard(scorecard),
        # What the words say it is about, where somebody asked for it.
        **({} if result.topics is None else {"topics": list(result.topics)}),
    }


def problem_value(problem: Problem) -> dict[str, Any]:
    """One element of the report's `problems`, or of its `notices`."""
    return {"path": problem.path, "line": problem.line, "message": problem.message}


def summary_value(totals: Totals) -> dict[str, Any]:
    """The report's `summary`; severities that don't occur are left out, a mean of nothing is null."""
    return {
        "conversations": totals.conversations,
        "findings": {severity.value: number for severity, number in totals.severities()},
        "score": {"mean": totals.mean},
    }


def evidence_values(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    """Words, each with its turn and its offsets."""
    return [{"turn": words.turn, "start": words.start, "end": words.end, "text": words.text} for words in evidence]


def finding_value(finding: Finding) -> dict[str, Any]:
    """A finding, but for its place."""
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.value,
        "turn": finding.turn,
        "message": finding.message,
        "confidence": finding.confidence.value,
        "confidence_reason": finding.confidence_reason,
        "facts": dict(finding.facts),
        "fingerprint": finding.fingerprint,
        "evidence": evidence_values(finding.evidence),
        "related": evidence_values(finding.related),
    }


def _finding(conversation: Conversation, finding: Finding) -> dict[str, Any]:
    return {**finding_value(finding), "place": _place(conversation, finding)}


def _suppressed(conversation: Conversation, suppressed: Suppressed) -> dict[str, Any]:
    return {
        **_finding(conversation, suppressed.finding),
        "kind": suppressed.kind.value,
        "reason": suppressed.reason,
        "who": suppressed.who,
        "until": suppressed.until,
    }


def _place(conversation: Conversation, finding: Finding) -> dict[str, int | None] | None:
    region = locate(conversation, finding.turn, main_evidence(finding))
    if region is None or not region.exact:
        return None
    if not region.columns:
        return {"line": region.line, "column": None, "end_line": region.end_line, "end_column": None}
    return {"line": region.line, "column": region.column, "end_line": region.end_line, "end_column": region.end_column}


def signal_value(signal: Signal) -> dict[str, Any]:
    """A signal."""
    return {
        "signal": signal.signal,
        "turn": signal.turn,
        "confidence": signal.confidence.value,
        "confidence_reason": signal.confidence_reason,
        "facts": dict(signal.facts),
        "evidence": evidence_values(signal.evidence),
    }


def criterion_value(criterion: Criterion) -> dict[str, Any]:
    """A rule's outcome."""
    return {
        "rule": criterion.rule,
        "category": criterion.category,
        "outcome": criterion.outcome.value,
        "severity": criterion.severity.value,
        "weight": criterion.weight,
        "reason": criterion.reason,
        "evidence": evidence_values(criterion.evidence),
    }


def commitment_value(commitment: Commitment) -> dict[str, Any]:
    """A commitment; `evidence` is a list with its words."""
    return {
        "turn": commitment.turn,
        "owner": commitment.owner,
        "action": commitment.action,
        "deadline": commitment.deadline,
        "kept": commitment.kept,
        "evidence": evidence_values([commitment.evidence]),
    }


def _scorecard(scorecard: Scorecard) -> dict[str, Any]:
    card = scorecard.card
    return {
        "card": {
            **card._asdict(),
            "bands": [{"name": name, "from": bound} for name, bound in card.bands],
            "weights": dict(card.weights),
        },
        "band": scorecard.band,
        "why": list(scorecard.why),
        "measured": scorecard.measured,
        "earned": scorecard.earned,
        "possible": scorecard.possible,
        "bonus": scorecard.bonus,
        "sections": [section_value(section) for section in scorecard.sections],
        "items": [_item(item) for item in scorecard.items],
        "deductions": [deduction._asdict() for deduction in scorecard.deductions],
    }


def section_value(section: Section) -> dict[str, Any]:
    """A section of the scorecard; its name is its `category`."""
    return {**section._asdict(), "failed_by": list(section.failed_by), "score": section.score}


def _item(item: Item) -> dict[str, Any]:
    """There are as many as rules: what is the same for most of them is told only where it differs."""
    value = {"rule": item.rule, "section": item.section, "outcome": item.outcome.value, "weight": item.weight, "earned": item.earned}
    if item.bonus:
        value["bonus"] = True
    if item.critical is not None:
        value["critical"] = item.critical
    if item.per_finding is not None:
        value |= {"per_finding": item.per_finding, "findings": item.findings}
    return value
