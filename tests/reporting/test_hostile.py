"""What strangers type does nothing in any text format: no terminal is steered, nothing is hidden, and every reader can decode it.

What each format's own readers make of it stands in that format's tests.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calllint.conversation import Place, Role
from calllint.cues import Evidence
from calllint.errors import Problem
from calllint.reporting.reporter import Run, find_reporter, reporter_names
from calllint.results import Result, Suppressed, SuppressionKind
from calllint.rules.finding import Outcome

from .make import a_criterion, a_finding, a_result, a_run, a_turn, rendered
from .strangers import ANY_TEXT, strange_results

CHECK = Path(__file__).parents[2] / ".ci" / "outputs" / "check.py"
TEXT_FORMATS = [name for name in reporter_names() if not find_reporter(name).binary]
# All that could steer a terminal or hide text, but for the line breaks that formats need; and what no file in UTF-8 can hold.
STEERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
ATTACKS = [
    "\x1b[2J\x1b[31mred",
    "\x1b]8;;http://evil.example\x07link\x1b]8;;\x07",
    "\x9b2J",
    "a\rb",
    "\u202egnp.exe\u202c",
    "\u2066hidden\u2069",
    "NUL\x00NUL",
    "half \ud83d a pair \udc00",
    "\ufffe\uffff",
    "a\u2028b\u2029c\x85d",
    "[bold red]x[/][link=http://evil.example]y[/link]",
    "=cmd|' /C calc'!A0",
    "\n::error file=a::gotcha\n::add-mask::x\n##[group]x",
    "</script><script>alert(1)</script>",
    "]]><!--",
    "<img src=x onerror=alert(1)>",
    "@everyone #1 ![x](http://evil.example/x.png) | `",
    '"; DROP TABLE findings; --',
    "\\u0000 \\x1b %0A%0D%25",
]


def hostile_result(attack: str) -> Result:
    """A result with `attack` in every place that takes text."""
    turns = [a_turn(Role.CUSTOMER, attack, name=attack), a_turn(Role.AGENT, f"so {attack}", 3, name=attack, start=1.0)]
    evidence = [Evidence(1, 3, 3 + len(attack), attack)]
    finding = a_finding(attack, 1, attack, evidence, [Evidence(0, 0, len(attack), attack)], **{attack: attack})
    finding = finding._replace(category=attack, fingerprint=attack, confidence_reason=attack)
    criteria = [
        a_criterion(attack, Outcome.FAIL, reason=attack),
        a_criterion("no-closing", Outcome.PASS, evidence),
        a_criterion("shouting", Outcome.NOT_MEASURABLE, reason=attack),
    ]
    result = a_result(
        turns,
        [finding],
        criteria,
        conversation_id=attack,
        place=Place(attack, 3, json_path=attack),
        agent=attack,
        team=attack,
        topic=attack,
        metadata={attack: attack},
    )
    return result._replace(suppressed=(Suppressed(finding, SuppressionKind.WAIVER, attack, attack, attack),))


def hostile_run(attack: str, **more: object) -> Run:
    problems, notices = [Problem(attack, attack, 2)], [Problem(attack, attack)]
    return a_run(hostile_result(attack), problems=problems, notices=notices, rules=(), **more)


def assert_steers_nothing(text: str) -> None:
    found = STEERS.search(text)
    assert found is None, text[max(0, found.start() - 60) : found.end() + 20]
    text.encode("utf-8")


def test_the_formats_are_all_there() -> None:
    assert set(TEXT_FORMATS) >= {"text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "csv", "markdown"}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_known_attacks_do_nothing(name: str, attack: str) -> None:
    text = rendered(name, hostile_run(attack, language="nl"))
    assert_steers_nothing(text)
    assert text == rendered(name, hostile_run(attack, language="nl"))
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(text)


NO_COMMANDS = [name for name in TEXT_FORMATS if name != "github"]


@pytest.mark.parametrize("name", NO_COMMANDS)
def test_no_line_is_a_command_to_the_runner_of_github(name: str) -> None:
    # What begins so is one, white space aside, whichever format a step prints; only `github` means to.
    text = rendered(name, hostile_run("::add-mask::x\n::stop-commands::x"))
    assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]


@pytest.mark.parametrize("name", [name for name in TEXT_FORMATS if name != "html"])
@settings(max_examples=25)
@given(results=st.lists(strange_results(), max_size=2), other=ANY_TEXT)
def test_no_text_steers_a_terminal(name: str, results: list[Result], other: str) -> None:
    run = a_run(*results, problems=[Problem(other, other)], notices=[Problem(other, other, 1)], rules=())
    assert_steers_nothing(rendered(name, run))


@pytest.mark.skipif(not (CHECK.parent / "node_modules").exists(), reason="run .ci/outputs/check.sh once: it installs the validators")
def test_consumers_take_what_is_hostile(tmp_path: Path) -> None:
    pytest.importorskip("junitparser")
    endings = {
        "github": "github.txt",
        "gitlab": "gitlab.json",
        "rdjson": "rdjson.json",
        "junit": "junit.xml",
        "csv": "csv",
        "markdown": "md",
    }
    for name, ending in endings.items():
        run = a_run(*map(hostile_result, ATTACKS), problems=[Problem(attack, attack) for attack in ATTACKS])
        (tmp_path / f"hostile.{ending}").write_text(rendered(name, run), "utf-8", newline="")
    done = subprocess.run([sys.executable, CHECK, tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(": fine") == len(endings)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(results=st.lists(strange_results(), min_size=1, max_size=4), other=ANY_TEXT)
def test_no_text_steers_a_browser(results: list[Result], other: str) -> None:
    if "html" not in TEXT_FORMATS:
        pytest.skip("there is no such format yet")
    run = a_run(*results, problems=[Problem(other, other)], notices=[Problem(other, other, 1)], rules=())
    assert_steers_nothing(rendered("html", run))
