"""The words of a Slack message: its mark-up as people see it, and the words of blocks and attachments where it has no text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from calllint.patterns import lazy_pattern

_LINK = lazy_pattern(r"<([@#!]?)([^<>|\s][^<>|\n]{0,3000})(?:\|([^<>\n]{0,3000}))?>")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_ENTITY = lazy_pattern("&(?:lt|gt|amp);")
_DEEPEST = 8
_UNWRAPPED = ("mailto:", "tel:")
_LINES = frozenset({"rich_text_section", "rich_text_preformatted", "rich_text_quote", "context", "mrkdwn", "plain_text"})
"""Blocks and elements that end a line."""
_ELEMENTS = {
    "user": ("<@", "user_id", ">"),
    "channel": ("<#", "channel_id", ">"),
    "broadcast": ("<!", "range", ">"),
    "emoji": (":", "name", ":"),
    "link": ("", "url", ""),
}
"""What stands for something in rich text: the key that says for what, and the signs round it."""


def plain(text: str, names: Mapping[str, str]) -> str:
    """Slack's text as its readers see it: names for mentions, labels for links, and signs for entities. `names` is by user id."""
    if "<" in text:

        def shown(match: re.Match[str]) -> str:
            kind, target, label = match[1], match[2], match[3]
            if kind == "@":
                return "@" + (names.get(target) or label or target)
            if kind == "#":
                return "#" + (label or target)
            if kind == "!":
                return label or "@" + target.partition("^")[0]
            return label or _bare(target)

        text = _LINK.sub(shown, text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: _ENTITIES[match[0]], text)
    return text.strip()


def _bare(target: str) -> str:
    return next((target[len(start) :] for start in _UNWRAPPED if target.startswith(start)), target)


def words_of(message: Mapping[str, Any]) -> tuple[str, tuple[str | int, ...]]:
    """The words of a message in Slack's mark-up, and the keys that lead to them; without a text those of its blocks or attachments."""
    text = message.get("text")
    if isinstance(text, str) and text.strip():
        return text, ("text",)
    blocks = message.get("blocks")
    found = "".join(_block_words(blocks, 0)).strip() if isinstance(blocks, list) else ""
    if found:
        return found, ("blocks",)
    attachments = message.get("attachments")
    for attachment in attachments if isinstance(attachments, list) else []:
        lines = _attachment_lines(attachment) if isinstance(attachment, dict) else []
        found = f"{found}\n" * bool(found) + "\n".join(lines)
    return found.strip(), ("attachments",)


def _attachment_lines(attachment: Mapping[str, Any]) -> list[str]:
    lines = [value for key in ("pretext", "title", "text") if isinstance(value := attachment.get(key), str) and value.strip()]
    fields = attachment.get("fields")
    for field in fields if isinstance(fields, list) else []:
        if isinstance(field, dict) and isinstance(field.get("value"), str):
            title = field.get("title")
            lines.append(f"{title}: {field['value']}" if isinstance(title, str) and title else field["value"])
    if not lines and isinstance(attachment.get("blocks"), list):
        lines = ["".join(_block_words(attachment["blocks"], 0))]
    fallback = attachment.get("fallback")
    return lines or ([fallback] if isinstance(fallback, str) else [])


def _block_words(blocks: list[Any], depth: int) -> Iterator[str]:
    """The words of blocks, a line for each block and each item of a list."""
    for block in blocks if depth < _DEEPEST else []:
        if not isinstance(block, dict):
            continue
        kind = block.get("type")
        yield _own_words(kind, block)
        for key in ("elements", "fields"):
            inner = block.get(key)
            # The elements of `actions` are buttons.
            if isinstance(inner, list) and kind != "actions":
                yield from _block_words(inner, depth + 1)
        if isinstance(kind, str) and kind in _LINES:
            yield "\n"


def _own_words(kind: Any, block: Mapping[str, Any]) -> str:
    """What a block or element says itself, in Slack's mark-up."""
    text = block.get("text")
    if isinstance(text, str):
        return text
    if isinstance(text, dict):
        inner = text.get("text")
        return f"{inner}\n" if isinstance(inner, str) else ""
    before, key, after = _ELEMENTS.get(kind, ("", "", "")) if isinstance(kind, str) else ("", "", "")
    return f"{before}{block.get(key) or ''}{after}"
