"""Inputs of the volume benchmark: files of conversations in both languages, by turns, made as far as they are not there yet.

`talk` is that of the speed corpus: words by their frequency, and in 1 % of the turns a wording of a phrase of calllint's own lexicons.
`dense` is labelled talk of `tests/corpus/held-*.jsonl`, in which nearly every turn has cues, over and over: each copy with an id,
long numbers and typing errors of its own, so that remembering turns helps less.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, count
from pathlib import Path
from typing import Any, NamedTuple

from corpus import Maker
from talk import misspell
from wordlists import WordList

LANGUAGES = ("nl", "en")
HELD = Path(__file__).resolve().parent.parent / "tests" / "corpus"
PHRASE_SHARE = 0.01
"""So many turns of `talk` hold a phrase."""
_SLIPS = 0.04
"""So many words of five letters or more in a copy of `dense` hold a typing error."""
_WORD = re.compile(r"[^\W\d_]{5,}|\d{4,}")
_KEPT = ("id", "language", "channel", "agent", "metadata", "turns")


class Input(NamedTuple):
    """A file that is linted, and how much is in it; `characters` are those of the turns."""

    kind: str
    megabytes: float
    path: Path
    bytes: int
    conversations: int
    turns: int
    characters: int
    sha256: str


class _Wordings:
    """Plants wordings of phrases as they stand; `dice` chooses."""

    def __init__(self, wordings: Sequence[str], dice: random.Random) -> None:
        self._wordings = wordings
        self._dice = dice

    def plant(self, kind: str) -> tuple[None, list[str]]:
        """The words of some wording."""
        return None, self._dice.choice(self._wordings).split()


def talk(wordings: Mapping[str, Sequence[str]], wordlists: Mapping[str, WordList]) -> Iterator[dict[str, Any]]:
    """Conversations without end, of each language of `wordings` in turn, in which some turns hold one of its wordings."""
    makers = []
    for language, own in wordings.items():
        maker = Maker(language, [], wordlists[language], "volume")
        maker.planter = _Wordings(own, maker.dice)  # type: ignore[assignment]
        makers.append(maker.conversations({"exact": 1.0}, PHRASE_SHARE))
    for row in zip(*makers, strict=True):
        yield from (conversation for conversation, _ in row)


def dense(folder: Path = HELD) -> Iterator[dict[str, Any]]:
    """Conversations without end: those of the held files in `folder`, of each language in turn, without their labels."""
    dice = random.Random("dense")
    held = [[json.loads(line) for path in sorted(folder.glob(f"held-{one}-*.jsonl")) for line in _lines(path)] for one in LANGUAGES]
    if not all(held):
        raise FileNotFoundError(f"{folder}: no held-nl-*.jsonl and held-en-*.jsonl there")
    # The languages have about as many; what one has more is left out.
    round_of = list(chain.from_iterable(zip(*held, strict=False)))
    for copy in count(1):
        for conversation in round_of:
            kept = {key: conversation[key] for key in _KEPT if key in conversation}
            turns = [turn | {"text": _changed(turn["text"], dice)} for turn in kept["turns"]] if copy > 1 else kept["turns"]
            yield kept | {"id": f"{conversation['id']}-{copy}", "turns": turns}


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _changed(text: str, dice: random.Random) -> str:
    """`text` with other numbers of four figures and up, and a typing error here and there."""

    def other(found: re.Match[str]) -> str:
        word = found.group()
        if word.isdecimal():
            return "".join(dice.choices("0123456789", k=len(word)))
        return misspell(word, dice) if dice.random() < _SLIPS else word

    return _WORD.sub(other, text)


def make(folder: Path, kind: str, sizes: Sequence[float], conversations: Callable[[], Iterator[dict[str, Any]]]) -> dict[float, Path]:
    """The file of each size (MB of 10**6 bytes, up to the end of a conversation). Those that are there are used again.

    A smaller file is the beginning of a larger one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = {size: folder / f"{kind}-{size:g}.jsonl" for size in sizes}
    largest = paths[max(sizes)]
    if not largest.exists():
        _write(largest, ((json.dumps(one, ensure_ascii=False) + "\n").encode() for one in conversations()), max(sizes))
    for size, path in paths.items():
        if not path.exists():
            with largest.open("rb") as lines:
                _write(path, lines, size)
    return paths


def _write(path: Path, lines: Iterator[bytes], megabytes: float) -> None:
    """Writes whole lines up to a size; who stops it leaves no half file."""
    aside, left = path.with_suffix(".part"), megabytes * 10**6
    with aside.open("wb") as out:
        for line in lines:
            out.write(line)
            left -= len(line)
            if left <= 0:
                break
    aside.replace(path)


def measured(kind: str, megabytes: float, path: Path) -> Input:
    """What is in the file."""
    digest = hashlib.sha256()
    size = conversations = turns = characters = 0
    with path.open("rb") as lines:
        for line in lines:
            conversations += 1
            digest.update(line)
            size += len(line)
            said = json.loads(line)["turns"]
            turns += len(said)
            characters += sum(len(turn["text"]) for turn in said)
    return Input(kind, megabytes, path, size, conversations, turns, characters, digest.hexdigest())


def slice_of(source: Path, language: str, characters: int, target: Path) -> None:
    """Writes the first conversations of `language` in `source`, until they have so many characters."""
    with source.open(encoding="utf-8") as lines, target.open("w", encoding="utf-8") as out:
        for line in lines:
            conversation = json.loads(line)
            if conversation["language"] == language:
                out.write(line)
                characters -= sum(len(turn["text"]) for turn in conversation["turns"])
                if characters <= 0:
                    return
