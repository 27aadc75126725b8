"""A catalogue that was kept is the one in its TOML files, and is not served when they were edited since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import calllint.rules.kept as module
from calllint.errors import UsageError
from calllint.rules.kept import KEPT_NAME, keep_catalogue, read_catalogue

BUILT_IN = Path(module.__file__).with_name("builtin")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.toml").write_text('[rule.second]\nkind = "absence"\nof = ["agent:é"]\n', encoding="utf-8")
    (tmp_path / "a.toml").write_text("[rule.first]\nweight = 2.5\non = false\n", encoding="utf-8")
    return tmp_path


def test_what_is_kept_is_what_the_files_say(tmp_path: Path) -> None:
    kept = tmp_path / KEPT_NAME
    keep_catalogue(BUILT_IN, kept)
    from_source = read_catalogue(BUILT_IN)
    assert json.loads(kept.read_text("utf-8"))["files"] == from_source
    assert any(data.get("rule") for data in from_source.values())


def test_the_files_stand_in_order(folder: Path) -> None:
    assert list(read_catalogue(folder)) == ["a.toml", "b.toml"]
    keep_catalogue(folder, folder / KEPT_NAME)
    assert list(read_catalogue(folder)) == ["a.toml", "b.toml"]


def test_no_toml_is_read_when_what_was_kept_is_current(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_catalogue(folder)
    keep_catalogue(folder, folder / KEPT_NAME)
    for path in folder.glob("*.toml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    monkeypatch.setattr("calllint.tomlfile.parse_toml", lambda text, name: pytest.fail("read anew"))
    assert read_catalogue(folder) == before


@pytest.mark.parametrize("change", ["edited", "added", "removed", "version"])
def test_what_was_kept_is_not_served_stale(folder: Path, change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_catalogue(folder, folder / KEPT_NAME)
    kept = json.loads((folder / KEPT_NAME).read_text("utf-8"))
    kept["files"]["a.toml"]["rule"]["first"]["weight"] = 99
    (folder / KEPT_NAME).write_text(json.dumps(kept), encoding="utf-8")
    assert read_catalogue(folder)["a.toml"]["rule"]["first"]["weight"] == 99
    if change == "edited":
        (folder / "b.toml").write_text("[rule.third]\n", encoding="utf-8")
    elif change == "added":
        (folder / "c.toml").write_text("[rule.third]\n", encoding="utf-8")
    elif change == "removed":
        (folder / "b.toml").unlink()
    else:
        monkeypatch.setattr(module, "__version__", "0.0.0")
    catalogue = read_catalogue(folder)
    assert catalogue["a.toml"]["rule"]["first"]["weight"] == 2.5
    names = {name for data in catalogue.values() for name in data["rule"]}
    assert ("third" in names, "second" in names) == (change in ("edited", "added"), change in ("added", "version"))


def test_what_is_no_toml_is_told(folder: Path) -> None:
    (folder / "a.toml").write_text("[rule.first\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"a\.toml:1"):
        read_catalogue(folder)
