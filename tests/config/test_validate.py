from pathlib import Path

import pytest

from calllint.config import load_config
from calllint.config.keys import KEYS, Type
from calllint.errors import UsageError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _error(text: str) -> UsageError:
    Path("calllint.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        load_config()
    return caught.value


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("fail-on = 'error'\nfail_under = 3", 2, 1, "unknown key 'fail_under'", "did you mean 'fail-under'?"),
        ("[roles]\nagnt = ['Kim']", 2, 1, "unknown role: 'agnt'", "it may be: agent, customer, bot, system"),
        ("[tool.calllint]\nfail-on = 'note'", 1, 1, "unknown key 'tool'", "the keys stand alone, without [tool.calllint]"),
        ("[roles]\nbot = []\nagent = ['Kim', '/(/']", 3, 17, "'/(/' is no regular expression", "is written without slashes"),
        ("roles = 3", 1, 1, "`roles` must be a table, not a whole number", "write [roles]"),
        ("[columns]\ntxt = 'Bericht'", 2, 1, "unknown column 'txt'", "did you mean 'text'?"),
        ("[columns]\ntext = 3", 2, 8, "`columns.text` must be the header of a column, not a whole number", None),
        ("limits = 3", 1, 1, "`limits` must be a table, not a whole number", "write [limits]"),
        ("[limits]\nturn = 3", 2, 1, "unknown limit: 'turn'", "did you mean 'turns'?"),
        ("[limits]\nturns = 0", 2, 9, "`turns` must be a whole number of at least 1, not 0", None),
        ("[limits]\nturns = 1.5", 2, 9, "`turns` must be a whole number of at least 1, not a number", None),
        ("[limits]\nturns = true", 2, 9, "`turns` must be a whole number of at least 1, not true", None),
        ("plugins = 'no'", 1, 11, "`plugins` must be true or false, not 'no'", None),
        ("zebra = 1", 1, 1, "unknown key 'zebra'", "it may be: extend, select"),
        ("fail-on = 'fatal'", 1, 11, "`fail-on` must be a severity, not 'fatal'", "one of: note, warning, error, critical"),
        ("fail-on = 3", 1, 11, "`fail-on` must be a severity, not a whole number", "one of"),
        ("fail-under = 101", 1, 14, "`fail-under` must be a number from 0 to 100, not 101", None),
        ("pass-mark = -1", 1, 13, "`pass-mark` must be a number from 0 to 100, not -1", None),
        ("pass-mark = nan", 1, 13, "must be a number from 0 to 100", None),
        ("pass-mark = true", 1, 13, "must be a number from 0 to 100, not true", None),
        ("select = 'tone'", 1, 10, "`select` must be a list of rule ids", "for example select = ["),
        ("select = [\n  'tone',\n  3,\n]", 3, 3, "each is a string, not a whole number", None),
        ("ignore = ['tone', 'court-thread']", 1, 19, "unknown rule or category 'court-thread'", "did you mean 'court-threat'?"),
        ("ignore = ['zebra']", 1, 11, "unknown rule or category 'zebra'", "`calllint rules` lists them"),
        ("languages = ['nl', 'xx']", 1, 20, "unknown language 'xx'", "installed:"),
        ("lexicons = ['mine.toml']", 1, 13, "there is no lexicon 'mine.toml'", "it is sought at mine.toml"),
        ("rules = 3", 1, 1, "`rules` must be a table, not a whole number", None),
        ("[rules]\ncourt-threat = 'off'", 2, 1, "`rules.court-threat` must be a table, not 'off'", None),
        ("[rules.court-thread]\nweight = 1", 1, 1, "unknown rule 'court-thread'", "did you mean 'court-threat'?"),
        ("[rules.zebra]", 1, 1, "unknown rule 'zebra'", "a rule of your own stands in [rule.zebra]"),
        ("[rules.court-threat]\nwieght = 1", 2, 1, "rule 'court-threat' has no option 'wieght'", "did you mean 'weight'?"),
        ("[rules.court-threat]\nweight = -1", 2, 10, "`weight` must be a number of at least 0, not -1", None),
        ("[rules.court-threat]\nweight = inf", 2, 10, "`weight` must be a number of at least 0, not inf", None),
        ("[rules.court-threat]\nseverity = 'high'", 2, 12, "must be a severity", None),
        ("[per-path.'a/*']\nselect = ['tone']", 2, 1, "unknown key in [per-path.'a/*']: 'select'", "did you mean 'extend-select'?"),
        ("[per-path.'a/*']\nignore = ['x']", 2, 11, "unknown rule or category 'x'", None),
        ("per-path.'a/*'.ignore = 3", 1, 25, "`ignore` must be a list", None),
        ("[rule.court-threat]\nkind = 'absence'", 1, 1, "rule 'court-threat' is built in", "change it in [rules.court-threat]"),
        ("[rule.mine]\ncategory = 'own'", 1, 1, "a rule needs a kind", "one of: absence"),
        ("[rule.mine]\nkind = 'abscence'", 2, 1, "there is no kind 'abscence'", "did you mean 'absence'?"),
        ("fail-on = 'note'\n[rule.mine]\nkind = 'absence'\nmesage = 'x'", 4, 1, "unknown key 'mesage'", "did you mean 'message'?"),
        ("rule = 3", 1, 1, "`rule` must be a table", None),
    ],
)
def test_a_wrong_configuration_is_an_error_at_its_place(text: str, line: int, column: int, message: str, hint: str | None) -> None:
    error = _error(text)
    assert message in error.message
    assert (error.path, error.line, error.column) == ("calllint.toml", line, column)
    assert error.excerpt == text.split("\n")[line - 1]
    if hint:
        assert error.hint is not None
        assert hint in error.hint


@pytest.mark.parametrize("key", [key for key in KEYS if key.type is not Type.TABLE], ids=lambda key: key.name)
def test_no_key_takes_a_date(key: object) -> None:
    name = getattr(key, "name", "")
    assert _error(f"{name} = 2026-01-01").line == 1


def test_with_own_lexicons_other_languages_are_allowed() -> None:
    Path("fy.toml").write_text("", encoding="utf-8")
    Path("calllint.toml").write_text("languages = ['fy']\nlexicons = ['fy.toml']\n", encoding="utf-8")
    assert load_config().settings.languages == ("fy",)
