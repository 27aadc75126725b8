"""Words by topic: what is counted, what they say, and that the files which are shipped are the ones that the tool makes."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from calllint.insight.topic_words import NAME, NONE, TopicWords, said_in, topic_words
from calllint.lexicon import languages
from calllint.lexicon.lexicon import lexicon_folder
from calllint.lexicon.topic_names import TOPICS
from calllint.linting import Linter
from tests.corpus.topics.measure import developed_on, words_of
from tests.talk import talk

SEEN = [
    (talk("customer: the lamp never turned up here\nagent: It comes on Monday."), ("delivery",)),
    (talk("customer: the lamp came apart in my hands\nagent: We send another."), ("repair",)),
    (talk("customer: what time do you open today\nagent: At nine."), ()),
]


def counted() -> TopicWords:
    return TopicWords.counted(("delivery", "repair"), SEEN)


def likeliest(words: TopicWords, lines: str) -> str:
    scores = words.spoken(talk(lines)).scores
    return max(scores, key=scores.__getitem__)


def test_words_speak_for_the_topics_that_they_were_seen_in() -> None:
    assert likeliest(counted(), "customer: my chair never turned up") == "delivery"
    assert likeliest(counted(), "customer: it came apart again") == "repair"
    assert likeliest(counted(), "customer: do you open at nine today") == NONE


def test_words_that_were_never_seen_say_nothing() -> None:
    spoken = counted().spoken(talk("customer: gooseberries quarrel sideways"))
    assert spoken.said == ()
    assert len(set(spoken.scores.values())) == 1


def test_the_evidence_is_what_speaks_most_for_the_topic_and_does_not_overlap() -> None:
    conversation = talk("agent: Hello.\ncustomer: well the chair never turned up here")
    evidence = counted().spoken(conversation).evidence(conversation, "delivery")
    assert evidence
    assert all(one.turn == 1 and conversation.turns[1].text[one.start : one.end] == one.text for one in evidence)
    assert all(one.end <= other.start for one, other in pairwise(evidence))
    assert "the" not in [one.text for one in evidence]


def test_a_greeting_is_not_what_the_customer_begins_with() -> None:
    counts = {one.name: one.counts for one in said_in(talk("customer: Hi!\nagent: Hello.\ncustomer: Where is my lamp?\nagent: Here."))}
    assert "hi" not in counts
    assert counts["lamp"] == 1
    assert counts["hello"] < counts["here"]


def test_a_template_is_heard_as_the_customer_is() -> None:
    assert {one.name: one.counts for one in said_in(talk("agent: Your bill is late."))}["bill"] == 1


def test_numbers_are_one_word_and_beginnings_are_shared() -> None:
    names = {one.name for one in said_in(talk("customer: 14 deliveries for £12.50, isn't it"))}
    assert {"#", "deliv*", "# deliveries", "isnt"} <= names
    assert "14" not in names


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(counted().written(), encoding="utf-8")
    again = TopicWords.load(file)
    assert again.written() == counted().written()
    lines = talk("customer: my chair never turned up")
    assert again.spoken(lines).scores == counted().spoken(lines).scores


def test_a_language_without_words_has_none() -> None:
    assert topic_words("xx") is None
    assert topic_words("") is None


@pytest.mark.parametrize("language", languages())
def test_the_shipped_words_are_those_of_the_sets_for_developing(language: str) -> None:
    shipped = (lexicon_folder() / language / NAME).read_text(encoding="utf-8")
    assert shipped == words_of(Linter(), developed_on(language)).written(), "python tools/make_topic_words.py"
    words = topic_words(language)
    assert words is not None
    assert words.topics == (*TOPICS, NONE)
