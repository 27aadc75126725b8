"""The file of a baseline: JSON, sorted, one conversation and one finding a line, so that it reads, diffs and merges well.

There are no words of anybody in it, only ids, paths, scores and fingerprints.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from calllint.errors import UsageError

SCHEMA = "calllint/baseline/1"
_SCHEMA = re.compile(r"calllint/baseline/(\d+)")
_FINGERPRINT = re.compile(r"[0-9a-f]{32}")
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)", re.MULTILINE)
_ANEW = "take back the last good version, or remove it and write it anew with --write-baseline"


class Known(NamedTuple):
    """A finding that is known, by conversation, rule and words (the fingerprint is made of these), whatever its line or turn."""

    conversation: str
    rule: str
    fingerprint: str


class Floor(NamedTuple):
    """A conversation that was linted: `path` is its input, counted from the baseline's folder, `score` (0 to 100) may not fall.

    `possible` are the points that the score is of; None is the score where nothing could be assessed.
    """

    conversation: str
    path: str
    score: float | None
    possible: float


class Entries(NamedTuple):
    """What a baseline holds. The same finding twice is two: of conversations of one id in two inputs."""

    findings: list[Known]
    floors: list[Floor]


def baseline_text(entries: Entries) -> str:
    """The file: the same entries give the same text, in whatever order they come."""
    floors = sorted(entries.floors, key=lambda floor: floor._replace(score=-1 if floor.score is None else floor.score))
    head = f'{{"schema": {json.dumps(SCHEMA)},\n"conversations": ['
    return f'{head}{_lines(floors)}],\n"findings": [{_lines(sorted(entries.findings))}]}}\n'


def _lines(rows: Iterable[Known | Floor]) -> str:
    # ASCII: nothing in an id steers a terminal, or hides from who reviews a change.
    lines = ",\n".join(json.dumps(row._asdict()) for row in rows)
    return f"\n{lines}\n" if lines else ""


def read_entries(path: Path) -> Entries:
    """What the file holds. Raises UsageError, with the line, for one that is not there, damaged, foreign, or of a newer calllint."""
    shown = str(path)
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise UsageError("there is no such baseline", shown, hint="calllint check --write-baseline makes it") from None
    except OSError as error:
        raise UsageError(f"the baseline can't be read: {error.strerror or error}", shown) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("is no baseline: not UTF-8", shown, raw.count(b"\n", 0, error.start) + 1, hint=_ANEW) from None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _no_json(shown, text, error) from None
    return _entries(_File(shown, text, data))


class _File(NamedTuple):
    path: str
    text: str
    data: Any

    def error(self, message: str, *keys: str | int, hint: str = _ANEW) -> UsageError:
        """The error, at the place that `keys` lead to."""
        from calllint.reading.json_positions import Locator

        locator = Locator(self.text)
        return UsageError(message, self.path, *locator.at(locator.span(keys)[0]), hint=hint)


def _no_json(path: str, text: str, error: Exception) -> UsageError:
    conflict = _CONFLICT.search(text)
    if conflict is not None:
        line = text.count("\n", 0, conflict.start()) + 1
        return UsageError("holds a merge conflict", path, line, hint="keep the lines of both sides and take the marks out")
    if isinstance(error, json.JSONDecodeError):
        return UsageError(f"is no baseline: not JSON: {error.msg}", path, error.lineno, error.colno, hint=_ANEW)
    return UsageError("is no baseline: not JSON", path, hint=_ANEW)


def _entries(file: _File) -> Entries:
    schema = file.data.get("schema") if isinstance(file.data, dict) else None
    version = _SCHEMA.fullmatch(schema) if isinstance(schema, str) else None
    if version is None:
        hint = "name the file that --write-baseline wrote"
        raise file.error(f"is no baseline of calllint: it has no `schema` {SCHEMA!r}", "schema", hint=hint)
    if schema != SCHEMA:
        raise file.error(f"this calllint reads {SCHEMA!r}, not {schema!r}", "schema", hint="upgrade calllint, or write the baseline anew")
    return Entries(
        [Known(*_row(file, "findings", index, _FINDING)) for index in range(_length(file, "findings"))],
        [Floor(*_row(file, "conversations", index, _FLOOR)) for index in range(_length(file, "conversations"))],
    )


def _length(file: _File, key: str) -> int:
    rows = file.data.get(key)
    if not isinstance(rows, list):
        raise file.error(f"the baseline is damaged: `{key}` must be a list", key)
    return len(rows)


def _is_score(value: Any) -> bool:
    # A card may give points beyond 100.
    return value is None or _is_number(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < float("inf")


def _is_string(value: Any) -> bool:
    return isinstance(value, str)


def _is_fingerprint(value: Any) -> bool:
    return isinstance(value, str) and _FINGERPRINT.fullmatch(value) is not None


_FINDING: Mapping[str, tuple[Any, str]] = {
    "conversation": (_is_string, "a string"),
    "rule": (_is_string, "a string"),
    "fingerprint": (_is_fingerprint, "32 hexadecimal digits"),
}
_FLOOR: Mapping[str, tuple[Any, str]] = {
    "conversation": (_is_string, "a string"),
    "path": (_is_string, "a string"),
    "score": (_is_score, "a number of at least 0, or null"),
    "possible": (_is_number, "a number of at least 0"),
}


def _row(file: _File, key: str, index: int, fields: Mapping[str, tuple[Any, str]]) -> list[Any]:
    row = file.data[key][index]
    if not isinstance(row, dict):
        raise file.error("the baseline is damaged: expected an object", key, index)
    for name, (is_right, what) in fields.items():
        if name not in row or not is_right(row[name]):
            raise file.error(f"the baseline is damaged: `{name}` must be {what}", key, index, name)
    return [row[name] for name in fields]
