"""HTML to text, as people read it, with the place of every run of words. For e-mail and reply templates."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from calllint.conversation import Anchor
from calllint.patterns import lazy_pattern

_BLOCKS_WORDS = """
    address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main
    nav ol p pre section table tbody tfoot thead tr ul
"""
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre"})
_SILENT = frozenset({"script", "style", "head", "title", "template", "noscript", "xml"})
_TOKENS = lazy_pattern(r"\s+|\S+")
_DEEPEST_QUOTE = 50


class _TextMaker(HTMLParser):
    """Collects words, line breaks and anchors. `quotes` puts `> ` before the lines of a `blockquote`."""

    def __init__(self, *, quotes: bool) -> None:
        super().__init__(convert_charrefs=False)
        self._quotes = quotes
        self._out: list[str] = []
        self._length = 0
        self._breaks = 2
        self._wanted_breaks = 0
        self._space = False
        self._silent: list[str] = []
        self._depth = 0
        self._expected: tuple[int, int] | None = None
        self.anchors: list[Anchor] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag == "br":
            self._break(self._breaks + self._wanted_breaks + 1 if self._length else 0)
        elif tag == "hr":
            self._break(2)
        elif tag in _BLOCKS:
            self._break(2 if tag in _PARAGRAPHS else 1)
            self._depth += tag == "blockquote"
            if tag == "li":
                self._emit("- ", None)
        elif tag in ("td", "th"):
            self._space = True
        elif tag == "attribute":
            # Intercom's placeholders: <attribute key="user.name" default="there"/>.
            key = dict(attrs).get("key") or ""
            self._emit("{{" + key + "}}", None)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            if tag in self._silent:
                while self._silent.pop() != tag:
                    pass
        elif tag in _BLOCKS:
            self._break(2 if tag in _PARAGRAPHS else 1)
            if tag == "blockquote":
                self._depth = max(0, self._depth - 1)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _SILENT:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        line, column = self.getpos()
        for token in _TOKENS.findall(data):
            if token[0].isspace():
                self._space = True
                if token != " ":
                    self._expected = None
            else:
                self._emit(token, (line, column + 1))
            newlines = token.count("\n")
            line += newlines
            column = len(token) - token.rindex("\n") - 1 if newlines else column + len(token)

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name};")

    def _entity(self, written: str) -> None:
        if self._silent:
            return
        text = unescape(written)
        if text.isspace():
            self._space = True
        else:
            line, column = self.getpos()
            self._emit(text, (line, column + 1))
            # What stands for itself elsewhere is longer in the source than in the text.
            self._expected = None

    def _break(self, lines: int) -> None:
        if not self._silent:
            self._wanted_breaks = max(self._wanted_breaks, lines - self._breaks)
            self._space = False

    def _emit(self, text: str, place: tuple[int, int] | None) -> None:
        if self._silent:
            return
        lead = ""
        if self._length and self._wanted_breaks > 0:
            lead = "\n" * min(self._wanted_breaks, 3)
        elif self._space and self._length:
            lead = " "
        if self._quotes and self._depth and (not self._length or "\n" in lead):
            marks = "> " * min(self._depth, _DEEPEST_QUOTE)
            lead = lead.replace("\n", f"\n{marks}") if lead else marks
        self._wanted_breaks, self._space, self._breaks = 0, False, 0
        self._out += [lead, text]
        offset = self._length + len(lead)
        if place is not None:
            expected = self._expected
            if expected is None or (expected[0], expected[1] + len(lead)) != place or lead not in ("", " "):
                self.anchors.append(Anchor(offset, *place))
            self._expected = (place[0], place[1] + len(text))
        else:
            self._expected = None
        self._length = offset + len(text)

    def result(self) -> str:
        return "".join(self._out)


def html_to_text(markup: str, *, quotes: bool = False) -> tuple[str, tuple[Anchor, ...]]:
    """The text of `markup`, and anchors to the words in it. Never raises: what is no HTML is text.

    Blocks break lines, scripts and styles are left out, entities are decoded. `quotes` marks quoted blocks with `> `.
    """
    maker = _TextMaker(quotes=quotes)
    try:
        maker.feed(markup)
        maker.close()
    except AssertionError:
        # The parser's answer to a broken declaration (`<![`).
        maker.anchors.clear()
        stripped = re.sub(r"<[^<>]*>", " ", markup)
        return " ".join(unescape(stripped).split()), ()
    return maker.result(), tuple(maker.anchors)
