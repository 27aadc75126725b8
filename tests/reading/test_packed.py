"""Files packed with gzip: read in place, under a name that says so, and no further than the limits."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading import ReadOptions, read
from calllint.reading.limits import Limits

TALK = "Medewerker: Goedemiddag.\nKlant: Dag, ik heb een vraag.\n"


def packed(text: str) -> bytes:
    return gzip.compress(text.encode())


def lines(count: int) -> str:
    said = [{"role": "agent", "text": "Goedemiddag."}, {"role": "customer", "text": "Dag."}]
    return "\n".join(json.dumps({"id": f"c{number}", "turns": said}) for number in range(count))


def test_a_packed_file_is_read_as_the_file_in_it(tmp_path: Path) -> None:
    file = tmp_path / "gesprek.txt.gz"
    file.write_bytes(packed(TALK))
    (found,) = read([str(tmp_path)])
    assert isinstance(found, Conversation)
    assert (found.id, found.place.path) == ("gesprek", f"{file.as_posix()}/gesprek.txt")
    assert [turn.text for turn in found.turns] == ["Goedemiddag.", "Dag, ik heb een vraag."]


def test_standard_input_may_be_packed_and_files_in_an_archive_too(tmp_path: Path) -> None:
    (found,) = read(["-"], stdin=io.BytesIO(packed(TALK)))
    assert isinstance(found, Conversation)
    assert found.id == "stdin"
    file = tmp_path / "a.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("b.txt.gz", packed(TALK))
    (found,) = read([str(file)])
    assert isinstance(found, Conversation)
    assert found.place.path == f"{file}/b.txt.gz/b.txt"


def test_an_archive_may_be_packed_once_more(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("b.txt", TALK)
    (tmp_path / "a.zip.gz").write_bytes(gzip.compress(inner.getvalue()))
    (found,) = read([str(tmp_path / "a.zip.gz")])
    assert isinstance(found, Conversation)
    assert found.place.path.endswith("a.zip.gz/a.zip/b.txt")


def test_a_packed_file_that_breaks_off_is_told_and_what_came_before_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(packed(lines(20_000))[:-200])
    *found, last = read([str(file)])
    assert len(found) > 1000
    assert all(isinstance(item, Conversation) for item in found)
    assert isinstance(last, Problem)
    assert "damaged" in last.message
    assert last.path == f"{file}/a.jsonl"


def test_a_packed_file_expands_no_further_than_the_limits(tmp_path: Path) -> None:
    file = tmp_path / "a.txt.gz"
    file.write_bytes(packed(TALK * 200_000))
    found = list(read([str(file)], ReadOptions(limits=Limits(archive_ratio=2))))
    assert any(isinstance(item, Problem) and "expands to more than" in item.message for item in found)
