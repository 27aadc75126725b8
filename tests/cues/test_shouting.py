"""Capitals and marks that shout, and those that don't."""

from __future__ import annotations

import pytest

from tests.talk import cues


@pytest.mark.parametrize("text", ["IK WIL NU MIJN GELD TERUG", "dit is DE DERDE KEER dat", "waar blijft het!!!", "hallo?!?"])
def test_shouts(text: str) -> None:
    assert cues(f"customer: {text}", language="nl").named("shouted")


@pytest.mark.parametrize(
    "text", ["de BV NL van KPN", "dat is ECHT waar", "code AB12 CD34 EF56", "order <ORDER NUMMER HIER>", "wat?!", "TV, DVD, PC en USB"]
)
def test_does_not_shout(text: str) -> None:
    assert not cues(f"customer: {text}", language="nl").named("shouted")
