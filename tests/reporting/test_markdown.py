"""Markdown for pull requests and tickets: it says what matters, fits, and shows strangers' text as text."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from calllint.conversation import Place, Role
from calllint.cues import Evidence
from calllint.errors import Problem
from calllint.reporting.markdown_text import code, prose
from calllint.reporting.reporter import Run
from calllint.results import Result, Suppressed, SuppressionKind
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Outcome

from .make import THREAT, a_criterion, a_finding, a_result, a_run, a_turn, bad_call, clean_chat, rendered, silent
from .strangers import ANY_TEXT, strange_results

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# What code hosts make links, pictures and messages to people of, wherever it stands in text that is no code.
ACTIVE = re.compile(r"@\w|#\d|https?:|ftp:|mailto:|www\.|:\w+:|\bGH-\d|[!&%~$^]\w|\b[0-9a-f]{7,}\b|\w\.\w+/")
OURS = re.compile(r"</?details>|<summary><code>[^<>]*</code> [^<>@#`]*</summary>")
TRAPS = [
    *("@team", "#12", "GH-12", "owner/repo#1", "!12", "http://evil.example", "www.evil.example", "x@evil.example", ":boom:"),
    *("![x](http://evil.example/x.png)", "[x](javascript:1)", "<img src=x onerror=y>", "</details>", "<!--", "<http://evil.example>"),
    *(
        "|",
        "\\|",
        "`",
        "```",
        "\\`",
        "**",
        "~~",
        "- [ ] a",
        "> a",
        "# a",
        "&lt;",
        "0123456789abcdef",
        "$x$",
        "[^1]",
        "/close",
        "***",
        "\n\n",
    ),
]
TRAP_TEXT = st.lists(st.one_of(st.sampled_from(TRAPS), st.sampled_from(["a", " ", "é", "1"])), max_size=6).map("".join)


def tokens(text: str) -> list[Any]:
    flat = []
    for token in PARSER.parse(text):
        flat.append(token)
        flat += token.children or []
    return flat


def assert_harmless(text: str) -> None:
    """Nothing in `text` is a link, a picture, somebody's HTML, or what a code host would make one of."""
    text.encode("utf-8")
    assert len(text) < 65_536
    for token in tokens(text):
        assert token.type not in ("link_open", "image", "fence", "code_block", "html_inline", "hr", "ordered_list_open"), token
        if token.type == "html_block":
            for line in token.content.strip().splitlines():
                assert OURS.fullmatch(line), line
        elif token.type == "text":
            assert not ACTIVE.search(token.content), token


def headings(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("#")]


def test_the_summary_then_the_conversations_the_worst_first() -> None:
    light = a_result([a_turn(Role.AGENT, "x")], [a_finding("shouting", 0, "Capitals.")], conversation_id="c-1")
    text = rendered("markdown", a_run(light, bad_call(), clean_chat(), silent(), language="en"))
    assert headings(text) == ["## calllint: 6 findings in 4 conversations", "### Commonest rules", "### Conversations"]
    for row in ("| Conversations | 4 |", "| Failed | 1 |", "| Mean score | 61.5 |", "| Critical | 1 |", "| `shouting` No shouting | 2 |"):
        assert row in text
    assert text.index("c-17") < text.index("c-1`")
    assert "chat-2" not in text
    assert_harmless(text)


def test_a_finding_has_its_words_and_those_it_answers_to() -> None:
    text = rendered("markdown", a_run(bad_call(), language="en"))
    assert (
        "- **critical** `court-threat`: The agent threatens with debt collection. (turn 4, agent, `exports/calls.jsonl:17`)\n"
        f"  > `{THREAT}`\n" in text
    )
    assert "  > turn 2, customer: `ik ben er helemaal klaar mee`\n" in text
    assert "<summary><code>c-17</code> failed, 23.1 of 100; 1 × critical, 1 × error, 2 × warning, 1 × note</summary>\n\n" in text


def test_it_speaks_the_language_asked_for_or_that_of_the_conversations() -> None:
    dutch = rendered("markdown", a_run(bad_call()))
    assert dutch == rendered("markdown", a_run(bad_call(), language="nl"))
    assert headings(dutch) == ["## calllint: 5 bevindingen in 1 gesprek", "### Vaakst gevonden", "### Gesprekken"]
    assert "gezakt, 23,1 van 100" in dutch
    assert "1 finding" not in dutch
    assert "## calllint: no findings in 1 conversation" in rendered("markdown", a_run(clean_chat()))


def test_few_findings_stand_open_and_many_are_folded() -> None:
    turns = [a_turn(Role.AGENT, "x")]
    few = rendered("markdown", a_run(a_result(turns, [a_finding("shouting", 0, str(n)) for n in range(3)])))
    many = rendered("markdown", a_run(a_result(turns, [a_finding("shouting", 0, str(n)) for n in range(4)])))
    assert "<details>" not in few
    assert many.count("<details>") == many.count("</details>") == 1


def test_doubt_is_told_and_a_conversation_without_a_score() -> None:
    unsure = a_finding("shouting", 0, "Capitals.")._replace(confidence=Confidence.LOW)
    text = rendered("markdown", a_run(a_result([a_turn(Role.AGENT, "x")], [unsure]), language="en"))
    assert "low confidence)" in text
    assert "**`c-17`** no score; 1 × warning" in text


def test_what_is_suppressed_is_counted_and_not_shown() -> None:
    result = clean_chat()._replace(suppressed=(Suppressed(a_finding("shouting", 0, "m"), SuppressionKind.WAIVER),))
    text = rendered("markdown", a_run(result))
    assert "| Known, not shown | 1 |" in text
    assert "shouting" not in text


def test_problems_and_notices_are_listed_and_cut() -> None:
    problems = [Problem(f"broken-{n}.json", "not JSON", n) for n in range(12)]
    notices = [Problem("calllint.toml", "the waiver of @team expired", 3)]
    text = rendered("markdown", a_run(problems=problems, notices=notices))
    assert headings(text) == ["## calllint: nothing was linted", "### Could not be read", "### Waivers, comments and baseline"]
    assert "| Could not be read | 12 |" in text
    assert "- `broken-9.json:9`: not JSON\n- and 2 more\n" in text
    assert "- `calllint.toml:3`: `the waiver of @team expired`\n" in text


def test_a_comment_is_never_too_long_and_says_what_it_leaves_out() -> None:
    turns = [a_turn(Role.AGENT, "é😀" * 200)]
    long = Evidence(0, 0, 400, turns[0].text)

    def one(number: int) -> Result:
        findings = [a_finding("shouting", 0, "m " * 300, [long, long]) for _ in range(1 + number % 60)]
        return a_result(turns, findings, [a_criterion("no-closing", Outcome.PASS)], conversation_id=f"c-{number}")

    text = rendered("markdown", a_run(*map(one, range(700)), language="en"))
    assert 60_000 < len(text.encode("utf-8")) < 65_536
    shown = text.count("<summary>") + text.count("\n**`c-")
    assert shown > 5
    assert re.search(r"\n- and \d+ more\n", text)  # of the last one that there was room for
    assert f"in {700 - shown} conversations." in text.splitlines()[-1]
    assert_harmless(text)


def test_one_conversation_too_long_for_a_comment_shows_its_worst() -> None:
    turns = [a_turn(Role.AGENT, "é" * 9000)]
    evidence = [Evidence(0, start, start + 200, "é" * 200) for start in range(0, 9000, 200)]
    findings = [a_finding("shouting", 0, "@ " * 400, evidence) for _ in range(90)] + [a_finding("court-threat", 0, "Threat.", evidence)]
    text = rendered("markdown", a_run(a_result(turns, findings), language="en"))
    assert "court-threat`: Threat." in text
    assert re.search(r"\n- and \d\d more\n", text)
    assert "  > and 40 more\n" in text
    assert_harmless(text)


@pytest.mark.parametrize(
    "text", ["The agent's reply is late: 45 seconds.", "Wat nu? “Dat zien we wel”, zegt zij; heel laat!", "a follow-up (twice) …"]
)
def test_prose_stays_prose(text: str) -> None:
    assert prose(text, 100) == text


def test_a_long_text_that_is_no_prose_takes_no_time() -> None:
    # A word that can be read as many words in many ways takes twice as long for each letter more.
    began = time.process_time()
    assert prose("a" * 28 + "`", 100).startswith("``")
    assert prose("word " * 20_000 + "@", 200_000).startswith("`")
    assert time.process_time() - began < 2


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_no_prose_is_code(text: str) -> None:
    assert prose(f"see {text} now", 100).startswith("`") or not text.strip()
    assert_harmless(f"a {prose(text, 100)} b\n\n| {code(text, 100)} | b |\n| - | - |\n| {code(text, 100)} | b |\n")


@given(TRAP_TEXT | ANY_TEXT)
def test_code_shows_exactly_what_was_said(text: str) -> None:
    shown = code(text, 1000)
    (inline,) = [token for token in PARSER.parse(f"a {shown} b") if token.type == "inline"]
    assert [child.type for child in inline.children or []] == ["text", "code_inline", "text"]
    row = PARSER.render(f"| h | i |\n| - | - |\n| {shown} | x |\n")
    assert row.count("<td>") == 2


@given(st.lists(strange_results(), max_size=3))
def test_no_text_of_a_stranger_does_anything(results: list[Result]) -> None:
    assert_harmless(rendered("markdown", a_run(*results, rules=())))


@settings(max_examples=60)
@given(TRAP_TEXT, TRAP_TEXT, TRAP_TEXT, st.integers(1, 5))
def test_no_trap_for_code_hosts_does_anything(first: str, second: str, third: str, number: int) -> None:
    turns = [a_turn(Role.CUSTOMER, first), a_turn(Role.AGENT, second)]
    evidence = [Evidence(0, 0, len(first), first), Evidence(1, 0, len(second), second)]
    findings = [a_finding(third or "x", 1, second, evidence) for _ in range(number)]
    result = a_result(turns, findings, conversation_id=first, place=Place(third, 3), agent=second)
    run: Run = a_run(result, problems=[Problem(first, second, 2)], notices=[Problem(third, first)], rules=())
    assert_harmless(rendered("markdown", run))
