"""JSON text to values as `json` gives them, and sooner where msgspec is installed: the same values, or the same error.

Half a surrogate pair, which no file could hold, is U+FFFD.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from calllint.fast import SWITCH, fast_module
from calllint.patterns import lazy_pattern
from calllint.reading.contract import refuse_constant, without_lone_surrogates

_STRICT = json.JSONDecoder(parse_constant=refuse_constant)
"""Refuses NaN and Infinity, which Python would let pass."""
_SPACE = lazy_pattern(r"[ \t\n\r]*")

Decode = Callable[[Any], Any]


class _Quick(NamedTuple):
    """Decoders of msgspec: of a value in text or bytes, and of a list as the bytes of its elements."""

    value: Callable[[Any], Any]
    pieces: Callable[[bytes], list[Any]]


def decode(text: str) -> Any:
    """The value that `text` is. Raises JSONDecodeError, ValueError for a constant that is no JSON, RecursionError."""
    value = _STRICT.decode(text)
    return without_lone_surrogates(value) if _has_numbered_letters(text) else value


def decoder(*, large: bool, own: bool = False) -> Decode:
    """What decodes the documents of an input; only of a `large` one it is worth while to load anything for that.

    They may be calllint's `own` conversations: then their `turns` may be TurnColumns. It raises what `decode` raises.
    """
    quick = _quick(os.environ.get(SWITCH)) if large else None
    if quick is None:
        return decode
    value = _own(quick) if own else quick.value

    def quickly(text: str) -> Any:
        try:
            return value(text)
        except (ValueError, RecursionError):
            # What is no JSON, and what only `json` takes for it (half a surrogate pair, numbers beyond a double).
            return decode(text)

    return quickly


def elements(text: str, start: int, *, large: bool) -> Iterator[tuple[Any, int, int]]:
    """The elements of the list that opens at the offset `start` and is all of `text`, each with where it begins and ends.

    They are taken for calllint's own conversations: the `turns` of all but the first may be TurnColumns.

    They are decoded one at a time: of a long list no more than one element is there at once. What follows the list is an error. Raises
    what `decode` raises, when it comes to what is wrong. Nothing is loaded for a `large` list before its second element.
    """
    at = space(text, start + 1)
    if text.startswith("]", at):
        _end(text, at + 1)
        return
    one_byte_each, numbered = text.isascii(), _has_numbered_letters(text)
    value_of: Decode | None = None
    pieces: Iterator[Any] = iter(())
    while True:
        piece = next(pieces, None)
        end = at
        if piece is not None and value_of is not None:
            try:
                value = value_of(piece)
                end += len(piece) if one_byte_each else len(str(piece, "utf-8"))
            except (ValueError, RecursionError):
                # As in `decoder`.
                piece = None
        if piece is None:
            value, end = _STRICT.raw_decode(text, at)
            value = without_lone_surrogates(value) if numbered else value
        yield value, at, end
        if large:
            large = False
            if (quick := _quick(os.environ.get(SWITCH))) is not None:
                value_of = _own(quick)
                pieces = islice(_pieces(text, quick), 1, None)
        at = space(text, end)
        if text.startswith("]", at):
            _end(text, at + 1)
            return
        if not text.startswith(",", at):
            raise json.JSONDecodeError("Expecting ',' delimiter", text, at)
        at = space(text, at + 1)


def space(text: str, at: int) -> int:
    """The offset behind the white space at `at`."""
    match = _SPACE.match(text, at)
    assert match is not None
    return match.end()


def _end(text: str, at: int) -> None:
    at = space(text, at)
    if at < len(text):
        raise json.JSONDecodeError("Extra data", text, at)


def _own(quick: _Quick) -> Decode:
    from calllint.reading.own_typed import OwnValues

    return OwnValues(fast_module("msgspec"), quick.value)


def _pieces(text: str, quick: _Quick) -> list[Any]:
    """The elements of a list as bytes; none where something is wrong with it."""
    try:
        # Pieces of bytes share them; those of a string would be copies.
        return quick.pieces(text.encode())
    except (ValueError, RecursionError):
        return []


def _has_numbered_letters(text: str) -> bool:
    """Whether there may be letters written as numbers (`\\ud83d`). One letter is looked for at fifty times the speed of two."""
    return "\\" in text and "\\u" in text


@lru_cache(maxsize=2)
def _quick(_: str | None) -> _Quick | None:
    msgspec = fast_module("msgspec")
    if msgspec is None:
        return None
    listed: Any = list[msgspec.Raw]  # type: ignore[name-defined]
    return _Quick(msgspec.json.Decoder().decode, msgspec.json.Decoder(listed).decode)
