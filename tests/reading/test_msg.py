"""Outlook messages: which files they are, their bodies and threads, what is attached, what is broken."""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read
from calllint.reading.mail.msg_rtf import rtf_text, unpacked
from calllint.reading.msg import READER, recognise_bytes
from calllint.reading.reader import Match

Tree = dict[str, "bytes | Tree"]
SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


class _File:
    """A compound file in the making: its sectors with their table, the small streams with theirs, the directory."""

    def __init__(self) -> None:
        self.sectors: list[bytes] = []
        self.table: list[int] = []
        self.small = b""
        self.chains: list[int] = []
        self.entries: list[list[Any]] = [["Root Entry", 5, FREE, FREE, FREE, END, 0]]

    def put(self, data: bytes) -> int:
        """Writes whole sectors; the number of the first."""
        start, count = len(self.sectors), -(-len(data) // SECTOR)
        self.sectors += [data[index * SECTOR : (index + 1) * SECTOR].ljust(SECTOR, b"\0") for index in range(count)]
        self.table += [*range(start + 1, start + count), END][:count]
        return start if count else END

    def put_small(self, data: bytes) -> int:
        start, count = len(self.chains), -(-len(data) // MINI)
        self.chains += [*range(start + 1, start + count), END][:count]
        self.small += data.ljust(count * MINI, b"\0")
        return start if count else END

    def add(self, children: Tree) -> int:
        """Writes a storage's children, each to the right of the one before; the number of the first."""
        first, before = FREE, 0
        for name, content in sorted(children.items(), key=lambda item: (len(item[0]), item[0])):
            number = len(self.entries)
            entry = [name, 2, FREE, FREE, FREE, END, 0]
            self.entries.append(entry)
            if first == FREE:
                first = number
            else:
                self.entries[before][3] = number
            before = number
            if isinstance(content, dict):
                entry[1], entry[4] = 1, self.add(content)
            else:
                entry[5] = self.put(content) if len(content) >= CUTOFF else self.put_small(content)
                entry[6] = len(content)
        return first


def compound(tree: Tree) -> bytes:
    """A compound file ([MS-CFB], version 3) of nested storages and streams."""
    file = _File()
    root = file.entries[0]
    root[4] = file.add(tree)
    root[5], root[6] = file.put(file.small), len(file.small)
    chain = struct.pack(f"<{len(file.chains)}I", *file.chains)
    mini_count = -(-len(chain) // SECTOR)
    mini_start = file.put(chain.ljust(mini_count * SECTOR, b"\xff"))
    directory = b""
    for name, kind, left, right, child, start, size in file.entries:
        written = name.encode("utf-16-le") + b"\0\0"
        directory += written.ljust(64, b"\0") + struct.pack("<HBBIII", len(written), kind, 1, left, right, child)
        directory += bytes(36) + struct.pack("<IQ", start, size)
    directory_start = file.put(directory)
    count = -(-(len(file.sectors) + 1) // (SECTOR // 4 - 1))
    first = len(file.sectors)
    table = [*file.table, *[FAT] * count]
    packed = struct.pack(f"<{len(table)}I", *table).ljust(count * SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, count, directory_start, 0, CUTOFF, mini_start, mini_count, END, 0)
    head += struct.pack("<109I", *range(first, first + count), *[FREE] * (109 - count))
    return head + b"".join(file.sectors) + packed


def storage(head: int, texts: dict[int, str | bytes], fixed: dict[int, tuple[int, int]] | None = None, kind: int = 0x001F) -> Tree:
    """The streams of a message, recipient or attachment: `texts` by their identifiers (bytes are binary), `fixed` with type and value."""
    found: Tree = {}
    rows = b""
    for pid, value in texts.items():
        form = 0x0102 if isinstance(value, bytes) else kind
        data = value if isinstance(value, bytes) else value.encode("utf-16-le" if kind == 0x001F else "cp1252")
        found[f"__substg1.0_{pid:04X}{form:04X}"] = data
        rows += struct.pack("<HHIII", form, pid, 6, len(data), 0)
    for pid, (form, number) in (fixed or {}).items():
        rows += struct.pack("<HHIQ", form, pid, 6, number)
    found["__properties_version1.0"] = bytes(head) + rows
    return found


def moment(unix: int) -> tuple[int, int]:
    return 0x0040, (unix + 11644473600) * 10_000_000


NINE = 1793696400  # 3 November 2026, 09:00 UTC
JAN = storage(8, {0x3001: "Jan Jansen", 0x39FE: "jan@post.example"}, {0x0C15: (3, 1)})
ANSWER = {
    0x001A: "IPM.Note",
    0x0037: "RE: Pakket kwijt",
    0x0C1A: "Sanne Visser",
    0x5D01: "klantenservice@winkel.example",
    0x1035: "<2@winkel.example>",
    0x1042: "<1@post.example>",
    0x1000: "Beste Jan,\r\n\r\nIk zoek het vandaag uit.\r\n\r\nMet vriendelijke groet,\r\nSanne Visser\r\n\r\n"
    "Van: Jan Jansen <jan@post.example>\r\nVerzonden: dinsdag 3 november 2026 09:12\r\nAan: Klantenservice\r\n"
    "Onderwerp: Pakket kwijt\r\n\r\nMijn pakket is kwijt.\r\n",
}


def message(texts: dict[int, str | bytes] | None = None, kind: int = 0x001F, **parts: Tree) -> bytes:
    tree = storage(32, {**ANSWER, **(texts or {})}, {0x0039: moment(NINE)}, kind)
    tree["__recip_version1.0_#00000000"] = JAN
    tree["__nameid_version1.0"] = {}
    return compound({**tree, **parts})


def one(data: bytes, folder: Path, options: ReadOptions | None = None, name: str = "bericht.msg") -> Conversation:
    (folder / name).write_bytes(data)
    (found,) = read([str(folder / name)], options)
    assert isinstance(found, Conversation), found
    assert found.channel is Channel.EMAIL
    return found


def problem(data: bytes, folder: Path) -> str:
    (folder / "bericht.msg").write_bytes(data)
    (found,) = read([str(folder / "bericht.msg")])
    assert isinstance(found, Problem), found
    return found.message


@pytest.mark.parametrize("kind", [0x001F, 0x001E])
def test_a_message_is_read_with_the_thread_that_it_quotes(kind: int, tmp_path: Path) -> None:
    found = one(message(kind=kind), tmp_path)
    assert [(turn.role, turn.name, turn.at, turn.text) for turn in found.turns] == [
        (Role.CUSTOMER, "Jan Jansen", "2026-11-03T09:12:00", "Mijn pakket is kwijt."),
        (
            Role.AGENT,
            "Sanne Visser",
            "2026-11-03T09:00:00Z",
            "Beste Jan,\n\nIk zoek het vandaag uit.\n\nMet vriendelijke groet,\nSanne Visser",
        ),
    ]
    assert (found.id, found.agent, found.metadata["subject"]) == ("2@winkel.example", "Sanne Visser", "RE: Pakket kwijt")


def test_heads_of_the_internet_win(tmp_path: Path) -> None:
    heads = "From: Anna <anna@winkel.example>\r\nDate: Tue, 03 Nov 2026 10:30:00 +0100\r\nContent-Type: multipart/mixed; boundary=x\r\n"
    turn = one(message({0x007D: heads}), tmp_path, ReadOptions(agent_domains=("winkel.example",))).turns[-1]
    assert (turn.role, turn.name, turn.at) == (Role.AGENT, "Anna", "2026-11-03T10:30:00+01:00")


def test_an_exchange_address_is_no_address(tmp_path: Path) -> None:
    sender = {0x5D01: "", 0x0C1F: "/O=WINKEL/OU=EXCHANGE/CN=RECIPIENTS/CN=SANNE", 0x0C1A: "Klantenservice Winkel"}
    turn = one(message(sender), tmp_path).turns[-1]
    assert (turn.role, turn.name, turn.metadata) == (Role.AGENT, "Klantenservice Winkel", {})


@pytest.mark.parametrize("binary", [True, False])
def test_html_is_read_where_there_is_no_plain_text(binary: bool, tmp_path: Path) -> None:
    markup = (
        "<html><body><p class=MsoNormal>Ik zoek het uit, één dag.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p"
        " class=MsoNormal>"
        "<b>Van:</b> Jan &lt;jan@post.example&gt;<br><b>Verzonden:</b> dinsdag 3 november 2026 09:12<br><b>Onderwerp:</b>"
        " Pakket</p></div>"
        "<p class=MsoNormal>Mijn pakket is kwijt.</p></body></html>"
    )
    found = one(message({0x1000: "", 0x1013: markup.encode() if binary else markup}), tmp_path)
    assert [turn.text for turn in found.turns] == ["Mijn pakket is kwijt.", "Ik zoek het uit, één dag."]


RTF = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \fbidis \deff0{\fonttbl{\f0\fswiss Arial;}}{\colortbl\red0\green0\blue0;}"
    rb"{\*\htmltag19 <html>}{\*\htmltag50 <body>}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Ik zoek het uit, \'e9\'e9n dag \u8364 ?.\htmlrtf\par}\htmlrtf0"
    rb"{\*\htmltag72 </p>}{\*\htmltag58 </body>}{\*\htmltag27 </html>}}"
)


def packed(rtf: bytes) -> bytes:
    """Compressed RTF without any references: each letter stands for itself."""
    body = b"".join(b"\0" + rtf[index : index + 8] for index in range(0, len(rtf), 8))
    return struct.pack("<4I", len(body) + 12, len(rtf), 0x75465A4C, 0) + body


def test_rtf_is_read_where_there_is_nothing_else(tmp_path: Path) -> None:
    for rtf in (RTF, rb"{\rtf1\ansi\fromtext{\fonttbl{\f0 Arial;}}Ik zoek het uit, \'e9\'e9n dag \u8364?.\par\par {\pict 0102}}"):
        found = one(message({0x1000: "", 0x1009: packed(rtf)}), tmp_path)
        assert [turn.text for turn in found.turns] == ["Ik zoek het uit, één dag €."]


def test_compressed_rtf_refers_to_what_came_before() -> None:
    # The examples of [MS-OXRTFCP], 4.1 and 4.2; the second refers to what it is just writing.
    data = "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    assert unpacked(bytes.fromhex(data)) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    data = "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0"
    assert unpacked(bytes.fromhex(data)) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    assert unpacked(struct.pack("<4I", 0, 5, 0x414C454D, 0) + b"{\\rtf") == b"{\\rtf"
    with pytest.raises(ValueError, match="no compressed"):
        rtf_text(bytes(20))


def test_a_message_that_is_attached_belongs_to_the_thread(tmp_path: Path) -> None:
    first = {0x001A: "IPM.Note", 0x0037: "Pakket kwijt", 0x0C1A: "Jan Jansen", 0x5D01: "jan@post.example", 0x1035: "<1@post.example>"}
    inner = storage(24, {**first, 0x1000: "Mijn pakket is kwijt."}, {0x0039: moment(NINE - 3600)})
    attached = storage(8, {}, {0x3705: (3, 5)})
    attached["__substg1.0_3701000D"] = inner
    eml = b"From: Piet <piet@post.example>\nSubject: x\nDate: Tue, 3 Nov 2026 07:00:00 +0000\n\nIk ook."
    as_file = storage(8, {0x3707: "mail.eml", 0x3701: eml}, {0x3705: (3, 1)})
    picture = storage(8, {0x3707: "foto.png", 0x3701: b"\x89PNG"}, {0x3705: (3, 1)})
    parts = {f"__attach_version1.0_#0000000{number}": part for number, part in enumerate((attached, as_file, picture))}
    found = one(message({0x1000: "Zie de bijlage."}, **parts), tmp_path)
    assert [(turn.name, turn.text) for turn in found.turns] == [
        ("Piet", "Ik ook."),
        ("Jan Jansen", "Mijn pakket is kwijt."),
        ("Sanne Visser", "Zie de bijlage."),
    ]


@pytest.mark.parametrize(
    ("kind", "role"),
    [("IPM.Note.Rules.OofTemplate.Microsoft", Role.BOT), ("REPORT.IPM.Note.NDR", Role.SYSTEM), ("IPM.Note", Role.AGENT)],
)
def test_what_nobody_wrote_is_not_the_agents(kind: str, role: Role, tmp_path: Path) -> None:
    assert one(message({0x001A: kind, 0x1000: "Ik ben er niet."}), tmp_path).turns[-1].role is role


def test_what_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    assert "appointment" in problem(message({0x001A: "IPM.Appointment"}), tmp_path)
    assert "no text" in problem(message({0x1000: "\r\n"}), tmp_path)
    assert "encrypted" in problem(message({0x001A: "IPM.Note.SMIME", 0x1000: ""}), tmp_path)
    assert "damaged" in problem(message()[:1500], tmp_path)
    assert "no e-mail" in problem(compound({"WordDocument": b"x" * 100}), tmp_path)


def test_without_the_package_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "olefile", None)
    assert 'pip install "calllint[formats]"' in problem(message(), tmp_path)


def test_a_compound_file_of_another_kind_is_not_taken() -> None:
    assert recognise_bytes(message(), "x") is Match.CERTAIN
    assert recognise_bytes(compound({"WordDocument": b"x"}), "brief.doc") is Match.NO
    assert recognise_bytes(compound({"WordDocument": b"x"}), "brief.MSG") is Match.LIKELY
    assert recognise_bytes(b"PK\x03\x04", "brief.msg") is Match.NO
    assert READER.extensions == (".msg",)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 6000), st.binary(min_size=1, max_size=6)), max_size=12), st.integers(0, 9000))
def test_broken_files_give_conversations_and_problems(changes: list[tuple[int, bytes]], stop: int) -> None:
    from io import BytesIO

    data = bytearray(message({0x1009: packed(RTF), 0x1013: b"<p>x</p>"}))
    for place, piece in changes:
        place = 8 + place % (len(data) - 8)
        data[place : place + len(piece)] = piece
    stream = BytesIO(bytes(data[: max(600, stop)] if stop < 3000 else data))
    for item in read(["-"], ReadOptions(input_format="msg"), stream):
        assert isinstance(item, Conversation | Problem)
