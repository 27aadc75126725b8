"""What the values of a column look like, in the first rows of a table: what a guess by its header is checked against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from calllint.conversation import Role
from calllint.reading.tables.roles import Speakers, roles_of_truth, truth_of
from calllint.reading.tables.spans import epoch_unit, number_of, span_of
from calllint.reading.tables.times import clock_of, day_of, split_moment

_LOOKED_AT = 60
_MOSTLY = 0.8
_LABEL_WORDS = 5
_LABEL_LENGTH = 60


class Values:
    """The cells of one column, in order; white space at their ends is gone."""

    def __init__(self, header: str, cells: Sequence[str]) -> None:
        self.header = header
        self.cells = cells

    @cached_property
    def filled(self) -> list[str]:
        """The cells that hold something."""
        return [cell for cell in self.cells if cell]

    @cached_property
    def share(self) -> float:
        """How many of the cells hold something, from 0 to 1."""
        return len(self.filled) / len(self.cells) if self.cells else 0.0

    @cached_property
    def distinct(self) -> int:
        """How many different values there are."""
        return len(set(self.filled))

    @cached_property
    def repeats(self) -> bool:
        """Whether values come again: less than two in three are new."""
        return len(self.filled) > 1 and self.distinct <= max(1, len(self.filled) * 2 // 3)

    @cached_property
    def words(self) -> float:
        """The mean number of words of a value."""
        looked = self.filled[:_LOOKED_AT]
        return sum(len(cell.split()) for cell in looked) / len(looked) if looked else 0.0

    @cached_property
    def length(self) -> float:
        """The mean length of a value."""
        looked = self.filled[:_LOOKED_AT]
        return sum(map(len, looked)) / len(looked) if looked else 0.0

    @cached_property
    def kind(self) -> str:
        """What most values are: `moment` (date and time), `date`, `clock`, `number`, `span`, `text`; `none` where there are none."""
        kinds = Counter(map(_kind, self.filled[:_LOOKED_AT]))
        if not kinds:
            return "none"
        kind, count = kinds.most_common(1)[0]
        return kind if count >= _MOSTLY * kinds.total() else "text"

    @cached_property
    def epoch(self) -> str | None:
        """The unit of numbers that are dates (`s`, `ms`, …); None where they are none."""
        if self.kind != "number":
            return None
        return epoch_unit([number for cell in self.filled[:_LOOKED_AT] if (number := number_of(cell)) is not None])

    @cached_property
    def is_truth(self) -> bool:
        """Whether the values are yes and no; where the only one is yes, an empty cell is no."""
        return bool(self.filled) and all(truth_of(cell) is not None for cell in self.filled)

    @cached_property
    def roles(self) -> Counter[Role]:
        """How often each role is named, with the words of yes and no where the header asks for a role."""
        speakers = Speakers(roles_of_truth(self.header) if self.is_truth else None)
        return Counter(speakers[cell].role for cell in self.filled)

    @cached_property
    def role_share(self) -> float:
        """How many of the values name a role, from 0 to 1."""
        return 1 - self.roles[Role.UNKNOWN] / len(self.filled) if self.filled else 0.0

    @cached_property
    def known_roles(self) -> set[Role]:
        """The roles that are named."""
        return {role for role in self.roles if role is not Role.UNKNOWN}

    @property
    def is_label(self) -> bool:
        """Whether the values may tell speakers or contacts apart: they are short and no times."""
        return bool(self.filled) and self.words < _LABEL_WORDS and self.length < _LABEL_LENGTH and self.kind in ("text", "number")

    @property
    def is_wordy(self) -> bool:
        """Whether the values may be what people say."""
        return self.kind == "text" and (self.words >= 1.5 or self.length >= 12) and not self._is_code and self.role_share < 0.5

    @cached_property
    def _is_code(self) -> bool:
        """Ids and addresses have no spaces."""
        looked = self.filled[:_LOOKED_AT]
        return sum(" " not in cell for cell in looked) > _MOSTLY * len(looked) and self.length > 8


def _kind(cell: str) -> str:
    # No date is longer, though JavaScript writes out the name of its zone.
    if cell[:1].isalpha() and len(cell) > 80:
        return "text"
    if number_of(cell) is not None:
        return "number"
    if clock_of(cell) is not None:
        return "clock"
    if span_of(cell) is not None:
        return "span"
    if day_of(cell, False) is not None or day_of(cell, True) is not None:
        return "date"
    parts = split_moment(cell) if len(cell) < 80 else None
    if parts is not None and clock_of(parts[1]) is not None:
        return "moment" if day_of(parts[0], False) is not None or day_of(parts[0], True) is not None else "text"
    return "text"


def varies(cells: Sequence[str], keys: Sequence[str], least: int = 3) -> bool | None:
    """Whether `cells` differ within the conversations that `keys` name; None where none of these has `least` rows."""
    groups: dict[str, list[str]] = {}
    for key, cell in zip(keys, cells, strict=True):
        groups.setdefault(key, []).append(cell)
    longer = [group for group in groups.values() if len(group) >= least]
    return any(len(set(group)) > 1 for group in longer) if longer else None
