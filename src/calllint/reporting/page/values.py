"""Results in the shape in which the page holds them, as little as it can do with.

A *row* is what lists, filters and counts need of a conversation: the page reads all of them when it opens. A *talk* is the rest (turns,
words, arithmetic): the page reads it when somebody opens the conversation. Keys that would say nothing are left out. Words that
come again and again (rules, reasons) are numbers in a table that follows the conversations. Offsets count UTF-16 units, as the
browser does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from calllint.conversation import Conversation, Turn
from calllint.cues import Evidence
from calllint.insight.groups import agent_of, topic_of
from calllint.reporting.shown_facts import shown_facts
from calllint.results import Result, Suppressed
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Commitment, Criterion, Finding, Outcome, Signal
from calllint.rules.rule import Rule
from calllint.scoring import Scorecard
from calllint.scoring.scorecard import Terms

_DATES = ("date", "started_at", "start_time", "created_at", "createdAt", "timestamp")
_ISO_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")


class Words:
    """Texts that recur, each under a number from 0 in the order in which they first came."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        """The number of `text`."""
        return self._numbers.setdefault(text, len(self._numbers))

    def table(self) -> list[str]:
        """All texts, each at its number."""
        return list(self._numbers)


def rule_value(rule: Rule) -> dict[str, Any]:
    """What the page explains of a rule."""
    return {
        "id": rule.id,
        "category": rule.category,
        "severity": rule.severity.rank,
        "points": rule.weight,
        "title": rule.title,
        "meaning": rule.meaning,
        "why": rule.why,
        "messages": dict(rule.messages),
        **({"translated": {language: dict(texts) for language, texts in rule.translated.items()}} if rule.translated else {}),
    }


def row_value(result: Result, words: Words) -> dict[str, Any]:
    """What lists, filters and counts need of a conversation.

    `found` has rule and severity (0 to 3) of each finding in turn, `passed` the rules that passed, `unmeasured` rule and reason,
    `suppressed` rule, kind and reason.
    """
    conversation, card = result.conversation, result.scorecard
    unmeasured = [one for one in result.criteria if one.outcome is Outcome.NOT_MEASURABLE]
    said = _said(
        path=words.number(conversation.place.path),
        line=conversation.place.line,
        language=result.language,
        channel=conversation.channel.value,
        agent=agent_of(conversation),
        team=conversation.team,
        topic=conversation.topic if result.topics is None else topic_of(result),
        day=day_of(conversation),
        turns=len(conversation.turns),
        score=card.score,
        verdict=card.passed,
        band=card.band,
        points=[card.earned, card.possible],
        found=[number for one in result.findings for number in (words.number(one.rule), one.severity.rank)],
        passed=[words.number(one.rule) for one in result.criteria if one.outcome is Outcome.PASS],
        unmeasured=[number for one in unmeasured for number in (words.number(one.rule), words.number(one.reason))],
        suppressed=[number for one in result.suppressed for number in _suppression(one, words)],
    )
    return {"id": conversation.id, **said}


def talk_value(result: Result, words: Words) -> dict[str, Any]:
    """What the page shows of an opened conversation, besides its row."""
    turns = result.conversation.turns
    return _said(
        turns=[_turn(turn) for turn in turns],
        findings=[_finding(one, turns, words) for one in result.findings],
        signals=[_signal(one, turns, words) for one in result.signals],
        passed=[_criterion(one, turns, words) for one in result.criteria if one.outcome is Outcome.PASS],
        inapplicable=[
            [words.number(one.rule), words.number(one.reason)] for one in result.criteria if one.outcome is Outcome.NOT_APPLICABLE
        ],
        commitments=[_commitment(one, turns) for one in result.commitments],
        suppressed=[_suppressed(one, turns, words) for one in result.suppressed],
        card=_card(result.scorecard, words),
    )


def day_of(conversation: Conversation) -> str | None:
    """The day (ISO 8601) of the first turn that has one, else of the metadata; as written there, in whatever time zone that is."""
    said = [*(turn.at for turn in conversation.turns), *(conversation.metadata.get(key) for key in _DATES)]
    for value in said:
        found = _ISO_DATE.match(value) if isinstance(value, str) else None
        if found is not None:
            return found[0]
    return None


def _said(**values: Any) -> dict[str, Any]:
    """The values that say something. A score of 0 and a verdict of False do."""
    return {key: value for key, value in values.items() if value is not None and value != [] and value != ""}


def _turn(turn: Turn) -> dict[str, Any]:
    return {"role": turn.role.value, "text": turn.text, **_said(name=turn.name, start=turn.start, end=turn.end, at=turn.at)}


def _finding(finding: Finding, turns: tuple[Turn, ...], words: Words) -> dict[str, Any]:
    facts = {name: value for name, value in shown_facts(finding.facts).items() if value is not None and value is not False}
    return {
        "rule": words.number(finding.rule),
        "severity": finding.severity.rank,
        "turn": finding.turn,
        "message": words.number(finding.message),
        **_said(
            words=_places(finding.evidence, turns), related=_places(finding.related, turns), facts=[[str(n), v] for n, v in facts.items()]
        ),
        **_confidence(finding.confidence, finding.confidence_reason, words),
    }


def _signal(signal: Signal, turns: tuple[Turn, ...], words: Words) -> dict[str, Any]:
    return {
        "signal": words.number(signal.signal),
        "turn": signal.turn,
        "words": _places(signal.evidence, turns),
        **_confidence(signal.confidence, signal.confidence_reason, words),
    }


def _confidence(confidence: Confidence, reason: str, words: Words) -> dict[str, Any]:
    return {} if confidence is Confidence.HIGH else {"confidence": confidence.value, "because": words.number(reason)}


def _criterion(criterion: Criterion, turns: tuple[Turn, ...], words: Words) -> list[Any]:
    return [words.number(criterion.rule), *([_places(criterion.evidence, turns)] if criterion.evidence else [])]


def _commitment(commitment: Commitment, turns: tuple[Turn, ...]) -> dict[str, Any]:
    return _said(
        turn=commitment.turn,
        owner=commitment.owner,
        action=commitment.action,
        deadline=commitment.deadline,
        kept=commitment.kept,
        words=_places([commitment.evidence], turns),
    )


def _suppressed(suppressed: Suppressed, turns: tuple[Turn, ...], words: Words) -> dict[str, Any]:
    about = _said(kind=suppressed.kind.value, reason=suppressed.reason, who=suppressed.who, until=suppressed.until)
    return {**_finding(suppressed.finding, turns, words), **about}


def _suppression(suppressed: Suppressed, words: Words) -> tuple[int, int, int]:
    return words.number(suppressed.finding.rule), words.number(suppressed.kind.value), words.number(suppressed.reason or "")


def _card(card: Scorecard, words: Words) -> dict[str, Any]:
    """The arithmetic: sections (name, earned, possible, weight), deductions (rule, points, reason, critical, scope), and its terms."""
    terms = card.card
    return _said(
        sections=[[section.category, section.earned, section.possible, section.weight] for section in card.sections],
        deductions=[
            [words.number(one.rule), one.points, words.number(one.reason), int(one.critical), one.scope] for one in card.deductions
        ],
        mark=terms.pass_mark,
        name=terms.name if terms.name != Terms().name else None,
        counted=terms.not_applicable == "count" or None,
        bonus=card.bonus or None,
        measured=card.measured,
        why=[words.number(why) for why in card.why],
    )


def _places(evidence: Iterable[Evidence], turns: tuple[Turn, ...]) -> list[list[int]]:
    """Turn, start and end of words, in UTF-16 units; words of a turn that is not there are nowhere."""
    return [[one.turn, *_units(turns[one.turn].text, one.start, one.end)] for one in evidence if 0 <= one.turn < len(turns)]


def _units(text: str, start: int, end: int) -> tuple[int, int]:
    if text.isascii():
        return start, end
    return _length(text[:start]), _length(text[:end])


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
