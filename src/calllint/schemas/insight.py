"""The JSON Schema of `insight`, what many conversations say together: a key of the report of `calllint report --format json`."""

from __future__ import annotations

from typing import Any

from calllint.insight.verdicts import Kind
from calllint.insight.weeks import Sign
from calllint.reporting.insight_values import SCHEMA

_TEXT = {"type": "string"}
_TEXT_OR_NONE = {"type": ["string", "null"]}
_NUMBER = {"type": "number"}
_COUNT = {"type": "integer", "minimum": 0}
_TRUTH = {"type": "boolean"}
_SHARE = {"type": "number", "minimum": 0, "maximum": 1}
_NAMES = {"type": "array", "items": _TEXT}


def insight_schema() -> dict[str, Any]:
    """The schema. As in the report, keys stay as long as the number in `schema`, and new ones may come."""
    from calllint.schemas import DIALECT

    return {
        "$schema": DIALECT,
        "title": "What many conversations say together",
        "description": "The key `insight` of what `calllint report --format json` prints. Shares and rates are 0 to 1, of conversations in "
        "which the rule could be judged; intervals are 95 % ones (Wilson's for rates).",
        **_object(
            {
                "schema": {"const": SCHEMA},
                "missing": {
                    **_TEXT_OR_NONE,
                    "description": "What to install where nothing could be compared; then there are no verdicts and no figures.",
                },
                "conversations": _COUNT,
                "agents": {**_COUNT, "description": "How many different agents are named."},
                "topics": _object(
                    {
                        "named": {**_COUNT, "description": "How many different topics there are."},
                        "from_data": {**_COUNT, "description": "Conversations whose topic the data name."},
                        "from_words": {**_COUNT, "description": "Conversations whose topic their words tell."},
                        "none": {**_COUNT, "description": "Conversations without a topic."},
                        "beyond": {**_COUNT, "description": "Those of them whose topic was one too many to tell apart."},
                    }
                ),
                "process": {**_list("told"), "description": "What to change: high whoever takes it. The largest excess first."},
                "coaching": {**_list("told"), "description": "Whom to coach on what: beyond the others on the same work."},
                "unclear": {**_list("unclear"), "description": "What can't be told yet."},
                "in_control": {**_NAMES, "description": "Rules that fail now and then, of which no agent and no topic stands out."},
                "never_failed": {**_NAMES, "description": "Rules that were judged and never failed."},
                "rules": {**_list("table"), "description": "The figures of each rule that fails."},
                "group_by": {**_NAMES, "description": "The groups that were asked for by --group-by."},
                "empty_groups": {**_NAMES, "description": "Those of them that no conversation has a value of."},
                "triggers": {**_or_none(_lapses()), "description": "What customers did before lapses, and what calmed them."},
                "survey": {**_or_none(_survey()), "description": "What goes with the scores of a survey: association, no more."},
            }
        ),
        "$defs": {
            "told": _told(),
            "example": _example(),
            "unclear": _unclear(),
            "table": _table(),
            "line": _line(),
            "weeks": _weeks(),
        },
    }


def _told() -> dict[str, Any]:
    ratio = _object({"value": _or_none(_NUMBER), "low": _or_none(_NUMBER), "high": _or_none(_NUMBER)})
    lift = _object({"signal": _TEXT, "share": _SHARE, "elsewhere": _SHARE, "lift": _or_none(_NUMBER)})
    return _object(
        {
            "kind": {"enum": [Kind.PROCESS.value, Kind.COACHING.value]},
            "rule": _TEXT,
            "agent": {**_TEXT_OR_NONE, "description": "Whom to coach; null where it is the process."},
            "topic": {**_TEXT_OR_NONE, "description": "With an agent: on this topic alone."},
            "judged": _COUNT,
            "failed": _COUNT,
            "rate": _SHARE,
            **_expectation(),
            "ratio": {**_or_none(ratio), "description": "Failures to expected failures, with the exact interval."},
            "agents": {**_COUNT, "description": "How many agents share the topic."},
            "largest": {**_TEXT_OR_NONE, "description": "Who takes most of it."},
            "largest_share": _SHARE,
            "signals": {
                "type": "array",
                "items": lift,
                "description": "Signals that go with the topic, with how often they are there and in the same agents' other work.",
            },
            "examples": _list("example"),
        }
    )


def _expectation() -> dict[str, Any]:
    return {
        "comparable": {**_COUNT, "description": "Conversations that others have their like of."},
        "failures": {**_COUNT, "description": "How many of the comparable ones failed."},
        "expected": {**_NUMBER, "description": "How many of them would have failed at the rates of the others on the same work."},
        "excess": {**_NUMBER, "description": "The adjusted difference in rate."},
        "q": {**_or_none(_SHARE), "description": "The Benjamini-Hochberg value; null where there was no test."},
    }


def _example() -> dict[str, Any]:
    line = {"type": ["integer", "null"]}
    return _object({"id": _TEXT, "path": _TEXT, "line": line, "score": _or_none(_NUMBER)})


def _unclear() -> dict[str, Any]:
    return _object(
        {
            "kind": {"enum": [Kind.CANNOT_TELL.value, Kind.TOO_LITTLE.value]},
            "group": {"enum": ["agent", "topic"]},
            "name": _TEXT,
            "rules": _NAMES,
            "high": {**_NAMES, "description": "Those that do fail more often there than in everything else."},
            "more": {
                **_object({"least": _COUNT, "most": _COUNT}),
                "description": "Conversations more that it takes to see ten percentage points, by the rule.",
            },
            "largest": _TEXT_OR_NONE,
            "largest_share": _SHARE,
        }
    )


def _apart() -> dict[str, Any]:
    turn = {"type": "integer", "minimum": 0}
    exchange = _object({"id": _TEXT, "first": turn, "last": turn, "agent": _TEXT_OR_NONE})
    return {
        "rate": _or_none(_NUMBER),
        "other_rate": _or_none(_NUMBER),
        "low": _or_none(_NUMBER),
        "high": _or_none(_NUMBER),
        "q": _or_none(_SHARE),
        "within": {**_NAMES, "description": "What is compared has these in common."},
        "examples": {"type": "array", "items": exchange, "description": "Exchanges to read: first and last turn, from 0."},
    }


def _lapses() -> dict[str, Any]:
    lapse = {
        "rule": _TEXT,
        "trigger": {**_TEXT, "description": "What the customer did in the two turns before."},
        "agent": {**_TEXT_OR_NONE, "description": "Null for all agents together."},
        "moments": {**_COUNT, "description": "Turns of agents after the trigger, of which `lapses` lapsed; `other_…` after none."},
        "lapses": _COUNT,
        "other_moments": _COUNT,
        "other_lapses": _COUNT,
        **_apart(),
        "lift": {**_or_none(_NUMBER), "description": "How many times more often; null where nothing lapses otherwise."},
    }
    calming = {
        "act": {**_TEXT, "description": "What the agent did."},
        "moments": {**_COUNT, "description": "Moments with it, `calmed` of them followed by a calm turn of the customer."},
        "calmed": _COUNT,
        "other_moments": _COUNT,
        "other_calmed": _COUNT,
        **_apart(),
        "difference": {**_or_none(_NUMBER), "description": "How many more calm down (0.1: ten percentage points)."},
    }
    each = {"type": "array", "items": _object(lapse)}
    return _object({"missing": _TEXT_OR_NONE, "lapses": each, "calming": {"type": "array", "items": _object(calming)}})


def _survey() -> dict[str, Any]:
    effect = {
        "kind": {"enum": ["rule", "signal"]},
        "name": _TEXT,
        "conversations": {**_COUNT, "description": "With a score, that fail the rule (have the signal); `others` pass it (don't)."},
        "others": _COUNT,
        "mean": _or_none(_NUMBER),
        "other_mean": _or_none(_NUMBER),
        "difference": {**_or_none(_NUMBER), "description": "Below 0: lower with the finding or signal, on the same topics."},
        "low": _or_none(_NUMBER),
        "high": _or_none(_NUMBER),
        "q": _or_none(_SHARE),
        "within": _NAMES,
    }
    return _object(
        {
            "missing": _TEXT_OR_NONE,
            "name": _TEXT,
            "conversations": _COUNT,
            "mean": _or_none(_NUMBER),
            "unmatched": {**_COUNT, "description": "Scores of no conversation that was read."},
            "effects": {"type": "array", "items": _object(effect)},
        }
    )


def _rate() -> dict[str, Any]:
    return {"judged": _COUNT, "failed": _COUNT, "rate": _SHARE, "low": _SHARE, "high": _SHARE}


def _table() -> dict[str, Any]:
    return _object(
        {
            "rule": _TEXT,
            **_rate(),
            "said": {**_TRUTH, "description": "Whether a verdict of process or coaching is about this rule."},
            "groups": {
                "type": "object",
                "additionalProperties": _list("line"),
                "description": "By agent, topic, channel, team and what --group-by names; a group without values is not there.",
            },
            "weeks": _or_none({"$ref": "#/$defs/weeks"}),
        }
    )


def _line() -> dict[str, Any]:
    limits = {"type": "array", "items": _SHARE, "minItems": 2, "maxItems": 2}
    funnel = _object(
        {
            "rate": _NUMBER,
            "centre": _SHARE,
            "weight": {**_NUMBER, "description": "How many conversations the comparison is worth."},
            "spread": {**_NUMBER, "description": "The standard deviation between people that is allowed for."},
            "limits_95": limits,
            "limits_998": limits,
            "z": _NUMBER,
            "p": _SHARE,
        }
    )
    verdict = {
        "verdict": {"enum": [kind.value for kind in Kind]},
        **_expectation(),
        "more": {**_COUNT, "description": "Conversations more that it takes to see ten percentage points."},
        "on_topic": {**_TEXT, "description": "The verdict is on this topic alone."},
        "funnel": funnel,
    }
    return _object({"value": _TEXT, **_rate()}, verdict)


def _weeks() -> dict[str, Any]:
    week = _object({"week": _TEXT, "judged": _COUNT, "failed": _COUNT, "rate": _SHARE, "low": _SHARE, "high": _SHARE, "z": _NUMBER})
    run = _object({"sign": {"enum": [sign.value for sign in Sign]}, "first": _TEXT, "last": _TEXT, "worse": _TRUTH})
    return _object(
        {
            "centre": _SHARE,
            "spread": {**_NUMBER, "description": "By what factor weeks differ more than chance has it."},
            "weeks": {"type": "array", "items": week},
            "runs": {"type": "array", "items": run},
        }
    )


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """An object that has these keys; what is required and what may be there."""
    return {"type": "object", "required": list(required), "properties": {**required, **(optional or {})}}


def _list(definition: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{definition}"}}


def _or_none(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}
