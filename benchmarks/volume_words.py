"""The exact words of calllint's own lexicons, for peers that know nothing else: wordings of each phrase, and all words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

WORDINGS = 8
"""Wordings of a phrase that are kept: its first ones, the shortest among them. A phrase with alternatives has hundreds."""


class Exact(NamedTuple):
    """What a lexicon looks for, spelt out: each wording with its cue, and every word of a phrase, both in lower case."""

    wordings: dict[str, str]
    words: frozenset[str]


def spell_out(lexicon: object) -> Exact:
    """The wordings and words of the phrases of a `calllint.lexicon.Lexicon`. Those with numbers are left out, gaps are empty."""
    from calllint.lexicon.sampling import FILLER
    from calllint.lexicon.trial import Trial

    trial = Trial(lexicon)  # type: ignore[arg-type]
    wordings: dict[str, str] = {}
    words: set[str] = set()
    for phrase in lexicon.phrases:  # type: ignore[attr-defined]
        # Remarks of a transcriber stand in no turn's words.
        if phrase.entry.marker:
            continue
        exact = [text for text in trial.sentences(phrase.number) if text and FILLER not in text and not any(map(str.isdigit, text))]
        words.update(word for text in exact for word in text.split())
        for text in islice(exact, WORDINGS):
            wordings.setdefault(text, phrase.entry.name)
    return Exact(wordings, frozenset(words))


def read(language: str, folder: Path) -> Exact:
    """What the built-in lexicons of `language` look for; kept in `folder`, and used again as long as the lexicons are the same."""
    from calllint.lexicon import load_lexicon
    from calllint.lexicon.lexicon import lexicon_folder

    newest = max(path.stat().st_mtime_ns for path in (lexicon_folder() / language).glob("*.toml"))
    kept = folder / f"words-{language}-{newest}.json"
    if not kept.exists():
        found = spell_out(load_lexicon(language))
        folder.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps([found.wordings, sorted(found.words)], ensure_ascii=False), encoding="utf-8")
    wordings, words = json.loads(kept.read_text("utf-8"))
    return Exact(wordings, frozenset(words))


def write_for_peers(exact: Exact, path: Path) -> None:
    """Writes the wordings as `peers/protocol.py` reads phrases, each of one slot."""
    phrases = [{"cue": cue, "slots": [{"words": [text], "forms": [text], "gap": 0}]} for text, cue in exact.wordings.items()]
    path.write_text(json.dumps(phrases, ensure_ascii=False), encoding="utf-8")


def write_lines(texts: Iterable[str], path: Path) -> None:
    """Writes one text a line, sorted, each once."""
    path.write_text("".join(f"{text}\n" for text in sorted(set(texts))), encoding="utf-8")
