from collections.abc import Callable
from pathlib import Path

import pytest

from calllint.config import find_config, load_config
from calllint.errors import UsageError
from calllint.reading.limits import Limits
from calllint.rules.catalogue import built_in_rules
from calllint.rules.finding import Severity
from calllint.settings import PathRules, Settings

OWN_RULE = """[rule.no-jargon]
kind = "absence"
category = "house"
of = ["agent:jargon"]
meaning = "The agent uses jargon."
message = "Never use jargon"
"""

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file below the current folder, a fresh one."""
    monkeypatch.chdir(tmp_path)

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_without_a_file_the_defaults_hold(write: Write, tmp_path: Path) -> None:
    config = load_config()
    assert config.settings == Settings(root=str(tmp_path))
    assert set(config.sources.values()) == {"default"}


def test_every_key_reaches_the_settings(write: Write, tmp_path: Path) -> None:
    write("words/nl/mine.toml", "")
    write(
        "calllint.toml",
        """
        select = ["all"]
        extend-select = ["missing-solution"]
        ignore = ["premature-hang-up"]
        languages = ["nl"]
        templates = ["macros/*.md"]
        lexicons = ["words"]
        agent-domains = ["firm.example"]
        channel = "chat"
        fail-on = "warning"
        fail-under = 60
        pass-mark = 75.5
        plugins = false
        [limits]
        turns = 500
        archive-ratio = 20
        [per-path."old/**"]
        ignore = ["tone"]
        extend-select = ["premature-hang-up"]
        [rules.court-threat]
        severity = "error"
        weight = 2
        """,
    )
    settings = load_config().settings
    assert settings.select == ("all",)
    assert settings.extend_select == ("missing-solution",)
    assert settings.ignore == ("premature-hang-up",)
    assert settings.languages == ("nl",)
    assert settings.templates == ("macros/*.md",)
    assert settings.lexicons == (str(tmp_path / "words"),)
    assert settings.agent_domains == ("firm.example",)
    assert settings.channel == "chat"
    assert settings.fail_on is Severity.WARNING
    assert (settings.fail_under, settings.pass_mark) == (60.0, 75.5)
    assert settings.plugins is False
    assert settings.limits == Limits(turns=500, archive_ratio=20)
    assert settings.per_path == (PathRules("old/**", ("tone",), ("premature-hang-up",)),)
    assert settings.rule_settings["court-threat"].severity is Severity.ERROR
    assert settings.rule_settings["court-threat"].weight == 2.0
    assert settings.root == str(tmp_path)


def test_the_nearest_file_above_the_input_is_found(write: Write, tmp_path: Path) -> None:
    outer = write("calllint.toml", "")
    inner = write("a/b/calllint.toml", "")
    write("a/b/c/chat.txt", "")
    assert find_config(tmp_path / "a/b/c/chat.txt") == inner
    assert find_config(tmp_path / "a/b/c/absent.txt") == inner
    assert find_config(tmp_path / "a") == outer
    assert find_config(Path("a/b/../chat.txt")) == outer


def test_pyproject_counts_only_with_its_table(write: Write, tmp_path: Path) -> None:
    outer = write("pyproject.toml", '[tool.calllint]\nfail-on = "note"\n')
    write("a/pyproject.toml", '[project]\nname = "calllint-data"\n')
    write("b/pyproject.toml", "this is = = no TOML of calllint's business")
    assert find_config(tmp_path / "a") == outer
    assert load_config(tmp_path / "a").settings.fail_on is Severity.NOTE
    with pytest.raises(UsageError, match="no valid TOML"):
        find_config(tmp_path / "b")
    write("b/pyproject.toml", "this is = = no TOML")
    assert find_config(tmp_path / "b") == outer
    own = write("a/calllint.toml", "")
    assert find_config(tmp_path / "a") == own


def test_errors_in_pyproject_point_into_it(write: Write) -> None:
    write("pyproject.toml", '[project]\nname = "x"\n[tool.calllint]\nfail-on = "fatal"\n')
    with pytest.raises(UsageError, match="must be a severity") as caught:
        load_config()
    assert (caught.value.path, caught.value.line, caught.value.column) == ("pyproject.toml", 4, 11)


def test_a_given_file_is_read_in_place_of_the_found_one(write: Write, tmp_path: Path) -> None:
    write("calllint.toml", "fail-under = 1")
    other = write("other/mine.toml", "fail-under = 2")
    config = load_config(file=other)
    assert config.settings.fail_under == 2
    assert config.settings.root == str(tmp_path / "other")
    with pytest.raises(UsageError, match="no such file"):
        load_config(file=Path("absent.toml"))
    with pytest.raises(UsageError, match=r"no table \[tool.calllint\]"):
        load_config(file=write("pyproject.toml", ""))


def test_isolated_reads_no_file(write: Write, tmp_path: Path) -> None:
    write("calllint.toml", "nonsense = 1")
    assert load_config(isolated=True).settings == Settings(root=str(tmp_path))
    with pytest.raises(UsageError, match="exclude each other"):
        load_config(isolated=True, file=Path("calllint.toml"))


def test_extend_merges_and_the_nearer_file_wins(write: Write, tmp_path: Path) -> None:
    write("base/words.toml", "")
    write("base/calllint.toml", 'extend = "deep.toml"\nlexicons = ["words.toml"]\nfail-under = 10\n[rules.premature-hang-up]\nweight = 3\n')
    write("base/deep.toml", 'fail-on = "note"\nfail-under = 5\nignore = ["tone"]\n')
    write(
        "team/calllint.toml",
        'extend = ["../base/calllint.toml", "late.toml"]\nfail-under = 20\n[rules.premature-hang-up]\nseverity = "warning"\n',
    )
    write("team/late.toml", 'ignore = ["premature-hang-up"]\n')
    config = load_config(tmp_path / "team")
    settings = config.settings
    assert settings.fail_on is Severity.NOTE
    assert settings.fail_under == 20
    assert settings.ignore == ("premature-hang-up",)
    assert settings.lexicons == (str(tmp_path / "base/words.toml"),)
    assert settings.rule_settings["premature-hang-up"].weight == 3
    assert settings.rule_settings["premature-hang-up"].severity is Severity.WARNING
    assert settings.root == str(tmp_path / "team")
    assert config.files[0] == "team/calllint.toml"
    assert config.sources[("fail-on",)] == "base/deep.toml:1"
    assert config.sources[("fail-under",)] == "team/calllint.toml:2"
    assert config.sources[("rules", "premature-hang-up", "weight")] == "base/calllint.toml:5"
    assert config.sources[("pass-mark",)] == "default"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('extend = "calllint.toml"', "circle: calllint.toml → calllint.toml"),
        ('extend = "other.toml"', "circle: calllint.toml → other.toml → calllint.toml"),
        ('extend = ["other.toml", "absent.toml"]', "circle"),
        ('extend = "absent.toml"', "'absent.toml', which is no file"),
        ("extend = 3", "must be a file or a list of files"),
        ("extend = [3]", "must be a file or a list of files"),
    ],
)
def test_what_can_not_be_extended_is_an_error_with_a_place(write: Write, text: str, message: str) -> None:
    write("calllint.toml", text)
    write("other.toml", '\n\nextend = "calllint.toml"')
    with pytest.raises(UsageError, match=message) as caught:
        load_config()
    assert caught.value.line is not None
    assert caught.value.excerpt


def test_one_file_may_be_extended_twice(write: Write) -> None:
    write("calllint.toml", 'extend = ["a.toml", "b.toml"]')
    write("a.toml", 'extend = "base.toml"')
    write("b.toml", 'extend = "base.toml"')
    write("base.toml", "fail-under = 7")
    assert load_config().settings.fail_under == 7


def test_the_command_line_wins(write: Write) -> None:
    write("calllint.toml", 'fail-on = "note"\nlanguages = ["nl"]\nignore = ["tone"]\nextend-select = ["premature-hang-up"]\n')
    config = load_config(overrides={"fail-on": "critical", "languages": ("en",), "ignore": ("court-threat",)})
    assert config.settings.fail_on is Severity.CRITICAL
    assert config.settings.languages == ("en",)
    assert config.settings.ignore == ("tone", "court-threat")
    assert config.settings.extend_select == ("premature-hang-up",)
    assert config.sources[("fail-on",)] == "command line"
    assert config.sources[("ignore",)] == "calllint.toml:3, command line"


def test_select_on_the_command_line_puts_the_selection_of_the_file_aside(write: Write) -> None:
    write("calllint.toml", 'select = ["all"]\nignore = ["tone"]\nextend-select = ["premature-hang-up"]\n')
    settings = load_config(overrides={"select": ("court-threat",)}).settings
    assert (settings.select, settings.ignore, settings.extend_select) == (("court-threat",), (), ())
    settings = load_config(overrides={"select": ("tone",), "ignore": ("court-threat",)}).settings
    assert (settings.select, settings.ignore) == (("tone",), ("court-threat",))


def test_wrong_overrides_name_the_option(write: Write) -> None:
    with pytest.raises(UsageError, match=r"--ignore: unknown rule or category 'court-thread' .*'court-threat'"):
        load_config(overrides={"ignore": ("court-thread",)})
    with pytest.raises(UsageError, match=r"--lang: unknown language 'xx' .*nl"):
        load_config(overrides={"languages": ("xx",)})


def test_own_rules_are_known_everywhere_and_stay_raw(write: Write) -> None:
    write("base.toml", OWN_RULE.replace("Never", "Do not") + "[rule.no-slang]\n" + OWN_RULE.split("\n", 1)[1])
    write("calllint.toml", 'extend = "base.toml"\nselect = ["house", "no-jargon"]\n[rules.no-jargon]\nweight = 4\n' + OWN_RULE)
    settings = load_config().settings
    assert settings.select == ("house", "no-jargon")
    assert settings.rule_settings["no-jargon"].weight == 4
    assert list(settings.rules) == ["no-jargon", "no-slang"]
    assert settings.rules["no-jargon"]["message"] == "Never use jargon"
    assert settings.rules_path == "calllint.toml"


def test_changes_to_options_are_typed(write: Write) -> None:
    rule, option = _numeric_option()
    write("calllint.toml", f"[rules.{rule}]\n{option} = 12\n")
    value = load_config().settings.rule_settings[rule].options[option]
    assert value == 12
    write("calllint.toml", f'[rules.{rule}]\n{option} = "many"\n')
    with pytest.raises(UsageError, match=r"must be a (whole )?number, not 'many'") as caught:
        load_config()
    assert (caught.value.line, caught.value.column) == (2, len(option) + 4)
    write("calllint.toml", f"[rules.{rule}]\n{option}s-typo = 1\n")
    with pytest.raises(UsageError, match=f"no option '{option}s-typo' .did you mean '{option}'"):
        load_config()


def _numeric_option() -> tuple[str, str]:
    for rule in built_in_rules():
        for option in rule.options.values():
            if isinstance(option.default, int | float) and not isinstance(option.default, bool):
                return rule.id, option.name
    raise AssertionError("no built-in rule has a number as option")


def test_a_limit_of_the_nearer_file_wins(write: Write) -> None:
    write("calllint.toml", 'extend = "base.toml"\n[limits]\nturns = 500\n')
    write("base.toml", "[limits]\nturns = 400\nline-megabytes = 2\n")
    config = load_config()
    assert config.settings.limits == Limits(turns=500, line_megabytes=2)
    assert config.sources[("limits", "turns")] == "calllint.toml:3"


@pytest.mark.parametrize("value", ['"letter"', "[]", "3"])
def test_a_channel_that_is_none_is_an_error_that_names_those_that_are(write: Write, value: str) -> None:
    write("calllint.toml", f"channel = {value}")
    with pytest.raises(UsageError, match="`channel` can't be") as caught:
        load_config()
    assert caught.value.hint == "one of: call, chat, email"
