"""Findings, and what went well, as SARIF's results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from calllint.conversation import Conversation
from calllint.cues import Evidence
from calllint.reporting.report_values import evidence_values
from calllint.reporting.safe_text import safe_line, shortened
from calllint.reporting.sarif_artifacts import Artifacts
from calllint.reporting.sarif_rules import LEVELS
from calllint.reporting.source_place import Region, locate, main_evidence, path_of
from calllint.results import Result, Suppressed, SuppressionKind
from calllint.rules.finding import Criterion, Finding, Outcome

_WORDS = 200
# Where a reader could not even tell the line: SARIF's consumers need some place.
_BEGINNING = Region(1, 1, 1, 2, exact=False)


def result_values(
    result: Result,
    artifacts: Artifacts,
    rules: Mapping[str, int],
    titles: Mapping[str, str],
    passes: bool = True,
    baselined: bool = False,
) -> Iterator[dict[str, Any]]:
    """The results for one conversation: its findings, and (`passes`) those that are suppressed and the rules that passed on some evidence.

    `rules` leads from a rule's id to its index among the driver's rules. Where findings were held against a baseline (`baselined`), each
    result says whether it is new.
    """
    for finding in result.findings:
        yield {**_failed(result.conversation, finding, artifacts, rules), **_state("new", baselined)}
    # Services that know no kinds know no suppressions either, and show both as alerts.
    if not passes:
        return
    for suppressed in result.suppressed:
        known = suppressed.kind is SuppressionKind.BASELINE
        state = _state("unchanged" if known else "new", baselined)
        yield {**_failed(result.conversation, suppressed.finding, artifacts, rules), **({} if known else _suppression(suppressed)), **state}
    for criterion in result.criteria:
        if criterion.outcome is Outcome.PASS and criterion.evidence:
            # All results have a state or none has: a rule that passes is nothing new to look at.
            yield {**_passed(result.conversation, criterion, artifacts, rules, titles), **_state("unchanged", baselined)}


def _state(state: str, baselined: bool) -> dict[str, str]:
    return {"baselineState": state} if baselined else {}


def _suppression(suppressed: Suppressed) -> dict[str, Any]:
    """What marks a finding as one that somebody lets be."""
    kind = "external" if suppressed.kind is SuppressionKind.WAIVER else "inSource"
    suppression: dict[str, Any] = {"kind": kind, "status": "accepted", "justification": safe_line(suppressed.reason or "")}
    said = {name: value for name, value in (("who", suppressed.who), ("until", suppressed.until)) if value is not None}
    if said:
        suppression["properties"] = said
    return {"suppressions": [suppression]}


def _failed(conversation: Conversation, finding: Finding, artifacts: Artifacts, rules: Mapping[str, int]) -> dict[str, Any]:
    main = main_evidence(finding)
    others = [evidence for evidence in (*finding.evidence, *finding.related) if evidence is not main]
    value: dict[str, Any] = {
        **_rule(finding.rule, rules),
        "kind": "fail",
        "level": LEVELS[finding.severity],
        "message": {"text": _message(conversation, finding.message, finding.turn, main)},
        "locations": [_location(conversation, finding.turn, main, artifacts)],
    }
    if others:
        value["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": _turn_words(conversation, evidence)},
                **_location(conversation, evidence.turn, evidence, artifacts),
            }
            for number, evidence in enumerate(others, 1)
        ]
    # GitHub tells alerts apart by `primaryLocationLineHash`. Left out, it is computed from the line alone, and a whole conversation, or
    # many, may stand on one line: two findings would then be one alert.
    value["partialFingerprints"] = {"calllint/v1": finding.fingerprint, "primaryLocationLineHash": f"{finding.fingerprint[:16]}:1"}
    value["properties"] = {
        "conversation": conversation.id,
        "turn": finding.turn,
        "category": finding.category,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "facts": dict(finding.facts),
        "evidence": evidence_values(finding.evidence),
    }
    return value


def _passed(
    conversation: Conversation, criterion: Criterion, artifacts: Artifacts, rules: Mapping[str, int], titles: Mapping[str, str]
) -> dict[str, Any]:
    main = criterion.evidence[0]
    return {
        **_rule(criterion.rule, rules),
        "kind": "pass",
        "level": "none",
        "message": {"text": _message(conversation, f"Passed: {titles.get(criterion.rule, criterion.rule)}", main.turn, main)},
        "locations": [_location(conversation, main.turn, main, artifacts)],
        "properties": {
            "conversation": conversation.id,
            "turn": main.turn,
            "category": criterion.category,
            "evidence": evidence_values(criterion.evidence),
        },
    }


def _rule(rule: str, rules: Mapping[str, int]) -> dict[str, Any]:
    return {"ruleId": rule, "ruleIndex": rules[rule]} if rule in rules else {"ruleId": rule}


def _message(conversation: Conversation, message: str, turn: int, evidence: Evidence | None) -> str:
    text = " ".join(message.split()).removesuffix(".")
    where = f"turn {turn + 1} of conversation {shortened(conversation.id, 100)}"
    words = _quoted(evidence) if evidence is not None else ""
    if words:
        text += f": {words}"
    if evidence is not None and evidence.turn != turn:
        where += f", words of turn {evidence.turn + 1}"
    return _no_links(safe_line(f"{text} ({where})."))


def _turn_words(conversation: Conversation, evidence: Evidence) -> str:
    role = conversation.turns[evidence.turn].role.value if 0 <= evidence.turn < len(conversation.turns) else "unknown"
    return _no_links(safe_line(f"Turn {evidence.turn + 1}, {role}: {_quoted(evidence) or 'no words'}."))


def _quoted(evidence: Evidence) -> str:
    words = shortened(evidence.text, _WORDS)
    return f'"{words}"' if words else ""


def _no_links(text: str) -> str:
    """`text` without the form `[…](…)`, which viewers of SARIF make a link of: what a customer typed must not become one."""
    return text.replace("](", "] (")


def _location(conversation: Conversation, turn: int, evidence: Evidence | None, artifacts: Artifacts) -> dict[str, Any]:
    number = turn if evidence is None else evidence.turn
    region = locate(conversation, number, evidence) or _BEGINNING
    return {
        "physicalLocation": {
            "artifactLocation": artifacts.location(path_of(conversation, number)),
            "region": {
                "startLine": region.line,
                "startColumn": region.column,
                "endLine": region.end_line,
                "endColumn": region.end_column,
            },
        },
        "logicalLocations": list(_logical(conversation, number)),
    }


def _logical(conversation: Conversation, number: int) -> Iterable[dict[str, Any]]:
    """The conversation, its turn, and where the turn stands in a JSON document."""
    name = safe_line(conversation.id)
    yield {"name": name, "fullyQualifiedName": name, "kind": "conversation"}
    yield {"name": f"turn {number + 1}", "fullyQualifiedName": f"{name}/turn {number + 1}", "kind": "turn"}
    place = conversation.turns[number].place if 0 <= number < len(conversation.turns) else None
    if place is not None and place.json_path:
        yield {"fullyQualifiedName": safe_line(place.json_path), "kind": "property"}
