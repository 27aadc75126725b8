"""Scorecards in the configuration: what they become, how files are merged, and where an error points."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from calllint.config import load_config
from calllint.config.describe import json_schema, show, to_toml
from calllint.config.keys import CARD_KEYS, ITEM_KEYS, SECTION_KEYS, Key
from calllint.errors import UsageError
from calllint.lexicon import languages
from calllint.rules.catalogue import built_in_rules
from calllint.scoring import Card, CardItem, CardSection

FULL = """
pass-mark = 60

[scorecard.phone]
name = "Telefonie 2026"
channels = ["call"]
teams = ["Noord"]
paths = ["calls/**"]
pass-mark = 75
others = "leave-out"
not-applicable = "count"
least-measured = 50
bonus-limit = "section"
critical-score = "zero"
bands = { Uitstekend = 90, "Kan beter" = 0 }

[scorecard.phone.section."Goed begin"]
rules = ["no-introduction", "listening"]
weight = 30

[scorecard.phone.section.Rest]
rules = ["all"]

[scorecard.phone.rules.no-introduction]
weight = 2.5
bonus = true

[scorecard.phone.rules.tone]
critical = "section"

[scorecard.phone.rules.shouting]
critical = false
per-finding = 1
"""
CARD = Card(
    "Telefonie 2026",
    ("call",),
    ("Noord",),
    ("calls/**",),
    (CardSection("Goed begin", ("no-introduction", "listening"), 30.0), CardSection("Rest", ("all",))),
    (
        CardItem("no-introduction", 2.5, bonus=True),
        CardItem("tone", critical="section"),
        CardItem("shouting", critical=False, per_finding=1.0),
    ),
    75.0,
    "leave-out",
    "count",
    50.0,
    "section",
    "zero",
    (("Uitstekend", 90.0), ("Kan beter", 0.0)),
)


VALIDATOR = Draft202012Validator(json_schema(built_in_rules(), languages()))


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _cards(text: str) -> tuple[Card, ...]:
    Path("calllint.toml").write_text(text, encoding="utf-8")
    return load_config().settings.scorecards


def _error(text: str) -> UsageError:
    with pytest.raises(UsageError) as caught:
        _cards(text)
    return caught.value


def test_without_tables_there_is_no_card() -> None:
    assert _cards("pass-mark = 60") == ()


def test_a_card_has_what_its_tables_say() -> None:
    assert _cards(FULL) == (CARD,)


def test_what_a_card_does_not_say_is_as_built_in() -> None:
    (card,) = _cards("[scorecard.mail]\nchannels = ['email']")
    assert card == Card("mail", channels=("email",))


def test_in_pyproject_too() -> None:
    Path("pyproject.toml").write_text("[tool.calllint.scorecard.mail]\npass-mark = 80\nbands = { a = 1, b = 1 }", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        load_config()
    assert (caught.value.path, caught.value.line, caught.value.column) == ("pyproject.toml", 3, 9)


# ---- extend


def test_a_nearer_file_changes_a_card_key_by_key_and_adds_its_own() -> None:
    Path("base.toml").write_text(FULL, encoding="utf-8")
    near = """
extend = "base.toml"
[scorecard.phone]
pass-mark = 80
bands = { Goed = 80 }
[scorecard.phone.section.Rest]
weight = 70
[scorecard.phone.rules.shouting]
per-finding = 2
[scorecard.mail]
channels = ["email"]
"""
    first, second = sorted(_cards(near), key=lambda card: card.name)
    assert first == CARD._replace(
        pass_mark=80.0,
        bands=(("Goed", 80.0),),
        sections=(CARD.sections[0], CardSection("Rest", ("all",), 70.0)),
        items=(*CARD.items[:2], CardItem("shouting", critical=False, per_finding=2.0)),
    )
    assert second.name == "mail"


def test_the_cards_of_the_nearest_file_come_first() -> None:
    Path("base.toml").write_text("[scorecard.a]\nteams = ['x']\n[scorecard.b]\nchannels = ['call']", encoding="utf-8")
    assert [card.name for card in _cards("extend = 'base.toml'\n[scorecard.c]\npaths = ['x/*']")] == ["c", "a", "b"]


def test_an_error_that_two_files_make_together_points_at_the_one_that_says_it() -> None:
    Path("base.toml").write_text("[scorecard.a.section.One]\nrules = ['tone']", encoding="utf-8")
    error = _error("extend = 'base.toml'\n[scorecard.a.section.Two]\nrules = ['ending', 'tone']")
    assert (error.path, error.line, error.column) == ("calllint.toml", 3, 20)
    assert error.message == "'tone' is already in section 'One'"


# ---- errors


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("scorecard = 3", 1, 1, "`scorecard` must be a table, not a whole number", "write [scorecard.…]"),
        ("[scorecard]\npass-mark = 3", 2, 1, "`scorecard.pass-mark` must be a table", "write [scorecard.…]"),
        ("[[scorecard]]\nname = 'x'", 1, 1, "`scorecard` must be a table, not a list", "write [scorecard.…]"),
        ("[scorecard.a]", 1, 1, "scorecard 'a' says nothing", "give it sections"),
        ("[scorecard.'']\nname = 'x'", 1, 1, "a scorecard needs a name", "write [scorecard.NAME]"),
        ("[scorecard.a]\npass_mark = 3", 2, 1, "unknown key in [scorecard.a]: 'pass_mark'", "did you mean 'pass-mark'?"),
        ("[scorecard.a]\nsections = 3", 2, 1, "unknown key in [scorecard.a]: 'sections'", "did you mean 'section'?"),
        ("[scorecard.a]\nname = ' '", 2, 8, "`name` must be a text, not ' '", None),
        ("[scorecard.a]\nname = 3", 2, 8, "`name` must be a text, not a whole number", None),
        ("[scorecard.a]\npass-mark = 101", 2, 13, "`pass-mark` must be a number from 0 to 100, not 101", None),
        ("[scorecard.a]\nchannels = ['phone']", 2, 13, "unknown channel 'phone'", "one of: call, chat"),
        ("[scorecard.a]\nchannels = 'call'", 2, 12, "`channels` must be a list of channels, not 'call'", None),
        ("[scorecard.a]\nothers = 'drop'", 2, 10, "`others` can't be 'drop'", "one of: by-category, leave-out"),
        ("[scorecard.a]\nnot-applicable = ['count']", 2, 18, "`not-applicable` can't be a list", "one of: drop, count"),
        ("[scorecard.a]\nbands = ['a']", 2, 9, "`bands` must be a table of names", "for example bands = {"),
        ("[scorecard.a]\nbands = { a = 1, b = 1.0 }", 2, 9, "bands 'a' and 'b' begin at the same score", "of its own"),
        ("[scorecard.a]\nbands = { a = 'x' }", 2, 9, "`bands.a` must be a number from 0 to 100, not 'x'", None),
        ("[scorecard.a]\nsection = 3", 2, 1, "`scorecard.a.section` must be a table", "write [scorecard.a.section.…]"),
        ("[scorecard.a.section]\nOne = 3", 2, 1, "`scorecard.a.section.One` must be a table, not a whole number", None),
        ("[scorecard.a.rules]", 1, 1, "[scorecard.a.rules] says nothing", "fill it in"),
        ("[scorecard.a.section.One]", 1, 1, "a table in [scorecard.a.section] says nothing", "fill it in"),
        ("[scorecard.a.section.One]\nrule = ['tone']", 2, 1, "unknown key in [scorecard.a.section.One]: 'rule'", "did you mean 'rules'?"),
        ("[scorecard.a.section.One]\nrules = ['tine']", 2, 10, "unknown rule or category 'tine'", "did you mean 'tone'?"),
        ("[scorecard.a.section.One]\nrules = ['tone']\nweight = -1", 3, 10, "`weight` must be a number of at least 0, not -1", None),
        ("[scorecard.a.section.One]\nweight = 3", 1, 1, "section 'One' has no rules", "for example rules = ["),
        ("[scorecard.a.section.One]\nrules = ['tone', 'tone']", 2, 18, "'tone' is already there", "in one section"),
        ("[scorecard.a.rules.tine]\nweight = 3", 1, 1, "unknown rule or category 'tine'", "did you mean 'tone'?"),
        ("[scorecard.a.rules.tone]\nweigt = 3", 2, 1, "unknown key in [scorecard.a.rules.tone]: 'weigt'", "did you mean 'weight'?"),
        ("[scorecard.a.rules.tone]\ncritical = true", 2, 12, '`critical` must be "section", "all" or false, not true', None),
        ("[scorecard.a.rules.tone]\ncritical = 'some'", 2, 12, '`critical` must be "section", "all" or false, not \'some\'', None),
        ("[scorecard.a.rules.tone]\nbonus = 1", 2, 9, "`bonus` must be true or false, not a whole number", None),
        ("[scorecard.a.rules.tone]\nbonus = true\ncritical = 'all'", 3, 1, "so `critical` does nothing", "take out `critical` or `bonus`"),
        ("[scorecard.a]\npass-mark = 1\n[scorecard.b]\npass-mark = 2", 3, 1, "are for the same conversations", "other channels"),
        (
            "[scorecard.a]\nothers = 'leave-out'\n[scorecard.a.section.One]\nrules = ['tone']\n[scorecard.a.rules.no-closing]\nweight = 1",
            5,
            1,
            "'no-closing' is in no section of the card",
            "put it in a section",
        ),
        (
            "[scorecard.a.section.One]\nrules = ['no-closing']\nweight = 5\n[scorecard.a.rules.ending]\nbonus = true",
            3,
            1,
            "section 'One' has a weight and only bonus rules",
            "leave the weight out",
        ),
    ],
)
def test_a_wrong_card_is_an_error_at_its_place(text: str, line: int, column: int, message: str, hint: str | None) -> None:
    error = _error(text)
    assert message in error.message
    assert (error.path, error.line, error.column) == ("calllint.toml", line, column)
    if hint:
        assert error.hint is not None
        assert hint in error.hint


# ---- for people and editors


def test_show_gives_back_the_same_cards() -> None:
    Path("calllint.toml").write_text(FULL, encoding="utf-8")
    shown = show(load_config())
    assert "scorecard.phone.pass-mark = 75.0  # calllint.toml:9\n" in shown
    assert _cards("\n".join(line for line in shown.splitlines() if line.startswith("scorecard"))) == (CARD,)


def test_a_good_card_is_valid_by_the_schema() -> None:
    VALIDATOR.validate(tomli.loads(FULL))


@pytest.mark.parametrize(
    "text",
    [
        "scorecard = 3",
        "scorecard.pass-mark = 3",
        "[scorecard.a]",
        "scorecard.a.pass_mark = 3",
        "scorecard.a.pass-mark = 101",
        "scorecard.a.name = ''",
        "scorecard.a.name = ' '",
        "scorecard.a.channels = ['phone']",
        "scorecard.a.others = 'drop'",
        "scorecard.a.bands = { a = 101 }",
        "scorecard.a.bands = ['a']",
        "scorecard.a.section.One.weight = -1",
        "scorecard.a.section.One.rule = ['tone']",
        "scorecard.a.section.One = {}",
        "scorecard.a.section = {}",
        "scorecard.a.rules = {}",
        "scorecard.a.rules.tone = {}",
        "scorecard.'' = { pass-mark = 1 }",
        "scorecard.a.rules.tone.critical = true",
        "scorecard.a.rules.tone.bonus = 'yes'",
        "scorecard.a.rules.tone.weigt = 3",
    ],
)
def test_what_the_schema_rejects_does_not_load(text: str) -> None:
    _error(text)
    assert not VALIDATOR.is_valid(tomli.loads(text))


_VALUES = st.recursive(
    st.sampled_from([0, 1, 75, 100.5, -1, True, False, "", "x", "call", "drop", "zero", "section", "all", "tone", "no-closing"]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["", "x", "tone", "weight", "rules", "bonus"]), inner, max_size=2)
    ),
    max_leaves=4,
)
_NAMES = st.sampled_from(["", "x", "tone", "no-closing", "tine"])


def _some(keys: tuple[Key, ...]) -> st.SearchStrategy[dict[str, Any]]:
    fitting: dict[str, st.SearchStrategy[Any]] = {
        "rules": st.lists(st.sampled_from(["tone", "no-closing", "all", "tine"]), max_size=2),
        "weight": st.sampled_from([0, 1.5, 10]),
        "bands": st.dictionaries(_NAMES, st.sampled_from([0, 50, 90.5]), max_size=2),
        "critical": st.sampled_from([False, "section", "all"]),
        **{key.name: st.sampled_from(key.choices) for key in keys if key.choices},
    }
    return st.fixed_dictionaries({}, optional={key.name: fitting.get(key.name, _VALUES) | _VALUES for key in keys})


_CARDS = st.dictionaries(
    _NAMES,
    st.tuples(
        _some(CARD_KEYS),
        st.fixed_dictionaries(
            {},
            optional={
                "section": st.dictionaries(_NAMES, _some(SECTION_KEYS), max_size=2),
                "rules": st.dictionaries(_NAMES, _some(ITEM_KEYS), max_size=2),
            },
        ),
    ).map(lambda parts: {**parts[0], **parts[1]}),
    max_size=2,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_CARDS | _VALUES)
def test_whatever_the_tables_say_they_are_cards_or_an_error_with_a_place(data: Any) -> None:
    text = f"scorecard = {to_toml(data)}\n"
    try:
        cards = _cards(text)
    except UsageError as error:
        assert (error.path, error.line) == ("calllint.toml", 1)
    else:
        assert VALIDATOR.is_valid(tomli.loads(text))
        assert len(cards) == len(data)
        assert load_config().settings.scorecards == cards
