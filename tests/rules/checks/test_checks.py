"""What the checks in Python decide beyond the examples of their rules: options, and where there is nothing to judge."""

from __future__ import annotations

from typing import Any

import pytest

from calllint.linting import Linter
from calllint.rules.finding import Outcome
from calllint.settings import RuleSettings, Settings
from tests.talk import LINTER, talk


def judged(rule: str, lines: str, *, options: dict[str, Any] | None = None, language: str = "en", **rest: Any) -> tuple[Outcome, list[int]]:
    linter = Linter(Settings(rule_settings={rule: RuleSettings(options=options)})) if options else LINTER
    result = linter.lint(talk(lines, language=language, **rest))
    outcome = next(one.outcome for one in result.criteria if one.rule == rule)
    return outcome, [one.turn for one in result.findings if one.rule == rule]


SILENT = "agent [0-2]: Hello, Fay speaking.\ncustomer [2-4]: Did my payment come in?\nagent [{0}-{1}]: Yes, it did."


@pytest.mark.parametrize(
    ("start", "options", "outcome"),
    [
        (30, None, Outcome.PASS),
        (40, None, Outcome.FAIL),
        (40, {"call-seconds": 60, "chat-seconds": 180, "live-seconds": 1800}, Outcome.PASS),
        (20, {"call-seconds": 10, "chat-seconds": 180, "live-seconds": 1800}, Outcome.FAIL),
    ],
)
def test_the_limit_of_a_hold(start: int, options: dict[str, Any] | None, outcome: Outcome) -> None:
    lines = SILENT.format(start, start + 2)
    assert judged("unannounced-hold", lines, options=options, channel="call") == (outcome, [2] if outcome is Outcome.FAIL else [])


def test_a_chat_may_take_longer() -> None:
    assert judged("unannounced-hold", SILENT.format(100, 102))[0] is Outcome.PASS
    assert judged("unannounced-hold", SILENT.format(300, 302))[0] is Outcome.FAIL


def test_messages_that_were_left_are_no_hold() -> None:
    assert judged("unannounced-hold", SILENT.format(7200, 7202))[0] is Outcome.PASS


def test_without_times_a_hold_is_not_measurable() -> None:
    assert judged("unannounced-hold", "agent: Hello.\ncustomer: Hi.\nagent: Yes.", channel="call")[0] is Outcome.NOT_MEASURABLE


def test_a_customer_who_was_asked_is_the_one_who_is_silent() -> None:
    lines = "agent [0-2]: Which light is on?\nagent [60-62]: Are you still there?\ncustomer [63-64]: Yes."
    assert judged("unannounced-hold", lines, channel="call")[0] is Outcome.PASS


@pytest.mark.parametrize(
    ("wait", "limit", "outcome"), [(299, 300, Outcome.NOT_APPLICABLE), (301, 300, Outcome.FAIL), (301, 400, Outcome.NOT_APPLICABLE)]
)
def test_the_limit_of_the_queue(wait: int, limit: int, outcome: Outcome) -> None:
    lines = "agent: Hello, Luke speaking.\ncustomer: I'd like to change my address.\nagent: What's the new one?"
    options = {"queue-seconds": limit, "within-turns": 2}
    assert judged("unapologised-wait", lines, options=options, channel="call", queue_wait_s=wait)[0] is outcome


@pytest.mark.parametrize(("known", "outcome"), [([], Outcome.PASS), (["first_*"], Outcome.PASS), (["last_name"], Outcome.FAIL)])
def test_templates_hold_known_placeholders(known: list[str], outcome: Outcome) -> None:
    lines = "agent: Dear {{first_name}}, your order is on its way."
    assert judged("unfilled-placeholder", lines, options={"known": known} if known else None, channel="template")[0] is outcome


OFFER = "customer: It came late.\nagent: I can offer you {0}."


@pytest.mark.parametrize(
    ("offered", "options", "outcome"),
    [
        ("£1,250.50 back", {"amount": 1250.0, "percent": 0.0, "goods": []}, Outcome.FAIL),
        ("€ 1.250,50 back", {"amount": 1251.0, "percent": 0.0, "goods": []}, Outcome.PASS),
        ("a credit of 20 pounds", {"amount": 10.0, "percent": 0.0, "goods": []}, Outcome.FAIL),
        ("a 15% discount", {"amount": 0.0, "percent": 10.0, "goods": []}, Outcome.FAIL),
        ("a 15% discount", {"amount": 10.0, "percent": 0.0, "goods": []}, Outcome.PASS),
        ("a free month", {"amount": 0.0, "percent": 0.0, "goods": ["free month"]}, Outcome.FAIL),
    ],
)
def test_the_mandate(offered: str, options: dict[str, Any], outcome: Outcome) -> None:
    assert judged("beyond-mandate", OFFER.format(offered), options=options)[0] is outcome


def test_the_mandate_is_off_until_limits_are_set() -> None:
    result = LINTER.lint(talk(OFFER.format("£500"), language="en"))
    assert "beyond-mandate" not in [one.rule for one in result.criteria]


def test_abuse_once_asks_for_no_boundary() -> None:
    assert judged("missing-boundary", "agent: Hello.\ncustomer: You are an idiot.\nagent: What is the number?")[0] is Outcome.NOT_APPLICABLE


def test_nothing_left_to_do_needs_no_contact_person() -> None:
    assert judged("no-contact-person", "agent: Hello.\ncustomer: When are you open?\nagent: Until five.")[0] is Outcome.NOT_APPLICABLE


def test_after_a_hang_up_there_is_no_closing_to_judge() -> None:
    lines = "agent: Hello.\ncustomer: My parcel is broken, what now?\nagent: I'm hanging up."
    assert judged("no-closing", lines, channel="call")[0] is Outcome.NOT_APPLICABLE


QUEUED = "agent: Good morning, Ann speaking.\ncustomer: A branch came down on my shed.\nagent: {}\ncustomer: 7714.\nagent: You are covered."


@pytest.mark.parametrize(("said", "fails"), [("Oh no, that is nasty. Your number?", True), ("Sorry about the queue. Your number?", False)])
def test_sympathy_with_the_matter_is_no_word_about_the_queue(said: str, fails: bool) -> None:
    result = LINTER.lint(talk(QUEUED.format(said), language="en", channel="call", queue_wait_s=900))
    assert any(finding.rule == "unapologised-wait" for finding in result.findings) is fails


ENDS = "agent: Camping shop, Bo speaking.\ncustomer: The zip of my tent has gone.\n"


@pytest.mark.parametrize(
    ("lines", "fails"),
    [
        ("agent: I'll put you through to the workshop.\ncustomer: Thanks.\nagent: One moment.", False),
        (
            "agent: I'll put you through to the workshop.\nagent: Workshop, Sarah speaking.\ncustomer: The zip has gone.\n"
            "agent: Bring it round.\nagent: We're on the quay.",
            True,
        ),
        ("agent: Bring it round.\ncustomer: Okay.\nagent: We're on the quay.\nagent: 👍", True),
        ("agent: Bring it round.\ncustomer: Lovely, then we'll go sailing.\nagent: Mind you wear a hat!\ncustomer: haha will do", False),
    ],
)
def test_who_takes_leave_after_a_transfer_a_thumb_or_a_joke(lines: str, fails: bool) -> None:
    result = LINTER.lint(talk(ENDS + lines, language="en"))
    assert any(finding.rule == "no-closing" for finding in result.findings) is fails
