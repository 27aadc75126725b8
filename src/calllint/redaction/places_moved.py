"""Places of redacted texts: they still lead to the source."""

from __future__ import annotations

from typing import Any

from calllint.conversation import Anchor, Place, Turn
from calllint.redaction.spans import Moves

_new = tuple.__new__


class MovedPlace(Place):
    """The place of a text that was edited: what is asked of it is asked of the place before, at the offset before.

    It is made by `moved_place` and holds the path, the JSON path, the place before, and the moves.
    """

    __slots__ = ()

    def _before(self) -> Place:
        kept: Any = self
        place: Place = kept[2]
        return place

    @property
    def line(self) -> int | None:
        """The line of the value's first letter."""
        return self._before().line

    @property
    def column(self) -> int | None:
        """The column of the value's first letter."""
        return self._before().column

    @property
    def end_line(self) -> int | None:
        """The line of the value's last letter."""
        return self._before().end_line

    @property
    def end_column(self) -> int | None:
        """The column behind the value's last letter."""
        return self._before().end_column

    @property
    def json_path(self) -> str | None:
        """The path as JSONPath, redacted."""
        kept: Any = self
        path: str | None = kept[1]
        return path

    def locate(self, offset: int) -> tuple[int, int] | None:
        """Line and column in the source of the character at `offset` of the edited text."""
        kept: Any = self
        moves: Moves | None = kept[3]
        return self._before().locate(offset if moves is None else moves.back(offset))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Place) and self._all() == (
            other.path,
            other.line,
            other.column,
            other.end_line,
            other.end_column,
            other.json_path,
        )

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return f"MovedPlace{self._all()}"

    def _all(self) -> tuple[object, ...]:
        return (self.path, self.line, self.column, self.end_line, self.end_column, self.json_path)

    def __reduce__(self) -> tuple[type[Place], tuple[object, ...]]:
        return Place, self._all()


def moved_place(place: Place, path: str, json_path: str | None, moves: Moves | None) -> Place:
    """`place` with another path, for a text with `moves`; the place itself where nothing is different."""
    if path == place.path and json_path == place.json_path and moves is None:
        return place
    if type(place) is Place:
        return Place(path, place.line, place.column, place.end_line, place.end_column, json_path)
    if type(place) is MovedPlace and moves is None:
        kept: Any = place
        return _new(MovedPlace, (path, json_path, kept[2], kept[3], None, None))
    return _new(MovedPlace, (path, json_path, place, moves, None, None))


def moved_anchors(turn: Turn, moves: Moves) -> tuple[Anchor, ...]:
    """The anchors of a turn whose text was edited: each stretch that was left is verbatim as before, a placeholder is not."""
    if not turn.anchors:
        return ()
    found: dict[int, Anchor] = {}
    stretches = moves.stretches()
    for index, (offset, before, left) in enumerate(stretches):
        until = stretches[index + 1][1] if index + 1 < len(stretches) else None
        first = _anchor_at(turn, before)
        if first is not None:
            found[offset] = first._replace(offset=offset, verbatim=first.verbatim and left)
        if left:
            for anchor in turn.anchors:
                if before < anchor.offset and (until is None or anchor.offset < until):
                    found[offset + anchor.offset - before] = anchor._replace(offset=offset + anchor.offset - before)
    return tuple(found[offset] for offset in sorted(found))


def _anchor_at(turn: Turn, offset: int) -> Anchor | None:
    """An anchor for the offset itself."""
    last = None
    for anchor in turn.anchors:
        if anchor.offset > offset:
            break
        last = anchor
    if last is None:
        return None
    return Anchor(offset, last.line, last.column + (offset - last.offset if last.verbatim else 0), last.verbatim)
