"""docs/phrases.md does not lie: every example in its tables is tried, its lexicon tested, and its mistakes are mistakes."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from calllint.conversation import Role
from calllint.lexicon import Lexicon, languages, load_lexicon
from calllint.lexicon.entry import GUARDS, read_lexicon_file
from calllint.lexicon.examples import failures
from calllint.lexicon.lexicon import lexicon_folder
from calllint.lexicon.phrase import PhraseError, parse
from calllint.lexicon.review import Level, review, review_groups

PAGE = (Path(__file__).parent.parent / "docs" / "phrases.md").read_text("utf-8")
GROUPS = {"en": 'court = ["[the|a] [high] court"]\n', "nl": ""}


class Row(NamedTuple):
    language: str
    phrase: str
    guard: str
    found: tuple[str, ...]
    not_found: tuple[str, ...]


def tables() -> list[tuple[list[str], list[list[str]]]]:
    """The head and the rows of each table, without the line between them."""
    found = []
    for block in re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE):
        lines = [[cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in block.splitlines()]
        found.append((lines[0], lines[2:]))
    return found


def code(cell: str) -> str:
    return cell.strip("`")


def examples(cell: str) -> tuple[str, ...]:
    return tuple(one.replace("*", "") for one in cell.split(" · "))


def rows() -> list[Row]:
    found = []
    for head, lines in tables():
        kind = re.fullmatch(r"(write|phrase) \((\w\w)\)", head[0])
        if kind is None:
            continue
        for cells in lines:
            guard = code(cells[1]) if kind[1] == "phrase" else ""
            found.append(Row(kind[2], code(cells[0]), guard, examples(cells[-2]), examples(cells[-1])))
    return found


ROWS = rows()


@cache
def lexicon(language: str, folder: Path) -> Lexicon:
    """A cue for each row of the language, named by its number."""
    path = folder / f"{language}.toml"
    entries = [
        f'[[cue]]\nname = "row-{number}"\nmeaning = "m"\nphrases = [{json.dumps(row.phrase)}]\n{row.guard}\n'
        for number, row in enumerate(ROWS)
        if row.language == language
    ]
    path.write_text(f'language = "{language}"\n[groups]\n{GROUPS[language]}\n' + "".join(entries), "utf-8")
    return load_lexicon(language, [lexicon_folder() / language / "guards.toml", path], built_in=False)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("page")


@pytest.mark.parametrize("number", range(len(ROWS)), ids=[f"{row.language} {row.phrase} {row.guard}" for row in ROWS])
def test_every_example_of_the_page_holds(number: int, folder: Path) -> None:
    row = ROWS[number]
    for texts, wanted in ((row.found, True), (row.not_found, False)):
        for text in texts:
            role, _, said = text.rpartition(": ")
            found = lexicon(row.language, folder).match_text(said, Role(role) if role else None)
            assert any(match.entry.name == f"row-{number}" for match in found) is wanted, text


def test_the_page_has_every_construct_and_every_guard() -> None:
    phrases = " ".join(row.phrase for row in ROWS)
    for sign in ("=", "*", "#", "~", "|", "(", "[", "...", " .. ", "..6", "<>", "<1>", "{", "^", "$"):
        assert sign in phrases
    guards = {row.guard.split(" = ")[0] for row in ROWS}
    assert set(GUARDS) <= guards
    for group in ("negation", "conditional", "reported-speech", "own-rights", "question-opening"):
        assert {row.language for row in ROWS if f"{{{group}}}" in row.guard} == set(languages())


def test_the_lexicon_of_the_page_is_right(tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    path = tmp_path / "our-words.toml"
    path.write_text(block, "utf-8")
    guards = lexicon_folder() / "en" / "guards.toml"
    file, known = read_lexicon_file(path), read_lexicon_file(guards).groups
    own = load_lexicon("en", [guards, path], built_in=False)
    assert [str(failure) for failure in failures(own, [file])] == []
    assert [remark for remark in (*review_groups([file], known), *review(own, [file], [])) if remark.level is not Level.NOTE] == []


def test_mistakes_on_the_page_are_mistakes_and_what_is_right_is_right() -> None:
    (mistakes,) = [lines for head, lines in tables() if head[0] == "wrong"]
    phrases = [(code(wrong), code(right)) for wrong, right, _ in mistakes if not re.search(r"= |cue|\.\.\. 5|\[please|\.\.\.`$", wrong)]
    assert len(phrases) >= 3
    for wrong, right in phrases:
        parse(right)
        with pytest.raises(PhraseError):
            parse(wrong)


def test_no_other_built_in_lexicon_has_groups_of_the_names_of_guards() -> None:
    for language in languages():
        guards = read_lexicon_file(lexicon_folder() / language / "guards.toml").groups
        for path in (lexicon_folder() / language).glob("*.toml"):
            if path.name not in ("guards.toml", "language.toml"):
                assert not any(re.search(rf"^{name} = \[", path.read_text("utf-8"), re.MULTILINE) for name in guards), path.name
