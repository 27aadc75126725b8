"""Compiled lexicons on disk: parsing phrases takes longer than linting a call.

The built-in lexicons are compiled when the wheel is built (`hatch_build.py`). What is compiled later (in a source checkout, and the
lexicons of users) is kept in the user's cache directory. What is kept names what it was made of, so that a lexicon that was edited since
is compiled anew; a file that can't be read or written costs time and nothing else.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from calllint import __version__
from calllint.lexicon.plain import Compiled, Strings, packed
from calllint.lexicon.written import Written
from calllint.tomlfile import read_toml

COMPILED_NAME = "compiled.bin"
LANGUAGE_NAME = "language.toml"
FORMS_NAME = "forms.txt"
_FORMAT = 10
_STRINGS = ("words", "groups", "entries", "phrases", "nodes", "anchors", "anchored", "needs", "sets")
"""The fields that are long: a run reads few of their strings."""
_KEPT_AT_MOST = 16
"""Lexicons in the cache: one is replaced when the lexicon is edited, so that the oldest are of no use."""


def lexicon_files(folder: Path) -> list[Path]:
    """The lexicon files of a language's folder, in order."""
    return [path for path in sorted(folder.glob("*.toml")) if path.name != LANGUAGE_NAME]


def load_compiled(folder: Path, extra: Sequence[Path | Written] = (), *, built_in: bool = True) -> Compiled:
    """The lexicons in `folder` with those files and phrases of `extra` that are in its language. Raises UsageError.

    Not `built_in`: of those in `folder` only the groups that `extra` uses and does not define.
    """
    if built_in and not extra:
        shipped = _load(folder / COMPILED_NAME, lambda: _key(folder, lexicon_files(folder)), _sizes(folder))
        if shipped is not None:
            return shipped
    paths = lexicon_files(folder)
    key = _key(folder, paths, extra) + ("" if built_in else " own")
    place = _cached(folder.name, key)
    kept = _load(place, lambda: key) if place is not None else None
    if kept is not None:
        return kept
    compiled = _compile(folder, paths, extra, built_in=built_in)
    if place is not None:
        _keep_in_cache(compiled, key, place)
    return compiled


def keep_compiled(folder: Path, target: Path) -> None:
    """Compiles the lexicons in `folder` into the file `target`."""
    paths = lexicon_files(folder)
    _write(_compile(folder, paths, ()), _key(folder, paths), target, _sizes(folder))


def compiled_function_words(folder: Path) -> str | None:
    """The function words of what `keep_compiled` wrote into `folder` itself, without reading the rest; None where there is nothing."""
    try:
        with (folder / COMPILED_NAME).open("rb") as file:
            _, _, sizes, words = (file.readline() for _ in range(4))
            return words.decode() if sizes == _sizes(folder) else None
    except (OSError, ValueError):
        return None


def _compile(folder: Path, paths: Sequence[Path], extra: Sequence[Path | Written], *, built_in: bool = True) -> Compiled:
    # What parses and compiles is imported only where there is something to compile.
    from calllint.lexicon.build import borrowed_groups, compile_files
    from calllint.lexicon.entry import read_lexicon_file, written_file
    from calllint.lexicon.inflection import Inflector

    own = [read_lexicon_file(one) if isinstance(one, Path) else written_file(one) for one in extra]
    files = [file for file in own if file.language == folder.name]
    files = [*map(read_lexicon_file, paths), *files] if built_in else [*files, *borrowed_groups(files, map(read_lexicon_file, paths))]
    function_words = read_toml(folder / LANGUAGE_NAME).data["function-words"]
    return compile_files(folder, function_words, Inflector(folder).forms, files)


def _load(path: Path, key: Callable[[], str], sizes: bytes = b"") -> Compiled | None:
    """What is kept at `path`, unless it is missing, damaged, or made of something else: neither of files of these `sizes`, which are told
    without reading them, nor by its `key`.
    """
    try:
        with path.open("rb") as file:
            made_of, checksum, data = file.readline(), file.readline(), file.read()
        if int(checksum, 16) != zlib.crc32(data):
            return None
        if not (sizes and data.startswith(sizes)) and made_of != f"{key()}\n".encode():
            return None
        return _unpacked(data)
    except (OSError, ValueError, TypeError, IndexError):
        return None


def _unpacked(data: bytes) -> Compiled:
    """What `_packed` made, behind the lines with the sizes and the function words."""
    at = data.index(b"\n", data.index(b"\n") + 1) + 1
    end = data.index(b"\n", at)
    fields = json.loads(data[at:end])
    at = end + 1
    for name, (size, count) in fields.pop("strings").items():
        fields[name] = Strings(data[at : at + size], count)
        at += size
    return Compiled(**fields)


def _packed(compiled: Compiled) -> bytes:
    """A line of JSON with the short fields, the sizes of the others (bytes, and strings), and those."""
    strings = {name: packed(getattr(compiled, name)) for name in _STRINGS}
    fields = {name: value for name, value in compiled._asdict().items() if name not in strings}
    fields["strings"] = {name: (len(data), len(getattr(compiled, name))) for name, data in strings.items()}
    line = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return line.encode("utf-8", "surrogatepass") + b"\n" + b"".join(strings.values())


def _write(compiled: Compiled, key: str, path: Path, sizes: bytes = b"\n") -> None:
    data = sizes + " ".join(compiled.function_words.split()).encode("utf-8", "surrogatepass") + b"\n" + _packed(compiled)
    path.write_bytes(f"{key}\n".encode() + b"%08x\n" % zlib.crc32(data) + data)


def _cached(language: str, key: str) -> Path | None:
    """Where a compiled lexicon is cached; None where the system has no place for caches."""
    from platformdirs import user_cache_path

    try:
        return user_cache_path("calllint", appauthor=False) / "lexicons" / f"{language}-{zlib.crc32(key.encode()):08x}.bin"
    except (OSError, RuntimeError):
        return None


def _keep_in_cache(compiled: Compiled, key: str, place: Path) -> None:
    """Writes beside the place and moves it there, so that other runs see all of it or nothing."""
    from tempfile import NamedTemporaryFile

    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=place.parent, prefix=".", suffix=".new", delete=False) as file:
            beside = Path(file.name)
        try:
            _write(compiled, key, beside)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
        _drop_oldest(place.parent)
    except (OSError, ValueError):
        return


def _drop_oldest(folder: Path) -> None:
    kept = sorted(folder.glob("*.bin"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[_KEPT_AT_MOST:]:
        path.unlink(missing_ok=True)


def _key(folder: Path, paths: Iterable[Path], extra: Iterable[Path | Written] = ()) -> str:
    """What tells an edited lexicon from the one that was compiled: a check sum over all files, which no attacker has to be kept from."""
    checksum = 0
    for path in (folder / LANGUAGE_NAME, *paths):
        checksum = zlib.crc32(path.read_bytes().replace(b"\r\n", b"\n"), checksum)
    for one in extra:
        checksum = zlib.crc32(f"{one}\n".encode("utf-8", "surrogatepass") + (_content(one) if isinstance(one, Path) else b""), checksum)
    # What compiles is part of what it makes, and so are the forms of words.
    for path in (folder / FORMS_NAME, *sorted(Path(__file__).parent.glob("*.py"))):
        checksum = zlib.crc32(_content(path), checksum)
    return f"calllint {__version__} {_FORMAT} {folder.name} {checksum:08x}"


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
