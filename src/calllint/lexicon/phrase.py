"""The phrase language: a phrase's text to a tree of items. `docs/phrases.md` is its specification.

phrase  = item+
item    = word | "=" word | word "*" | "*" word | "#" | "{" group "}" | "..." [n] | "^" | "$"
        | "(" phrase ("|" phrase)* ")" | "[" phrase ("|" phrase)* "]" | item "|" item    (no space round the bar)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calllint.lexicon.term import Form, Term
from calllint.text.words import cut, normalise

DEFAULT_GAP = 3
"""Words that `...` may stand for at most."""
LONGEST_GAP = 12


@dataclass(frozen=True, slots=True)
class Gap:
    """None to `most` words of any kind."""

    most: int


@dataclass(frozen=True, slots=True)
class Edge:
    """The start of the turn's words, or (`end`) their end."""

    end: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The phrases of the group of this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """Items one after another."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several; none of them too where `optional`."""

    options: tuple[Item, ...]
    optional: bool = False


Item = Term | Gap | Edge | Group | Sequence | Choice


class PhraseError(ValueError):
    """What is wrong with a phrase, at which character (from 0)."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.message = message
        self.at = at


def parse(phrase: str) -> Item:
    """The tree of `phrase`. Raises PhraseError, which points at the character that is wrong."""
    parser = _Parser(phrase)
    item = parser.alternatives("")
    if parser.at < len(phrase):
        raise PhraseError(f"{phrase[parser.at]!r} closes nothing", parser.at)
    return item


_CLOSING = {"(": ")", "[": "]"}
_SPECIAL = frozenset("()[]{}|=*#^$ \t\n")


class _Parser:
    """Reads a phrase from left to right; `at` is the next character."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.at = 0

    def peek(self) -> str:
        return self.phrase[self.at] if self.at < len(self.phrase) else ""

    def skip_space(self) -> bool:
        before = self.at
        while self.peek().isspace():
            self.at += 1
        return self.at > before

    def alternatives(self, opened: str, opened_at: int = 0) -> Item:
        """Sequences parted by ` | `, up to the bracket that closes `opened`."""
        options = [self.sequence()]
        while self.peek() == "|":
            if not opened:
                raise PhraseError("an alternative of several words needs brackets: (a b|c)", self.at)
            self.at += 1
            options.append(self.sequence())
        if opened:
            if self.peek() != _CLOSING[opened]:
                raise PhraseError(f"{opened!r} is not closed", opened_at)
            self.at += 1
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def sequence(self) -> Item:
        start = self.at
        items = []
        self.skip_space()
        while self.peek() and self.peek() not in ")]|":
            items.append(self.item())
            self.skip_space()
        if not items:
            raise PhraseError("a word is missing here", min(start, max(len(self.phrase) - 1, 0)))
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def item(self) -> Item:
        """An atom, or several with bars between them and no spaces."""
        options = [self.atom()]
        while self.peek() == "|" and self._tight_bar():
            self.at += 1
            options.append(self.atom())
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def _tight_bar(self) -> bool:
        """Whether the bar stands between two atoms without spaces, and what follows it is one atom (not `a|b c)`)."""
        before = self.phrase[self.at - 1]
        after = self.phrase[self.at + 1 : self.at + 2]
        if before.isspace() or not after or after.isspace() or after in ")]|":
            return False
        # Within brackets `(a b|c d)` parts sequences; `a|b` binds tight only when no bracket is open.
        return self._depth() == 0

    def _depth(self) -> int:
        head = self.phrase[: self.at]
        return sum(head.count(c) for c in "([") - sum(head.count(c) for c in ")]")

    def atom(self) -> Item:
        at, sign = self.at, self.peek()
        if sign in "([":
            self.at += 1
            inside = self.alternatives(sign, at)
            if sign == "(":
                return inside
            options = inside.options if isinstance(inside, Choice) and not inside.optional else (inside,)
            return Choice(options, optional=True)
        if sign == "{":
            return self.group()
        if sign in "^$":
            self.at += 1
            return Edge(end=sign == "$")
        if sign == "#":
            self.at += 1
            return Term("#", Form.NUMBER)
        if self.phrase.startswith("...", at):
            return self.gap()
        if sign in ")]}|":
            raise PhraseError(f"{sign!r} is out of place", at)
        return self.word()

    def group(self) -> Item:
        end = self.phrase.find("}", self.at)
        if end < 0:
            raise PhraseError("'{' is not closed", self.at)
        name = self.phrase[self.at + 1 : end]
        if not name or not name.replace("-", "").isalnum():
            raise PhraseError("a group's name has letters, digits and hyphens only", self.at + 1)
        self.at = end + 1
        return Group(name)

    def gap(self) -> Item:
        at = self.at
        self.at += 3
        digits = ""
        while self.peek().isdigit():
            digits += self.peek()
            self.at += 1
        most = int(digits) if digits else DEFAULT_GAP
        if not 1 <= most <= LONGEST_GAP:
            raise PhraseError(f"a gap has 1 to {LONGEST_GAP} words", at)
        return Gap(most)

    def word(self) -> Item:
        at = self.at
        form = Form.TOLERANT
        if self.peek() in "=*":
            form = Form.EXACT if self.peek() == "=" else Form.SUFFIX
            self.at += 1
        start = self.at
        while self.peek() and self.peek() not in _SPECIAL and not self.phrase.startswith("...", self.at):
            self.at += 1
        written = self.phrase[start : self.at]
        if self.peek() == "*":
            if form is not Form.TOLERANT:
                raise PhraseError("'*' stands at one side of a word only, and not with '='", self.at)
            form = Form.PREFIX
            self.at += 1
        return _terms(written, form, at)


def _terms(written: str, form: Form, at: int) -> Item:
    """The terms of one written word: several where the text's words are parted too (`e-mail`)."""
    if "~" in written or "<" in written or ">" in written:
        raise PhraseError("this sign has no meaning in a phrase", at + next(i for i, c in enumerate(written) if c in "~<>"))
    norms = cut(written).norms
    if (form is Form.PREFIX and written.endswith(("'", "’"))) or (form is Form.SUFFIX and written.startswith(("'", "’"))):
        raise PhraseError("the open end of a word has no apostrophe; write the words out", at)
    if not norms:
        raise PhraseError("a word has letters or digits", at)
    if len(norms) == 1 and norms[0] != normalise(written).strip("'"):
        raise PhraseError(f"a mark that is no part of a word; write {norms[0]!r}", at)
    if form is Form.PREFIX:
        forms = [Form.TOLERANT] * (len(norms) - 1) + [Form.PREFIX]
    elif form is Form.SUFFIX:
        forms = [Form.SUFFIX] + [Form.TOLERANT] * (len(norms) - 1)
    else:
        forms = [form] * len(norms)
    terms = tuple(Term(norm, kind) for norm, kind in zip(norms, forms, strict=True))
    return terms[0] if len(terms) == 1 else Sequence(terms)


def walk(item: Item) -> Iterator[Item]:
    """`item` and everything in it."""
    yield item
    if isinstance(item, Sequence):
        for inner in item.items:
            yield from walk(inner)
    elif isinstance(item, Choice):
        for inner in item.options:
            yield from walk(inner)
