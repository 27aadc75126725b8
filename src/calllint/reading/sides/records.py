"""What a side file says of one conversation, and the words in which tables say it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Channel, Role
from calllint.patterns import lazy_pattern
from calllint.reading.channels import channel_from
from calllint.reading.language_codes import language_code
from calllint.reading.roles import speaker_of
from calllint.reading.tables.names import fields_of, normal, unit_of
from calllint.reading.tables.spans import span_of

LONGEST = 200
"""Characters of what is kept of a column that calllint does not know."""
_MOST_KEPT = 20
_WORDS = lazy_pattern(r"[^\W\d_]+")
_TIME_OUT = lazy_pattern(r"time[ -]out", re.IGNORECASE)
_CAMEL = lazy_pattern(r"(?<=[a-z])(?=[A-Z])")

# Headers of side files alone; all others are those of tables.
_MORE_NAMES = {
    "ended-by": """
        disconnect reason, disconnect initiator, disconnect source, hangup cause, hangup source, hangup reason, who hung up, who ended,
        who disconnected, end reason, ending, hung up, ended, call ended by, ended by role, reden einde, reden beeindiging, reden
        verbreking, wie hing op, wie heeft opgehangen, ophanger, opgehangen, beeindigd, gesprek beeindigd door, aufgelegt von, aufgelegt
        durch, beendet durch, raccroche par, cloture par, disconnectreason, disconnect type, disconnecttype
    """,
    "agent": "agent username, agent user name, username, gebruikersnaam, naam agent, agentnaam, naam adviseur",
}
_MORE = {" ".join(name.split()): field for field, names in _MORE_NAMES.items() for name in names.split(",")}
_LAST_CHOICE = 5000
_DISCONNECT_TYPES = frozenset({"client", "endpoint", "peer"})
"""What Genesys says of a participant, which says nothing without knowing whose it is."""
_FIELDS = ("conversation", "ended-by", "queue-wait", "agent", "team", "topic", "language", "channel", "subject")
_OURS = frozenset({"roles_inferred", "roles_unknown", "ended_by", "queue_wait_s"})

_NOBODY = frozenset(["transfer", "transferred", "consult", "forward", "conference", "barged", "third", "discarded", "voicemail"])
"""Words of endings that none of the parties of the contact caused."""
_MACHINE_WORDS = """
    system systeem timeout timed expired expiry idle inactivity inactive inactiviteit automatic automatically automatisch auto network
    netwerk netwerkfout telecom carrier error fout storing technical technisch technische api flow problem busy unanswered session spam
    transport failure uncallable never established resource
"""
_MACHINE = frozenset(_MACHINE_WORDS.split())
_PARTY_WORDS = {
    Role.AGENT: """
        agent agents medewerker medewerkster adviseur operator employee rep representative advisor internal intern interne staff host
        mitarbeiter berater conseiller bedrijf firma
    """,
    Role.CUSTOMER: """
        customer klant client caller beller visitor bezoeker consumer external extern externe remote user gebruiker kunde anrufer contact
        enduser guest patient cliënt burger
    """,
    Role.BOT: "bot chatbot voicebot ivr keuzemenu",
}
_PARTIES = {word: role.value for role, words in _PARTY_WORDS.items() for word in words.split()}


class SideRecord(NamedTuple):
    """What a side file says of the conversation with one of the `ids`: `queue_wait_s` in seconds, `ended_by` a role.

    `updated` says, in seconds since 1970, when it was written, where vendors write it more than once.
    """

    ids: tuple[str, ...]
    ended_by: str | None = None
    queue_wait_s: float | None = None
    agent: str | None = None
    team: str | None = None
    topic: str | None = None
    language: str | None = None
    channel: Channel = Channel.UNKNOWN
    metadata: Mapping[str, Any] = NOTHING
    updated: float = 0.0


def merged(first: SideRecord, second: SideRecord) -> SideRecord:
    """`first` with what `second` says where it says nothing."""
    return SideRecord(
        tuple(dict.fromkeys((*first.ids, *second.ids))),
        first.ended_by or second.ended_by,
        first.queue_wait_s if first.queue_wait_s is not None else second.queue_wait_s,
        first.agent or second.agent,
        first.team or second.team,
        first.topic or second.topic,
        first.language or second.language,
        first.channel if first.channel is not Channel.UNKNOWN else second.channel,
        {**second.metadata, **first.metadata},
        first.updated,
    )


def fields_in(headers: tuple[str, ...]) -> dict[str, str]:
    """Which header stands for which field: the most telling one for each. No `conversation` among them means that there is no id."""
    ranks: dict[str, tuple[int, str]] = {}
    for header in headers:
        known = {field: rank for field, rank in fields_of(header).items() if field in _FIELDS}
        if not known and (more := _MORE.get(normal(header))) is not None:
            known = {more: _LAST_CHOICE}
        for field, rank in known.items():
            if field not in ranks or rank < ranks[field][0]:
                ranks[field] = (rank, header)
    return {field: header for field, (_, header) in ranks.items()}


def plain_record(row: Mapping[str, Any], fields: Mapping[str, str], fallback: str | None = None) -> SideRecord | None:
    """The record of a row of a table, or of an object, whose headers stand for `fields`; None for a row without an id.

    `fallback` is the id where no column holds one.
    """
    id_ = text_of(row.get(fields.get("conversation", ""))) or fallback
    if not id_:
        return None
    ending, agent = text_of(row.get(fields.get("ended-by", ""))), text_of(row.get(fields.get("agent", "")))
    topic, subject = text_of(row.get(fields.get("topic", ""))), text_of(row.get(fields.get("subject", "")))
    wait, channel = row.get(fields.get("queue-wait", "")), text_of(row.get(fields.get("channel", "")))
    metadata = _others(row, set(fields.values()))
    if topic and subject:
        metadata["subject"] = subject[:LONGEST]
    seconds = seconds_of(wait, fields.get("queue-wait", ""))
    if wait is not None and seconds is None and text_of(wait):
        metadata["queue_wait"] = text_of(wait)
    ended_by = party_of(ending, agent) if ending and not _is_type(ending, fields["ended-by"]) else None
    if ending and ended_by is None:
        metadata["ending"] = ending[:LONGEST]
    return SideRecord(
        ids=(id_,),
        ended_by=ended_by,
        queue_wait_s=seconds,
        agent=agent,
        team=text_of(row.get(fields.get("team", ""))),
        topic=topic or subject,
        language=language_code(text_of(row.get(fields.get("language", "")))),
        channel=channel_from(channel) if channel else Channel.UNKNOWN,
        metadata=metadata,
    )


def _is_type(said: str, header: str) -> bool:
    return said.casefold() in _DISCONNECT_TYPES and "type" in normal(header)


def _others(row: Mapping[str, Any], taken: set[str]) -> dict[str, Any]:
    """What calllint has no field for, under its own name, where it is small."""
    kept: dict[str, Any] = {}
    for key, value in row.items():
        small = isinstance(value, bool | int | float) or (isinstance(value, str) and 0 < len(value.strip()) <= LONGEST)
        if key and key not in taken and key not in _OURS and small and len(kept) < _MOST_KEPT:
            kept[key] = value.strip() if isinstance(value, str) else value
    return kept


def text_of(value: Any) -> str | None:
    """A cell as a text; None for an empty one and for what is neither text nor number. An object gives its `name`."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("Name") or value.get("username") or value.get("Username") or value.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    return None if text.casefold() in ("", "null", "none", "n/a", "nan", "-") else text


def seconds_of(value: Any, header: str) -> float | None:
    """How long, in seconds, in the unit that the header names (seconds where it names none); None for what is no such thing."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    found = span_of(str(value), unit_of(header))
    return round(found, 3) if found is not None and found >= 0 else None


@lru_cache(maxsize=1024)
def party_of(said: str, agent: str | None = None) -> str | None:
    """Who ended, by a word such as `Klant` or a code such as `AGENT_DISCONNECT`: agent, customer, bot or system; None for nobody of these.

    `agent` is the agent's name, which may stand there too.
    """
    if agent is not None and said.casefold() == agent.casefold():
        return Role.AGENT.value
    words = [word.casefold() for word in _WORDS.findall(_CAMEL.sub(" ", _TIME_OUT.sub("timeout", said)))]
    if not _NOBODY.isdisjoint(words):
        return None
    # "Agent network disconnect" is the network's doing.
    if not _MACHINE.isdisjoint(words):
        return Role.SYSTEM.value
    for word in words:
        if word in _PARTIES:
            return _PARTIES[word]
    role = speaker_of(said).role
    return role.value if role is not Role.UNKNOWN else None
