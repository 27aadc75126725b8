"""What a rule is: data that says what to look for, why, how bad it is, and how to say so.

Rules come from TOML, the built-in catalogue and the user's `calllint.toml` alike; `calllint.rules.catalogue` reads them.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Channel, Role
from calllint.rules.finding import Severity


class Kind(StrEnum):
    """The property specification patterns (Dwyer, Avrunin, Corbett, ICSE 1999) in which a rule is put, and `check` for Python."""

    ABSENCE = "absence"
    EXISTENCE = "existence"
    RESPONSE = "response"
    PRECEDENCE = "precedence"
    BOUND = "bound"
    CHECK = "check"


class CueRef(NamedTuple):
    """Cues of these names, by `role` (None: anybody), with these facts (`{"personal": True}`)."""

    names: tuple[str, ...]
    role: Role | None = None
    facts: Mapping[str, Any] = NOTHING


class Where(StrEnum):
    """Turns as seen from the one at which something was found: `previous` and `next` are the nearest of somebody else, `last` is the
    customer's last.
    """

    SAME = "same"
    PREVIOUS = "previous"
    NEXT = "next"
    BEFORE = "before"
    AFTER = "after"
    LAST = "last"
    ANYWHERE = "anywhere"


class Doubt(NamedTuple):
    """What speaks against a finding: one of `cues`, and none of `without`, at the place `where`. `reason` says so in words."""

    where: Where
    cues: tuple[CueRef, ...]
    without: tuple[CueRef, ...]
    reason: str


class Option(NamedTuple):
    """A setting of a rule: its default (whose type is the type of the option) and what it does."""

    name: str
    default: Any
    meaning: str


class Example(NamedTuple):
    """A conversation, as plain-text lines (`agent: …`), on which the rule passes or fails.

    `turns` are the turns (from 0) at which it must fail; `metadata` goes with the conversation; `options` are set.
    """

    language: str
    text: str
    turns: tuple[int, ...] = ()
    channel: Channel = Channel.CHAT
    metadata: Mapping[str, Any] = NOTHING
    options: Mapping[str, Any] = NOTHING


Translated = Mapping[str, Mapping[str, str]]
"""By language (ISO 639-1) the texts of a rule under their keys: `title`, `meaning`, `why`."""


class Told(NamedTuple):
    """What people are told of a rule, in their language."""

    title: str
    meaning: str
    why: str


class Rule(NamedTuple):
    """One rule. `constraint` is what its kind needs (see `calllint.rules.kinds`); `weight` is in points of the scorecard.

    `channels` are those on which it applies. `needs` names what the input must have (`times`, `customer`, `agent`);
    without it the rule is not measurable. Where none of `when` is there, it is not applicable; `shown_by` are cues that a
    pass rests on; `doubts` are what speaks against a finding. `limits` says what the rule is known to miss or mistake. `settings` are the
    options in force. `messages` has a message by language, English always among them; `translated` title, meaning and why (or some of
    them) in other languages.
    """

    id: str
    kind: Kind
    category: str
    severity: Severity
    weight: float
    title: str
    meaning: str
    why: str
    detection: str
    messages: Mapping[str, str]
    constraint: Any
    channels: frozenset[Channel] = frozenset(Channel)
    needs: frozenset[str] = frozenset()
    when: tuple[CueRef, ...] = ()
    shown_by: tuple[CueRef, ...] = ()
    options: Mapping[str, Option] = NOTHING
    settings: Mapping[str, Any] = NOTHING
    limits: str = ""
    passes: tuple[Example, ...] = ()
    fails: tuple[Example, ...] = ()
    on: bool = True
    origin: str = ""
    translated: Translated = NOTHING
    doubts: tuple[Doubt, ...] = ()

    def message(self, language: str | None) -> str:
        """The message in `language`, in English where there is none."""
        return self.messages.get(language or "en") or self.messages["en"]

    @property
    def known_limits(self) -> str:
        """`limits`, and where findings are in doubt."""
        return _known_limits(self.limits, self.doubts)

    def told(self, language: str | None) -> Told:
        """Title, meaning and why in `language`, in English what there is not."""
        return _told(self.title, self.meaning, self.why, self.translated, language)


class SignalRule(NamedTuple):
    """A signal: cues that are counted and reported and never scored."""

    id: str
    meaning: str
    why: str
    limits: str
    cues: tuple[CueRef, ...]
    origin: str = ""
    translated: Translated = NOTHING
    doubts: tuple[Doubt, ...] = ()

    @property
    def known_limits(self) -> str:
        """`limits`, and where findings are in doubt."""
        return _known_limits(self.limits, self.doubts)

    def told(self, language: str | None) -> Told:
        """Meaning and why in `language`, in English what there is not. A signal has no title."""
        return _told("", self.meaning, self.why, self.translated, language)


def _known_limits(limits: str, doubts: tuple[Doubt, ...]) -> str:
    in_doubt = f"Of low confidence where {'; or where '.join(doubt.reason for doubt in doubts)}." if doubts else ""
    return f"{limits} {in_doubt}".strip()


def _told(title: str, meaning: str, why: str, translated: Translated, language: str | None) -> Told:
    own = translated.get(language or "en", NOTHING)
    return Told(own.get("title", title), own.get("meaning", meaning), own.get("why", why))
