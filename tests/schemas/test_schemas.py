"""The schemas: they are schemas, what calllint writes and ships is valid by them, and what it refuses by its structure is not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import tomli
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from calllint import Conversation, InputError, UsageError
from calllint.cli import cli
from calllint.config.describe import to_toml
from calllint.lexicon.compiled import LANGUAGE_NAME
from calllint.lexicon.entry import GUARDS, read_lexicon_file
from calllint.lexicon.lexicon import lexicon_folder
from calllint.rules.catalogue import RuleError, parse_rules
from calllint.rules.rule import Kind
from calllint.schemas import DIALECT, NAMES, schema
from calllint.suppression.baseline_file import Entries, Floor, Known, baseline_text

ROOT = Path(__file__).parent.parent.parent
VALIDATORS = {name: Draft202012Validator(schema(name)) for name in NAMES}


def wrong(name: str, value: Any, pointer: str = "") -> list[str]:
    """What is wrong with `value` by the schema called `name`, or by that part of it."""
    validator = VALIDATORS[name]
    if pointer:
        validator = validator.evolve(schema={"$defs": validator.schema["$defs"], "$ref": pointer})
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]


# ---- what they are


@pytest.mark.parametrize("name", NAMES)
def test_each_is_a_schema_and_is_printed(name: str) -> None:
    document = json.loads(CliRunner().invoke(cli, ["config", "schema", name]).stdout)
    assert document == json.loads(json.dumps(schema(name)))
    assert document["$schema"] == DIALECT
    assert document["title"]
    Draft202012Validator.check_schema(document)
    for reference in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(document)):
        part = document
        for step in reference.split("/"):
            part = part[step]


def test_the_configuration_is_what_is_printed_without_a_name() -> None:
    run = CliRunner()
    assert run.invoke(cli, ["config", "schema"]).stdout == run.invoke(cli, ["config", "schema", "configuration"]).stdout
    assert run.invoke(cli, ["config", "schema", "colour"]).exit_code == 2
    with pytest.raises(UsageError, match="there is no schema 'colour'"):
        schema("colour")


# ---- what calllint writes and ships


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    """What the command line prints of the examples, by its arguments."""
    run = CliRunner()
    examples = [str(path) for path in sorted((ROOT / "examples").glob("*/*"))[::6]]
    return {
        " ".join(arguments): run.invoke(cli, [arguments[0], *examples, *arguments[1:]]).stdout
        for arguments in (["check", "--format", "json", "--isolated"], ["check", "--format", "jsonl", "--isolated"], ["convert"])
    }


def test_the_report_is_valid(printed: dict[str, str]) -> None:
    report = json.loads(printed["check --format json --isolated"])
    assert report["conversations"]
    assert wrong("report", report) == []
    lines = printed["check --format jsonl --isolated"].splitlines()
    assert len(lines) == len(report["conversations"])
    for line in lines:
        assert wrong("report", json.loads(line), "#/$defs/conversation") == []


def test_what_convert_writes_is_valid_input(printed: dict[str, str]) -> None:
    lines = printed["convert"].splitlines()
    assert lines
    for line in lines:
        assert wrong("input", json.loads(line)) == []


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "corpus").glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_corpus_is_valid_input(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines()[:10]:
        assert wrong("input", json.loads(line)) == []


LEXICONS = [path for path in sorted(lexicon_folder().glob("*/*.toml")) if path.name != LANGUAGE_NAME]


def test_every_built_in_lexicon_is_valid() -> None:
    assert len(LEXICONS) > 50
    for path in LEXICONS:
        assert wrong("lexicon", tomli.loads(path.read_text(encoding="utf-8"))) == [], path


@pytest.mark.parametrize("path", sorted((ROOT / "src/calllint/rules/builtin").glob("*.toml")), ids=lambda path: path.stem)
def test_the_built_in_rules_are_valid(path: Path) -> None:
    assert wrong("rules", tomli.loads(path.read_text(encoding="utf-8"))) == []


def examples_in_toml() -> Iterator[tuple[str, dict[str, Any]]]:
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))):
        for block in re.findall(r"```toml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            yield page.name, tomli.loads(block)


@pytest.mark.parametrize(("page", "data"), list(examples_in_toml()))
def test_examples_in_the_documentation_are_valid(page: str, data: dict[str, Any]) -> None:
    # A file of waivers has a table for each; what says its language is a lexicon; all else is a calllint.toml.
    name = "waivers" if "waiver" in data else "lexicon" if "language" in data else "configuration"
    assert wrong(name, json.loads(json.dumps(data, default=str))) == []


def test_a_baseline_and_waivers_are_valid() -> None:
    floors = [Floor("c", "call.json", 70.5, 10), Floor("d", "d.json", None, 0)]
    baseline = json.loads(baseline_text(Entries([Known("c", "court-threat", "0" * 32)], floors)))
    assert wrong("baseline", baseline) == []
    assert wrong("baseline", {**baseline, "findings": [{"rule": "x"}]})
    waiver = {"conversation": "c", "rule": ["court-threat"], "reason": "r", "who": "w", "until": "2030-12-31", "words": "rechter"}
    assert wrong("waivers", {"waiver": [waiver, {**waiver, "rule": "all"}]}) == []
    for key, value in (("reason", " "), ("rule", []), ("who", 3), ("colour", "x")):
        assert wrong("waivers", {"waiver": [{**waiver, key: value}]})
    assert wrong("waivers", {"waiver": [{"conversation": "c"}]})


# ---- what the loaders refuse

LEXICON: dict[str, Any] = {
    "language": "en",
    "typos": [5, 9],
    "groups": {"parcel": ["parcel", "order"], "no-thing": []},
    "cue": [
        {
            "name": "lost-parcel",
            "meaning": "m",
            "by": "customer",
            "phrases": ["lost", "parcel .. gone"],
            **{key: ["never"] for key in GUARDS},
            **dict.fromkeys(("in-question", "only-question", "quoted", "marker"), True),
            "typos": [6],
            "confidence": "low",
            "facts": {"personal": True, "weight": 2},
            "matches": ["It is lost."],
            "no-match": [],
        },
        {"name": "n", "meaning": "m", "phrases": ["lost"]},
    ],
}
CUES = ["agent:apology", "boundary+kept"]
RULE: dict[str, Any] = {
    "translated": {"nl": {"title": "Titel", "meaning": "Betekenis", "why": "Omdat"}},
    "category": "house",
    "severity": "note",
    "weight": 2.5,
    "title": "t",
    "meaning": "m",
    "why": "w",
    "detection": "d",
    "limits": "l",
    "doubts": [{"where": "next", "cues": CUES, "without": CUES, "reason": "r"}],
    "message": {"en": "e", "nl": "n"},
    "channels": ["chat"],
    "needs": ["agent"],
    "when": ["customer:issue"],
    "shown-by": ["issue-closed+kept"],
    "options": {"most": {"default": 3, "meaning": "m"}},
    "passes": [{"text": "agent: Hello", "turns": [0], "channel": "call", "metadata": {"a": 1}, "options": {"most": 1}}],
    "fails": [],
    "on": True,
}
KINDS: dict[Kind, dict[str, Any]] = {
    Kind.ABSENCE: {
        "of": CUES,
        **dict.fromkeys(("unless-before", "unless-asked", "unless-with", "unless-within"), CUES),
        "facts": {"early": {"no-earlier": CUES, "first-turns": "$most", "first-seconds": 60}},
    },
    Kind.EXISTENCE: {"of": CUES, "by": "bot", "where": "opening", "turns": 3},
    Kind.RESPONSE: {
        "of": CUES, "after": CUES, "by": "agent", "within-turns": "$most", "within-seconds": 3.5, "not-with": CUES, "or-before": CUES,
        "room-words": 12, "sure-with": CUES,
    },
    Kind.PRECEDENCE: {"of": CUES, "first": CUES},
    Kind.BOUND: {"measure": "agent-words", "least": 1, "most": "$most"},
    Kind.CHECK: {"check": "no-closing"},
}  # fmt: skip
VALUES = (True, 3, -1, 1.5, "", "x", ":", [], ["x"], [3], [""], [[]], ["nobody:x"], {}, {"x": 1}, {"x": {}}, {"x": ["y"]}, [{}], [{"x": 1}])


def containers(value: Any) -> Iterator[Any]:
    """Every table and list in `value`, which is one."""
    yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            yield from containers(inner)


@st.composite
def changed(draw: st.DrawFn, value: Any) -> Any:
    """`value` with one key gone, one too many, or another value somewhere."""
    copied = deepcopy(value)
    inner = draw(st.sampled_from([one for one in containers(copied) if one]))
    if isinstance(inner, list):
        inner[draw(st.sampled_from(range(len(inner))))] = deepcopy(draw(st.sampled_from(VALUES)))
        return copied
    key = draw(st.sampled_from(sorted(inner)))
    how = draw(st.sampled_from(("gone", "more", "other")))
    if how == "gone":
        del inner[key]
    elif how == "more":
        inner[draw(st.sampled_from(("colour", "a key")))] = deepcopy(draw(st.sampled_from(VALUES)))
    else:
        inner[key] = deepcopy(draw(st.sampled_from(VALUES)))
    return copied


@pytest.fixture(scope="module")
def lexicon_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lexicon") / "words.toml"


def read_lexicon(data: dict[str, Any], path: Path) -> str | None:
    path.write_text("".join(f"{to_toml(key) if ' ' in key else key} = {to_toml(value)}\n" for key, value in data.items()), encoding="utf-8")
    try:
        read_lexicon_file(path)
    except UsageError as error:
        return error.message
    return None


def test_the_lexicon_that_is_changed_is_right(lexicon_file: Path) -> None:
    assert wrong("lexicon", LEXICON) == []
    assert read_lexicon(LEXICON, lexicon_file) is None
    entry = VALIDATORS["lexicon"].schema["$defs"]["entry"]["properties"]
    assert entry.keys() == LEXICON["cue"][0].keys()


@given(data=changed(LEXICON))
def test_the_schema_refuses_a_lexicon_where_the_loader_does(data: dict[str, Any], lexicon_file: Path) -> None:
    said = read_lexicon(data, lexicon_file)
    found = wrong("lexicon", data)
    if said is None:
        assert found == []
    # What a phrase says is no matter of structure.
    assert said is None or "in the phrase" in said or found, said


@given(data=st.data(), kind=st.sampled_from(Kind))
def test_the_schema_refuses_a_rule_where_the_loader_does(data: st.DataObject, kind: Kind) -> None:
    right = {"kind": kind.value, **RULE, **KINDS[kind]}
    assert wrong("rules", {"rule": {"x": right}}) == []
    parse_rules({"x": right}, "here")
    table = data.draw(changed(right))
    try:
        parse_rules({"x": table}, "here")
        said = None
    except RuleError as error:
        said = error.message
    found = wrong("rules", {"rule": {"x": table}})
    # Which options and checks there are, and that a fact of an earlier release was called otherwise, the schema can't know.
    if said is not None and not re.search(r"name of an option|registers a check", said):
        assert found, said
    if found and said is None:
        # The loader lets pass what does no harm: a number for the language of an example, true for a turn.
        assert all(re.match(r"\$\.rule\.x\.(?:passes|fails)", one) for one in found), found


def test_every_key_of_a_rule_is_in_the_schema() -> None:
    for branch in VALIDATORS["rules"].schema["$defs"]["rule"]["allOf"]:
        kind = Kind(branch["if"]["properties"]["kind"]["const"])
        assert branch["then"]["properties"].keys() == {"kind"} | RULE.keys() | KINDS[kind].keys()


SAID: dict[str, Any] = {
    "id": "c", "language": "nl", "channel": "call", "agent": "Sanne", "team": "T", "topic": "t", "metadata": {"queue_wait_s": 3},
    "turns": [{"role": "agent", "name": "Sanne", "text": "Hallo", "start": 0, "end": 3.5, "at": "2026-03-01T09:00:00Z", "metadata": {}}],
}  # fmt: skip


@given(changed(SAID))
def test_the_schema_refuses_input_where_the_reader_does(data: dict[str, Any]) -> None:
    try:
        Conversation.from_dict(data)
    except InputError as error:
        # Dates, and that a turn ends before it starts, are no matter of structure.
        assert wrong("input", data) or re.search("date and time|is before", str(error))
    else:
        assert wrong("input", data) == []
