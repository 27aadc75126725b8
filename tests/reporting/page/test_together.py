"""What many conversations say together, in a real browser: planted causes are named first, chance is not, and drawings are seen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from calllint.insight.surveys import Scores
from calllint.reporting.reporter import find_reporter
from calllint.results import Result
from calllint.rules.catalogue import built_in_rules
from calllint.rules.finding import Outcome
from tests.insight.planted import COACHED, PROCESS, export, result

from ..together import a_told_run
from .browser import Browser
from .test_contrast import _COLOURS, contrast, luminance, rgb

pytestmark = pytest.mark.slow
MESSAGES = {rule.id: rule.message("en").rstrip(".") for rule in built_in_rules()}
PLANTED = list(export(2000, 1, process=0.2, coaching=0.2))
Opened = Callable[..., Browser]


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Opened:
    """Opens the report of these results, which are told together, at `fragment`."""

    def opened(results: Iterable[Result], fragment: str = "#overview?lang=en", **more: object) -> Browser:
        file = tmp_path / "report.html"
        file.write_text("".join(find_reporter("html").render(a_told_run(results, **more))), encoding="utf-8")  # type: ignore[arg-type]
        chromium.media()
        chromium.size(1280)
        chromium.errors()
        chromium.open(file, fragment)
        return chromium

    return opened


def test_the_planted_causes_are_the_first_thing_on_the_page(opened: Opened) -> None:
    page = opened(PLANTED)
    assert page.run("return document.querySelector('h2').textContent") == "Process or coaching: what to do"
    [process], [coaching] = page.texts(".part.process .told > li"), page.texts(".part.coaching .told > li")
    assert process.startswith("refund")
    assert MESSAGES[PROCESS] in process
    assert "The customer is transferred" in process
    assert coaching.startswith("Bo")
    assert MESSAGES[COACHED] in coaching
    assert "the margin is" in coaching
    first = page.all(".part.coaching .told a")[0]
    first.click()
    page.wait(lambda: page.all(".chat"))
    assert "Bo" in page.texts("#view")[0]
    assert page.errors() == []


def test_what_is_said_shows_the_words_that_it_rests_on_and_their_turn(opened: Opened) -> None:
    page = opened(PLANTED)
    (shown,) = page.texts(".part.coaching .told .shown")
    assert "Hello turn 1" in shown
    page.all(".part.coaching .told .shown .quote a")[0].click()
    page.wait(lambda: page.all(".chat"))
    assert "Bo" in page.texts("#view")[0]
    page.go("#together?lang=en")
    page.wait(lambda: len(page.texts(".part.coaching .told .shown")) == 3)
    assert page.errors() == []


def test_the_page_says_whom_to_call(opened: Opened) -> None:
    page = opened(PLANTED)
    assert "No conversation ended with" in page.texts(".part.call")[0]
    open_ = [
        result("Ann", "refund", f"2026-03-{day:02}T09:00:00Z", outcomes={"unanswered-customer": Outcome.FAIL}, name=f"open-{day}")
        for day in range(1, 6)
    ]
    page = opened([*PLANTED, *open_])
    (item,) = page.texts(".part.call li")
    assert MESSAGES["unanswered-customer"] in item
    assert "in 5 conversations" in item
    assert [link.text for link in page.all(".part.call .exchanges a")] == ["open-5", "open-4", "open-3"]
    page.all(".part.call li > a")[0].click()
    page.wait(lambda: "open-1" in page.texts("#view")[0])
    assert page.errors() == []


def test_nothing_is_called_the_newest_where_no_day_is_known(opened: Opened) -> None:
    page = opened(
        result(agent, "refund", None, outcomes={"unanswered-customer": Outcome.FAIL}, name=f"open-{agent}") for agent in ("Ann", "Bo")
    )
    (item,) = page.texts(".part.call li")
    assert "Examples:" in item
    assert "newest" not in item.lower()


def test_chance_alone_names_nobody(opened: Opened) -> None:
    page = opened(export(1500, 11))
    assert page.texts(".part .told > li") == []
    assert "no topic stands out whoever takes it." in page.texts(".part.process")[0].lower()
    assert "nobody stands out" in page.texts(".part.coaching")[0].lower()
    assert page.all("[aria-labelledby=agents]") == []


def test_one_conversation_is_compared_with_nothing(opened: Opened) -> None:
    page = opened(PLANTED[:1])
    assert "nothing to compare yet" in page.texts(".alone")[0]
    assert page.all(".part") == []
    page.go("#together?lang=en")
    assert page.all(".part")
    assert page.errors() == []


def test_the_page_says_it_in_dutch_too(opened: Opened) -> None:
    page = opened(PLANTED, "#overview?lang=nl")
    assert "wie het ook behandelt" in page.texts(".part.process")[0]
    assert "bij collega's met dezelfde" in page.texts(".part.coaching")[0]
    assert page.texts(".part h3") == ["Veranderen in het proces", "Coachen", "Terugbellen", "Nog niet te zeggen", "Beheerst"]


def test_figures_and_drawings_stand_beside_each_other(opened: Opened) -> None:
    page = opened(PLANTED, "#together?lang=en", group_by=("region",))
    assert page.texts(".rule h3")[:2] == [MESSAGES[PROCESS], MESSAGES[COACHED]]
    images = page.all(".plot img")
    # The policy lets them in, and the browser could read them.
    page.wait(lambda: page.run("return [...document.querySelectorAll('.plot img')].every((one) => one.complete)"))
    assert len(images) >= 5
    assert all(page.run("return arguments[0].naturalWidth", image) > 100 for image in images)
    texts = [image.get_attribute("alt") or "" for image in images]
    assert any("refund" in text for text in texts)
    assert any("Bo" in text for text in texts)
    assert all("table below" in text for text in texts)
    rows = [row for row in page.texts(".figures-table tbody tr") if row.startswith("Bo") and "Coaching" in row]
    assert len(rows) == 2
    tables = page.texts(".rule details summary")
    assert "By region (2)" in tables
    names = page.run(
        "return [...[...document.querySelectorAll('.rule')][1].querySelectorAll('details .figures-table')][0]"
        ".querySelectorAll('tbody th').length"
    )
    assert names == 10
    assert page.errors() == []


def test_a_link_leads_to_the_figures_of_the_rule(opened: Opened) -> None:
    page = opened(PLANTED)
    page.one(f".part.coaching a[href*='of={COACHED}']").click()
    page.wait(lambda: page.all(".rule"))
    assert page.run("return document.activeElement.id") == f"of-{COACHED}"


def test_what_is_chosen_does_not_change_what_all_say(opened: Opened) -> None:
    page = opened(PLANTED, "#overview?lang=en&agent=Bo")
    assert MESSAGES[COACHED] in page.texts(".told")[0]
    page.go("#overview?lang=en&agent=Ann")
    assert "Does not stand out" in page.texts("[aria-labelledby=together]")[0]
    page.go("#overview?lang=en&topic=refund")
    assert page.all(".part") == []
    assert "all 2,000 conversations" in page.texts("[aria-labelledby=together]")[0]


def test_the_worst_are_on_the_page_and_the_figures_are_over_all(opened: Opened) -> None:
    page = opened(PLANTED, worst=100)
    assert page.one("#matches").text == "100 conversations, the worst of 2,000"
    assert "worst 100 of 2,000" in page.texts(".warnings")[0]
    assert page.texts(".figure dd")[0] == "2,000"
    failing = {
        rule: sum(one.outcome == "fail" for result in PLANTED for one in result.criteria if one.rule == rule) for rule in (PROCESS, COACHED)
    }
    shares = dict(zip(page.texts(".rules tbody code"), page.texts(".rules tbody td:nth-child(3)"), strict=True))
    for rule, number in failing.items():
        assert shares[rule].startswith(f"{number} of 2,000")
    page.go("#overview?lang=en&team=north")
    assert "over the worst 100" in page.texts(".warnings")[0]
    held = int(page.texts(".figure dd")[0])
    assert 0 < held < 100
    assert page.one("#matches").text == f"{held} of the worst 100 of 2,000 conversations match"


def test_a_survey_has_its_place_and_says_that_it_is_association(opened: Opened) -> None:
    scores = {one.conversation.id: 3.0 + 0.1 * (index % 7) if (one.scorecard.score or 0) < 95 else 8.0 for index, one in enumerate(PLANTED)}
    page = opened(PLANTED, "#together?lang=en", survey=Scores(scores, "nps"))
    text = page.texts("[aria-labelledby=survey]")[0]
    assert "nps" in text
    assert "that one causes the other is not shown" in text
    assert MESSAGES[PROCESS] in text
    assert "lower" in text


def test_without_scipy_the_rest_of_the_page_is_whole(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.stats", None)
    page = opened(PLANTED[:60])
    assert "calllint[insight]" in page.texts(".missing")[0]
    assert page.texts(".figure dd")[0] == "60"
    assert page.texts("#views a") == ["Overview", "Conversations", "About this report"]
    assert page.all("[aria-labelledby=agents]")


def test_without_matplotlib_the_figures_are_there(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calllint.reporting.page.plots.can_draw", lambda: False)
    page = opened(PLANTED, "#together?lang=en")
    assert "calllint[insight]" in page.texts(".missing")[0]
    assert page.all(".plot") == []
    assert page.all(".figures-table")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_it_can_be_read_in_light_and_dark_wide_and_narrow(opened: Opened, scheme: str, width: int) -> None:
    page = opened(PLANTED, "#together?lang=en")
    page.media(prefers_color_scheme=scheme)
    page.size(width)
    page.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.run("return document.documentElement.scrollWidth") <= width
    seen = 0
    for text, colour, grounds in page.run(_COLOURS):
        ground = next((rgb(one) for one in grounds if rgb(one)[3] == 1.0), (255.0, 255.0, 255.0, 1.0))
        assert contrast(rgb(colour), ground) >= 4.5, (text, colour, ground)
        seen += 1
    assert seen > 100
    drawn = page.run("return getComputedStyle(document.querySelector('.plot img')).filter")
    assert ("invert" in drawn) == (scheme == "dark")
    assert (luminance(rgb(page.run("return getComputedStyle(document.body).backgroundColor"))) < 0.2) == (scheme == "dark")


def test_in_print_drawings_are_dark_on_white(opened: Opened) -> None:
    page = opened(PLANTED, "#together?lang=en&theme=dark")
    page.media("print", prefers_color_scheme="dark")
    assert page.run("return getComputedStyle(document.querySelector('.plot img')).filter") == "none"
    assert page.one(".plot img").is_displayed()


def test_names_of_strangers_stay_text(opened: Opened) -> None:
    evil = "<img src=x onerror=alert(1)>\u202e"
    results = [
        one._replace(conversation=one.conversation._replace(agent=evil)) if one.conversation.agent == "Bo" else one for one in PLANTED
    ]
    page = opened(results)
    assert "<img src=x" in page.texts(".part.coaching")[0]
    assert "\u202e" not in page.texts(".part.coaching")[0]
    assert page.all("#view img[src=x]") == []
    page.go("#together?lang=en")
    assert page.all("#view img[src=x]") == []
    assert page.errors() == []
