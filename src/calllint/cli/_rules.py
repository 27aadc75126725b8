"""What `rules` and `explain` say of a rule."""

from __future__ import annotations

from typing import Any

from calllint.rules.rule import Example, Rule, SignalRule


def rule_values(rule: Rule, *, in_force: bool) -> dict[str, Any]:
    """`rule` as JSON: what it is, and whether it is `in_force` under the configuration."""
    return {
        "id": rule.id,
        "category": rule.category,
        "kind": str(rule.kind),
        "severity": str(rule.severity),
        "weight": rule.weight,
        "in_force": in_force,
        "title": rule.title,
        "meaning": rule.meaning,
        "why": rule.why,
        "translated": {language: dict(texts) for language, texts in rule.translated.items()},
        "detection": rule.detection,
        "channels": sorted(rule.channels),
        "needs": sorted(rule.needs),
        "options": [
            {
                "name": option.name,
                "default": option.default,
                "value": rule.settings.get(option.name, option.default),
                "meaning": option.meaning,
            }
            for option in rule.options.values()
        ],
        "examples": {"good": [_example(one) for one in rule.passes], "bad": [_example(one) for one in rule.fails]},
        "origin": rule.origin,
    }


def signal_values(signal: SignalRule) -> dict[str, Any]:
    """`signal` as JSON."""
    return {
        "id": signal.id,
        "kind": "signal",
        "meaning": signal.meaning,
        "why": signal.why,
        "translated": {language: dict(texts) for language, texts in signal.translated.items()},
        "limits": signal.limits,
        "cues": cue_names(signal),
    }


def cue_names(signal: SignalRule) -> list[str]:
    """Each cue as the catalogue writes it, with the role that must give it."""
    return [f"{cue.role}:{name}" if cue.role else name for cue in signal.cues for name in cue.names]


def _example(example: Example) -> dict[str, Any]:
    return {"language": example.language, "channel": str(example.channel), "text": example.text, "turns": list(example.turns)}
