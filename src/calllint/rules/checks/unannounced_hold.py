"""The agent leaves the customer in silence for longer than the limit, without having said so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calllint.conversation import Channel, Role
from calllint.cues import CueSheet
from calllint.cues.view import View
from calllint.rules.finding import Outcome
from calllint.rules.kinds import Hit, Verdict

_ANNOUNCES = ("momentary", "transfer", "agent-ends", "farewell")


def judge(view: View, sheet: CueSheet, options: Mapping[str, Any]) -> Verdict:
    """Options: `call-seconds` and `chat-seconds`, the longest silence, and `live-seconds`, from which on nobody was there to wait.

    Fact of a hit: `silence_s`, seconds.
    """
    if view.conversation.channel is Channel.EMAIL:
        return Verdict(Outcome.NOT_APPLICABLE, reason="letters have no silence")
    times = _times(view)
    if not times:
        return Verdict(Outcome.NOT_MEASURABLE, reason="the input has no times")
    limit = float(options["call-seconds" if _spoken(view) else "chat-seconds"])
    hits = []
    for number, silence in _silences(view, sheet, times):
        if limit < silence <= float(options["live-seconds"]):
            hits.append(Hit(number, (view.whole(number),), (), {"silence_s": round(silence, 1)}))
    return Verdict(Outcome.FAIL, tuple(hits)) if hits else Verdict(Outcome.PASS)


def _spoken(view: View) -> bool:
    channel = view.conversation.channel
    return channel is Channel.CALL or (channel is Channel.UNKNOWN and any(turn.end is not None for turn in view.turns))


def _times(view: View) -> dict[int, tuple[float, float]]:
    """When each turn starts and ends, in seconds from any zero; without turns whose time is not known."""
    found: dict[int, tuple[float, float]] = {}
    for number, turn in enumerate(view.turns):
        if turn.start is not None:
            found[number] = (turn.start, turn.end if turn.end is not None else turn.start)
    if found:
        return found
    for number, turn in enumerate(view.turns):
        at = _seconds(turn.at)
        if at is not None:
            found[number] = (at, at)
    return found


def _seconds(at: str | None) -> float | None:
    """An RFC 3339 date and time as seconds since 1970, None where there is none."""
    if at is None:
        return None
    from datetime import datetime

    try:
        return datetime.fromisoformat(at).timestamp()
    except ValueError:
        return None


def _silences(view: View, sheet: CueSheet, times: Mapping[int, tuple[float, float]]) -> list[tuple[int, float]]:
    """Each agent's turn with the seconds of silence before it for which the agent is to account."""
    found = []
    for number in view.agent_turns:
        before = [turn for turn in times if turn < number and view.turns[turn].role in (Role.AGENT, Role.CUSTOMER)]
        if number not in times or not before:
            continue
        last = before[-1]
        if not _agent_owes(view, sheet, number, last):
            continue
        found.append((number, times[number][0] - max(times[turn][1] for turn in before)))
    return found


def _agent_owes(view: View, sheet: CueSheet, number: int, last: int) -> bool:
    """Whether it was for the agent to speak before turn `number`, and nothing had been said of a wait.

    After a question or an instruction the customer is silent, not the agent; and so is a customer who asked for a moment.
    """
    own = [turn for turn in view.agent_turns if turn < number]
    if own and sheet.has(own[-1], *_ANNOUNCES):
        return False
    if sheet.has(number, "customer-silent-prompt"):
        return False
    if view.turns[last].role is Role.AGENT:
        return not (view.asks(last) or sheet.has(last, "way-on", "asks-for", *_ANNOUNCES))
    return not sheet.has(last, "momentary") and not view.has_group(last, "asks-moment")
