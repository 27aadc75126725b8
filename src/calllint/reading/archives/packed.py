"""A file that is packed by itself with gzip: its bytes, as far as it may expand."""

from __future__ import annotations

import gzip
import os
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from calllint.reading.archives.members import Budget, expanded

if TYPE_CHECKING:
    from calllint.reading.limits import Limits


def unpacked(name: str, stream: BinaryIO, limits: Limits | None = None) -> tuple[str, BinaryIO]:
    """What `stream` (any position, seekable) holds packed, and its name behind that of the file: `x.json.gz/x.json`.

    Its bytes raise OSError where it is damaged, or expands further than the `limits` (None: the usual ones).
    """
    packed = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    plain = cast("IO[bytes]", gzip.GzipFile(fileobj=stream, mode="rb"))
    inner = "stdin" if name == "-" else PurePosixPath(name).name.removesuffix(".gz").removesuffix(".GZ")
    return f"{name}/{inner}", expanded(plain, packed, Budget(limits))
