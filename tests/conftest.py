"""Keeps the tests away from the user's own cache: all of a run share one that goes when the run ends."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine draws slowly, which is no fault of a test. The rest is Hypothesis's own choice, by whether CI is set.
settings.register_profile("calllint", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calllint")

_FOLDER = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Points the cache to a new folder, for this process and those it starts: the workers of pytest-xdist and whatever tests run."""
    if hasattr(config, "workerinput"):
        return
    folder = config.stash[_FOLDER] = Path(tempfile.mkdtemp(prefix="calllint-tests-"))
    os.environ["XDG_CACHE_HOME"] = os.environ["WIN_PD_OVERRIDE_LOCAL_APPDATA"] = os.environ["LOCALAPPDATA"] = str(folder)
    if sys.platform == "darwin":
        # The caches of macOS are in the home folder, wherever XDG_CACHE_HOME points in older platformdirs.
        (folder / "home").mkdir()
        os.environ["HOME"] = str(folder / "home")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Removes the folder."""
    folder = config.stash.get(_FOLDER, None)
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)
