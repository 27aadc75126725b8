"""Text of strangers in Markdown: it is shown as it is, and makes no link, mention, reference, image, HTML or table cell.

Code hosts look for mentions, references and addresses in what Markdown has become, so that a backslash keeps none of them off; within
code they look for nothing. What is not plain prose is therefore shown as code.
"""

from __future__ import annotations

import re
from html import escape

from calllint.patterns import lazy_pattern
from calllint.reporting.safe_text import safe_line, shortened

# Words, and signs where they can't be part of an address (`a.b`), a reference (`GH-1`, `!1`, `%1`), or an emoji code (`:a:`).
_PROSE = lazy_pattern(r"(?:[^\W_]|[ ,;?\"'’‘“”–—…()]|[.!:%](?![^\s)\"'”’.!:])|-(?=[^\W\d_]))*")
# The hash of a commit becomes a link to it.
_HASH = lazy_pattern(r"(?<!\w)[0-9a-f]{7,}(?!\w)", re.IGNORECASE)
_BACKTICKS = lazy_pattern(r"`+")


def prose(text: str, limit: int) -> str:
    """`text` on one line, of at most `limit` characters, as prose where it is nothing but that, else as code. Not for a line's start."""
    line = safe_line(shortened(text, limit))
    return line if _PROSE.fullmatch(line) and not _HASH.search(line) else _code(line)


def code(text: str, limit: int) -> str:
    """`text` on one line, of at most `limit` characters, as a code span, in tables too."""
    return _code(safe_line(shortened(text, limit)))


def html_code(text: str, limit: int) -> str:
    """`text` on one line, of at most `limit` characters, as HTML's element `code`: for lines that begin with a tag."""
    return f"<code>{escape(safe_line(shortened(text, limit)))}</code>"


def _code(line: str) -> str:
    # A table is split before code is looked for, and a backslash does not always keep a bar from splitting it.
    line = line.replace("|", "¦")
    longest = max((len(run) for run in _BACKTICKS.findall(line)), default=0)
    fence = "`" * (longest + 1)
    # One space at each end is taken off again; without it, backticks at an end would lengthen the fence.
    return f"{fence} {line} {fence}" if line.startswith(("`", " ")) or line.endswith(("`", " ")) or not line else f"{fence}{line}{fence}"
