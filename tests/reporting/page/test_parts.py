"""The page's own words, script and style, as files."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from calllint.conversation import Role
from calllint.cues import Evidence
from calllint.reporting.page.own_words import own_words, reason_in
from calllint.reporting.page.skeleton import own_script, own_style
from calllint.reporting.page.values import agent_of, day_of
from calllint.rules.catalogue import built_in_rules, built_in_signals
from calllint.rules.finding import Outcome, Severity

from ..make import a_criterion, a_finding, a_result, a_run, a_turn, rendered
from .pages import Page

_HTML_WRITERS = (
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "DOMParser",
    "createContextualFragment",
)


def test_no_two_files_of_the_script_mean_different_things_by_one_name() -> None:
    # They are one script in the page: of two functions of a name the last one would do the work of both.
    names = re.findall(r"^(?:async )?(?:function|const|let|class) (\w+)", own_script(), re.MULTILINE)
    assert len(names) > 50
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_both_languages_have_the_same_words() -> None:
    keys = {code: {key for key in words if not key.startswith("word:") and key != "reasons"} for code, words in own_words().items()}
    assert keys["en"] == keys["nl"]


def test_both_languages_have_the_same_places_to_fill_in() -> None:
    english, dutch = own_words()["en"], own_words()["nl"]
    for key, text in english.items():
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", dutch[key])), key
    for reason, text in dutch["reasons"].items():
        assert reason.count("{}") == text.count("{}"), reason


def test_the_script_asks_only_for_words_that_there_are_and_for_all_of_them() -> None:
    script, words = own_script(), own_words()["en"]
    plain = {key for key in words if ":" not in key and key != "name"}
    asked = set(re.findall(r'\btn?\(\s*"([^"]+)"', script))
    asked |= {f"{key}.{form}" for key in re.findall(r'\bcounted\("([^"]+)"', script) for form in ("one", "many")}
    assert asked <= plain, asked - plain
    quoted = set(re.findall(r'"([a-z]+(?:\.[a-z0-9]+)+)"', script))
    made = tuple(re.findall(r"`([a-z.]+\.)\$\{", script))
    assert {key for key in plain - asked - quoted if not key.startswith(made)} == set()


def reasons_given() -> Iterator[str]:
    """The reasons that stand in the program, with {} for what is filled in."""
    for file in Path(str(files("calllint"))).rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            given: list[ast.expr] = []
            if isinstance(node, ast.Dict):
                given = [
                    value
                    for key, value in zip(node.keys, node.values, strict=True)
                    if isinstance(key, ast.Constant) and key.value == "confidence_reason"
                ]
            elif isinstance(node, ast.Call) and "reporting" not in file.parts:
                given = [keyword.value for keyword in node.keywords if keyword.arg in ("reason", "confidence_reason")]
            for one in given:
                value = constants.get(one.id, one) if isinstance(one, ast.Name) else one
                if isinstance(value, ast.Constant) and value.value:
                    yield str(value.value)
                elif isinstance(value, ast.JoinedStr):
                    yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in value.values)


def test_every_reason_that_is_given_is_told_in_dutch_too() -> None:
    given = set(reasons_given())
    assert len(given) > 30
    given |= {doubt.reason for one in (*built_in_rules(), *built_in_signals()) for doubt in one.doubts}
    assert {reason for reason in given if reason_in("nl", reason) == reason} == set()
    assert reason_in("nl", "what was found is less sure than medium: the agent laughs at it: it may be a joke of the customer's") == (
        "wat er gevonden is, is minder zeker dan gemiddeld: de medewerker lacht erom: het kan een grap van de klant zijn"
    )
    assert reason_in("nl", "a reason of a plugin") == "a reason of a plugin"


def test_every_severity_outcome_role_and_signal_has_a_name() -> None:
    for words in own_words().values():
        assert not {f"severity:{one}" for one in Severity} - set(words)
        assert not {f"role:{one}" for one in Role} - set(words)
        assert not {f"signal:{one.id}" for one in built_in_signals()} - set(words)
        assert not {f"category:{one.category}" for one in built_in_rules()} - set(words)


@pytest.mark.parametrize("name", _HTML_WRITERS)
def test_the_script_makes_no_markup_of_text(name: str) -> None:
    assert name not in own_script()


def test_script_and_style_can_stand_in_their_elements() -> None:
    for text in (own_script(), own_style()):
        assert "</" not in text
        assert "<!--" not in text
        assert "\r" not in text
    assert "url(" not in own_style()
    assert "@import" not in own_style()


def test_offsets_count_as_the_browser_counts() -> None:
    turn = a_turn(Role.AGENT, "😀 é nee")
    result = a_result([turn], [a_finding("shouting", 0, "x", [Evidence(0, 4, 7, "nee")])], [a_criterion("shouting", Outcome.FAIL)])
    [talk] = Page(rendered("html", a_run(result))).all("talks")
    assert talk["findings"][0]["words"] == [[0, 5, 8]]


@pytest.mark.parametrize(
    ("at", "metadata", "day"),
    [
        ("2026-03-01T23:30:00+09:00", {}, "2026-03-01"),
        (None, {"date": "2026-03-02"}, "2026-03-02"),
        (None, {"started_at": "2026-03-03T00:00:00Z"}, "2026-03-03"),
        (None, {"date": "yesterday", "created_at": "2026-03-04"}, "2026-03-04"),
        (None, {"date": 20260305}, None),
        ("2026-13-01T00:00:00Z", {}, None),
        (None, {}, None),
    ],
)
def test_the_day_is_that_of_the_first_turn_or_of_the_metadata(at: str | None, metadata: dict[str, object], day: str | None) -> None:
    turns = [a_turn(Role.SYSTEM, "x"), a_turn(Role.AGENT, "x", at=at)]
    assert day_of(a_result(turns, metadata=metadata).conversation) == day


@pytest.mark.parametrize(
    ("said", "names", "agent"),
    [
        ("Noor", ["Tom"], "Noor"),
        (None, ["Tom", "Tom", None], "Tom"),
        (None, ["Tom", "Ann"], None),
        (None, [None], None),
        ("", ["Tom"], None),
    ],
)
def test_the_agent_is_as_said_or_the_one_who_speaks(said: str | None, names: list[str | None], agent: str | None) -> None:
    turns = [a_turn(Role.CUSTOMER, "x", name="Customer"), *(a_turn(Role.AGENT, "x", name=name) for name in names)]
    assert agent_of(a_result(turns, agent=said).conversation) == agent
