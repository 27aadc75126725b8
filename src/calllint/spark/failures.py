"""What Spark raises, in a line for people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from calllint.errors import Problem, UsageError

_OWN = "calllint.errors."
_RAISED = re.compile(r"[A-Za-z_][\w.]*(Error|Exception)(: |$)")
_LONGEST = 300


class InputMissingError(Exception):
    """There is no input, or none that Spark can read: `problem` says so."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@contextmanager
def input_failures(paths: Sequence[str]) -> Iterator[None]:
    """Raises InputMissingError where what is done with the input at `paths` fails, other than by the user's settings."""
    try:
        yield
    except Exception as error:
        if not _is_of_spark(error):
            raise
        message = {
            "PATH_NOT_FOUND": "there is no such file or folder",
            "UNABLE_TO_INFER_SCHEMA": "there is no Parquet file in it (for JSON Lines say --input-format jsonl)",
        }.get(_condition(error), f"can't be read: {_first_line(error)}")
        raise InputMissingError(Problem(", ".join(paths), message)) from None


@contextmanager
def output_failures(path: str) -> Iterator[None]:
    """Raises UsageError where there is already something at `path`; whatever else fails is left to `as_usage`."""
    try:
        yield
    except Exception as error:
        if _is_of_spark(error) and _condition(error) == "PATH_ALREADY_EXISTS":
            raise UsageError("there is already something there", path, hint="name another output, or say --overwrite") from None
        raise


def as_usage(error: Exception) -> Exception:
    """What is to be told of `error`: itself, where it is calllint's own; a line, where Spark gave up."""
    if not _is_of_spark(error):
        return error
    if _condition(error) == "JAVA_GATEWAY_EXITED":
        return UsageError("Spark could not start Java", hint="install Java 17 or later, or set JAVA_HOME")
    lines = [line.strip() for line in str(error).splitlines()]
    # The words of what a process of Python raised stand at the end of its trace.
    raised = next((line for line in reversed(lines) if _RAISED.match(line)), None)
    if raised is not None and raised.startswith(_OWN):
        return UsageError(raised.partition(": ")[2])
    return UsageError(f"Spark gave up: {raised or _first_line(error)}", hint="its log says more")


def _is_of_spark(error: Exception) -> bool:
    return type(error).__module__.split(".")[0] in ("pyspark", "py4j")


def _condition(error: Any) -> str:
    """Spark's own name of the error, without what it is narrowed to; empty for none."""
    ask = getattr(error, "getCondition", None) or getattr(error, "getErrorClass", None)
    return str((ask() if ask is not None else None) or "").split(".")[0]


def _first_line(error: Exception) -> str:
    text = next(filter(None, map(str.strip, str(error).splitlines())), type(error).__name__)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
