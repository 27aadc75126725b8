"""Who is who by what people say, where neither the export nor the configuration tells: only what is clear, with a stated confidence.

The parties are the distinct names of the turns whose role is unknown. The signs of `signs` are counted for each; the roles are given
when their sum speaks clearly enough, and when somebody is being served at all: an agent does what agents alone do (introduces the firm,
asks for a customer number, puts on hold). A meeting, a family or two customers among themselves stay unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from math import exp, sqrt
from typing import NamedTuple

from calllint.conversation import Conversation, Role, Turn
from calllint.reading.parties.party import Party, read_parties
from calllint.reading.parties.patterns import fold, with_agent
from calllint.reading.parties.phrases import OPENING
from calllint.reading.parties.signs import BOT, HALLMARK, MENU, NAMED, OUTSIDER, PRIOR, PRIOR_SERVED, SERVICE_NEEDED, SIGNS

THRESHOLD = 0.985
"""The least confidence at which roles are given."""
_THRESHOLD_OF_MORE = 0.9995
"""The least confidence in an agent who is not the last."""
_LEAST_OF_AGENT = 2.0
"""The log-odds that an agent's own doings bring at least."""
_SERVES = 1.4
"""The service that a sign of an agent shows at least which nobody else gives by accident."""
_OF_SERVICE = 0.2
"""The service that a customer's sign shows at least, where no such sign of the agent stands against it."""
_MOST_PARTIES = 6
"""More than these are a group, not a contact."""
_MOST_COUNTED = 60
"""Turns by which a longer contact is measured."""
_QUOTES = 6
_BOT_CONFIDENCE = 0.99
_SURE = 9.0
_NUMBER = re.compile(r"\w*\d\w*")


class _Roles(NamedTuple):
    """Roles by name, with the confidence in the least sure of them."""

    confidence: float
    roles: Mapping[str, Role]


def inferred(conversation: Conversation) -> Conversation:
    """The conversation with the roles that its words make clear, for the turns that have a name and no role.

    What was found stands in the metadata: `roles_inferred` with `confidence` (0 to 1), `roles` by name and the words it rests on
    (`because`); and, where parties stay unknown, `roles_unknown`: a line that says what would settle it. A conversation whose roles are
    all known comes back as it is.
    """
    if not any(turn.role is Role.UNKNOWN for turn in conversation.turns):
        return conversation
    names = list(dict.fromkeys(turn.name for turn in conversation.turns if turn.role is Role.UNKNOWN and turn.name))
    known = {turn.role for turn in conversation.turns} & {Role.AGENT, Role.CUSTOMER, Role.BOT}
    parties: list[Party] = []
    found: _Roles | None = None
    if 0 < len(names) <= _MOST_PARTIES and (len(names) > 1 or known):
        parties, beside = read_parties(conversation, names)
        found = _found(parties, beside, known, conversation.agent)
    if found is None:
        settled = what_settles(names if len(names) > 1 or known else (), known, parties)
        return conversation._replace(metadata={**conversation.metadata, "roles_unknown": settled})
    given = {
        "confidence": round(found.confidence, 3),
        "roles": {name: role.value for name, role in found.roles.items()},
        "because": _quotes(parties, found.roles),
    }
    metadata = {**conversation.metadata, "roles_inferred": given}
    left = [name for name in names if name not in found.roles]
    if left:
        metadata["roles_unknown"] = what_settles(left, known | set(found.roles.values()), parties)
    turns = tuple(_given(turn, found.roles) for turn in conversation.turns)
    return with_agent(conversation._replace(turns=turns, metadata=metadata))


def _given(turn: Turn, roles: Mapping[str, Role]) -> Turn:
    role = roles.get(turn.name or "") if turn.role is Role.UNKNOWN else None
    return turn if role is None else Turn(role, *turn[1:])


def what_settles(names: Sequence[str], known: set[Role], parties: Iterable[Party] = ()) -> str:
    """A line that says what would tell the roles of `names`, in a contact where those of `known` are; the likeliest agent first."""
    if not names:
        return "the export does not tell the speakers apart: export it with speakers or channels"
    by_score = [party.name for party in sorted(parties, key=lambda party: -party.score) if party.name in names] or list(names)
    missing = [role for role in (Role.AGENT, Role.CUSTOMER) if role not in known] or [Role.AGENT]
    # One name is shown for each role that is missing: the likeliest agent is the first, the likeliest customer the last.
    pairs = [(missing[0], by_score[-1 if missing[0] is Role.CUSTOMER else 0])]
    if len(missing) > 1 and len(by_score) > 1:
        pairs.append((missing[1], by_score[-1]))
    written = ", ".join(f"{role} = [{_toml(name)}]" for role, name in pairs)
    return f"say who is who in calllint.toml, such as: roles = {{ {written} }}"


def _toml(name: str) -> str:
    import json

    # JSON's strings are TOML's but for this one character.
    return json.dumps(name, ensure_ascii=False).replace("\x7f", "\\u007f")


def _found(parties: list[Party], beside: Party | None, known: set[Role], agent: str | None) -> _Roles | None:
    """The roles of those parties that are clear; None where none is."""
    for party in parties:
        if agent is not None and fold(party.name) == fold(agent):
            party.signs[NAMED] = 2
            party.weigh()
    bots = {party.name: Role.BOT for party in parties if _is_bot(party)}
    people = [party for party in parties if party.name not in bots]
    rest = _people(people, beside, known) if people else None
    if rest is None:
        sure = {party.name: Role.BOT for party in parties if {BOT, MENU} <= party.signs.keys() and party.name in bots}
        return _Roles(_BOT_CONFIDENCE, sure) if sure else None
    roles = bots | dict(rest.roles)
    confidence = min(rest.confidence, _BOT_CONFIDENCE) if bots else rest.confidence
    return _Roles(confidence, {party.name: roles[party.name] for party in parties if party.name in roles})


def _people(people: list[Party], beside: Party | None, known: set[Role]) -> _Roles | None:
    """The roles of the parties that are no bots."""
    persons = known & {Role.AGENT, Role.CUSTOMER}
    if len(people) == 2 and not persons:
        return _pair(*sorted(people, key=lambda party: party.score))
    if len(people) == 1 and len(persons) < 2:
        return _remaining(people[0], beside, known)
    return _several(people, known)


def _pair(customer: Party, agent: Party) -> _Roles | None:
    confidence = _probability(agent.score - customer.score)
    # A machine serves as an agent does, but for what only machines say.
    if (
        confidence < THRESHOLD
        or not {BOT, MENU}.isdisjoint(agent.signs)
        or not _serves(agent, [customer])
        or not _shows_enough(agent, customer)
    ):
        return None
    return _Roles(confidence, {agent.name: Role.AGENT, customer.name: Role.CUSTOMER})


def _remaining(party: Party, beside: Party | None, known: set[Role]) -> _Roles | None:
    """The role of the one party that is left `beside` an agent or a customer, or beside a bot."""
    if beside is not None and Role.CUSTOMER in known:
        confidence, role, clear = _probability(PRIOR + party.score), Role.AGENT, _serves(party, [beside])
    else:
        # Beside an agent who is seen to serve somebody stands hardly anybody else.
        prior = PRIOR_SERVED if beside is not None and _serves(beside, [party]) else PRIOR
        confidence, role, clear = _probability(prior - party.score), Role.CUSTOMER, party.score < 0
    return _Roles(confidence, {party.name: role}) if confidence >= THRESHOLD and clear else None


def _several(people: list[Party], known: set[Role]) -> _Roles | None:
    """The roles of those of several parties who are clear by themselves: one customer, and agents.

    Agents after whom somebody else comes must be surer: machines welcome, ask for a number and put through, as people do.
    """
    customers = [party for party in people if _probability(-party.score) >= THRESHOLD]
    agents = [party for party in people if _probability(party.score) >= THRESHOLD and _serves(party, customers)]
    last = max((party for party in people if party not in customers), key=lambda party: party.last, default=None)
    agents = [party for party in agents if party is last or _probability(party.score) >= _THRESHOLD_OF_MORE]
    if len(customers) + (Role.CUSTOMER in known) != 1 or not (agents or Role.AGENT in known) or not (agents or customers):
        return None
    confidence = min(_probability(abs(party.score)) for party in (*agents, *customers))
    return _Roles(confidence, {party.name: Role.AGENT for party in agents} | {party.name: Role.CUSTOMER for party in customers})


def _serves(agent: Party, others: Sequence[Party]) -> bool:
    """Whether the words show that the party serves the others, and not that people talk of other things."""
    turns = agent.turns + sum(party.turns for party in others)
    outside = agent.signs.get(OUTSIDER, 0) + sum(party.signs.get(OUTSIDER, 0) for party in others)
    shown = agent.service(1) + sum(party.service(-1) for party in others) + SIGNS[OUTSIDER].service * outside
    least, by_length = SERVICE_NEEDED
    return shown >= least + by_length * sqrt(min(turns, _MOST_COUNTED))


def _shows_enough(agent: Party, customer: Party) -> bool:
    """Whether the agent is seen to do what agents do, and more than one thing speaks for the roles: a customer, too, may ask for a name."""
    agents = {sign: turns for sign, turns in agent.signs.items() if sign in SIGNS and SIGNS[sign].weight > 0}
    serves = any(SIGNS[sign].service >= _SERVES or sign == HALLMARK for sign in agents)
    # Who only speaks of his own things is no customer for that: somebody has to serve him.
    least = 0.0 if serves else _OF_SERVICE
    customers = [sign for sign in customer.signs if sign in SIGNS and SIGNS[sign].weight < 0 and SIGNS[sign].service >= least]
    # Friends begin with "Hello! How are you?" as well.
    done = sum(SIGNS[sign].weight * min(turns, 2) for sign, turns in agents.items() if sign != "opening")
    return done >= _LEAST_OF_AGENT and sum(agents.values()) + len(customers) > 1


def _is_bot(party: Party) -> bool:
    """Whether the party says that it is a machine, or offers menus; one whose place a person has taken is none."""
    return (party.signs.get(BOT, 0) > 0 or party.signs.get(MENU, 0) > 1) and party.signs.get("introduces", 0) < 2


def _probability(log_odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))


def _quotes(parties: Iterable[Party], roles: Mapping[str, Role]) -> list[str]:
    """The words that speak most clearly for the roles that were given, numbers left out."""
    shown: list[tuple[float, int, str, list[str]]] = []
    for party in parties:
        way = {Role.AGENT: 1, Role.CUSTOMER: -1}.get(roles.get(party.name, Role.UNKNOWN), 0)
        for sign, words in party.seen.items():
            weight = way * SIGNS[sign].weight if sign in SIGNS else _SURE
            if weight > 0 and party.name in roles:
                shown.append((-weight, len(shown), party.name, words))
    return [f"{name}: “{_without_numbers(words)}”" for _, _, name, words in sorted(shown)[:_QUOTES]]


def _without_numbers(words: Iterable[str]) -> str:
    return " ".join(_NUMBER.sub("…", word) for word in words if word != OPENING).replace(" ?", "?").replace(" .", ".")
