"""The catalogue: every rule is complete, and its own examples hold."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from calllint.linting import Linter
from calllint.rules.catalogue import RuleError, built_in_rules, built_in_signals, parse_rules
from calllint.rules.finding import Outcome
from calllint.rules.rule import Example, Rule, SignalRule
from calllint.settings import RuleSettings, Settings
from tests.talk import LINTER, talk

RULES = built_in_rules()
NO_OCCASION = {"mixed-register": {"en"}}
"""Languages in which a rule has nothing to judge."""


def examples(*, fail: bool) -> Iterator[object]:
    for rule in RULES:
        for number, example in enumerate(rule.fails if fail else rule.passes):
            yield pytest.param(rule, example, id=f"{rule.id}-{example.language}-{number}")


def outcome(rule: Rule, example: Example) -> tuple[Outcome, list[int]]:
    settings = Settings(rule_settings={rule.id: RuleSettings(options=example.options)} if example.options else {})
    conversation = talk(example.text, language=example.language, channel=example.channel.value, **example.metadata)
    result = Linter(settings).lint(conversation) if example.options else LINTER.lint(conversation)
    criterion = next(one for one in result.criteria if one.rule == rule.id)
    return criterion.outcome, [finding.turn for finding in result.findings if finding.rule == rule.id]


@pytest.mark.parametrize(("rule", "example"), list(examples(fail=True)))
def test_fails_where_its_example_says(rule: Rule, example: Example) -> None:
    assert outcome(rule, example) == (Outcome.FAIL, list(example.turns))


@pytest.mark.parametrize(("rule", "example"), list(examples(fail=False)))
def test_passes_its_good_example(rule: Rule, example: Example) -> None:
    assert outcome(rule, example) == (Outcome.PASS, [])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_says_everything_a_user_asks_of_it(rule: Rule) -> None:
    assert rule.title and rule.meaning and rule.why and rule.detection
    assert set(rule.messages) >= {"en", "nl"}
    dutch = rule.translated["nl"]
    assert dutch.keys() == {"title", "meaning", "why"}
    assert all(text and text not in (rule.title, rule.meaning, rule.why) for text in dutch.values())
    for shown in (rule.passes, rule.fails):
        assert {example.language for example in shown} >= {"en", "nl"} - NO_OCCASION.get(rule.id, set())


def test_names_are_unique() -> None:
    names = [rule.id for rule in RULES] + [signal.id for signal in built_in_signals()]
    assert len(names) == len(set(names))


TABLE = {"kind": "absence", "of": ["agent:apology"], "meaning": "m", "message": "No apologies"}


@pytest.mark.parametrize(
    ("change", "keys", "said"),
    [
        ({"kind": "absense"}, ("own", "kind"), "absense"),
        ({"severity": "eror"}, ("own", "severity"), "eror"),
        ({"of": ["agnet:apology"]}, ("own", "of", 0), "agnet"),
        ({"of": "apology"}, ("own", "of"), "list of cues"),
        ({"wieght": 3}, ("own", "wieght"), "unknown key"),
        ({"weight": "3"}, ("own", "weight"), "a number"),
        ({"weight": -1}, ("own", "weight"), "negative"),
        ({"channels": ["phone"]}, ("own", "channels", 0), "phone"),
        ({"message": 3}, ("own", "message"), "message"),
        ({"facts": {"early": {"first-turns": "$none"}}}, ("own", "facts", "early", "first-turns"), "a number"),
        ({"facts": {"early": 3}}, ("own", "facts", "early"), "a table"),
        ({"message": ""}, ("own", "message"), "message"),
        ({"weight": float("nan")}, ("own", "weight"), "not negative"),
        ({"passes": [{"text": "x", "channel": "phone"}]}, ("own", "passes", 0, "channel"), "phone"),
        ({"passes": [{"text": "x", "turns": 3}]}, ("own", "passes", 0, "turns"), "list"),
        ({"options": {"n": 3}}, ("own", "options", "n"), "default"),
        ({"fails": [{"txt": "x"}]}, ("own", "fails", 0), "text"),
        ({"within-turns": 3}, ("own", "within-turns"), "unknown key"),
        ({"translated": "nl"}, ("own", "translated"), "a table"),
        ({"translated": {"nl": "Titel"}}, ("own", "translated", "nl"), "a table"),
        ({"translated": {"nl": {"titel": "x"}}}, ("own", "translated", "nl", "titel"), "unknown key"),
        ({"translated": {"nl": {"title": " "}}}, ("own", "translated", "nl", "title"), "a text"),
    ],
)
def test_a_wrong_rule_is_told_where_and_what(change: dict[str, object], keys: tuple[object, ...], said: str) -> None:
    with pytest.raises(RuleError, match=said) as error:
        parse_rules({"own": TABLE | change}, "calllint.toml")
    assert error.value.keys == keys


def test_a_rule_is_told_in_other_languages_as_far_as_it_is_translated() -> None:
    (rule,) = parse_rules({"own": TABLE | {"title": "One", "why": "So.", "translated": {"nl": {"title": "Eén"}}}}, "calllint.toml")
    assert rule.told("nl") == ("Eén", rule.meaning, "So.")
    assert rule.told("de") == rule.told(None) == rule.told("en") == ("One", rule.meaning, "So.")


@pytest.mark.parametrize("signal", built_in_signals(), ids=lambda signal: signal.id)
def test_a_signal_is_told_in_dutch(signal: SignalRule) -> None:
    assert signal.told("nl").meaning != signal.meaning
    assert signal.told("nl").why != signal.why
    assert signal.told("en") == ("", signal.meaning, signal.why)


def test_a_missing_key_is_told() -> None:
    for key in ("kind", "of", "meaning", "message"):
        with pytest.raises(RuleError, match=key):
            parse_rules({"own": {name: value for name, value in TABLE.items() if name != key}}, "calllint.toml")
