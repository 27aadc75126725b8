"""Conversations drawn at known rates: customers who are upset or abusive by chance, agents who lapse and acknowledge by chance or because."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from calllint.conversation import Conversation, Role, Turn
from calllint.insight.triggers_observed import Turned
from calllint.results import Result
from calllint.rules.finding import Criterion, Finding, Outcome, Severity
from calllint.scoring import Scorecard

CARD = Scorecard(None, None, 0.0, 0.0)
SAID = "some words that say something"
RULES = ("hostile-language", "dismissive", "interruption")
TRIGGERS = (("customer-abuse", 0.08), ("repeat-contact", 0.15), ("wait-complaint", 0.1))


def result(
    turns: Sequence[tuple[str, str]],
    *,
    observed: Sequence[Turned] | None = (),
    lapses: Sequence[tuple[str, int]] = (),
    outcomes: dict[str, Outcome] | None = None,
    id_: str = "c",
    agent: str | None = "Ann",
    topic: str | None = "invoice",
    **metadata: object,
) -> Result:
    """A result whose findings and cues are given; `turns` are roles and texts."""
    conversation = Conversation(id_, tuple(Turn(Role(role), text) for role, text in turns), agent=agent, topic=topic, metadata=metadata)
    failed = {rule for rule, _ in lapses}
    known = {rule: Outcome.FAIL if rule in failed else Outcome.PASS for rule in (*RULES, *failed)} | (outcomes or {})
    findings = tuple(Finding(rule, "tone", Severity.ERROR, turn, "", (), "") for rule, turn in lapses)
    criteria = tuple(Criterion(rule, "tone", outcome, 1.0, Severity.ERROR) for rule, outcome in known.items())
    return Result(conversation, "en", findings, (), criteria, (), CARD, observed=None if observed is None else tuple(observed))


def drawn(
    rng: np.random.Generator, number: int, *, base: float = 0.04, lift: float = 1.0, calms: float = 0.0, patience: float = 0.0
) -> Result:
    """A conversation of two to six exchanges. `lift` is how much abuse raises hostile language, `calms` by how much an acknowledgement makes
    the next turn less often upset. Agents acknowledge more where the customer is louder, and loudness does not last: who compares before
    with after finds something. Some customers are upset more than others (`patience`, the standard deviation of the log rate).
    """
    turns = [("agent", SAID)]
    observed, lapses = [], []
    acknowledged, upset, mood = False, 0, float(np.exp(rng.normal(0, patience)))
    for _ in range(int(rng.integers(2, 7))):
        turns += [("customer", SAID), ("agent", SAID)]
        here = len(turns) - 2
        chance = min(0.9, 0.35 * mood) - (calms if acknowledged and upset else 0.0)
        upset = int(rng.random() < chance) * int(rng.integers(1, 4))
        names = tuple(name for name, rate in TRIGGERS if rng.random() < rate)
        if names or upset:
            observed.append(Turned(here, names, upset))
        rates = dict.fromkeys(RULES, base)
        if "customer-abuse" in names:
            rates["hostile-language"] *= lift
        lapses += [(rule, here + 1) for rule, rate in rates.items() if rng.random() < rate]
        acknowledged = rng.random() < 0.2 + 0.2 * (upset > 1)
        acts = tuple(act for act, rate in (("choice", 0.25), ("reason", 0.25)) if rng.random() < rate)
        if acts or acknowledged:
            observed.append(Turned(here + 1, (*(("acknowledgement",) if acknowledged else ()), *acts)))
    return result(turns, observed=observed, lapses=lapses, id_=f"c{number}", agent=f"a{rng.integers(4)}", topic=f"t{rng.integers(3)}")
