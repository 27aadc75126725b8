"""The rules that `docs/own-rules.md` shows are right, and find what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from calllint.cli._unknown_cues import check_cues, known_cues
from calllint.config import load_config
from calllint.conversation import Conversation, Role, Turn
from calllint.linting import Linter
from calllint.rules.kinds import MEASURES
from calllint.rules.rule import Kind

PAGE = (Path(__file__).parents[1] / "docs" / "own-rules.md").read_text(encoding="utf-8")
FIRST, WORDS, *OTHERS = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    folder = tmp_path_factory.mktemp("own")
    (folder / "our-words.toml").write_text(WORDS, encoding="utf-8")
    (folder / "calllint.toml").write_text(FIRST + "".join(OTHERS), encoding="utf-8")
    config = load_config(file=folder / "calllint.toml")
    check_cues(config)
    return Linter(config.settings._replace(select=("own",)))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("no-slogan", ["customer: Where is my parcel?", "agent: Your comfort is our passion."]),
        ("anything-else", ["customer: Where is it?", "agent: It comes tomorrow.", "customer: OK.", "agent: Goodbye."]),
        (
            "sorry-for-the-trouble",
            ["customer: I am absolutely furious about this!", "agent: Your number?", "customer: 3.", "agent: Thanks."],
        ),
        ("listens-before-refusing", ["customer: Can I have a refund?", "agent: No, we can't refund that."]),
        ("no-riddles", ["customer: Where is it?", "agent: My guess is that the driver lost it."]),
        ("no-lectures", ["customer: Why?", "agent: " + "The contract says so and more. " * 25]),
    ],
)
def test_each_rule_finds_what_it_says(linter: Linter, rule: str, said: list[str]) -> None:
    turns = [Turn(Role(role), text) for role, _, text in (line.partition(": ") for line in said)]
    result = linter.lint(Conversation("c", tuple(turns), language="en"))
    assert rule in {finding.rule for finding in result.findings}
    kind = Conversation("d", (Turn(Role.CUSTOMER, "Hello."), Turn(Role.AGENT, "Is there anything else I can do for you?")), language="en")
    assert linter.lint(kind).findings == ()


def test_the_tables_are_complete() -> None:
    listed = {name for row in re.findall(r"^\| (`[^|]+) \|", PAGE, re.MULTILINE) for name in re.findall(r"`([a-z-]+)`", row)}
    assert set(map(str, Kind)) <= listed
    assert all(f"`{measure}`" in PAGE for measure in MEASURES)
    cues = {
        name
        for row in re.findall(r"^\| (`[^|]+) \|", PAGE.split("## The kinds")[0], re.MULTILINE)
        for name in re.findall(r"`([a-z-]+)`", row)
    }
    assert len(cues) > 15
    assert cues <= known_cues(load_config(isolated=True))
