"""A transcript in lines, `Name: words`, whose names are those of a vCon's parties."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from calllint.conversation import Role
from calllint.reading.exports._vcon_parties import Party, who
from calllint.reading.plain.labels import labelled, speakers_of
from calllint.reading.plain.stamps import Stamp, timings


class Line(NamedTuple):
    """What one party says, with its times (seconds) where stamps tell them."""

    party: Party
    text: str
    start: float | None
    end: float | None


def lines_of(text: str, parties: Sequence[Party]) -> list[Line]:
    """The utterances of a transcript; none where no label names a party or a role."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = [labelled(line) for line in lines]
    speakers = {key: _named(speaker.name, speaker.role, parties) for key, speaker in speakers_of(one for one in found if one).items()}
    for one in found:
        if one is not None and (party := who(one.label, parties)) in parties:
            speakers[one.key] = party
    if not any(party in parties or party.role is not Role.UNKNOWN for party in speakers.values()):
        return []
    said: list[tuple[Party, Stamp | None, list[str]]] = []
    for line, one in zip(lines, found, strict=True):
        if one is not None and one.key in speakers:
            said.append((speakers[one.key], one.stamp, [line[one.column :]]))
        elif said:
            said[-1][2].append(line)
    times = timings([stamp for _, stamp, _ in said])
    return [
        Line(party, words, time.start, time.end)
        for (party, _, pieces), time in zip(said, times, strict=True)
        if (words := "\n".join(pieces).strip())
    ]


def _named(name: str | None, role: Role, parties: Sequence[Party]) -> Party:
    """The party of a label: by its name, else the only one with its role."""
    found = who(name, parties) if name is not None else None
    if found is not None and found in parties:
        return found
    same = [party for party in parties if party.role is role and role is not Role.UNKNOWN]
    return same[0] if name is None and len(same) == 1 else Party(role, name)
