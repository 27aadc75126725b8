"""The rows of one conversation, put together: sorted by time, with the times since the contact began, as turns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice, repeat
from operator import ge, itemgetter, le, sub
from typing import Any

from calllint.conversation import NOTHING, Channel, Conversation, Place, Role
from calllint.reading.channels import channel_from
from calllint.reading.language_codes import language_code
from calllint.reading.tables.batch import Part
from calllint.reading.tables.plan import Layout, Plan, Times
from calllint.reading.tables.roles import role_of_ending
from calllint.reading.tables.spans import span_of
from calllint.reading.turns import UNKNOWN, places_of, turns_of

_new = tuple.__new__
_HALF_A_DAY = 43200
_ROLES = {role.value: role for role in Role}

PlacesOf = Callable[[Sequence[int]], list[Place]]
"""The places of turns, by the numbers of their rows."""
Where = tuple[str, PlacesOf | None]
"""The path of the table; and its places, where they are more than lines."""


class Group:
    """A conversation under way. `facts` are what its rows say of it all; `number` counts conversations in the order they appear in."""

    __slots__ = ("facts", "key", "number", "parts", "size")

    def __init__(self, key: str, number: int) -> None:
        self.key = key
        self.number = number
        self.parts: list[Part] = []
        self.facts: dict[str, str] | None = None
        self.size = 0

    def joined(self) -> Part:
        """All its rows."""
        if len(self.parts) == 1:
            return self.parts[0]
        columns = zip(*self.parts, strict=True)
        return tuple([tuple(chain.from_iterable(parts)) if parts[0] is not None else None for parts in columns])  # type: ignore[return-value]


def conversation_of(group: Group, plan: Plan, name: str, channel: Channel, where: Where, *, whole: bool) -> Conversation:
    """The conversation called `name` of a group that has rows. `channel` is what the headers say, where no cell says it.

    `whole` says that its moments are whole seconds.
    """
    part = group.joined()
    first, last = part[7][0], part[8][-1]
    starts: Sequence[float | None] | None = None
    ends: Sequence[float | None] | None = None
    if part[3] is not None or part[6] is not None:
        part = _in_order(part, plan)
        if part[3] is not None:
            starts, ends = _counted(part[3], part[4], part[5], plan, whole)
    roles, names, texts, _, _, ats, _, lines, last_lines = part
    path, rows_places = where
    places: Iterable[Place]
    if rows_places is None:
        places = places_of(repeat(path), lines, last_lines)
    else:
        places = rows_places(lines)
        first, last = places[0].line, places[-1].end_line  # type: ignore[assignment]
    said = map(_ROLES.__getitem__, roles)
    turns = turns_of(said, texts, names or UNKNOWN, starts or UNKNOWN, ends or UNKNOWN, ats or UNKNOWN, places)
    place = Place(path, first, None, last)
    agent = _agent(roles, names) if names is not None else None
    facts = group.facts
    if facts is None:
        return _new(Conversation, (name, turns, place, None, channel, agent, None, None, NOTHING))
    metadata = metadata_of(facts, plan.units.get("queue-wait"))
    if "channel" in facts:
        channel = channel_from(facts["channel"])
        if channel.value != facts["channel"]:
            metadata["channel"] = facts["channel"]
    return Conversation(
        name,
        turns,
        place,
        language_code(facts.get("language")),
        channel,
        agent if agent is not None and "agent" in facts and plan.agent_is_id else facts.get("agent") or agent,
        facts.get("team"),
        facts.get("topic"),
        metadata,
    )


def _agent(roles: Sequence[str], names: Sequence[str | None]) -> str | None:
    """The first agent who has a name."""
    for role, name in zip(roles, names, strict=True) if any(names) else ():
        if role == "agent" and name:
            return name
    return None


def metadata_of(facts: Mapping[str, str], unit: str | None) -> dict[str, Any]:
    """What a reviewer would look for besides: who ended, how long the customer waited, subject, state."""
    metadata: dict[str, Any] = {key: facts[key] for key in ("subject", "status") if key in facts}
    if "day" in facts:
        metadata["date"] = facts["day"]
    if "ended-by" in facts:
        metadata["ended_by"] = role_of_ending(facts["ended-by"]) or facts["ended-by"]
    if "queue-wait" in facts:
        seconds = span_of(facts["queue-wait"], unit)
        metadata["queue_wait_s" if seconds is not None else "queue_wait"] = seconds if seconds is not None else facts["queue-wait"]
    return metadata


def _in_order(turns: Part, plan: Plan) -> Part:
    """The turns by their number, else by time. Where one has none, all stay where they are."""
    for column in (turns[6], turns[3] if plan.times is not Times.CLOCK else None):
        if column is None or None in column:
            continue
        if all(map(le, column, islice(column, 1, None))):  # type: ignore[arg-type]
            return turns
        # The newest first: those of one minute are the wrong way round as well.
        newest_first = plan.layout is Layout.MESSAGES and all(map(ge, column, islice(column, 1, None)))  # type: ignore[arg-type]
        rows = range(len(column) - 1, -1, -1) if newest_first else range(len(column))
        ranks = sorted(rows, key=column.__getitem__)  # type: ignore[arg-type]
        pick = itemgetter(*ranks)
        return tuple([pick(items) if items is not None else None for items in turns])  # type: ignore[return-value]
    return turns


def _counted(
    moments: tuple[float | None, ...],
    ends: Sequence[float | None] | None,
    ats: tuple[str | None, ...] | None,
    plan: Plan,
    whole: bool,
) -> tuple[Sequence[float | None], Sequence[float | None] | None]:
    """The starts and the ends in seconds from the start of the contact."""
    times = plan.times
    starts: Sequence[float | None] = moments
    if times is not Times.OFFSET:
        if times is Times.CLOCK:
            moments = _past_midnight(moments)
        if None in moments:
            known = [moment for moment in moments if moment is not None]
            if not known:
                return moments, None
            origin, whole = min(known), False
        else:
            origin = min(moments)  # type: ignore[type-var, assignment]
        if whole:
            starts = list(map(sub, moments, repeat(origin)))
        else:
            starts = [round(moment - origin, 3) if moment is not None else None for moment in moments]
        if ends is not None:
            ends = [round(end - origin, 3) if end is not None else None for end in ends]
    if ends is not None:
        ends = [end if end is not None and start is not None and end >= start else None for start, end in zip(starts, ends, strict=True)]
    if plan.layout is Layout.PAIRS and ats is not None:
        # An answer has no time of its own.
        starts = [start if at is not None else None for start, at in zip(starts, ats, strict=True)]
    return starts, ends


def _past_midnight(moments: Sequence[float | None]) -> tuple[float | None, ...]:
    """Times of day as times that go on: back by more than half a day, and midnight has passed."""
    days, before = 0.0, None
    found: list[float | None] = []
    for moment in moments:
        if moment is not None:
            if before is not None and before - moment > _HALF_A_DAY:
                days += 2 * _HALF_A_DAY
            before = moment
        found.append(moment + days if moment is not None else None)
    return tuple(found)
