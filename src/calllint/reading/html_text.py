"""HTML to text, as people read it, with the place of every run of words. For e-mail, templates and exports."""

from __future__ import annotations

import re
from bisect import bisect_right

from calllint.conversation import Anchor
from calllint.patterns import lazy_pattern

_BLOCKS_WORDS = """
    address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main
    nav ol p pre section table tbody tfoot thead tr ul head title
"""
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre"})
BLOCKS = {tag: 2 if tag in _PARAGRAPHS else 1 for tag in _BLOCKS_WORDS.split()}
"""How many line breaks stand round what is in a tag: two make a blank line."""
_SILENT = frozenset({"script", "style", "title", "template", "noscript", "xml"})
# A quoted value may hold what looks like mark-up; how long it may be is bounded, so that quotes that nobody closes cost little.
_TOKEN = lazy_pattern(
    r"<!--(?:.*?-->|.*)|<(/?)([a-zA-Z][^\s/>\"'<=]*)((?:[^<>=]++|=\s*+\"[^\"]{0,4000}+\"|=\s*+'[^']{0,4000}+'|=)*+)>"
    r"|<(/?)([a-zA-Z][^\s/>\"'<=]*)([^<>]*+)>"
    r"|<![^<>]*+>|<\?[^<>]*+>",
    re.DOTALL,
)
_PIECES = lazy_pattern(r"(\s+)|(&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?)|[^\s&]+|&")
_MANY_SPACES = lazy_pattern(r"[^\S ]| {2}")
_KEY = lazy_pattern(r"\bkey\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
_MOST_BREAKS = 3


class TextMaker:
    """Collects words, line breaks and anchors. What mark-up means is in `opened` and `closed`, which a subclass may widen."""

    def __init__(self, markup: str, *, anchored: bool) -> None:
        self._markup = markup
        self._lines: list[int] | None = _line_starts(markup) if anchored else None
        self._out: list[str] = []
        self._length = 0
        self._breaks = 0
        self._space = False
        self._pre = 0
        self._bullet = False
        self._endless: set[str] = set()
        self.prefix = ""
        self.hidden = 0
        self.anchors: list[Anchor] = []

    def run(self) -> str:
        """The text."""
        markup, position = self._markup, 0
        tokens = _TOKEN
        while True:
            match = tokens.search(markup, position)
            if match is None:
                break
            start = match.start()
            if start > position:
                self._words(position, start)
            position = match.end()
            tag = match[2] or match[5]
            if tag is None:
                continue
            tag = tag.lower()
            if "@" in tag:
                # An address that nobody escaped.
                self._emit(match[0], start)
            elif match[1] or match[4]:
                self.closed(tag)
            elif tag in _SILENT:
                position = self._after(tag, position)
            else:
                self.opened(tag, match[3] or match[6] or "")
        if position < len(markup):
            self._words(position, len(markup))
        return "".join(self._out)

    def opened(self, tag: str, attributes: str) -> None:
        """A tag begins."""
        if tag == "br":
            self._breaks += 1
            self._space = False
        elif tag == "p" and self._bullet:
            # The first words of an item stand behind its bullet, and what is laid out as an item of blocks has none.
            self._space = False
        elif tag in BLOCKS:
            self.break_lines(2 if tag == "hr" else BLOCKS[tag])
            self._bullet = tag == "li"
            if tag == "pre":
                self._pre += 1
        elif tag in ("td", "th"):
            self._space = True
        elif tag == "attribute":
            # Intercom's placeholders: <attribute key="user.name" default="there"/>.
            key = _KEY.search(attributes)
            self._emit("{{" + (next(filter(None, key.groups()), "") if key else "") + "}}", None)

    def closed(self, tag: str) -> None:
        """A tag ends."""
        if tag in BLOCKS:
            self.break_lines(BLOCKS[tag])
            self._bullet = False
            if tag == "pre":
                self._pre = max(0, self._pre - 1)

    def break_lines(self, breaks: int) -> None:
        """What comes next stands `breaks` lines lower at least."""
        if breaks > self._breaks:
            self._breaks = breaks
        self._space = False

    def put_line(self, text: str) -> None:
        """A line of `text` that does not stand in the source."""
        self.break_lines(1)
        self._emit(text, None)
        self.break_lines(1)

    def _after(self, tag: str, position: int) -> int:
        """The place after the end tag of what is not read; right here where there is none."""
        if tag not in self._endless:
            end = re.compile(rf"</{tag}\s*>", re.IGNORECASE).search(self._markup, position)
            if end is not None:
                return end.end()
            self._endless.add(tag)
        return len(self._markup) if tag in ("script", "style") else position

    def _words(self, start: int, stop: int) -> None:
        """The text between two tags."""
        if self.hidden:
            return
        run = self._markup[start:stop]
        if "&" not in run and not _MANY_SPACES.search(run) and not self._pre:
            words = run.strip(" ")
            if not words:
                self._space = True
                return
            self._space = self._space or run[0] == " "
            self._emit(words, start + (run[0] == " "))
            self._space = run[-1] == " "
        else:
            self._pieces(run, start)

    def _pieces(self, run: str, start: int) -> None:
        """A run with entities, line breaks or many spaces: these are one space, and each word has a place of its own."""
        from html import unescape

        for match in _PIECES.finditer(run):
            piece = match[0]
            if match[1]:
                if self._pre and "\n" in piece:
                    self._breaks += piece.count("\n")
                else:
                    self._space = True
                continue
            if match[2] and (text := unescape(piece)) != piece:
                if text.isspace():
                    self._space = True
                elif text:
                    self._emit(text, start + match.start())
            else:
                self._emit(piece, start + match.start())

    def _emit(self, text: str, place: int | None) -> None:
        if self.hidden:
            return
        if self._length:
            if self._breaks:
                lead = "\n" * min(self._breaks, _MOST_BREAKS)
                if self.prefix:
                    lead = lead.replace("\n", f"\n{self.prefix}")
            else:
                lead = " " if self._space else ""
        else:
            lead = self.prefix
        if self._bullet:
            lead += "- "
        self._breaks, self._space, self._bullet = 0, False, False
        if lead:
            self._out.append(lead)
        self._out.append(text)
        offset = self._length + len(lead)
        self._length = offset + len(text)
        if place is not None and self._lines is not None:
            line = bisect_right(self._lines, place)
            self.anchors.append(Anchor(offset, line, place - self._lines[line - 1] + 1))


def html_to_text(markup: str) -> tuple[str, tuple[Anchor, ...]]:
    """The text of `markup`, and anchors to the words in it. Never raises: what is no HTML is text.

    Blocks break lines, scripts and styles are left out, entities are decoded.
    """
    maker = TextMaker(markup, anchored=True)
    return maker.run(), tuple(maker.anchors)


def plain_text(markup: str) -> str:
    """The text of `markup` alone, which costs less."""
    return TextMaker(markup, anchored=False).run()


def _line_starts(text: str) -> list[int]:
    starts, place = [0], text.find("\n")
    while place >= 0:
        starts.append(place + 1)
        place = text.find("\n", place + 1)
    return starts
