"""Compiles lexicon files: phrase trees to nodes, nodes to the plain data that a run loads."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from calllint.errors import UsageError
from calllint.lexicon import phrase as tree
from calllint.lexicon.entry import Entry, LexiconFile, Phrase
from calllint.lexicon.matcher import ChoiceNode, EdgeNode, GapNode, GroupNode, Node, SequenceNode, WordNode
from calllint.lexicon.plain import Compiled, Stored
from calllint.lexicon.term import Form, Term
from calllint.lexicon.vocabulary import Vocabulary
from calllint.tomlfile import read_toml

_COMMON = 1000
"""What indexing a phrase by a function word costs, against 1 for any other term."""


class GroupError(ValueError):
    """A phrase that can't be compiled: it names a group that there is not, groups name each other in a circle, a gap has no word beside it.

    `member` is the group and the place in it of the phrase that is wrong, None where it is the phrase that was asked for.
    """

    member: tuple[str, int] | None = None


class Compiler:
    """Turns phrase trees into nodes, the groups of a language each once."""

    def __init__(self, groups: Mapping[str, Sequence[tree.Item]], vocabulary: Vocabulary) -> None:
        self._groups = groups
        self._vocabulary = vocabulary
        self._compiled: dict[str, Node] = {}
        self._open: list[str] = []

    def compile(self, item: tree.Item) -> Node:
        """The node of `item`. Raises GroupError."""
        match item:
            case Term():
                return WordNode(frozenset((self._vocabulary.add(item),)))
            case tree.Gap(most):
                return GapNode(most)
            case tree.Edge(end):
                return EdgeNode(end)
            case tree.Group(name):
                return GroupNode(name, self.group(name))
            case tree.Sequence(items):
                return SequenceNode(tuple(self.compile(inner) for inner in items))
            case tree.Choice(options, optional):
                return _choice([self.compile(inner) for inner in options], optional=optional)

    def group(self, name: str) -> Node:
        """The node of the group `name`. Raises GroupError."""
        if name in self._compiled:
            return self._compiled[name]
        if name not in self._groups:
            raise GroupError(f"there is no group {{{name}}}")
        if name in self._open:
            raise GroupError(f"groups name each other in a circle: {' → '.join([*self._open, name])}")
        self._open.append(name)
        nodes = []
        for place, item in enumerate(self._groups[name]):
            try:
                nodes.append(self.compile(item))
            except GroupError as error:
                error.member = error.member or (name, place)
                raise
        node = self._compiled[name] = _choice(nodes, optional=False)
        self._open.pop()
        return node

    def whole(self, item: tree.Item) -> Node:
        """The node of a whole phrase, which does not begin or end with a gap. Raises GroupError."""
        items = item.items if isinstance(item, tree.Sequence) else (item,)
        if isinstance(items[0], tree.Gap) or isinstance(items[-1], tree.Gap):
            raise GroupError("a gap stands between two words")
        return self.compile(item)


def _choice(nodes: list[Node], *, optional: bool) -> Node:
    """A choice in which all single words are one set of terms."""
    terms = frozenset().union(*(node.terms for node in nodes if isinstance(node, WordNode)))
    others = [node for node in nodes if not isinstance(node, WordNode)]
    merged: list[Node] = ([WordNode(terms)] if terms else []) + others
    return merged[0] if len(merged) == 1 and not optional else ChoiceNode(tuple(merged), optional)


def compile_files(language: str, function_words: str, files: Sequence[LexiconFile]) -> Compiled:
    """Compiles files of one language together: a group or cue that several define has the phrases of all. Raises UsageError."""
    vocabulary = Vocabulary()
    groups: dict[str, list[Phrase]] = {}
    for file in files:
        for name, phrases in file.groups.items():
            groups.setdefault(name, []).extend(phrases)
    compiler = Compiler({name: [phrase.item for phrase in phrases] for name, phrases in groups.items()}, vocabulary)
    for name, members in groups.items():
        if members:
            _checked(members[0], groups, partial(compiler.group, name))
    nodes: list[Node] = []
    entries = []
    for file in files:
        for entry in file.entries:
            compiled = [_compile(phrase, groups, compiler, indexed=True) for phrase in entry.phrases]
            nodes += compiled
            entries.append(_plain_entry(entry, compiled, groups, compiler))
    terms = list(vocabulary.terms())
    plain_groups = {name: _stored(compiler.group(name)) for name in groups}
    index = _index(nodes, terms, frozenset(function_words.split()))
    return Compiled(language, function_words, [[term.word, term.form.value] for term in terms], plain_groups, entries, index)


def _stored(node: Node) -> Stored:
    return json.dumps(node.plain(), separators=(",", ":"))


def _plain_entry(entry: Entry, compiled: Sequence[Node], groups: Mapping[str, Sequence[Phrase]], compiler: Compiler) -> dict[str, Any]:
    """The entry for a file, without what only people read."""
    return {
        "name": entry.name,
        "by": entry.by.value if entry.by is not None else None,
        "phrases": [[phrase.text, _stored(node)] for phrase, node in zip(entry.phrases, compiled, strict=True)],
        "guards": {
            key: [_stored(_compile(phrase, groups, compiler, indexed=False)) for phrase in phrases] for key, phrases in entry.guards.items()
        },
        "in_question": entry.in_question,
        "only_question": entry.only_question,
        "quoted": entry.quoted,
        "marker": entry.marker,
        "facts": dict(entry.facts),
        "path": Path(entry.path).name,
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
        raise _wrong(phrase, str(error)) from None


def _wrong(phrase: Phrase, message: str) -> UsageError:
    return read_toml(Path(phrase.path)).error(f"{message}, in the phrase {phrase.text!r}", *phrase.keys, value=True)


def _index(nodes: Sequence[Node], terms: Sequence[Term], function_words: frozenset[str]) -> dict[str, list[int]]:
    """Each phrase under the terms of which it needs one: those that texts have least."""
    common = {number for number, term in enumerate(terms) if term.word in function_words or term.form is Form.NUMBER}

    def cost(options: frozenset[int]) -> float:
        return len(options) + (_COMMON - 1) * len(options & common)

    index: dict[str, list[int]] = {}
    for number, node in enumerate(nodes):
        for term in min(node.required(cost), key=cost):
            index.setdefault(str(term), []).append(number)
    return index
