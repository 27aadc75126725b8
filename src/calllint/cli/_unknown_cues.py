"""Cues that rules of the user's own ask for and that nothing finds: such a rule would never fail, or wherever it is judged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from calllint.cli._lexicon.shared import Sources
from calllint.config import Config
from calllint.errors import UsageError
from calllint.rules.rule import CueRef
from calllint.tomlfile import did_you_mean, read_toml

_KEYS = (
    *("of", "after", "first", "when", "shown-by", "not-with", "or-before", "sure-with"),
    *("unless-before", "unless-asked", "unless-with", "unless-within", "no-earlier", "cues", "without"),
)
"""The keys of a rule, or of one of its facts, that hold cues."""
_UNASKED = frozenset({"direct-line", "placeholder", "way-on"})
"""What calllint finds by itself and no rule or signal of the catalogue asks for; the rest of what it finds by itself is asked for there."""
_Keys = tuple[str | int, ...]


def check_cues(config: Config) -> None:
    """Raises UsageError for the first cue of a rule of the user's own that no lexicon has and that calllint does not find by itself.

    Where installed packages register detectors nobody can tell what is found: then nothing is checked.
    """
    from calllint.plugins import registered

    asked = [(rule, keys, name) for rule, table in config.settings.rules.items() for keys, name in _asked(table)]
    if not asked or registered("calllint.detectors", wanted=config.settings.plugins):
        return
    known = known_cues(config)
    for rule, keys, name in asked:
        if name not in known:
            hint = did_you_mean(name, known, "`calllint lexicon list` has the cues; your own stand in a file of `lexicons`")
            raise _wrong(config, rule, keys, f"nothing finds a cue {name!r}", hint)


def known_cues(config: Config) -> frozenset[str]:
    """The names of all cues that can be found: those of the lexicons, in any language, and those that calllint finds by itself."""
    from calllint.rules.catalogue import built_in_rules, built_in_signals

    own: list[Path] = []
    for name in config.settings.lexicons:
        path = Path(config.settings.root, name)
        own += sorted(path.glob("**/*.toml")) if path.is_dir() else [path]
    listed = {cue for _, cue, _, _ in Sources(own, None).listed()}
    topics = {f"topic-{topic}" for topic in config.settings.topics}
    return _UNASKED | listed | topics | set(_named_in((built_in_rules(), built_in_signals())))


def _named_in(value: Any) -> Iterator[str]:
    """The cues that rules and signals ask for, wherever in them."""
    if isinstance(value, CueRef):
        yield from value.names
    elif isinstance(value, tuple):
        for item in value:
            yield from _named_in(item)


def _asked(table: dict[str, Any]) -> Iterator[tuple[_Keys, str]]:
    """Each cue that a rule's table asks for, and the keys that lead to it."""
    doubts = [(("doubts", number), doubt) for number, doubt in enumerate(table.get("doubts", ()))]
    for keys, part in [((), table), *((("facts", name), fact) for name, fact in table.get("facts", {}).items()), *doubts]:
        for key in _KEYS:
            for number, text in enumerate(part.get(key, ())):
                yield (*keys, key, number), text.rpartition(":")[2].partition("+")[0]


def _wrong(config: Config, rule: str, keys: _Keys, message: str, hint: str | None) -> UsageError:
    path = config.sources["rule", rule].rpartition(":")[0]
    prefix = ("tool", "calllint") if Path(path).name == "pyproject.toml" else ()
    return read_toml(Path(path)).error(message, *prefix, "rule", rule, *keys, value=True, hint=hint)
