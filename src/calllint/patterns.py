"""Regular expressions that are compiled when they are first used: a run needs few of them, and compiling all takes longer than linting."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def lazy_pattern(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, but compiled at the first use; what is no pattern raises `re.error` then."""
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))


class _Lazy:
    def __init__(self, pattern: Any, flags: int) -> None:
        self._made_of = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Python asks only for what is not there: each method is looked up once, and costs no more than a pattern's own from then on."""
        found = getattr(re.compile(*self._made_of), name)
        setattr(self, name, found)
        return found
