from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from calllint.results import Result

from ..make import a_run, rendered
from .browser import Browser, browser


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as one:
        yield one


@pytest.fixture
def shown(chromium: Browser, tmp_path: Path) -> Callable[..., Browser]:
    """Opens the report of these results, at `fragment`."""

    def shown(*results: Result, fragment: str = "", **more: object) -> Browser:
        file = tmp_path / "report.html"
        file.write_text(rendered("html", a_run(*results, **more)), encoding="utf-8")  # type: ignore[arg-type]
        chromium.media()
        chromium.size(1280)
        chromium.errors()
        chromium.open(file, fragment)
        return chromium

    return shown
