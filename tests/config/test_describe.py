import re
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from calllint.config import load_config
from calllint.config.describe import in_force, json_schema, show, starting_file, to_toml
from calllint.config.keys import KEYS, LIMIT_KEYS, Type
from calllint.errors import UsageError
from calllint.lexicon import languages
from calllint.reading.limits import Limits
from calllint.rules.catalogue import built_in_rules


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_starting_file_changes_nothing() -> None:
    before = load_config().settings
    Path("calllint.toml").write_text(starting_file(), encoding="utf-8")
    config = load_config()
    assert config.files == ("calllint.toml",)
    assert config.settings == before


def test_the_starting_file_names_every_key_with_its_meaning() -> None:
    words = " ".join(starting_file().replace("#", " ").split())
    for key in KEYS:
        assert key.name in words
        assert key.meaning in words


def test_every_example_of_the_starting_file_is_valid_once_uncommented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The example of `extend` names a file in the folder above.
    Path("calllint.toml").write_text("", encoding="utf-8")
    Path("project/lexicons").mkdir(parents=True)
    Path("project/contacts.csv").write_text("", encoding="utf-8")
    Path("project/waivers.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "project")
    # Prose stands behind "# ", what can be used directly behind "#".
    text = re.sub(r"^#(?=\S)", "", starting_file(), flags=re.MULTILINE)
    Path("calllint.toml").write_text(text, encoding="utf-8")
    config = load_config()
    assert config.files == ("calllint.toml", str(tmp_path / "calllint.toml"))
    given = {path[0] for path in config.values}
    assert {key.name for key in KEYS} - given == {"extend"}


def test_the_schema_is_one_and_closed() -> None:
    schema = _schema()
    Draft202012Validator.check_schema(schema)
    assert set(schema["properties"]) == {key.name for key in KEYS}
    assert all(schema["properties"][key.name]["description"] == key.meaning for key in KEYS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "select = ['all']\nignore = ['tone', 'court-threat']",
        "languages = ['nl', 'en']\nfail-on = 'note'\nfail-under = 3.5\npass-mark = 70",
        "[per-path.'a/*']\nignore = ['tone']\nextend-select = []",
        "[rules.court-threat]\nseverity = 'note'\nweight = 1",
        "plugins = false\n[limits]\nturns = 1\narchive-megabytes = 100",
    ],
)
def test_what_loads_is_valid_by_the_schema(text: str) -> None:
    Path("calllint.toml").write_text(text, encoding="utf-8")
    load_config()
    assert _validator().is_valid(tomli.loads(text))


@pytest.mark.parametrize(
    "text",
    [
        "fail_on = 'note'",
        "fail-on = 'fatal'",
        "fail-under = 101",
        "pass-mark = '70'",
        "select = 'tone'",
        "select = [3]",
        "per-path.'a/*'.select = ['tone']",
        "rules.court-threat = 'off'",
        "rules.court-threat.weight = -1",
        "rules.court-threat.wieght = 1",
        "rule = 3",
        "limits.turns = 0",
        "limits.turns = 'many'",
        "limits.tuns = 10",
        "plugins = 1",
    ],
)
def test_what_the_schema_rejects_does_not_load(text: str) -> None:
    Path("calllint.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError):
        load_config()
    assert not _validator().is_valid(tomli.loads(text))


def test_the_limits_are_those_of_reading() -> None:
    assert {key.name.replace("-", "_"): key.default for key in LIMIT_KEYS} == Limits()._asdict()


def test_the_defaults_of_options_fit_their_own_schema() -> None:
    values = {
        rule.id: {option.name: _json(option.default) for option in rule.options.values() if option.default is not None}
        for rule in built_in_rules()
    }
    assert any(values.values())
    _validator().validate({"rules": values})


def test_show_is_toml_that_says_where_each_key_comes_from() -> None:
    text = "fail-under = 12\nselect = ['tone']\n[rules.court-threat]\nweight = 2\n[per-path.'a b/*']\nignore = ['all']\n"
    Path("calllint.toml").write_text(text, encoding="utf-8")
    config = load_config(overrides={"fail-on": "note"})
    shown = show(config)
    data = tomli.loads(shown)
    assert data["fail-under"] == 12
    assert data["fail-on"] == "note"
    assert data["rules"] == {"court-threat": {"weight": 2}}
    assert data["per-path"] == {"a b/*": {"ignore": ["all"]}}
    assert "fail-under = 12.0  # calllint.toml:1\n" in shown
    assert 'fail-on = "note"  # command line\n' in shown
    assert "ignore = []  # default\n" in shown
    assert shown.startswith("# read: calllint.toml\n")
    rows = in_force(config)
    assert rows["rules.court-threat.weight"] == {"value": 2.0, "source": "calllint.toml:4"}
    assert {key.name for key in KEYS if key.type not in (Type.TABLE, Type.FILES)} <= set(rows)


_values = st.recursive(
    st.text(st.characters(codec="utf-8")) | st.integers(-(2**60), 2**60) | st.booleans() | st.floats(allow_nan=False),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(st.characters(codec="utf-8")), children, max_size=3),
    max_leaves=8,
)


@given(_values)
def test_values_come_back_from_toml(value: Any) -> None:
    assert tomli.loads(f"key = {to_toml(value)}")["key"] == value


def _schema() -> dict[str, Any]:
    return json_schema(built_in_rules(), languages())


def _validator() -> Draft202012Validator:
    return Draft202012Validator(_schema())


def _json(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
