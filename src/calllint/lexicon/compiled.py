"""Compiled lexicons on disk: parsing phrases takes longer than linting a call.

The built-in lexicons are compiled when the wheel is built (`hatch_build.py`). What is compiled later (in a source checkout, and the
lexicons of users) is kept in the user's cache directory. What is kept names what it was made of, so that a lexicon that was edited since
is compiled anew; a file that can't be read or written costs time and nothing else.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calllint import __version__
from calllint.lexicon.plain import Compiled, Sets, Strings
from calllint.lexicon.written import Written
from calllint.tomlfile import read_toml

if TYPE_CHECKING:
    from calllint.lexicon.entry import LexiconFile

COMPILED_NAME = "compiled.bin"
LANGUAGE_NAME = "language.toml"
FORMS_NAME = "forms.txt"
_FORMAT = f"13-{sys.byteorder}"


def lexicon_files(folder: Path) -> list[Path]:
    """The lexicon files of a language's folder, in order."""
    return [path for path in sorted(folder.glob("*.toml")) if path.name != LANGUAGE_NAME]


class _Kept(NamedTuple):
    """A compiled lexicon, and what it was made of with a check sum of what came of it; empty where it could not be kept."""

    compiled: Compiled
    name: str = ""


def load_compiled(folder: Path, extra: Sequence[Path | Written] = (), *, built_in: bool = True) -> Compiled:
    """The lexicons in `folder` with those files and phrases of `extra` that are in its language. Raises UsageError.

    Not `built_in`: of those in `folder` only the groups that `extra` uses and does not define.
    """
    if not built_in:
        key = f"{_key(folder, extra)} own"
        kept = _cached(folder.name, key) or _kept(_compile(folder, extra, built_in=False), folder.name, key)
        return kept.compiled
    return _with_own(folder, extra) if extra else _built_in(folder).compiled


def _built_in(folder: Path) -> _Kept:
    """The lexicons in `folder` alone: as they were shipped, or else as they are in the cache."""
    key = cache(partial(_key, folder))
    shipped = _load(folder / COMPILED_NAME, key, _sizes(folder))
    return shipped or _cached(folder.name, key()) or _kept(_compile(folder), folder.name, key())


def _with_own(folder: Path, extra: Sequence[Path | Written]) -> Compiled:
    """The lexicons in `folder` as they are, and what `extra` adds to them: that alone is compiled when it is edited.

    Where it adds to a group of theirs, phrases of theirs mean something else, and all is compiled together.
    """
    from calllint.lexicon.joined import joined

    whole, own = folder.name, f"{folder.name}-own"
    base = _built_in(folder)
    key = f"{base.name} and {_checksum_of(extra):08x}" if base.name else ""
    added = _cached(own, key)
    if added is None:
        together = _cached(whole, key)
        if together is not None:
            return together.compiled
        files = _read(folder, extra)
        if any(name in base.compiled.names for file in files for name in file.groups):
            return _kept(_compile(folder, extra), whole, key).compiled
        added = _kept(_compiled(folder, files, base.compiled), own, key)
    return joined(base.compiled, added.compiled)


def keep_compiled(folder: Path, target: Path) -> None:
    """Compiles the lexicons in `folder` into the file `target`."""
    from calllint.lexicon.keeping import write

    write(_compile(folder), _key(folder), target, _sizes(folder))


def compiled_function_words(folder: Path) -> str | None:
    """The function words of what `keep_compiled` wrote into `folder` itself, without reading the rest; None where there is nothing."""
    try:
        with (folder / COMPILED_NAME).open("rb") as file:
            _, _, sizes, words = (file.readline() for _ in range(4))
            return words.decode() if sizes == _sizes(folder) else None
    except (OSError, ValueError):
        return None


def _compile(folder: Path, extra: Sequence[Path | Written] = (), *, built_in: bool = True) -> Compiled:
    # What parses and compiles is imported only where there is something to compile.
    from calllint.lexicon.build import borrowed_groups
    from calllint.lexicon.entry import read_lexicon_file

    own, theirs = _read(folder, extra), map(read_lexicon_file, lexicon_files(folder))
    return _compiled(folder, [*theirs, *own] if built_in else [*own, *borrowed_groups(own, theirs)])


def _read(folder: Path, extra: Sequence[Path | Written]) -> list[LexiconFile]:
    """Those of `extra` that are in the language of the folder."""
    from calllint.lexicon.entry import read_lexicon_file, written_file

    files = [read_lexicon_file(one) if isinstance(one, Path) else written_file(one) for one in extra]
    return [file for file in files if file.language == folder.name]


def _compiled(folder: Path, files: Sequence[LexiconFile], base: Compiled | None = None) -> Compiled:
    from calllint.lexicon.build import compile_files
    from calllint.lexicon.inflection import Inflector

    function_words = read_toml(folder / LANGUAGE_NAME).data["function-words"]
    return compile_files(folder, function_words, Inflector(folder).forms, files, base)


def _load(path: Path, key: Callable[[], str], sizes: bytes = b"") -> _Kept | None:
    """What is kept at `path`, unless it is missing, damaged, or made of something else: neither of files of these `sizes`, which are told
    without reading them, nor by its `key`.

    What was shipped with files of these sizes is as whole as they are: no check sum is made of it.
    """
    try:
        with path.open("rb") as file:
            made_of, checksum, rest = file.readline(), file.readline(), file.read()
        if not (sizes and rest.startswith(sizes)) and (int(checksum, 16) != zlib.crc32(rest) or made_of != f"{key()}\n".encode()):
            return None
        return _Kept(_unpacked(rest), f"{made_of.decode().strip()} {checksum.decode().strip()}")
    except (OSError, ValueError, TypeError, IndexError):
        return None


def _unpacked(data: bytes) -> Compiled:
    """What `keeping` packed, behind the lines with the sizes and the function words. Raises ValueError where something is missing."""
    at = data.index(b"\n", data.index(b"\n") + 1) + 1
    end = data.index(b"\n", at)
    fields, at, view = json.loads(data[at:end]), end + 1, memoryview(data)
    for name, (size, count) in fields.pop("long").items():
        fields[name] = (Sets if name == "sets" else Strings)(view[at : at + size], count)
        at += size
    if at != len(data):
        raise ValueError("something is missing")
    return Compiled(**fields)


def _cached(name: str, key: str) -> _Kept | None:
    """What is in the cache under this name and key; nothing is without a key."""
    place = _place(name, key)
    return _load(place, lambda: key) if place is not None else None


def _kept(compiled: Compiled, name: str, key: str) -> _Kept:
    """Puts it into the cache under this name and key, and gives it back as it is there; without a key, and where it can't be, as it is."""
    from calllint.lexicon.keeping import keep_in_cache

    place = _place(name, key)
    there = place is not None and keep_in_cache(compiled, key, place)
    return (_cached(name, key) if there else None) or _Kept(compiled)


def _place(name: str, key: str) -> Path | None:
    """Where a compiled lexicon is cached; None where the system has no place for caches."""
    if not key:
        return None
    from platformdirs import user_cache_path

    try:
        return user_cache_path("calllint", appauthor=False) / "lexicons" / f"{name}-{zlib.crc32(key.encode()):08x}.bin"
    except (OSError, RuntimeError):
        return None


def _key(folder: Path, extra: Iterable[Path | Written] = ()) -> str:
    """What tells an edited lexicon from the one that was compiled: a check sum over all files, which no attacker has to be kept from."""
    checksum = 0
    for path in (folder / LANGUAGE_NAME, *lexicon_files(folder)):
        checksum = zlib.crc32(path.read_bytes().replace(b"\r\n", b"\n"), checksum)
    checksum = _checksum_of(extra, checksum)
    # What compiles is part of what it makes, and so are the forms of words.
    for path in (folder / FORMS_NAME, *sorted(Path(__file__).parent.glob("*.py"))):
        checksum = zlib.crc32(_content(path), checksum)
    return f"calllint {__version__} {_FORMAT} {folder.name} {checksum:08x}"


def _checksum_of(extra: Iterable[Path | Written], checksum: int = 0) -> int:
    for one in extra:
        checksum = zlib.crc32(f"{one}\n".encode("utf-8", "surrogatepass") + (_content(one) if isinstance(one, Path) else b""), checksum)
    return checksum


def _sizes(folder: Path) -> bytes:
    """Does for `_key` in an installed package, whose files nobody edits in place: a line with the names and sizes of them."""
    with os.scandir(folder) as there:
        sizes = sorted((file.name, file.stat().st_size) for file in there if file.name.endswith(".toml") or file.name == FORMS_NAME)
    return f"{__version__} {_FORMAT} {folder.name} {' '.join(f'{name}:{size}' for name, size in sizes)}\n".encode()


def _content(path: Path) -> bytes:
    """The content of a file that may not be there; one of the user that can't be read has its own error when it is read for compiling."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
