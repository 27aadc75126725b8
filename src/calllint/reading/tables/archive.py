"""Whether a workbook is one that can be opened: how much its parts unpack to, and how far its cells reach, before any is read."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from calllint.patterns import lazy_pattern

MOST_BYTES = 2_000_000_000
"""What all parts of a workbook may unpack to."""
MOST_CELLS = 40_000_000
"""Cells between the first and the last one, filled or not: a library sets aside room for all."""
_MOST_PARTS = 10_000
_PIECE = 1 << 20
_HEADER = struct.Struct("<4s22xHH")
# Cells in column AA and beyond, and rows from a million on: where there are none, and there hardly ever are, a sheet is small enough.
_FAR = lazy_pattern(rb'r="(?:[A-Za-z]{2}|[A-Za-z]?\d{7})')
_NEAR_ROWS = 999_999
_ROW = lazy_pattern(rb"r=[\"'][A-Za-z]{0,3}(\d{1,10})[\"']")
_WIDE_CELL = lazy_pattern(rb"r=[\"']([A-Za-z]{2,3})\d")
_OVERLAP = 200
_ALPHABET = 26


def refusal(data: bytes) -> str | None:
    """Why the workbook is not to be opened; None where it may be."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, IndexError, struct.error) as error:
        return f"is a damaged workbook: {error}"
    if len(parts) > _MOST_PARTS:
        return f"is no workbook to read: it has {len(parts)} parts"
    unpacked = 0
    for part in parts:
        rows = columns = 0
        is_sheet = part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml")
        tail = b""
        try:
            for piece in _pieces(data, part):
                unpacked += len(piece)
                if unpacked > MOST_BYTES:
                    return f"unpacks to more than {MOST_BYTES // 1_000_000} MB: save what is to be read in a smaller workbook, or as CSV"
                if is_sheet:
                    seen = _reach(tail + piece)
                    rows, columns = max(rows, seen[0]), max(columns, seen[1])
                    tail = piece[-_OVERLAP:]
        except (zlib.error, ValueError, struct.error) as error:
            return f"is a damaged workbook: {part.filename}: {error}"
        if rows * columns > MOST_CELLS:
            return f"has a sheet that reaches to row {rows} and column {columns}, which is too large: save it as CSV"
    return None


def _pieces(data: bytes, part: ZipInfo) -> Iterator[bytes]:
    """What `part` unpacks to, a piece at a time: what it says of its size is not trusted. Raises ValueError, zlib.error, struct.error."""
    mark, name, extra = _HEADER.unpack_from(data, part.header_offset)
    if mark != b"PK\x03\x04":
        raise ValueError("no such part")
    start = part.header_offset + _HEADER.size + name + extra
    packed = memoryview(data)[start : start + part.compress_size]
    if part.compress_type == ZIP_STORED:
        yield bytes(packed)
        return
    if part.compress_type != ZIP_DEFLATED:
        raise ValueError("packed in a way that workbooks are not")
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for at in range(0, len(packed), _PIECE):
        piece = unpacker.decompress(packed[at : at + _PIECE], _PIECE)
        while piece:
            yield piece
            piece = unpacker.decompress(unpacker.unconsumed_tail, _PIECE)


def _reach(piece: bytes) -> tuple[int, int]:
    """A row and a column that no cell in a piece of a sheet is beyond."""
    if b"r='" not in piece and _FAR.search(piece) is None:
        return _NEAR_ROWS, _ALPHABET
    names = set(_WIDE_CELL.findall(piece))
    return max(map(int, _ROW.findall(piece)), default=_NEAR_ROWS), max(map(_number, names), default=_ALPHABET)


def _number(name: bytes) -> int:
    number = 0
    for letter in re.sub(rb"[^A-Z]", b"", name.upper()):
        number = number * _ALPHABET + letter - 64
    return number
