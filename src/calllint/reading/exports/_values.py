"""Values of an export in calllint's terms: texts, names, moments and durations. None of them trusts a type or raises."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta
from typing import Any

from calllint.patterns import lazy_pattern

_MARKUP = lazy_pattern(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]+|#\d+);")
LATEST = 32_503_680_000.0
"""The year 3000, in seconds: what is later is no moment of a contact."""


def text_of(value: Any) -> str:
    """`value` without white space at its ends where it is a string, else an empty one."""
    return value.strip() if isinstance(value, str) else ""


def plain(value: Any) -> str:
    """The text of a string that may be HTML."""
    text = text_of(value)
    if "<" not in text and "&" not in text:
        return text
    if "&" not in text and text.startswith("<p>") and text.endswith("</p>") and text.count("<") == 2:
        # What nearly every message of a chat is, at a hundredth of the time.
        return " ".join(text[3:-4].split())
    if _MARKUP.search(text):
        from calllint.reading.html_text import html_to_text

        return html_to_text(text)[0].strip()
    return text


def name_of(value: Any) -> str | None:
    """A name or an id as a string; None for nothing and for what is neither."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def dict_of(value: Any) -> dict[str, Any]:
    """`value` where it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def list_of(value: Any) -> list[Any]:
    """`value` where it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def number(value: Any) -> float | None:
    """A finite number, also as a string; None for anything else."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if math.isfinite(found) else None


def seconds(value: Any, unit: float = 1.0) -> float | None:
    """A duration or offset in seconds, at most three decimals; `unit` is what one counts for in seconds. None below 0."""
    found = value if type(value) is int else number(value)
    return round(found * unit, 3) if found is not None and 0 <= found < LATEST / unit else None


def epoch(value: Any, unit: float = 1.0) -> float | None:
    """Seconds since 1970 of a number of that `unit` (in seconds); None for what is no moment."""
    found = value if type(value) is int else number(value)
    return found * unit if found is not None and 0 < found < LATEST / unit else None


def iso_epoch(value: Any) -> float | None:
    """Seconds since 1970 of a date and time as ISO 8601 writes it; one without a zone counts as UTC. None for anything else."""
    moment = _moment(value)
    if moment is None:
        return None
    try:
        return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()
    except (OverflowError, ValueError, OSError):
        return None


def _moment(value: Any) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        pass
    # "2026-03-01 09:00:00 UTC", "2026-03-01 09:00:00 +0100", "2026-03-01T09:00:00.1234567Z"
    written = re.sub(r"\s+(?:UTC|GMT)$", "Z", value.strip())
    written = re.sub(r"\s+([+-]\d{2}:?\d{2})$", r"\1", written)
    written = re.sub(r"(\.\d{6})\d+", r"\1", written)
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def rfc3339(moment: float | None) -> str | None:
    """Seconds since 1970 as `2026-03-01T09:00:00Z`, with milliseconds where there are any; None for none."""
    if moment is None:
        return None
    whole = math.floor(moment)
    thousandths = round((moment - whole) * 1000) if whole != moment else 0
    if thousandths == 1000:
        whole, thousandths = whole + 1, 0
    minute = MINUTES[whole // 60]
    return f"{minute}{SECONDS[whole % 60]}.{thousandths:03d}Z" if thousandths else f"{minute}{SECONDS[whole % 60]}Z"


class _Minutes(dict[int, str]):
    """Date and time up to the seconds of a minute by its number since 1970: messages come by the dozen in one minute."""

    def __missing__(self, number: int) -> str:
        text = (datetime(1970, 1, 1) + timedelta(minutes=number)).isoformat()[:17]
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[number] = text
        return text


_MOST_KEPT = 1024
MINUTES = _Minutes()
SECONDS = tuple([f"{second:02d}" for second in range(60)])


def iso_text(value: Any) -> str | None:
    """A date and time as the export writes it, as RFC 3339; None for what is none. A zone that is not there is not made up."""
    moment = _moment(value)
    if moment is None:
        return None
    text = moment.isoformat()
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text


def iso_both(value: Any) -> tuple[float | None, str | None]:
    """What `iso_epoch` and `iso_text` give, for the price of one."""
    moment = _moment(value)
    if moment is None:
        return None, None
    # "2026-03-01T09:00:00Z", "2026-03-01T09:00:00.123Z": written so already.
    if len(value) in (20, 24) and value[-1] == "Z" and value[10] == "T":
        return moment.timestamp(), value
    return iso_epoch(value), iso_text(value)


def since(moment: float | None, origin: float | None) -> float | None:
    """Seconds from `origin` to `moment`, at most three decimals; None where one is not known, or before it."""
    if moment is None or origin is None or moment < origin:
        return None
    return round(moment - origin, 3)
