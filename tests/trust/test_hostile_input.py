"""Inputs that were made to break a reader: none ends a run, keeps it busy, or takes what stands beside it along.

Thousands of files changed at random, by the tool that looks for more of them (`tools/fuzz_readers.py`) and always by the same dice, each
read between two good conversations; and those that people make on purpose.
"""

from __future__ import annotations

import io
import json
import random
import signal
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from calllint import Linter
from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading import read
from calllint.results import Result

from .running import EXAMPLES, calllint, conversation

TOOL = Path(__file__).parents[2] / "tools" / "fuzz_readers.py"
RUNS = 2000
LINTED = 40
"""Of so many files, one is linted too."""
SECONDS = 20


def _zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a/talk.txt", "agent: Goedemiddag\ncustomer: Hallo, een vraag\n" * 5)
        file.writestr("b.jsonl", conversation("in-an-archive"))
    return out.getvalue()


def _messages(*rows: dict[str, Any]) -> bytes:
    return json.dumps(rows).encode()


SAMPLES: dict[str, bytes] = {
    "table.csv": b"id;afzender;tijd;bericht\n1;klant;2026-03-01 09:00;\"Hallo, ik\nheb een vraag\"\n1;medewerker;2026-03-01 09:01;Zegt u het maar\n2;klant;;Dag\n",
    "table.tsv": b"conversation_id\trole\ttext\n1\tcustomer\tHi there\n1\tagent\tHow can I help?\n",
    "WhatsApp Chat - Jan.txt": "[18-08-2026 09:16:01] Jan: Goedemorgen\n[18-08-2026 09:17:12] Bakkerij: Dag Jan\u200e\n‎[18-08-2026 09:18:00] Jan: <Media weggelaten>\n".encode(),
    "post.mbox": b"From a@klant.example Tue Aug 18 09:16:00 2026\nFrom: Jan <a@klant.example>\nTo: hulp@winkel.example\nSubject: =?utf-8?q?Vraag?=\nDate: Tue, 18 Aug 2026 09:16:00 +0200\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nWaar blijft mijn pakket?=20\n> Op dinsdag schreef u:\n--x\nContent-Type: text/html\n\n<p>Waar blijft <b>mijn</b> pakket?</p>\n--x--\n",
    "messages.jsonl": b"".join(json.dumps({"conversation_id": str(number // 2), "role": "agent", "text": f"Hallo {number}"}).encode() + b"\n" for number in range(6)),
    "telegram.json": json.dumps({"name": "Winkel", "type": "personal_chat", "id": 1, "messages": [{"id": 1, "type": "message", "date": "2026-03-01T09:00:00", "from": "Jan", "from_id": "user1", "text": [{"type": "bold", "text": "Hoi"}, " daar"]}]}).encode(),
    "whisper.json": json.dumps({"text": "Hallo", "language": "nl", "segments": [{"id": 0, "start": 0.0, "end": 2.5, "text": "Hallo daar", "speaker": "SPEAKER_00", "words": [{"word": "Hallo", "start": 0.0, "end": 1.0}]}]}).encode(),
    "deepgram.json": json.dumps({"metadata": {"duration": 3.0, "channels": 1}, "results": {"channels": [{"alternatives": [{"transcript": "hallo daar", "words": [{"word": "hallo", "start": 0.1, "end": 0.5, "speaker": 0}]}]}], "utterances": [{"start": 0.1, "end": 0.5, "transcript": "hallo daar", "speaker": 0, "channel": 0}]}}).encode(),
    "vcon.json": json.dumps({"vcon": "0.0.1", "uuid": "u", "parties": [{"name": "Sanne", "role": "agent"}, {"tel": "+31201234567"}], "dialog": [{"type": "text", "start": "2026-03-01T09:00:00Z", "parties": [0], "body": "Goedemiddag", "encoding": "none"}], "analysis": []}).encode(),
    "ticket.json": json.dumps({"ticket": {"id": 3, "subject": "x", "requester_id": 5}, "comments": [{"id": 1, "author_id": 5, "public": True, "plain_body": "Hoi", "created_at": "2026-03-01T09:00:00Z"}], "users": [{"id": 5, "role": "end-user", "name": "Jan"}]}).encode(),
    "chat.json": _messages({"role": "user", "content": "Hoi", "timestamp": 1772355600}, {"role": "assistant", "content": [{"type": "text", "text": "Dag"}]}),
    "bundle.zip": _zipped(),
}  # fmt: skip


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Raises TimeoutError when what stands in it takes longer, where the system can tell."""

    def ring(*_: object) -> None:
        raise TimeoutError(f"not read within {seconds} seconds")

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with two good conversations."""
    monkeypatch.chdir(tmp_path)
    for name in ("before", "after"):
        (tmp_path / f"{name}.jsonl").write_text(conversation(name), encoding="utf-8")
    return tmp_path


def between(name: str, linter: Linter | None = None) -> list[Conversation | Problem]:
    """What is read of the file in one run between two good ones, which have to come as they are."""
    with within(SECONDS):
        items = list(read(["before.jsonl", name, "after.jsonl"]))
        first, *found, last = items
        assert isinstance(first, Conversation) and first.id == "before"
        assert isinstance(last, Conversation) and last.id == "after"
        assert found, "neither a conversation nor a problem"
        for item in found:
            text = item.message if isinstance(item, Problem) else "".join(turn.text for turn in item.turns)
            assert text.strip() and (isinstance(item, Conversation) or "\n" not in text)
        if linter is not None:
            results = list(linter.lint_many(items))
            assert all(isinstance(result, Result) for result, item in zip(results, items, strict=True) if isinstance(item, Conversation)), (
                results
            )
    return found


@pytest.mark.slow
@pytest.mark.skipif(not TOOL.exists(), reason="the tools are no part of a source distribution")
def test_thousands_of_files_changed_at_random(here: Path) -> None:
    spec = spec_from_file_location("fuzz_readers", TOOL)
    assert spec is not None and spec.loader is not None
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    changed: Callable[[bytes, random.Random], bytes] = tool.changed
    files = {file.name: file.read_bytes() for file in sorted(EXAMPLES.rglob("*")) if file.is_file() and file.name != "README.md"} | SAMPLES
    dice, linter = random.Random(2026), Linter()
    # A source checkout compiles its lexicons at the first conversation of a language, which takes its time.
    list(linter.lint_many(linter.read(EXAMPLES / "nl", EXAMPLES / "en")))
    for run in range(RUNS):
        name = dice.choice(sorted(files))
        content = changed(files[name], dice)
        (here / name).write_bytes(content)
        try:
            between(name, linter if run % LINTED == 0 else None)
        except Exception as error:
            raise AssertionError(f"run {run}, {name}: {error!r}; the file was {content[:3000]!r}") from error


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("bomb.txt", b"a" * (20 * 2**20))
    return out.getvalue()


MADE: dict[str, bytes] = {
    "deep.json": b'{"turns": ' + b"[" * 200_000,
    "deep.jsonl": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "digits.json": b'{"turns": [{"role": "agent", "text": "x", "start": ' + b"9" * 10_000 + b"}]}",
    "exponent.json": b'{"turns": [{"role": "agent", "text": "x", "start": 1e999999999}]}',
    "nan.json": b'{"turns": [{"role": "agent", "text": "x", "start": NaN}]}',
    "same-key.json": b"{" + b'"turns": [], ' * 50_000 + b'"turns": []}',
    "word.jsonl": conversation("word", "a" * 2_000_000).encode(),
    "turns.json": json.dumps({"turns": [{"role": "agent", "text": "x"}] * 50_000}).encode(),
    "spaces.txt": b"agent: x" + b" " * 500_000 + b"y\n" + b"customer: z\n",
    "marks.txt": b">" * 300_000,
    "colons.txt": b"a:" * 150_000,
    "brackets.txt": b"[" * 300_000,
    "stamps.txt": b"[00:00:01] " * 30_000,
    "quotes.csv": b"id,role,text\n" + b'1,agent,"' * 50_000,
    "columns.csv": b",".join(b"c%d" % number for number in range(20_000)) + b"\n" + b"," * 20_000 + b"\n",
    "boxes.eml": b"From: a@klant.example\nTo: b@winkel.example\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\nContent-Type: multipart/mixed; boundary=x\n\n" * 3000,
    "addresses.eml": b"From: " + b"(" * 50_000 + b"\nTo: " + b"a@b.example," * 20_000 + b"\nSubject: " + b"=?utf-8?q?" * 20_000 + b"\n\nHallo\n",
    "quoted.eml": b"From: a@klant.example\nTo: b@winkel.example\n\n" + b"".join(b">" * depth + b" Op dinsdag schreef u:\n" for depth in range(1500)),
    "tags.eml": b"From: a@klant.example\nTo: b@winkel.example\nContent-Type: text/html\n\n" + b"<div><b>" * 30_000,
    "entities.html": b"<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;" + b"&amp" * 50_000,
    "cues.vtt": b"WEBVTT\n\n" + b"00:00:00.000 --> 99:99:99.999\n<v " * 10_000,
    "cues.srt": b"1\n00:00:01,000 --> 00:00:00,000\nx\n\n" * 5000,
    "bomb.zip": _bomb(),
    "nothing.json": b"",
    "marks.jsonl": b"\xef\xbb\xbf" * 1000,
    "half.txt": b"\xff\xfea\x00g",
    "noise.txt": random.Random(1).randbytes(50_000),
    "surrogates.json": b'{"turns": [{"role": "agent", "text": "\\ud800 \\udfff \\u0000"}]}',
    "brackets.md": b"{{" * 100_000,
    "brackets-closed.html": b"{{a}}" * 50_000,
}  # fmt: skip


@pytest.mark.parametrize("name", MADE)
def test_what_is_made_to_break_a_reader_breaks_none(here: Path, name: str) -> None:
    (here / name).write_bytes(MADE[name])
    between(name)


def test_the_limits_of_the_configuration_hold_on_the_command_line(here: Path) -> None:
    (here / "calllint.toml").write_text("[limits]\nturns = 2\narchive-files = 1\n", encoding="utf-8")
    turns = [{"role": "agent", "text": "Goedemiddag"}] * 3
    (here / "long.json").write_text(json.dumps({"id": "long", "turns": turns}), encoding="utf-8")
    (here / "bundle.zip").write_bytes(SAMPLES["bundle.zip"])
    done = calllint("check", ".", "--format", "json", cwd=here, status=[3])
    report = json.loads(done.stdout)
    assert [one["id"] for one in report["conversations"]] == ["after", "before"]
    assert [(one["path"], one["message"].split("(")[-1]) for one in report["problems"]] == [
        ("bundle.zip", "unpack it first, or raise archive-files in [limits])"),
        ("long.json", "raise turns in [limits])"),
    ]
