"""Columns in bytes, for tools that count those: worked out from the file, where it can still be read."""

from __future__ import annotations

import os
from array import array
from contextlib import suppress
from typing import BinaryIO

_MARK = b"\xef\xbb\xbf"


class ByteColumns:
    """The lines of one file at a time, the last that was asked for; close it when done."""

    def __init__(self) -> None:
        self._path: str | None = None
        self._file: BinaryIO | None = None
        self._starts = array("Q")  # where each line seen so far begins, and the next
        self._line: tuple[int, str | None] = (0, None)
        self._known = (1, 1)  # a column of that line, and the same in bytes

    def column(self, path: str, line: int, column: int) -> int | None:
        """The column in UTF-8 bytes, from 1, of `column` (in code points, from 1) of `line` (from 1) of the file at `path`.

        None where it can't be told: no such file or line, another encoding, or a line that others may split at a carriage return.
        """
        if path != self._path:
            self._open(path)
        text = self._text(line)
        if text is None or not 1 <= column <= len(text) + 1:
            return None
        if text.isascii():
            return column
        # From the place before, forth or back: a document may be one line of a hundred megabytes with findings all over.
        known, offset = self._known
        if column >= known:
            offset += len(text[known - 1 : column - 1].encode())
        else:
            offset -= len(text[column - 1 : known - 1].encode())
        self._known = column, offset
        return offset

    def close(self) -> None:
        """Closes the file."""
        if self._file is not None:
            self._file.close()
        self._file = None

    def _open(self, path: str) -> None:
        self.close()
        self._path, self._line = path, (0, None)
        self._starts = array("Q", [0])
        # Only a file can be read again: asking a pipe would wait for ever. A name may hold what no name can (NUL, lone surrogates).
        with suppress(OSError, ValueError):
            if os.path.isfile(path):  # noqa: PTH113 - the name is as the user gave it
                self._file = open(path, "rb")  # noqa: SIM115, PTH123 - stays open over many findings

    def _text(self, line: int) -> str | None:
        """The text of `line`, without its end; None where it can't be read."""
        if self._file is None or line < 1:
            return None
        if self._line[0] != line:
            self._line, self._known = (line, None), (1, 1)
            with suppress(OSError, UnicodeDecodeError):
                self._line = line, self._read(self._file, line)
        return self._line[1]

    def _read(self, file: BinaryIO, line: int) -> str | None:
        starts = self._starts
        if len(starts) < line:
            file.seek(starts[-1])
            while len(starts) < line:
                read = file.readline()
                if not read.endswith(b"\n"):
                    return None
                starts.append(starts[-1] + len(read))
        file.seek(starts[line - 1])
        read = file.readline()
        if not read:
            return None
        if line == 1:
            read = read.removeprefix(_MARK)
        read = read.removesuffix(b"\n").removesuffix(b"\r")
        return None if b"\r" in read else read.decode("utf-8")
