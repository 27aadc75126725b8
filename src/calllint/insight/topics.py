"""What a conversation is about: what its export says, else what its words say.

Two things tell: phrases of the lexicons (cues `topic-…`), which are sure and often not used, and the words of the opening, each of
which speaks a little for some topics (`topic_words`). Of phrases, what the customer says first counts most, what they bring up later
half as much, what the agent says a quarter. Together they say how likely each topic is, beside the others and beside none.
docs/topics.md says what each takes in.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Iterable, Mapping
from math import exp
from typing import NamedTuple

from calllint.conversation import NOTHING, Conversation, Role
from calllint.cues.cue import Cue, CueSheet, Evidence
from calllint.insight.topic_words import NONE, Spoken, TopicWords, topic_words
from calllint.lexicon.topic_names import PREFIX, TOPICS
from calllint.settings import Settings, TopicSettings

__all__ = ["PREFIX", "TOPICS", "Topic", "TopicsSaid", "topics_of", "topics_said_by"]

_OPENING = 4
"""What a phrase weighs in what the customer begins with."""
_LATER = {Role.AGENT: 1}
"""What each further turn weighs that has one; anybody else's two."""
_MOST = 6
"""The weight beyond which more phrases make a topic no likelier."""
_LEAST = 2
"""The weight of phrases that is more than a mention in passing: one turn of the customer's, or two of the agent's."""
_LIKELY, _LIKELY_TOO = 0.6, 0.1
"""How likely a topic must be; and where phrases, and not words alone, speak for it."""
_NO_TOPIC = frozenset((
    "general", "other", "others", "misc", "miscellaneous", "unknown", "none", "n/a", "na", "null", "-", "?",
    "algemeen", "overig", "overige", "anders", "diversen", "onbekend", "geen", "n.v.t.", "nvt",
))  # fmt: skip
"""What an export says that does not know the topic: the words may."""


class Topic(NamedTuple):
    """A topic, the words it rests on in the order of their place, and its weight: how likely it is, in percent.

    A topic that the export names rests on no words and is not weighed: `from_data`.
    """

    name: str
    evidence: tuple[Evidence, ...] = ()
    weight: int = 0
    from_data: bool = False


class TopicsSaid:
    """The names of the topics that the words tell, as `Linter(topics=…)` takes it; `own` is what the user says of topics."""

    def __init__(self, own: Mapping[str, TopicSettings] = NOTHING) -> None:
        self.own = own

    def __call__(self, conversation: Conversation, sheet: CueSheet | None) -> tuple[str, ...]:
        """The names, the strongest first; none where the data name a topic."""
        return tuple(topic.name for topic in topics_of(conversation, sheet, self.own) if not topic.from_data)


def topics_said_by(settings: Settings) -> TopicsSaid:
    """What tells the topics by the settings in force: `Linter(settings, topics=topics_said_by(settings))`."""
    return TopicsSaid(settings.topics)


def topics_of(
    conversation: Conversation, cues: Iterable[Cue] | None, own: Mapping[str, TopicSettings] = NOTHING, words: TopicWords | None = None
) -> tuple[Topic, ...]:
    """The topics of `conversation`, the strongest first; none where nothing says so.

    What the export says is the topic, in its own words, and the only one, unless it says no more than "other". `cues` are what
    `Linter.cues` finds (None: the language is not known); those that are no topics are passed over. A user's lexicon may bring topics
    of its own, by cues of such names. `own` are the topics of the settings: those that are off are not found, others may be renamed.
    `words` are to be gone by in place of those counted for the language.
    """
    said = (conversation.topic or "").strip()
    if said and said.casefold() not in _NO_TOPIC:
        return (Topic(said, from_data=True),)
    if cues is None:
        return ()
    mentions = _mentions(cues)
    opening = _opening(conversation, {cue.turn for found in mentions.values() for cue in found})
    weights = {name: _weight({cue.turn: cue.role for cue in found}, opening) for name, found in mentions.items()}
    spoken = _spoken(conversation, cues, words)
    told = []
    for name, share in _shares(weights, spoken).items():
        phrased = weights.get(name, 0) >= _LEAST
        if share >= (_LIKELY_TOO if phrased else _LIKELY) and (phrased or (spoken is not None and name in spoken.scores)):
            rests_on = tuple(cue.evidence for cue in mentions.get(name, ()))
            if not rests_on and spoken is not None:
                rests_on = spoken.evidence(conversation, name)
            told.append(Topic(name, rests_on, round(100 * share)))
    told.sort(key=lambda topic: (-topic.weight, -len(topic.evidence), topic.evidence, topic.name))
    return tuple(
        topic._replace(name=own[topic.name].name or topic.name) if topic.name in own else topic
        for topic in told
        if topic.evidence and (topic.name not in own or own[topic.name].enabled)
    )


def _spoken(conversation: Conversation, cues: Iterable[Cue], words: TopicWords | None) -> Spoken | None:
    """What the words of the opening say; None in a language of which no words were counted."""
    if words is None:
        language = cues.language if isinstance(cues, CueSheet) else conversation.language
        words = topic_words((language or "").partition("-")[0].lower())
    return None if words is None else words.spoken(conversation)


def _shares(weights: Mapping[str, int], spoken: Spoken | None) -> dict[str, float]:
    """How likely each topic is, beside the others and none.

    For a topic that the words do not know, one of the user's, they speak as for the likeliest: its own phrases decide.
    """
    said = {NONE: 0.0} if spoken is None else spoken.scores
    best = max(said.values())
    scores = {name: said.get(name, best) + min(weights.get(name, 0), _MOST) for name in (*said, *weights)}
    most = max(scores.values())
    parts = {name: exp(score - most) for name, score in scores.items()}
    whole = sum(parts.values())
    return {name: part / whole for name, part in parts.items() if name != NONE}


def _mentions(cues: Iterable[Cue]) -> dict[str, list[Cue]]:
    """The mentions of each topic in the order of their place, but a bot's and the system's."""
    if isinstance(cues, CueSheet):
        cues = cues.named(*(name for name in cues.names if name.startswith(PREFIX)))
    found = [cue for cue in cues if cue.name.startswith(PREFIX) and cue.role not in (Role.BOT, Role.SYSTEM)]
    mentions: dict[str, list[Cue]] = {}
    for cue in sorted(found, key=lambda cue: cue.evidence):
        mentions.setdefault(cue.name.removeprefix(PREFIX), []).append(cue)
    return mentions


def _opening(conversation: Conversation, telling: set[int]) -> set[int]:
    """The turns in which the customer says what it is about: the first that tells of a topic, and theirs up to the agent's next one.

    Where no turn is known to be the customer's (a template, a transcript without roles), the first one that tells of a topic.
    """
    customers = {number for number, turn in enumerate(conversation.turns) if turn.role is Role.CUSTOMER}
    first = min(telling & customers if customers else telling, default=None)
    if first is None:
        return set()
    opening = {first}
    for number in range(first + 1, len(conversation.turns)):
        if conversation.turns[number].role is Role.AGENT or not customers:
            break
        opening.add(number)
    return opening


def _weight(turns: Mapping[int, Role], opening: set[int]) -> int:
    """What the phrases in these turns, by those who speak there, weigh together."""
    later = sum(_LATER.get(role, 2) for turn, role in turns.items() if turn not in opening)
    return later + (_OPENING if opening & turns.keys() else 0)
