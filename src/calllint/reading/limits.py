"""How much of an input is read: what is larger becomes a problem that names the key of `[limits]` that raises it, and the rest goes on.

The defaults let through what people and systems write, and end in seconds what was made to keep a machine busy.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
import errno
from collections.abc import Sequence
from typing import BinaryIO, NamedTuple

MEGABYTE = 2**20


class Limits(NamedTuple):
    """The most that is read. Each field is a key of `[limits]`, written with `-` for `_`; megabytes are of 2**20 bytes.

    `turn_characters`, `turns` and `conversation_characters` are of one conversation, `line_megabytes` of one line where a format is read
    line by line, and `whole_megabytes` of a file whose format is not. An archive may hold `archive_files`, each of them expanding to
    `archive_file_megabytes` and to `archive_ratio` times what it takes up packed, all of them together to `archive_megabytes`.
    `seconds` is what the command line lets the linting of one conversation take.
    """

    turn_characters: int = 100_000
    turns: int = 10_000
    conversation_characters: int = 2_000_000
    line_megabytes: int = 64
    whole_megabytes: int = 2048
    archive_files: int = 100_000
    archive_file_megabytes: int = 512
    archive_megabytes: int = 4096
    archive_ratio: int = 250
    seconds: int = 60


class TooLargeError(OSError):
    """An input is larger than its limit, as `message` says. `line`, from 1, is where that is; None where no line is."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(errno.EFBIG, message)
        self.message = message
        self.line = line


def how_to_raise(field: str) -> str:
    """What a message says about the limit of this field."""
    return f"raise {field.replace('_', '-')} in [limits]"


def too_large(name: str, texts: Sequence[str], limits: Limits) -> tuple[str, int | None] | None:
    """What is too large in the conversation called `name` with these `texts` as its turns, and in which turn (from 0); None: nothing."""
    # Nearly all are small, and to see that has to cost nothing beside reading them.
    if len(texts) <= limits.turns and sum(map(len, texts)) <= min(limits.turn_characters, limits.conversation_characters):
        return None
    if len(texts) > limits.turns:
        return _message(name, f"{len(texts)} turns", limits.turns, "turns"), None
    lengths = list(map(len, texts))
    if max(lengths) > limits.turn_characters:
        turn = next(number for number, length in enumerate(lengths) if length > limits.turn_characters)
        what = f"{lengths[turn]} characters in turn {turn + 1}"
        return _message(name, what, limits.turn_characters, "turn_characters"), turn
    if sum(lengths) > limits.conversation_characters:
        return _message(name, f"{sum(lengths)} characters", limits.conversation_characters, "conversation_characters"), None
    return None


def _message(name: str, what: str, most: int, field: str) -> str:
    return f"conversation {name!r} has {what}, more than {most}: it is passed over ({how_to_raise(field)})"


class Bounded:
    """What is left of an input behind its first bytes `head`, no line of which grows too long, and no whole too large.

    `readline` gives a line that is too long as an empty one, and sets `cut`; `read` raises TooLargeError, for who reads in pieces can't
    leave a line out.
    """

    def __init__(self, head: bytes, stream: BinaryIO, limits: Limits) -> None:
        self.cut = False
        self._head = head
        self._stream = stream
        self._readline = stream.readline
        self._whole = limits.whole_megabytes * MEGABYTE
        self._longest = limits.line_megabytes * MEGABYTE
        # The first line that is read began in the head.
        self._left = max(1, self._longest - (len(head) - head.rfind(b"\n") - 1))
        # Of what is read in pieces: lines so far, and bytes of the last one. Both are told by the head when the first piece is read.
        self._lines = -1
        self._open = 0

    def read(self, size: int = -1, /) -> bytes:
        """As a stream's. Raises TooLargeError, and OSError as the stream does."""
        if size < 0:
            left = self._whole - len(self._head)
            data = self._stream.read(left + 1)
            while len(data) <= left and (more := self._stream.read(left + 1 - len(data))):
                data += more
            if len(data) > left:
                raise TooLargeError(f"has more than {self._whole // MEGABYTE} MB ({how_to_raise('whole_megabytes')}, or split it)")
            return data
        data = self._stream.read(size)
        if self._lines < 0:
            self._lines = 0
            self._count(self._head)
        self._count(data)
        if self._open > self._longest:
            raise TooLargeError(self.too_long, self._lines + 1)
        return data

    def readline(self) -> bytes:
        """As a stream's; of a line that is too long nothing but its end, and `cut` is set."""
        most, self._left = self._left, self._longest
        line = self._readline(most)
        if len(line) < most or line.endswith(b"\n"):
            return line
        self.cut = True
        while line and not line.endswith(b"\n"):
            line = self._readline(MEGABYTE)
        return b"\n"

    @property
    def too_long(self) -> str:
        """What is told of a line that is cut."""
        return f"is a line of more than {self._longest // MEGABYTE} MB ({how_to_raise('line_megabytes')})"

    def _count(self, piece: bytes) -> None:
        lines = piece.count(b"\n")
        self._lines += lines
        self._open = len(piece) - piece.rfind(b"\n") - 1 if lines else self._open + len(piece)
