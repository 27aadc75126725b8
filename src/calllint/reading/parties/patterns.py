"""Who is who by the configuration: the items of `[roles]`, and the turns they name.

An item is one of these, whatever its capitals:

| written | names |
|---|---|
| `Sanne Visser`, `Speaker 1` | the party that the export calls so |
| `Sanne *`, `*(support)`, `Agent ?` | names with anything (`*`) or one character (`?`) there |
| `@winkel.example` | everybody with an address of that domain or of one below it |
| `channel:0`, `channel:AGENT` | who speaks on that channel of the recording |
| `/^agent-\\d+$/` | names in which the regular expression is found |

What the configuration says wins over what the export says. Where items of several roles fit one party, the most exact wins: the name, the
channel, the domain, the regular expression, then the glob with the most letters; of equals the first of agent, customer, bot, system.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from calllint.conversation import Conversation, Role, Turn
from calllint.errors import UsageError
from calllint.patterns import lazy_pattern

_INVISIBLE = lazy_pattern("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
ROLES = (Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM)
"""The roles that a party can be given."""
NAMING_KEYS = ("address", "email", "id", "user", "user_id", "author", "author_id")
"""Keys of a turn's metadata that, like its name, say who speaks."""

_GENERAL = lazy_pattern(
    r"(?:speaker|spreker|sprecher|locuteur|intervenant|spk|channel|kanaal|kanal|canal|participant|deelnemer|teilnehmer|party|voice|stem"
    r"|unknown|onbekend|agent|user|\+?[\d\s()-]+)[\s_-]*(?:\d{1,5}|[a-z])?",
    re.IGNORECASE,
)
"""Labels that tell speakers apart and are no names of people."""


class RolePatternError(UsageError):
    """An item of `[roles]` that is wrong: `role` is its key there, `index` its place (from 0) in the list."""

    def __init__(self, message: str, role: str, index: int, hint: str) -> None:
        super().__init__(f"[roles] {role}: {message}", hint=hint)
        self.role = role
        self.index = index


class _Pattern(NamedTuple):
    """`rank` says how exact it is (the lower the more), `fits` takes a name: folded, or as it is `written`."""

    rank: tuple[int, int]
    fits: Callable[[str], Any]
    written: bool = False


class _Compiled:
    """The items of all roles, ready to be asked."""

    def __init__(self, items: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self.names: dict[str, Role] = {}
        self.channels: dict[str, Role] = {}
        self.patterns: list[tuple[tuple[int, int], int, _Pattern, Role]] = []
        self._known: dict[tuple[Any, ...], Role | None] = {}
        seen: dict[str, tuple[str, str]] = {}
        for key, written in items:
            role = _role(key)
            for index, item in enumerate(written):
                folded = fold(item)
                if not folded:
                    raise RolePatternError("an item is empty", key, index, 'write a name, such as "Sanne Visser"')
                other, item_before = seen.setdefault(folded, (key, item))
                if other != key:
                    message = f"{item!r} is in `{other}` too" + (f" (as {item_before!r})" if item_before != item else "")
                    raise RolePatternError(message, key, index, "one party has one role: take it out of one of them")
                self._add(role, key, index, item, folded)
        self.patterns.sort(key=lambda entry: entry[:2])

    def _add(self, role: Role, key: str, index: int, item: str, folded: str) -> None:
        if folded.startswith("channel:"):
            self.channels[folded.removeprefix("channel:").strip()] = role
        elif item.strip().startswith("/"):
            self._add_pattern(_regular_expression(item.strip(), key, index), role)
        elif folded.startswith("@") and "*" not in folded and "?" not in folded:
            self._add_pattern(_domain(folded[1:]), role)
        elif "*" in folded or "?" in folded:
            self._add_pattern(_glob(folded), role)
        else:
            self.names[folded] = role

    def _add_pattern(self, pattern: _Pattern, role: Role) -> None:
        self.patterns.append((pattern.rank, ROLES.index(role), pattern, role))

    def role_of(self, turn: Turn) -> Role | None:
        """The role that the configuration gives the turn's speaker; None where it says nothing of them."""
        said = turn.metadata
        key = (turn.name, *map(said.get, ("channel", *NAMING_KEYS))) if said else (turn.name,)
        try:
            return self._known[key]
        except KeyError:
            role = self._known[key] = self._look_up(*key)
            return role
        except TypeError:
            # A list in the metadata names nobody.
            return self._look_up(turn.name)

    def _look_up(self, name: str | None, channel: Any = None, *others: Any) -> Role | None:
        written = [_plain(one) for one in (name, *others) if isinstance(one, str | int) and not isinstance(one, bool)]
        names = [one.casefold() for one in written]
        for one in names:
            if one in self.names:
                return self.names[one]
        channels = [fold(channel)] if isinstance(channel, str | int) else []
        channels += [one.removeprefix("channel").strip(" _-") for one in names if one.startswith("channel")]
        for one in channels:
            if one in self.channels:
                return self.channels[one]
        for _, _, pattern, role in self.patterns:
            if any(map(pattern.fits, written if pattern.written else names)):
                return role
        return None


def fold(name: str | int) -> str:
    """A name as names are compared: capitals, spaces and invisible marks (WhatsApp writes some) make no difference."""
    return _plain(name).casefold()


def _plain(name: str | int) -> str:
    return " ".join(_INVISIBLE.sub("", str(name)).split())


def check_patterns(patterns: Mapping[str, Iterable[str]]) -> None:
    """Raises RolePatternError, a UsageError, for the first item of `[roles]` that is wrong."""
    _compiled(tuple((role, tuple(items)) for role, items in patterns.items()))


def assigned(conversation: Conversation, patterns: Mapping[str, tuple[str, ...]]) -> Conversation:
    """The conversation with the roles that `patterns` (a role's name to its items) give; what they don't name keeps its role.

    The conversation's agent becomes the first one so named, where it has none. Raises RolePatternError for a wrong item.
    """
    compiled = _compiled(tuple(patterns.items()))
    turns = []
    changed = False
    for turn in conversation.turns:
        role = compiled.role_of(turn)
        if role is not None and role is not turn.role:
            changed = True
            turns.append(turn._replace(role=role))
        else:
            turns.append(turn)
    return with_agent(conversation._replace(turns=tuple(turns))) if changed else conversation


def with_agent(conversation: Conversation) -> Conversation:
    """The conversation with its first agent's name, where it had no agent and that one has a name (`Speaker 1` is none)."""
    if conversation.agent is not None:
        return conversation
    name = next((turn.name for turn in conversation.turns if turn.role is Role.AGENT and turn.name), None)
    return conversation if name is None or _GENERAL.fullmatch(name) else conversation._replace(agent=name)


@lru_cache(maxsize=16)
def _compiled(items: tuple[tuple[str, tuple[str, ...]], ...]) -> _Compiled:
    return _Compiled(items)


def _role(key: str) -> Role:
    if key not in ROLES:
        raise RolePatternError(f"there is no role {key!r}", key, 0, f"one of: {', '.join(ROLES)}")
    return Role(key)


def _regular_expression(item: str, role: str, index: int) -> _Pattern:
    body = item[1:].removesuffix("/i") if item.endswith("/i") and len(item) > 2 else item[1:].removesuffix("/")
    if body == item[1:] or not body:
        hint = "write it between slashes, such as /^agent-[0-9]+$/"
        raise RolePatternError(f"{item!r} begins as a regular expression and does not end as one", role, index, hint)
    try:
        found = re.compile(body, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        hint = "a name with special characters is written without slashes"
        raise RolePatternError(f"{item!r} is no regular expression: {error}", role, index, hint) from None
    return _Pattern((1, 0), found.search, written=True)


def _domain(domain: str) -> _Pattern:
    found = re.compile(rf"[^\s<>@]@(?:[^\s<>@]+\.)?{re.escape(domain)}(?![\w.-]*[\w-])")
    return _Pattern((0, 0), found.search)


def _glob(folded: str) -> _Pattern:
    # Not fnmatch: brackets are parts of names ("Jan [extern]").
    found = re.compile("".join({"*": ".*", "?": "."}.get(letter, re.escape(letter)) for letter in re.sub(r"\*+", "*", folded)))
    letters = sum(letter not in "*?" for letter in folded)
    return _Pattern((2, -letters), found.fullmatch)
