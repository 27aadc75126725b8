"""Messages whose words, speakers and times stand in lists beside each other, one for each: as data frames and transcribers write them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calllint.reading.exports._message_keys import layout_of, plain_key
from calllint.reading.exports._values import number
from calllint.reading.json_positions import Path

_WORDS = frozenset({"transcript", "transcription", "sentence", "utterance", "text", "message", "segment", "phrase", "turn", "line"})
_TELLING = frozenset({"timing", "timestamp", "time", "timecode", "word", "span", "offset", "interval"})
_STARTS = ("start", "startTime", "start_time", "startOffset", "start_offset", "begin", "ts")
_ENDS = ("end", "endTime", "end_time", "endOffset", "end_offset", "stop", "end_ts")


def rows_of_columns(value: dict[str, Any]) -> tuple[Any, Mapping[Path, Path]] | None:
    """The object with its lists as a list of rows, and the way to each of their values; None where no lists are columns of messages."""
    columns = {key: items for key, item in value.items() if (items := _column(item)) is not None}
    text = next((key for key, items in columns.items() if _is_words(key) and all(isinstance(one, str) for one in items.values())), None)
    if text is None:
        return None
    order = list(columns[text])
    beside = {key: items for key, items in columns.items() if list(items) == order}
    if len(order) < 2 or len(beside) < 2:
        return None
    named = {key: _one(key) for key in beside if key != text}
    speaks = layout_of(("text", *named.values())).strong
    times = next((key for key in named if _spans(beside[key]) is not None and not _TELLING.isdisjoint(_words(key))), None)
    if not speaks and times is None:
        return None
    spans = _spans(beside[times]) if times is not None else None
    rows: list[dict[str, Any]] = []
    ways: dict[Path, Path] = {}
    under = "segments" if spans is not None and not speaks else "messages"
    for at, step in enumerate(order):
        row = {"text": beside[text][step], **{name: beside[key][step] for key, name in named.items() if key != times}}
        if spans is not None:
            row |= {"start": spans[at][0], "end": spans[at][1]} if not speaks else {"start_s": spans[at][0], "end_s": spans[at][1]}
        rows.append(row)
        ways[(under, at, "text")] = (text, step)
    rest = {key: item for key, item in value.items() if key not in beside}
    return {**rest, under: rows}, ways


def _column(value: Any) -> dict[str | int, Any] | None:
    """The cells of a column by their steps: of a list, or of an object with numbers as keys, as data frames write it."""
    if isinstance(value, list):
        return dict(enumerate(value)) if value and not any(isinstance(item, dict) for item in value) else None
    if isinstance(value, dict) and value and all(map(str.isdecimal, value)):
        return dict(value) if not any(isinstance(item, dict) for item in value.values()) else None
    return None


def _words(key: str) -> list[str]:
    return [_one(word) for word in plain_key(key).split("_")]


def _one(word: str) -> str:
    """The name of one of many: `speakers`, `texts`."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _is_words(key: str) -> bool:
    return not _WORDS.isdisjoint(_words(key)) and _TELLING.isdisjoint(_words(key))


def _spans(column: Mapping[str | int, Any]) -> list[tuple[float | None, float | None]] | None:
    """The start and the end of each, in seconds: pairs of numbers, or lists of words with their times. None for anything else."""
    found = [_span(item) for item in column.values()]
    return found if found and all(start is not None for start, _ in found) else None


def _span(item: Any) -> tuple[float | None, float | None]:
    if not isinstance(item, list) or not item:
        return None, None
    first, last = item[0], item[-1]
    if isinstance(first, dict) and isinstance(last, dict):
        return _seconds(first, _STARTS), _seconds(last, _ENDS)
    if len(item) == 2 and all(isinstance(one, (int, float)) and not isinstance(one, bool) for one in item):
        return float(first), float(last)
    return None, None


def _seconds(word: Mapping[str, Any], keys: tuple[str, ...]) -> float | None:
    value = next((word[key] for key in keys if key in word), None)
    return number(value.removesuffix("s") if isinstance(value, str) else value)
