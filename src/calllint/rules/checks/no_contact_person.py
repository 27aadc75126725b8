"""A commitment is left open at the end and the customer does not know whom to ask for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calllint.conversation import Role
from calllint.cues import CueSheet
from calllint.cues.detectors.naming import is_team
from calllint.cues.view import View
from calllint.rules.confidence import surest
from calllint.rules.finding import Outcome
from calllint.rules.kinds import Hit, Verdict

_NAMED = ("introduced", "signed", "direct-line", "contact-named")


def judge(view: View, sheet: CueSheet, options: Mapping[str, Any]) -> Verdict:  # noqa: ARG001 - the shape of every check
    """No options."""
    commitments = sheet.named("commitment-open")
    if not commitments:
        return Verdict(Outcome.NOT_APPLICABLE, reason="nothing is left to be done")
    names = {view.conversation.agent, *(view.turns[number].name for number in view.agent_turns)}
    if any(name and not is_team(view, name) for name in names):
        return Verdict(Outcome.PASS)
    named = [cue for cue in sheet.named(*_NAMED) if view.turns[cue.turn].role in (Role.AGENT, Role.BOT, Role.SYSTEM)]
    if named:
        return Verdict(Outcome.PASS, evidence=(named[0].evidence,))
    last = view.agent_turns[-1]
    sure = surest(commitments)
    return Verdict(Outcome.FAIL, (Hit(last, (view.whole(last),), (commitments[0].evidence,), {}, *sure),))
