"""Cuts a turn's text into words, clauses and sentences, without losing where each stands.

A word's `norm` is what lexicons are matched against: case folded, accents gone, apostrophes alike. What is no language
(addresses of web and mail, placeholders of templates) is one opaque word. A transcriber's remark in brackets
(`[onderbreekt]`) is a sentence of its own, marked as such.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from calllint.text.letters import LetterPattern

if TYPE_CHECKING:
    import re

OPAQUE = "\ufffc"
"""The `norm` of a word that is no language: a web or mail address, a placeholder."""

_WORD = r"[\p{L}][\p{L}\p{M}\p{N}]*(?:['’`´][\p{L}][\p{L}\p{M}]*)*"
_ADDRESS = r"https?://\S*[\p{L}\p{N}/] | www\.\S*[\p{L}\p{N}/] | [\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+"
_SPOKEN = r"""
    (?P<ellipsis> …|\.\.+ )
  | (?P<stop> [.!?]+ )
  | (?P<pause> [,;:()–—] )
  | (?P<number> [\p{Sc}+]?[\p{N}]+(?:[.,:/][\p{N}]+)*[\p{L}]* )
  | (?P<quote> ["“”„«»] )
"""
_WRITTEN = r"""
    (?P<opaque> \{\{\{?[^{}\n]*\}?\}?\} | \{%[^%\n]*%\} | [\#\$]?\{[\p{L}_][^{}\n]*\} | %[\p{L}][\p{L}\p{N}_]*%
      | \[[\p{Lu}\p{N}][\p{Lu}\p{N}_ -]*\] | <[\p{Lu}_][\p{Lu}\p{N}_ -]*> )
  | (?P<marker> \[[^\[\]\n]{1,60}\] | (?<!\S)\*{1,3}[\p{L}][^*\n]{0,60}\*{1,3}(?!\S) )
  | (?P<block> </?(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6])\b[^<>\n]*> | \n[^\S\n]*\n\s* | \n\s*(?:[-*•·]|[\p{N}]{1,2}[.)])\s )
  | (?P<tag> </?[a-z][^<>\n]*> )
  | (?P<line> \n )
"""
_WRITTEN_SIGNS = frozenset("{%[<*\n")
"""Each of the written pieces has one of these."""
_DASH = r"(?P<dash> \s[-–—]+(?=\s|$) )"

# The order matters: what stands first wins. Most turns need little of it, and a small pattern is sooner compiled and quicker.
# Only an address may begin as a word does: where there is none, words with one space between them are one piece.
_RUN = rf"(?P<run> {_WORD}(?:[ ]{_WORD})* )"
_PLAIN = LetterPattern(rf"(?x) {_RUN} | {_SPOKEN} | {_DASH}")
_WITHOUT_ADDRESSES = LetterPattern(rf"(?x) {_RUN} | {_SPOKEN} | {_WRITTEN} | {_DASH}")
_WITH_ADDRESSES = LetterPattern(rf"(?x) (?P<address> {_ADDRESS} ) | (?P<run> {_WORD} ) | {_SPOKEN} | {_WRITTEN} | {_DASH}")
_REMARK = LetterPattern(r"[\p{L}\p{N}]+")
_SHORTENED = frozenset(
    "bijv bv ca dhr dr drs etc evt excl fam incl ing ir jl maj max mevr min mr mrs ms mw nl nr nrs prof resp s sr st t tel v vs".split()  # noqa: SIM905
)
_LONGEST = 1_000
"""Words after which a sentence that has not ended is cut: transcripts without punctuation are one."""
_HARD_WRAP = 50
"""A line of at least so many characters that ends without a stop is taken to run on in the next one (hard-wrapped mail)."""


class Sentence(NamedTuple):
    """Words `first` to `last` (exclusive) of a text, from character `start` to `end` (exclusive).

    `question`: it ends in a question mark; `exclaimed`: in an exclamation mark; `marker`: it is a transcriber's remark.
    """

    first: int
    last: int
    start: int
    end: int
    question: bool = False
    exclaimed: bool = False
    marker: bool = False


class Words:
    """The words of a text in order. `norms[i]` stands at `text[starts[i]:ends[i]]`, in clause `clauses[i]` (counted through the
    text), and within quotation marks when `quoted[i]`.
    """

    __slots__ = ("clauses", "ends", "norms", "quoted", "sentences", "starts", "text")

    def __init__(
        self,
        text: str,
        norms: tuple[str, ...],
        starts: tuple[int, ...],
        ends: tuple[int, ...],
        clauses: tuple[int, ...],
        quoted: tuple[bool, ...],
        sentences: tuple[Sentence, ...],
    ) -> None:
        self.text = text
        self.norms = norms
        self.starts = starts
        self.ends = ends
        self.clauses = clauses
        self.quoted = quoted
        self.sentences = sentences

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __len__(self) -> int:
        return len(self.norms)

    def spoken(self) -> list[Sentence]:
        """The sentences that somebody said: without the transcriber's remarks."""
        return [sentence for sentence in self.sentences if not sentence.marker]


@lru_cache(maxsize=16384)
def normalise(word: str) -> str:
    """The `norm` of one word: `Wéér` → `weer`, `zo’n` → `zo'n`."""
    folded = word.casefold()
    if folded.isascii():
        return folded.replace("`", "'")
    import unicodedata

    folded = folded.replace("’", "'").replace("´", "'").replace("`", "'")
    return "".join(letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter))


class _Cutter:
    """Collects words and closes clauses and sentences; one use per text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.norms: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.clauses: list[int] = []
        self.quoted: list[bool] = []
        self.sentences: list[Sentence] = []
        self.first = 0
        self.clause = 0
        self.in_quotes = False

    def word(self, norm: str, start: int, end: int) -> None:
        self.norms.append(norm)
        self.starts.append(start)
        self.ends.append(end)
        self.clauses.append(self.clause)
        self.quoted.append(self.in_quotes)

    def run(self, run: str, start: int) -> None:
        """Words with one space between them."""
        words = run.split(" ")
        self.norms += run.lower().replace("`", "'").split(" ") if run.isascii() else map(normalise, words)
        for word in words:
            self.starts.append(start)
            start += len(word)
            self.ends.append(start)
            start += 1
        self.clauses += [self.clause] * len(words)
        self.quoted += [self.in_quotes] * len(words)

    def close(self, stop: str = "", *, marker: bool = False) -> None:
        """Ends the sentence, if it has words."""
        last = len(self.norms)
        self.clause += 1
        if last == self.first:
            return
        while last - self.first > _LONGEST:
            self._sentence(self.first + _LONGEST, "", marker)
        self._sentence(last, stop, marker)

    def _sentence(self, last: int, stop: str, marker: bool) -> None:
        self.sentences.append(Sentence(self.first, last, self.starts[self.first], self.ends[last - 1], "?" in stop, "!" in stop, marker))
        self.first = last

    def done(self) -> Words:
        self.close()
        return Words(
            self.text,
            tuple(self.norms),
            tuple(self.starts),
            tuple(self.ends),
            tuple(self.clauses),
            tuple(self.quoted),
            tuple(self.sentences),
        )


def cut(text: str) -> Words:  # noqa: C901 - one branch for each kind of piece
    """The words, clauses and sentences of `text`."""
    cutter = _Cutter(text)
    line_start = 0
    for match in _pieces_of(text).finditer(text):
        kind, start, end = match.lastgroup, match.start(), match.end()
        if kind == "run":
            cutter.run(match[0], start)
        elif kind == "number":
            cutter.word(normalise(match[0].lstrip("+€$£¥")), start, end)
        elif kind in ("opaque", "address"):
            cutter.word(OPAQUE, start, end)
        elif kind in ("pause", "dash", "ellipsis"):
            cutter.clause += 1
        elif kind == "stop":
            if _ends_sentence(text, match, cutter):
                cutter.close(match[0])
        elif kind == "quote":
            cutter.in_quotes = match[0] not in "”»" and not cutter.in_quotes
            cutter.clause += 1
        elif kind == "marker":
            cutter.close()
            for piece in _REMARK.of(text).finditer(text, start, end):
                cutter.word(normalise(piece[0]), piece.start(), piece.end())
            cutter.close(marker=True)
        elif kind == "block":
            cutter.close()
            cutter.in_quotes = False
        elif kind == "line":
            if start - line_start < _HARD_WRAP:
                cutter.close()
            cutter.in_quotes = False
            line_start = end
    return cutter.done()


def _pieces_of(text: str) -> re.Pattern[str]:
    """The smallest pattern that knows all pieces of `text`."""
    if "@" in text or "://" in text or "www." in text:
        return _WITH_ADDRESSES.of(text)
    return (_PLAIN if _WRITTEN_SIGNS.isdisjoint(text) else _WITHOUT_ADDRESSES).of(text)


def _ends_sentence(text: str, match: re.Match[str], cutter: _Cutter) -> bool:
    """Whether a stop ends the sentence: not after an abbreviation or initial (`J.`, `a.u.b.`), nor inside a word; `u` is a word."""
    end = match.end()
    if match.group() != ".":
        return True
    if end < len(text) and (text[end].isalnum() or text[end] in "-/"):
        return False
    if len(cutter.norms) > cutter.first and cutter.ends[-1] == match.start():
        start = cutter.starts[-1]
        initial = match.start() - start == 1 and end < len(text.rstrip()) and (text[start].isupper() or text[start - 1 : start] == ".")
        return not (cutter.norms[-1] in _SHORTENED or initial)
    return True
