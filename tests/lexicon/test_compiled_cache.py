"""What is compiled while calllint runs is kept in the user's cache, and a cache that is wrong in any way costs time and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import calllint.lexicon.compiled as module
from calllint.errors import UsageError
from calllint.lexicon.compiled import COMPILED_NAME, FORMS_NAME, load_compiled
from calllint.lexicon.lexicon import Lexicon

OWN = 'language = "en"\n[[cue]]\nname = "own"\nmeaning = "m"\nphrases = ["my {thing}"]\n'


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was compiled since the start of the test: the language, for each time, and `own` where it was only what is added to it."""
    done: list[str] = []
    compile_files = module._compiled

    def counted(folder: Path, files: Any, base: Any = None) -> Any:
        done.append(folder.name if base is None else f"{folder.name} own")
        return compile_files(folder, files, base)

    monkeypatch.setattr(module, "_compiled", counted)
    return done


def own(folder: Path, text: str = OWN, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def finds(folder: Path, text: str, *extra: Path) -> list[str]:
    return [match.entry.name for match in Lexicon(load_compiled(folder, extra)).match_text(text)]


def kept(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file())


def test_what_was_compiled_is_kept_and_used_again(cache: Path, folder: Path, tmp_path: Path, compilations: list[str]) -> None:
    extra = own(tmp_path)
    first = load_compiled(folder, (extra,))
    assert compilations == ["en", "en own"]
    assert [path.suffix for path in kept(cache)] == [".bin", ".bin"]
    again = load_compiled(folder, (extra,))
    assert compilations == ["en", "en own"]
    assert [list(strings) for strings in again] == [list(strings) for strings in first]


def test_an_edit_of_an_own_file_compiles_that_alone(cache: Path, folder: Path, tmp_path: Path, compilations: list[str]) -> None:
    for number, word in enumerate(("dog", "cat", "{thing}")):
        assert finds(folder, "my dog, my cat, my order", own(tmp_path, OWN.replace("{thing}", word))) == ["own"]
        assert compilations == ["en", *["en own"] * (number + 1)]
    assert finds(folder, "my dog") == []


def test_what_adds_to_a_built_in_group_is_compiled_with_all(cache: Path, folder: Path, tmp_path: Path, compilations: list[str]) -> None:
    extra = own(tmp_path, OWN + '[groups]\nthing = ["sofa"]\n')
    for _ in range(2):
        assert finds(folder, "my sofa got lost", extra) == ["own", "frustration"]
        assert finds(folder, "my sofa got lost") == []
        assert compilations == ["en", "en"]


def test_each_choice_of_files_is_kept_beside_the_others(cache: Path, folder: Path, tmp_path: Path, compilations: list[str]) -> None:
    extra = own(tmp_path)
    for _ in range(2):
        assert finds(folder, "my order") == []
        assert finds(folder, "my order", extra) == ["own"]
        assert len(load_compiled(folder, (own(tmp_path, OWN.replace("{thing}", "dog"), "b.toml"),), built_in=False).entries) == 1
        assert load_compiled(folder.parent / "nl").language == "nl"
    assert sorted(compilations) == ["en", "en", "en own", "nl"]
    assert len(kept(cache)) == 4


@pytest.mark.parametrize("edited", ["own", "built-in", "forms", "language", "added", "another path", "version"])
def test_what_was_kept_is_compiled_anew_when_it_is_made_of_something_else(
    cache: Path, folder: Path, tmp_path: Path, compilations: list[str], monkeypatch: pytest.MonkeyPatch, edited: str
) -> None:
    extra = own(tmp_path)
    assert finds(folder, "my order and my cat", extra) == ["own"]
    talk, language = folder / "talk.toml", folder / "language.toml"
    if edited == "own":
        own(tmp_path, OWN.replace("{thing}", "cat"))
    elif edited == "built-in":
        talk.write_text(talk.read_text("utf-8").replace('"order"', '"cat"'), encoding="utf-8")
    elif edited == "forms":
        (folder / FORMS_NAME).write_text("order +s\n", encoding="utf-8")
    elif edited == "language":
        language.write_text(language.read_text("utf-8").replace("the my", "my"), encoding="utf-8")
    elif edited == "added":
        own(folder, 'language = "en"\n[groups]\nthing = ["cat"]\n', "more.toml")
    elif edited == "another path":
        extra = own(tmp_path, name="b.toml")
    else:
        monkeypatch.setattr(module, "__version__", "0.0.0")
    expected = ["own"] * (2 if edited == "added" else 1)
    assert finds(folder, "my order and my cat", extra) == expected
    anew = ["en own"] if edited in ("own", "another path") else ["en", "en own"]
    assert compilations == ["en", "en own", *anew]
    assert len(kept(cache)) == len(compilations)
    if edited in ("own", "built-in"):
        assert finds(folder, "my cat", extra) == ["own"]


def _checksummed(data: bytes) -> bytes:
    return b"%08x\n" % zlib.crc32(data) + data


DAMAGES: dict[str, Callable[[bytes, bytes], bytes]] = {
    "empty": lambda key, rest: b"",
    "the key alone": lambda key, rest: key,
    "truncated": lambda key, rest: key + rest[: len(rest) // 2],
    "one letter short": lambda key, rest: key + rest[:-1],
    "one letter other": lambda key, rest: key + rest.replace(b"sorry", b"sorrx", 1),
    "another key": lambda key, rest: key.replace(b"calllint", b"lintcall") + rest,
    "a wrong check sum": lambda key, rest: key + b"00000000\n" + rest.split(b"\n", 1)[1],
    "no check sum": lambda key, rest: key + b"zz\n" + rest.split(b"\n", 1)[1],
    "no JSON": lambda key, rest: key + _checksummed(b"{"),
    "no UTF-8": lambda key, rest: key + _checksummed(b"\xff\xff"),
    "another shape": lambda key, rest: key + _checksummed(b'{"language": "en"}'),
    "a list": lambda key, rest: key + _checksummed(b"[1, 2]"),
    "binary": lambda key, rest: bytes(range(256)) * 40,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_compiled_anew_and_replaced(cache: Path, folder: Path, compilations: list[str], damage: str) -> None:
    expected = load_compiled(folder)
    (place,) = kept(cache)
    good = place.read_bytes()
    key, rest = good.split(b"\n", 1)
    place.write_bytes(DAMAGES[damage](key + b"\n", rest))
    assert place.read_bytes() != good
    assert load_compiled(folder) == expected
    assert compilations == ["en", "en"]
    assert kept(cache) == [place]
    assert place.read_bytes() == good
    load_compiled(folder)
    assert compilations == ["en", "en"]


def test_a_damaged_file_that_was_shipped_is_compiled_anew_into_the_cache(cache: Path, folder: Path, compilations: list[str]) -> None:
    shipped = folder / COMPILED_NAME
    shipped.write_bytes(b"damaged")
    assert finds(folder, "I am furious") == finds(folder, "I am furious") == ["frustration"]
    assert compilations == ["en"]
    assert shipped.read_bytes() == b"damaged"
    assert len(kept(cache)) == 1


def _a_file(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.parent.mkdir(parents=True)
    cache.write_bytes(b"")


def _a_read_only_directory(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("this user may write everywhere")
    cache.mkdir(parents=True)
    cache.chmod(0o500)


def _a_full_disk(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)


def _no_temporary_files(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(**options: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refused)


def _no_place(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(name: str, appauthor: object) -> Path:
        raise RuntimeError("could not determine home directory")

    monkeypatch.setattr("platformdirs.user_cache_path", nowhere)


@pytest.mark.parametrize("broken", [_a_file, _a_read_only_directory, _a_full_disk, _no_temporary_files, _no_place])
def test_without_a_cache_it_is_compiled_each_time(
    cache: Path, folder: Path, compilations: list[str], monkeypatch: pytest.MonkeyPatch, broken: Callable[..., None]
) -> None:
    broken(cache, monkeypatch)
    assert finds(folder, "I am furious") == finds(folder, "I am furious") == ["frustration"]
    assert compilations == ["en", "en"]
    assert not cache.is_dir() or kept(cache) == []


def test_a_directory_in_the_place_of_the_file_is_left_alone(cache: Path, folder: Path, compilations: list[str]) -> None:
    load_compiled(folder)
    (place,) = kept(cache)
    place.unlink()
    place.mkdir()
    (place / "note").write_bytes(b"mine")
    assert finds(folder, "I am furious") == ["frustration"]
    assert compilations == ["en", "en"]
    assert kept(cache) == [place / "note"]


def test_several_processes_at_once_keep_one_whole_file(tmp_path: Path, folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from calllint.lexicon.compiled import load_compiled\n"
        "print([load_compiled(Path(sys.argv[1])) for _ in range(20)][-1])"
    )
    home = str(tmp_path / "cache")
    environment = {**os.environ, "XDG_CACHE_HOME": home, "WIN_PD_OVERRIDE_LOCAL_APPDATA": home}
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(folder)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    ended = [process.communicate(timeout=60) for process in started]
    assert [(process.returncode, error) for process, (_, error) in zip(started, ended, strict=True)] == [(0, b"")] * 4
    assert len({output for output, _ in ended}) == 1
    assert len([path for path in Path(home).rglob("*") if path.is_file()]) == 1, "and nothing half written is left"


def test_the_oldest_are_dropped(cache: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calllint.lexicon.keeping._KEPT_AT_MOST", 3)
    load_compiled(folder)
    (built_in,) = kept(cache)
    os.utime(built_in, (0, 0))
    written: list[Path] = []
    for number in range(5):
        load_compiled(folder, (own(tmp_path, OWN.replace('"own"', f'"own{number}"')),))
        (new,) = set(kept(cache)) - {built_in, *written}
        os.utime(new, (number, number))
        written.append(new)
    assert kept(cache) == sorted([built_in, *written[-3:]]), "and never for an edit what all of them are joined with"


def test_nothing_is_written_but_into_the_cache(cache: Path, folder: Path, tmp_path: Path) -> None:
    extra = own(tmp_path)
    outside = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    load_compiled(folder)
    load_compiled(folder, (extra,))
    inside = set(kept(cache))
    assert len(inside) == 2
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path not in inside} == outside


def test_a_wrong_lexicon_is_told_each_time_and_not_kept(cache: Path, folder: Path, tmp_path: Path) -> None:
    extra = own(tmp_path, OWN.replace("{thing}", "{nobody}"))
    for _ in range(2):
        with pytest.raises(UsageError, match=r"no group \{nobody\}"):
            load_compiled(folder, (extra,))
    with pytest.raises(UsageError, match="no such file"):
        load_compiled(folder, (tmp_path / "nowhere.toml",))
    assert not list(cache.glob("*-own-*"))
