"""The quality floor: what calllint agrees with people on does not sink.

The files `held-*` are labelled for every rule, and nobody who writes lexicons or detectors reads them; so are `*-1` and those from `*-4` on,
which are read; the other ones for the rules of LABELLED_FIRST.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from calllint.conversation import Conversation
from calllint.insight.agreement import Agreement, compare
from calllint.insight.floor import read_floor, shortfalls
from calllint.insight.labels import labels_in
from calllint.linting import Linter
from calllint.reading import read
from calllint.rules.catalogue import built_in_rules, built_in_signals
from calllint.rules.confidence import Confidence
from calllint.settings import Settings

HERE = Path(__file__).parent
KNOWN = {rule.id for rule in built_in_rules()} | {signal.id for signal in built_in_signals()}
LABELLED_FIRST = (
    "premature-hang-up", "interruption", "no-acknowledgement", "missing-solution", "follow-up-without-owner", "follow-up-without-deadline",
    "court-threat", "customer-frustration", "customer-abuse", "customer-threat", "legal-threat", "customer-interruption",
)  # fmt: skip
GROUPS = {
    "held-nl": (["held-nl-*.jsonl"], None),
    "held-en": (["held-en-*.jsonl"], None),
    "known-all": (["nl-1.jsonl", "en-1.jsonl"], None),
    "known-more": (["nl-[45].jsonl", "en-[45].jsonl"], None),
    "known-late": (["nl-[678].jsonl", "en-[678].jsonl"], None),
    "known-opened": (["nl-9.jsonl", "nl-1[0-4].jsonl", "en-9.jsonl", "en-1[0-4].jsonl"], None),
    "known-first": (["nl-[23].jsonl", "en-[23].jsonl"], LABELLED_FIRST),
}
SLOW = ("held-en", "held-nl", "known-late", "known-more", "known-opened")
LINTER = Linter(Settings(min_confidence=Confidence.LOW))


def agreement(patterns: list[str], rules: tuple[str, ...] | None) -> Agreement:
    labelled = []
    for conversation in read([str(file) for pattern in patterns for file in sorted(HERE.glob(pattern))]):
        assert isinstance(conversation, Conversation), conversation
        labels = labels_in(conversation, KNOWN)
        assert labels is not None, conversation.id
        labelled.append((LINTER.lint(conversation), labels))
    found = compare(labelled)
    return found.only(rules) if rules else found


@pytest.mark.parametrize("group", [pytest.param(group, marks=pytest.mark.slow) if group in SLOW else group for group in sorted(GROUPS)])
def test_the_floor_holds(group: str) -> None:
    found = agreement(*GROUPS[group])
    assert found.conversations
    assert list(shortfalls(found, read_floor(HERE / "floors" / f"{group}.toml", KNOWN))) == []
