"""A scorecard as a quality department writes it: sections, what their rules are worth, and when a conversation passes."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from typing import Literal, NamedTuple

Critical = Literal["section", "all"]
"""What a failed item takes along: its section, or the whole."""


class CardItem(NamedTuple):
    """What a card says of `selector`: a rule id, a category (each of its rules) or `all`. None is what it does not say.

    `weight` is in points. A `bonus` earns its points when it passes and costs none when it fails. `critical` False keeps a rule of
    critical severity from failing the whole. `per_finding` points go for each finding, up to the weight; None: the weight goes at once.
    """

    selector: str
    weight: float | None = None
    bonus: bool | None = None
    critical: Critical | Literal[False] | None = None
    per_finding: float | None = None


class CardSection(NamedTuple):
    """A section by its name, its `rules` (ids, categories, or `all`) and its share of the whole; None: its points are its share."""

    name: str
    rules: tuple[str, ...]
    weight: float | None = None


class Card(NamedTuple):
    """A scorecard. It is for conversations on one of the `channels`, of one of the `teams`, whose path matches one of the globs
    `paths`; what is empty asks for nothing.

    `pass_mark` is a score (None: that of the settings). Rules in no section are in that of their category, unless `others` leaves them
    out. What is not applicable drops out or counts as earned. Under `least_measured` percent there is no score. Bonus points lift the
    total to 100 at most, a section to its own points at most, or have no limit (`none`). A failed item that is critical for all makes
    the score 0 (`zero`) or lets it stand beside the verdict (`keep`). `bands` are names and the least scores that they begin at.
    """

    name: str
    channels: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    sections: tuple[CardSection, ...] = ()
    items: tuple[CardItem, ...] = ()
    pass_mark: float | None = None
    others: Literal["by-category", "leave-out"] = "by-category"
    not_applicable: Literal["drop", "count"] = "drop"
    least_measured: float = 0.0
    bonus_limit: Literal["total", "section", "none"] = "total"
    critical_score: Literal["keep", "zero"] = "keep"
    bands: tuple[tuple[str, float], ...] = ()


BUILT_IN = Card("built-in")
"""The card that holds where the user has none: a section for each category, by points; a critical finding fails the whole."""
