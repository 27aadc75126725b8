"""Cues `interruption` (the agent takes the floor while the customer speaks) and `customer-interruption` (the other way round).

Told by times, by the transcriber's remarks, by a turn that breaks off, or by the protest that follows. Letters can't be
interrupted: nothing is found in e-mail and templates.
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Channel, Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View
from calllint.text.letters import LetterPattern

OVERLAP_S = 0.5
"""Seconds of speaking at once from which it is an interruption."""

_NAMES = {Role.AGENT: "interruption", Role.CUSTOMER: "customer-interruption"}
_BROKEN_OFF = LetterPattern(r"(?:[\p{L}][-–—]|\s[-–—]{1,2}|[-–—]{2})\s*[\"”']?\s*(?:\[[^\]]*\])?\s*$")
_TRAILS_OFF = LetterPattern(r"(?:…|\.{2,})\s*$")


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue a turn, with the fact `by`: times, marker, broken-off or protest."""
    if view.conversation.channel in (Channel.EMAIL, Channel.TEMPLATE):
        return
    for number, turn in enumerate(view.turns):
        name = _NAMES.get(turn.role)
        if name is None:
            continue
        other = Role.CUSTOMER if turn.role is Role.AGENT else Role.AGENT
        by = _evidence(view, sheet, number, other)
        if by is not None:
            yield view.turn_cue(name, number, "interruption", {"by": by})


def _evidence(view: View, sheet: CueSheet, number: int, other: Role) -> str | None:
    """What shows that turn `number` cuts `other` off, None if nothing does."""
    if sheet.has(number, "interruption-marker"):
        return "marker"
    if view.backchannel(number):
        return None
    before = next((n for n in range(number - 1, -1, -1) if not view.backchannel(n)), None)
    if before is None or view.turns[before].role is not other:
        return None
    if _overlap(view, number, before) >= OVERLAP_S:
        return "times"
    if _breaks_off(view, sheet, before, other) and view.substantive(number):
        return "broken-off"
    after = next((n for n in range(number + 1, len(view.turns)) if view.turns[n].role is not Role.SYSTEM), None)
    if other is Role.CUSTOMER and after is not None and sheet.has(after, "interruption-protest"):
        return "protest"
    return None


def _overlap(view: View, number: int, before: int) -> float:
    """Seconds of turn `before` that are left when turn `number` starts; 0 where the source has no times."""
    start, end, began = view.turns[number].start, view.turns[before].end, view.turns[before].start
    if start is None or end is None or (began is not None and start < began):
        return 0.0
    return end - start


def _breaks_off(view: View, sheet: CueSheet, before: int, other: Role) -> bool:
    """Whether turn `before` stops in the middle of a sentence.

    Three dots are the speaker's own trailing off when a customer is given the floor. An agent who is explaining and
    trails off is cut off, unless they were only looking something up.
    """
    text = view.turns[before].text
    if _BROKEN_OFF.of(text).search(text):
        return True
    if other is not Role.AGENT or _TRAILS_OFF.of(text).search(text) is None:
        return False
    return not sheet.has(before, "momentary") and len(view.words[before]) > 4


DETECTOR = Detector("interruption", find)
