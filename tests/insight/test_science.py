"""What needs scipy says so."""

from __future__ import annotations

import sys

import pytest

from calllint.errors import UsageError
from calllint.insight.aggregate import aggregate
from calllint.insight.verdicts import judge
from tests.insight.planted import result


def test_without_scipy_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.stats", None)
    with pytest.raises(UsageError, match="scipy") as error:
        judge(aggregate([result()]))
    assert "calllint[insight]" in (error.value.hint or "")
