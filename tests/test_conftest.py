"""The tests write nothing into the user's own cache."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from platformdirs import user_cache_path


def test_the_cache_of_a_test_run_is_its_own() -> None:
    temporary = Path(tempfile.gettempdir()).resolve()
    code = "from platformdirs import user_cache_path; print(user_cache_path('calllint', appauthor=False))"
    elsewhere = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    for place in (user_cache_path("calllint", appauthor=False), Path(elsewhere)):
        assert temporary in place.resolve().parents
        assert any(parent.name.startswith("calllint-tests-") for parent in place.parents)
