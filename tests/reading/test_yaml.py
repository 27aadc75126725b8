"""YAML: reply templates with the lines where they stand, calllint's own conversations, and what is neither."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import read, read_text

MACROS = """\
# replies of the shop
macros:
- title: Te laat
  language: nl
  actions:
  - {field: status, value: solved}
  - field: comment_value
    value: |
      Beste {{naam}},

      Excuses voor de vertraging.
- title: Alleen status
  actions:
  - {field: status, value: open}
- title: Kanaal
  actions:
  - {field: comment_value, value: ["channel:all", "Dank u wel."]}
"""
NAMED = """\
replies:
  en:
    late: >-
      Sorry for the delay,
      it comes tomorrow.
  nl:
    late: "Excuses voor de vertraging."
    retry_after: 30
    channel: email
"""


def templates(text: str) -> list[Conversation]:
    pytest.importorskip("yaml")
    found = list(read_text(text, name="x.yml"))
    assert all(isinstance(item, Conversation) for item in found), found
    return [item for item in found if isinstance(item, Conversation)]


def problem(text: str) -> Problem:
    pytest.importorskip("yaml")
    (found,) = read_text(text, name="x.yml")
    assert isinstance(found, Problem)
    return found


def said(found: list[Conversation]) -> list[tuple[str, str | None, str]]:
    assert all(item.channel is Channel.TEMPLATE and item.turns[0].role is Role.AGENT for item in found)
    return [(item.id, item.language, item.turns[0].text) for item in found]


def test_a_list_of_titles_and_bodies() -> None:
    found = templates(
        '- title: Retour\n  body: Stuur het gerust terug.\n  tags: [a]\n- naam: Dank\n  tekst: "<p>Dank u &amp; tot ziens.</p>"\n'
    )
    assert said(found) == [("Retour", None, "Stuur het gerust terug."), ("Dank", None, "Dank u & tot ziens.")]


def test_macros_say_what_their_comments_say() -> None:
    found = templates(MACROS)
    assert said(found) == [("Te laat", "nl", "Beste {{naam}},\n\nExcuses voor de vertraging."), ("Kanaal", None, "Dank u wel.")]


def test_names_with_their_texts_and_the_language_above_them() -> None:
    assert said(templates(NAMED)) == [
        ("late", "en", "Sorry for the delay, it comes tomorrow."),
        ("late", "nl", "Excuses voor de vertraging."),
    ]


def test_words_are_found_where_they_stand() -> None:
    turn = templates(MACROS)[0].turns[0]
    lines = MACROS.split("\n")
    for word in ("{{naam}}", "Excuses", "vertraging"):
        line, column = turn.locate(turn.text.index(word)) or (0, 0)
        assert lines[line - 1][column - 1 :].startswith(word)


def test_calllints_own_conversations_may_be_yaml() -> None:
    turns = "turns:\n  - {role: agent, text: Goedemorgen, start: 1.5, at: 2026-03-01T09:00:00Z}\n  - role: customer\n    text: 12\n"
    (found,) = templates(f"id: c1\nchannel: call\n{turns}".replace("text: 12", 'text: "12"'))
    assert [(turn.role, turn.text, turn.start, turn.at) for turn in found.turns] == [
        (Role.AGENT, "Goedemorgen", 1.5, "2026-03-01T09:00:00Z"),
        (Role.CUSTOMER, "12", None, None),
    ]
    assert found.turns[1].place is not None
    assert found.turns[1].place.line == 5
    wrong = problem("turns:\n  - role: nobody\n    text: Hi\n")
    assert "role" in wrong.message


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("on: push\njobs:\n  build:\n    steps:\n      - run: npm ci && npm test\n", "holds no reply template", None),
        ("a: 1\nb: [\n", "is not valid YAML", 3),
        ("text: {{naam}} hallo\n", "is not valid YAML", 1),
        ("# nothing\n", "holds no reply template", None),
        ("- title: Leeg\n  body: ''\n", "holds no reply template", None),
    ],
)
def test_what_holds_no_words_is_told(text: str, words: str, line: int | None) -> None:
    found = problem(text)
    assert words in found.message
    assert "\n" not in found.message
    assert line is None or found.line == line


def aliases(first: str, last: str) -> Iterator[str]:
    yield f"a: &a {first}"
    for name, before in zip("bcdefgh", "abcdefg", strict=True):
        yield f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]"
    yield last


def test_aliases_make_no_endless_file_of_a_small_one() -> None:
    assert len(templates("\n".join(aliases('["Hallo daar, tot ziens."]', "")))) == 1
    found = problem("\n".join(aliases("[1]", "turns: *h")))
    assert "nested too deep" in found.message


def test_without_the_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    (found,) = read_text(NAMED, name="x.yml")
    assert isinstance(found, Problem)
    assert "calllint[formats]" in found.message


def test_settings_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    pytest.importorskip("yaml")
    (tmp_path / "ci.yml").write_text("on: push\njobs: {}\n")
    (tmp_path / "macros.yaml").write_text("- title: Hoi\n  body: Goedemorgen.\n")
    assert [item.id for item in read([str(tmp_path)]) if isinstance(item, Conversation)] == ["Hoi"]
