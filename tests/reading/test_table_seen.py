"""The keys that a table remembers: as a dict would, for few bytes."""

from __future__ import annotations

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from calllint.reading.tables.seen import Seen


@given(st.lists(st.tuples(st.text(st.characters(), max_size=6), st.integers(1, 2**40)), max_size=200), st.text(max_size=6))
def test_the_last_line_of_each_key_and_none_of_others(added: list[tuple[str, int]], other: str) -> None:
    seen, known = Seen(), dict(added)
    for key, line in added:
        seen.add(key, line)
    assert {key: seen.line(key) for key in known} == known
    assert seen.line(other) == known.get(other)


def test_many_keys_take_few_bytes_each() -> None:
    count = 50_000
    tracemalloc.start()
    try:
        seen = Seen()
        for number in range(count):
            seen.add(f"conversation-{number:08}", number)
        size, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert size < 64 * count
    assert [seen.line(f"conversation-{number:08}") for number in range(count)] == list(range(count))
    assert seen.line("conversation-1") is None
