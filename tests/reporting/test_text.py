"""What people read. The expected output stands in `golden/`, to be read by a reviewer; after a change that is wanted,
`CALLLINT_UPDATE_GOLDEN=1 pytest tests/reporting` writes it anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from calllint.conversation import Place, Role
from calllint.errors import Problem
from calllint.reporting import text
from calllint.reporting.reporter import Run
from calllint.reporting.text_words import words_for
from calllint.results import Result
from calllint.rules.finding import Outcome

from .make import a_criterion, a_finding, a_result, a_run, a_turn, bad_call, clean_chat, rendered, silent, words
from .strangers import strange_results

TEXT_MODULES = ("text", "text_conversation", "text_scorecard", "rule_statistics")
THE_SAME = {"{bonus} bonus"}
GOLDEN = Path(__file__).parent / "golden"
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# What colours consist of: the only escape sequences that a report may hold.
COLOUR = re.compile("\x1b\\[[0-9;]*m")


def long_email() -> Result:
    turns = [
        a_turn(Role.CUSTOMER, "Hello,\n\nmy order never came and nobody answers.\n\nJo", name="Jo"),
        a_turn(
            Role.AGENT,
            "Dear Jo,\n\n" + "Thank you for your message about the order. " * 8 + "As I already told you twice,\tit is on its way. "
            "You should have read our conditions before you ordered. " + "We are always glad to be of service. " * 8 + "\n\nKind regards",
        ),
    ]
    sarcasm = [words(turns, 1, "As I already told you twice"), words(turns, 1, "You should have read our conditions")]
    return a_result(
        turns,
        [a_finding("passive-aggressive", 1, "The agent reproaches the customer.", sarcasm, said_times=2, seconds=45.0)],
        [
            a_criterion("passive-aggressive", Outcome.FAIL, reason="The agent reproaches the customer."),
            a_criterion("no-closing", Outcome.PASS, [words(turns, 1, "Kind regards")]),
        ],
        conversation_id="mail-9",
        place=Place("mail/9.eml", 1),
        language="en",
        agent=None,
        pass_mark=80,
    )


def wide_words() -> Result:
    """Words that take two columns a letter: the marks stand under them all the same."""
    turns = [a_turn(Role.AGENT, "好的,我们会起诉你。 OK?")]
    return a_result(turns, [a_finding("court-threat", 0, "A threat.", [words(turns, 0, "起诉")])], conversation_id="zh")


def asked_again() -> Result:
    turns = [a_turn(Role.CUSTOMER, "Waar blijft mijn pakket?"), a_turn(Role.AGENT, "Goedemiddag."), a_turn(Role.AGENT, "Tot ziens.")]
    finding = a_finding("ignored-question", 2, "De vraag blijft liggen.", asked_at=0)
    return a_result(turns, [finding], conversation_id="again", language="nl")


def test_people_are_shown_turns_from_one_among_the_facts_too() -> None:
    shown = rendered("text", a_run(asked_again()))
    assert "asked in turn: 1" in shown
    assert "asked at" not in shown


def test_text_speaks_dutch_where_it_is_asked_to() -> None:
    shown = rendered("text", a_run(bad_call(), asked_again(), silent(), language="nl", problems=[Problem("broken.json", "not JSON", 3)]))
    for said in (
        "GEZAKT, score ",
        "Beurt 3, medewerker",
        "fout: ",
        "Aftrek",
        "gevraagd in beurt: 1",
        "Samenvatting",
        "1 probleem: invoer die",
    ):
        assert said in shown
    for said in ("FAILED", "Turn", "score of", "Deductions", "Done well", "Summary", "Could not be judged"):
        assert said not in shown
    table = rendered("text", a_run(bad_call(), asked_again(), language="nl", statistics=True))
    assert "gevonden gefaald geslaagd" in table
    assert max(map(len, table.splitlines())) <= 80


def test_every_sentence_of_the_format_has_its_dutch_with_the_same_places() -> None:
    sources = [Path(text.__file__).with_name(f"{name}.py").read_text(encoding="utf-8") for name in TEXT_MODULES]
    said = {each for source in sources for _, each in re.findall(r"""say\(\s*(["'])(.+?)\1""", source)}
    assert len(said) > 30
    dutch = words_for("nl")
    for sentence in said:
        places = {name: f"<{name}>" for name in re.findall(r"\{(\w+)\}", sentence)}
        told = dutch.say(sentence, **places)
        assert sorted(re.findall(r"<\w+>", told)) == sorted(places.values()), sentence
        assert told != words_for("en").say(sentence, **places) or sentence in THE_SAME, sentence


RUNS = {
    "everything": lambda: a_run(bad_call(), clean_chat(), silent(), problems=[Problem("broken.json", "not JSON: expected a comma", 3)]),
    "clean": lambda: a_run(clean_chat(), silent()),
    "one_clean": lambda: a_run(clean_chat()),
    "long_email": lambda: a_run(long_email()),
    "wide_words": lambda: a_run(wide_words()),
    "narrow": lambda: a_run(bad_call(), width=50),
    "nothing_read": lambda: a_run(problems=[Problem("missing.txt", "no such file")]),
}


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("name", ["text", "concise"])
def test_output_is_as_reviewed(name: str, run: str) -> None:
    output = rendered(name, RUNS[run]())
    file = GOLDEN / f"{name}_{run}.txt"
    if os.environ.get("CALLLINT_UPDATE_GOLDEN"):
        file.write_text(output, encoding="utf-8", newline="\n")
    assert output == file.read_text("utf-8")


def test_no_golden_file_is_left_over() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == {f"{name}_{run}" for name in ("text", "concise") for run in RUNS}


def coloured(make: Run) -> str:
    make.colour = True
    return rendered("text", make)


@pytest.mark.parametrize("run", RUNS)
def test_with_colours_the_words_are_the_same_but_for_the_lines_of_marks(run: str) -> None:
    unmarked = [line for line in rendered("text", RUNS[run]()).splitlines() if not re.fullmatch(r"[ ^]*\^[ ^]*", line)]
    assert COLOUR.sub("", coloured(RUNS[run]())).splitlines() == unmarked


def test_colours_stand_for_severities_and_underline_the_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")  # whether there are colours is decided before, not here
    output = coloured(a_run(bad_call()))
    assert "\x1b[1;31mcritical: \x1b[0m" in output
    assert "\x1b[33mwarning: \x1b[0m" in output
    assert "\x1b[4mAls u morgen niet betaalt, schakelen we\x1b[0m" in output


def test_lines_keep_to_the_width() -> None:
    for width in (40, 50, 80, 100):
        output = rendered("text", a_run(bad_call(), long_email(), width=width))
        assert max(map(len, output.splitlines())) <= width


@settings(deadline=None, max_examples=50)
@given(strange_results())
def test_whatever_strangers_type_steers_nothing(result: Result) -> None:
    problems = [Problem(result.conversation.id, result.conversation.id)]
    for name in ("text", "concise"):
        output = rendered(name, a_run(result, problems=problems))
        assert not CONTROL.search(output)
    assert not CONTROL.search(COLOUR.sub("", coloured(a_run(result, problems=problems))))


@settings(deadline=None, max_examples=50)
@given(strange_results())
def test_whatever_strangers_type_is_shown_and_not_taken_for_markup(result: Result) -> None:
    def words_of(output: str) -> list[str]:
        return [line for line in output.split("\n") if not re.fullmatch(r"[ ^]*\^[ ^]*", line)]

    assert words_of(COLOUR.sub("", coloured(a_run(result)))) == words_of(rendered("text", a_run(result)))


@settings(deadline=None, max_examples=50)
@given(strange_results())
def test_concise_is_one_line_a_finding_and_a_count(result: Result) -> None:
    lines = rendered("concise", a_run(result)).split("\n")
    assert len(lines) == 3
    assert lines[1].startswith("1 finding in 1 conversation: 1 error")


def test_markup_and_emoji_names_are_words() -> None:
    turns = [a_turn(Role.AGENT, "[bold]Ja[/bold] :boom: [link=http://x]y[/link]", name="[red]Eve[/red]")]
    result = a_result(turns, [a_finding("shouting", 0, "[i]msg[/i]")], conversation_id="[b]id[/b]")
    for output in (rendered("text", a_run(result)), coloured(a_run(result)), rendered("concise", a_run(result))):
        assert "[i]msg[/i]" in output
    for output in (rendered("text", a_run(result)), COLOUR.sub("", coloured(a_run(result)))):
        assert "[bold]Ja[/bold] :boom: [link=http://x]y[/link]" in output
        assert "agent [red]Eve[/red]" in output
        assert "[b]id[/b]" in output
