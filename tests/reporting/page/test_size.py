"""Five thousand conversations in one page: it opens, and answers, without freezing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .browser import Browser
from .demo import write_demo

pytestmark = pytest.mark.slow

MANY = 5000
LOADING, ANSWERING = 1500, 500
"""Milliseconds that the longest task may take on a slow machine; on an idle one it is a third of that."""


@pytest.fixture(scope="module")
def big(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    file = tmp_path_factory.mktemp("big") / "report.html"
    write_demo(MANY, file)
    chromium.size(1280)
    chromium.open(file, "#overview?lang=en")
    yield chromium


def longest(page: Browser) -> float:
    page.run("return new Promise((done) => setTimeout(done, 300))")
    return max(page.run("return window.longTasks.splice(0)") or [0])


def test_it_opens_and_answers_without_freezing(big: Browser) -> None:
    assert big.one("#matches").text == "5,000 conversations"
    assert longest(big) < LOADING
    for fragment in (
        "#talks",
        "#talks?rule=court-threat",
        "#overview?agent=Abel",
        "#talks?page=100",
        "#talk?n=4321",
        "#about",
        "#talks?text=nl-0",
    ):
        big.go(fragment)
        assert longest(big) < ANSWERING, fragment
        assert big.run("return document.querySelectorAll('*').length") < 6000, fragment
    assert big.errors() == []


def test_a_filter_shows_what_it_says(big: Browser) -> None:
    big.go("#talks?agent=Bente&lang=en")
    number = int(big.one("#matches").text.split()[0].replace(",", ""))
    assert MANY / 20 < number < MANY / 2
    assert all(text.startswith("Bente") for text in big.texts(".talks .about"))
    assert len(big.all(".talks > li")) == 50
