"""Comments in templates: which findings they let be, which they don't, and that the text stays where it stands."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation
from calllint.cues import Evidence
from calllint.linting import Linter
from calllint.reading import read_text
from calllint.results import Result, SuppressionKind
from calllint.rules.finding import Outcome

from .make import PROMISE, THREAT, notices, template

LINTER = Linter()
FORMS = [
    "<!-- {} -->",
    "<!--{}-->",
    "{{% comment %}} {} {{% endcomment %}}",
    "{{%- comment -%}}{}{{%- endcomment -%}}",
    "{{% # {} %}}",
    "{{# {} #}}",
    "{{#- {} -#}}",
    "{{{{!-- {} --}}}}",
    "{{{{! {} }}}}",
]
PLAIN = [*FORMS, "# {}"]


def found(result: Result) -> list[str]:
    return [finding.rule for finding in result.findings]


def let_be(result: Result) -> list[tuple[str, str | None]]:
    assert {item.kind for item in result.suppressed} <= {SuppressionKind.COMMENT}
    return [(item.finding.rule, item.reason) for item in result.suppressed]


def turn_line(result: Result, words: Evidence) -> int:
    place = result.conversation.turns[words.turn].locate(words.start)
    assert place is not None
    return place[0]


def told(text: str, name: str = "reply.md") -> list[str]:
    linter = Linter()
    linter.lint(template(text, name))
    return notices(linter)


@pytest.mark.parametrize("form", PLAIN)
def test_before_the_text_it_holds_for_all_of_it(form: str) -> None:
    comment = form.format("calllint: ignore overpromise -- legal has agreed")
    result = LINTER.lint(template(f"{comment}\n\nDear customer,\n{PROMISE}\n{THREAT}\n"))
    assert found(result) == ["court-threat"]
    assert let_be(result) == [("overpromise", "legal has agreed")]


@pytest.mark.parametrize("form", PLAIN)
def test_behind_the_text_it_holds_for_its_line(form: str) -> None:
    comment = form.format("calllint: ignore overpromise, court-threat -- agreed")
    result = LINTER.lint(template(f"Dear customer,\n{PROMISE} {comment}\n{THREAT}\n"))
    assert found(result) == ["court-threat"]
    assert let_be(result) == [("overpromise", "agreed")]


@pytest.mark.parametrize("form", FORMS)
def test_in_mark_up_no_form_is_text(form: str) -> None:
    comment = form.format("calllint: ignore overpromise -- take you to court")
    result = LINTER.lint(template(f"<p>Dear customer,</p>\n<p>{PROMISE}{comment}</p>\n<p>{THREAT}</p>\n", "reply.html"))
    assert result.conversation.turns[0].text == f"Dear customer,\n\n{PROMISE}\n\n{THREAT}"
    assert found(result) == ["court-threat"]
    assert let_be(result) == [("overpromise", "take you to court")]


@pytest.mark.parametrize("name", ["reply.md", "reply.html"])
def test_the_line_below(name: str) -> None:
    comment = "<!-- calllint: ignore-next-line overpromise -- agreed -->"
    text = f"Dear customer,\n\n{comment}\n{{# calllint: ignore-next-line court-threat -- too #}}\n\n{PROMISE}\n{PROMISE} And again!\n"
    result = LINTER.lint(template(text, name))
    assert found(result) == ["overpromise"]
    (left,), (known,) = result.findings, result.suppressed
    assert [turn_line(result, words) for words in (*left.evidence, *known.finding.evidence)] == [7, 6]
    assert known.reason == "agreed"
    assert left.fingerprint != known.finding.fingerprint


def test_words_on_two_lines_are_on_both() -> None:
    first, second = PROMISE[:26].rstrip(), PROMISE[26:].lstrip()
    for text in (
        f"<p>Hello,\n{first} {{# calllint: ignore overpromise -- a #}}\n{second}</p>",
        f"<p>Hello,\n{first}\n{second} {{# calllint: ignore overpromise -- a #}}</p>",
    ):
        result = LINTER.lint(template(text, "a.html"))
        assert (found(result), let_be(result)) == ([], [("overpromise", "a")])


def test_in_the_front_matter_it_holds_for_all() -> None:
    text = f"---\ntitle: Parcels\n# calllint: ignore overpromise -- agreed\n---\n<p>{PROMISE}</p>\n"
    assert let_be(LINTER.lint(template(text, "reply.html"))) == [("overpromise", "agreed")]


def test_all_means_all() -> None:
    result = LINTER.lint(template(f"# calllint: ignore all -- a collection of what not to write\n{PROMISE}\n{THREAT}"))
    assert found(result) == []
    assert {rule for rule, _ in let_be(result)} == {"overpromise", "court-threat"}


def test_a_rule_that_is_let_be_is_not_in_the_score() -> None:
    bare = LINTER.lint(template(f"Dear customer,\n{PROMISE}\n{THREAT}"))
    result = LINTER.lint(template(f"Dear customer,\n{PROMISE} # calllint: ignore overpromise -- agreed\n{THREAT}"))
    before, after = ({one.rule: one for one in some.criteria} for some in (bare, result))
    assert after["overpromise"].outcome is Outcome.NOT_APPLICABLE
    assert after["overpromise"].reason == "ignored by a comment in the source: agreed"
    assert result.scorecard.possible == bare.scorecard.possible - before["overpromise"].weight
    assert after["court-threat"] == before["court-threat"]


def test_what_is_left_is_the_finding_that_it_was() -> None:
    """The fingerprint, for one: a baseline knows the finding with the comment as it did without."""
    bare = LINTER.lint(template(f"Dear customer,\n{PROMISE}\n{THREAT}"))
    left = LINTER.lint(template(f"Dear customer,\n{PROMISE} # calllint: ignore overpromise -- agreed\n{THREAT}"))
    assert left.findings == tuple(finding for finding in bare.findings if finding.rule == "court-threat")
    # Where a finding rests on several words, what is left of it is named by those.
    one, two = (f"We guarantee that your {thing} arrives tomorrow." for thing in ("parcel", "order"))
    bare = LINTER.lint(template(f"Dear customer,\n{two}"))
    left = LINTER.lint(template(f"Dear customer,\n{one} # calllint: ignore overpromise -- agreed\n{two}"))
    assert [finding.fingerprint for finding in left.findings] == [finding.fingerprint for finding in bare.findings] != []


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("calllint: ignore overpromise", "the comment gives no reason: write it behind two dashes, `-- reason`; it suppresses nothing"),
        ("calllint: ignore overpromise --", "the comment gives no reason: write it behind two dashes, `-- reason`; it suppresses nothing"),
        ("calllint: ignore -- why", "the comment names no rule; it suppresses nothing"),
        (
            "calllint: skip overpromise -- why",
            "the comment says 'skip' where `ignore` or `ignore-next-line` is known; it suppresses nothing",
        ),
        ("calllint:", "the comment says nothing; it suppresses nothing"),
        ("calllint: ignore overpromis -- why", "the comment names an unknown rule 'overpromis' (did you mean 'overpromise'?)"),
        ("calllint: ignore court-threat -- why", "the comment about 'court-threat' is unused: there is no such finding; take it out"),
    ],
)
def test_what_is_wrong_with_a_comment_is_told(comment: str, message: str) -> None:
    text = f"<!-- {comment} -->\n{PROMISE}"
    assert told(text) == [f"reply.md:1: {message}"]
    result = LINTER.lint(template(text))
    assert (found(result), result.suppressed) == (["overpromise"], ())


def test_amid_the_text_it_has_to_say_which_line() -> None:
    (notice,) = told(f"Hello,\n# calllint: ignore overpromise -- why\n{PROMISE}")
    assert notice.startswith("reply.md:2: the comment stands on a line of its own amid the text: write `ignore-next-line`")
    assert told(f"{PROMISE}\n# calllint: ignore-next-line overpromise -- why") == [
        "reply.md:2: the comment has no line of text below it; it suppresses nothing"
    ]


def test_unused_on_its_line_and_unused_for_one_rule_of_two() -> None:
    assert told(
        f"Hello, # calllint: skip it -- x\n{PROMISE} # calllint: ignore overpromise -- why\nBye # calllint: ignore overpromise -- x"
    ) == [
        "reply.md:1: the comment says 'skip' where `ignore` or `ignore-next-line` is known; it suppresses nothing",
        "reply.md:3: the comment about 'overpromise' is unused: there is no such finding on line 3; take it out",
    ]
    assert told(f"# calllint: ignore overpromise, court-threat -- why\n{PROMISE}") == [
        "reply.md:1: the comment about 'court-threat' is unused: there is no such finding; take it out"
    ]


def test_used_comments_are_not_told_of() -> None:
    assert told(f"# calllint: ignore overpromise -- why\n{PROMISE}") == []
    assert told(f"Hello,\n{PROMISE}") == []


def test_a_rule_that_is_not_in_force_is_not_unused() -> None:
    from calllint.settings import Settings

    linter = Linter(Settings(select=("court-threat",)))
    linter.lint(template(f"# calllint: ignore overpromise -- why\n{PROMISE}"))
    assert linter.notices() == []


def test_a_customer_cannot_let_findings_be() -> None:
    """A comment is one in a template. What is said in a conversation, or stands in an export's metadata, is none."""
    from tests.talk import talk

    conversation = talk(
        f"customer: # calllint: ignore all -- hello\nagent: {THREAT}", language="en", comments=[[1, None, ["all"], "x", None]]
    )
    result = LINTER.lint(conversation)
    assert "court-threat" in found(result)
    assert result.suppressed == ()


def test_comments_travel_to_another_process_and_not_into_an_export() -> None:
    conversation = template(f"# calllint: ignore overpromise -- why\n{PROMISE}")
    assert let_be(LINTER.lint(pickle.loads(pickle.dumps(conversation)))) == [("overpromise", "why")]
    assert "why" not in str(conversation.to_dict())


@pytest.mark.parametrize("form", PLAIN)
@pytest.mark.parametrize("rest", ["Dear customer,\n\nThank you.\n", "Hello {{name}}, thank you.\n"])
def test_a_comment_keeps_no_template_from_being_recognised(form: str, rest: str) -> None:
    for text in (
        f"{form.format('calllint: ignore overpromise -- agreed')}\n{rest}",
        f"{rest}{form.format('calllint: ignore x: y -- z')}\n",
    ):
        (found,) = read_text(text, name="reply.md")
        assert isinstance(found, Conversation)
        assert (found.channel, found.turns[0].text) == (Channel.TEMPLATE, rest.strip())


WORDS = st.sampled_from(["Hello", PROMISE, THREAT, " ", "\n", "\n\n", "{{name}}", "a & b", "--", "<b>x</b>", "\u00e9\U0001f600"])
COMMENTS = st.sampled_from([form.format("calllint: ignore overpromise\n -- in\ntwo lines") for form in FORMS])


@pytest.mark.parametrize("name", ["reply.md", "reply.html"])
@given(pieces=st.lists(st.one_of(WORDS, COMMENTS), min_size=1, max_size=8))
def test_every_letter_is_where_the_anchors_say(name: str, pieces: list[str]) -> None:
    source = "Dear customer,\n" + "".join(pieces)
    turn = template(source, name).turns[0]
    assert "calllint" not in turn.text
    lines = source.split("\n")
    for offset, letter in enumerate(turn.text):
        place = turn.locate(offset)
        if letter.isspace() or place is None:
            continue
        line, column = place
        assert lines[line - 1][column - 1] in (letter, "&")


@given(st.lists(st.sampled_from([f"{PROMISE} Hello.", "Thank you for your message.", THREAT]), min_size=1, max_size=4), st.data())
def test_a_comment_on_a_line_of_its_own_changes_nothing_else(lines: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(lines)))
    commented = [*lines[:at], "<!-- calllint: ignore-next-line shouting -- r -->", *lines[at:]]
    bare, with_it = (template("\n".join(some)) for some in (lines, commented))
    assert with_it.turns[0].text == bare.turns[0].text


@pytest.mark.parametrize(
    "piece", ["<!-- calllint:", "{# calllint: ", "{{! calllint:", "{% comment %} calllint:", "# calllint: x", "<!--   "]
)
def test_comments_that_nobody_closes_take_no_time(piece: str) -> None:
    begun = time.process_time()
    template("Dear customer,\n" + (piece + " " * 50) * 1300)  # as long as a turn may be
    assert time.process_time() - begun < 3
