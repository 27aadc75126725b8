"""A rule or a signal as a page of documentation in Markdown, made from the catalogue alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from calllint.conversation import Channel
from calllint.rules.rule import Example, Rule, SignalRule

_LANGUAGES: Mapping[str, str] = {"en": "English", "nl": "Dutch", "de": "German", "fr": "French"}


def rule_page(rule: Rule, measured: Sequence[str] = ()) -> str:
    """The page of `rule`; `measured` are lines of Markdown on how good it is."""
    state = "on by default" if rule.on else "off until its options are set"
    lines = [
        f"# {rule.id}",
        "",
        f"**{rule.title}.** {rule.meaning}",
        "",
        f"Severity {rule.severity}, {rule.weight:g} points, category {rule.category}, {state}. Applies to: {_channels(rule.channels)}.",
        *_section("Why it matters", rule.why),
        *_section("How it is detected", rule.detection),
    ]
    if rule.needs:
        lines += ["", f"It needs of the input: {', '.join(sorted(rule.needs))}. Without, it is not measurable."]
    if rule.options:
        lines += [
            "",
            "## Options",
            "",
            f"In `calllint.toml`, under `[rules.{rule.id}]`:",
            "",
            "| option | default | meaning |",
            "|---|---|---|",
        ]
        lines += [f"| `{option.name}` | `{_plain(option.default)}` | {option.meaning} |" for option in rule.options.values()]
    lines += [
        *_examples("Bad", rule.fails),
        *_examples("Good", rule.passes),
        *_measured(measured),
        *_section("Known limits", rule.known_limits),
    ]
    return "\n".join(lines) + "\n"


def signal_page(signal: SignalRule, shown_by: Mapping[str, Sequence[str]], measured: Sequence[str] = ()) -> str:
    """The page of `signal`. `shown_by` are sentences that show it, by language."""
    names = ", ".join(f"`{name}`" for ref in signal.cues for name in ref.names)
    lines = [
        f"# {signal.id}",
        "",
        f"A signal: counted and reported, never scored. {signal.meaning}",
        *_section("Why it matters", signal.why),
        *_section("How it is detected", f"The cues {names}. `calllint lexicon show CUE` prints their phrases."),
    ]
    for language, sentences in shown_by.items():
        lines += ["", f"## Shown by ({_LANGUAGES.get(language, language)})", "", *(f"- {sentence}" for sentence in sentences)]
    lines += [*_measured(measured), *_section("Known limits", signal.known_limits)]
    return "\n".join(lines) + "\n"


def _section(title: str, text: str) -> list[str]:
    return ["", f"## {title}", "", text] if text else []


def _measured(lines: Sequence[str]) -> list[str]:
    return ["", "## How good it is", "", *lines] if lines else []


def _examples(title: str, examples: Iterable[Example]) -> Iterator[str]:
    for example in examples:
        yield from ("", f"## {title} ({_LANGUAGES.get(example.language, example.language)}, {example.channel.value})", "", "```")
        for number, turn in enumerate(filter(None, map(str.strip, example.text.strip().splitlines()))):
            yield ("> " if number in example.turns else "  ") + turn
        yield "```"
        if example.metadata:
            yield from ("", f"With, in the export: `{json.dumps(dict(example.metadata))}`.")
        if example.options:
            yield from ("", f"With the options `{json.dumps(dict(example.options))}`.")


def _channels(channels: Iterable[Channel]) -> str:
    named = [channel.value for channel in Channel if channel in channels and channel is not Channel.UNKNOWN]
    return ", ".join(named)


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
