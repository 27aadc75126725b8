"""Cue `frustrated`: the customer shows anger, disappointment, distress or hardship, in words, by abuse or by capitals."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View

_SHOWN_BY = ("frustration", "hardship", "distress", "abuse", "customer-threat", "legal-threat", "reputation-threat")
_CONTENT = ("satisfied", "thanks")


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue a customer's turn, on the words that show it first."""
    for number in view.customer_turns:
        shown = sheet.at(number, *_SHOWN_BY)
        if not shown and not sheet.has(number, *_CONTENT):
            # Question marks alone ask: "which one???".
            shown = [cue for cue in sheet.at(number, "shouted") if set(cue.evidence.text) != {"?"}]
        if shown:
            first = min(shown, key=lambda cue: cue.evidence)
            yield Cue("frustrated", first.evidence, Role.CUSTOMER, first.origin, first.distance, {"by": first.name})


DETECTOR = Detector("frustration", find, after=("shouting",))
