"""Phrases of a cue that stand elsewhere than in a lexicon file: in the configuration."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from typing import NamedTuple


class Written(NamedTuple):
    """Phrases of the cue `name` in `language`. They stand at `keys` of the TOML file at `path`, where errors about them point."""

    language: str
    name: str
    phrases: tuple[str, ...]
    path: str = ""
    keys: tuple[str | int, ...] = ()
