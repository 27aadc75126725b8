"""The cue: something is there, at a turn, with the words that show it. Lexicons and detectors make them; rules read them."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Conversation, Role


class Evidence(NamedTuple):
    """Words of a turn: `text == turn.text[start:end]`, in Unicode code points, the end exclusive; turns count from 0."""

    turn: int
    start: int
    end: int
    text: str

    def overlaps(self, other: "Evidence") -> bool:
        """Whether the two share a character."""
        return self.turn == other.turn and self.start < other.end and other.start < self.end


class Cue(NamedTuple):
    """What (`name`) is there, where (`evidence`), who said it (`role`), and what showed it.

    `origin` is the phrase of the lexicon, or the name of the detector. `distance` is the number of letters by which the
    words differ from the phrase. `facts` are details a rule may report (`personal`, `owner`, …).
    """

    name: str
    evidence: Evidence
    role: Role
    origin: str = ""
    distance: int = 0
    facts: Mapping[str, Any] = NOTHING

    @property
    def turn(self) -> int:
        """The turn, from 0, at which it is."""
        return self.evidence.turn


class CueSheet:
    """All cues of a conversation, in the order of their place, found by name and by turn; `language` is that of the lexicon."""

    __slots__ = ("_by_name", "_by_turn", "conversation", "language")

    def __init__(self, conversation: Conversation, cues: Iterable[Cue] = (), language: str | None = None) -> None:
        self.conversation = conversation
        self.language = language if language is not None else conversation.language
        self._by_name: dict[str, list[Cue]] = {}
        self._by_turn: dict[int, list[Cue]] = {}
        self.add(cues)

    def add(self, cues: Iterable[Cue]) -> None:
        """Adds `cues`; a detector's cues are seen by the detectors after it."""
        touched: set[str] = set()
        for cue in cues:
            self._by_name.setdefault(cue.name, []).append(cue)
            self._by_turn.setdefault(cue.turn, []).append(cue)
            touched.add(cue.name)
        for name in touched:
            self._by_name[name].sort(key=lambda cue: cue.evidence)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the cues that are there, in no order that means anything."""
        return tuple(self._by_name)

    def named(self, *names: str, role: Role | None = None) -> list[Cue]:
        """The cues of these names (by `role`, if given), in the order of their place."""
        found = [cue for name in names for cue in self._by_name.get(name, ()) if role is None or cue.role is role]
        if len(names) > 1:
            found.sort(key=lambda cue: cue.evidence)
        return found

    def at(self, turn: int, *names: str) -> list[Cue]:
        """The cues at `turn`, of these names if any are given."""
        return [cue for cue in self._by_turn.get(turn, ()) if not names or cue.name in names]

    def has(self, turn: int, *names: str) -> bool:
        """Whether one of these cues is at `turn`."""
        return any(cue.name in names for cue in self._by_turn.get(turn, ()))

    def plainly(self, turn: int, *names: str) -> bool:
        """Whether one of these cues is at `turn` and more than a doubtful sign: its confidence is not low."""
        return any(cue.name in names and cue.facts.get("confidence") != "low" for cue in self._by_turn.get(turn, ()))

    def __iter__(self) -> Iterator[Cue]:
        for turn in sorted(self._by_turn):
            yield from sorted(self._by_turn[turn], key=lambda cue: cue.evidence)
