"""calllint's own JSON form of a conversation: from decoded JSON to a `Conversation`, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from calllint.conversation import Channel, Conversation, Place, Turn
from calllint.patterns import lazy_pattern
from calllint.reading.channels import channel_from
from calllint.reading.own_turns import PlacesOf, WrongInputError, kind_of, metadata_of, optional_text, turns_from
from calllint.reading.turns import TurnColumns

_CONVERSATION_KEYS = frozenset({"id", "turns", "language", "channel", "agent", "team", "topic", "metadata"})
_WORDS_OF_OTHERS = frozenset({"content", "message", "body", "utterance", "transcript", "transcription", "sentence", "msg", "parts"})
# A speaker of another name, or an answer beside the words: with these it is no turn of calllint's own that lacks its role.
_OTHERS_BESIDE_TEXT = frozenset(
    {
        "speaker", "response", "reply", "answer", "antwoord", "draft", "mock_draft", "suggested_reply", "suggested_response",
        "agent_response", "assistant_response", "bot_response",
    }
)  # fmt: skip
_SURROGATE = lazy_pattern("[\ud800-\udfff]")


def refuse_constant(name: str) -> Any:
    """NaN and Infinity, which Python would let pass. Raises ValueError."""
    raise ValueError(f"{name} is not JSON (leave the key out)")


def is_own(value: object) -> bool:
    """Whether `value` has `turns` as calllint's own conversations have: other makers use the word too."""
    if not isinstance(value, dict) or "turns" not in value:
        return False
    turns = value["turns"]
    if not isinstance(turns, list) or not turns or not isinstance(turns[0], dict):
        return True
    first = turns[0].keys()
    if "text" not in first and first & _WORDS_OF_OTHERS:
        return False
    return "role" in first or not first or ("text" in first and _OTHERS_BESIDE_TEXT.isdisjoint(first))


def conversation_from(data: object, place: Place, turn_places: PlacesOf, fallback_id: str) -> Conversation:
    """The conversation that `data`, decoded JSON, stands for. Raises WrongInputError for the first key that is wrong.

    Unknown keys go to `metadata`; `turn_places` gives the places of so many turns. `turns` may be TurnColumns, which are known to be right.
    """
    if not isinstance(data, dict):
        raise WrongInputError("", f"expected a conversation (an object with `turns`), found {kind_of(data)}")
    if "turns" not in data:
        raise WrongInputError("turns", "is missing: this is no calllint conversation (see `calllint formats`)")
    raw = data["turns"]
    if not isinstance(raw, (list, TurnColumns)):
        raise WrongInputError("turns", f"expected a list, found {kind_of(raw)}")
    if not raw:
        raise WrongInputError("turns", "is empty: there is nothing to lint")
    metadata = metadata_of(data, _CONVERSATION_KEYS, "")
    language = optional_text(data, "language", "")
    return Conversation(
        id=_identifier(data, fallback_id),
        turns=turns_from(raw, turn_places),
        place=place,
        language=language_code(language),
        channel=_channel(data, metadata),
        agent=optional_text(data, "agent", ""),
        team=optional_text(data, "team", ""),
        topic=optional_text(data, "topic", ""),
        metadata=metadata,
    )


def language_code(written: str | None) -> str | None:
    """The code of a language without its region: `nl-BE` → `nl`; None for none."""
    return (re.split("[-_]", written)[0].lower() or None) if written is not None else None


def _identifier(data: Mapping[str, Any], fallback: str) -> str:
    value = data.get("id")
    if isinstance(value, str):
        return value or fallback
    if value is None:
        return fallback
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    raise WrongInputError("id", f"expected a string, found {kind_of(value)}")


def _channel(data: Mapping[str, Any], metadata: dict[str, Any]) -> Channel:
    """The channel; a word that is not calllint's own (`whatsapp`) stays in the metadata."""
    value = optional_text(data, "channel", "")
    if value is None:
        return Channel.UNKNOWN
    channel = channel_from(value)
    if channel.value != value:
        metadata.setdefault("channel", value)
    return channel


def without_lone_surrogates(value: Any) -> Any:
    """Decoded JSON in which half a surrogate pair, which no file could hold, is U+FFFD."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [without_lone_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {without_lone_surrogates(key): without_lone_surrogates(item) for key, item in value.items()}
    return value


def as_json(conversation: Conversation) -> dict[str, Any]:
    """The conversation in calllint's JSON form: what reading gives back as the same conversation, places aside."""
    data: dict[str, Any] = {"id": conversation.id}
    if conversation.language is not None:
        data["language"] = conversation.language
    if conversation.channel is not Channel.UNKNOWN:
        data["channel"] = conversation.channel.value
    data.update({key: value for key in ("agent", "team", "topic") if (value := getattr(conversation, key)) is not None})
    # What would settle unknown roles is advice to who reads now, and nothing about the conversation.
    metadata = {key: value for key, value in conversation.metadata.items() if key != "roles_unknown"}
    if metadata:
        data["metadata"] = metadata
    data["turns"] = [_turn_as_json(turn) for turn in conversation.turns]
    return data


def _turn_as_json(turn: Turn) -> dict[str, Any]:
    data: dict[str, Any] = {"role": turn.role.value}
    data.update({key: value for key in ("name", "text", "start", "end", "at") if (value := getattr(turn, key)) is not None})
    if turn.metadata:
        data["metadata"] = dict(turn.metadata)
    return data
