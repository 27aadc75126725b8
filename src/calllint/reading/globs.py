"""Globs on POSIX paths: `*` within a folder's name, `**/` across folders; a glob without a slash is matched on the name alone."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    pattern = pattern.removeprefix("./")
    if "/" not in pattern:
        pattern = "**/" + pattern
    elif pattern.endswith("/"):
        pattern += "**"
    parts = []
    for piece in re.findall(r"\*\*/|\*\*|\*|\?|\[!?[^\]]+\]|.", pattern, re.DOTALL):
        if piece == "**/":
            parts.append("(?:.*/)?")
        elif piece == "**":
            parts.append(".*")
        elif piece == "*":
            parts.append("[^/]*")
        elif piece == "?":
            parts.append("[^/]")
        elif len(piece) > 1:
            parts.append("[" + ("^" if piece[1] == "!" else "") + re.escape(piece[1:-1].lstrip("!")).replace(r"\-", "-") + "]")
        else:
            parts.append(re.escape(piece))
    try:
        return re.compile("".join(parts))
    except re.error:
        return re.compile(re.escape(pattern))


def matches_glob(path: str, patterns: tuple[str, ...]) -> bool:
    """Whether `path`, relative and with slashes, matches one of `patterns`."""
    return any(_compiled(pattern).fullmatch(path) for pattern in patterns)
