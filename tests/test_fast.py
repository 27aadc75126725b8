"""The packages of the extra `fast` are used where they are, unless they are switched off."""

from __future__ import annotations

import json

import pytest

from calllint.fast import SWITCH, fast_module


def test_a_module_that_is_there_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SWITCH, raising=False)
    assert fast_module("json") is json


@pytest.mark.parametrize(("value", "given"), [("0", False), ("1", True), ("", True)])
def test_the_switch(monkeypatch: pytest.MonkeyPatch, value: str, given: bool) -> None:
    monkeypatch.setenv("CALLLINT_FAST", value)
    assert (fast_module("json") is json) is given
    assert (fast_module("json") is None) is not given


def test_a_module_that_is_not_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SWITCH, raising=False)
    assert fast_module("no_such_module_as_this") is None
