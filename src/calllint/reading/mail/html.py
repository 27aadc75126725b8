"""HTML mails to lines of text, with what the mark-up of mail programs says of quoting kept in marks that `mail_quotes` knows."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.reading.html_text import TextMaker
from calllint.reading.mail.quotes import HEADS_BELOW, QUOTED_BELOW, SAID_HERE

# What parts of a mail program's mark-up mean. Outlook on the web puts `x_` before the names of what it quotes, Hotmail did `ecx`.
_TELLING = lazy_pattern(
    r"(?P<below>divRplyFwdMsg|appendonsend|OutlookMessageHeader|stopSpelling|zwchr|__QUOTED_TEXT__|quoted_header|reply-intro-none"
    r"|isForwardContent|mailru-forward|orignalmsg|origbody)|(?P<inside>yahoo_quoted|OLK_SRC_BODY_SECTION"
    r"|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|tutanota_quote|\bzmail_extra\b|name=[\"']?quote\b)"
    r"|(?P<said>gmail_attr\b|moz-cite-prefix|reply-intro|yahoo-quoted-header)|(?P<heads>border-top(?:-style)?\s*:[^;\"']{0,40}\bsolid\b"
    r"|mso-element\s*:\s*para-border-div)|(?P<hidden>display\s*:\s*none|mso-hide\s*:\s*all)",
    re.IGNORECASE,
)
_INDENT = lazy_pattern(r"webkit-indent-blockquote|border(?:-left)?\s*:\s*(?:none|0)", re.IGNORECASE)
_CITED = lazy_pattern(r"gmail_quote|\bcite\b|border-left\s*:[^;\"']{0,40}\bsolid\b|border-left-style", re.IGNORECASE)
_OFFICE = lazy_pattern(r"\bMso(?:Normal|PlainText|NoSpacing)\b")
_WATCHED = frozenset({"div", "span", "blockquote", "p", "section", "table", "td", "font", "center", "article"})
# These are many, and few of them mean anything.
_SMALL = frozenset({"span", "td", "font"})
_DEEPEST, _MOST_OPEN = 60, 200


class _Mail(TextMaker):
    """Puts `> ` before the lines of what is quoted, and marks where the mark-up tells of quoting."""

    def __init__(self, markup: str) -> None:
        super().__init__(markup, anchored=False)
        # What is open and means something: its tag, how many of that tag were open with it, and the meaning.
        self._open: list[tuple[str, int, str]] = []
        self._levels = dict.fromkeys(_WATCHED, 0)
        self._meanings: dict[tuple[str, str], str] = {}
        self._depth = 0
        self._saying = 0
        self._paragraph = 2
        self._filled = 0

    def opened(self, tag: str, attributes: str) -> None:
        """A tag begins: what it does to the text, then what it says of quoting."""
        if tag == "p":
            # Outlook's paragraphs are lines.
            self._paragraph = 1 if attributes and _OFFICE.search(attributes) else 2
            self.break_lines(self._paragraph)
            self._filled = self._length
        else:
            super().opened(tag, attributes)
        if tag in _WATCHED:
            self._levels[tag] += 1
            if (attributes or tag == "blockquote") and len(self._open) < _MOST_OPEN:
                key = tag, attributes
                meaning = self._meanings.get(key)
                if meaning is None:
                    meaning = self._meanings[key] = _meaning(tag, attributes)
                if meaning:
                    self._begin(tag, meaning)
        elif tag == "hr" and attributes and _meaning(tag, attributes) == "below":
            self._mark(QUOTED_BELOW)

    def closed(self, tag: str) -> None:
        """A tag ends, and with it what was left open in it."""
        if tag == "p":
            # An empty paragraph is a blank line.
            self.break_lines(2 if self._length == self._filled else self._paragraph)
        else:
            super().closed(tag)
        if tag in _WATCHED:
            level = self._levels[tag]
            if self._open and any(name == tag and opened == level for name, opened, _ in self._open):
                ended = False
                while not ended:
                    name, opened, meaning = self._open.pop()
                    self._end(meaning)
                    ended = name == tag and opened == level
            self._levels[tag] = max(0, level - 1)

    def _begin(self, tag: str, meaning: str) -> None:
        if meaning == "inside":
            self.break_lines(1)
            self._depth += 1
            self._set_prefix()
            if tag != "blockquote":
                self._mark(HEADS_BELOW)
        elif meaning == "below":
            self._mark(QUOTED_BELOW)
        elif meaning == "heads":
            self._mark(HEADS_BELOW)
        elif meaning == "said":
            self.break_lines(1)
            self._saying += 1
            self._set_prefix()
        else:
            self.hidden += 1
        self._open.append((tag, self._levels[tag], meaning))

    def _end(self, meaning: str) -> None:
        if meaning == "inside":
            self.break_lines(1)
            self._depth -= 1
            self._set_prefix()
        elif meaning == "said":
            self.break_lines(1)
            self._saying -= 1
            self._set_prefix()
        elif meaning == "hidden":
            self.hidden -= 1

    def _set_prefix(self) -> None:
        self.prefix = "> " * min(self._depth, _DEEPEST) + (SAID_HERE if self._saying > 0 else "")

    def _mark(self, mark: str) -> None:
        saying, self._saying = self._saying, 0
        self._set_prefix()
        self.put_line(mark)
        self._saying = saying
        self._set_prefix()


def _meaning(tag: str, attributes: str) -> str:
    """What a tag says of quoting; empty where it says nothing."""
    if tag == "blockquote" and (_CITED.search(attributes) or not _INDENT.search(attributes)):
        return "inside"
    if tag in _SMALL and "none" not in attributes and "OLK" not in attributes and "hide" not in attributes:
        return ""
    telling = _TELLING.search(attributes)
    kind = (telling.lastgroup or "") if telling is not None else ""
    # Table cells and the like have lines of their own on top.
    return "" if kind == "heads" and tag not in ("div", "p") else kind


def mail_text(markup: str) -> str:
    """The text of an HTML mail, with marks. Never raises."""
    for mark in (QUOTED_BELOW, HEADS_BELOW, SAID_HERE):
        if mark in markup:
            markup = markup.replace(mark, "")
    return _Mail(markup).run()
