"""Whom to call back: what a contact left open, in a form that is small enough to keep for many contacts.

A contact is on the list for what rules found (a hang-up, an open issue, a customer without an answer) and for promises: one whose day has
passed, one that the customer says was not kept, and one that names a time of which nobody can tell the day.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from calllint.conversation import Conversation, Role, Turn
from calllint.insight.groups import agent_of, topic_in_data, topic_of
from calllint.insight.recover_dates import Said, due_day
from calllint.insight.recover_references import Reference, keys, references_in_data
from calllint.insight.recover_seen import Seen
from calllint.reporting.safe_text import shortened
from calllint.results import Result
from calllint.rules.finding import Commitment, Finding, Outcome
from calllint.text.words import cut

WORDS = 160
"""Characters of what is quoted."""
_DATES = ("date", "started_at", "start_time", "created_at", "createdAt", "timestamp")
_RULES = {"premature-hang-up": "hang-up", "unanswered-customer": "unanswered", "missing-solution": "open-issue"}
RULES = tuple(_RULES)
"""The rules that put a contact on the list."""
_ANGER = (
    "customer-threat", "legal-threat", "reputation-threat", "churn-threat", "customer-abuse", "customer-distress", "customer-frustration",
)  # fmt: skip
_GREETING = 3


class Why(StrEnum):
    """Why a contact is on the list, the worst first."""

    HANG_UP = "hang-up"
    BROKEN = "broken-promise"
    OVERDUE = "overdue-promise"
    UNANSWERED = "unanswered"
    OPEN_ISSUE = "open-issue"
    UNCLEAR = "unclear-promise"
    OPEN_PROMISE = "open-promise"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return _ORDER[self]


_ORDER = {why: rank for rank, why in enumerate(Why)}


class Reason(NamedTuple):
    """Why: by which rule (None for a promise), in which turn (from 0), with the words that show it."""

    why: Why
    rule: str | None
    turn: int
    words: str


class Promise(NamedTuple):
    """What was promised: by whom (None: nobody said), what, for when in so many words, and by which day, where that can be told.

    `said` is the day on which it was promised. `why` is what is the matter with it; None where it is not due yet or has no time at all.
    """

    turn: int
    owner: str | None
    action: str
    deadline: str | None
    said: date | None
    due: date | None
    why: Why | None


class Contact(NamedTuple):
    """One conversation as the list keeps it. `day` is the last day of it, None where nobody knows; `number` its place in the input.

    `keys` are what contacts of one customer have in common; `complains`: the customer complains, or says that they came before.
    `settles`: nothing is left to do, and what earlier contacts left open is settled with it.
    """

    id: str
    path: str
    line: int | None
    number: int
    day: date | None
    language: str | None
    channel: str
    agent: str | None
    topics: tuple[str, ...]
    score: float | None
    references: tuple[Reference, ...]
    keys: frozenset[tuple[str, str]]
    wanted: str
    reasons: tuple[Reason, ...]
    promises: tuple[Promise, ...]
    signals: tuple[str, ...]
    complains: bool
    settles: bool

    @property
    def angry(self) -> int:
        """How many kinds of threats, abuse, distress and frustration the customer showed."""
        return len(set(_ANGER) & set(self.signals))


def contact_of(result: Result, today: date, number: int = 0, shown: Result | None = None) -> Contact:
    """What the list keeps of `result`, made by a linter that observes (`recover_seen.observe`). `shown` is the same without personal data:
    words are taken from it; dates and what contacts have in common never are.
    """
    shown = shown or result
    conversation, words = result.conversation, shown.conversation
    seen = result.observed if isinstance(result.observed, Seen) else Seen()
    promises = tuple(_promises(result, shown, seen, today))
    reasons = [*_found(shown), *(Reason(one.why, None, one.turn, one.action) for one in promises if one.why is not None)]
    reasons.sort(key=lambda one: (one.why.rank, one.turn))
    told = references_in_data(conversation)
    pending = any(one.why is None for one in promises)
    return Contact(
        words.id,
        words.place.path,
        words.place.line,
        number,
        _days(conversation)[-1] if conversation.turns else None,
        result.language,
        conversation.channel.value,
        agent_of(words),
        _topics(result, words),
        shown.scorecard.score,
        (*told, *(one for one in seen.given if one.kind not in {other.kind for other in told})),
        keys((*told, *seen.given)),
        _wanted(words, seen),
        tuple(reasons),
        promises,
        tuple(sorted({signal.signal for signal in result.signals})),
        bool(seen.trouble),
        not reasons and (pending or _settled(result, seen)),
    )


def _found(result: Result) -> Iterator[Reason]:
    for finding in result.findings:
        why = _RULES.get(finding.rule)
        if why is not None:
            yield Reason(Why(why), finding.rule, finding.turn, _words_of(finding, result.conversation))


def _words_of(finding: Finding, conversation: Conversation) -> str:
    words = " … ".join(one.text.strip() for one in finding.evidence if one.text.strip())
    if not words and 0 <= finding.turn < len(conversation.turns):
        words = conversation.turns[finding.turn].text
    return shortened(words, WORDS)


def _settled(result: Result, seen: Seen) -> bool:
    passed = any(one.rule == "missing-solution" and one.outcome is Outcome.PASS for one in result.criteria)
    return passed or seen.closed or bool(seen.done or seen.content)


def _promises(result: Result, shown: Result, seen: Seen, today: date) -> Iterator[Promise]:
    """The promises that are open at the end, with what is the matter with each."""
    conversation = result.conversation
    days = _days(conversation)
    for commitment, words in zip(result.commitments, shown.commitments, strict=True):
        if commitment.kept or any(turn > commitment.turn for turn in seen.done):
            continue
        said = days[commitment.turn]
        if any(turn > commitment.turn and days[turn] != said for turn in seen.content):
            continue
        due = _due(commitment, conversation, days, result.language) if commitment.deadline else None
        why = None
        if due is not None:
            if any(turn > commitment.turn and (day := days[turn]) is not None and day > due for turn in seen.trouble):
                why = Why.BROKEN
            elif due < today:
                why = Why.OVERDUE
        elif commitment.deadline:
            why = Why.UNCLEAR
        yield Promise(commitment.turn, words.owner, shortened(words.action, WORDS), words.deadline, said, due, why)


def _due(commitment: Commitment, conversation: Conversation, days: list[date | None], language: str | None) -> date | None:
    """The day by which it should be done: the time may stand in the sentence that promises, beside it, or in a later turn."""
    deadline = commitment.deadline or ""
    for number in (commitment.turn, *range(commitment.turn + 1, len(conversation.turns))):
        turn = conversation.turns[number]
        if turn.role is not Role.AGENT or deadline not in turn.text:
            continue
        day = days[number]
        if day is None:
            return None
        sentence = commitment.action if deadline in commitment.action else _sentence(turn.text, deadline)
        return due_day(sentence, deadline, Said(day, _clock(turn)), language)
    return None


def _sentence(text: str, words: str) -> str:
    at = text.index(words)
    return next((text[one.start : one.end] for one in cut(text).sentences if one.start <= at < one.end), words)


def _days(conversation: Conversation) -> list[date | None]:
    """The day of each turn: its own, else that of the last turn before it that has one, else that of the data."""
    day = next(filter(None, (_moment(conversation.metadata.get(key)) for key in _DATES)), None)
    last = day.date() if day is not None else next((moment.date() for turn in conversation.turns if (moment := _moment(turn.at))), None)
    base = datetime.combine(last, time()) if last is not None and day is None else day
    days: list[date | None] = []
    for turn in conversation.turns:
        moment = _moment(turn.at)
        if moment is not None:
            last = moment.date()
        elif turn.start is not None and base is not None:
            with suppress(OverflowError):
                last = (base + timedelta(seconds=turn.start)).date()
        days.append(last)
    return days


def _clock(turn: Turn) -> time | None:
    moment = _moment(turn.at)
    return moment.time() if moment is not None and len(turn.at or "") > len("2026-03-04") else None


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value.strip()).replace(tzinfo=None)
    except ValueError:
        return None


def _topics(result: Result, words: Conversation) -> tuple[str, ...]:
    """What it is about; the data's word alone where they have one, as `words` shows it."""
    named = topic_in_data(words)
    return (named,) if named is not None else (result.topics or tuple(filter(None, (topic_of(result),))))


def _wanted(conversation: Conversation, seen: Seen) -> str:
    """What the customer came for, in their own words: the turn that says it without its greeting; else the subject."""
    if seen.wanted is None or seen.wanted >= len(conversation.turns):
        subject = conversation.metadata.get("subject")
        return shortened(subject, WORDS) if isinstance(subject, str) else ""
    text = conversation.turns[seen.wanted].text
    sentences = cut(text).spoken()
    while len(sentences) > 1 and sentences[0].last - sentences[0].first <= _GREETING:
        sentences = sentences[1:]
    return shortened(text[sentences[0].start :] if sentences else text, WORDS)
