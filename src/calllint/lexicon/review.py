"""What is wrong or doubtful in lexicon files, beyond examples that come out wrong.

Wrong: groups that there are not, and phrases that do not find their own shortest sentences, because they contradict themselves or because
a guard of their entry always stops them. Doubtful: phrases that are there twice, that add nothing to another one of their entry, or that
are so general that they turn up in a text about nothing. What a phrase stands for is tried on sentences made of it (`sampling.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from calllint.lexicon import phrase as tree
from calllint.lexicon.entry import Entry, LexiconFile, Phrase
from calllint.lexicon.lexicon import ANOTHER, Lexicon
from calllint.lexicon.trial import Trial
from calllint.text.words import cut
from calllint.tomlfile import did_you_mean

TOO_GENERAL = 15
"""Times in 10,000 words of a text about nothing that a phrase may be found."""
_FEWEST = 3
"""Fewer finds than that are chance, however short the text."""


class Level(StrEnum):
    """How bad it is: an error makes the lexicon wrong, a warning is worth a look, a note says what may be meant so."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something wrong or doubtful: `keys` lead to it in the file `path`, where it stands `offset` characters into the value."""

    level: Level
    message: str
    path: str
    keys: tuple[str | int, ...]
    offset: int = 0


def review_groups(files: Sequence[LexiconFile], known: Collection[str]) -> Iterator[Remark]:
    """Groups that `files` use and nobody defines, and those they define and nobody uses. `known` are the groups of other files."""
    defined = {name for file in files for name in file.groups} | set(known)
    used = set()
    for file in files:
        for phrase in _all_phrases(file):
            for item in tree.walk(phrase.item):
                if not isinstance(item, tree.Group):
                    continue
                used.add(item.name)
                if item.name not in defined:
                    hint = did_you_mean(item.name, defined, "define it under [groups]")
                    message = f"there is no group {{{item.name}}}, in the phrase {phrase.text!r} ({hint})"
                    yield Remark(Level.ERROR, message, phrase.path, phrase.keys, phrase.text.find(f"{{{item.name}}}") + 1)
    for file in files:
        for name in file.groups:
            if name not in used and name not in known:
                yield Remark(Level.NOTE, f"no phrase here uses the group {{{name}}}", file.path, ("groups", name))


def review(lexicon: Lexicon, files: Iterable[LexiconFile], background: Sequence[str]) -> Iterator[Remark]:
    """What is wrong or doubtful in the phrases of `files`, which are in `lexicon`. `background` is text in which nothing is meant."""
    numbers = _numbers(lexicon)
    trial = Trial(lexicon)
    counts, words = _fired(lexicon, background)
    entries = [entry for file in files for entry in file.entries]
    first_seen: dict[object, Phrase] = {}
    for entry in entries:
        own = dict(zip(_own(numbers, entry, lexicon.language), entry.phrases, strict=False))
        seen = {number: _seen_before(first_seen, entry, phrase) for number, phrase in own.items()}
        twice = {number: earlier for number, earlier in seen.items() if earlier is not None}
        found: dict[int, set[int]] = {}
        for number, phrase in own.items():
            message = trial.never(number)
            if message is not None:
                yield Remark(Level.ERROR, f"{message}: the phrase {phrase.text!r}", phrase.path, phrase.keys)
            elif number in twice:
                where = "in this entry" if twice[number].keys[:2] == phrase.keys[:2] else f"in another entry of {entry.name!r}"
                yield Remark(Level.WARNING, f"the phrase {phrase.text!r} is {where} already", phrase.path, phrase.keys)
            else:
                found[number] = trial.covered_by(number, own.keys() - twice.keys())
            if counts[number] >= _FEWEST and counts[number] * 10_000 > TOO_GENERAL * words:
                often = f"found {counts[number]} times in {words} words of a text about nothing"
                yield Remark(Level.WARNING, f"the phrase {phrase.text!r} is general: {often}", phrase.path, phrase.keys)
        for number, others in found.items():
            # Of two that find the same the later one is too many.
            other = min((other for other in others if other < number or number not in found.get(other, ())), default=None)
            if other is not None:
                message = f"the phrase {own[number].text!r} adds nothing: {own[other].text!r} finds all of it"
                yield Remark(Level.WARNING, message, own[number].path, own[number].keys)


def background_text(language: str) -> list[str]:
    """Everyday sentences in which no cue is meant, one by one; none for a language without them."""
    path = Path(__file__).parent / "background" / f"{language}.txt"
    return [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")] if path.is_file() else []


def _all_phrases(file: LexiconFile) -> Iterator[Phrase]:
    for phrases in file.groups.values():
        yield from phrases
    for entry in file.entries:
        yield from entry.phrases
        for guards in entry.guards.values():
            yield from guards


def _numbers(lexicon: Lexicon) -> dict[tuple[str, int, str], list[int]]:
    """The numbers of the phrases of each entry, by its path, number and name."""
    numbers: dict[tuple[str, int, str], list[int]] = {}
    for phrase in lexicon.phrases:
        numbers.setdefault((phrase.entry.path, phrase.entry.number, phrase.entry.name), []).append(phrase.number)
    return numbers


def _own(numbers: dict[tuple[str, int, str], list[int]], entry: Entry, language: str) -> list[int]:
    """The numbers of the phrases of `entry`: built-in lexicons are known by their path within the folder of the language."""
    whole = numbers.get((entry.path, entry.number, entry.name))
    if whole is None and Path(entry.path).parent.name == language:
        whole = numbers.get((Path(entry.path).name, entry.number, entry.name))
    return whole or []


def _seen_before(first_seen: dict[object, Phrase], entry: Entry, phrase: Phrase) -> Phrase | None:
    """The same phrase, earlier in an entry of the same cue that says and guards the same."""
    guards = tuple((key, tuple(guard.text for guard in there)) for key, there in entry.guards.items())
    switches = (entry.by, entry.in_question, entry.only_question, entry.quoted, entry.marker)
    key = (entry.name, switches, guards, repr(entry.facts), _shape(phrase.item))
    other = first_seen.setdefault(key, phrase)
    return None if other is phrase else other


def _shape(item: tree.Item) -> object:
    """What two trees have in common that stand for the same."""
    match item:
        case tree.Choice(options, optional):
            return ("choice", frozenset(map(_shape, options)), optional)
        case tree.Sequence(items):
            return ("sequence", tuple(map(_shape, items)))
        case tree.Near(one, other, most):
            return ("near", frozenset((_shape(one), _shape(other))), most)
    return item


def _fired(lexicon: Lexicon, background: Sequence[str]) -> tuple[Counter[int], int]:
    """How often each phrase is found in `background`, whatever other phrases find there, and its words."""
    counts: Counter[int] = Counter()
    words = 0
    for text in background:
        cut_text = cut(text)
        words += len(cut_text)
        found = lexicon.attempts(lexicon.look_up(cut_text))
        counts.update(one.match.phrase.number for one in found if one.stopped_by in (None, ANOTHER))
    return counts, words
