"""Who ends the contact, and whether the rule book lets the agent do so while the issue is open."""

from __future__ import annotations

from calllint.conversation import Channel, Role
from calllint.cues.cue import CueSheet
from calllint.cues.issues.closing import COLD
from calllint.cues.issues.customer import ANGER, PROTEST, is_content, takes_leave, wants_more
from calllint.cues.view import View

COURTESIES = ("farewell", "asks-more", "apology", "empathy", "momentary", "filed")
ABRUPT = ("agent-ends", "hostility", "brush-off", "passive-aggressive", "legal-action")
_BESIDE_GOODBYE = 9
"""Words beside the courtesies in a turn that is nothing but a goodbye."""


def ending_of(view: View, sheet: CueSheet) -> int | None:
    """The turn at which the agent ends the contact, None when it was the customer, or nobody can tell."""
    last_customer = view.customer_turns[-1] if view.customer_turns else -1
    if view.conversation.channel is Channel.EMAIL:
        # Letters just end, unless it is said that no more will be answered.
        return next((n for n in reversed(view.agent_turns) if n > last_customer and sheet.has(n, "agent-ends")), None)
    for number in range(len(view.turns) - 1, -1, -1):
        role = view.turns[number].role
        # Who is said to have ended it counts for more than that the line went dead.
        if role is Role.SYSTEM and sheet.has(number, "system-agent-ended"):
            return _announced(view, sheet, number)
        if role is Role.SYSTEM and sheet.has(number, "system-customer-ended", "system-dropped"):
            return None
        if role is Role.AGENT and sheet.has(number, "agent-ends"):
            return number
        if role is Role.CUSTOMER:
            break
    last_agent = view.agent_turns[-1] if view.agent_turns else -1
    if last_agent < last_customer or last_agent < 0:
        return None
    if view.conversation.ended_by is Role.AGENT:
        return last_agent
    if view.conversation.ended_by is Role.CUSTOMER or not view.customer_turns:
        return None
    return last_agent if _brushed_off(view, sheet, last_customer, last_agent) else None


def is_announced(view: View, sheet: CueSheet, ending: int) -> bool:
    """Whether it is said in so many words, by the agent, a system line or the export, that the agent ends the contact."""
    return (
        sheet.has(ending, "agent-ends", "system-agent-ended")
        or view.conversation.ended_by is Role.AGENT
        or any(sheet.has(number, "system-agent-ended") for number in range(ending, len(view.turns)))
    )


def _brushed_off(view: View, sheet: CueSheet, customer: int, agent: int) -> bool:
    """Whether the agent says no more than goodbye to a customer who still asks or is angry and has not taken leave."""
    if not sheet.has(agent, "farewell") or takes_leave(view, sheet, customer) or is_content(view, sheet, customer):
        return False
    if sheet.has(customer, "resigned"):
        return False
    if not wants_more(view, sheet, customer) or _says_yes(view, sheet, customer, agent):
        return False
    said_no = () if sheet.has(agent, "reason") else ("refusal", "no-means")
    courteous = {place for cue in sheet.at(agent, *COURTESIES, *COLD, *said_no) for place in view.places(cue.evidence)}
    return len(view.words[agent]) - len(courteous) <= _BESIDE_GOODBYE


def _says_yes(view: View, sheet: CueSheet, customer: int, agent: int) -> bool:
    """Whether the goodbye begins by granting what the customer asks: "may I call back tomorrow?" - "of course, bye"."""
    if sheet.plainly(customer, *PROTEST, "asks-again") or not view.asks(customer):
        return False
    return any(first == 0 for first, _ in view.lexicon.find_group("grants", view.looked_up[agent]))


def walked_off(view: View, sheet: CueSheet) -> bool:
    """Whether the customer ended the contact in place of answering what the agent asked."""
    last = view.agent_turns[-1]
    ended = view.conversation.ended_by is Role.CUSTOMER or any(
        sheet.has(number, "system-customer-ended") for number in range(last, len(view.turns))
    )
    return ended and view.asks(last) and not sheet.has(last, "asks-more", *ABRUPT)


def _announced(view: View, sheet: CueSheet, system: int) -> int:
    """The agent's turn that announces the ending which the system line tells of; the line itself where none does."""
    last = next((n for n in reversed(view.agent_turns) if n < system), None)
    if last is None:
        return system
    says_so = sheet.has(last, "agent-ends") or (last == system - 1 and sheet.has(last, "farewell"))
    return last if says_so else system


def was_provoked(view: View, sheet: CueSheet, ending: int) -> bool:
    """Whether what the customer said before turn `ending` lets the agent end the contact there."""
    before = [n for n in view.customer_turns if n < ending]
    if any(sheet.has(n, "customer-threat") for n in before):
        return True
    abuse = [cue for n in before for cue in sheet.at(n, "abuse")]
    if any(cue.facts.get("personal") for cue in abuse):
        return True
    return bool(abuse) and any(n <= ending and sheet.has(n, "ending-warning", "boundary") for n in view.agent_turns)


def had_left(view: View, sheet: CueSheet, ending: int) -> bool:
    """Whether the customer had taken leave before turn `ending`, or had fallen silent after a prompt."""
    before = [n for n in view.customer_turns if n < ending]
    if not before:
        return False
    alone = [n for n in view.agent_turns if before[-1] < n <= ending]
    if any(sheet.has(n, "customer-silent-prompt") for n in alone if n < ending):
        return True
    # An agent who asks, and speaks again without an answer, talks to nobody.
    if any(sentence.question for n in alone[:-1] for sentence in view.words[n].spoken()):
        return True
    if view.has_group(before[-1], "hangs-up"):
        return True
    if sheet.plainly(before[-1], "resigned", *ANGER):
        return False
    return not wants_more(view, sheet, before[-1]) and sheet.has(before[-1], "farewell", "thanks")
