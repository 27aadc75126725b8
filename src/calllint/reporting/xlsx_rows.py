"""The rows of the workbook, by the names of their columns. Turns count from 1 here: people read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from calllint.conversation import Conversation
from calllint.cues import Evidence
from calllint.reporting.safe_text import json_text
from calllint.reporting.shown_facts import shown_facts
from calllint.reporting.source_place import locate, main_evidence, path_of
from calllint.results import Result
from calllint.rules.finding import Finding, Outcome, Severity

Row = Mapping[str, Any]

SEVERITIES = sorted(Severity, key=lambda severity: -severity.rank)


def conversation_row(result: Result) -> dict[str, Any]:
    """A conversation with its scorecard, the number of its findings by severity, and the score of each section as `score: NAME`."""
    conversation, scorecard = result.conversation, result.scorecard
    found = [finding.severity for finding in result.findings]
    return {
        **_whose(conversation),
        "line": conversation.place.line,
        "channel": conversation.channel.value,
        "language": result.language,
        "team": conversation.team,
        "topic": conversation.topic,
        "turns": len(conversation.turns),
        "score": scorecard.score,
        "passed": scorecard.passed,
        "earned": scorecard.earned,
        "possible": scorecard.possible,
        "bonus": scorecard.bonus,
        "measured": scorecard.measured,
        "band": scorecard.band,
        "card": scorecard.card.name,
        "why": "\n".join(scorecard.why) or None,
        **{severity.value: found.count(severity) for severity in SEVERITIES},
        **{f"score: {section.category}": section.score for section in scorecard.sections},
    }


def section_rows(result: Result) -> Iterator[Row]:
    """The sections of the scorecard, whatever card it is."""
    whose = {**_whose(result.conversation), "card": result.scorecard.card.name}
    for section in result.scorecard.sections:
        points = {"score": section.score, "earned": section.earned, "possible": section.possible, "bonus": section.bonus}
        yield {**whose, "section": section.category, **points}


def item_rows(result: Result, titles: Mapping[str, str]) -> Iterator[Row]:
    """What became of each rule, and its points where it was judged and stands on the card."""
    whose = _whose(result.conversation)
    items = {item.rule: item for item in result.scorecard.items}
    for criterion in result.criteria:
        item = items.get(criterion.rule)
        judged = item is not None and criterion.outcome in (Outcome.PASS, Outcome.FAIL)
        yield {
            **whose,
            "rule": criterion.rule,
            "title": titles.get(criterion.rule),
            "category": criterion.category,
            "outcome": criterion.outcome.value,
            "severity": criterion.severity.value,
            "section": item.section if item is not None else None,
            "weight": item.weight if item is not None else None,
            "earned": item.earned if item is not None and judged else None,
            "possible": item.possible if item is not None and judged else None,
            "reason": criterion.reason or None,
            "words": _said(criterion.evidence),
        }


def finding_row(result: Result, finding: Finding, titles: Mapping[str, str]) -> dict[str, Any]:
    """A finding: what is wrong, in whose words, and where it stands."""
    conversation = result.conversation
    region = locate(conversation, finding.turn, main_evidence(finding))
    return {
        **_whose(conversation),
        "path": path_of(conversation, finding.turn),
        "line": region.line if region is not None else None,
        "turn": finding.turn + 1,
        "severity": finding.severity.value,
        "rule": finding.rule,
        "title": titles.get(finding.rule),
        "category": finding.category,
        "message": finding.message,
        "words": _said(finding.evidence),
        "related": _said(finding.related),
        "speaker": _speaker(conversation, finding.turn),
        "confidence": finding.confidence.value,
        "confidence-reason": finding.confidence_reason,
        "team": conversation.team,
        "topic": conversation.topic,
        "channel": conversation.channel.value,
        "language": result.language,
        "facts": _facts(shown_facts(finding.facts)),
        "fingerprint": finding.fingerprint,
    }


def suppressed_rows(result: Result, titles: Mapping[str, str]) -> Iterator[Row]:
    """Findings that are known and let be, and who said so until when."""
    for known in result.suppressed:
        said = {"suppressed": known.kind.value, "reason": known.reason, "who": known.who, "until": known.until}
        yield {**finding_row(result, known.finding, titles), **said}


def signal_rows(result: Result) -> Iterator[Row]:
    """Facts about the customer or the process."""
    for signal in result.signals:
        yield {
            **_whose(result.conversation),
            "turn": signal.turn + 1,
            "signal": signal.signal,
            "words": _said(signal.evidence),
            "confidence": signal.confidence.value,
            "facts": _facts(signal.facts),
        }


def commitment_rows(result: Result) -> Iterator[Row]:
    """What the agent said will be done."""
    for commitment in result.commitments:
        yield {
            **_whose(result.conversation),
            "turn": commitment.turn + 1,
            "owner": commitment.owner,
            "action": commitment.action,
            "deadline": commitment.deadline,
            "kept": commitment.kept,
            "words": _said([commitment.evidence]),
        }


def _whose(conversation: Conversation) -> dict[str, Any]:
    return {"conversation": conversation.id, "path": conversation.place.path, "agent": conversation.agent}


def _said(evidence: Iterable[Evidence]) -> str | None:
    """The words, those of each place on a line of their own."""
    return "\n".join(words.text for words in evidence) or None


def _facts(facts: Mapping[str, Any]) -> str | None:
    return json_text(facts) if facts else None


def _speaker(conversation: Conversation, turn: int) -> str | None:
    if not 0 <= turn < len(conversation.turns):
        return None
    said = conversation.turns[turn]
    return said.name or said.role.value
