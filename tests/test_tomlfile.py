from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from calllint.errors import UsageError
from calllint.tomlfile import did_you_mean, nearest, parse_toml, read_toml

SAMPLE = '''# a comment with [brackets] and "quotes"
title = "x"   # [no.table]
fruit.apple.colour = "red"
"quoted key" = 1
'lit.eral' = 2
"caf\\u00e9" = 3

[rule.court-threat]
weight = 5
cues = [
    "one",  # first
    ["two", "three"],
]
point = { x = 1, y.z = 2, "a b" = [{ q = 4 }] }
long = """
[not.a.table]
a = "b" \\""" still ""\"""
literal = \'\'\'
key = 1\'\'\'
when = 1979-05-27 07:32:00
after = true

[[entry]]
name = "first"

  [[entry.example]]
  text = "a"

  [[entry.example]]
  text = "b"

[[entry]]
name = "second"
[entry.more]
deep = 1
[[entry.example]]
text = "c"
'''


@pytest.mark.parametrize(
    ("keys", "key", "value"),
    [
        (("title",), (2, 1), (2, 9)),
        (("fruit",), (3, 1), None),
        (("fruit", "apple", "colour"), (3, 13), (3, 22)),
        (("quoted key",), (4, 1), (4, 16)),
        (("lit.eral",), (5, 1), (5, 14)),
        (("café",), (6, 1), (6, 15)),
        (("rule",), (8, 1), None),
        (("rule", "court-threat", "weight"), (9, 1), (9, 10)),
        (("rule", "court-threat", "cues", 0), (11, 5), (11, 5)),
        (("rule", "court-threat", "cues", 1, 1), (12, 13), (12, 13)),
        (("rule", "court-threat", "point", "y", "z"), (14, 20), (14, 24)),
        (("rule", "court-threat", "point", "a b", 0, "q"), (14, 38), (14, 42)),
        (("rule", "court-threat", "when"), (20, 1), (20, 8)),
        (("rule", "court-threat", "after"), (21, 1), (21, 9)),
        (("entry",), (23, 1), (23, 1)),
        (("entry", 0, "name"), (24, 1), (24, 8)),
        (("entry", 0, "example", 1, "text"), (30, 3), (30, 10)),
        (("entry", 1, "name"), (33, 1), (33, 8)),
        (("entry", 1, "more", "deep"), (35, 1), (35, 8)),
        (("entry", 1, "example", 0, "text"), (37, 1), (37, 8)),
    ],
)
def test_it_knows_where_keys_and_values_stand(keys: tuple[str | int, ...], key: tuple[int, int], value: tuple[int, int] | None) -> None:
    file = parse_toml(SAMPLE, "x.toml")
    assert file.where(*keys) == key
    if value:
        assert file.where(*keys, value=True) == value


def test_a_missing_key_is_placed_at_the_table_around_it() -> None:
    file = parse_toml(SAMPLE, "x.toml")
    assert file.where("rule", "court-threat", "severity") == (8, 1)
    assert file.where("nowhere", "at", "all") == (1, 1)


def test_carriage_returns_do_not_move_places() -> None:
    assert parse_toml(SAMPLE.replace("\n", "\r\n"), "x.toml").where("entry", 1, "more", "deep") == (35, 1)


def test_a_table_is_a_file_of_its_own() -> None:
    table = parse_toml("[tool.calllint]\nfail-on = 3\n", "pyproject.toml").table("tool", "calllint")
    assert table.data == {"fail-on": 3}
    assert table.where("fail-on", value=True) == (2, 11)
    with pytest.raises(KeyError):
        table.table("fail-on")


def test_an_error_shows_the_line_and_marks_the_spot() -> None:
    error = parse_toml("a = 1\nweight = 'x'\n", "my.toml").error("must be a number", "weight", value=True, hint="write 1")
    assert str(error) == "my.toml:2:10: must be a number (write 1)\n    weight = 'x'\n             ^"


def test_what_is_no_toml_is_an_error_with_its_place() -> None:
    with pytest.raises(UsageError) as caught:
        parse_toml("a = 1\nb = \n", "my.toml")
    assert (caught.value.path, caught.value.line, caught.value.column) == ("my.toml", 2, 5)
    assert caught.value.excerpt == "b ="


def test_unreadable_files_are_usage_errors(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        read_toml(tmp_path / "absent.toml")
    with pytest.raises(UsageError, match="read"):
        read_toml(tmp_path)
    latin = tmp_path / "latin.toml"
    latin.write_bytes("a = 1\nb = 'é'\n".encode("latin-1"))
    with pytest.raises(UsageError, match="UTF-8") as caught:
        read_toml(latin, "latin.toml")
    assert (caught.value.path, caught.value.line) == ("latin.toml", 2)


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "bom.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1\n")
    assert read_toml(path).data == {"a": 1}
    assert read_toml(path).where("a") == (1, 1)


def test_the_nearest_name() -> None:
    names = ["court-threat", "hostile-language", "no-closing"]
    assert nearest("court-thread", names) == "court-threat"
    assert nearest("Court_Threat", names) == "court-threat"
    assert nearest("zebra", names) is None
    assert did_you_mean("no-clossing", names) == "did you mean 'no-closing'?"
    assert did_you_mean("zebra", names, "see `calllint rules`") == "see `calllint rules`"


_names = st.text(st.characters(codec="utf-8", exclude_characters="\x7f", min_codepoint=32), max_size=8)
_trees = st.recursive(
    st.just(None),
    lambda children: st.dictionaries(_names, children, max_size=4) | st.lists(children, min_size=1, max_size=3),
    max_leaves=12,
)


def _quote(key: str) -> str:
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _render(tree: Any, leaves: list[int]) -> str:
    if isinstance(tree, dict):
        return "{ " + ", ".join(f"{_quote(key)} = {_render(value, leaves)}" for key, value in tree.items()) + " }"
    if isinstance(tree, list):
        return "[" + ",\n # ] comment\n".join(_render(value, leaves) for value in tree) + "]"
    leaves.append(1000 + len(leaves))
    return str(leaves[-1])


def _leaves(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], int]]:
    if isinstance(data, int):
        return [(path, data)]
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    return [leaf for key, value in pairs for leaf in _leaves(value, (*path, key))]


@given(st.dictionaries(_names, _trees, max_size=4), st.booleans())
def test_every_value_of_any_file_is_found(tree: dict[str, Any], as_tables: bool) -> None:
    leaves: list[int] = []
    text = ""
    for name, value in tree.items():
        if as_tables:
            text += f"[ {_quote(name)} . inner ]\nvalue = {_render(value, leaves)}\n"
        else:
            text += f"{_quote(name)} = {_render(value, leaves)} # end\n"
    lines = text.split("\n")
    file = parse_toml(text, "x.toml")
    for path, number in _leaves(tomli.loads(text)):
        line, column = file.where(*path, value=True)
        assert lines[line - 1][column - 1 :].startswith(str(number))
