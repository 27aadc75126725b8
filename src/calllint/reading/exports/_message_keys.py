"""Which keys of a home-made message hold its words, its speaker and its times. Found once for each set of keys."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter

TEXTS = (
    "text", "content", "body", "message", "utterance", "transcript", "transcription", "msg", "message_text", "message_body", "spoken_text",
    "sentence", "tekst", "bericht", "inhoud", "payload", "value",
)  # fmt: skip
_ROLES = (
    "role", "speaker_role", "participant_role", "sender_role", "author_role", "user_role", "sender_type", "author_type", "speaker_type",
    "user_type", "participant_type", "from_type", "direction", "party", "participant_purpose", "rol", "richting",
)  # fmt: skip
_LABELS = (
    "speaker", "sender", "from", "by", "author", "participant", "who", "actor", "user", "speaker_id", "speaker_label", "afzender",
    "spreker",
)  # fmt: skip
_NAMES = ("speaker_name", "sender_name", "author_name", "participant_name", "display_name", "user_name", "username", "from_name", "name")
_SPEAKER_IDS = ("participant_id", "sender_id", "author_id", "user_id", "from_id", "party_id", "member_id")
# Yes and no under these say who speaks.
_TRUTHS = (
    "from_me", "is_from_me", "from_agent", "is_agent", "is_from_agent", "from_customer", "is_customer", "is_from_customer", "from_user",
    "is_user", "is_from_user", "from_client", "is_client", "is_staff", "from_staff", "is_bot", "from_bot", "incoming", "is_incoming",
    "inbound", "is_inbound", "outgoing", "is_outgoing", "outbound", "is_outbound", "inkomend", "uitgaand", "is_klant", "is_medewerker",
)  # fmt: skip
_WEAK = ("type", "name", "message_type", "channel", "source")
_MOMENTS = (
    "timestamp",
    "datetime",
    "date_time",
    "created_at",
    "created",
    "sent_at",
    "absolute_time",
    "time",
    "at",
    "start",
    "start_time",
    "start_date_time",
    "ts",
    "date",
    "tijdstip",
    "datum_tijd",
    "verzonden_op",
    "created_on",
    "created_time",
    "sent_on",
    "sent_time",
    "posted_at",
    "received_at",
    "message_time",
    "datum",
    "tijd",
)
_ENDS = ("end", "end_time", "end_date_time")
_FLAGS = (
    "internal", "private", "is_internal", "is_private", "internal_note", "is_note", "is_internal_note", "intern", "interne_notitie",
    "public", "is_public", "jsd_public", "openbaar", "visibility", "type", "message_type",
    "kind", "comment_type", "part_type", "event_type", "soort",
)  # fmt: skip
_IDS = (
    "conversation_id", "dialogue_id", "dialog_id", "call_id", "chat_id", "ticket_id", "session_id", "thread_id", "contact_id",
    "interaction_id", "transcript_id", "convo_id", "conv_id", "case_id", "conversation_sid", "room_id", "conversation", "session",
    "dialogue", "dialog", "interaction", "ticket", "chat", "call", "thread", "convo", "gesprek_id", "gespreksnummer", "gesprek",
    "zaaknummer",
)  # fmt: skip
_SECONDS = frozenset({"s", "sec", "secs", "second", "seconds", "in_seconds", "in_sec"})
_MILLISECONDS = frozenset({"ms", "msec", "millis", "millisecond", "milliseconds", "in_ms", "in_milliseconds"})
_STEMS = {
    **dict.fromkeys(
        (
            "start",
            "start_time",
            "begin",
            "begin_time",
            "offset",
            "start_offset",
            "begin_offset",
            "start_time_offset",
            "time",
            "elapsed",
            "time_offset",
            "time_in_call",
            "from",
        ),
        "start",
    ),
    **dict.fromkeys(("end", "end_time", "stop", "end_offset", "finish", "to"), "end"),
    "duration": "duration",
}
_STAMPS = frozenset({"timestamp", "created", "created_at", "sent_at", "epoch"})
_HUMPS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[\s-]+")


class Layout:
    """The keys of a message, each as the file writes it, the best first.

    `roles`, `labels` and `names` are there to name a speaker (one of them makes it `strong`); `weak` ones may. `spans` are keys that say
    their unit: the key, what it holds (`start`, `end`, `duration`), and what one counts for in seconds; `epochs` are keys of time stamps
    that say theirs (`timestamp_ms`); `dated` are keys of moments, which a number since 1970 may say as well. `truths` hold yes and no.
    `speaker_ids` name somebody of a list that stands elsewhere, and are asked where nothing else says who
    speaks. `said_by` gives all values that say who speaks.
    """

    __slots__ = (
        "dated", "ends", "epochs", "flags", "ids", "labels", "moments", "names", "roles", "said_by", "spans", "speaker_ids", "strong",
        "texts", "truths", "weak",
    )  # fmt: skip

    def __init__(self, written: dict[str, str]) -> None:
        def those(wanted: tuple[str, ...]) -> tuple[str, ...]:
            return tuple([written[key] for key in wanted if key in written])

        # ShareGPT alone calls its words a value.
        self.texts = those(TEXTS if "from" in written else TEXTS[:-1])
        self.roles, self.labels, self.weak = those(_ROLES), those(_LABELS), those(_WEAK)
        self.names, self.moments, self.ends = those(_NAMES), those(_MOMENTS), those(_ENDS)
        self.spans, self.ids, self.flags = tuple(_spans(written)), those(_IDS), those(_FLAGS)
        self.epochs = tuple(_epochs(written))
        self.dated = tuple([key for key in self.moments if not plain_key(key).startswith("start")])
        self.truths = those(_TRUTHS)
        self.strong = bool(self.roles or self.labels or self.truths or any(plain_key(name) != "name" for name in self.names))
        self.speaker_ids = () if self.strong else those(_SPEAKER_IDS)
        speaking = (*self.names, *self.roles, *self.labels, *self.truths, *self.weak, *self.speaker_ids)
        self.said_by = itemgetter(*speaking) if speaking else None


@lru_cache(maxsize=4096)
def plain_key(key: str) -> str:
    """A key as it is compared: `startMs`, `Start ms` and `start-ms` are `start_ms`."""
    return _HUMPS.sub("_", key.strip()).lower()


@lru_cache(maxsize=1024)
def layout_of(keys: tuple[str, ...]) -> Layout:
    """The layout of a message with these keys."""
    written: dict[str, str] = {}
    for key in keys:
        written.setdefault(plain_key(key), key)

    return Layout(written)


def _spans(written: dict[str, str]) -> list[tuple[str, str, float]]:
    found = []
    for plain, key in written.items():
        stem, _, suffix = plain.rpartition("_")
        if suffix == "start" and plain.endswith(("_from_start", "_since_start")):
            # `seconds_from_start`
            stem, suffix = "start", plain.partition("_")[0]
        if stem.endswith("_in"):
            stem = stem.removesuffix("_in")
        unit = 1.0 if suffix in _SECONDS else 0.001 if suffix in _MILLISECONDS else None
        if unit is not None and (which := _STEMS.get(stem)) is not None:
            found.append((key, which, unit))
    return found


def _epochs(written: dict[str, str]) -> list[tuple[str, float]]:
    """Keys of numbers since 1970, and what one counts for in seconds."""
    found = []
    for plain, key in written.items():
        stem, _, suffix = plain.rpartition("_")
        if stem in _STAMPS and suffix in _MILLISECONDS:
            found.append((key, 0.001))
        elif stem in _STAMPS and suffix in _SECONDS:
            found.append((key, 1.0))
    return found
