"""A small lexicon, and a cache of its own, for the tests of what is compiled and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import small_lexicons


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The directory of cached lexicons, which is not there yet."""
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name, appauthor: tmp_path / "cache" / name)
    return tmp_path / "cache" / "calllint" / "lexicons"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The lexicons of one language."""
    return small_lexicons(tmp_path / "lexicons") / "en"
