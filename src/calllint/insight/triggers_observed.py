"""What triggers are told by: which cues stand at which turns. No words are kept, so that there is nothing to redact.

`Linter(settings, observe=observe)` keeps it with each result; ordinary linting keeps nothing.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Iterable
from typing import NamedTuple

from calllint.conversation import Conversation, Role
from calllint.cues.cue import CueSheet

TRIGGERS = (
    "customer-abuse", "customer-threat", "legal-threat", "reputation-threat", "churn-threat", "customer-frustration", "customer-distress",
    "repeat-contact", "customer-interruption", "customer-shouting", "protest", "wait-complaint", "long-wait",
)  # fmt: skip
"""What the customer did before a lapse. `protest`: they did not take the answer, or asked again. `long-wait` is told by the metadata
(`queue_wait_s`, five minutes or more) and counts with their first turn."""

ACTS = (
    "acknowledgement", "apology", "choice", "asked-what-helps", "named-owner", "named-time", "reason", "something-done", "offer",
)  # fmt: skip
"""What the agent did that may have calmed the customer. `named-owner`: a commitment with an owner (*I*, a name, a named team; not *we* or
*somebody*), `named-time`: one with a day, an hour or a term, `offer`: money, a discount or goods."""

_TRIGGER_CUES = {
    "abuse": "customer-abuse",
    "customer-threat": "customer-threat",
    "legal-threat": "legal-threat",
    "reputation-threat": "reputation-threat",
    "churn-threat": "churn-threat",
    "frustrated": "customer-frustration",
    "distress": "customer-distress",
    "repeat-contact": "repeat-contact",
    "customer-interruption": "customer-interruption",
    "shouted": "customer-shouting",
    "unsatisfied": "protest",
    "asks-again": "protest",
    "wait-complaint": "wait-complaint",
}
_ACT_CUES = {
    "apology": ("acknowledgement", "apology"),
    "empathy": ("acknowledgement",),
    "validation": ("acknowledgement",),
    "restated": ("acknowledgement",),
    "recognises-wait": ("acknowledgement",),
    "offers-choice": ("choice",),
    "asks-outcome": ("asked-what-helps",),
    "commitment-with-owner": ("named-owner",),
    "commitment-with-deadline": ("named-time",),
    "reason": ("reason",),
    "done": ("something-done",),
    "offers": ("offer",),
}
_UPSET_CUES = frozenset((
    "frustration", "hardship", "distress", "abuse", "customer-threat", "legal-threat", "reputation-threat", "churn-threat", "shouted",
    "unsatisfied", "asks-again", "interruption-protest", "wait-complaint",
))  # fmt: skip
_WATCHED = frozenset((*_TRIGGER_CUES, *_UPSET_CUES))


class Turned(NamedTuple):
    """What was found at a turn (from 0): of a customer's the triggers, and how many kinds of negative cues; of an agent's the acts."""

    turn: int
    names: tuple[str, ...]
    upset: int = 0


Observed = tuple[Turned, ...]
"""The turns at which something was found, in their order."""


def observe(conversation: Conversation, sheet: CueSheet | None) -> Observed:  # noqa: ARG001 - the shape of what observes
    """What the cues of a conversation say of its turns; nothing where its language is not known. For `Linter(observe=…)`."""
    if sheet is None:
        return ()
    here: dict[int, set[str]] = {}
    for cue in sheet.named(*_WATCHED, role=Role.CUSTOMER):
        if cue.facts.get("confidence") != "low":
            here.setdefault(cue.turn, set()).add(cue.name)
    found = [
        Turned(turn, _in_order(TRIGGERS, (_TRIGGER_CUES[name] for name in names if name in _TRIGGER_CUES)), len(names & _UPSET_CUES))
        for turn, names in here.items()
    ]
    acts: dict[int, set[str]] = {}
    for cue in sheet.named(*_ACT_CUES, role=Role.AGENT):
        if cue.facts.get("confidence") != "low":
            acts.setdefault(cue.turn, set()).update(_ACT_CUES[cue.name])
    found += [Turned(turn, _in_order(ACTS, names)) for turn, names in acts.items()]
    return tuple(sorted(found))


def _in_order(order: tuple[str, ...], names: Iterable[str]) -> tuple[str, ...]:
    there = set(names)
    return tuple(name for name in order if name in there)
