"""Running peers and processes: what they say is what happened."""

import json
import sys
from pathlib import Path

import pytest
from measure import HERE, PEERS, Series, Usage, floor, peer, ratios, run, spread

PHRASE = {
    "cue": "a",
    "slots": [
        {"words": ["zeg"], "forms": ["zeg", "zegt"], "gap": 0},
        {"words": ["polis", "hele polis"], "forms": ["polis", "hele polis"], "gap": 3},
    ],
}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "x.json").write_text(json.dumps([PHRASE]), encoding="utf-8")
    turns = [{"role": "agent", "text": text} for text in ("Ik zeg de polis op", "Hij zegt hele polis", "zeg een twee drie vier polis")]
    (tmp_path / "texts.jsonl").write_text(json.dumps({"turns": turns}) + "\n", encoding="utf-8")
    return tmp_path


def found(name: str, files: Path) -> list[tuple[int, str]]:
    said = peer(name, files / "texts.jsonl", files / "x.toml", files / "hits", 5)
    assert (said["lines"], said["turns"], said["chars"]) == (1, 3, 65)
    hits = [json.loads(line) for line in (files / "hits").read_text(encoding="utf-8").splitlines()]
    return [(hit["turn"], hit["cue"]) for hit in hits]


def test_a_peer_reads_phrases_and_writes_hits(files: Path) -> None:
    assert found("`re` with gaps", files) == [(0, "a")]


def test_a_peer_can_have_all_forms(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PEERS, "forms", ("re_gaps", "--forms"))
    assert found("forms", files) == [(0, "a"), (1, "a")]


def test_every_peer_has_its_script() -> None:
    scripts = {path.stem for path in (HERE / "peers").glob("*.py")} - {"protocol"}
    assert {script for script, *_ in PEERS.values()} == scripts


def test_the_floor_counts_words(files: Path) -> None:
    assert floor(files / "texts.jsonl").last_line == "15"
    assert floor(files / "texts.jsonl", decode=True).last_line == "3"


def test_memory_is_that_of_the_process_and_not_of_the_one_that_started_it() -> None:
    large = bytearray(b"x") * 300_000_000
    assert run([sys.executable, "-c", "print(1)"]).peak_mb < len(large) / 1e6 / 2


def test_a_command_that_fails_is_an_error() -> None:
    with pytest.raises(ChildProcessError, match="ended with 3: no such thing"):
        run([sys.executable, "-c", "import sys; sys.stderr.write('no such thing'); sys.exit(3)"])


def test_output_goes_to_the_file(tmp_path: Path) -> None:
    run([sys.executable, "-c", "print('there')"], tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "there\n"


def test_ratios_are_of_the_same_round() -> None:
    one, other = Series([Usage(2, 1), Usage(6, 1)]), Series([Usage(1, 1), Usage(2, 1)])
    assert ratios(one, other) == [2, 3]


@pytest.mark.parametrize(
    ("values", "text"), [([1.0, 3.0, 2.0], "2 (1–3)"), ([0.004123], "0.00412"), ([1234.5, 1000.0, 2000.0], "1234 (1000–2000)")]
)
def test_a_spread_is_a_median_with_minimum_and_maximum(values: list[float], text: str) -> None:
    assert spread(values) == text
