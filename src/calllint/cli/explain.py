"""`calllint explain RULE`: what a rule means, why, how it is detected, its options, and examples."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from typing import Any

import click

from calllint.cli._options import SectionedCommand, colour_option, config_options, format_option, terminal_width, wants_colour
from calllint.errors import UsageError
from calllint.rules.rule import Rule, SignalRule


@click.command(cls=SectionedCommand)
@click.argument("rule_id", metavar="RULE")
@config_options
@format_option(["text", "json"], "text")
@colour_option
def command(rule_id: str, config_file: Path | None, isolated: bool, output_format: str, color: str) -> None:
    """Explain a rule or a signal, as it is in force here.

    RULE is an id that `calllint rules` lists.
    """
    from calllint.cli._rules import rule_values
    from calllint.config import load_config
    from calllint.linting import Linter
    from calllint.rules.catalogue import built_in_signals
    from calllint.tomlfile import did_you_mean

    linter = Linter(load_config(file=config_file, isolated=isolated).settings)
    rules = {rule.id: rule for rule in linter.catalogue}
    signals = {signal.id: signal for signal in built_in_signals()}
    in_force = rule_id in {rule.id for rule in linter.rules}
    if rule_id in rules:
        values = rule_values(rules[rule_id], in_force=in_force)
        text = _explain_rule(rules[rule_id], values)
    elif rule_id in signals:
        values = {"id": rule_id, "kind": "signal", "meaning": signals[rule_id].meaning, "cues": _cues(signals[rule_id])}
        text = _explain_signal(signals[rule_id])
    else:
        raise UsageError(f"there is no rule {rule_id!r}", hint=did_you_mean(rule_id, [*rules, *signals], "`calllint rules` lists them"))
    if output_format == "json":
        click.echo(json.dumps(values, ensure_ascii=False, indent=1, default=list))
    else:
        click.echo(text, nl=False, color=wants_colour(color))


def _explain_rule(rule: Rule, values: dict[str, Any]) -> str:
    state = "on" if values["in_force"] else "off"
    lines = [
        click.style(rule.id, bold=True) + f": {rule.title}",
        f"{rule.severity}, {rule.weight:g} points, category {rule.category}, {state} here",
        *_section("What it finds", rule.meaning),
        *_section("Why it matters", rule.why),
        *_section("How it is detected", rule.detection),
        *_section("Known limits", rule.limits),
    ]
    if rule.needs:
        lines.append(f"  Needs of the input: {', '.join(sorted(rule.needs))}; without, the rule is not measurable.")
    lines += _section("Applies to", ", ".join(sorted(rule.channels)))
    if values["options"]:
        lines += _heading(f"Options, in [rules.{rule.id}]")
        for one in values["options"]:
            changed = "" if one["value"] == one["default"] else f", here {_plain(one['value'])}"
            lines += _wrap(f"{one['name']} (default {_plain(one['default'])}{changed}): {one['meaning']}")
    for title, examples in (("Good", rule.passes), ("Bad", rule.fails)):
        for example in examples:
            lines += _heading(f"{title} ({example.language}, {example.channel})")
            turns = example.text.strip().splitlines()
            lines += [f"  {'>' if number in example.turns else ' '} {turn.strip()}" for number, turn in enumerate(turns)]
    return "\n".join(lines) + "\n"


def _explain_signal(signal: SignalRule) -> str:
    head = click.style(signal.id, bold=True) + ": a signal, counted and reported, never scored"
    return "\n".join([head, *_section("Present when", signal.meaning), *_section("Shown by the cues", ", ".join(_cues(signal)))]) + "\n"


def _cues(signal: SignalRule) -> list[str]:
    """Each cue as the catalogue writes it, with the role that must give it."""
    return [f"{cue.role}:{name}" if cue.role else name for cue in signal.cues for name in cue.names]


def _section(title: str, text: str) -> list[str]:
    return [*_heading(title), *(line for part in text.split("\n\n") for line in _wrap(part))] if text.strip() else []


def _heading(title: str) -> list[str]:
    return ["", click.style(title, bold=True)]


def _wrap(text: str) -> list[str]:
    width = min(terminal_width(), 110)
    return textwrap.wrap(" ".join(text.split()), width, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def _plain(value: Any) -> str:
    from calllint.config.describe import to_toml

    return "none" if value is None else to_toml(value)
