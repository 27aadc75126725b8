"""Which column of a batch holds conversations as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from calllint.arrow.schemas import pyarrow
from calllint.errors import UsageError

_PLACE = ("path", "line")


def json_column_of(names: Sequence[str], kinds: Sequence[Any], asked: str | None) -> str | None:
    """The column that holds conversations as JSON; None where the columns are a conversation's own. Raises UsageError for neither.

    It is the one that is `asked` for; else, without a column `turns`, the only column of text besides `path` and `line`.
    """
    if asked is not None:
        if asked not in names:
            raise UsageError(f"there is no column {asked!r}", hint=f"there is: {', '.join(names) or 'none'}")
        return asked
    if "turns" in names:
        return None
    texts = [name for name, kind in zip(names, kinds, strict=True) if name not in _PLACE and _is_text(kind)]
    if len(texts) == 1:
        return texts[0]
    hint = "name the column of JSON, or bring the turns of each conversation together (docs/clusters.md)"
    raise UsageError(f"there is no column `turns` among: {', '.join(names) or 'none'}", hint=hint)


def _is_text(kind: Any) -> bool:
    types = pyarrow().types
    if types.is_dictionary(kind):
        kind = kind.value_type
    checks = ("is_string", "is_large_string", "is_string_view", "is_binary", "is_large_binary", "is_binary_view")
    return any(getattr(types, check)(kind) for check in checks)
