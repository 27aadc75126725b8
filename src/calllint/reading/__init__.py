"""Reading: bytes in, conversations out, as a stream. One module a format; a new format is one new module with a `READER`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.globs import matches_glob
from calllint.reading.paths import STDIN, Input, expand
from calllint.reading.reader import Match, Reader, ReadOptions, Sample, Source, all_readers, choose_reader, find_reader
from calllint.reading.roles import with_inferred_roles

__all__ = ["Match", "ReadOptions", "Reader", "Sample", "Source", "formats", "read", "read_text"]


def read(paths: Iterable[str], options: ReadOptions | None = None, stdin: BinaryIO | None = None) -> Iterator[Conversation | Problem]:
    """The conversations in `paths` (files, folders, globs, `-` for `stdin`), and a problem for whatever could not be read.

    Raises UsageError for an unknown `input_format`.
    """
    options = options or ReadOptions()
    readers = all_readers()
    chosen = find_reader(options.input_format) if options.input_format is not None else None
    return _read_all(paths, options, stdin, readers, chosen)


def read_text(text: str, options: ReadOptions | None = None, name: str = "-") -> Iterator[Conversation | Problem]:
    """The conversations in `text`, as if it stood in a file called `name`."""
    options = options or ReadOptions()
    chosen = find_reader(options.input_format) if options.input_format is not None else None
    yield from _read_stream(BytesIO(text.encode("utf-8", "replace")), name, options, all_readers(), chosen)


def formats() -> list[Reader]:
    """The readers, in the order in which they are asked."""
    return all_readers()


def _read_all(
    paths: Iterable[str], options: ReadOptions, stdin: BinaryIO | None, readers: list[Reader], chosen: Reader | None
) -> Iterator[Conversation | Problem]:
    extensions = frozenset(chosen.extensions if chosen else (extension for reader in readers for extension in reader.extensions))
    for found in expand(paths, extensions):
        if isinstance(found, Problem):
            yield found
        elif found.file is None:
            name = Path(options.stdin_filename).as_posix() if options.stdin_filename else STDIN
            yield from _read_stream(stdin or sys.stdin.buffer, name, options, readers, chosen)
        else:
            yield from _read_file(found, found.file, options, readers, chosen)


def _read_file(
    found: Input, file: Path, options: ReadOptions, readers: list[Reader], chosen: Reader | None
) -> Iterator[Conversation | Problem]:
    try:
        stream = file.open("rb")
    except (OSError, ValueError) as error:
        yield Problem(found.shown, f"can't be read: {getattr(error, 'strerror', None) or error}")
        return
    with stream:
        yield from _read_stream(stream, found.shown, options, readers, chosen)


def _read_stream(
    stream: BinaryIO, name: str, options: ReadOptions, readers: list[Reader], chosen: Reader | None
) -> Iterator[Conversation | Problem]:
    """One input. A failing disk or a document nested too deep is a problem of this input, not the end of the run."""
    try:
        source = Source.opened(name, stream, options)
        if (problem := _unreadable(source)) is not None:
            yield problem
            return
        reader = chosen or choose_reader(source.sample(template=_is_template(name, options)), readers)
        if reader is None:
            yield source.problem("not recognised as any known format (name it with --input-format; see `calllint formats`)")
            return
        for item in reader.read(source):
            yield with_inferred_roles(item) if options.infer_roles and isinstance(item, Conversation) else item
    except OSError as error:
        yield Problem(name, f"can't be read: {error.strerror or error}")
    except RecursionError:
        yield Problem(name, "is nested too deep to be read")


def _unreadable(source: Source) -> Problem | None:
    if not source.head.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        return source.problem("is empty: there is nothing to lint")
    if source.encoding is None:
        return source.problem("is a binary file, not text (export it as text, JSON, VTT or e-mail; see `calllint formats`)")
    return None


def _is_template(name: str, options: ReadOptions) -> bool:
    if not options.templates:
        return False
    try:
        relative = os.path.relpath(name, options.root)
    except ValueError:
        # Another drive.
        relative = name
    return matches_glob(Path(relative).as_posix(), options.templates)
