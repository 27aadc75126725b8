"""What is odd: text of strangers, nothing at all, very long, very narrow, on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Role
from calllint.cues import Evidence
from calllint.errors import Problem
from calllint.results import Result, Suppressed, SuppressionKind
from calllint.rules.finding import Outcome

from ..make import a_criterion, a_finding, a_result, a_run, a_turn, bad_call, clean_chat, rendered, silent, words
from ..strangers import strange_results
from .browser import Browser
from .some import many

pytestmark = pytest.mark.slow
Shown = Callable[..., Browser]

HOSTILE = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>\u202eevil\x00\x1b[31m\ud83d </li><!-- &amp;"


def test_hostile_text_stays_text_wherever_it_stands(shown: Shown) -> None:
    turns = [a_turn(Role.AGENT, HOSTILE, name=HOSTILE), a_turn(Role.CUSTOMER, HOSTILE)]
    finding = a_finding(HOSTILE, 0, HOSTILE, [Evidence(0, 0, 30, HOSTILE[:30])], [Evidence(1, 5, 60, HOSTILE[5:60])], **{HOSTILE: HOSTILE})
    result = a_result(
        turns,
        [finding],
        [a_criterion(HOSTILE, Outcome.FAIL, reason=HOSTILE), a_criterion("x", Outcome.NOT_MEASURABLE, reason=HOSTILE)],
        conversation_id=HOSTILE,
        agent=HOSTILE,
        team=HOSTILE,
        topic=HOSTILE,
    )
    page = shown(result, clean_chat(), problems=[Problem(HOSTILE, HOSTILE)])
    scripts = page.run("return document.querySelectorAll('script').length")
    for fragment in ("#overview", "#talks", "#talk?n=1", "#about"):
        page.go(fragment)
        assert page.errors() == []
        assert page.run("return window.hacked === undefined")
        assert page.run("return document.querySelectorAll('img, #view script').length") == 0
        assert page.run("return document.querySelectorAll('script').length") <= scripts
        assert "\u202e" not in page.run("return document.querySelector('main').textContent")
    page.go("#talk?n=1")
    said = page.run("return document.querySelector('#turn-2 .text').textContent")
    assert "<script>window.hacked = 1</script>" in said.replace(" (finding 1)", "").replace(" (bevinding 1)", "")
    assert page.texts("#turn-2 .control") == ["\\u202e", "\\x00", "\\x1b", "\\ud83d"]
    assert page.texts("#turn-1 mark")[0] == HOSTILE[:30]


def test_text_from_right_to_left_keeps_to_itself(shown: Shown) -> None:
    page = shown(a_result([a_turn(Role.CUSTOMER, "שלום, אני מחכה")], conversation_id="מחכה", channel=Channel.CHAT), fragment="#talk?n=1")
    assert page.run("return getComputedStyle(document.querySelector('.text')).direction") == "rtl"
    assert page.run("return document.querySelector('h1 bdi') !== null")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_sticks_out_at_the_side(shown: Shown, width: int) -> None:
    long = "x" * 300
    extra = a_result(
        [a_turn(Role.AGENT, long, name=long)], [a_finding("shouting", 0, long)], conversation_id=long, agent=long, team=long, topic=long
    )
    page = shown(*many(), extra, problems=[Problem(long, long)])
    page.size(width)
    for fragment in ("#overview", "#talks", "#talk?n=2", "#talk?n=25", "#about"):
        page.go(fragment)
        assert page.run("return document.documentElement.scrollWidth") <= width, fragment


def test_a_long_conversation_is_drawn_whole(shown: Shown) -> None:
    turns = [a_turn(Role.AGENT if number % 2 else Role.CUSTOMER, f"turn {number}") for number in range(1000)]
    page = shown(a_result(turns, [a_finding("shouting", 990, "loud", [words(turns, 990, "turn")])]), fragment="#talk?n=1")
    page.wait(lambda: page.run("return document.querySelectorAll('.turn').length") == 1000)
    assert max(page.run("return window.longTasks") or [0]) < 500
    page.go("#talk?n=1&turn=991")
    page.wait(lambda: page.run("return document.activeElement.id") == "turn-991")


def test_every_view_is_shown_without_a_complaint(shown: Shown) -> None:
    page = shown(bad_call(), clean_chat(), silent(), problems=[Problem("broken.json", "is no JSON", 3)])
    for fragment in (
        "#overview",
        "#talks",
        "#about",
        "#talk?n=1",
        "#talk?n=2",
        "#talk?n=3",
        "#talk?n=99",
        "#nowhere",
        "#talks?rule=nope&page=7",
    ):
        page.go(fragment)
        assert page.texts("h1")[0]
        assert page.errors() == [], fragment


def test_nothing_linted_is_said(shown: Shown) -> None:
    assert "Nothing was linted." in shown().texts("#view")[0]
    assert shown().errors() == []


def test_paper_has_no_controls_and_all_of_the_conversation(shown: Shown) -> None:
    page = shown(bad_call(), clean_chat(), fragment="#talk?n=1")
    page.media("print")
    page.run("dispatchEvent(new Event('beforeprint'))")
    assert page.run("return [...document.querySelectorAll('nav, #switches, #filters, button, select')].every((one) => !one.offsetParent)")
    assert page.run("return [...document.querySelectorAll('.rest > details, .scorecard details')].every((one) => one.open)")
    assert page.run("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.run("dispatchEvent(new Event('afterprint'))")
    assert not page.run("return document.querySelector('.scorecard details').open")


def test_nothing_but_the_pages_own_script_and_style_runs(shown: Shown) -> None:
    page = shown(bad_call())
    page.run("const one = document.createElement('script'); one.textContent = 'window.hacked = 1'; document.body.append(one)")
    page.run("const one = document.createElement('style'); one.textContent = 'body { color: red }'; document.head.append(one)")
    page.run("document.body.setAttribute('style', 'color: red')")
    page.run("const one = document.createElement('img'); one.src = 'https://firm.example/x.png'; document.body.append(one)")
    assert page.run("return window.hacked === undefined")
    assert page.run("return getComputedStyle(document.body).color") != "rgb(255, 0, 0)"
    assert len([error for error in page.errors() if "Content Security Policy" in error]) == 4


def _some_suppressed(results: list[Result]) -> list[Result]:
    """Every other one with its findings suppressed: a rule may cost points without a finding."""
    return [
        one._replace(findings=(), suppressed=tuple(Suppressed(finding, SuppressionKind.BASELINE) for finding in one.findings))
        if index % 2
        else one
        for index, one in enumerate(results)
    ]


@given(st.lists(strange_results(), min_size=2, max_size=6).map(_some_suppressed))
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_strangers_write_every_view_is_shown(
    chromium: Browser, tmp_path_factory: pytest.TempPathFactory, results: list[Result]
) -> None:
    file = tmp_path_factory.mktemp("strange") / "report.html"
    file.write_text(rendered("html", a_run(bad_call(), *results)), encoding="utf-8")
    chromium.errors()
    chromium.open(file)
    talks = [f"#talk?n={number + 1}" for number in range(len(results) + 1)]
    # What the page itself links to is followed too: filters by what strangers wrote.
    links = chromium.run("return [...document.querySelectorAll('#view a')].map((one) => one.getAttribute('href'))")
    for fragment in ("#overview", "#talks", "#about", "#overview?lang=en", *talks, *links[:20]):
        chromium.go(fragment)
        assert chromium.errors() == [], fragment
        assert chromium.texts("h1"), fragment
