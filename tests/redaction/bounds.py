"""What may be left of planted values, and lost around them, for the generators that plant them in whole contacts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from calllint.conversation import Role
from calllint.redaction import Redactor
from tests.reporting.make import a_result, a_turn

from .desk import Contact

_LOST = 0.03
"""Contacts of which an ordinary word may go, such as the *Golf* before its plate."""


def texts_redacted(turns: Sequence[tuple[Role, str]], names: tuple[str | None, str | None] = (None, None)) -> list[str]:
    """The texts of the turns, redacted; `names` are the agent's and the customer's."""
    made = [a_turn(role, text, name=names[role is not Role.AGENT]) for role, text in turns]
    return [turn.text for turn in Redactor().result(a_result(made, [])).conversation.turns]


def hold_the_bounds(made: Iterable[Contact], most_left: Mapping[str, float], others_left: float) -> None:
    """Fails where more is left of a kind than the part `most_left` of it (`others_left` of kinds that are not there), or too much lost."""
    tried: Counter[str] = Counter()
    left: dict[str, list[list[str]]] = {}
    lost = 0
    for contact in made:
        texts = contact.texts()
        after = "\n".join(texts_redacted([(role, text) for (role, _), text in zip(contact.turns, texts, strict=True)], contact.names))
        tried[contact.kind] += 1
        if contact.left(after):
            left.setdefault(contact.kind, []).append(texts)
        lost += bool(contact.lost(after))
    too_many = {kind: texts for kind, texts in left.items() if len(texts) > most_left.get(kind, others_left) * tried[kind]}
    assert too_many == {}
    assert lost <= _LOST * tried.total()


def hold_what_they_say(made: Sequence[Contact], kinds: Collection[str]) -> None:
    """Fails where a value is not in the texts that are to hold it, or a kind is missing."""
    assert {contact.kind for contact in made} == set(kinds)
    for contact in made:
        text = "\n".join(contact.texts())
        assert contact.left(text)
        assert not contact.lost(text)
