"""Which inputs there are and who reads each: files, folders, archives and standard input, opened one at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from calllint.errors import Problem
from calllint.reading import archive
from calllint.reading.globs import matches_glob
from calllint.reading.paths import STDIN, Input, expand
from calllint.reading.reader import Reader, ReadOptions, Source, all_readers, choose_binary_reader, choose_reader, find_reader

# What a file holds that holds nothing: byte-order marks, NULs and white space.
_NOTHING = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


class Opened(NamedTuple):
    """An input that is open for reading until the next one is asked for, and its reader."""

    source: Source
    reader: Reader


class Inputs:
    """Opens inputs by `options`, and gives each file to `opened`. Raises UsageError for an unknown `input_format`."""

    def __init__(self, options: ReadOptions, opened: Callable[[BinaryIO], None] | None = None) -> None:
        self._options = options
        self._opened = opened
        self._readers = all_readers()
        self._chosen = find_reader(options.input_format) if options.input_format is not None else None
        named = [self._chosen] if self._chosen else self._readers
        # What is read beside conversations is none, though it stands in the same folder.
        self._beside = frozenset(map(os.path.abspath, (*options.metadata, *options.beside)))
        self._extensions = frozenset(
            [extension for reader in named for extension in reader.extensions] + [archive.EXTENSION, archive.PACKED]
        )

    def at(self, paths: Iterable[str], stdin: BinaryIO | None = None) -> Iterator[Opened | Problem]:
        """The inputs that `paths` mean, and a problem for each that can't be opened or is nobody's."""
        for found in expand(paths, self._extensions, any_format=self._chosen is None):
            if isinstance(found, Problem):
                yield found
            elif found.file is not None and os.path.abspath(found.file) in self._beside:  # noqa: PTH100 - as the user named it
                continue
            elif found.file is None:
                name = Path(self._options.stdin_filename).as_posix() if self._options.stdin_filename else STDIN
                if stdin is None and sys.stdin is None:
                    yield Problem(name, "can't be read: standard input is closed")
                else:
                    yield from self._standard_input(stdin or sys.stdin.buffer, name)
            else:
                yield from self._file(found, found.file)

    def files(self, paths: Iterable[str]) -> Iterator[str]:
        """The files that `paths` mean, unopened; a folder that is an input as a whole is one of them."""
        return (
            str(found.file)
            for found in expand(paths, self._extensions, any_format=self._chosen is None)
            if isinstance(found, Input) and found.file is not None
        )

    def of(self, stream: BinaryIO, name: str, *, unpacked: bool = False) -> Iterator[Opened | Problem]:
        """The inputs in a stream: one, or what an archive holds. What was `unpacked` is not unpacked once more."""
        try:
            source = Source.opened(name, stream, self._options)
            if not source.head.strip(_NOTHING):
                yield source.problem("is empty: there is nothing to lint")
            elif archive.is_archive(source.head):
                whole = stream if stream.seekable() else BytesIO(source.data)
                yield from self._members(archive.members(name, whole, self._extensions, self._options.limits), source)
            elif archive.is_packed(source.head) and not unpacked:
                from calllint.reading.archives.packed import unpacked as unpack

                inner, plain = unpack(name, stream if stream.seekable() else BytesIO(source.data), self._options.limits)
                yield from self.of(plain, inner, unpacked=True)
            else:
                reader = self.reader_of(source)
                yield reader if isinstance(reader, Problem) else Opened(source, reader)
        except OSError as error:
            yield Problem(name, f"can't be read: {error.strerror or error}")

    def _standard_input(self, stream: BinaryIO, name: str) -> Iterator[Opened | Problem]:
        """What comes a line at a time is read so; anything else as a file is."""
        from calllint.reading.standard_input import LINES, begun, behind

        try:
            head, by_line = begun(stream, name, self._options.input_format, self._options.limits)
        except OSError as error:
            yield Problem(name, f"can't be read: {error.strerror or error}")
            return
        if by_line:
            yield Opened(Source(name, head, stream, self._options), find_reader(LINES))
        else:
            yield from self.of(behind(head, stream), name)

    def _file(self, found: Input, file: Path) -> Iterator[Opened | Problem]:
        if file.is_dir():
            # Only all its files together are an export.
            from calllint.reading.messengers.slack_archive import slack_folder

            yield from self._members(slack_folder(found.shown, file), Source(found.shown, b"", BytesIO(), self._options))
            return
        try:
            stream = file.open("rb")
        except (OSError, ValueError) as error:
            yield Problem(found.shown, f"can't be read: {getattr(error, 'strerror', None) or error}")
            return
        with stream:
            if self._opened is not None:
                self._opened(stream)
            yield from self.of(stream, found.shown)

    def _members(self, members: Iterator[archive.Found | Reader], whole: Source) -> Iterator[Opened | Problem]:
        """What an archive holds, or a folder that is an input as a `whole`."""
        for member in members:
            if isinstance(member, Problem):
                yield member
            elif isinstance(member, Reader):
                yield Opened(whole, member)
            else:
                name, stream = member
                yield from self.of(stream, name)

    def reader_of(self, source: Source) -> Reader | Problem:
        """The reader of `source`, the one that is named if it can be; a problem where there is none."""
        chosen = self._chosen
        if source.encoding is None:
            if chosen is not None and chosen.recognise_bytes is not None:
                return chosen
            binary = choose_binary_reader(source, self._readers) if chosen is None else None
            return _nobodys(source) if binary is None else binary
        reader = chosen or choose_reader(source.sample(template=is_template(source.path, self._options)), self._readers)
        return _nobodys(source) if reader is None else reader


def is_template(name: str, options: ReadOptions) -> bool:
    """Whether the configuration says that the file of that name is a reply template."""
    if not options.templates:
        return False
    try:
        relative = os.path.relpath(name, options.root)
    except ValueError:
        # Another drive.
        relative = name
    return matches_glob(Path(relative).as_posix(), options.templates)


def _nobodys(source: Source) -> Problem:
    from calllint.reading.foreign_files import why_nobody_reads

    return source.problem(why_nobody_reads(source))
