"""Reads exports that were changed at random, and says what a reader did that it must never do.

    python tools/fuzz_readers.py EXPORTS… [--runs 10000] [--seed 1] [--keep FOLDER]

Half of the changes are to bytes, half to the values of JSON. A reader gives conversations and problems, whole ones, within ten seconds:
any exception, a turn without words, an end before its start, a problem of several lines is shown with how often it came. `--keep` writes
the first file of each kind there.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import sys
import traceback
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading import ReadOptions, read

SECONDS = 10
LARGEST = 300_000
VALUES = (None, True, 0, -1, 1e308, 10**30, "", "x", [], {}, [[]], [None], {"a": 1}, "<p>", 3.5, "1" * 50, "2026-13-45T99:99:99Z")
PIECES = (b"\n", b"\r", b"\0", b'"', b";", b",", b"\xff\xfe", b"[[[[", b"{", b":", b"> ", b"--", b"\xe2\x80\x8e", b"<![")


def changed_values(data: Any, dice: random.Random) -> Any:
    """`data` with a value somewhere in it replaced, taken out, or given twice."""
    steps, inner = [], data
    while isinstance(inner, (dict, list)) and inner and dice.random() < 0.85:
        step: Any = dice.choice(list(inner)) if isinstance(inner, dict) else dice.randrange(len(inner))
        steps.append(step)
        inner = inner[step]
    if not steps:
        return dice.choice(VALUES)
    outer = data
    for step in steps[:-1]:
        outer = outer[step]
    how = dice.random()
    if how < 0.6:
        outer[steps[-1]] = dice.choice(VALUES)
    elif how < 0.8:
        outer.pop(steps[-1])
    elif isinstance(outer, list):
        outer.insert(steps[-1], dice.choice(VALUES))
    else:
        outer[str(dice.random())] = outer[steps[-1]]
    return data


def changed_bytes(content: bytes, dice: random.Random) -> bytes:
    """`content` with a few pieces changed, doubled, moved, cut off or put in."""
    data = bytearray(content)
    for _ in range(dice.randint(1, 4)):
        if not data:
            break
        start = dice.randrange(len(data))
        end = min(len(data), start + dice.randint(1, 200))
        how = dice.randrange(6)
        if how == 0:
            data[start] = dice.randrange(256)
        elif how == 1:
            del data[start:end]
        elif how == 2:
            data[start:start] = data[start:end] * dice.randint(1, 5)
        elif how == 3:
            del data[start:]
        elif how == 4:
            data[start:start] = dice.choice(PIECES)
        else:
            piece = data[start:end]
            del data[start:end]
            place = dice.randrange(len(data) + 1)
            data[place:place] = piece
    return bytes(data)


def changed(content: bytes, dice: random.Random) -> bytes:
    """A file that was changed at random."""
    if content[:1] in (b"{", b"[") and dice.random() < 0.7:
        try:
            data = json.loads(content)
            for _ in range(dice.randint(1, 3)):
                data = changed_values(data, dice)
            return json.dumps(data, indent=dice.choice([None, 1])).encode()
        except (ValueError, RecursionError):
            pass
    return changed_bytes(content, dice)


def check(name: str, content: bytes) -> None:
    """Reads the file. Raises what a reader raises, and AssertionError for what it must not give."""
    for item in read(["-"], ReadOptions(stdin_filename=name), BytesIO(content)):
        if isinstance(item, Problem):
            assert "\n" not in item.message, "a problem of several lines"
            continue
        assert isinstance(item, Conversation), "neither a conversation nor a problem"
        assert item.turns, "a conversation without turns"
        for turn in item.turns:
            assert turn.text.strip(), "a turn without words"
            assert turn.start is None or turn.start >= 0, "a start before the start"
            assert turn.start is None or turn.end is None or turn.end >= turn.start, "an end before its start"
            turn.text.encode()
            turn.locate(0)
        json.dumps(dict(item.metadata))


def _too_long(*_: object) -> None:
    raise TimeoutError(f"not read within {SECONDS} seconds")


def main() -> None:
    """Runs, and exits with 1 where something was found."""
    parser = argparse.ArgumentParser(description="Reads exports that were changed at random.")
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    found = [file for path in arguments.paths for file in ([path] if path.is_file() else sorted(path.rglob("*")))]
    files = [file for file in found if file.is_file() and file.stat().st_size < LARGEST]
    dice, wrong = random.Random(arguments.seed), Counter[str]()
    signal.signal(signal.SIGALRM, _too_long)
    for _ in range(arguments.runs):
        file = dice.choice(files)
        content = changed(file.read_bytes(), dice)
        signal.alarm(SECONDS)
        try:
            check(str(file), content)
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            kind = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno}), {file.name}"
            wrong[kind] += 1
            if arguments.keep is not None and wrong[kind] == 1:
                arguments.keep.mkdir(parents=True, exist_ok=True)
                (arguments.keep / f"{len(wrong)}-{file.name}").write_bytes(content)
        finally:
            signal.alarm(0)
    for kind, times in wrong.most_common():
        sys.stdout.write(f"{times:6} {kind}\n")
    sys.stdout.write(f"{arguments.runs} files read, {sum(wrong.values())} of them wrongly\n")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
