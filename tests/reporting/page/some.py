"""Results for the browser: two agents, of whom one has something to learn."""

from __future__ import annotations

from calllint.results import Result

from ..make import bad_call, clean_chat


def named(result: Result, name: str, **changes: object) -> Result:
    return result._replace(conversation=result.conversation._replace(id=name, **changes))  # type: ignore[arg-type]


def many() -> list[Result]:
    """Twelve bad calls of Sanne, of which every other is good, and twelve clean chats of Tom."""
    good = clean_chat()
    sanne = [named(bad_call() if number % 2 else good, f"s-{number}", agent="Sanne", team="North") for number in range(12)]
    return [*sanne, *(named(good, f"t-{number}", agent="Tom", team="South") for number in range(12))]
