"""What a detector is, and how all cues of a conversation are found: the lexicon first, then the detectors in their order.

A detector is a module of `calllint.cues.detectors` with a constant `DETECTOR`. Other packages register theirs under the
entry point group `calllint.detectors`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from calllint.conversation import Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.view import View
from calllint.modules import module_names
from calllint.plugins import registered


class Detector(NamedTuple):
    """Finds what words alone don't show. It reads the cues of the detectors named in `after`, which run before it."""

    name: str
    find: Callable[[View, CueSheet], Iterable[Cue]]
    after: tuple[str, ...] = ()


_RATHER = {
    "refusal": ("empathy", "boundary", "ending-warning", "overpromise"),
    "commitment": ("overpromise",),
    "passive-aggressive": ("empathy", "apology"),
    "speculation": ("empathy",),
}
"""Cues whose words mean something else where they are part of these: "oh no" in sympathy refuses nothing."""
_LONGER = "passive-aggressive"
"""Of these: it is what it seems where it has more words than the other has ("sorry for doing my job" is no apology)."""


def load_detectors(*, plugins: bool = True) -> tuple[Detector, ...]:
    """The detectors of calllint and, with `plugins`, those that other packages register, each after those whose cues it reads."""
    here = Path(__file__).with_name("detectors")
    found = [import_module(f"calllint.cues.detectors.{name}").DETECTOR for name in module_names(here)]
    found += registered("calllint.detectors", wanted=plugins).values()
    by_name = {detector.name: detector for detector in sorted(found, key=lambda detector: detector.name)}
    order = TopologicalSorter({name: detector.after for name, detector in by_name.items()}).static_order()
    return tuple(by_name[name] for name in order if name in by_name)


def _is_rather(cue: Cue, found: Iterable[Cue]) -> bool:
    """Whether the cue's words are part of another cue that takes their meaning."""
    others = _RATHER.get(cue.name)
    return others is not None and any(other.name in others and _takes(other, cue) for other in found)


def _takes(other: Cue, cue: Cue) -> bool:
    """Whether the words that two cues share mean the other one."""
    longer = cue.evidence.end - cue.evidence.start > other.evidence.end - other.evidence.start
    return cue.evidence.overlaps(other.evidence) and not (longer and cue.name == _LONGER)


_TWO_SIGNS = {"confidence": "medium", "confidence_reason": "two signs of it, each of which can be meant otherwise"}


def _together(cues: Sequence[Cue]) -> Sequence[Cue]:
    """The cues; those of low confidence are raised where one role gives two signs of the same: by different phrases, in different words."""
    doubtful: dict[tuple[str, Role], list[Cue]] = {}
    for cue in cues:
        if cue.facts.get("confidence") == "low":
            doubtful.setdefault((cue.name, cue.role), []).append(cue)
    raised = {
        id(cue)
        for several in doubtful.values()
        for cue in several
        if any(other.origin != cue.origin and not other.evidence.overlaps(cue.evidence) for other in several)
    }
    return [cue._replace(facts={**cue.facts, **_TWO_SIGNS}) if id(cue) in raised else cue for cue in cues] if raised else cues


_IN_JEST = {"confidence": "low", "confidence_reason": "the agent laughs at it: it may be a joke of the customer's"}
_JESTED = frozenset(
    ("frustration", "hardship", "distress", "abuse", "customer-threat", "legal-threat", "reputation-threat", "churn-threat")
)
"""What customers say in jest as well: "I'd murder somebody for a coffee"."""


def _earnest(view: View, cues: Sequence[Cue]) -> Iterator[Cue]:
    """The cues, those of low confidence that the agent's next turn laughs at."""
    for cue in cues:
        if cue.name in _JESTED and cue.role is Role.CUSTOMER:
            answer = next((number for number in view.agent_turns if number > cue.turn), None)
            if answer is not None and view.has_group(answer, "laughs"):
                cue = cue._replace(facts={**cue.facts, **_IN_JEST})
        yield cue


def find_cues(view: View, detectors: Iterable[Detector]) -> CueSheet:
    """All cues of the conversation."""
    sheet = CueSheet(view.conversation, language=view.lexicon.language)
    said: list[Cue] = []
    for turn, matches in enumerate(view.matches):
        found = [
            view.cue(match.entry.name, turn, match.first, match.last, match.phrase.text, match.entry.facts, match.distance)
            for match in matches
        ]
        said += [cue for cue in found if not _is_rather(cue, found)]
    sheet.add(_earnest(view, _together(said)))
    for detector in detectors:
        sheet.add(list(detector.find(view, sheet)))
    return sheet
