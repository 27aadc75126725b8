"""Which card a conversation is for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from calllint.conversation import Conversation
from calllint.reading.globs import matches_glob
from calllint.scoring.card import BUILT_IN, Card


def card_for(conversation: Conversation, cards: Iterable[Card], root: str = ".") -> Card:
    """The one of `cards` that fits `conversation` and asks for most; the first of equals; the built-in card where none fits.

    Globs are matched on the path from `root`, team names whatever their capitals.
    """
    fitting = [card for card in cards if _fits(card, conversation, root)]
    return max(fitting, key=conditions, default=BUILT_IN)


def conditions(card: Card) -> int:
    """How much `card` asks of a conversation: the number of its conditions, 0 to 3."""
    return bool(card.channels) + bool(card.teams) + bool(card.paths)


def _fits(card: Card, conversation: Conversation, root: str) -> bool:
    if card.channels and conversation.channel.value not in card.channels:
        return False
    if card.teams and (conversation.team or "").casefold() not in map(str.casefold, card.teams):
        return False
    return not card.paths or matches_glob(_path(conversation.place.path, root), card.paths)


def _path(name: str, root: str) -> str:
    path, start = Path(name).absolute(), Path(root).absolute()
    return path.relative_to(start).as_posix() if path.is_relative_to(start) else path.as_posix()
