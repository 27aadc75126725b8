"""Who speaks in a home-made message: roles by the words that people, programs and language models use."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from calllint.conversation import Role
from calllint.reading.exports._message_keys import Layout, plain_key
from calllint.reading.exports._values import name_of
from calllint.reading.roles import CONTACTS, is_account, speaker_of

_WORDS = {
    **dict.fromkeys(("human", "end user", "enduser", "external", "consumer", "contact", "lead"), Role.CUSTOMER),
    **dict.fromkeys(("human agent", "live agent", "internal", "csr"), Role.AGENT),
    **dict.fromkeys(("gpt", "ai", "model", "chatgpt", "llm", "assistant", "claude", "virtual assistant", "automated agent"), Role.BOT),
    **dict.fromkeys(("developer", "system"), Role.SYSTEM),
}
_DIRECTIONS = {
    **dict.fromkeys(("in", "inbound", "incoming", "received", "inkomend", "eingehend", "entrant"), Role.CUSTOMER),
    **dict.fromkeys(("out", "outbound", "outgoing", "sent", "uit", "uitgaand", "ausgehend", "sortant"), Role.AGENT),
}
_DIRECTION_KEYS = ("direction", "richting")
_BOTS = ("isBot", "is_bot", "bot")
# What a language model asks of a program, and its answer: nobody says that.
_SILENT = frozenset({"tool", "function", "tool call", "tool result", "tool use", "function call", "agent action"})
_PARTIES = frozenset({"speakers", "participants", "users", "members", "parties", "people", "deelnemers", "sprekers", "speaker_map"})
_PARTIES_OF_TICKET = {
    **dict.fromkeys(("requester_id", "requester", "requester_name", "customer_id", "customer_name", "visitor_id"), Role.CUSTOMER),
    **dict.fromkeys(("assignee_id", "assignee", "assignee_name", "agent_id", "agent_name", "operator_id", "support_agent_id"), Role.AGENT),
}
_PARTY_IDS = ("id", "_id", "speaker_id", "speakerId", "participant_id", "participantId", "user_id", "userId", "speaker", "index")
_INSIDE = ("role", "type", "name", "display_name", "displayName", "label", "id")


class Who(NamedTuple):
    """`word` is what the message calls the role, in small letters; None where it names none."""

    role: Role
    name: str | None = None
    word: str | None = None
    silent: bool = False


@lru_cache(maxsize=4096)
def role_of_word(word: str) -> tuple[Role, str | None]:
    """The role that a word or a label names, and the name in it."""
    plain = " ".join(word.replace("_", " ").split())
    folded = plain.casefold()
    if folded in _WORDS:
        return _WORDS[folded], None
    if folded.replace("-", " ") in _SILENT:
        return Role.UNKNOWN, folded.replace("-", " ")
    found = speaker_of(plain)
    if found.role is Role.UNKNOWN:
        found = speaker_of(plain_key(plain).replace("_", " "))
        return found.role, " ".join(word.split()) if found.role is Role.UNKNOWN else None
    return found.role, found.name


class Speakers:
    """Who says the messages of a conversation: what they say of it is looked into once for all that say the same."""

    def __init__(self) -> None:
        self._known: dict[Layout, dict[Any, Who]] = {}

    def of(self, message: dict[str, Any], layout: Layout) -> Who:
        """The speaker of a message."""
        known = self._known.get(layout)
        if known is None:
            known = self._known[layout] = {}
        key = layout.said_by(message) if layout.said_by is not None else None
        try:
            return known[key]
        except KeyError:
            found = known[key] = who_says(message, layout)
            return found
        except TypeError:
            # An object with a name and a role.
            return who_says(message, layout)


def who_says(message: dict[str, Any], layout: Layout) -> Who:
    """The speaker of a message: the first key that names a role, and the first that names somebody."""
    name = next((found for key in layout.names if (found := name_of(message[key])) is not None), None)
    role, word = Role.UNKNOWN, None
    for key in (*layout.roles, *layout.labels, *layout.weak):
        value = message[key]
        found, label = _direction(value) if plain_key(key) in _DIRECTION_KEYS else _named(value)
        if found is Role.SYSTEM and name is not None and key in layout.weak and plain_key(key) == "source":
            # Where the sound of a named speaker comes from: the microphone, or the system.
            continue
        if found is not Role.UNKNOWN:
            if role is Role.UNKNOWN:
                role, word = found, _word_in(value, found)
                name = name or label
        elif label is not None:
            if label.casefold() in _SILENT:
                return Who(Role.UNKNOWN, silent=True)
            name = name or (label if key not in layout.weak else None)
        if role is not Role.UNKNOWN and name is not None:
            break
    return Who(role, name, word) if role is not Role.UNKNOWN else _by_less(message, layout, name)


def _by_less(message: dict[str, Any], layout: Layout, name: str | None) -> Who:
    """The speaker of a message whose keys for roles say none: by a yes or a no, by a name that is a role, by a number."""
    role = _told_by_yes(message, layout) if layout.truths else Role.UNKNOWN
    if role is not Role.UNKNOWN:
        return Who(role, name)
    if name is not None:
        role, bare = role_of_word(name)
        return Who(role, name if role is Role.UNKNOWN else bare)
    return Who(role, _numbered(message, layout))


def _word_in(value: Any, role: Role) -> str | None:
    """The word for this role in a label, or in an object, in small letters."""
    if isinstance(value, dict):
        inner = (value.get(key) for key in _INSIDE)
        value = next((one for one in inner if isinstance(one, str) and role_of_word(one)[0] is role), None)
    return value.strip().casefold() if isinstance(value, str) else None


def _told_by_yes(message: dict[str, Any], layout: Layout) -> Role:
    """The role that a yes or a no says: `fromMe`, `isAgent`, `incoming`. That somebody is no bot leaves the others to say who it is."""
    from calllint.reading.tables.roles import roles_of_truth

    for key in layout.truths:
        value, roles = message[key], roles_of_truth(key)
        if isinstance(value, bool) and roles is not None and (role := roles[0] if value else roles[1]) is not Role.UNKNOWN:
            return role
    return Role.UNKNOWN


def _numbered(message: dict[str, Any], layout: Layout) -> str | None:
    """What somebody without a role and a name is called: the channel, or the id in a list that stands elsewhere."""
    if layout.speaker_ids:
        return next((found for key in layout.speaker_ids if (found := name_of(message[key])) is not None), None)
    channel = name_of(message["channel"]) if "channel" in layout.weak else None
    return f"channel {channel}" if channel is not None else None


def parties_in(value: dict[str, Any]) -> dict[str, Who]:
    """Who takes part, by id, as a list beside the messages has it: objects with an `id`, or an object of ids and names or roles."""
    for key, item in value.items():
        if not item or plain_key(key) not in _PARTIES:
            continue
        if isinstance(item, dict):
            listed: list[tuple[Any, Any]] = list(item.items())
        elif isinstance(item, list) and all(isinstance(one, dict) for one in item):
            listed = [(next((one[inner] for inner in _PARTY_IDS if inner in one), None), one) for one in item]
        else:
            continue
        found = {name: Who(*_named(_without_id(one))) for ident, one in listed if (name := name_of(ident)) is not None}
        if found and any(who.role is not Role.UNKNOWN or who.name is not None for who in found.values()):
            return found
    return _parties_of_ticket(value)


def _parties_of_ticket(value: dict[str, Any]) -> dict[str, Who]:
    """Who asks and who answers, by id or name, as a ticket itself says: `requesterId`, `assignee_id`."""
    found: dict[str, Who] = {}
    for key, item in value.items():
        role = _PARTIES_OF_TICKET.get(plain_key(key))
        if role is not None and (name := name_of(item)) is not None:
            found[name.removeprefix("User ")] = Who(role)
    return found


def _without_id(value: Any) -> Any:
    return {key: item for key, item in value.items() if key not in _PARTY_IDS} if isinstance(value, dict) else value


def of_parties(speakers: list[Who], parties: dict[str, Who]) -> list[Who]:
    """The speakers, as the list of who takes part knows them; ids are nobody's names."""
    found = []
    for who in speakers:
        key = (who.name or "").removeprefix("Speaker ")
        party = parties.get(key) if who.role is Role.UNKNOWN else None
        if party is not None:
            nameless = party.role is not Role.UNKNOWN and any(map(str.isdecimal, key))
            who = who._replace(role=party.role, name=party.name or (None if nameless else who.name))
        found.append(who)
    return found


def _direction(value: Any) -> tuple[Role, str | None]:
    return (
        (_DIRECTIONS.get(value.strip().casefold().partition("-")[0], Role.UNKNOWN), None)
        if isinstance(value, str)
        else (Role.UNKNOWN, None)
    )


def _named(value: Any) -> tuple[Role, str | None]:
    """The role and the name in a label, in a number of a speaker, or in an object with a `role` or `name`."""
    if isinstance(value, str):
        return role_of_word(value) if value.strip() else (Role.UNKNOWN, None)
    if isinstance(value, dict):
        role, name = Role.BOT if any(value.get(key) is True for key in _BOTS) else Role.UNKNOWN, None
        for key in _INSIDE:
            inner = value.get(key)
            if isinstance(inner, str) and inner.strip():
                found, label = role_of_word(inner)
                role = found if role is Role.UNKNOWN else role
                name = name or (label if key in _INSIDE[2:] else None)
        return role, name
    number = name_of(value)
    return Role.UNKNOWN, f"Speaker {number}" if number is not None else None


def with_assistants(speakers: list[Who]) -> list[Who]:
    """`assistant` means a program; where there are customers and no agent it is who works for the firm. Beside a contact or a visitor so is
    the `user`: of the system. Of users with numbers (`user_1`, `user_2`) among themselves none need be the customer.
    """
    if all(who.role is Role.CUSTOMER for who in speakers):
        accounts = {who.word for who in speakers if who.word and is_account(who.word)}
        if len(accounts) > 1:
            return [who._replace(role=Role.UNKNOWN, name=who.word) if who.word in accounts else who for who in speakers]
    customers = {who.word for who in speakers if who.role is Role.CUSTOMER}
    words = customers - {"user", "human", None}
    if not words or any(who.role is Role.AGENT for who in speakers):
        return speakers
    works = {"assistant", "user"} if words & CONTACTS else {"assistant"}
    if "user" in works and "user" in customers:
        works = {"user"}
    return [who._replace(role=Role.AGENT) if who.word in works else who for who in speakers]
