"""One linter, many threads: from a cold start they find together what one finds alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import TypeVar

import pytest

from calllint import Conversation, Linter, Result, read
from calllint.lexicon import load_lexicon
from calllint.lexicon.known import KnownWords
from calllint.lexicon.scan import Scanner
from calllint.lexicon.typos import TypoIndex
from calllint.lexicon.vocabulary import KINDS, Vocabulary

CORPUS = Path(__file__).parent / "corpus"
THREADS = 8
T = TypeVar("T")


@pytest.fixture(autouse=True)
def _hasty() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def at_once(work: Callable[[int], T]) -> list[T]:
    """What `work` gives in each of the threads, which start together."""
    barrier = Barrier(THREADS)

    def run(number: int) -> T:
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(run, range(THREADS)))


def conversations(most: int) -> list[Conversation]:
    found = [item for item in read([str(CORPUS / f"{name}-1.jsonl") for name in ("nl", "en")]) if isinstance(item, Conversation)]
    return found[:: max(1, len(found) // most)]


def lint_together(linter: Linter, some: list[Conversation]) -> list[dict[str, Result]]:
    """The results of each thread; each begins at another conversation."""

    def work(number: int) -> dict[str, Result]:
        first = number * len(some) // THREADS
        return {one.id: linter.lint(one) for one in (*some[first:], *some[:first])}

    return at_once(work)


@pytest.mark.parametrize(("most", "rounds"), [(3, 1), pytest.param(1000, 1, marks=pytest.mark.slow)])
def test_threads_find_what_one_finds(most: int, rounds: int) -> None:
    some = conversations(most)
    alone = Linter()
    expected = {one.id: alone.lint(one) for one in some}
    assert any(result.findings for result in expected.values())
    for _ in range(rounds):
        for found in lint_together(Linter(), some):
            assert found == expected


def test_a_lexicon_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []

    def load(language: str, *rest: object) -> object:
        loaded.append(language)
        return load_lexicon(language)

    monkeypatch.setattr("calllint.linting.load_lexicon", load)
    linter, (one, *_) = Linter(), conversations(1)
    lint_together(linter, [one])
    assert len(loaded) == 1


WORDS = [
    f"{head}{body}{tail}"
    for head in ("ver", "be", "on", "her")
    for body in ("kracht", "gang", "dienst")
    for tail in ("ing", "en", "elijk", "baar")
]
MISTYPED = [f"{word[:3]}{word[4]}{word[3]}{word[5:]}" for word in WORDS]


def test_a_word_is_the_same_to_all_threads() -> None:
    alone = TypoIndex(dict.fromkeys(WORDS, 2))
    expected = [alone.near(word) for word in MISTYPED]
    assert all(expected)
    for _ in range(60):
        index = TypoIndex(dict.fromkeys(WORDS, 2))
        for found in at_once(lambda _, index=index: [index.near(word) for word in MISTYPED[:10]]):  # type: ignore[misc]
            assert [sorted(one) for one in found] == [sorted(one) for one in expected[:10]]


def test_a_vocabulary_grows_alike_from_all_sides(tmp_path: Path) -> None:
    listed = tmp_path / "known-words.txt"
    listed.write_text("\n".join(sorted(MISTYPED[::3])) + "\n", encoding="utf-8")

    def fresh() -> Vocabulary:
        vocabulary = Vocabulary(KnownWords(listed, "nl"))
        vocabulary.add_all(WORDS, "2" * len(WORDS))
        return vocabulary

    assert "2" in KINDS.values()
    alone = fresh()
    expected = [(alone.lookup(word), alone.distance(word)) for word in MISTYPED]
    for _ in range(20):
        shared = fresh()
        for found in at_once(lambda _, shared=shared: [(shared.lookup(word), shared.distance(word)) for word in MISTYPED]):  # type: ignore[misc]
            assert found == expected


def test_many_texts_are_scanned_by_many_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calllint.lexicon.scan._BATCH", 2000)
    texts = [turn.text for one in conversations(8) for turn in one.turns]
    lexicon = load_lexicon("nl")
    expected = list(Scanner(lexicon).candidates(texts))
    assert expected
    scanner = Scanner(lexicon)
    for found in at_once(lambda _: list(scanner.candidates(texts))):
        assert [number for number, _ in found] == [number for number, _ in expected]
