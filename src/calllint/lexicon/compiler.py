"""Compiles phrase trees to nodes: groups, inflected words, words in either order, and words written together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import Protocol

from calllint.lexicon import phrase as tree
from calllint.lexicon.nodes import AheadNode, ChoiceNode, EdgeNode, GapNode, GroupNode, Node, SequenceNode, WordNode
from calllint.lexicon.term import Form, Term, tolerant
from calllint.lexicon.vocabulary import Vocabulary

_PARTICLE_REACH = 8
"""Words between a verb and its particle: *schakelt morgen na overleg een deurwaarder in*."""
_VERB_REACH = 2
"""Words between a particle and the verb after it: *in te schakelen*, *in zullen laten schakelen*."""
_SHORTEST_JOINED, _SHORTEST_JOINED_PART = 8, 3
_MOST_JOINED = 24
"""Alternatives side by side that are written together too; more would fill the vocabulary with words that nobody writes."""


class GroupError(ValueError):
    """A phrase that can't be compiled: it names a group that there is not, groups name each other in a circle, a gap has no word beside it.

    `member` is the group and the place in it of the phrase that is wrong, None where it is the phrase that was asked for; `unknown` the
    name of a group that there is not.
    """

    member: tuple[str, int] | None = None
    unknown: str | None = None


class Forms(Protocol):
    """The forms of a word, as `inflection.Forms` has them."""

    @property
    def words(self) -> Collection[str]:
        """The forms that are one word."""
        ...

    @property
    def parted(self) -> Collection[tuple[str, str]]:
        """The forms of a separable verb: the verb, and its particle."""
        ...


def _no_forms(word: str) -> Forms:
    raise GroupError(f"the forms of {word!r} are not known: this language has no list of forms; write them out")


class Compiler:
    """Turns phrase trees into nodes, the groups of a language each once.

    `forms` gives the forms of an inflected word. Two of `function_words` are never one word written together. `lent` are groups that were
    compiled before, by their names and in the order of their numbers, which come before those of `groups`.
    """

    def __init__(
        self,
        groups: Mapping[str, Sequence[tree.Item]],
        vocabulary: Vocabulary,
        forms: Callable[[str], Forms] = _no_forms,
        function_words: frozenset[str] = frozenset(),
        lent: Mapping[str, GroupNode] | None = None,
    ) -> None:
        self._groups = groups
        self._lent = lent or {}
        self._numbers = {name: number for number, name in enumerate(groups, len(self._lent))}
        self._vocabulary = vocabulary
        self._forms = cache(forms)
        self._function_words = function_words
        self._compiled: dict[str, Node] = {}
        self._open: list[str] = []

    def compile(self, item: tree.Item) -> Node:
        """The node of `item`. Raises GroupError."""
        match item:
            case Term():
                return self._words([item])
            case tree.Inflected():
                return self._inflected(item)
            case tree.Gap(most, within):
                return GapNode(most, within)
            case tree.Edge(end):
                return EdgeNode(end)
            case tree.Group(name):
                if name in self._lent:
                    return self._lent[name]
                group = self.group(name)
                return GroupNode(self._numbers.get(name, -1), lambda: group)
            case tree.Near(one, other, most):
                first, second, gap = self.compile(one), self.compile(other), GapNode(most, within=False)
                return ChoiceNode((SequenceNode((first, gap, second)), SequenceNode((second, gap, first))), optional=False)
            case tree.Sequence(items):
                return self._sequence(items)
            case tree.Choice(options, optional):
                return _choice([self.compile(inner) for inner in options], optional=optional)

    def group(self, name: str) -> Node:
        """The node of the group `name`, which is none of those lent. Raises GroupError."""
        if name in self._compiled:
            return self._compiled[name]
        if name not in self._groups:
            unknown = GroupError(f"there is no group {{{name}}}")
            unknown.unknown = name
            raise unknown
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

    def _words(self, terms: Sequence[Term]) -> WordNode:
        return WordNode(frozenset(map(self._vocabulary.add, terms)))

    def _inflected(self, item: tree.Inflected) -> Node:
        forms = self._forms(item.word)
        words: Node = self._words([_term(form, item) for form in sorted(forms.words)])
        by_particle: dict[str, list[str]] = {}
        for form, particle in sorted(forms.parted):
            by_particle.setdefault(particle, []).append(form)
        options: list[Node] = [words]
        for particle, verbs in by_particle.items():
            verb: Node = self._words([_term(form, item) for form in verbs])
            end: Node = self._words([Term(particle, Form.EXACT)])
            # The object stands before the particle (schakelt een deurwaarder in): what the phrase has after the verb may stand there too.
            ahead = AheadNode(SequenceNode((GapNode(_PARTICLE_REACH, within=False), end)))
            options.append(SequenceNode((verb, ahead)))
            options.append(SequenceNode((verb, GapNode(_PARTICLE_REACH, within=False), end)))
            options.append(SequenceNode((end, GapNode(_VERB_REACH, within=True), verb)))
        return options[0] if len(options) == 1 else ChoiceNode(tuple(options), optional=False)

    def _sequence(self, items: Sequence[tree.Item]) -> Node:
        """The items one after another, words side by side also written together (`klantenservice medewerker`)."""
        for place, item in enumerate(items):
            if isinstance(item, tree.Gap) and item.within and all(map(_may_be_missing, items[:place])):
                raise GroupError("a gap within a clause stands after a word that is not optional")
        rest: list[tuple[Node, ...]] = [()]
        for place in range(len(items) - 1, -1, -1):
            apart = (self.compile(items[place]), *rest[0])
            joined = self._joined(items[place], items[place + 1]) if place + 1 < len(items) else []
            if joined:
                together = (self._words(joined), *rest[1])
                apart = (ChoiceNode((SequenceNode(apart), _one(together)), optional=False),)
            rest.insert(0, apart)
        return _one(rest[0])

    def _joined(self, one: tree.Item, other: tree.Item) -> list[Term]:
        heads, tails = self._content_words(one), self._content_words(other)
        if not heads or not tails or len(heads) * len(tails) > _MOST_JOINED:
            return []
        return [Term(head + tail, Form.TOLERANT) for head in heads for tail in tails if len(head + tail) >= _SHORTEST_JOINED]

    def _content_words(self, item: tree.Item) -> list[str]:
        """The words that `item` stands for, if all of them may be part of a compound."""
        match item:
            case Term(word, Form.TOLERANT):
                words = [word]
            case tree.Inflected(word, typos) if typos:
                words = sorted(self._forms(word).words)
            case tree.Choice(options, False):
                words = [word for option in options for word in self._content_words(option) or [""]]
            case _:
                return []
        long = all(len(word) >= _SHORTEST_JOINED_PART and word.isalpha() for word in words)
        return words if long and self._function_words.isdisjoint(words) else []


def _may_be_missing(item: tree.Item) -> bool:
    return isinstance(item, tree.Gap | tree.Edge) or (isinstance(item, tree.Choice) and item.optional)


def _term(form: str, item: tree.Inflected) -> Term:
    return tolerant(form, item.typos) if item.typos else Term(form, Form.EXACT)


def _one(nodes: tuple[Node, ...]) -> Node:
    return nodes[0] if len(nodes) == 1 else SequenceNode(nodes)


def _choice(nodes: list[Node], *, optional: bool) -> Node:
    """A choice in which all single words are one set of terms."""
    terms = frozenset().union(*(node.terms for node in nodes if isinstance(node, WordNode)))
    others = [node for node in nodes if not isinstance(node, WordNode)]
    merged: list[Node] = ([WordNode(terms)] if terms else []) + others
    return merged[0] if len(merged) == 1 and not optional else ChoiceNode(tuple(merged), optional)
