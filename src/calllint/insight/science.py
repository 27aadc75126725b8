"""scipy, for those modules of this package that test and estimate: it comes with the extra `insight`."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from calllint.errors import UsageError


def stats() -> Any:
    """The module `scipy.stats`. Raises UsageError, with what to install, where scipy is not there."""
    try:
        return import_module("scipy.stats")
    except ImportError:
        raise UsageError(
            "comparing agents and topics needs scipy, which is not installed", hint='pip install "calllint[insight]"'
        ) from None
