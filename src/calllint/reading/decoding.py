"""JSON text to values as `json` gives them, and sooner where msgspec is installed: the same values, or the same error."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from calllint.fast import SWITCH, fast_module
from calllint.reading.contract import refuse_constant

STRICT = json.JSONDecoder(parse_constant=refuse_constant)
"""Refuses NaN and Infinity, which Python would let pass."""

Decode = Callable[[str], Any]


def decoder(*, large: bool) -> Decode:
    """What decodes the documents of an input; only of a `large` one it is worth while to load anything for that.

    It raises what `STRICT` raises: JSONDecodeError, ValueError for a constant that is no JSON, RecursionError.
    """
    return _decoder(os.environ.get(SWITCH)) if large else STRICT.decode


@lru_cache(maxsize=2)
def _decoder(_: str | None) -> Decode:
    msgspec = fast_module("msgspec")
    if msgspec is None:
        return STRICT.decode
    quickly = msgspec.json.Decoder().decode

    def decode(text: str) -> Any:
        try:
            return quickly(text)
        except (ValueError, RecursionError):
            # What is no JSON, and what only `json` takes for it (half a surrogate pair, numbers beyond a double).
            return STRICT.decode(text)

    return decode
