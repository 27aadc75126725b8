"""Coaching cards: what goes well, what to work on, a better answer, and what is the process's fault."""

from __future__ import annotations

import pytest

from calllint.conversation import Conversation, Role
from calllint.errors import UsageError
from calllint.insight.cards import Card, CardMaker
from calllint.linting import Linter
from calllint.results import Result

LINTER = Linter()
COLD = "What is your customer number?"
WARM = "I am so sorry about that, I understand how annoying this must be. I will look into it for you straight away."
UPSET = {"parcels": "My parcel has been lost for three weeks and I am furious!", "bills": "This bill is wrong again, I am sick of this!"}


def results(agent: str, topic: str, lines: tuple[tuple[str, str], ...]) -> Result:
    turns = [{"role": role, "text": text, "name": agent if role == "agent" else None} for role, text in lines]
    data = {"language": "en", "channel": "chat", "agent": agent, "topic": topic, "turns": turns, "id": f"{agent}-{topic}"}
    return LINTER.lint(Conversation.from_dict(data))


def talk(agent: str, topic: str = "parcels", answer: str = WARM, *, helped: bool = True) -> Result:
    """A conversation in which an upset customer gets `answer`, and then help or none."""
    hello = f"Hello, {agent} speaking. How can I help you?"
    end = [("agent", "I have just sent you a new one, you will have it tomorrow."), ("customer", "Thank you."), ("agent", "Goodbye!")]
    if not helped:
        end = [("agent", "That can't be done. I have no access to that."), ("customer", "That is ridiculous, why not?"), ("agent", "Bye.")]
    after = "It is 4711." if answer is WARM else "Are you even listening? I am furious!"
    return results(agent, topic, (("agent", hello), ("customer", UPSET[topic]), ("agent", answer), ("customer", after), *end))


def made(agent: str, *told: tuple[Result, int]) -> Card:
    maker = CardMaker(agent)
    for result, times in told:
        for number in range(times):
            maker.add(result._replace(conversation=result.conversation._replace(id=f"{result.conversation.id}-{number}")))
    return maker.card()


@pytest.fixture(scope="module")
def team() -> list[tuple[Result, int]]:
    found = [(talk(agent, topic), 57) for agent in ("Bo", "Cy", "Di") for topic in UPSET]
    found += [(talk(agent, topic, COLD), 3) for agent in ("Bo", "Cy", "Di") for topic in UPSET]
    return [
        *found,
        (talk("Al", "parcels"), 30),
        (talk("Al", "parcels", COLD), 30),
        (talk("Al", "bills"), 56),
        (talk("Al", "bills", COLD), 4),
    ]


def test_what_is_beyond_the_work_is_shown_from_both_sides(team: list[tuple[Result, int]]) -> None:
    card = made("al", *team)
    assert (card.agent, card.conversations) == ("Al", 120)
    (pattern,) = [one for one in card.patterns if one.rule == "no-acknowledgement"]
    assert pattern.verdict is not None and pattern.verdict.agent == "Al"
    (shown, *_) = pattern.shown
    roles = [line.role for line in shown.lines]
    assert roles == [Role.CUSTOMER, Role.AGENT, Role.CUSTOMER]
    assert shown.lines[shown.at].text == COLD
    assert "customer-frustration" in shown.lines[0].shows
    assert shown.lines[2].text.startswith("Are you even listening?")


def test_a_better_answer_is_a_colleagues_on_the_same_topic(team: list[tuple[Result, int]]) -> None:
    (pattern,) = [one for one in made("Al", *team).patterns if one.rule == "no-acknowledgement"]
    assert pattern.better is not None and pattern.same_topic
    assert not pattern.better.id.startswith("Al")
    assert pattern.better.lines[pattern.better.at].text == WARM
    assert pattern.topic is not None and pattern.topic in pattern.better.id
    words = pattern.better.lines[pattern.better.at]
    assert [words.text[start:end] for start, end in words.spans]


def test_who_does_as_others_do_is_not_told_off(team: list[tuple[Result, int]]) -> None:
    card = made("Bo", *team)
    assert all(one.verdict is None for one in card.patterns)
    assert card.little is not None


def test_what_goes_well_has_evidence_and_is_no_pattern(team: list[tuple[Result, int]]) -> None:
    card = made("Al", *team)
    assert card.well
    assert not {one.rule for one in card.well} & {one.rule for one in card.patterns}
    for one in card.well:
        assert one.passed * 10 >= one.judged * 9
        if one.shown is not None:
            assert one.shown.id.startswith("Al")
            assert one.shown.lines[one.shown.at].role is Role.AGENT


def test_the_process_is_nobodys_fault() -> None:
    told = [(talk(agent, "parcels"), 60) for agent in ("Al", "Bo", "Cy")]
    told += [(talk(agent, "bills", helped=False), 30) for agent in ("Al", "Bo", "Cy")]
    told += [(talk(agent, "bills"), 30) for agent in ("Al", "Bo", "Cy")]
    card = made("Al", *told)
    (open_ones,) = [one for one in card.process if one.verdict.rule == "missing-solution"]
    assert (open_ones.verdict.topic, open_ones.own.failed) == ("bills", 30)
    assert ("no-means", 30) in card.signals
    assert not any(one.verdict is not None for one in card.patterns)
    # What fails on that topic alone is not held against them under another name.
    assert "missing-solution" not in {one.rule for one in card.patterns}


def test_alone_there_is_nobody_to_compare_with() -> None:
    card = made("Al", (talk("Al", "parcels", COLD), 6))
    assert card.patterns and card.patterns[0].verdict is None
    assert card.patterns[0].better is None


def test_the_order_does_not_matter(team: list[tuple[Result, int]]) -> None:
    assert made("Al", *team) == made("Al", *reversed(team))


def test_an_unknown_agent_is_told_with_near_names(team: list[tuple[Result, int]]) -> None:
    with pytest.raises(UsageError, match="no conversation of 'Bob'") as error:
        made("Bob", *team)
    assert error.value.hint is not None and "'Bo'" in error.value.hint
    with pytest.raises(UsageError) as error:
        CardMaker("Bob").card()
    assert error.value.hint is not None and "--metadata" in error.value.hint
