"""Rules as SARIF describes them: what a code scanning service shows beside an alert."""

from __future__ import annotations

import re
from typing import Any

from calllint.reporting.safe_text import shortened
from calllint.rules.finding import Severity
from calllint.rules.rule import Example, Kind, Rule

LEVELS = {Severity.CRITICAL: "error", Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
# GitHub's words for the severity of findings that are about quality; `security-severity` is for security alone.
_PROBLEM = {Severity.CRITICAL: "error", Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
# GitHub shows no longer descriptions.
_LONGEST = 1024


def rule_descriptor(rule: Rule) -> dict[str, Any]:
    """The `reportingDescriptor` of `rule`."""
    return {
        "id": rule.id,
        "name": pascal_name(rule.id),
        "shortDescription": {"text": shortened(rule.title or rule.id, _LONGEST)},
        "fullDescription": {"text": shortened(f"{_sentence(rule.meaning)} {_sentence(rule.why)}".strip() or rule.id, _LONGEST)},
        "help": {"text": _help_text(rule), "markdown": _help_markdown(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": list(dict.fromkeys(("customer-service", rule.category, rule.severity.value))),
            # Words that must not be said are surer to find than words that are missing.
            "precision": "high" if rule.kind is Kind.ABSENCE else "medium",
            "problem.severity": _PROBLEM[rule.severity],
            "weight": rule.weight,
        },
    }


def pascal_name(rule_id: str) -> str:
    """`court-threat` as `CourtThreat`. SARIF asks for a name that is not the id in other capitals: `shouting` becomes `ShoutingRule`."""
    words = re.findall(r"[^\W_]+", rule_id)
    name = "".join(word[:1].upper() + word[1:] for word in words)
    return name if name and name.casefold() != rule_id.casefold() else f"{name}Rule"


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?:" else text + "."


def _help_text(rule: Rule) -> str:
    parts = (("", rule.meaning), ("Why: ", rule.why), ("How it is detected: ", rule.detection))
    return "\n".join(head + _sentence(text) for head, text in parts if text.strip()) or rule.title or rule.id


def _help_markdown(rule: Rule) -> str:
    parts = [f"## {rule.title or rule.id}", _sentence(rule.meaning)]
    parts += [f"### Why\n\n{_sentence(rule.why)}"] if rule.why else []
    parts += [f"### How it is detected\n\n{_sentence(rule.detection)}"] if rule.detection else []
    parts += _example("Fails", rule.fails) + _example("Passes", rule.passes)
    return "\n\n".join(part for part in parts if part) + "\n"


def _example(head: str, examples: tuple[Example, ...]) -> list[str]:
    if not examples:
        return []
    lines = "\n".join(f"    {line}" for line in examples[0].text.strip().splitlines())
    return [f"### {head}\n\n{lines}"]
