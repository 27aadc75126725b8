"""The body of an Outlook message that is kept as compressed RTF alone: unpacked ([MS-OXRTFCP]), and its text or HTML taken out
([MS-OXRTFEX]).
"""

from __future__ import annotations

import re
import struct
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.reading.mail.charset import decode_text

_COMPRESSED, _PLAIN = 0x75465A4C, 0x414C454D
_BEGINNING = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArial"
    rb"Times New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n" + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What every packed text may refer to."""
_WINDOW = 4096
_LONGEST = 64 << 20
_TOKEN = lazy_pattern(rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+")
_SILENT = frozenset(
    (b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"generator", b"listtable", b"themedata", b"header", b"footer", b"object")
)
_LETTERS = {
    b"par": "\n", b"line": "\n", b"tab": "\t", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•",
    b"endash": "–", b"emdash": "—", b"row": "\n", b"cell": "\t",
}  # fmt: skip
_SYMBOLS = {b"\\": "\\", b"{": "{", b"}": "}", b"~": " ", b"_": "-"}


def rtf_text(packed: bytes) -> tuple[str, bool]:
    """The text of compressed RTF, and whether it is HTML. Raises ValueError for what is neither packed nor RTF."""
    rtf = unpacked(packed)
    markup = b"\\fromhtml" in rtf[:2000]
    reader = _Reader(markup)
    for match in _TOKEN.finditer(rtf):
        reader.take(match)
    return reader.result(), markup


def unpacked(data: bytes) -> bytes:
    """Compressed RTF as RTF, as far as it goes. Raises ValueError for a head that is broken."""
    if len(data) < 16:
        raise ValueError("too short for compressed RTF")
    _, size, kind, _ = struct.unpack("<4I", data[:16])
    if kind == _PLAIN:
        return data[16 : 16 + size]
    if kind != _COMPRESSED:
        raise ValueError("no compressed RTF")
    window = bytearray(_BEGINNING.ljust(_WINDOW, b"\0"))
    write = len(_BEGINNING)
    out = bytearray()
    place = 16
    while place < len(data) and len(out) < min(size, _LONGEST):
        control, place = data[place], place + 1
        for bit in range(8):
            referred = control >> bit & 1
            if place + referred >= len(data):
                return bytes(out)
            if referred:
                reference, place = data[place] << 8 | data[place + 1], place + 2
                start, length = reference >> 4, (reference & 15) + 2
                if start == write:
                    # It refers to itself: the end.
                    return bytes(out)
            else:
                window[write] = data[place]
                start, length, place = write, 1, place + 1
            for step in range(length):
                letter = window[write] = window[(start + step) % _WINDOW]
                write = (write + 1) % _WINDOW
                out.append(letter)
    return bytes(out)


class _State(NamedTuple):
    """What holds in a group: whether it is left out, whether it is for readers of RTF only, and how many letters stand for a `\\u`."""

    silent: bool = False
    other: bool = False
    instead: int = 1


class _Reader:
    """Collects text from tokens."""

    def __init__(self, markup: bool) -> None:
        self._markup = markup
        self._codepage = "cp1252"
        self._states = [_State()]
        self._out: list[str] = []
        self._run = bytearray()
        self._skip = 0
        self._starred = False

    def take(self, match: re.Match[bytes]) -> None:
        """One token."""
        letter, word, number, symbol, brace, text = match.groups()
        if letter or text:
            self._letters(bytes.fromhex(letter.decode()) if letter else text)
            return
        self._flush()
        if brace == b"{":
            self._states.append(self._states[-1])
        elif brace is not None:
            if len(self._states) > 1:
                self._states.pop()
        elif symbol is not None:
            self._put(_SYMBOLS.get(symbol, ""))
        elif word is not None:
            self._word(word, number)
        self._starred = symbol == b"*"

    def result(self) -> str:
        """The text."""
        self._flush()
        return "".join(self._out).encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _word(self, word: bytes, number: bytes | None) -> None:
        state = self._states[-1]
        if word == b"ansicpg" and number:
            self._codepage = f"cp{int(number)}"
        elif word == b"uc":
            self._states[-1] = state._replace(instead=int(number or 1))
        elif word == b"u" and number:
            self._put(chr(int(number) % 65536))
            self._skip = state.instead
        elif word == b"htmlrtf":
            self._states[-1] = state._replace(other=self._markup and number != b"0")
        elif word in _SILENT or (self._starred and word != b"htmltag"):
            self._states[-1] = state._replace(silent=True)
        else:
            self._put(_LETTERS.get(word, ""))

    def _letters(self, letters: bytes) -> None:
        """Letters in the code page; those that stand for a `\\u` are passed over."""
        skipped = min(self._skip, len(letters))
        self._skip -= skipped
        if not (self._states[-1].silent or self._states[-1].other):
            self._run += letters[skipped:]

    def _put(self, text: str) -> None:
        if not (self._states[-1].silent or self._states[-1].other):
            self._out.append(text)

    def _flush(self) -> None:
        if self._run:
            self._out.append(decode_text(bytes(self._run), self._codepage))
            self._run.clear()
