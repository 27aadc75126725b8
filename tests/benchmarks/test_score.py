"""Scoring hits against the truth."""

from score import score

TRUTH = [
    {"line": 1, "turn": 0, "kind": "exact", "cue": "a", "start": 5, "end": 9},
    {"line": 1, "turn": 2, "kind": "gap", "cue": "b", "start": 0, "end": 9},
    {"line": 2, "turn": 0, "kind": "trap", "cue": "a", "start": 0, "end": 9},
]


def hit(line: int, turn: int, cue: str, start: int = 5, end: int = 9) -> dict[str, object]:
    return {"line": line, "turn": turn, "cue": cue, "start": start, "end": end}


def test_a_hit_of_the_same_cue_at_the_same_place_counts() -> None:
    result = score([hit(1, 0, "a")], TRUTH)
    assert (result.recall("exact"), result.recall("gap"), result.recall()) == (1, 0, 0.5)


def test_another_cue_or_place_does_not() -> None:
    result = score([hit(1, 0, "b"), hit(1, 0, "a", 20, 24)], TRUTH)
    assert (result.recall("exact"), result.others) == (0, 2)


def test_a_peer_that_says_no_place_is_believed() -> None:
    assert score([{"line": 1, "turn": 0, "cue": "a"}], TRUTH).recall("exact") == 1


def test_a_hit_on_a_trap_is_false() -> None:
    result = score([hit(2, 0, "a")], TRUTH)
    assert (result.recall("trap"), result.recall(), result.elsewhere) == (1, 0, 0)


def test_hits_where_nothing_is_planted_are_counted() -> None:
    assert score([hit(1, 1, "a"), hit(3, 0, "a")], TRUTH).elsewhere == 2


def test_only_the_first_lines_count() -> None:
    result = score([hit(1, 0, "a"), hit(2, 0, "a"), hit(3, 0, "a")], TRUTH, lines=1)
    assert (sum(result.planted.values()), result.recall("trap"), result.elsewhere) == (2, None, 0)
