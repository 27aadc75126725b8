"""Keeps personal data out of a run: `--redact`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from calllint.cli._tally import Tally
from calllint.errors import UsageError
from calllint.redaction import Redactor
from calllint.results import Result

_SHORTEST_KEY = 16


def redacted(results: Iterable[Result], key_file: Path | None, tally: Tally) -> Iterator[Result]:
    """`results` without personal data; the tally's problems and notices, too, once the results are exhausted. Raises UsageError."""
    redactor = Redactor(key=_key(key_file))
    return _each(results, redactor, tally)


def _each(results: Iterable[Result], redactor: Redactor, tally: Tally) -> Iterator[Result]:
    yield from map(redactor.result, results)
    tally.problems[:] = map(redactor.problem, tally.problems)
    tally.notices[:] = map(redactor.problem, tally.notices)


def _key(file: Path | None) -> bytes | None:
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
