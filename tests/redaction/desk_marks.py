"""Marks that say which words of a made-up text are personal, and which may go or stay."""

from __future__ import annotations

import re

SECRET = re.compile("\ue000([^\ue000-\ue003]*)\ue001")
FREE = re.compile("\ue002([^\ue000-\ue003]*)\ue003")
MARKS = re.compile("[\ue000-\ue003]")


def secret(text: str) -> str:
    """`text` as a value of which nothing may be left."""
    return f"\ue000{text}\ue001"


def free(text: str) -> str:
    """`text` as words within a value that say nothing of themselves: they may go or stay."""
    return f"\ue002{text}\ue003"


def within(text: str) -> str:
    """`free`, in the middle of a value."""
    return f"\ue001{free(text)}\ue000"
