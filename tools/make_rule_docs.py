"""Makes docs/rules/*.md, a page for each rule and signal, and docs/rules/README.md, their table.

    python tools/make_rule_docs.py            (with --check: changes nothing, and fails where a page is not what it would be)

The pages come from the catalogue; how good a rule is comes from the conversations that nobody who writes lexicons reads
(tests/corpus/held-*.jsonl).
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from calllint.insight.agreement import Agreement, Counts, compare
from calllint.insight.labels import labels_in
from calllint.lexicon.entry import read_lexicon_file
from calllint.lexicon.lexicon import LANGUAGE_NAME, languages, lexicon_folder
from calllint.linting import Linter
from calllint.reading import read
from calllint.rules.catalogue import built_in_rules, built_in_signals
from calllint.rules.confidence import Confidence
from calllint.rules.page import rule_page, signal_page
from calllint.rules.rule import SignalRule
from calllint.settings import Settings

HERE = Path(__file__).resolve().parent.parent
FOLDER = HERE / "docs" / "rules"
HELD = HERE / "tests" / "corpus"
SENTENCES = 5


def pages() -> dict[str, str]:
    """The text of each page by its file name."""
    agreement = measure()
    rules, signals = built_in_rules(), built_in_signals()
    made = {f"{rule.id}.md": rule_page(rule, figures(agreement, rule.id)) for rule in rules}
    made |= {f"{signal.id}.md": signal_page(signal, sentences(signal), figures(agreement, signal.id)) for signal in signals}
    lines = [
        "# Rules and signals",
        "",
        "Made by `tools/make_rule_docs.py` from the catalogue; `calllint explain RULE` prints the same.",
        "",
    ]
    lines += ["| rule | severity | category | what it finds |", "|---|---|---|---|"]
    lines += [f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.category} | {rule.meaning} |" for rule in rules]
    lines += ["", "| signal | present when |", "|---|---|"]
    lines += [f"| [{signal.id}]({signal.id}.md) | {signal.meaning} |" for signal in signals]
    return {"README.md": "\n".join(lines) + "\n", **made}


def measure() -> Agreement:
    """The agreement on the held conversations."""
    linter = Linter(Settings(min_confidence=Confidence.LOW))
    known = {rule.id for rule in built_in_rules()} | {signal.id for signal in built_in_signals()}
    labelled = []
    for conversation in read([str(path) for path in sorted(HELD.glob("held-*.jsonl"))]):
        labels = labels_in(conversation, known)
        if labels is not None:
            labelled.append((linter.lint(conversation), labels))
    return compare(labelled)


def figures(agreement: Agreement, rule: str) -> list[str]:
    """How good the rule is, in Markdown."""
    counts = agreement.counts.get(rule, Counts())
    kept_apart = f"{agreement.conversations} conversations that were kept apart while the lexicons were written"
    if not counts.labelled and not counts.false_alarms:
        return [f"Not measured: it came up in none of the {kept_apart}."]
    lines = [f"On {kept_apart}, reported at medium confidence and up:", ""]
    lines += ["| labelled | found | missed | false alarms | precision | recall |", "|---|---|---|---|---|---|"]
    lines.append(
        f"| {counts.labelled} | {counts.both} | {counts.missed} | {counts.false_alarms} "
        f"| {interval(counts.precision)} | {interval(counts.recall)} |"
    )
    if counts.levels:
        lines += ["", "| confidence | findings | of these right |", "|---|---|---|"]
        for level in sorted(counts.levels, key=lambda level: -level.rank):
            right, found = counts.levels[level]
            lines.append(f"| {level.value} | {found} | {right / found:.0%} |")
    return lines


def interval(measure: tuple[float | None, float | None, float | None]) -> str:
    """A value with its 95 % interval."""
    value, low, high = measure
    return "–" if value is None else f"{value:.2f} ({low:.2f} to {high:.2f})"


def sentences(signal: SignalRule) -> dict[str, list[str]]:
    """Examples of the lexicon that show the signal, by language."""
    names = {name for ref in signal.cues for name in ref.names}
    return {language: list(shown(language, names)) for language in sorted(languages()) if any(shown(language, names))}


def shown(language: str, names: set[str]) -> Iterator[str]:
    """The first examples of the entries of these cues."""
    files = [read_lexicon_file(path) for path in sorted((lexicon_folder() / language).glob("*.toml")) if path.name != LANGUAGE_NAME]
    examples = [entry.matches for file in files for entry in file.entries if entry.name in names]
    yield from [one for matches in examples for one in matches[:2]][:SENTENCES]


def main() -> None:
    """Writes the pages, or checks them."""
    made = pages()
    FOLDER.mkdir(parents=True, exist_ok=True)
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    if "--check" in sys.argv:
        stale = sorted(name for name in {*made, *there} if made.get(name) != there.get(name))
        if stale:
            sys.exit(f"docs/rules is not current ({', '.join(stale)}): run python tools/make_rule_docs.py")
        return
    for name in there.keys() - made.keys():
        (FOLDER / name).unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
