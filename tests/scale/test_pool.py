"""Processes that die, and what comes back all the same. The work of these tests is in this module, as it is pickled by name."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Sequence
from functools import partial

import pytest

from calllint.errors import UsageError
from calllint.scale.pool import run


def _deadly(items: Sequence[int], poison: int) -> list[int]:
    if poison in items:
        os.kill(os.getpid(), signal.SIGKILL)
    return [item * item for item in items]


def deadly(poison: int) -> Callable[[Sequence[int]], list[int]]:
    return partial(_deadly, poison=poison)


def _once(items: Sequence[int], file: str) -> list[int]:
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return [item * item for item in items]
    os._exit(3)


def once(file: str) -> Callable[[Sequence[int]], list[int]]:
    return partial(_once, file=file)


def _slow_first(items: Sequence[int]) -> list[int]:
    time.sleep(0.4 if 0 in items else 0.0)
    return [item * item for item in items]


def slow_first() -> Callable[[Sequence[int]], list[int]]:
    return _slow_first


def _wrong(items: Sequence[int]) -> list[int]:
    raise UsageError("the lexicon is wrong", "own.toml", 3, hint="put it right")


def wrong() -> Callable[[Sequence[int]], list[int]]:
    return _wrong


def never_starts() -> Callable[[Sequence[int]], list[int]]:
    raise UsageError("no such lexicon")


def lost(item: int) -> list[int]:
    return [-item]


def chunks(number: int, size: int = 3) -> list[list[int]]:
    return [list(range(start, start + size)) for start in range(0, number * size, size)]


def flat(answers: Sequence[list[int]]) -> list[int]:
    return [one for answer in answers for one in answer]


def test_answers_come_in_order_even_if_the_first_is_the_last_to_be_ready() -> None:
    assert flat(list(run(chunks(20), slow_first, 2, lost))) == [item * item for item in range(60)]


def test_one_death_costs_nothing(tmp_path: object) -> None:
    assert flat(list(run(chunks(6), partial(once, f"{tmp_path}/died"), 2, lost))) == [item * item for item in range(18)]


@pytest.mark.parametrize("poison", [0, 4, 8])
def test_what_kills_is_given_up_alone(poison: int) -> None:
    found = flat(list(run(chunks(3), partial(deadly, poison), 2, lost)))
    assert found == [-item if item == poison else item * item for item in range(9)]


def test_no_chunk_no_process() -> None:
    assert list(run([], never_starts, 2, lost)) == []


def _unsendable(items: Sequence[int]) -> object:
    return lambda: items


def unsendable() -> Callable[[Sequence[int]], object]:
    return _unsendable


def test_an_answer_that_can_not_be_sent_is_an_error_and_no_death() -> None:
    with pytest.raises(RuntimeError, match="can't be sent"):
        list(run(chunks(2), unsendable, 2, lambda item: None))


@pytest.mark.parametrize("start", [wrong, never_starts])
def test_what_the_work_raises_is_raised_as_it_was(start: Callable[[], Callable[[Sequence[int]], list[int]]]) -> None:
    with pytest.raises(UsageError) as caught:
        list(run(chunks(4), start, 2, lost))
    expected = "own.toml:3: the lexicon is wrong (put it right)" if start is wrong else "no such lexicon"
    assert str(caught.value) == expected


def test_who_leaves_early_leaves_no_process(tmp_path: object) -> None:
    import multiprocessing

    answers = run(chunks(50), squares_by_name, 2, lost)
    assert next(answers) == [0, 1, 4]
    assert multiprocessing.active_children()
    answers.close()
    assert not multiprocessing.active_children()


def _squares(items: Sequence[int]) -> list[int]:
    return [item * item for item in items]


def squares_by_name() -> Callable[[Sequence[int]], list[int]]:
    return _squares


def test_chunks_are_asked_for_as_they_are_needed() -> None:
    asked = 0

    def endless() -> object:
        nonlocal asked
        while True:
            asked += 1
            yield [asked]

    answers = run(endless(), squares_by_name, 2, lost)  # type: ignore[arg-type]
    for expected in range(1, 30):
        assert next(answers) == [expected * expected]
    assert asked < 45
    answers.close()
