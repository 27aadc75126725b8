"""The agent offers money, discount or goods above the limits set in the configuration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from calllint.conversation import Role
from calllint.cues import CueSheet, Evidence
from calllint.cues.view import View
from calllint.rules.finding import Outcome
from calllint.rules.kinds import Hit, Verdict
from calllint.text.letters import LetterPattern

_FIGURE = r"(?P<{0}>[\p{{N}}]{{1,3}}(?:[.,' ][\p{{N}}]{{3}})+(?:[.,][\p{{N}}]{{2}})?|[\p{{N}}]+(?:[.,][\p{{N}}]{{1,2}})?)"
_MONEY = LetterPattern(
    rf"(?i:(?:[\p{{Sc}}]|\bEUR|\bUSD|\bGBP)\s?{_FIGURE.format('before')}"
    rf"|{_FIGURE.format('after')}(?:,-)?\s?(?:[\p{{Sc}}]|euro|eur\b|dollar|pound|bucks|quid|usd\b|gbp\b))"
)
_PERCENT = LetterPattern(rf"(?i:{_FIGURE.format('figure')}\s?(?:%|procent|percent|per cent|pct))")


def judge(view: View, sheet: CueSheet, options: Mapping[str, Any]) -> Verdict:
    """Options: `amount` (units of currency) and `percent`, the most that may be offered (0: no limit); `goods`, words of what may not be.

    Facts of a hit: `offered` and `limit`.
    """
    if not (options["amount"] or options["percent"] or options["goods"]):
        return Verdict(Outcome.NOT_APPLICABLE, reason="no limits are set")
    hits: dict[int, Hit] = {}
    for cue in sheet.named("offers", role=Role.AGENT):
        sentence = view.in_sentence(cue.evidence)
        for offered, limit in _beyond(sentence, options):
            hits.setdefault(cue.turn, Hit(cue.turn, (sentence,), (), {"offered": offered, "limit": limit}))
    return Verdict(Outcome.FAIL, tuple(hits.values())) if hits else Verdict(Outcome.PASS)


def _beyond(sentence: Evidence, options: Mapping[str, Any]) -> Iterator[tuple[Any, Any]]:
    """What is offered in the sentence above a limit, with the limit."""
    for pattern, option in ((_MONEY, "amount"), (_PERCENT, "percent")):
        for match in pattern.of(sentence.text).finditer(sentence.text):
            value = _number(next(text for text in match.groupdict().values() if text is not None))
            if options[option] and value > options[option]:
                yield value, options[option]
    for thing in options["goods"]:
        if thing.casefold() in sentence.text.casefold():
            yield thing, "not to be offered"


def _number(written: str) -> float:
    """`1.250,50`, `1,250.50` and `1250.5` as a number: a sign with two digits or one behind it parts the cents."""
    digits = written.replace("'", "").replace(" ", "")
    whole, sign, cents = digits, "", ""
    for mark in ".,":
        head, found, tail = digits.rpartition(mark)
        if found and len(tail) <= 2 and len(head) > len(whole if sign else ""):
            whole, sign, cents = head, found, tail
    return float(whole.replace(".", "").replace(",", "") + "." + (cents or "0"))
