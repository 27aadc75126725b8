"""What a reader is, what it reads from, and how one is found: a module of this package with a constant `READER`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import IntEnum
from functools import cached_property
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple, cast

from calllint.conversation import NOTHING, Conversation, Place
from calllint.errors import Problem, UsageError
from calllint.modules import module_names
from calllint.reading.encoding import decode, decode_head, decode_lines, encoding_of
from calllint.reading.limits import Bounded, Limits
from calllint.reading.texts import Texts

HEAD_BYTES = 65536


class ReadOptions(NamedTuple):
    """How to read. `input_format` is a reader's name and skips recognition; `stdin_filename` is the name that `-` stands for.

    `templates` are globs of reply templates, from the folder `root`. `agent_domains` are the firm's e-mail domains. `infer_roles` gives
    roles to speakers whom the export does not tell apart, where their words make it clear (the conversation's metadata then says so in
    `roles_inferred`). `channel` is that of conversations of which nothing else says it. `roles` are the names and patterns of each role,
    `columns` the headers of a table's columns by what they hold, `metadata` the side files. What is named in `beside` is no input though it
    stands in a folder that is. What is larger than the `limits` is passed over, and told.
    """

    input_format: str | None = None
    stdin_filename: str | None = None
    templates: tuple[str, ...] = ()
    root: str = "."
    agent_domains: tuple[str, ...] = ()
    infer_roles: bool = False
    channel: str | None = None
    roles: Mapping[str, tuple[str, ...]] = NOTHING
    columns: Mapping[str, str] = NOTHING
    metadata: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    limits: Limits = Limits()


class Match(IntEnum):
    """How sure a reader is that a file is its own; the highest wins, then the lowest `priority`."""

    NO = 0
    NAME = 1
    LIKELY = 2
    CERTAIN = 3
    TOLD = 4


class Sample(NamedTuple):
    """What recognition goes by: the first text of a file, its name, and what the configuration says of it.

    `complete` says that `text` is the whole file; `template` that the path matches one of the configured globs.
    """

    text: str
    name: str
    complete: bool = True
    template: bool = False

    @property
    def suffix(self) -> str:
        """The last extension in lower case, with its dot; empty for none."""
        return PurePosixPath(self.name).suffix.lower()


class Source:
    """One input, read at most once. `path` is the name that places and problems give; `head` its first bytes, `rest` gives the others.

    Who reads `rest` has taken them: `data`, `text` and `lines` are for who does not. No line and no whole is larger than the limits of
    the `options`: `lines` gives a line that is as an empty one, and adds to `passed_over`; else OSError is raised.
    """

    def __init__(self, path: str, head: bytes, rest: BinaryIO, options: ReadOptions | None = None) -> None:
        self.path = path
        self.head = head
        self.options = options or ReadOptions()
        self._stream = rest
        self._bounded = Bounded(head, rest, self.options.limits)
        self.rest = cast("BinaryIO", self._bounded)
        self.passed_over: list[Problem] = []

    @classmethod
    def opened(cls, path: str, stream: BinaryIO, options: ReadOptions | None = None) -> Source:
        """A source that begins with what `stream` now gives. Raises OSError as the stream does."""
        head = b""
        while len(head) < HEAD_BYTES and (more := stream.read(HEAD_BYTES - len(head))):
            head += more
        return cls(path, head, stream, options)

    @property
    def complete(self) -> bool:
        """Whether the head is known to be the whole input."""
        return len(self.head) < HEAD_BYTES

    @cached_property
    def encoding(self) -> str | None:
        """The codec; None for an input that is no text."""
        return encoding_of(self.head)

    @cached_property
    def data(self) -> bytes:
        """All bytes."""
        return self._whole()

    @cached_property
    def text(self) -> str:
        """The whole text, with `\\n` line ends. Its bytes are not kept: who wants both asks for `data` first."""
        return decode(self.__dict__.get("data") or self._whole(), self.encoding)

    def _whole(self) -> bytes:
        return self.head + self.rest.read()

    @property
    def file(self) -> BinaryIO | None:
        """The whole input as a file that can be read at any place, for formats that need no more of it at a time; None for a pipe."""
        return self._stream if self._stream.seekable() else None

    def lines(self) -> Iterator[str]:
        """The lines one at a time, without the whole input in memory, where nobody has asked for its text."""
        if "text" in self.__dict__:
            yield from self.text.split("\n")
            return
        bounded = self._bounded
        for number, line in enumerate(decode_lines(self.head, self.rest, self.encoding or "utf-8"), 1):
            if bounded.cut:
                bounded.cut = False
                self.passed_over.append(self.problem(bounded.too_long, number))
                yield ""
            else:
                yield line

    def sample(self, *, template: bool = False) -> Sample:
        """What recognition goes by."""
        return Sample(decode_head(self.head, self.encoding or "utf-8"), self.path, self.complete, template)

    @cached_property
    def stem(self) -> str:
        """The file's name without its last extension; `stdin` for a nameless standard input."""
        return "stdin" if self.path == "-" else PurePosixPath(self.path).stem or "stdin"

    @property
    def place(self) -> Place:
        """The input as a whole."""
        return Place(self.path)

    def problem(self, message: str, line: int | None = None) -> Problem:
        """A problem of this input; `line` counts from 1."""
        return Problem(self.path, message, line)


class Reader(NamedTuple):
    """An input format. `recognised` says by what, `roles`, `times` and `ending` what the format knows of them.

    `recognise` looks at the content first and the name second; `read` gives conversations and problems as a stream.
    `texts`, where there is one, gives the texts alone, faster. `extensions` are in lower case with their dots. Readers with a lower
    `priority` go first where two are equally sure. No reader is surer than `surest` of a file that is not configured to be a template:
    one that can't be the surest is not asked. `recognise_bytes` is asked, with the first bytes and the name, of a file that is no text;
    `explain` says in lines how a file is read, where that was not plain (which columns a table's headers were taken for).
    """

    name: str
    summary: str
    recognised: str
    roles: str
    times: str
    ending: str
    extensions: tuple[str, ...]
    recognise: Callable[[Sample], Match]
    read: Callable[[Source], Iterator[Conversation | Problem]]
    priority: int = 50
    texts: Callable[[Source], Iterator[Texts | Problem]] | None = None
    surest: Match = Match.TOLD
    recognise_bytes: Callable[[bytes, str], Match] | None = None
    explain: Callable[[Source], Iterator[str]] | None = None


def all_readers() -> list[Reader]:
    """Every reader, in the order of their priority: the modules of this package that have a `READER`.

    A module with an underscore in its name is no reader, and is not imported for it.
    """
    modules = [import_module(f"calllint.reading.{name}") for name in module_names(Path(__file__).parent) if "_" not in name]
    readers = [module.READER for module in modules if hasattr(module, "READER")]
    return sorted(readers, key=lambda reader: (reader.priority, reader.name))


def find_reader(name: str) -> Reader:
    """The reader called `name`. Raises UsageError for an unknown name, with the nearest ones."""
    readers = {reader.name: reader for reader in all_readers()}
    if name in readers:
        return readers[name]
    from calllint.reading.exports import readers as exports

    readers |= {reader.name: reader for reader in exports()}
    if name in readers:
        return readers[name]
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), readers, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"one of: {', '.join(readers)}"
    raise UsageError(f"unknown input format {name!r}", hint=f"{hint}; see `calllint formats`")


def choose_binary_reader(source: Source, readers: list[Reader]) -> Reader | None:
    """The reader of a file that is no text; None when it is nobody's."""
    known = [(reader.recognise_bytes(source.head, source.path), reader) for reader in readers if reader.recognise_bytes is not None]
    match, best = max(known, key=lambda one: one[0], default=(Match.NO, None))
    return best if match > Match.NO else None


def choose_reader(sample: Sample, readers: list[Reader]) -> Reader | None:
    """The reader that is surest that `sample` is its own; None when none is."""
    best, level = None, Match.NO
    for reader in readers:
        if level >= reader.surest and not sample.template:
            continue
        match = reader.recognise(sample)
        if match > level:
            best, level = reader, match
    return best
