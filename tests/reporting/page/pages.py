"""A page taken apart as a browser takes it apart: its elements, and the data in it."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from itertools import count
from typing import Any

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Page(HTMLParser):
    """`tags` are all start tags with their attributes, in order; `texts` the text of each element by its id, or else by its tag."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.unbalanced: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        self.unbalanced += [tag for tag, _ in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if tag not in VOID:
            self._open.append((tag, attributes.get("id") or tag))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop()[0] != tag:
            self.unbalanced.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        if self._open:
            name = self._open[-1][1]
            self.texts[name] = self.texts.get(name, "") + data

    def data(self, name: str) -> Any:
        """What the block called `name` holds."""
        return json.loads(self.texts[name])

    def all(self, kind: str) -> list[Any]:
        """What the blocks `kind-0`, `kind-1` … hold, one list after the other."""
        found: list[Any] = []
        for number in count():
            if f"{kind}-{number}" not in self.texts:
                return found
            found += self.data(f"{kind}-{number}")
        raise AssertionError


def utf16(text: str) -> bytes:
    """`text` as a browser holds it: two halves of a pair beside each other are one character."""
    return text.encode("utf-16-le", "surrogatepass")
