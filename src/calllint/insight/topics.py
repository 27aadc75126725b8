"""What a conversation is about: what its export says, else what its words say, by the cues `topic-…` of the lexicons.

A rule of thumb makes topics of mentions. What the customer says first counts most, what they bring up later half as much; one mention by
the agent alone makes no topic, and what a menu of a bot offers counts for nothing. docs/topics.md says what each topic takes in.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from calllint.conversation import NOTHING, Conversation, Role
from calllint.cues.cue import Cue, CueSheet, Evidence
from calllint.lexicon.topic_names import PREFIX, TOPICS
from calllint.settings import Settings, TopicSettings

__all__ = ["PREFIX", "TOPICS", "Topic", "TopicsSaid", "topics_of", "topics_said_by"]

_OPENING = 4
"""What a topic weighs that the customer begins with."""
_LATER = {Role.AGENT: 1}
"""What each further turn weighs that mentions it; anybody else's two."""
_LEAST = 2
"""What a topic must weigh: one turn of the customer's, or two of the agent's. One mention by the agent in passing is none."""
_SHARE = 0.5
"""The share of the strongest topic's weight below which another one is by the way."""
_NO_TOPIC = frozenset((
    "general", "other", "others", "misc", "miscellaneous", "unknown", "none", "n/a", "na", "null", "-", "?",
    "algemeen", "overig", "overige", "anders", "diversen", "onbekend", "geen", "n.v.t.", "nvt",
))  # fmt: skip
"""What an export says that does not know the topic: the words may."""


class Topic(NamedTuple):
    """A topic, the words it rests on in the order of their place, and its weight, which only compares topics of one conversation.

    A topic that the export names rests on no words and weighs nothing to compare: `from_data`.
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


def topics_of(conversation: Conversation, cues: Iterable[Cue] | None, own: Mapping[str, TopicSettings] = NOTHING) -> tuple[Topic, ...]:
    """The topics of `conversation`, the strongest first; none where nothing says so.

    What the export says is the topic, in its own words, and the only one, unless it says no more than "other". `cues` are what
    `Linter.cues` finds (None: the language is not known); those that are no topics are passed over. A user's lexicon may bring topics
    of its own, by cues of such names. `own` are the topics of the settings: those that are off are not found, others may be renamed.
    """
    said = (conversation.topic or "").strip()
    if said and said.casefold() not in _NO_TOPIC:
        return (Topic(said, from_data=True),)
    mentions = {name: found for name, found in _mentions(cues).items() if name not in own or own[name].enabled}
    opening = _opening(conversation, {cue.turn for found in mentions.values() for cue in found})
    weighed = [
        Topic(name, tuple(cue.evidence for cue in found), _weight({cue.turn: cue.role for cue in found}, opening))
        for name, found in mentions.items()
    ]
    strongest = max((topic.weight for topic in weighed), default=0)
    kept = [topic for topic in weighed if topic.weight >= max(_LEAST, strongest * _SHARE)]
    kept.sort(key=lambda topic: (-topic.weight, -len(topic.evidence), topic.evidence[0], topic.name))
    return tuple(topic._replace(name=own[topic.name].name or topic.name) if topic.name in own else topic for topic in kept)


def _mentions(cues: Iterable[Cue] | None) -> dict[str, list[Cue]]:
    """The mentions of each topic in the order of their place, but a bot's and the system's."""
    if cues is None:
        return {}
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
    """What the mentions in these turns, by those who speak there, weigh together."""
    later = sum(_LATER.get(role, 2) for turn, role in turns.items() if turn not in opening)
    return later + (_OPENING if opening & turns.keys() else 0)
