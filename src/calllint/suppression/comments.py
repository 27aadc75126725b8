"""Comments in templates that say which findings are let be: `<!-- calllint: ignore overpromise -- legal has agreed -->`.

`find_comments` is asked by the reader, before mark-up is taken for text; what a comment says is held against the rules where findings
are made, since only there they are known.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from typing import NamedTuple

from calllint.conversation import Place
from calllint.patterns import lazy_pattern

MARK = "calllint:"
"""What a text with such a comment holds."""

_IGNORE, _NEXT_LINE = "ignore", "ignore-next-line"
# What stands before and behind a comment, in mark-up and in the languages of templates. A block of lines is bounded, so that a sign
# that nobody closes costs little.
_BODY = r"\s*calllint:(?P<{}>(?:(?!{}).){{0,2000}})"
_FORMS = (
    ("html", r"<!--", r"-->"),
    ("liquid", r"\{%-?\s*comment\s*-?%\}", r"\{%-?\s*endcomment\s*-?%\}"),
    ("line", r"\{%-?\s*\#", r"-?%\}"),
    ("jinja", r"\{\#-?", r"-?\#\}"),
    ("dashes", r"\{\{~?!--", r"--~?\}\}"),
    ("bars", r"\{\{~?!", r"~?\}\}"),
)
_IN_MARKUP = "|".join(begin + _BODY.format(name, end) + end for name, begin, end in _FORMS)
_IN_TEXT = r"|(?:(?<=\s)|^)\#[ \t]*calllint:(?P<hash>[^\n]*)"
_MARKUP = lazy_pattern(f"(?s){_IN_MARKUP}")
_TEXT = lazy_pattern(f"(?sm){_IN_MARKUP}{_IN_TEXT}")
_WORDS = lazy_pattern(r"(?s)\s*(?P<verb>[^\s,]*)\s*(?P<rules>.*?)\s*(?:(?:--+|[—–])\s*(?P<reason>.*))?\s*\Z")
_SEPARATOR = lazy_pattern(r"[\s,]+")


class Comment(NamedTuple):
    """One comment: it stands on `line` and holds for findings of `rules` (ids or `all`) whose words touch the line `on`; None: all lines.

    `reason` is why; one with a `problem` holds for nothing. Lines count from 1.
    """

    line: int
    on: int | None
    rules: tuple[str, ...]
    reason: str
    problem: str | None = None


class CommentedPlace(Place):
    """The place of a conversation whose source has comments. They are no metadata: nothing that an export says can pass for one."""

    comments: tuple[Comment, ...] = ()

    @classmethod
    def at(cls, place: Place, comments: tuple[Comment, ...]) -> "CommentedPlace":
        """`place` with `comments`."""
        found = cls(*place)
        found.comments = comments
        return found


class Span(NamedTuple):
    """A comment as it stands in the text: from offset `start` to `end`, and what it says behind the mark."""

    start: int
    end: int
    said: str


def comment_spans(text: str, *, markup: bool) -> list[Span]:
    """The comments in `text`, in their order. Where it is not `markup`, `# calllint: …` up to the end of the line is one too."""
    if MARK not in text:
        return []
    return [Span(match.start(), match.end(), match[match.lastgroup or 0]) for match in (_MARKUP if markup else _TEXT).finditer(text)]


def without_comments(text: str) -> str:
    """`text` with the comments taken out, for who wants to know what kind of text it is."""
    parts, at = [], 0
    for span in comment_spans(text, markup=False):
        parts.append(text[at : span.start])
        at = span.end
    return "".join([*parts, text[at:]])


def parse_comment(said: str, line: int, *, before_all: bool, beside: int | None, below: int | None) -> Comment:
    """The comment on `line` that says `said` behind the mark.

    `before_all` says that it stands before all text; `beside` is the line with text that it stands on, `below` the first one with text
    that comes after it (None: there is none).
    """
    match = _WORDS.match(said)
    assert match is not None
    verb, reason = match["verb"], " ".join((match["reason"] or "").split())
    rules = tuple(dict.fromkeys(rule for rule in _SEPARATOR.split(match["rules"]) if rule))
    problem, on = None, None
    if verb not in (_IGNORE, _NEXT_LINE):
        problem = f"says {verb!r} where `{_IGNORE}` or `{_NEXT_LINE}` is known" if verb else "says nothing"
    elif not rules:
        problem = "names no rule"
    elif not reason:
        problem = "gives no reason: write it behind two dashes, `-- reason`"
    elif verb == _NEXT_LINE:
        on = below
        problem = None if on is not None else "has no line of text below it"
    elif not before_all:
        on = beside
        if on is None:
            problem = f"stands on a line of its own amid the text: write `{_NEXT_LINE}`, or put it before the text to hold for all of it"
    return Comment(line, on, rules, reason, problem)
