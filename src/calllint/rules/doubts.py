"""Doubts: what else a conversation holds can speak against a finding or a signal, which is of low confidence then."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Container, Iterable

from calllint.conversation import Role
from calllint.cues import CueSheet
from calllint.rules.confidence import Confidence
from calllint.rules.kinds import Verdict, cues_of
from calllint.rules.rule import Doubt, Where


def reason_to_doubt(doubts: Iterable[Doubt], sheet: CueSheet, turn: int) -> str | None:
    """Why what was found at `turn` (from 0) is in doubt; None where nothing speaks against it."""
    for doubt in doubts:
        looked_at = _turns(doubt.where, sheet, turn)
        there = not doubt.cues or any(cue.turn in looked_at for cue in cues_of(sheet, doubt.cues))
        if there and not any(cue.turn in looked_at for cue in cues_of(sheet, doubt.without)):
            return doubt.reason
    return None


def doubted(doubts: tuple[Doubt, ...], verdict: Verdict, sheet: CueSheet) -> Verdict:
    """The verdict, with hits of low confidence where something speaks against them."""
    if not doubts or not verdict.hits:
        return verdict
    hits = []
    for hit in verdict.hits:
        reason = None if hit.confidence is Confidence.LOW else reason_to_doubt(doubts, sheet, hit.turn)
        hits.append(hit if reason is None else hit._replace(confidence=Confidence.LOW, confidence_reason=reason))
    return verdict._replace(hits=tuple(hits))


def _turns(where: Where, sheet: CueSheet, turn: int) -> Container[int]:
    turns = sheet.conversation.turns
    match where:
        case Where.SAME:
            return (turn,)
        case Where.BEFORE:
            return range(turn)
        case Where.AFTER:
            return range(turn + 1, len(turns))
        case Where.ANYWHERE:
            return range(len(turns))
        case Where.LAST:
            return [number for number, one in enumerate(turns) if one.role is Role.CUSTOMER][-1:]
        case Where.PREVIOUS:
            others = range(turn - 1, -1, -1)
        case Where.NEXT:
            others = range(turn + 1, len(turns))
    return [number for number in others if turns[number].role is not turns[turn].role][:1]
