import json
import re
from pathlib import Path

import tomli

from calllint.cli._unknown_cues import known_cues
from calllint.config import load_config
from calllint.cues import detectors

from .conftest import Run


def test_init_writes_a_file_that_check_approves_and_never_writes_over_one(run: Run, here: Path) -> None:
    result = run("config", "init")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (here / "calllint.toml").read_text(encoding="utf-8") == run("config", "init", "-").stdout
    checked = run("config", "check")
    assert checked.exit_code == 0
    assert checked.stdout.startswith("calllint.toml: right; ")
    (here / "calllint.toml").write_text("# mine", encoding="utf-8")
    again = run("config", "init")
    assert (again.exit_code, again.stderr) == (2, "error: calllint.toml: is there already (--force writes over it)\n")
    assert (here / "calllint.toml").read_text(encoding="utf-8") == "# mine"
    assert run("config", "init", "--force").exit_code == 0
    assert run("config", "init", "absent/calllint.toml").exit_code == 2


def test_show_says_what_is_in_force_and_from_where(run: Run, here: Path) -> None:
    (here / "base.toml").write_text('fail-on = "note"\n', encoding="utf-8")
    (here / "calllint.toml").write_text('extend = "base.toml"\n\nfail-under = 50\n', encoding="utf-8")
    shown = run("config", "show").stdout
    assert tomli.loads(shown)["fail-on"] == "note"
    assert 'fail-on = "note"  # base.toml:1\n' in shown
    values = json.loads(run("config", "show", "--format", "json").stdout)
    assert values["files"] == ["calllint.toml", "base.toml"]
    assert values["keys"]["fail-under"] == {"value": 50.0, "source": "calllint.toml:3"}
    assert values["keys"]["ignore"] == {"value": [], "source": "default"}
    assert "# read: no file\n" in run("config", "show", "--isolated").stdout


def test_check_finds_what_is_wrong_in_a_file_and_in_what_it_extends(run: Run, here: Path) -> None:
    (here / "base.toml").write_text('fail-on = "fatal"\n', encoding="utf-8")
    (here / "mine.toml").write_text('extend = "base.toml"\n', encoding="utf-8")
    result = run("config", "check", "mine.toml")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: base.toml:1:11: `fail-on` must be a severity")
    assert run("config", "check").stderr.startswith("error: there is no configuration here")


def test_check_finds_what_is_wrong_in_own_rules_and_lexicons(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text('lexicons = ["mine.toml"]\n', encoding="utf-8")
    (here / "mine.toml").write_text("this is no TOML", encoding="utf-8")
    for arguments in (("config", "check"), ("check", "threat.jsonl")):
        result = run(*arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "mine.toml:1:" in result.stderr
    (here / "calllint.toml").write_text('[rule.x]\nkind = "absense"\n', encoding="utf-8")
    assert run("config", "check").stderr.startswith("error: calllint.toml:2:1: there is no kind 'absense' (did you mean 'absence'?)")


def test_the_schema_is_json(run: Run) -> None:
    schema = json.loads(run("config", "schema").stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "court-threat" in schema["properties"]["rules"]["properties"]


OWN_RULE = '[rule.mine]\nkind = "response"\nafter = ["customer:frustration"]\nof = ["agent:{cue}"]\nmeaning = "m"\nmessage = "m"\n'


def test_check_finds_a_cue_that_nothing_finds(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text(OWN_RULE.format(cue="appology"), encoding="utf-8")
    result = run("config", "check")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: calllint.toml:4:7: nothing finds a cue 'appology' (did you mean 'apology'?)")
    (here / "pyproject.toml").write_text(OWN_RULE.format(cue="zebra").replace("[rule", "[tool.calllint.rule"), encoding="utf-8")
    assert "pyproject.toml:4:7: nothing finds a cue 'zebra' (`calllint lexicon list`" in run("config", "check", "pyproject.toml").stderr


def test_check_knows_cues_of_ones_own_lexicon_of_facts_and_those_that_words_alone_do_not_show(run: Run, here: Path) -> None:
    (here / "mine.toml").write_text(
        'language = "nl"\n[[cue]]\nname = "zebra"\nmeaning = "m"\nphrases = ["zebra"]\nmatches = ["zebra"]\n', encoding="utf-8"
    )
    for cue in ("zebra", "abuse+personal", "shouted", "direct-line"):
        (here / "calllint.toml").write_text(f'lexicons = ["mine.toml"]\n{OWN_RULE.format(cue=cue)}', encoding="utf-8")
        assert run("config", "check").exit_code == 0, cue
    facts = '[rule.mine]\nkind = "absence"\nof = ["apology"]\nmeaning = "m"\nmessage = "m"\nfacts = { early = { no-earlier = ["zbra"] } }\n'
    (here / "calllint.toml").write_text(f'lexicons = ["mine.toml"]\n{facts}', encoding="utf-8")
    assert "nothing finds a cue 'zbra' (did you mean 'zebra'?)" in run("config", "check").stderr


def test_every_cue_that_a_detector_names_is_known(here: Path) -> None:
    folder = Path(detectors.__file__ or "").parent
    named = {name for file in folder.glob("*.py") for name in re.findall(r'\bCue\(\s*"([a-z-]+)"', file.read_text("utf-8"))}
    assert len(named) > 8
    assert named <= known_cues(load_config(isolated=True))
