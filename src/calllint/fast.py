"""The packages of the extra `fast`: they change no result, and are used where they are installed."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

SWITCH = "CALLLINT_FAST"
"""An environment variable; `0` keeps to Python alone, to compare or to find a fault."""


def fast_module(name: str) -> Any:
    """The module called `name`, or None where it is not installed or not wanted."""
    if os.environ.get(SWITCH) == "0":
        return None
    try:
        return import_module(name)
    except ImportError:
        return None
