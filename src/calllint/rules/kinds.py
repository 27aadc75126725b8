"""The kinds of rules: what each needs, and how it is judged. Cues over time in, a verdict out; nothing here knows any one rule.

The values here are named tuples: they are made at every start, and Python takes five times as long to make a dataclass.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Role
from calllint.cues import Cue, CueSheet, Evidence
from calllint.cues.view import View
from calllint.rules.confidence import SURE, Confidence, surest
from calllint.rules.finding import Outcome
from calllint.rules.rule import CueRef

Options = Mapping[str, Any]


class Hit(NamedTuple):
    """A place where a rule fails: the turn, the words, what they answer to, the facts, and how sure it is, with the reason."""

    turn: int
    evidence: tuple[Evidence, ...]
    related: tuple[Evidence, ...] = ()
    facts: Mapping[str, Any] = NOTHING
    confidence: Confidence = Confidence.HIGH
    confidence_reason: str = SURE


class Verdict(NamedTuple):
    """What became of a rule: its hits when it fails, what a pass rests on, and the reason in words."""

    outcome: Outcome
    hits: tuple[Hit, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""


class Fact(NamedTuple):
    """A detail to report with a hit: true when none of `no_earlier` came before it, and when it is within the agent's first `first_turns`
    turns or the first `first_seconds` seconds (either is enough). Numbers may be the name of an option, as `$name`.
    """

    name: str
    no_earlier: tuple[CueRef, ...] = ()
    first_turns: int | str | None = None
    first_seconds: float | str | None = None


class Absence(NamedTuple):
    """The cues `of` never come, unless one of `unless_before` came earlier, one of `unless_asked` in the last turn of somebody else, or
    one of `unless_with` in the same turn. Words that one of `unless_within` stands on too are that, and not this.
    """

    of: tuple[CueRef, ...]
    unless_before: tuple[CueRef, ...] = ()
    unless_asked: tuple[CueRef, ...] = ()
    unless_with: tuple[CueRef, ...] = ()
    unless_within: tuple[CueRef, ...] = ()
    facts: tuple[Fact, ...] = ()


class Existence(NamedTuple):
    """One of the cues `of` comes: anywhere, in the first (`opening`) or in the last `turns` turns of `by` (`closing`)."""

    of: tuple[CueRef, ...]
    by: Role = Role.AGENT
    where: str = "anywhere"
    turns: int | str = 2


class Response(NamedTuple):
    """After the first of `after` that a turn of `by` follows, one of `of` comes within `within_turns` substantive turns of `by`, or within
    `within_seconds`. A turn with a cue of `not_with` does not answer. One of `or_before` counts too where it answers an earlier turn of
    substance of the one who is answered. Turns that state `room_words` words or more together may answer in words that no lexicon has:
    then the confidence is low, unless one of `sure_with` shows what kind of answer it is.
    """

    after: tuple[CueRef, ...]
    of: tuple[CueRef, ...]
    by: Role = Role.AGENT
    within_turns: int | str = 2
    within_seconds: float | str | None = None
    not_with: tuple[CueRef, ...] = ()
    or_before: tuple[CueRef, ...] = ()
    room_words: int | str | None = None
    sure_with: tuple[CueRef, ...] = ()


class Precedence(NamedTuple):
    """None of `of` comes before one of `first` has come, in an earlier turn or earlier in the same."""

    of: tuple[CueRef, ...]
    first: tuple[CueRef, ...]


class Bound(NamedTuple):
    """A measure of MEASURES stays between `least` and `most`."""

    measure: str
    least: float | str | None = None
    most: float | str | None = None


class Check(NamedTuple):
    """A function registered under the entry point group `calllint.checks` judges."""

    name: str
    judge: Callable[[View, CueSheet, Options], Verdict]


Constraint = Absence | Existence | Response | Precedence | Bound | Check


def judge(constraint: Constraint, view: View, sheet: CueSheet, options: Options) -> Verdict:
    """The verdict of one constraint on one conversation, where it applies at all."""
    match constraint:
        case Absence():
            return _absence(constraint, view, sheet, options)
        case Existence():
            return _existence(constraint, view, sheet, options)
        case Response():
            return _response(constraint, view, sheet, options)
        case Precedence():
            return _precedence(constraint, sheet)
        case Bound():
            return _bound(constraint, view, options)
        case Check():
            return constraint.judge(view, sheet, options)


def cues_of(sheet: CueSheet, refs: Iterable[CueRef]) -> list[Cue]:
    """The cues that any of `refs` means, in the order of their place."""
    found = {
        id(cue): cue
        for ref in refs
        for cue in sheet.named(*ref.names, role=ref.role)
        if all(cue.facts.get(key) == value for key, value in ref.facts.items())
    }
    return sorted(found.values(), key=lambda cue: cue.evidence)


def by_turn(cues: Iterable[Cue]) -> dict[int, list[Cue]]:
    """The cues of each turn."""
    found: dict[int, list[Cue]] = {}
    for cue in cues:
        found.setdefault(cue.turn, []).append(cue)
    return found


def setting(value: Any, options: Options) -> Any:
    """`value`, or the option that it names (`$within-turns`)."""
    return options[value[1:]] if isinstance(value, str) and value.startswith("$") else value


def _absence(rule: Absence, view: View, sheet: CueSheet, options: Options) -> Verdict:
    cues = cues_of(sheet, rule.of)
    if not cues:
        return Verdict(Outcome.PASS)
    excuses = cues_of(sheet, rule.unless_before)
    asked = {question.turn for question in cues_of(sheet, rule.unless_asked)}
    eased = {beside.turn for beside in cues_of(sheet, rule.unless_with)}
    worse = [cue.evidence for cue in cues_of(sheet, rule.unless_within)]
    hits = by_turn(
        cue
        for cue in cues
        if cue.turn not in eased
        and _heard_last(view, cue) not in asked
        and not any(cue.evidence.overlaps(other) for other in worse)
        and not any(excuse.evidence < cue.evidence for excuse in excuses)
    )
    if not hits:
        return Verdict(Outcome.PASS)
    return Verdict(
        Outcome.FAIL,
        tuple(
            Hit(turn, tuple(cue.evidence for cue in found), (), _facts(rule, view, sheet, found[0], options), *surest(found))
            for turn, found in sorted(hits.items())
        ),
    )


def _heard_last(view: View, cue: Cue) -> int | None:
    """The last turn before the cue's that somebody else spoke, or None."""
    return next((turn for turn in range(cue.turn - 1, -1, -1) if view.turns[turn].role is not cue.role), None)


def _facts(rule: Absence, view: View, sheet: CueSheet, cue: Cue, options: Options) -> dict[str, Any]:
    facts = {name: value for name, value in cue.facts.items() if value is not None and name != "confidence"}
    for fact in rule.facts:
        holds = not any(earlier.evidence < cue.evidence for earlier in cues_of(sheet, fact.no_earlier))
        limits = [_within_first(fact, view, cue, options)] if fact.first_turns is not None or fact.first_seconds is not None else []
        facts[fact.name] = holds and all(limits)
    return facts


def _within_first(fact: Fact, view: View, cue: Cue, options: Options) -> bool:
    turns, seconds = setting(fact.first_turns, options), setting(fact.first_seconds, options)
    if turns is not None and cue.turn in [n for n, turn in enumerate(view.turns) if turn.role is cue.role][:turns]:
        return True
    start = view.turns[cue.turn].start
    return seconds is not None and start is not None and start <= seconds


def _existence(rule: Existence, view: View, sheet: CueSheet, options: Options) -> Verdict:
    turns = list(view.of(rule.by))
    if not turns:
        return Verdict(Outcome.NOT_MEASURABLE, reason=f"no turn is known to be the {rule.by.value}'s")
    count = setting(rule.turns, options)
    looked_at = {"opening": turns[:count], "closing": turns[-count:]}.get(rule.where, turns)
    found = [cue for cue in cues_of(sheet, rule.of) if cue.turn in looked_at]
    if found:
        return Verdict(Outcome.PASS, evidence=tuple(cue.evidence for cue in found))
    turn = turns[0] if rule.where == "opening" else turns[-1]
    return Verdict(Outcome.FAIL, (Hit(turn, (view.whole(turn),)),))


def _response(rule: Response, view: View, sheet: CueSheet, options: Options) -> Verdict:
    followed = list(view.of(rule.by))
    triggers = [cue for cue in cues_of(sheet, rule.after) if any(turn > cue.turn for turn in followed)]
    # What is often meant otherwise does not hide what is not.
    trigger = next((cue for cue in triggers if surest([cue])[0] is not Confidence.LOW), triggers[0] if triggers else None)
    if trigger is None:
        return Verdict(Outcome.NOT_APPLICABLE, reason="there was nothing to answer to")
    later = [turn for turn in followed if turn > trigger.turn]
    window = [turn for turn in later if view.substantive(turn)][: setting(rule.within_turns, options)]
    seconds = setting(rule.within_seconds, options)
    asked_at = view.turns[trigger.turn].end
    if seconds is not None and asked_at is not None:
        window = [turn for turn in window if (view.turns[turn].start or asked_at) - asked_at <= seconds]
    spoilt = {cue.turn for cue in cues_of(sheet, rule.not_with)}
    heard = next((turn for turn in view.of(trigger.role) if view.substantive(turn)), trigger.turn)
    earlier = [turn for turn in followed if heard < turn < trigger.turn]
    answers = [cue for cue in cues_of(sheet, rule.of) if cue.turn in window and cue.turn not in spoilt]
    answers += [cue for cue in cues_of(sheet, rule.or_before) if cue.turn in earlier and cue.turn not in spoilt]
    if answers:
        return Verdict(Outcome.PASS, evidence=tuple(cue.evidence for cue in answers))
    room = setting(rule.room_words, options)
    said = [turn for turn in window if turn > trigger.turn]
    sure = any(cue.turn in said and cue.facts.get("confidence") != Confidence.LOW for cue in cues_of(sheet, rule.sure_with))
    facts = {"only-backchannels": not any(turn > trigger.turn for turn in window)}
    confidence, why = surest([trigger])
    if room is not None and not sure and sum(_stated_words(view, sheet, turn) for turn in said) >= room:
        confidence, why = Confidence.LOW, "the answer is long enough to hold it in words that calllint does not know"
    return Verdict(Outcome.FAIL, (Hit(later[0], (view.whole(later[0]),), (trigger.evidence,), facts, confidence, why),))


_OTHER_THAN_ANSWERS = (
    "farewell", "thanks", "asks-for", "asks-more", "momentary", "introduced", "signed",
    "done", "way-on", "commitment", "filed", "no-means",
)  # fmt: skip
"""Cues of sentences that are known to say something else than what may answer: courtesies, and what is done."""


def _stated_words(view: View, sheet: CueSheet, turn: int) -> int:
    """The words of the turn's statements, without questions, courtesies and what is done: what may hold an answer in words of its own."""
    others = [cue.evidence.start for cue in sheet.at(turn, *_OTHER_THAN_ANSWERS)]
    return sum(
        sentence.last - sentence.first
        for sentence in view.words[turn].spoken()
        if sentence not in view.questions(turn) and not any(sentence.start <= start < sentence.end for start in others)
    )


def _precedence(rule: Precedence, sheet: CueSheet) -> Verdict:
    cues, first = cues_of(sheet, rule.of), cues_of(sheet, rule.first)
    if not cues:
        return Verdict(Outcome.NOT_APPLICABLE, reason="it did not come up")
    early = next((cue for cue in cues if not any(before.evidence < cue.evidence for before in first)), None)
    if early is None:
        return Verdict(Outcome.PASS, evidence=(first[0].evidence,))
    return Verdict(Outcome.FAIL, (Hit(early.turn, (early.evidence,), (), NOTHING, *surest([early])),))


def _bound(rule: Bound, view: View, options: Options) -> Verdict:
    measured = MEASURES[rule.measure](view)
    if not measured:
        return Verdict(Outcome.NOT_MEASURABLE, reason="the input does not say")
    least, most = setting(rule.least, options), setting(rule.most, options)
    wrong = [(turn, value) for turn, value in measured if (least is not None and value < least) or (most is not None and value > most)]
    if not wrong:
        return Verdict(Outcome.PASS)
    return Verdict(Outcome.FAIL, tuple(Hit(turn, (view.whole(turn),), (), {rule.measure: round(value, 1)}) for turn, value in wrong))


def _silence(view: View) -> list[tuple[int, float]]:
    """Seconds between each agent's turn and what was said before it."""
    found, heard = [], None
    for number, turn in enumerate(view.turns):
        if turn.role is Role.AGENT and heard is not None and turn.start is not None:
            found.append((number, turn.start - heard))
        heard = turn.end if turn.end is not None else heard
    return found


def _queue_wait(view: View) -> list[tuple[int, float]]:
    wait = view.conversation.metadata.get("queue_wait_s")
    return [(view.agent_turns[0], float(wait))] if isinstance(wait, int | float) and view.agent_turns else []


def _agent_words(view: View) -> list[tuple[int, float]]:
    return [(turn, float(len(view.words[turn]))) for turn in view.agent_turns]


def _talk_share(view: View) -> list[tuple[int, float]]:
    said = {role: sum(len(view.words[turn]) for turn in view.of(role)) for role in (Role.AGENT, Role.CUSTOMER)}
    total = sum(said.values())
    return [(view.agent_turns[-1], 100 * said[Role.AGENT] / total)] if total and view.agent_turns else []


MEASURES: Mapping[str, Callable[[View], list[tuple[int, float]]]] = {
    "silence-s": _silence,
    "queue-wait-s": _queue_wait,
    "agent-words": _agent_words,
    "agent-talk-percent": _talk_share,
}
"""What can be bounded, by turn: seconds of silence before an agent's turn, seconds in the queue, words of an agent's turn, and the
agent's share of all words in per cent."""
