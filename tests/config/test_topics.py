"""The `[topics]` table: topics of one's own, changes to the built-in ones, and mistakes shown at their place."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from calllint.config import load_config
from calllint.conversation import Conversation, Role, Turn
from calllint.errors import UsageError
from calllint.insight.topics import TopicsSaid, topics_of, topics_said_by
from calllint.lexicon import load_lexicon
from calllint.lexicon.entry import written_file
from calllint.lexicon.written import Written
from calllint.linting import Linter
from calllint.settings import Settings, TopicSettings

OWN = """\
[topics.loyalty-card]
name = "Loyalty card"
en = ["loyalty card", "collect~ ... points"]

[topics.delivery]
name = "Bezorging"
extend.en = ["cargo bike"]

[topics.advice]
enabled = false
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def loaded(text: str, name: str = "calllint.toml") -> Settings:
    Path(name).write_text(text, encoding="utf-8")
    return load_config().settings


def said(*customer: str) -> Conversation:
    return Conversation("c", tuple(Turn(Role.CUSTOMER, text) for text in customer), language="en")


@pytest.mark.slow
def test_topics_of_ones_own_others_renamed_and_one_left_out() -> None:
    settings = loaded(OWN)
    linter = Linter(settings, topics=topics_said_by(settings))
    told = [
        linter.lint(said(text)).topics
        for text in ("I collected no points.", "The cargo bike never came.", "My parcel never arrived.", "Which one do you recommend?")
    ]
    assert told == [("Loyalty card",), ("Bezorging",), ("Bezorging",), ()]
    # The linter of another process has them too.
    assert pickle.loads(pickle.dumps(linter)).lint(said("My loyalty card is full.")).topics == ("Loyalty card",)


def test_without_settings_topics_are_the_built_in_ones() -> None:
    conversation = said("Which one do you recommend?")
    sheet = Linter().cues(conversation)
    assert TopicsSaid()(conversation, sheet) == ("advice",)
    assert TopicsSaid({"advice": TopicSettings(enabled=False)})(conversation, sheet) == ()
    assert [topic.name for topic in topics_of(conversation, sheet, {"advice": TopicSettings("Tips")})] == ["Tips"]


def test_what_the_data_name_is_the_topic_whatever_is_off() -> None:
    conversation = said("Which one do you recommend?")._replace(topic="advice")
    assert [topic.name for topic in topics_of(conversation, None, {"advice": TopicSettings("Tips", enabled=False)})] == ["advice"]


def test_tables_of_several_files_are_merged_key_by_key() -> None:
    Path("base.toml").write_text('[topics.card]\nname = "Card"\nnl = ["kaart"]\nen = ["card"]\n', encoding="utf-8")
    settings = loaded('extend = "base.toml"\n[topics.card]\nen = ["stamp card"]\n')
    assert settings.topics["card"] == TopicSettings(
        "Card", phrases=(Written("nl", "topic-card", ("kaart",), "base.toml", ("topics", "card", "nl")),
                         Written("en", "topic-card", ("stamp card",), "calllint.toml", ("topics", "card", "en")))
    )  # fmt: skip


@pytest.mark.parametrize(
    "text, place, message",
    [
        ("topics = 3", (1, 1), "`topics` must be a table"),
        ("[topics.card]", (1, 1), "says nothing"),
        ('[topics."my card"]\nen = ["card"]', (1, 1), "letters, digits and hyphens"),
        ('[topics.card]\nem = ["card"]', (2, 1), "unknown key in [topics.card]: 'em'"),
        ('[topics.card]\nextend.xx = ["card"]', (2, 8), "unknown language: 'xx'"),
        ('[topics.card]\nextend = ["card"]', (2, 1), "`extend` must be a table"),
        ('[topics.card]\nen = "card"', (2, 6), "`en` must be a list"),
        ('[topics.card]\nen = ["card", "(open"]', (2, 16), "'(' is not closed"),
        ('[topics.card]\nname = "Card"', (1, 1), "not built in and has no phrase"),
        ('[topics.delivery]\nen = ["van"]', (2, 1), "is built in and has phrases"),
        ("[topics.delivery]\nname = 3", (2, 8), "`name` must be a text"),
        ("[topics.delivery]\nenabled = 1", (2, 11), "`enabled` must be true or false"),
    ],
)
def test_mistakes_are_shown_at_their_place(text: str, place: tuple[int, int], message: str) -> None:
    with pytest.raises(UsageError) as error:
        loaded(text)
    assert message in error.value.message
    assert (error.value.path, error.value.line, error.value.column) == ("calllint.toml", *place)


@pytest.mark.parametrize(("name", "prefix"), [("calllint.toml", ""), ("pyproject.toml", "tool.calllint.")])
def test_a_group_that_there_is_not_is_shown_at_its_place_too(name: str, prefix: str) -> None:
    settings = loaded(f'[{prefix}topics.card]\nen = ["{{no-such-group}} card"]', name)
    with pytest.raises(UsageError, match="there is no group") as error:
        load_lexicon("en", settings.topics["card"].phrases, built_in=False)
    assert (error.value.path, error.value.line) == (name, 2)


def test_a_topic_that_is_off_needs_no_phrase() -> None:
    assert loaded("[topics.card]\nenabled = false").topics["card"].enabled is False


def test_phrases_made_by_hand_are_checked() -> None:
    with pytest.raises(UsageError, match="is not closed"):
        written_file(Written("en", "topic-card", ("(open",)))
