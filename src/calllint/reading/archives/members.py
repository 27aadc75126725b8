"""What stands in a ZIP archive: which files are worth reading, and their bytes, as far as an archive may expand."""

from __future__ import annotations

import errno
import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, TYPE_CHECKING, BinaryIO, NamedTuple

from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.limits import MEGABYTE, Limits, how_to_raise

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_SMALL = 8 * MEGABYTE
"""What a file may expand to whatever it is packed in: texts that say the same all over are small."""
_BUFFER = 65536

_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, struct.error, NotImplementedError, RuntimeError, ValueError, OverflowError,
    IndexError,
)  # fmt: skip
_MEDIA_WORDS = """
    jpg jpeg png gif webp heic heif bmp tif tiff svg ico mp4 mov avi mkv webm 3gp m4v mp3 m4a aac opus ogg oga wav amr flac wma
    pdf vcf apk exe dll ttf woff woff2 psd ai
"""
_MEDIA = frozenset(f".{word}" for word in _MEDIA_WORDS.split())
_PASSED_OVER = frozenset({"__MACOSX", "node_modules", "__pycache__"})
_ABOUT = frozenset({"readme", "license", "licence", "changelog", "contributing", "group_info", "user_info"})
# The last two are Google's: who is in a chat that lies beside them.
_CONTROLS = lazy_pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_UNSAFE = lazy_pattern(r"^(?:[A-Za-z]:|/|\.\.(?:/|$))|/\.\.(?:/|$)")


def _what_to_do(field: str) -> str:
    return f"unpack it first, or {how_to_raise(field)}"


_TOO_FAR = f"the archive expands too far to be read in place ({_what_to_do('archive_megabytes')})"


class Budget:
    """What is left of the bytes that an archive, with the archives in it, may expand to by the `limits`."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.left = self.limits.archive_megabytes * MEGABYTE

    def most(self, packed: int) -> tuple[int, str]:
        """What a file that takes up so many bytes may expand to, and the field of the limits that says so."""
        by_ratio, most = max(_SMALL, packed * self.limits.archive_ratio), self.limits.archive_file_megabytes * MEGABYTE
        return (most, "archive_file_megabytes") if most <= by_ratio else (by_ratio, "archive_ratio")


class Entry(NamedTuple):
    """A file in an archive: `inner` is its path there, with slashes; `shown` its name in places and problems."""

    inner: str
    shown: str
    info: zipfile.ZipInfo

    @property
    def suffix(self) -> str:
        """The last extension in lower case, with its dot; empty for none."""
        name = self.inner.rsplit("/", 1)[-1]
        return "." + name.rsplit(".", 1)[1].lower() if "." in name[1:] else ""


class Archive:
    """An open archive and its files, in the order of their names."""

    def __init__(self, name: str, file: zipfile.ZipFile) -> None:
        self.name = name
        self._file = file
        entries = [entry_of(name, info) for info in file.infolist() if info.filename and not info.is_dir()]
        self.entries = sorted(entries, key=lambda entry: entry.inner)

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def open(self, entry: Entry, budget: Budget) -> io.BufferedReader:
        """The bytes of a file. Raises OSError with what is wrong with it, now or while they are read."""
        try:
            return expanded(self._file.open(entry.info), entry.info.compress_size, budget)
        except _BROKEN as error:
            raise OSError(errno.EIO, f"damaged in the archive ({error})") from error


def expanded(stream: IO[bytes], packed: int, budget: Budget) -> io.BufferedReader:
    """What `stream` expands of so many `packed` bytes. Reading it raises OSError where it is damaged or becomes too much."""
    return io.BufferedReader(_Expanded(stream, packed, budget), _BUFFER)


class _Expanded(io.RawIOBase):
    """Bytes of a file as they are expanded: whatever the archive says of its size, they end where they become too many."""

    def __init__(self, stream: IO[bytes], packed: int, budget: Budget) -> None:
        self._stream = stream
        self._limit, self._field = budget.most(packed)
        self._read = 0
        self._budget = budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        try:
            data = self._stream.read(len(view))
        except _BROKEN as error:
            raise OSError(errno.EIO, f"damaged in the archive ({error})") from error
        self._read += len(data)
        self._budget.left -= len(data)
        if self._read > self._limit:
            raise OSError(errno.EFBIG, f"expands to more than {self._limit} bytes ({_what_to_do(self._field)})")
        if self._budget.left < 0:
            raise OSError(errno.EFBIG, _TOO_FAR)
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()


def opened(name: str, stream: BinaryIO, most: int) -> Archive | Problem:
    """The archive in `stream`, read from its beginning; a problem where it is none, or holds more files than `most`."""
    try:
        if stream.seekable():
            stream.seek(0)
        else:
            stream = io.BytesIO(stream.read())
        file = zipfile.ZipFile(stream)
    except (*_BROKEN, UnicodeDecodeError) as error:
        return Problem(name, f"is a damaged ZIP archive: {error} (make it again)")
    if len(file.filelist) > most:
        return Problem(name, f"holds more than {most} files ({_what_to_do('archive_files')})")
    return Archive(name, file)


def entry_of(archive: str, info: zipfile.ZipInfo) -> Entry:
    """The file that `info` describes, its name put right: slashes, and UTF-8 that was not declared as such."""
    name = info.filename
    if not info.flag_bits & 0x800:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    name = name.replace("\\", "/").removeprefix("./")
    return Entry(name, f"{archive}/{_CONTROLS.sub('�', name)}", info)


def unreadable(entry: Entry, budget: Budget) -> Problem | None:
    """Why a file is not read, before a byte of it is."""
    info = entry.info
    if _UNSAFE.search(entry.inner):
        return Problem(entry.shown, "has a path that leads out of the archive: it is passed over")
    if stat.S_ISLNK(info.external_attr >> 16):
        return Problem(entry.shown, "is a link to another file: it is passed over")
    if info.flag_bits & 0x1:
        return Problem(entry.shown, "is protected with a password (make the archive without one)")
    most, field = budget.most(info.compress_size)
    if info.file_size > most:
        times = f", more than {budget.limits.archive_ratio} times its size" if field == "archive_ratio" else f", more than {most}"
        return Problem(entry.shown, f"expands to {info.file_size} bytes{times} ({_what_to_do(field)})")
    if info.file_size > budget.left:
        return Problem(entry.shown, _TOO_FAR)
    return None


def worth_reading(archive: Archive, extensions: frozenset[str] | None) -> Iterator[Entry]:
    """The files that may hold conversations: no media, no hidden files, and of a WhatsApp chat with its attachments only the chat."""
    chat = _chat_folder(archive)
    for entry in archive.entries:
        folder, _, name = entry.inner.rpartition("/")
        parts = entry.inner.split("/")
        if _PASSED_OVER.intersection(parts) or any(part.startswith(".") and part not in (".", "..") for part in parts):
            continue
        if entry.suffix in _MEDIA or name.partition(".")[0].lower() in _ABOUT or (folder == chat and not _is_chat(entry, archive)):
            continue
        if extensions is None or not entry.suffix or entry.suffix == ".zip" or entry.suffix in extensions:
            yield entry


def _chat_folder(archive: Archive) -> str | None:
    """The folder of the WhatsApp chat that the archive is the export of; None where it is none."""
    return next((entry.inner.rpartition("/")[0] for entry in archive.entries if _is_chat(entry, archive)), None)


def _is_chat(entry: Entry, archive: Archive) -> bool:
    """`_chat.txt` on iPhones; elsewhere the chat has the name of the archive."""
    name = entry.inner.rpartition("/")[2].lower()
    stem = archive.name.replace("\\", "/").rpartition("/")[2].lower().removesuffix(".zip")
    return name == "_chat.txt" or ("whatsapp" in stem and name == f"{stem}.txt")
