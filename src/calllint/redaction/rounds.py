"""One time over a conversation or a whole result: every text in it redacted, offsets and places moved along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from calllint.conversation import Conversation, Role, Turn
from calllint.cues import Evidence
from calllint.patterns import lazy_pattern
from calllint.redaction.asked import ECHOED, NOTHING, asked_for, carries_on, echoed, puts_right
from calllint.redaction.echoes import Echoes
from calllint.redaction.finding import ValueUse, personal, personal_itself
from calllint.redaction.name_use import NameUse
from calllint.redaction.names_found import Person, name_words
from calllint.redaction.open_questions import broken_off, meant
from calllint.redaction.people import people_of
from calllint.redaction.places_moved import moved_anchors, moved_place
from calllint.redaction.pseudonyms import masked
from calllint.redaction.spans import Edit, Moves, Span, edited
from calllint.results import Result
from calllint.rules.finding import Finding

if TYPE_CHECKING:
    from calllint.redaction.redactor import Redactor


class Known:
    """What the rounds before learnt of a conversation: people and values, which later rounds no longer read in it."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.values: dict[tuple[str, str], Span] = {}
        self.turns: dict[tuple[str, frozenset[str]], list[Span]] = {}
        self.echoes = Echoes()


class Round:
    """One time over a conversation and what is said of it. `changed` is whether anything was redacted, once that is asked for."""

    def __init__(self, redactor: Redactor, conversation: Conversation, known: Known) -> None:
        self._redactor = redactor
        self._before = conversation
        self._known = known
        self._told = people_of(conversation, redactor.names)
        known.people = _merged(known.people, self._told.people)
        self._names: NameUse = NameUse(known.people)
        self._values: ValueUse = ValueUse(known.values.values())
        self.changed = False
        self._moves: dict[int, Moves] = {}
        self._texts: dict[str, str] = {}

    def result(self, result: Result) -> Result:
        """The result of this round's conversation after it; the same where nothing was redacted."""
        conversation = self.conversation()
        self._turns = conversation.turns
        evidence = self._evidence
        value = self._any
        redacted = Result(
            conversation,
            result.language,
            tuple(map(self._finding, result.findings)),
            tuple(
                signal._replace(
                    evidence=tuple(map(evidence, signal.evidence)),
                    facts=value(signal.facts),
                    confidence_reason=self._text(signal.confidence_reason),
                )
                for signal in result.signals
            ),
            tuple(
                criterion._replace(evidence=tuple(map(evidence, criterion.evidence)), reason=self._text(criterion.reason))
                for criterion in result.criteria
            ),
            tuple(
                commitment._replace(
                    owner=value(commitment.owner),
                    action=self._text(commitment.action),
                    deadline=value(commitment.deadline),
                    evidence=evidence(commitment.evidence),
                )
                for commitment in result.commitments
            ),
            result.scorecard._replace(
                deductions=tuple(deduction._replace(reason=self._text(deduction.reason)) for deduction in result.scorecard.deductions)
            ),
            tuple(
                one._replace(finding=self._finding(one.finding), reason=value(one.reason), who=value(one.who)) for one in result.suppressed
            ),
            result.topics,
            result.observed,
        )
        return redacted if self.changed else result

    def conversation(self) -> Conversation:
        """The conversation after this round."""
        conversation = self._before
        turns = []
        asked = before = given = repeated = NOTHING
        for number, turn in enumerate(conversation.turns):
            asked |= broken_off(conversation.turns, number)
            open_questions = asked | before
            if turn.role is Role.AGENT:
                listens_for = echoed(open_questions | given)
                turns.append(self._turn(number, turn, listens_for))
                repeated = self._given(turn, listens_for)
            else:
                # What was read back may be put right: "No, fifty at the end".
                listens_for = open_questions | repeated if repeated and puts_right(turn.text) else open_questions
                turns.append(self._turn(number, turn, listens_for))
                given = self._given(turn, listens_for)
            if turn.role is not Role.CUSTOMER:
                wanted = asked_for(masked(turn.text)) or meant(conversation.turns, number)
                if wanted or not carries_on(turn.text, turns[-1].text != turn.text):
                    before, asked = asked, wanted
        # What the turns tell is sought in everything that stands around them.
        return conversation._replace(
            id=self._id(conversation.id),
            turns=tuple(turns),
            place=self._place(conversation.place, None),
            agent=self._name(conversation.agent, "agent"),
            team=self._any(conversation.team),
            topic=self._any(conversation.topic),
            metadata=self._any(conversation.metadata),
        )

    def _turn(self, number: int, turn: Turn, asked: frozenset[str]) -> Turn:

        itself = self._known.turns.get((turn.text, asked))
        if itself is None:
            itself = self._known.turns[turn.text, asked] = personal_itself(turn.text, asked)
        echoes = self._known.echoes
        told = [*self._told.spans(number, self._known.people), *echoes.find(number, turn.text)]
        edits = self._edits(turn.text, itself, told, number)
        name = self._name(turn.name, _KINDS.get(turn.role)) if turn.name else turn.name
        metadata = self._any(turn.metadata)
        moves = None
        if edits:
            moves = self._moves[number] = Moves(edits)
            turn = turn._replace(text=edited(turn.text, edits), anchors=moved_anchors(turn, moves))
        place = self._place(turn.place, moves) if turn.place is not None else None
        if name is turn.name and metadata is turn.metadata and place is turn.place:
            return turn
        return turn._replace(name=name, metadata=metadata, place=place)

    def _given(self, turn: Turn, asked: frozenset[str]) -> frozenset[str]:
        """The kinds of numbers that a turn gave: who listens may repeat them."""
        found = (_ASKED_AS.get(span.kind, span.kind) for span in self._known.turns[turn.text, asked])
        return frozenset(kind for kind in found if kind in ECHOED)

    def _name(self, name: str | None, kind: str | None) -> str | None:
        """The placeholder of a name that stands on its own: whole, initials and particles included."""

        if not name:
            return name
        words = name_words(name) if kind is not None else ()
        person = next((one for word in words for one in self._known.people if word in one.words), None)
        if person is None or not words:
            return self._text(name)
        self.changed = True
        return self._placeholder(person)

    def _id(self, written: str) -> str:
        """An id is often the name of a file, where a name stands in no sentence."""
        text = self._text(written)
        # The last word of a path is its ending; an id has none.
        without = self._redactor.without_names(f"{text}/")[:-1]
        self.changed = self.changed or without != text
        return without

    def _placeholder(self, person: Person) -> str:

        return self._redactor.edits([Span(0, 0, person.kind, person.name)])[0].text

    def _place(self, place: Any, moves: Moves | None) -> Any:

        path = self._redactor.path(place.path, self._text)
        self.changed = self.changed or path != place.path
        json_path = place.json_path
        if json_path and self._text(bare := _INDEX.sub("[]", json_path)) != bare:
            json_path = self._text(json_path)
        return moved_place(place, path, json_path, moves)

    def _finding(self, finding: Finding) -> Finding:
        return finding._replace(
            message=self._text(finding.message),
            evidence=tuple(map(self._evidence, finding.evidence)),
            facts=self._any(finding.facts),
            related=tuple(map(self._evidence, finding.related)),
            confidence_reason=self._text(finding.confidence_reason),
        )

    def _evidence(self, evidence: Evidence) -> Evidence:
        before = self._before.turns
        if not 0 <= evidence.turn < len(before) or before[evidence.turn].text[evidence.start : evidence.end] != evidence.text:
            # Words that stand nowhere in the turn: a rule of somebody's own may say so.
            return evidence._replace(text=self._text(evidence.text))
        moves = self._moves.get(evidence.turn)
        if moves is None:
            return evidence
        start, end = moves.span(evidence.start, evidence.end)
        return Evidence(evidence.turn, start, end, self._turns[evidence.turn].text[start:end])

    def _edits(self, text: str, itself: list[Span], told: Sequence[Span] = (), turn: int | None = None) -> list[Edit]:

        spans = personal(text, self._names, self._values, itself=itself, told=told)
        if not spans:
            return []
        self.changed = True
        for span in spans:
            self._known.values.setdefault((span.kind, span.value), span)
        if turn is not None:
            self._known.echoes.add(turn, text, spans)
        return self._redactor.edits(spans)

    def _text(self, text: str) -> str:

        found = self._texts.get(text)
        if found is None:
            found = self._texts[text] = edited(text, self._edits(text, self._redactor.itself(text)))
        return found

    def _any(self, value: Any) -> Any:
        """`value`, which may be of any type, with its texts redacted; the same object where there is nothing to redact."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, int):
            return self._number(value)
        if isinstance(value, Mapping):
            found = {self._any(key): self._any(item) for key, item in value.items()}
            return found if any(found.get(key, found) is not item for key, item in value.items()) else value
        if isinstance(value, (list, tuple, set, frozenset)):
            items = [self._any(item) for item in value]
            if all(new is old for new, old in zip(items, value, strict=True)):
                return value
            return type(value)(*items) if hasattr(value, "_fields") else type(value)(items)
        return value

    def _number(self, value: int) -> int | str:
        """A number that is somebody's; amounts and times have fewer digits or fail the checks."""
        written = str(value) if abs(value) < 10**20 else ""
        return value if len(written) < 8 or (text := self._text(written)) == written else text


_ASKED_AS = {"id": "bsn", "account": "iban", "address": "postcode", "number": "phone"}
"""Kinds of what is given by what is asked for."""
_KINDS = {Role.AGENT: "agent", Role.CUSTOMER: "customer", Role.UNKNOWN: "person"}


_INDEX = lazy_pattern(r"\[\d+\]")


def _merged(known: list[Person], found: list[Person]) -> list[Person]:
    """The people known before, and those that are new."""
    words = {word.casefold() for person in known for word in person.words}
    return [*known, *(person for person in found if not all(word.casefold() in words for word in person.words))]
