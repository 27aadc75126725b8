"""The linters of these tests share their lexicons: there are many linters, and loading takes longer than linting."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from calllint import linting


@pytest.fixture(autouse=True, scope="package")
def _shared_lexicons() -> Iterator[None]:
    load = linting.load_lexicon
    loaded = cache(lambda language: load(language, ()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(linting, "load_lexicon", lambda language, own: loaded(language))
        yield
