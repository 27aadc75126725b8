"""What goes with a score, in words, in Dutch and English: association, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calllint.insight.surveys_model import Effect

ASSOCIATION: Mapping[str, str] = {
    "en": "These go together; that one causes the other is not shown. Only customers who answered are counted.",
    "nl": "Dit gaat samen; dat het een het ander veroorzaakt, is niet aangetoond. Alleen klanten die antwoordden, tellen mee.",
}
"""To stand beside every list of effects."""

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "rule": "Where it happens, “{name}”, {score} is {size} {way} ({low} to {high}) than where it does not{within}: {of}.",
        "signal": "With “{name}”, {score} is {size} {way} ({low} to {high}) than without{within}: {of}.",
        "of": "{one} and {other} conversations", "lower": "lower", "higher": "higher", "topic": ", on the same topics",
        "agent": ", with the same agents",
        "agent+topic": ", on the same topics with the same agents", "": "",
    },
    "nl": {
        "rule": "Waar het gebeurt, “{name}”, is {score} {size} {way} ({low} tot {high}) dan waar het niet gebeurt{within}: {of}.",
        "signal": "Met “{name}” is {score} {size} {way} ({low} tot {high}) dan zonder{within}: {of}.",
        "of": "{one} en {other} gesprekken", "lower": "lager", "higher": "hoger", "topic": ", bij dezelfde onderwerpen",
        "agent": ", bij dezelfde medewerkers",
        "agent+topic": ", bij dezelfde onderwerpen en medewerkers", "": "",
    },
}  # fmt: skip


def sentence(effect: Effect, language: str, score: str = "score", titles: Mapping[str, str] | None = None) -> str:
    """The effect in one sentence, in `language` (English where it is not known); `score` is what the score is called.

    `titles` are what rules and signals are called, by their ids; without one the id stands there.
    """
    known = language if language in _WORDS else "en"
    words = _WORDS[known]
    bounds = sorted((abs(effect.low), abs(effect.high)))
    if effect.low < 0 < effect.high:
        bounds = [effect.low, effect.high]
    size, low, high = (f"{value:.2f}".replace(".", "," if known == "nl" else ".") for value in (abs(effect.difference), *bounds))
    return words[effect.kind].format(
        name=(titles or {}).get(effect.name, effect.name),
        score=score,
        size=size,
        way=words["lower" if effect.difference < 0 else "higher"],
        low=low,
        high=high,
        within=words["+".join(sorted(effect.within))],
        of=words["of"].format(one=effect.conversations, other=effect.others),
    )
