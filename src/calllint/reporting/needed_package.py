"""Packages that an output format takes and that need not be installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from calllint.errors import UsageError


def needed(module: str, output_format: str, extra: str = "reports") -> Any:
    """The module `module` of a package that `output_format` takes. Raises UsageError, with what to install, where it is not there."""
    try:
        return import_module(module)
    except ImportError:
        hint = f'pip install "calllint[{extra}]"'
        raise UsageError(f"the format {output_format} needs a package that is not installed", hint=hint) from None
