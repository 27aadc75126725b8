"""What stands for a value: `[phone 2]`, or with a key `[phone k7f3a2c19]`, the same for the same value."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.redaction.kinds import ORDER

_KIND = "|".join(ORDER)
PLACEHOLDER = lazy_pattern(rf"\[({_KIND})(?: (?:[1-9][0-9]{{0,5}}|k[0-9a-f]{{8}}))?\]")
_COUNTED = lazy_pattern(rf"\[({_KIND}) [1-9][0-9]{{0,5}}\]")


class Pseudonyms:
    """Placeholders of one run. Without a key they are counted as values come; with a key they are the same in every run."""

    def __init__(self, key: bytes | None = None) -> None:
        self._key = key
        self._given: dict[tuple[str, str], str] = {}
        self._counts: dict[str, int] = {}

    def placeholder(self, kind: str, value: str) -> str:
        """What stands for `value`, which is the same in whatever form it was written."""
        found = self._given.get((kind, value))
        if found is None:
            found = self._given[kind, value] = f"[{kind} {self._tag(kind, value)}]"
        return found

    def _tag(self, kind: str, value: str) -> str:
        if self._key is None:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            return str(self._counts[kind])
        import hmac

        said = f"{kind}\x1f{value}".encode("utf-8", "surrogatepass")
        return "k" + hmac.new(self._key, said, "sha256").hexdigest()[:8]


def kinds_only(text: str) -> str:
    """`text` with nothing left of its placeholders but their kind: what is the same in every run, whatever the run counted."""
    return PLACEHOLDER.sub(r"[\1]", text) if "[" in text else text


def uncounted(text: str) -> str:
    """`text` without the numbers of counted placeholders; those that a key made stay, they are the same in every run."""
    return _COUNTED.sub(r"[\1]", text) if "[" in text else text


def masked(text: str) -> str:
    """`text` with its placeholders made unreadable, at the same length: what is redacted is not looked at again."""
    return PLACEHOLDER.sub(_mask, text) if "[" in text else text


def _mask(match: re.Match[str]) -> str:
    return MASK * len(match[0])


MASK = "\ufffc"
"""The character that stands for those of a placeholder: no letter, no digit, no space."""
