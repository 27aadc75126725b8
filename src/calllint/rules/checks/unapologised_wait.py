"""The customer complains of a wait, or waited too long in the queue, and the agent neither apologises nor recognises it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calllint.conversation import Role
from calllint.cues import Cue, CueSheet, Evidence
from calllint.cues.view import View
from calllint.rules.finding import Outcome
from calllint.rules.kinds import Hit, Verdict

_ANSWERS = ("apology", "recognises-wait", "validation", "empathy")
_OF_THE_QUEUE = ("apology", "recognises-wait")
"""What speaks of a wait that nobody complained of: sympathy is with what the customer came to say."""


def judge(view: View, sheet: CueSheet, options: Mapping[str, Any]) -> Verdict:
    """Options: `queue-seconds`, the longest wait in the queue, and `within-turns`. Fact: `queue_wait_s`, where the export says it."""
    occasions: list[tuple[int, tuple[Evidence, ...], dict[str, Any]]] = []
    wait = view.conversation.metadata.get("queue_wait_s")
    if isinstance(wait, int | float) and not isinstance(wait, bool) and wait > options["queue-seconds"] and view.agent_turns:
        occasions.append((-1, (), {"queue_wait_s": wait}))
    complaint = next((cue for cue in sheet.named("wait-complaint", role=Role.CUSTOMER) if _is_of_a_wait(view, sheet, cue)), None)
    if complaint is not None:
        occasions.append((complaint.turn, (complaint.evidence,), {}))
    if not occasions:
        return Verdict(Outcome.NOT_APPLICABLE, reason="nobody waited")
    hits: list[Hit] = []
    shown = []
    for turn, related, facts in occasions:
        shown_by = _ANSWERS if complaint is not None else _OF_THE_QUEUE
        later = [number for number in view.agent_turns if number > turn]
        window = [number for number in later if view.substantive(number)][: int(options["within-turns"])]
        answers = [cue for number in window for cue in sheet.at(number, *shown_by)]
        # A greeting is not substantive, and may hold the thanks for the wait.
        answers += [cue for number in later[:1] for cue in sheet.at(number, *shown_by)]
        if answers:
            shown.append(answers[0].evidence)
        elif later:
            hits.append(Hit(later[0], (view.whole(later[0]),), related, facts))
    # The wait of the queue and the complaint about it are one wait.
    return Verdict(Outcome.FAIL, tuple(hits[:1])) if hits else Verdict(Outcome.PASS, evidence=tuple(shown))


def _is_of_a_wait(view: View, sheet: CueSheet, complaint: Cue) -> bool:
    """Whether an agent's turn follows, and it is no question put once more to an agent who has just spoken: "you didn't answer me"."""
    if complaint.turn >= (view.agent_turns or [0])[-1]:
        return False
    asked = any(number < complaint.turn for number in view.customer_turns) and any(number < complaint.turn for number in view.agent_turns)
    return not (asked and any(complaint.evidence.overlaps(cue.evidence) for cue in sheet.at(complaint.turn, "asks-again")))
