"""Whether the agent left a dissatisfied customer without asking what would help."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.view import View

_DISSATISFIED = ("unsatisfied", "frustrated", "resigned")
_STILL_SO = (*_DISSATISFIED, "churn-threat", "reputation-threat", "legal-threat")
_CONTENT = ("satisfied", "thanks")
_GIVEN = ("done", "commitment-open", "commitment-kept", "concession", "transfer")
"""What leaves a customer with more than a no."""
_MAY_BE_PLAIN = "what the customer wants may be plain without being said"


def not_asked(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue `outcome-not-asked`, on the agent's last turn."""
    if not view.agent_turns or not view.customer_turns:
        return
    last = view.agent_turns[-1]
    told = view.turns[-1].role is Role.SYSTEM and len(view.words[-1]) > 0
    ended = sheet.has(last, "agent-ends", "hostility") or told
    if ended or sheet.named("asks-outcome") or sheet.named("wants-outcome", role=Role.CUSTOMER):
        return
    refused = sheet.named("refusal", "no-means")
    if refused and _has_asked(view, refused[0].turn):
        return
    if refused and _left_with_it(view, sheet, refused[0].turn):
        yield view.turn_cue("outcome-not-asked", last, "refusals")
        return
    left_open = sheet.named("issue-left-open")
    issue = next(iter(sheet.named("issue")), None)
    answered = next((turn for turn in view.agent_turns if issue is None or turn > issue.turn), last)
    since = refused[0].turn if refused else answered
    # Who shrugs where nothing was refused may have what they came for.
    shows = _DISSATISFIED if refused else _DISSATISFIED[:2]
    stays_so = (word := _last_word(view)) is not None and word > since and sheet.has(word, *shows) and not sheet.has(word, *_CONTENT)
    if stays_so and (refused or (left_open and not _has_asked(view, left_open[0].turn))):
        yield view.turn_cue("outcome-not-asked", last, "refusals", {"confidence": "low", "confidence_reason": _MAY_BE_PLAIN})


def _has_asked(view: View, before: int) -> bool:
    """Whether the customer asked something before the turn, and so said what they want; afterwards a question may be anger."""
    return any(view.asks(turn) or view.has_group(turn, "asks-indirectly") for turn in view.customer_turns if turn < before)


def _last_word(view: View) -> int | None:
    return next((turn for turn in reversed(view.customer_turns) if view.substantive(turn)), None)


def _left_with_it(view: View, sheet: CueSheet, refused: int) -> bool:
    """Whether the customer was met with a no at turn `refused`, and is left with it: not content, and nothing was done that they did not
    protest against. A plain report asks for what it lacks; a grievance does not, nor does one who never asks anything.
    """
    word = _last_word(view)
    if word is None or word < refused or sheet.has(word, *_CONTENT, "agrees"):
        return False
    if any(cue.turn > refused for cue in sheet.named("customer-apology")):
        return False
    helped = max((cue.turn for cue in sheet.named(*_GIVEN) if cue.turn >= refused), default=-1)
    if any(cue.turn < refused for cue in sheet.named("frustrated", role=Role.CUSTOMER)):
        protested = max((cue.turn for cue in sheet.named(*_STILL_SO, role=Role.CUSTOMER)), default=-1)
        return helped < 0 or helped < protested
    return helped < 0 and not _asks_anything(view, sheet) and sheet.has(word, *_DISSATISFIED[:2])


def _asks_anything(view: View, sheet: CueSheet) -> bool:
    """Whether a question of the customer is more than a protest."""
    return any(view.asks(turn) and not sheet.has(turn, *_DISSATISFIED[:2], "asks-again") for turn in view.customer_turns)
