"""What an export is read from: its decoded values, and where they stand in the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any

from calllint.conversation import NOTHING, Place, Role, Turn
from calllint.errors import Problem
from calllint.reading.json_positions import Locator, Path, value_place, value_places
from calllint.reading.reader import ReadOptions, Source
from calllint.reading.turns import NOTHING_MORE, UNKNOWN, turns_of

_new = tuple.__new__
# What `Turn(…)` does, in half the time.


class Document:
    """One unit of an export. `fallback_id` names its conversation where the export has no id. All steps start from the unit.

    An `opaque` unit stands in a string, or was made of something else: all its values have its place.
    """

    __slots__ = ("_base", "_locator", "_opaque", "fallback_id", "options", "path", "source")

    def __init__(self, source: Source, locator: Locator, base: Path, fallback_id: str, *, opaque: bool = False) -> None:
        self.source = source
        self.path = source.path
        self.options: ReadOptions = source.options
        self.fallback_id = fallback_id
        self._locator = locator
        self._base = base
        self._opaque = opaque

    @property
    def key(self) -> str | None:
        """The key that the unit stands under; None for what stands in a list, or by itself."""
        step = self._base[-1] if self._base else None
        return step if isinstance(step, str) else None

    def within(self, steps: Path, *, opaque: bool) -> Document:
        """The value that `steps` lead to, as a unit of its own."""
        return Document(self.source, self._locator, (*self._base, *steps), self.fallback_id, opaque=opaque)

    def place(self, *steps: str | int) -> Place:
        """The place of the value that `steps` (keys and indices) lead to; without steps that of the unit."""
        return value_place(self.path, self._locator, self._base, () if self._opaque else steps)

    def turn(
        self,
        role: Role,
        text: str,
        steps: Path,
        name: str | None = None,
        start: float | None = None,
        end: float | None = None,
        at: str | None = None,
        *,
        verbatim: bool = True,
        metadata: Mapping[str, Any] = NOTHING,
    ) -> Turn:
        """The turn whose text is the string that `steps` lead to; not `verbatim` where it is no more as it stands there (HTML, trimmed)."""
        if self._opaque:
            steps, verbatim = (), False
        place = value_place(self.path, self._locator, self._base, steps, verbatim)
        return _new(Turn, (role, text, name, start, end, at, place, (), metadata))

    def turns(
        self,
        roles: Iterable[Role],
        texts: Iterable[str],
        steps: Iterable[Path],
        verbatim: Iterable[bool],
        names: Iterable[str | None] = UNKNOWN,
        starts: Iterable[float | None] = UNKNOWN,
        ends: Iterable[float | None] = UNKNOWN,
        ats: Iterable[str | None] = UNKNOWN,
        metadata: Iterable[Mapping[str, Any]] = NOTHING_MORE,
    ) -> tuple[Turn, ...]:
        """`turn` of each row of these columns."""
        if self._opaque:
            steps, verbatim = repeat(()), repeat(False)
        places = value_places(self.path, self._locator, self._base, steps, verbatim)
        return turns_of(roles, texts, names, starts, ends, ats, places, metadata)

    def problem(self, message: str, *steps: str | int) -> Problem:
        """A problem of the value that `steps` lead to, with its line."""
        start, _ = self._locator.span((*self._base, *(() if self._opaque else steps)))
        return self.source.problem(message, self._locator.at(start)[0])
