"""All cues in many conversations, in bulk: texts of one language are gathered, and looked through together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from calllint.cli._lexicon.shared import Lexicons
from calllint.cli._tally import Tally
from calllint.conversation import Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, Texts, read_texts
from calllint.text.words import cut

if TYPE_CHECKING:
    from calllint.lexicon.lexicon import Match
    from calllint.lexicon.matcher import LookedUp

_GATHERED = 8_000_000
"""Characters that are looked through together."""
_TELLING = 2_000
"""Characters by which a language is recognised."""


class Found(NamedTuple):
    """A match in turn `turn` (from 0) of `source`, whose words are `text`, by the lexicon of `language`."""

    source: Texts
    turn: int
    match: Match
    text: LookedUp
    language: str


class _Gathered:
    """Conversations of one language that wait to be looked through."""

    def __init__(self) -> None:
        self.sources: list[Texts] = []
        self.firsts: list[int] = []
        self.texts: list[str] = []
        self.roles: list[str] = []
        self.size = 0

    def add(self, source: Texts) -> None:
        self.sources.append(source)
        self.firsts.append(len(self.texts))
        self.texts += source.texts
        self.roles += source.roles
        self.size += sum(map(len, source.texts))


def find(paths: tuple[str, ...], options: ReadOptions, lexicons: Lexicons, tally: Tally) -> Iterator[Found]:
    """What the lexicons find in the conversations of `paths`, those of a language together; problems go to the tally."""
    waiting: dict[str, _Gathered] = {}
    for item in read_texts(paths, options):
        if isinstance(item, Problem):
            tally.problems.append(item)
            continue
        tally.conversations += 1
        language = lexicons.language_of(item.language, lambda item=item: [cut("\n".join(item.texts)[:_TELLING])])  # type: ignore[misc]
        if language is None:
            tally.problems.append(Problem(item.path, f"the language of {item.id!r} is not clear; say it: --lang", item.line))
            continue
        gathered = waiting.setdefault(language, _Gathered())
        gathered.add(item)
        if gathered.size > _GATHERED:
            yield from _look_through(waiting.pop(language), language, lexicons)
    for language, gathered in waiting.items():
        yield from _look_through(gathered, language, lexicons)
    if not tally.conversations and not tally.problems:
        tally.problems.append(Problem(", ".join(paths), "there is no conversation in it"))


def _look_through(gathered: _Gathered, language: str, lexicons: Lexicons) -> Iterator[Found]:
    lexicon = lexicons.lexicon(language)
    if lexicon is None:
        return
    for number, matches, text in lexicon.match_all(gathered.texts, lambda number: Role(gathered.roles[number])):
        place = bisect_right(gathered.firsts, number) - 1
        for match in matches:
            yield Found(gathered.sources[place], number - gathered.firsts[place], match, text, language)
