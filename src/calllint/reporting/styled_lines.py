"""Lines in styles for a terminal, wrapped to its width; without colours they are plain text. No markup is ever interpreted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from calllint.reporting.text_words import Words, words_for
from calllint.reporting.turn_quote import Quote, wrap

# A line is made of pieces of text, each with a style in rich's words (empty: none).
Line = list[tuple[str, str]]


class Page:
    """Lines under way, for a terminal of `width` columns. `underlines`: the terminal can underline, so that no line of `^` is needed.

    `words` are what is said around what is shown.
    """

    def __init__(self, width: int, underlines: bool, words: Words | None = None) -> None:
        self.width = width
        self.underlines = underlines
        self.words = words or words_for(None)
        self.lines: list[Line] = []

    def add(self, *pieces: tuple[str, str] | str) -> None:
        """Adds a line as it is."""
        self.lines.append([(piece, "") if isinstance(piece, str) else piece for piece in pieces])

    def paragraph(self, text: str, indent: int, style: str = "", head: str = "", head_style: str = "") -> None:
        """Adds `head` and `text`, wrapped at spaces; further lines stand under the beginning of `text` when `head` is short."""
        hang = indent + (len(head) if len(head) <= 12 else 2)
        first = self._room(indent + cells(head))
        parts = wrap(text, first, cells)
        start, end = parts[0]
        self.add((" " * indent, ""), (head, head_style), (text[start:end], style))
        if len(parts) > 1:
            rest = text[parts[1][0] :]
            for start, end in wrap(rest, self._room(hang), cells):
                self.add((" " * hang, ""), (rest[start:end], style))

    def quote(self, quoted: Quote, indent: int, dim: bool = False) -> None:
        """Adds a turn's words with a bar before them, the marked ones underlined, or with `^` under them."""
        bar = " " * indent + "| "
        for start, end in wrap(quoted.text, self._room(len(bar)), cells):
            base = "dim" if dim else ""
            line: Line = [(bar, "dim")]
            below = " " * len(bar)
            for text, marked in quoted.runs(start, end):
                line.append((text, f"{base} underline".strip() if marked and self.underlines else base))
                below += ("^" if marked else " ") * cells(text)
            self.lines.append(line)
            if "^" in below and not self.underlines:
                self.add(below)

    def _room(self, used: int) -> int:
        return max(20, self.width - used)


_ACCENTS, _NARROW = "\u0300", "‘’“”„–—…•€"
"""The first character from which on some take no column or two, and the common ones beyond it that take one."""


def cells(text: str) -> int:
    """The columns that `text` takes on a terminal."""
    if text.isascii() or (text.isprintable() and all(sign < _ACCENTS or sign in _NARROW for sign in text)):
        return len(text)
    # Its tables take longer to load than a template to lint.
    from rich.cells import cell_len

    return cell_len(text)


def plain(lines: Iterable[Line]) -> str:
    """`lines` without styles."""
    return "".join("".join(text for text, _ in line).rstrip(" ") + "\n" for line in lines)


def colourer() -> Callable[[Iterable[Line]], str]:
    """Makes the function that renders lines with a terminal's sixteen colours."""
    from rich.color import ColorSystem
    from rich.style import Style

    # Styles, not a console: a console looks at the environment again, though colours are decided on, and for markup and emoji in the text.
    styled = cache(Style.parse)

    def coloured(lines: Iterable[Line]) -> str:
        return "".join(
            "".join(styled(style).render(text, color_system=ColorSystem.STANDARD) if style else text for text, style in _trimmed(line))
            + "\n"
            for line in lines
        )

    return coloured


def _trimmed(line: Line) -> Line:
    """`line` without the spaces at its end."""
    last = len(line)
    while last and not line[last - 1][0].strip(" "):
        last -= 1
    if not last:
        return []
    text, style = line[last - 1]
    return [*line[: last - 1], (text.rstrip(" "), style)]
