"""The page of promises names tests that are there, and the limits that are in force."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from calllint.config.keys import LIMIT_KEYS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8")


def test_every_test_that_is_named_is_there() -> None:
    named = re.findall(r"`(tests/[^`]+)`", PAGE)
    assert len(named) > 10
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_limit_stands_on_the_page_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (\d+) \|", PAGE, re.MULTILINE))
    assert rows == {key.name: str(key.default) for key in LIMIT_KEYS}


@pytest.mark.skipif(not (ROOT / "SECURITY.md").exists(), reason="SECURITY.md is no part of a source distribution")
def test_the_security_page_leads_here() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)]+)\)", text):
        assert (ROOT / link).exists(), link
