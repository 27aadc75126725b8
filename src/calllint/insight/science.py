"""scipy and statsmodels, for those modules of this package that test and estimate: they come with the extra `insight`."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from calllint.errors import UsageError


def stats() -> Any:
    """The module `scipy.stats`. Raises UsageError, with what to install, where scipy is not there."""
    return _found("scipy", "stats")


def optimize() -> Any:
    """The module `scipy.optimize`. Raises UsageError, with what to install, where scipy is not there."""
    return _found("scipy", "optimize")


def proportions() -> Any:
    """The module `statsmodels.stats.proportion`. Raises UsageError, with what to install, where statsmodels is not there."""
    return _found("statsmodels", "stats.proportion")


def _found(package: str, module: str) -> Any:
    try:
        return import_module(f"{package}.{module}")
    except ImportError:
        raise UsageError(
            f"comparing agents and topics needs {package}, which is not installed", hint='pip install "calllint[insight]"'
        ) from None
