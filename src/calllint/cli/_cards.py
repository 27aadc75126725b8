"""Scorecards that no conversation of a run got: most often the export says nothing of what they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from calllint.errors import Problem
from calllint.results import Result
from calllint.scoring.card import Card

_NAMED = 5


class Cards:
    """Which of `cards` the results that pass by were scored on, and what those conversations are."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self._cards = cards
        self._used: set[str] = set()
        self._channels: set[str] = set()
        self._teams: set[str] = set()
        self._conversations = 0

    def counting(self, results: Iterable[Result]) -> Iterator[Result]:
        """Hands on `results` one by one and notes the card of each."""
        for result in results:
            self._conversations += 1
            self._used.add(result.scorecard.card.name)
            self._channels.add(result.conversation.channel.value)
            self._teams.add(result.conversation.team or "")
            yield result

    def notices(self) -> list[Problem]:
        """A notice for each card that none got, with what it asks for and what there was; none where nothing was linted."""
        if not self._conversations:
            return []
        unused = [card for card in self._cards if card.name not in self._used]
        return [Problem("", f"no conversation got the scorecard {card.name!r}: {self._why(card)}") for card in unused]

    def _why(self, card: Card) -> str:
        if card.channels and self._channels.isdisjoint(card.channels):
            more = ' (an export may not say it: then add "unknown" to the card\'s channels)' if "unknown" in self._channels else ""
            return f"it is for {_listed(card.channels, 'the channel', 'the channels')}, they are {_listed(self._channels)}{more}"
        if card.teams and {team.casefold() for team in self._teams}.isdisjoint(map(str.casefold, card.teams)):
            teams = _listed(filter(None, self._teams))
            return f"it is for {_listed(card.teams, 'the team', 'the teams')}, they are of {teams or 'no team'}"
        if card.paths:
            return f"it is for {_listed(card.paths, 'the path', 'the paths')}, counted from the folder of the configuration"
        return "another one asks for more of each"


def _listed(names: Iterable[str], one: str = "", many: str = "") -> str:
    ordered = list(names) if one else sorted(names)
    more = f" and {len(ordered) - _NAMED} more" if len(ordered) > _NAMED else ""
    return f"{one if len(ordered) == 1 else many} {', '.join(ordered[:_NAMED])}{more}".strip()
