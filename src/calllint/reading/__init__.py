"""Reading: bytes in, conversations out, as a stream. One module a format; a new format is one new module with a `READER`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from os import PathLike, fspath
from typing import BinaryIO, TypeVar

from calllint.conversation import Conversation
from calllint.errors import Problem, UsageError
from calllint.reading.channels import with_channel
from calllint.reading.input_sources import Inputs, Opened
from calllint.reading.limits import TooLargeError, too_large
from calllint.reading.reader import Match, Reader, ReadOptions, Sample, Source, all_readers
from calllint.reading.roles import with_roles
from calllint.reading.texts import Texts, texts_of

__all__ = ["Match", "ReadOptions", "Reader", "Sample", "Source", "Texts", "formats", "read", "read_text", "read_texts"]

T = TypeVar("T")


def read(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    options: ReadOptions | None = None,
    stdin: BinaryIO | None = None,
    opened: Callable[[BinaryIO], None] | None = None,
) -> Iterator[Conversation | Problem]:
    """The conversations in `paths` (files, folders, globs, `-` for `stdin`; one of them, or several), and a problem for whatever could not
    be read.

    `opened` is given each file that is begun: who wants to know how far the reading is asks them. Raises UsageError for an unknown
    `input_format`, and for what is no path.
    """
    options = options or ReadOptions()
    return conversations_in(Inputs(options, opened).at(_each_path(paths), stdin), options)


def _each_path(paths: object) -> list[str]:
    """The paths, as text. One path is no list of its letters: of `exports/` the last would be all that there is on the machine."""
    several = [paths] if isinstance(paths, str | PathLike) or not isinstance(paths, Iterable) else list(paths)
    found = []
    for one in several:
        path = fspath(one) if isinstance(one, str | PathLike) else one
        if not isinstance(path, str):
            raise UsageError(f"expected a path (a string, or a pathlib.Path), found a {type(one).__name__}")
        found.append(path)
    return found


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
            known = with_channel(sides.apply(item) if sides is not None else item, options.channel)
            yield with_roles(known, options.roles, infer=options.infer_roles)
    if sides is not None:
        yield from sides.unmatched()


def _conversations_of(opened: Opened) -> Iterator[Conversation | Problem]:
    source, reader = opened
    # Of an export that is one only as a whole (Slack's), a part may be empty: no file stands behind it.
    silent = bool(source.head)
    for item in _with_lines_passed_over(reader.read(source), source):
        silent = False
        yield item if isinstance(item, Problem) else _within_limits(item, source)
    if silent:
        yield source.problem("there is no conversation in it")


def _within_limits(conversation: Conversation, source: Source) -> Conversation | Problem:
    """The conversation, or that it is larger than the limits."""
    found = too_large(conversation.id, [turn.text for turn in conversation.turns], source.options.limits)
    if found is None:
        return conversation
    message, number = found
    place = conversation.turns[number].place if number is not None else None
    return Problem(conversation.place.path or source.path, message, (place or conversation.place).line)


def _texts_of(opened: Opened) -> Iterator[Texts | Problem]:
    source, reader = opened
    if reader.texts is None:
        for item in _conversations_of(opened):
            yield item if isinstance(item, Problem) else texts_of(item)
        return
    limits = source.options.limits
    for texts in _with_lines_passed_over(reader.texts(source), source):
        found = None if isinstance(texts, Problem) else too_large(texts.id, texts.texts, limits)
        yield texts if found is None else Problem(texts.path, found[0], texts.line)


def _with_lines_passed_over(items: Iterator[T | Problem], source: Source) -> Iterator[T | Problem]:
    """What a reader gives, and the problems of lines that were too long to be given to it, each before what stands below."""
    told = 0
    for item in items:
        if len(source.passed_over) > told:
            yield from source.passed_over[told:]
            told = len(source.passed_over)
        # A reader that was given nothing else can't know that there was something.
        if not (told and isinstance(item, Problem) and item.line is None and item.message.startswith("is empty")):
            yield item
    yield from source.passed_over[told:]


def _each(inputs: Iterator[Opened | Problem], get: Callable[[Opened], Iterator[T | Problem]]) -> Iterator[T | Problem]:
    """What `get` gives of each input. A failing disk or a document nested too deep is a problem of this input, not the end of the run."""
    for found in inputs:
        if isinstance(found, Problem):
            yield found
            continue
        try:
            yield from get(found)
        except TooLargeError as error:
            yield found.source.problem(error.message, error.line)
        except OSError as error:
            yield found.source.problem(f"can't be read: {error.strerror or error}")
        except RecursionError:
            yield found.source.problem("is nested too deep to be read")
