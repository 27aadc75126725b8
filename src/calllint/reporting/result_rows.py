"""Results as rows of plain values, for outputs that are tables.

Keys stay, once published, and stand in a fixed order. Turns count from 0, as in the JSON report.
"""

from __future__ import annotations

from typing import Any

from calllint.reporting.report_values import criterion_value
from calllint.results import Result, Suppressed
from calllint.rules.finding import Criterion
from calllint.scoring import Item


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
        **criterion_value(criterion),
        "section": item.section if item is not None else None,
        "points_earned": item.earned if item is not None else None,
        "points_possible": item.possible if item is not None else None,
        "bonus": item.bonus if item is not None else None,
    }
