"""What an agent grants after a threat, having refused it before."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.view import View

THREATS = ("legal-threat", "reputation-threat", "churn-threat", "customer-threat")
GRANTS = ("done", "commitment-open", "commitment-kept", "offers", "way-on")


def conceded(view: View, sheet: CueSheet, refusals: list[int]) -> Iterator[Cue]:
    """At most one cue `conceded`: what one of the turns `refusals` refused, granted within two turns after a threat."""
    for number in refusals:
        threat = next((cue for cue in sheet.named(*THREATS) if cue.turn > number), None)
        if threat is None:
            continue
        for place, turn in enumerate([turn for turn in view.agent_turns if turn > threat.turn][:2]):
            said = sheet.at(turn, "concession")
            if not said and (sheet.has(turn, "refusal", "reason", "new-fact") or view.has_group(turn, "own-rights")):
                break
            about = _shared(view, number, turn)
            granted = said or [cue for cue in sheet.at(turn, *GRANTS) if about and not _merely_passed_on(sheet, cue)]
            granted = granted or (_done_with_it(view, sheet, turn) if place == 0 else []) or list(_gives_way(view, turn, number))
            if granted:
                evidence = view.in_sentence(min(granted, key=lambda cue: cue.evidence).evidence)
                facts = {"threat": threat.name, "confidence": "high" if said else "medium"}
                yield Cue("conceded", evidence, view.turns[turn].role, "refusals", 0, facts)
                return


def _done_with_it(view: View, sheet: CueSheet, turn: int) -> list[Cue]:
    """What was done right after the threat with what both speak of: "I've taken it off" needs no name."""
    spans = view.lexicon.find_group("points-back", view.looked_up[turn])
    return [cue for cue in sheet.at(turn, "done") if any(first in view.places(view.in_sentence(cue.evidence)) for first, _ in spans)]


def _gives_way(view: View, turn: int, refusal: int) -> Iterator[Cue]:
    """At most one cue: a statement about what was refused, without a no in it, in a turn that opens by giving way ("oké oké, …")."""
    if not view.has_group(turn, "gives-way"):
        return
    nos = [first for group in ("negation", "conditional") for first, _ in view.lexicon.find_group(group, view.looked_up[turn])]
    about = _wanted(view, refusal)
    for sentence in view.words[turn].spoken():
        denies = any(sentence.first <= first < sentence.last for first in nos)
        if not (sentence.question or denies) and about.intersection(view.stems(turn, sentence.first, sentence.last).values()):
            yield view.cue("concession", turn, sentence.first, sentence.last, "refusals")
            return


def _merely_passed_on(sheet: CueSheet, cue: Cue) -> bool:
    return cue.name.startswith("commitment") and sheet.has(cue.turn, "passes-on")


def _shared(view: View, refusal: int, turn: int) -> bool:
    """Whether a statement of the turn speaks of what was asked for and refused."""
    wanted = _wanted(view, refusal)
    return any(
        not sentence.question and wanted.intersection(view.stems(turn, sentence.first, sentence.last).values())
        for sentence in view.words[turn].spoken()
    )


def _wanted(view: View, refusal: int) -> set[str]:
    """The stems of what was asked for before turn `refusal`, and of the refusal."""
    asked = next((number for number in range(refusal - 1, -1, -1) if view.turns[number].role is Role.CUSTOMER), None)
    before = (refusal,) if asked is None else (asked, refusal)
    return {stem for number in before for stem in view.stems_of(number)}
