"""What a run that may be ended notes while it goes: lines that are whole or don't count, each with a check sum."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any, NamedTuple

from calllint.errors import Problem

VERSION = 1
Identity = dict[str, str]
"""What a run rests on, by its name for people; values are compared and never shown."""


class Step(NamedTuple):
    """How far a run is. Counts are of all of it so far; `problems` and `notices` are of this step alone.

    `size` bytes of the output are written, which have the `checksum` (CRC-32). They are made of `items` that were read, the last of which
    stands at `last`; `failing` results fail the run. `done` says that this is the whole output.
    """

    size: int = 0
    checksum: int = 0
    items: int = 0
    last: str = ""
    conversations: int = 0
    failing: int = 0
    done: bool = False
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()


class Journal(NamedTuple):
    """What was noted: of which run, and its steps, each with the place in the journal (in bytes) where it ends."""

    identity: Identity
    steps: list[tuple[Step, int]]


def head_line(identity: Identity) -> bytes:
    """The first line."""
    return _line({"calllint": VERSION, "run": identity})


def step_line(step: Step) -> bytes:
    """The line of a step."""
    return _line({name: value for name, value in step._asdict().items() if value != Step._field_defaults[name]})


def read_journal(data: bytes) -> Journal | None:
    """What stands in `data`, up to the first line that is torn or damaged; None where not even the head is whole."""
    found: Journal | None = None
    at = 0
    for line in data.splitlines(keepends=True):
        at += len(line)
        value = _value(line)
        if value is None:
            break
        if found is not None:
            found.steps.append((_step(value), at))
        elif value.get("calllint") == VERSION:
            found = Journal(value["run"], [])
        else:
            break
    return found


def _line(value: Mapping[str, Any]) -> bytes:
    text = json.dumps(value).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _value(line: bytes) -> dict[str, Any] | None:
    checksum, _, text = line.partition(b" ")
    if not text.endswith(b"\n") or checksum != b"%08x" % zlib.crc32(text[:-1]):
        return None
    value: dict[str, Any] = json.loads(text)
    return value


def _step(value: dict[str, Any]) -> Step:
    for name in ("problems", "notices"):
        value[name] = tuple([Problem(*fields) for fields in value.get(name, ())])
    return Step(**value)
