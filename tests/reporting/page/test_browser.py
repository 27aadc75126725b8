"""The page in a real browser: what it shows of a run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from calllint.conversation import Role
from calllint.errors import Problem
from calllint.reporting.run_totals import Totals
from calllint.results import Suppressed, SuppressionKind
from calllint.rules.finding import Severity
from calllint.scoring import score
from calllint.scoring.card import Card, CardSection

from ..make import THREAT, a_finding, a_result, a_turn, bad_call, clean_chat, silent, words
from .browser import Browser
from .some import many, named

pytestmark = pytest.mark.slow
Shown = Callable[..., Browser]


def test_the_worst_come_first_with_their_reasons(shown: Shown) -> None:
    page = shown(clean_chat(), named(bad_call(), "worse"), silent(), fragment="#overview?lang=en")
    assert page.texts(".card h3") == ["worse"]
    card = page.texts(".card")[0]
    assert "23.1" in card
    assert "6 of 26 points" in card
    assert "−10 points" in card
    assert THREAT in card


def test_a_conversation_shows_its_words_its_findings_and_its_arithmetic(shown: Shown) -> None:
    page = shown(bad_call(), fragment="#overview?lang=en")
    page.one(".card h3 a").click()
    page.wait(lambda: page.all(".chat"))
    assert page.texts("h1") == ["c-17"]
    assert page.run("return document.activeElement.tagName") == "H1"
    assert page.texts("mark.critical") == [THREAT]
    assert page.texts("mark.related") == ["ik ben er helemaal klaar mee"]
    assert [len(page.all(f"#turn-{number} .finding")) for number in range(1, 7)] == [0, 0, 1, 1, 0, 3]
    assert page.texts(".costs .number")[1:] == ["−10", "−3", "−3", "−3", "−1"]
    assert "100 × 6 ÷ 26 = 23.1" in page.texts(".scorecard")[0]
    assert "1:01" in page.texts("#turn-4 time")[0]
    page.driver.back()
    page.wait(lambda: page.all(".card"))


def test_a_long_turn_that_a_finding_rests_on_as_a_whole_is_not_underlined(shown: Shown) -> None:
    long = "This is how it is with us, and how it has always been, whatever you may have read or heard elsewhere."
    turns = [a_turn(Role.AGENT, long), a_turn(Role.AGENT, "No.")]
    found = [
        a_finding("no-acknowledgement", 0, "x", [words(turns, 0, long)]),
        a_finding("shouting", 0, "x", [words(turns, 0, "always")]),
        a_finding("shouting", 1, "x", [words(turns, 1, "No.")]),
    ]
    page = shown(a_result(turns, found), fragment="#talk?n=1&lang=en")
    assert page.texts("mark") == ["always", "No."]
    assert "Rests on the turn as a whole." in page.texts("#turn-1 .finding")[0]
    assert page.texts("#turn-1 .label") == [" (finding 2)", " (finding 1)"]


def test_what_went_well_what_was_promised_and_what_nobody_could_judge_is_there(shown: Shown) -> None:
    text = shown(bad_call(), fragment="#talk?n=1&lang=en").texts(".rest")[0]
    for part in (
        "u spreekt met Sanne",
        "The customer is frustrated",
        "IK ZAL HET DOORGEVEN",
        "no time given",
        "the input has no times",
        "no limits are set",
    ):
        assert part in text


def test_suppressed_findings_problems_and_notices_are_told(shown: Shown) -> None:
    found = bad_call()
    waived = Suppressed(found.findings[1], SuppressionKind.WAIVER, "agreed with the customer", "Noor", "2026-12-31")
    result = found._replace(findings=found.findings[:1], suppressed=(waived,))
    page = shown(
        result,
        problems=[Problem("broken.json", "is no JSON", 3)],
        notices=[Problem("waivers.toml", "is expired", 9)],
        fragment="#about?lang=en",
    )
    about = page.texts("#view")[0]
    for part in (
        "broken.json:3",
        "is no JSON",
        "waivers.toml:9",
        "is expired",
        "agreed with the customer",
        "Waiver",
        "the input has no times",
    ):
        assert part in about
    page.go("#talk?n=1&lang=en")
    talk = page.texts(".rest")[0]
    for part in ("agreed with the customer", "Noor", "Dec 31, 2026"):
        assert part in talk
    assert page.texts("mark.critical") == []


def test_what_to_coach_on_is_what_the_others_do_better(shown: Shown) -> None:
    page = shown(*many(), fragment="#overview?lang=en")
    advice = page.texts(".advice li")
    assert advice
    assert all(text.startswith("Sanne") for text in advice)
    assert "6 of 12 (50%)" in advice[0]
    assert "others: 0 of 12 (0%)" in advice[0]
    assert page.run("return document.querySelector('.advice li .fine a').getAttribute('href').startsWith('#talk?')")


def test_four_conversations_are_too_little_to_coach_on(shown: Shown) -> None:
    few = [named(bad_call(), f"s-{number}") for number in range(4)]
    tom = [named(clean_chat(), f"t-{number}") for number in range(8)]
    page = shown(*few, *tom, fragment="#overview?lang=en")
    assert page.texts(".advice li") == []
    assert "Too little data (conversations: 4)." in page.texts(".agents")[0]


def test_a_little_more_than_the_others_is_no_reason_to_coach(shown: Shown) -> None:
    good, bad = clean_chat(), bad_call()
    sanne = [named(bad if number < 3 else good, f"s-{number}", agent="Sanne") for number in range(10)]
    tom = [named(bad if number < 2 else good, f"t-{number}", agent="Tom") for number in range(10)]
    page = shown(*sanne, *tom, fragment="#overview?lang=en")
    assert page.texts(".advice li") == []
    assert "No agent stands out" in page.texts("#view")[0]


def test_the_numbers_of_the_overview_are_those_of_the_run(shown: Shown) -> None:
    results = [*many(), silent()]
    totals = Totals()
    for result in results:
        totals.add(result)
    page = shown(*results, fragment="#overview?lang=en")
    figures = page.texts(".figure dd")
    assert figures[0] == str(totals.conversations)
    assert figures[1].startswith(str(totals.failed))
    assert figures[2].startswith(f"{totals.mean:g}")
    assert [int(text.split("in")[0]) for text in figures[3:]] == [totals.by_severity[severity] for severity in reversed(Severity)]
    found = dict(zip(page.texts(".rules tbody code"), page.texts(".rules tbody td:nth-child(2)"), strict=True))
    assert found == {rule: str(number) for rule, number in totals.by_rule.items()}
    assert sum(int(text) for text in page.texts("[aria-labelledby=scores] tbody .number")) == totals.scored


def test_a_trend_has_a_step_for_every_week_with_its_mean(shown: Shown) -> None:
    days = ["2026-01-05", "2026-01-11", "2026-01-12", "2026-03-30"]
    dated = [named(bad_call() if number == 2 else clean_chat(), f"c-{number}", metadata={"date": day}) for number, day in enumerate(days)]
    page = shown(*dated, clean_chat(), fragment="#overview?lang=en")
    assert page.texts("[aria-labelledby=trend] tbody tr") == [
        "week of Jan 5, 202621000",
        "week of Jan 12, 2026123.15",
        "week of Mar 30, 202611000",
    ]
    assert "1 conversation without a date is left out." in page.texts("[aria-labelledby=trend]")[0]
    assert page.one(".chart[aria-label^='Mean score']").get_attribute("role") == "img"


def test_a_card_with_weights_shows_what_each_section_adds(shown: Shown) -> None:
    weights = (CardSection("Manners", ("tone",), 60), CardSection("Help", ("solution", "listening"), 40))
    card = Card("Complaints", sections=weights, pass_mark=70, bands=(("good", 80), ("poor", 0)), others="leave-out")
    result = bad_call()
    scored = score(result.criteria, card=card, findings=result.findings)
    page = shown(result._replace(scorecard=scored), fragment="#talk?n=1&lang=en")
    adds = [float(text) for text in page.texts(".sums tbody td:last-child") if text]
    assert sum(adds) == pytest.approx(scored.score)
    assert page.texts(".band") == ["poor"]
    text = page.texts(".scorecard")[0]
    assert "The pass mark is 70." in text
    assert "Complaints" in text
