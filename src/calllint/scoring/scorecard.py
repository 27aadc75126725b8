"""What a card says of one conversation: score, verdict, and all that they are made of."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from typing import Literal, NamedTuple

from calllint.rules.finding import Outcome
from calllint.scoring.card import Critical
from calllint.scoring.rounding import in_units, tenth, unit_of


class Deduction(NamedTuple):
    """Points that a failed rule costs, and why. `critical` deductions fail the whole scorecard.

    `scope` says which points: the `rule`'s own, what was left of its `section`, or what was left of `all`.
    """

    rule: str
    points: float
    reason: str
    critical: bool
    section: str = ""
    scope: Literal["rule", "section", "all"] = "rule"


class Section(NamedTuple):
    """Points earned out of points that could be earned in a section, whose name (on the built-in card: a category) is `category`.

    `weight` is its share of the whole beside the other sections' (None: its possible points are). `bonus` points are in `earned` and not
    in `possible`. `failed_by` are the critical rules that took all that it earned.
    """

    category: str
    earned: float
    possible: float
    weight: float | None = None
    bonus: float = 0.0
    failed_by: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """0 to 100, rounded to a tenth. A section of bonus points alone has lost none: 100, unless a critical rule failed it."""
        if not self.possible:
            return 0.0 if self.failed_by else 100.0
        unit = unit_of((self.earned, self.possible))
        return min(100.0, tenth(100 * in_units(self.earned, unit), in_units(self.possible, unit)))


class Item(NamedTuple):
    """A rule on the card: what became of it, its `weight` in points, and what it `earned` of what was `possible`.

    What dropped out has nothing possible, nor has a bonus. `critical` is what it takes along when it fails. `findings` is how many
    findings cost points, each `per_finding` of them (None: the first costs all).
    """

    rule: str
    section: str
    outcome: Outcome
    weight: float
    possible: float
    earned: float
    bonus: bool = False
    critical: Critical | None = None
    per_finding: float | None = None
    findings: int = 0


class Terms(NamedTuple):
    """The card that was used. `version` is 12 hexadecimal digits: under the same version, the same outcomes have the same points,
    score, verdict and band. `weights` are the shares of the sections that have one, by their names; the others are as in
    `calllint.scoring.Card`, with the pass mark in force.
    """

    name: str = "built-in"
    version: str = ""
    pass_mark: float = 0.0
    not_applicable: Literal["drop", "count"] = "drop"
    least_measured: float = 0.0
    bonus_limit: Literal["total", "section", "none"] = "total"
    critical_score: Literal["keep", "zero"] = "keep"
    bands: tuple[tuple[str, float], ...] = ()
    weights: tuple[tuple[str, float], ...] = ()


class Scorecard(NamedTuple):
    """`score` is 0 to 100 (more only on a card that sets no limit to its bonus), rounded to a tenth, and stands beside the verdict
    `passed`: a critical finding fails a conversation whatever its points. The score is None where no rule could be assessed, or less of
    the card than it asks for; so is the verdict then, unless a critical rule failed.

    `earned` and `possible` are points; rules that were not applicable or not measurable are in neither (a card may count what was not
    applicable as earned). `bonus` points are in `earned` alone. Always `earned` = `possible` + `bonus` - the points of all `deductions`.
    `measured` is the percentage of the card that could be measured, None where nothing on it applied. `why` are the reasons for the
    verdict, `band` is the name of the score's band, None where there is none.
    """

    score: float | None
    passed: bool | None
    earned: float
    possible: float
    sections: tuple[Section, ...] = ()
    deductions: tuple[Deduction, ...] = ()
    card: Terms = Terms()
    band: str | None = None
    why: tuple[str, ...] = ()
    bonus: float = 0.0
    measured: float | None = None
    items: tuple[Item, ...] = ()
