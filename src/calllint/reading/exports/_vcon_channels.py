"""Whose a channel of a vCon's recording is: its `parties` are in the order of its channels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from calllint.conversation import Role
from calllint.reading.exports._values import list_of
from calllint.reading.exports._vcon_parties import Party, index_of, indices_of
from calllint.reading.exports._vcon_transcript import Spoken


def by_channel(spoken: list[Spoken], recorded: Any, parties: Sequence[Party]) -> list[Spoken]:
    """`spoken` with the party of each channel, where `recorded` (the `parties` of the recording) has one for each.

    Some transcribers count channels from 0, some from 1: where a recording tells neither, its channels stay as they are.
    """
    channels = {channel for one in spoken if (channel := _channel(one)) is not None}
    heard = list_of(recorded)
    if not channels or len(heard) < 2 or any(_channel(one) is None for one in spoken):
        return spoken
    if 0 in channels and max(channels) < len(heard):
        first = 0
    elif len(channels) > 1 and min(channels) > 0 and max(channels) == len(heard):
        first = 1
    else:
        return spoken
    owners = {channel: _owner(heard[channel - first], parties) for channel in channels}
    return [one._replace(party=owner) if (owner := owners[_channel(one) or 0]) is not None else one for one in spoken]


def _channel(one: Spoken) -> int | None:
    """The channel on which something is said that nothing else tells the speaker of."""
    channel = one.turn.metadata.get("channel") if one.turn is not None and one.party.role is Role.UNKNOWN else None
    return channel if isinstance(channel, int) and one.turn is not None and one.turn.name == f"channel {channel}" else None


def _owner(entry: Any, parties: Sequence[Party]) -> Party | None:
    """The party of a channel; None where several are on it, or nobody that is known."""
    if len(indices_of(entry)) != 1:
        return None
    index = index_of(entry)
    return parties[index] if index is not None and index < len(parties) else None
