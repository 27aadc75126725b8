"""Reading: bytes in, conversations out, as a stream. One module a format; a new format is one new module with a `READER`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, TypeVar

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.globs import matches_glob
from calllint.reading.paths import STDIN, Input, expand
from calllint.reading.reader import Match, Reader, ReadOptions, Sample, Source, all_readers, choose_binary_reader, choose_reader, find_reader
from calllint.reading.roles import with_inferred_roles
from calllint.reading.texts import Texts, texts_of

__all__ = ["Match", "ReadOptions", "Reader", "Sample", "Source", "Texts", "formats", "read", "read_text", "read_texts"]

T = TypeVar("T")
# What a file holds that holds nothing: byte-order marks, NULs and white space.
_NOTHING = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


def read(paths: Iterable[str], options: ReadOptions | None = None, stdin: BinaryIO | None = None) -> Iterator[Conversation | Problem]:
    """The conversations in `paths` (files, folders, globs, `-` for `stdin`), and a problem for whatever could not be read.

    Raises UsageError for an unknown `input_format`.
    """
    options = options or ReadOptions()
    return _read_all(paths, options, stdin, *_readers(options), partial(_conversations, options))


def read_texts(paths: Iterable[str], options: ReadOptions | None = None, stdin: BinaryIO | None = None) -> Iterator[Texts | Problem]:
    """`read`, but for the texts of the turns and who says them, where that is all that is wanted: faster where the format allows it."""
    options = options or ReadOptions()
    return _read_all(paths, options, stdin, *_readers(options), _texts)


def read_text(text: str, options: ReadOptions | None = None, name: str = "-") -> Iterator[Conversation | Problem]:
    """The conversations in `text`, as if it stood in a file called `name`."""
    options = options or ReadOptions()
    stream = BytesIO(text.encode("utf-8", "replace"))
    yield from _read_stream(stream, name, options, *_readers(options), partial(_conversations, options))


def formats() -> list[Reader]:
    """The readers, in the order in which they are asked, and the JSON exports."""
    from calllint.reading.exports import readers

    return [*all_readers(), *readers()]


def _readers(options: ReadOptions) -> tuple[list[Reader], Reader | None]:
    """The readers to choose from, and the one that is named. Raises UsageError for an unknown name."""
    return all_readers(), find_reader(options.input_format) if options.input_format is not None else None


def _conversations(options: ReadOptions, reader: Reader, source: Source) -> Iterator[Conversation | Problem]:
    for item in reader.read(source):
        yield with_inferred_roles(item) if options.infer_roles and isinstance(item, Conversation) else item


def _texts(reader: Reader, source: Source) -> Iterator[Texts | Problem]:
    if reader.texts is not None:
        return reader.texts(source)
    return (texts_of(item) if isinstance(item, Conversation) else item for item in reader.read(source))


def _read_all(
    paths: Iterable[str],
    options: ReadOptions,
    stdin: BinaryIO | None,
    readers: list[Reader],
    chosen: Reader | None,
    get: Callable[[Reader, Source], Iterator[T | Problem]],
) -> Iterator[T | Problem]:
    extensions = frozenset(chosen.extensions if chosen else (extension for reader in readers for extension in reader.extensions))
    for found in expand(paths, extensions):
        if isinstance(found, Problem):
            yield found
        elif found.file is None:
            name = Path(options.stdin_filename).as_posix() if options.stdin_filename else STDIN
            yield from _read_stream(stdin or sys.stdin.buffer, name, options, readers, chosen, get)
        else:
            yield from _read_file(found, found.file, options, readers, chosen, get)


def _read_file(
    found: Input,
    file: Path,
    options: ReadOptions,
    readers: list[Reader],
    chosen: Reader | None,
    get: Callable[[Reader, Source], Iterator[T | Problem]],
) -> Iterator[T | Problem]:
    try:
        stream = file.open("rb")
    except (OSError, ValueError) as error:
        yield Problem(found.shown, f"can't be read: {getattr(error, 'strerror', None) or error}")
        return
    with stream:
        yield from _read_stream(stream, found.shown, options, readers, chosen, get)


def _read_stream(
    stream: BinaryIO,
    name: str,
    options: ReadOptions,
    readers: list[Reader],
    chosen: Reader | None,
    get: Callable[[Reader, Source], Iterator[T | Problem]],
) -> Iterator[T | Problem]:
    """One input. A failing disk or a document nested too deep is a problem of this input, not the end of the run."""
    try:
        source = Source.opened(name, stream, options)
        if not source.head.strip(_NOTHING):
            yield source.problem("is empty: there is nothing to lint")
            return
        reader = _reader_of(source, options, readers, chosen)
        if isinstance(reader, Problem):
            yield reader
            return
        yield from get(reader, source)
    except OSError as error:
        yield Problem(name, f"can't be read: {error.strerror or error}")
    except RecursionError:
        yield Problem(name, "is nested too deep to be read")


def _reader_of(source: Source, options: ReadOptions, readers: list[Reader], chosen: Reader | None) -> Reader | Problem:
    """The reader of `source`, `chosen` if it can be; a problem where there is none."""
    if source.encoding is None:
        if chosen is not None and chosen.recognise_bytes is not None:
            return chosen
        binary = choose_binary_reader(source, readers) if chosen is None else None
        problem = source.problem("is a binary file, not text (export it as text, JSON, VTT or e-mail; see `calllint formats`)")
        return problem if binary is None else binary
    reader = chosen or choose_reader(source.sample(template=_is_template(source.path, options)), readers)
    problem = source.problem("not recognised as any known format (name it with --input-format; see `calllint formats`)")
    return problem if reader is None else reader


def _is_template(name: str, options: ReadOptions) -> bool:
    if not options.templates:
        return False
    try:
        relative = os.path.relpath(name, options.root)
    except ValueError:
        # Another drive.
        relative = name
    return matches_glob(Path(relative).as_posix(), options.templates)
