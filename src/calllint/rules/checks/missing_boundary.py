"""The customer is abusive or threatens violence time and again, and the agent never sets a boundary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calllint.conversation import Role
from calllint.cues import CueSheet
from calllint.cues.view import View
from calllint.rules.finding import Outcome
from calllint.rules.kinds import Hit, Verdict


def judge(view: View, sheet: CueSheet, options: Mapping[str, Any]) -> Verdict:
    """Option: `turns`, the abusive turns from which a boundary is due."""
    abuse = sheet.named("abuse", "customer-threat", role=Role.CUSTOMER)
    turns = sorted({cue.turn for cue in abuse})
    due = int(options["turns"])
    if len(turns) < due:
        return Verdict(Outcome.NOT_APPLICABLE, reason="the customer is not abusive time and again")
    boundaries = sheet.named("boundary", "ending-warning", role=Role.AGENT)
    if boundaries:
        return Verdict(Outcome.PASS, evidence=tuple(cue.evidence for cue in boundaries))
    after = next((number for number in view.agent_turns if number > turns[due - 1]), None)
    if after is None:
        return Verdict(Outcome.NOT_APPLICABLE, reason="no turn of the agent follows")
    return Verdict(Outcome.FAIL, (Hit(after, (view.whole(after),), tuple(cue.evidence for cue in abuse if cue.turn in turns[:due])),))
