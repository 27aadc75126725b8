"""Lexicon files of one language to the plain data that a run loads: `Compiled`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from calllint.errors import UsageError
from calllint.lexicon.compiler import Compiler, Forms, GroupError
from calllint.lexicon.entry import Entry, LexiconFile, Phrase
from calllint.lexicon.nodes import Node, starts_of
from calllint.lexicon.phrase import Group, walk
from calllint.lexicon.plain import Compiled, Stored
from calllint.lexicon.rarity import frequency
from calllint.lexicon.stored import renumbered
from calllint.lexicon.vocabulary import KINDS, Vocabulary
from calllint.tomlfile import did_you_mean, read_toml


def compile_files(folder: Path, function_words: str, forms: Callable[[str], Forms], files: Sequence[LexiconFile]) -> Compiled:
    """Compiles files of the language of `folder` together: a group or cue that several define has the phrases of all. Raises UsageError.

    Entries of files in `folder` have paths relative to it, so that they may be kept and moved with it.
    """
    vocabulary = Vocabulary()
    groups: dict[str, list[Phrase]] = {}
    for file in files:
        for name, added in file.groups.items():
            groups.setdefault(name, []).extend(added)
    common = frozenset(function_words.split())
    trees = {name: [phrase.item for phrase in phrases] for name, phrases in groups.items()}
    compiler = Compiler(trees, vocabulary, forms, common)
    for name, members in groups.items():
        if members:
            _checked(members[0], groups, partial(compiler.group, name))
    entries = [entry for file in files for entry in file.entries]
    phrases = [phrase for entry in entries for phrase in entry.phrases]
    nodes = [_compile(phrase, groups, compiler, indexed=True) for phrase in phrases]
    guards = [
        {key: [(phrase.text, _compile(phrase, groups, compiler, indexed=False)) for phrase in there] for key, there in entry.guards.items()}
        for entry in entries
    ]
    # Terms of a kind stand side by side, so that a run files them all at once.
    terms = list(vocabulary.terms())
    order = sorted(range(len(terms)), key=lambda number: (KINDS[terms[number].form, terms[number].edits], number))
    numbers = {old: new for new, old in enumerate(order)}

    sets: dict[frozenset[int], str] = {}
    costs = [frequency(term.word, KINDS[term.form, term.edits], common) for term in terms]

    @cache
    def cost(options: frozenset[int]) -> float:
        return sum([costs[number] for number in options])

    def stored(node: Node) -> Stored:
        return _json(renumbered(node.plain(), numbers))

    stopping = [node for there in guards for one in there.values() for _, node in one]
    required = {node: node.required(cost) for node in (*nodes, *map(compiler.group, groups), *stopping)}

    def number(terms: frozenset[int]) -> str:
        return sets.setdefault(terms, str(len(sets)))

    def needs(node: Node) -> str:
        starts = starts_of(node)
        return f"{','.join(map(number, sorted(node.required(cost), key=cost)))}|{number(starts) if starts is not None else ''}"

    # What a phrase is looked for by is numbered before the other sets.
    by_anchor: dict[str, list[str]] = {}
    for place, node in enumerate(nodes):
        by_anchor.setdefault(number(min(required[node], key=cost)), []).append(str(place))
    anchors = _index(list(sets), order)
    return Compiled(
        folder.name,
        function_words,
        [terms[number].word for number in order],
        "".join(KINDS[terms[number].form, terms[number].edits] for number in order),
        list(groups),
        [stored(compiler.group(name)) for name in groups],
        [
            _json(
                _plain_entry(
                    entry, folder, {key: [(text, stored(node), needs(node)) for text, node in nodes] for key, nodes in there.items()}
                )
            )
            for entry, there in zip(entries, guards, strict=True)
        ],
        [len(entry.phrases) for entry in entries],
        [phrase.text for phrase in phrases],
        [stored(node) for node in nodes],
        anchors,
        [",".join(phrases) for phrases in by_anchor.values()],
        [*map(needs, nodes), *(needs(compiler.group(name)) for name in groups)],
        [",".join([str(number) for number in sorted(numbers[term] for term in terms)]) for terms in sets],
    )


def borrowed_groups(files: Sequence[LexiconFile], lenders: Iterable[LexiconFile]) -> Iterator[LexiconFile]:
    """The groups that `files` use and do not define, as a file. The `lenders` are read only where there are some."""
    own = {name for file in files for name in file.groups}
    phrases = [phrase for file in files for there in file.groups.values() for phrase in there]
    for entry in (entry for file in files for entry in file.entries):
        phrases += [*entry.phrases, *(phrase for there in entry.guards.values() for phrase in there)]
    wanted = _groups_in(phrases) - own
    if not wanted:
        return
    lent: dict[str, list[Phrase]] = {}
    for file in lenders:
        for name, there in file.groups.items():
            lent.setdefault(name, []).extend(there)
    found: dict[str, tuple[Phrase, ...]] = {}
    while wanted:
        name = wanted.pop()
        if name in lent:
            found[name] = tuple(lent[name])
            wanted |= _groups_in(found[name]) - own - found.keys()
    yield LexiconFile(files[0].language, found, (), files[0].path)


def _groups_in(phrases: Iterable[Phrase]) -> set[str]:
    return {item.name for phrase in phrases for item in walk(phrase.item) if isinstance(item, Group)}


def _json(value: Any) -> Stored:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain_entry(entry: Entry, folder: Path, guards: Mapping[str, Sequence[tuple[str, Stored, str]]]) -> dict[str, Any]:
    """The entry for a file, without its phrases and what only people read."""
    path = Path(entry.path)
    return {
        "name": entry.name,
        "by": entry.by.value if entry.by is not None else None,
        "guards": guards,
        "in_question": entry.in_question,
        "only_question": entry.only_question,
        "quoted": entry.quoted,
        "marker": entry.marker,
        "facts": dict(entry.facts),
        "path": path.name if path.parent == folder else entry.path,
        "number": entry.number,
    }


def _compile(phrase: Phrase, groups: Mapping[str, Sequence[Phrase]], compiler: Compiler, *, indexed: bool) -> Node:
    node = _checked(phrase, groups, partial(compiler.whole, phrase.item))
    if indexed and not node.required(len):
        raise _wrong(phrase, "a phrase needs a word that is not optional")
    return node


def _checked(phrase: Phrase, groups: Mapping[str, Sequence[Phrase]], make: Callable[[], Node]) -> Node:
    """What `make` makes of `phrase`; a GroupError becomes an error at the place of the phrase that is wrong."""
    try:
        return make()
    except GroupError as error:
        if error.member is not None:
            name, place = error.member
            phrase = groups[name][place]
        hint = did_you_mean(error.unknown, groups, "define it under [groups]") if error.unknown is not None else None
        raise _wrong(phrase, str(error), hint) from None


def _wrong(phrase: Phrase, message: str, hint: str | None = None) -> UsageError:
    return read_toml(Path(phrase.path)).error(f"{message}, in the phrase {phrase.text!r}", *phrase.keys, value=True, hint=hint)


def _index(sets: Iterable[frozenset[int]], order: Sequence[int]) -> list[str]:
    """For each term the numbers of the sets that it is in."""
    index: dict[int, list[str]] = {}
    for number, terms in enumerate(sets):
        for term in terms:
            index.setdefault(term, []).append(str(number))
    return [",".join(index.get(term, ["-"])) for term in order]
