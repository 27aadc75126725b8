"""Writes compiled lexicons to disk, as `calllint.lexicon.compiled` reads them."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path

from calllint.lexicon.plain import STRINGS, Compiled

_OWN = "*-own-*.bin"
"""The files of what the user's lexicons add to the built-in ones."""
_KEPT_AT_MOST = 16
"""Lexicons in the cache: one is replaced when the lexicon is edited, so that the oldest are of no use."""


def write(compiled: Compiled, key: str, path: Path, sizes: bytes = b"\n") -> None:
    """Writes it to `path`. Raises OSError, and ValueError for what no file can hold."""
    data = sizes + " ".join(compiled.function_words.split()).encode("utf-8", "surrogatepass") + b"\n" + _packed(compiled)
    path.write_bytes(f"{key}\n".encode() + b"%08x\n" % zlib.crc32(data) + data)


def keep_in_cache(compiled: Compiled, key: str, place: Path) -> bool:
    """Writes beside the place and moves it there, so that other runs see all of it or nothing. Whether it is there."""
    from tempfile import NamedTemporaryFile

    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=place.parent, prefix=".", suffix=".new", delete=False) as file:
            beside = Path(file.name)
        try:
            write(compiled, key, beside)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
        _drop_oldest(place.parent)
        return True
    except (OSError, ValueError):
        return False


def _drop_oldest(folder: Path) -> None:
    own: list[Path] = []
    whole: list[Path] = []
    for path in folder.glob("*.bin"):
        (own if path.match(_OWN) else whole).append(path)
    # What is made of the user's files is replaced with each edit: that drops none of what it is joined with.
    for kept in (own, whole):
        kept.sort(key=lambda path: path.stat().st_mtime, reverse=True)
        for path in kept[_KEPT_AT_MOST:]:
            path.unlink(missing_ok=True)


def _packed(compiled: Compiled) -> bytes:
    """A line of JSON with the short fields, the sizes of the others (bytes, and how many there are in it), and those."""
    long = {name: _laid_out([_encoded(string) for string in getattr(compiled, name)]) for name in STRINGS}
    long["sets"] = _laid_out([_numbers(numbers) for numbers in compiled.sets], 4)
    fields = {name: value for name, value in compiled._asdict().items() if name not in long}
    fields["long"] = {name: (len(data), len(getattr(compiled, name))) for name, data in long.items()}
    line = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return line.encode("utf-8", "surrogatepass") + b"\n" + b"".join(long.values())


def _laid_out(parts: Sequence[bytes], size: int = 1) -> bytes:
    """The parts behind their bounds, as `plain.Strings` and `plain.Sets` read them; bounds count what has `size` bytes."""
    return _numbers(accumulate((len(part) // size for part in parts), initial=0)) + b"".join(parts)


def _numbers(numbers: Iterable[int]) -> bytes:
    every = tuple(numbers)
    return struct.pack(f"={len(every)}I", *every)


def _encoded(string: str) -> bytes:
    if "\0" in string:
        raise ValueError("a NUL in a phrase")
    return string.encode("utf-8", "surrogatepass") + b"\0"
