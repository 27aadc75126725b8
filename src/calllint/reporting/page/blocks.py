"""Data as blocks of JSON that stand in a page, whatever strangers wrote into it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from calllint.reporting.page.values import Words, row_value, talk_value
from calllint.reporting.safe_text import json_text
from calllint.results import Result

TALKS_IN_A_BLOCK = 20
"""Conversations that the browser decodes at once when one of them is opened."""

_MARKUP = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


class Block(NamedTuple):
    """JSON for one element of the page, and the id of the element."""

    id: str
    json: str


def script_json(value: Any) -> str:
    """`value` as JSON that can stand in a `<script>`: nothing in it ends the element or opens a comment, and it encodes to UTF-8."""
    # Outside of strings JSON has none of these characters.
    return json_text(value).translate(_MARKUP)


def result_blocks(results: Iterable[Result], words: Words) -> Iterator[Block]:
    """Two blocks for every so many results: `rows-N` and `talks-N`, N from 0. No more results than that are held."""
    rows: list[str] = []
    talks: list[str] = []
    number = 0
    for result in results:
        rows.append(script_json(row_value(result, words)))
        talks.append(script_json(talk_value(result, words)))
        if len(rows) == TALKS_IN_A_BLOCK:
            yield from _pair(number, rows, talks)
            number += 1
            rows, talks = [], []
    if rows:
        yield from _pair(number, rows, talks)


def _pair(number: int, rows: list[str], talks: list[str]) -> Iterator[Block]:
    yield Block(f"rows-{number}", f"[{','.join(rows)}]")
    yield Block(f"talks-{number}", f"[{','.join(talks)}]")
