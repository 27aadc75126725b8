"""Keeps personal data out of a run: `--redact`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from calllint.cli._tally import Tally
from calllint.errors import Problem, UsageError
from calllint.redaction import Redactor
from calllint.results import Result

_SHORTEST_KEY = 16


def redacted(items: Iterable[Result | Problem], key_file: Path | None, tally: Tally) -> Iterator[Result | Problem]:
    """`items` without personal data; the tally's problems and notices, too, once they are exhausted. Raises UsageError."""
    redactor = Redactor(key=key_in(key_file))
    return _each(items, redactor, tally)


def _each(items: Iterable[Result | Problem], redactor: Redactor, tally: Tally) -> Iterator[Result | Problem]:
    for item in items:
        yield redactor.problem(item) if isinstance(item, Problem) else redactor.result(item)
    redact_tally(tally, redactor)


def redact_tally(tally: Tally, redactor: Redactor | None) -> None:
    """Takes personal data out of the problems and notices, where there is what does so. Not before all conversations were redacted: a path
    is redacted as it was for those in it.
    """
    if redactor is not None:
        tally.problems[:] = map(redactor.problem, tally.problems)
        tally.notices[:] = map(redactor.problem, tally.notices)


def asked_for(redact: bool | None, key_file: Path | None, configured: bool | None) -> Redactor | None:
    """What takes personal data out, where the call (`redact`, or a key) or else the configuration asks for it. Raises UsageError."""
    if redact is None:
        redact = key_file is not None or bool(configured)
    return Redactor(key=key_in(key_file)) if redact else None


def key_in(file: Path | None) -> bytes | None:
    if file is None:
        return None
    try:
        key = file.read_bytes().strip()
    except OSError as error:
        raise UsageError(f"the key for pseudonyms can't be read: {error.strerror}", str(file)) from None
    if len(key) < _SHORTEST_KEY:
        hint = "make one: python -c 'import secrets; print(secrets.token_hex(32))'"
        raise UsageError(f"the key for pseudonyms is too short: {len(key)} bytes of at least {_SHORTEST_KEY}", str(file), hint=hint)
    return key
