"""What shells offer to complete where click can't know: rules, and lists of them. As types of parameters they take any text.

Nothing here fails: a shell that asks for completions has nowhere to show an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    _Text = click.ParamType[str]
else:
    # Not every click that will do can be asked for a type of parameter by its values.
    _Text = click.ParamType

_ALL = "all"


class RuleList(_Text):
    """Rule ids, categories and `all`, comma-separated: the last part is completed, and what stands before it is not offered again."""

    name = "rules"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """What may stand there."""
        before, comma, begun = incomplete.rpartition(",")
        taken = {part.strip() for part in before.split(",")}
        return _matching({name: text for name, text in _selectors().items() if name not in taken}, begun, before + comma)


class Explained(_Text):
    """What `calllint explain` explains: rules, signals, categories, `signals` and `all`."""

    name = "rule"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """What may stand there."""
        from calllint.rules.catalogue import built_in_signals

        signals = {signal.id: signal.meaning for signal in built_in_signals()}
        return _matching({**_selectors(), **signals, "signals": "all signals"}, incomplete)


class InputFormat(_Text):
    """The name of a format that can be read."""

    name = "format"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """What may stand there."""
        from calllint.reading import formats

        return _matching({reader.name: reader.summary for reader in formats()}, incomplete)


def _matching(offered: Mapping[str, str], begun: str, before: str = "") -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(before + name, help=_first_sentence(text)) for name, text in offered.items() if name.startswith(begun)]


def _first_sentence(text: str) -> str:
    """Short enough for a menu."""
    return " ".join(text.split()).split(". ", 1)[0].rstrip(".")


def _selectors() -> dict[str, str]:
    """Every rule id, of the user's own rules too, every category, and `all`, with what each is."""
    from calllint.rules.catalogue import built_in_rules

    rules = {rule.id: rule.title for rule in built_in_rules()}
    categories = {rule.category: "all rules of this category" for rule in built_in_rules()}
    own = dict.fromkeys(_own_rules(), "a rule of your own")
    return {**rules, **own, **categories, _ALL: "all rules"}


def _own_rules() -> Iterable[str]:
    from calllint.config import load_config
    from calllint.errors import CalllintError

    try:
        return load_config().settings.rules
    except (CalllintError, OSError):
        return ()
