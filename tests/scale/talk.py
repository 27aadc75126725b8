"""Conversations of few words, for tests that need many."""

from __future__ import annotations

import json


def line(name: str, *texts: str, language: str | None = None) -> str:
    """A conversation as a line of JSON Lines; customer and agent take turns. Without `texts` it is in no language that anybody knows."""
    said = texts or (f"zorp {name} blik", f"vrum {name} tak")
    turns = [{"role": "agent" if number % 2 else "customer", "text": text} for number, text in enumerate(said)]
    return (
        json.dumps({"id": name, "channel": "chat", **({"language": language} if language else {}), "turns": turns}, ensure_ascii=False)
        + "\n"
    )


def broken_line() -> str:
    """A line that is no JSON."""
    return '{"turns": [\n'
