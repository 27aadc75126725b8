"""`calllint explain RULE…`: what rules and signals mean, why, how they are detected, their options, and examples."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from calllint.cli._completing import Explained
from calllint.cli._options import (
    SectionedCommand,
    colour_option,
    config_options,
    format_option,
    language_option,
    terminal_width,
    wants_colour,
)
from calllint.cli._rules import cue_names
from calllint.errors import UsageError
from calllint.rules.rule import Rule, SignalRule


class Heads(NamedTuple):
    """The headings of an explanation, in one language. What stands under detection and limits is English."""

    meaning: str
    why: str
    detection: str
    limits: str
    present: str
    cues: str
    good: str
    bad: str


HEADS = {
    "en": Heads(
        "What it finds", "Why it matters", "How it is detected", "Known limits", "Present when", "Shown by the cues", "Good", "Bad"
    ),
    "nl": Heads(
        "Wat het vindt",
        "Waarom het ertoe doet",
        "Hoe het gevonden wordt",
        "Bekende grenzen",
        "Aanwezig als",
        "Blijkt uit de cues",
        "Goed",
        "Fout",
    ),
}


@click.command(
    cls=SectionedCommand,
    epilog="""\b
Examples:
  calllint explain court-threat
  calllint explain tone customer-frustration
  calllint explain court-threat --language nl
  calllint explain all --format markdown > rules.md
""",
)
@click.argument("names", nargs=-1, required=True, metavar="RULE…", type=Explained())
@config_options
@format_option(["text", "json", "markdown"], "text")
@language_option
@colour_option
def command(names: tuple[str, ...], config_file: Path | None, isolated: bool, output_format: str, language: str | None, color: str) -> None:
    """Explain rules and signals, as they are in force here.

    RULE is the id of a rule or a signal, a category (all of its rules), signals (all of them), or all. As JSON, one name of a rule or a
    signal gives an object, and everything else a list.
    """
    from calllint.cli._rules import rule_values, signal_values
    from calllint.config import load_config
    from calllint.linting import Linter
    from calllint.rules.page import rule_page, signal_page

    settings = load_config(file=config_file, isolated=isolated).settings
    linter, spoken = Linter(settings), language or settings.language_of_messages
    found = _found(names, linter.catalogue)
    chosen = {rule.id for rule in linter.rules}
    if output_format == "markdown":
        click.echo("\n".join(rule_page(one) if isinstance(one, Rule) else signal_page(one, {}) for one in found), nl=False)
        return
    values = [rule_values(one, in_force=one.id in chosen) if isinstance(one, Rule) else signal_values(one) for one in found]
    if output_format == "json":
        alone = len(names) == 1 and names[0] == found[0].id
        click.echo(json.dumps(values[0] if alone else values, ensure_ascii=False, indent=1, default=list))
        return
    texts = [
        _explain_rule(one, value, spoken) if isinstance(one, Rule) else _explain_signal(one, spoken)
        for one, value in zip(found, values, strict=True)
    ]
    rule = click.style("─" * min(terminal_width(), 110), dim=True)
    click.echo(f"\n{rule}\n\n".join(texts), nl=False, color=wants_colour(color))


def _found(names: Sequence[str], catalogue: Sequence[Rule]) -> list[Rule | SignalRule]:
    """What `names` stand for, each once, in their order. Raises UsageError for a name that stands for nothing."""
    from calllint.rules.catalogue import built_in_signals
    from calllint.tomlfile import did_you_mean

    signals = built_in_signals()
    groups: dict[str, list[Rule | SignalRule]] = {"all": [*catalogue, *signals], "signals": [*signals]}
    for rule in catalogue:
        groups.setdefault(rule.category, []).append(rule)
    # A rule of the user's own may be called as a category is: then the rule is meant.
    groups |= {one.id: [one] for one in groups["all"]}
    for name in names:
        if name not in groups:
            # Who remembers a part of the name means one of these; the nearest by letters may be another.
            partly = [known for known in groups if name and name in known]
            hint = f"did you mean {'one of: ' if partly[1:] else ''}{', '.join(map(repr, partly))}?" if partly else None
            raise UsageError(f"there is no rule {name!r}", hint=hint or did_you_mean(name, groups, "`calllint rules` lists them"))
    return list({one.id: one for name in names for one in groups[name]}.values())


def _explain_rule(rule: Rule, values: dict[str, Any], language: str | None) -> str:
    state = "on" if values["in_force"] else "off"
    told, heads = rule.told(language), HEADS.get(language or "en", HEADS["en"])
    lines = [
        click.style(rule.id, bold=True) + f": {told.title}",
        f"{rule.severity}, {rule.weight:g} {'point' if rule.weight == 1 else 'points'}, category {rule.category}, {state} here",
        *_section(heads.meaning, told.meaning),
        *_section(heads.why, told.why),
        *_section(heads.detection, rule.detection),
        *_section(heads.limits, rule.known_limits),
    ]
    if rule.needs:
        lines += _wrap(f"Needs of the input: {', '.join(sorted(rule.needs))}; without, the rule is not measurable.")
    lines += _section("Applies to", ", ".join(sorted(rule.channels)))
    if values["options"]:
        lines += _heading(f"Options, in [rules.{rule.id}]")
        for one in values["options"]:
            changed = "" if one["value"] == one["default"] else f", here {_plain(one['value'])}"
            lines += _wrap(f"{one['name']} (default {_plain(one['default'])}{changed}): {one['meaning']}")
    for title, examples in ((heads.good, rule.passes), (heads.bad, rule.fails)):
        for example in examples:
            lines += _heading(f"{title} ({example.language}, {example.channel})")
            for number, turn in enumerate(example.text.strip().splitlines()):
                lines += _wrap(turn, f"  {'>' if number in example.turns else ' '} ", 6)
    return "\n".join(lines) + "\n"


def _explain_signal(signal: SignalRule, language: str | None) -> str:
    told, heads = signal.told(language), HEADS.get(language or "en", HEADS["en"])
    lines = [
        click.style(signal.id, bold=True) + ": a signal, counted and reported, never scored",
        *_section(heads.present, told.meaning),
        *_section(heads.why, told.why),
        *_section(heads.cues, ", ".join(cue_names(signal))),
        *_section(heads.limits, signal.known_limits),
        "",
        "`calllint lexicon show CUE` prints the phrases of a cue.",
    ]
    return "\n".join(lines) + "\n"


def _section(title: str, text: str) -> list[str]:
    return [*_heading(title), *(line for part in text.split("\n\n") for line in _wrap(part))] if text.strip() else []


def _heading(title: str) -> list[str]:
    return ["", click.style(title, bold=True)]


def _wrap(text: str, lead: str = "  ", indent: int = 2) -> list[str]:
    width = min(terminal_width(), 110)
    return textwrap.wrap(" ".join(text.split()), width, initial_indent=lead, subsequent_indent=" " * indent, break_on_hyphens=False)


def _plain(value: Any) -> str:
    from calllint.config.describe import to_toml

    return "none" if value is None else to_toml(value)
