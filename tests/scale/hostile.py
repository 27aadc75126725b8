"""Inputs that nobody means well, made at random and always by the same dice: lines of JSON Lines, and files of all sorts."""

from __future__ import annotations

import io
import json
import os
import random
import zipfile
from pathlib import Path
from typing import Any

from .talk import line

LIMITS = "[limits]\nturn-characters = 20000\nturns = 200\nconversation-characters = 100000\nline-megabytes = 1\narchive-megabytes = 8\nseconds = 20\n"
"""Low ones: what is larger has to be told."""
_NAMES = (b"plain", b"caf\xe9", "naïef 日本".encode(), b"new\nline", b"esc\x1b[2J", b"-v", b"%0A;$(x)`", b"a" * 180, b"\xff\xfe", b"'\"<b>")
_ENDINGS = (
    b".jsonl",
    b".json",
    b".txt",
    b".csv",
    b".eml",
    b".mbox",
    b".vtt",
    b".srt",
    b".zip",
    b".parquet",
    b".xlsx",
    b".md",
    b".html",
    b".msg",
    b".tsv",
)
_KEYS = ("turns", "role", "text", "id", "start", "end", "at", "metadata", "language", "channel", "agent", "messages", "segments", "results", "__class__", "", "\ud800")  # fmt: skip
_TEXTS = ("", "x", "\0", "\ud83d", "\u202e", "\r", "agent", "customer", "-1", "9" * 400, "{{x}}", "=1+1", "<script>", "\x1b]0;x\x07", "a" * 3000, "ß" * 500, "!" * 2000, "ha " * 900)  # fmt: skip


def hostile_line(dice: random.Random) -> bytes:
    """A line that is not blank, without its end."""
    kind = dice.randrange(12)
    if kind == 0:
        # Few controls: with many of them it is no text, and told as a whole.
        letters = bytes(letter for letter in dice.randbytes(dice.randrange(300)) if letter > 31)
        return b"x" + bytes([dice.choice([0, 1, 9, 13, 27])]) + letters
    if kind in (1, 2):
        return _changed(line("changed").strip().encode(), dice)
    if kind == 3:
        opened = dice.choice([b"[", b'{"turns":', b'{"turns":[', b'[{"a":', b'{"turns":[{"role":"agent","text":'])
        return opened * dice.choice([1, 50, 1200, 5000])
    if kind == 4:
        depth = dice.choice([100, 900, 3000])
        return b'{"turns": [], "x": ' + b"[" * depth + b"]" * depth + b"}"
    if kind == 5 and not dice.randrange(20):
        return line("large", dice.choice("a .é😀") * dice.choice([19_999, 20_001, 90_000])).strip().encode()
    if kind == 6 and not dice.randrange(20):
        return line("many", *["zorp"] * dice.choice([199, 201, 3000])).strip().encode()
    if kind == 7:
        number = dice.choice(["1e999999", "-0", "NaN", "Infinity", "9" * 5000, "1.5e-400", "01", "true"])
        return b'{"turns": [{"role": "agent", "text": "x", "start": %s}]}' % number.encode()
    if kind == 8:
        turns = [{"role": dice.choice(_TEXTS), "text": dice.choice(_TEXTS)} for _ in range(dice.randrange(4))]
        return json.dumps({"id": dice.choice(_TEXTS), "turns": turns, dice.choice(_KEYS): _value(dice, 2)}).encode()
    return json.dumps({dice.choice(_KEYS): _value(dice, 4) for _ in range(dice.randrange(5))}).encode()


def _value(dice: random.Random, depth: int) -> Any:
    if depth and dice.randrange(2):
        if dice.randrange(2):
            return [_value(dice, depth - 1) for _ in range(dice.randrange(4))]
        return {dice.choice(_KEYS): _value(dice, depth - 1) for _ in range(dice.randrange(4))}
    return dice.choice([None, True, 0, -1, 1e308, 10**40, *_TEXTS])


def _changed(data: bytes, dice: random.Random) -> bytes:
    letters = bytearray(data)
    for _ in range(dice.randrange(1, 6)):
        at = dice.randrange(len(letters))
        letters[at : at + dice.randrange(3)] = dice.randbytes(dice.randrange(3))
    return b"x" + bytes(letters).replace(b"\n", b"") if dice.randrange(4) == 0 else bytes(letters).replace(b"\n", b"") or b"x"


def make_hostile(folder: Path, number: int, dice: random.Random) -> None:
    """A file, or something else that has its place among files, whose name begins with `number`."""
    place = folder / os.fsdecode(b"%05d-" % number + dice.choice(_NAMES) + dice.choice(_ENDINGS))
    kind = dice.randrange(10)
    if kind == 0 and hasattr(os, "mkfifo"):
        os.mkfifo(place)
    elif kind == 1:
        place.symlink_to(dice.choice([place.name, "..", "nowhere", "/dev/zero", "/dev/tty", "."]))
    elif kind == 2:
        place.mkdir()
        (place / "round.jsonl").symlink_to("..")
    else:
        place.write_bytes(_content(kind, dice))


def _content(kind: int, dice: random.Random) -> bytes:
    if kind in (3, 4):
        return _zip(dice)
    if kind == 5:
        return dice.choice(
            [b"\xff\xfe", b"\xef\xbb\xbf", b"PAR1", b"ARROW1\0\0", b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"From x\n", b"WEBVTT\n\n"]
        ) + dice.randbytes(dice.randrange(2000))
    if kind == 6:
        return dice.choice([b"agent: x\n", b"a,b\n", b"[00:00] x", b">", b"{{", b'id,role,text\n1,agent,"', b"\0", b"\r"]) * dice.choice(
            [0, 1, 3000]
        )
    return b"\n".join(hostile_line(dice) for _ in range(dice.randrange(4)))


def _zip(dice: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(dice.randrange(4)):
            name = dice.choice(["a.jsonl", "../../etc/x.jsonl", "/abs.txt", "in/b.json", "C:\\c.txt", "n\0ul.txt", "inner.zip", "bomb.txt"])
            content = b"a" * 2**23 if name == "bomb.txt" and not dice.randrange(20) else hostile_line(dice)
            file.writestr(f"{number}{name}" if dice.randrange(2) else name, content)
    data = out.getvalue()
    cut = dice.randrange(3)
    return data if cut == 0 else data[: dice.randrange(len(data))] if cut == 1 else _changed(data, dice)
