"""Lexicon files of one language to the plain data that a run loads: `Compiled`."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Any

from calllint.errors import UsageError
from calllint.lexicon.compiler import Compiler, Forms, GroupError
from calllint.lexicon.entry import Entry, LexiconFile, Phrase
from calllint.lexicon.nodes import GroupNode, Node, starts_of
from calllint.lexicon.phrase import Group, walk
from calllint.lexicon.plain import Compiled, Stored, all_of
from calllint.lexicon.rarity import frequency
from calllint.lexicon.stored import Groups, to_store
from calllint.lexicon.vocabulary import KINDS, Vocabulary
from calllint.tomlfile import did_you_mean, read_toml


def compile_files(
    folder: Path, function_words: str, forms: Callable[[str], Forms], files: Sequence[LexiconFile], base: Compiled | None = None
) -> Compiled:
    """Compiles files of the language of `folder` together: a group or cue that several define has the phrases of all. Raises UsageError.

    Entries of files in `folder` have paths relative to it, so that they may be kept and moved with it.

    With a `base`, which has none of the groups that the files define: what they add to it, for `joined.joined`. Phrases may use its groups,
    and nothing matches otherwise than if all had been compiled together.
    """
    whole = base is None
    base = base or Compiled(folder.name, function_words, [], "", [], [], [], [], [], [], [], [], [], [], [])
    vocabulary = Vocabulary()
    vocabulary.add_all(all_of(base.words), base.kinds)
    groups: dict[str, list[Phrase]] = {}
    for file in files:
        for name, added in file.groups.items():
            groups.setdefault(name, []).extend(added)
    common = frozenset(function_words.split())
    trees = {name: [phrase.item for phrase in phrases] for name, phrases in groups.items()}
    compiler = Compiler(trees, vocabulary, forms, common, _lent(base))
    checked = partial(_checked, groups=groups, names=[*base.names, *groups])
    for name, members in groups.items():
        if members:
            checked(members[0], make=partial(compiler.group, name))

    def compiled(phrase: Phrase) -> Node:
        return checked(phrase, make=partial(compiler.whole, phrase.item))

    entries = [entry for file in files for entry in file.entries]
    phrases = [phrase for entry in entries for phrase in entry.phrases]
    nodes = [_that_needs_a_word(phrase, compiled(phrase)) for phrase in phrases]
    guards = [{key: [(phrase.text, compiled(phrase)) for phrase in there] for key, there in entry.guards.items()} for entry in entries]
    written = _Written(vocabulary, base, common)
    anchored = written.anchored(nodes)
    anchors = written.anchors(anchored)
    return Compiled(
        folder.name,
        function_words,
        written.words,
        written.kinds,
        list(groups),
        [written.node(compiler.group(name)) for name in groups],
        [
            _json(
                _plain_entry(
                    entry,
                    folder,
                    {key: [(text, written.node(node), written.needs(node)) for text, node in there] for key, there in stopping.items()},
                )
            )
            for entry, stopping in zip(entries, guards, strict=True)
        ],
        [len(entry.phrases) for entry in entries],
        [phrase.text for phrase in phrases],
        [written.node(node) for node in nodes],
        [anchors.get(term, "-") for term in range(len(written.words))] if whole else _listed(anchors),
        list(anchored.values()) if whole else _listed(anchored),
        [written.needs(node) for node in nodes],
        [written.needs(compiler.group(name)) for name in groups],
        written.sets,
    )


class _Written:
    """Nodes, and what they need, as `Compiled` has them. Their terms are numbered behind those of the base, and those of a kind stand side
    by side, so that a run files them all at once.
    """

    def __init__(self, vocabulary: Vocabulary, base: Compiled, common: Container[str]) -> None:
        known = all_of(base.words)
        terms = [(term.word, KINDS[term.form, term.edits]) for term in vocabulary.terms()]
        order = sorted(range(len(terms)), key=lambda number: (terms[number][1], number))
        self.words = [terms[number][0] for number in order]
        self.kinds = "".join([terms[number][1] for number in order])
        self._numbers = [*range(len(known) + len(terms))]
        for new, old in enumerate(order, len(known)):
            self._numbers[len(known) + old] = new
        self._costs = [frequency(word, kind, common) for word, kind in chain(zip(known, base.kinds, strict=True), terms)]
        self._sets = {tuple(there): str(number) for number, there in enumerate(base.sets)}
        self._first_set, self._first_phrase, self._known_anchors = len(self._sets), len(base.phrases), len(base.anchored)
        # One function for all: nodes remember what they need by it.
        self._cost = cache(self._cost_of)
        self._set = cache(self._number_of)

    def node(self, node: Node) -> Stored:
        """The node itself."""
        return _json(to_store(node.plain(), lambda terms: int(self._set(terms))))

    def needs(self, node: Node) -> str:
        """What the node needs and can start with; after the last node and its needs are asked for, the `sets` are known."""
        starts = starts_of(node)
        needed = sorted(node.required(self._cost), key=self._cost)
        return f"{','.join(map(self._set, needed))}|{self._set(starts) if starts is not None else ''}"

    @property
    def sets(self) -> list[list[int]]:
        """The sets of terms that are none of the base's."""
        return [list(terms) for terms in self._sets][self._first_set :]

    def anchored(self, nodes: Iterable[Node]) -> dict[int, str]:
        """The phrases, which these are the nodes of, under the number of the set of which they need one: that of the terms that texts have
        least, and the first in their needs. Asked for before the other sets are, these are numbered first.
        """
        index: dict[int, list[str]] = {}
        for number, node in enumerate(nodes, self._first_phrase):
            index.setdefault(int(self._set(min(node.required(self._cost), key=self._cost))), []).append(str(number))
        return {anchor: ",".join(there) for anchor, there in index.items()}

    def anchors(self, anchored: Iterable[int]) -> dict[int, str]:
        """For each term the numbers of those of the sets `anchored` that it is in, but for those that the base has it lead to."""
        sets = list(self._sets)
        index: dict[int, list[str]] = {}
        for anchor in anchored:
            for term in sets[anchor] if anchor >= self._known_anchors else ():
                index.setdefault(term, []).append(str(anchor))
        return {term: ",".join(there) for term, there in index.items()}

    def _cost_of(self, options: frozenset[int]) -> float:
        return sum([self._costs[number] for number in options])

    def _number_of(self, terms: frozenset[int]) -> str:
        return self._sets.setdefault(tuple(sorted(self._numbers[term] for term in terms)), str(len(self._sets)))


def _listed(index: Mapping[int, str]) -> list[str]:
    return [f"{number}:{there}" for number, there in index.items()]


def _lent(base: Compiled) -> dict[str, GroupNode]:
    """The groups of the base by their names; what they are made of is read when it is asked for."""
    stored = Groups(base.groups, base.sets.__getitem__)
    return {name: GroupNode(number, partial(stored.group, number)) for number, name in enumerate(base.names)}


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


def _that_needs_a_word(phrase: Phrase, node: Node) -> Node:
    if not node.required(len):
        raise _wrong(phrase, "a phrase needs a word that is not optional")
    return node


def _checked(phrase: Phrase, groups: Mapping[str, Sequence[Phrase]], names: Iterable[str], make: Callable[[], Node]) -> Node:
    """What `make` makes of `phrase`; a GroupError becomes an error at the place of the phrase that is wrong. `names` are those of all
    groups that there are.
    """
    try:
        return make()
    except GroupError as error:
        if error.member is not None:
            name, place = error.member
            phrase = groups[name][place]
        hint = did_you_mean(error.unknown, names, "define it under [groups]") if error.unknown is not None else None
        raise _wrong(phrase, str(error), hint) from None


def _wrong(phrase: Phrase, message: str, hint: str | None = None) -> UsageError:
    return read_toml(Path(phrase.path)).error(f"{message}, in the phrase {phrase.text!r}", *phrase.keys, value=True, hint=hint)
