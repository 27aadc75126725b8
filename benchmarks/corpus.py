"""Makes the corpora of the benchmark: conversations in calllint's JSON Lines, a lexicon, and the truth about what was planted where.

    python benchmarks/corpus.py nl --out DIR --phrases 2000 --planted 5000 --megabytes 50

writes `nl.toml` (and `nl.json`, the same phrases in plain form), `nl-recall.jsonl` with `nl-truth.jsonl`, and `nl-speed.jsonl` with
`nl-speed-truth.jsonl`. The same arguments make the same files.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lexemes import read_words
from phrases import Phrase, make_phrases, write_lexicon
from planting import Planter
from talk import Talk
from wordlists import WordList, read_wordlist

KINDS = {
    "exact": 1.0,
    "inflected": 1.5,
    "separated": 0.7,
    "gap": 1.2,
    "typo1": 1.5,
    "typo2": 1.0,
    "split": 0.6,
    "mixed": 0.7,
    "trap": 1.4,
    "trap_rare": 0.8,
}
"""What the recall corpus holds, in these shares."""
SPEED_KINDS = {"exact": 4.0, "inflected": 3.0, "gap": 1.5, "separated": 0.5, "typo1": 1.0}
"""What the phrases in the speed corpus look like."""
_NOT_IN = {"en": {"separated"}}


class Maker:
    """Makes conversations of one language, without any of `phrases` but those planted, which are among `planted` (None: all).

    `seed` tells corpora apart.
    """

    def __init__(self, language: str, phrases: list[Phrase], wordlist: WordList, seed: str, planted: list[Phrase] | None = None) -> None:
        self.language = language
        self.dice = random.Random(f"corpus {language} {seed}")
        words = read_words(language)
        self.talk = Talk(words, wordlist.frequencies, phrases, self.dice)
        self.planter = Planter(words, wordlist, phrases if planted is None else planted, self.dice)

    def conversations(self, kinds: dict[str, float], share: float) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
        """Conversations without end, each with the truth about it; `share` of the turns hold a phrase or a trap of these kinds."""
        kinds = {kind: weight for kind, weight in kinds.items() if kind not in _NOT_IN.get(self.language, ())}
        names, weights = list(kinds), list(kinds.values())
        number = 0
        while True:
            number += 1
            recognised = self.dice.random() < 0.3
            agent = self.dice.choice(self.talk.words.names)
            turns: list[dict[str, Any]] = []
            truth: list[dict[str, Any]] = []
            for place in range(self.dice.randint(10, 40)):
                kind = self.dice.choices(names, weights)[0] if self.dice.random() < share else None
                text, planted = self._turn(kind, recognised)
                turns.append({"role": "customer" if place % 2 else "agent", "text": text})
                if planted:
                    truth.append({"line": number, "turn": place, **planted})
            yield {"id": f"{self.language}-{number}", "language": self.language, "channel": "call", "agent": agent, "turns": turns}, truth

    def _turn(self, kind: str | None, recognised: bool) -> tuple[str, dict[str, Any] | None]:
        phrase, variant = self.planter.plant(kind) if kind else (None, None)
        spoken, place = self.talk.turn(variant, phrase)
        (self.talk.plain if recognised else self.talk.capitals)(spoken)
        text = spoken.text()
        if phrase is None or variant is None:
            return text, None
        start = len(spoken.text(0, place))
        end = len(spoken.text(0, place + len(variant))) - len(spoken.after[place + len(variant) - 1])
        return text, {"kind": kind, "cue": phrase.cue, "phrase": phrase.written(), "start": start, "end": end, "text": text[start:end]}


def write_corpus(
    maker: Maker, texts: Path, truth: Path, kinds: dict[str, float], share: float, *, megabytes: float = 0, planted: int = 0
) -> None:
    """Writes conversations until the file has so many MB (10**6 bytes) and so many phrases and traps."""
    size = found = 0
    with texts.open("w", encoding="utf-8") as text_file, truth.open("w", encoding="utf-8") as truth_file:
        for conversation, about in maker.conversations(kinds, share):
            line = json.dumps(conversation, ensure_ascii=False) + "\n"
            text_file.write(line)
            truth_file.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in about)
            size += len(line.encode())
            found += len(about)
            if size >= megabytes * 10**6 and found >= planted:
                return


def main() -> None:
    """Writes the files that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=("nl", "en"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--phrases", type=int, default=2000)
    parser.add_argument("--planted", type=int, default=5000, help="phrases and traps in the recall corpus")
    parser.add_argument("--megabytes", type=float, default=0, help="size of the speed corpus; 0 for none")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    make(options.language, options.out, options.phrases, options.planted, options.megabytes, options.seed)


def make(language: str, out: Path, phrases: int, planted: int, megabytes: float, seed: int, sizes: Sequence[int] = ()) -> None:
    """Writes lexicon, recall corpus and speed corpus of a language into `out`.

    For each of `sizes` it also writes a lexicon `nl-500.toml`. Each holds the phrases of the smaller ones, the speed corpus only phrases of
    the smallest, and none of any by accident, so that all find the same.
    """
    wordlist = read_wordlist(language)
    every = make_phrases(read_words(language), max((phrases, *sizes)), seed)
    write_lexicon(every[:phrases], language, out / f"{language}.toml")
    for size in sizes:
        write_lexicon(every[:size], language, out / f"{language}-{size}.toml")
    if planted:
        maker = Maker(language, every[:phrases], wordlist, f"recall {seed}")
        write_corpus(maker, out / f"{language}-recall.jsonl", out / f"{language}-truth.jsonl", KINDS, 0.5, planted=planted)
    if megabytes:
        maker = Maker(language, every, wordlist, f"speed {seed}", every[: min((phrases, *sizes))])
        write_corpus(maker, out / f"{language}-speed.jsonl", out / f"{language}-speed-truth.jsonl", SPEED_KINDS, 0.01, megabytes=megabytes)


if __name__ == "__main__":
    main()
