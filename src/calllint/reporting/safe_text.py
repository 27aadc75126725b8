"""Makes text of a stranger (transcripts, ids, names, paths) safe to show: nothing in it steers a terminal or hides other text.

What would is shown as a visible escape, `\\x1b` or `\\u202e`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from math import isfinite
from typing import Any

from calllint.patterns import lazy_pattern

# C0 but tab and line feed, DEL and C1, line and paragraph separators, bidirectional overrides and isolates, lone surrogates.
_UNSAFE = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_UNSAFE_ANYWHERE = lazy_pattern(f"[{_UNSAFE}]")
_UNSAFE_IN_A_LINE = lazy_pattern(f"[{_UNSAFE}\t\n]")
# What the logs of GitHub and Azure obey: a line that begins with `::name`, and `##[name]` anywhere. Lines begin where a report is wrapped.
_COMMAND = lazy_pattern(r"(?<!\S)::(?=[A-Za-z])|##\[")
_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}


def _broken(match: re.Match[str]) -> str:
    return f"{match[0][0]} {match[0][1:]}" if match[0] == "::" else "## ["


def safe(text: str) -> str:
    """`text` with everything that steers a terminal made visible, but for its line breaks and tabs."""
    if "::" in text or "##[" in text:
        text = _COMMAND.sub(_broken, text)
    return text if text.isprintable() else _UNSAFE_ANYWHERE.sub(_visible, text)


def safe_line(text: str) -> str:
    """`text` on one line: line breaks and tabs are made visible too."""
    if "::" in text or "##[" in text:
        text = _COMMAND.sub(_broken, text)
    # Nothing that can be printed is unsafe, and nearly every text can: the pattern takes longer to compile than a report to write.
    return text if text.isprintable() else _UNSAFE_IN_A_LINE.sub(_visible, text)


def shortened(text: str, limit: int) -> str:
    """`text` with runs of white space as one space, of at most `limit` characters; more is cut, at a word if it can be."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    at_word = cut.rfind(" ")
    if at_word > limit // 2:
        cut = cut[:at_word]
    return cut.rstrip(" ,;:") + "…"


def json_text(value: Any) -> str:
    """`value` as JSON on one line: readable Unicode, but what could steer a terminal, and lone surrogates, as `\\u` escapes.

    It is always valid JSON and always encodes to UTF-8; numbers that JSON doesn't know (infinite, not a number) become null.
    """
    import json

    text = json.dumps(_plain(value), ensure_ascii=False, allow_nan=False)
    # Outside of strings JSON is ASCII, so that what is replaced here stands within a string.
    text = _UNSAFE_ANYWHERE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return text.replace("##[", "#\\u0023[") if "##[" in text else text


def json_pieces(value: Any, levels: int = 3) -> Iterator[str]:
    """The same in pieces, one for each element of the upper `levels` of objects and lists: as much as a piece is in memory at a time."""
    items: Iterable[tuple[str, Any]] = ()
    if levels and isinstance(value, Mapping):
        items, between, closing = ((f"{json_text(str(key))}: ", item) for key, item in value.items()), "{", "}"
    elif levels and isinstance(value, list):
        items, between, closing = (("", item) for item in value), "[", "]"
    if not items or not value:
        yield json_text(value)
        return
    for key, item in items:
        yield between + key
        yield from json_pieces(item, levels - 1)
        between = ", "
    yield closing


def _visible(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    return _SHORT.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def _plain(value: Any) -> Any:
    """`value` in the types that JSON has: rules of third parties may put anything among their facts."""
    if isinstance(value, float):
        return value if isfinite(value) else None
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, AbstractSet):
        return sorted((_plain(item) for item in value), key=str)
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return str(value)
