"""A guess under way: which columns are taken, for which field, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from calllint.reading.reader import ReadOptions
from calllint.reading.tables.names import WEAK, fields_of
from calllint.reading.tables.values import Values, varies

Fits = Callable[[Values], bool]


class Choice:
    """`chosen` are the columns (from 0) of the fields that have one; `told` those that `[columns]` names, `barred` the fields it denies."""

    def __init__(self, columns: Sequence[Values], told: dict[str, int], barred: set[str], options: ReadOptions) -> None:
        self.columns = columns
        self.headers = tuple(column.header for column in columns)
        self.told = told
        self.barred = barred
        self.options = options
        self.chosen = dict(told)
        self.why = dict.fromkeys(told, "named in [columns]")
        self._ranks = [fields_of(header) if header else {} for header in self.headers]
        self._rows = len(columns[0].cells) if columns else 0

    def named(self, field: str) -> list[int]:
        """The columns whose header may stand for `field`, the most telling first."""
        known = [index for index, ranks in enumerate(self._ranks) if field in ranks]
        return sorted(known, key=lambda index: self._ranks[index][field])

    def free(self, field: str) -> list[int]:
        """Those of them that hold nothing else; none where `[columns]` denies the field."""
        return [] if field in self.barred else [index for index in self.named(field) if index not in self.chosen.values()]

    def is_strong(self, index: int, field: str) -> bool:
        """Whether the header of the column says `field`, and hardly anything else."""
        return self._ranks[index].get(field, 2 * WEAK) < WEAK

    def find(self, field: str, fits: Fits, why: str = "named so") -> int | None:
        """The column of `field`: the one it has, else the first that is free and fits."""
        if field in self.chosen:
            return self.chosen[field]
        for index in self.free(field):
            if fits(self.columns[index]):
                self.take(field, index, why)
                return index
        return None

    def take(self, field: str, index: int, why: str) -> None:
        """Gives `field` a column."""
        self.chosen[field] = index
        self.why[field] = why

    def drop(self, *fields: str) -> None:
        """Takes their columns from `fields`, but for what `[columns]` names."""
        for field in fields:
            if field not in self.told:
                self.chosen.pop(field, None)
                self.why.pop(field, None)

    def move(self, field: str, other: str) -> None:
        """What was taken for `field` is `other`."""
        if field in self.chosen and field != other:
            self.chosen[other] = self.chosen.pop(field)
            self.why[other] = self.why.pop(field)

    def column(self, field: str) -> Values | None:
        """The column of `field`."""
        return self.columns[self.chosen[field]] if field in self.chosen else None

    @property
    def keys(self) -> Sequence[str]:
        """What names the conversation of each row; the same for all where nothing does."""
        column = self.column("conversation")
        return column.cells if column is not None else [""] * self._rows

    def moves(self, column: Values) -> bool:
        """Whether a column differs within conversations, as far as the rows tell: a message's time does, the start of a call doesn't."""
        return varies(column.cells, self.keys) is not False
