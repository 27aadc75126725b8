"""Results as rows of plain values, for outputs that are tables.

Keys stay, once published, and stand in a fixed order. Turns count from 0, as in the JSON report.
"""

from __future__ import annotations

from typing import Any

from calllint.reporting.report_values import evidence_values
from calllint.results import Result, Suppressed
from calllint.rules.finding import Commitment, Criterion, Finding, Signal
from calllint.scoring import Deduction, Item, Section


def conversation_values(result: Result) -> dict[str, Any]:
    """What every row of a conversation shares: which it is, where it stands, whose it is, and how it scores."""
    conversation, scorecard = result.conversation, result.scorecard
    return {
        "conversation": conversation.id,
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
        "points_earned": scorecard.earned,
        "points_possible": scorecard.possible,
        "points_bonus": scorecard.bonus,
        "measured": scorecard.measured,
        "band": scorecard.band,
        "card": scorecard.card.name,
        "card_version": scorecard.card.version,
    }


def section_values(section: Section) -> dict[str, Any]:
    """A section of the scorecard; its name is its `category`, as in the JSON report."""
    return {
        "category": section.category,
        "earned": section.earned,
        "possible": section.possible,
        "score": section.score,
        "weight": section.weight,
        "bonus": section.bonus,
        "failed_by": list(section.failed_by),
    }


def deduction_values(deduction: Deduction) -> dict[str, Any]:
    """Points that a failed rule costs, and why."""
    return {
        "rule": deduction.rule,
        "points": deduction.points,
        "reason": deduction.reason,
        "critical": deduction.critical,
        "section": deduction.section,
        "scope": deduction.scope,
    }


def finding_values(finding: Finding) -> dict[str, Any]:
    """A finding; `facts`, `evidence` and `related` as in the JSON report."""
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


def suppression_values(suppressed: Suppressed) -> dict[str, Any]:
    """What keeps a finding from being reported, and who said so until when."""
    return {
        "suppressed": suppressed.kind.value,
        "suppressed_reason": suppressed.reason,
        "suppressed_who": suppressed.who,
        "suppressed_until": suppressed.until,
    }


def criterion_values(criterion: Criterion, item: Item | None) -> dict[str, Any]:
    """A rule's outcome, with its weight in points and its `item` on the card: None for a rule that is not on it."""
    return {
        "rule": criterion.rule,
        "category": criterion.category,
        "outcome": criterion.outcome.value,
        "severity": criterion.severity.value,
        "weight": criterion.weight,
        "reason": criterion.reason,
        "section": item.section if item is not None else None,
        "points_earned": item.earned if item is not None else None,
        "points_possible": item.possible if item is not None else None,
        "bonus": item.bonus if item is not None else None,
        "evidence": evidence_values(criterion.evidence),
    }


def signal_values(signal: Signal) -> dict[str, Any]:
    """A signal; `facts` and `evidence` as in the JSON report."""
    return {
        "signal": signal.signal,
        "turn": signal.turn,
        "confidence": signal.confidence.value,
        "facts": dict(signal.facts),
        "evidence": evidence_values(signal.evidence),
    }


def commitment_values(commitment: Commitment) -> dict[str, Any]:
    """A commitment; `evidence` is a list with its words."""
    return {
        "turn": commitment.turn,
        "owner": commitment.owner,
        "action": commitment.action,
        "deadline": commitment.deadline,
        "kept": commitment.kept,
        "evidence": evidence_values([commitment.evidence]),
    }
