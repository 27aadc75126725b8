"""JSON as databases and programming interfaces hand it out, without what they put round each value: what is inside is what people said.

Firestore and DynamoDB write the type round each value, MongoDB round some, Elasticsearch a heading round each record, GraphQL and JSON:API
round each object; Firebase has an object of keys for a list, and data frames have a list for each column.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from calllint.conversation import Anchor
from calllint.reading.exports._parallel import rows_of_columns
from calllint.reading.exports._values import number
from calllint.reading.json_positions import Alone, Locator, Path, Span

_LOOKED_AT = 3
_MOST_LOOKED_AT = 200
_FEWEST = 2
_FIRESTORE = frozenset({"stringValue", "integerValue", "doubleValue", "booleanValue", "timestampValue", "nullValue", "referenceValue"})
_DYNAMO = frozenset({"S", "N", "BOOL", "NULL", "L", "M", "SS"})
_MONGO = frozenset({"$oid", "$date", "$numberLong", "$numberInt", "$numberDouble"})
_GRAPH = frozenset({"edges", "nodes", "pageInfo", "totalCount", "__typename"})
_NODE = frozenset({"node", "cursor", "__typename"})
_RESOURCE = frozenset({"id", "type", "attributes", "relationships", "links", "meta", "documentId"})
_RECORD = frozenset({"_source", "_index", "_id", "_type", "_score", "_ignored", "sort", "highlight", "fields", "_version"})
_ROW = frozenset({"row", "row_idx", "truncated_cells"})


class Unwrapped(NamedTuple):
    """A document without wrappings, and what finds its values where they are written."""

    value: Any
    locator: Locator


class _Moved(Locator):
    """Finds the values of a document without wrappings in the one with them. `origins` has the way to each value that was moved."""

    def __init__(self, written: Locator, origins: Mapping[Path, Path]) -> None:
        self._written = written
        self._origins = origins

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column (from 1) of `offset` in the file."""
        return self._written.at(offset)

    def written(self, path: Path) -> Path:
        """The way to a value in the document as it is written."""
        for length in range(len(path), -1, -1):
            origin = self._origins.get(path[:length])
            if origin is not None:
                return origin + path[length:]
        return path

    def span(self, path: Path) -> Span:
        """Where the value is written."""
        return self._written.span(self.written(path))

    def anchors(self, path: Path) -> tuple[Anchor, ...]:
        """The anchors of the string where it is written; one where something else is written for it."""
        return self._written.alone(self.written(path)).letters

    def alone(self, path: Path) -> Alone:
        """What is known of the value where it is written."""
        return self._written.alone(self.written(path))


def unwrapped(value: Any, locator: Locator, *, columns: bool) -> Unwrapped | None:
    """`value` without wrappings, None where it has none. `columns`: lists that stand beside each other are rows as well."""
    if not any(_peeled(item) is not None or (columns and _rows(item) is not None) for item in _sample(value)):
        return None
    origins: dict[Path, Path] = {}
    found = _walked(value, (), (), origins, columns=columns)
    return Unwrapped(found, _Moved(locator, origins))


def _sample(value: Any) -> Iterator[dict[str, Any]]:
    """The first objects of a document, the outermost first; of a list its first few."""
    queue: deque[Any] = deque([value])
    for _ in range(_MOST_LOOKED_AT):
        if not queue:
            return
        one = queue.popleft()
        if isinstance(one, dict):
            yield one
            queue.extend([item for item in one.values() if isinstance(item, (dict, list))])
        elif isinstance(one, list):
            queue.extend([item for item in one[:_LOOKED_AT] if isinstance(item, (dict, list))])


def _walked(value: Any, written: Path, now: Path, origins: dict[Path, Path], *, columns: bool) -> Any:
    """`value`, which is written at `written` and stands at `now`, without wrappings."""
    moved = written
    while isinstance(value, dict) and (inner := _peeled(value)) is not None:
        value, steps = inner
        moved = (*moved, *steps)
    if moved != written or not now:
        origins[now] = moved
    if isinstance(value, dict):
        if columns and (keyed := _rows(value)) is not None:
            value, ways = keyed
            for where, way in ways.items():
                origins[(*now, *where)] = (*moved, *way)
            return value
        return {key: _walked(item, (*moved, key), (*now, key), origins, columns=columns) for key, item in value.items()}
    if isinstance(value, list):
        return [_walked(item, (*moved, at), (*now, at), origins, columns=columns) for at, item in enumerate(value)]
    return value


def _peeled(value: dict[str, Any]) -> tuple[Any, Path] | None:
    """What an object wraps and the steps to it; None for one that wraps nothing."""
    if len(value) == 1:
        ((key, inner),) = value.items()
        found = _typed(key, inner)
        if found is not None:
            return found
    keys = value.keys()
    for key, known, rest in _WRAPPERS:
        if key in value and keys <= known and rest(value[key]):
            return _with_id(value, key), (key,)
    return None


def _typed(key: str, inner: Any) -> tuple[Any, Path] | None:
    """A value with its type as its key."""
    if key in _FIRESTORE:
        return inner, (key,)
    if key == "mapValue" and isinstance(inner, dict) and isinstance(inner.get("fields"), dict):
        return inner["fields"], (key, "fields")
    if key == "arrayValue" and isinstance(inner, dict):
        return inner.get("values", []), (key, "values")
    if key in _DYNAMO:
        if key == "N":
            return (number(inner), (key,)) if isinstance(inner, str) and number(inner) is not None else None
        kinds: dict[str, type] = {"S": str, "L": list, "M": dict, "SS": list}
        return (inner, (key,)) if isinstance(inner, kinds.get(key, bool)) else None
    if key in _MONGO:
        return (_date(inner), (key,)) if key == "$date" else (inner, (key,))
    return None


def _date(value: Any) -> Any:
    """A date of MongoDB: text, or milliseconds since 1970."""
    count = number(value.get("$numberLong") if isinstance(value, dict) else value) if not isinstance(value, str) else None
    try:
        return datetime.fromtimestamp(count / 1000, UTC).isoformat().replace("+00:00", "Z") if count is not None else value
    except (ValueError, OverflowError, OSError):
        return value


def _with_id(value: dict[str, Any], key: str) -> Any:
    """What stands under `key`, with the id that stands beside it where it has none."""
    inner = value[key]
    if isinstance(inner, dict) and isinstance(value.get("id"), (str, int)) and "id" not in inner:
        return {"id": value["id"], **inner}
    return inner


def _is_object(value: Any) -> bool:
    return isinstance(value, dict) and bool(value)


def _is_typed(value: Any) -> bool:
    """Whether all fields are values with their types."""
    return _is_object(value) and all(isinstance(one, dict) and len(one) == 1 and _typed(*next(iter(one.items()))) for one in value.values())


def _are_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


_WRAPPERS: tuple[tuple[str, frozenset[str], Callable[[Any], bool]], ...] = (
    ("fields", frozenset({"name", "fields", "createTime", "updateTime"}), _is_typed),
    ("_source", _RECORD, _is_object),
    ("attributes", _RESOURCE, _is_object),
    ("row", _ROW, _is_object),
    ("node", _NODE, _is_object),
    ("edges", _GRAPH, _are_objects),
    ("nodes", _GRAPH, _are_objects),
)


def _rows(value: dict[str, Any]) -> tuple[Any, Mapping[Path, Path]] | None:
    """The messages that an object holds under keys that say nothing, or in a list for each of their fields; with the ways to them."""
    if len(value) >= _FEWEST and all(isinstance(item, dict) for item in value.values()):
        from calllint.reading.exports._message_rows import are_messages

        items = list(value.values())
        if are_messages(items) and not any(key.isalpha() and key.islower() for key in value):
            return items, {(at,): (key,) for at, key in enumerate(value)}
    return rows_of_columns(value)
