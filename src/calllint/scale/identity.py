"""What the output of a run rests on: a run that is taken up again has to rest on the same."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from enum import Enum
from itertools import chain
from pathlib import Path
from typing import Any

from calllint import __version__
from calllint.errors import UsageError
from calllint.scale.journal import Identity
from calllint.settings import Settings

_ENDS = 65536
"""Bytes at each end of an input that are looked at. With its size and the time of its change that is enough to tell it by."""
_NAMED = 1000
"""Inputs that are told by name; of further ones it is only known that one of them is another."""


def identity_of(report: str, settings: Settings, inputs: Iterable[str], files: Iterable[str], options: Mapping[str, Any]) -> Identity:
    """The identity of a run that writes `report` of `inputs` (files, or folders that are one as a whole).

    `files` are read besides: side files. `options` decide how the inputs are read, each by its name for people. Raises UsageError where
    an input is a pipe or a device, which can't be read again.
    """
    found = {"the version of calllint": __version__, "the output format": report}
    found |= {name: _digest(_plain(value)) for name, value in options.items()}
    for name, value in settings._asdict().items():
        if name != "root":
            found[f"the setting {name.replace('_', '-')}"] = _digest(_plain(value))
    found["the folder of the configuration"] = _digest(os.path.abspath(settings.root))  # noqa: PTH100 - a link stays what it was called
    found["the lexicons of calllint"] = _digest([_content(file) for file in _own_files()])
    for file in _lexicons(settings):
        found[f"the lexicon {file}"] = _content(file)
    for name in files:
        found[f"the side file {name}"] = _content(Path(name))
    if settings.plugins:
        found["the plugins that are installed"] = _digest(sorted(_plugins()))
    every = hashlib.sha256()
    number = 0
    for number, name in enumerate(inputs, 1):
        stamp = _stamp(name)
        every.update(f"{os.path.abspath(name)}\0{stamp}\0".encode("utf-8", "surrogatepass"))  # noqa: PTH100
        if number <= _NAMED:
            found[f"the input {name}"] = stamp
    found["the inputs"] = f"{number} {every.hexdigest()[:24]}"
    return found


def _stamp(name: str) -> str:
    path = Path(name)
    if path.is_dir():
        # Only all its files together are an input.
        return _digest([[str(file), _stamp(str(file))] for file in sorted(path.rglob("*")) if file.is_file()])
    try:
        status = path.stat()
        if not path.is_file():
            raise UsageError("can't be read again, as --resume would have to", path=name, hint="save it as a file")
        with path.open("rb") as file:
            head = file.read(_ENDS)
            file.seek(max(0, status.st_size - _ENDS))
            ends = hashlib.sha256(head + file.read(_ENDS)).hexdigest()[:24]
    except (OSError, ValueError) as error:
        # Whoever reads it says so; once it can be read, it is another input.
        return f"can't be read: {getattr(error, 'strerror', None) or error}"
    return f"{status.st_size} {status.st_mtime_ns} {ends}"


def _own_files() -> Iterator[Path]:
    from calllint.lexicon import languages
    from calllint.lexicon.compiled import lexicon_files
    from calllint.lexicon.lexicon import lexicon_folder

    return chain.from_iterable(lexicon_files(lexicon_folder() / language) for language in languages())


def _lexicons(settings: Settings) -> Iterator[Path]:
    for name in settings.lexicons:
        path = Path(settings.root, name)
        yield from sorted(path.glob("**/*.toml")) if path.is_dir() else [path]


def _plugins() -> Iterator[str]:
    from importlib.metadata import entry_points

    for group in ("calllint.detectors", "calllint.checks"):
        for point in entry_points(group=group):
            package = point.dist
            yield f"{point.name} {point.value} {package.version if package is not None else ''}"


def _content(path: Path) -> str:
    with suppress(OSError):
        return hashlib.sha256(path.read_bytes()).hexdigest()[:24]
    return "can't be read"


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:24]


def _plain(value: Any) -> Any:
    """`value` in JSON's types, the same for what is equal."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return _plain(value._asdict())
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
