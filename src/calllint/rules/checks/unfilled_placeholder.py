"""A message that was sent still holds a placeholder; a template holds one that is unbalanced or that nobody fills."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from calllint.conversation import Channel
from calllint.cues import Cue, CueSheet
from calllint.cues.view import View
from calllint.rules.confidence import surest
from calllint.rules.finding import Outcome
from calllint.rules.kinds import Hit, Verdict, by_turn


def judge(view: View, sheet: CueSheet, options: Mapping[str, Any]) -> Verdict:
    """Option: `known`, names (or globs) of the placeholders that templates may hold; none: any that is well-formed. Fact: `name`."""
    found = sheet.named("placeholder")
    if view.conversation.channel is Channel.TEMPLATE:
        found = [cue for cue in found if cue.facts["form"] == "unbalanced" or _unknown(cue, options["known"])]
    hits = by_turn(found)
    if not hits:
        return Verdict(Outcome.PASS)
    return Verdict(
        Outcome.FAIL,
        tuple(
            Hit(turn, tuple(cue.evidence for cue in cues), (), {"name": cues[0].facts["name"]}, *surest(cues))
            for turn, cues in hits.items()
        ),
    )


def _unknown(cue: Cue, known: list[str]) -> bool:
    """Whether no name in `known` fits; a block of the template language (`#if`, `/each`) is no name."""
    name = cue.facts["name"]
    if not known or not name or name[0] in "#/^&!>":
        return False
    return not any(fnmatchcase(name, pattern) for pattern in known)
