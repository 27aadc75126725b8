"""The phrase language: what a phrase is made of, and its text to a tree. `docs/phrases.md` is its specification.

phrase  = item+
item    = word ["~"] | "=" word ["~"] | word "*" | "*" word | "#" | "{" group "}" | ".." [n] | "..." [n] | "^" | "$"
        | "(" phrase ("|" phrase)* ")" | "[" phrase ("|" phrase)* "]" | item "|" item    (no space round the bar)
        | item "<" [n] ">" item
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from calllint.lexicon.term import DEFAULT_TYPOS, Form, Term, Typos, tolerant
from calllint.text.words import cut, normalise

DEFAULT_GAP = 3
"""Words that `...` may stand for at most."""
LONGEST_GAP = 12


@dataclass(frozen=True, slots=True)
class Gap:
    """None to `most` words of any kind, `within` one clause or over its commas."""

    most: int
    within: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """The start of the turn's words, or (`end`) their end."""

    end: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The phrases of the group of this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Inflected:
    """Any form of `word`, the parted ones of a separable verb too, with as many typing errors as `typos` allows."""

    word: str
    typos: Typos = DEFAULT_TYPOS


@dataclass(frozen=True, slots=True)
class Near:
    """Both, in either order, with at most `most` words between."""

    one: Item
    other: Item
    most: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """Items one after another."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several; none of them too where `optional`."""

    options: tuple[Item, ...]
    optional: bool = False


Item = Term | Inflected | Gap | Edge | Group | Near | Sequence | Choice


class PhraseError(ValueError):
    """What is wrong with a phrase, at which character (from 0)."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.message = message
        self.at = at


def parse(phrase: str, typos: Typos = DEFAULT_TYPOS) -> Item:
    """The tree of `phrase`, whose words may hold so many typing errors. Raises PhraseError, which points at the character that is wrong."""
    parser = _Parser(phrase, typos)
    item = parser.alternatives("")
    if parser.at < len(phrase):
        raise PhraseError(f"{phrase[parser.at]!r} closes nothing", parser.at)
    return item


def walk(item: Item) -> Iterator[Item]:
    """`item` and everything in it."""
    yield item
    inner: tuple[Item, ...] = ()
    if isinstance(item, Sequence):
        inner = item.items
    elif isinstance(item, Choice):
        inner = item.options
    elif isinstance(item, Near):
        inner = (item.one, item.other)
    for one in inner:
        yield from walk(one)


_CLOSING = {"(": ")", "[": "]"}
_SPECIAL = frozenset("()[]{}|=*#^$~<> \t\n")
_WRITTEN = re.compile(rf"(?:(?!\.\.)[^{re.escape(''.join(sorted(_SPECIAL)))}])*")
_PLAIN = re.compile(rf"[^.{re.escape(''.join(sorted(_SPECIAL)))}]+(?=[ )\]]|$)")
"""A word without any sign, as most are."""
_SPACE = re.compile(r"\s*")
_MANY_WORDS = 2**15


class _Parser:
    """Reads a phrase from left to right; `at` is the next character, `depth` the brackets that are open."""

    def __init__(self, phrase: str, typos: Typos) -> None:
        self.phrase = phrase
        self.typos = typos
        self.at = 0
        self.depth = 0

    def peek(self) -> str:
        return self.phrase[self.at : self.at + 1]

    def skip_space(self) -> None:
        found = _SPACE.match(self.phrase, self.at)
        self.at = found.end() if found is not None else self.at

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
        items: list[Item] = []
        self.skip_space()
        while self.peek() and self.peek() not in ")]|":
            if self.peek() == "<":
                items.append(self.near(items))
            else:
                items.append(self.item())
            self.skip_space()
        if not items:
            raise PhraseError("a word is missing here", min(start, max(len(self.phrase) - 1, 0)))
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def near(self, before: list[Item]) -> Item:
        at = self.at
        self.at += 1
        most = self.number(at, "<>")
        if self.peek() != ">":
            raise PhraseError("'<' is not closed; words in either order are written: a <> b, or a <6> b", at)
        self.at += 1
        self.skip_space()
        if not before or isinstance(before[-1], Gap | Edge) or not self.peek() or self.peek() in ")]|<>.^$":
            raise PhraseError("'<>' stands between two words, which come in either order", at)
        return Near(before.pop(), self.item(), most)

    def item(self) -> Item:
        """An atom, or several with bars between them and no spaces."""
        plain = _PLAIN.match(self.phrase, self.at)
        if plain is not None:
            at, self.at = self.at, plain.end()
            return self.of_terms(plain.group(), Form.TOLERANT, at)
        options = [self.atom()]
        while self.peek() == "|" and self.tight_bar():
            self.at += 1
            options.append(self.atom())
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def tight_bar(self) -> bool:
        """Whether the bar parts two atoms and not two phrases: it does so without spaces round it, and only where no bracket is open."""
        before, after = self.phrase[self.at - 1], self.phrase[self.at + 1 : self.at + 2]
        return not self.depth and bool(after) and not before.isspace() and not after.isspace() and after not in ")]|"

    def atom(self) -> Item:
        at, sign = self.at, self.peek()
        if sign in _CLOSING:
            self.at += 1
            self.depth += 1
            inside = self.alternatives(sign, at)
            self.depth -= 1
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
        if self.phrase.startswith("..", at):
            return self.gap()
        if sign == "~":
            raise PhraseError("'~' stands right behind a whole word, and is said of each: (water~|give~) it", at)
        if sign in ")]}|>":
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
        within = not self.phrase.startswith("...", at)
        self.at += 2 if within else 3
        if self.peek() == ".":
            raise PhraseError("a gap has two dots (within a clause) or three: a .. b, or a ... b", at)
        return Gap(self.number(at, "a gap"), within)

    def number(self, at: int, of: str) -> int:
        """The number of words that is written here, else the usual one."""
        digits = ""
        while self.peek() in "0123456789" and self.peek():
            digits += self.peek()
            self.at += 1
        most = int(digits) if digits else DEFAULT_GAP
        if not 1 <= most <= LONGEST_GAP:
            raise PhraseError(f"{of} has 1 to {LONGEST_GAP} words", at)
        return most

    def word(self) -> Item:
        at = self.at
        form = Form.TOLERANT
        if self.peek() in "=*":
            form = Form.EXACT if self.peek() == "=" else Form.SUFFIX
            self.at += 1
        found = _WRITTEN.match(self.phrase, self.at)
        written = found.group() if found is not None else ""
        self.at += len(written)
        if not written and self.at - at < 2 and form is not Form.TOLERANT:
            raise PhraseError(f"{self.phrase[at]!r} belongs to a word, without a space between them", at)
        inflected = False
        if self.peek() == "*":
            if form is not Form.TOLERANT:
                raise PhraseError("'*' stands at one side of a word only, and not with '='", self.at)
            form = Form.PREFIX
            self.at += 1
        elif self.peek() == "~" and written:
            if form is Form.SUFFIX:
                raise PhraseError("'~' stands after a whole word, which has no '*'", self.at)
            inflected = True
            self.at += 1
        if self.phrase[self.at - 1] in "*~" and self.peek() and self.peek() not in _SPECIAL and not self.phrase.startswith("..", self.at):
            raise PhraseError(
                f"{self.phrase[self.at - 1]!r} stands at the end of a word; a space is missing, or letters are too many", self.at
            )
        return self.of_terms(written, form, at, inflected)

    def of_terms(self, written: str, form: Form, at: int, inflected: bool = False) -> Item:
        """What is written as one word at `at`."""
        try:
            *before, last = _terms(written, form, self.typos)
        except PhraseError as error:
            raise PhraseError(error.message, at) from None
        item = Inflected(last.word, self.typos if form is Form.TOLERANT else ()) if inflected else last
        return Sequence((*before, item)) if before else item


@lru_cache(_MANY_WORDS)
def _terms(written: str, form: Form, typos: Typos) -> tuple[Term, ...]:
    """The terms of one written word: several where the text's words are parted too (`e-mail`). Most words stand in many phrases."""
    norms = cut(written).norms
    if (form is Form.PREFIX and written.endswith(("'", "’"))) or (form is Form.SUFFIX and written.startswith(("'", "’"))):
        raise PhraseError("the open end of a word has no apostrophe; write the words out", 0)
    if not norms:
        raise PhraseError("a word has letters or digits", 0)
    if len(norms) == 1 and norms[0] != normalise(written).strip("'"):
        raise PhraseError(f"a mark that is no part of a word; write {norms[0]!r}", 0)
    open_at = {Form.PREFIX: len(norms) - 1, Form.SUFFIX: 0}.get(form)
    if form is Form.EXACT:
        return tuple([Term(norm, form) for norm in norms])
    return tuple([Term(norm, form) if place == open_at else tolerant(norm, typos) for place, norm in enumerate(norms)])
