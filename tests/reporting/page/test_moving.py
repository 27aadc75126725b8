"""How one moves in the page: filters, links, back, the keyboard, the language."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from calllint.rules.finding import Severity
from calllint.rules.rule import Kind

from ..make import RULES, a_rule, bad_call
from .browser import Browser
from .some import many

pytestmark = pytest.mark.slow
Shown = Callable[..., Browser]

LANGUAGES_OF_A_RULE = {"en": "The agent threatens", "nl": "De medewerker dreigt"}


def test_filters_narrow_down_and_back_leads_back(shown: Shown) -> None:
    page = shown(*many(), fragment="#talks?lang=en")
    assert page.one("#matches").text == "24 conversations"
    Select(page.one("#filter-agent")).select_by_visible_text("Sanne")
    page.wait(lambda: page.one("#matches").text == "12 of 24 conversations match")
    assert "agent=Sanne" in page.run("return location.hash")
    Select(page.one("#filter-verdict")).select_by_visible_text("Failed")
    page.wait(lambda: page.one("#matches").text == "6 of 24 conversations match")
    assert {text.split("-")[0] for text in page.texts(".talks .name")} == {"s"}
    assert page.run("return document.activeElement.id") == "filter-verdict"
    page.driver.back()
    page.wait(lambda: page.one("#matches").text == "12 of 24 conversations match")
    page.one(".clear").click()
    page.wait(lambda: page.one("#matches").text == "24 conversations")


@pytest.mark.parametrize(
    ("chosen", "number"),
    [("rule=court-threat", 6), ("severity=critical", 6), ("severity=note", 6), ("team=South", 12), ("channel=call", 6), ("spoken=en", 18),
     ("text=S-1", 3), ("score=20", 6), ("verdict=passed&agent=Sanne", 6), ("agent=nobody", 0), ("topic=", 24)],
)  # fmt: skip
def test_a_view_can_be_linked(shown: Shown, chosen: str, number: int) -> None:
    page = shown(*many(), fragment=f"#talks?{chosen}")
    assert page.run("return document.querySelectorAll('.talks > li').length") == number


def test_typing_keeps_the_reader_in_the_field(shown: Shown) -> None:
    page = shown(*many(), fragment="#talks?lang=en")
    page.one("#filter-text").send_keys("t-")
    page.wait(lambda: page.one("#matches").text == "12 of 24 conversations match")
    page.driver.switch_to.active_element.send_keys("1")
    page.wait(lambda: page.one("#matches").text == "3 of 24 conversations match")
    assert page.one("#filter-text").get_attribute("value") == "t-1"


def test_a_link_to_a_turn_goes_there(shown: Shown) -> None:
    page = shown(bad_call(), fragment="#talk?n=1")
    page.run("document.querySelector('.costs a').click()")
    page.wait(lambda: page.run("return document.activeElement.id") == "turn-4")
    assert page.run("return arguments[0].getBoundingClientRect().top < innerHeight", page.one("#turn-4"))


def test_the_keyboard_is_enough(shown: Shown) -> None:
    page = shown(*many(), fragment="#overview?lang=en")
    keys = lambda *pressed: ActionChains(page.driver).send_keys(*pressed).perform()  # noqa: E731
    keys(Keys.TAB)
    assert page.run("return document.activeElement.id") == "skip"
    keys(Keys.ENTER)
    assert page.run("return document.activeElement.id") == "title"
    seen = set()
    for _ in range(80):
        keys(Keys.TAB)
        active = page.run("return [document.activeElement.tagName, document.activeElement.closest('.card h3') !== null]")
        style = page.run("const s = getComputedStyle(document.activeElement); return [s.outlineStyle, parseFloat(s.outlineWidth)]")
        assert style[0] != "none", active
        assert style[1] >= 2, active
        seen.add(active[0])
        if active[1]:
            break
    keys(Keys.ENTER)
    page.wait(lambda: page.all(".chat"))
    assert page.run("return document.activeElement.id") == "title"
    assert "A" in seen


def test_all_that_can_be_used_has_a_name_and_all_that_can_be_read_a_place(shown: Shown) -> None:
    page = shown(*many(), fragment="#overview?lang=en")
    for fragment in ("#overview?lang=en", "#talks?lang=en", "#talk?n=2&lang=en", "#about?lang=en"):
        page.go(fragment)
        assert page.run("return [...document.querySelectorAll('select, input')].filter((one) => !one.labels.length).length") == 0
        assert page.run("return [...document.querySelectorAll('a, button, summary')].filter((one) => !one.textContent.trim()).length") == 0
        assert (
            page.run(
                "return [...document.querySelectorAll('svg:not([aria-hidden])')].filter((one) => !one.getAttribute('aria-label')).length"
            )
            == 0
        )
        assert (
            page.run(
                "return [...document.querySelectorAll('table')].filter((one) => !one.caption || !one.querySelector('th[scope=col]')).length"
            )
            == 0
        )
        assert page.run("const ids = [...document.querySelectorAll('[id]')].map((one) => one.id); return ids.length === new Set(ids).size")
        levels = [int(level) for level in page.run("return [...document.querySelectorAll('h1, h2, h3, h4')].map((one) => one.tagName[1])")]
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.run("return ['header', 'nav', 'main', 'footer'].every((one) => document.querySelector(one))")


def test_the_page_speaks_dutch_where_the_conversations_do_and_english_when_asked(shown: Shown) -> None:
    rules = (a_rule("court-threat", Severity.CRITICAL, kind=Kind.ABSENCE, messages=LANGUAGES_OF_A_RULE), *RULES[1:])
    page = shown(bad_call(), rules=rules)
    assert page.run("return document.documentElement.lang") == "nl"
    assert "De medewerker dreigt" in page.texts(".card")[0]
    page.one("#lang-en").click()
    page.wait(lambda: page.run("return document.documentElement.lang") == "en")
    assert "The agent threatens" in page.texts(".card")[0]
    assert page.texts("h1") == ["Overview"]
    assert page.run("return document.activeElement.id") == "lang-en"


def test_the_run_says_which_language_if_it_does(shown: Shown) -> None:
    assert shown(bad_call(), language="en").run("return document.documentElement.lang") == "en"
