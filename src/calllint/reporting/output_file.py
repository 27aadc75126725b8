"""Writes a report: to a file whole or not at all, or to standard output, whose reader may leave at any time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from calllint.errors import UsageError


def write_output(pieces: Iterable[str] | Iterable[bytes], file: Path | None, stdout: TextIO) -> None:
    """Writes `pieces` to `file` (text as UTF-8), or to `stdout` where it is None, each piece at once.

    A file appears, or is replaced, only once everything is written; whatever goes wrong before, in `pieces` too, leaves it as it was
    and nothing beside it. A reader of `stdout` that has gone away (`| head`) ends the writing quietly. Raises UsageError when
    the place can't be written to; errors of `pieces` come through as they are.
    """
    if file is None:
        _to_stream(pieces, stdout)
    elif file.exists() and not file.is_file() and not file.is_dir():
        # A device or a pipe (/dev/null, /dev/stdout): there is nothing to replace, and replacing it would do harm.
        with blaming(str(file)):
            device = file.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
        try:
            _to_stream(pieces, device, str(file))
        finally:
            with suppress(OSError):  # what could not be written has been told already
                device.close()
    else:
        _to_file(pieces, file)


def _to_stream(pieces: Iterable[str] | Iterable[bytes], stream: TextIO, name: str = "standard output") -> None:
    for piece in pieces:
        try:
            with blaming(name):
                _write(stream, piece)
                stream.flush()
        except BrokenPipeError:
            _forget(stream)
            return
        except UsageError:
            _forget(stream)
            raise


def _write(stream: TextIO, piece: str | bytes) -> None:
    if isinstance(piece, bytes):
        stream.flush()
        stream.buffer.write(piece)
        return
    try:
        stream.write(piece)
    except UnicodeEncodeError:
        encoding = stream.encoding or "utf-8"
        stream.write("".join(character if _encodes(character, encoding) else _escape(character) for character in piece))


def _encodes(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _escape(character: str) -> str:
    """The character as JSON escapes it, so that JSON stays JSON on a terminal that lacks it."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[index]:02x}{units[index + 1]:02x}" for index in range(0, len(units), 2))


def _forget(stream: TextIO) -> None:
    """Lets the interpreter's last flush of `stream` go nowhere instead of complaining."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, stream.fileno())
        finally:
            os.close(nowhere)


def _to_file(pieces: Iterable[str] | Iterable[bytes], file: Path) -> None:
    # A link stays a link: what it leads to is replaced.
    target = Path(os.path.realpath(file))
    if target.is_dir():
        raise UsageError("can't write the report: this is a folder", path=str(file), hint="name a file in it")
    import secrets

    draft = target.with_name(f".{target.name[:100]}.{secrets.token_hex(6)}.tmp")
    try:
        with blaming(str(file)):
            # os.open, unlike the tempfile module, gives a new file the usual permissions.
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        stream = os.fdopen(descriptor, "wb")
        try:
            for piece in pieces:
                with blaming(str(file)):
                    stream.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace"))
            with blaming(str(file)):
                stream.flush()
                os.fsync(descriptor)
        finally:
            # Closing tries again to write what could not be written: the first error is the one to tell.
            with suppress(OSError):
                stream.close()
        with blaming(str(file)):
            if target.exists():
                draft.chmod(target.stat().st_mode & 0o7777)
            draft.replace(target)
            sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def sync_folder(folder: Path) -> None:
    """Makes sure that what was moved in `folder` stays moved after a power cut, where the system can."""
    # Some file systems can't, nor can Windows: the file itself is safe all the same.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def blaming(name: str) -> Iterator[None]:
    """Turns the system's errors about `name` into one line for people; a reader that has gone away is none."""
    try:
        yield
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        reason = error.strerror or str(error)
        raise UsageError(f"can't write the report: {reason}", path=name, hint="check that the place exists and is writable") from error
