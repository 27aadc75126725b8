"""The HTML report as text: one file that loads nothing and runs nothing but its own, whatever strangers wrote. Browsers: `page/`."""

from __future__ import annotations

import re
import sys
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

import pytest
from hypothesis import given, settings

from calllint.conversation import Role
from calllint.errors import Problem, UsageError
from calllint.reporting.page.blocks import TALKS_IN_A_BLOCK
from calllint.reporting.reporter import find_reporter
from calllint.results import Result, Suppressed, SuppressionKind

from .make import THREAT, a_result, a_run, a_turn, bad_call, clean_chat, rendered, silent
from .page.pages import Page, utf16
from .strangers import strange_results

PLAIN = [(tag, sorted(attributes)) for tag, attributes in Page(rendered("html", a_run(clean_chat()))).tags]


def page(*results: Result, **more: object) -> Page:
    return Page(rendered("html", a_run(*results, **more)))  # type: ignore[arg-type]


def digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_policy_lets_the_pages_own_style_and_script_work_and_nothing_else() -> None:
    one = page(bad_call())
    policy = next(attributes["content"] for tag, attributes in one.tags if attributes.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules.pop("default-src") == "'none'"
    assert rules.pop("style-src") == digest(one.texts["style"])
    assert rules.pop("script-src") == digest(one.texts["script"])
    assert set(rules.values()) == {"'none'"}


def test_the_page_loads_nothing_and_has_no_style_or_script_in_attributes() -> None:
    for tag, attributes in page(bad_call()).tags:
        assert not {"src", "style", "srcdoc", "action", "background"} & set(attributes), tag
        assert not [name for name in attributes if name.startswith("on")], tag
        assert (attributes.get("href") or "#").startswith("#")


def test_the_policy_comes_before_what_it_is_about() -> None:
    tags = [tag for tag, _ in page(bad_call()).tags]
    assert tags[:4] == ["html", "head", "meta", "meta"]
    assert page(bad_call()).tags[3][1]["http-equiv"] == "Content-Security-Policy"


def test_everything_that_is_opened_is_closed() -> None:
    assert page(bad_call(), clean_chat(), silent()).unbalanced == []


@given(strange_results())
@settings(max_examples=40, deadline=None)
def test_what_strangers_write_stays_data(result: Result) -> None:
    text = rendered("html", a_run(result, problems=[Problem(result.conversation.id, result.conversation.place.path)]))
    text.encode()
    one = Page(text)
    assert one.unbalanced == []
    assert [(tag, sorted(attributes)) for tag, attributes in one.tags] == PLAIN
    [row], [talk] = one.all("rows"), one.all("talks")
    assert utf16(row.get("id", "")) == utf16(result.conversation.id)
    assert [utf16(turn.get("text", "")) for turn in talk["turns"]] == [utf16(turn.text) for turn in result.conversation.turns]
    for finding, shown in zip(result.findings, talk["findings"], strict=True):
        places = [(turn, start, end) for turn, start, end in shown.get("words", [])]
        assert [utf16(result.conversation.turns[turn].text)[2 * start : 2 * end] for turn, start, end in places] == [
            utf16(evidence.text) for evidence in finding.evidence
        ]
    assert utf16(one.data("closing")["problems"][0]["message"]) == utf16(result.conversation.place.path)


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "&lt;b&gt;", "\u2028\u2029\x00\u202e"])
def test_nothing_ends_the_block_that_it_stands_in(text: str) -> None:
    one = page(a_result([a_turn(Role.CUSTOMER, text)], conversation_id=text, agent=text, topic=text))
    assert [(tag, sorted(attributes)) for tag, attributes in one.tags] == PLAIN
    assert one.all("rows")[0]["id"] == text
    assert one.all("talks")[0]["turns"][0]["text"] == text


def test_results_are_written_as_they_come() -> None:
    taken = []

    def results() -> Iterator[Result]:
        for number in range(3 * TALKS_IN_A_BLOCK):
            taken.append(number)
            yield clean_chat()

    run = a_run()
    run.results = results()
    for piece in find_reporter("html").render(run):
        assert isinstance(piece, str)
        if "talks-0" in piece:
            break
    assert len(taken) == TALKS_IN_A_BLOCK


def test_problems_and_notices_that_come_up_last_are_in_it() -> None:
    run = a_run()

    def results() -> Iterator[Result]:
        yield clean_chat()
        run.problems.append(Problem("late.json", "is no JSON", 3))
        run.notices.append(Problem("waivers.toml", "nothing is waived by it", 9))

    run.results = results()
    closing = Page("".join(find_reporter("html").render(run))).data("closing")  # type: ignore[arg-type]
    assert closing["problems"] == [{"path": "late.json", "line": 3, "message": "is no JSON"}]
    assert closing["notices"] == [{"path": "waivers.toml", "line": 9, "message": "nothing is waived by it"}]


def test_a_row_has_what_lists_and_filters_need() -> None:
    one = page(bad_call())
    [row] = one.all("rows")
    texts = one.data("closing")["texts"]
    assert (row["id"], row["agent"], row["channel"], row["language"], row["verdict"]) == ("c-17", "Sanne", "call", "nl", False)
    assert [texts[number] for number in row["found"][::2]] == [finding.rule for finding in bad_call().findings]
    assert row["found"][1::2] == [finding.severity.rank for finding in bad_call().findings]
    assert [texts[number] for number in row["passed"]] == ["no-introduction", "overpromise"]
    assert [texts[number] for number in row["unmeasured"]] == ["unannounced-hold", "the input has no times"]


def test_a_score_comes_with_all_that_it_is_made_of() -> None:
    result = bad_call()
    one = page(result)
    [row], [talk] = one.all("rows"), one.all("talks")
    assert row["score"] == result.scorecard.score
    assert row["points"] == [result.scorecard.earned, result.scorecard.possible]
    assert sum(section[1] for section in talk["card"]["sections"]) == result.scorecard.earned
    assert sum(deduction[1] for deduction in talk["card"]["deductions"]) == result.scorecard.possible - result.scorecard.earned


def test_what_could_not_be_assessed_has_no_score_instead_of_zero() -> None:
    [row] = page(silent()).all("rows")
    assert "score" not in row
    assert "verdict" not in row


def test_suppressed_findings_are_there_with_their_reason_and_in_no_count() -> None:
    found = bad_call()
    waived = Suppressed(found.findings[1], SuppressionKind.WAIVER, "agreed with the customer", "Noor", "2026-12-31")
    one = page(found._replace(findings=found.findings[:1], suppressed=(waived,)))
    [row], [talk] = one.all("rows"), one.all("talks")
    texts = one.data("closing")["texts"]
    assert len(row["found"]) == 2
    assert [texts[number] for number in row["suppressed"]] == ["court-threat", "waiver", "agreed with the customer"]
    assert talk["suppressed"][0]["who"] == "Noor"
    assert talk["suppressed"][0]["words"] == [[3, 32, 32 + len(THREAT)]]


def test_the_page_speaks_the_language_of_the_run() -> None:
    assert page(bad_call(), language="nl").tags[0][1]["lang"] == "nl"
    assert page(bad_call(), language="fr").tags[0][1]["lang"] == "en"
    assert page(bad_call(), language="nl").data("opening")["language"] == "nl"


def test_the_same_results_make_the_same_page() -> None:
    assert rendered("html", a_run(bad_call(), clean_chat())) == rendered("html", a_run(bad_call(), clean_chat()))


def test_nothing_linted_is_a_page_too() -> None:
    assert page().all("rows") == []
    assert page().unbalanced == []


def test_without_jinja_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(UsageError, match=re.escape('pip install "calllint[reports]"')):
        rendered("html", a_run(bad_call()))
