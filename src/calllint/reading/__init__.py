"""Reading: bytes in, conversations out, as a stream. One module a format; a new format is one new module with a `READER`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import BinaryIO, TypeVar

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.input_sources import Inputs, Opened
from calllint.reading.reader import Match, Reader, ReadOptions, Sample, Source, all_readers
from calllint.reading.roles import with_roles
from calllint.reading.texts import Texts, texts_of

__all__ = ["Match", "ReadOptions", "Reader", "Sample", "Source", "Texts", "formats", "read", "read_text", "read_texts"]

T = TypeVar("T")


def read(paths: Iterable[str], options: ReadOptions | None = None, stdin: BinaryIO | None = None) -> Iterator[Conversation | Problem]:
    """The conversations in `paths` (files, folders, globs, `-` for `stdin`), and a problem for whatever could not be read.

    Raises UsageError for an unknown `input_format`.
    """
    options = options or ReadOptions()
    return conversations_in(Inputs(options).at(paths, stdin), options)


def read_texts(paths: Iterable[str], options: ReadOptions | None = None, stdin: BinaryIO | None = None) -> Iterator[Texts | Problem]:
    """`read`, but for the texts of the turns and who says them, where that is all that is wanted: faster where the format allows it."""
    return _each(Inputs(options or ReadOptions()).at(paths, stdin), _texts_of)


def read_text(text: str, options: ReadOptions | None = None, name: str = "-") -> Iterator[Conversation | Problem]:
    """The conversations in `text`, as if it stood in a file called `name`."""
    options = options or ReadOptions()
    stream = BytesIO(text.encode("utf-8", "replace"))
    return conversations_in(Inputs(options).of(stream, name), options)


def formats() -> list[Reader]:
    """The readers, in the order in which they are asked, and the JSON exports."""
    from calllint.reading.exports import readers

    return [*all_readers(), *readers()]


def conversations_in(inputs: Iterator[Opened | Problem], options: ReadOptions) -> Iterator[Conversation | Problem]:
    """The conversations in open `inputs`, with what side files say of them and the roles that the configuration and their words give.

    Raises UsageError for a wrong side file or pattern.
    """
    sides = None
    if options.metadata:
        from calllint.reading.sides.files import load_side_files

        sides = load_side_files(options.metadata)
        yield from sides.problems
    for item in _each(inputs, _conversations_of):
        if isinstance(item, Problem):
            yield item
        else:
            yield with_roles(sides.apply(item) if sides is not None else item, options.roles, infer=options.infer_roles)
    if sides is not None:
        yield from sides.unmatched()


def _conversations_of(opened: Opened) -> Iterator[Conversation | Problem]:
    return opened.reader.read(opened.source)


def _texts_of(opened: Opened) -> Iterator[Texts | Problem]:
    source, reader = opened
    if reader.texts is not None:
        return reader.texts(source)
    return (texts_of(item) if isinstance(item, Conversation) else item for item in reader.read(source))


def _each(inputs: Iterator[Opened | Problem], get: Callable[[Opened], Iterator[T | Problem]]) -> Iterator[T | Problem]:
    """What `get` gives of each input. A failing disk or a document nested too deep is a problem of this input, not the end of the run."""
    for found in inputs:
        if isinstance(found, Problem):
            yield found
            continue
        try:
            yield from get(found)
        except OSError as error:
            yield found.source.problem(f"can't be read: {error.strerror or error}")
        except RecursionError:
            yield found.source.problem("is nested too deep to be read")
