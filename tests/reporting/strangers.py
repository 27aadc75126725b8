"""Results full of what strangers may type: any code point, escape sequences, markup, in every place that takes text."""

from __future__ import annotations

from hypothesis import strategies as st

from calllint.conversation import Place, Role
from calllint.cues import Evidence
from calllint.results import Result
from calllint.rules.finding import Commitment, Outcome, Signal

from .make import a_criterion, a_finding, a_result, a_turn

_NASTY = [
    "\x1b[31m",
    "\x1b]8;;http://evil\x07",
    "[bold red]",
    "[/]",
    "[link=http://evil]",
    ":boom:",
    "\u202e",
    "\x9b2J",
    "\r",
    "\n",
    "\ud83d",
    "\\",
]
ANY_TEXT = st.one_of(
    st.lists(st.one_of(st.sampled_from(_NASTY), st.text(max_size=8)), max_size=6).map("".join),
    st.text(st.characters(categories=None, exclude_categories=()), max_size=20),
)


@st.composite
def strange_results(draw: st.DrawFn) -> Result:
    """A result whose every string is any text at all, with findings, a pass, and deductions."""
    turns = [
        a_turn(draw(st.sampled_from(Role)), draw(ANY_TEXT), draw(st.none() | st.integers(1, 9)), name=draw(st.none() | ANY_TEXT))
        for _ in range(draw(st.integers(1, 3)))
    ]

    def evidence() -> Evidence:
        turn = draw(st.integers(0, len(turns) - 1))
        start, end = sorted((draw(st.integers(0, len(turns[turn].text))), draw(st.integers(0, len(turns[turn].text)))))
        return Evidence(turn, start, end, turns[turn].text[start:end])

    rule = draw(ANY_TEXT.filter(bool))
    finding = a_finding(
        rule,
        draw(st.integers(0, len(turns))),
        draw(ANY_TEXT),
        [evidence() for _ in range(draw(st.integers(0, 2)))],
        [evidence()],
        fact=draw(ANY_TEXT),
        **{draw(ANY_TEXT): True},
    )
    return a_result(
        turns,
        [finding],
        [
            a_criterion(rule, Outcome.FAIL, reason=draw(ANY_TEXT)),
            a_criterion("no-closing", Outcome.PASS, [evidence()]),
            a_criterion(rule, Outcome.NOT_MEASURABLE, reason=draw(ANY_TEXT)),
        ],
        conversation_id=draw(ANY_TEXT),
        place=Place(draw(ANY_TEXT), draw(st.none() | st.integers(1, 9))),
        agent=draw(ANY_TEXT),
        signals=[Signal("customer-frustration", 0, (evidence(),), {"detail": draw(ANY_TEXT)})],
        commitments=[Commitment(0, draw(ANY_TEXT), draw(ANY_TEXT), None, False, evidence())],
    )
