"""ZIP archives: which files come out, under which names, and that no archive is too much, too broken or too sly."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation
from calllint.errors import Problem
from calllint.reading import archive, read
from calllint.reading.archive import is_archive, members
from calllint.reading.archives import members as archive_members
from calllint.reading.archives import walk as archive_walk
from calllint.reading.limits import Limits
from calllint.reading.reader import Reader

TALK = "Medewerker: Goedemiddag.\nKlant: Dag, ik heb een vraag.\n"
CHAT = "18-08-2026 09:16 - Jan: Goedemorgen\n18-08-2026 09:17 - Bakkerij: Dag\n"
MAIL = (
    "From: jan@klant.example\nTo: hulp@winkel.example\nSubject: Vraag\nDate: Tue, 18 Aug 2026 09:16:00 +0200\n\nWaar blijft mijn pakket?\n"
)
TEXTS = frozenset({".txt", ".eml", ".json", ".vtt"})


def zipped(files: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return out.getvalue()


def found(
    data: bytes, name: str = "a.zip", extensions: frozenset[str] | None = TEXTS, limits: Limits | None = None
) -> Iterator[tuple[str, bytes] | Problem]:
    for item in members(name, io.BytesIO(data), extensions, limits):
        if isinstance(item, Problem):
            yield item
        elif not isinstance(item, Reader):
            shown, stream = item
            try:
                yield shown, stream.read()
            except OSError as error:
                yield Problem(shown, str(error.strerror))


def names(data: bytes, name: str = "a.zip") -> list[str]:
    items = list(found(data, name))
    assert not any(isinstance(item, Problem) for item in items), items
    return [item[0] for item in items]


def problem(data: bytes, limits: Limits | None = None) -> Problem:
    (only,) = found(data, limits=limits)
    assert isinstance(only, Problem), only
    return only


def test_files_come_out_under_the_name_of_the_archive_in_order() -> None:
    data = zipped({"b.txt": TALK, "a/z.txt": TALK, "a/y.txt": "x", "leeg/": ""})
    assert list(found(data)) == [("a.zip/a/y.txt", b"x"), ("a.zip/a/z.txt", TALK.encode()), ("a.zip/b.txt", TALK.encode())]


def test_media_hidden_files_and_what_macs_add_are_passed_over() -> None:
    data = zipped({
        "gesprek.txt": TALK, "__MACOSX/._gesprek.txt": "x", ".DS_Store": "x", "map/.verborgen.txt": "x", "foto.jpg": b"\xff\xd8\xff",
        "stem.opus": b"OggS", "README.txt": "x", "node_modules/a.txt": "x", "map/brief.docx": b"PK\x03\x04", "zonder-extensie": TALK,
    })  # fmt: skip
    assert names(data) == ["a.zip/gesprek.txt", "a.zip/zonder-extensie"]


def test_without_extensions_every_file_but_media_comes_out() -> None:
    assert [item[0] for item in found(zipped({"a.log": "x", "b.pdf": "x"}), extensions=None)] == ["a.zip/a.log"]


@pytest.mark.parametrize(
    ("archive_name", "chat"), [("WhatsApp Chat - Jan.zip", "_chat.txt"), ("WhatsApp-chat met Jan.zip", "WhatsApp-chat met Jan.txt")]
)
def test_what_was_attached_to_a_whatsapp_chat_is_no_input(archive_name: str, chat: str) -> None:
    data = zipped({chat: CHAT, "00000012-brief.txt": "Beste Jan", "offerte.eml": MAIL, "IMG-20260818-WA0001.jpg": b"\xff\xd8\xff"})
    assert names(data, archive_name) == [f"{archive_name}/{chat}"]


def test_a_whatsapp_chat_among_other_transcripts_is_one_of_them() -> None:
    assert len(names(zipped({"whatsapp-1.txt": CHAT, "gesprek.txt": TALK}))) == 2


def test_an_archive_in_the_archive_is_opened_and_one_in_that_is_not() -> None:
    inner = zipped({"diep.txt": TALK, "dieper.zip": zipped({"x.txt": TALK})})
    items = list(found(zipped({"binnen.zip": inner, "boven.txt": TALK, "anders.txt": inner})))
    assert [item[0] if not isinstance(item, Problem) else str(item) for item in items] == [
        "a.zip/anders.txt/diep.txt",
        "a.zip/anders.txt/dieper.zip: is an archive in an archive in an archive (unpack it first)",
        "a.zip/binnen.zip/diep.txt",
        "a.zip/binnen.zip/dieper.zip: is an archive in an archive in an archive (unpack it first)",
        "a.zip/boven.txt",
    ]


@pytest.mark.parametrize(
    "first", ["[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "xl/workbook.xml", "word/document.xml", "mimetype"]
)
def test_office_documents_are_no_archives(first: str) -> None:
    assert not is_archive(zipped({first: "x", "b.xml": "y"})[: archive.HEAD_BYTES])


def test_archives_are_told_by_their_first_bytes() -> None:
    assert is_archive(zipped({"a.txt": TALK})[:64])
    assert is_archive(zipped({}))
    assert not is_archive(TALK.encode())
    assert not is_archive(b"")


def test_names_are_put_right() -> None:
    data = zipped({"map\\gesprek.txt": "a", "./twee.txt": "b"})
    assert names(data) == ["a.zip/map/gesprek.txt", "a.zip/twee.txt"]
    # Made on a Mac: UTF-8 without saying so.
    undeclared = bytearray(zipped({"klacht_é.txt": TALK}))
    for at in (undeclared.index(b"PK\x03\x04") + 7, undeclared.index(b"PK\x01\x02") + 9):
        undeclared[at] &= ~0x08
    assert names(bytes(undeclared)) == ["a.zip/klacht_é.txt"]


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "/etc/wacht.txt", "C:/Windows/x.txt", "a/../../b.txt", "..\\..\\x.txt"])
def test_paths_that_lead_out_of_the_archive_are_problems(name: str) -> None:
    assert "leads out of the archive" in problem(zipped({name: TALK})).message


def test_a_link_is_a_problem() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
    assert "is a link" in problem(out.getvalue()).message


def test_control_characters_in_a_name_are_not_shown() -> None:
    assert names(zipped({"a\x1b[31m\nb.txt": TALK})) == ["a.zip/a�[31m�b.txt"]


def test_a_password_is_a_problem_and_the_rest_is_read() -> None:
    data = bytearray(zipped({"a.txt": TALK, "b.txt": TALK}))
    for magic, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(magic) + flags] |= 1
    first, second = found(bytes(data))
    assert isinstance(first, Problem)
    assert (first.path, "password" in first.message) == ("a.zip/a.txt", True)
    assert second == ("a.zip/b.txt", TALK.encode())


def test_what_is_compressed_too_far_is_a_problem() -> None:
    bomb = zipped({"bom.txt": b"a" * (40 * 2**20), "goed.txt": TALK})
    first, second = found(bomb)
    assert isinstance(first, Problem)
    assert "times its size" in first.message
    assert second == ("a.zip/goed.txt", TALK.encode())


def test_an_archive_that_lies_about_a_size_is_read_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_members, "_SMALL", 1000)
    data = zipped({"a.txt": b"a" * 5000})
    monkeypatch.setattr(archive_walk, "unreadable", lambda *_: None)
    message = problem(data, Limits(archive_ratio=1)).message
    assert "expands to more than" in message
    assert "raise archive-ratio in [limits]" in message


def test_all_files_together_have_a_limit() -> None:
    files = {"a.txt": b"a" * 2**19, "b.txt": b"b" * (2**19 + 1), "c.txt": b"c"}
    items = list(found(zipped(files, zipfile.ZIP_STORED), limits=Limits(archive_megabytes=1)))
    assert [isinstance(item, Problem) for item in items] == [False, True, False]
    assert "expands too far" in str(items[1])
    assert "raise archive-megabytes in [limits]" in str(items[1])


def test_a_file_that_is_too_large_is_a_problem() -> None:
    data = zipped({"a.txt": b"a" * (2**20 + 1)}, zipfile.ZIP_STORED)
    message = problem(data, Limits(archive_file_megabytes=1)).message
    assert message == "expands to 1048577 bytes, more than 1048576 (unpack it first, or raise archive-file-megabytes in [limits])"
    assert not isinstance(next(found(data, limits=Limits(archive_file_megabytes=2))), Problem)


def test_too_many_files_are_a_problem() -> None:
    data = zipped({f"{number}.txt": "x" for number in range(3)})
    assert problem(data, Limits(archive_files=2)).message == "holds more than 2 files (unpack it first, or raise archive-files in [limits])"
    assert len(list(found(data, limits=Limits(archive_files=3)))) == 3


@pytest.mark.parametrize("data", [b"PK\x03\x04" + b"\0" * 100, zipped({"a.txt": TALK})[:-30], b"PK\x05\x06"])
def test_a_damaged_archive_is_a_problem(data: bytes) -> None:
    assert "damaged ZIP archive" in problem(data).message


def test_a_damaged_file_is_a_problem_and_the_rest_is_read() -> None:
    data = bytearray(zipped({"a.txt": TALK * 9, "b.txt": TALK}))
    at = data.index(b"a.txt") + 8
    data[at : at + 6] = b"\xff" * 6
    first, second = found(bytes(data))
    assert isinstance(first, Problem)
    assert "damaged in the archive" in first.message
    assert second == ("a.zip/b.txt", TALK.encode())


@pytest.mark.parametrize("files", [{}, {"foto.jpg": b"x"}, {"leeg/": ""}])
def test_an_archive_without_anything_to_read_is_a_problem(files: dict[str, str | bytes]) -> None:
    assert "no file that any reader knows" in problem(zipped(files)).message


def test_a_stream_that_cannot_go_back_is_read() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    for item in members("-", Pipe(zipped({"a.txt": TALK}))):
        assert isinstance(item, tuple)
        assert not isinstance(item, (Problem, Reader))
        assert (item[0], item[1].read()) == ("-/a.txt", TALK.encode())


def test_members_go_through_the_same_recognition_as_files(tmp_path: Path) -> None:
    file = tmp_path / "export.zip"
    file.write_bytes(zipped({"gesprek.txt": TALK, "post/1.eml": MAIL, "app/_chat.txt": CHAT, "stuk.json": "{", "foto.png": b"\x89PNG"}))
    items = list(read([str(file)]))
    conversations = {item.place.path.removeprefix(file.as_posix()): item for item in items if isinstance(item, Conversation)}
    assert {path: item.channel for path, item in conversations.items()} == {
        "/app/_chat.txt": Channel.CHAT, "/gesprek.txt": Channel.UNKNOWN, "/post/1.eml": Channel.EMAIL,
    }  # fmt: skip
    assert conversations["/app/_chat.txt"].id == "app"
    (wrong,) = [item for item in items if isinstance(item, Problem)]
    assert wrong.path.endswith("export.zip/stuk.json")


def test_archives_in_a_folder_and_on_standard_input_are_read(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(zipped({"c.txt": TALK}))
    (tmp_path / "a.txt").write_text(TALK)
    assert [item.id for item in read([str(tmp_path)]) if isinstance(item, Conversation)] == ["a", "c"]
    (item,) = read(["-"], stdin=io.BytesIO(zipped({"c.txt": TALK})))
    assert isinstance(item, Conversation)
    assert item.place.path == "-/c.txt"


MUTATION = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=12)


@settings(deadline=None, max_examples=150)
@given(MUTATION, st.integers(0, 400))
def test_any_change_to_an_archive_gives_files_and_problems(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(zipped({"a.txt": TALK, "b/c.eml": MAIL, "d.zip": zipped({"e.txt": TALK})}))
    for at, value in changes:
        data[at % len(data)] = value
    for item in found(bytes(data[: len(data) - cut] if cut < 200 else data)):
        assert isinstance(item, (Problem, tuple))
