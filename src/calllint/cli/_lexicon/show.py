"""`calllint lexicon show`: all that stands in the lexicons of one cue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from calllint.cli._lexicon.shared import Sources, lexicon_options, print_json, text_or_json

if TYPE_CHECKING:
    from calllint.lexicon.entry import Entry, Phrase


@click.command(short_help="Show the phrases, guards and examples of a cue.")
@click.argument("cue")
@lexicon_options
@click.option("--lang", metavar="CODE", help="Only this language, such as nl.")
@click.option("--forms", "with_forms", is_flag=True, help="Say what each `word~` stands for.")
@text_or_json
def command(cue: str, own: tuple[Path, ...], built_in: bool, lang: str | None, with_forms: bool, output_format: str) -> None:
    """Show the phrases, guards and examples of CUE, and the groups that they use."""
    from calllint.errors import UsageError
    from calllint.tomlfile import did_you_mean

    sources = Sources(own, lang, built_in=built_in)
    found = sources.entries(cue)
    if not found:
        names = {name for _, name, _, _ in sources.listed()}
        raise UsageError(f"there is no cue {cue!r}", hint=_rule_called(cue) or did_you_mean(cue, names, "see `calllint lexicon list`"))
    shown = []
    for language in sorted({language for language, _ in found}):
        entries = [entry for of, entry in found if of == language]
        phrases = [phrase for entry in entries for there in (entry.phrases, *entry.guards.values()) for phrase in there]
        groups = sources.groups_of(language, phrases)
        members = [member for group in groups.values() for member in group]
        forms = _forms(language, [*phrases, *members]) if with_forms else {}
        texts = {name: [phrase.text for phrase in group] for name, group in groups.items()}
        shown.append({"language": language, "entries": list(map(_plain, entries)), "groups": texts, "forms": forms})
    if output_format == "json":
        print_json(shown)
        return
    for one in shown:
        click.echo("\n".join(_lines(one)))


def _rule_called(name: str) -> str | None:
    """What to do where `name` is no cue, but a rule or a signal."""
    from calllint.rules.catalogue import built_in_rules, built_in_signals

    if any(one.id == name for one in built_in_rules()) or any(one.id == name for one in built_in_signals()):
        return f"it is a rule or a signal: `calllint explain {name}` says which cues show it"
    return None


def _forms(language: str, phrases: Sequence[Phrase]) -> dict[str, list[str]]:
    """What the inflected words of `phrases` stand for."""
    from calllint.lexicon.inflection import Inflector
    from calllint.lexicon.lexicon import lexicon_folder
    from calllint.lexicon.phrase import Inflected, walk

    words = {item.word for phrase in phrases for item in walk(phrase.item) if isinstance(item, Inflected)}
    inflector = Inflector(lexicon_folder() / language)
    forms = {word: inflector.forms(word) for word in sorted(words)}
    return {word: [*sorted(all_of.words), *(f"{verb} ... {end}" for verb, end in sorted(all_of.parted))] for word, all_of in forms.items()}


def _plain(entry: Entry) -> dict[str, Any]:
    return {
        "cue": entry.name,
        "meaning": entry.meaning,
        "path": entry.path,
        "by": entry.by.value if entry.by else None,
        "phrases": [phrase.text for phrase in entry.phrases],
        "guards": {key: [phrase.text for phrase in phrases] for key, phrases in entry.guards.items()},
        "in-question": entry.in_question,
        "only-question": entry.only_question,
        "quoted": entry.quoted,
        "marker": entry.marker,
        "facts": dict(entry.facts),
        "matches": list(entry.matches),
        "no-match": list(entry.no_match),
    }


_USUAL = {"in-question": True, "only-question": False, "quoted": False, "marker": False}


def _lines(shown: dict[str, Any]) -> Iterator[str]:
    for entry in shown["entries"]:
        yield f"{shown['language']} {entry['cue']}: {entry['meaning']}"
        yield f"  in {entry['path']}" + (f", by the {entry['by']}" if entry["by"] else "")
        yield from (f"  {key} = {str(entry[key]).lower()}" for key, usual in _USUAL.items() if entry[key] is not usual)
        yield from (f"    {text}" for text in entry["phrases"])
        yield from (f"  {key}: {', '.join(texts)}" for key, texts in entry["guards"].items())
        yield from (f"  matches: {text}" for text in entry["matches"])
        yield from (f"  does not match: {text}" for text in entry["no-match"])
    yield from (f"  {{{name}}}: {', '.join(texts)}" for name, texts in shown["groups"].items())
    yield from (f"  {word}~: {', '.join(forms)}" for word, forms in shown["forms"].items())
