"""What the way people talk says of their role: the signs, and how much each counts.

A sign is something that people do with words. Each language brings the phrases that show it (`words_<language>`); what a sign is
worth is the same in all of them, since it rests on what agents and customers are there for, not on the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class LanguageWords(NamedTuple):
    """A language for the inference of roles: phrases by sign, lists that phrases name, and some words by themselves.

    `small` are function words, by which the language is told; `first` and `second` are the pronouns of the one who speaks and of the one
    who is addressed; `greetings` open a contact. All are written without capitals, accents and apostrophes.
    """

    code: str
    small: frozenset[str]
    first: frozenset[str]
    second: frozenset[str]
    greetings: frozenset[str]
    signs: Mapping[str, str]
    lists: Mapping[str, str]


def language_words(
    code: str, *, small: str, first: str, second: str, greetings: str, signs: Mapping[str, str], lists: Mapping[str, str]
) -> LanguageWords:
    """A language whose words are given with spaces between them."""
    sets = [frozenset(words.split()) for words in (small, first, second, greetings)]
    return LanguageWords(code, sets[0], sets[1], sets[2], sets[3], signs, lists)


class Sign(NamedTuple):
    """`weight` is what it adds to the log-odds that the party is an agent and not a customer; `service` how much it shows that somebody
    is being served at all, which meetings, families and two customers among themselves don't show.
    """

    weight: float
    service: float


BOT = "bot"
MENU = "menu"
"""A party says of itself that it is a machine, or offers choices: no sign of an agent or a customer."""
OUTSIDER = "outsider"
"""A party speaks of the firm as somebody else, or as people speak who are at home or at work together."""
NAMED = "named"
"""The party bears the name that the export gives for the conversation's agent."""

HALLMARK = "hallmark"
"""Words that hardly anybody but an agent says. Where a phrase of it stands, no other is looked for."""

# What the numbers rest on. They began as judgements of how much likelier an agent does the thing than a customer, and were then drawn
# by logistic regression (ridge towards the judgements) to the differences between agent and customer in 345 Dutch and English
# conversations, each whole and cut off at either end. Service was drawn to those against lines of films, newspapers, questions of
# customers put together as talk and everyday talk made up for it. Rounded, and held against conversations that had
# no part in it, whole and cut: of those that got roles none was wrong.

SIGNS: Mapping[str, Sign] = {
    HALLMARK: Sign(3.6, 0.0),
    "introduces": Sign(3.6, 1.8),
    "opening": Sign(2.2, 1.6),
    "offers-help": Sign(3.6, 1.5),
    "asks-identity": Sign(3.6, 1.9),
    "holds": Sign(2.2, 1.0),
    "looks-up": Sign(2.0, 0.0),
    "sees-file": Sign(2.5, 1.0),
    "does-for": Sign(2.4, 0.7),
    "tells-next": Sign(2.0, 1.4),
    "firm-voice": Sign(1.9, 0.6),
    "regrets": Sign(2.0, 0.1),
    "asks-back": Sign(1.7, 0.1),
    "yours": Sign(1.2, 1.1),
    "closes": Sign(3.0, 1.0),
    "courtesy": Sign(1.7, 2.5),
    "signs": Sign(2.2, 0.7),
    "states-reason": Sign(-2.8, 0.3),
    "wants": Sign(-1.6, 0.7),
    "own": Sign(-1.0, 0.2),
    "own-things": Sign(-2.6, 0.1),
    "your-firm": Sign(-2.4, 1.1),
    "complains": Sign(-1.9, 0.1),
    "did": Sign(-1.4, 0.0),
    "gives": Sign(-1.3, 0.2),
    "accepts": Sign(-1.3, 1.1),
    "wants-human": Sign(-1.9, 1.6),
    "outsider": Sign(-1.2, -3.4),
    NAMED: Sign(4.5, 3.0),
}

PERSONS = 1.7
"""What it adds that a party speaks only of the other (`you`, `your`); speaking only of oneself takes as much off."""
ANSWERS = -0.7
"""What a number in answer to a question adds, for up to two of them."""
OPENS = 1.4
"""What the first greeting of a call adds: who is called answers."""
PRIOR = 2.0
"""The log-odds that the one party left beside an agent is the customer, and beside a customer the agent."""
PRIOR_SERVED = 4.0
"""The same for the customer where the agent's words show that somebody is being served."""
AGAIN = (0.0, 1.0, 1.5, 1.8, 2.0)
"""What a sign counts that is seen in so many turns: people repeat themselves, and that is no news."""
HALLMARKS = (0.0, 1.6, 2.3, 3.0, 3.7, 4.4)
"""The service that so many hallmarks show, whatever turns they stand in."""
AMISS = 0.76
"""What is taken off the service for each unit of log-odds that speaks against the roles that would be given."""
SERVICE_NEEDED = (-2.5, 1.9)
"""The service that a contact shows at least: this, and this times the square root of its turns; in long talk signs come by accident."""
