"""The scorecard: what the rules' outcomes are worth, with every deduction in sight.

`score` weighs outcomes by a `Card`; what comes of it is a `Scorecard`. Without a card of the user's, `BUILT_IN` holds: a section for
each category, in points. `card_for` finds the card that a conversation is for.
"""

from calllint.scoring.arithmetic import score
from calllint.scoring.card import BUILT_IN, Card, CardItem, CardSection
from calllint.scoring.choice import card_for
from calllint.scoring.scorecard import Deduction, Item, Scorecard, Section, Terms

__all__ = ["BUILT_IN", "Card", "CardItem", "CardSection", "Deduction", "Item", "Scorecard", "Section", "Terms", "card_for", "score"]
